// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefix.h"
#include "spec/documentcontext.h"

#include <algorithm>
#include <set>

namespace isthmus {
namespace {

constexpr std::string_view rule = "spec.l3";
constexpr const char* configAt = "/featureConfig/l3BaseConfig";

struct SubnetMembers {
    Family family;
    const char* subnet;
    const char* length;
    const char* guidance;
    const char* lengths;
    const char* host;
};
constexpr SubnetMembers families[] = {{Family::v4, "ipv4Subnet", "ipv4SubnetPrefixLength", "ipv4SubnetGuidance",
                                       "ipv4AllowedSubnetPrefixLengths", "hostIpv4"},
                                      {Family::v6, "ipv6Subnet", "ipv6SubnetPrefixLength", "ipv6SubnetGuidance",
                                       "ipv6AllowedSubnetPrefixLengths", "hostIpv6"}};

/// The subnet as two members state it; host bits are kept.
std::optional<Prefix> subnetOf(const Json& config, const SubnetMembers& members) {
    const auto text = textIn(config, members.subnet);
    const auto length = numberIn(config, members.length);
    const auto address = text ? Address::parse(*text) : std::nullopt;
    if (!address || address->family() != members.family || !length || *length < 0 || *length > bitWidth(members.family))
        return std::nullopt;
    return Prefix(*address, static_cast<int>(*length));
}

struct Range {
    std::int64_t start;
    std::int64_t stop;
};

std::vector<Range> rangesOf(const Json& guidance, const char* member) {
    std::vector<Range> result;
    for (const Json& one : listIn(guidance, member)) {
        const auto start = numberIn(one, "start");
        const auto stop = numberIn(one, "stop");
        if (start && stop)
            result.push_back({*start, *stop});
    }
    return result;
}

bool isInside(const std::vector<Range>& ranges, std::int64_t value) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& one) { return value >= one.start && value <= one.stop; });
}

/// The guidance for layer 3 alone: is it sound in itself?
class GuidanceCheck {
public:
    GuidanceCheck(DocumentContext& context, const SpecItem& item)
        : m_context(context)
        , m_item(item)
        , m_guidance(objectIn(*item.value, "l3BaseGuidance")) {}

    void check() {
        for (const char* member : {"asnRanges", "mtuRanges", "vlanRanges"})
            checkRanges(member);
        for (const Range& range : rangesOf(m_guidance, "vlanRanges"))
            if (range.stop < m_context.model().limit("vlan.first"))
                m_context.add(rule, {at("vlanRanges")},
                              "The guidance offers only reserved VLANs (%1 to %2). Offer VLANs from %3 on.",
                              {std::to_string(range.start), std::to_string(range.stop),
                               std::to_string(m_context.model().limit("vlan.first"))});
        for (const SubnetMembers& members : families)
            checkSubnets(members);
    }

private:
    void checkRanges(const char* member);
    void checkSubnets(const SubnetMembers& members);
    void checkSubnet(const SubnetMembers& members, const Json& one, const std::string& place);
    [[nodiscard]] std::string at(const std::string& member) const {
        return m_context.subject(m_item, "/l3BaseGuidance/" + member);
    }

    DocumentContext& m_context;
    const SpecItem& m_item;
    const Json& m_guidance;
};

void GuidanceCheck::checkRanges(const char* member) {
    auto ranges = rangesOf(m_guidance, member);
    for (const Range& range : ranges)
        if (range.start > range.stop)
            m_context.add(rule, {at(member)}, "A range begins at %1 and ends at %2, before it begins. Correct it.",
                          {std::to_string(range.start), std::to_string(range.stop)});
    std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.start < b.start; });
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].start <= ranges[i - 1].stop)
            m_context.add(rule, {at(member)}, "Two ranges overlap at %1. Make them one, or part them.",
                          {std::to_string(ranges[i].start)});
}

