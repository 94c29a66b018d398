// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapmodel.h"

#include "estimate/ways.h"
#include "model/property.h"
#include "widgets/commands/document.h"

#include <algorithm>
#include <set>
#include <utility>

namespace isthmus {

namespace {

/// Gathers the places of one design.
class Placement {
public:
    Placement(const Design& design, const Catalog& catalog)
        : m_design(design)
        , m_catalog(catalog)
        , m_roundTrips(catalog, LatencyConstants::from(catalog))
        , m_ways(design, catalog, m_roundTrips) {}

    void run() {
        for (const auto& [id, node] : m_design.nodes())
            if (isCounted(node))
                if (const Place* place = m_ways.placeOf(id))
                    put(node, *place, false);
        nameTheEnds();
        while (inferOnce()) {
        }
    }

    [[nodiscard]] bool isCounted(const Node& node) const {
        return node.kind != "group" && node.kind != "internet" && !m_design.isDisabled(node.id);
    }
    [[nodiscard]] int of(std::string_view id) const {
        const auto found = placeOf.find(id);
        return found == placeOf.end() ? -1 : found->second;
    }

    std::vector<MapPlace> places;
    std::map<Id, int, std::less<>> placeOf;

private:
    void put(const Node& node, const Place& place, bool inferred) {
        const QString provider = toQt(place.provider.empty() ? std::string(node.providerPart()) : place.provider);
        const QString code = toQt(place.region.empty() ? place.name : place.region);
        const auto [found, fresh] = m_index.emplace(std::pair(provider, code), static_cast<int>(places.size()));
        if (fresh)
            places.push_back({provider, code, toQt(place.name), {place.latitude, place.longitude}, {}, inferred});
        MapPlace& at = places[static_cast<std::size_t>(found->second)];
        at.inferred = at.inferred && inferred;
        at.nodes.push_back(node.id);
        placeOf.emplace(node.id, found->second);
    }

    /// An interconnect says where its two ends are, also where a gateway is global and a network is everywhere.
    void nameTheEnds() {
        for (const auto& [id, link] : m_design.links()) {
            if (link.kind != "interconnect" || m_design.isDisabled(id))
                continue;
            for (const Id& end : {link.from, link.to}) {
                const Node* node = m_design.node(end);
                if (node == nullptr || of(end) >= 0)
                    continue;
                const std::string provider(node->providerPart());
                const auto code = textProperty(link.properties, provider == "aws" ? "region" : "partnerRegion");
                if (const Region* region = code ? m_catalog.region(provider, *code) : nullptr)
                    put(*node, isthmus::placeOf(*region), true);
            }
        }
    }

    /// What has no place of its own stands where its only placed neighbours of the same provider stand, else at the
    /// first of them. True while something was placed.
    bool inferOnce() {
        std::vector<std::pair<const Node*, int>> found;
        for (const auto& [id, node] : m_design.nodes()) {
            if (of(id) >= 0 || !isCounted(node))
                continue;
            int best = -1;
            for (const int place : neighboursOf(node))
                if (best < 0 || place < best)
                    best = place;
            if (best >= 0)
                found.emplace_back(&node, best);
        }
        for (const auto& [node, index] : found) {
            const MapPlace& near = places[static_cast<std::size_t>(index)];
            const bool own = near.provider == toQt(node->providerPart());
            put(*node,
                {own ? fromQt(near.provider) : std::string(),
                 own ? fromQt(near.code) : std::string(),
                 own ? fromQt(near.title) : node->id,
                 {},
                 near.at.latitude,
                 near.at.longitude},
                true);
        }
        return !found.empty();
    }

    std::set<int> neighboursOf(const Node& node) const {
        std::set<int> own;
        std::set<int> other;
        const auto look = [&](std::string_view id) {
            const int place = of(id);
            const Node* neighbour = m_design.node(id);
            if (place >= 0 && neighbour != nullptr)
                (neighbour->providerPart() == node.providerPart() ? own : other).insert(place);
        };
        look(node.parent);
        for (const Id& child : m_design.childrenOf(node.id))
            look(child);
        for (const Id& id : m_design.linksOf(node.id))
            if (!m_design.isDisabled(id))
                look(m_design.link(id)->other(node.id));
        return own.empty() ? other : own;
    }

    const Design& m_design;
    const Catalog& m_catalog;
    RoundTrips m_roundTrips;
    Ways m_ways;
    std::map<std::pair<QString, QString>, int> m_index;
};

} // namespace

void MapModel::rebuild(const Design& design, const Catalog& catalog) {
    Placement placement(design, catalog);
    placement.run();
    m_places = std::move(placement.places);
    m_placeOf = std::move(placement.placeOf);
    for (MapPlace& place : m_places)
        std::sort(place.nodes.begin(), place.nodes.end());
    m_unplaced.clear();
    for (const auto& [id, node] : design.nodes())
        if (placement.isCounted(node) && placeOf(id) < 0)
            m_unplaced.push_back(id);
    std::map<std::pair<int, int>, MapArc> arcs;
    for (const auto& [id, link] : design.links()) {
        const int from = placeOf(link.from);
        const int to = placeOf(link.to);
        const std::pair ends(std::min(from, to), std::max(from, to));
        if (ends.first < 0 || ends.first == ends.second || design.isDisabled(id))
            continue;
        MapArc& arc = arcs[ends];
        if (arc.links.empty())
            arc = {ends.first, ends.second, {}, false, true};
        arc.links.push_back(id);
        arc.interconnect = arc.interconnect || link.kind == "interconnect";
        arc.planned = arc.planned && link.state == DrawState::planned;
    }
    m_arcs.clear();
    for (auto& [ends, arc] : arcs)
        m_arcs.push_back(std::move(arc));
}

int MapModel::placeOf(std::string_view node) const {
    const auto found = m_placeOf.find(node);
    return found == m_placeOf.end() ? -1 : found->second;
}

} // namespace isthmus
