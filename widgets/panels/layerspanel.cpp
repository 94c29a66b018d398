// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/layerspanel.h"

#include "widgets/commands/bookmarks.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int refillDelayMs = 80;
constexpr int bookmarkRows = 4;
enum Column { nameColumn, countColumn, shownColumn, columns };

LayerShow next(LayerShow show) {
    return show == LayerShow::shown    ? LayerShow::dimmed
           : show == LayerShow::dimmed ? LayerShow::hidden
                                       : LayerShow::shown;
}

} // namespace

LayersPanel::LayersPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView(this))
    , m_summary(makeLabel({}, "caption", this))
    , m_all(new QPushButton(tr("Show all"), this))
    , m_bookmarks(new QListWidget(this))
    , m_remove(new QPushButton(tr("Remove"), this)) {
    setObjectName(QStringLiteral("layersPanel"));
    auto* column = new QVBoxLayout(this);
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    column->setContentsMargins(0, 0, 0, space);
    column->setSpacing(space);
    buildTree();
    buildBookmarks();
    m_refill.setSingleShot(true);
    m_refill.setInterval(refillDelayMs);
    connect(&m_refill, &QTimer::timeout, this, &LayersPanel::fill);
    connect(&document, &Document::changed, this, [this] { m_refill.start(); });
    connect(&document, &Document::reset, this, [this] { m_refill.start(); });
    connect(&theme, &Theme::changed, this, [this] {
        m_layers.clear();
        m_refill.start();
    });
    setFocusProxy(m_tree);
    setEffect({});
}

LayersPanel::~LayersPanel() {
    // The list tells of its end, and of a name that is being written, when this is no panel any more.
    m_bookmarks->disconnect(this);
}

void LayersPanel::buildTree() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    m_model->setColumnCount(columns);
    m_tree->setModel(m_model);
    m_tree->setObjectName(QStringLiteral("layerTree"));
    m_tree->setAccessibleName(tr("Layers"));
    m_tree->setAccessibleDescription(tr("Space shows, dims or hides the layer."));
    m_tree->setToolTip(tr("Click in the last column, or press Space, to show, dim or hide what belongs to a layer."));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(space * 2);
    m_tree->installEventFilter(this);
    keepRowHeights(*m_tree);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == shownColumn)
            cycle(index);
    });
    auto* only = new QPushButton(tr("Only this"), this);
    only->setToolTip(tr("Hide the other layers of the same group"));
    m_all->setToolTip(tr("Show every layer in full"));
    connect(only, &QPushButton::clicked, this, &LayersPanel::showOnlyCurrent);
    connect(m_all, &QPushButton::clicked, this, &LayersPanel::showAll);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space, 0, space, 0);
    buttons->addWidget(only);
    buttons->addWidget(m_all);
    buttons->addStretch();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space, 0, space, 0);
    line->addWidget(m_summary);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_tree, 1);
    column->addLayout(line);
    column->addLayout(buttons);
}

void LayersPanel::buildBookmarks() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    m_bookmarks->setObjectName(QStringLiteral("bookmarkList"));
    m_bookmarks->setAccessibleName(tr("Bookmarks"));
    m_bookmarks->setAccessibleDescription(tr("Enter goes there, F2 renames, Delete removes."));
    m_bookmarks->setToolTip(tr("Double-click or press Enter to go there, F2 to rename"));
    m_bookmarks->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_bookmarks->installEventFilter(this);
    connect(m_bookmarks, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit bookmarkChosen(item->data(keyRole).toString()); });
    connect(m_bookmarks, &QListWidget::itemChanged, this, &LayersPanel::rename);
    connect(m_bookmarks, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    auto* add = new QPushButton(tr("Add"), this);
    add->setToolTip(tr("Bookmark what is in view now, with its layers"));
    add->setAccessibleName(tr("Add a bookmark"));
    m_remove->setAccessibleName(tr("Remove the bookmark"));
    m_remove->setEnabled(false);
    connect(add, &QPushButton::clicked, this, &LayersPanel::bookmarkWanted);
    connect(m_remove, &QPushButton::clicked, this, &LayersPanel::removeBookmark);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(space, 0, space, 0);
    heading->addWidget(makeLabel(tr("Bookmarks"), "label", this));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space, 0, space, 0);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(makeHairline(this));
    column->addLayout(heading);
    column->addWidget(m_bookmarks);
    column->addLayout(buttons);
}

