// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "rules/finding.h"
#include "widgets/canvas/canvasoverlay.h"
#include "widgets/canvas/canvastool.h"
#include "widgets/canvas/deploymark.h"
#include "widgets/canvas/displaylist.h"
#include "widgets/canvas/draglayer.h"
#include "widgets/canvas/editoptions.h"
#include "widgets/canvas/fragment.h"
#include "widgets/canvas/hittest.h"
#include "widgets/canvas/scenepainter.h"
#include "widgets/canvas/viewtransform.h"
#include "widgets/commands/document.h"
#include "widgets/commands/mime.h"
#include "widgets/theme/theme.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace isthmus {

class Breadcrumb;
class MiniMap;
class RouteSettler;

/// The drawing: paints the display list, and hands mouse and keys to the active tool. Everything it changes goes
/// through the document. The tools come from widgets/tools: make a `ToolSet` beside it.
class CanvasView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// All must outlive the canvas.
    CanvasView(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);
    ~CanvasView() override;

    [[nodiscard]] Document& document() const { return m_document; }
    [[nodiscard]] const Catalog& catalog() const { return m_items.catalog(); }
    [[nodiscard]] Theme& theme() const { return m_theme; }
    [[nodiscard]] const DisplayList& items() const { return m_items; }
    [[nodiscard]] const ViewTransform& transform() const { return m_transform; }

    /// Pixels per scene unit; 1 is 100 %.
    [[nodiscard]] double zoom() const { return m_transform.scale; }
    /// Zooms with `anchor` (pixels of the viewport) staying in place.
    void setZoom(double zoom, const QPointF& anchor);
    /// Brings a scene point to the middle.
    void centreOn(const QPointF& scene);
    /// Shows a part of the scene as a whole, at most at 100 %.
    void showArea(const QRectF& scene);
    /// Moves the picture by pixels.
    void scrollBy(const QPoint& pixels);
    /// Top left of the node's card in pixels of the viewport and its size; null where it is not drawn.
    [[nodiscard]] QRectF viewRectOf(const QString& id) const;

    /// Badges with counts, and their sentences as tool tips.
    void setFindings(const std::vector<Finding>& findings);
    /// Sentences of the findings on one element, the worst first.
    [[nodiscard]] QStringList findingsOf(const QString& id) const;
    /// What a deploy has to say, by node or link id; an empty hash takes the marks away.
    void setDeployMarks(const QHash<QString, DeployMark>& marks);
    /// Dims everything but these ids to 35 %; nothing: all as usual.
    void setFocusSet(const std::optional<QSet<QString>>& ids);
    /// Leaves out, or dims, what the layers say. What is hidden cannot be hit or selected.
    void setLayers(const QSet<QString>& hidden, const QSet<QString>& dimmed);
    [[nodiscard]] bool isHidden(const QString& id) const { return m_state.hidden.contains(id); }
    /// Paints over the drawing and under the tools; null: nobody does. It must outlive the canvas or be taken away.
    void setOverlay(CanvasOverlay* overlay);
    /// Bounds, in scene units, of everything drawn.
    [[nodiscard]] QRectF sceneBounds() const { return m_sceneBounds; }
    [[nodiscard]] bool isGridShown() const { return m_state.grid; }
    [[nodiscard]] bool isMiniMapShown() const;

    /// Counts what happened to the drawing: whoever keeps something about it can see whether it is stale.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// What the clipboard holds of a design, if anything.
    [[nodiscard]] static std::optional<Design> clipboardFragment();
    /// Inserts a fragment with its middle at `at` (scene units) as one step named `label`, and selects it.
    bool insertFragment(const Design& fragment, const QPointF& at, const QString& label);
    /// What the user chose about drawing by hand.
    [[nodiscard]] const EditOptions& options() const { return m_options; }
    void setOptions(const EditOptions& options) { m_options = options; }
    /// Nothing is being looked for any more: every link has the way that it keeps.
    [[nodiscard]] bool isSettled() const;

    // For the tools.
    /// Null takes the tool away: the canvas only shows.
    void setTool(CanvasTool* tool);
    [[nodiscard]] CanvasTool* tool() const { return m_tool; }
    [[nodiscard]] QString idOf(const Hit& hit) const;
    [[nodiscard]] Hit hitAt(const QPointF& viewPoint) const;
    /// A link with other bends than the design's.
    void previewBends(DisplayList::Index link, const std::vector<QPointF>& bends);
    /// Dragged rectangles without changing the design.
    void preview(const std::vector<std::pair<DisplayList::Index, QRectF>>& rects);
    void restore(const std::vector<DisplayList::Index>& nodes);
    void previewNote(const Id& note, const QRectF& rect);
    /// Only what the tool paints over the drawing has changed.
    void updateOverlay();
    void setHovered(const QString& id);
    [[nodiscard]] const QString& hovered() const { return m_state.hovered; }
    /// Draft links: these nodes are lit, all others dimmed.
    void setLit(const std::optional<QSet<QString>>& ids);
    /// The last place of the mouse over the canvas, in scene units; the middle of the view where it never was.
    [[nodiscard]] QPointF pointerInScene() const;
    [[nodiscard]] QPointF centreInScene() const;

