// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/selecting.h"

#include "widgets/commands/contents.h"
#include "widgets/commands/document.h"

#include <cmath>
#include <limits>
#include <set>

namespace isthmus {

namespace {

std::string providerOf(const Catalog& catalog, const Node& node) {
    const NodeKind* kind = catalog.nodeKind(node.kind);
    return kind != nullptr ? kind->provider : std::string(node.providerPart());
}

std::string trait(const Design& design, const Catalog& catalog, const Node& node, Likeness likeness) {
    switch (likeness) {
    case Likeness::kind: return node.kind;
    case Likeness::provider: return providerOf(catalog, node);
    case Likeness::region: break;
    }
    const std::string region(design.regionOf(node.id));
    return region.empty() ? region : providerOf(catalog, node) + ' ' + region;
}

} // namespace

QSet<QString> similarTo(const Design& design, const Catalog& catalog, const QSet<QString>& selection, Likeness likeness) {
    std::set<std::string> traits;
    std::set<std::string> linkKinds;
    for (const QString& id : selection) {
        if (const Node* node = design.node(fromQt(id)))
            traits.insert(trait(design, catalog, *node, likeness));
        else if (const Link* link = design.link(fromQt(id)); link != nullptr && likeness == Likeness::kind)
            linkKinds.insert(link->kind);
    }
    traits.erase(std::string());
    QSet<QString> found;
    if (!traits.empty())
        for (const auto& [id, node] : design.nodes())
            if (traits.contains(trait(design, catalog, node, likeness)))
                found.insert(toQt(id));
    if (!linkKinds.empty())
        for (const auto& [id, link] : design.links())
            if (linkKinds.contains(link.kind))
                found.insert(toQt(id));
    return found;
}

QSet<QString> grownFrom(const Design& design, const QSet<QString>& selection) {
    QSet<QString> grown = selection;
    const auto addEnds = [&](const Link& link) {
        for (const Id& end : {link.from, link.to})
            if (design.node(end) != nullptr)
                grown.insert(toQt(end));
    };
    for (const QString& id : selection) {
        if (const Link* link = design.link(fromQt(id)))
            addEnds(*link);
        else
            for (const Id& touching : design.linksOf(fromQt(id))) {
                grown.insert(toQt(touching));
                addEnds(*design.link(touching));
            }
    }
    return grown;
}

QSet<QString> invertedFrom(const Design& design, const QSet<QString>& selection) {
    QSet<QString> rest;
    for (const auto& [id, node] : design.nodes())
        rest.insert(toQt(id));
    for (const auto& [id, link] : design.links())
        rest.insert(toQt(id));
    return rest - selection;
}

QSet<QString> contentsOf(const Design& design, const QSet<QString>& selection) {
    QSet<QString> inside;
    for (const QString& id : selection) {
        const Node* node = design.node(fromQt(id));
        if (node == nullptr)
            continue;
        for (const Id& child : design.childrenOf(node->id))
            inside.insert(toQt(child));
        for (const Id& member : membersOf(design, *node))
            inside.insert(toQt(member));
    }
    return inside;
}

DisplayList::Index neighbourOf(const DisplayList& items, const QPointF& from, Direction direction,
                               const std::function<bool(const NodeItem&)>& accept) {
    DisplayList::Index best = DisplayList::none;
    double least = std::numeric_limits<double>::max();
    for (DisplayList::Index index = 0; index < items.nodes().size(); ++index) {
        const NodeItem& node = items.nodes()[index];
        if (!node.placed || !accept(node))
            continue;
        const QPointF by = node.rect.center() - from;
        const bool level = direction == Direction::left || direction == Direction::right;
        const bool forwards = direction == Direction::right || direction == Direction::down;
        const double ahead = (level ? by.x() : by.y()) * (forwards ? 1 : -1);
        const double aside = std::abs(level ? by.y() : by.x());
        // One that is further aside than ahead belongs to another direction, unless nothing else is there.
        const double cost = ahead + 2 * aside + (aside > ahead ? 1e6 : 0);
        if (ahead > 0.5 && cost < least) {
            least = cost;
            best = index;
        }
    }
    return best;
}

} // namespace isthmus
