// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/deploypanel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int tickMs = 500;

} // namespace

DeployPanel::DeployPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new DeployModel(m_catalog, theme, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader();
    buildBody();
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->tick(m_elapsed.elapsed());
        updateProgress();
    });
    setProfile(nullptr);
    updateProgress();
    updateButtons();
}

const Plan& DeployPanel::plan() const { return m_model->plan(); }

void DeployPanel::buildHeader() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* header = new QHBoxLayout;
    header->setContentsMargins(space, space, space, space);
    header->setSpacing(space);
    m_profile = makeLabel({}, "secondary", this);
    m_profileButton = new QPushButton(tr("Choose…"), this);
    m_profileButton->setToolTip(tr("Choose the clouds to deploy to"));
    m_planButton = new QPushButton(m_theme.icon(QStringLiteral("plan")), tr("Plan"), this);
    m_planButton->setToolTip(tr("List what a deploy would do, without doing it"));
    m_deployButton = new QPushButton(tr("Deploy"), this);
    m_deployButton->setProperty("primary", true);
    m_cancelButton = new QPushButton(tr("Cancel"), this);
    m_cancelButton->setToolTip(tr("Stop after the calls that are under way"));
    m_destroyButton = new QPushButton(tr("Destroy…"), this);
    m_destroyButton->setProperty("danger", true);
    m_destroyButton->setToolTip(tr("Remove everything that was deployed for this design, on both sides"));
    header->addWidget(m_profile);
    header->addWidget(m_profileButton);
    header->addStretch(1);
    for (QPushButton* button : {m_planButton, m_deployButton, m_cancelButton, m_destroyButton})
        header->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
    connect(m_profileButton, &QPushButton::clicked, this, &DeployPanel::profileRequested);
    connect(m_planButton, &QPushButton::clicked, this, &DeployPanel::planRequested);
    connect(m_deployButton, &QPushButton::clicked, this, &DeployPanel::deployRequested);
    connect(m_destroyButton, &QPushButton::clicked, this, &DeployPanel::confirmDestroy);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        m_cancelling = true;
        updateButtons();
        emit cancelRequested();
    });
}

void DeployPanel::buildBody() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the deploy"));
    column->addWidget(m_progress);
    column->addWidget(makeHairline(this));
    m_message = makeLabel({}, "secondary", this);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progressText = makeLabel({}, "secondary", this);
    m_owed = makeLabel({}, "warning", this);
    m_notes = makeLabel({}, "caption", this);
    m_notes->setWordWrap(true);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space * 2);
    words->addWidget(m_progressText);
    words->addWidget(m_owed, 1);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(space, space, space, space);
    texts->setSpacing(space / 2);
    texts->addWidget(m_message);
    texts->addLayout(words);
    texts->addWidget(m_notes);

    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Operations"));
    const int widths[] = {300, 300, 160, 120, 320};
    for (int i = 0; i < DeployModel::columns; ++i)
        m_tree->header()->resizeSection(i, widths[i]);
    m_statusTree = new QTreeView(this);
    m_statusTree->setModel(new QStandardItemModel(0, 4, m_statusTree));
    m_statusTree->setRootIsDecorated(false);
    m_statusTree->setUniformRowHeights(true);
    m_statusTree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_statusTree->setAccessibleName(tr("Deployed resources"));
    m_statusTree->hide();
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_statusTree);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_empty = makeLabel({}, "secondary", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    column->addLayout(texts);
    column->addWidget(m_stack, 1);

    const auto reveal = [this](const QString& id) {
        if (!id.isEmpty())
            emit m_document.revealRequested(id);
    };
    connect(m_tree, &QTreeView::activated, this,
            [reveal](const QModelIndex& index) { reveal(index.data(DeployModel::subjectRole).toString()); });
    connect(m_statusTree, &QTreeView::activated, this, [reveal](const QModelIndex& index) {
        reveal(index.siblingAtColumn(0).data(Qt::UserRole).toString());
    });
}

void DeployPanel::setProfile(const Profile* profile, const QString& why) {
    m_hasProfile = profile != nullptr;
    if (profile == nullptr)
        m_profile->setText(why.isEmpty() ? tr("No clouds are chosen yet.") : why);
    else if (profile->sandbox)
        m_profile->setText(tr("Sandbox “%1”: stand-ins on this computer, no account needed").arg(toQt(profile->name)));
    else
        m_profile->setText(tr("Profile “%1”: real accounts, real cost").arg(toQt(profile->name)));
    setRole(m_profile, profile != nullptr && !profile->sandbox ? "warning" : "secondary");
    updateButtons();
    updateProgress();
}

void DeployPanel::showMessage(const QString& text, const char* kind) {
    m_message->setText(text);
    setRole(m_message, kind);
    m_message->setVisible(!text.isEmpty());
}

void DeployPanel::setPlan(const Plan& plan) {
    m_model->setPlan(plan);
    QStringList notes;
    for (const std::string& note : plan.notes)
        notes.append(toQt(note));
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    if (plan.operations.empty())
        showMessage(plan.destroy ? tr("Nothing is recorded as deployed for this design.")
                                 : tr("Everything in this design is already deployed."),
                    "success");
    else
        showMessage({}, "secondary");
    updateProgress();
    updateButtons();
}

void DeployPanel::setError(const QString& reason) { showMessage(reason, "error"); }

