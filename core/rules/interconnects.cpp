// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/interconnects.h"

#include "model/property.h"
#include "rules/sessions.h"

namespace isthmus {

namespace {

std::string partnerRegionOf(RuleContext& context, const Link& link, const Node& partner) {
    if (const auto stated = textProperty(link.properties, "partnerRegion"); stated && !stated->empty())
        return *stated;
    return context.regionOf(partner.id);
}

/// The only pair of the provider that fits, or null.
const RegionPair* onlyPair(const Catalog& catalog, const InterconnectEnds& ends,
                           const std::set<std::string>& awsRegions) {
    const RegionPair* found = nullptr;
    for (const RegionPair& pair : catalog.pairs()) {
        if (pair.provider != ends.provider ||
            (!ends.partnerRegion.empty() && pair.partnerRegion != ends.partnerRegion) ||
            (!awsRegions.empty() && awsRegions.count(pair.awsRegion) == 0))
            continue;
        if (found != nullptr)
            return nullptr;
        found = &pair;
    }
    return found;
}

/// Regions in which a Google network has subnets: its interconnect serves one of them.
std::set<std::string> subnetRegions(RuleContext& context, const Node& network) {
    std::set<std::string> regions;
    for (const Node* child : context.children(network.id))
        if (!child->region.empty())
            regions.insert(child->region);
    return regions;
}

void inferRegions(RuleContext& context, const Link& link, InterconnectEnds& ends) {
    const Catalog& catalog = context.catalog();
    if (const auto environment = textProperty(link.properties, "environment"))
        for (const RegionPair& pair : catalog.pairs())
            if (pair.id == *environment && pair.provider == ends.provider) {
                if (ends.awsRegion.empty())
                    ends.awsRegion = pair.awsRegion;
                if (ends.partnerRegion.empty())
                    ends.partnerRegion = pair.partnerRegion;
            }
    if (ends.awsRegion.empty()) {
        const auto regions = gatewayRegions(context, ends.gateway->id);
        if (regions.size() == 1)
            ends.awsRegion = *regions.begin();
        else if (const RegionPair* pair = onlyPair(catalog, ends, regions))
            ends.awsRegion = pair->awsRegion;
    }
    if (!ends.partnerRegion.empty() || ends.awsRegion.empty())
        return;
    if (const RegionPair* pair = onlyPair(catalog, ends, {ends.awsRegion})) {
        ends.partnerRegion = pair->partnerRegion;
        return;
    }
    const auto regions = subnetRegions(context, *ends.partner);
    if (regions.size() == 1)
        ends.partnerRegion = *regions.begin();
}

} // namespace

std::set<std::string> gatewayRegions(RuleContext& context, const Id& directConnectGateway) {
    std::set<std::string> regions;
    for (const Link* association : context.links(directConnectGateway, "association")) {
        const Node* end = context.core(association->other(directConnectGateway));
        if (end != nullptr && end->kind != "aws.core-network" && !end->region.empty())
            regions.insert(end->region);
    }
    return regions;
}

std::optional<InterconnectEnds> interconnectEnds(RuleContext& context, const Link& link) {
    const LinkKind* kind = context.catalog().linkKind(link.kind);
    if (link.kind != "interconnect" || kind == nullptr)
        return std::nullopt;
    InterconnectEnds ends;
    const bool forward = context.kind(link.from) == "aws.direct-connect-gateway";
    ends.gateway = context.node(forward ? link.from : link.to);
    ends.partner = context.node(forward ? link.to : link.from);
    if (ends.gateway == nullptr || ends.partner == nullptr || !kind->allows(ends.gateway->kind, ends.partner->kind))
        return std::nullopt;
    ends.provider = partyOf(context, *ends.partner);
    ends.awsRegion = textProperty(link.properties, "region").value_or(std::string());
    ends.partnerRegion = partnerRegionOf(context, link, *ends.partner);
    inferRegions(context, link, ends);
    if (!ends.awsRegion.empty() && !ends.partnerRegion.empty())
        ends.pair = context.catalog().pair(ends.awsRegion, ends.provider, ends.partnerRegion);
    return ends;
}

} // namespace isthmus
