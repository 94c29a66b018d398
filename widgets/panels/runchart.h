// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/replay.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace isthmus {

class Theme;

/// The steps of a run as bars over time: the call itself filled, the wait after it in outline, in the colour of the
/// side that did it; a line marks the time that is looked at.
class RunChart final : public QWidget {
    Q_OBJECT
public:
    explicit RunChart(const Theme& theme, QWidget* parent = nullptr);

    /// `names`: one for each step. Null: nothing.
    void setRun(std::shared_ptr<const Replay> run, const QStringList& names);
    void setTime(std::chrono::milliseconds time);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The user pointed at a time, or at a step.
    void timePicked(std::chrono::milliseconds time);
    void stepPicked(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] double xOf(std::chrono::milliseconds time) const;
    [[nodiscard]] std::chrono::milliseconds timeAt(double x) const;
    void paintStep(QPainter& painter, const ReplayStep& step, const QString& name, const QRect& row) const;

    const Theme& m_theme;
    std::shared_ptr<const Replay> m_run;
    QStringList m_names;
    std::chrono::milliseconds m_time{0};
};

} // namespace isthmus
