// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/plan.h"

#include <algorithm>
#include <set>

namespace isthmus {

std::string_view toString(Action action) {
    switch (action) {
    case Action::create:
        return "create";
    case Action::update:
        return "update";
    case Action::replace:
        return "replace";
    case Action::remove:
        return "remove";
    case Action::wait:
        return "wait";
    case Action::none:
        break;
    }
    return "none";
}

std::string_view toString(OperationState state) {
    switch (state) {
    case OperationState::pending:
        return "pending";
    case OperationState::running:
        return "running";
    case OperationState::waiting:
        return "waiting";
    case OperationState::done:
        return "done";
    case OperationState::failed:
        return "failed";
    case OperationState::cancelled:
        return "cancelled";
    case OperationState::skipped:
        return "skipped";
    case OperationState::counterparty:
        break;
    }
    return "counterparty";
}

const Operation* Plan::operation(std::string_view id) const {
    const auto found =
        std::find_if(operations.begin(), operations.end(), [&](const Operation& entry) { return entry.id == id; });
    return found == operations.end() ? nullptr : &*found;
}

std::vector<Id> Plan::interruptedFlows() const {
    std::set<Id> all;
    for (const Operation& entry : operations)
        all.insert(entry.flows.begin(), entry.flows.end());
    return {all.begin(), all.end()};
}

} // namespace isthmus
