// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimatesupport.h"
#include "routes/path.h"

#include <QtTest>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace isthmus::routestest {

using namespace isthmus::estimatetest;

inline Node vpc(const Id& id, const std::string& cidr, const std::string& region = "us-east-1") {
    return node(id, "aws.vpc", region, {{"cidrs", {cidr}}});
}
inline Node vnet(const Id& id, const std::string& cidr, const std::string& region = "eastus") {
    return node(id, "azure.vnet", region, {{"cidrs", {cidr}}});
}
inline Node subnet(const Id& id, const std::string& kind, const Id& parent, const std::string& cidr,
                   const std::string& region = {}) {
    return node(id, kind, region, {{"cidr", cidr}}, parent);
}
inline Json routes(std::initializer_list<std::pair<const char*, const char*>> entries) {
    Json list = Json::array();
    for (const auto& [destination, via] : entries)
        list.push_back({{"destination", destination}, {"via", via}});
    return list;
}

/// Sets a property of a node or link.
inline void set(Design& design, const Id& id, const char* key, Json value) {
    if (const Link* found = design.link(id)) {
        Link changed = *found;
        changed.properties[key] = std::move(value);
        apply(design, {PutLink{changed}});
    } else {
        Node changed = *design.node(id);
        changed.properties[key] = std::move(value);
        apply(design, {PutNode{changed}});
    }
}
inline void setState(Design& design, const Id& id, DrawState state) {
    if (const Link* found = design.link(id)) {
        Link changed = *found;
        changed.state = state;
        apply(design, {PutLink{changed}});
    } else {
        Node changed = *design.node(id);
        changed.state = state;
        apply(design, {PutNode{changed}});
    }
}

/// A site with one router: `name`, `name`-r.
inline void addSite(Design& design, const Id& name, const std::string& cidr, std::uint32_t asn) {
    apply(design, {PutNode{node(name, "onprem.site", "", {{"cidrs", {cidr}}})},
                   PutNode{node(name + "-r", "onprem.router", "", {{"asn", asn}}, name)}});
}
/// A network of one subnet with a cloud router and an HA VPN gateway in it: `name`, `name`-s, `name`-r, `name`-g.
inline void addGoogle(Design& design, const Id& name, const std::string& cidr, std::uint32_t asn,
                      const std::string& region = "us-east4") {
    apply(design, {PutNode{node(name, "gcp.network")}, PutNode{subnet(name + "-s", "gcp.subnet", name, cidr, region)},
                   PutNode{node(name + "-r", "gcp.cloud-router", region, {{"asn", asn}}, name)},
                   PutNode{node(name + "-g", "gcp.vpn-gateway", region, {{"router", name + "-r"}}, name)}});
}

/// Checks verdicts, and where and why a way ends.
class PathTest : public QObject {
protected:
    void expect(const Design& design, const Id& from, const Id& to, Verdict verdict, const char* mention = "") {
        m_result = findPath(design, *m_catalog, from, to);
        std::string way;
        for (const PathHop& hop : m_result.hops)
            way += " " + hop.element;
        const std::string text =
            from + " to " + to + ": " + std::string(toString(m_result.verdict)) + ": " + m_result.why + " over" + way;
        QVERIFY2(m_result.verdict == verdict, text.c_str());
        QVERIFY2(m_result.why.find(mention) != std::string::npos, text.c_str());
        QCOMPARE(m_result.why.empty(), verdict == Verdict::reachable);
    }
    void expectBoth(const Design& design, const Id& a, const Id& b, Verdict verdict) {
        expect(design, a, b, verdict);
        expect(design, b, a, verdict);
    }
    /// Unreachable, and the last element that the traffic gets to.
    void expectEnd(const Design& design, const Id& from, const Id& to, const Id& last, const char* mention) {
        expect(design, from, to, Verdict::unreachable, mention);
        QVERIFY(!m_result.hops.empty());
        QCOMPARE(m_result.hops.back().element, last);
    }
    [[nodiscard]] bool crosses(const Id& id) const {
        return std::any_of(m_result.hops.begin(), m_result.hops.end(),
                           [&](const PathHop& hop) { return hop.element == id; });
    }

    std::shared_ptr<const Catalog> m_catalog = shippedCatalog();
    PathResult m_result;
};

} // namespace isthmus::routestest
