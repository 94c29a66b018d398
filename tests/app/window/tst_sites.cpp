// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/newsitedialog.h"
#include "app/window/sitecontroller.h"
#include "app/window/templatedialog.h"
#include "io/designfile.h"
#include "rules/engine.h"
#include "widgets/canvas/canvasview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

int errorsOf(const Design& design) {
    RuleEngine engine(facts(), "2026-11-25");
    engine.reset(design);
    return engine.summary().errors;
}

QPushButton* buttonOf(QDialog& dialog, const QString& text) {
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (QString(button->text()).remove(QLatin1Char('&')).startsWith(text))
            return button;
    return nullptr;
}

/// Answers the next modal dialog, as soon as it is there.
template <typename Answer>
void whenDialogOpens(Answer answer) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, answer] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        timer->deleteLater();
        timer->stop();
        answer(*dialog);
    });
    timer->start(5);
}

void grab(QWidget& widget, const char* name) {
    if (qEnvironmentVariableIsSet("ISTHMUS_GRABS"))
        widget.grab().save(qEnvironmentVariable("ISTHMUS_GRABS") + QLatin1Char('/') + QString::fromLatin1(name) +
                           QStringLiteral(".png"));
}

} // namespace

class TstSites final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QVERIFY(m_home.isValid());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        QVERIFY(m_theme.setMode(qEnvironmentVariableIsSet("ISTHMUS_DARK") ? Theme::Mode::dark : Theme::Mode::light));
        m_theme.applyTo(*qApp);
    }
    void templatesAreSoundAlsoTwice_data();
    void templatesAreSoundAlsoTwice();
    void dialogJudgesWhatIsWritten();
    void pasteAsNewSiteIsOneStep();
    void ownTemplateComesAndGoes();

private:
    QTemporaryDir m_home;
    Theme m_theme;
};

void TstSites::templatesAreSoundAlsoTwice_data() {
    QTest::addColumn<QString>("file");
    const auto all = listTemplates(findResources(), {});
    QVERIFY(all.size() >= 6);
    for (const TemplateFile& file : all)
        QTest::newRow(file.name.c_str()) << toQt(file.path.string());
}

void TstSites::templatesAreSoundAlsoTwice() {
    QFETCH(QString, file);
    const auto shipped = loadDesign(file.toStdString());
    QVERIFY(shipped.ok());
    QVERIFY(!shipped->description().empty());
    QCOMPARE(QString::fromStdString(writeDesign(*shipped)), QString::fromStdString(*readText(file.toStdString())));
    QCOMPARE(errorsOf(*shipped), 0);

    // Inserted beside itself it is as sound: every clash was renumbered away.
    Design design = *shipped;
    const auto rows = renumberingOf(design, *facts(), *shipped);
    const auto insertion = insertionOf(design, "main", renumbered(*shipped, *facts(), rows), {0, 2000});
    QVERIFY(design.apply(insertion.edit).ok());
    QCOMPARE(design.nodes().size(), 2 * shipped->nodes().size());
    QCOMPARE(design.flows().size(), 2 * shipped->flows().size());
    QCOMPARE(errorsOf(design), 0);
}

