// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/waivers.h"

#include <algorithm>

namespace isthmus {

bool isWaiverOf(const Waiver& waiver, const Finding& finding) {
    return waiver.rule == finding.rule &&
           std::all_of(waiver.subjects.begin(), waiver.subjects.end(), [&](const Id& subject) {
               return std::find(finding.subjects.begin(), finding.subjects.end(), subject) != finding.subjects.end();
           });
}

} // namespace isthmus
