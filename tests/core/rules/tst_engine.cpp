// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "rules/engine.h"
#include "support/randomedits.h"
#include "support/sequences.h"

#include <QtTest>
#include <rapidcheck.h>

#include <set>

using namespace isthmus;

// The engine itself: incremental equals from scratch, waivers, order, fixes.
class TestEngine final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void incrementalEqualsScratch();
    void incrementalEqualsScratchOnPublished_data();
    void incrementalEqualsScratchOnPublished();
    void waivers();
    void fixesMend();
    void messages();
    void catalogueIsWhole();

private:
    void walk(Design design);

    std::shared_ptr<const Catalog> m_catalog;
};

namespace {

const std::filesystem::path source = ISTHMUS_SOURCE_DIR;

std::string shown(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += "\n  " + finding.rule + " " + (finding.subjects.empty() ? "" : finding.subjects.front()) + " " +
                finding.message.render() + (finding.waived ? " (waived)" : "");
    return text;
}

/// Whether a text for people ends as a sentence and has so many of them.
bool isWholeText(const std::string& text, int least, int most) {
    static const QRegularExpression end(QStringLiteral("[.](\\s|$)"));
    const auto sentences = QString::fromStdString(text).count(end);
    return sentences >= least && sentences <= most && text.back() == '.';
}

std::vector<std::filesystem::path> published() {
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"tests/data/designs", "resources/examples"})
        for (const auto& entry : std::filesystem::directory_iterator(source / folder))
            if (entry.path().extension() == ".isthmus")
                files.push_back(entry.path());
    return files;
}

Design design(const char* text) {
    auto read = readDesign(text);
    if (!read.ok())
        qFatal("%s", read.error().toString().c_str());
    return std::move(read.value());
}

} // namespace

void TestEngine::initTestCase() {
    auto catalog = Catalog::load(source / "resources/catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = catalog.value();
    isthmus::testing::shareSequences(static_cast<int>(published().size()) + 1);
}

void TestEngine::walk(Design changing) {
    RuleEngine incremental(m_catalog, "2026-11-22");
    incremental.reset(changing);
    const int steps = *rc::gen::inRange(1, 30);
    for (int i = 0; i < steps; ++i) {
        const Edit edit = isthmus::testing::randomEdit(changing);
        auto applied = changing.apply(edit);
        if (!applied.ok())
            continue;
        incremental.update(changing, applied.value().changes);
        // An undo is an edit like any other.
        if (*rc::gen::inRange(0, 5) == 0) {
            auto undone = changing.apply(applied.value().inverse);
            RC_ASSERT(undone.ok());
            incremental.update(changing, undone.value().changes);
        }
        // Not after each step, so that changes pile up in the list as well.
        if (*rc::gen::arbitrary<bool>() && i + 1 < steps)
            continue;
        RuleEngine scratch(m_catalog, "2026-11-22");
        scratch.reset(changing);
        if (scratch.findings() != incremental.findings())
            RC_FAIL("scratch:" + shown(scratch.findings()) + "\nincremental:" + shown(incremental.findings()) + "\n" +
                    writeDesign(changing));
        RC_ASSERT(scratch.summary().errors == incremental.summary().errors);
        RC_ASSERT(scratch.summary().warnings == incremental.summary().warnings);
        RC_ASSERT(scratch.summary().hints == incremental.summary().hints);
        RC_ASSERT(scratch.summary().waived == incremental.summary().waived);
    }
}

void TestEngine::incrementalEqualsScratch() {
    QVERIFY(rc::check("update() equals reset() over random edits", [this] { walk(Design()); }));
}

void TestEngine::incrementalEqualsScratchOnPublished_data() {
    QTest::addColumn<QString>("file");
    for (const auto& file : published())
        QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.string());
}

void TestEngine::incrementalEqualsScratchOnPublished() {
    QFETCH(QString, file);
    const auto start = loadDesign(file.toStdString());
    QVERIFY(start.ok());
    QVERIFY(rc::check([&] { walk(start.value()); }));
}

