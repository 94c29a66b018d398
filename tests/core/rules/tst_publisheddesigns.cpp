// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "rules/engine.h"

#include <QtTest>

#include <algorithm>
#include <fstream>
#include <set>

using namespace isthmus;

// Published designs come out as their expectations say; see tests/data/designs/README.md.
class TestPublishedDesigns final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void designs_data();
    void designs();
    void examplesAreSound_data();
    void examplesAreSound();

private:
    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

const std::filesystem::path source = ISTHMUS_SOURCE_DIR;

// Rules that other rooms bring: their expectations wait for them.
bool exists(const std::string& rule) {
    static const std::set<std::string> known = [] {
        std::set<std::string> ids;
        for (const RuleInfo& info : RuleEngine::catalogue())
            ids.insert(info.id);
        return ids;
    }();
    return known.count(rule) != 0;
}

bool answers(const Finding& finding, const Json& expected) {
    if (finding.rule != expected.at("rule").get<std::string>())
        return false;
    const auto subjects = expected.value("subjects", std::vector<std::string>());
    const auto named = [&](const std::string& id) {
        return std::find(finding.subjects.begin(), finding.subjects.end(), id) != finding.subjects.end();
    };
    const bool all = expected.value("allSubjects", false);
    if (!subjects.empty() && !(all ? std::all_of(subjects.begin(), subjects.end(), named)
                                   : std::any_of(subjects.begin(), subjects.end(), named)))
        return false;
    const std::string message = finding.message.render();
    for (const auto& mention : expected.value("mentions", std::vector<std::string>()))
        if (message.find(mention) == std::string::npos)
            return false;
    return true;
}

bool anyAnswers(const std::vector<Finding>& findings, const Json& expected) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return answers(f, expected); });
}

bool listed(const Finding& finding, const Json& expect) {
    for (const char* member : {"findings", "mayFind"})
        for (const Json& each : expect.value(member, Json::array()))
            if (answers(finding, each))
                return true;
    return false;
}

std::string shown(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += "\n  " + std::string(toString(finding.severity)) + " " + finding.rule + " [";
        for (const Id& subject : finding.subjects)
            text += subject + " ";
        text += "] " + finding.message.render();
    }
    return text;
}

} // namespace

void TestPublishedDesigns::initTestCase() {
    auto catalog = Catalog::load(source / "resources/catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = catalog.value();
}

void TestPublishedDesigns::designs_data() {
    QTest::addColumn<QString>("file");
    for (const auto& entry : std::filesystem::directory_iterator(source / "tests/data/designs"))
        if (entry.path().extension() == ".isthmus")
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

void TestPublishedDesigns::designs() {
    QFETCH(QString, file);
    const std::filesystem::path path = file.toStdString();
    const auto design = loadDesign(path);
    QVERIFY2(design.ok(), design.ok() ? "" : design.error().toString().c_str());
    const Json expect = Json::parse(std::ifstream(path.parent_path() / (path.stem().string() + ".expect.json")));

    RuleEngine engine(m_catalog, "2026-11-22");
    engine.reset(design.value());
    const auto& findings = engine.findings();
    const std::string all = shown(findings);

    for (const Json& wanted : expect.value("findings", Json::array()))
        if (exists(wanted.at("rule").get<std::string>()))
            QVERIFY2(anyAnswers(findings, wanted), ("missing: " + wanted.dump() + all).c_str());
    for (const auto& rule : expect.value("mustNotFind", std::vector<std::string>()))
        QVERIFY2(std::none_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; }),
                 ("false alarm: " + rule + all).c_str());
    for (const Json& pair : expect.value("mustNotSubjects", Json::array()))
        QVERIFY2(!anyAnswers(findings, pair), ("false alarm: " + pair.dump() + all).c_str());
    const Json errors = expect.value("errorsExpected", Json());
    if (errors.is_number())
        QVERIFY2(engine.summary().errors == errors.get<int>(), all.c_str());
    else if (errors.is_string())
        for (const Finding& finding : findings)
            QVERIFY2(finding.severity != Severity::error || listed(finding, expect), (finding.rule + all).c_str());
    for (const Finding& finding : findings)
        QVERIFY2(!finding.source.empty(), finding.rule.c_str());
}

void TestPublishedDesigns::examplesAreSound_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("none") << QString();
    for (const auto& entry : std::filesystem::directory_iterator(source / "resources/examples"))
        if (entry.path().extension() == ".isthmus")
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

void TestPublishedDesigns::examplesAreSound() {
    QFETCH(QString, file);
    if (file.isEmpty())
        return;
    const auto design = loadDesign(file.toStdString());
    QVERIFY2(design.ok(), design.ok() ? "" : design.error().toString().c_str());
    RuleEngine engine(m_catalog, "2026-11-22");
    engine.reset(design.value());
    QVERIFY2(engine.summary().errors == 0, shown(engine.findings()).c_str());
}

QTEST_GUILESS_MAIN(TestPublishedDesigns)
#include "tst_publisheddesigns.moc"
