// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace isthmus {

class Theme;

/// Gives a plot the theme's look: no frame, hairline grid along the value axis only. Rows count downwards on yAxis.
void stylePlot(QCustomPlot& plot, const Theme& theme);
/// Names the rows of a plot, first on top, and gives the axis room for them.
void setRows(QCustomPlot& plot, const QVector<QString>& titles);
/// Width of what is drawn beside row titles, in pixels; at least 1.
[[nodiscard]] double axisWidth(const QCustomPlot& plot, const QVector<QString>& titles);
/// Value axis from 0 to `most`, and beyond it as much as a label of that many pixels needs.
void setValues(QCustomPlot& plot, double most, double labelPixels, double axisPixels);

} // namespace isthmus
