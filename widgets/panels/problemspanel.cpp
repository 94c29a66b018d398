// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problemspanel.h"

#include "rules/waivers.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/problemtext.h"
#include "widgets/panels/waivedialog.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace isthmus {

namespace {

/// Of a larger selection the first ones are found again after everything changed.
constexpr qsizetype mostKept = 200;

} // namespace

/// Where the user is in the list.
struct ProblemsPanel::Place {
    QPersistentModelIndex anchor; ///< a row that should stay where it is on the screen
    int height = 0;
    std::optional<Finding> current;
    std::vector<Finding> selected;
};

ProblemsPanel::Place ProblemsPanel::place() const {
    Place place;
    if (m_tree->verticalScrollBar()->value() > 0) {
        const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
        const bool seen = current.isValid() && m_tree->viewport()->rect().intersects(m_tree->visualRect(current));
        place.anchor = seen ? current : m_tree->indexAt(QPoint(1, 1)).siblingAtColumn(0);
        place.height = m_tree->visualRect(place.anchor).top();
    }
    if (const Finding* finding = current())
        place.current = *finding;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (qsizetype i = 0; i < std::min(rows.size(), mostKept); ++i)
        if (const Finding* finding = m_model->findingAt(rows[i]))
            place.selected.push_back(*finding);
    return place;
}

void ProblemsPanel::restore(const Place& place) {
    // Rows that stayed keep their selection; after a reset nothing has one.
    QItemSelectionModel& selection = *m_tree->selectionModel();
    if (!selection.currentIndex().isValid() && place.current) {
        for (const Finding& finding : place.selected)
            if (const QModelIndex index = m_model->indexOf(finding); index.isValid())
                selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        if (const QModelIndex index = m_model->indexOf(*place.current); index.isValid())
            selection.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    QModelIndex anchor = place.anchor;
    if (!anchor.isValid() && place.height > 0 && place.current)
        anchor = m_model->indexOf(*place.current);
    if (anchor.isValid()) {
        QScrollBar& bar = *m_tree->verticalScrollBar();
        bar.setValue(bar.value() + m_tree->visualRect(anchor).top() - place.height);
    }
}

void ProblemsPanel::setFindings(const Findings& findings, const FindingSummary& summary, const CheckScope& scope) {
    m_summary = summary;
    m_scope = scope;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        const Place before = place();
        m_model->setFindings(findings);
        restore(before);
    }
    updateCounts();
    updateEmpty();
    updateButtons();
    updatePage();
}

void ProblemsPanel::filter() {
    ProblemFilter wanted;
    wanted.words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    wanted.provider = fromQt(m_provider->currentData().toString());
    for (std::size_t kind = 0; kind < problemKinds; ++kind)
        wanted.shown[kind] = m_kinds[kind]->isChecked();
    const QScopedValueRollback quiet(m_quiet, true);
    const Place before = place();
    m_model->setFilter(std::move(wanted));
    restore(before);
    updateEmpty();
    updateButtons();
    updatePage();
}

void ProblemsPanel::clearFilter() {
    m_search->clear();
    m_provider->setCurrentIndex(0);
    for (QToolButton* kind : m_kinds)
        kind->setChecked(true);
    m_tree->setFocus();
}

void ProblemsPanel::setCollapsed(const QModelIndex& index, bool collapsed) {
    const QString key = index.data(ProblemsModel::keyRole).toString();
    if (collapsed)
        m_folded.insert(key);
    else
        m_folded.remove(key);
}

void ProblemsPanel::unfold() {
    const QSet<QString> folded = m_folded;
    m_tree->expandAll();
    for (int row = 0; !folded.isEmpty() && row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row, 0);
            folded.contains(index.data(ProblemsModel::keyRole).toString()))
            m_tree->collapse(index);
}

const Finding* ProblemsPanel::current() const {
    return m_model->findingAt(m_tree->currentIndex());
}

std::vector<const Finding*> ProblemsPanel::chosen() const {
    std::vector<const Finding*> result;
    std::set<const Finding*> seen;
    const auto add = [&](const Finding* finding) {
        if (finding != nullptr && seen.insert(finding).second)
            result.push_back(finding);
    };
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        add(m_model->findingAt(index));
        for (int row = 0; row < m_model->rowCount(index); ++row)
            add(m_model->findingAt(m_model->index(row, 0, index)));
    }
    return result;
}

std::vector<Finding> ProblemsPanel::chosenCopies() const {
    std::vector<Finding> result;
    for (const Finding* finding : chosen())
        result.push_back(*finding);
    return result;
}

void ProblemsPanel::reveal(const QModelIndex& index) {
    const Finding* finding = m_model->findingAt(index);
    if (finding == nullptr)
        return;
    if (const QString id = shownSubject(m_document.design(), *finding); !id.isEmpty())
        emit m_document.revealRequested(id);
}

void ProblemsPanel::step(bool forward) {
    const QModelIndex next = m_model->neighbour(m_tree->currentIndex(), forward);
    if (!next.isValid())
        return;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_tree->expand(next.parent());
        m_tree->setCurrentIndex(next);
        m_tree->scrollTo(next);
    }
    updatePage();
    reveal(next);
}

