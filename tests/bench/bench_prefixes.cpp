// SPDX-License-Identifier: GPL-3.0-or-later
// All overlapping pairs of many prefixes; beside it, in the same run and on the same prefixes, Python's netaddr.
#include "bench/bench.h"
#include "net/prefixtree.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>

#include <unistd.h>

using namespace isthmus;

namespace {

constexpr int runs = 21;

/// Distinct blocks as architects carve them out of 10.0.0.0/8: mostly subnets, some networks around them.
std::vector<Prefix> manyPrefixes(std::size_t count) {
    std::mt19937 random(11);
    std::vector<Prefix> result;
    std::vector<Prefix> sorted;
    while (result.size() < count) {
        while (result.size() < count) {
            const int length =
                random() % 64 == 0 ? 16 + static_cast<int>(random() % 6) : 24 + static_cast<int>(random() % 8);
            const auto host = static_cast<std::uint32_t>(random() & 0xffffffU);
            const auto address = Address::parse("10." + std::to_string(host >> 16) + "." +
                                                std::to_string(host >> 8 & 255U) + "." + std::to_string(host & 255U));
            result.push_back(Prefix(address->masked(length), length));
        }
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
    }
    std::shuffle(result.begin(), result.end(), random);
    return result;
}

/// What tests/bench/netaddr_pairs.py prints for these prefixes: "pairs medianMs p99Ms".
bool askNetaddr(const std::vector<Prefix>& prefixes, std::size_t& pairs, bench::Timing& timing) {
    char name[] = "/tmp/isthmus-bench-XXXXXX";
    const int handle = ::mkstemp(name);
    if (handle < 0)
        return false;
    ::close(handle);
    std::ofstream list(name);
    for (const Prefix& prefix : prefixes)
        list << prefix.toString() << '\n';
    list.close();
    const char* python = std::getenv("ISTHMUS_BENCH_PYTHON"); // tests/bench/run.py looks for one that has netaddr
    const std::string command =
        std::string(python != nullptr ? python : "python3") + " " + ISTHMUS_BENCH_DIR + "/netaddr_pairs.py " + name;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    const bool answered =
        pipe != nullptr && std::fscanf(pipe, "%zu %lf %lf", &pairs, &timing.medianMs, &timing.p99Ms) == 3;
    const bool ended = pipe != nullptr && ::pclose(pipe) == 0;
    ::unlink(name);
    return answered && ended;
}

} // namespace

int main() {
    for (const std::size_t count : {1000U, 10000U, 100000U}) {
        const std::vector<Prefix> prefixes = manyPrefixes(count);
        std::size_t found = 0;
        const bench::Timing ours = bench::measure(runs, [&](int) { found = overlappingPairs(prefixes).size(); });
        bench::Row row{"prefixes.overlapping-pairs", static_cast<long>(count), ours};
        if (count == 100000)
            row.goal = 15;
        std::size_t pairs = 0;
        bench::Timing theirs;
        if (!askNetaddr(prefixes, pairs, theirs)) {
            std::fprintf(stderr, "Python's netaddr gave no answer; ./dev bench installs it (python3-netaddr).\n");
            bench::report(row);
            continue;
        }
        if (pairs != found) {
            std::fprintf(stderr, "%zu pairs here, %zu by netaddr\n", found, pairs);
            return 1;
        }
        bench::report("prefixes.netaddr", static_cast<long>(count), theirs);
        row.ratio = ours.medianMs / theirs.medianMs;
        row.against = "prefixes.netaddr";
        bench::report(row);
    }
    return 0;
}
