// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/notes.h"

#include "widgets/commands/document.h"

#include <algorithm>

namespace isthmus {

namespace {
// A colon stands in no id.
constexpr QLatin1String prefix("note:");
} // namespace

QString noteKey(const Id& note) {
    return prefix + toQt(note);
}

std::optional<Id> noteIn(const QString& key) {
    return key.startsWith(prefix) ? std::optional(fromQt(key.mid(prefix.size()))) : std::nullopt;
}

const Note* noteOf(const Design& design, const Id& view, const Id& note) {
    const View* drawn = design.view(view);
    if (drawn == nullptr)
        return nullptr;
    const auto found =
        std::find_if(drawn->notes.begin(), drawn->notes.end(), [&](const Note& each) { return each.id == note; });
    return found == drawn->notes.end() ? nullptr : &*found;
}

std::vector<Note> notesIn(const Design& design, const Id& view, const QSet<QString>& selection) {
    std::vector<Note> notes;
    if (const View* drawn = design.view(view))
        std::copy_if(drawn->notes.begin(), drawn->notes.end(), std::back_inserter(notes),
                     [&](const Note& note) { return selection.contains(noteKey(note.id)); });
    return notes;
}

Id freeNoteId(const Design& design, const Id& view) {
    for (int number = 1;; ++number)
        if (Id id = "note-" + std::to_string(number); noteOf(design, view, id) == nullptr)
            return id;
}

} // namespace isthmus
