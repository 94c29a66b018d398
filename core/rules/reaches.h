// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reach.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace isthmus {

/// The reach of every island, kept up to date from edit to edit.
class Reaches {
public:
    using Number = FlowIslands::Number;
    /// What an update did. Numbers are never used again.
    struct Change {
        std::set<Number> gone;
        std::set<Number> fresh; ///< new ones, and those of which something is another thing now
    };

    /// The catalogue must outlive it.
    explicit Reaches(const Catalog& catalog)
        : m_catalog(catalog) {}

    void clear();
    [[nodiscard]] Change reset(const Design& design);
    [[nodiscard]] Change update(const Design& design, const ChangeSet& changes);

    [[nodiscard]] const std::map<Number, std::unique_ptr<Reach>>& all() const { return m_reaches; }
    [[nodiscard]] Reach& reach(Number number) { return *m_reaches.at(number); }
    [[nodiscard]] const FlowIslands::Island& island(Number number) const { return m_islands.island(number); }
    /// Islands that a node, link or flow of the design belongs to.
    [[nodiscard]] std::vector<Number> islandsOf(const Design& design, const Id& id) const {
        return m_islands.islandsOf(design, id);
    }

private:
    [[nodiscard]] Change follow(const Design& design, FlowIslands::Change change, const ChangeSet& changes);

    const Catalog& m_catalog;
    FlowIslands m_islands;
    std::map<Number, std::unique_ptr<Reach>> m_reaches;
};

} // namespace isthmus
