// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace isthmus {

/// Asks what an exported picture shows: format, scale, theme, title, legend, the selection alone, the design inside.
class PictureDialog final : public QDialog {
    Q_OBJECT
public:
    PictureDialog(const Design& design, const Catalog& catalog, const QSet<QString>& selection, QWidget* parent);

    [[nodiscard]] PictureOptions options() const;
    /// "png", "svg" or "pdf".
    [[nodiscard]] QString ending() const;

private:
    void build();
    void describe();

    const Design& m_design;
    const Catalog& m_catalog;
    QSet<QString> m_selection;
    QComboBox* m_format = nullptr;
    QComboBox* m_theme = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    QCheckBox* m_title = nullptr;
    QCheckBox* m_legend = nullptr;
    QCheckBox* m_embed = nullptr;
    QCheckBox* m_only = nullptr;
    QLabel* m_size = nullptr;
};

} // namespace isthmus
