// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/viewstate.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr const char* styleMember = "linkStyle";
constexpr const char* routesMember = "routes";
constexpr const char* collapsedMember = "collapsed";

const Json* member(const View& view, std::string_view key) {
    const auto& all = view.retained.unknown;
    const auto found = std::find_if(all.begin(), all.end(), [&](const UnknownMember& one) { return one.key == key; });
    return found == all.end() ? nullptr : &found->value;
}

std::optional<LinkStyle> styleIn(const Json& value) {
    return value.is_string() ? linkStyleFrom(value.get_ref<const std::string&>()) : std::nullopt;
}

LinkRoute routeFrom(const Json& entry) {
    LinkRoute route;
    if (!entry.is_object())
        return route;
    if (const auto style = entry.find("style"); style != entry.end())
        route.style = styleIn(*style);
    const auto bends = entry.find("bends");
    if (bends == entry.end() || !bends->is_array())
        return route;
    for (const Json& point : *bends)
        if (point.is_array() && point.size() == 2 && point[0].is_number() && point[1].is_number())
            route.bends.push_back({point[0].get<double>(), point[1].get<double>()});
    return route;
}

Json numberJson(double value) {
    const double rounded = std::round(value * 100) / 100;
    if (std::floor(rounded) == rounded && std::abs(rounded) < 9e15)
        return static_cast<std::int64_t>(rounded);
    return rounded;
}

// Members of the entry that this version does not know stay.
void write(Json& entry, const LinkRoute& route) {
    entry.erase("style");
    entry.erase("bends");
    if (route.style)
        entry["style"] = std::string(toString(*route.style));
    if (route.bends.empty())
        return;
    Json bends = Json::array();
    for (const ScenePoint& point : route.bends)
        bends.push_back(Json::array({numberJson(point.x), numberJson(point.y)}));
    entry["bends"] = std::move(bends);
}

} // namespace

std::string_view toString(LinkStyle style) {
    switch (style) {
    case LinkStyle::straight:
        return "straight";
    case LinkStyle::curved:
        return "curved";
    case LinkStyle::orthogonal:
        break;
    }
    return "orthogonal";
}

std::optional<LinkStyle> linkStyleFrom(std::string_view text) {
    for (const LinkStyle style : {LinkStyle::orthogonal, LinkStyle::straight, LinkStyle::curved})
        if (toString(style) == text)
            return style;
    return std::nullopt;
}

LinkStyle linkStyleOf(const View& view) {
    const Json* value = member(view, styleMember);
    return value != nullptr ? styleIn(*value).value_or(LinkStyle::orthogonal) : LinkStyle::orthogonal;
}

std::map<Id, LinkRoute> routesOf(const View& view) {
    std::map<Id, LinkRoute> routes;
    const Json* value = member(view, routesMember);
    if (value == nullptr || !value->is_object())
        return routes;
    for (const auto& [id, entry] : value->get_ref<const Json::object_t&>())
        if (LinkRoute route = routeFrom(entry); !route.empty())
            routes.emplace(id, std::move(route));
    return routes;
}

LinkRoute routeOf(const View& view, std::string_view link) {
    const Json* value = member(view, routesMember);
    if (value == nullptr || !value->is_object())
        return {};
    const auto entry = value->find(std::string(link));
    return entry == value->end() ? LinkRoute() : routeFrom(*entry);
}

std::set<Id> collapsedOf(const View& view) {
    std::set<Id> nodes;
    const Json* value = member(view, collapsedMember);
    if (value == nullptr || !value->is_array())
        return nodes;
    for (const Json& id : *value)
        if (id.is_string())
            nodes.insert(id.get<std::string>());
    return nodes;
}

EditStep putLinkStyle(const Id& view, LinkStyle style) {
    return PutViewMember{view, styleMember,
                         style == LinkStyle::orthogonal ? Json() : Json(std::string(toString(style)))};
}

EditStep putCollapsed(const Id& view, const std::set<Id>& nodes) {
    return PutViewMember{view, collapsedMember, nodes.empty() ? Json() : Json(nodes)};
}

EditStep putRoutes(const Design& design, const Id& view, const std::map<Id, LinkRoute>& changed) {
    std::map<std::string, Json> entries;
    const View* drawn = design.view(view);
    if (const Json* value = drawn != nullptr ? member(*drawn, routesMember) : nullptr;
        value != nullptr && value->is_object())
        for (const auto& [id, entry] : value->get_ref<const Json::object_t&>())
            entries.emplace(id, entry);
    for (const auto& [id, route] : changed) {
        Json& entry = entries[id];
        if (!entry.is_object())
            entry = Json::object();
        write(entry, route);
        if (entry.empty())
            entries.erase(id);
    }
    Json routes = Json::object();
    for (auto& [id, entry] : entries)
        routes.get_ref<Json::object_t&>().emplace_back(id, std::move(entry));
    return PutViewMember{view, routesMember, routes.empty() ? Json() : std::move(routes)};
}

} // namespace isthmus
