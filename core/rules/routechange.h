// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "net/prefix.h"

#include <set>
#include <vector>

namespace isthmus {

/// What changes of nodes and links may do to routes. Told from the members that differ, and in doubt everything: what
/// is not known here to be harmless is not.
class RouteChange {
public:
    /// Of all of a design, after it was changed as `changes` says.
    [[nodiscard]] static RouteChange of(const Design& design, const ChangeSet& changes);

    /// A node that stays, before and after. `isLeaf`: nothing stands in it or is joined to it.
    void add(const Node& before, const Node& after, bool isLeaf);
    void add(const Link& before, const Link& after, const Design& design);
    /// A link that comes or goes; `design` holds its ends.
    void addLink(const Link& link, const Design& design);
    /// A node to which nothing is joined, in another one, that comes or goes.
    void addLeaf(const Node& leaf);
    /// Anything else that comes or goes.
    void addOther() { m_all = m_places = true; }

    /// Any route may be another one.
    [[nodiscard]] bool all() const { return m_all; }
    /// Routes to these addresses may be other ones.
    [[nodiscard]] const std::vector<Prefix>& prefixes() const { return m_prefixes; }
    /// Elements whose own figures (capacity, MTU) changed: ways over them carry something else.
    [[nodiscard]] const std::set<Id>& measured() const { return m_measured; }
    /// Nodes whose ranges or tables changed: what starts or ends in them is another question now.
    [[nodiscard]] const std::set<Id>& ends() const { return m_ends; }
    /// Where something stands, or what is joined with what, may be another thing.
    [[nodiscard]] bool places() const { return m_places; }
    /// Why something is not reached, or not certain to be, may be another thing.
    [[nodiscard]] bool reasons() const { return m_reasons; }
    [[nodiscard]] bool none() const {
        return !m_all && !m_reasons && m_prefixes.empty() && m_measured.empty() && m_ends.empty();
    }

private:
    void compare(const Id& id, const Json& before, const Json& after, bool isNode);
    void comparePrefixes(const Json& before, const Json& after, const char* key);
    void compareRoutes(const Json& before, const Json& after);

    bool m_all = false;
    bool m_places = false;
    bool m_reasons = false;
    std::vector<Prefix> m_prefixes;
    std::set<Id> m_measured;
    std::set<Id> m_ends;
};

} // namespace isthmus
