// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that looks at a design once it is read: rules, routes, prices, round trips and the specification's
// documents.
#include "fuzz/fuzz.h"

#include "estimate/cost.h"
#include "estimate/latency.h"
#include "io/designfile.h"
#include "routes/path.h"
#include "rules/engine.h"
#include "spec/export.h"

using namespace isthmus;
using namespace isthmus::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // As much as can be saved: a fuzzer breaks the whole more often than it makes a sound one.
    Design design = recoverDesign(textOf(data, size)).design;
    RuleEngine engine(catalog(), "2026-11-22");
    engine.reset(design);
    const std::vector<Finding> all = engine.findings();
    (void)estimateCost(design, *catalog());
    (void)estimateLatency(design, *catalog());
    (void)specFiles(design, *catalog());
    const RouteModel model(design, *catalog());
    for (const auto& [id, flow] : design.flows())
        (void)model.path(flow.from, flow.to);
    // A fix of whatever was found is an edit that can be done, and after it the engine still tells the truth.
    for (const Finding& finding : all) {
        if (!finding.fix)
            continue;
        const auto applied = design.apply(*finding.fix);
        if (!applied.ok())
            continue;
        engine.update(design, applied->changes);
        RuleEngine scratch(catalog(), "2026-11-22");
        scratch.reset(design);
        demand(scratch.findings() == engine.findings(), "update() equals reset()");
        break;
    }
    return 0;
}
