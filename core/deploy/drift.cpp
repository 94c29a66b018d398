// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/drift.h"

#include <algorithm>

namespace isthmus {

std::string_view toString(DriftKind kind) {
    switch (kind) {
    case DriftKind::changed:
        return "changed";
    case DriftKind::gone:
        return "gone";
    case DriftKind::failed:
        return "failed";
    case DriftKind::redrawn:
        return "redrawn";
    case DriftKind::undeployed:
        return "undeployed";
    case DriftKind::undrawn:
        break;
    }
    return "undrawn";
}

int DriftReport::count() const {
    return static_cast<int>(std::count_if(drifts.begin(), drifts.end(),
                                          [](const Drift& drift) { return drift.atProvider() && !drift.ignored; }));
}

} // namespace isthmus
