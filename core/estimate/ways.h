// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/roundtrips.h"
#include "model/design.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace isthmus {

/// One node or link on a drawn way, with the round trip of the distance that is covered on it.
struct WayStep {
    const Node* node = nullptr; ///< exactly one of the two is set
    const Link* link = nullptr;
    double ms = 0;
    double lowMs = 0;
    double highMs = 0;
    std::string basis;   ///< empty: no distance is covered here
    bool known = true;   ///< false: a distance is covered and nothing tells how long it takes
    std::string missing; ///< the node's place, or the figure of a distance, that is not known
};

struct Way {
    std::vector<WayStep> steps; ///< from the first node to the last
    std::optional<Place> first; ///< the first and the last place that are known on it
    std::optional<Place> last;
};

/// The drawing as a graph of places: nodes, their containers and the links between them, without what is disabled.
/// A node without a place (a global gateway, a Google network) is passed on the straight way between its neighbours.
class Ways {
public:
    /// The arguments must outlive it.
    Ways(const Design& design, const Catalog& catalog, const RoundTrips& roundTrips);

    /// The way with the shortest round trip, of equal ones that with the fewest steps. Empty: none is drawn.
    [[nodiscard]] std::optional<Way> shortest(std::string_view from, std::string_view to) const;
    /// Where a node stands; null where nothing tells.
    [[nodiscard]] const Place* placeOf(std::string_view node) const;

private:
    static constexpr int none = -1;
    struct Edge {
        int to = none;
        const Link* link = nullptr; ///< null: between a node and its container
        int placeOut = none;        ///< places of the link itself, in the direction of travel
        int placeIn = none;
    };
    struct Leg {
        double ms = 0;
        double lowMs = 0;
        double highMs = 0;
        std::string basis;
        bool known = true;
    };
    struct State {
        double ms = 0;
        int hops = 0;
        std::uint64_t before = 0;
        const Edge* edge = nullptr;
        bool done = false;
    };

    void addNodes();
    void addEdges();
    void addLink(const Link& link);
    [[nodiscard]] std::pair<int, int> linkPlaces(const Link& link, bool forward) const;
    [[nodiscard]] int regionPlace(std::string_view provider, std::string_view region) const;
    [[nodiscard]] int findPlace(const Node& node) const;
    [[nodiscard]] int addPlace(Place place) const;
    [[nodiscard]] const Leg& leg(int from, int to, std::string_view over) const;
    [[nodiscard]] std::vector<std::pair<int, int>> legsOf(const Edge& edge, int place) const;
    [[nodiscard]] Way build(const std::unordered_map<std::uint64_t, State>& states, std::uint64_t last) const;
    void appendEdge(Way& way, const Edge& edge, int& place) const;

    const Design& m_design;
    const Catalog& m_catalog;
    const RoundTrips& m_roundTrips;
    std::vector<const Node*> m_nodes;
    std::unordered_map<std::string_view, int> m_index;
    std::vector<int> m_placeOf;
    std::vector<std::vector<Edge>> m_edges;
    mutable std::vector<Place> m_places;
    mutable std::map<std::pair<std::string, std::string>, int> m_placeIndex;
    mutable std::map<std::tuple<int, int, std::string>, Leg> m_linkLegs;
};

} // namespace isthmus
