// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUndoStack>

namespace isthmus {

[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// One open design with its history and selection. The one change stream of the window: every change goes
/// through `apply`, and everybody listens to `changed`.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    [[nodiscard]] const Design& design() const { return m_design; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    /// The view that is being drawn in; "main" where the design has none yet.
    [[nodiscard]] const Id& viewId() const { return m_view; }

    /// Replaces everything: a new or opened design, with an empty history.
    void setDesign(Design design);
    /// Changes the design as one undoable step; steps with the same `mergeKey` (>= 0) that follow one another become one.
    /// An Edit that changes nothing is not recorded. False when the model refuses: then `refused` says why.
    bool apply(const Edit& edit, int mergeKey = -1);
    /// A fresh key for merging the steps of one drag.
    [[nodiscard]] int newMergeKey() { return m_nextMergeKey++; }

    /// Selected node and link ids.
    [[nodiscard]] const QSet<QString>& selection() const { return m_selection; }
    void setSelection(const QSet<QString>& ids);
    void select(const QString& id) { setSelection({id}); }
    void clearSelection() { setSelection({}); }
    /// Deletes what is selected and what cannot stay without it.
    bool deleteSelection();

signals:
    /// After every change, undo and redo.
    void changed(const isthmus::ChangeSet& changes);
    /// The whole design was replaced.
    void reset();
    void selectionChanged();
    /// An Edit was refused; plain words for the status bar.
    void refused(const QString& reason);
    /// Somebody wants this element shown (a finding was clicked, a search hit chosen).
    void revealRequested(const QString& id);

private:
    friend class EditCommand;
    /// Applies without recording; gives back the inverse.
    std::optional<Edit> perform(const Edit& edit);
    void pruneSelection(const ChangeSet& changes);

    Design m_design;
    Id m_view = "main";
    QUndoStack m_undo;
    QSet<QString> m_selection;
    int m_nextMergeKey = 0;
};

} // namespace isthmus

Q_DECLARE_METATYPE(isthmus::ChangeSet)
