// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel of problems is put together, and what of it can be pressed when.
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace isthmus {

namespace {

constexpr int searchWidth = 260;
constexpr int leastSearchWidth = 108;
constexpr int leastGroupingWidth = 100;
constexpr int leastProviderWidth = 126;
constexpr int pageWidth = 320;
constexpr int leastPageWidth = 200;
constexpr int subjectsWidth = 190;
constexpr int ruleWidth = 200;

} // namespace

ProblemsPanel::ProblemsPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new ProblemsModel(document, m_catalog, theme, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildToolbar();
    buildList();
    buildEmpty();
    connectList();
    connect(&theme, &Theme::changed, this, &ProblemsPanel::updateTheme);
    updateTheme();
    updateCounts();
    updateButtons();
}

void ProblemsPanel::buildToolbar() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space, space, space, space);
    bar->setSpacing(space);
    m_search = makeSearchField(m_theme, tr("Filter the findings"), this);
    m_search->setMaximumWidth(searchWidth);
    m_search->setMinimumWidth(leastSearchWidth);
    m_search->setPlaceholderText(tr("Filter")); // in full also where the field is at its narrowest
    bar->addWidget(m_search, 1);
    buildChoices(*bar);
    buildToggles(*bar);
    bar->addStretch(1);
    buildButtons(*bar);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, this, &ProblemsPanel::filter);
}

void ProblemsPanel::buildChoices(QBoxLayout& bar) {
    m_grouping = new QComboBox(this);
    m_grouping->setObjectName(QStringLiteral("problemGrouping"));
    m_grouping->setAccessibleName(tr("Group the findings"));
    m_grouping->setToolTip(tr("How the findings are grouped"));
    m_grouping->addItem(tr("By severity"), static_cast<int>(ProblemsModel::Grouping::severity));
    m_grouping->addItem(tr("By rule"), static_cast<int>(ProblemsModel::Grouping::rule));
    m_grouping->addItem(tr("By item"), static_cast<int>(ProblemsModel::Grouping::item));
    m_provider = new QComboBox(this);
    m_provider->setObjectName(QStringLiteral("problemProvider"));
    m_provider->setAccessibleName(tr("Provider of the findings"));
    m_provider->setToolTip(tr("Whose items the findings shown concern"));
    m_provider->addItem(tr("All providers"), QString());
    for (const Provider& provider : m_catalog->providers())
        m_provider->addItem(toQt(provider.title), toQt(provider.id));
    for (QComboBox* box : {m_grouping, m_provider}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        bar.addWidget(box);
    }
    // Where the window is narrow the bar gives way, not the docks beside it.
    m_grouping->setMinimumWidth(leastGroupingWidth);
    m_provider->setMinimumWidth(leastProviderWidth);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        const bool wasQuiet = std::exchange(m_quiet, true);
        const auto* kept = current();
        const std::optional<Finding> finding = kept != nullptr ? std::optional(*kept) : std::nullopt;
        m_model->setGrouping(static_cast<ProblemsModel::Grouping>(m_grouping->currentData().toInt()));
        if (const QModelIndex index = finding ? m_model->indexOf(*finding) : QModelIndex(); index.isValid()) {
            m_tree->setCurrentIndex(index);
            m_tree->scrollTo(index);
        }
        m_quiet = wasQuiet;
        updateColumns();
        updateButtons();
        updatePage();
        emit stateChanged();
    });
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ProblemsPanel::filter);
}

void ProblemsPanel::buildToggles(QBoxLayout& bar) {
    const QString names[] = {tr("Show errors"), tr("Show warnings"), tr("Show hints"), tr("Show waived findings")};
    for (std::size_t kind = 0; kind < problemKinds; ++kind) {
        auto* button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(m_model->filter().shown[kind]);
        button->setToolTip(names[kind]);
        setRole(button, "toggle");
        connect(button, &QToolButton::toggled, this, [this] {
            filter();
            emit stateChanged();
        });
        bar.addWidget(button);
        m_kinds[kind] = button;
    }
}