public slots:
    void zoomIn();
    void zoomOut();
    void zoomReset();
    void zoomToFit();
    void zoomToSelection();
    /// Selects the element and brings it into view.
    void reveal(const QString& id);
    void setGridShown(bool shown);
    void setMiniMapShown(bool shown);

    void selectAll();
    void selectNone();
    void deleteSelection();
    void copy();
    void cut();
    /// At the pointer where it is over the canvas, else a little beside the original.
    void paste();
    void duplicate();
    /// Moves the selection by scene units.
    void nudge(double dx, double dy);
    void alignLeft();
    void alignRight();
    void alignTop();
    void alignBottom();
    void alignCentresX();
    void alignCentresY();
    void distributeX();
    void distributeY();

    /// Draws the selected containers as one box each, or opens them again where all are.
    void toggleCollapsed();
    void setCollapsed(const QString& node, bool collapsed);
    void expandAll();
    /// Makes the selected containers as large as what they hold.
    void fitToContents();
    /// Shows the selected container alone, or the one around what is selected.
    void enterContainer();
    /// Shows what is around the container that is shown alone.
    void leaveContainer();
    /// Shows this container alone; empty: the whole design.
    void showOnly(const QString& node);
    /// Selected links, or those without a style of their own where no link is selected.
    void setLinkStyle(isthmus::LinkStyle style);
    /// Forgets the bends made by hand on the selected links, or on the links of the selected nodes.
    void resetRoutes();

signals:
    /// 1 is 100 %.
    void zoomChanged(double zoom);
    /// What can be seen changed: scrolled, zoomed, resized.
    void viewChanged();
    /// A sentence for the status bar; empty: nothing to say any more.
    void statusChanged(const QString& text);
    /// Another container is shown alone, or the whole design again.
    void rootChanged();
    /// A node or link was double-clicked, or Enter pressed on it.
    void activated(const QString& id);
    /// Something asks for a context menu; `id` is empty over the paper.
    void contextMenuWanted(const QString& id, const QPoint& globalPos);
    /// A kind from the palette hovers over the canvas, left it (empty kind), or was dropped.
    void kindDragged(const QString& kind, const QPointF& scene);
    void kindDropped(const QString& kind, const QPointF& scene);

protected:
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void syncWith(const ChangeSet& changes);
    void rebuild();
    void showRoot(const Id& root);
    void layOutBreadcrumb();
    [[nodiscard]] QRectF settledArea() const;
    void repaintAll();
    void repaintDamage(const Damage& damage);
    void updateAreas(const Damage& damage);
    void setTransform(const ViewTransform& transform);
    void selectionChanged();
    [[nodiscard]] QRect mapRect() const;
    void updateElement(const QString& id);
    /// The element whose count of findings is at this point of the viewport; empty: none.
    [[nodiscard]] QString badgeAt(const QPointF& at) const;
    void showToolTip(const QPoint& global, const QPointF& at);
    bool startPan(QMouseEvent* event);
    void align(Alignment alignment);
    void distribute(bool horizontal);
    bool insertBy(const Design& fragment, const QPointF& offset, const QString& label);

    Document& m_document;
    Theme& m_theme;
    DisplayList m_items;
    ScenePainter m_painter;
    DragLayer m_layer;
    PaintState m_state;
    EditOptions m_options;
    QRectF m_sceneBounds;
    ViewTransform m_transform;
    CanvasTool* m_tool = nullptr;
    CanvasOverlay* m_overlay = nullptr;
    std::unique_ptr<MiniMap> m_miniMap;
    RouteSettler* m_settler;
    Breadcrumb* m_breadcrumb = nullptr; ///< while one container is shown alone
    std::vector<Finding> m_findings;
    std::optional<QSet<QString>> m_focus;
    QPointF m_pointer;
    bool m_pointerInside = false;
    bool m_spaceHeld = false;
    bool m_panning = false;
    bool m_mapDragging = false;
    bool m_fitWhenShown = true;
    QPoint m_panFrom;
    int m_pasteCount = 0;
    quint64 m_revision = 0;
};

} // namespace isthmus