void DeployPanel::operationChanged(const OperationEvent& event) {
    const int row = m_model->apply(event, m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
    if (row < 0)
        return;
    if (event.state == OperationState::failed && !event.message.empty())
        showMessage(toQt(event.message), "error");
    if (event.state == OperationState::running)
        m_tree->scrollTo(m_model->index(row, 0));
    updateProgress();
}

void DeployPanel::setRunning(bool running) {
    if (running == m_running)
        return;
    m_running = running;
    m_cancelling = false;
    if (running) {
        m_model->resetStates();
        showMessage({}, "secondary");
        m_elapsed.start();
        m_tick.start();
    } else {
        m_tick.stop();
        m_model->tick(m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
    }
    updateProgress();
    updateButtons();
}

void DeployPanel::finished(const RunResult& result) {
    setRunning(false);
    QStringList lines;
    if (result.ok)
        lines.append(plan().destroy ? tr("Destroyed. Steps done: %1").arg(result.done)
                                    : tr("Deployed. Steps done: %1").arg(result.done));
    else if (result.cancelled)
        lines.append(tr("Cancelled. Steps done: %1. Deploy again to go on where it stopped.").arg(result.done));
    else
        lines.append(tr("Stopped. Steps done: %1, failed: %2, skipped: %3. Mend the cause, then deploy again: what is done stays done.")
                         .arg(result.done)
                         .arg(result.failed)
                         .arg(result.skipped));
    for (const std::string& error : result.errors)
        lines.append(toQt(error));
    showMessage(lines.join(QLatin1Char('\n')), result.ok ? "success" : result.cancelled ? "warning" : "error");
}

void DeployPanel::setStatus(const std::vector<ResourceStatus>& status) {
    auto* model = static_cast<QStandardItemModel*>(m_statusTree->model());
    model->clear();
    model->setHorizontalHeaderLabels({tr("Deployed"), tr("Type"), tr("State"), tr("Provider's id")});
    for (const ResourceStatus& resource : status) {
        auto* name = new QStandardItem(providerIcon(m_theme, *m_catalog, resource.provider),
                                       elementTitle(m_document.design(), resource.subject));
        name->setData(toQt(resource.subject), Qt::UserRole);
        auto* id = new QStandardItem(toQt(resource.resourceId));
        id->setFont(m_theme.font(QStringLiteral("mono")));
        model->appendRow({name, new QStandardItem(toQt(resource.type)), new QStandardItem(toQt(resource.state)), id});
    }
    const int widths[] = {150, 170, 100, 200};
    for (int i = 0; i < 4; ++i)
        m_statusTree->header()->resizeSection(i, widths[i]);
    m_statusTree->setVisible(!status.empty());
    m_stack->setCurrentIndex(plan().operations.empty() && status.empty() ? 0 : 1);
    m_tree->setVisible(!plan().operations.empty() || status.empty());
    updateButtons();
}

void DeployPanel::updateButtons() {
    const bool idle = m_hasProfile && !m_running;
    m_profileButton->setEnabled(!m_running);
    m_planButton->setEnabled(idle);
    m_deployButton->setEnabled(idle && !plan().destroy && !plan().operations.empty());
    m_deployButton->setToolTip(m_deployButton->isEnabled() ? tr("Carry out the plan on both sides")
                                                           : tr("Make a plan first"));
    m_cancelButton->setEnabled(m_running && !m_cancelling);
    m_cancelButton->setText(m_cancelling ? tr("Cancelling…") : tr("Cancel"));
    m_destroyButton->setEnabled(idle);
}

void DeployPanel::updateProgress() {
    const int total = m_model->rowCount();
    const int done = m_model->count(OperationState::done);
    const int over = done + m_model->count(OperationState::failed) + m_model->count(OperationState::skipped) +
                     m_model->count(OperationState::cancelled);
    m_progress->setVisible(m_running);
    m_progress->setRange(0, total);
    m_progress->setValue(over);
    if (m_running && total > 0)
        m_progressText->setText(tr("%1 of %2 steps done, %3").arg(done).arg(total).arg(
            durationText(m_elapsed.elapsed() / 1000)));
    else if (m_running)
        m_progressText->setText(tr("Asking both sides…"));
    else if (total > 0 && over == 0)
        m_progressText->setText(plan().destroy ? tr("Plan to destroy: %1 steps").arg(total)
                                               : tr("Plan: %1 steps, nothing is done yet").arg(total));
    else
        m_progressText->setText(total > 0 ? tr("%1 of %2 steps done").arg(done).arg(total) : QString());
    m_progressText->setVisible(!m_progressText->text().isEmpty());
    m_empty->setText(m_hasProfile ? tr("Make a plan: it lists every step on both sides before anything is done.")
                                  : tr("Choose the clouds first, or start the sandbox."));
    m_stack->setCurrentIndex(total == 0 && m_statusTree->isHidden() ? 0 : 1);
    m_tree->setVisible(total > 0 || m_statusTree->isHidden());
    updateOwed();
}

void DeployPanel::updateOwed() {
    const QStringList owed = m_running ? m_model->owed() : QStringList();
    m_owed->setText(owed.join(QLatin1Char(' ')));
    m_owed->setVisible(!owed.isEmpty());
}

void DeployPanel::confirmDestroy() {
    QMessageBox box(QMessageBox::Warning, tr("Destroy what was deployed"),
                    tr("Everything that was deployed for “%1” will be removed on all sides.")
                        .arg(toQt(m_document.design().name())),
                    QMessageBox::Cancel, this);
    box.setInformativeText(tr("The design stays. What others put into these networks may stop the removal."));
    QPushButton* destroy = box.addButton(tr("Destroy"), QMessageBox::DestructiveRole);
    destroy->setProperty("danger", true);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == destroy)
        emit destroyRequested();
}

} // namespace isthmus
