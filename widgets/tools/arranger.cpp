// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/arranger.h"

#include "widgets/commands/arrangement.h"
#include "widgets/tools/containment.h"

#include <algorithm>

namespace isthmus {

Arranger::Arranger(CanvasView& view, QObject* parent) : QObject(parent != nullptr ? parent : &view), m_view(view) {}

std::vector<Id> Arranger::selectedNodes() const {
    std::vector<Id> nodes;
    for (const QString& id : m_view.document().selection())
        if (m_view.document().design().node(fromQt(id)) != nullptr)
            nodes.push_back(fromQt(id));
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

bool Arranger::apply(const Edit& edit, const QString& otherwise) {
    if (edit.empty()) {
        emit m_view.statusChanged(otherwise);
        return false;
    }
    return m_view.document().apply(edit);
}

void Arranger::become(const QSet<QString>& selection) {
    m_view.document().setSelection(selection);
    emit m_view.statusChanged(tr("%n item(s) selected", nullptr, static_cast<int>(selection.size())));
}

void Arranger::selectSimilar(Likeness likeness) {
    const Document& document = m_view.document();
    const QSet<QString> found = similarTo(document.design(), m_view.catalog(), document.selection(), likeness);
    if (found.isEmpty())
        emit m_view.statusChanged(tr("Nothing selected has one: select an item first."));
    else
        become(found);
}

void Arranger::selectConnected() { become(grownFrom(m_view.document().design(), m_view.document().selection())); }

void Arranger::selectInverted() { become(invertedFrom(m_view.document().design(), m_view.document().selection())); }

void Arranger::selectContents() {
    const QSet<QString> inside = contentsOf(m_view.document().design(), m_view.document().selection());
    if (inside.isEmpty())
        emit m_view.statusChanged(tr("What is selected holds nothing."));
    else
        become(inside);
}

void Arranger::selectContainer() {
    const Design& design = m_view.document().design();
    const std::map<Id, Id> groups = groupsByMember(design);
    QSet<QString> holders;
    for (const Id& id : selectedNodes())
        if (const Id holder = holderOf(design, groups, id); design.node(holder) != nullptr)
            holders.insert(toQt(holder));
    if (holders.isEmpty())
        emit m_view.statusChanged(tr("What is selected stands in no container."));
    else
        become(holders);
}

void Arranger::jump(Direction direction) {
    Document& document = m_view.document();
    const DisplayList& items = m_view.items();
    QPointF from = m_view.centreInScene();
    const std::vector<Id> nodes = selectedNodes();
    if (nodes.size() == 1) {
        from = m_view.transform().toScene(m_view.viewRectOf(toQt(nodes.front())).center());
        const auto next = neighbourOf(items, from, direction, [&](const NodeItem& node) { return node.id != nodes.front(); });
        if (next != DisplayList::none)
            m_view.reveal(toQt(items.nodes()[next].id));
        return;
    }
    DisplayList::Index nearest = DisplayList::none;
    for (DisplayList::Index index = 0; index < items.nodes().size(); ++index) {
        const auto distance = [&](DisplayList::Index i) { return (items.nodes()[i].rect.center() - from).manhattanLength(); };
        if (items.nodes()[index].placed && (nearest == DisplayList::none || distance(index) < distance(nearest)))
            nearest = index;
    }
    if (nearest == DisplayList::none)
        document.clearSelection();
    else
        m_view.reveal(toQt(items.nodes()[nearest].id));
}

bool Arranger::isLocked() const {
    const std::set<Id> locked = arrangementOf(m_view.document().design(), m_view.document().viewId()).locked;
    const std::vector<Id> nodes = selectedNodes();
    return !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), [&](const Id& id) { return locked.contains(id); });
}

void Arranger::toggleLock() {
    const Document& document = m_view.document();
    apply(lockingOf(document.design(), document.viewId(), selectedNodes(), !isLocked()), tr("Select what is to be locked first."));
}

void Arranger::restack(Restack where) {
    const Document& document = m_view.document();
    const bool up = where == Restack::toFront || where == Restack::forward;
    apply(restackingOf(document.design(), document.viewId(), selectedNodes(), where),
          up ? tr("Nothing of the same container lies over it.") : tr("Nothing of the same container lies under it."));
}

void Arranger::sameSize(bool width, bool height) {
    const Document& document = m_view.document();
    apply(sizingOf(document.design(), document.viewId(), document.selection(), width, height), tr("Select two items or more of different size."));
}

void Arranger::group() {
    Document& document = m_view.document();
    const NewGroup made = groupingOf(document.design(), document.viewId(), document.selection());
    if (apply(made.edit, tr("Select what the group is to frame first.")))
        document.select(toQt(made.id));
}

void Arranger::ungroup() {
    Document& document = m_view.document();
    const Ungrouping undone = ungroupingOf(document.design(), document.selection());
    if (!apply(undone.edit, tr("Select a group first.")))
        return;
    QSet<QString> freed;
    for (const Id& id : undone.freed)
        freed.insert(toQt(id));
    document.setSelection(freed);
}

} // namespace isthmus
