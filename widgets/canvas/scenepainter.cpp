// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/scenepainter.h"

#include "widgets/canvas/paintcontext.h"
#include "widgets/commands/document.h"
#include "widgets/commands/notes.h"

#include <QVarLengthArray>

namespace isthmus {

namespace {

constexpr double gridStep = 24.0;
/// A crossing nearer than this to a corner has no room for an arc.
constexpr double hopReach = 14.0;
/// How far the box behind a collapsed one looks out.
constexpr double stackOffset = 4.0;

} // namespace

ScenePainter::ScenePainter(const Theme& theme) : m_theme(theme), m_texts(theme) { reset(); }

void ScenePainter::reset() {
    const auto of = [&](const char* token) { return m_theme.colour(QString::fromLatin1(token)); };
    m_colours = {of("paper"),  of("ink"),   of("secondary"), of("disabled"), of("hairline"), of("control"), of("accent"),
                 of("error"),  of("warning"), of("success"), of("hint"),     of("grid"),     of("link"),    of("raised")};
    m_texts.reset(m_theme);
    m_providers.clear();
    m_pixmaps.clear();
}

QColor ScenePainter::provider(const QString& id) {
    const auto found = m_providers.constFind(id);
    if (found != m_providers.constEnd())
        return found.value();
    return *m_providers.insert(id, id.isEmpty() ? m_colours.control : m_theme.providerColour(id));
}

QColor ScenePainter::providerOf(const DisplayList& items, std::int32_t node) {
    return provider(items.kindOf(items.nodes()[static_cast<std::size_t>(node)]).provider);
}

QColor ScenePainter::severityColour(Severity severity) const {
    switch (severity) {
    case Severity::error: return m_colours.error;
    case Severity::warning: return m_colours.warning;
    case Severity::hint: break;
    }
    return m_colours.hint;
}

// Neither out of the focus nor dimmed by a layer.
bool ScenePainter::isPlain(const Context& context, const std::string& id) const {
    const PaintState& state = context.state;
    if (!state.focus && state.dimmed.isEmpty())
        return true;
    const QString key = toQt(id);
    return (!state.focus || state.focus->contains(key)) && !state.dimmed.contains(key);
}

void ScenePainter::dim(const Context& context, const std::string& id) const {
    context.painter.setOpacity(isPlain(context, id) ? 1.0 : m_theme.number(QStringLiteral("dim.overlay")));
}

void ScenePainter::leaveOut(const Context& context) {
    const QSet<QString>& hidden = context.state.hidden;
    if (hidden.isEmpty())
        return;
    std::erase_if(m_visibleNodes, [&](Index i) { return hidden.contains(toQt(context.items.nodes()[i].id)); });
    std::erase_if(m_visibleLinks, [&](Index i) { return hidden.contains(toQt(context.items.links()[i].id)); });
}

void ScenePainter::paint(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QRectF& exposed,
                         const PaintState& state, const Lifted& without) {
    const Context context{painter, items, view, exposed, state};
    if (!state.vector && view.scale < lod::outline) {
        paintOverview(context);
        paintSelection(context);
        return;
    }
    painter.fillRect(exposed, m_colours.paper);
    if (state.grid && !state.vector)
        paintGrid(context);
    const QRectF area = view.toScene(exposed);
    m_visibleNodes.clear();
    m_visibleLinks.clear();
    items.nodesIn(area, m_visibleNodes);
    items.linksIn(area, m_visibleLinks);
    const auto isIn = [](const std::vector<Index>& sorted, Index i) { return std::binary_search(sorted.begin(), sorted.end(), i); };
    leaveOut(context);
    if (!without.nodes.empty() || !without.links.empty()) {
        std::erase_if(m_visibleNodes, [&](Index i) { return isIn(without.nodes, i); });
        std::erase_if(m_visibleLinks, [&](Index i) { return isIn(without.links, i); });
    }
    paintVisible(context);
}

void ScenePainter::paintLifted(QPainter& painter, const DisplayList& items, const ViewTransform& view, const QRectF& exposed,
                               const PaintState& state, const Lifted& lifted) {
    const Context context{painter, items, view, exposed, state};
    const QRectF area = view.toScene(exposed);
    m_visibleNodes.clear();
    m_visibleLinks.clear();
    for (const Index index : lifted.nodes)
        if (const NodeItem& node = items.nodes()[index]; node.placed && DisplayList::paintedRect(node).intersects(area))
            m_visibleNodes.push_back(index);
    for (const Index index : lifted.links)
        if (const LinkItem& link = items.links()[index]; link.placed && link.bounds.intersects(area))
            m_visibleLinks.push_back(index);
    leaveOut(context);
    paintVisible(context);
}

// Frames, links, cards, and over them what belongs to links and cards.
void ScenePainter::paintVisible(const Context& context) {
    QPainter& painter = context.painter;
    const DisplayList& items = context.items;
    const QRectF area = context.view.toScene(context.exposed);
    const auto& nodes = items.nodes();
    std::sort(m_visibleNodes.begin(), m_visibleNodes.end(), [&](Index a, Index b) { return items.isUnder(a, b); });
    std::sort(m_visibleLinks.begin(), m_visibleLinks.end());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Index index : m_visibleNodes)
        if (nodes[index].frame)
            paintFrame(context, nodes[index]);
    m_hops.clear();
    if (context.scale() >= lod::hops || context.state.vector)
        m_hops = hopsOf(items, m_visibleLinks, hopReach);
    for (const Index index : m_visibleLinks)
        paintLink(context, items.links()[index]);
    for (const Index index : m_visibleNodes)
        if (!nodes[index].frame)
            paintCard(context, nodes[index]);
    for (const Index index : m_visibleLinks)
        paintLinkExtras(context, items.links()[index]);
    for (const NoteItem& note : items.notes())
        if (note.rect.intersects(area))
            paintNote(context, note);
    paintSelection(context);
    // Badges lie over the handles of what is selected.
    for (const Index index : m_visibleNodes)
        paintExtras(context, nodes[index]);
    painter.setOpacity(1.0);
}

