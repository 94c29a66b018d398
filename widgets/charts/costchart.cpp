// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/costchart.h"

#include "widgets/charts/plotstyle.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int namedSegments = 5; ///< the dearest of a payer; what is left becomes one segment
constexpr double barWidth = 0.52;
constexpr double thinSlice = 0.02; ///< of the longest bar

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString amount(double usd) { return QLocale().toString(usd, 'f', 2); }

QColor shade(const QColor& colour, const QColor& ground, int rank) {
    const auto share = static_cast<float>(std::max(0.28, 1.0 - 0.18 * rank));
    const auto mix = [share](float a, float b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(mix(colour.redF(), ground.redF()), mix(colour.greenF(), ground.greenF()),
                            mix(colour.blueF(), ground.blueF()));
}

} // namespace

CostChart::CostChart(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMouseTracking(true);
    m_plot->setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Monthly cost by payer"));
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        QToolTip::showText(event->globalPosition().toPoint(), textAt(event->pos()), m_plot);
    });
    connect(&theme, &Theme::changed, this, &CostChart::build);
    build();
}

void CostChart::setReport(const CostReport& report, const QHash<QString, QString>& payerTitles) {
    m_report = report;
    m_payerTitles = payerTitles;
    build();
}

void CostChart::collect() {
    m_segments.clear();
    m_payers.clear();
    QHash<QString, QVector<const CostItem*>> byPayer;
    QHash<QString, double> totals;
    for (const CostItem& item : m_report.items) {
        byPayer[text(item.payer)].append(&item);
        totals[text(item.payer)] += item.usdPerMonth;
    }
    m_payers = QVector<QString>(byPayer.keyBegin(), byPayer.keyEnd());
    std::sort(m_payers.begin(), m_payers.end(), [&](const QString& a, const QString& b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : a < b;
    });
    for (int row = 0; row < m_payers.size(); ++row) {
        auto items = byPayer[m_payers[row]];
        std::stable_sort(items.begin(), items.end(),
                         [](const CostItem* a, const CostItem* b) { return a->usdPerMonth > b->usdPerMonth; });
        double at = 0;
        for (int i = 0; i < items.size(); ++i) {
            const CostItem& item = *items[i];
            if (i == namedSegments && items.size() > namedSegments + 1) {
                const double rest = totals[m_payers[row]] - at;
                m_segments.append({m_payers[row], tr("Other"), at, at + rest, row, i,
                                   tr("Other items (%1): %2 USD a month")
                                       .arg(static_cast<int>(items.size()) - i)
                                       .arg(amount(rest))});
                break;
            }
            m_segments.append({m_payers[row], text(item.what), at, at + item.usdPerMonth, row, i,
                               tr("%1 (%2): %3 USD a month\n%4, %5")
                                   .arg(text(item.what), text(item.subject), amount(item.usdPerMonth),
                                        text(item.source), text(item.asOf))});
            at += item.usdPerMonth;
        }
    }
}

void CostChart::drawSegment(const Segment& segment) {
    auto* bar = new QCPItemRect(m_plot);
    bar->topLeft->setCoords(segment.from, segment.row - barWidth / 2);
    bar->bottomRight->setCoords(segment.to, segment.row + barWidth / 2);
    const QColor ground = m_theme.colour(QStringLiteral("window"));
    bar->setBrush(shade(m_theme.providerColour(segment.payer), ground, segment.rank));
    // A slice that is hardly wider than its own edge would be all edge.
    if (segment.to - segment.from > m_most * thinSlice)
        bar->setPen(QPen(ground, m_theme.number(QStringLiteral("line.hairline"))));
    else
        bar->setPen(Qt::NoPen);
    bar->setSelectable(false);
}

void CostChart::label(double x, double y, const QString& words) {
    auto* item = new QCPItemText(m_plot);
    item->setPositionAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    item->position->setCoords(x, y);
    item->setText(words);
    item->setFont(m_theme.font(QStringLiteral("caption"), QFont::DemiBold));
    item->setColor(m_theme.colour(QStringLiteral("ink")));
    item->setPadding(QMargins(static_cast<int>(m_theme.number(QStringLiteral("space.s"))), 0, 0, 0));
    item->setClipToAxisRect(false);
    item->setSelectable(false);
}

void CostChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    build(); // the figures need the same pixels whatever the scale
}

void CostChart::build() {
    collect();
    m_plot->clearItems();
    stylePlot(*m_plot, m_theme);
    QVector<QString> titles;
    for (const QString& payer : m_payers)
        titles.append(m_payerTitles.value(payer, payer));
    setRows(*m_plot, titles);
    m_most = 0;
    QHash<int, double> ends;
    for (const Segment& segment : m_segments) {
        ends[segment.row] = std::max(ends.value(segment.row), segment.to);
        m_most = std::max(m_most, segment.to);
    }
    for (const Segment& segment : m_segments)
        drawSegment(segment);
    const double most = m_most;
    QStringList spoken;
    for (auto it = ends.begin(); it != ends.end(); ++it) {
        label(it.value(), it.key(), amount(it.value()));
        spoken.append(tr("%1: %2 USD").arg(titles[it.key()], amount(it.value())));
    }
    spoken.sort();
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    const QFontMetrics metrics(m_theme.font(QStringLiteral("caption"), QFont::DemiBold));
    const double figure = metrics.horizontalAdvance(amount(most)) + 2 * m_theme.number(QStringLiteral("space.s"));
    setValues(*m_plot, most, figure, axisWidth(*m_plot, titles));
    m_plot->xAxis->setLabel(most > 0 ? tr("USD a month") : tr("Nothing in this design has a known price."));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString CostChart::textAt(const QPoint& position) const {
    const double value = m_plot->xAxis->pixelToCoord(position.x());
    const double row = m_plot->yAxis->pixelToCoord(position.y());
    for (const Segment& segment : m_segments)
        if (std::abs(row - segment.row) <= barWidth / 2 && value >= segment.from && value <= segment.to)
            return segment.tip;
    return {};
}

} // namespace isthmus
