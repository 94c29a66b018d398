// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/window/interfacescale.h"
#include "app/window/preferences.h"
#include "app/window/searchfield.h"
#include "app/window/shortcutdialog.h"
#include "widgets/canvas/canvasview.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolBar>
#include <QTreeWidget>
#include <QtTest>

using namespace isthmus;

/// What the user chooses for good, and that it is there again in the next window.
class PreferencesTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void dialogGivesBackWhatItGot();
    void togglesAreRemembered();
    void shortcutsCanBeChangedAndReset();
    void conflictsAreSaidAndTakenOver();
    void newKeysWorkInTheNextWindow();
    void quickAddFromTheWindow();
    void scaleIsLiveAndRemembered();
    void themeSwitchesLive();

private:
    static QTreeWidgetItem* rowOf(ShortcutDialog& dialog, const QString& id);
    QTemporaryDir m_home;
    std::shared_ptr<const Catalog> m_catalog;
};

void PreferencesTest::initTestCase() {
    qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toLocal8Bit());
    qputenv("XDG_STATE_HOME", m_home.filePath("state").toLocal8Bit());
    const auto loaded = Catalog::load(findResources() / "catalog");
    QVERIFY(loaded.ok());
    m_catalog = *loaded;
}

void PreferencesTest::init() {
    QSettings().clear();
}

QTreeWidgetItem* PreferencesTest::rowOf(ShortcutDialog& dialog, const QString& id) {
    auto* tree = dialog.findChild<QTreeWidget*>();
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            if (tree->topLevelItem(i)->child(j)->data(0, Qt::UserRole).toString() == id)
                return tree->topLevelItem(i)->child(j);
    return nullptr;
}

void PreferencesTest::dialogGivesBackWhatItGot() {
    Choices choices;
    choices.edit = {false, false, 12, BandMode::containing};
    choices.grid = false;
    choices.miniMap = false;
    choices.theme = Theme::Mode::contrast;
    choices.scale = 175;
    choices.language = QStringLiteral("de");
    QVERIFY(SettingsDialog(choices, nullptr).choices() == choices);
    QVERIFY(SettingsDialog(Choices(), nullptr).choices() == Choices());
}

void PreferencesTest::togglesAreRemembered() {
    {
        Workspace workspace(m_catalog);
        QVERIFY(workspace.theme.setMode(Theme::Mode::light));
        MainWindow window(workspace);
        QVERIFY(window.actions().action("view.snap")->isChecked());
        window.actions().action("view.snap")->trigger();
        window.actions().action("view.grid")->trigger();
        QVERIFY(!window.canvas().options().snapToGrid && !window.canvas().isGridShown());
        window.handOver();
    }
    Workspace workspace(m_catalog);
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    MainWindow window(workspace);
    QVERIFY(!window.canvas().options().snapToGrid && !window.canvas().isGridShown());
    QVERIFY(!window.actions().action("view.snap")->isChecked());
    QVERIFY(window.canvas().options().guides);
    window.handOver();
}

void PreferencesTest::shortcutsCanBeChangedAndReset() {
    ActionTable actions;
    ShortcutDialog dialog(actions, nullptr);
    QVERIFY(dialog.changed().isEmpty());
    auto* tree = dialog.findChild<QTreeWidget*>();
    auto* edit = dialog.findChild<QKeySequenceEdit*>();
    tree->setCurrentItem(rowOf(dialog, QStringLiteral("arrange.group")));
    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Shift+F7")));
    QVERIFY(dialog.findChild<QLabel*>("conflict")->text().isEmpty());
    dialog.findChild<QPushButton*>("assign")->click();
    QCOMPARE(dialog.changed().value(QStringLiteral("arrange.group")),
             QList<QKeySequence>{QKeySequence("Ctrl+Shift+F7")});
    dialog.findChild<QPushButton*>("reset")->click();
    QVERIFY(dialog.changed().isEmpty());
    dialog.findChild<QPushButton*>("clear")->click();
    QVERIFY(dialog.changed().contains(QStringLiteral("arrange.group")));
    dialog.findChild<QPushButton*>("resetAll")->click();
    QVERIFY(dialog.changed().isEmpty());
}

void PreferencesTest::conflictsAreSaidAndTakenOver() {
    ActionTable actions;
    ShortcutDialog dialog(actions, nullptr);
    dialog.findChild<QTreeWidget*>()->setCurrentItem(rowOf(dialog, QStringLiteral("arrange.lock")));
    auto* edit = dialog.findChild<QKeySequenceEdit*>();
    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+G")));
    const QString said = dialog.findChild<QLabel*>("conflict")->text();
    QVERIFY2(said.contains("Group") && said.contains("Ctrl+G"), qPrintable(said));
    dialog.findChild<QPushButton*>("assign")->click();
    QCOMPARE(dialog.changed().value(QStringLiteral("arrange.lock")), QList<QKeySequence>{QKeySequence("Ctrl+G")});
    QVERIFY(dialog.changed().value(QStringLiteral("arrange.group")).isEmpty());
    QVERIFY(dialog.changed().contains(QStringLiteral("arrange.group")));
    // The canvas's own keys are not given away.
    edit->setKeySequence(QKeySequence(Qt::Key_Left));
    QVERIFY(!dialog.findChild<QLabel*>("conflict")->text().isEmpty());
    QVERIFY(!dialog.findChild<QPushButton*>("assign")->isEnabled());
}

