// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

#include "catalog/catalog.h"
#include "estimate/cost.h"
#include "estimate/latency.h"
#include "io/generate.h"

using namespace isthmus;

/// What the window asks after every edit: the bill and the round trips.
int main() {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog) {
    }
    return 0;
}