void ScenePainter::paintGrid(const Context& context) const {
    const double share = (context.scale() - lod::gridGone) / (lod::gridFull - lod::gridGone);
    if (share <= 0)
        return;
    QPainter& painter = context.painter;
    QColor colour = m_colours.grid;
    colour.setAlphaF(static_cast<float>(std::min(1.0, share)));
    const double size = context.scale() >= 1.5 ? 2.0 : 1.0;
    const QRectF area = context.view.toScene(context.exposed);
    QVarLengthArray<QRectF, 4096> dots;
    for (double y = std::floor(area.top() / gridStep) * gridStep; y <= area.bottom(); y += gridStep)
        for (double x = std::floor(area.left() / gridStep) * gridStep; x <= area.right(); x += gridStep) {
            const QPointF at = context.view.toView(QPointF(x, y));
            dots.append(QRectF(std::round(at.x()), std::round(at.y()), size, size));
        }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(dots.constData(), static_cast<int>(dots.size()));
}

void ScenePainter::paintFrame(const Context& context, const NodeItem& node) {
    QPainter& painter = context.painter;
    dim(context, node.id);
    const QRectF rect = context.sharp(node.rect);
    const double corner = std::min(m_theme.number(QStringLiteral("corner.container")) * context.scale(), rect.height() / 3);
    const QString& owner = context.items.kindOf(node).provider;
    const QColor colour = provider(owner);
    const bool hovered = context.state.hovered == QLatin1String(node.id.c_str());
    const bool nested = node.depth > 0;
    painter.setBrush(blended(m_colours.paper, colour, owner.isEmpty() ? 0.03 : nested ? 0.08 : 0.05));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, corner, corner);
    // The owner's edge follows the corner.
    const double edge = std::max(2.0, m_theme.number(QStringLiteral("line.provider")) * context.scale());
    painter.save();
    painter.setClipRect(QRectF(rect.left() - 0.5, rect.top(), edge, rect.height()), Qt::IntersectClip);
    painter.setBrush(node.state == DrawState::disabled ? m_colours.disabled : colour);
    painter.drawRoundedRect(rect, corner, corner);
    painter.restore();
    QPen pen(hovered ? m_colours.control : blended(m_colours.hairline, colour, owner.isEmpty() ? 0.0 : 0.25), context.line(1));
    if (node.state == DrawState::planned)
        pen.setDashPattern({5, 4});
    if (node.state == DrawState::disabled)
        pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, corner, corner);
    paintFrameHeader(context, node, rect);
}

