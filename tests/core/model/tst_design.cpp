// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "model/design.h"
#include "model/property.h"
#include "support/randomedits.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace isthmus;

namespace {

Node node(const Id& id, const std::string& kind, const Id& parent = {}) {
    Node result;
    result.id = id;
    result.kind = kind;
    result.parent = parent;
    return result;
}

Link link(const Id& id, const Id& from, const Id& to) {
    Link result;
    result.id = id;
    result.kind = "attachment";
    result.from = from;
    result.to = to;
    return result;
}

Design sample() {
    Design design;
    Edit edit;
    Node vpc = node("vpc", "aws.vpc");
    vpc.region = "us-east-1";
    vpc.account = "prod";
    edit.add(PutAccount{{"prod", "aws", "111122223333", {}}});
    edit.add(PutNode{vpc}).add(PutNode{node("subnet", "aws.subnet", "vpc")}).add(PutNode{node("tgw", "aws.transit-gateway")});
    edit.add(PutLink{link("att", "vpc", "tgw")});
    edit.add(PutFlow{Flow{"flow", "subnet", "tgw", 10.0, {}, {}, {}, {}, {}, {}}});
    edit.add(PutPosition{"main", "vpc", {0, 0, 100, 80}});
    (void)design.apply(edit);
    return design;
}

} // namespace

class DesignTest final : public QObject {
    Q_OBJECT
private slots:
    void findsElements();
    void inheritsRegionAndAccount();
    void refusesWhole_data();
    void refusesWhole();
    void removalTakesWhatDepends();
    void disabledSpreads();
    void freeIds();
    void unchangedEditChangesNothing();
    void viewMembersRoundTrip();
    void viewMembersStandByName();
    void inverseRestoresBytes();
    void changeSetsNameWhatDiffers();
    void readsPropertiesForgivingly();
};

void DesignTest::findsElements() {
    const Design design = sample();
    QCOMPARE(design.typeOf("vpc"), ElementType::node);
    QCOMPARE(design.typeOf("att"), ElementType::link);
    QCOMPARE(design.typeOf("flow"), ElementType::flow);
    QCOMPARE(design.typeOf("prod"), ElementType::account);
    QCOMPARE(design.typeOf("nobody"), ElementType::none);
    QCOMPARE(design.childrenOf("vpc"), std::vector<Id>{"subnet"});
    QCOMPARE(design.linksOf("tgw"), std::vector<Id>{"att"});
    QCOMPARE(design.flowsOf("subnet"), std::vector<Id>{"flow"});
    QVERIFY(design.linksOf("nobody").empty());
}

void DesignTest::inheritsRegionAndAccount() {
    const Design design = sample();
    QCOMPARE(design.regionOf("subnet"), std::string_view("us-east-1"));
    QCOMPARE(design.accountOf("subnet")->identifier, std::string("111122223333"));
    QCOMPARE(design.regionOf("tgw"), std::string_view());
    QVERIFY(design.accountOf("tgw") == nullptr);
}

void DesignTest::refusesWhole_data() {
    QTest::addColumn<int>("which");
    for (int i = 0; i < 6; ++i)
        QTest::addRow("%d", i) << i;
}

void DesignTest::refusesWhole() {
    QFETCH(int, which);
    const EditStep bad[] = {PutNode{node("", "aws.vpc")},      PutNode{node("-x", "aws.vpc")},
                            PutNode{node("flow", "aws.vpc")},  RemoveNode{"nobody"},
                            PutNode{node("vpc", "aws.vpc", "subnet")}, RemovePosition{"main", "tgw"}};
    Design design = sample();
    const std::string before = writeDesign(design);
    Edit edit;
    edit.add(PutNode{node("new", "aws.vpc")}).add(RemoveLink{"att"}).add(bad[which]);
    const auto applied = design.apply(edit);
    QVERIFY(!applied);
    QVERIFY(!applied.error().message.empty());
    QCOMPARE(writeDesign(design), before);
    QCOMPARE(design.linksOf("tgw"), std::vector<Id>{"att"});
}

