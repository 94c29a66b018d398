// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr int leastGrid = 2;
constexpr int mostGrid = 64;
constexpr int scales[] = {100, 125, 150, 175, 200, 250, 300}; ///< per cent

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("role", "title");
    return label;
}

void choose(QComboBox& box, const QVariant& data) {
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

SettingsDialog::SettingsDialog(const Choices& now, QWidget* parent)
    : QDialog(parent)
    , m_grid(new QCheckBox(tr("Show the grid"), this))
    , m_snap(new QCheckBox(tr("Snap to the grid"), this))
    , m_gridSize(new QSpinBox(this))
    , m_guides(new QCheckBox(tr("Smart guides"), this))
    , m_band(new QComboBox(this))
    , m_miniMap(new QCheckBox(tr("Show the mini-map"), this))
    , m_theme(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_language(new QComboBox(this)) {
    setWindowTitle(tr("Settings"));
    m_gridSize->setRange(leastGrid, mostGrid);
    m_gridSize->setSuffix(tr(" units"));
    m_band->addItem(tr("By direction: left touches, right contains"), static_cast<int>(BandMode::byDirection));
    m_band->addItem(tr("What it touches"), static_cast<int>(BandMode::touching));
    m_band->addItem(tr("What lies inside"), static_cast<int>(BandMode::containing));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Mode::light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Mode::dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(Theme::Mode::contrast));
    for (const int percent : scales)
        m_scale->addItem(tr("%1 %").arg(percent), percent);
    m_scale->setToolTip(tr("Size of texts and controls; the drawing has its own zoom."));
    m_language->addItem(tr("System"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_grid->setChecked(now.grid);
    m_snap->setChecked(now.edit.snapToGrid);
    m_gridSize->setValue(static_cast<int>(now.edit.grid));
    m_guides->setChecked(now.edit.guides);
    m_guides->setToolTip(tr("Put what is moved on a line with other items, or at equal gaps. Alt suspends it."));
    m_miniMap->setChecked(now.miniMap);
    choose(*m_band, static_cast<int>(now.edit.band));
    choose(*m_theme, static_cast<int>(now.theme));
    choose(*m_scale, now.scale);
    choose(*m_language, now.language);
    auto* form = new QFormLayout;
    form->addRow(heading(tr("Drawing")));
    form->addRow(m_grid);
    form->addRow(m_snap);
    form->addRow(tr("Grid step"), m_gridSize);
    form->addRow(m_guides);
    form->addRow(tr("Rubber band selects"), m_band);
    form->addRow(heading(tr("Window")));
    form->addRow(m_miniMap);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Interface scale"), m_scale);
    form->addRow(tr("Language"), m_language);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
}

Choices SettingsDialog::choices() const {
    Choices choices;
    choices.grid = m_grid->isChecked();
    choices.edit.snapToGrid = m_snap->isChecked();
    choices.edit.grid = m_gridSize->value();
    choices.edit.guides = m_guides->isChecked();
    choices.edit.band = static_cast<BandMode>(m_band->currentData().toInt());
    choices.miniMap = m_miniMap->isChecked();
    choices.theme = static_cast<Theme::Mode>(m_theme->currentData().toInt());
    choices.scale = m_scale->currentData().toInt();
    choices.language = m_language->currentData().toString();
    return choices;
}

} // namespace isthmus