void GuidanceCheck::checkSubnet(const SubnetMembers& members, const Json& one, const std::string& place) {
    const auto include = Prefix::parse(textIn(one, "includeSubnet").value_or(""));
    if (!include)
        return;
    std::vector<std::pair<std::string, Prefix>> all{{"includeSubnet", *include}};
    const auto preferred = Prefix::parse(textIn(one, "preferredSubnet").value_or(""));
    if (preferred)
        all.emplace_back("preferredSubnet", *preferred);
    const Json& excludes = listIn(one, "excludeSubnets");
    for (std::size_t i = 0; i < excludes.size(); ++i)
        if (excludes[i].is_string())
            if (const auto prefix = Prefix::parse(excludes[i].get<std::string>()))
                all.emplace_back("excludeSubnets/" + std::to_string(i), *prefix);
    for (const auto& [name, prefix] : all) {
        if (prefix.family() != members.family)
            m_context.add(rule, {at(place + "/" + name)},
                          "%1 is of the other address family. Move it to the other list.", {prefix.toString()});
        else if (prefix.hasHostBits())
            m_context.add(rule, {at(place + "/" + name)}, "%1 has bits set behind its mask. Write %2.",
                          {prefix.toString(), prefix.canonical().toString()});
        else if (!include->contains(prefix))
            m_context.add(rule, {at(place + "/" + name)}, "%1 lies outside %2, which the guidance offers. Correct it.",
                          {prefix.toString(), include->toString()});
        if (preferred && name.starts_with("exclude") && prefix.overlaps(*preferred))
            m_context.add(rule, {at(place + "/preferredSubnet")},
                          "%1 is preferred and excluded at once (%2). Correct one of them.",
                          {preferred->toString(), prefix.toString()});
    }
    const auto lengths = numbersIn(m_guidance, members.lengths);
    if (preferred && !lengths.empty() && !lengths.contains(preferred->length()))
        m_context.add(
            rule, {at(place + "/preferredSubnet")},
            "%1 is preferred, and /%2 is not among the lengths that the guidance allows. Correct one of them.",
            {preferred->toString(), std::to_string(preferred->length())});
    for (const std::int64_t length : lengths)
        if (length < include->length())
            m_context.add(rule, {at(members.lengths)},
                          "The guidance allows /%1, which does not fit into %2. Correct one of them.",
                          {std::to_string(length), include->toString()});
}

void GuidanceCheck::checkSubnets(const SubnetMembers& members) {
    const Json& list = listIn(m_guidance, members.guidance);
    for (std::size_t i = 0; i < list.size(); ++i)
        checkSubnet(members, list[i], std::string(members.guidance) + "/" + std::to_string(i));
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto a = Prefix::parse(textIn(list[i], "includeSubnet").value_or(""));
            const auto b = Prefix::parse(textIn(list[j], "includeSubnet").value_or(""));
            if (a && b && a->overlaps(*b))
                m_context.add(rule, {at(std::string(members.guidance) + "/" + std::to_string(i))},
                              "%1 overlaps %2, and the ranges of a guidance must not. Part them.",
                              {a->toString(), b->toString()});
        }
}

/// One feature against itself and against the guidance of its channel.
class Layer3Check {
public:
    Layer3Check(DocumentContext& context, const SpecItem& feature, const SpecItem* guidance)
        : m_context(context)
        , m_feature(feature)
        , m_config(objectIn(objectIn(*feature.value, "featureConfig"), "l3BaseConfig"))
        , m_guidance(guidance != nullptr ? objectIn(*guidance->value, "l3BaseGuidance") : objectIn(Json(), ""))
        , m_caller(providerOfName(feature.name)) {}

