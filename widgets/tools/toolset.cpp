// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/toolset.h"

#include "widgets/canvas/layout.h"
#include "widgets/tools/bendtool.h"
#include "widgets/tools/connecttool.h"
#include "widgets/tools/containment.h"
#include "widgets/tools/foldtool.h"
#include "widgets/tools/pantool.h"
#include "widgets/tools/placement.h"
#include "widgets/tools/placetool.h"
#include "widgets/tools/selecttool.h"

#include <QKeyEvent>

namespace isthmus {

ToolSet::ToolSet(CanvasView& view, QObject* parent) : QObject(parent != nullptr ? parent : &view), m_view(view), m_canvas(&view) {
    const auto back = [this] { useSelect(); };
    m_select = std::make_unique<SelectTool>(view, [this](const QString& node) {
        use(Tool::connect, *m_connect);
        m_connect->begin(node, true);
    });
    m_connect = std::make_unique<ConnectTool>(view, back);
    m_pan = std::make_unique<PanTool>(view, back);
    m_place = std::make_unique<PlaceTool>(view, [this](const QString& kind, const QPointF& scene) { placeAt(kind, scene); }, back);
    view.setTool(m_select.get());
    view.installEventFilter(this);
    const auto isFree = [this] { return m_current == Tool::select && !m_select->isBusy(); };
    new FoldTool(view, isFree, this);
    new BendTool(view, isFree, this);
    connect(&view, &CanvasView::kindDropped, this, [this](const QString& kind, const QPointF& scene) {
        useSelect();
        placeAt(kind, scene);
    });
    connect(&view, &CanvasView::kindDragged, this, [this](const QString& kind, const QPointF& scene) {
        if (kind.isEmpty()) {
            useSelect();
            return;
        }
        m_place->setKind(kind);
        if (m_current != Tool::place)
            use(Tool::place, *m_place);
        m_place->showAt(scene);
    });
}

ToolSet::~ToolSet() {
    // The canvas must not call a tool that is gone; where the canvas went first, there is nobody left to tell.
    if (m_canvas != nullptr)
        m_canvas->setTool(nullptr);
}

void ToolSet::use(Tool tool, CanvasTool& canvasTool) {
    m_view.setTool(&canvasTool);
    if (m_current == tool)
        return;
    m_current = tool;
    emit toolChanged(tool);
}

void ToolSet::useSelect() { use(Tool::select, *m_select); }

void ToolSet::usePan() { use(Tool::pan, *m_pan); }

void ToolSet::useConnect() {
    use(Tool::connect, *m_connect);
    const auto& selection = m_view.document().selection();
    if (selection.size() == 1 && m_view.document().design().node(fromQt(*selection.begin())) != nullptr)
        m_connect->begin(*selection.begin(), false);
    m_view.setFocus();
}

void ToolSet::place(const QString& kind) {
    m_place->setKind(kind);
    // Asked for again with another kind, it tells of the new one.
    m_view.setTool(nullptr);
    use(Tool::place, *m_place);
    m_view.setFocus();
}

bool ToolSet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_C && key->modifiers() == Qt::NoModifier && m_current == Tool::select) {
            useConnect();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

Id ToolSet::containerFor(const QString& kind, const QPointF& scene) const {
    const auto accepts = [&](const NodeItem& node) {
        return mayContain(m_view.catalog(), m_view.items().kindOf(node).id, fromQt(kind));
    };
    const auto index = containerAt(m_view.items(), scene, accepts);
    if (index != DisplayList::none)
        return m_view.items().nodes()[index].id;
    const NodeKind* wanted = m_view.catalog().nodeKind(fromQt(kind));
    if (wanted == nullptr || !wanted->parentRequired)
        return {};
    for (const QString& id : m_view.document().selection())
        if (const Node* node = m_view.document().design().node(fromQt(id)); node != nullptr && mayContain(m_view.catalog(), node->kind, fromQt(kind)))
            return node->id;
    return {};
}

void ToolSet::placeAt(const QString& kind, const QPointF& scene) {
    Document& document = m_view.document();
    const auto placement = placementOf(document.design(), m_view.catalog(), document.viewId(), fromQt(kind), scene.x(), scene.y(),
                                       containerFor(kind, scene), m_lastRegions);
    if (!placement) {
        emit m_view.statusChanged(toQt(placement.error().message));
        return;
    }
    if (!document.apply(placement->edit))
        return;
    if (const Node* node = document.design().node(placement->id); node != nullptr && !node->region.empty())
        m_lastRegions[std::string(node->providerPart())] = node->region;
    document.select(toQt(placement->id));
}

void ToolSet::placeInMiddle(const QString& kind) {
    // Where something stands already, a little further down and to the right.
    QPointF at = m_view.centreInScene();
    const Design& design = m_view.document().design();
    const Id& view = m_view.document().viewId();
    for (const QString& id : m_view.document().selection()) {
        const Node* node = design.node(fromQt(id));
        if (node == nullptr || !mayContain(m_view.catalog(), node->kind, fromQt(kind)))
            continue;
        if (const auto extent = extentOfChildren(design, view, node->id))
            at = QPointF(extent->x + layout::padding + layout::cardWidth / 2, extent->y + extent->height + layout::cardHeight / 2);
        else if (const Rect* rect = design.position(view, node->id))
            at = QPointF(rect->x + layout::padding + layout::cardWidth / 2, rect->y + layout::header + layout::cardHeight / 2);
    }
    for (int tries = 0; tries < 20 && containerFor(kind, at).empty() && m_view.hitAt(m_view.transform().toView(at)).isNode(); ++tries)
        at += QPointF(0, layout::cardHeight + 32);
    placeAt(kind, at);
}

} // namespace isthmus
