// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

#include "catalog/catalog.h"
#include "estimate/cost.h"
#include "estimate/latency.h"
#include "io/generate.h"
#include "routes/path.h"

using namespace isthmus;

/// What the window asks after every edit: the bill and the round trips; and one path between two networks.
int main() {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 1;
    }
    for (const int size : {1000, 10000}) {
        GenerateOptions options;
        options.nodes = size;
        const Design design = generateDesign(**catalog, options);
        const int runs = size > 1000 ? 20 : 100;

        bench::report("estimate.cost", size, bench::measure(runs, [&](int) { (void)estimateCost(design, **catalog); }));
        bench::report("estimate.latency", size,
                      bench::measure(runs, [&](int) { (void)estimateLatency(design, **catalog); }));
        std::fprintf(stderr, "%d nodes, %zu links, %zu flows\n", size, design.links().size(), design.flows().size());
        bench::report("routes.model", size, bench::measure(runs, [&](int) { (void)RouteModel(design, **catalog); }));
        const RouteModel model(design, **catalog);
        std::vector<const Flow*> asked;
        for (const auto& [id, flow] : design.flows())
            asked.push_back(&flow);
        if (!asked.empty())
            bench::report("routes.path", size, bench::measure(200, [&](int i) {
                              const Flow& flow = *asked[static_cast<std::size_t>(i) % asked.size()];
                              (void)model.path(flow.from, flow.to);
                          }));
    }
    return 0;
}
