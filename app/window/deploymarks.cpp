// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deploymarks.h"

#include "widgets/commands/document.h"

namespace isthmus {

namespace {

DeployMark planned(Action action) {
    switch (action) {
    case Action::create:
        return DeployMark::toCreate;
    case Action::update:
        return DeployMark::toChange;
    case Action::replace:
        return DeployMark::toReplace;
    case Action::remove:
        return DeployMark::toRemove;
    case Action::wait:
    case Action::none:
        break;
    }
    return DeployMark::pending;
}

DeployMark markOf(const Operation& operation, OperationState state) {
    switch (state) {
    case OperationState::pending:
        return planned(operation.action);
    case OperationState::running:
        return DeployMark::running;
    case OperationState::waiting:
    case OperationState::counterparty:
        return DeployMark::waiting;
    case OperationState::done:
        return DeployMark::done;
    case OperationState::failed:
        return DeployMark::failed;
    case OperationState::cancelled:
    case OperationState::skipped:
        break;
    }
    return DeployMark::stopped;
}

void put(DeployMarks& marks, const std::string& subject, DeployMark mark) {
    const auto found = marks.constFind(toQt(subject));
    if (found == marks.cend() || urgency(mark) > urgency(*found))
        marks.insert(toQt(subject), mark);
}

} // namespace

DeployMarks marksOf(const Plan& plan, const QHash<QString, OperationState>& states) {
    DeployMarks marks;
    for (const Operation& operation : plan.operations)
        put(marks, operation.subject, markOf(operation, states.value(toQt(operation.id), OperationState::pending)));
    return marks;
}

DeployMarks marksOf(const DriftReport& report) {
    DeployMarks marks;
    for (const Drift& drift : report.drifts)
        if (drift.atProvider() && !drift.ignored)
            put(marks, drift.subject,
                drift.kind == DriftKind::gone     ? DeployMark::gone
                : drift.kind == DriftKind::failed ? DeployMark::failed
                                                  : DeployMark::drifted);
    return marks;
}

} // namespace isthmus
