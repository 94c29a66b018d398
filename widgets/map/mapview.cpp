// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapview.h"

#include "widgets/canvas/facts.h"
#include "widgets/map/projection.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double mostZoom = 64;
constexpr double zoomStep = 1.25;
constexpr double reach = 5;
/// A design in one city still shows the country around it.
constexpr double leastSpan = 0.35;
constexpr double fitMargin = 0.72;
constexpr int mostNamed = 8;

} // namespace

MapView::MapView(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map of the design"));
    auto world = WorldOutline::load(findResources() / "map" / "world.json");
    if (world)
        m_world = std::move(world).value();
    else
        m_missing = toQt(world.error().message);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (changes.touchesMeaning())
            invalidate();
    });
    connect(&document, &Document::reset, this, [this] {
        m_fitWhenShown = true;
        m_current = -1;
        invalidate();
    });
    connect(&document, &Document::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, [this] {
        m_background = {};
        m_layoutStale = true;
        update();
    });
}

void MapView::invalidate() {
    m_stale = true;
    if (isVisible())
        update();
}

void MapView::refresh() {
    if (std::exchange(m_stale, false)) {
        m_model.rebuild(m_document.design(), *m_catalog);
        m_layoutStale = true;
        m_hovered = -1;
        if (m_current >= static_cast<int>(m_model.places().size()))
            m_current = -1;
        QStringList all;
        for (const MapPlace& place : m_model.places())
            all << describe(place);
        setAccessibleDescription(all.join(QStringLiteral("; ")));
    }
    if (std::exchange(m_fitWhenShown, false))
        zoomToFit();
    if (std::exchange(m_layoutStale, false))
        m_layout = layOutMap(
            m_model, [this](const GeoPoint& at) { return toView(equalEarth(at.latitude, at.longitude)); },
            QFontMetricsF(m_theme.font(QStringLiteral("caption"))), m_theme.number(QStringLiteral("size.iconLarge")),
            m_theme.number(QStringLiteral("space.m")));
}

const MapLayout& MapView::layoutNow() {
    refresh();
    return m_layout;
}

double MapView::scale() const {
    const QPointF extent = equalEarthExtent();
    return m_zoom * std::max(1e-3, std::min(width() / (2 * extent.x()), height() / (2 * extent.y())));
}

QPointF MapView::toView(const QPointF& projected) const {
    return (projected - m_centre) * scale() + QPointF(width(), height()) / 2;
}

QPointF MapView::toMap(const QPointF& view) const {
    return (view - QPointF(width(), height()) / 2) / scale() + m_centre;
}

void MapView::setView(double zoom, const QPointF& centre) {
    const QPointF extent = equalEarthExtent();
    const double before = m_zoom;
    m_zoom = std::clamp(zoom, 1.0, mostZoom);
    m_centre = {std::clamp(centre.x(), -extent.x(), extent.x()), std::clamp(centre.y(), -extent.y(), extent.y())};
    m_background = {};
    m_layoutStale = true;
    if (before != m_zoom)
        emit zoomChanged(m_zoom);
    update();
}

void MapView::zoomBy(double factor, const QPointF& anchor) {
    const QPointF under = toMap(anchor);
    setView(m_zoom * factor, m_centre);
    setView(m_zoom, m_centre + under - toMap(anchor));
}

void MapView::zoomIn() {
    zoomBy(zoomStep, rect().center());
}

void MapView::zoomOut() {
    zoomBy(1 / zoomStep, rect().center());
}

void MapView::showWorld() {
    setView(1, {});
}

void MapView::zoomToFit() {
    std::vector<int> all;
    for (std::size_t i = 0; i < m_model.places().size(); ++i)
        all.push_back(static_cast<int>(i));
    showPlaces(all);
}

void MapView::zoomToSelection() {
    std::vector<int> chosen;
    for (std::size_t i = 0; i < m_model.places().size(); ++i)
        if (isSelected(m_model.places()[i].nodes))
            chosen.push_back(static_cast<int>(i));
    showPlaces(chosen);
}

