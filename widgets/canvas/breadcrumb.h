// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "widgets/theme/theme.h"

#include <QFrame>

namespace isthmus {

/// The way from the whole design to the container that is shown alone, as a row of buttons above the drawing.
class Breadcrumb final : public QFrame {
    Q_OBJECT
public:
    explicit Breadcrumb(const Theme& theme, QWidget* parent = nullptr);

    /// The container and those around it; an empty or unknown `root` shows the whole design alone.
    void setWay(const Design& design, const Id& root);

signals:
    /// Empty: the whole design.
    void chosen(const QString& node);

private:
    const Theme& m_theme;
};

} // namespace isthmus
