// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/movegesture.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/commands/arrangement.h"
#include "widgets/commands/notes.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

constexpr double pull = 6;         // pixels within which a guide pulls
constexpr double leastSide = 10;   // pixels that something must have to be a guide
constexpr std::size_t mostStill = 2000;

QRectF toQRect(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }
Rect toRect(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

} // namespace

std::unique_ptr<MoveGesture> MoveGesture::begin(CanvasView& view, const QString& grabbed, const QPointF& start) {
    const Document& document = view.document();
    const std::vector<Id> chosen = outermost(document.design(), document.selection());
    std::vector<Id> nodes = movable(document.design(), document.viewId(), chosen);
    std::erase_if(nodes, [&](const Id& id) { return document.design().position(document.viewId(), id) == nullptr; });
    std::vector<Note> notes = notesIn(document.design(), document.viewId(), document.selection());
    if (nodes.empty() && notes.empty()) {
        if (!chosen.empty()) {
            const Node* lock = document.design().node(heldBy(document.design(), document.viewId(), chosen.front()));
            if (lock != nullptr)
                emit view.statusChanged(CanvasView::tr("%1 is locked: it and what is around or inside it stays where it is.").arg(toQt(lock->name.empty() ? lock->id : lock->name)));
        }
        return nullptr;
    }
    return std::unique_ptr<MoveGesture>(new MoveGesture(view, std::move(nodes), std::move(notes), grabbed, start));
}

