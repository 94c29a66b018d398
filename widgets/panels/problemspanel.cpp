// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problemspanel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/problemsmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

ProblemsPanel::ProblemsPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new ProblemsModel(document, m_catalog, theme, this))
    , m_filter(new ProblemsFilter(this)) {
    m_filter->setSourceModel(m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildToolbar();
    buildList();
    buildActions();
    connect(&theme, &Theme::changed, this, &ProblemsPanel::updateEmpty);
    updateButtons();
    updateEmpty();
}

void ProblemsPanel::buildToolbar() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space, space, space, space);
    bar->setSpacing(space);
    m_search = makeSearchField(m_theme, tr("Filter the findings"), this);
    m_search->setMaximumWidth(280);
    bar->addWidget(m_search, 1);
    const auto toggle = [&](const QString& icon, const QString& name, int group, bool on) {
        auto* button = new QToolButton(this);
        button->setIcon(m_theme.icon(icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(on);
        button->setToolTip(name);
        button->setAccessibleName(name);
        setRole(button, "toggle");
        connect(button, &QToolButton::toggled, this, [this, group](bool shown) {
            m_filter->setGroupShown(group, shown);
            m_tree->expandAll();
        });
        bar->addWidget(button);
        return button;
    };
    m_errors = toggle(QStringLiteral("error"), tr("Show errors"), 0, true);
    m_warnings = toggle(QStringLiteral("warning"), tr("Show warnings"), 1, true);
    m_hints = toggle(QStringLiteral("hint"), tr("Show hints"), 2, true);
    m_waived = toggle(QStringLiteral("waive"), tr("Show waived findings"), 3, false);
    bar->addStretch(1);
    m_fix = new QPushButton(tr("Fix"), this);
    m_waive = new QPushButton(tr("Waive…"), this);
    m_copy = new QPushButton(tr("Copy"), this);
    m_fix->setToolTip(tr("Mend the selected finding"));
    m_waive->setToolTip(tr("Accept the selected finding, with a reason"));
    m_copy->setToolTip(tr("Copy the findings as text"));
    for (QPushButton* button : {m_fix, m_waive, m_copy})
        bar->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        m_tree->expandAll();
    });
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::applyFix);
    connect(m_waive, &QPushButton::clicked, this, &ProblemsPanel::waive);
    connect(m_copy, &QPushButton::clicked, this, &ProblemsPanel::copyAsText);
}

