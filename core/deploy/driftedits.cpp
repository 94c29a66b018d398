// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/driftedits.h"

#include "net/bandwidth.h"

#include <array>

namespace isthmus {

namespace {

/// Which property of the drawn element a member of a request comes from.
struct Mapping {
    std::string_view type;
    std::string_view member;
    std::string_view property; ///< JSON pointer below "properties"
};

constexpr std::array mappings = {
    Mapping{"ec2:vpc", "cidr", "/cidrs/0"},
    Mapping{"ec2:subnet", "cidr", "/cidr"},
    Mapping{"ec2:subnet", "zone", "/zone"},
    Mapping{"ec2:transit-gateway", "asn", "/asn"},
    Mapping{"ec2:vpn-gateway", "asn", "/asn"},
    Mapping{"directconnect:gateway", "asn", "/asn"},
    Mapping{"directconnect:gateway-association", "prefixes", "/allowedPrefixes"},
    Mapping{"interconnect:connection", "body.description", "/description"},
    Mapping{"interconnect:connection", "body.bandwidth", "/bandwidthMbps"},
    Mapping{"networkconnectivity:transport", "body.description", "/description"},
    Mapping{"networkconnectivity:transport", "body.bandwidth", "/bandwidthMbps"},
    Mapping{"networkconnectivity:transport", "body.advertisedRoutes", "/advertisedRoutes"},
    Mapping{"compute:network", "mtu", "/mtu"},
    Mapping{"compute:network", "routingMode", "/routingMode"},
    Mapping{"compute:network", "autoSubnets", "/autoSubnets"},
    Mapping{"compute:subnetwork", "cidr", "/cidr"},
    Mapping{"compute:subnetwork", "secondary", "/secondaryCidrs"},
};

const Mapping* mappingOf(const Drift& drift) {
    for (const Mapping& mapping : mappings)
        if (mapping.type == drift.type && mapping.member == drift.member)
            return &mapping;
    return nullptr;
}

Json drawnValue(const Drift& drift, const Mapping& mapping) {
    if (mapping.property != "/bandwidthMbps" || !drift.live.is_string())
        return drift.live;
    const auto size = Bandwidth::parse(drift.live.get<std::string>());
    return size ? Json(size->mbps()) : drift.live;
}

} // namespace

Result<Edit> adoptingEdit(const Design& design, const std::vector<Drift>& drifts) {
    if (drifts.empty())
        return Error{"There is nothing to adopt: it stands at its provider as it was deployed."};
    const Drift& first = drifts.front();
    if (first.kind == DriftKind::failed)
        return Error{first.key + " has failed at its provider. That cannot be drawn: restore it."};
    if (first.kind == DriftKind::gone) {
        if (first.key != first.subject)
            return Error{first.key + " is a part of " + first.subject +
                         " and has no element of its own. Restore it, or change " + first.subject + "."};
        Edit edit = removalOf(design, {first.subject});
        edit.label = "Adopt that " + first.subject + " is gone";
        return edit;
    }
    const Node* node = design.node(first.subject);
    const Link* link = design.link(first.subject);
    if (node == nullptr && link == nullptr)
        return Error{first.subject + " is no longer drawn. Destroy it, or draw it again."};
    Json properties = node != nullptr ? node->properties : link->properties;
    for (const Drift& drift : drifts) {
        const Mapping* mapping = mappingOf(drift);
        if (mapping == nullptr)
            return Error{"The drawing has nothing for " + drift.member + " of " + drift.key +
                         ". Restore it, or ignore it."};
        properties[Json::json_pointer(std::string(mapping->property))] = drawnValue(drift, *mapping);
    }
    Edit edit;
    edit.label = "Adopt what runs of " + first.subject;
    if (node != nullptr) {
        Node changed = *node;
        changed.properties = std::move(properties);
        edit.steps.emplace_back(PutNode{std::move(changed)});
    } else {
        Link changed = *link;
        changed.properties = std::move(properties);
        edit.steps.emplace_back(PutLink{std::move(changed)});
    }
    return edit;
}

} // namespace isthmus
