// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QString>
#include <QStringList>

namespace isthmus {

class CanvasView;

/// The drawing for those who do not see it: a tree of nodes as they contain one another, then links and notes, each with what
/// it is, where it is, its findings, and whether it is selected. Reads the same display list as the painter.
class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView* view);
    ~CanvasAccessible() override;

    /// Makes the interfaces of all canvases come from here; harmless when repeated.
    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    /// Ids of what a container holds; of an empty id, of what stands on the paper itself.
    [[nodiscard]] QStringList idsIn(const QString& id) const;
    [[nodiscard]] QAccessibleInterface* parentFor(const QString& id) const;
    /// The item for a node or link id, or a note's key; null where it is not drawn.
    [[nodiscard]] QAccessibleInterface* childFor(const QString& id) const;

private:
    [[nodiscard]] CanvasView& view() const;
    void refresh() const;

    mutable QHash<QString, QStringList> m_inside; ///< ids in a container; under "" what stands on the paper, links and notes last
    mutable QHash<QString, QString> m_parents;
    mutable QHash<QString, QAccessible::Id> m_children;
    mutable quint64 m_revision = ~quint64{0};
};

} // namespace isthmus