void ProblemsPanel::buildButtons(QBoxLayout& bar) {
    m_fix = new QPushButton(tr("Fix"), this);
    m_fixAll = new QPushButton(tr("Fix all"), this);
    m_waive = new QPushButton(tr("Waive…"), this);
    m_fixAll->setToolTip(tr("Mend everything whose mend is clear, as one step that can be undone"));
    m_explain = new QToolButton(this);
    m_explain->setCheckable(true);
    m_explain->setToolTip(tr("Explain the rule of the selected finding"));
    m_explain->setAccessibleName(tr("Explain"));
    m_copy = new QToolButton(this);
    m_copy->setToolTip(tr("Copy the selected findings as text, or all of them"));
    m_copy->setAccessibleName(tr("Copy as text"));
    setRole(m_explain, "toggle");
    for (QWidget* button :
         {static_cast<QWidget*>(m_fix), static_cast<QWidget*>(m_fixAll), static_cast<QWidget*>(m_waive),
          static_cast<QWidget*>(m_explain), static_cast<QWidget*>(m_copy)})
        bar.addWidget(button);
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::fixSelected);
    connect(m_fixAll, &QPushButton::clicked, this, &ProblemsPanel::fixAllRequested);
    connect(m_waive, &QPushButton::clicked, this, &ProblemsPanel::waiveSelected);
    connect(m_copy, &QToolButton::clicked, this, &ProblemsPanel::copyAsText);
    connect(m_explain, &QToolButton::toggled, this, [this] {
        updateColumns();
        updatePage();
        emit stateChanged();
    });
}

