// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "io/templates.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace isthmus {

class Theme;

/// Chooses a template by its picture; the user's own ones can be deleted here.
class TemplateDialog final : public QDialog {
    Q_OBJECT
public:
    TemplateDialog(const Theme& theme, std::shared_ptr<const Catalog> catalog, QWidget* parent);

    /// Empty where there is none.
    [[nodiscard]] std::optional<TemplateFile> chosen() const;

private:
    void build();
    void fill();
    void show(int row);
    void deleteChosen();

    const Theme& m_theme;
    std::shared_ptr<const Catalog> m_catalog;
    std::vector<TemplateFile> m_files;
    QListWidget* m_list = nullptr;
    QLabel* m_picture = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_description = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_insert = nullptr;
};

/// Asks what a selection is called as a template.
class TemplateNameDialog final : public QDialog {
    Q_OBJECT
public:
    TemplateNameDialog(int nodes, int links, QWidget* parent);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString description() const;

private:
    QLineEdit* m_title;
    QPlainTextEdit* m_description;
};

} // namespace isthmus
