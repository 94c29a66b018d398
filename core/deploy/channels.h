// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <chrono>
#include <string>
#include <vector>

namespace isthmus {

/// Work on a channel that its provider has announced.
struct Maintenance {
    std::string id;    ///< by which the provider knows it
    std::string start; ///< RFC 3339
    std::string end;
};

/// One physical connection of an interconnect, as the Connection Coordinator API tells of it: work that is to come, and
/// its MACsec keys, of which only the names and times are read.
struct ChannelReport {
    std::string name;  ///< its last part: "ch-1"
    std::string state; ///< "ADMIN_STATE_ENABLED"
    std::vector<Maintenance> maintenance;
    std::vector<std::string> keyStarts;  ///< RFC 3339, oldest first
    std::vector<std::string> activeKeys; ///< names
};

/// From answers to GetChannel, GetMaintenanceEvents and ListMacSecKeys.
[[nodiscard]] ChannelReport channelReport(const Json& channel, const Json& events, const Json& keys);

/// Work that goes on at `now` or is still to come: "ch-1: maintenance m-7 from ... to ...".
[[nodiscard]] std::vector<std::string> maintenanceNotices(const std::vector<ChannelReport>& channels,
                                                          std::chrono::system_clock::time_point now);
/// Where the channels of one interconnect break what the specification asks of maintenance and of MACsec rotation, in
/// plain words. Source: Connection Coordinator, docs/Protocols.md; schemas/macseckey.yaml.
[[nodiscard]] std::vector<std::string> channelProblems(const std::vector<ChannelReport>& channels);

} // namespace isthmus
