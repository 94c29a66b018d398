// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/lanedelegate.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace isthmus {

LaneDelegate::LaneDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

int LaneDelegate::space(const char* size) const {
    return static_cast<int>(m_theme.number(QString::fromLatin1(size)));
}

QFont LaneDelegate::detailFont() const {
    QFont font = m_theme.font(QStringLiteral("mono"));
    font.setPixelSize(m_theme.font(QStringLiteral("caption")).pixelSize());
    return font;
}

int LaneDelegate::textLeft() const {
    return space("line.provider") + space("space.s") + space("size.icon") + space("space.s");
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics body(m_theme.font(QStringLiteral("body")));
    const QFontMetrics detail(detailFont());
    int height = body.height() + detail.height() + 2 * space("space.xs");
    const QString message = index.data(Lane::message).toString();
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    if (!message.isEmpty() && tree != nullptr) {
        const QFontMetrics caption(m_theme.font(QStringLiteral("caption")));
        const int width = std::max(80, tree->columnWidth(index.column()) - textLeft() - space("space.s"));
        height += caption.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, message).height() + space("space.xs");
    }
    return {textLeft(), height};
}

QRect LaneDelegate::paintRight(QPainter& painter, const QRect& line, const QString& words) const {
    if (words.isEmpty())
        return line;
    const int width = std::min(painter.fontMetrics().horizontalAdvance(words), line.width() / 2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, width + 1));
    return line.adjusted(0, 0, -width - space("space.m"), 0);
}

void LaneDelegate::paintLines(QPainter& painter, QRect text, const QModelIndex& index) const {
    const auto colour = [&](int role, const char* otherwise) {
        const QString token = index.data(role).toString();
        return m_theme.colour(token.isEmpty() ? QString::fromLatin1(otherwise) : token);
    };
    const QFont body = m_theme.font(QStringLiteral("body"));
    const QFont caption = m_theme.font(QStringLiteral("caption"));
    QRect line(text.left(), text.top(), text.width(), QFontMetrics(body).height());
    painter.setFont(m_theme.font(QStringLiteral("caption"), QFont::DemiBold));
    painter.setPen(colour(Lane::stateToken, "secondary"));
    const QRect title = paintRight(painter, line, index.data(Lane::state).toString());
    painter.setFont(body);
    painter.setPen(m_theme.colour(QStringLiteral("ink")));
    painter.drawText(title, Qt::AlignVCenter,
                     QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideMiddle, title.width()));

    line = QRect(text.left(), line.bottom() + 1, text.width(), QFontMetrics(detailFont()).height());
    painter.setFont(caption);
    painter.setPen(m_theme.colour(QStringLiteral("secondary")));
    const QRect detail = paintRight(painter, line, index.data(Lane::time).toString());
    painter.setFont(detailFont());
    painter.drawText(detail, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data(Lane::detail).toString(), Qt::ElideMiddle,
                                                      detail.width()));
    const QString message = index.data(Lane::message).toString();
    if (message.isEmpty())
        return;
    painter.setFont(caption);
    painter.setPen(colour(Lane::messageToken, "secondary"));
    text.setTop(line.bottom() + 1 + space("space.xs"));
    painter.drawText(text, Qt::TextWordWrap, message);
}

void LaneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    painter->save();
    const QRect rect = option.rect;
    painter->setPen(QPen(m_theme.colour(QStringLiteral("hairline")), m_theme.number(QStringLiteral("line.hairline"))));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (index.column() > 0)
        painter->drawLine(rect.topLeft(), rect.bottomLeft());
    const QString provider = index.data(Lane::provider).toString();
    if (!provider.isEmpty()) {
        const int edge = space("line.provider");
        painter->fillRect(QRect(rect.left(), rect.top(), edge, rect.height() - 1), m_theme.providerColour(provider));
        const int iconSize = space("size.icon");
        const int bodyHeight = QFontMetrics(m_theme.font(QStringLiteral("body"))).height();
        const QPoint iconAt(rect.left() + edge + space("space.s"),
                            rect.top() + space("space.xs") + (bodyHeight - iconSize) / 2);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(iconAt, QSize(iconSize, iconSize)));
        paintLines(*painter, rect.adjusted(textLeft(), space("space.xs"), -space("space.s"), 0), index);
    }
    painter->restore();
}

void makeLanes(QTreeView& tree, const Theme& theme) {
    tree.setItemDelegate(new LaneDelegate(theme, &tree));
    tree.setRootIsDecorated(false);
    tree.setIndentation(0);
    tree.setUniformRowHeights(false);
    tree.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree.setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree.header()->setSectionResizeMode(QHeaderView::Stretch);
    tree.header()->setSectionsMovable(false);
    tree.header()->setSectionsClickable(false);
    tree.header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // What is wrapped in a lane becomes higher or lower with the lane's width. Later, because the header says so
    // in the middle of a layout.
    const auto layOut = [&tree] { QMetaObject::invokeMethod(&tree, [&tree] { tree.doItemsLayout(); }, Qt::QueuedConnection); };
    QObject::connect(tree.header(), &QHeaderView::sectionResized, &tree, layOut);
    QObject::connect(&theme, &Theme::changed, &tree, layOut);
}

} // namespace isthmus
