// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/interfacescale.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr int toolIcon = 20;

/// Fusion with icons, indicators and spaces of the interface's scale; what has words is scaled by its font.
class ScaledStyle final : public QProxyStyle {
public:
    explicit ScaledStyle(int percent)
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
        , m_percent(percent) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        switch (metric) {
        case PM_ToolBarIconSize:
            return toolIcon * m_percent / 100;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize:
        case PM_LineEditIconSize:
        case PM_TabBarIconSize:
        case PM_TitleBarButtonIconSize:
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
        case PM_TreeViewIndentation:
        case PM_ScrollBarExtent:
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
            return QProxyStyle::pixelMetric(metric, option, widget) * m_percent / 100;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

private:
    int m_percent;
};

} // namespace

QString scaledSheet(const QString& sheet, int percent) {
    if (percent == leastInterfaceScale)
        return sheet;
    static const QRegularExpression size(QStringLiteral(R"((\d+(?:\.\d+)?)px)"));
    QString scaled;
    qsizetype last = 0;
    for (auto it = size.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        scaled += QStringView(sheet).mid(last, match.capturedStart() - last);
        scaled += QString::number(std::lround(match.captured(1).toDouble() * percent / 100.0)) + QStringLiteral("px");
        last = match.capturedEnd();
    }
    scaled += QStringView(sheet).mid(last);
    return scaled;
}

void dress(QApplication& application, const Theme& theme, int percent) {
    const int scale = std::clamp(percent, leastInterfaceScale, mostInterfaceScale);
    QFont font = theme.font(QStringLiteral("body"));
    font.setPixelSize(font.pixelSize() * scale / 100);
    // The sheet goes first and comes last: it is laid over the style of its time.
    application.setStyleSheet({});
    application.setStyle(new ScaledStyle(scale));
    application.setFont(font);
    application.setPalette(theme.palette());
    application.setStyleSheet(scaledSheet(theme.styleSheet(), scale));
}

} // namespace isthmus