QString LayersPanel::titleOf(const Layer& layer) const {
    switch (layer.group) {
    case LayerGroup::provider:
        return providerTitle(*m_catalog, layer.value);
    case LayerGroup::region:
        return regionTitle(*m_catalog, layer.provider, layer.value);
    case LayerGroup::kind: {
        // Four clouds have subnets.
        const NodeKind* kind = layer.key.starts_with("kind:") ? m_catalog->nodeKind(layer.value) : nullptr;
        const QString title = kindTitle(*m_catalog, layer.value);
        return kind == nullptr || kind->provider.empty()
                   ? title
                   : tr("%1, %2").arg(title, providerTitle(*m_catalog, kind->provider));
    }
    case LayerGroup::state:
        break;
    }
    return layer.value == "planned" ? tr("Planned") : layer.value == "disabled" ? tr("Disabled") : tr("Active");
}

void LayersPanel::showEvent(QShowEvent* event) {
    fill();
    QWidget::showEvent(event);
}

void LayersPanel::fill() {
    if (!isVisible())
        return;
    fillLayers();
    fillBookmarks();
}

void LayersPanel::fillLayers() {
    std::vector<Layer> layers = layersOf(m_document.design(), *m_catalog);
    if (layers == m_layers)
        return;
    m_layers = std::move(layers);
    const QString current = m_tree->currentIndex().siblingAtColumn(nameColumn).data(keyRole).toString();
    QSet<QString> closed;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_tree->isExpanded(m_model->index(row, 0)))
            closed.insert(m_model->index(row, 0).data().toString());
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Layer"), tr("Items"), tr("Shown")});
    const QString groups[] = {tr("Provider"), tr("Region"), tr("Kind"), tr("State")};
    QStandardItem* heading = nullptr;
    int group = -1;
    for (const Layer& layer : m_layers) {
        if (static_cast<int>(layer.group) != group) {
            group = static_cast<int>(layer.group);
            heading = new QStandardItem(groups[group]);
            heading->setFont(strongItemFont());
            m_model->appendRow(heading);
        }
        auto* name = new QStandardItem(titleOf(layer));
        name->setData(toQt(layer.key), keyRole);
        auto* count = new QStandardItem(QString::number(layer.count));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        heading->appendRow({name, count, new QStandardItem});
        showState(*name);
        if (toQt(layer.key) == current)
            m_tree->setCurrentIndex(name->index());
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_tree->setFirstColumnSpanned(row, {}, true);
        m_tree->setExpanded(index, !closed.contains(index.data().toString()));
    }
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(countColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(shownColumn, QHeaderView::ResizeToContents);
}

void LayersPanel::showState(QStandardItem& item) {
    const auto found = m_choice.find(fromQt(item.data(keyRole).toString()));
    const LayerShow show = found == m_choice.end() ? LayerShow::shown : found->second;
    const QString words[] = {tr("Shown"), tr("Dimmed"), tr("Hidden")};
    const char* icons[] = {"eye", "eye-half", "eye-off"};
    QStandardItem* shown = item.parent()->child(item.row(), shownColumn);
    shown->setText(words[static_cast<int>(show)]);
    shown->setIcon(m_theme.icon(QString::fromLatin1(icons[static_cast<int>(show)])));
    const QVariant ink = show == LayerShow::shown ? QVariant() : QVariant(m_theme.colour(QStringLiteral("secondary")));
    item.setData(ink, Qt::ForegroundRole);
    item.setData(tr("%1, %2").arg(item.text(), words[static_cast<int>(show)]), Qt::AccessibleTextRole);
}

void LayersPanel::setChoice(const LayerChoice& choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    for (int group = 0; group < m_model->rowCount(); ++group)
        for (int row = 0; row < m_model->item(group)->rowCount(); ++row)
            showState(*m_model->item(group)->child(row));
    emit choiceChanged(m_choice);
}

