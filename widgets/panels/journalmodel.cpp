// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/journalmodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace isthmus {

JournalModel::JournalModel(std::shared_ptr<const Catalog> catalog, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalog(std::move(catalog))
    , m_theme(theme) {}

void JournalModel::setLines(std::vector<JournalEntry> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const JournalEntry& JournalModel::line(int row) const {
    return m_lines[m_lines.size() - 1 - static_cast<std::size_t>(row)];
}

QString JournalModel::phaseText(const std::string& phase) {
    static const std::pair<const char*, const char*> words[] = {
        {"begin", QT_TR_NOOP("Asked for")},     {"done", QT_TR_NOOP("Taken")},
        {"found", QT_TR_NOOP("Found again")},   {"ready", QT_TR_NOOP("Ready")},
        {"gone", QT_TR_NOOP("Gone")},           {"refused", QT_TR_NOOP("Refused")},
        {"failed", QT_TR_NOOP("Failed")},       {"lost", QT_TR_NOOP("No answer")},
        {"run", QT_TR_NOOP("Run began")},       {"ended", QT_TR_NOOP("Run ended")},
        {"take-over", QT_TR_NOOP("Taken over")}};
    for (const auto& [word, text] : words)
        if (phase == word)
            return tr(text);
    return toQt(phase);
}

QString JournalModel::text(const JournalEntry& line, int column) const {
    switch (column) {
    case when:
        return QLocale().toString(QDateTime::fromString(toQt(line.at), Qt::ISODateWithMs).toLocalTime(),
                                  QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case side:
        return line.side.empty() ? QString() : providerTitle(*m_catalog, line.side);
    case what:
        return phaseText(line.phase);
    case call:
        return line.api.empty() ? toQt(line.operation) : toQt(line.api);
    case detail:
        return coreText(line.detail);
    case who:
        return line.host.empty() ? toQt(line.who) : QStringLiteral("%1@%2").arg(toQt(line.who), toQt(line.host));
    default:
        return {};
    }
}

int JournalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int JournalModel::columnCount(const QModelIndex&) const {
    return columns;
}

QVariant JournalModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const JournalEntry& one = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(one, index.column());
    case Qt::ToolTipRole: {
        QStringList lines{text(one, when), toQt(one.operation), text(one, detail)};
        for (const std::string& request : one.requests)
            lines.append(tr("Request %1").arg(toQt(request)));
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::FontRole:
        return index.column() == call ? QVariant(monoItemFont(m_theme)) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == what && (one.phase == "refused" || one.phase == "failed"))
            return m_theme.colour(QStringLiteral("error"));
        if (index.column() == what && (one.phase == "lost" || one.phase == "take-over"))
            return m_theme.colour(QStringLiteral("warning"));
        return {};
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case when:
        return tr("When");
    case side:
        return tr("Side");
    case what:
        return tr("What");
    case call:
        return tr("Call");
    case detail:
        return tr("Detail");
    case who:
        return tr("Who");
    default:
        return {};
    }
}

} // namespace isthmus
