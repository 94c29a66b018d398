// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/deploymodel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <utility>

namespace isthmus {

QString durationText(qint64 seconds) {
    const auto say = [](const char* text) { return QCoreApplication::translate("isthmus::Panels", text); };
    if (seconds < 60)
        return say("%1 s").arg(seconds);
    if (seconds < 3600)
        return say("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return say("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

DeployModel::DeployModel(std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_catalog(std::move(catalog)), m_theme(theme) {}

void DeployModel::setPlan(const Plan& plan) {
    beginResetModel();
    m_plan = plan;
    m_progress.assign(plan.operations.size(), Progress{});
    m_rows.clear();
    for (std::size_t i = 0; i < plan.operations.size(); ++i)
        m_rows.insert(toQt(plan.operations[i].id), static_cast<int>(i));
    m_nowMs = 0;
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void DeployModel::resetStates() {
    m_progress.assign(m_plan.operations.size(), Progress{});
    m_nowMs = 0;
    if (!m_progress.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int DeployModel::apply(const OperationEvent& event, qint64 nowMs) {
    const auto found = m_rows.constFind(toQt(event.operation));
    if (found == m_rows.constEnd())
        return -1;
    Progress& progress = m_progress[static_cast<std::size_t>(found.value())];
    progress.event = event;
    m_nowMs = nowMs;
    const bool begun = event.state != OperationState::pending && event.state != OperationState::skipped;
    if (begun && progress.startMs < 0)
        progress.startMs = nowMs;
    const bool over = begun && event.state != OperationState::running && event.state != OperationState::waiting;
    progress.endMs = over ? nowMs : -1;
    emit dataChanged(index(found.value(), 0), index(found.value(), columns - 1));
    return found.value();
}

void DeployModel::tick(qint64 nowMs) {
    m_nowMs = nowMs;
    if (!m_progress.empty())
        emit dataChanged(index(0, timeColumn), index(rowCount() - 1, timeColumn), {Qt::DisplayRole});
}

int DeployModel::count(OperationState state) const {
    int number = 0;
    for (const Progress& progress : m_progress)
        number += progress.event.state == state ? 1 : 0;
    return number;
}

QStringList DeployModel::owed() const {
    QStringList sentences;
    QSet<QString> sides;
    for (std::size_t i = 0; i < m_progress.size(); ++i) {
        const OperationEvent& event = m_progress[i].event;
        const bool open = event.state == OperationState::waiting || event.state == OperationState::running;
        if (!open || event.owedBy.empty() || sides.contains(toQt(event.owedBy)))
            continue;
        sides.insert(toQt(event.owedBy));
        sentences.append(tr("%1 must act next: %2.")
                             .arg(providerTitle(*m_catalog, event.owedBy), toQt(m_plan.operations[i].title)));
    }
    return sentences;
}

QString DeployModel::stateText(OperationState state) const {
    switch (state) {
    case OperationState::pending: return tr("To do");
    case OperationState::running: return tr("Running");
    case OperationState::waiting: return tr("Waiting");
    case OperationState::done: return tr("Done");
    case OperationState::failed: return tr("Failed");
    case OperationState::cancelled: return tr("Cancelled");
    case OperationState::skipped: return tr("Skipped");
    }
    return {};
}

QVariant DeployModel::icon(OperationState state) const {
    const char* name = "pending";
    const char* token = "secondary";
    switch (state) {
    case OperationState::pending: break;
    case OperationState::running: name = "running"; token = "accent"; break;
    case OperationState::waiting: name = "waiting"; token = "warning"; break;
    case OperationState::done: name = "done"; token = "success"; break;
    case OperationState::failed: name = "failed"; token = "error"; break;
    case OperationState::cancelled: name = "cancelled"; break;
    case OperationState::skipped: name = "skipped"; break;
    }
    return m_theme.pixmap(QString::fromLatin1(name), static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                          qGuiApp->devicePixelRatio(), m_theme.colour(QString::fromLatin1(token)));
}

QString DeployModel::time(const Operation& operation, const Progress& progress) const {
    if (progress.startMs >= 0)
        return durationText(((progress.endMs >= 0 ? progress.endMs : m_nowMs) - progress.startMs) / 1000);
    return operation.typical.count() > 0 ? tr("usually %1").arg(durationText(operation.typical.count())) : QString();
}

QString DeployModel::text(const Operation& operation, const Progress& progress, int column) const {
    switch (column) {
    case awsColumn: return operation.provider == "aws" ? toQt(operation.title) : QString();
    case partnerColumn: return operation.provider != "aws" ? toQt(operation.title) : QString();
    case stateColumn:
        return progress.event.providerState.empty()
                   ? stateText(progress.event.state)
                   : tr("%1 (%2)").arg(stateText(progress.event.state), toQt(progress.event.providerState));
    case timeColumn: return time(operation, progress);
    default: return progress.event.message.empty() ? toQt(operation.reason) : toQt(progress.event.message);
    }
}

int DeployModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_plan.operations.size());
}

QVariant DeployModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Operation& operation = m_plan.operations[row];
    const Progress& progress = m_progress[row];
    const int side = operation.provider == "aws" ? awsColumn : partnerColumn;
    switch (role) {
    case Qt::DisplayRole: return text(operation, progress, index.column());
    case Qt::DecorationRole: return index.column() == side ? icon(progress.event.state) : QVariant();
    case Qt::ToolTipRole: {
        QStringList lines{toQt(operation.title)};
        lines.append(operation.region.empty() ? toQt(operation.api)
                                              : tr("%1 in %2").arg(toQt(operation.api), toQt(operation.region)));
        if (!progress.event.message.empty())
            lines.append(toQt(progress.event.message));
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::ForegroundRole:
        if (progress.event.state == OperationState::failed && index.column() >= stateColumn)
            return m_theme.colour(QStringLiteral("error"));
        return index.column() >= timeColumn ? QVariant(m_theme.colour(QStringLiteral("secondary"))) : QVariant();
    case subjectRole: return toQt(operation.subject);
    case stateRole: return static_cast<int>(progress.event.state);
    default: return {};
    }
}

QString DeployModel::partners() const {
    QStringList titles;
    for (const Operation& operation : m_plan.operations) {
        const QString title = providerTitle(*m_catalog, operation.provider);
        if (operation.provider != "aws" && !titles.contains(title))
            titles.append(title);
    }
    return titles.isEmpty() ? tr("Other side") : titles.join(QStringLiteral(", "));
}

QVariant DeployModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case awsColumn: return providerTitle(*m_catalog, "aws");
    case partnerColumn: return partners();
    case stateColumn: return tr("State");
    case timeColumn: return tr("Time");
    default: return tr("Detail");
    }
}

} // namespace isthmus
