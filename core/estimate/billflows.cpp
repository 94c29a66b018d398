// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/biller.h"
#include "estimate/pricekeys.h"
#include "estimate/ways.h"

#include "model/property.h"

#include <fmt/format.h>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double bytesPerGb = 1e9;
constexpr double bytesPerGib = 1024.0 * 1024 * 1024;

/// The format counts both directions of a flow together; a side that pays for what it sends pays for half of it.
constexpr double sent = 0.5;

const Node* nodeBefore(const Way& way, std::size_t step) {
    for (std::size_t i = step; i-- > 0;)
        if (way.steps[i].node != nullptr)
            return way.steps[i].node;
    return nullptr;
}

const Node* nodeAfter(const Way& way, std::size_t step) {
    for (std::size_t i = step + 1; i < way.steps.size(); ++i)
        if (way.steps[i].node != nullptr)
            return way.steps[i].node;
    return nullptr;
}

const Link* linkAt(const Way& way, std::size_t step) {
    return step < way.steps.size() ? way.steps[step].link : nullptr;
}

} // namespace

void Biller::billFlows() {
    if (m_design.flows().empty())
        return;
    const RoundTrips roundTrips(m_catalog, LatencyConstants::from(m_catalog));
    const Ways ways(m_design, m_catalog, roundTrips);
    for (const auto& [id, flow] : m_design.flows())
        if (const auto way = ways.shortest(flow.from, flow.to))
            billWay(flow, *way);
}

void Biller::billWay(const Flow& flow, const Way& way) {
    for (std::size_t step = 0; step < way.steps.size(); ++step) {
        if (way.steps[step].link != nullptr)
            billTransitLink(flow, way, step);
        else
            billTransitNode(flow, way, step);
    }
}

void Biller::perGb(const Flow& flow, const std::string& what, const PriceQuery& query, double share) {
    const PriceMatch match = m_ledger.book().find(query);
    if (match.rows.empty()) {
        m_ledger.unknown(flow.id, std::string(query.provider), what, match.why);
        return;
    }
    const Price& price = **std::max_element(match.rows.begin(), match.rows.end(),
                                            [](const Price* a, const Price* b) { return a->usd < b->usd; });
    if (!flow.gbPerMonth) {
        m_ledger.unknown(flow.id, std::string(query.provider), what,
                         fmt::format("the flow's gbPerMonth is not given ({}{})", match.rows.size() > 1 ? "up to " : "",
                                     priceText(price)));
        return;
    }
    const double perUnit = price.unit == "GiB" ? bytesPerGib : bytesPerGb;
    m_ledger.billGraduated(flow.id, what, query, *flow.gbPerMonth * share * bytesPerGb / perUnit);
}

void Biller::billTransitNode(const Flow& flow, const Way& way, std::size_t step) {
    const Node& node = *way.steps[step].node;
    const bool passes = step > 0 && step + 1 < way.steps.size();
    if (!passes)
        return;
    if (node.kind == "aws.transit-gateway") {
        // Who sends into the gateway over an attachment pays; what comes in over a peering was paid at the far one.
        double share = 0;
        for (const Link* link : {linkAt(way, step - 1), linkAt(way, step + 1)})
            if (link != nullptr && link->kind != "peering")
                share += sent;
        if (share > 0)
            perGb(flow, "Transit gateway " + node.id + ", data processed",
                  {"aws", prices::transitGateway, prices::tgwData, regionOf(node), {}, {}}, share);
    } else if (node.kind == "aws.core-network") {
        const Node* before = nodeBefore(way, step);
        perGb(flow, "Core network " + node.id + ", data processed",
              {"aws",
               prices::cloudWan,
               prices::cloudWanData,
               before != nullptr ? regionOf(*before) : std::string(),
               {},
               {}},
              1);
    } else if (node.kind == "azure.virtual-wan-hub") {
        perGb(flow, "Virtual WAN hub " + node.id + ", data processed",
              {"azure", prices::virtualWan, prices::virtualWanData, regionOf(node), {}, {}}, 1);
    } else if (node.kind == "gcp.ncc-hub") {
        double share = 0;
        for (const Node* other : {nodeBefore(way, step), nodeAfter(way, step)})
            if (other != nullptr && other->kind == "gcp.network")
                share += sent;
        if (share > 0)
            perGb(flow, "Network Connectivity Center, data processed",
                  {"gcp", prices::ncc, prices::nccData, {}, {}, {}}, share);
    } else if (node.kind == "gcp.network") {
        // Inside one Google network, from the region of one neighbour to that of the other.
        const Node* before = nodeBefore(way, step);
        const Node* after = nodeAfter(way, step);
        const std::string a = before != nullptr && before->parent == node.id ? regionOf(*before) : std::string();
        const std::string b = after != nullptr && after->parent == node.id ? regionOf(*after) : std::string();
        if (!a.empty() && !b.empty() && a != b)
            billInterRegion(flow, "gcp", a, b);
    }
}

