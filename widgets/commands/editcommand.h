// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <QUndoCommand>

namespace isthmus {

class Document;

/// An undoable Edit: keeps the Edit and its inverse, both values.
class EditCommand final : public QUndoCommand {
public:
    EditCommand(Document& document, Edit edit, Edit inverse, int mergeKey);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeKey < 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override;

private:
    Document& m_document;
    Edit m_edit;
    Edit m_inverse;
    int m_mergeKey;
    bool m_done = true; ///< the push itself does not apply a second time
};

} // namespace isthmus
