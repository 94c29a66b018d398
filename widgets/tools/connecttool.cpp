// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/connecttool.h"

#include "widgets/commands/coretext.h"
#include "widgets/tools/linking.h"
#include "widgets/tools/ports.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <set>
#include <tuple>

namespace isthmus {

ConnectTool::ConnectTool(CanvasView& view, std::function<void()> finished) : CanvasTool(view), m_finished(std::move(finished)) {}

void ConnectTool::activate() {
    light();
}

void ConnectTool::begin(const QString& node, bool held) {
    clear();
    start(node, held);
    const Node* from = view().document().design().node(fromQt(node));
    if (from != nullptr)
        emit view().statusChanged(
            CanvasView::tr(
                "Link from %1: click what is lit, or choose with the arrow keys or Tab and press Enter. Esc ends.")
                .arg(toQt(from->name.empty() ? from->id : from->name)));
}

void ConnectTool::beginAt(const QString& id, LinkEnd end, bool held) {
    clear();
    const Link* moving = view().document().design().link(fromQt(id));
    if (moving == nullptr)
        return;
    m_link = id;
    m_end = end;
    start(toQt(endOf(*moving, opposite(end))), held);
    emit view().statusChanged(
        CanvasView::tr(
            "New end of %1: click what is lit, or choose with the arrow keys or Tab and press Enter. Esc ends.")
            .arg(toQt(moving->name.empty() ? moving->id : moving->name)));
}

void ConnectTool::join(const QString& from, const QString& to, int mergeKey) {
    clear();
    m_from = from;
    m_mergeKey = mergeKey;
    const QRectF rect = view().viewRectOf(to);
    finishOn(to, view().viewport()->mapToGlobal(rect.center().toPoint()));
}

void ConnectTool::start(const QString& node, bool held) {
    m_from = node;
    m_held = held;
    m_moved = false;
    m_target.clear();
    m_at = m_start = view().viewport()->mapFromGlobal(QCursor::pos());
    if (!held)
        m_at = view().viewRectOf(node).center();
    light();
}

void ConnectTool::clear() {
    m_from.clear();
    m_link.clear();
    m_target.clear();
    m_allowed = false;
    m_mergeKey = -1;
}

void ConnectTool::deactivate() {
    clear();
    view().setLit(std::nullopt);
    view().viewport()->unsetCursor();
    emit view().statusChanged({});
}

void ConnectTool::stop() {
    deactivate();
    view().viewport()->update();
    m_finished();
}

const Link* ConnectTool::link() const {
    return m_link.isEmpty() ? nullptr : view().document().design().link(fromQt(m_link));
}

bool ConnectTool::allows(const Id& target) const {
    const Design& design = view().document().design();
    if (const Link* moving = link())
        return mayReattach(design, view().catalog(), *moving, m_end, target);
    return !possibleLinks(design, view().catalog(), fromQt(m_from), target).empty();
}

QString ConnectTool::whyNot(const Id& target) const {
    const Design& design = view().document().design();
    if (const Link* moving = link())
        return toQt(whyNotReattached(design, view().catalog(), *moving, m_end, target));
    return target == fromQt(m_from) ? QString() : toQt(whyNotLinked(design, view().catalog(), fromQt(m_from), target));
}

void ConnectTool::light() {
    view().viewport()->setCursor(Qt::CrossCursor);
    const Design& design = view().document().design();
    const Node* from = design.node(fromQt(m_from));
    if (from == nullptr) {
        emit view().statusChanged(CanvasView::tr(
            "Click where the link begins, or choose with the arrow keys or Tab and press Enter. Esc ends."));
        return;
    }
    // By kinds, which are few, not by nodes.
    std::set<std::string> kinds;
    const Link* moving = link();
    const LinkKind* kept = moving != nullptr ? view().catalog().linkKind(moving->kind) : nullptr;
    for (const NodeKind& kind : view().catalog().nodeKinds())
        if (moving != nullptr ? kept != nullptr && kept->allows(from->kind, kind.id)
                              : !view().catalog().linksBetween(from->kind, kind.id).empty())
            kinds.insert(kind.id);
    QSet<QString> lit{m_from};
    if (moving != nullptr)
        lit.insert(m_link);
    for (const auto& [id, node] : design.nodes())
        if (kinds.contains(node.kind) && id != from->id)
            lit.insert(toQt(id));
    view().setLit(lit);
}

QString ConnectTool::nodeAt(const QPointF& at) const {
    const Hit hit = view().hitAt(at);
    if (hit.isNode())
        return view().idOf(hit);
    // Between a card and its frame there may be a link in the way; the frame is meant.
    const auto frame = containerAt(view().items(), view().transform().toScene(at), [](const NodeItem& node) { return node.frame; });
    return frame == DisplayList::none ? QString() : toQt(view().items().nodes()[frame].id);
}

bool ConnectTool::pressed(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    if (m_from.isEmpty()) {
        const QString node = nodeAt(event.position());
        if (node.isEmpty())
            return true;
        begin(node, true);
    }
    m_held = true;
    m_start = m_at = event.position();
    return true;
}

bool ConnectTool::moved(QMouseEvent& event) {
    if (m_from.isEmpty())
        return false;
    m_at = event.position();
    m_moved = m_moved || (m_at - m_start).manhattanLength() >= QApplication::startDragDistance();
    const QString target = nodeAt(m_at);
    if (target != m_target) {
        aim(target);
        const QString why = m_target.isEmpty() || m_allowed ? QString() : whyNot(fromQt(m_target));
        if (why.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(event.globalPosition().toPoint(), why, view().viewport());
    }
    view().viewport()->update();
    return true;
}

void ConnectTool::aim(const QString& target) {
    m_target = target;
    m_allowed = !target.isEmpty() && allows(fromQt(target));
    view().setHovered(target);
    if (target.isEmpty()) {
        emit view().statusChanged({});
        return;
    }
    const Design& design = view().document().design();
    QString text = m_allowed ? QString() : whyNot(fromQt(target));
    if (m_allowed && link() == nullptr) {
        QStringList kinds;
        for (const LinkKind* kind : possibleLinks(design, view().catalog(), fromQt(m_from), fromQt(target)))
            kinds << catalogText(kind->title);
        text = CanvasView::tr("To %1: %2.")
                   .arg(toQt(design.node(fromQt(target))->name), kinds.join(CanvasView::tr(" or ")));
    }
    emit view().statusChanged(text);
}

std::vector<DisplayList::Index> ConnectTool::choices() const {
    const DisplayList& items = view().items();
    std::vector<DisplayList::Index> found;
    for (DisplayList::Index index = 0; index < items.nodes().size(); ++index) {
        const NodeItem& node = items.nodes()[index];
        if (!node.placed)
            continue;
        const bool starts =
            m_from.isEmpty() &&
            std::any_of(view().catalog().linkKinds().begin(), view().catalog().linkKinds().end(),
                        [&](const LinkKind& kind) {
                            return std::any_of(kind.ends.begin(), kind.ends.end(), [&](const LinkEnds& ends) {
                                const std::string& own = items.kindOf(node).id;
                                return std::find(ends.a.begin(), ends.a.end(), own) != ends.a.end() ||
                                       std::find(ends.b.begin(), ends.b.end(), own) != ends.b.end();
                            });
                        });
        if (starts || (!m_from.isEmpty() && allows(node.id)))
            found.push_back(index);
    }
    // As one reads: from the top, and from the left.
    std::sort(found.begin(), found.end(), [&](DisplayList::Index a, DisplayList::Index b) {
        const QRectF& first = items.nodes()[a].rect;
        const QRectF& second = items.nodes()[b].rect;
        return std::tuple(first.y(), first.x(), a) < std::tuple(second.y(), second.x(), b);
    });
    return found;
}

void ConnectTool::choose(DisplayList::Index index) {
    if (index == DisplayList::none) {
        emit view().statusChanged(m_from.isEmpty() ? CanvasView::tr("Nothing here can be joined.")
                                                   : CanvasView::tr("Nothing that can be joined lies there."));
        return;
    }
    const NodeItem& node = view().items().nodes()[index];
    const QString id = toQt(node.id);
    if (!QRectF(view().viewport()->rect()).contains(view().viewRectOf(id).center()))
        view().centreOn(node.rect.center());
    m_at = view().viewRectOf(id).center();
    if (m_from.isEmpty()) {
        m_target = id;
        view().setHovered(id);
        emit view().statusChanged(CanvasView::tr("Press Enter to begin at %1.").arg(node.name));
    } else
        aim(id);
    view().viewport()->update();
}

void ConnectTool::chooseNext(bool backwards) {
    const auto all = choices();
    if (all.empty()) {
        choose(DisplayList::none);
        return;
    }
    const auto now = std::find(all.begin(), all.end(), view().items().nodeIndex(fromQt(m_target)));
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    std::ptrdiff_t at = backwards ? count - 1 : 0;
    if (now != all.end())
        at = (now - all.begin() + (backwards ? count - 1 : 1)) % count;
    choose(all[static_cast<std::size_t>(at)]);
}

void ConnectTool::chooseTowards(Direction direction) {
    const auto all = choices();
    const DisplayList& items = view().items();
    const auto isChoice = [&](const NodeItem& node) {
        return toQt(node.id) != m_target && std::find(all.begin(), all.end(), items.nodeIndex(node.id)) != all.end();
    };
    choose(neighbourOf(items, view().transform().toScene(m_at), direction, isChoice));
}

bool ConnectTool::released(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || m_from.isEmpty())
        return false;
    m_held = false;
    const QString target = nodeAt(event.position());
    // A click on the first node leaves the draft link hanging at the mouse until the second click.
    if (!m_moved && (target == m_from || target.isEmpty()))
        return true;
    finishOn(target, event.globalPosition().toPoint());
    return true;
}

void ConnectTool::finishOn(const QString& target, const QPoint& global) {
    Document& document = view().document();
    const Design& design = document.design();
    if (target.isEmpty() || !allows(fromQt(target))) {
        const QString why = target.isEmpty() ? QString() : whyNot(fromQt(target));
        stop();
        if (!why.isEmpty())
            emit view().statusChanged(why);
        return;
    }
    if (const Link* moving = link()) {
        const Edit edit = reattachmentOf(design, *moving, m_end, fromQt(target));
        const QString id = m_link;
        stop();
        if (document.apply(edit))
            document.select(id);
        return;
    }
    const auto kinds = possibleLinks(design, view().catalog(), fromQt(m_from), fromQt(target));
    // Shift asks even where the answer is clear.
    const LinkKind* obvious = obviousLink(kinds);
    if (obvious != nullptr && (kinds.size() == 1 || (QGuiApplication::keyboardModifiers() & Qt::ShiftModifier) == 0))
        make(obvious->id, target);
    else
        ask(kinds, target, global);
}

void ConnectTool::ask(const std::vector<const LinkKind*>& kinds, const QString& target, const QPoint& global) {
    auto* menu = new QMenu(view().viewport());
    menu->setObjectName(QStringLiteral("linkKinds"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const LinkKind* kind : kinds) {
        QAction* action = menu->addAction(catalogText(kind->title));
        action->setToolTip(toQt(kind->help));
        QObject::connect(action, &QAction::triggered, &view(), [this, id = kind->id, target] { make(id, target); });
    }
    menu->setToolTipsVisible(true);
    menu->setActiveAction(menu->actions().constFirst());
    // Closing comes before the choice is told, so giving up waits for the next turn.
    QObject::connect(menu, &QMenu::aboutToHide, &view(), [this] {
        QMetaObject::invokeMethod(&view(), [this] {
            if (!m_from.isEmpty())
                stop();
        }, Qt::QueuedConnection);
    });
    menu->popup(global);
}

void ConnectTool::make(const std::string& kind, const QString& target) {
    Document& document = view().document();
    if (m_from.isEmpty() || document.design().node(fromQt(m_from)) == nullptr || document.design().node(fromQt(target)) == nullptr)
        return;
    const NewLink link = linkOf(document.design(), view().catalog(), kind, fromQt(m_from), fromQt(target));
    const int mergeKey = m_mergeKey;
    stop();
    if (document.apply(link.edit, mergeKey))
        document.select(mergeKey < 0 ? toQt(link.id) : target);
}

bool ConnectTool::keyPressed(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Left:
        chooseTowards(Direction::left);
        return true;
    case Qt::Key_Right:
        chooseTowards(Direction::right);
        return true;
    case Qt::Key_Up:
        chooseTowards(Direction::up);
        return true;
    case Qt::Key_Down:
        chooseTowards(Direction::down);
        return true;
    case Qt::Key_Tab:
        chooseNext(false);
        return true;
    case Qt::Key_Backtab:
        chooseNext(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_target.isEmpty())
            return true;
        if (m_from.isEmpty())
            begin(QString(m_target), false);
        else
            finishOn(QString(m_target), view().viewport()->mapToGlobal(m_at.toPoint()));
        return true;
    case Qt::Key_Escape:
        stop();
        return true;
    default:
        return false;
    }
}

void ConnectTool::paintOverlay(QPainter& painter) {
    const Theme& theme = view().theme();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_from.isEmpty()) {
        ports::paint(painter, view(), view().hovered());
        return;
    }
    const QColor accent = theme.colour(QStringLiteral("accent"));
    const QRectF rect = view().viewRectOf(m_from);
    if (rect.isNull())
        return;
    // From the side that faces the mouse.
    const QPointF away = m_at - rect.center();
    const bool level = std::abs(away.x()) * rect.height() >= std::abs(away.y()) * rect.width();
    const QPointF start = level ? QPointF(away.x() >= 0 ? rect.right() : rect.left(), rect.center().y())
                                : QPointF(rect.center().x(), away.y() >= 0 ? rect.bottom() : rect.top());
    if (m_allowed && m_target != m_from) {
        painter.setPen(QPen(accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(view().viewRectOf(m_target).adjusted(-2, -2, 2, 2), 9, 9);
    }
    const bool refused = !m_target.isEmpty() && m_target != m_from && !m_allowed;
    QPen pen(refused ? theme.colour(QStringLiteral("error")) : accent, 2, m_allowed ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(start);
    const QPointF middle = (start + m_at) / 2;
    if (level) {
        path.lineTo(middle.x(), start.y());
        path.lineTo(middle.x(), m_at.y());
    } else {
        path.lineTo(start.x(), middle.y());
        path.lineTo(m_at.x(), middle.y());
    }
    path.lineTo(m_at);
    painter.drawPath(path);
    painter.setBrush(theme.colour(QStringLiteral("paper")));
    painter.drawEllipse(start, 4.5, 4.5);
    painter.drawEllipse(m_at, 4.5, 4.5);
}

} // namespace isthmus
