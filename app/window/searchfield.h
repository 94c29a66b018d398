// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "catalog/catalog.h"
#include "rules/finding.h"
#include "widgets/commands/document.h"

#include <QLineEdit>

#include <memory>
#include <vector>

class QListWidget;

namespace isthmus {

class Theme;

/// The field in the middle of the bar (Ctrl+K): finds elements by name, id, prefix or ASN, bookmarks, actions
/// with their keys, and findings.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    SearchField(Document& document, std::shared_ptr<const Catalog> catalog, const ActionTable& actions, Theme& theme,
                QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setFindings(const std::vector<Finding>& findings) { m_findings = findings; }

signals:
    void bookmarkRequested(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void search(const QString& text);
    void searchElements(const QString& text);
    void searchBookmarks(const QString& text);
    void searchActions(const QString& text);
    void searchFindings(const QString& text);
    void add(const QString& text, const QString& detail, const QString& icon, int role, const QString& value);
    void choose(int row);
    void placeList();

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    const ActionTable& m_actions;
    Theme& m_theme;
    QListWidget* m_list;
    std::vector<Finding> m_findings;
};

} // namespace isthmus
