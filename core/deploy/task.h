// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace isthmus {

/// How one operation ended.
struct Outcome {
    OperationState state = OperationState::done; ///< done, failed, cancelled or counterparty
    std::string message;                         ///< of a failure, or what is waited for
    std::string providerState;
    std::string owedBy; ///< provider id of the side that must act; of a failure: whose step failed
};

/// What a task wants after a turn: nothing more, or another turn after a while.
struct Turn {
    std::optional<Outcome> outcome;
    std::chrono::milliseconds again{0};

    static Turn after(std::chrono::milliseconds delay) { return {std::nullopt, delay}; }
    static Turn end(Outcome outcome) { return {std::move(outcome), {}}; }
};

using Report = std::function<void(OperationEvent)>;

/// One operation on its way. Between two turns it holds no thread, so that thousands may wait at the same time.
class Task {
public:
    virtual ~Task() = default;
    /// Makes a call or a few, and never sleeps.
    [[nodiscard]] virtual Turn turn() = 0;
};

} // namespace isthmus
