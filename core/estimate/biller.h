// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/ledger.h"
#include "model/design.h"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace isthmus {

struct Way;

/// Walks a design and bills what is drawn: nodes, then links, then what the flows send over them.
class Biller {
public:
    /// The arguments must outlive it.
    Biller(const Design& design, const Catalog& catalog, Ledger& ledger)
        : m_design(design)
        , m_catalog(catalog)
        , m_ledger(ledger) {}

    void billNodes();
    void billLinks();
    void billFlows();

private:
    // billnodes.cpp
    void billNode(const Node& node);
    void billCoreNetwork(const Node& node);
    void billCircuit(const Node& node);
    void billGateway(const Node& node, std::string_view service);
    void billVpnGateway(const Node& node);
    // billlinks.cpp
    void billLink(const Link& link);
    void billAttachment(const Link& link);
    void billAssociation(const Link& link);
    void billPeering(const Link& link);
    // billinterconnect.cpp
    void billInterconnect(const Link& link);
    void billAwsInterconnect(const Link& link, const RegionPair& pair, std::int64_t mbps);
    void billPartnerEnd(const Link& link, const RegionPair& pair, std::int64_t mbps);
    [[nodiscard]] bool takesFreeTier(const Link& link, const RegionPair& pair, std::int64_t mbps);
    [[nodiscard]] std::optional<int> tierOf(const Link& link, const std::string& region, std::string& why) const;
    // billlines.cpp
    void billVpn(const Link& link);
    void billVpnEnd(const Link& link, const Node& node, std::size_t tunnels);
    void billLine(const Link& link);
    void billDirectConnect(const Link& link, std::int64_t mbps);
    void billGoogleLine(const Link& link, std::int64_t mbps, bool dedicated);
    void billFastConnect(const Link& link, std::int64_t mbps);
    // billflows.cpp
    void billWay(const Flow& flow, const Way& way);
    void billTransitNode(const Flow& flow, const Way& way, std::size_t step);
    void billTransitLink(const Flow& flow, const Way& way, std::size_t step);
    void billPeeringTraffic(const Flow& flow, const Link& link);
    void billInterRegion(const Flow& flow, std::string_view provider, const std::string& a, const std::string& b);
    void billLineTraffic(const Flow& flow, const Link& link);
    void billGoogleLineTraffic(const Flow& flow, const Link& link, const std::string& region);
    void billInternetTraffic(const Flow& flow, const Link& link, const Way& way, std::size_t step);
    void billEgress(const Flow& flow, std::string_view provider, const std::string& region, const std::string& over);
    void perGb(const Flow& flow, const std::string& what, const PriceQuery& query, double share);

    /// The end of a link that is of this kind, or null.
    [[nodiscard]] const Node* endOfKind(const Link& link, std::string_view kind) const;
    [[nodiscard]] std::string regionOf(const Node& node) const { return std::string(m_design.regionOf(node.id)); }

    const Design& m_design;
    const Catalog& m_catalog;
    Ledger& m_ledger;
    std::set<std::pair<std::string, std::string>> m_freeTiers; ///< (AWS region, provider) whose free one is taken
};

} // namespace isthmus
