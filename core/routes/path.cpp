// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/path.h"

#include "routes/query.h"
#include "routes/routeislands.h"

namespace isthmus {

std::string_view toString(Verdict verdict) {
    switch (verdict) {
    case Verdict::reachable:
        return "reachable";
    case Verdict::unreachable:
        return "unreachable";
    case Verdict::unknown:
        return "unknown";
    }
    return {};
}

RouteModel::RouteModel(const Design& design, const Catalog& catalog)
    : m_islands(std::make_unique<RouteIslands>(design, catalog)) {}
RouteModel::~RouteModel() = default;
RouteModel::RouteModel(RouteModel&&) noexcept = default;
RouteModel& RouteModel::operator=(RouteModel&&) noexcept = default;

void RouteModel::update(const ChangeSet& changes) {
    m_islands->update(changes);
}

PathResult RouteModel::path(std::string_view from, std::string_view to) const {
    PathResult missing;
    for (const std::string_view end : {from, to})
        if (m_islands->design().node(end) == nullptr) {
            missing.why = std::string(end) + " does not exist";
            return missing;
        }
    const Topology* here = m_islands->topologyOf(from);
    const Topology* there = m_islands->topologyOf(to);
    return findWay(*here, *there, from, to);
}

RouteTable RouteModel::table(std::string_view node) const {
    const Topology* topology = m_islands->topologyOf(node);
    if (topology == nullptr)
        return {Id(node), std::string(node) + " does not exist", {}, {}};
    return tableOf(*topology, node);
}

PathResult findPath(const Design& design, const Catalog& catalog, std::string_view from, std::string_view to) {
    return RouteModel(design, catalog).path(from, to);
}

} // namespace isthmus
