// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvasview.h"

#include "widgets/canvas/canvasaccessible.h"
#include "widgets/canvas/lod.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/routesettler.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/notes.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// More rectangles than this are painted as one: a query costs more than some pixels.
constexpr int mostRects = 24;
constexpr double fitMargin = 40.0;
/// How long a drag has to rest before links look for ways around what is in theirs.
constexpr int dragPause = 60;
/// Links of a drawing that find their ways also while all of it is seen from far away.
constexpr std::size_t mostInOverview = 3000;

} // namespace

CanvasView::CanvasView(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document), m_theme(theme), m_items(std::move(catalog)), m_painter(theme),
      m_miniMap(std::make_unique<MiniMap>(theme)), m_settler(new RouteSettler(m_items, [this] { return settledArea(); }, this)) {
    CanvasAccessible::install();
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Drawing"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    m_state.locks = true;
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    connect(&m_document, &Document::changed, this, &CanvasView::syncWith);
    connect(&m_document, &Document::reset, this, &CanvasView::rebuild);
    connect(&m_document, &Document::selectionChanged, this, &CanvasView::selectionChanged);
    connect(&m_document, &Document::revealRequested, this, &CanvasView::reveal);
    connect(m_settler, &RouteSettler::moved, this, &CanvasView::repaintDamage);
    connect(&m_theme, &Theme::changed, this, [this] {
        m_painter.reset();
        m_miniMap->invalidate();
        repaintAll();
    });
    rebuild();
}

CanvasView::~CanvasView() = default;

void CanvasView::rebuild() {
    if (m_tool != nullptr) {
        m_tool->deactivate();
        m_tool->activate();
    }
    m_items.rebuild(m_document.design(), m_document.viewId());
    layOutBreadcrumb();
    m_settler->wake();
    ++m_revision;
    m_state.hovered.clear();
    m_miniMap->invalidate();
    m_sceneBounds = m_items.bounds();
    m_fitWhenShown = true;
    selectionChanged();
    if (isVisible())
        zoomToFit();
    repaintAll();
}

void CanvasView::syncWith(const ChangeSet& changes) {
    const Id root = m_items.root();
    const Damage damage = m_items.sync(m_document.design(), changes);
    if (m_items.root() != root || !root.empty())
        layOutBreadcrumb();
    m_settler->wake();
    ++m_revision;
    m_miniMap->invalidate();
    m_sceneBounds = m_items.bounds();
    repaintDamage(damage);
}

void CanvasView::repaintAll() {
    m_layer.drop();
    viewport()->update();
}

void CanvasView::repaintDamage(const Damage& damage) {
    m_layer.drop();
    updateAreas(damage);
}

void CanvasView::updateAreas(const Damage& damage) {
    // What an overlay paints reaches beyond the items that it is about.
    if (damage.everything || damage.areas.size() > 400 || m_overlay != nullptr) {
        viewport()->update();
        return;
    }
    QRegion region;
    for (const QRectF& area : damage.areas)
        region += m_transform.toView(area).adjusted(-4, -4, 4, 4).toAlignedRect() & viewport()->rect();
    if (region.isEmpty())
        return;
    viewport()->update(region);
    if (const QRect map = mapRect(); !map.isEmpty())
        viewport()->update(map);
}

void CanvasView::updateElement(const QString& id) {
    if (noteIn(id)) {
        m_layer.drop();
        viewport()->update(viewRectOf(id).adjusted(-6, -6, 6, 6).toAlignedRect());
        return;
    }
    Damage damage;
    if (const auto node = m_items.nodeIndex(fromQt(id)); node != DisplayList::none)
        damage.add(DisplayList::paintedRect(m_items.nodes()[node]));
    else if (const auto link = m_items.linkIndex(fromQt(id)); link != DisplayList::none)
        DisplayList::addDamage(m_items.links()[link], damage);
    repaintDamage(damage);
}

