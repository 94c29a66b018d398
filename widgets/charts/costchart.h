// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/cost.h"

#include <QHash>
#include <QWidget>

class QCustomPlot;

namespace isthmus {

class Theme;

/// Monthly cost as one stacked bar for each payer, one segment for each item; hover tells the exact figure.
class CostChart final : public QWidget {
    Q_OBJECT
public:
    explicit CostChart(Theme& theme, QWidget* parent = nullptr);

    /// `payerTitles`: what to call each payer, by provider id.
    void setReport(const CostReport& report, const QHash<QString, QString>& payerTitles);
    /// The text for a point of the chart, empty where nothing is drawn; what the hover shows.
    [[nodiscard]] QString textAt(const QPoint& position) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Segment {
        QString payer;
        QString what;
        double from = 0;
        double to = 0;
        int row = 0;
        int rank = 0; ///< 0 the dearest of its row
        QString tip;
    };
    void collect();
    void build();
    void drawSegment(const Segment& segment);
    void label(double x, double y, const QString& text);

    Theme& m_theme;
    QCustomPlot* m_plot;
    CostReport m_report;
    QHash<QString, QString> m_payerTitles;
    QVector<Segment> m_segments;
    QVector<QString> m_payers;
    double m_most = 0; ///< length of the longest bar, USD a month
};

} // namespace isthmus