void LayersPanel::setEffect(const LayerEffect& effect) {
    m_all->setEnabled(!m_choice.empty());
    m_summary->setText(m_choice.empty()
                           ? tr("Everything is shown")
                           : tr("Hidden: %1, dimmed: %2").arg(effect.hidden.size()).arg(effect.dimmed.size()));
}

void LayersPanel::showAll() {
    setChoice({});
}

void LayersPanel::cycle(const QModelIndex& index) {
    const std::string key = fromQt(index.siblingAtColumn(nameColumn).data(keyRole).toString());
    if (key.empty())
        return;
    LayerChoice choice = m_choice;
    const auto found = choice.find(key);
    const LayerShow now = next(found == choice.end() ? LayerShow::shown : found->second);
    if (now == LayerShow::shown)
        choice.erase(key);
    else
        choice[key] = now;
    setChoice(choice);
}

void LayersPanel::cycleCurrent() {
    cycle(m_tree->currentIndex());
}

void LayersPanel::showOnlyCurrent() {
    const std::string key = fromQt(m_tree->currentIndex().siblingAtColumn(nameColumn).data(keyRole).toString());
    const auto wanted =
        std::find_if(m_layers.begin(), m_layers.end(), [&](const Layer& layer) { return layer.key == key; });
    if (wanted == m_layers.end())
        return;
    LayerChoice choice = m_choice;
    for (const Layer& layer : m_layers)
        if (layer.group == wanted->group)
            choice[layer.key] = LayerShow::hidden;
    choice.erase(key);
    setChoice(choice);
}

void LayersPanel::fillBookmarks() {
    const QSignalBlocker blocker(m_bookmarks);
    const QListWidgetItem* before = m_bookmarks->currentItem();
    const QString current = before != nullptr ? before->data(keyRole).toString() : QString();
    m_bookmarks->clear();
    for (const Bookmark& bookmark : bookmarksOf(m_document.design(), m_document.viewId())) {
        auto* item = new QListWidgetItem(toQt(bookmark.name), m_bookmarks);
        item->setData(keyRole, toQt(bookmark.name));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (toQt(bookmark.name) == current)
            m_bookmarks->setCurrentItem(item);
    }
    m_remove->setEnabled(m_bookmarks->currentItem() != nullptr);
    const int row = std::max(m_bookmarks->sizeHintForRow(0), m_bookmarks->fontMetrics().height() * 3 / 2);
    m_bookmarks->setFixedHeight(bookmarkRows * row);
}

void LayersPanel::editBookmark(const QString& name) {
    fillBookmarks();
    for (int row = 0; row < m_bookmarks->count(); ++row)
        if (m_bookmarks->item(row)->data(keyRole).toString() == name) {
            m_bookmarks->setFocus();
            m_bookmarks->setCurrentRow(row);
            m_bookmarks->editItem(m_bookmarks->item(row));
        }
}

void LayersPanel::rename(QListWidgetItem* item) {
    const Edit edit = renamingOfBookmark(m_document.design(), m_document.viewId(),
                                         fromQt(item->data(keyRole).toString()), fromQt(item->text().trimmed()));
    if (edit.empty() || !m_document.apply(edit)) {
        const QSignalBlocker blocker(m_bookmarks);
        item->setText(item->data(keyRole).toString());
    } else {
        const QSignalBlocker blocker(m_bookmarks);
        item->setData(keyRole, item->text().trimmed());
    }
}

void LayersPanel::removeBookmark() {
    if (const QListWidgetItem* item = m_bookmarks->currentItem())
        m_document.apply(
            removalOfBookmark(m_document.design(), m_document.viewId(), fromQt(item->data(keyRole).toString())));
}

bool LayersPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const int key = isKey ? static_cast<QKeyEvent*>(event)->key() : 0;
    const bool mine =
        (watched == m_tree && key == Qt::Key_Space) ||
        (watched == m_bookmarks && (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_F2));
    if (!mine)
        return QWidget::eventFilter(watched, event);
    // The window's Delete deletes elements; here it is the bookmark that is meant.
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (watched == m_tree)
        cycleCurrent();
    else if (key == Qt::Key_F2)
        return QWidget::eventFilter(watched, event);
    else
        removeBookmark();
    return true;
}

} // namespace isthmus
