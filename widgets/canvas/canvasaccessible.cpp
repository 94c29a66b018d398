// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvasaccessible.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/facts.h"
#include "widgets/commands/notes.h"

#include <QPointer>

namespace isthmus {

namespace {

/// One node, link or note; a container has what it holds as children.
class ItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccessible(CanvasView& view, QString id) : m_view(&view), m_id(std::move(id)) {}

    [[nodiscard]] const QString& id() const { return m_id; }

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && (isNode() || isLink() || note() != nullptr); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view != nullptr ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        const CanvasAccessible* canvas = canvasOf();
        return canvas != nullptr ? canvas->parentFor(m_id) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const CanvasAccessible* canvas = canvasOf();
        const QStringList inner = canvas != nullptr ? canvas->idsIn(m_id) : QStringList();
        return index >= 0 && index < inner.size() ? canvas->childFor(inner.at(index)) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override {
        const CanvasAccessible* canvas = canvasOf();
        return canvas != nullptr ? static_cast<int>(canvas->idsIn(m_id).size()) : 0;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const ItemAccessible*>(child);
        const CanvasAccessible* canvas = canvasOf();
        return item != nullptr && canvas != nullptr ? static_cast<int>(canvas->idsIn(m_id).indexOf(item->id())) : -1;
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text text) const override {
        if (!isValid())
            return {};
        const Design& design = m_view->document().design();
        if (text == QAccessible::Description)
            return m_view->findingsOf(m_id).join(QLatin1Char('\n'));
        if (text != QAccessible::Name)
            return {};
        if (const Note* written = note())
            return written->text.empty() ? CanvasView::tr("Empty note") : CanvasView::tr("Note: %1").arg(toQt(written->text));
        const Node* node = design.node(fromQt(m_id));
        return node != nullptr ? descriptionOf(design, m_view->catalog(), *node)
                               : descriptionOf(design, m_view->catalog(), *design.link(fromQt(m_id)));
    }

    [[nodiscard]] QRect rect() const override {
        if (!isValid())
            return {};
        QRectF rect = m_view->viewRectOf(m_id);
        if (const auto link = m_view->items().linkIndex(fromQt(m_id)); link != DisplayList::none)
            rect = m_view->transform().toView(m_view->items().links()[link].bounds);
        if (const Note* written = note())
            rect = m_view->transform().toView(QRectF(written->rect.x, written->rect.y, written->rect.width, written->rect.height));
        const QRect inView = rect.toAlignedRect();
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override {
        if (m_view != nullptr && note() != nullptr)
            return QAccessible::Note;
        const auto node = m_view != nullptr ? m_view->items().nodeIndex(fromQt(m_id)) : DisplayList::none;
        return node != DisplayList::none && m_view->items().nodes()[node].frame ? QAccessible::Grouping : QAccessible::Graphic;
    }

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.selected = m_view->document().selection().contains(m_id);
        state.focused = state.selected && m_view->hasFocus() && m_view->document().selection().size() == 1;
        state.disabled = m_view->document().design().isDisabled(fromQt(m_id));
        state.offscreen = !m_view->viewport()->rect().intersects(QRect(m_view->viewport()->mapFromGlobal(rect().topLeft()), rect().size()));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (!isValid())
            return;
        if (action == setFocusAction())
            m_view->setFocus();
        m_view->reveal(m_id);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] bool isNode() const { return m_view->document().design().node(fromQt(m_id)) != nullptr; }
    [[nodiscard]] const Note* note() const {
        const auto id = noteIn(m_id);
        return id ? noteOf(m_view->document().design(), m_view->document().viewId(), *id) : nullptr;
    }
    [[nodiscard]] const CanvasAccessible* canvasOf() const {
        return m_view != nullptr ? static_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(m_view.data())) : nullptr;
    }
    [[nodiscard]] bool isLink() const { return m_view->document().design().link(fromQt(m_id)) != nullptr; }

    QPointer<CanvasView> m_view;
    QString m_id;
};

} // namespace

void CanvasAccessible::install() {
    static const bool once = [] {
        QAccessible::installFactory([](const QString&, QObject* object) -> QAccessibleInterface* {
            auto* canvas = qobject_cast<CanvasView*>(object);
            return canvas != nullptr ? new CanvasAccessible(canvas) : nullptr;
        });
        return true;
    }();
    (void)once;
}

CanvasAccessible::CanvasAccessible(CanvasView* view) : QAccessibleWidget(view, QAccessible::Canvas) {}

CanvasAccessible::~CanvasAccessible() {
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

CanvasView& CanvasAccessible::view() const { return *static_cast<CanvasView*>(object()); }

void CanvasAccessible::refresh() const {
    if (m_revision == view().revision())
        return;
    m_revision = view().revision();
    m_inside.clear();
    m_parents.clear();
    const std::vector<NodeItem>& nodes = view().items().nodes();
    const auto add = [this](const QString& id, const QString& parent) {
        m_inside[parent] << id;
        m_parents.insert(id, parent);
    };
    for (const NodeItem& node : nodes) {
        if (!node.placed)
            continue;
        const bool inner = node.parent >= 0 && nodes[static_cast<std::size_t>(node.parent)].placed;
        add(toQt(node.id), inner ? toQt(nodes[static_cast<std::size_t>(node.parent)].id) : QString());
    }
    for (const LinkItem& link : view().items().links())
        if (link.placed)
            add(toQt(link.id), {});
    for (const NoteItem& note : view().items().notes())
        add(noteKey(note.id), {});
}

QStringList CanvasAccessible::idsIn(const QString& id) const {
    refresh();
    return m_inside.value(id);
}

QAccessibleInterface* CanvasAccessible::parentFor(const QString& id) const {
    refresh();
    const QString parent = m_parents.value(id);
    return parent.isEmpty() ? QAccessible::queryAccessibleInterface(object()) : childFor(parent);
}

int CanvasAccessible::childCount() const { return static_cast<int>(idsIn({}).size()); }

QAccessibleInterface* CanvasAccessible::childFor(const QString& id) const {
    refresh();
    if (!m_parents.contains(id))
        return nullptr;
    if (const auto known = m_children.constFind(id); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* child = new ItemAccessible(view(), id);
    m_children.insert(id, QAccessible::registerAccessibleInterface(child));
    return child;
}

QAccessibleInterface* CanvasAccessible::child(int index) const {
    const QStringList top = idsIn({});
    return index >= 0 && index < top.size() ? childFor(top.at(index)) : nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* item = dynamic_cast<const ItemAccessible*>(child);
    return item == nullptr ? -1 : static_cast<int>(idsIn({}).indexOf(item->id()));
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const {
    const QString id = view().idOf(view().hitAt(view().viewport()->mapFromGlobal(QPoint(x, y))));
    return id.isEmpty() ? nullptr : childFor(id);
}

QAccessibleInterface* CanvasAccessible::focusChild() const {
    const auto& selection = view().document().selection();
    return view().hasFocus() && selection.size() == 1 ? childFor(*selection.begin()) : nullptr;
}

QString CanvasAccessible::text(QAccessible::Text text) const {
    if (text != QAccessible::Description)
        return QAccessibleWidget::text(text);
    return CanvasView::tr("%1 nodes, %2 links").arg(view().document().design().nodes().size()).arg(view().document().design().links().size());
}

} // namespace isthmus
