// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvasview.h"
#include "widgets/tools/selecting.h"

#include <QObject>

namespace isthmus {

/// What the window's actions do with the selection of one canvas beyond what the canvas itself offers: select more or
/// less, lock, stack, size, group. Each change is one undoable step; what cannot be done is said through
/// CanvasView::statusChanged.
class Arranger final : public QObject {
    Q_OBJECT
public:
    /// `view` must outlive it, or be its parent.
    explicit Arranger(CanvasView& view, QObject* parent = nullptr);

    /// Whether everything movable that is selected is locked already.
    [[nodiscard]] bool isLocked() const;

public slots:
    void selectSimilar(isthmus::Likeness likeness);
    void selectConnected();
    void selectInverted();
    void selectContents();
    /// Selects the container or group of what is selected.
    void selectContainer();
    /// Selects the next item in this direction and brings it into view; with nothing selected, the one in the middle.
    void jump(isthmus::Direction direction);

    /// Locks the selection where something of it is free, else unlocks it.
    void toggleLock();
    void restack(isthmus::Restack where);
    void sameSize(bool width, bool height);
    void group();
    void ungroup();

private:
    [[nodiscard]] std::vector<Id> selectedNodes() const;
    bool apply(const Edit& edit, const QString& otherwise);
    void become(const QSet<QString>& selection);

    CanvasView& m_view;
};

} // namespace isthmus
