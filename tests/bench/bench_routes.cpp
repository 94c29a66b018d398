// SPDX-License-Identifier: GPL-3.0-or-later
// Ways between two networks: the first one asked for, one more, and one after an edit; and the tables of a large hub.
#include "bench/bench.h"
#include "bench/designs.h"
#include "catalog/catalog.h"
#include "routes/path.h"

using namespace isthmus;

namespace {

/// By each flow, one of the links that it crosses; empty where one crosses none.
std::vector<Id> linksCrossed(const RouteModel& model, const std::vector<const Flow*>& flows) {
    std::vector<Id> result;
    for (const Flow* flow : flows)
        for (const PathHop& hop : model.path(flow->from, flow->to).hops)
            if (hop.isLink) {
                result.push_back(hop.element);
                break;
            }
    return result.size() == flows.size() ? result : std::vector<Id>();
}

void measureWays(const Catalog& catalog, std::size_t elements) {
    Design design = bench::designOf(catalog, elements);
    const long size = bench::sizeOf(design);
    RouteModel model(design, catalog);
    std::vector<const Flow*> flows;
    for (const auto& [id, flow] : design.flows())
        flows.push_back(&flow);
    const auto flowAt = [&](int i) -> const Flow& { return *flows[static_cast<std::size_t>(i) % flows.size()]; };
    bench::report("routes.first", size, bench::measure(elements > 10000 ? 5 : 30, [&](int i) {
                      (void)RouteModel(design, catalog).path(flowAt(i).from, flowAt(i).to);
                  }));
    const std::vector<Id> crossed = linksCrossed(model, flows);
    bench::Row warm{"routes.path", size,
                    bench::measure(400, [&](int i) { (void)model.path(flowAt(i).from, flowAt(i).to); })};
    if (elements <= 10000)
        warm.goal = 2;
    bench::report(warm);
    if (crossed.empty())
        return;
    // A link that the way crosses is taken out or put back, and the way asked for again.
    bench::report("routes.edit", size, bench::measure(400, [&](int i) {
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

void measureHub(const Catalog& catalog, int networks) {
    const Design design = bench::hubOf(networks);
    const RouteModel model(design, catalog);
    bench::report("routes.hub-table", networks, bench::measure(3, [&](int) { (void)model.table("hub"); }));
    bench::report("routes.hub-path", networks,
                  bench::measure(100, [&](int i) { (void)model.path("vpc-0", "vpc-" + std::to_string(i + 1)); }));
}

} // namespace

int main() {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 1;
    }
    for (const std::size_t elements : {1000U, 10000U, 100000U})
        measureWays(**catalog, elements);
    for (const int networks : {250, 2500})
        measureHub(**catalog, networks);
    return 0;
}
