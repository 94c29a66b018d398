// SPDX-License-Identifier: GPL-3.0-or-later
#include "dump.h"
#include "io/designfile.h"
#include "model/property.h"
#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/fragment.h"
#include "widgets/canvas/hittest.h"
#include "widgets/canvas/layout.h"
#include "widgets/canvas/linkrouter.h"
#include "widgets/canvas/spatialindex.h"
#include "widgets/commands/document.h"
#include "widgets/tools/containment.h"
#include "widgets/tools/linking.h"
#include "widgets/tools/placement.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace isthmus;
using isthmus::testing::dump;

namespace {

class Chance {
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }

private:
    std::mt19937 m_engine;
};

Edit randomEdit(Chance& chance, const Design& design) {
    const auto any = [&] { return Id("n" + std::to_string(chance.below(14))); };
    Edit edit{"Random", {}};
    for (int step = 0; step <= chance.below(3); ++step) {
        const int what = chance.below(14);
        if (what == 10)
            edit.add(PutViewMember{"main", "locked", chance.below(3) == 0 ? Json(nullptr) : Json::array({any(), any()})});
        else if (what == 11)
            edit.add(PutViewMember{"main", "order", Json::object({{any(), chance.below(5) - 2}})});
        else if (what == 12)
            edit.add(putCollapsed("main", chance.below(3) == 0 ? std::set<Id>() : std::set<Id>{any(), any()}));
        else if (what == 13) {
            LinkRoute route;
            if (chance.below(2) == 0)
                route.style = static_cast<LinkStyle>(chance.below(3));
            for (int i = chance.below(3); i > 0; --i)
                route.bends.push_back({chance.below(60) * 16.0, chance.below(40) * 16.0});
            edit.add(putRoutes(design, "main", {{"l" + std::to_string(chance.below(12)), route}}));
        } else if (what < 4) {
            static const char* const kinds[] = {"aws.vpc", "aws.subnet", "aws.transit-gateway", "gcp.network", "workload", "strange.thing", "group"};
            Node node;
            node.id = any();
            node.kind = kinds[chance.below(7)];
            if (node.kind == "group")
                node.properties["members"] = Json::array({any(), any()});
            node.name = "name" + std::to_string(chance.below(3));
            if (chance.below(2) == 0)
                node.parent = any();
            node.state = chance.below(5) == 0 ? DrawState::disabled : DrawState::active;
            node.properties["cidr"] = "10." + std::to_string(chance.below(4)) + ".0.0/16";
            edit.add(PutNode{node});
        } else if (what < 6) {
            Link link;
            link.id = "l" + std::to_string(chance.below(12));
            link.kind = chance.below(2) == 0 ? "interconnect" : "vpn";
            link.from = any();
            link.to = any();
            link.properties["bandwidthMbps"] = 1000;
            edit.add(PutLink{link});
        } else if (what < 8)
            edit.add(PutPosition{"main", any(), {chance.below(60) * 16.0, chance.below(40) * 16.0, 184, chance.below(2) == 0 ? 64.0 : 128.0}});
        else if (what == 8) {
            if (const Id id = any(); design.node(id) != nullptr)
                edit.add(RemoveNode{id});
        } else if (const Id id = "l" + std::to_string(chance.below(12)); design.link(id) != nullptr)
            edit.add(RemoveLink{id});
    }
    return edit;
}

} // namespace

class CanvasModelTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void indexEqualsBruteForce();
    void syncEqualsRebuild_data();
    void syncEqualsRebuild();
    void routesAvoidCards();
    void routesAreOrthogonal();
    void clipsSegments();
    void hits();
    void places();
    void placesClashFree();
    void refusesToPlaceWithoutContainer();
    void links();
    void dropsIntoContainers();
    void resizesAroundChildren();
    void pastesFreshIds();
    void aligns();
    void laysOutWhatHasNoPlace();

private:
    [[nodiscard]] Design example() const;
    std::shared_ptr<const Catalog> m_catalog;
};

void CanvasModelTest::initTestCase() {
    auto catalog = Catalog::load(findResources() / "catalog");
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : catalog.error().message.c_str());
    m_catalog = *catalog;
}

Design CanvasModelTest::example() const {
    auto design = loadDesign(findResources() / "examples" / "aws-google-transit-gateway.isthmus");
    return design.ok() ? *design : Design();
}

