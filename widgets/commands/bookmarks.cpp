// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/bookmarks.h"

#include "widgets/commands/document.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr const char* bookmarksKey = "bookmarks";

std::string label(const char* text, const std::string& name) {
    return fromQt(QCoreApplication::translate("isthmus::Bookmarks", text).arg(toQt(name)));
}

std::optional<Bookmark> read(const Json& entry) {
    if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string() || !entry.contains("area"))
        return std::nullopt;
    const Json& area = entry["area"];
    const auto isNumber = [](const Json& value) { return value.is_number() && std::isfinite(value.get<double>()); };
    if (!area.is_array() || area.size() != 4 || !std::all_of(area.begin(), area.end(), isNumber))
        return std::nullopt;
    Bookmark bookmark;
    bookmark.name = entry["name"].get<std::string>();
    bookmark.area = {area[0].get<double>(), area[1].get<double>(), area[2].get<double>(), area[3].get<double>()};
    if (bookmark.name.empty() || bookmark.area.width <= 0 || bookmark.area.height <= 0)
        return std::nullopt;
    for (const auto& [member, show] : {std::pair{"dimmed", LayerShow::dimmed}, std::pair{"hidden", LayerShow::hidden}})
        if (const auto keys = entry.find(member); keys != entry.end() && keys->is_array())
            for (const Json& key : *keys)
                if (key.is_string())
                    bookmark.layers[key.get<std::string>()] = show;
    return bookmark;
}

Json written(const Bookmark& bookmark) {
    // Whole units: a view is not placed more finely than that.
    Json area = Json::array();
    for (const double number : {bookmark.area.x, bookmark.area.y, bookmark.area.width, bookmark.area.height})
        area.push_back(std::llround(number));
    Json entry = Json::object();
    entry["name"] = bookmark.name;
    entry["area"] = std::move(area);
    for (const auto& [member, show] :
         {std::pair{"dimmed", LayerShow::dimmed}, std::pair{"hidden", LayerShow::hidden}}) {
        Json keys = Json::array();
        for (const auto& [key, chosen] : bookmark.layers)
            if (chosen == show)
                keys.push_back(key);
        if (!keys.empty())
            entry[member] = std::move(keys);
    }
    return entry;
}

Edit puttingAll(const Id& view, std::vector<Bookmark> bookmarks, std::string name) {
    std::sort(bookmarks.begin(), bookmarks.end(), [](const Bookmark& a, const Bookmark& b) { return a.name < b.name; });
    Json list = Json::array();
    for (const Bookmark& bookmark : bookmarks)
        list.push_back(written(bookmark));
    return {std::move(name), {PutViewMember{view, bookmarksKey, list.empty() ? Json(nullptr) : std::move(list)}}};
}

auto named(std::vector<Bookmark>& bookmarks, const std::string& name) {
    return std::find_if(bookmarks.begin(), bookmarks.end(), [&](const Bookmark& one) { return one.name == name; });
}

} // namespace

std::vector<Bookmark> bookmarksOf(const Design& design, const Id& view) {
    std::vector<Bookmark> bookmarks;
    const View* found = design.view(view);
    if (found == nullptr)
        return bookmarks;
    for (const UnknownMember& member : found->retained.unknown)
        if (member.key == bookmarksKey && member.value.is_array())
            for (const Json& entry : member.value)
                if (auto bookmark = read(entry); bookmark && named(bookmarks, bookmark->name) == bookmarks.end())
                    bookmarks.push_back(std::move(*bookmark));
    return bookmarks;
}

std::string freeBookmarkName(const Design& design, const Id& view, const std::string& word) {
    std::vector<Bookmark> bookmarks = bookmarksOf(design, view);
    for (int number = 1;; ++number)
        if (std::string name = word + ' ' + std::to_string(number); named(bookmarks, name) == bookmarks.end())
            return name;
}

Edit bookmarking(const Design& design, const Id& view, const Bookmark& bookmark) {
    std::vector<Bookmark> bookmarks = bookmarksOf(design, view);
    if (const auto found = named(bookmarks, bookmark.name); found != bookmarks.end())
        *found = bookmark;
    else
        bookmarks.push_back(bookmark);
    return puttingAll(view, std::move(bookmarks),
                      label(QT_TRANSLATE_NOOP("isthmus::Bookmarks", "Bookmark %1"), bookmark.name));
}

Edit renamingOfBookmark(const Design& design, const Id& view, const std::string& name, const std::string& wanted) {
    std::vector<Bookmark> bookmarks = bookmarksOf(design, view);
    const auto found = named(bookmarks, name);
    if (found == bookmarks.end() || wanted.empty() || named(bookmarks, wanted) != bookmarks.end())
        return {};
    found->name = wanted;
    return puttingAll(view, std::move(bookmarks),
                      label(QT_TRANSLATE_NOOP("isthmus::Bookmarks", "Rename bookmark %1"), name));
}

Edit removalOfBookmark(const Design& design, const Id& view, const std::string& name) {
    std::vector<Bookmark> bookmarks = bookmarksOf(design, view);
    const auto found = named(bookmarks, name);
    if (found == bookmarks.end())
        return {};
    bookmarks.erase(found);
    return puttingAll(view, std::move(bookmarks),
                      label(QT_TRANSLATE_NOOP("isthmus::Bookmarks", "Remove bookmark %1"), name));
}

} // namespace isthmus
