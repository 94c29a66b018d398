// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/noteeditor.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/commands/notes.h"

#include <QKeyEvent>

#include <algorithm>

namespace isthmus {

NoteEditor::NoteEditor(CanvasView& view, const Id& note, int mergeKey)
    : QPlainTextEdit(view.viewport())
    , m_view(view)
    , m_note(note)
    , m_mergeKey(mergeKey) {
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Text of the note"));
    setPlaceholderText(tr("Write; Ctrl+Enter keeps it"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFont(view.theme().font(QStringLiteral("body")));
    if (const Note* found = noteOf(view.document().design(), view.document().viewId(), note))
        setPlainText(toQt(found->text));
    selectAll();
    place();
    connect(&view, &CanvasView::viewChanged, this, &NoteEditor::place);
    connect(&view.document(), &Document::changed, this, &NoteEditor::place);
    show();
    setFocus(Qt::OtherFocusReason);
}

void NoteEditor::place() {
    const Note* note = noteOf(m_view.document().design(), m_view.document().viewId(), m_note);
    if (note == nullptr) {
        close(false);
        return;
    }
    const QRectF rect =
        m_view.transform().toView(QRectF(note->rect.x, note->rect.y, note->rect.width, note->rect.height));
    // Letters stay readable at every zoom, so the field is never smaller than a few of them.
    const int lines = fontMetrics().lineSpacing();
    setGeometry(QRect(rect.topLeft().toPoint(), rect.size().toSize().expandedTo(QSize(12 * lines, 4 * lines))));
}

void NoteEditor::keep() {
    close(true);
}

void NoteEditor::close(bool keeps) {
    if (std::exchange(m_closed, true))
        return;
    Document& document = m_view.document();
    const Note* note = noteOf(document.design(), document.viewId(), m_note);
    const QString text = toPlainText().trimmed();
    const bool fresh = m_mergeKey >= 0;
    if (note != nullptr && fresh && (text.isEmpty() || !keeps))
        document.undoStack().undo();
    else if (note != nullptr && keeps && fromQt(text) != note->text) {
        Note changed = *note;
        changed.text = fromQt(text);
        document.apply(Edit{fromQt(fresh ? tr("Add a note") : tr("Edit a note")),
                            {PutNote{document.viewId(), std::move(changed)}}},
                       m_mergeKey);
    }
    hide();
    deleteLater();
    m_view.setFocus();
}

void NoteEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0)
        close(true);
    else if (event->key() == Qt::Key_Escape)
        close(false);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    // Its own context menu takes the focus for a while.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        close(true);
}

} // namespace isthmus