void CanvasModelTest::indexEqualsBruteForce() {
    Chance chance(7);
    SpatialIndex index;
    std::map<SpatialIndex::Key, QRectF> truth;
    for (int round = 0; round < 4000; ++round) {
        const auto key = static_cast<SpatialIndex::Key>(chance.below(400));
        if (chance.below(5) == 0) {
            index.remove(key);
            truth.erase(key);
        } else {
            const int size = chance.below(10) == 0 ? 6000 : 200;
            const QRectF rect(chance.below(20000) - 10000, chance.below(20000) - 10000, 1 + chance.below(size), 1 + chance.below(size));
            index.put(key, rect);
            truth[key] = rect;
        }
        QCOMPARE(index.size(), truth.size());
        if (round % 10 != 0)
            continue;
        const QRectF area(chance.below(20000) - 10000 + 0.5, chance.below(20000) - 10000 + 0.5, chance.below(3000), chance.below(3000));
        std::vector<SpatialIndex::Key> expected;
        for (const auto& [id, rect] : truth)
            if (rect.left() <= area.right() && rect.right() >= area.left() && rect.top() <= area.bottom() && rect.bottom() >= area.top())
                expected.push_back(id);
        auto found = index.query(area);
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

void CanvasModelTest::syncEqualsRebuild_data() {
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<Id>("root");
    QTest::addColumn<bool>("atOnce");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed << Id() << true;
    for (unsigned seed = 7; seed <= 9; ++seed)
        QTest::addRow("one container alone, seed %u", seed) << seed << Id("n3") << true;
    for (unsigned seed = 10; seed <= 13; ++seed)
        QTest::addRow("settling later, seed %u", seed) << seed << Id() << false;
}

void CanvasModelTest::syncEqualsRebuild() {
    QFETCH(unsigned, seed);
    QFETCH(Id, root);
    Chance chance(seed);
    QFETCH(bool, atOnce);
    Design design;
    if (!root.empty()) {
        Node frame;
        frame.id = root;
        frame.kind = "aws.vpc";
        QVERIFY(design.apply(Edit{"Root", {PutNode{frame}, PutPosition{"main", root, {0, 0, 480, 320}}}}).ok());
    }
    DisplayList followed(m_catalog, atOnce ? DisplayList::mostAtOnce : 0);
    followed.rebuild(design, "main", root);
    std::vector<Edit> inverses;
    for (int round = 0; round < 120; ++round) {
        Edit edit = randomEdit(chance, design);
        if (!inverses.empty() && chance.below(6) == 0) {
            edit = inverses.back();
            inverses.pop_back();
        }
        auto applied = design.apply(edit);
        if (!applied)
            continue;
        inverses.push_back(applied->inverse);
        (void)followed.sync(design, applied->changes);
        // Whichever way the links settle, they end where they would have been led at once.
        if (!atOnce && round % 4 != 0)
            continue;
        followed.settleAll();
        DisplayList fresh(m_catalog);
        fresh.rebuild(design, "main", followed.root());
        QCOMPARE(dump(followed), dump(fresh));
        // What is found is what is there.
        std::vector<DisplayList::Index> found;
        followed.nodesIn(QRectF(-1e6, -1e6, 2e6, 2e6), found);
        const auto placed = std::count_if(followed.nodes().begin(), followed.nodes().end(), [](const NodeItem& node) { return node.placed; });
        QCOMPARE(static_cast<long>(found.size()), static_cast<long>(placed));
    }
}

void CanvasModelTest::routesAvoidCards() {
    for (const char* name : {"aws-google-transit-gateway", "three-clouds-on-premises", "aws-oracle", "aws-google-cloud-wan", "aws-azure-preview"}) {
        const auto design = loadDesign(findResources() / "examples" / (std::string(name) + ".isthmus"));
        QVERIFY(design.ok());
        DisplayList items(m_catalog);
        items.rebuild(*design, "main");
        for (const LinkItem& link : items.links())
            for (const NodeItem& node : items.nodes()) {
                if (node.frame || !node.placed || node.id == items.nodes()[static_cast<std::size_t>(link.from)].id ||
                    node.id == items.nodes()[static_cast<std::size_t>(link.to)].id)
                    continue;
                for (std::size_t i = 1; i < link.points.size(); ++i) {
                    QPointF a = link.points[i - 1];
                    QPointF b = link.points[i];
                    QVERIFY2(!router::clipSegment(a, b, node.rect.adjusted(1, 1, -1, -1)),
                             qPrintable(QStringLiteral("%1: %2 runs through %3").arg(name, toQt(link.id), toQt(node.id))));
                }
            }
    }
    // A card right in the way.
    const QRectF from(0, 0, 184, 64);
    const QRectF to(600, 0, 184, 64);
    const std::vector<Obstacle> wall{{QRectF(300, -20, 184, 104), false}};
    const router::Sides sides = router::chooseSides(from, to, wall);
    const auto at = [](const QRectF& rect, Side side) { return isUpright(side) ? rect.center().y() : rect.center().x(); };
    const auto points = router::route({from, sides.from, at(from, sides.from)}, {to, sides.to, at(to, sides.to)}, 0, wall);
    for (std::size_t i = 1; i < points.size(); ++i) {
        QPointF a = points[i - 1];
        QPointF b = points[i];
        QVERIFY(!router::clipSegment(a, b, wall.front().rect));
    }
}

void CanvasModelTest::routesAreOrthogonal() {
    Chance chance(3);
    for (int round = 0; round < 500; ++round) {
        const auto rect = [&] { return QRectF(chance.below(100) * 8, chance.below(100) * 8, 184, 64); };
        const QRectF from = rect();
        const QRectF to = rect();
        std::vector<Obstacle> obstacles;
        for (int i = chance.below(6); i > 0; --i)
            obstacles.push_back({rect(), false});
        const router::Sides sides = router::chooseSides(from, to, obstacles);
        const auto at = [](const QRectF& r, Side side) { return isUpright(side) ? r.center().y() : r.center().x(); };
        const RouteEnd a{from, sides.from, at(from, sides.from)};
        const RouteEnd b{to, sides.to, at(to, sides.to)};
        const auto points = router::route(a, b, 0, obstacles);
        QVERIFY(points.size() >= 2);
        QCOMPARE(points.front(), a.point());
        QCOMPARE(points.back(), b.point());
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY(std::abs(points[i].x() - points[i - 1].x()) < 0.02 || std::abs(points[i].y() - points[i - 1].y()) < 0.02);
    }
}

void CanvasModelTest::clipsSegments() {
    QPointF a(-100, 50);
    QPointF b(200, 50);
    QVERIFY(router::clipSegment(a, b, QRectF(0, 0, 100, 100)));
    QCOMPARE(a, QPointF(0, 50));
    QCOMPARE(b, QPointF(100, 50));
    a = {-10, -10};
    b = {-5, 300};
    QVERIFY(!router::clipSegment(a, b, QRectF(0, 0, 100, 100)));
}

void CanvasModelTest::hits() {
    Design design;
    Edit edit;
    for (const auto& [id, kind, parent] : std::vector<std::tuple<Id, std::string, Id>>{{"vpc", "aws.vpc", ""}, {"sub", "aws.subnet", "vpc"}, {"tgw", "aws.transit-gateway", ""}}) {
        Node node;
        node.id = id;
        node.kind = kind;
        node.parent = parent;
        edit.add(PutNode{node});
    }
    Link link;
    link.id = "att";
    link.kind = "attachment";
    link.from = "vpc";
    link.to = "tgw";
    edit.add(PutLink{link});
    edit.add(PutPosition{"main", "vpc", {0, 0, 224, 128}});
    edit.add(PutPosition{"main", "sub", {20, 44, 184, 64}});
    edit.add(PutPosition{"main", "tgw", {400, 32, 184, 64}});
    QVERIFY(design.apply(edit).ok());
    DisplayList items(m_catalog);
    items.rebuild(design, "main");
    const auto idAt = [&](double x, double y) { return hitTest(items, {x, y}, 6); };
    QCOMPARE(idAt(100, 70).part, Hit::Part::card);
    QCOMPARE(items.nodes()[idAt(100, 70).index].id, Id("sub"));
    QCOMPARE(idAt(100, 10).part, Hit::Part::frameHeader);
    QCOMPARE(idAt(100, 120).part, Hit::Part::frameBody);
    QCOMPARE(idAt(300, 66).part, Hit::Part::link);
    QCOMPARE(idAt(300, 300).part, Hit::Part::nothing);
    QCOMPARE(itemsIn(items, QRectF(10, 40, 200, 75), false), (std::vector<std::string>{"sub"}));
    QCOMPARE(itemsIn(items, QRectF(-10, -10, 620, 160), false), (std::vector<std::string>{"att", "sub", "tgw", "vpc"}));
    QCOMPARE(itemsIn(items, QRectF(300, 50, 120, 40), true), (std::vector<std::string>{"att", "tgw"}));
}

void CanvasModelTest::places() {
    Design design;
    const auto put = [&](const std::string& kind, double x, double y, const Id& container) {
        auto placement = placementOf(design, *m_catalog, "main", kind, x, y, container, {});
        if (!placement)
            return Id();
        return design.apply(placement->edit).ok() ? placement->id : Id();
    };
    QCOMPARE(put("aws.vpc", 103, 97, {}), Id("vpc-1"));
    const Node* vpc = design.node("vpc-1");
    QVERIFY(vpc != nullptr);
    QCOMPARE(statedPrefixes(*vpc).front().toString(), std::string("10.0.0.0/16"));
    QVERIFY(m_catalog->region("aws", vpc->region) != nullptr);
    const Rect* rect = design.position("main", "vpc-1");
    QVERIFY(rect != nullptr);
    QCOMPARE(std::fmod(rect->x, 8.0), 0.0);
    QCOMPARE(std::fmod(rect->y, 8.0), 0.0);
    QCOMPARE(put("aws.vpc", 500, 100, {}), Id("vpc-2"));
    QCOMPARE(statedPrefixes(*design.node("vpc-2")).front().toString(), std::string("10.1.0.0/16"));
    QCOMPARE(put("aws.subnet", rect->x + 100, rect->y + 80, "vpc-1"), Id("subnet-1"));
    QCOMPARE(design.node("subnet-1")->parent, Id("vpc-1"));
    QCOMPARE(statedPrefixes(*design.node("subnet-1")).front().toString(), std::string("10.0.0.0/24"));
    QCOMPARE(put("aws.subnet", rect->x + 100, rect->y + 180, "vpc-1"), Id("subnet-2"));
    QCOMPARE(statedPrefixes(*design.node("subnet-2")).front().toString(), std::string("10.0.1.0/24"));
    const Rect outer = *design.position("main", "vpc-1");
    for (const Id& child : design.childrenOf("vpc-1")) {
        const Rect inner = *design.position("main", child);
        QVERIFY(inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
                inner.y + inner.height <= outer.y + outer.height);
    }
}

void CanvasModelTest::placesClashFree() {
    Design design = example();
    QVERIFY(!design.nodes().empty());
    std::vector<Prefix> before;
    for (const auto& [id, node] : design.nodes())
        if (const NodeKind* kind = m_catalog->nodeKind(node.kind); kind != nullptr && kind->role == Role::network)
            for (const Prefix& prefix : statedPrefixes(node))
                before.push_back(prefix);
    const auto free = nextNetworkPrefix(design);
    QVERIFY(free.has_value());
    for (const Prefix& prefix : before)
        QVERIFY(!prefix.overlaps(*free));
    const auto asn = nextAsn(design, *m_catalog);
    QVERIFY(asn && asn->isPrivate());
    for (const auto& [id, node] : design.nodes())
        QVERIFY(asnProperty(node.properties, "asn") != asn);
}

void CanvasModelTest::refusesToPlaceWithoutContainer() {
    const auto placement = placementOf(Design(), *m_catalog, "main", "aws.subnet", 0, 0, {}, {});
    QVERIFY(!placement.ok());
    QVERIFY(!placementOf(Design(), *m_catalog, "main", "no.such-kind", 0, 0, {}, {}).ok());
}

void CanvasModelTest::links() {
    const Design design = example();
    Id network;
    Id gateway;
    Id subnet;
    for (const auto& [id, node] : design.nodes()) {
        if (node.kind == "aws.vpc")
            network = id;
        if (node.kind == "aws.transit-gateway")
            gateway = id;
        if (node.kind == "aws.subnet")
            subnet = id;
    }
    const auto kinds = possibleLinks(design, *m_catalog, gateway, network);
    QVERIFY(!kinds.empty());
    QCOMPARE(kinds.front()->id, std::string("attachment"));
    QCOMPARE(obviousLink(kinds), kinds.front());
    QVERIFY(possibleLinks(design, *m_catalog, subnet, gateway).empty());
    QVERIFY(!whyNotLinked(design, *m_catalog, subnet, gateway).empty());
    // The network comes first, whichever end was drawn first.
    const NewLink link = linkOf(design, *m_catalog, "attachment", gateway, network);
    const auto* put = std::get_if<PutLink>(&link.edit.steps.front());
    QVERIFY(put != nullptr);
    QCOMPARE(put->link.from, network);
    QCOMPARE(put->link.to, gateway);
}

void CanvasModelTest::dropsIntoContainers() {
    Design design;
    const auto put = [&](const std::string& kind, double x, double y, const Id& container) {
        QVERIFY(design.apply(placementOf(design, *m_catalog, "main", kind, x, y, container, {})->edit).ok());
    };
    put("aws.vpc", 112, 64, {});
    put("aws.vpc", 512, 64, {});
    put("aws.subnet", 112, 80, "vpc-1");
    const Edit edit = dropOf(design, *m_catalog, "main", {"subnet-1"}, 400, 0, "vpc-2");
    QVERIFY(design.apply(edit).ok());
    QCOMPARE(design.node("subnet-1")->parent, Id("vpc-2"));
    // A subnet cannot do without its network: the network grows after it.
    QVERIFY(design.apply(dropOf(design, *m_catalog, "main", {"subnet-1"}, 300, 300, {})).ok());
    QCOMPARE(design.node("subnet-1")->parent, Id("vpc-2"));
    const Rect inner = *design.position("main", "subnet-1");
    const Rect outer = *design.position("main", "vpc-2");
    QVERIFY(outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height);
}

void CanvasModelTest::resizesAroundChildren() {
    Design design;
    QVERIFY(design.apply(placementOf(design, *m_catalog, "main", "aws.vpc", 112, 64, {}, {})->edit).ok());
    QVERIFY(design.apply(placementOf(design, *m_catalog, "main", "aws.subnet", 112, 80, "vpc-1", {})->edit).ok());
    QVERIFY(design.apply(resizeOf(design, "main", "vpc-1", {0, 0, 10, 10})).ok());
    const Rect inner = *design.position("main", "subnet-1");
    const Rect outer = *design.position("main", "vpc-1");
    QVERIFY(outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width);
}

void CanvasModelTest::pastesFreshIds() {
    Design design = example();
    QSet<QString> all;
    for (const auto& [id, node] : design.nodes())
        all.insert(toQt(id));
    const Design fragment = fragmentOf(design, "main", all);
    QCOMPARE(fragment.nodes().size(), design.nodes().size());
    QCOMPARE(fragment.links().size(), design.links().size());
    const std::string before = writeDesign(design);
    const Insertion insertion = insertionOf(design, "main", fragment, {24, 24});
    auto applied = design.apply(insertion.edit);
    QVERIFY(applied.ok());
    QCOMPARE(design.nodes().size(), 2 * fragment.nodes().size());
    QCOMPARE(design.links().size(), 2 * fragment.links().size());
    for (const auto& [id, link] : design.links()) {
        // A copied link joins copies, and names copies in its properties.
        QCOMPARE(fragment.node(link.from) == nullptr, fragment.link(id) == nullptr);
        for (const std::string& subnet : textListProperty(link.properties, "subnets"))
            QCOMPARE(fragment.node(subnet) == nullptr, fragment.link(id) == nullptr);
    }
    QVERIFY(design.apply(applied->inverse).ok());
    QCOMPARE(writeDesign(design), before);
}

void CanvasModelTest::aligns() {
    Design design;
    for (int i = 0; i < 3; ++i)
        QVERIFY(design.apply(placementOf(design, *m_catalog, "main", "aws.transit-gateway", 100 + 300 * i + 40 * (i == 1), 100 + 64 * i, {}, {})->edit).ok());
    const QSet<QString> all{"tgw-1", "tgw-2", "tgw-3"};
    QVERIFY(design.apply(alignmentOf(design, "main", all, Alignment::top)).ok());
    QCOMPARE(design.position("main", "tgw-1")->y, design.position("main", "tgw-3")->y);
    QVERIFY(design.apply(distributionOf(design, "main", all, true)).ok());
    const double first = design.position("main", "tgw-2")->x - design.position("main", "tgw-1")->x;
    QCOMPARE(first, design.position("main", "tgw-3")->x - design.position("main", "tgw-2")->x);
    QVERIFY(alignmentOf(design, "main", {"tgw-1"}, Alignment::left).empty());
}

void CanvasModelTest::laysOutWhatHasNoPlace() {
    Design design = example();
    QVERIFY(missingPositionsEdit(design, *m_catalog, "main").empty());
    for (const Id& view : {Id("main")})
        QVERIFY(design.apply(Edit{"Forget", {RemoveView{view}}}).ok());
    QVERIFY(design.apply(missingPositionsEdit(design, *m_catalog, "main")).ok());
    const View* view = design.view("main");
    QVERIFY(view != nullptr);
    QCOMPARE(view->positions.size(), design.nodes().size());
    for (const auto& [id, rect] : view->positions) {
        const Node* node = design.node(id);
        for (const auto& [otherId, other] : view->positions) {
            const Node* second = design.node(otherId);
            if (id >= otherId || node->parent != second->parent)
                continue;
            QVERIFY2(!QRectF(rect.x, rect.y, rect.width, rect.height).intersects(QRectF(other.x, other.y, other.width, other.height)),
                     (id + " lies on " + otherId).c_str());
        }
        if (const Rect* outer = design.position("main", node->parent))
            QVERIFY(QRectF(outer->x, outer->y, outer->width, outer->height).contains(QRectF(rect.x, rect.y, rect.width, rect.height)));
    }
}

QTEST_GUILESS_MAIN(CanvasModelTest)
#include "tst_canvasmodel.moc"
