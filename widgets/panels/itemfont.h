// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QFont>

namespace isthmus {

// Fonts of items say only what is special about them: their size is that of their view, which follows the interface's
// scale.

[[nodiscard]] inline QFont strongItemFont() {
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

[[nodiscard]] inline QFont monoItemFont(const Theme& theme) {
    QFont font;
    font.setFamily(theme.monoFamily());
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace isthmus
