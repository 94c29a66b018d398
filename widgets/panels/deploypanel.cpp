// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/deploypanel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/statusmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

constexpr int tickMs = 500;
constexpr qsizetype shownErrors = 2; ///< the rest stands under its own step
constexpr qsizetype shownNotes = 2;

QTreeView* makeLaneView(QAbstractItemModel* model, const Theme& theme, const QString& name, QWidget* parent) {
    auto* tree = new QTreeView(parent);
    tree->setModel(model);
    makeLanes(*tree, theme);
    tree->setAccessibleName(name);
    return tree;
}

} // namespace

DeployPanel::DeployPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new DeployModel(m_catalog, theme, this))
    , m_statusModel(new StatusModel(document, m_catalog, theme, this)) {
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
        m_statusKnown = false;
        m_wanted = Page::steps;
        setPlan({});
        m_hasPlan = false;
        showMessage({}, "cardHint");
        updateProgress();
    });
    setProfile(nullptr);
    showMessage({}, "cardHint");
}

const Plan& DeployPanel::plan() const { return m_model->plan(); }

void DeployPanel::buildHeader() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    m_profile = makeLabel({}, "label", this);
    m_progressText = makeLabel({}, "caption", this);
    // The words give way to the buttons in a narrow window; all of them stand in the tooltip.
    for (QLabel* label : {m_profile, m_progressText})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_profile);
    words->addWidget(m_progressText);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(space + space / 2, space, space, space);
    header->setSpacing(space);
    header->addLayout(words, 1);
    header->addWidget(buildButtons());
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

QWidget* DeployPanel::buildButtons() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(static_cast<int>(m_theme.number(QStringLiteral("space.s"))));
    const auto toggle = [this, bar](const QString& text, const QString& tip, Page page) {
        auto* button = new QToolButton(bar);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the buttons beside it
        button->setProperty("role", QStringLiteral("toggle"));
        connect(button, &QToolButton::clicked, this, [this, page] { showPage(page); });
        return button;
    };
    m_stepsButton = toggle(tr("Steps"), tr("What the plan does, step by step"), Page::steps);
    m_deployedButton = toggle(tr("Deployed"), tr("What is there on both sides"), Page::deployed);
    auto* group = new QButtonGroup(this);
    group->addButton(m_stepsButton);
    group->addButton(m_deployedButton);
    m_stepsButton->setChecked(true);
    const auto button = [bar](const QString& text, const QString& tip, const char* look) {
        auto* made = new QPushButton(text, bar);
        made->setToolTip(tip);
        if (look != nullptr)
            made->setProperty(look, true);
        return made;
    };
    m_profileButton = button(tr("Clouds…"), tr("Choose the clouds to deploy to"), nullptr);
    m_planButton = button(tr("Plan"), tr("List what a deploy would do, without doing it"), nullptr);
    m_deployButton = button(tr("Deploy"), {}, "primary");
    m_cancelButton = button(tr("Cancel"), tr("Stop after the calls that are under way"), nullptr);
    m_destroyButton = button(tr("Destroy…"), tr("Remove everything that was deployed for this design, on both sides"),
                             "danger");
    for (QWidget* widget : std::initializer_list<QWidget*>{m_stepsButton, m_deployedButton, m_profileButton, m_planButton,
                                                           m_deployButton, m_cancelButton, m_destroyButton})
        row->addWidget(widget);
    row->insertSpacing(2, row->spacing());
    connect(m_profileButton, &QPushButton::clicked, this, &DeployPanel::profileRequested);
    connect(m_planButton, &QPushButton::clicked, this, &DeployPanel::planRequested);
    connect(m_deployButton, &QPushButton::clicked, this, &DeployPanel::deployRequested);
    m_destroyButton->setObjectName(QStringLiteral("askDestroy"));
    connect(m_destroyButton, &QPushButton::clicked, this, &DeployPanel::askDestroy);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        m_cancelling = true;
        updateButtons();
        emit cancelRequested();
    });
    return bar;
}

