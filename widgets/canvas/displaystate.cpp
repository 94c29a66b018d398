// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the display list that shows what the design does not hold: findings and operations.
#include "widgets/canvas/displaylist.h"
#include "widgets/commands/document.h"

#include <algorithm>

namespace isthmus {

Damage DisplayList::setFindings(const std::vector<Finding>& findings) {
    std::unordered_map<std::string, Badge> badges;
    for (const Finding& finding : findings) {
        if (finding.waived)
            continue;
        const auto subject = std::find_if(finding.subjects.begin(), finding.subjects.end(),
                                          [&](const Id& id) { return nodeIndex(id) != none || linkIndex(id) != none; });
        if (subject == finding.subjects.end())
            continue;
        Badge& badge = badges[*subject];
        badge.worst = badge.count == 0 ? finding.severity : std::min(badge.worst, finding.severity);
        ++badge.count;
    }
    Damage damage;
    m_badges = std::move(badges);
    const auto badgeOf = [&](const std::string& id) {
        const auto found = m_badges.find(id);
        return found == m_badges.end() ? Badge() : found->second;
    };
    for (NodeItem& node : m_nodes)
        if (const Badge badge = badgeOf(node.id); node.alive && badge != node.badge) {
            node.badge = badge;
            damage.add(paintedRect(node));
        }
    for (LinkItem& link : m_links)
        if (const Badge badge = badgeOf(link.id); link.alive && badge != link.badge) {
            link.badge = badge;
            addDamage(link, damage);
        }
    sumUp();
    damage.everything = damage.everything || isPartial();
    return damage;
}

std::optional<DeployMark> DisplayList::markOf(const std::string& id) const {
    if (m_marks.isEmpty())
        return std::nullopt;
    const auto found = m_marks.constFind(toQt(id));
    return found == m_marks.constEnd() ? std::nullopt : std::optional(*found);
}

Damage DisplayList::setMarks(const QHash<QString, DeployMark>& marks) {
    Damage damage;
    m_marks = marks;
    for (NodeItem& node : m_nodes)
        if (const auto mark = markOf(node.id); node.alive && mark != node.mark) {
            node.mark = mark;
            damage.add(paintedRect(node));
        }
    for (LinkItem& link : m_links)
        if (const auto mark = markOf(link.id); link.alive && mark != link.mark) {
            link.mark = mark;
            addDamage(link, damage);
        }
    sumUp();
    damage.everything = damage.everything || isPartial();
    return damage;
}

QRectF DisplayList::bounds() const {
    QRectF bounds;
    for (const NodeItem& node : m_nodes)
        if (node.placed)
            bounds = bounds.united(node.rect);
    for (const NoteItem& note : m_notes)
        bounds = bounds.united(note.rect);
    for (const LinkItem& link : m_links)
        if (link.placed)
            bounds = bounds.united(link.bounds);
    return bounds;
}

} // namespace isthmus