    void check() {
        checkVlan();
        for (const SubnetMembers& members : families)
            checkSubnet(members);
        checkBgp();
        checkMtu();
    }

private:
    void checkVlan();
    void checkSubnet(const SubnetMembers& members);
    void checkGuidedSubnet(const SubnetMembers& members, const Prefix& subnet);
    void checkHosts(const SubnetMembers& members, const std::optional<Prefix>& subnet);
    void checkBgp();
    void checkAsn(const Json& bgp, const std::string& place);
    void checkMtu();
    [[nodiscard]] std::optional<std::int64_t> callerMtu() const;
    [[nodiscard]] std::string at(const std::string& member) const {
        return m_context.subject(m_feature, std::string(configAt) + "/" + member);
    }
    [[nodiscard]] const SpecItem* environment() const {
        return m_context.resource("Environment", parentName(parentName(parentName(m_feature.name))));
    }

    DocumentContext& m_context;
    const SpecItem& m_feature;
    const Json& m_config;
    const Json& m_guidance;
    std::string m_caller;
};

void Layer3Check::checkVlan() {
    const auto vlan = numberIn(m_config, "vlanId");
    if (!vlan)
        return;
    const std::int64_t first = m_context.model().limit("vlan.first");
    if (*vlan < first)
        m_context.add(
            rule, {at("vlanId")}, "VLAN %1 is reserved. Use one from %2 to %3.",
            {std::to_string(*vlan), std::to_string(first), std::to_string(m_context.model().limit("vlan.last"))});
    const auto ranges = rangesOf(m_guidance, "vlanRanges");
    if (!ranges.empty() && !isInside(ranges, *vlan))
        m_context.add(rule, {at("vlanId")},
                      "VLAN %1 is not among those that the guidance offers. Choose one of its ranges.",
                      {std::to_string(*vlan)});
}

void Layer3Check::checkGuidedSubnet(const SubnetMembers& members, const Prefix& subnet) {
    const auto lengths = numbersIn(m_guidance, members.lengths);
    if (!lengths.empty() && !lengths.contains(subnet.length()))
        m_context.add(rule, {at(members.length)},
                      "The guidance does not allow subnets of length /%1. Use one that it lists.",
                      {std::to_string(subnet.length())});
    const Json& list = listIn(m_guidance, members.guidance);
    bool included = list.empty();
    for (const Json& one : list) {
        const auto include = Prefix::parse(textIn(one, "includeSubnet").value_or(""));
        included = included || (include && include->contains(subnet));
        for (const Json& exclude : listIn(one, "excludeSubnets"))
            if (const auto range = exclude.is_string() ? Prefix::parse(exclude.get<std::string>()) : std::nullopt;
                range && range->overlaps(subnet))
                m_context.add(rule, {at(members.subnet)},
                              "Subnet %1 lies in %2, which the guidance excludes. Choose another one.",
                              {subnet.toString(), range->toString()});
    }
    if (!included)
        m_context.add(rule, {at(members.subnet)},
                      "Subnet %1 lies outside what the guidance offers. Choose one inside it.", {subnet.toString()});
}

void Layer3Check::checkSubnet(const SubnetMembers& members) {
    const bool hasSubnet = m_config.contains(members.subnet);
    if (members.family == Family::v6 && hasSubnet != m_config.contains(members.length))
        m_context.add(rule, {at(hasSubnet ? members.subnet : members.length)},
                      "%1 and %2 belong together, and one of them is missing. Give both or none.",
                      {members.subnet, members.length});
    const auto subnet = subnetOf(m_config, members);
    if (subnet) {
        if (subnet->hasHostBits())
            m_context.add(rule, {at(members.subnet)}, "%1 has bits set behind its mask of /%2. Write %3.",
                          {subnet->address().toString(), std::to_string(subnet->length()), subnet->first().toString()});
        checkGuidedSubnet(members, subnet->canonical());
    }
    checkHosts(members, subnet);
}

