// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace isthmus;

namespace {

std::string slurp(const std::filesystem::path& file) {
    const auto text = readText(file);
    return text ? *text : std::string();
}

QStringList designFiles() {
    QStringList files;
    for (const char* folder : {ISTHMUS_SOURCE_DIR "/tests/data/designs", ISTHMUS_SOURCE_DIR "/resources/examples"})
        for (const QFileInfo& info : QDir(folder).entryInfoList({"*.isthmus"}, QDir::Files, QDir::Name))
            files << info.absoluteFilePath();
    return files;
}

const std::string small = R"({
  "format": "isthmus/1",
  "name": "Small",
  "nodes": [
    {
      "id": "a",
      "kind": "aws.vpc"
    },
    {
      "id": "b",
      "kind": "future.thing",
      "name": "",
      "colour": "red",
      "properties": {
        "z": 1,
        "a": [
          1.5,
          "ü"
        ]
      }
    }
  ],
  "later": {
    "x": null
  },
  "links": []
}
)";

} // namespace

class DesignFileTest final : public QObject {
    Q_OBJECT
private slots:
    void sameBytes_data();
    void sameBytes();
    void keepsWhatItDoesNotKnow();
    void sortsElements();
    void refuses_data();
    void refuses();
    void refusesBracketsQuickly();
    void everyTruncationEndsWell();
    void everyDamagedByteEndsWell();
    void readsManyPositionsInLinearTime();
    void keepsFirstOfDuplicates();
    void recoversWhatIsWhole();
    void savesAndKeepsOneBackup();
    void savesThroughLinksAndKeepsMode();
    void fullDiskKeepsTheOldFile();
    void killKeepsTheOldOrTheNewFile();
};

void DesignFileTest::sameBytes_data() {
    QTest::addColumn<QString>("file");
    for (const QString& file : designFiles())
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void DesignFileTest::sameBytes() {
    QFETCH(QString, file);
    const std::string text = slurp(file.toStdString());
    QVERIFY(!text.empty());
    const auto design = readDesign(text);
    QVERIFY2(design.ok(), design ? "" : design.error().toString().c_str());
    QCOMPARE(QString::fromStdString(writeDesign(*design)), QString::fromStdString(text));
}

void DesignFileTest::keepsWhatItDoesNotKnow() {
    const auto design = readDesign(small);
    QVERIFY2(design.ok(), design ? "" : design.error().toString().c_str());
    QCOMPARE(QString::fromStdString(writeDesign(*design)), QString::fromStdString(small));
}

void DesignFileTest::sortsElements() {
    const auto design = readDesign(R"({"nodes":[{"kind":"x","id":"b"},{"id":"a","kind":"x"}],"format":"isthmus/1"})");
    QVERIFY(design.ok());
    const std::string text = writeDesign(*design);
    QVERIFY(text.find("\"format\"") < text.find("\"nodes\""));
    QVERIFY(text.find("\"id\": \"a\"") < text.find("\"id\": \"b\""));
    QCOMPARE(writeDesign(*readDesign(text)), text);
}

void DesignFileTest::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QByteArray& text, int line, const char* says) {
        QTest::newRow(name) << text << line << QByteArray(says);
    };
    row("empty", "", 1, "ends in the middle");
    row("truncated", "{\n\"format\": \"isthmus/1\",\n\"nodes\": [", 3, "ends in the middle");
    row("not json", "{\n\"format\": isthmus}", 2, "not valid JSON");
    row("a list", "[]", 1, "one JSON object");
    row("no format", "{}", 1, "format");
    row("other format", "{\"format\": \"drawio\"}", 1, "no Isthmus design");
    row("newer format", "{\n\"format\": \"isthmus/2\"}", 2, "another version");
    // What the version means for the rest is said before what is wrong with the rest.
    row("newer format after its elements", "{\"nodes\": [{\"kind\": \"x\"}],\n\"format\": \"isthmus/2\"}", 2, "another version");
    row("a number as a node", "{\"format\": \"isthmus/1\", \"nodes\": [\n7]}", 2, "an object is expected");
    row("wrong type", "{\"format\": \"isthmus/1\",\n\"nodes\": [{\"id\": \"a\", \"kind\": \"x\"},\n{\"id\": \"b\",\n\"kind\": 5}]}", 4,
        "nodes[1].kind");
    row("nodes object", "{\"format\": \"isthmus/1\",\n\"nodes\": {}}", 2, "a list is expected");
    row("no id", "{\"format\": \"isthmus/1\", \"nodes\": [\n{\"kind\": \"x\"}]}", 2, "\"id\" is missing");
    row("bad id", "{\"format\": \"isthmus/1\", \"nodes\": [\n{\"id\": \"a b\", \"kind\": \"x\"}]}", 2, "no valid id");
    row("duplicate id", "{\"format\": \"isthmus/1\", \"nodes\": [{\"id\": \"a\", \"kind\": \"x\"},\n{\"id\": \"a\", \"kind\": \"x\"}]}", 2,
        "already used");
    row("id of a link", "{\"format\": \"isthmus/1\", \"nodes\": [{\"id\": \"a\", \"kind\": \"x\"}],\n\"links\": [{\"id\": \"a\", \"kind\": \"x\", "
        "\"from\": \"a\", \"to\": \"a\"}]}", 2, "already used");
    row("double member", "{\"format\": \"isthmus/1\",\n\"name\": \"a\",\n\"name\": \"b\"}", 0, "stands twice");
    row("bad state", "{\"format\": \"isthmus/1\", \"nodes\": [{\"id\": \"a\", \"kind\": \"x\",\n\"state\": \"asleep\"}]}", 2, "no state");
    row("bad position", "{\"format\": \"isthmus/1\", \"views\": [{\"id\": \"m\", \"positions\": {\n\"a\": [1, 2, 3]}}]}", 2, "four numbers");
    row("latin-1", "{\"format\": \"isthmus/1\",\n\"name\": \"\xe4\"}", 2, "UTF-8");
    row("utf-16", QByteArray("\xff\xfe{\0}\0", 6), 1, "UTF-8");
    row("nul", QByteArray("{\"format\": \"isthmus/1\"}\0", 24), 1, "UTF-8");
    row("deep", "{\"format\": \"isthmus/1\",\n\"x\": " + QByteArray(1000, '[') + QByteArray(1000, ']') + "}", 2, "deeper than 64");
    row("parent loop", "{\"format\": \"isthmus/1\", \"nodes\": [{\"id\": \"a\", \"kind\": \"x\", \"parent\": \"b\"}, {\"id\": \"b\", "
        "\"kind\": \"x\", \"parent\": \"a\"}]}", 1, "inside itself");
}

