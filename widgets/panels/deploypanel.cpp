// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/deploypanel.h"

#include "deploy/state/records.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/driftpage.h"
#include "widgets/panels/historypage.h"
#include "widgets/panels/keycard.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/linksmodel.h"
#include "widgets/panels/planwords.h"
#include "widgets/panels/runwords.h"
#include "widgets/panels/statusmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

constexpr int tickMs = 500;
constexpr qsizetype shownNotes = 2;

} // namespace

DeployPanel::DeployPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new DeployModel(m_catalog, theme, this))
    , m_statusModel(new StatusModel(document, m_catalog, theme, this))
    , m_linksModel(new LinksModel(document, m_catalog, theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    buildBody();
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->tick(m_elapsed.elapsed());
        updateProgress();
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        m_planIsStale = m_planIsStale || (m_hasPlan && changes.touchesMeaning());
        updateProgress();
    });
    connect(&document, &Document::reset, this, [this] {
        m_statusModel->setStatus({});
        m_linksModel->setLinks({});
        forgetDrift();
        m_historyPage->forget();
        m_statusKnown = false;
        m_wanted = Page::steps;
        m_given.clear();
        m_keysHeld.clear();
        setPlan({});
        m_hasPlan = false;
        clearMessage();
        updateProgress();
    });
    setProfile(nullptr);
    clearMessage();
}

const Plan& DeployPanel::plan() const {
    return m_model->plan();
}

void DeployPanel::reveal(const QString& subject) {
    if (!subject.isEmpty())
        emit m_document.revealRequested(subject);
}

void DeployPanel::setProfile(const Profile* profile, const QString& why) {
    m_hasProfile = profile != nullptr;
    m_isSandbox = profile != nullptr && profile->sandbox;
    m_statusKnown = false;
    forgetDrift();
    m_historyPage->forget();
    if (profile == nullptr)
        m_profile->setText(why.isEmpty() ? tr("No clouds are chosen yet") : why);
    else if (profile->sandbox)
        m_profile->setText(tr("Sandbox: plays all clouds on this machine"));
    else
        m_profile->setText(tr("Profile %1: real accounts, real cost").arg(toQt(profile->name)));
    if (m_hasProfile && !m_side.empty())
        m_profile->setText(tr("%1; only the steps at %2").arg(m_profile->text(), providerTitle(*m_catalog, m_side)));
    m_profile->setToolTip(m_profile->text());
    updateProgress();
    updateButtons();
}

void DeployPanel::setSide(const std::string& side) {
    m_side = side;
}

void DeployPanel::say(const RunWords& words) {
    m_isError = false;
    m_card->say(words.text, words.role, words.choices);
    updatePage();
}

void DeployPanel::clearMessage() {
    say({});
}

void DeployPanel::setPlan(const Plan& plan) {
    m_model->setPlan(plan);
    m_hasPlan = true;
    m_planIsStale = false;
    m_hasFinished = false;
    m_executing = false;
    clearMessage();
    if (m_wanted != Page::destroy)
        showPage(Page::steps);
    updateSummary();
    updateKeyCard();
    updateProgress();
    updateButtons();
}

void DeployPanel::updateSummary() {
    const PlanWords words = planWords(plan(), m_document.design(), *m_catalog);
    QStringList notes;
    for (const std::string& note : plan().notes)
        notes.append(coreText(note));
    m_notes->setToolTip(notes.join(QLatin1Char('\n')));
    const qsizetype more = notes.size() - shownNotes;
    QString shown = notes.mid(0, shownNotes).join(QLatin1Char('\n'));
    if (more > 0)
        shown = tr("%1\nMore notes: %2 (point here to read them)").arg(shown).arg(more);
    const QString title = plan().rollbackOf.empty() ? QString() : tr("Roll-back:  ");
    const std::pair<QLabel*, QString> lines[] = {{m_counts, words.counts.isEmpty() ? QString() : title + words.counts},
                                                 {m_facts, words.facts},
                                                 {m_risk, words.risk},
                                                 {m_keys, words.keys},
                                                 {m_notes, shown}};
    for (const auto& [label, text] : lines) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
}

void DeployPanel::setError(const QString& reason) {
    say({reason, "cardError", {}});
    m_isError = true;
    if (m_wanted == Page::deployed)
        showPage(Page::steps);
}