void DesignTest::removalTakesWhatDepends() {
    Design design = sample();
    const std::string before = writeDesign(design);
    const auto applied = design.apply(removalOf(design, {"vpc"}));
    QVERIFY(applied);
    QVERIFY(design.node("subnet") == nullptr && design.link("att") == nullptr && design.flow("flow") == nullptr);
    QVERIFY(design.position("main", "vpc") == nullptr);
    QVERIFY(design.node("tgw") != nullptr);
    QVERIFY(design.apply(applied->inverse));
    QCOMPARE(writeDesign(design), before);
}

void DesignTest::disabledSpreads() {
    Design design = sample();
    Node vpc = *design.node("vpc");
    vpc.state = DrawState::disabled;
    QVERIFY(design.apply(Edit{"", {PutNode{vpc}}}));
    QVERIFY(design.isDisabled("subnet") && design.isDisabled("att") && !design.isDisabled("tgw"));
}

void DesignTest::freeIds() {
    const Design design = sample();
    QCOMPARE(design.freeId("new"), Id("new"));
    QCOMPARE(design.freeId("vpc"), Id("vpc-2"));
    QCOMPARE(design.freeId("my vpc"), Id("my-vpc"));
    QVERIFY(isValidId(design.freeId("")));
    QVERIFY(isValidId(design.freeId(std::string(100, 'x'))));
    QVERIFY(isValidId(design.freeId("\xc3\xa4rger")));
}

void DesignTest::unchangedEditChangesNothing() {
    Design design = sample();
    const auto applied = design.apply(Edit{"", {PutNode{*design.node("vpc")}, PutPosition{"main", "vpc", {0, 0, 100, 80}}}});
    QVERIFY(applied && applied->changes.empty() && applied->inverse.empty());
}

void DesignTest::viewMembersRoundTrip() {
    Design design = sample();
    const std::string before = writeDesign(design);
    const auto put = design.apply(Edit{"", {PutViewMember{"main", "collapsed", Json::array({"vpc"})}}});
    QVERIFY(put && writeDesign(design).find("collapsed") != std::string::npos);
    const auto removed = design.apply(Edit{"", {PutViewMember{"main", "collapsed", nullptr}}});
    QVERIFY(removed);
    QCOMPARE(writeDesign(design), before);
    QVERIFY(design.apply(removed->inverse) && design.apply(put->inverse));
    QCOMPARE(writeDesign(design), before);
}

void DesignTest::viewMembersStandByName() {
    const auto put = [](const char* key, Json value) { return Edit{"", {PutViewMember{"main", key, std::move(value)}}}; };
    Design one = sample();
    Design other = sample();
    QVERIFY(one.apply(put("locked", Json::array({"vpc"}))) && one.apply(put("bends", 1)) && one.apply(put("order", 2)));
    QVERIFY(other.apply(put("order", 2)) && other.apply(put("locked", Json::array({"vpc"}))) && other.apply(put("bends", 1)));
    QCOMPARE(writeDesign(one), writeDesign(other));
    // One that stood elsewhere in the file comes back to where it stood.
    const std::string text = writeDesign(one);
    std::string shuffled = text;
    const auto at = shuffled.find("\"order\": 2");
    shuffled.replace(at, 7, "\"alpha\"");
    auto read = readDesign(shuffled);
    QVERIFY(read.ok());
    for (const char* key : {"alpha", "locked", "bends"}) {
        const std::string before = writeDesign(*read);
        const auto gone = read->apply(put(key, nullptr));
        QVERIFY(gone && writeDesign(*read).find(key) == std::string::npos);
        QVERIFY(read->apply(gone->inverse));
        QCOMPARE(writeDesign(*read), before);
    }
    // Taking what is not there away makes no view.
    Design empty;
    QVERIFY(empty.apply(put("locked", nullptr)));
    QVERIFY(empty.views().empty());
}