void ScenePainter::paintFrameHeader(const Context& context, const NodeItem& node, const QRectF& rect) {
    const double s = context.scale();
    const QColor ink = node.state == DrawState::disabled ? m_colours.disabled : m_colours.ink;
    const QColor second = node.state == DrawState::disabled ? m_colours.disabled : m_colours.secondary;
    const double width = rect.width() / s;
    const auto at = [&](double x, double y) { return QPointF(rect.left() + x * s, rect.top() + y * s); };
    if (!context.isDetail()) {
        const double size = std::max(s, lod::smallestName / 13.0);
        if (rect.width() > 40)
            text(context, TextStyle::name, ink, QPointF(rect.left() + 14 * s, rect.top() + 11 * s + 11 * size),
                 (rect.width() - 24 * s) / size, node.name, size);
        return;
    }
    const KindStyle& kind = context.items.kindOf(node);
    const QRectF icon(at(14, 12), QSizeF(20 * s, 20 * s));
    if (node.holds && context.state.hovered == QLatin1String(node.id.c_str()))
        paintFold(context, node, icon, m_colours.paper);
    else
        paintIcon(context, kind.icon, icon, node.state == DrawState::disabled ? m_colours.disabled : provider(kind.provider));
    const double left = 44;
    const bool marked = !kind.mark.isEmpty();
    const double room = width - left - (marked ? 38 : 12);
    const double nameWidth = m_texts.widthOf(TextStyle::name, node.name);
    const double placeWidth = node.place.isEmpty() ? 0 : m_texts.widthOf(TextStyle::caption, node.place) + 10;
    const double factWidth = node.fact.isEmpty() ? 0 : m_texts.widthOf(TextStyle::mono, node.fact) + 16;
    const bool oneLine = nameWidth + placeWidth + factWidth <= room;
    if (marked)
        paintMark(context, node, at(width - 20, oneLine ? 22 : 16));
    if (oneLine) {
        text(context, TextStyle::name, ink, at(left, 27), room, node.name, s);
        text(context, TextStyle::caption, second, at(left + nameWidth + 10, 27), placeWidth, node.place, s);
        if (factWidth > 0)
            text(context, TextStyle::mono, second, at(left + room - factWidth + 16, 27), factWidth, node.fact, s);
        return;
    }
    text(context, TextStyle::name, ink, at(left, 18.5), room, node.name, s);
    // The mark stands beside the name, so the second line has the whole width.
    const double wide = width - left - 12;
    const double used = node.fact.isEmpty() ? 0 : text(context, TextStyle::mono, second, at(left, 34.5), wide, node.fact, s) + 10;
    if (node.fact.isEmpty() || placeWidth + factWidth - 16 <= wide)
        text(context, TextStyle::caption, second, at(left + used, 34.5), wide - used, node.place, s);
}