void Layer3Check::checkHosts(const SubnetMembers& members, const std::optional<Prefix>& subnet) {
    const Json& list = listIn(m_config, "providerBgpConfigs");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto text = textIn(list[i], members.host);
        const auto host = text ? Address::parse(*text) : std::nullopt;
        const std::string place = at("providerBgpConfigs/" + std::to_string(i) + "/" + members.host);
        if (!host || host->family() != members.family) {
            if (members.family == Family::v6 && subnet && !text)
                m_context.add(rule, {place},
                              "The feature has an IPv6 subnet, and this provider no IPv6 address in it. Give it one.");
            continue;
        }
        if (!seen.insert(host->toString()).second)
            m_context.add(rule, {place}, "Both providers have the address %1. Give each its own.", {host->toString()});
        if (!subnet) {
            if (members.family == Family::v6)
                m_context.add(rule, {place},
                              "The provider has an IPv6 address, and the feature no IPv6 subnet. Add the subnet, or "
                              "leave out the address.");
            continue;
        }
        const bool pointToPoint = subnet->length() >= bitWidth(members.family) - 1;
        if (!subnet->contains(*host))
            m_context.add(rule, {place}, "%1 lies outside the subnet %2. Choose an address inside it.",
                          {host->toString(), subnet->canonical().toString()});
        else if (members.family == Family::v4 && !pointToPoint && (*host == subnet->first() || *host == subnet->last()))
            m_context.add(rule, {place},
                          "%1 is the network or broadcast address of %2, which no host may have. Choose another one.",
                          {host->toString(), subnet->canonical().toString()});
    }
}

void Layer3Check::checkAsn(const Json& bgp, const std::string& place) {
    const auto asn = numberIn(bgp, "asn");
    const auto ranges = rangesOf(m_guidance, "asnRanges");
    // The guidance is the other side's: it says which ASN that side speaks with, not the caller's own.
    if (asn && !ranges.empty() && textIn(bgp, "provider").value_or("") != m_caller && !isInside(ranges, *asn))
        m_context.add(rule, {place + "/asn"},
                      "ASN %1 is not among those that the guidance offers. Use one of its ranges.",
                      {std::to_string(*asn)});
}

void Layer3Check::checkBgp() {
    if (!m_config.contains("providerBgpConfigs"))
        return;
    const Json& list = listIn(m_config, "providerBgpConfigs");
    const std::string subject = at("providerBgpConfigs");
    const auto wanted = static_cast<std::size_t>(m_context.model().limit("sites"));
    std::set<std::string> providers;
    std::set<std::int64_t> asns;
    const std::set<std::string> sites = siteProviders(environment());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = at("providerBgpConfigs/" + std::to_string(i));
        const auto provider = textIn(list[i], "provider");
        if (provider && !providers.insert(*provider).second)
            m_context.add(rule, {place + "/provider"}, "Two BGP configurations are for %1. Give each provider one.",
                          {*provider});
        if (provider && sites.size() == wanted && !sites.contains(*provider))
            m_context.add(rule, {place + "/provider"},
                          "%1 has no site in the environment. Name one of its two providers.", {*provider});
        checkAsn(list[i], place);
        if (const auto asn = numberIn(list[i], "asn"); asn && !asns.insert(*asn).second)
            m_context.add(
                rule, {place + "/asn"},
                "Both providers have ASN %1, so each would drop the other's routes. Give them different ones.",
                {std::to_string(*asn)});
    }
    if (list.size() != wanted)
        m_context.add(
            rule, {subject},
            "The feature has %1 BGP configurations, and it must have %2: one for each provider. Correct the list.",
            {std::to_string(list.size()), std::to_string(wanted)});
}

std::optional<std::int64_t> Layer3Check::callerMtu() const {
    if (m_context.options().catalog == nullptr)
        return std::nullopt;
    const Limit* limit = m_context.options().catalog->limit(lastSegment(m_caller), "interconnect.mtu");
    return limit != nullptr && limit->value.is_number_integer() ? std::optional(limit->value.get<std::int64_t>())
                                                                : std::nullopt;
}