void DeployPanel::buildBody() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the deploy"));
    // Its place is kept, so that the list does not jump when a run begins.
    m_progress->setFixedHeight(space / 2);
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    column->addWidget(m_progress);

    m_owed = makeLabel({}, "warning", this);
    m_owed->setWordWrap(true);
    m_owed->setContentsMargins(space + space / 2, space / 2, space, space / 2);
    m_card = new QFrame(this);
    m_message = makeLabel({}, "body", m_card);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* cardLayout = new QVBoxLayout(m_card);
    cardLayout->setContentsMargins(space, space / 2, space, space / 2);
    cardLayout->addWidget(m_message);
    auto* cardMargin = new QVBoxLayout;
    cardMargin->setContentsMargins(space, 0, space, space / 2);
    cardMargin->addWidget(m_card);
    m_notes = makeLabel({}, "caption", this);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(space + space / 2, 0, space, space / 2);
    column->addWidget(m_owed);
    column->addLayout(cardMargin);
    column->addWidget(m_notes);
    column->addWidget(makeHairline(this));

    m_tree = makeLaneView(m_model, m_theme, tr("Steps of the plan"), this);
    QTreeView* deployed = makeLaneView(m_statusModel, m_theme, tr("Deployed resources"), this);
    m_empty = makeLabel({}, "secondary", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(space * 2);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(deployed);
    m_stack->addWidget(buildConfirmation());
    column->addWidget(m_stack, 1);
    for (QTreeView* tree : {m_tree, deployed})
        connect(tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
            const QString id = index.data(Lane::subject).toString();
            if (!id.isEmpty())
                emit m_document.revealRequested(id);
        });
}

QWidget* DeployPanel::buildConfirmation() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* page = new QWidget(this);
    m_destroyTitle = makeLabel({}, "title", page);
    m_destroyText = makeLabel({}, "secondary", page);
    m_destroyText->setWordWrap(true);
    m_keepButton = new QPushButton(tr("Keep"), page);
    m_confirmButton = new QPushButton(tr("Destroy"), page);
    m_confirmButton->setProperty("danger", true);
    m_confirmButton->setObjectName(QStringLiteral("confirmDestroy"));
    auto* words = new QVBoxLayout;
    words->setSpacing(space / 2);
    words->addWidget(m_destroyTitle);
    words->addWidget(m_destroyText);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space + space / 2, space, space, space);
    row->setSpacing(space);
    row->addLayout(words, 1);
    row->addWidget(m_keepButton, 0, Qt::AlignTop);
    row->addWidget(m_confirmButton, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(makeHairline(page));
    column->addWidget(makeLaneView(m_statusModel, m_theme, tr("What goes"), page), 1);
    connect(m_keepButton, &QPushButton::clicked, this, [this] { showPage(Page::steps); });
    connect(m_confirmButton, &QPushButton::clicked, this, [this] {
        showPage(Page::steps);
        emit destroyRequested();
    });
    return page;
}

void DeployPanel::setProfile(const Profile* profile, const QString& why) {
    m_hasProfile = profile != nullptr;
    m_isSandbox = profile != nullptr && profile->sandbox;
    if (profile == nullptr)
        m_profile->setText(why.isEmpty() ? tr("No clouds are chosen yet") : why);
    else if (profile->sandbox)
        m_profile->setText(tr("Sandbox: plays both clouds on this machine"));
    else
        m_profile->setText(tr("Profile %1: real accounts, real cost").arg(toQt(profile->name)));
    m_profile->setToolTip(m_profile->text());
    updateProgress();
    updateButtons();
}

void DeployPanel::showMessage(const QString& text, const char* kind) {
    m_isError = false;
    m_message->setText(text);
    setRole(m_card, kind);
    m_card->setVisible(!text.isEmpty() && m_wanted == Page::steps);
}

void DeployPanel::setPlan(const Plan& plan) {
    m_model->setPlan(plan);
    m_hasPlan = true;
    m_planIsStale = false;
    m_hasFinished = false;
    m_executing = false;
    QStringList notes;
    for (const std::string& note : plan.notes)
        notes.append(coreText(note));
    m_notes->setToolTip(notes.join(QLatin1Char('\n')));
    const qsizetype more = notes.size() - shownNotes;
    QString shown = notes.mid(0, shownNotes).join(QLatin1Char('\n'));
    if (more > 0)
        shown = tr("%1\nMore notes: %2 (point here to read them)").arg(shown).arg(more);
    m_notes->setText(shown);
    showMessage({}, "cardHint");
    if (m_wanted != Page::destroy)
        showPage(Page::steps);
    updateProgress();
    updateButtons();
}

void DeployPanel::setError(const QString& reason) {
    showMessage(reason, "cardError");
    m_isError = true;
    if (m_wanted == Page::deployed)
        showPage(Page::steps);
}