void CanvasView::selectionChanged() {
    const QSet<QString> before = m_state.selection;
    m_state.selection = m_document.selection();
    // Handles come and go with the number of what is selected, so those that stay are painted too.
    if (before.size() + m_state.selection.size() > 200)
        repaintAll();
    else
        for (const QString& id : before + m_state.selection)
            updateElement(id);
    if (QAccessible::isActive() && m_state.selection.size() == 1)
        if (auto* accessible = dynamic_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(this)))
            if (QAccessibleInterface* child = accessible->childFor(*m_state.selection.begin())) {
                QAccessibleEvent event(child, QAccessible::Focus);
                QAccessible::updateAccessibility(&event);
            }
}

void CanvasView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRegion region = event->region();
    const QRect map = mapRect();
    const auto paintRect = [&](const QRect& rect) {
        painter.save();
        painter.setClipRect(rect);
        m_painter.paint(painter, m_items, m_transform, rect, m_state);
        painter.restore();
    };
    if (m_layer.isActive())
        m_layer.paint(painter, m_painter, m_items, m_transform, m_state, viewport()->size(), region);
    else if (region.rectCount() > mostRects)
        paintRect(region.boundingRect());
    else
        for (const QRect& rect : region)
            paintRect(rect);
    if (m_overlay != nullptr)
        m_overlay->paint(painter, *this);
    if (m_tool != nullptr)
        m_tool->paintOverlay(painter);
    if (!map.isEmpty() && region.intersects(map))
        m_miniMap->paint(painter, m_items, m_transform, viewport()->size());
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    m_layer.drop();
    layOutBreadcrumb();
    if (m_fitWhenShown && isVisible())
        zoomToFit();
    m_settler->wake();
    emit viewChanged();
}

void CanvasView::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    if (m_fitWhenShown)
        zoomToFit();
}

// --- what is seen ---

void CanvasView::setTransform(const ViewTransform& transform) {
    if (transform.scale == m_transform.scale && transform.pan == m_transform.pan)
        return;
    const bool zoomed = transform.scale != m_transform.scale;
    m_transform = transform;
    repaintAll();
    m_settler->wake();
    if (zoomed)
        emit zoomChanged(m_transform.scale);
    emit viewChanged();
}

void CanvasView::setZoom(double zoom, const QPointF& anchor) {
    m_fitWhenShown = false;
    setTransform(m_transform.scaledTo(std::clamp(zoom, lod::smallestZoom, lod::largestZoom), anchor));
}

void CanvasView::scrollBy(const QPoint& pixels) {
    if (pixels.isNull())
        return;
    m_fitWhenShown = false;
    m_layer.drop();
    const QRect before = mapRect();
    m_transform.pan -= pixels;
    const QRect map = before.united(mapRect());
    if (m_tool != nullptr && m_tool->isBusy())
        repaintAll();
    else {
        viewport()->scroll(pixels.x(), pixels.y());
        // The map stays where it is: paint it again, and what moved away from under it.
        if (!map.isEmpty()) {
            viewport()->update(map);
            viewport()->update(map.translated(pixels));
        }
    }
    m_settler->wake();
    emit viewChanged();
}

void CanvasView::scrollContentsBy(int dx, int dy) { scrollBy({dx, dy}); }

void CanvasView::centreOn(const QPointF& scene) {
    ViewTransform moved = m_transform;
    const QPointF pan = scene * moved.scale - QPointF(viewport()->width(), viewport()->height()) / 2;
    moved.pan = QPointF(std::round(pan.x()), std::round(pan.y()));
    setTransform(moved);
}

void CanvasView::showArea(const QRectF& scene) {
    const double width = std::max(1.0, viewport()->width() - 2 * fitMargin);
    const double height = std::max(1.0, viewport()->height() - 2 * fitMargin);
    const double fit = std::min(width / std::max(scene.width(), 1.0), height / std::max(scene.height(), 1.0));
    ViewTransform moved;
    moved.scale = std::clamp(fit, lod::smallestZoom, 1.0);
    const QPointF pan = scene.center() * moved.scale - QPointF(viewport()->width(), viewport()->height()) / 2;
    moved.pan = QPointF(std::round(pan.x()), std::round(pan.y()));
    setTransform(moved);
}

