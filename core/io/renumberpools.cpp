// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/renumberpools.h"

#include "model/property.h"

#include <algorithm>
#include <array>

namespace isthmus {

void visitTexts(const Json& value, const std::function<void(const std::string&)>& visit) {
    if (value.is_string())
        visit(value.get_ref<const std::string&>());
    else if (value.is_array())
        for (const Json& entry : value)
            visitTexts(entry, visit);
    else if (value.is_object())
        for (const auto& [key, member] : value.items())
            if (key != "label" && key != "description")
                visitTexts(member, visit);
}

namespace pools {

namespace {

// RFC 1918, RFC 6598, RFC 4193, in the order in which they are tried.
const std::vector<Prefix>& blocks() {
    static const std::vector<Prefix> all{*Prefix::parse("10.0.0.0/8"), *Prefix::parse("172.16.0.0/12"),
                                         *Prefix::parse("192.168.0.0/16"), *Prefix::parse("100.64.0.0/10"),
                                         *Prefix::parse("fc00::/7")};
    return all;
}

// From `start` on inside `block`; jumps over what is in the way, so that many networks cost one look each.
std::optional<Prefix> firstFree(const PrefixTree<Id>& avoided, const Prefix& block, const Prefix& start) {
    std::optional<Prefix> candidate = start;
    while (candidate && block.contains(*candidate)) {
        std::optional<Address> end;
        avoided.visitOverlaps(*candidate, [&end](const Prefix& met, const Id&) {
            if (!end || *end < met.last())
                end = met.last();
        });
        if (!end)
            return candidate;
        const Address from = std::max(*end, candidate->last());
        const auto next = from.plus(1);
        if (!next)
            return std::nullopt;
        const Prefix masked(next->masked(start.length()), start.length());
        candidate = masked.first() == *next ? std::optional(masked) : masked.next();
    }
    return std::nullopt;
}

std::optional<Prefix> freeWithin(const PrefixTree<Id>& avoided, const Prefix& block, const Prefix& like) {
    if (block.length() > like.length() || block.family() != like.family())
        return std::nullopt;
    if (block.contains(like))
        if (auto after = firstFree(avoided, block, like.canonical()))
            return after;
    return firstFree(avoided, block, Prefix(block.first(), like.length()));
}

std::vector<Prefix> prefixesOf(const Limit* limit) {
    std::vector<Prefix> found;
    if (limit != nullptr && limit->value.is_array())
        for (const auto& entry : limit->value)
            if (entry.is_string())
                if (const auto prefix = Prefix::parse(entry.get<std::string>()))
                    found.push_back(*prefix);
    return found;
}

bool isReserved(const Catalog& catalog, const AsnRange& range) {
    for (const Limit& limit : catalog.limits()) {
        if ((limit.key != "asn.reserved" && limit.key != "asn.neverUsable") || !limit.value.is_array())
            continue;
        for (const auto& entry : limit.value)
            if (entry.is_string())
                if (const auto kept = AsnRange::parse(entry.get<std::string>());
                    kept && kept->first <= range.last && range.first <= kept->last)
                    return true;
    }
    return false;
}

const PropertySpec* asnSpec(const Catalog& catalog, const Node& node) {
    const NodeKind* kind = catalog.nodeKind(node.kind);
    return kind != nullptr ? kind->property("asn") : nullptr;
}

std::optional<Asn> defaultAsn(const PropertySpec* spec) {
    if (spec == nullptr || !spec->defaultValue.is_number_unsigned())
        return std::nullopt;
    return Asn(spec->defaultValue.get<std::uint32_t>());
}

std::vector<AsnRange> heldAsns(const Catalog& catalog, const Node& node) {
    std::vector<AsnRange> held;
    const auto stated = asnProperty(node.properties, "asn");
    if (const auto number = stated ? stated : defaultAsn(asnSpec(catalog, node)))
        held.push_back({*number, *number});
    for (const std::string& text : textListProperty(node.properties, "asnRanges"))
        if (const auto range = AsnRange::parse(text))
            held.push_back(*range);
    return held;
}

} // namespace

bool isPrivate(const Prefix& prefix) {
    return std::any_of(blocks().begin(), blocks().end(), [&](const Prefix& block) { return block.contains(prefix); });
}

bool isLinkLocal(const Prefix& prefix) {
    static const Prefix block = *Prefix::parse("169.254.0.0/16");
    return block.contains(prefix);
}

std::vector<Prefix> insideRanges(const Link& link) {
    std::vector<Prefix> found;
    for (const auto& [list, key] : {std::pair("tunnels", "insideCidr"), std::pair("peerings", "cidr")}) {
        const auto entries = link.properties.find(list);
        if (entries == link.properties.end() || !entries->is_array())
            continue;
        for (const Json& entry : *entries)
            if (entry.is_object())
                if (const auto prefix = prefixProperty(entry, key))
                    found.push_back(*prefix);
    }
    return found;
}

PrefixTree<Id> rangesOf(const Design& design) {
    PrefixTree<Id> used;
    for (const auto& [id, node] : design.nodes())
        for (const Prefix& prefix : statedPrefixes(node))
            used.insert(prefix, id);
    for (const auto& [id, link] : design.links())
        for (const Prefix& prefix : insideRanges(link))
            used.insert(prefix, id);
    return used;
}

std::optional<Prefix> freeRange(const PrefixTree<Id>& avoided, const Prefix& like) {
    for (const Prefix& block : blocks())
        if (block.contains(like))
            if (auto found = freeWithin(avoided, block, like))
                return found;
    for (std::size_t i = 0; i < 3; ++i)
        if (auto found = freeWithin(avoided, blocks()[i], like))
            return found;
    return std::nullopt;
}

void forbidInside(const Catalog& catalog, PrefixTree<Id>& avoided) {
    for (const Limit& limit : catalog.limits())
        if (limit.key == "vpn.insideCidr.forbidden")
            for (const Prefix& prefix : prefixesOf(&limit))
                avoided.insert(prefix, {});
}

std::optional<Prefix> freeInside(const Catalog& catalog, const PrefixTree<Id>& avoided, const Design& fragment,
                                 const Prefix& like) {
    if (!isLinkLocal(like))
        return freeRange(avoided, like);
    std::vector<Prefix> allowed;
    for (const auto& [id, link] : fragment.links()) {
        const auto inside = insideRanges(link);
        if (std::find(inside.begin(), inside.end(), like) == inside.end())
            continue;
        for (const Id& end : {link.from, link.to})
            if (const Node* node = fragment.node(end))
                for (const Prefix& prefix : prefixesOf(catalog.limit(node->providerPart(), "vpn.insideCidr.allowed")))
                    allowed.push_back(prefix);
    }
    if (allowed.empty())
        allowed.push_back(*Prefix::parse("169.254.0.0/16"));
    for (const Prefix& block : allowed)
        if (auto found = freeWithin(avoided, block, like))
            return found;
    return std::nullopt;
}

std::vector<AsnRange> movableAsns(const Catalog& catalog, const Node& node) {
    const PropertySpec* spec = asnSpec(catalog, node);
    if (spec != nullptr && spec->minimum && spec->maximum && *spec->minimum == *spec->maximum)
        return {};
    std::vector<AsnRange> held = heldAsns(catalog, node);
    std::erase_if(held, [&](const AsnRange& range) {
        // A number that a provider keeps for its own gateways (Azure's 65515) is that gateway's.
        return !range.first.isPrivate() || !range.last.isPrivate() ||
               (range.first == range.last && isReserved(catalog, range));
    });
    return held;
}

std::vector<AsnRange> asnsOf(const Design& design, const Catalog& catalog) {
    std::vector<AsnRange> taken;
    for (const auto& [id, node] : design.nodes())
        for (const AsnRange& range : movableAsns(catalog, node))
            taken.push_back(range);
    return taken;
}

std::optional<AsnRange> freeAsns(const Catalog& catalog, const std::vector<AsnRange>& taken, const AsnRange& like) {
    const std::uint32_t more = like.last.value() - like.first.value();
    // RFC 6996.
    static constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 2> space{
        {{64512, 65534}, {4200000000, 4294967294}}};
    std::vector<AsnRange> sorted = taken;
    std::sort(sorted.begin(), sorted.end(), [](const AsnRange& a, const AsnRange& b) { return a.first < b.first; });
    for (const auto& [first, last] : space) {
        std::uint32_t at = first;
        while (at <= last && last - at >= more) {
            const AsnRange candidate{Asn(at), Asn(at + more)};
            const auto met = std::find_if(sorted.begin(), sorted.end(), [&](const AsnRange& range) {
                return range.first <= candidate.last && candidate.first <= range.last;
            });
            if (met != sorted.end())
                at = std::max(at, met->last.value()) + 1;
            else if (isReserved(catalog, candidate))
                ++at;
            else
                return candidate;
        }
    }
    return std::nullopt;
}

std::string textOf(const AsnRange& range) {
    return range.first == range.last ? range.first.toString() : range.first.toString() + "-" + range.last.toString();
}

bool isFixedName(const Node& node) {
    // learn.microsoft.com: subnets that a service finds by their name.
    static constexpr std::array<std::string_view, 5> names{"GatewaySubnet", "AzureFirewallSubnet",
                                                           "AzureFirewallManagementSubnet", "AzureBastionSubnet",
                                                           "RouteServerSubnet"};
    return node.kind == "azure.subnet" && std::find(names.begin(), names.end(), node.name) != names.end();
}

} // namespace pools
} // namespace isthmus