void DesignFileTest::refuses() {
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QByteArray, says);
    const auto design = readDesign(text.toStdString());
    QVERIFY(!design.ok());
    const FileProblem& problem = design.error().problems.front();
    QVERIFY2(QByteArray::fromStdString(problem.toString()).contains(says), problem.toString().c_str());
    if (line > 0)
        QCOMPARE(problem.line, line);
}

void DesignFileTest::refusesBracketsQuickly() {
    const std::string brackets(std::size_t{100} << 20, '[');
    const auto design = readDesign(brackets);
    QVERIFY(!design.ok());
    QVERIFY(design.error().toString().find("deeper") != std::string::npos);
}

void DesignFileTest::everyTruncationEndsWell() {
    const std::string text = slurp(ISTHMUS_SOURCE_DIR "/tests/data/designs/d18-aws-google-tgw.isthmus");
    for (std::size_t length = 0; length + 2 < text.size(); length += 7) {
        const std::string_view part = std::string_view(text).substr(0, length);
        QVERIFY(!readDesign(part).ok());
        const RecoveredDesign recovered = recoverDesign(part);
        QVERIFY(!recovered.problems.empty());
        QVERIFY(readDesign(writeDesign(recovered.design)).ok());
    }
}

void DesignFileTest::everyDamagedByteEndsWell() {
    const std::string text = slurp(ISTHMUS_SOURCE_DIR "/tests/data/designs/d18-aws-google-tgw.isthmus");
    for (std::size_t i = 0; i < text.size(); i += 5) {
        std::string damaged = text;
        damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
        const auto design = readDesign(damaged);
        if (design.ok())
            QVERIFY(readDesign(writeDesign(*design)).ok());
        else
            QVERIFY(!design.error().problems.empty());
        QVERIFY(readDesign(writeDesign(recoverDesign(damaged).design)).ok());
    }
}

void DesignFileTest::readsManyPositionsInLinearTime() {
    // Quadratic reading would take minutes here, so the test's own time limit is the check.
    Design design;
    Edit edit;
    for (int i = 0; i < 100000; ++i)
        edit.add(PutPosition{"main", "node-" + std::to_string(i), {double(i), 0, 10, 10}});
    QVERIFY(design.apply(edit));
    const std::string text = writeDesign(design);
    const auto again = readDesign(text);
    QVERIFY(again.ok());
    QCOMPARE(again->view("main")->positions.size(), std::size_t{100000});
}

