// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/design.h"

#include <algorithm>

namespace isthmus {

namespace {

std::string_view nameOf(ElementType type) {
    switch (type) {
    case ElementType::account:
        return "account";
    case ElementType::node:
        return "node";
    case ElementType::link:
        return "link";
    case ElementType::flow:
        return "flow";
    case ElementType::none:
        break;
    }
    return "element";
}

/// Where a new member goes: by its key among those behind the notes, so that the bytes of a file do not depend on what
/// was set first.
std::vector<UnknownMember>::iterator placeFor(std::vector<UnknownMember>& members, const std::string& key) {
    return std::find_if(members.begin(), members.end(),
                        [&](const UnknownMember& m) { return m.after == "notes" && m.key > key; });
}

Status refusal(std::string message) { return Error{std::move(message)}; }

template <typename T>
ElementType typeFor() {
    if constexpr (std::is_same_v<T, Account>)
        return ElementType::account;
    else if constexpr (std::is_same_v<T, Node>)
        return ElementType::node;
    else if constexpr (std::is_same_v<T, Link>)
        return ElementType::link;
    else
        return ElementType::flow;
}

} // namespace

/// Does the steps of one Edit and writes down how to take them back.
class EditApplier {
public:
    explicit EditApplier(Design& design) : m_design(design) {}

    Status operator()(const PutAccount& step) { return put(m_design.m_accounts, step.account, m_out.changes.accounts); }
    Status operator()(const RemoveAccount& step) { return remove(m_design.m_accounts, step.id, m_out.changes.accounts); }
    Status operator()(const PutNode& step) {
        if (Status status = checkParent(step.node); !status)
            return status;
        return put(m_design.m_nodes, step.node, m_out.changes.nodes);
    }
    Status operator()(const RemoveNode& step) { return remove(m_design.m_nodes, step.id, m_out.changes.nodes); }
    Status operator()(const PutLink& step) { return put(m_design.m_links, step.link, m_out.changes.links); }
    Status operator()(const RemoveLink& step) { return remove(m_design.m_links, step.id, m_out.changes.links); }
    Status operator()(const PutFlow& step) { return put(m_design.m_flows, step.flow, m_out.changes.flows); }
    Status operator()(const RemoveFlow& step) { return remove(m_design.m_flows, step.id, m_out.changes.flows); }
    Status operator()(const PutView& step);
    Status operator()(const RemoveView& step);
    Status operator()(const PutPosition& step);
    Status operator()(const RemovePosition& step);
    Status operator()(const PutNote& step);
    Status operator()(const RemoveNote& step);
    Status operator()(const PutViewMember& step);
    Status operator()(const SetHeader& step);
    Status operator()(const SetPolicies& step);

    Applied take() {
        std::reverse(m_out.inverse.steps.begin(), m_out.inverse.steps.end());
        return std::move(m_out);
    }

private:
    static EditStep putStep(Account value) { return PutAccount{std::move(value)}; }
    static EditStep putStep(Node value) { return PutNode{std::move(value)}; }
    static EditStep putStep(Link value) { return PutLink{std::move(value)}; }
    static EditStep putStep(Flow value) { return PutFlow{std::move(value)}; }
    static EditStep removeStep(const Account& value) { return RemoveAccount{value.id}; }
    static EditStep removeStep(const Node& value) { return RemoveNode{value.id}; }
    static EditStep removeStep(const Link& value) { return RemoveLink{value.id}; }
    static EditStep removeStep(const Flow& value) { return RemoveFlow{value.id}; }

    template <typename T>
    void unindex(const T& value) {
        if constexpr (!std::is_same_v<T, Account>)
            m_design.unindex(value);
    }
    template <typename T>
    void index(const T& value) {
        if constexpr (!std::is_same_v<T, Account>)
            m_design.index(value);
    }

