// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace isthmus {

class Theme;

inline constexpr int leastInterfaceScale = 100; ///< per cent
inline constexpr int mostInterfaceScale = 300;

/// The style sheet with every size multiplied; lines of a pixel or two grow to whole pixels.
[[nodiscard]] QString scaledSheet(const QString& sheet, int percent);

/// Dresses the application in the theme: style, font, palette and style sheet, texts and controls at `percent` of their
/// size. The drawing has its own zoom. Call again when the theme or the scale changes.
void dress(QApplication& application, const Theme& theme, int percent);

} // namespace isthmus