void TstSites::dialogJudgesWhatIsWritten() {
    const auto design = loadDesign(findResources() / "templates" / "two-cloud-pair.isthmus");
    QVERIFY(design.ok());
    NewSiteDialog dialog(m_theme, facts(), *design, *design, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* list = dialog.findChild<QTreeWidget*>();
    QPushButton* paste = buttonOf(dialog, QStringLiteral("Paste as new site"));
    QVERIFY(list != nullptr && paste != nullptr);
    QVERIFY(paste->isEnabled());
    QTreeWidgetItem* range = list->topLevelItem(0)->child(0);
    QCOMPARE(range->text(0), QStringLiteral("10.20.0.0/16"));
    const QString proposed = range->text(1);
    QVERIFY(proposed != range->text(0));
    grab(dialog, "newsite");

    // By keyboard: F2, write, Enter.
    const auto write = [&](const QString& text) {
        list->setCurrentItem(range, 1);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        const auto editors = list->findChildren<QLineEdit*>();
        QVERIFY(!editors.isEmpty());
        QLineEdit* editor = editors.last(); // earlier ones only wait to be deleted
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(range->text(1), text);
        QVERIFY(dialog.isVisible());
    };
    write(QStringLiteral("10.80.0.0/16"));
    QVERIFY(!paste->isEnabled());
    QVERIFY(!range->text(3).isEmpty());
    grab(dialog, "newsite-clash");
    write(QStringLiteral("nonsense"));
    QVERIFY(!paste->isEnabled());
    write(QStringLiteral("172.20.0.0/16"));
    QVERIFY(paste->isEnabled());
    const Design made = dialog.result();
    QCOMPARE(made.node("app")->properties["cidrs"][0].get<std::string>(), std::string("172.20.0.0/16"));
    QCOMPARE(made.node("app-a")->properties["cidr"].get<std::string>(), std::string("172.20.0.0/20"));
}

void TstSites::pasteAsNewSiteIsOneStep() {
    const auto design = loadDesign(findResources() / "templates" / "dr-pair.isthmus");
    QVERIFY(design.ok());
    QMainWindow window;
    Document document;
    document.setDesign(*design);
    auto* canvas = new CanvasView(document, facts(), m_theme, &window);
    window.setCentralWidget(canvas);
    window.resize(900, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    SiteController sites(*canvas, facts(), m_theme, window);
    QSignalSpy said(&sites, &SiteController::message);
    const std::string before = writeDesign(document.design());

    canvas->selectNone();
    sites.duplicateAsNewSite();
    QCOMPARE(said.count(), 1);
    canvas->selectAll();
    canvas->copy();
    whenDialogOpens([](QDialog& dialog) { dialog.reject(); });
    sites.pasteAsNewSite();
    QCOMPARE(writeDesign(document.design()), before);

    whenDialogOpens([](QDialog& dialog) { dialog.accept(); });
    sites.pasteAsNewSite();
    QCOMPARE(document.design().nodes().size(), 2 * design->nodes().size());
    QCOMPARE(document.design().links().size(), 2 * design->links().size());
    QCOMPARE(errorsOf(document.design()), 0);
    QCOMPARE(document.undoStack().count(), 1);
    const std::string after = writeDesign(document.design());
    document.undoStack().undo();
    QCOMPARE(writeDesign(document.design()), before);
    document.undoStack().redo();
    QCOMPARE(writeDesign(document.design()), after);
}

void TstSites::ownTemplateComesAndGoes() {
    const auto design = loadDesign(findResources() / "templates" / "two-cloud-pair.isthmus");
    QVERIFY(design.ok());
    QMainWindow window;
    Document document;
    document.setDesign(*design);
    auto* canvas = new CanvasView(document, facts(), m_theme, &window);
    window.setCentralWidget(canvas);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    SiteController sites(*canvas, facts(), m_theme, window);
    document.select(QStringLiteral("app"));
    whenDialogOpens([](QDialog& dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit*>(), QStringLiteral("Shop / blue"));
        grab(dialog, "templatename");
        buttonOf(dialog, QStringLiteral("Save"))->click();
    });
    sites.saveSelectionAsTemplate();
    const auto own = listTemplates({}, userTemplateFolder());
    QCOMPARE(own.size(), std::size_t{1});
    QCOMPARE(own.front().name, std::string("shop-blue"));
    QCOMPARE(own.front().title, std::string("Shop / blue"));

    // Chosen from the gallery it lands in the drawing with a range of its own.
    whenDialogOpens([](QDialog& dialog) {
        auto* list = dialog.findChild<QListWidget*>();
        grab(dialog, "templates");
        list->setCurrentRow(list->count() - 1);
        QVERIFY(dialog.findChild<QLabel*>() != nullptr);
        dialog.accept();
    });
    sites.insertTemplate();
    QCOMPARE(document.design().nodes().size(), design->nodes().size() + 2);
    QCOMPARE(errorsOf(document.design()), 0);

    TemplateDialog dialog(m_theme, facts(), nullptr);
    auto* list = dialog.findChild<QListWidget*>();
    QVERIFY(!buttonOf(dialog, QStringLiteral("Delete"))->isEnabled());
    list->setCurrentRow(list->count() - 1);
    whenDialogOpens([](QDialog& question) { dynamic_cast<QMessageBox&>(question).button(QMessageBox::Yes)->click(); });
    buttonOf(dialog, QStringLiteral("Delete"))->click();
    QVERIFY(listTemplates({}, userTemplateFolder()).empty());
}

QTEST_MAIN(TstSites)
#include "tst_sites.moc"