    template <typename T>
    Status put(Design::ById<T>& elements, const T& value, std::map<Id, std::optional<T>>& changes) {
        if (!isValidId(value.id))
            return refusal("\"" + value.id + "\" is no valid id: use letters, digits, '.', '_' and '-', a letter or digit "
                                             "first, at most 63.");
        const ElementType present = m_design.typeOf(value.id);
        if (present != ElementType::none && present != typeFor<T>())
            return refusal("The id \"" + value.id + "\" is already in use by another " + std::string(nameOf(present)) + ".");
        const auto it = elements.find(value.id);
        if (it == elements.end()) {
            changes.emplace(value.id, std::nullopt);
            m_out.inverse.add(removeStep(value));
            index(elements.emplace(value.id, value).first->second);
        } else if (!(it->second == value)) {
            changes.emplace(value.id, it->second);
            unindex(it->second);
            T before = std::exchange(it->second, value);
            index(it->second);
            m_out.inverse.add(putStep(std::move(before)));
        }
        return success();
    }

    template <typename T>
    Status remove(Design::ById<T>& elements, const Id& id, std::map<Id, std::optional<T>>& changes) {
        const auto it = elements.find(id);
        if (it == elements.end())
            return refusal("There is no " + std::string(nameOf(typeFor<T>())) + " \"" + id + "\" to remove.");
        changes.emplace(id, it->second);
        unindex(it->second);
        m_out.inverse.add(putStep(std::move(it->second)));
        elements.erase(it);
        return success();
    }

    Status checkParent(const Node& node) const {
        if (!node.parent.empty() && node.parent == node.id)
            return refusal("\"" + node.id + "\" cannot contain itself.");
        const Node* current = node.parent.empty() ? nullptr : m_design.node(node.parent);
        for (int depth = 0; current != nullptr && !current->parent.empty() && depth < 64; ++depth) {
            if (current->parent == node.id)
                return refusal("\"" + node.id + "\" cannot stand inside \"" + node.parent + "\", which it contains.");
            current = m_design.node(current->parent);
        }
        return success();
    }

    /// A view that a step names comes into being; its going is then part of the inverse.
    View& viewFor(const Id& id) {
        const auto it = m_design.m_views.find(id);
        if (it != m_design.m_views.end())
            return it->second;
        m_out.inverse.add(RemoveView{id});
        m_out.changes.views.insert(id);
        View view;
        view.id = id;
        return m_design.m_views.emplace(id, std::move(view)).first->second;
    }

    void noteAllPositions(const View& view) {
        for (const auto& [node, rect] : view.positions)
            m_out.changes.positions.emplace(view.id, node);
    }

