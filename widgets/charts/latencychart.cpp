// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/latencychart.h"

#include "widgets/charts/plotstyle.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double barWidth = 0.34;
constexpr int mostRows = 40; ///< more would be lines of dust; the slowest are shown

QString figure(double ms) {
    return QLocale().toString(ms, 'f', ms < 10 ? 2 : 1) + QChar(0x202F) + QStringLiteral("ms");
}

double largest(const FlowLatency& flow) {
    return std::max({flow.rttMs.value_or(0), flow.highMs.value_or(0), flow.limitMs.value_or(0)});
}

} // namespace

LatencyChart::LatencyChart(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMouseTracking(true);
    m_plot->setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Round trip of each flow against its limit"));
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        QToolTip::showText(event->globalPosition().toPoint(), textAt(event->pos()), m_plot);
    });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        const int row = rowAt(event->pos());
        if (row >= 0)
            emit flowActivated(QString::fromStdString(m_flows[static_cast<std::size_t>(row)].flow));
    });
    connect(&theme, &Theme::changed, this, &LatencyChart::build);
    build();
}

void LatencyChart::setFlows(const std::vector<FlowLatency>& flows) {
    m_flows = flows;
    if (m_flows.size() > mostRows) {
        std::stable_sort(m_flows.begin(), m_flows.end(), [](const FlowLatency& a, const FlowLatency& b) {
            return a.rttMs.value_or(0) > b.rttMs.value_or(0);
        });
        m_flows.resize(mostRows);
    }
    build();
}

void LatencyChart::drawFlow(const FlowLatency& flow, double row) {
    const bool late = flow.meetsTarget.has_value() && !*flow.meetsTarget;
    const QColor colour = m_theme.colour(late ? QStringLiteral("error") : QStringLiteral("accent"));
    if (flow.rttMs) {
        auto* range = new QCPItemRect(m_plot);
        range->topLeft->setCoords(flow.lowMs.value_or(*flow.rttMs), row - barWidth / 2);
        range->bottomRight->setCoords(flow.highMs.value_or(*flow.rttMs), row + barWidth / 2);
        QColor tint = colour;
        tint.setAlphaF(0.28F);
        range->setBrush(tint);
        range->setPen(Qt::NoPen);
        range->setSelectable(false);
        auto* median = new QCPItemLine(m_plot);
        median->start->setCoords(*flow.rttMs, row - barWidth * 0.8);
        median->end->setCoords(*flow.rttMs, row + barWidth * 0.8);
        median->setPen(QPen(colour, m_theme.number(QStringLiteral("line.provider")), Qt::SolidLine, Qt::RoundCap));
        median->setSelectable(false);
    }
    if (flow.limitMs) {
        auto* limit = new QCPItemLine(m_plot);
        limit->start->setCoords(*flow.limitMs, row - 0.42);
        limit->end->setCoords(*flow.limitMs, row + 0.42);
        limit->setPen(QPen(m_theme.colour(QStringLiteral("ink")), m_theme.number(QStringLiteral("line.link")),
                           Qt::DashLine));
        limit->setSelectable(false);
    }
    const double end = std::max(flow.rttMs.value_or(0), flow.highMs.value_or(0));
    // The figure stands at the end of its range; where the limit's mark is too near for that, behind the mark.
    const bool fits = !flow.limitMs || *flow.limitMs < end || *flow.limitMs - end > m_most * m_figureShare;
    label(fits && end > 0 ? end : largest(flow), row, flow.rttMs ? figure(*flow.rttMs) : tr("unknown"),
          late ? "error" : "ink", QFont::DemiBold);
    if (flow.limitMs && fits && *flow.limitMs > end)
        label(*flow.limitMs, row, figure(*flow.limitMs), "secondary", QFont::Normal);
}

void LatencyChart::label(double x, double y, const QString& text, const char* token, int weight) {
    auto* words = new QCPItemText(m_plot);
    words->setPositionAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    words->position->setCoords(x, y);
    words->setText(text);
    words->setFont(m_theme.font(QStringLiteral("caption"), weight));
    words->setColor(m_theme.colour(QString::fromLatin1(token)));
    words->setPadding(QMargins(static_cast<int>(m_theme.number(QStringLiteral("space.s"))), 0, 0, 0));
    words->setClipToAxisRect(false);
    words->setSelectable(false);
}

void LatencyChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    build(); // the figures need the same pixels whatever the scale
}

void LatencyChart::build() {
    m_plot->clearItems();
    stylePlot(*m_plot, m_theme);
    QVector<QString> titles;
    m_most = 0;
    for (const FlowLatency& flow : m_flows)
        m_most = std::max(m_most, largest(flow));
    const double most = m_most;
    for (const FlowLatency& flow : m_flows)
        titles.append(QString::fromStdString(flow.flow));
    const QFontMetrics metrics(m_theme.font(QStringLiteral("caption"), QFont::DemiBold));
    const double figurePixels =
        metrics.horizontalAdvance(figure(most)) + 2 * m_theme.number(QStringLiteral("space.s"));
    const double axisPixels = axisWidth(*m_plot, titles);
    m_figureShare = figurePixels / std::max(figurePixels, axisPixels - figurePixels);
    QStringList spoken;
    double row = 0;
    for (const FlowLatency& flow : m_flows) {
        drawFlow(flow, row);
        row += 1;
        spoken.append(tr("%1: %2").arg(QString::fromStdString(flow.flow), flow.rttMs ? figure(*flow.rttMs) : tr("unknown")));
    }
    setRows(*m_plot, titles);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setValues(*m_plot, most, figurePixels, axisPixels);
    m_plot->xAxis->setLabel(most > 0 ? tr("Milliseconds; dashed: limit") : tr("No flow has a known round trip."));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

int LatencyChart::rowAt(const QPoint& position) const {
    const int row = static_cast<int>(std::lround(m_plot->yAxis->pixelToCoord(position.y())));
    return row >= 0 && row < static_cast<int>(m_flows.size()) ? row : -1;
}

QString LatencyChart::textAt(const QPoint& position) const {
    const int row = rowAt(position);
    if (row < 0)
        return {};
    const FlowLatency& flow = m_flows[static_cast<std::size_t>(row)];
    const QString name = QString::fromStdString(flow.flow);
    if (!flow.rttMs)
        return tr("%1: unknown\n%2").arg(name, QString::fromStdString(flow.why));
    QStringList lines{tr("%1: %2").arg(name, figure(*flow.rttMs))};
    if (flow.lowMs && flow.highMs)
        lines.append(tr("Between %1 and %2").arg(figure(*flow.lowMs), figure(*flow.highMs)));
    if (flow.limitMs)
        lines.append(tr("Limit %1").arg(figure(*flow.limitMs)));
    for (const LatencyHop& hop : flow.hops)
        if (hop.ms > 0)
            lines.append(tr("%1: %2, %3")
                             .arg(QString::fromStdString(hop.element), figure(hop.ms), QString::fromStdString(hop.basis)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace isthmus
