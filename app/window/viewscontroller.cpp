// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewscontroller.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/commands/bookmarks.h"
#include "widgets/panels/layerspanel.h"

#include <QMenu>

#include <algorithm>

namespace isthmus {

ViewsController::ViewsController(Workspace& workspace, ActionTable& actions, CanvasView& canvas, LayersPanel& panel,
                                 QMenu& viewMenu, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_canvas(canvas)
    , m_panel(panel) {
    Document& document = workspace.document;
    connect(&panel, &LayersPanel::choiceChanged, this, &ViewsController::applyLayers);
    connect(&panel, &LayersPanel::bookmarkWanted, this, &ViewsController::addBookmark);
    connect(&panel, &LayersPanel::bookmarkChosen, this, &ViewsController::goTo);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (!m_panel.choice().empty() && changes.touchesMeaning())
            applyLayers();
    });
    connect(&document, &Document::reset, this, [this] {
        m_last.clear();
        m_panel.showAll();
    });
    // Whoever looks for something wants to see it.
    connect(&document, &Document::revealRequested, this, [this](const QString& id) {
        if (m_canvas.isHidden(id))
            m_panel.setChoice(
                unhiding(m_panel.choice(), m_workspace.document.design(), *m_workspace.catalog, fromQt(id)));
    });
    const auto on = [&](const char* id, auto&& slot) { connect(actions.action(id), &QAction::triggered, this, slot); };
    on("view.layers", [this] { emit panelWanted(); });
    on("view.allLayers", [this] { m_panel.showAll(); });
    on("view.addBookmark", [this] { addBookmark(); });
    on("view.nextBookmark", [this] { step(1); });
    on("view.previousBookmark", [this] { step(-1); });
    auto* menu = viewMenu.addMenu(tr("Boo&kmarks"));
    menu->setObjectName(QStringLiteral("bookmarkMenu"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
}

void ViewsController::applyLayers() {
    const LayerEffect effect = effectOf(m_panel.choice(), m_workspace.document.design(), *m_workspace.catalog);
    m_canvas.setLayers(effect.hidden, effect.dimmed);
    m_panel.setEffect(effect);
}

void ViewsController::addBookmark() {
    Document& document = m_workspace.document;
    const QRectF seen = m_canvas.transform().toScene(QRectF(m_canvas.viewport()->rect()));
    Bookmark bookmark;
    bookmark.name = freeBookmarkName(document.design(), document.viewId(), fromQt(tr("View")));
    bookmark.area = {seen.x(), seen.y(), seen.width(), seen.height()};
    bookmark.layers = m_panel.choice();
    if (!document.apply(bookmarking(document.design(), document.viewId(), bookmark)))
        return;
    m_last = toQt(bookmark.name);
    emit panelWanted();
    m_panel.editBookmark(m_last);
}

void ViewsController::goTo(const QString& name) {
    const Document& document = m_workspace.document;
    for (const Bookmark& bookmark : bookmarksOf(document.design(), document.viewId())) {
        if (toQt(bookmark.name) != name)
            continue;
        emit canvasWanted();
        m_last = name;
        m_panel.setChoice(bookmark.layers);
        const QRectF area(bookmark.area.x, bookmark.area.y, bookmark.area.width, bookmark.area.height);
        const QSizeF room = m_canvas.viewport()->size();
        m_canvas.setZoom(std::min(room.width() / area.width(), room.height() / area.height()), {0, 0});
        m_canvas.centreOn(area.center());
        m_canvas.setFocus();
        emit message(tr("Bookmark %1").arg(name));
        return;
    }
}

void ViewsController::step(int direction) {
    const Document& document = m_workspace.document;
    const std::vector<Bookmark> bookmarks = bookmarksOf(document.design(), document.viewId());
    if (bookmarks.empty()) {
        emit message(tr("There are no bookmarks. Add one for what is in view with View > Add bookmark."));
        return;
    }
    const auto last = std::find_if(bookmarks.begin(), bookmarks.end(),
                                   [this](const Bookmark& one) { return toQt(one.name) == m_last; });
    const auto count = static_cast<std::ptrdiff_t>(bookmarks.size());
    const std::ptrdiff_t at = last == bookmarks.end() ? (direction > 0 ? -1 : 0) : last - bookmarks.begin();
    goTo(toQt(bookmarks[static_cast<std::size_t>((at + direction + count) % count)].name));
}

void ViewsController::fillMenu(QMenu& menu) {
    menu.clear();
    const Document& document = m_workspace.document;
    for (const Bookmark& bookmark : bookmarksOf(document.design(), document.viewId())) {
        const QString name = toQt(bookmark.name);
        connect(menu.addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered,
                this, [this, name] { goTo(name); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No bookmarks so far"))->setEnabled(false);
}

} // namespace isthmus
