// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "rules/finding.h"
#include "widgets/commands/document.h"

#include <QLineEdit>

#include <vector>

class QListWidget;

namespace isthmus {

class Theme;

/// The field in the middle of the bar (Ctrl+K): finds elements by name, id, prefix or ASN, actions, and findings.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    SearchField(Document& document, const ActionTable& actions, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setFindings(const std::vector<Finding>& findings) { m_findings = findings; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void search(const QString& text);
    void searchElements(const QString& text);
    void searchActions(const QString& text);
    void searchFindings(const QString& text);
    void add(const QString& text, const QString& detail, const QString& icon, const QString& element, const QString& action);
    void choose(int row);
    void placeList();

    Document& m_document;
    const ActionTable& m_actions;
    Theme& m_theme;
    QListWidget* m_list;
    std::vector<Finding> m_findings;
};

} // namespace isthmus
