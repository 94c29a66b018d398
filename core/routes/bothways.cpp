// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/bothways.h"

#include <algorithm>

namespace isthmus {

namespace {

// Worst first: unreachable is certain, unknown may still turn out well.
int rankOf(Verdict verdict) {
    return verdict == Verdict::unreachable ? 2 : verdict == Verdict::unknown ? 1 : 0;
}

} // namespace

Verdict BothWays::verdict() const {
    Verdict worst = Verdict::reachable;
    for (const auto& [asked, result] : {std::pair(outward, &there), std::pair(inward, &back)})
        if (asked && rankOf(result->verdict) > rankOf(worst))
            worst = result->verdict;
    return worst;
}

bool BothWays::isSymmetric() const {
    const auto same = [](const PathHop& a, const PathHop& b) { return a.element == b.element; };
    return there.verdict == Verdict::reachable && back.verdict == Verdict::reachable &&
           std::equal(there.hops.begin(), there.hops.end(), back.hops.rbegin(), back.hops.rend(), same);
}

BothWays bothWays(const RouteModel& model, const Design& design, std::string_view from, std::string_view to) {
    const auto isInternet = [&](std::string_view id) {
        const Node* node = design.node(id);
        return node != nullptr && node->kind == "internet";
    };
    BothWays ways;
    ways.from = from;
    ways.to = to;
    ways.outward = isInternet(to) || !isInternet(from);
    ways.inward = !isInternet(to);
    ways.there = model.path(from, to);
    ways.back = model.path(to, from);
    return ways;
}

} // namespace isthmus