void ProblemsPanel::buildList() {
    m_tree = new QTreeView(this);
    m_tree->setModel(m_filter);
    m_tree->setUniformRowHeights(true);
    keepRowHeights(*m_tree);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ProblemsModel::messageColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(ProblemsModel::subjectsColumn, 220);
    m_tree->header()->resizeSection(ProblemsModel::ruleColumn, 230);

    auto* empty = new QWidget(this);
    auto* column = new QVBoxLayout(empty);
    m_emptyIcon = new QLabel(empty);
    m_emptyTitle = makeLabel({}, "title", empty);
    m_emptyText = makeLabel({}, "secondary", empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addStretch(1);
    for (QLabel* label : {m_emptyIcon, m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(2);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(empty);
    static_cast<QVBoxLayout*>(layout())->addWidget(makeHairline(this));
    static_cast<QVBoxLayout*>(layout())->addWidget(m_stack, 1);
    connect(m_tree, &QTreeView::activated, this, &ProblemsPanel::reveal);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProblemsPanel::updateButtons);
}

void ProblemsPanel::buildActions() {
    auto* copy = new QAction(tr("Copy as text"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &ProblemsPanel::copyAsText);
    m_tree->addAction(copy);
}

void ProblemsPanel::setFindings(const std::vector<Finding>& findings, const FindingSummary& summary,
                                const QString& checkedText) {
    m_checkedText = checkedText;
    m_summary = summary;
    // An edit elsewhere must not lose the place in the list.
    const Finding* before = current();
    const std::optional<Finding> kept = before != nullptr ? std::optional(*before) : std::nullopt;
    if (findings != m_model->findings()) {
        m_model->setFindings(findings);
        m_tree->expandAll();
    }
    m_errors->setText(QString::number(summary.errors));
    m_warnings->setText(QString::number(summary.warnings));
    m_hints->setText(QString::number(summary.hints));
    m_waived->setText(QString::number(summary.waived));
    if (kept && current() == nullptr)
        for (int group = 0; group < m_filter->rowCount(); ++group) {
            const QModelIndex parent = m_filter->index(group, 0);
            for (int row = 0; row < m_filter->rowCount(parent); ++row) {
                const QModelIndex index = m_filter->index(row, 0, parent);
                if (m_model->findings()[static_cast<std::size_t>(index.data(ProblemsModel::findingRole).toInt())] == *kept)
                    m_tree->setCurrentIndex(index);
            }
        }
    updateEmpty();
    updateButtons();
}

void ProblemsPanel::updateEmpty() {
    const bool clean = m_model->findings().empty();
    m_stack->setCurrentIndex(clean ? 1 : 0);
    const int size = static_cast<int>(m_theme.number(QStringLiteral("space.xxl")));
    m_emptyIcon->setPixmap(m_theme.pixmap(m_checkedText.isEmpty() ? QStringLiteral("pending") : QStringLiteral("done"), size,
                                          devicePixelRatioF(), m_theme.colour(QStringLiteral("success"))));
    m_emptyTitle->setText(m_checkedText.isEmpty() ? tr("Not checked yet") : tr("Nothing to mend"));
    m_emptyText->setText(m_checkedText.isEmpty() ? QString()
                                                 : tr("Checked: %1. Facts as of %2.")
                                                       .arg(m_checkedText, toQt(m_catalog->asOf())));
}

const Finding* ProblemsPanel::current() const {
    const QModelIndex index = m_tree->currentIndex();
    const int finding = index.isValid() ? index.siblingAtColumn(0).data(ProblemsModel::findingRole).toInt() : -1;
    return finding >= 0 ? &m_model->findings()[static_cast<std::size_t>(finding)] : nullptr;
}

std::vector<const Finding*> ProblemsPanel::chosen() const {
    std::vector<const Finding*> result;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        const int finding = index.data(ProblemsModel::findingRole).toInt();
        if (finding >= 0)
            result.push_back(&m_model->findings()[static_cast<std::size_t>(finding)]);
    }
    return result;
}

void ProblemsPanel::updateButtons() {
    const auto findings = chosen();
    const bool one = findings.size() == 1;
    m_fix->setEnabled(one && findings.front()->fix.has_value());
    m_fix->setToolTip(one && !findings.front()->fixText.empty() ? coreText(findings.front()->fixText)
                                                                : tr("Mend the selected finding"));
    bool open = !findings.empty();
    for (const Finding* finding : findings)
        open = open && !finding->waived;
    m_waive->setEnabled(open);
    m_copy->setEnabled(!m_model->findings().empty());
}

void ProblemsPanel::reveal(const QModelIndex& index) {
    const int finding = index.siblingAtColumn(0).data(ProblemsModel::findingRole).toInt();
    if (finding < 0)
        return;
    const auto& subjects = m_model->findings()[static_cast<std::size_t>(finding)].subjects;
    if (!subjects.empty())
        emit m_document.revealRequested(toQt(subjects.front()));
}

void ProblemsPanel::step(int by) {
    std::vector<QModelIndex> rows;
    for (int group = 0; group < m_filter->rowCount(); ++group)
        for (int row = 0; row < m_filter->rowCount(m_filter->index(group, 0)); ++row)
            rows.push_back(m_filter->index(row, 0, m_filter->index(group, 0)));
    if (rows.empty())
        return;
    const QModelIndex now = m_tree->currentIndex().siblingAtColumn(0);
    int at = by > 0 ? -1 : 0;
    const int count = static_cast<int>(rows.size());
    for (int i = 0; i < count; ++i)
        if (rows[static_cast<std::size_t>(i)] == now)
            at = i;
    const QModelIndex next = rows[static_cast<std::size_t>((at + by + count) % count)];
    m_tree->setCurrentIndex(next);
    m_tree->scrollTo(next);
    reveal(next);
}

void ProblemsPanel::showNext() { step(1); }
void ProblemsPanel::showPrevious() { step(-1); }

void ProblemsPanel::applyFix() {
    const auto findings = chosen();
    if (findings.size() != 1 || !findings.front()->fix)
        return;
    Edit fix = *findings.front()->fix;
    if (fix.label.empty())
        fix.label = fromQt(coreText(findings.front()->fixText));
    m_document.apply(fix);
}

void ProblemsPanel::waive() {
    const auto findings = chosen();
    if (findings.empty())
        return;
    bool ok = false;
    const QString reason = QInputDialog::getText(this, tr("Waive a finding"),
                                                 tr("Why is this accepted? The reason is kept in the design."),
                                                 QLineEdit::Normal, {}, &ok)
                               .trimmed();
    if (!ok || reason.isEmpty())
        return;
    Policies policies = m_document.design().policies();
    for (const Finding* finding : findings) {
        Waiver waiver;
        waiver.rule = finding->rule;
        waiver.subjects = finding->subjects;
        waiver.reason = fromQt(reason);
        waiver.by = fromQt(m_userName);
        policies.waivers.push_back(std::move(waiver));
    }
    Edit edit;
    edit.label = fromQt(findings.size() == 1 ? tr("Waive a finding") : tr("Waive %1 findings").arg(findings.size()));
    edit.add(SetPolicies{std::move(policies)});
    m_document.apply(edit);
}

void ProblemsPanel::copyAsText() {
    auto findings = chosen();
    if (findings.empty())
        for (const Finding& finding : m_model->findings())
            findings.push_back(&finding);
    QString text;
    for (const Finding* finding : findings) {
        QStringList ids;
        for (const Id& id : finding->subjects)
            ids.append(toQt(id));
        text += QStringLiteral("%1  %2  %3  [%4]\n")
                    .arg(toQt(toString(finding->severity)), toQt(finding->rule), findingText(finding->message),
                         ids.join(QStringLiteral(", ")));
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace isthmus
