// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchfield.h"

#include "widgets/commands/coretext.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QListWidget>

namespace isthmus {

namespace {
constexpr int elementRole = Qt::UserRole;
constexpr int actionRole = Qt::UserRole + 1;
constexpr int mostHits = 12;
constexpr int rowHeight = 28;
constexpr int leastWidth = 180; ///< menus and buttons come first where the window is narrow
constexpr int usualWidth = 320;
} // namespace

SearchField::SearchField(Document& document, const ActionTable& actions, Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_document(document), m_actions(actions), m_theme(theme), m_list(new QListWidget(parent)) {
    setClearButtonEnabled(true);
    nameClearButton(*this);
    setMinimumWidth(leastWidth);
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search items, actions and findings (Ctrl+K)"));
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Search results"));
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
        searchActions(wanted);
        searchFindings(wanted);
        if (m_list->count() == 0)
            add(tr("Nothing has \"%1\" in its name, id, prefix or ASN").arg(wanted), {}, {}, {}, {});
    }
    m_list->setCurrentRow(0);
    placeList();
}

void SearchField::searchElements(const QString& text) {
    const Design& design = m_document.design();
    const auto has = [&](const std::string& hay) {
        return toQt(hay).contains(text, Qt::CaseInsensitive);
    };
    for (const auto& [id, node] : design.nodes()) {
        if (m_list->count() >= mostHits)
            return;
        // Prefixes and ASNs stand in the properties; their text is short enough to look through.
        if (has(node.name) || has(id) || has(node.properties.dump()))
            add(node.name.empty() ? toQt(id) : toQt(node.name), toQt(node.kind), QStringLiteral("select"), toQt(id), {});
    }
    for (const auto& [id, link] : design.links()) {
        if (m_list->count() >= mostHits)
            return;
        if (has(link.name) || has(id))
            add(link.name.empty() ? toQt(id) : toQt(link.name), toQt(link.kind), QStringLiteral("connect"), toQt(id), {});
    }
}

void SearchField::searchActions(const QString& text) {
    for (const ActionInfo& info : ActionTable::rows()) {
        const QAction* action = m_actions.action(info.id);
        const QString title = QString(action->text()).remove(QLatin1Char('&'));
        if (action->isEnabled() && title.contains(text, Qt::CaseInsensitive))
            add(title, action->shortcut().toString(QKeySequence::NativeText), QString::fromLatin1(info.icon), {},
                QString::fromLatin1(info.id));
    }
}

void SearchField::searchFindings(const QString& text) {
    int count = 0;
    for (const Finding& finding : m_findings) {
        if (count >= mostHits)
            return;
        const QString sentence = findingText(finding.message);
        if (finding.subjects.empty() || !(sentence + toQt(finding.rule)).contains(text, Qt::CaseInsensitive))
            continue;
        ++count;
        add(sentence, toQt(finding.rule), QStringLiteral("problems"), toQt(finding.subjects.front()), {});
    }
}

void SearchField::add(const QString& text, const QString& detail, const QString& icon, const QString& element,
                      const QString& action) {
    auto* item = new QListWidgetItem(detail.isEmpty() ? text : QStringLiteral("%1   %2").arg(text, detail), m_list);
    if (!icon.isEmpty())
        item->setIcon(m_theme.icon(icon));
    item->setData(elementRole, element);
    item->setData(actionRole, action);
    item->setSizeHint(QSize(0, rowHeight));
    item->setToolTip(text);
    if (element.isEmpty() && action.isEmpty())
        item->setFlags(Qt::NoItemFlags);
}

void SearchField::placeList() {
    if (m_list->count() == 0) {
        m_list->hide();
        return;
    }
    const int rows = std::min(m_list->count(), mostHits);
    m_list->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(std::max(width(), 480), rows * rowHeight + 8)));
    m_list->show();
}

void SearchField::choose(int row) {
    const QListWidgetItem* item = m_list->item(row);
    m_list->hide();
    if (item == nullptr)
        return;
    const QString element = item->data(elementRole).toString();
    const QString action = item->data(actionRole).toString();
    clear();
    if (!element.isEmpty())
        emit m_document.revealRequested(element);
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
