// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/routechange.h"

#include "model/property.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

template <std::size_t n>
bool isIn(std::string_view key, const std::array<std::string_view, n>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

constexpr std::array<std::string_view, 4> harmless{"label", "colour", "description", "notes"};
constexpr std::array<std::string_view, 2> measures{"bandwidthMbps", "mtu"};
constexpr std::array<std::string_view, 2> single{"cidr", "ipv6Cidr"};
constexpr std::array<std::string_view, 7> lists{"cidrs",        "ipv6Cidrs",       "secondaryCidrs",  "advertise",
                                                "staticRoutes", "allowedPrefixes", "advertisedRoutes"};

/// Read by routes, and by nothing that asks where things are.
constexpr std::array<std::string_view, 8> placeless{"asn",     "asnRanges", "tunnels", "peerings",
                                                    "fromAsn", "toAsn",     "vlan",    "ikeVersion"};

bool isSubnet(std::string_view kind) {
    return kind.ends_with(".subnet") || kind == "alibaba.vswitch";
}

/// Over a peering between two of these each tells its own ranges, and neither passes on what it heard.
constexpr std::array<std::string_view, 4> peers{"aws.vpc", "gcp.network", "azure.vnet", "oci.vcn"};
/// Members that make more cross a peering.
constexpr std::array<std::string_view, 4> carriesMore{"exportRoutes", "importRoutes", "allowGatewayTransit",
                                                      "useRemoteGateways"};

/// Whether nothing crosses the link but the ranges of its ends and of what stands in them, which it puts into `ranges`.
bool isPlainPeering(const Link& link, const Design& design, std::vector<Prefix>& ranges) {
    const auto carries = [&](std::string_view key) { return link.properties.contains(key); };
    if (link.kind != "peering" || std::any_of(carriesMore.begin(), carriesMore.end(), carries))
        return false;
    std::vector<Id> queue{link.from, link.to};
    for (const Id& end : {link.from, link.to})
        if (const Node* node = design.node(end); node == nullptr || !isIn(node->kind, peers))
            return false;
    while (!queue.empty()) {
        const Id id = std::move(queue.back());
        queue.pop_back();
        const Node& node = *design.node(id);
        // A stated route may lead over it, to anywhere.
        if (node.properties.contains("routes") || node.properties.contains("autoSubnets"))
            return false;
        const std::vector<Prefix> own = statedPrefixes(node);
        ranges.insert(ranges.end(), own.begin(), own.end());
        const auto& children = design.childrenOf(id);
        queue.insert(queue.end(), children.begin(), children.end());
    }
    return true;
}

const Json& memberOf(const Json& properties, const std::string& key) {
    static const Json none;
    const auto found = properties.is_object() ? properties.find(key) : properties.end();
    return found == properties.end() ? none : *found;
}

/// What is in one of the two lists and not in the other.
std::vector<Prefix> difference(std::vector<Prefix> a, std::vector<Prefix> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<Prefix> result;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

} // namespace

void RouteChange::comparePrefixes(const Json& before, const Json& after, const char* key) {
    const std::vector<Prefix> old = prefixListProperty(before, key);
    const std::vector<Prefix> fresh = prefixListProperty(after, key);
    // Whether a list is there at all means something of its own: it filters, or replaces what would be told.
    if (old.empty() || fresh.empty()) {
        m_all = true;
        return;
    }
    const std::vector<Prefix> changed = difference(old, fresh);
    m_prefixes.insert(m_prefixes.end(), changed.begin(), changed.end());
}

void RouteChange::compareRoutes(const Json& before, const Json& after) {
    const Json& old = memberOf(before, "routes");
    const Json& fresh = memberOf(after, "routes");
    if (!old.is_array() || !fresh.is_array() || old.empty() || fresh.empty()) {
        m_all = true;
        return;
    }
    const auto collect = [this](const Json& these, const Json& others) {
        for (const Json& entry : these)
            if (std::find(others.begin(), others.end(), entry) == others.end()) {
                if (const auto destination = entry.is_object() ? prefixProperty(entry, "destination") : std::nullopt)
                    m_prefixes.push_back(*destination);
                else
                    m_all = true;
            }
    };
    collect(old, fresh);
    collect(fresh, old);
}

void RouteChange::compare(const Id& id, const Json& before, const Json& after, bool isNode) {
    if (before == after)
        return;
    if (!before.is_object() || !after.is_object()) {
        addOther();
        return;
    }
    std::set<std::string> keys;
    for (const auto& [key, value] : before.items())
        keys.insert(key);
    for (const auto& [key, value] : after.items())
        keys.insert(key);
    for (const std::string& key : keys) {
        if (memberOf(before, key) == memberOf(after, key) || isIn(key, harmless))
            continue;
        if (isIn(key, measures)) {
            m_measured.insert(id);
        } else if (isNode && isIn(key, single)) {
            const auto old = prefixProperty(before, key.c_str());
            const auto fresh = prefixProperty(after, key.c_str());
            if (!old || !fresh) {
                m_all = true;
            } else {
                m_prefixes.insert(m_prefixes.end(), {*old, *fresh});
                m_ends.insert(id);
            }
        } else if (isIn(key, lists)) {
            comparePrefixes(before, after, key.c_str());
            if (isNode)
                m_ends.insert(id);
        } else if (isNode && key == "routes") {
            compareRoutes(before, after);
            m_ends.insert(id);
        } else {
            m_all = true;
            m_places = m_places || !isIn(key, placeless);
        }
    }
}

void RouteChange::addLeaf(const Node& leaf) {
    if (!isSubnet(leaf.kind)) {
        addOther();
        return;
    }
    m_places = true;
    for (const Prefix& prefix : statedPrefixes(leaf))
        m_prefixes.push_back(prefix);
    m_ends.insert({leaf.id, leaf.parent});
}

void RouteChange::add(const Node& before, const Node& after, bool isLeaf) {
    const bool switched = (before.state == DrawState::disabled) != (after.state == DrawState::disabled);
    if (before.kind != after.kind || before.parent != after.parent || before.region != after.region ||
        before.account != after.account) {
        addOther();
        return;
    }
    if (switched && isLeaf && isSubnet(after.kind)) {
        addLeaf(before);
        addLeaf(after);
    } else if (switched) {
        addOther();
    }
    compare(after.id, before.properties, after.properties, true);
}

void RouteChange::addLink(const Link& link, const Design& design) {
    std::vector<Prefix> ranges;
    if (!isPlainPeering(link, design, ranges)) {
        addOther();
        return;
    }
    m_places = m_reasons = true;
    m_prefixes.insert(m_prefixes.end(), ranges.begin(), ranges.end());
}

void RouteChange::add(const Link& before, const Link& after, const Design& design) {
    if (before.kind != after.kind || before.from != after.from || before.to != after.to) {
        addOther();
    } else if ((before.state == DrawState::disabled) != (after.state == DrawState::disabled)) {
        addLink(before, design);
        addLink(after, design);
    } else {
        compare(after.id, before.properties, after.properties, false);
    }
}

RouteChange RouteChange::of(const Design& design, const ChangeSet& changes) {
    RouteChange result;
    for (const auto& [id, before] : changes.nodes) {
        const Node* now = design.node(id);
        const bool isLeaf = design.childrenOf(id).empty() && design.linksOf(id).empty();
        if (before && now != nullptr)
            result.add(*before, *now, isLeaf);
        else if ((before || now != nullptr) && isLeaf)
            result.addLeaf(before ? *before : *now);
        else if (before || now != nullptr)
            result.addOther();
    }
    for (const auto& [id, before] : changes.links) {
        const Link* now = design.link(id);
        if (before && now != nullptr)
            result.add(*before, *now, design);
        else if (before || now != nullptr)
            result.addLink(before ? *before : *now, design);
    }
    return result;
}

} // namespace isthmus
