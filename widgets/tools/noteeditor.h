// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"

#include <QPlainTextEdit>

namespace isthmus {

class CanvasView;

/// Edits a note where it stands. Ctrl+Enter or a click elsewhere keeps the text, Esc does not; a new note that stays
/// empty goes again. Deletes itself.
class NoteEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// `mergeKey`: of the step that made the note, when it was made for this; the text becomes part of that step.
    NoteEditor(CanvasView& view, const Id& note, int mergeKey = -1);

    /// Takes the text over and closes.
    void keep();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void place();
    void close(bool keeps);

    CanvasView& m_view;
    Id m_note;
    int m_mergeKey;
    bool m_closed = false;
};

} // namespace isthmus
