// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/editoptions.h"
#include "widgets/theme/theme.h"

#include <QDialog>
#include <QString>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace isthmus {

/// Everything that the settings dialog offers.
struct Choices {
    EditOptions edit;
    bool grid = true;
    bool miniMap = true;
    Theme::Mode theme = Theme::Mode::light;
    int scale = 100;  ///< of the interface, per cent
    QString language; ///< "de", "en"; empty: the system's
    friend bool operator==(const Choices&, const Choices&) = default;
};

/// How one draws, and how the window looks and speaks.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(const Choices& now, QWidget* parent);

    [[nodiscard]] Choices choices() const;

private:
    QCheckBox* m_grid;
    QCheckBox* m_snap;
    QSpinBox* m_gridSize;
    QCheckBox* m_guides;
    QComboBox* m_band;
    QCheckBox* m_miniMap;
    QComboBox* m_theme;
    QComboBox* m_scale;
    QComboBox* m_language;
};

} // namespace isthmus
