// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/designform.h"

#include "widgets/commands/document.h"
#include "widgets/panels/fieldeditor.h"
#include "widgets/panels/fieldspecs.h"
#include "widgets/panels/flowform.h"
#include "widgets/panels/section.h"
#include "widgets/panels/support.h"
#include "widgets/panels/tablemodels.h"
#include "widgets/theme/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int mostRowsShown = 10;

/// A line edit that completes what may stand in the cell.
class CompletingDelegate final : public QStyledItemDelegate {
public:
    using Words = std::function<QStringList(int column)>;
    CompletingDelegate(Words words, QObject* parent) : QStyledItemDelegate(parent), m_words(std::move(words)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        auto* edit = new QLineEdit(parent);
        edit->setFrame(false);
        const QStringList words = m_words(index.column());
        if (!words.isEmpty()) {
            auto* completer = new QCompleter(words, edit);
            completer->setFilterMode(Qt::MatchContains);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            edit->setCompleter(completer);
        }
        return edit;
    }

private:
    Words m_words;
};

} // namespace

DesignForm::DesignForm(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(static_cast<int>(theme.number(QStringLiteral("space.m"))));
    column->addWidget(makeLabel(tr("Design"), "title", this));
    auto* general = new Section(tr("General"), theme, this);
    auto* accounts = new Section(tr("Accounts"), theme, this);
    auto* flows = new Section(tr("Flows"), theme, this);
    for (Section* section : {general, accounts, flows})
        column->addWidget(section);
    column->addStretch(1);
    buildHeader(*general);
    buildAccounts(*accounts);
    buildFlows(*flows);
    refresh();
}

void DesignForm::buildHeader(Section& section) {
    m_name = new FieldEditor(textField(QStringLiteral("design.name"), tr("Name")), m_theme, this);
    FieldSpec description = textField(QStringLiteral("design.description"), tr("Description"));
    description.widget = FieldSpec::Widget::lines;
    m_description = new FieldEditor(std::move(description), m_theme, this);
    FieldSpec budget = numberField(QStringLiteral("design.budget"), tr("Budget"), false, 0.0);
    budget.unit = tr("USD a month");
    budget.hint = tr("None");
    m_budget = new FieldEditor(std::move(budget), m_theme, this);
    for (FieldEditor* editor : {m_name, m_description, m_budget})
        section.add(editor);
    const auto text = [](const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); };
    connect(m_name, &FieldEditor::committed, this, [this, text](const Json& value) {
        m_document.apply({fromQt(tr("Rename the design")), {SetHeader{text(value), m_document.design().description()}}});
    });
    connect(m_description, &FieldEditor::committed, this, [this, text](const Json& value) {
        m_document.apply({fromQt(tr("Change the description")), {SetHeader{m_document.design().name(), text(value)}}});
    });
    connect(m_budget, &FieldEditor::committed, this, [this](const Json& value) {
        Policies policies = m_document.design().policies();
        policies.budgetUsdPerMonth = value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
        m_document.apply({fromQt(tr("Change the budget")), {SetPolicies{std::move(policies)}}});
    });
}

QTableView* DesignForm::addTable(Section& section, QAbstractItemModel& model, const QString& name) {
    auto* table = new QTableView(this);
    table->setModel(&model);
    table->setAccessibleName(name);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(static_cast<int>(m_theme.number(QStringLiteral("size.row"))));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    section.add(table);
    connect(&model, &QAbstractItemModel::modelReset, table, [table] { fitHeight(*table); });
    return table;
}

void DesignForm::addButtons(Section& section, QTableView& table, void (DesignForm::*add)(), void (DesignForm::*remove)()) {
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto* addButton = new QPushButton(m_theme.icon(QStringLiteral("add")), tr("Add"), row);
    auto* removeButton = new QPushButton(m_theme.icon(QStringLiteral("remove")), tr("Remove"), row);
    addButton->setAccessibleName(tr("Add to %1").arg(table.accessibleName()));
    removeButton->setAccessibleName(tr("Remove from %1").arg(table.accessibleName()));
    buttons->addWidget(addButton);
    buttons->addWidget(removeButton);
    buttons->addStretch(1);
    section.add(row);
    connect(addButton, &QPushButton::clicked, this, add);
    connect(removeButton, &QPushButton::clicked, this, remove);
}

