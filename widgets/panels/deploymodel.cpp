// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/deploymodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/lanedelegate.h"
#include "widgets/panels/planwords.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

bool isOpen(OperationState state) { return state == OperationState::running || state == OperationState::waiting; }

bool isOver(OperationState state) { return !isOpen(state) && state != OperationState::pending; }

/// Icon and colour token: of the state, and of what is still to do the action.
std::pair<const char*, const char*> look(const Operation& operation, OperationState state) {
    switch (state) {
    case OperationState::pending: return actionLook(operation.action);
    case OperationState::running: return {"running", "accent"};
    case OperationState::waiting: return {"waiting", "warning"};
    case OperationState::done: return {"done", "success"};
    case OperationState::failed: return {"failed", "error"};
    case OperationState::cancelled: return {"cancelled", "secondary"};
    case OperationState::skipped: return {"skipped", "secondary"};
    case OperationState::counterparty: return {"waiting", "secondary"};
    }
    return {"unknown", "secondary"};
}

} // namespace

QString durationText(qint64 seconds) {
    if (seconds < 60)
        return QCoreApplication::translate("isthmus::Panels", "%1 s", "seconds").arg(seconds);
    if (seconds < 3600 && seconds % 60 == 0)
        return QCoreApplication::translate("isthmus::Panels", "%1 min", "minutes").arg(seconds / 60);
    if (seconds < 3600)
        return QCoreApplication::translate("isthmus::Panels", "%1 min %2 s", "minutes and seconds")
            .arg(seconds / 60)
            .arg(seconds % 60);
    return QCoreApplication::translate("isthmus::Panels", "%1 h %2 min", "hours and minutes")
        .arg(seconds / 3600)
        .arg(seconds % 3600 / 60);
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
    m_partners.clear();
    for (const Operation& operation : plan.operations) {
        const QString title = providerTitle(*m_catalog, operation.provider);
        if (operation.provider != "aws" && !m_partners.contains(title))
            m_partners.append(title);
    }
    m_nowMs = 0;
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, Lane::columns - 1);
}

void DeployModel::resetStates() {
    m_progress.assign(m_plan.operations.size(), Progress{});
    m_nowMs = 0;
    if (!m_progress.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, Lane::columns - 1));
}

int DeployModel::apply(const OperationEvent& event, qint64 nowMs) {
    const auto found = m_rows.constFind(toQt(event.operation));
    if (found == m_rows.constEnd())
        return -1;
    Progress& progress = m_progress[static_cast<std::size_t>(found.value())];
    progress.event = event;
    m_nowMs = nowMs;
    if (progress.startMs < 0 && event.state != OperationState::pending && event.state != OperationState::skipped)
        progress.startMs = nowMs;
    progress.endMs = isOver(event.state) ? nowMs : -1;
    emit dataChanged(index(found.value(), 0), index(found.value(), Lane::columns - 1));
    return found.value();
}

void DeployModel::tick(qint64 nowMs) {
    m_nowMs = nowMs;
    for (int row = 0; row < rowCount(); ++row)
        if (isOpen(m_progress[static_cast<std::size_t>(row)].event.state))
            emit dataChanged(index(row, 0), index(row, Lane::columns - 1), {Lane::time});
}

int DeployModel::count(OperationState state) const {
    return static_cast<int>(std::count_if(m_progress.begin(), m_progress.end(), [state](const Progress& progress) {
        return progress.event.state == state;
    }));
}

QStringList DeployModel::owed() const {
    QStringList across;
    QStringList within;
    QSet<QString> said;
    for (std::size_t i = 0; i < m_progress.size(); ++i) {
        const OperationEvent& event = m_progress[i].event;
        const Operation& operation = m_plan.operations[i];
        if (!isOpen(event.state) || event.owedBy.empty())
            continue;
        const bool isAcross = event.owedBy != operation.provider;
        const QString once = toQt(event.owedBy) + QLatin1Char(isAcross ? '+' : '-');
        if (said.contains(once))
            continue;
        said.insert(once);
        const QString side = providerTitle(*m_catalog, event.owedBy);
        const QString word = event.providerState.empty() ? stateText(event.state) : toQt(event.providerState);
        if (isAcross)
            across.append(tr("Next: %1 must act before %2 can go on with “%3” (%4).")
                              .arg(side, providerTitle(*m_catalog, operation.provider), coreText(operation.title), word));
        else
            within.append(tr("Next: %1 must finish “%2” (%3).").arg(side, coreText(operation.title), word));
    }
    return across + within;
}

