// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace isthmus;

namespace {

const QString example = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

Node vpc(const Id& id, const Id& parent = {}) {
    Node node;
    node.id = id;
    node.kind = "aws.vpc";
    node.parent = parent;
    return node;
}

} // namespace

class MainWindowTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void shortcutsAreUnique();
    void everyActionSaysWhatItDoes();
    void showsVerdictOfAnExample();
    void laterWindowKnowsWhatIsKnown();
    void savesAndStaysClean();
    void mirrorFollowsEveryChange_data();
    void mirrorFollowsEveryChange();
    void autosaveSurvivesAKill();
    void autosaveGoesWithSaving();

private:
    QTemporaryDir m_home;
};

void MainWindowTest::initTestCase() {
    // Nobody's own settings and state.
    qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toLocal8Bit());
    qputenv("XDG_STATE_HOME", m_home.filePath("state").toLocal8Bit());
    QVERIFY(facts() != nullptr);
}

void MainWindowTest::shortcutsAreUnique() {
    ActionTable actions;
    QHash<QString, QString> seen;
    for (const ActionInfo& info : ActionTable::rows())
        for (const QKeySequence& keys : actions.action(info.id)->shortcuts()) {
            QVERIFY2(!keys.isEmpty(), info.id);
            QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString() + QLatin1Char(' ') + seen.value(keys.toString()) + QLatin1Char(' ') + info.id));
            seen.insert(keys.toString(), QString::fromLatin1(info.id));
        }
    QVERIFY(seen.size() > 20);
}

void MainWindowTest::everyActionSaysWhatItDoes() {
    ActionTable actions;
    for (const ActionInfo& info : ActionTable::rows()) {
        QVERIFY2(!actions.action(info.id)->text().isEmpty(), info.id);
        QVERIFY2(!actions.action(info.id)->toolTip().isEmpty(), info.id);
        QVERIFY2(!ActionTable::menuTitle(info.menu).isEmpty(), info.id);
    }
}

void MainWindowTest::showsVerdictOfAnExample() {
    Workspace workspace(facts());
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    MainWindow window(workspace);
    window.show();
    QVERIFY(workspace.files.open(example));
    QTRY_VERIFY(workspace.analyser.isCurrent() && workspace.analyser.last() != nullptr);
    QCOMPARE(workspace.analyser.last()->summary.errors, 0);
    QVERIFY(workspace.analyser.last()->cost.totalUsdPerMonth > 0);
    QVERIFY(window.windowTitle().contains(QStringLiteral("aws-google-transit-gateway")));
    QVERIFY(!window.isWindowModified());
    QVERIFY(workspace.document.apply(Edit{"Break it", {PutNode{vpc("bad", "")}}}));
    QVERIFY(window.isWindowModified());
    QTRY_VERIFY(workspace.analyser.isCurrent());
    QTRY_VERIFY(!workspace.analyser.last()->findings.empty());
    workspace.document.undoStack().undo();
    QVERIFY(!window.isWindowModified());
    QTRY_VERIFY(workspace.analyser.isCurrent() && workspace.analyser.last()->summary.errors == 0);
    window.handOver();
}

void MainWindowTest::laterWindowKnowsWhatIsKnown() {
    Workspace workspace(facts());
    QVERIFY(workspace.theme.setMode(Theme::Mode::dark));
    auto first = std::make_unique<MainWindow>(workspace);
    QVERIFY(workspace.files.open(example));
    QTRY_VERIFY(workspace.analyser.isCurrent() && workspace.analyser.last() != nullptr && workspace.analyser.last()->cost.totalUsdPerMonth > 0);
    const auto buttonTexts = [](MainWindow& window) {
        QStringList texts;
        for (const QToolButton* button : window.statusBar()->findChildren<QToolButton*>())
            texts << button->text();
        return texts;
    };
    QTRY_VERIFY(buttonTexts(*first).join(QLatin1Char(' ')).contains(QLatin1String("USD")));
    const QStringList shown = buttonTexts(*first);
    first->handOver();
    auto second = std::make_unique<MainWindow>(workspace);
    first.reset();
    QCOMPARE(buttonTexts(*second), shown);
    QCOMPARE(second->canvas().items().nodes().size(), workspace.document.design().nodes().size());
    second->handOver();
}