void MapView::showPlaces(const std::vector<int>& places) {
    if (places.empty()) {
        showWorld();
        return;
    }
    QPolygonF spots;
    for (const int place : places) {
        const GeoPoint& at = m_model.places()[static_cast<std::size_t>(place)].at;
        spots << equalEarth(at.latitude, at.longitude);
    }
    const QRectF area = spots.boundingRect();
    const double wide = std::max(area.width(), leastSpan);
    const double high = std::max(area.height(), leastSpan);
    const double whole = scale() / m_zoom;
    setView(fitMargin * std::min(width() / (wide * whole), height() / (high * whole)), area.center());
}

void MapView::setFindings(const std::vector<Finding>& findings) {
    m_worst.clear();
    for (const Finding& finding : findings) {
        if (finding.waived || finding.subjects.empty())
            continue;
        const auto [found, fresh] = m_worst.emplace(finding.subjects.front(), finding.severity);
        if (!fresh)
            found->second = std::min(found->second, finding.severity);
    }
    update();
}

std::optional<Severity> MapView::worstOf(const MapPlace& place) const {
    std::optional<Severity> worst;
    for (const Id& id : place.nodes)
        if (const auto found = m_worst.find(id); found != m_worst.end())
            worst = worst ? std::min(*worst, found->second) : found->second;
    return worst;
}

bool MapView::isSelected(const std::vector<Id>& ids) const {
    return std::any_of(ids.begin(), ids.end(),
                       [this](const Id& id) { return m_document.selection().contains(toQt(id)); });
}

QString MapView::describe(const MapPlace& place) const {
    QStringList names;
    for (const Id& id : place.nodes) {
        if (names.size() == mostNamed) {
            names << tr("%n more", nullptr, static_cast<int>(place.nodes.size()) - mostNamed);
            break;
        }
        const Node* node = m_document.design().node(id);
        names << (node == nullptr || node->name.empty() ? toQt(id) : toQt(node->name));
    }
    const QString where =
        place.title.isEmpty() || place.title == place.code ? place.code : tr("%1 (%2)").arg(place.title, place.code);
    return (place.inferred ? tr("%1, placed by its neighbours: %2") : tr("%1: %2"))
        .arg(where, names.join(QStringLiteral(", ")));
}

QString MapView::describe(const MapArc& arc) const {
    const MapPlace& from = m_model.places()[static_cast<std::size_t>(arc.from)];
    const MapPlace& to = m_model.places()[static_cast<std::size_t>(arc.to)];
    const double km = greatCircleKm(from.at.latitude, from.at.longitude, to.at.latitude, to.at.longitude);
    QStringList lines{tr("%1 – %2, %3 km").arg(from.code, to.code, locale().toString(km, 'f', 0))};
    for (const Id& id : arc.links) {
        if (lines.size() > mostNamed) {
            lines << tr("%n more", nullptr, static_cast<int>(arc.links.size()) - mostNamed);
            break;
        }
        if (const Link* link = m_document.design().link(id))
            lines << descriptionOf(m_document.design(), *m_catalog, *link);
    }
    return lines.join(QLatin1Char('\n'));
}

void MapView::select(const std::vector<Id>& ids, bool add) {
    QSet<QString> chosen = add ? m_document.selection() : QSet<QString>();
    for (const Id& id : ids)
        chosen.insert(toQt(id));
    m_document.setSelection(chosen);
}

void MapView::clickAt(const QPointF& point, bool add) {
    const MapLayout& layout = layoutNow();
    if (const int place = layout.placeAt(point); place >= 0) {
        m_current = place;
        select(m_model.places()[static_cast<std::size_t>(place)].nodes, add);
    } else if (const int arc = layout.arcAt(point, reach); arc >= 0) {
        select(m_model.arcs()[static_cast<std::size_t>(arc)].links, add);
    } else if (!add) {
        m_document.clearSelection();
    }
}

