// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchfield.h"

#include "widgets/commands/bookmarks.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/finder.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {
constexpr int elementRole = Qt::UserRole;
constexpr int actionRole = Qt::UserRole + 1;
constexpr int bookmarkRole = Qt::UserRole + 2;
constexpr int detailRole = Qt::UserRole + 3;
constexpr int mostRows = 14; ///< seen at once
constexpr int mostElements = 40;
constexpr int mostFindings = 12;
constexpr int leastListWidth = 560;
constexpr int listMargin = 8;
constexpr int leastWidth = 180; ///< menus and buttons come first where the window is narrow
constexpr int usualWidth = 320;

/// A hit on the left, what it is, or its keys, on the right.
class HitDelegate final : public QStyledItemDelegate {
public:
    HitDelegate(Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        const QString text = std::exchange(whole.text, QString());
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &whole, painter, widget);
        const int space = static_cast<int>(m_theme.number(QStringLiteral("space.m")));
        const QFontMetrics metrics(whole.font);
        QRect room = option.rect.adjusted(space + option.decorationSize.width() + space, 0, -space, 0);
        const QString detail = metrics.elidedText(index.data(detailRole).toString(), Qt::ElideRight, room.width() / 2);
        painter->save();
        painter->setFont(whole.font);
        painter->setPen(m_theme.colour(QStringLiteral("secondary")));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, detail);
        if (!detail.isEmpty())
            room.setRight(room.right() - metrics.horizontalAdvance(detail) - space);
        painter->setPen(m_theme.colour(index.flags().testFlag(Qt::ItemIsEnabled) ? QStringLiteral("ink")
                                                                                 : QStringLiteral("secondary")));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, room.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, option.fontMetrics.height() + static_cast<int>(m_theme.number(QStringLiteral("space.m")))};
    }

private:
    Theme& m_theme;
};

} // namespace

SearchField::SearchField(Document& document, std::shared_ptr<const Catalog> catalog, const ActionTable& actions,
                         Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_actions(actions)
    , m_theme(theme)
    , m_list(new QListWidget(parent)) {
    setClearButtonEnabled(true);
    nameClearButton(*this);
    setMinimumWidth(leastWidth);
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search items, actions and findings (Ctrl+K)"));
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setItemDelegate(new HitDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, &SearchField::search);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(m_list->row(item)); });
}

QSize SearchField::sizeHint() const {
    return {usualWidth, QLineEdit::sizeHint().height()};
}

void SearchField::search(const QString& text) {
    m_list->clear();
    const QString wanted = text.trimmed();
    if (!wanted.isEmpty()) {
        searchElements(wanted);
        searchBookmarks(wanted);
        searchActions(wanted);
        searchFindings(wanted);
        if (m_list->count() == 0)
            add(tr("Nothing has \"%1\" in its name, id, prefix or ASN").arg(wanted), {}, {}, elementRole, {});
    }
    m_list->setCurrentRow(0);
    placeList();
}

void SearchField::searchElements(const QString& text) {
    for (const Found& found : findElements(m_document.design(), *m_catalog, text, mostElements))
        add(found.title, found.why, elementIcon(m_document.design(), *m_catalog, found.id), elementRole,
            toQt(found.id));
}

void SearchField::searchBookmarks(const QString& text) {
    for (const Bookmark& bookmark : bookmarksOf(m_document.design(), m_document.viewId()))
        if (const QString name = toQt(bookmark.name); name.contains(text, Qt::CaseInsensitive))
            add(name, tr("Bookmark"), QStringLiteral("bookmark"), bookmarkRole, name);
}

void SearchField::searchActions(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const ActionInfo& info : ActionTable::rows()) {
        const QAction* action = m_actions.action(info.id);
        const QString title = QString(action->text()).remove(QLatin1Char('&'));
        const QString all = title + QLatin1Char(' ') +
                            QString(ActionTable::menuTitle(info.menu)).remove(QLatin1Char('&')) + QLatin1Char(' ') +
                            action->statusTip();
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
        if (action->isEnabled() && fits)
            add(title, action->shortcut().toString(QKeySequence::NativeText), QString::fromLatin1(info.icon),
                actionRole, QString::fromLatin1(info.id));
    }
}

void SearchField::searchFindings(const QString& text) {
    int count = 0;
    for (const Finding& finding : m_findings) {
        if (count >= mostFindings)
            return;
        const QString sentence = findingText(finding.message);
        if (finding.subjects.empty() || !(sentence + toQt(finding.rule)).contains(text, Qt::CaseInsensitive))
            continue;
        ++count;
        add(sentence, toQt(finding.rule), QStringLiteral("problems"), elementRole, toQt(finding.subjects.front()));
    }
}

void SearchField::add(const QString& text, const QString& detail, const QString& icon, int role, const QString& value) {
    auto* item = new QListWidgetItem(text, m_list);
    if (!icon.isEmpty())
        item->setIcon(m_theme.icon(icon));
    item->setData(detailRole, detail);
    item->setData(role, value);
    item->setData(Qt::AccessibleTextRole, detail.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, detail));
    item->setToolTip(text);
    if (value.isEmpty())
        item->setFlags(Qt::NoItemFlags);
}

void SearchField::placeList() {
    if (m_list->count() == 0) {
        m_list->hide();
        return;
    }
    const int rows = std::min(m_list->count(), mostRows);
    const QSize size(std::max(width(), leastListWidth),
                     rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + listMargin);
    // Under the field, and inside the window where the field stands at its right.
    QPoint corner = mapToGlobal(QPoint(0, height() + 2));
    corner.setX(
        std::max(0, std::min(corner.x(), window()->mapToGlobal(window()->rect().bottomRight()).x() - size.width())));
    m_list->setGeometry(QRect(corner, size));
    m_list->show();
}

void SearchField::choose(int row) {
    const QListWidgetItem* item = m_list->item(row);
    m_list->hide();
    if (item == nullptr)
        return;
    const QString element = item->data(elementRole).toString();
    const QString action = item->data(actionRole).toString();
    const QString bookmark = item->data(bookmarkRole).toString();
    clear();
    if (!element.isEmpty())
        emit m_document.revealRequested(element);
    else if (!bookmark.isEmpty())
        emit bookmarkRequested(bookmark);
    else if (!action.isEmpty())
        m_actions.action(action.toLatin1().constData())->trigger();
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    const int last = m_list->count() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, last));
        return;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->isVisible())
            choose(m_list->currentRow());
        return;
    case Qt::Key_Escape:
        clear();
        m_list->hide();
        if (parentWidget() != nullptr)
            parentWidget()->window()->setFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace isthmus