void ScenePainter::paintCard(const Context& context, const NodeItem& node) {
    QPainter& painter = context.painter;
    dim(context, node.id);
    const QRectF rect = context.sharp(node.rect);
    const double corner = std::min(m_theme.number(QStringLiteral("corner.node")) * context.scale(), rect.height() / 3);
    const QColor colour = node.state == DrawState::disabled ? m_colours.disabled : provider(context.items.kindOf(node).provider);
    const bool hovered = context.state.hovered == QLatin1String(node.id.c_str());
    if (node.collapsed) {
        const double step = std::max(2.0, stackOffset * context.scale());
        painter.setPen(QPen(blended(m_colours.hairline, colour, 0.3), context.line(1)));
        painter.setBrush(blended(m_colours.paper, colour, 0.08));
        painter.drawRoundedRect(rect.translated(step, step), corner, corner);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.card);
    painter.drawRoundedRect(rect, corner, corner);
    const double edge = std::max(2.0, m_theme.number(QStringLiteral("line.provider")) * context.scale());
    painter.save();
    painter.setClipRect(QRectF(rect.left() - 0.5, rect.top(), edge, rect.height()), Qt::IntersectClip);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, corner, corner);
    painter.restore();
    QPen pen(hovered ? m_colours.control : m_colours.hairline, context.line(1));
    if (node.state == DrawState::planned)
        pen = QPen(m_colours.control, context.line(1), Qt::CustomDashLine), pen.setDashPattern({5, 4});
    if (node.state == DrawState::disabled)
        pen = QPen(m_colours.disabled, context.line(1), Qt::CustomDashLine), pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, corner, corner);
    if (context.isDetail())
        paintCardContent(context, node, rect);
    else
        paintSmallCard(context, node, rect);
}

void ScenePainter::paintCardContent(const Context& context, const NodeItem& node, const QRectF& rect) {
    const double s = context.scale();
    const bool off = node.state == DrawState::disabled;
    const QColor ink = off ? m_colours.disabled : m_colours.ink;
    const QColor second = off ? m_colours.disabled : m_colours.secondary;
    const KindStyle& kind = context.items.kindOf(node);
    const QColor colour = off ? m_colours.disabled : provider(kind.provider);
    const double width = rect.width() / s;
    const double middle = rect.height() / s / 2;
    const auto at = [&](double x, double y) { return QPointF(rect.left() + x * s, rect.top() + (middle + y) * s); };
    const bool hasTile = rect.height() / s >= 40;
    if (hasTile) {
        const QRectF tile(at(13, -17), QSizeF(34 * s, 34 * s));
        context.painter.setPen(Qt::NoPen);
        context.painter.setBrush(blended(m_colours.card, colour, m_theme.number(QStringLiteral("tint.provider"))));
        context.painter.drawRoundedRect(tile, 6 * s, 6 * s);
        const QRectF icon(at(20, -10), QSizeF(20 * s, 20 * s));
        if (node.collapsed && context.state.hovered == QLatin1String(node.id.c_str()))
            paintFold(context, node, icon, m_colours.card);
        else
            paintIcon(context, kind.icon, icon, colour);
        paintMark(context, node, at(46, 15));
    } else
        paintIcon(context, kind.icon, {at(11, -9), QSizeF(18 * s, 18 * s)}, colour);
    const double left = hasTile ? 60 : 36;
    const double room = width - left - 10;
    const bool twoLines = !(node.fact.isEmpty() && node.place.isEmpty()) && rect.height() / s >= 36;
    text(context, TextStyle::name, ink, at(left, twoLines ? -4.5 : 4.5), room, node.name, s);
    if (!twoLines)
        return;
    double used = 0;
    if (!node.fact.isEmpty())
        used = text(context, TextStyle::mono, second, at(left, 15), room, node.fact, s) + 8;
    // The place is a help, not half a word.
    if (node.fact.isEmpty() || used + m_texts.widthOf(TextStyle::caption, node.place) <= room)
        text(context, TextStyle::caption, second, at(left + used, 15), room - used, node.place, s);
}

void ScenePainter::paintSmallCard(const Context& context, const NodeItem& node, const QRectF& rect) {
    const double s = context.scale();
    const bool off = node.state == DrawState::disabled;
    const double size = std::max(s, lod::smallestName / 13.0);
    const KindStyle& kind = context.items.kindOf(node);
    double left = rect.left() + 8 * s + 3;
    if (rect.width() >= 64 && rect.height() >= 18) {
        const double icon = std::min(20.0, std::max(12.0, rect.height() * 0.42));
        paintIcon(context, kind.icon, {left, rect.center().y() - icon / 2, icon, icon},
                  off ? m_colours.disabled : provider(kind.provider));
        left += icon + 4;
    }
    if (rect.height() >= 13)
        text(context, TextStyle::name, off ? m_colours.disabled : m_colours.ink, QPointF(left, rect.center().y() + 4.5 * size),
             (rect.right() - 4 - left) / size, node.name, size);
}

