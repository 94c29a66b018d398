// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "rules/engine.h"
#include "rules/finding.h"
#include "widgets/commands/coretext.h"

#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace isthmus {

class Document;
class ProblemsFilter;
class ProblemsModel;
class Theme;

/// What the rules found: listed by severity, filtered, jumped to, mended, waived.
class ProblemsPanel final : public QWidget {
    Q_OBJECT
public:
    ProblemsPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    /// Name that is written into a new waiver's `by`; empty: none.
    void setUserName(const QString& name) { m_userName = name; }

public slots:
    /// `checkedText` says what was checked, for a clean design: "27 rules, 12 elements".
    void setFindings(const std::vector<isthmus::Finding>& findings, const isthmus::FindingSummary& summary,
                     const QString& checkedText);
    /// Selects the next (F8) or previous (Shift+F8) finding and shows its subject on the canvas.
    void showNext();
    void showPrevious();
    /// Puts what is selected, else everything that is listed, on the clipboard as plain text.
    void copyAsText();

private:
    void buildToolbar();
    void buildList();
    void buildActions();
    void step(int by);
    void reveal(const QModelIndex& index);
    void applyFix();
    void waive();
    void updateButtons();
    void updateEmpty();
    [[nodiscard]] const Finding* current() const;
    [[nodiscard]] std::vector<const Finding*> chosen() const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    ProblemsModel* m_model;
    ProblemsFilter* m_filter;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_tree = nullptr;
    QLineEdit* m_search = nullptr;
    QToolButton* m_errors = nullptr;
    QToolButton* m_warnings = nullptr;
    QToolButton* m_hints = nullptr;
    QToolButton* m_waived = nullptr;
    QPushButton* m_fix = nullptr;
    QPushButton* m_waive = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QLabel* m_emptyIcon = nullptr;
    QString m_checkedText;
    QString m_userName;
    FindingSummary m_summary;
};

} // namespace isthmus
