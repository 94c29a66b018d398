// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

#include <QString>

#include <vector>

class QPainter;

namespace isthmus {

class Theme;

/// The name and the description above a picture, wrapped to its width. Scene units.
class TitleBlock {
public:
    TitleBlock(const Theme& theme, QString name, QString description);
    [[nodiscard]] double heightFor(double width) const;
    void paint(QPainter& painter, const QRectF& room) const;

private:
    const Theme& m_theme;
    QString m_name;
    QString m_description;
};

/// What marks, colours and lines of one drawing mean, and a line of text at the right; only what it really shows.
class Legend {
public:
    Legend(const Theme& theme, const DisplayList& items, bool explain, QString footer);
    /// Zero where there is nothing to say.
    [[nodiscard]] double heightFor(double width) const;
    void paint(QPainter& painter, const QRectF& room) const;

private:
    enum class Sample { provider, interconnect, line, planned, disabled };
    struct Entry {
        Sample sample = Sample::line;
        QString text;
        QString provider; ///< id, of a mark
        QString mark;
    };
    [[nodiscard]] double widthOf(const Entry& entry) const;
    /// Top left corners of the entries, and the height of all rows.
    [[nodiscard]] std::pair<std::vector<QPointF>, double> rowsFor(double width) const;
    void paintSample(QPainter& painter, const Entry& entry, const QRectF& box) const;
    void addProviders(const DisplayList& items);
    void addLines(const DisplayList& items);

    const Theme& m_theme;
    std::vector<Entry> m_entries;
    QString m_footer;
};

} // namespace isthmus
