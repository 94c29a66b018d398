// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/generate.h"
#include "routes/query.h"
#include "routessupport.h"
#include "support/randomedits.h"
#include "support/sequences.h"

#include <rapidcheck.h>

using namespace isthmus;
using namespace isthmus::routestest;

namespace {

std::string text(const PathResult& path) {
    std::string result(toString(path.verdict));
    for (const PathHop& hop : path.hops)
        result += " " + hop.element + "[" + hop.route + " " + hop.basis + "]";
    return result + ": " + path.why;
}

std::string text(const RouteTable& table) {
    std::string result = table.node + table.why;
    for (const TableEntry& entry : table.entries)
        result += "\n" + entry.prefix.toString() + (entry.isChosen ? " * " : " ") + entry.source + " " + entry.origin +
                  " " + (entry.via.empty() ? "" : entry.via.back()) + " " + entry.note;
    for (const TableRefusal& refusal : table.refused)
        result += "\n" + refusal.prefix.toString() + " " + refusal.from + " " + refusal.why;
    return result;
}

/// Where the traffic goes, without the words: these may name another address of the same range.
std::string way(const PathResult& path) {
    std::string result(toString(path.verdict));
    for (const PathHop& hop : path.hops)
        result += " " + hop.element;
    return result;
}

/// Its addresses are those that nobody has who is drawn, which an island cannot know.
bool isInternet(const Design& design, const Id& id) {
    return design.ancestor(id, [](const Node& one) { return one.kind == "internet"; }) != nullptr;
}

/// Two estates that a random edit may join, with tunnels, references and the internet in them.
Design start() {
    Design design;
    addGoogle(design, "one", "10.1.0.0/24", 64600);
    addGoogle(design, "two", "10.2.0.0/24", 64601);
    addSite(design, "site", "192.168.0.0/24", 65010);
    apply(design, {PutNode{vpc("vpc", "10.3.0.0/16")}, PutNode{node("vgw", "aws.virtual-private-gateway", "us-east-1")},
                   PutNode{node("cgw", "aws.customer-gateway", "us-east-1", {{"represents", "site-r"}})},
                   PutNode{node("net", "internet")}, PutLink{link("att", "attachment", "vpc", "vgw")},
                   PutLink{link("v1", "vpn", "vgw", "cgw")}, PutLink{link("v2", "vpn", "one-g", "two-g")},
                   PutLink{link("i1", "internet", "vpc", "net")}, PutLink{link("i2", "internet", "one", "net")}});
    return design;
}

/// Also changes what names another node.
Edit anyEdit(const Design& design) {
    if (*rc::gen::inRange(0, 4) != 0)
        return isthmus::testing::randomEdit(design);
    Edit edit{"Rename", {}};
    const Id id = *rc::gen::element<Id>("one-g", "two-g", "cgw");
    if (const Node* found = design.node(id)) {
        Node changed = *found;
        const char* key = changed.kind == "aws.customer-gateway" ? "represents" : "router";
        changed.properties[key] = *rc::gen::element<std::string>("one-r", "two-r", "site-r", "nobody");
        edit.add(PutNode{changed});
    }
    return edit;
}

} // namespace

class TestRouteModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { isthmus::testing::shareSequences(2); }

    void updatesEqualFromScratch() {
        const bool ok = rc::check("a model that follows edits answers as a new one", [this] {
            Design design = start();
            RouteModel model(design, *m_catalog);
            for (int i = 0; i < 12; ++i) {
                const Edit edit = anyEdit(design);
                // A model rests on where elements lie, and a refused edit may move them.
                if (!Design(design).apply(edit))
                    continue;
                const auto applied = design.apply(edit);
                RC_ASSERT(applied.ok());
                model.update(applied->changes);
                const RouteModel fresh(design, *m_catalog);
                for (int k = 0; k < 4; ++k) {
                    const Id from = isthmus::testing::anyId(design.nodes());
                    const Id to = isthmus::testing::anyId(design.nodes());
                    RC_ASSERT(text(model.path(from, to)) == text(fresh.path(from, to)));
                }
                const Id asked = isthmus::testing::anyId(design.nodes());
                RC_ASSERT(text(model.table(asked)) == text(fresh.table(asked)));
            }
        });
        QVERIFY(ok);
    }

    void islandsChangeNoAnswer() {
        const bool ok = rc::check("cut into islands or whole, a design has the same ways", [this] {
            Design design = start();
            for (int i = 0; i < 20; ++i)
                (void)design.apply(anyEdit(design));
            const RouteModel model(design, *m_catalog);
            const Topology whole(design, *m_catalog);
            for (int k = 0; k < 10; ++k) {
                const Id from = isthmus::testing::anyId(design.nodes());
                const Id to = isthmus::testing::anyId(design.nodes());
                if (!isInternet(design, to))
                    RC_ASSERT(way(model.path(from, to)) == way(findWay(whole, whole, from, to)));
            }
        });
        QVERIFY(ok);
    }

    void anEditIsSeenAfterUpdateOnly() {
        Design design = start();
        RouteModel model(design, *m_catalog);
        QVERIFY(model.path("one-s", "two-s").verdict == Verdict::reachable);
        QVERIFY(model.path("vpc", "site").verdict == Verdict::reachable);
        QVERIFY(model.path("vpc", "two-s").verdict == Verdict::unreachable);
        Edit edit{"Cut", {}};
        edit.add(RemoveLink{"v2"});
        const auto applied = design.apply(edit);
        QVERIFY(applied.ok());
        model.update(applied->changes);
        QVERIFY(model.path("one-s", "two-s").verdict == Verdict::unreachable);
        const auto undone = design.apply(applied->inverse);
        QVERIFY(undone.ok());
        model.update(undone->changes);
        QVERIFY(model.path("one-s", "two-s").verdict == Verdict::reachable);
    }

    // Two clouds of the internet at the edge of one island, and a link between them that goes.
    void aLinkWithinTheInternetIsNobodys() {
        Design design = start();
        apply(design, {PutNode{node("net-2", "internet")}, PutLink{link("i3", "internet", "vpc", "net-2")},
                       PutLink{link("i4", "internet", "net", "net-2")}});
        RouteModel model(design, *m_catalog);
        const std::string before = text(model.path("vpc", "net"));
        Edit edit{"Cut", {}};
        edit.add(RemoveLink{"i4"});
        const auto applied = design.apply(edit);
        QVERIFY(applied.ok());
        model.update(applied->changes);
        QCOMPARE(text(model.path("vpc", "net")), before);
    }

    // What holds the internet is disabled, and with it the internet and what is drawn in that.
    void theInternetGoesWithWhatHoldsIt() {
        Design design = start();
        Node net = *design.node("net");
        net.parent = "inner";
        Node inner = node("inner", "group");
        inner.parent = "holder";
        apply(design, {PutNode{node("holder", "group")}, PutNode{inner}, PutNode{net}});
        RouteModel model(design, *m_catalog);
        QVERIFY(model.path("vpc", "net").verdict == Verdict::reachable);
        Node holder = *design.node("holder");
        holder.state = DrawState::disabled;
        Edit edit{"Disable", {}};
        edit.add(PutNode{holder});
        const auto applied = design.apply(edit);
        QVERIFY(applied.ok());
        model.update(applied->changes);
        QCOMPARE(text(model.path("vpc", "net")), text(RouteModel(design, *m_catalog).path("vpc", "net")));
        QVERIFY(model.path("vpc", "net").verdict != Verdict::reachable);
    }

    void generatedDesignsKeepTheirWays() {
        GenerateOptions options;
        options.nodes = 400;
        const Design design = generateDesign(*m_catalog, options);
        const RouteModel model(design, *m_catalog);
        const Topology whole(design, *m_catalog);
        for (const auto& [id, flow] : design.flows())
            QCOMPARE(text(model.path(flow.from, flow.to)), text(findWay(whole, whole, flow.from, flow.to)));
    }

private:
    std::shared_ptr<const Catalog> m_catalog = shippedCatalog();
};

QTEST_GUILESS_MAIN(TestRouteModel)
#include "tst_routemodel.moc"
