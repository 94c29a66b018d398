// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "rules/engine.h"
#include "widgets/panels/problemsmodel.h"

#include <QSet>
#include <QVariantMap>
#include <QWidget>

#include <array>
#include <memory>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QToolButton;
class QTreeView;

namespace isthmus {

class Document;
class Theme;

/// How much stands behind a verdict.
struct CheckScope {
    int rules = 0;
    int elements = 0;
    int flows = 0;
};

/// What the rules found: grouped, filtered, jumped to, mended, waived, explained, copied.
class ProblemsPanel final : public QWidget {
    Q_OBJECT
public:
    ProblemsPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    /// Name that is proposed for a new waiver's `by`; empty: none.
    void setUserName(const QString& name) { m_userName = name; }
    /// Whether everything is being mended just now.
    void setFixing(bool fixing);

    /// Grouping, what is shown and whether the rule's page is open, for the next start.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap& state);

public slots:
    /// Findings in the order of Finding::before. The place in the list, what is selected and folded stays.
    void setFindings(const isthmus::Findings& findings, const isthmus::FindingSummary& summary,
                     const isthmus::CheckScope& scope);
    /// Selects the next (F8) or previous (Shift+F8) finding and shows its subject on the canvas.
    void showNext();
    void showPrevious();
    /// Mends the selected finding, as one undoable step.
    void fixSelected();
    /// Asks why and accepts what is selected; where it is accepted already, takes that back.
    void waiveSelected();
    void setExplained(bool explained);
    void toggleExplained();
    /// Puts what is selected, else everything that is listed, on the clipboard as plain text.
    void copyAsText();
    void copyAllAsText();
    void focusSearch();

signals:
    /// The user wants everything mended whose mend is clear.
    void fixAllRequested();
    /// The user wants to see the way of the flow that a finding is about.
    void pathRequested(const QString& flow);
    /// Something that saveState() tells was changed by the user.
    void stateChanged();

private:
    struct Place;

    void buildToolbar();
    void buildChoices(QBoxLayout& bar);
    void buildToggles(QBoxLayout& bar);
    void buildButtons(QBoxLayout& bar);
    void buildList();
    void buildEmpty();
    void connectList();
    void showMenu(const QPoint& at);
    void step(bool forward);
    void reveal(const QModelIndex& index);
    void filter();
    void clearFilter();
    void setCollapsed(const QModelIndex& index, bool collapsed);
    void unfold();
    [[nodiscard]] Place place() const;
    void restore(const Place& place);
    void waive(const std::vector<Finding>& findings);
    void takeWaiversBack(const std::vector<Finding>& findings);
    void updateTheme();
    void updateButtons();
    void updateColumns();
    void updateCounts();
    void updateEmpty();
    void updatePage();
    [[nodiscard]] QString checkedText() const;
    [[nodiscard]] const Finding* current() const;
    /// Findings of the selected rows, of a whole group where its head is selected.
    [[nodiscard]] std::vector<const Finding*> chosen() const;
    [[nodiscard]] std::vector<Finding> chosenCopies() const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    ProblemsModel* m_model;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    QTreeView* m_tree = nullptr;
    QTextBrowser* m_page = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_grouping = nullptr;
    QComboBox* m_provider = nullptr;
    std::array<QToolButton*, problemKinds> m_kinds{};
    QPushButton* m_fix = nullptr;
    QPushButton* m_fixAll = nullptr;
    QPushButton* m_waive = nullptr;
    QToolButton* m_explain = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_checked = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QLabel* m_emptyIcon = nullptr;
    QPushButton* m_showAll = nullptr;
    QString m_userName;
    FindingSummary m_summary;
    CheckScope m_scope;
    QSet<QString> m_folded; ///< keys of groups
    bool m_fixing = false;
    bool m_quiet = false; ///< the current row changes, and not by the user's hand
};

} // namespace isthmus
