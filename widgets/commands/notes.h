// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace isthmus {

// Notes have ids of their own in each view, so in a selection a note goes by a key that no id can be.

[[nodiscard]] QString noteKey(const Id& note);
/// The note's id, where this is a note's key.
[[nodiscard]] std::optional<Id> noteIn(const QString& key);
[[nodiscard]] const Note* noteOf(const Design& design, const Id& view, const Id& note);
/// The selected notes of a view, in the view's order.
[[nodiscard]] std::vector<Note> notesIn(const Design& design, const Id& view, const QSet<QString>& selection);
/// An id that no note of the view has.
[[nodiscard]] Id freeNoteId(const Design& design, const Id& view);

} // namespace isthmus
