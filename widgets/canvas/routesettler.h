// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace isthmus {

/// Finds ways for the links of large drawings away from the window's thread: a few at a time, what is in view first,
/// then what lies beside it, then all others. Until then they keep their plain way.
class RouteSettler final : public QObject {
    Q_OBJECT
public:
    /// `seen` gives the part of the scene that can be seen; null where there are too many links in it to tell one from
    /// another. `items` must outlive this.
    RouteSettler(DisplayList& items, std::function<QRectF()> seen, QObject* parent = nullptr);
    ~RouteSettler() override;

    /// The drawing or the view changed: looks whether there is something to do, after `delayMs`, counted from the last
    /// call, so that a drag is not held up by the search for ways that the next step makes obsolete.
    void wake(int delayMs = 0);
    [[nodiscard]] bool isSettled() const { return m_settled; }

signals:
    /// Some links have other ways now.
    void moved(const isthmus::Damage& damage);

private:
    void next();
    void take();
    void tell(const Damage& damage, bool isDone);

    DisplayList& m_items;
    std::function<QRectF()> m_seen;
    QTimer m_timer;
    QFutureWatcher<std::vector<RouteResult>> m_watcher;
    QElapsedTimer m_told;
    bool m_settled = true;
    bool m_isSeen = true;
    bool m_hasUntold = false;
};

} // namespace isthmus
