// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/contents.h"

#include "model/property.h"
#include "widgets/commands/document.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {
constexpr const char* membersKey = "members";
} // namespace

std::vector<Id> membersOf(const Design& design, const Node& group) {
    if (!isGroup(group))
        return {};
    std::vector<Id> members = textListProperty(group.properties, membersKey);
    std::erase_if(members, [&](const Id& id) { return id == group.id || design.node(id) == nullptr; });
    return members;
}

std::map<Id, Id> groupsByMember(const Design& design) {
    std::map<Id, Id> groups;
    for (const auto& [id, node] : design.nodes())
        for (const Id& member : membersOf(design, node))
            groups.emplace(member, id);
    return groups;
}

Node withMembers(const Node& group, const std::vector<Id>& members) {
    Node changed = group;
    Json list = Json::array();
    for (const Id& member : members)
        list.push_back(member);
    changed.properties[membersKey] = std::move(list);
    return changed;
}

std::vector<Id> subtreeOf(const Design& design, const Id& id) {
    std::vector<Id> found{id};
    std::set<Id> seen{id};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Id current = found[i];
        for (const Id& child : design.childrenOf(current))
            if (seen.insert(child).second)
                found.push_back(child);
        if (const Node* node = design.node(current); node != nullptr && isGroup(*node))
            for (const Id& member : membersOf(design, *node))
                if (seen.insert(member).second)
                    found.push_back(member);
    }
    return found;
}

std::vector<Id> outermost(const Design& design, const QSet<QString>& ids) {
    std::set<Id> framed;
    for (const QString& text : ids)
        if (const Node* node = design.node(fromQt(text)); node != nullptr && isGroup(*node)) {
            const std::vector<Id> parts = subtreeOf(design, node->id);
            framed.insert(parts.begin() + 1, parts.end());
        }
    std::vector<Id> kept;
    for (const QString& text : ids) {
        const Node* node = design.node(fromQt(text));
        if (node == nullptr || framed.contains(node->id))
            continue;
        const bool inside = !node->parent.empty() && design.ancestor(node->parent, [&](const Node& above) {
            return ids.contains(toQt(above.id));
        }) != nullptr;
        if (!inside)
            kept.push_back(node->id);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

} // namespace isthmus
