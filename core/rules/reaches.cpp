// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reaches.h"

namespace isthmus {

void Reaches::clear() {
    m_islands.clear();
    m_reaches.clear();
}

Reaches::Change Reaches::reset(const Design& design) {
    clear();
    return follow(design, m_islands.reset(design), {});
}

Reaches::Change Reaches::update(const Design& design, const ChangeSet& changes) {
    return follow(design, m_islands.update(design, changes), changes);
}

Reaches::Change Reaches::follow(const Design& design, FlowIslands::Change change, const ChangeSet& changes) {
    // Islands that were joined or parted: most of their flows go on as they did.
    Reach::Earlier earlier;
    RouteChange routes;
    if (!change.gone.empty() && !change.made.empty()) {
        routes = RouteChange::of(design, changes);
        for (const Number number : change.gone) {
            const Reach& reach = *m_reaches.at(number);
            for (std::size_t i = 0; i < reach.ways().size(); ++i)
                earlier[reach.ways()[i].flow->id] = {&reach, i};
        }
    }
    for (const Number number : change.made)
        m_reaches[number] = std::make_unique<Reach>(design, m_catalog, m_islands.island(number), earlier, routes);
    for (const Number number : change.gone)
        m_reaches.erase(number);
    for (const Number number : change.changed)
        m_reaches.at(number)->update(design, changes, m_islands.island(number));
    change.made.merge(change.changed);
    return {std::move(change.gone), std::move(change.made)};
}

} // namespace isthmus
