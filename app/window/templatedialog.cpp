// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/templatedialog.h"

#include "io/designfile.h"
#include "widgets/canvas/export.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>

namespace isthmus {
namespace {

constexpr QSize pictureSize(560, 320);
constexpr int listWidth = 240;
constexpr int descriptionRows = 3;

/// The whole design, as large as it fits; at most at 100 %.
QPixmap pictureOf(const Design& design, const Catalog& catalog, const Theme& theme, double ratio) {
    QPixmap pixmap(pictureSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(theme.colour(QStringLiteral("paper")));
    PictureOptions options;
    options.theme = theme.mode();
    options.title = false;
    const PictureExport picture(design, catalog, options);
    const QSizeF size = picture.size();
    const double scale = std::min({1.0, pictureSize.width() / size.width(), pictureSize.height() / size.height()});
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate((pictureSize.width() - size.width() * scale) / 2,
                      (pictureSize.height() - size.height() * scale) / 2);
    picture.renderTo(painter, scale, false);
    return pixmap;
}

} // namespace

TemplateDialog::TemplateDialog(const Theme& theme, std::shared_ptr<const Catalog> catalog, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_catalog(std::move(catalog)) {
    setWindowTitle(tr("Insert template"));
    build();
    fill();
}

void TemplateDialog::build() {
    m_list = new QListWidget(this);
    m_list->setFixedWidth(listWidth);
    m_list->setAccessibleName(tr("Templates"));
    m_picture = new QLabel(this);
    m_picture->setFixedSize(pictureSize);
    m_picture->setAccessibleName(tr("Picture of the template"));
    m_title = makeLabel({}, "title", this);
    m_description = makeLabel({}, "secondary", this);
    m_description->setWordWrap(true);
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_description->setMinimumHeight(m_description->fontMetrics().lineSpacing() * descriptionRows);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_insert = buttons->addButton(tr("&Insert"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_insert, "primary", true);
    m_insert->setDefault(true);
    m_delete = buttons->addButton(tr("&Delete…"), QDialogButtonBox::ActionRole);
    m_delete->setToolTip(tr("Only templates of your own can be deleted"));
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplateDialog::show);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_delete, &QPushButton::clicked, this, &TemplateDialog::deleteChosen);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* side = new QVBoxLayout;
    side->addWidget(m_picture);
    side->addWidget(m_title);
    side->addWidget(m_description, 1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addLayout(middle);
    layout->addWidget(buttons);
}

void TemplateDialog::fill() {
    m_files = listTemplates(findResources(), userTemplateFolder());
    m_list->clear();
    for (const TemplateFile& file : m_files) {
        auto* item =
            new QListWidgetItem(m_theme.icon(file.own ? QStringLiteral("account") : QStringLiteral("diagram")),
                                file.own ? tr("%1 (your own)").arg(toQt(file.title)) : toQt(file.title), m_list);
        item->setToolTip(toQt(file.description));
    }
    m_list->setCurrentRow(m_files.empty() ? -1 : 0);
    m_list->setFocus();
    show(m_list->currentRow());
}

void TemplateDialog::show(int row) {
    const bool valid = row >= 0 && static_cast<std::size_t>(row) < m_files.size();
    m_insert->setEnabled(valid);
    m_delete->setEnabled(valid && m_files[static_cast<std::size_t>(row)].own);
    m_picture->setPixmap({});
    m_title->clear();
    m_description->clear();
    if (!valid)
        return;
    const TemplateFile& file = m_files[static_cast<std::size_t>(row)];
    m_title->setText(toQt(file.title));
    const auto design = loadDesign(file.path);
    if (!design) {
        m_description->setText(toQt(design.error().toString()));
        m_insert->setEnabled(false);
        return;
    }
    m_description->setText(toQt(file.description));
    m_picture->setPixmap(pictureOf(*design, *m_catalog, m_theme, devicePixelRatioF()));
}

std::optional<TemplateFile> TemplateDialog::chosen() const {
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_files[static_cast<std::size_t>(row)]);
}

void TemplateDialog::deleteChosen() {
    const auto file = chosen();
    if (!file || !file->own)
        return;
    if (QMessageBox::question(this, tr("Delete template"),
                              tr("Delete the template \"%1\"? Designs made from it stay.").arg(toQt(file->title)),
                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) != QMessageBox::Yes)
        return;
    std::error_code failure;
    if (!std::filesystem::remove(file->path, failure) && failure)
        QMessageBox::critical(this, tr("Not deleted"), QString::fromStdString(failure.message()));
    fill();
}

TemplateNameDialog::TemplateNameDialog(int nodes, int links, QWidget* parent)
    : QDialog(parent)
    , m_title(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this)) {
    setWindowTitle(tr("Save as template"));
    resize(440, 300);
    m_title->setAccessibleName(tr("Name"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    setStyleProperty(save, "primary", true);
    save->setEnabled(false);
    connect(m_title, &QLineEdit::textChanged, save,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeLabel(
        tr("%n node(s)", nullptr, nodes) + QStringLiteral(", ") + tr("%n link(s)", nullptr, links), "secondary", this));
    layout->addWidget(makeLabel(tr("Name"), "label", this));
    layout->addWidget(m_title);
    layout->addWidget(makeLabel(tr("Description"), "label", this));
    layout->addWidget(m_description, 1);
    layout->addWidget(buttons);
    m_title->setFocus();
}

QString TemplateNameDialog::title() const {
    return m_title->text().trimmed();
}

QString TemplateNameDialog::description() const {
    return m_description->toPlainText().trimmed();
}

} // namespace isthmus