namespace {

/// Google's areas of the inter-region price: within one, or between two.
std::vector<std::string> googleAreas(const Region& a, const Region& b) {
    const auto far = [](const Region& one) { return one.continent == "oceania" || one.country == "ID"; };
    const auto northern = [](const Region& one) { return one.country == "US" || one.country == "CA"; };
    if (far(a) || far(b))
        return {"oceania-indonesia"};
    if (northern(a) && northern(b))
        return {"us-canada"};
    if (a.continent == b.continent)
        return {a.continent};
    return {"between-continents"};
}

} // namespace

void Biller::billInterRegion(const Flow& flow, std::string_view provider, const std::string& a, const std::string& b) {
    const Region* first = m_catalog.region(provider, a);
    const Region* second = m_catalog.region(provider, b);
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
        const std::string what = fmt::format("Transfer from {} to {} (half of the flow)", from, to);
        if (first == nullptr || second == nullptr) {
            m_ledger.unknown(flow.id, std::string(provider), what, "the region is not known");
            continue;
        }
        PriceQuery query{provider, prices::interRegion, prices::dataTransfer, from, {}, {}};
        if (provider == "aws") {
            query.scopes = {from + "->" + to};
            if (m_ledger.book().find(query).rows.empty())
                query = {provider, prices::interRegion, prices::dataTransferDefault, from, {}, {}};
        } else if (provider == "azure") {
            query.item = first->continent == second->continent ? prices::dataTransferNear : prices::dataTransferFar;
        } else if (provider == "gcp") {
            query.scopes = googleAreas(*first, *second);
        } else if (provider == "oci") {
            query = {provider, prices::ociEgress, prices::dataOut, from, {}, {}};
        }
        perGb(flow, what, query, sent);
    }
}

void Biller::billPeeringTraffic(const Flow& flow, const Link& link) {
    const Node& from = *m_design.node(link.from);
    const Node& to = *m_design.node(link.to);
    const std::string a = regionOf(from);
    const std::string b = regionOf(to);
    const std::string provider(from.providerPart());
    if (provider == "azure") {
        const bool local = a == b;
        for (const Node* end : {&from, &to})
            perGb(flow, fmt::format("Network peering {} at {}, in and out", link.id, end->id),
                  {"azure",
                   prices::vnetPeering,
                   local ? prices::vnetPeeringLocal : prices::vnetPeeringGlobal,
                   regionOf(*end),
                   {}},
                  1);
    } else if (provider == "aws" && a != b) {
        billInterRegion(flow, provider, a, b);
    } else if (provider == "aws") {
        m_ledger.unknown(flow.id, "aws", "Transfer between zones over " + link.id,
                         "free within one zone, and the drawing does not say which zones talk to each other");
    } else if (provider == "gcp") {
        m_ledger.unknown(
            flow.id, "gcp", "Transfer over the peering " + link.id,
            "it costs as between the regions and zones of the two machines, which the drawing does not tell");
    }
}

