// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturedialog.h"

#include "widgets/panels/support.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace isthmus {

PictureDialog::PictureDialog(const Design& design, const Catalog& catalog, const QSet<QString>& selection,
                             QWidget* parent)
    : QDialog(parent)
    , m_design(design)
    , m_catalog(catalog) {
    for (const QString& id : selection)
        if (design.node(id.toStdString()) != nullptr)
            m_selection.insert(id);
    setWindowTitle(tr("Export picture"));
    build();
    describe();
}

void PictureDialog::build() {
    m_format = new QComboBox(this);
    m_format->addItem(tr("PNG picture"), QStringLiteral("png"));
    m_format->addItem(tr("SVG drawing, text stays text"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF document, text stays text"), QStringLiteral("pdf"));
    m_theme = new QComboBox(this);
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Mode::light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Mode::dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(Theme::Mode::contrast));
    m_scale = new QDoubleSpinBox(this);
    m_scale->setRange(0.1, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_scale->setSuffix(QStringLiteral("×"));
    m_title = new QCheckBox(tr("&Name and description above"), this);
    m_title->setChecked(true);
    m_legend = new QCheckBox(tr("&Legend below"), this);
    m_legend->setChecked(true);
    m_embed = new QCheckBox(tr("The &design inside, so that the picture opens again"), this);
    m_embed->setChecked(true);
    m_only = new QCheckBox(tr("Only what is &selected"), this);
    m_only->setEnabled(!m_selection.isEmpty());
    m_size = makeLabel({}, "secondary", this);
    m_size->setObjectName(QStringLiteral("size"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->addButton(tr("E&xport…"), QDialogButtonBox::AcceptRole);
    setStyleProperty(save, "primary", true);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {m_format, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &PictureDialog::describe);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &PictureDialog::describe);
    for (QCheckBox* box : {m_title, m_legend, m_only})
        connect(box, &QCheckBox::toggled, this, &PictureDialog::describe);

    auto* form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("Sc&ale"), m_scale);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    for (QCheckBox* box : {m_title, m_legend, m_only, m_embed})
        layout->addWidget(box);
    layout->addWidget(m_size);
    layout->addStretch(1);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

QString PictureDialog::ending() const {
    return m_format->currentData().toString();
}

PictureOptions PictureDialog::options() const {
    PictureOptions options;
    options.theme = static_cast<Theme::Mode>(m_theme->currentData().toInt());
    options.scale = m_scale->value();
    options.title = m_title->isChecked();
    options.legend = m_legend->isChecked();
    options.embed = m_embed->isEnabled() && m_embed->isChecked();
    if (m_only->isChecked())
        options.only = m_selection;
    return options;
}

void PictureDialog::describe() {
    const bool png = ending() == QLatin1String("png");
    m_scale->setEnabled(png);
    m_embed->setEnabled(ending() != QLatin1String("pdf"));
    const QSizeF size = PictureExport(m_design, m_catalog, options()).size() * (png ? m_scale->value() : 1.0);
    m_size->setText(png ? tr("%1 × %2 pixels")
                              .arg(locale().toString(size.width(), 'f', 0), locale().toString(size.height(), 'f', 0))
                        : tr("%1 × %2 cm at its own size")
                              .arg(locale().toString(size.width() / 96 * 2.54, 'f', 1),
                                   locale().toString(size.height() / 96 * 2.54, 'f', 1)));
}

} // namespace isthmus
