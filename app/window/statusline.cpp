// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "widgets/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace isthmus {

StatusLine::StatusLine(const Catalog& catalog, Theme& theme, QWidget* parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_problems(addButton(tr("Findings")))
    , m_cost(addButton(tr("Monthly cost")))
    , m_latency(addButton(tr("Slowest flow")))
    , m_zoom(new QLabel(this))
    , m_facts(new QLabel(tr("Facts as of %1").arg(toQt(catalog.asOf())), this)) {
    setSizeGripEnabled(false);
    m_facts->setToolTip(tr("The newest date of a price, limit, region or latency in use"));
    m_zoom->setAccessibleName(tr("Zoom"));
    addPermanentWidget(m_zoom);
    addPermanentWidget(m_facts);
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::problemsRequested);
    connect(m_cost, &QToolButton::clicked, this, &StatusLine::costRequested);
    connect(m_latency, &QToolButton::clicked, this, &StatusLine::latencyRequested);
    connect(&theme, &Theme::changed, this, &StatusLine::updateIcons);
    updateIcons();
}

QToolButton* StatusLine::addButton(const QString& accessibleName) {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(accessibleName);
    addPermanentWidget(button);
    return button;
}

void StatusLine::updateIcons() {
    const char* icon = m_summary.errors > 0 ? "error" : m_summary.warnings > 0 ? "warning" : "ok";
    m_problems->setIcon(m_theme.icon(QString::fromLatin1(icon)));
    m_cost->setIcon(m_theme.icon(QStringLiteral("cost")));
    m_latency->setIcon(m_theme.icon(QStringLiteral("latency")));
}

void StatusLine::setAnalysis(const Analysis& analysis) {
    m_summary = analysis.summary;
    const QString errors = tr("%n error(s)", nullptr, m_summary.errors);
    const QString warnings = tr("%n warning(s)", nullptr, m_summary.warnings);
    const QString hints = tr("%n hint(s)", nullptr, m_summary.hints);
    m_problems->setText(QStringLiteral("%1 · %2 · %3").arg(errors, warnings, hints));
    updateIcons();

    const QLocale locale;
    const QString total = locale.toString(analysis.cost.totalUsdPerMonth, 'f', 2);
    m_cost->setText(analysis.cost.unknown.empty()
                        ? tr("%1 USD/month").arg(total)
                        : tr("%1 USD/month + %n unknown", nullptr, static_cast<int>(analysis.cost.unknown.size())).arg(total));

    const FlowLatency* slowest = nullptr;
    bool someUnknown = false;
    for (const FlowLatency& flow : analysis.flows) {
        someUnknown = someUnknown || !flow.rttMs;
        if (flow.rttMs && (slowest == nullptr || *flow.rttMs > *slowest->rttMs))
            slowest = &flow;
    }
    if (slowest == nullptr)
        m_latency->setText(someUnknown ? tr("Round trip unknown") : tr("No flows"));
    else if (slowest->limitMs)
        m_latency->setText(tr("%1: %2 of %3 ms").arg(toQt(slowest->flow), locale.toString(*slowest->rttMs, 'f', 1),
                                                     locale.toString(*slowest->limitMs, 'g', 6)));
    else
        m_latency->setText(tr("%1: %2 ms").arg(toQt(slowest->flow), locale.toString(*slowest->rttMs, 'f', 1)));
}

void StatusLine::setZoom(double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); }

} // namespace isthmus