    Design& m_design;
    Applied m_out;
};

Status EditApplier::operator()(const PutView& step) {
    if (!isValidId(step.view.id))
        return refusal("\"" + step.view.id + "\" is no valid id for a view.");
    const auto it = m_design.m_views.find(step.view.id);
    if (it == m_design.m_views.end()) {
        m_out.inverse.add(RemoveView{step.view.id});
        m_design.m_views.emplace(step.view.id, step.view);
    } else if (it->second == step.view) {
        return success();
    } else {
        noteAllPositions(it->second);
        m_out.inverse.add(PutView{std::exchange(it->second, step.view)});
    }
    m_out.changes.views.insert(step.view.id);
    noteAllPositions(step.view);
    return success();
}

Status EditApplier::operator()(const RemoveView& step) {
    const auto it = m_design.m_views.find(step.id);
    if (it == m_design.m_views.end())
        return refusal("There is no view \"" + step.id + "\" to remove.");
    m_out.changes.views.insert(step.id);
    noteAllPositions(it->second);
    m_out.inverse.add(PutView{std::move(it->second)});
    m_design.m_views.erase(it);
    return success();
}

Status EditApplier::operator()(const PutPosition& step) {
    View& view = viewFor(step.view);
    const auto [it, isNew] = view.positions.emplace(step.node, step.rect);
    if (isNew) {
        m_out.inverse.add(RemovePosition{step.view, step.node});
    } else if (it->second == step.rect) {
        return success();
    } else {
        m_out.inverse.add(PutPosition{step.view, step.node, std::exchange(it->second, step.rect)});
    }
    m_out.changes.positions.emplace(step.view, step.node);
    return success();
}

Status EditApplier::operator()(const RemovePosition& step) {
    const auto view = m_design.m_views.find(step.view);
    const bool known = view != m_design.m_views.end();
    const auto it = known ? view->second.positions.find(step.node) : std::map<Id, Rect>::iterator();
    if (!known || it == view->second.positions.end())
        return refusal("\"" + step.node + "\" has no position in the view \"" + step.view + "\".");
    m_out.inverse.add(PutPosition{step.view, step.node, it->second});
    m_out.changes.positions.emplace(step.view, step.node);
    view->second.positions.erase(it);
    return success();
}

Status EditApplier::operator()(const PutNote& step) {
    auto& notes = viewFor(step.view).notes;
    const auto it = std::find_if(notes.begin(), notes.end(), [&](const Note& n) { return n.id == step.note.id; });
    if (it == notes.end()) {
        const std::size_t index = std::min(step.index, notes.size());
        notes.insert(notes.begin() + static_cast<std::ptrdiff_t>(index), step.note);
        m_out.inverse.add(RemoveNote{step.view, step.note.id});
    } else if (*it == step.note) {
        return success();
    } else {
        m_out.inverse.add(PutNote{step.view, std::exchange(*it, step.note)});
    }
    m_out.changes.views.insert(step.view);
    return success();
}

Status EditApplier::operator()(const RemoveNote& step) {
    const auto view = m_design.m_views.find(step.view);
    if (view == m_design.m_views.end())
        return refusal("There is no view \"" + step.view + "\".");
    auto& notes = view->second.notes;
    const auto it = std::find_if(notes.begin(), notes.end(), [&](const Note& n) { return n.id == step.note; });
    if (it == notes.end())
        return refusal("There is no note \"" + step.note + "\" to remove.");
    m_out.inverse.add(PutNote{step.view, *it, static_cast<std::size_t>(it - notes.begin())});
    m_out.changes.views.insert(step.view);
    notes.erase(it);
    return success();
}

Status EditApplier::operator()(const PutViewMember& step) {
    if (step.value.is_null() && m_design.view(step.view) == nullptr)
        return success();
    auto& members = viewFor(step.view).retained.unknown;
    const auto it =
        std::find_if(members.begin(), members.end(), [&](const UnknownMember& m) { return m.key == step.key; });
    if (it == members.end()) {
        if (step.value.is_null())
            return success();
        members.insert(placeFor(members, step.key), {"notes", step.key, step.value});
        m_out.inverse.add(PutViewMember{step.view, step.key, nullptr});
    } else if (it->value == step.value) {
        return success();
    } else if (step.value.is_null()) {
        UnknownMember gone = std::move(*it);
        const auto next = members.erase(it);
        if (gone.after == "notes" && placeFor(members, gone.key) == next) {
            m_out.inverse.add(PutViewMember{step.view, gone.key, std::move(gone.value)});
        } else {
            // It stood where a new one would not be put: only the whole view knows where.
            View before = m_design.m_views.at(step.view);
            before.retained.unknown.insert(before.retained.unknown.begin() + (next - members.begin()), std::move(gone));
            m_out.inverse.add(PutView{std::move(before)});
        }
    } else {
        m_out.inverse.add(PutViewMember{step.view, step.key, std::exchange(it->value, step.value)});
    }
    m_out.changes.views.insert(step.view);
    return success();
}

Status EditApplier::operator()(const SetHeader& step) {
    if (step.name == m_design.m_name && step.description == m_design.m_description)
        return success();
    m_out.inverse.add(SetHeader{std::exchange(m_design.m_name, step.name),
                                std::exchange(m_design.m_description, step.description)});
    m_out.changes.header = true;
    return success();
}

Status EditApplier::operator()(const SetPolicies& step) {
    if (step.policies == m_design.m_policies)
        return success();
    m_out.inverse.add(SetPolicies{std::exchange(m_design.m_policies, step.policies)});
    m_out.changes.policies = true;
    return success();
}

Result<Applied> Design::apply(const Edit& edit) {
    EditApplier applier(*this);
    for (const EditStep& step : edit.steps) {
        const Status status = std::visit(applier, step);
        if (status)
            continue;
        // Take back what was done, newest first; an inverse that was just made cannot be refused.
        EditApplier undo(*this);
        for (const EditStep& back : applier.take().inverse.steps)
            (void)std::visit(undo, back);
        return status.error();
    }
    Applied applied = applier.take();
    applied.inverse.label = edit.label;
    return applied;
}

} // namespace isthmus
