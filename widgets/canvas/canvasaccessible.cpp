// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvasaccessible.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/facts.h"

#include <QPointer>

namespace isthmus {

namespace {

/// One node or link.
class ItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccessible(CanvasView& view, QString id) : m_view(&view), m_id(std::move(id)) {}

    [[nodiscard]] const QString& id() const { return m_id; }

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && (isNode() || isLink()); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view != nullptr ? m_view->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text text) const override {
        if (!isValid())
            return {};
        const Design& design = m_view->document().design();
        if (text == QAccessible::Description)
            return m_view->findingsOf(m_id).join(QLatin1Char('\n'));
        if (text != QAccessible::Name)
            return {};
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
        const QRect inView = rect.toAlignedRect();
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override {
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
    m_ids.clear();
    m_places.clear();
    for (const NodeItem& node : view().items().nodes())
        if (node.placed)
            m_ids << toQt(node.id);
    for (const LinkItem& link : view().items().links())
        if (link.placed)
            m_ids << toQt(link.id);
    for (int i = 0; i < m_ids.size(); ++i)
        m_places.insert(m_ids.at(i), i);
}

int CanvasAccessible::childCount() const {
    refresh();
    return static_cast<int>(m_ids.size());
}

QAccessibleInterface* CanvasAccessible::childFor(const QString& id) const {
    refresh();
    if (!m_places.contains(id))
        return nullptr;
    if (const auto known = m_children.constFind(id); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* child = new ItemAccessible(view(), id);
    m_children.insert(id, QAccessible::registerAccessibleInterface(child));
    return child;
}

QAccessibleInterface* CanvasAccessible::child(int index) const {
    refresh();
    return index >= 0 && index < m_ids.size() ? childFor(m_ids.at(index)) : nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const {
    refresh();
    const auto* item = dynamic_cast<const ItemAccessible*>(child);
    return item == nullptr ? -1 : m_places.value(item->id(), -1);
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
