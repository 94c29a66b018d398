// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/table.h"

#include "model/property.h"
#include "routes/endpoint.h"
#include "routes/preference.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// Collects the table of one entity, prefix by prefix: routes to different prefixes do not touch one another.
class TableMaker {
public:
    TableMaker(const Topology& topology, const Endpoint& asked)
        : m_topology(topology)
        , m_asked(asked)
        , m_entity(topology.entity(asked.entity)) {}

    RouteTable take() {
        m_table.node = m_entity.node->id;
        findNeighbourhood();
        addStated();
        for (const Prefix& prefix : m_prefixes)
            addLearned(prefix);
        std::stable_sort(m_table.entries.begin(), m_table.entries.end(), [](const TableEntry& a, const TableEntry& b) {
            return std::pair(a.prefix, !a.isChosen) < std::pair(b.prefix, !b.isChosen);
        });
        std::erase_if(m_table.refused, [this](const TableRefusal& one) { return isStated(one); });
        return std::move(m_table);
    }

private:
    /// All prefixes that anybody has or states who is joined with the entity, by whatever links.
    void findNeighbourhood() {
        std::vector<int> open{m_asked.entity};
        std::set<int> seen{m_asked.entity};
        while (!open.empty()) {
            const int index = open.back();
            open.pop_back();
            const Entity& one = m_topology.entity(index);
            for (const LocalPrefix& local : one.local)
                m_prefixes.insert(local.prefix);
            if (one.role == RouteRole::internet)
                m_internet = index;
            for (const int session : one.sessions)
                if (const int next = m_topology.session(session).other(index); seen.insert(next).second)
                    open.push_back(next);
        }
        for (const Literal& literal : m_topology.allLiterals())
            if (seen.count(literal.entity) != 0)
                m_prefixes.insert(literal.prefix);
        if (m_internet >= 0)
            m_prefixes.insert(Prefix(Address::fromV4(0), 0));
    }

    [[nodiscard]] bool applies(const StatedRoute& route) const {
        return m_asked.subnet == nullptr || route.subnets.empty() ||
               std::find(route.subnets.begin(), route.subnets.end(), m_asked.subnet->id) != route.subnets.end();
    }

    void addStated() {
        if (m_entity.role == RouteRole::tgw)
            return; // they come with the learned ones, which they compete with
        std::set<Prefix> chosen;
        for (const StatedRoute& route : m_entity.stated) {
            if (!applies(route))
                continue;
            // Tables of chosen subnets leave the others with what is learned.
            m_onlyStated = m_onlyStated || m_asked.subnet != nullptr || route.subnets.empty();
            TableEntry entry;
            entry.prefix = route.destination.canonical();
            entry.source = "static";
            entry.subnets = route.subnets;
            const int session = m_topology.sessionTo(m_asked.entity, route.via);
            if (session >= 0)
                setNextHop(entry, session);
            else
                entry.note = m_topology.deadEnd(m_asked.entity, route.destination, route.via).why;
            entry.isChosen = !route.subnets.empty() || chosen.insert(entry.prefix).second;
            m_table.entries.push_back(std::move(entry));
        }
    }

    void setNextHop(TableEntry& entry, int number) const {
        const Session& session = m_topology.session(number);
        entry.via = session.between;
        if (session.b == m_asked.entity)
            std::reverse(entry.via.begin(), entry.via.end());
        entry.via.push_back(m_topology.entity(session.other(m_asked.entity)).node->id);
        entry.note = session.down.empty() ? session.doubt : session.down;
    }

    [[nodiscard]] bool isAssumed(const Route& route) const {
        if (!m_onlyStated || route.source == RouteSource::local || m_entity.role == RouteRole::tgw)
            return true;
        const Session& session = m_topology.session(route.session);
        return m_topology.entity(session.other(m_asked.entity)).role == RouteRole::vgw && session.link != nullptr &&
               boolProperty(session.link->properties, "propagate").value_or(false);
    }

    [[nodiscard]] bool isElsewhere(const Route& route) const {
        return m_entity.role == RouteRole::googleNetwork && route.regional && m_asked.subnet != nullptr &&
               route.region != m_asked.subnet->region;
    }

    void addLearned(const Prefix& prefix) {
        const bool isDefault = prefix.length() == 0;
        const Routing routing(m_topology, {prefix}, isDefault ? m_internet : -1, Routing::Which::exactly);
        const std::vector<Route>& routes = routing.table(m_asked.entity);
        for (const Route& route : routes) {
            if (!isAssumed(route))
                continue;
            TableEntry entry;
            entry.prefix = route.prefix;
            entry.source = route.source == RouteSource::local    ? "local"
                           : route.source == RouteSource::stated ? "static"
                                                                 : "learned";
            if (route.origin >= 0)
                entry.origin = m_topology.entity(route.origin).node->id;
            if (route.session >= 0)
                setNextHop(entry, route.session);
            if (route.isDead)
                entry.note = m_topology.deadEnd(m_asked.entity, route.prefix, route.via).why;
            else if (entry.note.empty())
                entry.note = route.doubt;
            entry.asPath = route.asPath;
            entry.segment = route.segment;
            if (route.regional || route.source == RouteSource::local)
                entry.region = route.region;
            entry.isChosen = !isElsewhere(route) && isBest(routes, route);
            m_table.entries.push_back(std::move(entry));
        }
        addRefusals(routing);
    }

    [[nodiscard]] bool isBest(const std::vector<Route>& routes, const Route& route) const {
        const auto rank = [&](const Route& one) {
            return std::pair(one.weak, preferenceOf(m_topology, m_asked.entity, one));
        };
        return std::none_of(routes.begin(), routes.end(), [&](const Route& other) {
            return other.segment == route.segment && !isElsewhere(other) && isAssumed(other) &&
                   (!other.regional || !route.regional || other.region == route.region) && rank(other) < rank(route);
        });
    }

    /// What is announced by hand is not missed where it would have come by itself.
    [[nodiscard]] bool isStated(const TableRefusal& refusal) const {
        return std::any_of(m_table.entries.begin(), m_table.entries.end(), [&](const TableEntry& entry) {
            return entry.source == "static" && !entry.via.empty() && entry.via.back() == refusal.from &&
                   entry.prefix.contains(refusal.prefix);
        });
    }

    void addRefusals(const Routing& routing) {
        std::set<std::pair<Id, std::string>> said;
        for (const Refusal& refusal : routing.refusals()) {
            const Id& from = m_topology.entity(refusal.from).node->id;
            if (refusal.to == m_asked.entity && said.emplace(from, refusal.why).second)
                m_table.refused.push_back({refusal.prefix, from, refusal.why, refusal.subjects});
        }
    }

    const Topology& m_topology;
    const Endpoint& m_asked;
    const Entity& m_entity;
    std::set<Prefix> m_prefixes;
    int m_internet = -1;
    bool m_onlyStated = false;
    RouteTable m_table;
};

} // namespace

RouteTable tableOf(const Topology& topology, std::string_view node) {
    const Endpoint asked = endpointOf(topology, node);
    if (asked.node == nullptr || asked.entity < 0)
        return {Id(node), asked.missing, {}, {}};
    return TableMaker(topology, asked).take();
}

} // namespace isthmus
