// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/routesettler.h"

#include <QtConcurrent>

namespace isthmus {

namespace {

/// Links at a time: what is done for them on the window's own thread stays well below a frame.
constexpr std::size_t portion = 24;
constexpr qint64 tellingPause = 500; // ms

} // namespace

RouteSettler::RouteSettler(DisplayList& items, std::function<QRectF()> seen, QObject* parent)
    : QObject(parent)
    , m_items(items)
    , m_seen(std::move(seen)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RouteSettler::next);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RouteSettler::take);
}

RouteSettler::~RouteSettler() {
    // Jobs are values of their own; the thread only has to be done with them.
    m_watcher.waitForFinished();
}

void RouteSettler::wake(int delayMs) {
    m_settled = false;
    if (!m_watcher.isRunning())
        m_timer.start(delayMs);
}

void RouteSettler::next() {
    const QRectF seen = m_seen();
    Damage damage;
    std::vector<RouteJob> jobs;
    m_isSeen = !seen.isNull();
    if (m_isSeen) {
        jobs = m_items.takeJobs(seen, portion, damage);
        if (jobs.empty() && damage.areas.empty())
            jobs = m_items.takeJobs(
                seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2), portion,
                damage);
    }
    if (jobs.empty() && damage.areas.empty())
        jobs = m_items.takeJobs(portion, damage);
    const bool isDone = jobs.empty() && damage.areas.empty();
    tell(damage, isDone);
    if (!jobs.empty())
        m_watcher.setFuture(QtConcurrent::run(findRoutes, std::move(jobs)));
    else if (!isDone)
        m_timer.start(0);
    else
        m_settled = true;
}

void RouteSettler::take() {
    tell(m_items.settle(m_watcher.result()), false);
    m_timer.start(0);
}

void RouteSettler::tell(const Damage& damage, bool isDone) {
    if (m_isSeen) {
        if (!damage.areas.empty())
            emit moved(damage);
        return;
    }
    // So many ways that one change cannot be seen: all are shown now and then.
    m_hasUntold = m_hasUntold || !damage.areas.empty();
    if (!m_hasUntold || !(isDone || !m_told.isValid() || m_told.hasExpired(tellingPause)))
        return;
    m_hasUntold = false;
    m_told.start();
    Damage all;
    all.everything = true;
    emit moved(all);
}

} // namespace isthmus