void ProblemsPanel::buildList() {
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    keepRowHeights(*m_tree);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ProblemsModel::messageColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(ProblemsModel::subjectsColumn, subjectsWidth);
    m_tree->header()->resizeSection(ProblemsModel::ruleColumn, ruleWidth);
    m_page = new QTextBrowser(this);
    m_page->setOpenExternalLinks(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setMinimumWidth(leastPageWidth);
    m_page->setAccessibleName(tr("Explanation of the rule"));
    m_page->hide();
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_page);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({2 * pageWidth, pageWidth});
    auto* copy = new QAction(tr("Copy as text"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ProblemsPanel::copyAsText);
    m_tree->addAction(copy);
}

void ProblemsPanel::buildEmpty() {
    auto* empty = new QWidget(this);
    auto* column = new QVBoxLayout(empty);
    m_emptyIcon = new QLabel(empty);
    m_emptyTitle = makeLabel({}, "title", empty);
    m_emptyText = makeLabel({}, "secondary", empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addStretch(1);
    for (QLabel* label : {m_emptyIcon, m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_showAll = new QPushButton(tr("Show all"), empty);
    column->addWidget(m_showAll, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_showAll, &QPushButton::clicked, this, &ProblemsPanel::clearFilter);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(empty);
    m_checked = makeLabel({}, "caption", this);
    m_checked->setObjectName(QStringLiteral("problemsChecked"));
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    m_checked->setContentsMargins(space, space / 2, space, space / 2);
    auto* whole = static_cast<QVBoxLayout*>(layout());
    whole->addWidget(makeHairline(this));
    whole->addWidget(m_stack, 1);
    whole->addWidget(makeHairline(this));
    whole->addWidget(m_checked);
}

void ProblemsPanel::connectList() {
    connect(m_tree, &QTreeView::activated, this, &ProblemsPanel::reveal);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { setCollapsed(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { setCollapsed(index, false); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsPanel::unfold);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent, int first, int last) {
        for (int row = first; !parent.isValid() && row <= last; ++row)
            if (const QModelIndex group = m_model->index(row, 0);
                !m_folded.contains(group.data(ProblemsModel::keyRole).toString()))
                m_tree->expand(group);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProblemsPanel::updateButtons);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_quiet)
            return;
        updatePage();
        reveal(index);
    });
    // Names stand in the rows, and are read from the design when a row is painted.
    connect(&m_document, &Document::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
}

void ProblemsPanel::showMenu(const QPoint& at) {
    QMenu menu(this);
    const auto add = [&](const QString& text, bool enabled, auto&& slot) {
        QAction* action = menu.addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const Finding* finding = current();
    const QString flow = finding != nullptr ? flowOf(m_document.design(), *finding) : QString();
    add(tr("Show on the canvas"), finding != nullptr && !shownSubject(m_document.design(), *finding).isEmpty(),
        [this] { reveal(m_tree->currentIndex()); });
    if (!flow.isEmpty())
        add(tr("Show path of %1").arg(flow), true, [this, flow] { emit pathRequested(flow); });
    menu.addSeparator();
    add(m_fix->isEnabled() ? m_fix->toolTip() : m_fix->text(), m_fix->isEnabled(), [this] { fixSelected(); });
    add(m_waive->text(), m_waive->isEnabled(), [this] { waiveSelected(); });
    QAction* explain = add(tr("Explain"), true, [this] { toggleExplained(); });
    explain->setCheckable(true);
    explain->setChecked(m_explain->isChecked());
    menu.addSeparator();
    add(tr("Copy as text"), !chosen().empty(), [this] { copyAsText(); });
    add(tr("Copy all as text"), m_model->listed() > 0, [this] { copyAllAsText(); });
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void ProblemsPanel::updateTheme() {
    for (std::size_t kind = 0; kind < problemKinds; ++kind) {
        const auto which = static_cast<ProblemKind>(kind);
        m_kinds[kind]->setIcon(m_theme.pixmap(problemIcon(which),
                                              static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                                              devicePixelRatioF(), m_theme.colour(problemColour(which))));
    }
    m_explain->setIcon(m_theme.icon(QStringLiteral("help")));
    m_copy->setIcon(m_theme.icon(QStringLiteral("copy")));
    updateEmpty();
    updatePage();
}

void ProblemsPanel::updateButtons() {
    const auto findings = chosen();
    const auto clear = std::count_if(findings.begin(), findings.end(), canFix);
    const auto first = std::find_if(findings.begin(), findings.end(), canFix);
    // Two mends may rest on the same element: several at once are for "Fix all", which looks again in between.
    m_fix->setEnabled(clear == 1 && !m_fixing);
    m_fix->setToolTip(clear == 1 && !(*first)->fixText.empty() ? coreText((*first)->fixText)
                                                               : tr("Mend the selected finding"));
    const auto& all = m_model->findings();
    m_fixAll->setEnabled(!m_fixing &&
                         std::any_of(all.begin(), all.end(), [](const Finding& one) { return canFix(&one); }));
    const bool open = std::any_of(findings.begin(), findings.end(), [](const Finding* one) { return !one->waived; });
    m_waive->setEnabled(!findings.empty());
    m_waive->setText(open || findings.empty() ? tr("Waive…") : tr("Un-waive"));
    m_waive->setToolTip(open || findings.empty() ? tr("Accept what is selected, with a reason")
                                                 : tr("No longer accept what is selected"));
    m_copy->setEnabled(m_model->listed() > 0);
}

// Where the group says it already, or the page does, the sentence gets the room.
void ProblemsPanel::updateColumns() {
    m_tree->setColumnHidden(ProblemsModel::ruleColumn,
                            m_model->grouping() == ProblemsModel::Grouping::rule || m_explain->isChecked());
}

void ProblemsPanel::updateCounts() {
    const int counts[] = {m_summary.errors, m_summary.warnings, m_summary.hints, m_summary.waived};
    for (std::size_t kind = 0; kind < problemKinds; ++kind) {
        m_kinds[kind]->setText(QString::number(counts[kind]));
        m_kinds[kind]->setAccessibleName(QStringLiteral("%1 (%2)").arg(m_kinds[kind]->toolTip()).arg(counts[kind]));
    }
}

void ProblemsPanel::updateEmpty() {
    const int hidden = static_cast<int>(m_model->findings().size()) - m_model->listed();
    const bool checked = m_scope.rules > 0;
    const bool open = m_summary.errors + m_summary.warnings + m_summary.hints > 0;
    m_stack->setCurrentIndex(m_model->listed() > 0 ? 0 : 1);
    const int size = static_cast<int>(m_theme.number(QStringLiteral("space.xxl")));
    m_emptyIcon->setPixmap(
        m_theme.pixmap(!checked ? QStringLiteral("pending")
                       : open   ? QStringLiteral("filter")
                                : QStringLiteral("done"),
                       size, devicePixelRatioF(),
                       m_theme.colour(open || !checked ? QStringLiteral("secondary") : QStringLiteral("success"))));
    m_emptyTitle->setText(!checked ? tr("Not checked yet") : open ? tr("Nothing matches") : tr("Nothing to mend"));
    QStringList lines;
    if (checked && !open)
        lines.append(checkedText());
    if (hidden > 0)
        lines.append(tr("%n finding(s) are hidden.", nullptr, hidden));
    m_emptyText->setText(lines.join(QLatin1Char('\n')));
    m_showAll->setVisible(hidden > 0);
    m_checked->setText(checkedText());
    // On a clean design it stands in the middle already.
    m_checked->setVisible(m_model->listed() > 0 || open);
}

QVariantMap ProblemsPanel::saveState() const {
    QVariantList shown;
    for (const QToolButton* kind : m_kinds)
        shown.append(kind->isChecked());
    return {{QStringLiteral("grouping"), m_grouping->currentIndex()},
            {QStringLiteral("shown"), shown},
            {QStringLiteral("explained"), m_explain->isChecked()}};
}

void ProblemsPanel::restoreState(const QVariantMap& state) {
    m_grouping->setCurrentIndex(
        std::clamp(state.value(QStringLiteral("grouping")).toInt(), 0, m_grouping->count() - 1));
    const QVariantList shown = state.value(QStringLiteral("shown")).toList();
    for (std::size_t kind = 0; kind < problemKinds && static_cast<qsizetype>(problemKinds) == shown.size(); ++kind)
        m_kinds[kind]->setChecked(shown[static_cast<qsizetype>(kind)].toBool());
    m_explain->setChecked(state.value(QStringLiteral("explained")).toBool());
}

} // namespace isthmus
