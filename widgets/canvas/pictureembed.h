// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <QByteArray>
#include <QString>

class QImage;

namespace isthmus {

/// Carries the text of a design file in the picture's own place for texts: no pixel changes.
void embedDesign(QImage& image, const QByteArray& design);
/// The same for an SVG: a metadata element, first in the file.
[[nodiscard]] QByteArray svgWithDesign(const QByteArray& svg, const QByteArray& design);

/// Whether the file's name is that of a picture which may hold a design.
[[nodiscard]] bool mayHoldDesign(const QString& file);
/// The text of the design file in a PNG or SVG that this program wrote; the error says that there is none.
[[nodiscard]] Result<QByteArray> designInPicture(const QString& file);

} // namespace isthmus