void DesignForm::addPathButton(Section& section) {
    auto* show = new QPushButton(m_theme.icon(QStringLiteral("path")), tr("Show path"), this);
    show->setToolTip(tr("Show the way of the selected flow on the canvas, there and back"));
    show->setEnabled(false);
    section.add(show);
    const auto current = [this] {
        const int row = m_flowTable->currentIndex().row();
        return row < 0 ? QString() : toQt(m_flows->ids()[static_cast<std::size_t>(row)]);
    };
    connect(show, &QPushButton::clicked, this, [this, current] { emit pathRequested(current()); });
    connect(m_flowTable->selectionModel(), &QItemSelectionModel::currentChanged, show,
            [show, current] { show->setEnabled(!current().isEmpty()); });
    connect(m_flows, &QAbstractItemModel::modelReset, show,
            [show, current] { show->setEnabled(!current().isEmpty()); });
}

void DesignForm::setVerdicts(const FlowVerdicts& verdicts) {
    m_flows->setVerdicts(verdicts);
}

void DesignForm::buildAccounts(Section& section) {
    m_accounts = new AccountTableModel(m_document, m_catalog, m_theme, this);
    m_accountTable = addTable(section, *m_accounts, tr("Accounts"));
    m_accountTable->setItemDelegate(new CompletingDelegate(
        [catalog = m_catalog](int column) {
            QStringList words;
            if (column == AccountTableModel::providerColumn)
                for (const Provider& provider : catalog->providers())
                    words.append(toQt(provider.id));
            return words;
        },
        m_accountTable));
    m_accountError = makeLabel({}, "error", this);
    m_accountError->setWordWrap(true);
    section.add(m_accountError);
    m_accountError->hide();
    addButtons(section, *m_accountTable, &DesignForm::addAccount, &DesignForm::removeAccount);
    connect(m_accounts, &AccountTableModel::rejected, this, [this](const QString& why) {
        m_accountError->setText(why);
        m_accountError->setVisible(!why.isEmpty());
    });
    fitHeight(*m_accountTable);
}

void DesignForm::buildFlows(Section& section) {
    m_flows = new FlowTableModel(m_document, m_theme, this);
    m_flowTable = addTable(section, *m_flows, tr("Flows"));
    for (int column = FlowTableModel::mbpsColumn; column < FlowTableModel::columns; ++column)
        m_flowTable->hideColumn(column); // the form below has them: nine columns do not fit here
    m_flowTable->setItemDelegate(new CompletingDelegate(
        [this](int column) {
            QStringList words;
            if (column == FlowTableModel::fromColumn || column == FlowTableModel::toColumn)
                for (const auto& [id, node] : m_document.design().nodes())
                    words.append(toQt(id));
            return words;
        },
        m_flowTable));
    m_flowError = makeLabel({}, "error", this);
    m_flowError->setWordWrap(true);
    section.add(m_flowError);
    m_flowError->hide();
    addButtons(section, *m_flowTable, &DesignForm::addFlow, &DesignForm::removeFlow);
    addPathButton(section);
    m_flowForm = new FlowForm(*m_flows, *m_flowTable, m_theme, this);
    section.add(m_flowForm);
    connect(m_flows, &FlowTableModel::rejected, this, [this](const QString& why) {
        const QString shown = m_flowForm->isWriting() ? QString() : why;
        m_flowError->setText(shown);
        m_flowError->setVisible(!shown.isEmpty());
    });
    fitHeight(*m_flowTable);
}

