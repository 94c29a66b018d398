// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/toolset.h"

#include "widgets/canvas/layout.h"
#include "widgets/commands/notes.h"
#include "widgets/tools/bendtool.h"
#include "widgets/tools/connecttool.h"
#include "widgets/tools/containment.h"
#include "widgets/tools/foldtool.h"
#include "widgets/tools/noteeditor.h"
#include "widgets/tools/notetool.h"
#include "widgets/tools/pantool.h"
#include "widgets/tools/placement.h"
#include "widgets/tools/placetool.h"
#include "widgets/tools/selecttool.h"

namespace isthmus {

ToolSet::ToolSet(CanvasView& view, QObject* parent) : QObject(parent != nullptr ? parent : &view), m_view(view), m_canvas(&view) {
    const auto back = [this] { useSelect(); };
    m_select = std::make_unique<SelectTool>(view, SelectTool::Handover{[this](const QString& node) {
                                                                           use(Tool::connect, *m_connect);
                                                                           m_connect->begin(node, true);
                                                                       },
                                                                       [this](const QString& link, LinkEnd end) {
                                                                           use(Tool::connect, *m_connect);
                                                                           m_connect->beginAt(link, end, true);
                                                                       }});
    m_connect = std::make_unique<ConnectTool>(view, back);
    m_pan = std::make_unique<PanTool>(view, back);
    m_place = std::make_unique<PlaceTool>(view, [this](const QString& kind, const QPointF& scene) { placeAt(kind, scene); }, back);
    m_note = std::make_unique<NoteTool>(
        view, [this](const QRectF& scene) { addNote(scene); }, back);
    view.setTool(m_select.get());
    view.installEventFilter(this);
    const auto isFree = [this] { return m_current == Tool::select && !m_select->isBusy(); };
    new FoldTool(view, isFree, this);
    new BendTool(view, isFree, this);
    connect(&view, &CanvasView::activated, this, &ToolSet::editNote);
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
    // The canvas must not call a tool that is gone; where the canvas went first, there is nobody left to tell. The
    // window around it may be half gone too, so a tool that lets go of something says nothing.
    if (m_canvas != nullptr) {
        const QSignalBlocker blocker(m_canvas);
        m_canvas->setTool(nullptr);
    }
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

void ToolSet::useNote() {
    use(Tool::note, *m_note);
    m_view.setFocus();
}

void ToolSet::addNote(const QRectF& scene) {
    Document& document = m_view.document();
    Note note;
    note.id = freeNoteId(document.design(), document.viewId());
    note.rect = {scene.x(), scene.y(), scene.width(), scene.height()};
    const Id id = note.id;
    const int mergeKey = document.newMergeKey();
    if (!document.apply(Edit{fromQt(NoteEditor::tr("Add a note")), {PutNote{document.viewId(), std::move(note)}}},
                        mergeKey))
        return;
    document.select(noteKey(id));
    new NoteEditor(m_view, id, mergeKey);
}

void ToolSet::editNote(const QString& key) {
    const auto id = noteIn(key);
    if (id && noteOf(m_view.document().design(), m_view.document().viewId(), *id) != nullptr)
        new NoteEditor(m_view, *id);
}

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

void ToolSet::moveLinkEnd(LinkEnd end) {
    const auto& selection = m_view.document().selection();
    if (selection.size() != 1 || m_view.document().design().link(fromQt(*selection.begin())) == nullptr) {
        emit m_view.statusChanged(tr("Select one link first."));
        return;
    }
    use(Tool::connect, *m_connect);
    m_connect->beginAt(*selection.begin(), end, false);
    m_view.setFocus();
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

QString ToolSet::add(const QString& kind, const QPointF& scene, int mergeKey) {
    Document& document = m_view.document();
    const auto placement = placementOf(document.design(), m_view.catalog(), document.viewId(), fromQt(kind), scene.x(), scene.y(),
                                       containerFor(kind, scene), m_lastRegions);
    if (!placement) {
        emit m_view.statusChanged(toQt(placement.error().message));
        return {};
    }
    if (!document.apply(placement->edit, mergeKey))
        return {};
    if (const Node* node = document.design().node(placement->id); node != nullptr && !node->region.empty())
        m_lastRegions[std::string(node->providerPart())] = node->region;
    document.select(toQt(placement->id));
    return toQt(placement->id);
}

void ToolSet::placeAt(const QString& kind, const QPointF& scene) {
    (void)add(kind, scene, -1);
}

void ToolSet::placeJoined(const QString& kind, const QPointF& scene, const QString& with) {
    const int mergeKey = m_view.document().newMergeKey();
    const QString placed = add(kind, scene, mergeKey);
    if (placed.isEmpty() || m_view.document().design().node(fromQt(with)) == nullptr)
        return;
    use(Tool::connect, *m_connect);
    m_connect->join(with, placed, mergeKey);
}

QPointF ToolSet::freeSpot(const QString& kind, const QPointF& scene) const {
    QPointF at = scene;
    for (int tries = 0;
         tries < 20 && containerFor(kind, at).empty() && m_view.hitAt(m_view.transform().toView(at)).isNode(); ++tries)
        at += QPointF(0, layout::cardHeight + 32);
    return at;
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
    placeAt(kind, freeSpot(kind, at));
}

} // namespace isthmus
