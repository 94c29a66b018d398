// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/tools/linking.h"
#include "widgets/tools/selecting.h"

#include <functional>
#include <optional>
#include <vector>

namespace isthmus {

/// Draws a link, or moves an end of one: from the node it was begun at, or the first one chosen, to the one under the
/// mouse, or the one that the arrow keys and Tab have come to. What can be joined is lit, what cannot says why. Where
/// several kinds of link fit, a menu asks. Esc ends.
class ConnectTool final : public CanvasTool {
public:
    /// `finished` is called when a link was drawn or given up.
    ConnectTool(CanvasView& view, std::function<void()> finished);

    /// Starts at this node as if its port had been pressed; `held`: the mouse button is down already.
    void begin(const QString& node, bool held);
    /// Starts moving an end of a link.
    void beginAt(const QString& link, LinkEnd end, bool held);
    /// Joins two nodes at once, asking where several kinds fit; the link becomes part of the step `mergeKey`.
    void join(const QString& from, const QString& to, int mergeKey);

    void activate() override;
    void deactivate() override;
    bool pressed(QMouseEvent& event) override;
    bool moved(QMouseEvent& event) override;
    bool released(QMouseEvent& event) override;
    bool keyPressed(QKeyEvent& event) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] bool isBusy() const override { return !m_from.isEmpty(); }
    [[nodiscard]] bool takesTab() const override { return true; }

private:
    [[nodiscard]] QString nodeAt(const QPointF& at) const;
    [[nodiscard]] const Link* link() const;
    [[nodiscard]] bool allows(const Id& target) const;
    [[nodiscard]] QString whyNot(const Id& target) const;
    [[nodiscard]] std::vector<DisplayList::Index> choices() const;
    void start(const QString& node, bool held);
    void light();
    void aim(const QString& target);
    void choose(DisplayList::Index index);
    void chooseNext(bool backwards);
    void chooseTowards(Direction direction);
    void finishOn(const QString& target, const QPoint& global);
    void ask(const std::vector<const LinkKind*>& kinds, const QString& target, const QPoint& global);
    void make(const std::string& kind, const QString& target);
    void stop();
    void clear();

    std::function<void()> m_finished;
    QString m_from; ///< empty: the start is still to be chosen
    QString m_link; ///< whose end is being moved; empty: a new link
    LinkEnd m_end = LinkEnd::to;
    QString m_target;
    bool m_allowed = false;
    bool m_held = false;
    bool m_moved = false;
    int m_mergeKey = -1;
    QPointF m_start;
    QPointF m_at;
};

} // namespace isthmus
