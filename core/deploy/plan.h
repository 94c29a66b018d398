// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

enum class Action : std::uint8_t { create, update, replace, remove, wait, none };
[[nodiscard]] std::string_view toString(Action action);

/// One call, or one wait, at one provider.
struct Operation {
    std::string id;      ///< stable for one design: "create:tgw-east"
    Action action = Action::create;
    Id subject;          ///< node or link it serves
    std::string provider; ///< "aws", "gcp": whose API is called, so which side owes the step
    std::string account; ///< id of the account in the design
    std::string region;
    std::string api;     ///< "ec2:CreateTransitGateway", "networkconnectivity.transports.create"
    std::string title;   ///< for people: "Create transit gateway tgw-us-east-1"
    std::string reason;  ///< "not there yet"
    std::vector<std::string> dependsOn; ///< ids of operations
    std::chrono::seconds typical{0};    ///< how long it takes in the real cloud; 0 unknown
};

/// A graph of operations, in an order that respects dependsOn.
struct Plan {
    std::string design; ///< name
    bool destroy = false;
    std::vector<Operation> operations;
    std::vector<std::string> notes; ///< what the user should know before approving

    [[nodiscard]] const Operation* operation(std::string_view id) const;
};

enum class OperationState : std::uint8_t { pending, running, waiting, done, failed, cancelled, skipped };
[[nodiscard]] std::string_view toString(OperationState state);

} // namespace isthmus
