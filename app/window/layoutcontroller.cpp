// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/layoutcontroller.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/commands/arrangement.h"

#include <QKeyEvent>
#include <QVariantAnimation>
#include <QtConcurrent>

#include <utility>

namespace isthmus {

namespace {

constexpr int animationMs = 260;
/// More items than this jump: moving them all would not be smooth.
constexpr std::size_t mostMoving = 1500;

double between(double from, double to, double share) {
    return from + (to - from) * share;
}

} // namespace

LayoutController::LayoutController(CanvasView& canvas, std::shared_ptr<const Catalog> catalog, QWidget& window)
    : QObject(&window)
    , m_canvas(canvas)
    , m_catalog(std::move(catalog))
    , m_animation(new QVariantAnimation(this)) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LayoutController::computed);
    m_animation->setDuration(animationMs);
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setEasingCurve(QEasingCurve::InOutCubic);
    connect(m_animation, &QVariantAnimation::finished, this, &LayoutController::arrived);
    canvas.installEventFilter(this);
}

LayoutController::~LayoutController() {
    cancel();
    m_watcher.waitForFinished();
}

bool LayoutController::isRunning() const {
    return m_watcher.isRunning();
}

void LayoutController::cancel() {
    m_stop.request_stop();
    m_animation->stop();
    if (std::exchange(m_pending, std::nullopt) && m_revision == m_canvas.revision())
        m_canvas.restore(m_moving);
}

bool LayoutController::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && isRunning() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void LayoutController::layOut(LayoutStyle style) {
    cancel();
    m_watcher.waitForFinished();
    m_stop = std::stop_source();
    const Document& document = m_canvas.document();
    LayoutRequest request;
    request.style = style;
    for (const QString& id : document.selection())
        if (document.design().node(fromQt(id)) != nullptr)
            request.only.insert(fromQt(id));
    request.locked = arrangementOf(document.design(), document.viewId()).locked;
    m_revision = m_canvas.revision();
    emit message(tr("Laying out… Esc cancels."));
    m_watcher.setFuture(QtConcurrent::run([design = document.design(), catalog = m_catalog, view = document.viewId(),
                                           request = std::move(request), stop = m_stop.get_token()] {
        return std::make_shared<Result<Edit>>(automaticLayout(design, *catalog, view, request, stop));
    }));
    emit runningChanged();
}

void LayoutController::computed() {
    emit runningChanged();
    const std::shared_ptr<Result<Edit>> result = m_watcher.result();
    if (!result->ok()) {
        emit message(toQt(result->error().message));
        return;
    }
    if (m_revision != m_canvas.revision()) {
        emit message(tr("The drawing changed meanwhile: lay it out again."));
        return;
    }
    Edit edit = result->value();
    edit.label = fromQt(tr("Automatic layout"));
    if (edit.empty()) {
        emit message(tr("Everything stands as the layout wants it."));
        return;
    }
    emit message(QString());
    if (edit.steps.size() > mostMoving || !m_canvas.isVisible())
        apply(edit);
    else
        animate(edit);
}

void LayoutController::animate(const Edit& edit) {
    struct Way {
        DisplayList::Index index;
        QRectF from;
        QRectF to;
    };
    std::vector<Way> ways;
    for (const EditStep& step : edit.steps)
        if (const auto* put = std::get_if<PutPosition>(&step))
            if (const auto index = m_canvas.items().nodeIndex(put->node); index != DisplayList::none)
                ways.push_back({index, m_canvas.items().nodes()[index].rect,
                                QRectF(put->rect.x, put->rect.y, put->rect.width, put->rect.height)});
    m_pending = edit;
    m_moving.clear();
    for (const Way& way : ways)
        m_moving.push_back(way.index);
    disconnect(m_animation, &QVariantAnimation::valueChanged, this, nullptr);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this, ways](const QVariant& value) {
        const double share = value.toDouble();
        if (m_revision != m_canvas.revision() || !m_pending)
            return;
        std::vector<std::pair<DisplayList::Index, QRectF>> rects;
        rects.reserve(ways.size());
        for (const Way& way : ways)
            rects.emplace_back(way.index, QRectF(between(way.from.x(), way.to.x(), share),
                                                 between(way.from.y(), way.to.y(), share),
                                                 between(way.from.width(), way.to.width(), share),
                                                 between(way.from.height(), way.to.height(), share)));
        m_canvas.preview(rects);
    });
    m_animation->start();
}

void LayoutController::arrived() {
    const auto edit = std::exchange(m_pending, std::nullopt);
    if (!edit)
        return;
    // Somebody edited under the moving picture: that edit wins, and the picture is already the design's again.
    if (m_revision != m_canvas.revision())
        emit message(tr("The drawing changed meanwhile: lay it out again."));
    else
        apply(*edit);
}

void LayoutController::apply(const Edit& edit) {
    const bool whole = m_canvas.document().selection().isEmpty();
    if (m_canvas.document().apply(edit) && whole)
        m_canvas.zoomToFit();
}

} // namespace isthmus
