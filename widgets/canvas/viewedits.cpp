// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/viewedits.h"

#include "widgets/canvas/layout.h"
#include "widgets/commands/contents.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Canvas", text);
}

std::string nameOf(const Design& design, const Id& id) {
    const Node* node = design.node(id);
    return node == nullptr || node->name.empty() ? id : node->name;
}

// "Collapse vpc-a", or "Collapse 3 containers".
std::string counted(const Design& design, const std::set<Id>& nodes, const QString& one, const QString& many) {
    return fromQt(nodes.size() == 1 ? one.arg(toQt(nameOf(design, *nodes.begin()))) : many.arg(nodes.size()));
}

int depthOf(const Design& design, const Id& id) {
    int depth = 0;
    for (const Node* node = design.node(id); node != nullptr && !node->parent.empty() && depth < 64;
         node = design.node(node->parent))
        ++depth;
    return depth;
}

const View& viewOf(const Design& design, const Id& view) {
    static const View none;
    const View* found = design.view(view);
    return found != nullptr ? *found : none;
}

} // namespace

Edit collapsingOf(const Design& design, const Id& view, const std::set<Id>& nodes, bool collapsed) {
    std::set<Id> after = collapsedOf(viewOf(design, view));
    std::set<Id> changed;
    for (const Id& id : nodes)
        if (!collapsed ? after.erase(id) > 0 : (subtreeOf(design, id).size() > 1 && after.insert(id).second))
            changed.insert(id);
    Edit edit;
    if (changed.empty())
        return edit;
    edit.label = collapsed ? counted(design, changed, say("Collapse %1"), say("Collapse %1 containers"))
                           : counted(design, changed, say("Open %1"), say("Open %1 containers"));
    edit.add(putCollapsed(view, after));
    return edit;
}

Edit fittingOf(const Design& design, const Id& view, const std::set<Id>& nodes) {
    std::vector<Id> order(nodes.begin(), nodes.end());
    std::stable_sort(order.begin(), order.end(),
                     [&](const Id& a, const Id& b) { return depthOf(design, a) > depthOf(design, b); });
    Design draft = design;
    Edit edit;
    std::set<Id> changed;
    for (const Id& id : order) {
        const Rect* before = draft.position(view, id);
        const auto extent = extentOfChildren(draft, view, id);
        if (before == nullptr || !extent)
            continue;
        Rect fitted = *extent;
        fitted.width = std::max(fitted.width, layout::frameWidth);
        fitted.height = std::max(fitted.height, layout::frameHeight);
        if (fitted == *before)
            continue;
        changed.insert(id);
        (void)draft.apply(Edit{"", {PutPosition{view, id, fitted}}}).ok();
        edit.add(PutPosition{view, id, fitted});
        Rect inner = fitted;
        for (const Node* node = draft.node(draft.node(id)->parent); node != nullptr; node = draft.node(node->parent)) {
            const Rect* outer = draft.position(view, node->id);
            if (outer == nullptr)
                break;
            const double left = std::min(outer->x, inner.x - layout::padding);
            const double top = std::min(outer->y, inner.y - layout::header);
            const Rect grown{left, top,
                             std::max(outer->x + outer->width, inner.x + inner.width + layout::padding) - left,
                             std::max(outer->y + outer->height, inner.y + inner.height + layout::padding) - top};
            if (!(grown == *outer)) {
                (void)draft.apply(Edit{"", {PutPosition{view, node->id, grown}}}).ok();
                edit.add(PutPosition{view, node->id, grown});
            }
            inner = grown;
        }
    }
    if (!changed.empty())
        edit.label =
            counted(design, changed, say("Fit %1 to its contents"), say("Fit %1 containers to their contents"));
    return edit;
}

Edit stylingOf(const Design& design, const Id& view, const std::set<Id>& links, LinkStyle style) {
    Edit edit;
    const View& drawn = viewOf(design, view);
    if (links.empty()) {
        if (linkStyleOf(drawn) != style) {
            edit.label = fromQt(say("Change the style of links"));
            edit.add(putLinkStyle(view, style));
        }
        return edit;
    }
    const auto routes = routesOf(drawn);
    std::map<Id, LinkRoute> changed;
    for (const Id& id : links) {
        const auto known = routes.find(id);
        LinkRoute route = known == routes.end() ? LinkRoute() : known->second;
        // What is the view's own style need not be said.
        const std::optional<LinkStyle> wanted = style == linkStyleOf(drawn) ? std::nullopt : std::optional(style);
        if (route.style == wanted)
            continue;
        route.style = wanted;
        // Corners of a right-angled way make no sense on a curve.
        route.bends.clear();
        changed.emplace(id, std::move(route));
    }
    if (changed.empty())
        return edit;
    edit.label = fromQt(changed.size() == 1 ? say("Change the style of 1 link")
                                            : say("Change the style of %1 links").arg(changed.size()));
    edit.add(putRoutes(design, view, changed));
    return edit;
}

Edit bendingOf(const Design& design, const Id& view, const Id& link, const std::vector<ScenePoint>& bends) {
    Edit edit;
    LinkRoute route = routeOf(viewOf(design, view), link);
    if (route.bends == bends)
        return edit;
    route.bends = bends;
    edit.label = fromQt(say("Bend a link"));
    edit.add(putRoutes(design, view, {{link, route}}));
    return edit;
}

Edit unbendingOf(const Design& design, const Id& view, const std::set<Id>& links) {
    std::map<Id, LinkRoute> changed;
    for (auto& [id, route] : routesOf(viewOf(design, view)))
        if (links.contains(id) && !route.bends.empty())
            changed.emplace(id, LinkRoute{route.style, {}});
    Edit edit;
    if (changed.empty())
        return edit;
    edit.label = fromQt(changed.size() == 1 ? say("Reset the route of 1 link")
                                            : say("Reset the routes of %1 links").arg(changed.size()));
    edit.add(putRoutes(design, view, changed));
    return edit;
}

std::optional<EditStep> bendsMovedWith(const Design& design, const Id& view, const std::set<Id>& nodes, double dx,
                                       double dy) {
    std::map<Id, LinkRoute> changed;
    for (auto& [id, route] : routesOf(viewOf(design, view))) {
        const Link* link = design.link(id);
        if (link == nullptr || route.bends.empty() || !nodes.contains(link->from) || !nodes.contains(link->to))
            continue;
        LinkRoute moved = route;
        for (ScenePoint& bend : moved.bends)
            bend = {bend.x + dx, bend.y + dy};
        changed.emplace(id, std::move(moved));
    }
    return changed.empty() ? std::nullopt : std::optional(putRoutes(design, view, changed));
}

std::optional<EditStep> bendsForgottenWith(const Design& design, const Id& view, const std::set<Id>& nodes) {
    std::map<Id, LinkRoute> changed;
    for (auto& [id, route] : routesOf(viewOf(design, view))) {
        const Link* link = design.link(id);
        if (link != nullptr && !route.bends.empty() && (nodes.contains(link->from) || nodes.contains(link->to)))
            changed.emplace(id, LinkRoute{route.style, {}});
    }
    return changed.empty() ? std::nullopt : std::optional(putRoutes(design, view, changed));
}

} // namespace isthmus