MoveGesture::MoveGesture(CanvasView& view, std::vector<Id> nodes, std::vector<Note> notes, const QString& grabbed,
                         const QPointF& start)
    : Gesture(view)
    , m_start(start)
    , m_nodes(std::move(nodes))
    , m_grabbed(m_nodes.empty() ? Id() : m_nodes.front())
    , m_notes(std::move(notes))
    , m_groups(groupsByMember(view.document().design())) {
    const DisplayList& items = view.items();
    std::set<DisplayList::Index> seen;
    for (const Id& id : m_nodes)
        for (const Id& part : subtreeOf(view.document().design(), id)) {
            const auto index = items.nodeIndex(part);
            if (index == DisplayList::none || !items.nodes()[index].placed || !seen.insert(index).second)
                continue;
            if (part == fromQt(grabbed))
                m_grabbed = id;
            m_before.emplace_back(index, items.nodes()[index].rect);
            if (part == id)
                m_extent = m_extent.united(items.nodes()[index].rect);
        }
    for (const Note& note : m_notes)
        m_extent = m_extent.united(toQRect(note.rect));
    if (!m_grabbed.empty())
        m_anchor = items.nodes()[items.nodeIndex(m_grabbed)].rect;
    for (const Note& note : m_notes)
        if (m_grabbed.empty() || noteKey(note.id) == grabbed)
            m_anchor = toQRect(note.rect);
    collectStill();
    view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void MoveGesture::collectStill() {
    const DisplayList& items = view().items();
    const QRectF seen = view().transform().toScene(QRectF(view().viewport()->rect()));
    std::set<DisplayList::Index> moving;
    for (const auto& [index, rect] : m_before)
        moving.insert(index);
    std::vector<DisplayList::Index> found;
    items.nodesIn(seen, found);
    std::vector<QRectF> still;
    const double least = leastSide / view().zoom();
    for (const auto index : found) {
        const NodeItem& node = items.nodes()[index];
        // What contains the moving things grows with them: its own edges are no help.
        if (moving.contains(index) || node.rect.height() < least || node.rect.contains(m_extent))
            continue;
        still.push_back(node.rect);
        if (still.size() == mostStill)
            break;
    }
    m_guides = Guides(std::move(still));
}

QPointF MoveGesture::snapped(const QPointF& delta) {
    const EditOptions& options = view().options();
    m_snap = options.guides ? m_guides.snap(m_extent.translated(delta), pull / view().zoom()) : Guides::Snap();
    QPointF result = delta;
    // The item under the mouse lands on the grid, the others keep their distances to it; a guide comes first.
    if (options.snapToGrid)
        result = QPointF(options.snapped(m_anchor.x() + delta.x()) - m_anchor.x(), options.snapped(m_anchor.y() + delta.y()) - m_anchor.y());
    if (m_snap.x)
        result.setX(delta.x() + m_snap.by.x());
    if (m_snap.y)
        result.setY(delta.y() + m_snap.by.y());
    m_guides.addMarks(m_extent.translated(result), m_snap);
    return result;
}

void MoveGesture::moveTo(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const QRegion before = marks();
    QPointF delta = (at - m_start) / view().zoom();
    m_snap = {};
    if ((modifiers & Qt::AltModifier) == 0)
        delta = snapped(delta);
    m_delta = delta;
    auto rects = m_before;
    for (auto& [index, rect] : rects)
        rect.translate(delta);
    view().preview(rects);
    for (const Note& note : m_notes)
        view().previewNote(note.id, toQRect(note.rect).translated(delta));
    judge(at);
    // Only what the marks cover and covered: the rest was painted with the items.
    view().viewport()->update(before + marks());
}

void MoveGesture::judge(const QPointF& at) {
    if (m_grabbed.empty())
        return;
    const Document& document = view().document();
    const auto target = dropTarget(at);
    m_target = target == DisplayList::none ? Id() : view().items().nodes()[target].id;
    m_outcome = outcomeOf(document.design(), view().catalog(), document.viewId(), m_grabbed,
                          toRect(view().items().nodes()[view().items().nodeIndex(m_grabbed)].rect), m_target, m_groups);
    const std::string text = describe(m_outcome, document.design(), m_grabbed);
    emit view().statusChanged(text.empty() ? CanvasView::tr("Moved by %1, %2. Alt moves without snapping, Esc takes it back.").arg(m_delta.x()).arg(m_delta.y()) : toQt(text));
}

DisplayList::Index MoveGesture::dropTarget(const QPointF& at) const {
    const Design& design = view().document().design();
    return containerAt(view().items(), view().transform().toScene(at), [&](const NodeItem& node) {
        const auto moves = [&](const auto& moved) { return view().items().nodes()[moved.first].id == node.id; };
        if (std::any_of(m_before.begin(), m_before.end(), moves))
            return false;
        return std::any_of(m_nodes.begin(), m_nodes.end(), [&](const Id& id) {
            const Node* child = design.node(id);
            return child != nullptr && mayHold(design, view().catalog(), view().items().kindOf(node).id, *child);
        });
    });
}

void MoveGesture::finish(const QPointF& at, Qt::KeyboardModifiers /*modifiers*/) {
    judge(at);
    Document& document = view().document();
    Edit edit =
        dropOf(document.design(), view().catalog(), document.viewId(), m_nodes, m_delta.x(), m_delta.y(), m_target);
    for (const Note& note : m_notes) {
        Note moved = note;
        moved.rect.x += m_delta.x();
        moved.rect.y += m_delta.y();
        edit.add(PutNote{document.viewId(), std::move(moved)});
    }
    if (const auto count = m_nodes.size() + m_notes.size(); count != m_nodes.size())
        edit.label = fromQt(count == 1 ? QCoreApplication::translate("Canvas", "Move 1 item")
                                       : QCoreApplication::translate("Canvas", "Move %1 items").arg(count));
    // What was shown on the way goes back first, so that what is shown next is what the design says.
    cancel();
    if (!edit.empty())
        document.apply(edit);
}

void MoveGesture::cancel() {
    std::vector<DisplayList::Index> nodes;
    for (const auto& [index, rect] : m_before)
        nodes.push_back(index);
    view().restore(nodes);
    for (const Note& note : m_notes)
        view().previewNote(note.id, toQRect(note.rect));
    view().viewport()->unsetCursor();
    emit view().statusChanged({});
}

QRegion MoveGesture::marks() const {
    const ViewTransform& transform = view().transform();
    const int room = static_cast<int>(view().theme().number(QStringLiteral("space.s")));
    QRegion region;
    const auto add = [&](const QRectF& scene) {
        region += transform.toView(scene).toAlignedRect().adjusted(-room, -room, room, room);
    };
    if (m_outcome.kind != DropOutcome::Kind::moves && !(m_outcome.frame == Rect()))
        add(toQRect(m_outcome.frame));
    for (const auto* lines : {&m_snap.lines, &m_snap.gaps})
        for (const QLineF& line : *lines)
            add(QRectF(line.p1(), line.p2()).normalized());
    return region & view().viewport()->rect();
}

void MoveGesture::paintHolder(QPainter& painter) const {
    if (m_outcome.kind == DropOutcome::Kind::moves || m_outcome.frame == Rect())
        return;
    const Theme& theme = view().theme();
    const bool leaves = m_outcome.kind == DropOutcome::Kind::leaves;
    const QColor colour = theme.colour(leaves ? QStringLiteral("warning") : QStringLiteral("accent"));
    QColor tint = colour;
    tint.setAlphaF(leaves ? 0.0F : 0.06F);
    painter.setPen(QPen(colour, theme.number(QStringLiteral("line.selected")), Qt::DashLine));
    painter.setBrush(tint);
    const double corner = theme.number(QStringLiteral("corner.container")) * view().zoom();
    painter.drawRoundedRect(view().transform().toView(toQRect(m_outcome.frame)), corner, corner);
}

void MoveGesture::paint(QPainter& painter) {
    paintHolder(painter);
    const Theme& theme = view().theme();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.colour(QStringLiteral("accent")), theme.number(QStringLiteral("line.hairline"))));
    const ViewTransform& transform = view().transform();
    for (const QLineF& line : m_snap.lines)
        painter.drawLine(QLineF(transform.toView(line.p1()), transform.toView(line.p2())));
    const double tick = theme.number(QStringLiteral("space.xs"));
    for (const QLineF& gap : m_snap.gaps) {
        const QPointF from = transform.toView(gap.p1());
        const QPointF to = transform.toView(gap.p2());
        const QPointF across = gap.dy() == 0 ? QPointF(0, tick) : QPointF(tick, 0);
        painter.drawLine(from, to);
        painter.drawLine(from - across, from + across);
        painter.drawLine(to - across, to + across);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace isthmus
