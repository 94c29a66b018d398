// SPDX-License-Identifier: GPL-3.0-or-later
// A full check, and the verdict after one edit, at 1,000, 10,000 and 100,000 elements.
#include "bench/bench.h"
#include "bench/designs.h"
#include "bench/edits.h"
#include "catalog/catalog.h"
#include "rules/engine.h"

#include <cstdlib>

using namespace isthmus;

namespace {

constexpr const char* today = "2026-11-22";

/// A generated design has a few elements more or less than asked for.
bool isAbout(long size, long asked) {
    return size > asked * 9 / 10 && size < asked * 11 / 10;
}

/// The edit itself is timed too; it is small beside the check.
void applyAndCheck(Design& design, RuleEngine& engine, const Edit& edit) {
    auto applied = design.apply(edit);
    if (!applied.ok())
        std::abort();
    engine.update(design, applied.value().changes);
    (void)engine.findings().size();
}

/// Edits of all kinds in turn, so that the total is a mix; and each kind by itself. `only`: one kind, for a profiler.
void measureEdits(Design design, RuleEngine& engine, long size, const std::string& only) {
    constexpr int rounds = 300;
    bench::EditSource source(design);
    std::vector<double> all;
    std::vector<std::vector<double>> times(bench::editKinds.size());
    for (int round = 0; round < rounds; ++round)
        for (std::size_t kind = 0; kind < bench::editKinds.size(); ++kind) {
            if (!only.empty() && only != bench::editNames[kind])
                continue;
            const Edit edit = source.next(design, bench::editKinds[kind]);
            const double ms = bench::timed([&] { applyAndCheck(design, engine, edit); });
            if (round < rounds / 10)
                continue; // warming up
            all.push_back(ms);
            times[kind].push_back(ms);
        }
    bench::Row row{"rules.edit", size, bench::timingOf(std::move(all))};
    if (isAbout(size, 10000)) {
        row.goal = 1;
        row.p99Goal = 5;
    } else if (isAbout(size, 100000)) {
        row.goal = 5;
    }
    bench::report(row);
    for (std::size_t kind = 0; kind < bench::editKinds.size(); ++kind)
        if (!times[kind].empty())
            bench::report(std::string("rules.edit.") + bench::editNames[kind], size,
                          bench::timingOf(std::move(times[kind])));
}

void measureSize(const std::shared_ptr<const Catalog>& catalog, std::size_t elements, const std::string& only) {
    const Design design = bench::designOf(*catalog, elements);
    const long size = bench::sizeOf(design);
    RuleEngine engine(catalog, today);
    bench::Row row{"rules.full", size, bench::measure(elements > 50000 ? 3 : 9, [&](int) {
                       engine.reset(design);
                       (void)engine.findings().size();
                   })};
    if (isAbout(size, 10000))
        row.goal = 150;
    else if (isAbout(size, 100000))
        row.goal = 2000;
    bench::report(row);
    measureEdits(design, engine, size, only);
}

} // namespace

int main(int argc, char** argv) {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog.ok()) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 1;
    }
    const std::size_t only = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 0;
    for (const std::size_t elements : {1000U, 10000U, 100000U})
        if (only == 0 || only == elements)
            measureSize(catalog.value(), elements, argc > 2 ? argv[2] : "");
    return 0;
}