void DesignTest::inverseRestoresBytes() {
    QVERIFY(rc::check([] {
        Design design = sample();
        std::vector<std::string> states{writeDesign(design)};
        std::vector<Edit> inverses;
        const int count = *rc::gen::inRange(1, 20);
        for (int i = 0; i < count; ++i) {
            const auto applied = design.apply(testing::randomEdit(design));
            if (!applied) {
                RC_ASSERT(writeDesign(design) == states.back());
                continue;
            }
            inverses.push_back(applied->inverse);
            states.push_back(writeDesign(design));
        }
        std::vector<Edit> again;
        for (std::size_t i = inverses.size(); i-- > 0;) {
            const auto undone = design.apply(inverses[i]);
            RC_ASSERT(undone.ok());
            RC_ASSERT(writeDesign(design) == states[i]);
            again.push_back(undone->inverse);
        }
        for (std::size_t i = again.size(); i-- > 0;) {
            RC_ASSERT(design.apply(again[i]).ok());
            RC_ASSERT(writeDesign(design) == states[again.size() - i]);
        }
        // The look-ups must be what a design read from the bytes has.
        const auto fresh = readDesign(writeDesign(design));
        RC_ASSERT(fresh.ok());
        for (const auto& [id, n] : design.nodes()) {
            RC_ASSERT(design.childrenOf(id) == fresh->childrenOf(id));
            RC_ASSERT(design.linksOf(id) == fresh->linksOf(id));
            RC_ASSERT(design.flowsOf(id) == fresh->flowsOf(id));
        }
    }));
}

void DesignTest::changeSetsNameWhatDiffers() {
    QVERIFY(rc::check([] {
        const Design before = sample();
        Design design = before;
        ChangeSet changes;
        for (int i = 0; i < 5; ++i)
            if (const auto applied = design.apply(testing::randomEdit(design)))
                changes.merge(applied->changes);
        for (const auto& [id, n] : design.nodes())
            if (before.node(id) == nullptr || !(*before.node(id) == n))
                RC_ASSERT(changes.nodes.contains(id));
        for (const auto& [id, n] : before.nodes())
            if (design.node(id) == nullptr)
                RC_ASSERT(changes.nodes.at(id).has_value());
        for (const auto& [id, old] : changes.nodes) {
            RC_ASSERT(old.has_value() == (before.node(id) != nullptr));
            if (old)
                RC_ASSERT(*old == *before.node(id));
        }
        for (const auto& [id, l] : design.links())
            if (before.link(id) == nullptr || !(*before.link(id) == l))
                RC_ASSERT(changes.links.contains(id));
    }));
}

void DesignTest::readsPropertiesForgivingly() {
    const Json properties = Json::parse(R"({"asn": 64512, "asn2": "64086.59904", "asn3": -1, "cidr": "10.0.0.0/8",
        "list": ["10.0.0.0/8", 5, "x"], "mbps": 10.5, "text": 5, "flag": "yes"})");
    QCOMPARE(asnProperty(properties, "asn")->value(), 64512U);
    QCOMPARE(asnProperty(properties, "asn2")->value(), 4200000000U);
    QVERIFY(!asnProperty(properties, "asn3") && !asnProperty(properties, "none"));
    QVERIFY(prefixProperty(properties, "cidr").has_value());
    QCOMPARE(prefixListProperty(properties, "list").size(), std::size_t{1});
    QVERIFY(!integerProperty(properties, "mbps") && numberProperty(properties, "mbps") == 10.5);
    QVERIFY(!textProperty(properties, "text") && !boolProperty(properties, "flag"));
    QVERIFY(!textProperty(Json(5), "text"));
}

QTEST_GUILESS_MAIN(DesignTest)
#include "tst_design.moc"
