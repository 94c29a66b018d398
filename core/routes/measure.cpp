// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/measure.h"

#include "model/property.h"

#include <algorithm>

namespace isthmus {

namespace {

std::optional<int> integerLimit(const Catalog& catalog, std::string_view provider, std::string_view key) {
    const Limit* limit = catalog.limit(provider, key);
    if (limit == nullptr || !limit->value.is_number_integer())
        return std::nullopt;
    return limit->value.get<int>();
}

std::optional<int> mtuOfNode(const Catalog& catalog, const Node& node) {
    if (node.kind == "gcp.network") {
        if (const auto set = integerProperty(node.properties, "mtu"))
            return static_cast<int>(*set);
        return integerLimit(catalog, "gcp", "network.mtu.default");
    }
    if (node.kind == "aws.vpc")
        return integerLimit(catalog, "aws", "network.mtu.max");
    if (node.kind == "azure.vnet")
        return integerLimit(catalog, "azure", "network.mtu.default");
    if (node.kind == "aws.transit-gateway" || node.kind == "aws.core-network")
        return integerLimit(catalog, "aws", "transit-gateway.mtu");
    return std::nullopt;
}

/// The smaller of what the providers of both ends carry over such a link.
std::optional<int> mtuOfEnds(const Topology& topology, const Link& link, std::string_view key) {
    std::optional<int> result;
    for (const Id& end : {link.from, link.to})
        if (const Node* node = topology.design().node(end))
            if (const auto one = integerLimit(topology.catalog(), node->providerPart(), key))
                result = std::min(result.value_or(*one), *one);
    return result;
}

/// What the first of the two providers that names a figure promises for all tunnels together.
std::optional<std::int64_t> tunnelBandwidth(const Topology& topology, const Link& link) {
    const auto tunnels = link.properties.find("tunnels");
    if (tunnels == link.properties.end() || !tunnels->is_array() || tunnels->empty())
        return std::nullopt;
    for (const Id& end : {link.from, link.to}) {
        const Node* node = topology.design().node(end);
        const auto each =
            node != nullptr ? integerLimit(topology.catalog(), node->providerPart(), "vpn.tunnelMbps") : std::nullopt;
        if (each)
            return static_cast<std::int64_t>(*each) * static_cast<std::int64_t>(tunnels->size());
    }
    return std::nullopt;
}

bool joinsRegions(const Design& design, const Link& link) {
    const auto from = design.regionOf(link.from);
    const auto to = design.regionOf(link.to);
    return !from.empty() && !to.empty() && from != to;
}

} // namespace

std::optional<int> mtuOf(const Topology& topology, const Id& id) {
    const Design& design = topology.design();
    if (const Node* node = design.node(id))
        return mtuOfNode(topology.catalog(), *node);
    const Link* link = design.link(id);
    if (link == nullptr)
        return std::nullopt;
    if (link->kind == "interconnect")
        return mtuOfEnds(topology, *link, "interconnect.mtu");
    if (link->kind == "vpn")
        return mtuOfEnds(topology, *link, "vpn.mtu");
    if (link->kind == "internet")
        return mtuOfEnds(topology, *link, "internet.mtu");
    if (link->kind == "peering" && joinsRegions(design, *link))
        return mtuOfEnds(topology, *link, "peering.betweenRegions.mtu");
    return std::nullopt;
}

std::optional<std::int64_t> bandwidthOf(const Topology& topology, const Id& id) {
    const Design& design = topology.design();
    const Node* node = design.node(id);
    const Link* link = design.link(id);
    if (node == nullptr && link == nullptr)
        return std::nullopt;
    const Json& properties = node != nullptr ? node->properties : link->properties;
    if (const auto stated = bandwidthProperty(properties))
        return stated;
    return link != nullptr && link->kind == "vpn" ? tunnelBandwidth(topology, *link) : std::nullopt;
}

} // namespace isthmus