void MainWindowTest::savesAndStaysClean() {
    Workspace workspace(facts());
    const QString file = m_home.filePath("copy.isthmus");
    QVERIFY(QFile::copy(example, file));
    QVERIFY(workspace.files.open(file));
    QVERIFY(workspace.document.apply(Edit{"Rename", {SetHeader{"Another name", ""}}}));
    QVERIFY(!workspace.document.undoStack().isClean());
    QVERIFY(workspace.files.save());
    QVERIFY(workspace.document.undoStack().isClean());
    QCOMPARE(loadDesign(file.toStdString())->name(), std::string("Another name"));
    QVERIFY(workspace.settings.recentFiles().contains(file));
}

void MainWindowTest::mirrorFollowsEveryChange_data() {
    QTest::addColumn<int>("which");
    for (int i = 0; i < 4; ++i)
        QTest::addRow("%d", i) << i;
}

void MainWindowTest::mirrorFollowsEveryChange() {
    QFETCH(int, which);
    Design design;
    QVERIFY(design.apply(Edit{"", {PutNode{vpc("a")}, PutNode{vpc("b", "a")}, PutNode{vpc("c", "b")}}}));
    Design copy = design;
    const std::vector<Edit> edits = {
        Edit{"", {RemoveNode{"c"}, PutNode{vpc("d", "a")}}},
        // b and a change places: the mirror must not run into a loop on the way.
        Edit{"", {PutNode{vpc("b")}, PutNode{vpc("a", "b")}}},
        Edit{"", {PutNode{vpc("x")}, RemoveNode{"x"}}},
        Edit{"", {PutAccount{{"acc", "aws", "111122223333", {}}}, SetPolicies{Policies{100.0, {}, {}, {}}}}},
    };
    const auto applied = design.apply(edits[static_cast<std::size_t>(which)]);
    QVERIFY2(applied.ok(), applied ? "" : applied.error().message.c_str());
    const auto mirrored = copy.apply(mirrorOf(design, applied->changes));
    QVERIFY2(mirrored.ok(), mirrored ? "" : mirrored.error().message.c_str());
    QCOMPARE(QString::fromStdString(writeDesign(copy)), QString::fromStdString(writeDesign(design)));
}

void MainWindowTest::autosaveSurvivesAKill() {
    const QString folder = m_home.filePath("recovery");
    const pid_t child = ::fork();
    if (child == 0) {
        Document document;
        Autosave autosave(document, folder);
        autosave.setOriginal(QStringLiteral("/somewhere/mine.isthmus"));
        document.apply(Edit{"Draw", {PutNode{vpc("kept")}}});
        autosave.flush();
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    const auto left = Autosave::leftBehind(folder);
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left.front().original, QStringLiteral("/somewhere/mine.isthmus"));
    const auto design = loadDesign(left.front().copy.toStdString());
    QVERIFY(design.ok() && design->node("kept") != nullptr);
    Autosave::discard(left.front());
    QVERIFY(Autosave::leftBehind(folder).empty());
}

void MainWindowTest::autosaveGoesWithSaving() {
    const QString folder = m_home.filePath("recovery2");
    Document document;
    Autosave autosave(document, folder);
    QVERIFY(document.apply(Edit{"Draw", {PutNode{vpc("kept")}}}));
    // Written by itself within a second.
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder).entryList({"*.isthmus"}).size(), 1, 3000);
    QVERIFY(Autosave::leftBehind(folder).empty()); // its window still lives
    document.undoStack().setClean();
    autosave.forget();
    QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
