// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/latency.h"

#include <QWidget>

#include <vector>

class QCustomPlot;

namespace isthmus {

class Theme;

/// Round trip of each flow: the range as a bar, the median as a dot, the limit as a mark.
class LatencyChart final : public QWidget {
    Q_OBJECT
public:
    explicit LatencyChart(Theme& theme, QWidget* parent = nullptr);

    void setFlows(const std::vector<FlowLatency>& flows);
    /// The text for a point of the chart, empty where nothing is drawn; what the hover shows.
    [[nodiscard]] QString textAt(const QPoint& position) const;

signals:
    void flowActivated(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void drawFlow(const FlowLatency& flow, double row);
    void label(double x, double y, const QString& text, const char* token, int weight);
    [[nodiscard]] int rowAt(const QPoint& position) const;

    Theme& m_theme;
    QCustomPlot* m_plot;
    std::vector<FlowLatency> m_flows;
    double m_figureShare = 0.2; ///< of the longest row: what a figure needs beside its bar
    double m_most = 0; ///< the largest figure of all rows, milliseconds
};

} // namespace isthmus
