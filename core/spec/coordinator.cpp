// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/coordinator.h"

#include "model/property.h"
#include "net/prefixtree.h"

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {
namespace {

std::string environmentName(const InterconnectTerms& terms) {
    return "providers/" + terms.redeemer() + "/environments/" + terms.environment;
}

/// The redeemer chooses the interconnect with the most room when it creates the connection (prose rule 9).
std::string interconnectName(const InterconnectTerms& terms) {
    return environmentName(terms) + "/interconnects/chosen-by-" + terms.redeemer();
}

std::string channelName(const InterconnectTerms& terms, int channel) {
    return interconnectName(terms) + "/channels/channel-" + std::to_string(channel);
}

std::string connectionName(const InterconnectTerms& terms) {
    return interconnectName(terms) + "/connections/" + mintedToken(terms.initiator, terms.link);
}

Json sizesOf(const InterconnectTerms& terms) {
    Json sizes = Json::array();
    for (const Bandwidth& size : terms.sizes)
        sizes.push_back(size.mbps());
    return sizes;
}

/// Smallest number that none of `keys` has yet; takes it for all of them.
int takeOrdinal(std::map<std::string, std::set<int>>& taken, const std::vector<std::string>& keys) {
    int ordinal = 0;
    for (bool moved = true; moved;) {
        moved = false;
        for (const std::string& key : keys)
            while (taken[key].contains(ordinal)) {
                ++ordinal;
                moved = true;
            }
    }
    for (const std::string& key : keys)
        taken[key].insert(ordinal);
    return ordinal;
}

PrefixTree<int> drawnInsideRanges(const Design& design) {
    PrefixTree<int> taken;
    for (const auto& [id, link] : design.links()) {
        for (const char* list : {"tunnels", "peerings"}) {
            const auto it = link.properties.find(list);
            if (it == link.properties.end() || !it->is_array())
                continue;
            for (const Json& entry : *it)
                if (entry.is_object())
                    for (const char* member : {"insideCidr", "cidr"})
                        if (auto range = prefixProperty(entry, member); range && range->family() == Family::v4)
                            taken.insert(*range, 0);
        }
    }
    return taken;
}

/// Point-to-point subnets in 169.254.64.0 to 169.254.168.255: link-local (RFC 3927), and clear of the clouds' metadata
/// address 169.254.169.254 and of what Azure and AWS keep for themselves at both ends of the range.
std::vector<Prefix> freeSubnets(const Design& design, std::size_t count) {
    const PrefixTree<int> taken = drawnInsideRanges(design);
    const Address end = Address::fromV4(0xA9FEA900U);
    std::vector<Prefix> result;
    for (std::optional<Prefix> next = Prefix(Address::fromV4(0xA9FE4000U), 30);
         next && next->first() < end && result.size() < count; next = next->next()) {
        bool free = true;
        taken.visitOverlaps(*next, [&free](const Prefix&, int) { free = false; });
        if (free)
            result.push_back(*next);
    }
    return result;
}

ChannelProposal proposal(int channel, int vlanOrdinal, const Prefix& subnet) {
    ChannelProposal result;
    result.channel = channel;
    result.vlan = firstChannelVlan + vlanOrdinal;
    result.subnet = subnet;
    result.awsHost = *subnet.first().plus(1);
    result.partnerHost = *subnet.first().plus(2);
    return result;
}

Json bgp(const std::string& provider, const std::optional<Asn>& asn, const Address& host) {
    Json config;
    config["provider"] = "providers/" + provider;
    if (asn)
        config["asn"] = asn->value();
    config["hostIpv4"] = host.toString();
    return config;
}

Json site(const Catalog& catalog, const std::string& provider, const std::string& region) {
    Json result;
    result["providerId"] = "providers/" + provider;
    result["site"] = region;
    const Region* known = catalog.region(provider, region);
    if (known != nullptr && !known->name.empty())
        result["displayName"] = known->name;
    return result;
}

} // namespace

Result<std::vector<std::vector<ChannelProposal>>> proposeChannels(const Design& design,
                                                                  const std::vector<InterconnectTerms>& terms) {
    std::map<std::string, std::set<int>> vlans;
    std::map<std::string, std::set<int>> subnets;
    std::vector<std::pair<int, int>> ordinals;
    int highest = -1;
    for (const InterconnectTerms& one : terms) {
        std::vector<std::string> sharing{"environment " + one.environment};
        const int vlan = takeOrdinal(vlans, sharing);
        if (firstChannelVlan + vlan > lastChannelVlan)
            return Error{"Interconnect " + one.link + ": environment " + one.environment +
                         " has no VLAN left for another connection. Remove interconnects, or use another pair of regions."};
        if (!one.awsAccount.empty())
            sharing.push_back("aws " + one.awsAccount);
        if (!one.partnerAccount.empty())
            sharing.push_back(one.provider + " " + one.partnerAccount);
        ordinals.emplace_back(vlan, takeOrdinal(subnets, sharing));
        highest = std::max(highest, ordinals.back().second);
    }
    const auto needed = static_cast<std::size_t>((highest + 1) * channelCount);
    const std::vector<Prefix> free = freeSubnets(design, needed);
    if (free.size() < needed)
        return Error{"No link-local /30 is left between 169.254.64.0 and 169.254.168.255 for the channels of all interconnects "
                     "that share an environment or an account. Remove interconnects or VPN inside ranges."};
    std::vector<std::vector<ChannelProposal>> result;
    for (const auto& [vlan, subnet] : ordinals) {
        std::vector<ChannelProposal> channels;
        for (int channel = 1; channel <= channelCount; ++channel)
            channels.push_back(proposal(channel, vlan, free[static_cast<std::size_t>(subnet * channelCount + channel - 1)]));
        result.push_back(std::move(channels));
    }
    return result;
}

Json providerObject(const Catalog& catalog, std::string_view id) {
    Json result;
    result["name"] = "providers/" + std::string(id);
    if (const Provider* provider = catalog.provider(id))
        result["displayName"] = provider->title;
    return result;
}

Json environmentObject(const InterconnectTerms& terms, const Catalog& catalog) {
    Json result;
    result["name"] = environmentName(terms);
    result["providerSites"] =
        Json::array({site(catalog, "aws", terms.awsRegion), site(catalog, terms.provider, terms.partnerRegion)});
    if (!terms.sizes.empty())
        result["supportedConnectionSizeMbps"] = sizesOf(terms);
    result["supportedFeatures"] = Json::array({"FEATURE_TYPE_L3_BASE"});
    return result;
}

Json interconnectObject(const InterconnectTerms& terms) {
    Json result;
    result["name"] = interconnectName(terms);
    if (!terms.sizes.empty())
        result["supportedConnectionSizeMbps"] = sizesOf(terms);
    result["supportedFeatures"] = Json::array({"FEATURE_TYPE_L3_BASE"});
    return result;
}

Json channelObject(const InterconnectTerms& terms, int channel) {
    Json result;
    result["name"] = channelName(terms, channel);
    return result;
}

Json connectionObject(const InterconnectTerms& terms) {
    Json result;
    result["name"] = connectionName(terms);
    result["bandwidthMbps"] = terms.bandwidth.mbps();
    result["deferProvisioning"] = false;
    return result;
}

Json featureObject(const InterconnectTerms& terms, const ChannelProposal& proposal) {
    Json config;
    config["ipv4Subnet"] = proposal.subnet.first().toString();
    config["ipv4SubnetPrefixLength"] = proposal.subnet.length();
    if (terms.mtuBytes)
        config["mtuBytes"] = *terms.mtuBytes;
    config["vlanId"] = proposal.vlan;
    config["providerBgpConfigs"] = Json::array({bgp("aws", terms.awsAsn, proposal.awsHost),
                                                bgp(terms.provider, terms.partnerAsn, proposal.partnerHost)});
    Json result;
    result["name"] = connectionName(terms) + "/features/l3-base-" + std::to_string(proposal.channel);
    result["channel"] = channelName(terms, proposal.channel);
    result["featureConfig"]["featureType"] = "FEATURE_TYPE_L3_BASE";
    result["featureConfig"]["l3BaseConfig"] = std::move(config);
    return result;
}

Json activationKeyContent(const InterconnectTerms& terms) {
    Json result;
    result["version"] = 1;
    // The specification does not say at which host a provider answers: the path below it is what both sides compare.
    result["destinationEnvironmentUri"] = "providers/" + terms.initiator + "/environments/" + terms.environment;
    result["sharedConnectionUuid"] = mintedToken(terms.initiator, terms.link);
    result["connectionSizeMbps"] = terms.bandwidth.mbps();
    result["destinationAccountId"] = terms.redeemerAccount();
    return result;
}

} // namespace isthmus
