// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/editactions.h"

#include "app/window/workspace.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/layout.h"
#include "widgets/commands/arrangement.h"
#include "widgets/commands/notes.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/quickadd.h"
#include "widgets/tools/arranger.h"
#include "widgets/tools/toolset.h"

#include <QCursor>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace isthmus {

EditActions::EditActions(ActionTable& actions, CanvasView& canvas, ToolSet& tools, Workspace& workspace,
                         InspectorPanel& inspector)
    : QObject(&canvas)
    , m_actions(actions)
    , m_canvas(canvas)
    , m_tools(tools)
    , m_inspector(inspector)
    , m_arranger(new Arranger(canvas, this))
    , m_quickAdd(new QuickAdd(workspace.document, workspace.catalog, workspace.theme, &canvas)) {
    connectAdding();
    connectSelecting();
    connectArranging();
    connect(&canvas.document(), &Document::selectionChanged, this, &EditActions::update);
    connect(&canvas.document(), &Document::changed, this, &EditActions::update);
    connect(&canvas.document(), &Document::reset, this, &EditActions::update);
    connect(&canvas, &CanvasView::contextMenuWanted, this, &EditActions::showContextMenu);
    update();
}

template <typename Slot>
void EditActions::on(const char* id, Slot&& slot) {
    connect(m_actions.action(id), &QAction::triggered, this, std::forward<Slot>(slot));
}

void EditActions::connectAdding() {
    on("tool.quickAdd", [this] { openQuickAdd(); });
    on("tool.moveStart", [this] { m_tools.moveLinkEnd(LinkEnd::from); });
    on("tool.moveEnd", [this] { m_tools.moveLinkEnd(LinkEnd::to); });
    connect(m_quickAdd, &QuickAdd::chosen, this, &EditActions::addChosen);
    connect(&m_canvas, &CanvasView::activated, this, &EditActions::edit);
}

void EditActions::openQuickAdd() {
    const QWidget* viewport = m_canvas.viewport();
    const QPoint at = viewport->mapFromGlobal(QCursor::pos());
    const bool inside = viewport->rect().contains(at);
    m_addAt = inside ? std::optional(m_canvas.transform().toScene(QPointF(at))) : std::nullopt;
    m_quickAdd->openAt(
        viewport->mapToGlobal(inside ? at : viewport->rect().center() - QPoint(m_quickAdd->width() / 2, 0)));
}

void EditActions::addChosen(const QString& kind, const QString& with) {
    const QRectF beside = m_canvas.viewRectOf(with);
    QPointF at = m_addAt.value_or(m_canvas.centreInScene());
    // Without a mouse over the drawing, what is joined comes beside what it is joined to.
    if (!m_addAt && !beside.isNull())
        at = m_canvas.transform().toScene(beside).center() +
             QPointF(m_canvas.transform().toScene(beside).width() / 2 + layout::cardWidth, 0);
    if (!with.isEmpty())
        m_tools.placeJoined(kind, m_tools.freeSpot(kind, at), with);
    else if (m_addAt)
        m_tools.placeAt(kind, m_tools.freeSpot(kind, at));
    else
        m_tools.placeInMiddle(kind);
    m_canvas.setFocus();
}

void EditActions::edit(const QString& id) {
    if (noteIn(id))
        return;
    m_inspector.parentWidget()->show();
    // The inspector builds its page for the selection in its own time.
    QTimer::singleShot(50, &m_inspector, [this] {
        for (auto* field : m_inspector.findChildren<QLineEdit*>())
            if (field->isVisible() && field->isEnabled() && !field->isReadOnly()) {
                field->setFocus(Qt::ShortcutFocusReason);
                field->selectAll();
                return;
            }
    });
}

void EditActions::connectSelecting() {
    on("select.invert", [this] { m_arranger->selectInverted(); });
    on("select.kind", [this] { m_arranger->selectSimilar(Likeness::kind); });
    on("select.provider", [this] { m_arranger->selectSimilar(Likeness::provider); });
    on("select.region", [this] { m_arranger->selectSimilar(Likeness::region); });
    on("select.connected", [this] { m_arranger->selectConnected(); });
    on("select.container", [this] { m_arranger->selectContainer(); });
    on("select.contents", [this] { m_arranger->selectContents(); });
    on("select.left", [this] { m_arranger->jump(Direction::left); });
    on("select.right", [this] { m_arranger->jump(Direction::right); });
    on("select.up", [this] { m_arranger->jump(Direction::up); });
    on("select.down", [this] { m_arranger->jump(Direction::down); });
}