void Layer3Check::checkMtu() {
    const auto mtu = numberIn(m_config, "mtuBytes");
    const auto ranges = rangesOf(m_guidance, "mtuRanges");
    if (!mtu || ranges.empty())
        return;
    if (!isInside(ranges, *mtu)) {
        m_context.add(rule, {at("mtuBytes")},
                      "The guidance does not allow an MTU of %1. Use the highest that both sides take.",
                      {std::to_string(*mtu)});
        return;
    }
    // What the caller itself takes stands in no document; where the facts know it, a range above it is cut there.
    const auto own = callerMtu();
    std::int64_t highest = 0;
    for (const Range& range : ranges)
        if (!own || range.start <= *own)
            highest = std::max(highest, own ? std::min(range.stop, *own) : range.stop);
    if (*mtu >= highest)
        return;
    if (own)
        m_context.add(rule, {at("mtuBytes")}, "The MTU is %1, and both sides take %2. Use the highest that both take.",
                      {std::to_string(*mtu), std::to_string(highest)});
    else
        m_context
            .add(rule, {at("mtuBytes")},
                 "The MTU is %1, and the guidance allows %2. That is right only where your own side takes no more: use "
                 "the highest that both take.",
                 {std::to_string(*mtu), std::to_string(highest)})
            .severity = Severity::warning;
}

/// Across features: VLANs of a channel, subnets of a connection.
void checkClashes(DocumentContext& context) {
    std::map<std::pair<std::string, std::int64_t>, const SpecItem*> vlans;
    std::map<std::string, std::vector<std::pair<Prefix, const SpecItem*>>> subnets;
    for (const auto& [name, feature] : context.resources("Feature")) {
        const Json& config = objectIn(objectIn(*feature->value, "featureConfig"), "l3BaseConfig");
        const auto channel = textIn(*feature->value, "channel");
        const auto vlan = numberIn(config, "vlanId");
        if (channel && vlan) {
            const auto [it, fresh] = vlans.emplace(std::pair(*channel, *vlan), feature);
            if (!fresh)
                context.add(rule,
                            {context.subject(*feature, std::string(configAt) + "/vlanId"),
                             context.subject(*it->second, std::string(configAt) + "/vlanId")},
                            "VLAN %1 is used twice on channel %2. Choose another one.",
                            {std::to_string(*vlan), lastSegment(*channel)});
        }
        auto& others = subnets[std::string(parentName(name))];
        for (const SubnetMembers& members : families)
            if (const auto subnet = subnetOf(config, members)) {
                for (const auto& [other, place] : others)
                    if (other.overlaps(*subnet))
                        context.add(
                            rule,
                            {context.subject(*feature, std::string(configAt) + "/" + members.subnet),
                             context.subject(*place, std::string(configAt) + "/" + members.subnet)},
                            "Two channels of one connection use overlapping subnets (%1 and %2). Choose another one.",
                            {subnet->canonical().toString(), other.canonical().toString()});
                others.emplace_back(*subnet, feature);
            }
    }
}

} // namespace

void checkLayer3(DocumentContext& context) {
    std::map<std::string, std::vector<const SpecItem*>> guidance;
    for (const SpecItem& item : context.items())
        if (item.schema->name == "FeatureGuidance") {
            GuidanceCheck(context, item).check();
            guidance[textIn(*item.value, "channel").value_or("")].push_back(&item);
        }
    std::map<std::string, std::vector<std::string>> unguided;
    for (const auto& [name, feature] : context.resources("Feature")) {
        if (objectIn(*feature->value, "featureConfig").empty())
            continue;
        const std::string channel = textIn(*feature->value, "channel").value_or("");
        const SpecItem* guide = nullptr;
        // The guidance of the feature's own connection, where the documents say whose it is.
        for (const SpecItem* one : guidance[channel])
            if (one->context.empty() || one->context == parentName(name))
                guide = one;
        Layer3Check(context, *feature, guide).check();
        if (guide == nullptr)
            unguided[std::string(parentName(name))].push_back(context.subject(*feature));
    }
    for (const auto& [connection, features] : unguided)
        context.hint(
            rule, features,
            "No guidance for these features is among the documents, so they were not held against it. Add the answer "
            "of GenerateFeatureGuidance.");
    checkClashes(context);
}

} // namespace isthmus