void DesignFileTest::keepsFirstOfDuplicates() {
    const auto design = readDesign("{\"format\": \"isthmus/1\", \"nodes\": [{\"id\": \"a\", \"kind\": \"x\"},\n{\"id\": \"a\", \"kind\": \"y\"}]}",
                                   DuplicatePolicy::keepFirst);
    QVERIFY(design.ok());
    QCOMPARE(design->node("a")->kind, std::string("x"));
    QCOMPARE(design->duplicates().size(), std::size_t{1});
    QCOMPARE(design->duplicates()[0].line, 2);
    QCOMPARE(design->duplicates()[0].where, std::string("nodes[1]"));
}

void DesignFileTest::recoversWhatIsWhole() {
    const RecoveredDesign recovered = recoverDesign(R"({"format": "isthmus/1", "nodes": [{"id": "a", "kind": "x"},
        {"id": "b", "kind": 7}, {"id": "c", "kind": "x", "name": "cut of)");
    QVERIFY(recovered.design.node("a") != nullptr);
    QVERIFY(recovered.design.node("b") == nullptr);
    QVERIFY(recovered.design.node("c") == nullptr);
    QCOMPARE(recovered.kept, std::size_t{1});
    QVERIFY(recovered.problems.size() >= 2);
}

void DesignFileTest::savesAndKeepsOneBackup() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("x.isthmus").toStdString();
    Design design;
    for (const char* name : {"one", "two", "three"}) {
        QVERIFY(design.apply(Edit{"", {SetHeader{name, ""}}}));
        QVERIFY(saveDesign(design, file).ok());
    }
    QCOMPARE(loadDesign(file)->name(), std::string("three"));
    QCOMPARE(loadDesign(backupOf(file))->name(), std::string("two"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    QVERIFY(!saveDesign(design, folder.filePath("missing/x.isthmus").toStdString()).ok());
    QVERIFY(!loadDesign(folder.path().toStdString()).ok());
}

void DesignFileTest::savesThroughLinksAndKeepsMode() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("x.isthmus").toStdString();
    const std::filesystem::path link = folder.filePath("link.isthmus").toStdString();
    QVERIFY(saveDesign(Design(), file).ok());
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(file, link);
    Design design;
    QVERIFY(design.apply(Edit{"", {SetHeader{"through", ""}}}));
    QVERIFY(saveDesign(design, link).ok());
    QVERIFY(std::filesystem::is_symlink(link));
    QCOMPARE(loadDesign(file)->name(), std::string("through"));
    QCOMPARE(std::filesystem::status(file).permissions(),
             std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

void DesignFileTest::fullDiskKeepsTheOldFile() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("x.isthmus").toStdString();
    Design design;
    QVERIFY(design.apply(Edit{"", {SetHeader{"old", ""}}}));
    QVERIFY(saveDesign(design, file).ok());
    QVERIFY(design.apply(Edit{"", {SetHeader{"new", std::string(100000, 'x')}}}));
    // A limit on the size of files fails a write in the middle, as a full disk does; in a child, since it cannot be raised again.
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const Status status = saveDesign(design, file);
        ::_exit(!status.ok() && status.error().message.find("unchanged") != std::string::npos ? 0 : 1);
    }
    int code = -1;
    QCOMPARE(::waitpid(child, &code, 0), child);
    QCOMPARE(code, 0);
    QCOMPARE(loadDesign(file)->name(), std::string("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void DesignFileTest::killKeepsTheOldOrTheNewFile() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("x.isthmus").toStdString();
    Design design;
    QVERIFY(design.apply(Edit{"", {SetHeader{"start", ""}}}));
    QVERIFY(saveDesign(design, file).ok());
    for (int round = 0; round < 20; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (int i = 0;; ++i) {
                (void)design.apply(Edit{"", {SetHeader{"n" + std::to_string(i), std::string(50000, 'x')}}});
                (void)saveDesign(design, file);
            }
        }
        ::usleep(static_cast<useconds_t>(500 + 700 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto loaded = loadDesign(file);
        QVERIFY2(loaded.ok(), loaded ? "" : loaded.error().toString().c_str());
    }
}

QTEST_GUILESS_MAIN(DesignFileTest)
#include "tst_designfile.moc"
