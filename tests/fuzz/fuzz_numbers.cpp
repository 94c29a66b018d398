// SPDX-License-Identifier: GPL-3.0-or-later
// Prefixes, addresses, ASNs and bandwidths, one a line; and what is made of a list of prefixes.
#include "fuzz/fuzz.h"

#include "net/asn.h"
#include "net/bandwidth.h"
#include "net/prefixtree.h"

#include <sstream>

using namespace isthmus;
using namespace isthmus::fuzz;

namespace {

void tryNumbers(const std::string& text) {
    if (const auto address = Address::parse(text)) {
        const auto again = Address::parse(address->toString());
        demand(again && *again == *address, "an address that is written reads as the same address");
        (void)address->plus(~std::uint64_t{0});
    }
    if (const auto asn = Asn::parse(text)) {
        demand(Asn::parse(asn->toString()) == asn, "asplain reads as the same ASN");
        demand(Asn::parse(asn->toAsdot()) == asn, "asdot reads as the same ASN");
    }
    if (const auto range = AsnRange::parse(text))
        demand(range->first <= range->last, "a range of ASNs has an order");
    if (const auto bandwidth = Bandwidth::parse(text)) {
        demand(bandwidth->mbps() > 0, "a bandwidth is more than nothing");
        demand(Bandwidth::parse(bandwidth->toAws()) == bandwidth, "AWS' spelling reads as the same bandwidth");
        demand(Bandwidth::parse(bandwidth->toGoogle()) == bandwidth, "Google's spelling reads as the same bandwidth");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream lines{std::string(textOf(data, size))};
    std::vector<Prefix> prefixes;
    for (std::string line; std::getline(lines, line);) {
        tryNumbers(line);
        if (const auto prefix = Prefix::parse(line)) {
            const auto again = Prefix::parse(prefix->toString());
            demand(again && *again == *prefix && again->address() == prefix->address(),
                   "a prefix that is written reads as the same prefix");
            demand(prefix->contains(prefix->first()) && prefix->contains(prefix->last()), "a prefix holds its ends");
            if (prefixes.size() < 64)
                prefixes.push_back(*prefix);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> expected;
    for (std::size_t a = 0; a < prefixes.size(); ++a)
        for (std::size_t b = a + 1; b < prefixes.size(); ++b)
            if (prefixes[a].overlaps(prefixes[b]))
                expected.emplace_back(a, b);
    demand(overlappingPairs(prefixes) == expected, "overlapping pairs are those that overlap");
    for (const Prefix& prefix : prefixes)
        demand(isCovered(prefix, prefixes), "a list of prefixes covers each of them");
    return 0;
}
