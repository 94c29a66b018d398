// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/design.h"

#include <algorithm>
#include <cctype>

namespace isthmus {

namespace {

template <typename T>
const T* find(const Design::ById<T>& elements, std::string_view id) {
    const auto it = elements.find(id);
    return it == elements.end() ? nullptr : &it->second;
}

const std::vector<Id>& entry(const std::unordered_map<Id, std::vector<Id>>& index, std::string_view key) {
    static const std::vector<Id> none;
    const auto it = index.find(Id(key));
    return it == index.end() ? none : it->second;
}

void addSorted(std::vector<Id>& ids, const Id& id) {
    const auto place = std::lower_bound(ids.begin(), ids.end(), id);
    if (place == ids.end() || *place != id)
        ids.insert(place, id);
}

void eraseFrom(std::unordered_map<Id, std::vector<Id>>& index, const Id& key, const Id& id) {
    const auto it = index.find(key);
    if (it == index.end())
        return;
    const auto place = std::lower_bound(it->second.begin(), it->second.end(), id);
    if (place != it->second.end() && *place == id)
        it->second.erase(place);
    if (it->second.empty())
        index.erase(it);
}

} // namespace

const Account* Design::account(std::string_view id) const { return find(m_accounts, id); }
const Node* Design::node(std::string_view id) const { return find(m_nodes, id); }
const Link* Design::link(std::string_view id) const { return find(m_links, id); }
const Flow* Design::flow(std::string_view id) const { return find(m_flows, id); }
const View* Design::view(std::string_view id) const { return find(m_views, id); }

ElementType Design::typeOf(std::string_view id) const {
    if (node(id) != nullptr)
        return ElementType::node;
    if (link(id) != nullptr)
        return ElementType::link;
    if (flow(id) != nullptr)
        return ElementType::flow;
    if (account(id) != nullptr)
        return ElementType::account;
    return ElementType::none;
}

const Rect* Design::position(std::string_view viewId, std::string_view nodeId) const {
    const View* found = view(viewId);
    if (found == nullptr)
        return nullptr;
    const auto it = found->positions.find(Id(nodeId));
    return it == found->positions.end() ? nullptr : &it->second;
}

const std::vector<Id>& Design::childrenOf(std::string_view id) const { return entry(m_children, id); }
const std::vector<Id>& Design::linksOf(std::string_view id) const { return entry(m_linksOf, id); }
const std::vector<Id>& Design::flowsOf(std::string_view id) const { return entry(m_flowsOf, id); }

std::string_view Design::regionOf(std::string_view id) const {
    const Node* holder = ancestor(id, [](const Node& n) { return !n.region.empty(); });
    return holder != nullptr ? std::string_view(holder->region) : std::string_view();
}

const Account* Design::accountOf(std::string_view id) const {
    const Node* holder = ancestor(id, [](const Node& n) { return !n.account.empty(); });
    return holder != nullptr ? account(holder->account) : nullptr;
}

bool Design::isDisabled(std::string_view id) const {
    if (const Link* found = link(id))
        return found->state == DrawState::disabled || isDisabled(found->from) || isDisabled(found->to);
    return ancestor(id, [](const Node& n) { return n.state == DrawState::disabled; }) != nullptr;
}

Id Design::freeId(std::string_view wanted) const {
    Id base;
    for (const char c : wanted) {
        const bool allowed = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-';
        base += allowed && static_cast<unsigned char>(c) < 128 ? c : '-';
    }
    if (base.empty() || std::isalnum(static_cast<unsigned char>(base[0])) == 0)
        base.insert(0, "n");
    base.resize(std::min<std::size_t>(base.size(), 56)); // room for a number behind it
    Id candidate = base;
    for (int number = 2; typeOf(candidate) != ElementType::none; ++number)
        candidate = base + '-' + std::to_string(number);
    return candidate;
}

void Design::index(const Node& node) {
    if (!node.parent.empty())
        addSorted(m_children[node.parent], node.id);
}

void Design::unindex(const Node& node) {
    if (!node.parent.empty())
        eraseFrom(m_children, node.parent, node.id);
}

void Design::index(const Link& link) {
    addSorted(m_linksOf[link.from], link.id);
    addSorted(m_linksOf[link.to], link.id);
}

void Design::unindex(const Link& link) {
    eraseFrom(m_linksOf, link.from, link.id);
    eraseFrom(m_linksOf, link.to, link.id);
}

void Design::index(const Flow& flow) {
    addSorted(m_flowsOf[flow.from], flow.id);
    addSorted(m_flowsOf[flow.to], flow.id);
}

void Design::unindex(const Flow& flow) {
    eraseFrom(m_flowsOf, flow.from, flow.id);
    eraseFrom(m_flowsOf, flow.to, flow.id);
}

bool operator==(const Design& a, const Design& b) {
    return a.m_name == b.m_name && a.m_description == b.m_description && a.m_policies == b.m_policies &&
           a.m_retained == b.m_retained && a.m_accounts == b.m_accounts && a.m_nodes == b.m_nodes &&
           a.m_links == b.m_links && a.m_flows == b.m_flows && a.m_views == b.m_views;
}

Edit removalOf(const Design& design, const std::vector<Id>& ids) {
    std::set<Id> nodes;
    std::set<Id> links;
    std::set<Id> flows;
    std::vector<Id> open;
    for (const Id& id : ids) {
        if (design.node(id) != nullptr)
            open.push_back(id);
        else if (design.link(id) != nullptr)
            links.insert(id);
        else if (design.flow(id) != nullptr)
            flows.insert(id);
    }
    while (!open.empty()) {
        const Id id = open.back();
        open.pop_back();
        if (!nodes.insert(id).second)
            continue;
        const auto& children = design.childrenOf(id);
        open.insert(open.end(), children.begin(), children.end());
        links.insert(design.linksOf(id).begin(), design.linksOf(id).end());
        flows.insert(design.flowsOf(id).begin(), design.flowsOf(id).end());
    }
    Edit edit;
    const std::size_t count = nodes.size() + links.size() + flows.size();
    edit.label = count == 1 ? "Delete 1 item" : "Delete " + std::to_string(count) + " items";
    for (const Id& id : flows)
        edit.add(RemoveFlow{id});
    for (const Id& id : links)
        edit.add(RemoveLink{id});
    for (const auto& [viewId, view] : design.views())
        for (const Id& id : nodes)
            if (view.positions.contains(id))
                edit.add(RemovePosition{viewId, id});
    for (const Id& id : nodes)
        edit.add(RemoveNode{id});
    return edit;
}

} // namespace isthmus
