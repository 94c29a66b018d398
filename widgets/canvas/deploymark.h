// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace isthmus {

/// What a deploy has to say about one element: what a plan would do to it, how that goes, or that what runs is no
/// longer what was deployed.
enum class DeployMark : std::uint8_t {
    toCreate,
    toChange,
    toReplace,
    toRemove,
    pending,
    running,
    waiting,
    done,
    failed,
    stopped,
    drifted,
    gone,
};

/// How much a mark says beside others of the same element or box: what failed says most, then what is under way, then what
/// would be done, and least what is done.
[[nodiscard]] constexpr int urgency(DeployMark mark) {
    switch (mark) {
    case DeployMark::failed:
    case DeployMark::gone: return 8;
    case DeployMark::drifted: return 7;
    case DeployMark::waiting: return 6;
    case DeployMark::running: return 5;
    case DeployMark::stopped: return 4;
    case DeployMark::toReplace: return 3;
    case DeployMark::toRemove: return 2;
    case DeployMark::toCreate:
    case DeployMark::toChange:
    case DeployMark::pending: return 1;
    case DeployMark::done: break;
    }
    return 0;
}

} // namespace isthmus