void CanvasView::zoomIn() { setZoom(m_transform.scale * lod::zoomStep, QRectF(viewport()->rect()).center()); }
void CanvasView::zoomOut() { setZoom(m_transform.scale / lod::zoomStep, QRectF(viewport()->rect()).center()); }
void CanvasView::zoomReset() { setZoom(1.0, QRectF(viewport()->rect()).center()); }

void CanvasView::zoomToFit() {
    m_fitWhenShown = false;
    const QRectF bounds = m_items.bounds();
    if (bounds.isNull())
        showArea(QRectF(0, 0, 1, 1)); // nothing to fit: the origin in the middle, at 100 %
    else
        showArea(bounds);
    // A window that still grows to its size keeps the fit.
    m_fitWhenShown = m_tool == nullptr || !m_pointerInside;
}

void CanvasView::zoomToSelection() {
    QRectF area;
    for (const QString& id : m_state.selection) {
        if (const auto node = m_items.nodeIndex(fromQt(id)); node != DisplayList::none)
            area = area.united(m_items.nodes()[node].rect);
        else if (const auto link = m_items.linkIndex(fromQt(id)); link != DisplayList::none)
            area = area.united(m_items.links()[link].bounds);
    }
    if (area.isNull())
        zoomToFit();
    else {
        m_fitWhenShown = false;
        showArea(area);
    }
}

void CanvasView::reveal(const QString& id) {
    QRectF area;
    if (const auto node = m_items.nodeIndex(fromQt(id)); node != DisplayList::none)
        area = m_items.nodes()[node].rect;
    else if (const auto link = m_items.linkIndex(fromQt(id)); link != DisplayList::none)
        area = m_items.links()[link].bounds;
    else
        return;
    m_fitWhenShown = false;
    m_document.select(id);
    const QRectF seen = m_transform.toScene(QRectF(viewport()->rect()));
    if (!seen.contains(area) || m_transform.scale < lod::detail)
        showArea(area.adjusted(-320, -200, 320, 200));
}

QRectF CanvasView::viewRectOf(const QString& id) const {
    if (const auto note = noteIn(id)) {
        for (const NoteItem& item : m_items.notes())
            if (item.id == *note)
                return m_transform.toView(item.rect);
        return {};
    }
    const auto node = m_items.nodeIndex(fromQt(id));
    return node == DisplayList::none || !m_items.nodes()[node].placed ? QRectF() : m_transform.toView(m_items.nodes()[node].rect);
}

Hit CanvasView::hitAt(const QPointF& viewPoint) const {
    return hitTest(m_items, m_transform.toScene(viewPoint), 6.0 / m_transform.scale, m_state.hidden);
}

QString CanvasView::idOf(const Hit& hit) const {
    if (hit.isNode())
        return toQt(m_items.nodes()[hit.index].id);
    if (hit.part == Hit::Part::note)
        return noteKey(m_items.notes()[hit.index].id);
    return hit.part == Hit::Part::link ? toQt(m_items.links()[hit.index].id) : QString();
}

QRect CanvasView::mapRect() const {
    // A map of what is in view already would only cover it.
    const QRectF seen = m_transform.toScene(QRectF(viewport()->rect()));
    if (m_items.nodes().empty() || seen.contains(m_sceneBounds))
        return {};
    return m_miniMap->rectIn(viewport()->size());
}

QPointF CanvasView::centreInScene() const { return m_transform.toScene(QRectF(viewport()->rect()).center()); }
QPointF CanvasView::pointerInScene() const { return m_pointerInside ? m_transform.toScene(m_pointer) : centreInScene(); }

// --- what is shown beyond the design ---

void CanvasView::setFindings(const std::vector<Finding>& findings) {
    m_findings = findings;
    repaintDamage(m_items.setFindings(findings));
}

