// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/analyser.h"
#include "catalog/catalog.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace isthmus {

class Theme;

/// The bottom line: findings, monthly cost, slowest flow against its limit, zoom, and the date of the facts.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(const Catalog& catalog, Theme& theme, QWidget* parent = nullptr);

    void setAnalysis(const Analysis& analysis);
    /// 1 is 100 %.
    void setZoom(double zoom);

signals:
    void problemsRequested();
    void costRequested();
    void latencyRequested();

private:
    [[nodiscard]] QToolButton* addButton(const QString& accessibleName);
    void updateIcons();

    Theme& m_theme;
    QToolButton* m_problems;
    QToolButton* m_cost;
    QToolButton* m_latency;
    QLabel* m_zoom;
    QLabel* m_facts;
    FindingSummary m_summary;
};

} // namespace isthmus
