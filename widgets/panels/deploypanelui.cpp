// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/driftpage.h"
#include "widgets/panels/historypage.h"
#include "widgets/panels/keycard.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/linksmodel.h"
#include "widgets/panels/messagecard.h"
#include "widgets/panels/statusmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace isthmus {

namespace {

int spaceOf(const Theme& theme) {
    return static_cast<int>(theme.number(QStringLiteral("space.s")));
}

QTreeView* makeLaneView(QAbstractItemModel* model, const Theme& theme, const QString& name, QWidget* parent) {
    auto* tree = new QTreeView(parent);
    tree->setModel(model);
    makeLanes(*tree, theme);
    tree->setAccessibleName(name);
    return tree;
}

QLabel* makeWrapped(const char* role, QWidget* parent) {
    QLabel* label = makeLabel({}, role, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

void DeployPanel::buildHeader() {
    const int space = spaceOf(m_theme);
    auto* bar = new QWidget(this);
    auto* header = new QHBoxLayout(bar);
    header->setContentsMargins(space + space / 2, space, space, space / 2);
    header->setSpacing(space);
    buildTabs(*bar);
    header->addStretch(1);
    buildButtons(*bar);
    // In a narrow window the panel gives way instead of holding the window open.
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_profile = makeLabel({}, "label", this);
    m_progressText = makeLabel({}, "caption", this);
    m_progressText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(space + space / 2, 0, space, space / 2);
    words->setSpacing(space * 2);
    words->addWidget(m_profile);
    words->addWidget(m_progressText, 1);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(bar);
    column->addLayout(words);
}

void DeployPanel::buildTabs(QWidget& bar) {
    auto* group = new QButtonGroup(this);
    const auto toggle = [&](const QString& text, const QString& tip, Page page) {
        auto* button = new QToolButton(&bar);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the buttons beside it
        button->setProperty("role", QStringLiteral("toggle"));
        connect(button, &QToolButton::clicked, this, [this, page] { showPage(page); });
        group->addButton(button);
        bar.layout()->addWidget(button);
        return button;
    };
    m_stepsButton = toggle(tr("Steps"), tr("What the plan does, step by step"), Page::steps);
    m_deployedButton = toggle(tr("Deployed"), tr("What is there on both sides"), Page::deployed);
    m_driftButton =
        toggle(tr("Drift"), tr("How what runs differs from what was deployed and what is drawn"), Page::drift);
    m_historyButton = toggle(tr("History"), tr("What was done when and by whom, to be looked at again"), Page::history);
    m_stepsButton->setChecked(true);
}

void DeployPanel::buildButtons(QWidget& bar) {
    const auto button = [&bar](const QString& text, const QString& tip, const char* look) {
        auto* made = new QPushButton(text, &bar);
        made->setToolTip(tip);
        if (look != nullptr)
            made->setProperty(look, true);
        bar.layout()->addWidget(made);
        return made;
    };
    m_profileButton = button(tr("Clouds…"), tr("Choose the clouds to deploy to, and whose side is yours"), nullptr);
    m_planButton = button(tr("Plan"), tr("List what a deploy would do, without doing it"), nullptr);
    m_deployButton = button(tr("Deploy"), {}, "primary");
    m_cancelButton = button(tr("Cancel"), tr("Stop after the calls that are under way"), nullptr);
    m_destroyButton =
        button(tr("Destroy…"), tr("Remove everything that was deployed for this design, on both sides"), "danger");
    m_destroyButton->setObjectName(QStringLiteral("askDestroy"));
    connect(m_profileButton, &QPushButton::clicked, this, &DeployPanel::profileRequested);
    connect(m_planButton, &QPushButton::clicked, this, &DeployPanel::planRequested);
    connect(m_deployButton, &QPushButton::clicked, this, &DeployPanel::deployRequested);
    connect(m_destroyButton, &QPushButton::clicked, this, &DeployPanel::askDestroy);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        m_cancelling = true;
        updateButtons();
        emit cancelRequested();
    });
}

void DeployPanel::buildBody() {
    const int space = spaceOf(m_theme);
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

    m_owed = makeWrapped("warning", this);
    m_owed->setContentsMargins(space + space / 2, space / 2, space, space / 2);
    column->addWidget(m_owed);
    m_card = new MessageCard(m_theme, this);
    m_keyCard = new KeyCard(m_catalog, m_theme, this);
    auto* cards = new QVBoxLayout;
    cards->setContentsMargins(space, 0, space, space / 2);
    cards->setSpacing(space / 2);
    cards->addWidget(m_card);
    cards->addWidget(m_keyCard);
    column->addLayout(cards);
    m_summary = new QWidget(this);
    auto* summary = new QVBoxLayout(m_summary);
    summary->setContentsMargins(space + space / 2, 0, space, space / 2);
    summary->setSpacing(0);
    m_counts = makeWrapped("body", m_summary);
    m_counts->setObjectName(QStringLiteral("planCounts"));
    m_facts = makeWrapped("caption", m_summary);
    m_risk = makeWrapped("warning", m_summary);
    m_keys = makeWrapped("caption", m_summary);
    m_notes = makeWrapped("caption", m_summary);
    for (QLabel* label : {m_counts, m_facts, m_risk, m_keys, m_notes})
        summary->addWidget(label);
    column->addWidget(m_summary);
    column->addWidget(makeHairline(this));
    buildPages();
}

void DeployPanel::buildPages() {
    m_tree = makeLaneView(m_model, m_theme, tr("Steps of the plan"), this);
    m_empty = makeWrapped("secondary", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(spaceOf(m_theme) * 2);
    m_driftPage = new DriftPage(m_document, m_catalog, m_theme, this);
    m_historyPage = new HistoryPage(m_document, m_catalog, m_theme, this);
    m_stack = new QStackedWidget(this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_empty, m_tree, buildDeployed(), buildConfirmation(),
                                                         m_driftPage, m_historyPage})
        m_stack->addWidget(page);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_stack, 1);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { reveal(index.data(Lane::subject).toString()); });
    connectPages();
}

