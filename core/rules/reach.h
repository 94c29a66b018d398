// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/latency.h"
#include "routes/path.h"
#include "rules/islands.h"
#include "rules/refusals.h"
#include "rules/routechange.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isthmus {

/// The flows of one island with the ways that they take, found once for all rules that ask, and what would become of
/// them without some elements. It is kept from edit to edit, and finds again only what an edit may have changed.
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

    /// Where the way of a flow may be known from, before a change: the reach of an island that is no more, and which
    /// of its ways it is.
    using Earlier = std::map<Id, std::pair<const Reach*, std::size_t>>;

    /// The catalogue must outlive it; of the design it takes a copy of the island. It takes over the ways of `earlier`
    /// that `change` cannot touch.
    Reach(const Design& design, const Catalog& catalog, const FlowIslands::Island& island, const Earlier& earlier,
          const RouteChange& change);
    ~Reach();
    Reach(const Reach&) = delete;
    Reach& operator=(const Reach&) = delete;

    /// After `design` was changed as `changes` says, where the island is still one, and the same one but for links
    /// inside it and subnets and the like at its rim.
    void update(const Design& design, const ChangeSet& changes, const FlowIslands::Island& island);
    /// What errors already say, so that no second one is needed for each flow.
    struct Faults {
        std::set<Id> elements;                ///< named by an error on addresses, ASNs or links
        std::set<std::pair<Id, Id>> overlaps; ///< networks that are routed together and overlap; the smaller id first
    };
    /// Asked for where a flow is not reached, and kept until it may be another.
    void setFaults(std::function<Faults()> faults) { m_askFaults = std::move(faults); }
    void forgetFaults() { m_faults.reset(); }

    /// Flows whose two ends exist, by id.
    [[nodiscard]] const std::vector<Way>& ways() const { return m_ways; }
    [[nodiscard]] const Faults& faults() const;
    /// The island alone, as a design.
    [[nodiscard]] const Design& design() const { return m_design; }
    /// The way of the flow if `lost` were not there; holds until the next update.
    [[nodiscard]] const Way& without(const Way& way, const std::set<Id>& lost) const;
    /// Why the way ends where it does, if it is for a turn that is not made there.
    [[nodiscard]] const Refusal& refusal(const Way& way) const;
    /// Round trips of the flows that have a limit for them, by flow id.
    [[nodiscard]] const std::vector<FlowLatency>& latencies() const;

private:
    class Trial;
    /// What a flow's ways depend on besides the drawing as a whole.
    struct Ends {
        std::set<Id> nodes;           ///< its ends, what they stand in, and what stands in them
        std::vector<Prefix> prefixes; ///< all addresses that may be meant
        bool anywhere = false;        ///< any address may be meant
    };
    using Lost = std::pair<Id, std::set<Id>>; ///< flow, elements

    [[nodiscard]] static Way find(const RouteModel& model, const Design& design, const Flow& flow);
    [[nodiscard]] const RouteModel& model() const;
    [[nodiscard]] Ends endsOf(const Flow& flow) const;
    [[nodiscard]] RouteChange follow(const Design& design, const ChangeSet& changes, const FlowIslands::Island& island);
    [[nodiscard]] bool takeOver(const Flow& flow, const Earlier& earlier, const RouteChange& change);
    void findAll();
    void findAgain(const RouteChange& change);
    [[nodiscard]] static bool isTouched(const Way& way, const Ends& ends, const RouteChange& change);

    const Catalog& m_catalog;
    Design m_design;
    std::vector<Way> m_ways;
    std::vector<Ends> m_ends; ///< beside m_ways
    std::function<Faults()> m_askFaults;
    mutable std::optional<Faults> m_faults;
    mutable std::unique_ptr<RouteModel> m_model;
    mutable std::unique_ptr<Trial> m_trial;
    mutable std::map<Lost, Way> m_without;
    mutable std::unique_ptr<DrawnWays> m_drawn;
    mutable std::map<Id, Refusal> m_refusals; ///< by flow
    mutable std::optional<std::vector<FlowLatency>> m_latencies;
};

} // namespace isthmus
