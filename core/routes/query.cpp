// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/query.h"

#include "routes/walk.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// More distinct ways than this inside one destination are not tried.
constexpr std::size_t maximumProbes = 256;

/// Addresses whose routes may differ: the first of the destination, and both sides of every narrower prefix in it.
std::vector<Address> probesIn(const Prefix& destination, const std::vector<Prefix>& prefixes) {
    std::set<Address> probes{destination.first()};
    for (const Prefix& prefix : prefixes) {
        if (probes.size() >= maximumProbes)
            break;
        if (prefix.length() <= destination.length() || !destination.contains(prefix))
            continue;
        probes.insert(prefix.first());
        if (const auto next = prefix.last().plus(1); next && destination.contains(*next))
            probes.insert(*next);
    }
    return {probes.begin(), probes.end()};
}

/// What the source's route tables may differ by: its subnet, or each subnet of a network whose tables or regions
/// differ.
std::vector<const Node*> sourceSubnets(const Topology& topology, const Endpoint& source) {
    if (source.subnet != nullptr)
        return {source.subnet};
    const Entity& entity = topology.entity(source.entity);
    const bool differ = entity.role == RouteRole::googleNetwork ||
                        std::any_of(entity.stated.begin(), entity.stated.end(),
                                    [](const StatedRoute& one) { return !one.subnets.empty(); });
    std::vector<const Node*> result;
    std::set<std::string> regions;
    if (differ) {
        for (const Id& child : topology.design().childrenOf(entity.node->id)) {
            const Node* node = topology.design().node(child);
            if (!node->kind.ends_with("subnet") || topology.design().isDisabled(child))
                continue;
            if (entity.role != RouteRole::googleNetwork || regions.insert(node->region).second)
                result.push_back(node);
        }
    }
    if (result.empty())
        result.push_back(nullptr);
    return result;
}

void finish(PathResult& result) {
    for (const PathHop& hop : result.hops) {
        if (hop.mtu && (!result.mtu || *hop.mtu < *result.mtu))
            result.mtu = hop.mtu;
        if (hop.bandwidthMbps && (!result.bandwidthMbps || *hop.bandwidthMbps < *result.bandwidthMbps))
            result.bandwidthMbps = hop.bandwidthMbps;
    }
}

PathResult nothing(Verdict verdict, std::string why, std::vector<Id> subjects) {
    PathResult result;
    result.verdict = verdict;
    result.why = std::move(why);
    result.subjects = std::move(subjects);
    return result;
}

/// A source that states no addresses at all may have any.
bool speaks(const Endpoint& source, const Endpoint& target, Family family) {
    const bool internet = target.node->kind == "internet";
    return internet || source.prefixes.empty() ||
           std::any_of(source.prefixes.begin(), source.prefixes.end(),
                       [family](const LocalPrefix& one) { return one.prefix.family() == family; });
}

PathResult pathTo(const Topology& topology, const Endpoint& source, const Endpoint& target,
                  const std::vector<Prefix>& destinations, Routing::Reasons reasons) {
    const Routing routing(topology, destinations, target.isElsewhere ? -1 : target.entity, Routing::Which::overlapping,
                          reasons);
    std::vector<Prefix> prefixes = routing.prefixes();
    for (const StatedRoute& stated : topology.entity(source.entity).stated)
        prefixes.push_back(stated.destination.canonical());
    const bool internet = target.network->kind == "internet";
    std::optional<PathResult> doubtful;
    std::optional<PathResult> good;
    for (const Node* subnet : sourceSubnets(topology, source)) {
        for (const Prefix& destination : destinations) {
            for (const Address& probe : probesIn(destination, prefixes)) {
                // What a drawn network has, or somebody routes to one, is not the internet's.
                if (internet && std::any_of(prefixes.begin(), prefixes.end(),
                                            [&](const Prefix& one) { return one.length() > 0 && one.contains(probe); }))
                    continue;
                PathResult result = Walk(topology, routing, source, subnet, target).follow(probe);
                finish(result);
                if (result.verdict == Verdict::unreachable)
                    return result; // one address that is not reached is enough
                std::optional<PathResult>& slot = result.verdict == Verdict::unknown ? doubtful : good;
                if (!slot)
                    slot = std::move(result);
            }
        }
    }
    if (!doubtful && !good)
        return nothing(Verdict::unknown, "every address is drawn as somebody's own", {target.node->id});
    return doubtful ? *doubtful : *good;
}

} // namespace

PathResult findWay(const Topology& topology, const Topology& there, std::string_view from, std::string_view to) {
    const Endpoint source = endpointOf(topology, from);
    Endpoint target = endpointOf(topology, to);
    if (&there != &topology && target.node != nullptr && target.entity < 0) {
        target = endpointOf(there, to);
        target.isElsewhere = true;
    }
    for (const Endpoint* end : {&source, static_cast<const Endpoint*>(&target)})
        if (end->node == nullptr || end->entity < 0 || (end == &target && !end->missing.empty()))
            return nothing(end->node != nullptr && topology.design().isDisabled(end->node->id) ? Verdict::unreachable
                                                                                               : Verdict::unknown,
                           end->missing, {});
    if (topology.entity(source.entity).role == RouteRole::internet && source.network != target.network)
        return nothing(Verdict::unknown, "what the internet may reach depends on public addresses, which are not drawn",
                       {source.node->id});
    // Two ends that both speak IPv4 and IPv6 reach one another when one of the two families gets there.
    std::optional<PathResult> first;
    for (const Family family : {Family::v4, Family::v6}) {
        std::vector<Prefix> destinations;
        for (const LocalPrefix& one : target.prefixes)
            if (one.prefix.family() == family)
                destinations.push_back(one.prefix);
        if (destinations.empty() || !speaks(source, target, family))
            continue;
        PathResult result = pathTo(topology, source, target, destinations, Routing::Reasons::left);
        if (result.verdict != Verdict::reachable)
            result = pathTo(topology, source, target, destinations, Routing::Reasons::kept);
        if (result.verdict == Verdict::reachable)
            return result;
        if (!first)
            first = std::move(result);
    }
    if (first)
        return *first;
    return nothing(Verdict::unreachable,
                   source.node->id + " and " + target.node->id + " have no address family in common",
                   {source.node->id, target.node->id});
}

} // namespace isthmus
