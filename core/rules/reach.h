// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/path.h"
#include "rules/islands.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isthmus {

/// The flows of one island with the ways that they take, found once for all rules that ask, and what would become of
/// them without some elements.
class Reach {
public:
    struct Way {
        const Flow* flow = nullptr;
        bool outward = true; ///< false: nobody asks for from -> to, as it starts at the internet
        bool inward = true;  ///< likewise for to -> from
        PathResult there;
        PathResult back;

        /// The worse of the directions that are asked for.
        [[nodiscard]] Verdict verdict() const;
        /// Elements of both directions, each once, from the source on.
        [[nodiscard]] std::vector<PathHop> hops() const;
    };

    /// The arguments must outlive it. `faulty`: elements that an error on addresses, ASNs or links already names.
    Reach(const Design& design, const Catalog& catalog, const FlowIslands::Island& island, std::set<Id> faulty);
    ~Reach();
    Reach(const Reach&) = delete;
    Reach& operator=(const Reach&) = delete;

    /// Flows whose two ends exist, by id.
    [[nodiscard]] const std::vector<Way>& ways() const { return m_ways; }
    [[nodiscard]] bool isFaulty(const Id& id) const { return m_faulty.count(id) != 0; }
    /// The island alone, as a design.
    [[nodiscard]] const Design& design() const { return m_design; }
    /// The way of the flow if `lost` were not there. Asking for many flows with the same `lost` in a row is cheap.
    [[nodiscard]] Way without(const Way& way, const std::set<Id>& lost) const;

private:
    class Trial;
    [[nodiscard]] static Way find(const RouteModel& model, const Design& design, const Flow& flow);

    const Catalog& m_catalog;
    std::set<Id> m_faulty;
    Design m_design;
    std::vector<Way> m_ways;
    mutable std::unique_ptr<Trial> m_trial;
};

} // namespace isthmus
