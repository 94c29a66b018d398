// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// An interconnect that waits for the other side's team.
struct PendingLink {
    Id link;
    std::string owedBy;   ///< provider id of the side that must act
    std::string since;    ///< RFC 3339
    std::string deadline; ///< RFC 3339: from then on either provider may delete it; empty: not known
    bool overdue = false;
};

/// One end of an interconnect: what is recorded of it and what its provider says.
struct LinkSide {
    std::string provider;
    std::string key;
    std::string type;
    std::string resourceId;
    std::string account; ///< identifier at the provider
    std::string region;
    Phase phase = Phase::waiting;
    EndReport report;
    std::string error; ///< why the provider could not be asked; empty: it could
};

enum class LinkHealth : std::uint8_t { up, waiting, down, unknown };
[[nodiscard]] std::string_view toString(LinkHealth health);

/// Both sides of one interconnect, compared.
struct LinkStatus {
    Id link;
    std::string title;
    std::string environment;
    std::vector<LinkSide> sides;
    LinkHealth health = LinkHealth::unknown;
    std::string
        owedBy;       ///< provider id of the side whose step it is; empty: nobody's, or both sides point at each other
    std::string step; ///< what has to be done, in plain words
    std::vector<std::string> differences; ///< in which the two sides contradict each other
    std::vector<std::string> notices; ///< announced maintenance, and where lines below break the rules for it
    std::optional<PendingLink> pending;
};

/// Compares what the sides report and says whose step it is; fills `health`, `owedBy`, `step`, `differences` and `notices`.
void judge(LinkStatus& status, std::chrono::system_clock::time_point now = std::chrono::system_clock::now());
/// A text for the support of the side that owes the step: ids, states and times of both sides, no secret.
[[nodiscard]] std::string supportCase(const LinkStatus& status, const std::string& asOf);
/// The same as an Issue of the Connection Coordinator API.
[[nodiscard]] Json issueDocument(const LinkStatus& status, const std::string& asOf);

} // namespace isthmus
