// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "widgets/commands/layers.h"

#include <string>
#include <vector>

namespace isthmus {

/// A named view: a part of the drawing, and which layers are seen. Member `bookmarks` of a view, as
/// docs/design-file-extensions.md has it.
struct Bookmark {
    std::string name;
    Rect area; ///< scene units
    LayerChoice layers;

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// What the view has, by name; entries of a wrong form are passed over.
[[nodiscard]] std::vector<Bookmark> bookmarksOf(const Design& design, const Id& view);
/// "View 1", or with the next number that is free; `word` is "View" in the user's language.
[[nodiscard]] std::string freeBookmarkName(const Design& design, const Id& view, const std::string& word);

/// The Edit that adds the bookmark, or replaces the one of this name.
[[nodiscard]] Edit bookmarking(const Design& design, const Id& view, const Bookmark& bookmark);
/// The Edit that gives a bookmark another name; empty where it has that already, or another one has, or it is blank.
[[nodiscard]] Edit renamingOfBookmark(const Design& design, const Id& view, const std::string& name,
                                      const std::string& wanted);
/// The Edit that takes a bookmark out.
[[nodiscard]] Edit removalOfBookmark(const Design& design, const Id& view, const std::string& name);

} // namespace isthmus
