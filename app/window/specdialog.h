// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/documentcheck.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace isthmus {

class Theme;
class Document;

/// Checks documents of the open specification and lists what is wrong with them: severity, document, place, what to do.
class SpecDialog final : public QDialog {
    Q_OBJECT
public:
    /// `document` is the open design that documents can be held against.
    SpecDialog(const Theme& theme, std::shared_ptr<const Catalog> catalog, const Document& document, QWidget* parent);

    /// Files and folders; says on the dialog why they cannot be read, where that is so.
    void check(const QStringList& places);
    [[nodiscard]] const SpecReport& report() const { return m_report; }
    /// Whether anything was read and no error was found.
    [[nodiscard]] bool isClean() const { return m_report.documents > 0 && m_report.summary.errors == 0; }
    /// All findings as lines of text.
    [[nodiscard]] QString asText() const;

private:
    void build();
    void say(const QString& summary, const QString& details);
    void fill();
    void chooseFolder();
    void chooseFiles();
    void recheck();

    const Theme& m_theme;
    std::shared_ptr<const Catalog> m_catalog;
    const Document& m_document;
    QStringList m_places;
    SpecReport m_report;
    QLabel* m_summary = nullptr;
    QLabel* m_details = nullptr;
    QTreeWidget* m_list = nullptr;
    QCheckBox* m_againstDesign = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace isthmus