void DeployPanel::operationChanged(const OperationEvent& event) {
    if (m_running && !m_executing) { // what an earlier run left goes when this one really begins
        m_executing = true;
        m_hasFinished = false;
        m_model->resetStates();
        clearMessage();
        showPage(Page::steps);
    }
    const int row = m_model->apply(event, m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
    if (row < 0)
        return;
    if (event.state == OperationState::running || event.state == OperationState::failed)
        m_tree->scrollTo(m_model->index(row, 0));
    updateProgress();
}

void DeployPanel::setRunning(bool running) {
    if (running == m_running)
        return;
    m_running = running;
    m_cancelling = false;
    m_card->setChoicesEnabled(!running);
    m_driftPage->setBusy(running);
    if (running) {
        m_executing = false;
        if (m_isError)
            clearMessage();
        m_elapsed.start();
        m_tick.start();
    } else {
        m_tick.stop();
        if (m_executing)
            m_model->tick(m_elapsed.elapsed());
    }
    updateButtons();
    updateProgress();
}

void DeployPanel::finished(const RunResult& result) {
    setRunning(false);
    m_hasFinished = true;
    m_statusKnown = false;
    forgetDrift();
    m_historyPage->forget();
    m_failedRun = toQt(result.run);
    m_overdue.clear();
    for (const PendingLink& pending : result.pendingLinks)
        if (pending.overdue)
            m_overdue.append(toQt(pending.link));
    const QString took = durationText(m_elapsed.isValid() ? m_elapsed.elapsed() / 1000 : 0);
    say(runWords(result, plan(), took, m_document.design(), *m_catalog));
    updateKeyCard();
    updateButtons();
    updateProgress();
    // Later: the message has just taken some of the list's height.
    QTimer::singleShot(0, this, [this] {
        for (int row = 0; row < m_model->rowCount(); ++row)
            for (int lane = 0; lane < Lane::columns; ++lane)
                if (m_model->index(row, lane).data(Lane::number).toInt() == static_cast<int>(OperationState::failed)) {
                    m_tree->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
                    return;
                }
    });
}

void DeployPanel::choose(const QString& id) {
    if (id == QLatin1String("retry"))
        emit retryRequested();
    else if (id == QLatin1String("resume"))
        emit resumeRequested();
    else if (id == QLatin1String("rollback"))
        emit rollbackRequested(m_failedRun);
    else if (id == QLatin1String("withdraw"))
        emit withdrawRequested(m_overdue);
    else if (id == QLatin1String("takeOver"))
        emit takeOverRequested();
    else
        clearMessage();
}

void DeployPanel::setInterrupted(const RunRecord& run) {
    m_failedRun = toQt(run.id);
    say(interruptedWords(run));
}

void DeployPanel::setStatus(const std::vector<ResourceStatus>& status) {
    m_statusModel->setStatus(status);
    m_statusKnown = true;
    updatePage();
    updateButtons();
}

void DeployPanel::setLinks(const std::vector<LinkStatus>& links) {
    m_linksModel->setLinks(links);
    m_linkBar->setVisible(!links.empty());
    if (!links.empty())
        m_links->setCurrentIndex(m_linksModel->index(0, 0));
    updateLinkStep();
    // Later: the rows get their heights with the next layout.
    QTimer::singleShot(0, this, &DeployPanel::fitLinks);
    updatePage();
}

void DeployPanel::fitLinks() {
    auto* pages = qobject_cast<QSplitter*>(m_linkBar->parentWidget());
    if (pages == nullptr || m_linksModel->rowCount() == 0)
        return;
    int rows = m_links->header()->height();
    for (int row = 0; row < m_linksModel->rowCount(); ++row)
        rows += std::max(m_links->sizeHintForIndex(m_linksModel->index(row, Lane::aws)).height(),
                         m_links->sizeHintForIndex(m_linksModel->index(row, Lane::partner)).height());
    const int wanted = rows + m_linkBar->height() - m_links->height();
    const int top = std::min(wanted, pages->height() * 2 / 3);
    pages->setSizes({top, pages->height() - top});
}

void DeployPanel::updateLinkStep() {
    const QModelIndex current = m_links->currentIndex();
    const QString step = current.isValid() ? m_linksModel->step(current.row()) : QString();
    m_linkStep->setText(step.isEmpty() && current.isValid() ? tr("Both sides are up.") : step);
    m_caseButton->setEnabled(current.isValid());
}

void DeployPanel::copyCase() {
    const LinkStatus& link = m_linksModel->link(m_links->currentIndex().row());
    QApplication::clipboard()->setText(toQt(supportCase(link, currentTime())));
    emit caseCopied(toQt(link.link));
}

void DeployPanel::setDrift(const DriftReport& report) {
    m_driftPage->setReport(report);
    const int count = report.count();
    m_driftButton->setText(count > 0 ? tr("Drift (%1)").arg(count) : tr("Drift"));
}

void DeployPanel::forgetDrift() {
    m_driftPage->forget();
    m_driftButton->setText(tr("Drift"));
}

void DeployPanel::setHistory(const std::vector<RunRecord>& runs, const std::vector<JournalEntry>& lines) {
    m_historyPage->setHistory(runs, lines);
}

void DeployPanel::handOver(const HandOver& key) {
    std::erase_if(m_given, [&key](const HandOver& one) { return one.link == key.link; });
    m_given.push_back(key);
    updateKeyCard();
}

void DeployPanel::keyAccepted(const QString& link) {
    m_keysHeld.append(link);
    m_keyCard->accepted();
    say({tr("The key of “%1” fits. Deploy redeems it.").arg(elementTitle(m_document.design(), fromQt(link))),
         "cardSuccess",
         {}});
    updateKeyCard();
}

void DeployPanel::keyRefused(const QString& why) {
    m_keyCard->refused(why);
}

void DeployPanel::setKeyPlace(const QString& words) {
    if (m_keyCard->isGiving())
        m_keyCard->setKept(words);
}

void DeployPanel::updateKeyCard() {
    if (!m_given.empty()) {
        if (toQt(m_given.front().link) != m_keyCard->link() || !m_keyCard->isGiving())
            m_keyCard->give(m_given.front(), elementTitle(m_document.design(), m_given.front().link));
        return;
    }
    if (!m_side.empty() && !plan().destroy)
        for (const Operation& operation : plan().operations)
            for (const PlannedValue& value : operation.values) {
                const QString subject = toQt(operation.subject);
                if (value.when != ValueKnown::afterOtherSide || !value.secret || value.from == m_side ||
                    operation.provider != m_side || m_keysHeld.contains(subject))
                    continue;
                if (m_keyCard->link() != subject || m_keyCard->isGiving())
                    m_keyCard->ask(subject, elementTitle(m_document.design(), operation.subject), value.from, m_side);
                return;
            }
    m_keyCard->clear();
}

void DeployPanel::askDestroy() {
    if (!m_hasProfile || m_running)
        return;
    showPage(Page::destroy);
    m_keepButton->setFocus(Qt::OtherFocusReason);
}

void DeployPanel::showPage(Page page) {
    if (m_wanted == Page::history && page != Page::history) {
        m_historyPage->stop();
        emit replayed({});
    }
    m_wanted = page;
    if (m_hasProfile && !m_running) {
        if ((page == Page::deployed || page == Page::destroy) && !m_statusKnown)
            emit statusRequested();
        if (page == Page::drift && !m_driftPage->isKnown())
            emit driftRequested();
        if (page == Page::history && !m_historyPage->isKnown())
            emit historyRequested();
    }
    updatePage();
    updateButtons();
}

void DeployPanel::updateDestroyPage() {
    const int present = m_statusModel->present();
    m_destroyTitle->setText(tr("Destroy what was deployed for “%1”?").arg(toQt(m_document.design().name())));
    if (!m_statusKnown)
        m_destroyText->setText(
            tr("Everything that was recorded goes, on all sides. The list follows when both sides have answered."));
    else if (present == 0)
        m_destroyText->setText(tr("Both sides answered: nothing is there any more."));
    else
        m_destroyText->setText(tr("Resources that go: %1. The design stays.").arg(present));
}

DeployPanel::Page DeployPanel::pageToShow() {
    if (m_wanted == Page::steps && m_model->rowCount() == 0) {
        if (!m_hasProfile)
            m_empty->setText(tr("Choose the clouds first, or start the sandbox."));
        else if (m_hasPlan)
            m_empty->setText(plan().destroy ? tr("Nothing to do: nothing is recorded as deployed for this design.")
                                            : tr("Nothing to do: everything in this design is already deployed."));
        else
            m_empty->setText(tr("Make a plan: it lists every step on both sides before anything is done."));
        return Page::empty;
    }
    if (m_wanted == Page::deployed && m_statusModel->rowCount() == 0) {
        if (m_statusKnown)
            m_empty->setText(tr("Nothing is recorded as deployed for this design."));
        else
            m_empty->setText(m_running ? tr("Asking both sides…") : tr("Not asked yet what is deployed."));
        return Page::empty;
    }
    return m_wanted;
}

void DeployPanel::updatePage() {
    m_stepsButton->setChecked(m_wanted == Page::steps || m_wanted == Page::empty);
    m_deployedButton->setChecked(m_wanted == Page::deployed);
    m_driftButton->setChecked(m_wanted == Page::drift);
    m_historyButton->setChecked(m_wanted == Page::history);
    m_deployedButton->setText(m_statusKnown ? tr("Deployed (%1)").arg(m_statusModel->present()) : tr("Deployed"));
    updateDestroyPage();
    m_stack->setCurrentIndex(static_cast<int>(pageToShow()));
    const bool steps = m_wanted == Page::steps;
    m_card->setVisible((steps || m_isError) && !m_card->isEmpty());
    m_keyCard->setVisible(steps && !m_keyCard->link().isEmpty());
    m_summary->setVisible(steps && m_hasPlan && !m_running && !m_hasFinished && m_model->rowCount() > 0);
}

void DeployPanel::updateButtons() {
    const bool idle = m_hasProfile && !m_running;
    const bool asking = m_wanted == Page::destroy;
    m_profileButton->setEnabled(!m_running);
    m_planButton->setEnabled(idle && !asking);
    const bool canDeploy =
        idle && !asking && m_model->rowCount() > 0 && m_model->count(OperationState::done) < m_model->rowCount();
    m_deployButton->setEnabled(canDeploy);
    m_deployButton->setText(approvalText(plan()));
    m_deployButton->setToolTip(canDeploy ? tr("Carry out the plan on both sides") : tr("Make a plan first"));
    const bool hadFocus = m_deployButton->hasFocus();
    m_cancelButton->setVisible(m_running);
    m_deployButton->setVisible(!m_running);
    if (hadFocus && m_running)
        m_cancelButton->setFocus(Qt::OtherFocusReason);
    m_cancelButton->setEnabled(!m_cancelling);
    m_cancelButton->setText(m_cancelling ? tr("Cancelling…") : tr("Cancel"));
    m_destroyButton->setEnabled(idle && !asking);
    m_confirmButton->setEnabled(idle && !(m_statusKnown && m_statusModel->present() == 0));
}

QString DeployPanel::runningText() const {
    const QString elapsed = durationText(m_elapsed.elapsed() / 1000);
    if (!m_executing)
        return tr("Asking both sides… %1").arg(elapsed);
    const int total = m_model->rowCount();
    const int done = m_model->count(OperationState::done);
    const DeployModel::Remaining left = m_model->remaining();
    if (left.seconds == 0)
        return tr("Steps done: %1 of %2, %3 so far").arg(done).arg(total).arg(elapsed);
    // Seconds would promise more than anybody knows.
    const QString more = left.seconds < 60 ? tr("less than a minute") : durationText((left.seconds + 59) / 60 * 60);
    if (m_isSandbox)
        return tr("Steps done: %1 of %2, %3 so far; in the real clouds usually %4 more")
            .arg(done)
            .arg(total)
            .arg(elapsed, more);
    return left.isComplete
               ? tr("Steps done: %1 of %2, %3 so far, usually %4 more").arg(done).arg(total).arg(elapsed, more)
               : tr("Steps done: %1 of %2, %3 so far, usually %4 or more to go")
                     .arg(done)
                     .arg(total)
                     .arg(elapsed, more);
}

QString DeployPanel::idleText() const {
    const int total = m_model->rowCount();
    if (!m_hasPlan)
        return tr("No plan yet");
    if (m_hasFinished)
        return tr("Steps done: %1 of %2").arg(m_model->count(OperationState::done)).arg(total);
    if (m_planIsStale)
        return tr("The design has changed since this plan. Plan again.");
    if (total == 0)
        return tr("Nothing to do");
    const DeployModel::Remaining all = m_model->remaining();
    if (all.seconds == 0)
        return plan().destroy ? tr("Steps to remove everything: %1, nothing is done yet").arg(total)
                              : tr("Steps planned: %1, nothing is done yet").arg(total);
    const QString time = durationText((all.seconds + 59) / 60 * 60);
    return m_isSandbox ? tr("Steps planned: %1, in the real clouds usually %2").arg(total).arg(time)
                       : tr("Steps planned: %1, usually %2").arg(total).arg(time);
}

void DeployPanel::updateProgress() {
    const int over = m_model->rowCount() - m_model->count(OperationState::pending) -
                     m_model->count(OperationState::running) - m_model->count(OperationState::waiting);
    m_progress->setVisible(m_running);
    m_progress->setRange(0, m_executing ? m_model->rowCount() : 0);
    m_progress->setValue(over);
    m_progressText->setText(m_running ? runningText() : idleText());
    m_progressText->setToolTip(m_progressText->text());
    updateOwed();
    updatePage();
}

void DeployPanel::updateOwed() {
    const QStringList owed = m_running && m_executing ? m_model->owed() : QStringList();
    m_owed->setText(owed.join(QLatin1Char('\n')));
    m_owed->setVisible(!owed.isEmpty());
}

} // namespace isthmus
