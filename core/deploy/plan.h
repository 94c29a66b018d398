// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"
#include "model/json.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

enum class Action : std::uint8_t { create, update, replace, remove, wait, none };
[[nodiscard]] std::string_view toString(Action action);

/// When the value of a member is known.
enum class ValueKnown : std::uint8_t { known, afterOperation, afterOtherSide };

/// One member of a resource that is set, changes, or gets its value only on the way.
struct PlannedValue {
    std::string member; ///< "prefixes", "body.bandwidth"
    Json before;        ///< null: none, or a new resource
    Json after;         ///< null: none, or not known yet
    ValueKnown when = ValueKnown::known;
    std::string until;   ///< id of the operation that makes it known
    std::string from;    ///< provider id of the side that gives it
    bool secret = false; ///< it is never shown, also when it is known
};

/// One call, or one wait, at one provider.
struct Operation {
    std::string id; ///< stable for one design: "create:tgw-east"
    Action action = Action::create;
    Id subject;           ///< node or link it serves
    std::string provider; ///< "aws", "gcp": whose API is called, so which side owes the step
    std::string account;  ///< id of the account in the design
    std::string region;
    std::string api;                    ///< "ec2:CreateTransitGateway", "networkconnectivity.transports.create"
    std::string title;                  ///< for people: "Create transit gateway tgw-us-east-1"
    std::string reason;                 ///< "not there yet"
    std::vector<std::string> dependsOn; ///< ids of operations
    std::chrono::seconds typical{0};    ///< how long it takes in the real cloud; 0 unknown
    std::vector<PlannedValue> values{}; ///< what changes, and what is not known yet
    bool interrupts = false;            ///< traffic that runs over the subject stops while it is done
    std::vector<Id> flows{};            ///< drawn flows that it stops
    std::string billing{};              ///< of a removal: what ends on whose bill, in plain words
    std::string rehearsal{};            ///< what the provider said to a dry run; empty: not asked
};

/// What a plan does to the monthly bill, at list prices.
struct CostChange {
    double beforeUsdPerMonth = 0;
    double afterUsdPerMonth = 0;
    std::vector<std::string> unknown; ///< what costs and has no published price
};

/// How long a plan takes, as far as durations are known.
struct DurationEstimate {
    std::chrono::seconds sum{0};
    std::chrono::seconds criticalPath{0};
    std::vector<std::string> path; ///< ids of the operations on the critical path
    int unknown = 0;               ///< operations whose duration nobody knows
};

/// A graph of operations, in an order that respects dependsOn.
struct Plan {
    std::string design; ///< name
    bool destroy = false;
    std::vector<Operation> operations;
    std::vector<std::string> notes; ///< what the user should know before approving
    std::string side{};             ///< provider id: the other side's team does the rest; empty: all of it is here
    std::string rollbackOf{};       ///< id of the run that this one undoes; empty: none
    CostChange cost{};
    DurationEstimate duration{};

    [[nodiscard]] const Operation* operation(std::string_view id) const;
    /// Flows that stop at some time, sorted.
    [[nodiscard]] std::vector<Id> interruptedFlows() const;
};

/// `counterparty`: the other side's team has to act first; that is a state and no failure.
enum class OperationState : std::uint8_t { pending, running, waiting, done, failed, cancelled, skipped, counterparty };
[[nodiscard]] std::string_view toString(OperationState state);

} // namespace isthmus
