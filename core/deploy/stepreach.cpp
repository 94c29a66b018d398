// SPDX-License-Identifier: GPL-3.0-or-later
// What lies behind a gateway, for the tables that have to name it.
#include "deploy/steps.h"

#include "model/property.h"

#include <algorithm>
#include <array>
#include <set>

namespace isthmus {

namespace {

/// Walks from a gateway over everything that carries traffic on, and collects the prefixes of the networks at the ends.
class Reach {
public:
    Reach(const Design& design, const Node& origin)
        : m_design(design)
        , m_origin(origin) {}

    void from(const Node& gateway, const Link* by) {
        if (!m_seen.insert(gateway.id).second)
            return;
        for (const Id& id : m_design.linksOf(gateway.id)) {
            const Link& link = *m_design.link(id);
            const Node* other = m_design.node(link.other(gateway.id));
            if (&link == by || other == nullptr || other->id == m_origin.id || !isActive(m_design, id))
                continue;
            // A Direct Connect gateway joins each of its gateways with the far side, not with one another.
            if (by != nullptr && by->kind == "association" && link.kind == "association" && isDirectConnect(gateway))
                continue;
            if (link.kind == "association" && isDirectConnect(gateway) &&
                add(textListProperty(link.properties, "allowedPrefixes")))
                continue;
            over(link, *other);
        }
    }

    [[nodiscard]] std::set<std::string> found() const { return m_found; }

private:
    static bool isDirectConnect(const Node& node) { return node.kind == "aws.direct-connect-gateway"; }

    bool add(const std::vector<std::string>& prefixes) {
        m_found.insert(prefixes.begin(), prefixes.end());
        return !prefixes.empty();
    }

    void addNetwork(const Node& network) {
        for (const Prefix& prefix : statedPrefixes(network))
            m_found.insert(prefix.canonical().toString());
        if (network.kind != "gcp.network") // whose ranges are those of its subnets
            return;
        for (const Id& id : m_design.childrenOf(network.id))
            if (isActive(m_design, id))
                for (const Prefix& prefix : statedPrefixes(*m_design.node(id)))
                    m_found.insert(prefix.canonical().toString());
    }

    void over(const Link& link, const Node& other) {
        static constexpr std::array<std::string_view, 6> carriers = {"attachment", "association",  "interconnect",
                                                                     "vpn",        "private-line", "peering"};
        static constexpr std::array<std::string_view, 5> networks = {"aws.vpc", "gcp.network", "azure.vnet", "oci.vcn",
                                                                     "partner.network"};
        if (std::find(carriers.begin(), carriers.end(), link.kind) == carriers.end())
            return;
        if (link.kind == "interconnect" && add(textListProperty(link.properties, "advertisedRoutes")))
            return;
        if (std::find(networks.begin(), networks.end(), other.kind) != networks.end()) {
            addNetwork(other);
            return;
        }
        const Node* holder = m_design.node(other.parent);
        if (holder != nullptr && holder->id != m_origin.id)
            addNetwork(*holder);
        // The gateway of a network ends the way; everything else goes on.
        if (holder == nullptr || holder->kind == "onprem.site")
            from(other, &link);
    }

    const Design& m_design;
    const Node& m_origin;
    std::set<Id> m_seen;
    std::set<std::string> m_found;
};

} // namespace

std::vector<std::string> prefixesBehind(const Design& design, const Node& gateway, const Node& network) {
    Reach reach(design, network);
    reach.from(gateway, nullptr);
    std::set<std::string> found = reach.found();
    for (const Prefix& own : statedPrefixes(network))
        found.erase(own.canonical().toString()); // a table refuses what equals a local range
    return {found.begin(), found.end()};
}

} // namespace isthmus