void PreferencesTest::newKeysWorkInTheNextWindow() {
    Workspace workspace(m_catalog);
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    {
        MainWindow window(workspace);
        Preferences* preferences = window.findChild<Preferences*>();
        QVERIFY(preferences != nullptr);
        preferences->chooseShortcuts({{QStringLiteral("tool.note"), {QKeySequence(QStringLiteral("Ctrl+Shift+F9"))}},
                                      {QStringLiteral("tool.pan"), {}}});
        QVERIFY(window.actions().action("tool.note")->toolTip().contains("F9"));
        window.handOver();
    }
    MainWindow window(workspace);
    QCOMPARE(window.actions().action("tool.note")->shortcut(), QKeySequence("Ctrl+Shift+F9"));
    QVERIFY(window.actions().action("tool.pan")->shortcuts().isEmpty());
    QCOMPARE(window.actions().action("tool.select")->shortcut(), QKeySequence("V"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::keyClick(&window, Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.actions().action("tool.note")->isChecked());
    window.handOver();
}

void PreferencesTest::quickAddFromTheWindow() {
    Workspace workspace(m_catalog);
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    MainWindow window(workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto add = [&](const char* typed, Qt::Key key) {
        window.actions().action("tool.quickAdd")->trigger();
        auto* popup = window.findChild<QWidget*>("quickAdd");
        QVERIFY(popup != nullptr && popup->isVisible());
        auto* field = popup->findChild<QLineEdit*>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, key);
    };
    add("tgw", Qt::Key_Return);
    const Design& design = workspace.document.design();
    QVERIFY(design.node("tgw-1") != nullptr);
    QCOMPARE(workspace.document.selection(), QSet<QString>{"tgw-1"});
    add("aws vpc", Qt::Key_Tab);
    QVERIFY(design.node("vpc-1") != nullptr);
    QCOMPARE(design.links().size(), std::size_t(1));
    QCOMPARE(workspace.document.undoStack().count(), 2);
    window.handOver();
}

void PreferencesTest::scaleIsLiveAndRemembered() {
    QCOMPARE(scaledSheet(QStringLiteral("a { margin: 4px 8.5px; color: #1234ab; }"), 200),
             QString("a { margin: 8px 17px; color: #1234ab; }"));
    Workspace workspace(m_catalog);
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    dress(*qApp, workspace.theme, workspace.settings.interfaceScale());
    MainWindow window(workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto* field = window.findChild<QLineEdit*>();
    const int text = field->fontMetrics().height();
    const int height = field->sizeHint().height();
    auto* bar = window.findChild<QToolBar*>("bar");
    const int icon = bar->iconSize().width();
    const double zoom = window.canvas().zoom();
    auto* preferences = window.findChild<Preferences*>();
    for (const int percent : {200, 300, 100}) {
        Choices choices = preferences->choices();
        choices.scale = percent;
        preferences->choose(choices);
        QCOMPARE(workspace.settings.interfaceScale(), percent);
        QTRY_VERIFY(std::abs(field->fontMetrics().height() - text * percent / 100) <= percent / 100);
        QVERIFY(std::abs(field->sizeHint().height() - height * percent / 100) <= 2 * percent / 100);
        QCOMPARE(bar->iconSize().width(), icon * percent / 100);
        // Search and Deploy stay in sight: they take a row of their own where one is too narrow.
        for (const QWidget* kept : {static_cast<QWidget*>(window.findChild<SearchField*>()),
                                    window.findChild<QWidget*>("deployButton")})
            QTRY_VERIFY(kept->isVisible() &&
                        window.rect().contains(QRect(kept->mapTo(&window, QPoint()), kept->size())));
    }
    QCOMPARE(window.canvas().zoom(), zoom);
    workspace.settings.setInterfaceScale(1000);
    QCOMPARE(workspace.settings.interfaceScale(), 300);
    window.handOver();
}

void PreferencesTest::themeSwitchesLive() {
    Workspace workspace(m_catalog);
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    const auto dressAnew = [&] { dress(*qApp, workspace.theme, 100); };
    dressAnew();
    const auto connection = connect(&workspace.theme, &Theme::changed, qApp, dressAnew);
    MainWindow window(workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto* outline = window.findChild<QWidget*>("outline");
    auto* preferences = window.findChild<Preferences*>();
    for (const Theme::Mode mode : {Theme::Mode::dark, Theme::Mode::contrast, Theme::Mode::light}) {
        Choices choices = preferences->choices();
        choices.theme = mode;
        preferences->choose(choices);
        const QWidget* viewport = window.canvas().viewport();
        const QImage drawing = const_cast<QWidget*>(viewport)->grab().toImage();
        QCOMPARE(drawing.pixelColor(3, drawing.height() / 2 + 3).name(),
                 workspace.theme.colour(QStringLiteral("paper")).name());
        QCOMPARE(outline->palette().color(QPalette::WindowText), workspace.theme.colour(QStringLiteral("ink")));
        QCOMPARE(workspace.settings.theme(), mode);
    }
    disconnect(connection);
    window.handOver();
}

QTEST_MAIN(PreferencesTest)
#include "tst_preferences.moc"
