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
    for (const int size : {1000, 10000, 100000}) {
        GenerateOptions options;
        options.nodes = size;
        Design design = generateDesign(**catalog, options);
        const int runs = size > 10000 ? 3 : size > 1000 ? 20 : 100;

        bench::report("estimate.cost", size, bench::measure(runs, [&](int) { (void)estimateCost(design, **catalog); }));
        bench::report("estimate.latency", size,
                      bench::measure(runs, [&](int) { (void)estimateLatency(design, **catalog); }));
        std::fprintf(stderr, "%d nodes, %zu links, %zu flows\n", size, design.links().size(), design.flows().size());
        RouteModel model(design, **catalog);
        std::vector<const Flow*> asked;
        for (const auto& [id, flow] : design.flows())
            asked.push_back(&flow);
        if (asked.empty())
            continue;
        const auto flowAt = [&](int i) -> const Flow& { return *asked[static_cast<std::size_t>(i) % asked.size()]; };
        std::vector<Id> crossed; // by each flow, one of its links
        for (const Flow* flow : asked)
            for (const PathHop& hop : model.path(flow->from, flow->to).hops)
                if (hop.isLink) {
                    crossed.push_back(hop.element);
                    break;
                }
        bench::report("routes.first", size, bench::measure(runs, [&](int i) {
                          (void)RouteModel(design, **catalog).path(flowAt(i).from, flowAt(i).to);
                      }));
        bench::report("routes.path", size,
                      bench::measure(200, [&](int i) { (void)model.path(flowAt(i).from, flowAt(i).to); }));
        if (crossed.size() != asked.size())
            continue;
        // A link that the way crosses is taken out or put back, and the way asked for again.
        bench::report("routes.edit", size, bench::measure(200, [&](int i) {
                          const Flow& flow = flowAt(i / 2);
                          Link link = *design.link(crossed[static_cast<std::size_t>(i / 2) % crossed.size()]);
                          link.state = i % 2 == 0 ? DrawState::disabled : DrawState::active;
                          Edit edit;
                          edit.add(PutLink{std::move(link)});
                          if (const auto applied = design.apply(edit))
                              model.update(applied->changes);
                          (void)model.path(flow.from, flow.to);
                      }));
    }
    return 0;
}
