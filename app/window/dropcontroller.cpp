// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dropcontroller.h"

#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/pictureembed.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QTimer>
#include <QUrl>

namespace isthmus {

namespace {

Result<Design> designIn(const QString& file) {
    if (!mayHoldDesign(file)) {
        auto design = loadDesign(file.toStdString());
        if (!design)
            return Error{design.error().toString()};
        return std::move(*design);
    }
    const auto text = designInPicture(file);
    if (!text)
        return text.error();
    auto design = readDesign(std::string_view(text->constData(), static_cast<std::size_t>(text->size())));
    if (!design)
        return Error{design.error().toString()};
    return std::move(*design);
}

} // namespace

DropController::DropController(Workspace& workspace, CanvasView& canvas, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_canvas(canvas)
    , m_window(window) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

QString DropController::fileIn(const QMimeData& data) {
    for (const QUrl& url : data.urls()) {
        const QString file = url.toLocalFile();
        if (!file.isEmpty() && (file.endsWith(QLatin1String(".isthmus"), Qt::CaseInsensitive) || mayHoldDesign(file)))
            return file;
    }
    return {};
}

bool DropController::eventFilter(QObject* watched, QEvent* event) {
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!isDrag && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QString file = fileIn(*drop->mimeData());
    if (file.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    // A dialog must not come up while the other program still waits for the end of the drop.
    if (!isDrag)
        QTimer::singleShot(0, this,
                           [this, file, at = m_window.mapToGlobal(drop->position().toPoint())] { take(file, at); });
    return true;
}

void DropController::take(const QString& file, const QPoint& global) {
    if (m_workspace.document.design().nodes().empty()) {
        open(file);
        return;
    }
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("dropMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = QFileInfo(file).fileName().replace(QLatin1Char('&'), QStringLiteral("&&"));
    connect(menu->addAction(tr("&Open %1").arg(name)), &QAction::triggered, this, [this, file] { open(file); });
    connect(menu->addAction(tr("&Insert it here")), &QAction::triggered, this,
            [this, file, global] { insert(file, global); });
    menu->addSeparator();
    menu->addAction(tr("&Cancel"));
    menu->popup(global);
}

void DropController::open(const QString& file) {
    m_window.activateWindow();
    if (m_workspace.files.confirmDiscard())
        m_workspace.files.open(file);
}

void DropController::insert(const QString& file, const QPoint& global) {
    const QString name = QFileInfo(file).fileName();
    const auto design = designIn(file);
    if (!design) {
        emit message(tr("%1 cannot be inserted: %2").arg(name, toQt(design.error().message)));
        return;
    }
    const QPoint at = m_canvas.viewport()->mapFromGlobal(global);
    const bool inside = m_canvas.viewport()->rect().contains(at);
    const QPointF scene = inside ? m_canvas.transform().toScene(QPointF(at)) : m_canvas.centreInScene();
    if (m_canvas.insertFragment(*design, scene, tr("Insert %1").arg(name)))
        emit message(tr("Inserted %1").arg(name));
    m_canvas.setFocus();
}

} // namespace isthmus