DeployModel::Remaining DeployModel::remaining() const {
    Remaining result;
    std::vector<qint64> finish(m_progress.size(), 0);
    for (std::size_t i = 0; i < m_progress.size(); ++i) {
        const Operation& operation = m_plan.operations[i];
        const Progress& progress = m_progress[i];
        const qint64 typical = operation.typical.count();
        if (!isOver(progress.event.state)) {
            const qint64 spent = progress.startMs < 0 ? 0 : (m_nowMs - progress.startMs) / 1000;
            finish[i] = std::max<qint64>(0, typical - spent);
            result.isComplete = result.isComplete && typical > 0 && spent <= typical;
        }
        qint64 before = 0;
        for (const std::string& needed : operation.dependsOn) {
            const auto found = m_rows.constFind(toQt(needed));
            if (found != m_rows.constEnd() && static_cast<std::size_t>(found.value()) < i)
                before = std::max(before, finish[static_cast<std::size_t>(found.value())]);
        }
        finish[i] += before;
        result.seconds = std::max(result.seconds, finish[i]);
    }
    return result;
}

QString DeployModel::stateText(OperationState state) {
    switch (state) {
    case OperationState::pending: return tr("To do");
    case OperationState::running: return tr("Running");
    case OperationState::waiting: return tr("Waiting");
    case OperationState::done: return tr("Done");
    case OperationState::failed: return tr("Failed");
    case OperationState::cancelled: return tr("Cancelled");
    case OperationState::skipped: return tr("Skipped");
    case OperationState::counterparty: return tr("With the other side");
    }
    return {};
}

QIcon DeployModel::icon(const std::pair<const char*, const char*>& look) const {
    const auto& [name, token] = look;
    QIcon icon;
    for (const int scale : {1, 2})
        icon.addPixmap(m_theme.pixmap(QString::fromLatin1(name), static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                                      scale, m_theme.colour(QString::fromLatin1(token))));
    return icon;
}

QString DeployModel::time(const Operation& operation, const Progress& progress) const {
    const qint64 typical = operation.typical.count();
    if (progress.startMs < 0) // nothing is promised for what was skipped
        return typical > 0 && !isOver(progress.event.state) ? tr("usually %1").arg(durationText(typical)) : QString();
    const QString spent = durationText(((progress.endMs >= 0 ? progress.endMs : m_nowMs) - progress.startMs) / 1000);
    if (isOpen(progress.event.state) && typical > 0)
        return tr("%1, usually %2").arg(spent, durationText(typical));
    return spent;
}

QString DeployModel::detail(const Operation& operation) const {
    // With several partners in one lane, each entry says whose it is.
    if (operation.provider != "aws" && m_partners.size() > 1)
        return QStringLiteral("%1 · %2").arg(providerTitle(*m_catalog, operation.provider), toQt(operation.api));
    return toQt(operation.api);
}

QString DeployModel::message(const Operation& operation, const Progress& progress) const {
    if (progress.event.state == OperationState::pending)
        return changeLines(operation, *m_catalog).join(QLatin1Char('\n'));
    return coreText(progress.event.message);
}

QString DeployModel::toolTip(const Operation& operation, const Progress& progress) const {
    QStringList lines{coreText(operation.title)};
    lines.append(operation.region.empty() ? toQt(operation.api)
                                          : tr("%1 in %2").arg(toQt(operation.api), toQt(operation.region)));
    lines.append(stateText(progress.event.state));
    const std::string& words = progress.event.message.empty() ? operation.reason : progress.event.message;
    if (!words.empty())
        lines.append(coreText(words));
    return lines.join(QLatin1Char('\n'));
}

int DeployModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_plan.operations.size());
}

int DeployModel::columnCount(const QModelIndex&) const { return Lane::columns; }

QVariant DeployModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Operation& operation = m_plan.operations[row];
    const Progress& progress = m_progress[row];
    const OperationState state = progress.event.state;
    if (role == Lane::subject)
        return toQt(operation.subject);
    if (index.column() != (operation.provider == "aws" ? Lane::aws : Lane::partner))
        return {};
    QString word = progress.event.providerState.empty() ? stateText(state) : toQt(progress.event.providerState);
    if (state == OperationState::pending)
        word = actionText(operation.action);
    switch (role) {
    case Qt::DisplayRole: return coreText(operation.title);
    case Qt::DecorationRole: return icon(look(operation, state));
    case Qt::ToolTipRole: return toolTip(operation, progress);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(coreText(operation.title), providerTitle(*m_catalog, operation.provider), word);
    case Lane::provider: return toQt(operation.provider);
    case Lane::detail: return detail(operation);
    case Lane::state: return word;
    case Lane::stateToken: return QString::fromLatin1(look(operation, state).second);
    case Lane::time: return time(operation, progress);
    case Lane::message: return message(operation, progress);
    case Lane::messageToken:
        return state == OperationState::failed ? QStringLiteral("error") : QStringLiteral("secondary");
    case Lane::number: return static_cast<int>(state);
    default: return {};
    }
}

QVariant DeployModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Lane::aws)
        return providerTitle(*m_catalog, "aws");
    return m_partners.isEmpty() ? tr("Partner") : m_partners.join(QStringLiteral(", "));
}

} // namespace isthmus
