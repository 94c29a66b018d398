// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/overlapindex.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Who hears the ranges of a network over the drawn links, as the providers pass routes on: no transit through a
/// network, a Direct Connect gateway only between the two sides of it and within the region of an interconnect,
/// peerings not in a row, Google's custom routes only where they are exported, core network segments apart.
/// It answers for rules on overlap, which ask for little; hop-by-hop routes are the routes room's.
class Propagation {
public:
    using Number = OverlapIndex::Number;

    Propagation(const Design& design, const Catalog& catalog, const ReadLog& log, const OverlapIndex& index)
        : m_design(design), m_catalog(catalog), m_log(log), m_index(index) {}

    /// One arrival of the ranges at a node.
    struct Arrival {
        Number node = 0;
        std::optional<Number> over; ///< the element that made the edge; empty: the network itself
        bool transit = false;       ///< passed another network on the way
        int previous = -1;
        int depth = 0;
    };
    struct Hearing {
        std::vector<Arrival> arrivals; ///< nearest first
        std::unordered_map<Number, std::vector<int>> at;
    };
    [[nodiscard]] const Hearing& hear(Number network);

    /// Ids from one network to the other through the place that hears both; empty: nobody does.
    [[nodiscard]] std::vector<Id> meeting(Number a, Number b);

private:
    [[nodiscard]] const Node* node(Number number) const { return m_design.node(m_log.id(number)); }
    [[nodiscard]] const Link* link(std::optional<Number> number) const { return number ? m_design.link(m_log.id(*number)) : nullptr; }
    [[nodiscard]] bool passes(Number origin, const Arrival& at, const OverlapIndex::Edge& edge) const;
    [[nodiscard]] bool passesNetwork(Number origin, const Node& network, const Arrival& at, const Link* in, const Link* out) const;
    [[nodiscard]] bool passesAwsGateway(Number origin, const Node& gateway, const Link* in, const Link* out) const;
    [[nodiscard]] bool passesGoogleGateway(Number origin, const Node& gateway, const Arrival& at, Number over) const;
    [[nodiscard]] bool passesDirectConnectGateway(const Node& gateway, const Link& in, const Link& out) const;
    [[nodiscard]] bool allowedBy(Number origin, const std::vector<Prefix>& list) const;
    [[nodiscard]] bool bothHear(const Node& place, const Hearing& a, const Hearing& b, Number number) const;
    [[nodiscard]] std::vector<Id> pathTo(const Hearing& hearing, int arrival) const;

    const Design& m_design;
    const Catalog& m_catalog;
    const ReadLog& m_log;
    const OverlapIndex& m_index;
    std::unordered_map<Number, Hearing> m_heard;
};

} // namespace isthmus