void DeployPanel::operationChanged(const OperationEvent& event) {
    if (m_running && !m_executing) { // what an earlier run left goes when this one really begins
        m_executing = true;
        m_hasFinished = false;
        m_model->resetStates();
        showMessage({}, "cardHint");
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
    if (running) {
        m_executing = false;
        if (m_isError)
            showMessage({}, "cardHint");
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
    showFinished(result);
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

void DeployPanel::showFinished(const RunResult& result) {
    const QString took = durationText(m_elapsed.isValid() ? m_elapsed.elapsed() / 1000 : 0);
    QStringList lines;
    if (result.ok)
        lines.append(plan().destroy ? tr("Removed on all sides in %1.").arg(took)
                                    : tr("Deployed on all sides in %1.").arg(took));
    else if (result.cancelled)
        lines.append(plan().destroy ? tr("Cancelled after %1 of %2 steps. Destroy again to go on where it stopped.")
                                          .arg(result.done)
                                          .arg(m_model->rowCount())
                                    : tr("Cancelled after %1 of %2 steps. Deploy again to go on where it stopped.")
                                          .arg(result.done)
                                          .arg(m_model->rowCount()));
    else
        lines.append(tr("Failed: %1, skipped because of it: %2, done: %3. Mend the cause, then try again: what is done stays done.")
                         .arg(result.failed)
                         .arg(result.skipped)
                         .arg(result.done));
    const auto errors = static_cast<qsizetype>(result.errors.size());
    for (qsizetype i = 0; i < std::min(errors, shownErrors); ++i)
        lines.append(toQt(result.errors[static_cast<std::size_t>(i)]));
    if (errors > shownErrors)
        lines.append(tr("More errors: %1. Each stands under its step.").arg(errors - shownErrors));
    showMessage(lines.join(QLatin1Char('\n')),
                result.ok ? "cardSuccess" : result.cancelled ? "cardWarning" : "cardError");
}

void DeployPanel::setStatus(const std::vector<ResourceStatus>& status) {
    m_statusModel->setStatus(status);
    m_statusKnown = true;
    updatePage();
    updateButtons();
}

void DeployPanel::askDestroy() {
    if (!m_hasProfile || m_running)
        return;
    showPage(Page::destroy);
    m_keepButton->setFocus(Qt::OtherFocusReason);
}

void DeployPanel::showPage(Page page) {
    m_wanted = page;
    if ((page == Page::deployed || page == Page::destroy) && !m_statusKnown && !m_running && m_hasProfile)
        emit statusRequested();
    updatePage();
    updateButtons();
}

void DeployPanel::updatePage() {
    m_stepsButton->setChecked(m_wanted == Page::steps || m_wanted == Page::empty);
    m_deployedButton->setChecked(m_wanted == Page::deployed);
    const int present = m_statusModel->present();
    m_deployedButton->setText(m_statusKnown ? tr("Deployed (%1)").arg(present) : tr("Deployed"));
    m_destroyTitle->setText(tr("Destroy what was deployed for “%1”?").arg(toQt(m_document.design().name())));
    if (!m_statusKnown)
        m_destroyText->setText(tr("Everything that was recorded goes, on all sides. The list follows when both sides have answered."));
    else if (present == 0)
        m_destroyText->setText(tr("Both sides answered: nothing is there any more."));
    else
        m_destroyText->setText(tr("Resources that go: %1. The design stays.").arg(present));

    Page page = m_wanted;
    if (page == Page::steps && m_model->rowCount() == 0) {
        page = Page::empty;
        if (!m_hasProfile)
            m_empty->setText(tr("Choose the clouds first, or start the sandbox."));
        else if (m_hasPlan)
            m_empty->setText(plan().destroy ? tr("Nothing to do: nothing is recorded as deployed for this design.")
                                            : tr("Nothing to do: everything in this design is already deployed."));
        else
            m_empty->setText(tr("Make a plan: it lists every step on both sides before anything is done."));
    } else if (page == Page::deployed && m_statusModel->rowCount() == 0) {
        page = Page::empty;
        if (m_statusKnown)
            m_empty->setText(tr("Nothing is recorded as deployed for this design."));
        else
            m_empty->setText(m_running ? tr("Asking both sides…") : tr("Not asked yet what is deployed."));
    }
    m_stack->setCurrentIndex(static_cast<int>(page));
    const bool steps = m_wanted == Page::steps;
    m_card->setVisible(steps && !m_message->text().isEmpty());
    m_notes->setVisible(steps && !m_notes->text().isEmpty() && !m_running && !m_hasFinished);
}

void DeployPanel::updateButtons() {
    const bool idle = m_hasProfile && !m_running;
    const bool asking = m_wanted == Page::destroy;
    m_profileButton->setEnabled(!m_running);
    m_planButton->setEnabled(idle && !asking);
    const bool canDeploy = idle && !asking && !plan().destroy && m_model->rowCount() > 0 &&
                           m_model->count(OperationState::done) < m_model->rowCount();
    m_deployButton->setEnabled(canDeploy);
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
        return tr("Steps done: %1 of %2, %3 so far; in the real clouds usually %4 more").arg(done).arg(total).arg(elapsed, more);
    return left.isComplete
               ? tr("Steps done: %1 of %2, %3 so far, usually %4 more").arg(done).arg(total).arg(elapsed, more)
               : tr("Steps done: %1 of %2, %3 so far, usually %4 or more to go").arg(done).arg(total).arg(elapsed, more);
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