void ScenePainter::paintIcon(const Context& context, const QString& icon, const QRectF& rect, const QColor& colour) {
    const qreal ratio = context.state.vector ? 4.0 : context.painter.device()->devicePixelRatioF();
    const int size = std::max(8, static_cast<int>(std::lround(rect.width())));
    const QString name = icon.isEmpty() ? QStringLiteral("unknown") : icon;
    const QString key = name + QChar(size) + colour.name() + QString::number(ratio);
    auto found = m_pixmaps.find(key);
    if (found == m_pixmaps.end()) {
        if (m_pixmaps.size() > 600)
            m_pixmaps.clear();
        found = m_pixmaps.insert(key, m_theme.pixmap(name, size, ratio, colour));
    }
    if (context.state.vector)
        context.painter.drawPixmap(rect, *found, QRectF(QPointF(), found->size()));
    else
        context.painter.drawPixmap(QPointF(std::round(rect.left() * ratio) / ratio, std::round(rect.top() * ratio) / ratio), *found);
}

void ScenePainter::paintMark(const Context& context, const NodeItem& node, const QPointF& centre) {
    const KindStyle& kind = context.items.kindOf(node);
    if (kind.mark.isEmpty())
        return;
    const double s = context.scale();
    const QColor colour = node.state == DrawState::disabled ? m_colours.disabled : provider(kind.provider);
    const QRectF chip(centre.x() - 7.5 * s, centre.y() - 7.5 * s, 15 * s, 15 * s);
    context.painter.setPen(QPen(colour, context.line(1)));
    context.painter.setBrush(m_colours.card);
    context.painter.drawRoundedRect(chip, 4 * s, 4 * s);
    const double width = m_texts.widthOf(TextStyle::captionBold, kind.mark);
    text(context, TextStyle::captionBold, node.state == DrawState::disabled ? m_colours.disabled : m_colours.ink,
         centre + QPointF(-width / 2, 4) * s, 20, kind.mark, s);
}

double ScenePainter::text(const Context& context, TextStyle style, const QColor& colour, const QPointF& at, double width,
                          const QString& words, double scale) {
    return m_texts.draw(context.painter, style, colour, at, width, words, scale, context.state.vector);
}

void ScenePainter::paintExtras(const Context& context, const NodeItem& node) {
    const bool locked = node.locked && context.state.locks;
    if (node.badge.count == 0 && !node.mark && !locked)
        return;
    dim(context, node.id);
    const QRectF rect = context.sharp(node.rect);
    if (locked && rect.height() >= 16)
        paintLock(context, node);
    const double s = std::max(context.scale(), 0.5);
    // On the corner of the icon, so that no text has to give way when a deployment begins.
    if (node.mark && context.isDetail())
        paintMark(context, *node.mark,
                       node.frame ? rect.topLeft() + QPointF(33, 31) * context.scale()
                                  : QPointF(rect.left() + 46 * context.scale(), rect.center().y() - 16 * context.scale()));
    else if (node.mark)
        paintMark(context, *node.mark, rect.bottomRight() - QPointF(14, 14) * context.scale());
    if (node.badge.count > 0)
        paintBadge(context, node.badge, rect.topRight() + QPointF(-3, 1) * s);
}

void ScenePainter::paintLock(const Context& context, const NodeItem& node) {
    const QRectF rect = context.sharp(node.rect);
    const double size = std::clamp(14 * context.scale(), 9.0, 20.0);
    const QPointF corner = rect.bottomRight() - QPointF(size + 5, size + 5) * std::min(1.0, context.scale());
    paintIcon(context, QStringLiteral("lock"), QRectF(corner, QSizeF(size, size)), m_colours.secondary);
}