void ProblemsPanel::showNext() {
    step(true);
}
void ProblemsPanel::showPrevious() {
    step(false);
}

void ProblemsPanel::fixSelected() {
    const auto findings = chosen();
    const auto clear = std::find_if(findings.begin(), findings.end(), canFix);
    if (clear == findings.end() || !m_fix->isEnabled())
        return;
    Edit edit = *(*clear)->fix;
    if (edit.label.empty())
        edit.label = fromQt(coreText((*clear)->fixText));
    m_document.apply(edit);
}

void ProblemsPanel::waiveSelected() {
    const std::vector<Finding> findings = chosenCopies();
    if (findings.empty())
        return;
    const bool open = std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return !one.waived; });
    if (open)
        waive(findings);
    else
        takeWaiversBack(findings);
}

void ProblemsPanel::waive(const std::vector<Finding>& findings) {
    const QString what = findings.size() == 1 ? findingText(findings.front().message)
                                              : tr("%n finding(s)", nullptr, static_cast<int>(findings.size()));
    // The window may go while it asks.
    QPointer<WaiveDialog> dialog = new WaiveDialog(m_theme, what, m_userName, this);
    const bool accepted = dialog->exec() == QDialog::Accepted;
    if (dialog.isNull())
        return;
    const Waiver given = dialog->waiver();
    delete dialog;
    if (!accepted || given.reason.empty())
        return;
    Policies policies = m_document.design().policies();
    int count = 0;
    for (const Finding& finding : findings) {
        if (finding.waived)
            continue;
        Waiver waiver = given;
        waiver.rule = finding.rule;
        waiver.subjects = finding.subjects;
        policies.waivers.push_back(std::move(waiver));
        ++count;
    }
    Edit edit;
    edit.label = fromQt(tr("Waive %n finding(s)", nullptr, count));
    edit.add(SetPolicies{std::move(policies)});
    m_document.apply(edit);
}

void ProblemsPanel::takeWaiversBack(const std::vector<Finding>& findings) {
    Policies policies = m_document.design().policies();
    std::erase_if(policies.waivers, [&](const Waiver& waiver) {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& finding) { return isWaiverOf(waiver, finding); });
    });
    Edit edit;
    edit.label = fromQt(tr("Take back %n waiver(s)", nullptr, static_cast<int>(findings.size())));
    edit.add(SetPolicies{std::move(policies)});
    m_document.apply(edit);
}

void ProblemsPanel::copyAsText() {
    const auto findings = chosen();
    if (findings.empty())
        copyAllAsText();
    else if (findings.size() == 1)
        QGuiApplication::clipboard()->setText(findingAsText(m_document.design(), *m_model, *findings.front()));
    else
        QGuiApplication::clipboard()->setText(findingsAsText(m_document.design(), *m_model, findings, checkedText()));
}

void ProblemsPanel::copyAllAsText() {
    std::vector<const Finding*> findings;
    const QModelIndex first = m_model->neighbour({}, true);
    QModelIndex index = first;
    for (int count = m_model->listed(); count > 0; --count, index = m_model->neighbour(index, true))
        findings.push_back(m_model->findingAt(index));
    QGuiApplication::clipboard()->setText(findingsAsText(m_document.design(), *m_model, findings, checkedText()));
}

void ProblemsPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ProblemsPanel::setFixing(bool fixing) {
    m_fixing = fixing;
    updateButtons();
}

void ProblemsPanel::setExplained(bool explained) {
    m_explain->setChecked(explained);
}
void ProblemsPanel::toggleExplained() {
    m_explain->toggle();
}

void ProblemsPanel::updatePage() {
    const bool shown = m_explain->isChecked();
    m_page->setVisible(shown);
    if (!shown)
        return;
    const Finding* finding = current();
    const QString page =
        finding != nullptr
            ? rulePage(m_document.design(), *m_model, m_theme, *finding)
            : QStringLiteral("<p style='color:%1'>%2</p>")
                  .arg(m_theme.colour(QStringLiteral("secondary")).name(),
                       tr("Select a finding, and the rule that it breaks is explained here.").toHtmlEscaped());
    // Setting it anew would throw away what the reader selected and scrolled to.
    if (page != m_page->property("page").toString()) {
        m_page->setProperty("page", page);
        m_page->setHtml(page);
    }
}

QString ProblemsPanel::checkedText() const {
    if (m_scope.rules == 0)
        return tr("Not checked yet");
    const QString rules = tr("%n rule(s)", nullptr, m_scope.rules);
    const QString elements = tr("%n element(s)", nullptr, m_scope.elements);
    const QString facts = toQt(m_catalog->asOf());
    return m_scope.flows == 0 ? tr("Checked: %1 on %2. Facts as of %3.").arg(rules, elements, facts)
                              : tr("Checked: %1 on %2 and %3. Facts as of %4.")
                                    .arg(rules, elements, tr("%n flow(s)", nullptr, m_scope.flows), facts);
}

} // namespace isthmus
