// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/designfile.h"
#include "rules/engine.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// What tests of rule families share: small designs written shortly, and one table for all of them.
namespace isthmus::testing {

inline std::shared_ptr<const Catalog> shippedCatalog() {
    auto catalog = Catalog::load(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/catalog");
    if (!catalog.ok())
        qFatal("%s", catalog.error().message.c_str());
    return catalog.value();
}

/// A node as JSON: `more` are further members, such as `"region": "us-east-1"`.
inline std::string node(const std::string& id, const std::string& kind, const std::string& more = {},
                        const std::string& properties = {}) {
    return R"({"id": ")" + id + R"(", "kind": ")" + kind + "\"" + (more.empty() ? "" : ", " + more) +
           R"(, "properties": {)" + properties + "}}";
}

inline std::string link(const std::string& id, const std::string& kind, const std::string& from, const std::string& to,
                        const std::string& properties = {}, const std::string& more = {}) {
    return R"({"id": ")" + id + R"(", "kind": ")" + kind + R"(", "from": ")" + from + R"(", "to": ")" + to + "\"" +
           (more.empty() ? "" : ", " + more) + R"(, "properties": {)" + properties + "}}";
}

inline std::string listOf(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "" : ", ") + text;
    return "[" + result + "]";
}

inline std::string designOf(const std::vector<std::string>& nodes, const std::vector<std::string>& links = {},
                            const std::string& more = {}) {
    return R"({"format": "isthmus/1", "name": "test", )" + (more.empty() ? std::string() : more + ", ") +
           R"("nodes": )" + listOf(nodes) + R"(, "links": )" + listOf(links) + "}";
}

/// Rows of a table: the rule must name `subject`, or (empty) must not be found at all.
inline void columns() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("mend");
}

inline void fires(const char* name, const char* rule, const std::string& text, const char* subject,
                  const char* severity = "error", const char* mend = "") {
    QTest::newRow(name) << rule << QString::fromStdString(text) << subject << severity << mend;
}

/// As fires(), and the finding offers this fix.
inline void mends(const char* name, const char* rule, const std::string& text, const char* subject, const char* mend,
                  const char* severity = "error") {
    fires(name, rule, text, subject, severity, mend);
}

inline void silent(const char* name, const char* rule, const std::string& text) {
    QTest::newRow(name) << rule << QString::fromStdString(text) << ""
                        << ""
                        << "";
}

/// Rules of which the catalogue says that they offer a fix.
inline bool saysItMends(const std::string& rule) {
    static const std::set<std::string> mending = [] {
        std::set<std::string> ids;
        for (const RuleInfo& info : RuleEngine::catalogue())
            if (!info.fix.empty())
                ids.insert(info.id);
        return ids;
    }();
    return mending.count(rule) != 0;
}

inline void check(const std::shared_ptr<const Catalog>& catalog) {
    QFETCH(QString, rule);
    QFETCH(QString, text);
    QFETCH(QString, subject);
    QFETCH(QString, severity);
    QFETCH(QString, mend);
    const auto design = readDesign(text.toStdString(), DuplicatePolicy::keepFirst);
    QVERIFY2(design.ok(), design.ok() ? "" : design.error().toString().c_str());
    RuleEngine engine(catalog, "2026-11-22");
    engine.reset(design.value());
    std::string all;
    bool found = false;
    bool named = false;
    bool offered = mend.isEmpty();
    for (const Finding& finding : engine.findings()) {
        all += "\n  " + std::string(toString(finding.severity)) + " " + finding.rule + " " +
               (finding.subjects.empty() ? "" : finding.subjects.front()) + ": " + finding.message.render();
        QVERIFY2(!finding.source.empty() && finding.message.render().find("%1") == std::string::npos, all.c_str());
        if (finding.rule != rule.toStdString())
            continue;
        found = true;
        named = named || (std::find(finding.subjects.begin(), finding.subjects.end(), subject.toStdString()) !=
                              finding.subjects.end() &&
                          toString(finding.severity) == severity.toStdString());
        offered = offered || finding.fixText == mend.toStdString();
        QVERIFY2(finding.fix.has_value() == !finding.fixText.empty(), all.c_str());
        if (finding.fix) {
            QVERIFY2(saysItMends(finding.rule), ("the catalogue does not say that it mends: " + finding.rule).c_str());
            all += " -> " + finding.fixText;
            Design mended = design.value();
            QVERIFY2(mended.apply(*finding.fix).ok(), all.c_str());
            RuleEngine after(catalog, "2026-11-22");
            after.reset(mended);
            QVERIFY2(std::find(after.findings().begin(), after.findings().end(), finding) == after.findings().end(),
                     ("the fix mends nothing:" + all).c_str());
        }
    }
    if (subject.isEmpty())
        QVERIFY2(!found, all.c_str());
    else
        QVERIFY2(offered, ("not offered: " + mend.toStdString() + all).c_str());
    if (!subject.isEmpty())
        QVERIFY2(named, (rule.toStdString() + " does not name " + subject.toStdString() + all).c_str());
}

} // namespace isthmus::testing