void DesignForm::fitHeight(QTableView& table) {
    const int rows = std::clamp(table.model()->rowCount(), 1, mostRowsShown);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         rows * table.verticalHeader()->defaultSectionSize() + 12);
}

void DesignForm::refresh() {
    const Design& design = m_document.design();
    m_name->setValue(design.name().empty() ? Json() : Json(design.name()));
    m_description->setValue(design.description().empty() ? Json() : Json(design.description()));
    m_budget->setValue(design.policies().budgetUsdPerMonth ? Json(*design.policies().budgetUsdPerMonth) : Json());
    m_accounts->refresh();
    m_flows->refresh();
}

void DesignForm::addAccount() {
    Account account;
    account.id = m_document.design().freeId("account");
    // The first provider that is drawn and has no account yet is what is most likely missing.
    account.provider = m_catalog->providers().empty() ? std::string("aws") : m_catalog->providers().front().id;
    for (const Provider& provider : m_catalog->providers()) {
        bool drawn = false;
        bool has = false;
        for (const auto& [id, node] : m_document.design().nodes())
            drawn = drawn || node.providerPart() == provider.id;
        for (const auto& [id, known] : m_document.design().accounts())
            has = has || known.provider == provider.id;
        if (drawn && !has) {
            account.provider = provider.id;
            account.id = m_document.design().freeId(provider.id + "-account");
            break;
        }
    }
    const Id id = account.id;
    if (m_document.apply({fromQt(tr("Add account %1").arg(toQt(id))), {PutAccount{std::move(account)}}})) {
        m_accounts->refresh();
        for (std::size_t row = 0; row < m_accounts->ids().size(); ++row)
            if (m_accounts->ids()[row] == id)
                m_accountTable->setCurrentIndex(m_accounts->index(static_cast<int>(row), AccountTableModel::identifierColumn));
        m_accountTable->setFocus();
    }
}

void DesignForm::removeAccount() {
    const QModelIndex index = m_accountTable->currentIndex();
    if (!index.isValid())
        return;
    const Id id = m_accounts->ids()[static_cast<std::size_t>(index.row())];
    m_document.apply({fromQt(tr("Remove account %1").arg(toQt(id))), {RemoveAccount{id}}});
}

void DesignForm::addFlow() {
    const Design& design = m_document.design();
    std::vector<Id> ends;
    for (const auto& [id, node] : design.nodes()) {
        const NodeKind* kind = m_catalog->nodeKind(node.kind);
        const bool has = kind != nullptr && (kind->role == Role::workload || kind->role == Role::subnet ||
                                             kind->role == Role::network || kind->role == Role::site);
        if (!has)
            continue;
        // Two different providers, where the design has them: that is what it is drawn for.
        if (ends.empty() || design.node(ends.front())->providerPart() != node.providerPart())
            ends.push_back(id);
        if (ends.size() == 2)
            break;
    }
    if (ends.empty()) {
        emit m_flows->rejected(tr("Draw a network first: a flow needs two ends that have addresses."));
        return;
    }
    Flow flow;
    flow.id = design.freeId("flow");
    flow.from = ends.front();
    flow.to = ends.back();
    const Id id = flow.id;
    if (m_document.apply({fromQt(tr("Add flow %1").arg(toQt(id))), {PutFlow{std::move(flow)}}})) {
        m_flows->refresh();
        for (std::size_t row = 0; row < m_flows->ids().size(); ++row)
            if (m_flows->ids()[row] == id)
                m_flowTable->setCurrentIndex(m_flows->index(static_cast<int>(row), FlowTableModel::fromColumn));
        m_flowTable->setFocus();
    }
}

void DesignForm::removeFlow() {
    const QModelIndex index = m_flowTable->currentIndex();
    if (!index.isValid())
        return;
    const Id id = m_flows->ids()[static_cast<std::size_t>(index.row())];
    m_document.apply({fromQt(tr("Remove flow %1").arg(toQt(id))), {RemoveFlow{id}}});
}

} // namespace isthmus