QStringList CanvasView::findingsOf(const QString& id) const {
    QStringList sentences;
    const std::string subject = fromQt(id);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
        for (const Finding& finding : m_findings) {
            const auto& subjects = finding.subjects;
            if (finding.waived || finding.severity != severity || std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
                continue;
            const QString word = severity == Severity::error     ? tr("Error")
                                 : severity == Severity::warning ? tr("Warning")
                                                                 : tr("Hint");
            sentences << word + QStringLiteral(": ") + findingText(finding.message);
        }
    return sentences;
}

void CanvasView::setDeployMarks(const QHash<QString, DeployMark>& marks) {
    repaintDamage(m_items.setMarks(marks));
}

void CanvasView::setFocusSet(const std::optional<QSet<QString>>& ids) {
    m_focus = ids;
    m_state.focus = ids;
    repaintAll();
}

void CanvasView::setLayers(const QSet<QString>& hidden, const QSet<QString>& dimmed) {
    if (m_state.hidden == hidden && m_state.dimmed == dimmed)
        return;
    m_state.hidden = hidden;
    m_state.dimmed = dimmed;
    // What is not seen should not be moved or deleted by accident.
    if (m_document.selection().intersects(hidden))
        m_document.setSelection(m_document.selection() - hidden);
    viewport()->update();
}

void CanvasView::setOverlay(CanvasOverlay* overlay) {
    m_overlay = overlay;
    repaintAll();
}

void CanvasView::setLit(const std::optional<QSet<QString>>& ids) {
    m_state.focus = ids ? ids : m_focus;
    repaintAll();
}

void CanvasView::setHovered(const QString& id) {
    if (m_state.hovered == id)
        return;
    updateElement(m_state.hovered);
    m_state.hovered = id;
    updateElement(id);
}

void CanvasView::setGridShown(bool shown) {
    m_state.grid = shown;
    repaintAll();
}

void CanvasView::setMiniMapShown(bool shown) {
    m_miniMap->setShown(shown);
    repaintAll();
}

bool CanvasView::isMiniMapShown() const { return m_miniMap->isShown(); }

void CanvasView::preview(const std::vector<std::pair<DisplayList::Index, QRectF>>& rects) {
    const Damage damage = m_items.preview(rects);
    // From far away there is little to paint, and with an overlay all of it changes.
    if (m_transform.scale < lod::outline || m_overlay != nullptr)
        repaintDamage(damage);
    else {
        std::vector<DisplayList::Index> nodes;
        for (const auto& [index, rect] : rects)
            nodes.push_back(index);
        m_layer.lift(nodes, m_items.lastLed());
        updateAreas(damage);
    }
    m_settler->wake(dragPause);
}

void CanvasView::previewBends(DisplayList::Index link, const std::vector<QPointF>& bends) {
    repaintDamage(m_items.previewBends(link, bends));
}

bool CanvasView::isSettled() const { return m_settler->isSettled(); }

QRectF CanvasView::settledArea() const {
    const bool tooMany = m_transform.scale < lod::outline && m_items.links().size() > mostInOverview;
    return tooMany ? QRectF() : m_transform.toScene(QRectF(viewport()->rect()));
}

void CanvasView::updateOverlay() {
    if (m_overlay == nullptr)
        m_layer.lift({}, {});
    viewport()->update();
}

void CanvasView::restore(const std::vector<DisplayList::Index>& nodes) {
    repaintDamage(m_items.restore(m_document.design(), nodes));
    m_settler->wake();
}

void CanvasView::previewNote(const Id& note, const QRectF& rect) {
    m_items.previewNote(note, rect);
    repaintAll();
}

void CanvasView::setTool(CanvasTool* tool) {
    if (m_tool == tool)
        return;
    if (m_tool != nullptr)
        m_tool->deactivate();
    m_tool = tool;
    if (m_tool != nullptr)
        m_tool->activate();
    repaintAll();
}

} // namespace isthmus
