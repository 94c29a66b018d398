// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"
#include "model/json.h"

#include <string>
#include <vector>

namespace isthmus {

/// changed: the provider shows another value than was deployed. gone, failed: as the word says. redrawn: the drawing
/// differs from what was deployed. undeployed: drawn, and never deployed. undrawn: deployed, and no longer drawn.
enum class DriftKind : std::uint8_t { changed, gone, failed, redrawn, undeployed, undrawn };
[[nodiscard]] std::string_view toString(DriftKind kind);

/// One difference between what is drawn, recorded and live.
struct Drift {
    DriftKind kind = DriftKind::changed;
    std::string key; ///< of the resource
    Id subject;
    std::string provider;
    std::string type;
    std::string member; ///< empty: the whole resource
    Json drawn;         ///< null: not drawn, or nothing
    Json recorded;
    Json live;
    std::string word;     ///< the provider's state
    bool ignored = false; ///< the user wants to hear no more of this value

    /// Something happened at the provider that nobody deployed.
    [[nodiscard]] bool atProvider() const {
        return kind == DriftKind::changed || kind == DriftKind::gone || kind == DriftKind::failed;
    }
};

struct DriftReport {
    std::vector<Drift> drifts;      ///< by key, then member
    std::vector<std::string> notes; ///< what could not be compared

    /// Differences at a provider that nobody has ignored.
    [[nodiscard]] int count() const;
};

} // namespace isthmus
