// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QHeaderView;
class QTreeView;

namespace isthmus {

class Theme;

/// What a model says about one entry in a list that has one column ("lane") for each side. DisplayRole is the title.
struct Lane {
    enum Role {
        subject = Qt::UserRole + 1, ///< element id
        provider,                   ///< provider id; empty: nothing of this row lies in this lane
        detail,                     ///< second line, monospace: an API, a provider's id
        state,                      ///< word at the right end of the first line
        stateToken,                 ///< colour token of that word
        time,                       ///< right end of the second line
        message,                    ///< wrapped below
        messageToken,               ///< colour token of the message
        number,                     ///< a state as a number, for whoever counts
    };
    enum Column { aws, partner, columns };
};

/// Paints one entry of a lane: icon, title and state; below it the detail and the time; below that what went wrong.
class LaneDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit LaneDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] int space(const char* size) const;
    [[nodiscard]] QFont detailFont() const;
    [[nodiscard]] int textLeft() const;
    void paintLines(QPainter& painter, QRect text, const QModelIndex& index) const;
    /// Right-aligned words, then what is left of the line for the others.
    QRect paintRight(QPainter& painter, const QRect& line, const QString& words) const;

    const Theme& m_theme;
};

/// Dresses a tree as two equal lanes.
void makeLanes(QTreeView& tree, const Theme& theme);

} // namespace isthmus
