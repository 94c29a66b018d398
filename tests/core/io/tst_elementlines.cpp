// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "io/elementlines.h"
#include "io/jsontree.h"

#include <QtTest>

using namespace isthmus;

// Where elements stand in the text of a design file.
class TestElementLines final : public QObject {
    Q_OBJECT

private slots:
    void canonical();
    void compact();
    void odd();
    void agreesWithThePathFinder_data();
    void agreesWithThePathFinder();
};

void TestElementLines::canonical() {
    const std::string text =
        "{\n  \"format\": \"isthmus/1\",\n  \"nodes\": [\n    {\n      \"id\": \"a\",\n      \"kind\": "
        "\"aws.vpc\",\n      \"properties\": {\"id\": \"x\"}\n    },\n    {\n      \"kind\": \"id\",\n"
        "      \"id\": \"b\"\n    }\n  ]\n}\n";
    const auto lines = elementLines(text);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines.at("a").first, 4);
    QCOMPARE(lines.at("a").last, 8);
    QCOMPARE(lines.at("b").first, 9);
    QCOMPARE(lines.at("b").last, 12);
}

void TestElementLines::compact() {
    const auto lines = elementLines(R"({"nodes":[{"id":"a"},{"tags":{"id":"t"},"name":"id","id":"b"}],)"
                                    "\n"
                                    R"("links":[{"name":"{\"id\":[","id":"l"}]})");
    QCOMPARE(lines.size(), std::size_t{3});
    QCOMPARE(lines.at("b").first, 1);
    QCOMPARE(lines.at("l").first, 2);
}

void TestElementLines::odd() {
    QVERIFY(elementLines("").empty());
    QVERIFY(elementLines("{\"nodes\": [{\"id\": 7}, {}, [], 3]}").empty());
    QVERIFY(elementLines("{\"nodes\": [{\"id\": \"").empty());
    const auto twice = elementLines("{\"nodes\": [{\"id\": \"a\"},\n{\"id\": \"a\"}]}");
    QCOMPARE(twice.at("a").first, 1);
}

void TestElementLines::agreesWithThePathFinder_data() {
    QTest::addColumn<QString>("file");
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "tests/data/designs"))
        if (entry.path().extension() == ".isthmus")
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

void TestElementLines::agreesWithThePathFinder() {
    QFETCH(QString, file);
    const auto text = readText(file.toStdString());
    QVERIFY(text.ok());
    const auto lines = elementLines(text.value());
    const Json root = Json::parse(text.value());
    int seen = 0;
    for (const char* list : {"accounts", "nodes", "links", "flows"})
        for (std::size_t i = 0; root.contains(list) && i < root[list].size(); ++i) {
            const auto found = lines.find(root[list][i]["id"].get<std::string>());
            QVERIFY(found != lines.end());
            QCOMPARE(found->second.first, lineOf(text.value(), {std::string(list), i}));
            ++seen;
        }
    QVERIFY(seen > 0);
}

QTEST_GUILESS_MAIN(TestElementLines)
#include "tst_elementlines.moc"
