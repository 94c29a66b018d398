// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/propagation.h"

#include "model/property.h"

#include <algorithm>
#include <tuple>

namespace isthmus {

namespace {

bool is(const Link* link, std::string_view kind) {
    return link != nullptr && link->kind == kind;
}

std::string segmentOf(const Link* link) {
    return link != nullptr ? textProperty(link->properties, "segment").value_or(std::string()) : std::string();
}

bool sameSegment(const Link* a, const Link* b) {
    const std::string one = segmentOf(a);
    const std::string other = segmentOf(b);
    return one.empty() || other.empty() || one == other;
}

bool gatewayTransit(const Link* peering) {
    return is(peering, "peering") && (boolProperty(peering->properties, "allowGatewayTransit").value_or(false) ||
                                      boolProperty(peering->properties, "useRemoteGateways").value_or(false));
}

bool customRoutes(const Link* peering) {
    return is(peering, "peering") && (boolProperty(peering->properties, "exportRoutes").value_or(false) ||
                                      boolProperty(peering->properties, "importRoutes").value_or(false));
}

/// Region in which an interconnect lands, where the link itself says so.
std::string landing(const Link& link) {
    return textProperty(link.properties, "region").value_or(std::string());
}

bool allowedBy(const std::vector<Prefix>& ranges, const std::vector<Prefix>& list) {
    for (const Prefix& range : ranges)
        for (const Prefix& entry : list)
            if (entry.overlaps(range))
                return true;
    return false;
}

bool isPremises(std::string_view kind) {
    return kind == "onprem.router" || kind == "aws.customer-gateway";
}

} // namespace

// `in` and `out` are null where the edge is that of a node inside another, or the ranges start here.
bool Propagation::passesNetwork(const Ranges& ranges, const Node& network, const Arrival& at, const Link* in,
                                const Link* out) const {
    const bool own = !at.over.has_value();
    if (is(out, "attachment") && !boolProperty(out->properties, "propagate").value_or(true))
        return false;
    if (is(out, "interconnect")) {
        const auto announced = prefixListProperty(out->properties, "advertisedRoutes");
        return announced.empty() ? own : allowedBy(ranges, announced);
    }
    if (own)
        return true;
    if (network.kind == "gcp.network") {
        if (is(out, "peering"))
            return !is(in, "peering") && !is(in, "attachment") && customRoutes(out);
        // Into a router inside: that one decides by what it is told to announce.
        return out == nullptr && !is(in, "attachment");
    }
    if (network.kind == "azure.vnet")
        return (in == nullptr && gatewayTransit(out)) || (out == nullptr && gatewayTransit(in));
    const NodeKind* kind = m_catalog.nodeKind(network.kind);
    return kind != nullptr && kind->role == Role::site;
}

bool Propagation::passesDirectConnectGateway(const Node& gateway, const Link& in, const Link& out) const {
    const bool inside = in.kind == "association";
    if (inside == (out.kind == "association"))
        return false;
    const Link& association = inside ? in : out;
    const Link& outer = inside ? out : in;
    const Node* end = m_design.node(association.other(gateway.id));
    if (end == nullptr || outer.kind != "interconnect" || end->kind == "aws.core-network")
        return true;
    const std::string region = landing(outer);
    return region.empty() || end->region.empty() || region == end->region;
}

bool Propagation::passesAwsGateway(const Ranges& ranges, const Node& gateway, const Link* in, const Link* out) const {
    if (in == nullptr || out == nullptr)
        return true;
    if (gateway.kind == "aws.direct-connect-gateway")
        return passesDirectConnectGateway(gateway, *in, *out);
    if (out->kind == "association") {
        if (in->kind == "association" || (gateway.kind == "aws.virtual-private-gateway" && in->kind != "attachment"))
            return false;
        const auto allowed = prefixListProperty(out->properties, "allowedPrefixes");
        if (gateway.kind != "aws.core-network" && !allowed.empty() && !allowedBy(ranges, allowed))
            return false;
    }
    if (gateway.kind == "aws.core-network")
        return sameSegment(in, out);
    // A private gateway passes between its VPN connections, but not from Direct Connect gateways to these.
    return gateway.kind != "aws.virtual-private-gateway" || in->kind != "association" || out->kind == "attachment";
}

bool Propagation::passesGoogleGateway(const Ranges& ranges, const Node& gateway, const Arrival& at, Number over) const {
    // What it learns goes to its network and nowhere else; the edge to that is the gateway's own.
    if (at.over && *at.over != at.node)
        return over == at.node;
    std::vector<Id> routers = textListProperty(gateway.properties, "routers");
    if (const auto one = textProperty(gateway.properties, "router"))
        routers.push_back(*one);
    if (gateway.kind == "gcp.cloud-router")
        routers = {gateway.id};
    bool stated = false;
    for (const Id& id : routers) {
        const Node* router = m_design.node(id);
        if (router == nullptr || !router->properties.contains("advertise"))
            continue;
        stated = true;
        if (allowedBy(ranges, prefixListProperty(router->properties, "advertise")))
            return true;
    }
    // Without a list of its own a router announces the subnets of its network, and nothing that was learned.
    return !stated && !at.transit;
}

bool Propagation::passes(const Ranges& ranges, const Arrival& at, const OverlapIndex::Edge& edge) const {
    const Node* here = node(at.node);
    if (here == nullptr || (at.over && *at.over == edge.source))
        return false;
    const Link* in = link(at.over);
    const Link* out = link(edge.source);
    const NodeKind* kind = m_catalog.nodeKind(here->kind);
    if (kind == nullptr)
        return !at.over.has_value();
    if (kind->role == Role::network || kind->role == Role::site)
        return passesNetwork(ranges, *here, at, in, out);
    if (kind->provider == "aws" && kind->id != "aws.customer-gateway")
        return passesAwsGateway(ranges, *here, in, out);
    if (kind->id == "gcp.vpn-gateway" || kind->id == "gcp.cloud-router")
        return passesGoogleGateway(ranges, *here, at, edge.source);
    if (kind->id == "azure.expressroute-gateway")
        return in == nullptr || out == nullptr;
    if (kind->id == "azure.expressroute-circuit")
        return is(in, "attachment") || is(out, "attachment");
    if (kind->id == "oci.drg")
        return in == nullptr || out == nullptr || is(in, "attachment") || is(out, "attachment") ||
               (!is(in, "interconnect") && !is(out, "interconnect"));
    if (kind->id == "fabric.port") {
        // Layer 2: each line of the port runs through to the premises, and to no other line.
        const auto premises = [&](const Link* line) {
            const Node* far = line != nullptr ? m_design.node(line->other(here->id)) : nullptr;
            return far != nullptr && isPremises(far->kind);
        };
        return premises(in) != premises(out);
    }
    return true;
}

// The ranges of a network that overlap with any of the other's: only of these it matters who hears them.
std::vector<Prefix> Propagation::concerned(Number network, Number other) const {
    std::vector<Prefix> result;
    for (const NetworkRange& own : m_index.ranges(network))
        for (const NetworkRange& far : m_index.ranges(other))
            if (own.prefix.overlaps(far.prefix)) {
                result.push_back(own.prefix);
                break;
            }
    return result;
}

const Propagation::Hearing& Propagation::heard(Number network, const Ranges& ranges) {
    const auto [it, added] = m_heard.try_emplace({network, ranges});
    if (added)
        it->second = hear(network, ranges);
    return it->second;
}

Propagation::Hearing Propagation::hear(Number network, const std::vector<Prefix>& ranges) const {
    Hearing hearing;
    hearing.arrivals.push_back({network, std::nullopt, false, -1, 0});
    hearing.at[network].push_back(0);
    std::set<std::tuple<Number, Number, bool>> seen;
    // Level by level and by id, so that the ways found do not depend on the order in which things were drawn.
    for (std::size_t begin = 0; begin < hearing.arrivals.size();) {
        const std::size_t end = hearing.arrivals.size();
        std::vector<Arrival> level;
        for (std::size_t i = begin; i < end; ++i) {
            const Arrival here = hearing.arrivals[i];
            const Node* place = node(here.node);
            const NodeKind* kind = place != nullptr ? m_catalog.nodeKind(place->kind) : nullptr;
            const bool transit = here.transit || (here.over && kind != nullptr && kind->role == Role::network);
            for (const OverlapIndex::Edge& edge : m_index.edges(here.node)) {
                if (edge.to == network || !passes(ranges, here, edge) ||
                    !seen.emplace(edge.to, edge.source, transit).second)
                    continue;
                level.push_back({edge.to, edge.source, transit, static_cast<int>(i), here.depth + 1});
            }
        }
        std::sort(level.begin(), level.end(), [&](const Arrival& a, const Arrival& b) {
            return std::tie(m_log.id(a.node), m_log.id(*a.over), a.transit, a.previous) <
                   std::tie(m_log.id(b.node), m_log.id(*b.over), b.transit, b.previous);
        });
        for (const Arrival& arrival : level) {
            hearing.at[arrival.node].push_back(static_cast<int>(hearing.arrivals.size()));
            hearing.arrivals.push_back(arrival);
        }
        begin = end;
    }
    return hearing;
}

bool Propagation::bothHear(const Node& place, const Hearing& a, const Hearing& b, Number number) const {
    if (place.kind == "fabric.port")
        return false;
    // A VPC that is peered with two alike can still tell them apart by explicit routes.
    if (place.kind == "aws.vpc" && place.properties.contains("routes") && !place.properties["routes"].empty() &&
        !(a.arrivals.front().node == number || b.arrivals.front().node == number))
        return false;
    if (place.kind != "aws.core-network")
        return true;
    for (const int one : a.at.at(number))
        for (const int other : b.at.at(number))
            if (sameSegment(link(a.arrivals[static_cast<std::size_t>(one)].over),
                            link(b.arrivals[static_cast<std::size_t>(other)].over)))
                return true;
    return false;
}

std::vector<Id> Propagation::pathTo(const Hearing& hearing, int arrival) const {
    std::vector<Id> path;
    for (int i = arrival; i >= 0; i = hearing.arrivals[static_cast<std::size_t>(i)].previous)
        path.push_back(m_log.id(hearing.arrivals[static_cast<std::size_t>(i)].node));
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<Id> Propagation::meeting(Number a, Number b) {
    const Hearing& one = heard(a, concerned(a, b));
    const Hearing& other = heard(b, concerned(b, a));
    int best = -1;
    std::tuple<int, std::string> bestKey;
    for (const auto& [number, arrivals] : one.at) {
        const auto there = other.at.find(number);
        const Node* place = node(number);
        if (there == other.at.end() || place == nullptr || !bothHear(*place, one, other, number))
            continue;
        const int depth = one.arrivals[static_cast<std::size_t>(arrivals.front())].depth +
                          other.arrivals[static_cast<std::size_t>(there->second.front())].depth;
        std::tuple<int, std::string> key(depth, m_log.id(number));
        if (best < 0 || key < bestKey) {
            best = static_cast<int>(number);
            bestKey = std::move(key);
        }
    }
    if (best < 0)
        return {};
    const auto place = static_cast<Number>(best);
    std::vector<Id> path = pathTo(one, one.at.at(place).front());
    std::vector<Id> back = pathTo(other, other.at.at(place).front());
    back.pop_back();
    path.insert(path.end(), back.rbegin(), back.rend());
    return path;
}

} // namespace isthmus
