// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "routes/table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

enum class Verdict : std::uint8_t { reachable, unreachable, unknown };
/// "reachable", "unreachable", "unknown".
[[nodiscard]] std::string_view toString(Verdict verdict);

/// One node or link that the traffic crosses, in order from the source.
struct PathHop {
    Id element;
    bool isLink = false;
    std::string route; ///< for a node: the prefix of the route that it chose; empty where it only passes on
    std::string basis; ///< where that route comes from: "local", "static", "learned over ix-1", "learned from er-gw"
    std::optional<int> mtu;                    ///< bytes; empty: not known to limit
    std::optional<std::int64_t> bandwidthMbps; ///< capacity of this element; empty: not stated
};

/// Whether packets from `from` get to every address of `to`, in IPv4 or in IPv6 where both ends have both; secondary
/// ranges of a Google subnet are not asked for. One direction: the way back is a question of its own.
struct PathResult {
    Verdict verdict = Verdict::unknown;
    std::vector<PathHop> hops; ///< as far as the traffic gets
    std::string why;           ///< for unreachable and unknown: where it ends and what is missing; empty when reachable
    std::vector<Id> subjects;  ///< elements that `why` is about
    std::optional<int> mtu;    ///< smallest of the hops, bytes; empty: no hop's is known
    std::optional<std::int64_t> bandwidthMbps; ///< of the narrowest hop; empty: no hop states one
};

class RouteIslands;

/// Answers many queries on one design. What is joined with an end is made when first asked for, and kept: the first
/// query on a part of the design costs in proportion to that part, later ones far less. Not thread-safe.
class RouteModel {
public:
    /// Both must outlive it; the design must not change without a call of `update`. After an edit that was refused, which
    /// may have moved elements in memory, it is of no more use.
    RouteModel(const Design& design, const Catalog& catalog);
    ~RouteModel();
    RouteModel(RouteModel&&) noexcept;
    RouteModel& operator=(RouteModel&&) noexcept;

    /// After the design was changed as `changes` says: the answers are those of a new model, and only the parts that
    /// the change touches are made anew.
    void update(const ChangeSet& changes);
    /// As `findPath`.
    [[nodiscard]] PathResult path(std::string_view from, std::string_view to) const;
    /// Who told `node` which prefix. Its cost grows with the prefixes of all that is joined with it.
    [[nodiscard]] RouteTable table(std::string_view node) const;

private:
    std::unique_ptr<RouteIslands> m_islands;
};

/// Follows the routes that the providers' rules give this drawing. `from` and `to` are ids of nodes with addresses: a
/// network, subnet, site or workload. Overlapping addresses, and facts that the drawing leaves open, make the verdict
/// unknown.
[[nodiscard]] PathResult findPath(const Design& design, const Catalog& catalog, std::string_view from,
                                  std::string_view to);

} // namespace isthmus
