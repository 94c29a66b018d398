// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/ways.h"

#include "model/disabled.h"
#include "model/property.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <queue>
#include <tuple>

namespace isthmus {

namespace {

/// A leg that nothing tells the length of loses against every leg that is known.
constexpr double unknownLegMs = 1e6;

bool sameWords(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

constexpr std::uint64_t key(int node, int place) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(node)) << 32) | static_cast<std::uint32_t>(place);
}
constexpr int nodeOf(std::uint64_t state) {
    return static_cast<int>(state >> 32);
}
constexpr int placeOfState(std::uint64_t state) {
    return static_cast<int>(static_cast<std::uint32_t>(state));
}

} // namespace

Ways::Ways(const Design& design, const Catalog& catalog, const RoundTrips& roundTrips)
    : m_design(design)
    , m_catalog(catalog)
    , m_roundTrips(roundTrips) {
    addNodes();
    addEdges();
}

int Ways::addPlace(Place place) const {
    const auto entry = m_placeIndex.try_emplace({place.provider.empty() ? std::string("at") : place.provider,
                                                 place.provider.empty() ? place.name : place.region},
                                                static_cast<int>(m_places.size()));
    if (entry.second)
        m_places.push_back(std::move(place));
    return entry.first->second;
}

int Ways::regionPlace(std::string_view provider, std::string_view region) const {
    const Region* found = region.empty() ? nullptr : m_catalog.region(provider, region);
    return found == nullptr ? none : addPlace(isthmus::placeOf(*found));
}

int Ways::findPlace(const Node& node) const {
    const Node* holder = m_design.ancestor(node.id, [](const Node& one) {
        return !one.region.empty() || one.properties.contains("latitude") || one.properties.contains("metro");
    });
    if (holder == nullptr)
        return none;
    if (!holder->region.empty()) {
        const auto provider =
            holder->kind == "partner.network" ? textProperty(holder->properties, "provider") : std::nullopt;
        return regionPlace(provider ? std::string_view(*provider) : holder->providerPart(), holder->region);
    }
    const auto latitude = numberProperty(holder->properties, "latitude");
    const auto longitude = numberProperty(holder->properties, "longitude");
    if (latitude && longitude) {
        // The continent chooses the slope of the distance model; that of the nearest region will do.
        Place place{{}, {}, holder->id, {}, *latitude, *longitude};
        double nearest = std::numeric_limits<double>::max();
        for (const Region& region : m_catalog.regions()) {
            const double km = greatCircleKm(*latitude, *longitude, region.latitude, region.longitude);
            if (km < nearest) {
                nearest = km;
                place.continent = region.continent;
            }
        }
        return addPlace(std::move(place));
    }
    // A metropolitan area is where some provider's region of that city is.
    if (const auto metro = textProperty(holder->properties, "metro"))
        for (const Region& region : m_catalog.regions())
            if (sameWords(region.city, *metro))
                return addPlace({{}, {}, region.city, region.continent, region.latitude, region.longitude});
    return none;
}

void Ways::addNodes() {
    const DisabledNodes disabled(m_design);
    m_nodes.reserve(m_design.nodes().size());
    for (const auto& [id, node] : m_design.nodes()) {
        if (node.kind == "group" || disabled.holds(id))
            continue;
        m_index.emplace(id, static_cast<int>(m_nodes.size()));
        m_nodes.push_back(&node);
        m_placeOf.push_back(findPlace(node));
    }
    m_edges.resize(m_nodes.size());
}

std::pair<int, int> Ways::linkPlaces(const Link& link, bool forward) const {
    if (link.kind != "interconnect")
        return {none, none};
    const Node* from = m_design.node(link.from);
    const Node* to = m_design.node(link.to);
    const bool awsFirst = from->providerPart() == "aws";
    const Node* partner = awsFirst ? to : from;
    const auto partnerProvider =
        partner->kind == "partner.network" ? textProperty(partner->properties, "provider") : std::nullopt;
    const auto partnerRegion = textProperty(link.properties, "partnerRegion");
    const int aws = regionPlace("aws", textProperty(link.properties, "region").value_or(""));
    const int other = regionPlace(partnerProvider ? std::string_view(*partnerProvider) : partner->providerPart(),
                                  partnerRegion ? std::string_view(*partnerRegion) : m_design.regionOf(partner->id));
    return awsFirst == forward ? std::pair(aws, other) : std::pair(other, aws);
}

void Ways::addLink(const Link& link) {
    const auto from = m_index.find(link.from);
    const auto to = m_index.find(link.to);
    if (from == m_index.end() || to == m_index.end() || link.state == DrawState::disabled)
        return;
    const auto [outward, inward] = linkPlaces(link, true);
    m_edges[static_cast<std::size_t>(from->second)].push_back({to->second, &link, outward, inward});
    m_edges[static_cast<std::size_t>(to->second)].push_back({from->second, &link, inward, outward});
}

void Ways::addEdges() {
    const auto join = [this](int a, std::string_view other) {
        const auto found = m_index.find(other);
        if (found == m_index.end() || found->second == a)
            return;
        m_edges[static_cast<std::size_t>(a)].push_back({found->second, nullptr, none, none});
        m_edges[static_cast<std::size_t>(found->second)].push_back({a, nullptr, none, none});
    };
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        join(static_cast<int>(i), m_nodes[i]->parent);
        if (const auto drawn = textProperty(m_nodes[i]->properties, "represents"))
            join(static_cast<int>(i), *drawn);
    }
    for (const auto& [id, link] : m_design.links())
        addLink(link);
}