void DeployPanel::connectPages() {
    connect(m_card, &MessageCard::chosen, this, &DeployPanel::choose);
    connect(m_keyCard, &KeyCard::pasted, this, &DeployPanel::keyPasted);
    connect(m_keyCard, &KeyCard::closed, this, [this] {
        if (!m_given.empty())
            m_given.erase(m_given.begin());
        updateKeyCard();
    });
    connect(m_driftPage, &DriftPage::compareRequested, this, &DeployPanel::driftRequested);
    connect(m_driftPage, &DriftPage::adoptRequested, this, &DeployPanel::adoptRequested);
    connect(m_driftPage, &DriftPage::restoreRequested, this, [this](const QString& key) {
        showPage(Page::steps);
        emit restoreRequested(key);
    });
    connect(m_driftPage, &DriftPage::ignoreRequested, this, &DeployPanel::ignoreRequested);
    connect(m_driftPage, &DriftPage::revealRequested, this, &DeployPanel::reveal);
    connect(m_historyPage, &HistoryPage::replayed, this, &DeployPanel::replayed);
    connect(m_historyPage, &HistoryPage::exportRequested, this, &DeployPanel::logExportRequested);
    connect(m_historyPage, &HistoryPage::revealRequested, this, &DeployPanel::reveal);
}

QWidget* DeployPanel::buildDeployed() {
    const int space = spaceOf(m_theme);
    auto* page = new QSplitter(Qt::Vertical, this);
    auto* top = new QWidget(page);
    m_links = makeLaneView(m_linksModel, m_theme, tr("Interconnects, side by side"), top);
    m_linkBar = top;
    m_linkStep = makeWrapped("secondary", top);
    m_caseButton = new QPushButton(tr("Copy support case"), top);
    m_caseButton->setToolTip(
        tr("Copies a text with the ids and states of both sides for the support of whoever must act"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space + space / 2, space / 2, space, space / 2);
    row->setSpacing(space);
    row->addWidget(m_linkStep, 1);
    row->addWidget(m_caseButton);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_links, 1);
    column->addLayout(row);
    QTreeView* deployed = makeLaneView(m_statusModel, m_theme, tr("Deployed resources"), page);
    page->addWidget(top);
    page->addWidget(deployed);
    page->setChildrenCollapsible(false);
    for (QTreeView* tree : {m_links, deployed})
        connect(tree, &QTreeView::activated, this,
                [this](const QModelIndex& index) { reveal(index.data(Lane::subject).toString()); });
    connect(m_links->selectionModel(), &QItemSelectionModel::currentChanged, this, &DeployPanel::updateLinkStep);
    // Where the lanes become narrower their words take more lines; until the user sets the border, it makes room.
    connect(m_links->header(), &QHeaderView::sectionResized, this, [this] {
        if (!m_linksSet)
            QTimer::singleShot(0, this, &DeployPanel::fitLinks);
    });
    connect(page, &QSplitter::splitterMoved, this, [this] { m_linksSet = true; });
    connect(m_caseButton, &QPushButton::clicked, this, &DeployPanel::copyCase);
    top->hide();
    return page;
}

QWidget* DeployPanel::buildConfirmation() {
    const int space = spaceOf(m_theme);
    auto* page = new QWidget(this);
    m_destroyTitle = makeLabel({}, "title", page);
    m_destroyText = makeWrapped("secondary", page);
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

} // namespace isthmus
