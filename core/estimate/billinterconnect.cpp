// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/biller.h"
#include "estimate/pricekeys.h"

#include "model/property.h"

#include <fmt/format.h>

#include <algorithm>

namespace isthmus {

namespace {

/// Regions of the edges through which a core network reaches this gateway: those that the association lists, else all.
std::set<std::string> edgeRegions(const Link& association, const Node& core) {
    std::set<std::string> result;
    for (const std::string& region : textListProperty(association.properties, "edges"))
        result.insert(region);
    const auto edges = core.properties.find("edges");
    if (result.empty() && edges != core.properties.end() && edges->is_array())
        for (const auto& edge : *edges)
            if (edge.is_object())
                if (const auto region = textProperty(edge, "region"))
                    result.insert(*region);
    return result;
}

} // namespace

std::optional<int> Biller::tierOf(const Link& link, const std::string& region, std::string& why) const {
    const Node* gateway = endOfKind(link, "aws.direct-connect-gateway");
    std::optional<int> tier = 1; // virtual private and transit gateways reach their own region's interconnect only
    if (gateway == nullptr)
        return tier;
    for (const Id& id : m_design.linksOf(gateway->id)) {
        const Link& association = *m_design.link(id);
        const Node* core = association.kind == "association" ? endOfKind(association, "aws.core-network") : nullptr;
        if (core == nullptr || m_design.isDisabled(id))
            continue;
        for (const std::string& edge : edgeRegions(association, *core)) {
            if (edge == region)
                continue;
            const Limit* fact = m_catalog.limit("aws", "interconnect.tier." + region + "." + edge);
            if (fact == nullptr || !fact->value.is_number_integer()) {
                why = fmt::format("the core network's edge in {} raises the tier, and no table of tiers is published; "
                                  "the connection itself tells it as billingTier",
                                  edge);
                return std::nullopt;
            }
            tier = std::max(*tier, fact->value.get<int>());
        }
    }
    return tier;
}

bool Biller::takesFreeTier(const Link& link, const RegionPair& pair, std::int64_t mbps) {
    const Limit* row = m_catalog.limit("aws", "interconnect.freeTier");
    if (row == nullptr || !row->value.is_object() || row->value.value("mbps", std::int64_t{0}) != mbps)
        return false;
    const auto providers = row->value.find("providers");
    const bool offered = providers != row->value.end() && providers->is_array() &&
                         std::find(providers->begin(), providers->end(), pair.provider) != providers->end();
    if (!offered) {
        m_ledger.unknown(link.id, "aws", "Interconnect " + Bandwidth(mbps).toString(),
                         "the free tier is not offered towards " + pair.provider +
                             ", and no price of this size was published");
        return true;
    }
    if (m_freeTiers.emplace(pair.awsRegion, pair.provider).second)
        return false;
    m_ledger.unknown(link.id, "aws", "Interconnect " + Bandwidth(mbps).toString(),
                     fmt::format("the free tier holds once for each region and provider, another link in {} towards {} "
                                 "has it, and no price of this size was published",
                                 pair.awsRegion, pair.provider));
    return true;
}

void Biller::billAwsInterconnect(const Link& link, const RegionPair& pair, std::int64_t mbps) {
    std::string why;
    const auto tier = tierOf(link, pair.awsRegion, why);
    const std::string size = Bandwidth(mbps).toString();
    if (pair.provider == "azure" && pair.preview) {
        m_ledger.bill(link.id, fmt::format("Interconnect {} to Azure (preview)", size),
                      {"aws", prices::interconnect, prices::interconnectAzure, pair.awsRegion, mbps, tier},
                      hoursPerMonth);
        return;
    }
    if (!tier) {
        m_ledger.unknown(link.id, "aws", "Interconnect " + size, why);
        return;
    }
    if (*tier == 1 && takesFreeTier(link, pair, mbps))
        return;
    m_ledger.bill(link.id, fmt::format("Interconnect {}, tier {}", size, *tier),
                  {"aws", prices::interconnect, prices::interconnectHour, pair.awsRegion, mbps, *tier}, hoursPerMonth);
}

void Biller::billPartnerEnd(const Link& link, const RegionPair& pair, std::int64_t mbps) {
    const std::string size = Bandwidth(mbps).toString();
    if (pair.provider == "gcp")
        m_ledger.billMultiple(link.id, fmt::format("Partner Cross-Cloud Interconnect transport {}", size),
                              {"gcp", prices::transport, prices::transportHour, pair.partnerRegion, mbps, {}},
                              hoursPerMonth);
    else if (pair.provider == "azure")
        m_ledger.bill(link.id, fmt::format("Multicloud Interconnect circuit {}", size),
                      {"azure", prices::azureMulticloud, prices::azureMulticloudItem, pair.partnerRegion, mbps, {}},
                      hoursPerMonth);
    else if (pair.provider == "oci")
        m_ledger.bill(link.id, fmt::format("Interconnect virtual circuit {}", size),
                      {"oci", prices::ociInterconnect, prices::ociInterconnectItem, pair.partnerRegion, mbps, {}},
                      hoursPerMonth);
    else
        m_ledger.unknown(link.id, pair.provider, "Partner's end of the interconnect",
                         "the catalogue has no price for it");
}

void Biller::billInterconnect(const Link& link) {
    const Node* from = m_design.node(link.from);
    const Node* to = m_design.node(link.to);
    if (from == nullptr || to == nullptr)
        return; // reference.missing says so
    const Node& partner = from->providerPart() == "aws" ? *to : *from;
    const std::string provider = partner.kind == "partner.network"
                                     ? textProperty(partner.properties, "provider").value_or("partner")
                                     : std::string(partner.providerPart());
    const auto unknown = [&](const std::string& why) {
        m_ledger.unknown(link.id, "aws", "Interconnect", why);
        m_ledger.unknown(link.id, provider, "Partner's end of the interconnect", why);
    };
    const auto mbps = bandwidthProperty(link.properties);
    if (!mbps) {
        unknown("bandwidthMbps is not given");
        return;
    }
    const std::string region = textProperty(link.properties, "region").value_or("");
    const std::string partnerRegion = textProperty(link.properties, "partnerRegion").value_or(regionOf(partner));
    const RegionPair* pair = nullptr;
    const auto environment = textProperty(link.properties, "environment");
    for (const RegionPair& candidate : m_catalog.pairs()) {
        if (candidate.provider != provider)
            continue;
        const bool named = environment && candidate.id == *environment;
        const bool joined =
            (region.empty() || candidate.awsRegion == region) && candidate.partnerRegion == partnerRegion;
        if (named || joined)
            pair = &candidate;
        if (named)
            break;
    }
    if (pair == nullptr) {
        unknown(fmt::format("no environment joins {} and {} {}", region.empty() ? "AWS" : region, provider,
                            partnerRegion.empty() ? "(no region given)" : partnerRegion));
        return;
    }
    billAwsInterconnect(link, *pair, *mbps);
    billPartnerEnd(link, *pair, *mbps);
}

} // namespace isthmus