void TestEngine::waivers() {
    Design overlapping = design(R"({"format": "isthmus/1", "name": "w",
        "nodes": [{"id": "vpc", "kind": "aws.vpc", "region": "us-east-1", "properties": {"cidrs": ["10.0.0.0/16"]}},
                  {"id": "a", "kind": "aws.subnet", "parent": "vpc", "properties": {"cidr": "10.0.0.0/24"}},
                  {"id": "b", "kind": "aws.subnet", "parent": "vpc", "properties": {"cidr": "10.0.0.0/25"}}],
        "policies": {"waivers": [{"rule": "subnet.overlap", "subjects": ["b"], "reason": "one moves soon", "by": "me", "until": "2026-11-22"},
                                 {"rule": "cidr.size", "subjects": ["a"], "reason": "none"},
                                 {"rule": "subnet.overlap", "subjects": ["a"], "reason": "late", "until": "2026-11-21"}]}})");
    RuleEngine engine(m_catalog, "2026-11-22");
    engine.reset(overlapping);
    QCOMPARE(engine.summary().errors, 0);
    QCOMPARE(engine.summary().waived, 1);
    const auto& findings = engine.findings();
    QVERIFY(std::any_of(findings.begin(), findings.end(),
                        [](const Finding& f) { return f.waived && f.waiverReason == "one moves soon"; }));
    // One that matches nothing, one that has run out.
    QCOMPARE(std::count_if(findings.begin(), findings.end(),
                           [](const Finding& f) { return f.rule == "waiver.stale" && f.fix.has_value(); }),
             2);

    const auto stale =
        std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.rule == "waiver.stale"; });
    auto applied = overlapping.apply(*stale->fix);
    QVERIFY(applied.ok());
    engine.update(overlapping, applied.value().changes);
    QCOMPARE(overlapping.policies().waivers.size(), std::size_t{2});
    QCOMPARE(std::count_if(engine.findings().begin(), engine.findings().end(),
                           [](const Finding& f) { return f.rule == "waiver.stale"; }),
             1);
    QCOMPARE(engine.summary().waived, 1);

    RuleEngine tomorrow(m_catalog, "2026-11-23");
    tomorrow.reset(overlapping);
    QCOMPARE(tomorrow.summary().errors, 1);
}

// Whatever offers a fix no longer says the same after it, and the fix makes no new error.
void TestEngine::fixesMend() {
    int tried = 0;
    for (const auto& entry : std::filesystem::directory_iterator(source / "tests/data/designs")) {
        if (entry.path().extension() != ".isthmus")
            continue;
        const auto start = loadDesign(entry.path());
        QVERIFY(start.ok());
        RuleEngine engine(m_catalog, "2026-11-22");
        engine.reset(start.value());
        const std::vector<Finding> findings = engine.findings();
        for (const Finding& finding : findings) {
            if (!finding.fix)
                continue;
            QVERIFY(!finding.fixText.empty());
            Design mended = start.value();
            auto applied = mended.apply(*finding.fix);
            QVERIFY2(applied.ok(), finding.rule.c_str());
            RuleEngine after(m_catalog, "2026-11-22");
            after.reset(mended);
            QVERIFY2(std::find(after.findings().begin(), after.findings().end(), finding) == after.findings().end(),
                     finding.rule.c_str());
            ++tried;
        }
    }
    QVERIFY(tried > 0);
}

void TestEngine::messages() {
    QCOMPARE((Message{"%2 before %1, 100 %", {"a", "b"}}.render()), std::string("b before a, 100 %"));
    QCOMPARE((Message{"%1 and %3", {"%3"}}.render()), std::string("%3 and %3"));
}

void TestEngine::catalogueIsWhole() {
    std::set<std::string> ids;
    for (const RuleInfo& info : RuleEngine::catalogue()) {
        QVERIFY2(ids.insert(info.id).second, info.id.c_str());
        QVERIFY2(!info.title.empty() && !info.source.empty(), info.id.c_str());
        QVERIFY2(isWholeText(info.explanation, 2, 5) && isWholeText(info.mend, 1, 2), info.id.c_str());
        QVERIFY2(info.fix.empty() || isWholeText(info.fix, 1, 2), info.id.c_str());
        QVERIFY2(!info.reads.empty(), info.id.c_str());
    }
    QVERIFY(ids.size() > 20);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