void ScenePainter::paintBadge(const Context& context, const Badge& badge, const QPointF& centre) {
    QPainter& painter = context.painter;
    const double s = context.state.vector ? context.scale() : std::max(context.scale(), 0.55);
    const QString count = badge.count > 99 ? QStringLiteral("99+") : QString::number(badge.count);
    const double width = m_texts.widthOf(TextStyle::captionBold, count);
    const double half = std::max(9.0, width / 2 + 5);
    painter.setPen(QPen(m_colours.paper, 2 * s));
    painter.setBrush(severityColour(badge.worst));
    painter.drawRoundedRect(QRectF(centre.x() - half * s, centre.y() - 9 * s, 2 * half * s, 18 * s), 9 * s, 9 * s);
    text(context, TextStyle::captionBold, m_colours.paper, centre + QPointF(-width / 2, 4) * s, 60, count, s);
}

void ScenePainter::paintNote(const Context& context, const NoteItem& note) {
    QPainter& painter = context.painter;
    const QRectF rect = context.sharp(note.rect);
    painter.setOpacity(1.0);
    painter.setPen(QPen(m_colours.hairline, context.line(1)));
    painter.setBrush(blended(m_colours.paper, m_colours.warning, 0.06));
    painter.drawRoundedRect(rect, 4 * context.scale(), 4 * context.scale());
    if (!context.isDetail())
        return;
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(context.scale(), context.scale());
    painter.setFont(m_texts.font(TextStyle::caption));
    painter.setPen(m_colours.ink);
    painter.drawText(QRectF(8, 6, note.rect.width() - 16, note.rect.height() - 12), Qt::TextWordWrap, note.text);
    painter.restore();
}

// The icon gives way to the arrow, so that nothing moves when the mouse comes.
void ScenePainter::paintFold(const Context& context, const NodeItem& node, const QRectF& at, const QColor& ground) {
    const double room = 2 * context.scale();
    context.painter.setPen(Qt::NoPen);
    context.painter.setBrush(blended(ground, m_colours.ink, 0.1));
    context.painter.drawRoundedRect(at.adjusted(-room, -room, room, room), 2 * room, 2 * room);
    paintIcon(context, node.collapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), at, m_colours.ink);
}

void ScenePainter::paintSelection(const Context& context) {
    QPainter& painter = context.painter;
    painter.setOpacity(1.0);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool single = context.state.selection.size() == 1;
    if (context.state.selection.isEmpty())
        return;
    if (single && context.state.handles && !context.state.vector)
        if (const Index link = context.items.linkIndex(fromQt(*context.state.selection.begin())); link != DisplayList::none)
            paintBendHandles(context, link);
    const auto outline = [&](const QRectF& rect, double corner, bool sized) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_colours.accent, m_theme.number(QStringLiteral("line.selected"))));
        painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), corner, corner);
        if (!single || !sized || !context.state.handles || rect.width() < 40 || rect.height() < 20)
            return;
        painter.setPen(QPen(m_colours.accent, 1.5));
        painter.setBrush(m_colours.paper);
        for (const QPointF& at : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()})
            painter.drawRoundedRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7), 1.5, 1.5);
    };
    std::vector<Index> selected;
    for (const QString& id : context.state.selection)
        if (const Index index = context.items.nodeIndex(fromQt(id)); index != DisplayList::none)
            selected.push_back(index);
    std::sort(selected.begin(), selected.end());
    for (const Index index : m_visibleNodes) {
        const NodeItem& node = context.items.nodes()[index];
        if (std::binary_search(selected.begin(), selected.end(), index))
            outline(context.sharp(node.rect), (node.frame ? 12 : 8) * context.scale(), !node.collapsed);
    }
    for (const NoteItem& note : context.items.notes())
        if (context.state.selection.contains(noteKey(note.id)))
            outline(context.sharp(note.rect), 4 * context.scale(), true);
}

} // namespace isthmus
