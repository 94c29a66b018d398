// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plotstyle.h"

#include "widgets/theme/theme.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr int titleWidth = 140; ///< longer titles are cut
constexpr int leastTicks = 2;
constexpr int mostTicks = 5;

} // namespace

void stylePlot(QCustomPlot& plot, const Theme& theme) {
    const QColor ink = theme.colour(QStringLiteral("ink"));
    const QColor secondary = theme.colour(QStringLiteral("secondary"));
    const QPen hairline(theme.colour(QStringLiteral("hairline")), theme.number(QStringLiteral("line.hairline")));
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    plot.setBackground(theme.colour(QStringLiteral("window")));
    plot.setLocale(QLocale()); // the plot's own one leaves out the group separators
    plot.setNoAntialiasingOnDrag(false);
    plot.axisRect()->setMinimumMargins(QMargins(space, space, space, space));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelFont(theme.font(QStringLiteral("caption")));
        axis->setTickLabelColor(secondary);
        axis->setLabelFont(theme.font(QStringLiteral("caption")));
        axis->setLabelColor(secondary);
        axis->grid()->setPen(hairline);
        axis->grid()->setZeroLinePen(hairline);
    }
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setTickLabelFont(theme.font(QStringLiteral("body")));
    plot.yAxis->setTickLabelColor(ink);
    plot.yAxis->setTickLabelPadding(space);
    // As many places as a tick needs: a fixed number would round 2.5 to 3.
    plot.xAxis->setNumberFormat(QStringLiteral("g"));
    plot.xAxis->setNumberPrecision(9);
}

void setRows(QCustomPlot& plot, const QVector<QString>& titles) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const QFontMetrics metrics(plot.yAxis->tickLabelFont());
    for (int row = 0; row < titles.size(); ++row)
        ticker->addTick(row, metrics.elidedText(titles[row], Qt::ElideRight, titleWidth));
    plot.yAxis->setTicker(ticker);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.6, std::max<double>(static_cast<double>(titles.size()), 1) - 0.4);
}

double axisWidth(const QCustomPlot& plot, const QVector<QString>& titles) {
    const QFontMetrics metrics(plot.yAxis->tickLabelFont());
    int widest = 0;
    for (const QString& title : titles)
        widest = std::max(widest, std::min(titleWidth, metrics.horizontalAdvance(title)));
    return std::max(1, plot.width() - widest - plot.yAxis->tickLabelPadding() - 2 * plot.axisRect()->minimumMargins().right());
}

void setValues(QCustomPlot& plot, double most, double labelPixels, double axisPixels) {
    const double share = std::min(0.6, labelPixels / axisPixels);
    const double last = most > 0 ? most / (1 - share) : 1;
    plot.xAxis->setRange(0, last);
    // No more ticks than their own figures leave room for.
    const QFontMetrics metrics(plot.xAxis->tickLabelFont());
    const double figure = 1.5 * metrics.horizontalAdvance(plot.locale().toString(last, 'f', last < 10 ? 1 : 0));
    plot.xAxis->ticker()->setTickCount(std::clamp(static_cast<int>(axisPixels / figure), leastTicks, mostTicks));
    plot.xAxis->setTickLabels(most > 0);
    plot.xAxis->grid()->setVisible(most > 0);
}

} // namespace isthmus