bool MapView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const MapLayout& layout = layoutNow();
    const int place = layout.placeAt(help->pos());
    const int arc = place < 0 ? layout.arcAt(help->pos(), reach) : -1;
    if (place >= 0)
        QToolTip::showText(help->globalPos(), describe(m_model.places()[static_cast<std::size_t>(place)]), this);
    else if (arc >= 0)
        QToolTip::showText(help->globalPos(), describe(m_model.arcs()[static_cast<std::size_t>(arc)]), this);
    else
        QToolTip::hideText();
    return true;
}

void MapView::resizeEvent(QResizeEvent* event) {
    m_background = {};
    m_layoutStale = true;
    QWidget::resizeEvent(event);
}

void MapView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_centreAtPress = m_centre;
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) != 0) {
        const QPointF by = event->position() - m_pressed;
        m_dragging = m_dragging || by.manhattanLength() > reach;
        if (m_dragging) {
            setCursor(Qt::ClosedHandCursor);
            setView(m_zoom, m_centreAtPress - by / scale());
        }
        return;
    }
    const int place = layoutNow().placeAt(event->position());
    if (std::exchange(m_hovered, place) != place)
        update();
    setCursor(place >= 0 || m_layout.arcAt(event->position(), reach) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    setCursor(Qt::ArrowCursor);
    if (!std::exchange(m_dragging, false) && event->button() == Qt::LeftButton)
        clickAt(event->position(), (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    const MapLayout& layout = layoutNow();
    if (const int place = layout.placeAt(event->position()); place >= 0)
        emit activated(toQt(m_model.places()[static_cast<std::size_t>(place)].nodes.front()));
    else if (const int arc = layout.arcAt(event->position(), reach); arc >= 0)
        emit activated(toQt(m_model.arcs()[static_cast<std::size_t>(arc)].links.front()));
}

void MapView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0)
        zoomBy(std::pow(zoomStep, steps), event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const double step = m_theme.number(QStringLiteral("space.xxl")) * 2 / scale();
    switch (event->key()) {
    case Qt::Key_Left:
        setView(m_zoom, m_centre - QPointF(step, 0));
        return;
    case Qt::Key_Right:
        setView(m_zoom, m_centre + QPointF(step, 0));
        return;
    case Qt::Key_Up:
        setView(m_zoom, m_centre - QPointF(0, step));
        return;
    case Qt::Key_Down:
        setView(m_zoom, m_centre + QPointF(0, step));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(toQt(m_model.places()[static_cast<std::size_t>(m_current)].nodes.front()));
        return;
    case Qt::Key_Escape:
        m_current = -1;
        m_document.clearSelection();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

// Tab goes from place to place, west to east, and leaves the map behind the last one.
bool MapView::focusNextPrevChild(bool next) {
    refresh();
    std::vector<int> order;
    for (std::size_t i = 0; i < m_model.places().size(); ++i)
        order.push_back(static_cast<int>(i));
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const auto& places = m_model.places();
        return std::pair(places[static_cast<std::size_t>(a)].at.longitude, a) <
               std::pair(places[static_cast<std::size_t>(b)].at.longitude, b);
    });
    if (!next)
        std::reverse(order.begin(), order.end());
    const auto at = std::find(order.begin(), order.end(), m_current);
    const auto following = m_current < 0 ? order.begin() : at == order.end() ? order.end() : at + 1;
    if (following == order.end()) {
        m_current = -1;
        update();
        return QWidget::focusNextPrevChild(next);
    }
    m_current = *following;
    select(m_model.places()[static_cast<std::size_t>(m_current)].nodes, false);
    if (!rect().contains(layoutNow().chips[static_cast<std::size_t>(m_current)].chip.center().toPoint())) {
        const GeoPoint& place = m_model.places()[static_cast<std::size_t>(m_current)].at;
        setView(m_zoom, equalEarth(place.latitude, place.longitude));
    }
    return true;
}

} // namespace isthmus
