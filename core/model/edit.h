// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"

#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace isthmus {

// The single steps of an Edit. "Put" adds, or replaces what has this id; whole values, so that an inverse is exact.
struct PutAccount {
    Account account;
};
struct RemoveAccount {
    Id id;
};
struct PutNode {
    Node node;
};
struct RemoveNode {
    Id id;
};
struct PutLink {
    Link link;
};
struct RemoveLink {
    Id id;
};
struct PutFlow {
    Flow flow;
};
struct RemoveFlow {
    Id id;
};
struct PutView {
    View view;
};
struct RemoveView {
    Id id;
};
/// Makes the view where it does not exist.
struct PutPosition {
    Id view;
    Id node;
    Rect rect;
};
struct RemovePosition {
    Id view;
    Id node;
};
/// Replaces the note of this id, or inserts it before `index` (past the end: appends).
struct PutNote {
    Id view;
    Note note;
    std::size_t index = static_cast<std::size_t>(-1);
};
struct RemoveNote {
    Id view;
    Id note;
};
/// A member of a view that the format does not name (bends, collapsed); null removes it.
struct PutViewMember {
    Id view;
    std::string key;
    Json value;
};
struct SetHeader {
    std::string name;
    std::string description;
};
struct SetPolicies {
    Policies policies;
};

using EditStep = std::variant<PutAccount, RemoveAccount, PutNode, RemoveNode, PutLink, RemoveLink, PutFlow, RemoveFlow,
                              PutView, RemoveView, PutPosition, RemovePosition, PutNote, RemoveNote, PutViewMember,
                              SetHeader, SetPolicies>;

/// One change of a design as a value: ids and copies, never pointers. Its steps happen together or not at all.
struct Edit {
    std::string label; ///< imperative, for the history: "Move 3 items"
    std::vector<EditStep> steps;

    [[nodiscard]] bool empty() const { return steps.empty(); }
    Edit& add(EditStep step) {
        steps.push_back(std::move(step));
        return *this;
    }
};

/// What an Edit touched, with the values from before it (empty: it did not exist), so that whoever computes
/// incrementally can let go of what was true then. What is true now stands in the design.
struct ChangeSet {
    std::map<Id, std::optional<Account>> accounts;
    std::map<Id, std::optional<Node>> nodes;
    std::map<Id, std::optional<Link>> links;
    std::map<Id, std::optional<Flow>> flows;
    std::set<std::pair<Id, Id>> positions; ///< (view, node)
    std::set<Id> views;                    ///< views whose notes or other members changed, that came or went
    bool header = false;
    bool policies = false;

    [[nodiscard]] bool empty() const;
    /// Anything beyond positions, views and header: something that a rule, a route or a price may depend on.
    [[nodiscard]] bool touchesMeaning() const;
    /// Adds a later change; the values from before the earlier one stay.
    void merge(const ChangeSet& later);
};

/// What `Design::apply` gives back.
struct Applied {
    Edit inverse;
    ChangeSet changes;
};

} // namespace isthmus
