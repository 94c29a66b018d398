// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/pathpanel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/pathmodel.h"
#include "widgets/panels/pathtext.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int endWidth = 220;
constexpr int leastEndWidth = 120;
constexpr int mostFlows = 40; ///< in the menu; the latency panel lists them all
constexpr int hopWidth = 116;
constexpr int routeWidth = 112;
constexpr int mtuWidth = 52;
constexpr int bandwidthWidth = 78;

// A piece of the line that the direction has on the canvas.
QPixmap samplePixmap(const Theme& theme, bool back, qreal ratio) {
    const int width = static_cast<int>(theme.number(QStringLiteral("space.xl")));
    const int height = static_cast<int>(theme.number(QStringLiteral("size.icon")));
    QPixmap pixmap(QSize(width, height) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QPen pen(theme.colour(back ? QStringLiteral("pathBack") : QStringLiteral("pathThere")),
             theme.number(QStringLiteral("line.path")), Qt::SolidLine, Qt::FlatCap);
    if (back)
        pen.setDashPattern({2.5, 1.5});
    painter.setPen(pen);
    painter.drawLine(QPointF(0, height / 2.0), QPointF(width, height / 2.0));
    return pixmap;
}

} // namespace

PathPanel::PathPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme,
                     std::function<bool(const std::string&)> canBeEnd, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_canBeEnd(std::move(canBeEnd)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader();
    buildSides();
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PathPanel::closeRequested);
    connect(&theme, &Theme::changed, this, &PathPanel::refresh);
    refresh();
}

QLineEdit* PathPanel::makeEnd(const QString& name) {
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setMaximumWidth(endWidth);
    field->setMinimumWidth(leastEndWidth);
    auto* completer = new QCompleter(field);
    completer->setModel(new QStringListModel(completer));
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field->setCompleter(completer);
    field->installEventFilter(this);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &PathPanel::choose,
            Qt::QueuedConnection);
    connect(field, &QLineEdit::returnPressed, this, &PathPanel::choose);
    return field;
}

QToolButton* PathPanel::makeButton(const QString& icon, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setIcon(m_theme.icon(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    connect(&m_theme, &Theme::changed, button, [this, button, icon] { button->setIcon(m_theme.icon(icon)); });
    return button;
}

void PathPanel::buildHeader() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space, space, space, space);
    bar->setSpacing(space);
    m_from = makeEnd(tr("From"));
    m_to = makeEnd(tr("To"));
    m_swap = makeButton(QStringLiteral("swap"), tr("Swap the ends"));
    m_flows = makeButton(QStringLiteral("flow"), tr("Show the path of a flow"));
    m_copy = makeButton(QStringLiteral("copy"), tr("Copy the path as text"));
    m_close = makeButton(QStringLiteral("close"), tr("Leave the path (Esc)"));
    m_flows->setText(tr("Flows"));
    m_flows->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_flows->setPopupMode(QToolButton::InstantPopup);
    m_flows->setMenu(new QMenu(m_flows));
    m_symmetry = makeLabel({}, "secondary", this);
    bar->addWidget(m_from, 1);
    bar->addWidget(m_swap);
    bar->addWidget(m_to, 1);
    bar->addWidget(m_flows);
    bar->addWidget(m_symmetry, 2);
    bar->addWidget(m_copy);
    bar->addWidget(m_close);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    static_cast<QVBoxLayout*>(layout())->addWidget(makeHairline(this));
    connect(m_swap, &QToolButton::clicked, this, [this] { emit endsChosen(m_toId, m_fromId); });
    connect(m_flows->menu(), &QMenu::aboutToShow, this, &PathPanel::fillFlows);
    connect(m_copy, &QToolButton::clicked, this, &PathPanel::copyAsText);
    connect(m_close, &QToolButton::clicked, this, &PathPanel::closeRequested);
}

QWidget* PathPanel::buildSide(Side& side, const QString& name, bool back) {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space, space, space, 0);
    column->setSpacing(space / 2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    side.icon = new QLabel(page);
    side.title = makeLabel(name, "label", page);
    side.verdict = new QLabel(page);
    side.verdict->setWordWrap(true);
    side.verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* sample = new QLabel(page);
    const auto draw = [this, sample, back] { sample->setPixmap(samplePixmap(m_theme, back, devicePixelRatioF())); };
    connect(&m_theme, &Theme::changed, sample, draw);
    draw();
    for (QWidget* widget :
         {static_cast<QWidget*>(sample), static_cast<QWidget*>(side.title), static_cast<QWidget*>(side.icon)})
        row->addWidget(widget, 0, Qt::AlignTop);
    side.limits = makeLabel({}, "caption", page);
    side.limits->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(side.verdict);
    words->addWidget(side.limits);
    row->addLayout(words, 1);
    column->addLayout(row);
    side.model = new PathModel(m_document, m_catalog, m_theme, this);
    side.tree = new QTreeView(page);
    side.tree->setModel(side.model);
    side.tree->setRootIsDecorated(false);
    side.tree->setUniformRowHeights(true);
    keepRowHeights(*side.tree);
    side.tree->setObjectName(back ? QStringLiteral("pathBack") : QStringLiteral("pathThere"));
    side.tree->setAccessibleName(name);
    side.tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView& header = *side.tree->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(PathModel::basisColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{PathModel::hopColumn, hopWidth},
                                          {PathModel::routeColumn, routeWidth},
                                          {PathModel::mtuColumn, mtuWidth},
                                          {PathModel::bandwidthColumn, bandwidthWidth}};
    for (const auto& [section, width] : widths)
        header.resizeSection(section, width);
    connect(side.tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        emit m_document.revealRequested(index.data(PathModel::idRole).toString());
    });
    column->addWidget(side.tree, 1);
    return page;
}

