// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/overlapindex.h"

#include <map>
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
        : m_design(design)
        , m_catalog(catalog)
        , m_log(log)
        , m_index(index) {}

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
    /// Who hears `ranges`, some of those of the network.
    [[nodiscard]] Hearing hear(Number network, const std::vector<Prefix>& ranges) const;

    /// Ids from one network to the other through the place that hears, of both, ranges that overlap; empty: none does.
    [[nodiscard]] std::vector<Id> meeting(Number a, Number b);

private:
    [[nodiscard]] const Node* node(Number number) const { return m_design.node(m_log.id(number)); }
    [[nodiscard]] const Link* link(std::optional<Number> number) const {
        return number ? m_design.link(m_log.id(*number)) : nullptr;
    }
    using Ranges = std::vector<Prefix>;
    [[nodiscard]] bool passes(const Ranges& ranges, const Arrival& at, const OverlapIndex::Edge& edge) const;
    [[nodiscard]] bool passesNetwork(const Ranges& ranges, const Node& network, const Arrival& at, const Link* in,
                                     const Link* out) const;
    [[nodiscard]] bool passesAwsGateway(const Ranges& ranges, const Node& gateway, const Link* in,
                                        const Link* out) const;
    [[nodiscard]] bool passesGoogleGateway(const Ranges& ranges, const Node& gateway, const Arrival& at,
                                           Number over) const;
    [[nodiscard]] bool passesDirectConnectGateway(const Node& gateway, const Link& in, const Link& out) const;
    [[nodiscard]] std::vector<Prefix> concerned(Number network, Number other) const;
    [[nodiscard]] const Hearing& heard(Number network, const Ranges& ranges);
    [[nodiscard]] bool bothHear(const Node& place, const Hearing& a, const Hearing& b, Number number) const;
    [[nodiscard]] std::vector<Id> pathTo(const Hearing& hearing, int arrival) const;

    const Design& m_design;
    const Catalog& m_catalog;
    const ReadLog& m_log;
    const OverlapIndex& m_index;
    std::map<std::pair<Number, Ranges>, Hearing> m_heard;
};

} // namespace isthmus