const Place* Ways::placeOf(std::string_view node) const {
    const auto found = m_index.find(node);
    if (found == m_index.end())
        return nullptr;
    const int place = m_placeOf[static_cast<std::size_t>(found->second)];
    return place == none ? nullptr : &m_places[static_cast<std::size_t>(place)];
}

const Ways::Leg& Ways::leg(int from, int to, std::string_view over) const {
    const auto entry = m_linkLegs.try_emplace({from, to, std::string(over)});
    Leg& result = entry.first->second;
    if (!entry.second)
        return result;
    const auto trip =
        m_roundTrips.between(m_places[static_cast<std::size_t>(from)], m_places[static_cast<std::size_t>(to)], over);
    if (trip)
        result = {trip->ms, trip->lowMs, trip->highMs, trip->basis, true};
    else
        result = {unknownLegMs, unknownLegMs, unknownLegMs, "unknown", false};
    return result;
}

std::vector<std::pair<int, int>> Ways::legsOf(const Edge& edge, int place) const {
    std::vector<std::pair<int, int>> result;
    for (const int next : {edge.placeOut, edge.placeIn, m_placeOf[static_cast<std::size_t>(edge.to)]}) {
        if (next == none || next == place)
            continue;
        result.emplace_back(place, next);
        place = next;
    }
    return result;
}

namespace {

std::string_view measuredOver(const Link* link) {
    return link != nullptr && (link->kind == "interconnect" || link->kind == "peering") ? std::string_view(link->kind)
                                                                                        : std::string_view();
}

} // namespace

std::optional<Way> Ways::shortest(std::string_view from, std::string_view to) const {
    const auto start = m_index.find(from);
    const auto goal = m_index.find(to);
    if (start == m_index.end() || goal == m_index.end())
        return std::nullopt;
    std::unordered_map<std::uint64_t, State> states;
    using Entry = std::tuple<double, int, std::uint64_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const std::uint64_t first = key(start->second, m_placeOf[static_cast<std::size_t>(start->second)]);
    states[first] = {};
    queue.emplace(0, 0, first);
    while (!queue.empty()) {
        const auto [ms, hops, current] = queue.top();
        queue.pop();
        State& here = states[current];
        if (here.done)
            continue;
        here.done = true;
        if (nodeOf(current) == goal->second)
            return build(states, current);
        for (const Edge& edge : m_edges[static_cast<std::size_t>(nodeOf(current))]) {
            double next = ms;
            int place = placeOfState(current);
            for (const auto& [a, b] : legsOf(edge, place)) {
                if (a != none)
                    next += leg(a, b, measuredOver(edge.link)).ms;
                place = b;
            }
            const std::uint64_t state = key(edge.to, place);
            const auto [found, isNew] = states.try_emplace(state);
            if (!isNew &&
                (found->second.done || std::pair(found->second.ms, found->second.hops) <= std::pair(next, hops + 1)))
                continue;
            found->second = {next, hops + 1, current, &edge, false};
            queue.emplace(next, hops + 1, state);
        }
    }
    return std::nullopt;
}

void Ways::appendEdge(Way& way, const Edge& edge, int& place) const {
    WayStep linkStep;
    linkStep.link = edge.link;
    WayStep nodeStep;
    nodeStep.node = m_nodes[static_cast<std::size_t>(edge.to)];
    for (const auto& [a, b] : legsOf(edge, place)) {
        // Distance between a node and its container stands with the node, distance up to where a link begins with the
        // node before it that has no place, all other distance with the link.
        const bool upToLink =
            b == edge.placeOut && way.steps.back().link == nullptr && !way.steps.back().missing.empty();
        WayStep& carrier = upToLink ? way.steps.back() : edge.link != nullptr ? linkStep : nodeStep;
        place = b;
        way.last = m_places[static_cast<std::size_t>(b)];
        if (a == none) {
            way.first = way.last;
            continue;
        }
        const Leg& found = leg(a, b, measuredOver(edge.link));
        carrier.known = carrier.known && found.known;
        if (!found.known) {
            carrier.missing = "the round trip between " + m_places[static_cast<std::size_t>(a)].name + " and " +
                              m_places[static_cast<std::size_t>(b)].name;
            carrier.basis = "unknown";
            continue;
        }
        carrier.ms += found.ms;
        carrier.lowMs += found.lowMs;
        carrier.highMs += found.highMs;
        carrier.basis += (carrier.basis.empty() ? "" : "; ") + found.basis;
    }
    if (edge.link != nullptr)
        way.steps.push_back(std::move(linkStep));
    if (m_placeOf[static_cast<std::size_t>(edge.to)] == none)
        nodeStep.missing = "the place of " + nodeStep.node->id;
    way.steps.push_back(std::move(nodeStep));
}

Way Ways::build(const std::unordered_map<std::uint64_t, State>& states, std::uint64_t last) const {
    std::vector<const Edge*> edges;
    std::uint64_t current = last;
    for (const State* state = &states.at(current); state->edge != nullptr; state = &states.at(current)) {
        edges.push_back(state->edge);
        current = state->before;
    }
    Way way;
    int place = placeOfState(current);
    WayStep start;
    start.node = m_nodes[static_cast<std::size_t>(nodeOf(current))];
    if (place == none)
        start.missing = "the place of " + start.node->id;
    else
        way.first = way.last = m_places[static_cast<std::size_t>(place)];
    way.steps.push_back(std::move(start));
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
        appendEdge(way, **edge, place);
    return way;
}

} // namespace isthmus