void PathPanel::buildSides() {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildSide(m_sides[0], tr("There"), false));
    splitter->addWidget(buildSide(m_sides[1], tr("Back"), true));
    splitter->setChildrenCollapsible(false);
    auto* empty = makeLabel(tr("Choose two ends above, or a flow: the way there and the way back are shown hop by hop, "
                               "here and on the canvas. With two items selected, P shows the path between them."),
                            "secondary", this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_stack, 1);
}

QString PathPanel::titled(const QString& id) const {
    const QString title = elementTitle(m_document.design(), fromQt(id));
    return title == id ? id : QStringLiteral("%1 (%2)").arg(title, id);
}

bool PathPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn && (watched == m_from || watched == m_to))
        fillCompleter(*static_cast<QLineEdit*>(watched));
    return QWidget::eventFilter(watched, event);
}

void PathPanel::fillCompleter(QLineEdit& field) {
    QStringList ends;
    for (const auto& [id, node] : m_document.design().nodes())
        if (m_canBeEnd(node.kind))
            ends.append(titled(toQt(id)));
    static_cast<QStringListModel*>(field.completer()->model())->setStringList(ends);
}

// An id, a name, or both as the completion writes them.
QString PathPanel::idIn(const QLineEdit& field) const {
    const QString text = field.text().trimmed();
    const Design& design = m_document.design();
    if (text.isEmpty() || design.node(fromQt(text)) != nullptr)
        return text;
    for (const auto& [id, node] : design.nodes())
        if (m_canBeEnd(node.kind) &&
            (text == titled(toQt(id)) || text.compare(toQt(node.name), Qt::CaseInsensitive) == 0))
            return toQt(id);
    return {};
}

void PathPanel::choose() {
    const QString from = idIn(*m_from);
    const QString to = idIn(*m_to);
    setStyleProperty(m_from, "invalid", from.isEmpty() && !m_from->text().trimmed().isEmpty());
    setStyleProperty(m_to, "invalid", to.isEmpty() && !m_to->text().trimmed().isEmpty());
    if (!from.isEmpty() && !to.isEmpty() && (from != m_fromId || to != m_toId))
        emit endsChosen(from, to);
}

void PathPanel::fillFlows() {
    QMenu& menu = *m_flows->menu();
    menu.clear();
    for (const auto& [id, flow] : m_document.design().flows()) {
        if (menu.actions().size() >= mostFlows)
            break;
        QAction* action = menu.addAction(QStringLiteral("%1: %2 → %3")
                                             .arg(toQt(id), elementTitle(m_document.design(), flow.from),
                                                  elementTitle(m_document.design(), flow.to)));
        connect(action, &QAction::triggered, this, [this, name = toQt(id)] { emit flowChosen(name); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("This design states no flows"))->setEnabled(false);
}

void PathPanel::setEnds(const QString& from, const QString& to) {
    m_fromId = from;
    m_toId = to;
    m_from->setText(from.isEmpty() ? QString() : titled(from));
    m_to->setText(to.isEmpty() ? QString() : titled(to));
    for (QLineEdit* field : {m_from, m_to}) {
        field->setCursorPosition(0);
        setStyleProperty(field, "invalid", false);
    }
    if (m_ways != nullptr && (toQt(m_ways->from) != from || toQt(m_ways->to) != to))
        m_ways = nullptr;
    refresh();
}

void PathPanel::setPath(std::shared_ptr<const BothWays> ways) {
    m_ways = std::move(ways);
    refresh();
}

void PathPanel::update(Side& side, bool back) {
    const PathResult& result = back ? m_ways->back : m_ways->there;
    const bool asked = back ? m_ways->inward : m_ways->outward;
    const Design& design = m_document.design();
    const QString sentence = asked ? verdictSentence(design, result) : tr("Not asked for: it starts at the internet.");
    const int size = static_cast<int>(m_theme.number(QStringLiteral("size.icon")));
    side.icon->setPixmap(m_theme.pixmap(verdictIcon(result.verdict), size, devicePixelRatioF(),
                                        m_theme.colour(verdictColour(result.verdict))));
    side.icon->setVisible(asked);
    side.verdict->setText(sentence);
    side.model->setResult(result);
    side.tree->setAccessibleDescription(sentence);
    const QString limits = limitsSentence(design, result);
    side.limits->setText(limits);
    side.limits->setVisible(!limits.isEmpty());
}

void PathPanel::refresh() {
    const bool known = m_ways != nullptr;
    m_stack->setCurrentIndex(known ? 1 : 0);
    m_swap->setEnabled(!m_fromId.isEmpty());
    m_copy->setEnabled(known);
    m_close->setEnabled(!m_fromId.isEmpty() || !m_toId.isEmpty());
    if (!known) {
        m_symmetry->clear();
        return;
    }
    const QString symmetry = symmetrySentence(m_document.design(), *m_ways);
    m_symmetry->setText(symmetry);
    m_symmetry->setToolTip(symmetry);
    update(m_sides[0], false);
    update(m_sides[1], true);
}

void PathPanel::copyAsText() {
    if (m_ways != nullptr)
        QGuiApplication::clipboard()->setText(pathAsText(m_document.design(), *m_ways));
}

} // namespace isthmus
