// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

namespace isthmus {

namespace {
// Deeper nesting than this is a loop, which the model refuses, or a file made to hurt.
constexpr int maxDepth = 64;
} // namespace

const Node* RuleContext::node(std::string_view id) {
    m_log.note(id, Aspect::full);
    return m_design.node(id);
}

const Node* RuleContext::core(std::string_view id) {
    m_log.note(id, Aspect::core);
    return m_design.node(id);
}

const Link* RuleContext::link(std::string_view id) {
    m_log.note(id, Aspect::full);
    return m_design.link(id);
}

const Flow* RuleContext::flow(std::string_view id) {
    m_log.note(id, Aspect::full);
    return m_design.flow(id);
}

const Account* RuleContext::account(std::string_view id) {
    m_log.note(id, Aspect::full);
    return m_design.account(id);
}

bool RuleContext::exists(std::string_view id) {
    m_log.note(id, Aspect::core);
    return m_design.typeOf(id) != ElementType::none;
}

bool RuleContext::isActive(std::string_view id) {
    if (const Link* link = m_design.link(id)) {
        m_log.note(id, Aspect::full);
        return link->state != DrawState::disabled && (core(link->from) == nullptr || isActive(link->from)) &&
               (core(link->to) == nullptr || isActive(link->to));
    }
    const Node* current = core(id);
    if (current == nullptr)
        return m_design.typeOf(id) != ElementType::none;
    for (int depth = 0; current != nullptr && depth < maxDepth; ++depth) {
        if (current->state == DrawState::disabled)
            return false;
        current = current->parent.empty() ? nullptr : core(current->parent);
    }
    return true;
}

std::string_view RuleContext::kind(std::string_view id) {
    const Node* found = core(id);
    return found != nullptr ? std::string_view(found->kind) : std::string_view();
}

std::string RuleContext::regionOf(std::string_view id) {
    const Node* current = core(id);
    for (int depth = 0; current != nullptr && depth < maxDepth; ++depth) {
        if (!current->region.empty())
            return current->region;
        current = current->parent.empty() ? nullptr : core(current->parent);
    }
    return {};
}

const Account* RuleContext::accountOf(std::string_view id) {
    const Node* current = core(id);
    for (int depth = 0; current != nullptr && depth < maxDepth; ++depth) {
        if (!current->account.empty())
            return account(current->account);
        current = current->parent.empty() ? nullptr : core(current->parent);
    }
    return nullptr;
}

const Node* RuleContext::ancestorOfRole(std::string_view id, Role wanted) {
    const Node* current = core(id);
    for (int depth = 0; current != nullptr && depth < maxDepth; ++depth) {
        if (role(*current) == wanted)
            return current;
        current = current->parent.empty() ? nullptr : core(current->parent);
    }
    return nullptr;
}

std::vector<const Node*> RuleContext::children(std::string_view id) {
    m_log.note(id, Aspect::children);
    std::vector<const Node*> result;
    for (const Id& child : m_design.childrenOf(id)) {
        const Node* found = node(child);
        if (found != nullptr && found->state != DrawState::disabled)
            result.push_back(found);
    }
    return result;
}

std::vector<const Link*> RuleContext::links(std::string_view id, std::string_view kind) {
    m_log.note(id, Aspect::links);
    std::vector<const Link*> result;
    for (const Id& linkId : m_design.linksOf(id)) {
        const Link* found = link(linkId);
        if (found == nullptr || (!kind.empty() && found->kind != kind))
            continue;
        const Id& other = found->other(id);
        if (found->state != DrawState::disabled && core(other) != nullptr && isActive(other))
            result.push_back(found);
    }
    return result;
}

bool RuleContext::hasLinks(std::string_view id) {
    m_log.note(id, Aspect::links);
    for (const Id& linkId : m_design.linksOf(id)) {
        const Link* found = link(linkId);
        if (found != nullptr && found->state != DrawState::disabled && core(found->other(id)) != nullptr &&
            isActive(found->other(id)))
            return true;
    }
    return false;
}

std::vector<const Flow*> RuleContext::flows(std::string_view id) {
    m_log.note(id, Aspect::flows);
    std::vector<const Flow*> result;
    for (const Id& flowId : m_design.flowsOf(id))
        if (const Flow* found = flow(flowId))
            result.push_back(found);
    return result;
}

Role RuleContext::role(const Node& node) const {
    const NodeKind* found = m_catalog.nodeKind(node.kind);
    return found != nullptr ? found->role : Role::unknown;
}

const Design& RuleContext::everything() {
    m_log.note("*", Aspect::full);
    return m_design;
}

const Policies& RuleContext::policies() {
    m_log.note("", Aspect::full);
    return m_design.policies();
}

std::vector<Id> RuleContext::viewsPlacing(std::string_view id) const {
    std::vector<Id> result;
    for (const auto& [viewId, view] : m_design.views())
        if (view.positions.count(Id(id)) != 0)
            result.push_back(viewId);
    return result;
}

std::string RuleContext::title(std::string_view id) {
    std::string name;
    if (const Node* found = node(id))
        name = found->name;
    else if (const Link* found2 = link(id))
        name = found2->name;
    if (name.empty() || name == id)
        return std::string(id);
    return "\"" + name + "\" (" + std::string(id) + ")";
}

Finding& RuleContext::add(const Rule& rule, std::vector<Id> subjects, std::string text, std::vector<std::string> args) {
    Finding finding;
    finding.rule = rule.info().id;
    finding.severity = rule.info().severity;
    finding.subjects = std::move(subjects);
    finding.message = {std::move(text), std::move(args)};
    finding.source = rule.info().source;
    return m_findings.emplace_back(std::move(finding));
}

void RuleContext::join(const Rule& rule, std::string key) {
    m_joins.push_back({&rule, std::move(key)});
}

} // namespace isthmus