void EditActions::connectArranging() {
    on("arrange.alignLeft", [this] { m_canvas.alignLeft(); });
    on("arrange.alignRight", [this] { m_canvas.alignRight(); });
    on("arrange.alignTop", [this] { m_canvas.alignTop(); });
    on("arrange.alignBottom", [this] { m_canvas.alignBottom(); });
    on("arrange.alignCentresX", [this] { m_canvas.alignCentresX(); });
    on("arrange.alignCentresY", [this] { m_canvas.alignCentresY(); });
    on("arrange.distributeX", [this] { m_canvas.distributeX(); });
    on("arrange.distributeY", [this] { m_canvas.distributeY(); });
    on("arrange.sameWidth", [this] { m_arranger->sameSize(true, false); });
    on("arrange.sameHeight", [this] { m_arranger->sameSize(false, true); });
    on("arrange.sameSize", [this] { m_arranger->sameSize(true, true); });
    on("arrange.toFront", [this] { m_arranger->restack(Restack::toFront); });
    on("arrange.forward", [this] { m_arranger->restack(Restack::forward); });
    on("arrange.backward", [this] { m_arranger->restack(Restack::backward); });
    on("arrange.toBack", [this] { m_arranger->restack(Restack::toBack); });
    on("arrange.group", [this] { m_arranger->group(); });
    on("arrange.ungroup", [this] { m_arranger->ungroup(); });
    on("arrange.lock", [this] {
        m_arranger->toggleLock();
        update();
    });
}

void EditActions::update() {
    const Document& document = m_canvas.document();
    const auto isNode = [&](const QString& id) { return document.design().node(fromQt(id)) != nullptr; };
    const auto nodes = std::count_if(document.selection().begin(), document.selection().end(), isNode);
    const bool groups = std::any_of(document.selection().begin(), document.selection().end(), [&](const QString& id) {
        const Node* node = document.design().node(fromQt(id));
        return node != nullptr && isGroup(*node);
    });
    const auto enable = [this](std::initializer_list<const char*> ids, bool enabled) {
        for (const char* id : ids)
            m_actions.action(id)->setEnabled(enabled);
    };
    enable({"select.kind", "select.connected"}, !document.selection().isEmpty());
    enable({"select.provider", "select.region", "select.container", "select.contents", "arrange.toFront", "arrange.forward",
            "arrange.backward", "arrange.toBack", "arrange.group", "arrange.lock"},
           nodes > 0);
    enable({"arrange.alignLeft", "arrange.alignRight", "arrange.alignTop", "arrange.alignBottom", "arrange.alignCentresX",
            "arrange.alignCentresY", "arrange.sameWidth", "arrange.sameHeight", "arrange.sameSize"},
           nodes > 1);
    enable({"arrange.distributeX", "arrange.distributeY"}, nodes > 2);
    const bool oneLink =
        document.selection().size() == 1 && document.design().link(fromQt(*document.selection().begin())) != nullptr;
    enable({"tool.moveStart", "tool.moveEnd"}, oneLink);
    enable({"arrange.ungroup"}, groups);
    m_actions.action("arrange.lock")->setChecked(m_arranger->isLocked());
}

void EditActions::showContextMenu(const QString& id, const QPoint& globalPos) {
    auto* menu = new QMenu(m_canvas.viewport());
    menu->setObjectName(QStringLiteral("canvasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](std::initializer_list<const char*> ids) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const char* action : ids)
            menu->addAction(m_actions.action(action));
    };
    if (!id.isEmpty()) {
        if (m_canvas.document().design().link(fromQt(id)) != nullptr)
            add({"tool.moveStart", "tool.moveEnd"});
        else
            add({"tool.connect"});
        add({"edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete"});
        add({"select.kind", "select.connected", "select.container", "select.contents"});
        add({"arrange.toFront", "arrange.forward", "arrange.backward", "arrange.toBack"});
        add({"arrange.group", "arrange.ungroup", "arrange.lock"});
    } else {
        add({"tool.quickAdd", "tool.note"});
        add({"edit.paste", "edit.selectAll"});
        add({"view.zoomFit", "view.zoomReset"});
    }
    menu->popup(globalPos);
}

} // namespace isthmus
