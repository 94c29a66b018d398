// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"
#include "catalog/catalog.h"
#include "io/generate.h"
#include "rules/engine.h"

#include <cstdlib>
#include <random>

using namespace isthmus;

namespace {

/// Alternately changes the range, the name and the state of random nodes, as a user does.
Edit editOf(const Design& design, const std::vector<Id>& ids, std::mt19937& random) {
    Node node = *design.node(ids[random() % ids.size()]);
    switch (random() % 3) {
    case 0:
        if (node.properties.contains("cidr"))
            node.properties["cidr"] = "10." + std::to_string(random() % 256) + ".0.0/24";
        else
            node.name += "x";
        break;
    case 1:
        node.name = "renamed-" + std::to_string(random() % 1000);
        break;
    default:
        node.state = node.state == DrawState::planned ? DrawState::active : DrawState::planned;
    }
    return Edit{"Measure", {PutNode{std::move(node)}}};
}

std::string named(const char* what) {
    return std::string("rules.") + what;
}

void measureSize(const std::shared_ptr<const Catalog>& catalog, std::size_t elements) {
    // About 1.5 links come with each node.
    GenerateOptions options;
    options.nodes = static_cast<int>(elements * 2 / 5);
    Design design = generateDesign(*catalog, options);
    const auto size = static_cast<long>(design.nodes().size() + design.links().size());
    RuleEngine engine(catalog, "2026-11-22");
    bench::report(named("full"), size, bench::measure(elements > 50000 ? 3 : 9, [&](int) {
                      engine.reset(design);
                      (void)engine.findings().size();
                  }));
    std::vector<Id> ids;
    for (const auto& [id, node] : design.nodes())
        ids.push_back(id);
    std::mt19937 random(7);
    bench::report(named("edit"), size, bench::measure(1000, [&](int) {
                      // The edit itself is timed too; it is small beside the check.
                      auto applied = design.apply(editOf(design, ids, random));
                      if (!applied.ok())
                          std::abort();
                      engine.update(design, applied.value().changes);
                      (void)engine.findings().size();
                  }));
}

} // namespace

int main() {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog.ok()) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 1;
    }
    for (const std::size_t elements : {1000U, 10000U, 100000U})
        measureSize(catalog.value(), elements);
    return 0;
}
