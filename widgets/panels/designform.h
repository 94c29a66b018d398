// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/edit.h"
#include "routes/bothways.h"

#include <QWidget>

#include <memory>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLabel;
class QTableView;
class QVBoxLayout;

namespace isthmus {

class AccountTableModel;
class Document;
class FieldEditor;
class FlowForm;
class FlowTableModel;
class Section;
class Theme;

/// What belongs to the design as a whole: name, budget, accounts, flows.
class DesignForm final : public QWidget {
    Q_OBJECT
public:
    DesignForm(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    void refresh();
    /// Whether the flows get there and back.
    void setVerdicts(const FlowVerdicts& verdicts);

signals:
    /// The user wants to see the way of this flow.
    void pathRequested(const QString& flow);

private:
    void buildHeader(Section& section);
    void buildAccounts(Section& section);
    void buildFlows(Section& section);
    QTableView* addTable(Section& section, QAbstractItemModel& model, const QString& name);
    void addButtons(Section& section, QTableView& table, void (DesignForm::*add)(), void (DesignForm::*remove)());
    void addAccount();
    void removeAccount();
    void addFlow();
    void removeFlow();
    void addPathButton(Section& section);
    static void fitHeight(QTableView& table);

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    FieldEditor* m_name = nullptr;
    FieldEditor* m_description = nullptr;
    FieldEditor* m_budget = nullptr;
    AccountTableModel* m_accounts = nullptr;
    FlowTableModel* m_flows = nullptr;
    QTableView* m_accountTable = nullptr;
    QTableView* m_flowTable = nullptr;
    FlowForm* m_flowForm = nullptr;
    QLabel* m_accountError = nullptr;
    QLabel* m_flowError = nullptr;
};

} // namespace isthmus
