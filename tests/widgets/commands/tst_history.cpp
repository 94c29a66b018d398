// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/commands/arrangement.h"
#include "widgets/commands/document.h"

#include <QTest>

#include <functional>
#include <random>

using namespace isthmus;

namespace {

/// Edits as a window makes them, in a fixed random order.
class Hand {
public:
    explicit Hand(unsigned seed)
        : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }
    Id any(const char* stem, int count) { return stem + std::to_string(below(count)); }

    Node node() {
        static const char* const kinds[] = {"aws.vpc",     "aws.subnet", "aws.transit-gateway",
                                            "gcp.network", "group",      "strange.thing"};
        Node node;
        node.id = any("n", 40);
        node.kind = kinds[below(6)];
        node.name = any("name ", 9);
        if (below(2) == 0)
            node.parent = any("n", 40);
        if (below(3) == 0)
            node.tags["owner"] = "Zürich";
        if (node.kind == "group")
            node.properties["members"] = Json::array({any("n", 40), any("n", 40)});
        else
            node.properties["cidrs"] = Json::array({"10." + std::to_string(below(200)) + ".0.0/16"});
        return node;
    }

    EditStep step() {
        switch (below(14)) {
        case 0:
        case 1:
        case 2:
            return PutNode{node()};
        case 3:
            return RemoveNode{any("n", 40)};
        case 4:
        case 5:
            return PutLink{{any("l", 30),
                            "vpn",
                            any("n", 40),
                            any("n", 40),
                            any("", 5),
                            {},
                            Json{{"bandwidthMbps", below(9) * 100}},
                            {},
                            {}}};
        case 6:
            return RemoveLink{any("l", 30)};
        case 7:
            return PutFlow{{any("f", 6), any("n", 40), any("n", 40), below(900) * 1.0, {}, {}, {}, {}, {}, {}}};
        case 8:
        case 9:
            return PutPosition{"main", any("n", 40), {below(90) * 8.0, below(90) * 8.0, 184, 64.5}};
        case 10:
            return PutNote{"main",
                           {any("note-", 9), any("text ", 50), {below(90) * 8.0, 0, 100, 40}, {}},
                           static_cast<std::size_t>(below(4))};
        case 11:
            return PutViewMember{"main", below(2) == 0 ? "locked" : "routes",
                                 below(3) == 0 ? Json(nullptr) : Json::array({any("n", 40)})};
        case 12:
            return SetHeader{any("design ", 5), any("about ", 5)};
        default:
            return PutAccount{{any("a", 4), "aws", "11112222333" + std::to_string(below(10)), {}}};
        }
    }

    Edit edit() {
        Edit edit{"Random " + std::to_string(below(1000)), {}};
        for (int i = 0; i <= below(3); ++i)
            edit.add(step());
        return edit;
    }

private:
    std::mt19937 m_engine;
};

} // namespace

/// The history of a document: what was taken back and done again is what it was, byte for byte.
class HistoryTest final : public QObject {
    Q_OBJECT
private slots:
    void tenThousandEditsBothWays();
    void stepsOfOneDragAreOne();
    void goesToAnyState();
    void namesItsSteps();
};

void HistoryTest::tenThousandEditsBothWays() {
    Document document;
    auto start = loadDesign(
        QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus").toStdString());
    QVERIFY(start.ok());
    document.setDesign(std::move(*start));
    Hand hand(20261125);
    // A hash of every state, and the text of a few, so that a difference can be looked at.
    std::vector<std::size_t> states{std::hash<std::string>{}(writeDesign(document.design()))};
    const std::string first = writeDesign(document.design());
    int refused = 0;
    int key = -1;
    while (states.size() <= 10000) {
        if (hand.below(20) == 0)
            key = hand.below(2) == 0 ? -1 : document.newMergeKey();
        const int before = document.undoStack().index();
        if (!document.apply(hand.edit(), key)) {
            ++refused;
            continue;
        }
        const std::size_t state = std::hash<std::string>{}(writeDesign(document.design()));
        if (document.undoStack().index() > before)
            states.push_back(state);
        else
            states.back() = state; // became part of the step before, or changed nothing
    }
    QCOMPARE(document.undoStack().index(), 10000);
    QVERIFY(refused > 100); // some are, as a user's can be, and leave nothing behind
    const std::string last = writeDesign(document.design());
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        document.undoStack().undo();
        if (std::hash<std::string>{}(writeDesign(document.design())) != states[i])
            QFAIL(qPrintable(QStringLiteral("undo to state %1 gives another file").arg(i)));
    }
    QCOMPARE(writeDesign(document.design()), first);
    for (std::size_t i = 1; i < states.size(); ++i) {
        document.undoStack().redo();
        if (std::hash<std::string>{}(writeDesign(document.design())) != states[i])
            QFAIL(qPrintable(QStringLiteral("redo to state %1 gives another file").arg(i)));
    }
    QCOMPARE(writeDesign(document.design()), last);
    const auto read = readDesign(last);
    QVERIFY(read.ok());
    QCOMPARE(writeDesign(*read), last);
}

void HistoryTest::stepsOfOneDragAreOne() {
    Document document;
    Node node;
    node.id = "a";
    node.kind = "aws.vpc";
    QVERIFY(document.apply(Edit{"Place a", {PutNode{node}}}));
    const int key = document.newMergeKey();
    for (int i = 0; i < 50; ++i)
        QVERIFY(document.apply(Edit{"Move 1 item", {PutPosition{"main", "a", {i * 1.0, 0, 10, 10}}}}, key));
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QVERIFY(document.design().position("main", "a") == nullptr);
    document.undoStack().redo();
    QCOMPARE(document.design().position("main", "a")->x, 49.0);
}

void HistoryTest::goesToAnyState() {
    Document document;
    Hand hand(7);
    std::vector<std::string> states{writeDesign(document.design())};
    while (states.size() < 40)
        if (const int before = document.undoStack().index();
            document.apply(hand.edit()) && document.undoStack().index() > before)
            states.push_back(writeDesign(document.design()));
    for (int round = 0; round < 60; ++round) {
        const int index = hand.below(40);
        document.undoStack().setIndex(index);
        QCOMPARE(writeDesign(document.design()), states[static_cast<std::size_t>(index)]);
    }
}

void HistoryTest::namesItsSteps() {
    Document document;
    Node node;
    node.id = "a";
    node.kind = "aws.vpc";
    QVERIFY(document.apply(Edit{"Place a", {PutNode{node}}}));
    QVERIFY(document.apply(lockingOf(document.design(), "main", {"a"}, true)));
    document.select("a");
    QVERIFY(document.deleteSelection());
    QCOMPARE(document.undoStack().text(0), QString("Place a"));
    QCOMPARE(document.undoStack().text(1), QString("Lock 1 item"));
    QCOMPARE(document.undoStack().text(2), QString("Delete 1 item"));
}

QTEST_MAIN(HistoryTest)
#include "tst_history.moc"
