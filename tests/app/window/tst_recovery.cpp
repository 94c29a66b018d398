// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the real window with SIGKILL at random moments of real work and looks at what can be recovered.
#include "app/mainwindow.h"
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"

#include <QAbstractButton>
#include <QDir>
#include <QMessageBox>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <functional>
#include <random>
#include <thread>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace isthmus;

namespace {

const QString example = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
constexpr const char* logVariable = "ISTHMUS_RECOVERY_LOG";
/// What may be lost.
constexpr qint64 mostLostMs = 1000;

/// The same in both processes.
qint64 nowMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

/// The window at work: an edit every few milliseconds, each noted with its time and the state after it.
int work(int argc, char** argv) {
    QApplication application(argc, argv);
    Workspace workspace(facts());
    (void)workspace.theme.setMode(Theme::Mode::light);
    MainWindow window(workspace);
    window.show();
    if (!workspace.files.open(example))
        return 1;
    const int log = ::open(qgetenv(logVariable).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    std::mt19937 chance(static_cast<unsigned>(::getpid()));
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        Document& document = workspace.document;
        CanvasView& canvas = window.canvas();
        const auto ids = document.design().nodes();
        switch (chance() % 6) {
        case 0:
            QTest::keyClick(&canvas, Qt::Key_Right);
            break;
        case 1:
            canvas.duplicate();
            break;
        case 2:
            document.undoStack().undo();
            break;
        case 3:
            document.undoStack().redo();
            break;
        case 4:
            (void)document.apply(Edit{"Rename", {SetHeader{"Design " + std::to_string(chance() % 1000), ""}}});
            break;
        default:
            document.select(toQt(std::next(ids.begin(), static_cast<std::ptrdiff_t>(chance() % ids.size()))->first));
            break;
        }
        if (document.design().nodes().size() > 300)
            document.undoStack().setIndex(1);
        const QByteArray line =
            QByteArray::number(nowMs()) + ' ' +
            QByteArray::number(static_cast<qulonglong>(std::hash<std::string>{}(writeDesign(document.design())))) +
            '\n';
        (void)!::write(log, line.constData(), static_cast<std::size_t>(line.size()));
    });
    timer.start(9);
    return QApplication::exec();
}

struct State {
    qint64 since = 0;
    qulonglong hash = 0;
};

std::vector<State> statesIn(const QString& file) {
    std::vector<State> states;
    QFile log(file);
    if (log.open(QIODevice::ReadOnly))
        for (const QByteArray& line : log.readAll().split('\n'))
            if (const auto parts = line.split(' '); parts.size() == 2)
                states.push_back({parts[0].toLongLong(), parts[1].toULongLong()});
    return states;
}

} // namespace

class RecoveryTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void losesAtMostASecond_data();
    void losesAtMostASecond();
    void offersWhatWasLeft();

private:
    QTemporaryDir m_home;
};

void RecoveryTest::initTestCase() {
    qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toLocal8Bit());
    qputenv("XDG_STATE_HOME", m_home.filePath("state").toLocal8Bit());
}

void RecoveryTest::losesAtMostASecond_data() {
    QTest::addColumn<int>("aliveMs");
    std::mt19937 chance(42);
    for (int round = 0; round < 12; ++round)
        QTest::addRow("kill %d", round) << static_cast<int>(200 + chance() % 2600);
}

void RecoveryTest::losesAtMostASecond() {
    QFETCH(int, aliveMs);
    const QString logFile = m_home.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".log"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(logVariable), logFile);
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(window.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(logFile).size() > 0, 20000);
    std::this_thread::sleep_for(std::chrono::milliseconds(aliveMs));
    const qint64 killed = nowMs();
    ::kill(static_cast<pid_t>(window.processId()), SIGKILL);
    QVERIFY(window.waitForFinished());
    const auto states = statesIn(logFile);
    QVERIFY(!states.empty());
    const auto left = Autosave::leftBehind(Autosave::defaultFolder());
    if (left.empty()) {
        QVERIFY2(killed - states.front().since <= mostLostMs,
                 "nothing was left behind after more than a second of work");
        return;
    }
    const auto recovered = loadDesign(left.front().copy.toStdString());
    QVERIFY2(recovered.ok(), "the copy is not whole");
    QCOMPARE(left.front().original, example);
    const auto text = readText(left.front().copy.toStdString());
    const qulonglong hash = std::hash<std::string>{}(*text);
    // The state that was recovered must have been the current one within the last second.
    qint64 currentUntil = -1;
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i].hash == hash)
            currentUntil = i + 1 < states.size() ? states[i + 1].since : killed;
    QVERIFY2(currentUntil >= 0, "what was recovered never was the design");
    QVERIFY2(killed - currentUntil <= mostLostMs,
             qPrintable(QStringLiteral("%1 ms were lost").arg(killed - currentUntil)));
    Autosave::discard(left.front());
    QVERIFY(QDir(Autosave::defaultFolder()).entryList(QDir::Files).isEmpty());
}

void RecoveryTest::offersWhatWasLeft() {
    const pid_t child = ::fork();
    if (child == 0) {
        Document document;
        Autosave autosave(document, Autosave::defaultFolder());
        autosave.setOriginal(example);
        Node node;
        node.id = "kept";
        node.kind = "aws.vpc";
        document.apply(Edit{"Draw", {PutNode{node}}});
        autosave.flush();
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    Workspace workspace(facts());
    QVERIFY(workspace.theme.setMode(Theme::Mode::light));
    MainWindow window(workspace);
    window.show();
    QTimer::singleShot(200, &window, [] {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* box = qobject_cast<QMessageBox*>(widget))
                box->buttons().constFirst()->click(); // "Recover" was added first
    });
    QVERIFY(workspace.files.offerRecovery());
    QVERIFY(workspace.document.design().node("kept") != nullptr);
    QCOMPARE(workspace.files.file(), example);
    QVERIFY(window.isWindowModified());
    workspace.files.autosave().forget();
    window.handOver();
}

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsSet(logVariable))
        return work(argc, argv);
    QApplication application(argc, argv);
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
