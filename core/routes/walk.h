// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/endpoint.h"
#include "routes/path.h"
#include "routes/routing.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isthmus {

/// Follows one address from a source, hop by hop, the longest prefix first.
class Walk {
public:
    /// The arguments must outlive it. `sourceSubnet` chooses the route table and, at Google, the region; null: none.
    Walk(const Topology& topology, const Routing& routing, const Endpoint& source, const Node* sourceSubnet,
         const Endpoint& target);

    [[nodiscard]] PathResult follow(const Address& address);

private:
    struct Choice {
        std::optional<Route> route;
        std::string why; ///< set: the walk ends here, verdict in `verdict`
        Verdict verdict = Verdict::unreachable;
        std::vector<Id> subjects;
    };

    [[nodiscard]] Choice choose(const Address& address) const;
    [[nodiscard]] Choice chooseStated(const Address& address) const;
    [[nodiscard]] Choice noRoute(const Address& address) const;
    [[nodiscard]] std::string whyRegional(const Route& route) const;
    [[nodiscard]] const Refusal* nearestRefusal(const Address& address) const;
    [[nodiscard]] bool reachesTarget() const;
    [[nodiscard]] bool isTarget(int entity) const { return !m_target.isElsewhere && entity == m_target.entity; }
    [[nodiscard]] bool usesStated() const;
    [[nodiscard]] bool applies(const StatedRoute& route) const;
    [[nodiscard]] bool inForce(const Route& route, const Address& address) const;
    /// The best of the learned routes for which `accept` says yes; null: none.
    template <typename Accept>
    [[nodiscard]] const Route* bestLearned(const Address& address, Accept&& accept) const;
    [[nodiscard]] Choice deadEnd(const Prefix& destination, const Id& via) const;
    [[nodiscard]] bool crossesTwoPeerings(const Route& route) const;
    [[nodiscard]] bool leavesWithoutZone(const Session& session) const;
    [[nodiscard]] std::optional<std::string> overlapAt(const Address& address, std::vector<Id>& subjects) const;
    [[nodiscard]] bool mayPassOn(const Route& route);
    [[nodiscard]] bool arrive(const Address& address);
    void step(const Route& route);
    void end(Verdict verdict, std::string why, std::vector<Id> subjects);
    void addNode(const Id& id);
    void addLink(const Id& id);

    const Topology& m_topology;
    const Routing& m_routing;
    const Endpoint& m_source;
    const Node* m_sourceSubnet;
    const Endpoint& m_target;
    PathResult m_result;
    int m_at = -1;
    int m_cameOver = -1;
    std::string m_region; ///< Google region that the traffic is in
    std::string m_doubt;
};

} // namespace isthmus