void Biller::billGoogleLineTraffic(const Flow& flow, const Link& link, const std::string& region) {
    // The price goes by the area of the connection's location and that of the attachment's region.
    const std::string what = fmt::format("Interconnect data transfer out over {} (half of the flow)", link.id);
    const Limit* areas = m_catalog.limit("gcp", "interconnect.areas");
    const Region* place = m_catalog.region("gcp", region);
    if (areas == nullptr || !areas->value.is_object() || place == nullptr) {
        m_ledger.unknown(flow.id, "gcp", what, "the region of the attachment is not known");
        return;
    }
    std::string country;
    for (const Id& end : {link.from, link.to})
        if (const auto stated = textProperty(m_design.node(end)->properties, "country"))
            country = *stated;
    const auto areaOf = [&](const std::string& word) {
        for (const auto& [area, words] : areas->value.items())
            for (const auto& one : words)
                if (one == word)
                    return area;
        return std::string();
    };
    std::string to = areaOf(place->country);
    to = to.empty() ? place->continent : to;
    PriceQuery query{"gcp", prices::gcpLine, prices::dataOut, region, {}, {}};
    if (country.empty()) {
        query.scopes = {to + "->" + to};
        const PriceMatch match = m_ledger.book().find(query);
        m_ledger.unknown(
            flow.id, "gcp", what,
            "it depends on the country of the facility, which is not given" +
                (match.rows.empty() ? std::string() : "; within " + to + " it is " + priceText(*match.rows.front())));
        return;
    }
    std::string from = areaOf(country);
    if (from.empty())
        for (const Region& known : m_catalog.regions())
            if (known.country == country)
                from = known.continent;
    query.scopes = {from + "->" + to};
    perGb(flow, what, query, sent);
}

void Biller::billLineTraffic(const Flow& flow, const Link& link) {
    const std::string service = textProperty(link.properties, "service").value_or("");
    if (service == "aws.direct-connect") {
        m_ledger.unknown(flow.id, "aws", "Direct Connect data transfer out over " + link.id,
                         "AWS prices it by Region and location, and that table is not in the catalogue");
    } else if (service == "gcp.partner-interconnect" || service == "gcp.dedicated-interconnect" ||
               service == "gcp-oci") {
        const Node* router = endOfKind(link, "gcp.cloud-router");
        if (service == "gcp-oci")
            return; // the partner's page: no data-transfer charge
        billGoogleLineTraffic(flow, link, router != nullptr ? regionOf(*router) : std::string());
    } else if (service == "azure.expressroute") {
        const Node* circuit = endOfKind(link, "azure.expressroute-circuit");
        const std::string family = circuit != nullptr ? textProperty(circuit->properties, "family").value_or("") : "";
        const std::string tier = circuit != nullptr ? textProperty(circuit->properties, "tier").value_or("") : "";
        if (family != "UnlimitedData" && tier != "Local")
            perGb(flow, fmt::format("ExpressRoute data transfer out over {} (half of the flow)", link.id),
                  {"azure",
                   prices::expressRoute,
                   prices::expressRouteData,
                   circuit != nullptr ? regionOf(*circuit) : std::string(),
                   {},
                   {}},
                  sent);
    }
}

void Biller::billEgress(const Flow& flow, std::string_view provider, const std::string& region,
                        const std::string& over) {
    perGb(flow,
          fmt::format("Internet egress of {} over {} (half of the flow)",
                      region.empty() ? std::string(provider) : region, over),
          {provider, provider == "oci" ? prices::ociEgress : prices::internetEgress, prices::dataOut, region, {}},
          sent);
}

void Biller::billInternetTraffic(const Flow& flow, const Link& link, const Way& way, std::size_t step) {
    for (const Node* node : {nodeBefore(way, step), nodeAfter(way, step)}) {
        if (node == nullptr || node->kind == "internet" || node->kind == "aws.customer-gateway")
            continue;
        const std::string_view provider = node->providerPart();
        if (m_catalog.provider(provider) == nullptr || provider == "onprem" || provider == "fabric" ||
            provider == "partner")
            continue;
        billEgress(flow, provider, regionOf(*node), link.id);
    }
}

void Biller::billTransitLink(const Flow& flow, const Way& way, std::size_t step) {
    const Link& link = *way.steps[step].link;
    if (link.kind == "peering")
        billPeeringTraffic(flow, link);
    else if (link.kind == "private-line")
        billLineTraffic(flow, link);
    else if (link.kind == "vpn") {
        // Inside one provider a tunnel between two of its regions does not cross the internet.
        const Node& from = *m_design.node(link.from);
        const Node& to = *m_design.node(link.to);
        if (from.providerPart() == to.providerPart() && from.kind != "aws.customer-gateway" &&
            to.kind != "aws.customer-gateway") {
            if (regionOf(from) != regionOf(to))
                billInterRegion(flow, from.providerPart(), regionOf(from), regionOf(to));
        } else {
            billInternetTraffic(flow, link, way, step);
        }
    } else if (link.kind == "internet") {
        billInternetTraffic(flow, link, way, step);
    }
}

} // namespace isthmus
