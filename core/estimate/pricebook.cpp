// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pricebook.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

bool isTrusted(const Price& price) { return price.confidence.find("unverified") == std::string::npos; }

bool fits(const Price& price, const PriceQuery& query) {
    return (!query.sizeMbps || !price.sizeMbps || *price.sizeMbps == *query.sizeMbps) &&
           (!query.tier || !price.tier || *price.tier == *query.tier);
}

std::string_view orEverywhere(const std::string& scope) { return scope.empty() ? "everywhere" : std::string_view(scope); }

} // namespace

std::string priceText(const Price& price) { return fmt::format("{:g} USD per {}", price.usd, price.unit); }

PriceBook::PriceBook(const Catalog& catalog, std::string asOf) : m_catalog(catalog), m_asOf(std::move(asOf)) {}

int PriceBook::scopeRank(const Price& price, const PriceQuery& query) const {
    const std::string& scope = price.scope;
    if (!query.toRegion.empty())
        return scope == query.region + ">" + query.toRegion ? 5 : 0;
    if (scope.empty())
        return 1;
    if (query.region.empty())
        return 0;
    if (scope == query.region)
        return 4;
    const Region* region = m_catalog.region(query.provider, query.region);
    if (region == nullptr)
        return 0;
    if (scope == region->country)
        return 3;
    return scope == region->continent ? 2 : 0;
}

PriceMatch PriceBook::find(const PriceQuery& query) const {
    std::vector<const Price*> rows = m_catalog.prices(query.provider, query.service, query.item);
    if (!m_asOf.empty())
        std::erase_if(rows, [&](const Price* price) { return price->provenance.asOf > m_asOf; });
    int best = 0;
    for (const Price* price : rows)
        if (isTrusted(*price) && fits(*price, query))
            best = std::max(best, scopeRank(*price, query));
    PriceMatch match;
    if (best == 0) {
        match.why = whyNone(rows, query);
        return match;
    }
    for (const Price* price : rows)
        if (isTrusted(*price) && fits(*price, query) && scopeRank(*price, query) == best)
            match.rows.push_back(price);
    std::stable_sort(match.rows.begin(), match.rows.end(), [](const Price* a, const Price* b) {
        return a->tierFrom.value_or(0) < b->tierFrom.value_or(0);
    });
    if (!match.rows.front()->tierTo && !match.rows.front()->tierFrom && match.rows.size() > 1) {
        // Two rows say the same thing: the newest one speaks.
        const auto newest = std::max_element(match.rows.begin(), match.rows.end(), [](const Price* a, const Price* b) {
            return a->provenance.asOf < b->provenance.asOf;
        });
        match.rows = {*newest};
    }
    return match;
}

std::string PriceBook::whyNone(const std::vector<const Price*>& rows, const PriceQuery& query) const {
    if (rows.empty())
        return m_asOf.empty() ? "the catalogue has no price for it" : "the catalogue has no price for it as of " + m_asOf;
    const Price* untrusted = nullptr;
    const Price* elsewhere = nullptr;
    std::set<std::int64_t> sizes;
    for (const Price* price : rows) {
        if (price->sizeMbps && isTrusted(*price))
            sizes.insert(*price->sizeMbps);
        if (!fits(*price, query))
            continue;
        if (!isTrusted(*price) && scopeRank(*price, query) > 0)
            untrusted = price;
        else if (isTrusted(*price) && elsewhere == nullptr)
            elsewhere = price;
    }
    if (untrusted != nullptr)
        return fmt::format("the only figure, {}, is {} ({}, {})", priceText(*untrusted), untrusted->confidence,
                           untrusted->provenance.source, untrusted->provenance.asOf);
    if (elsewhere != nullptr)
        return fmt::format("no price was published for {}; for {} it is {} ({}, {})",
                           query.region.empty() ? "this place" : query.region, orEverywhere(elsewhere->scope),
                           priceText(*elsewhere), elsewhere->provenance.source, elsewhere->provenance.asOf);
    std::string list;
    for (const std::int64_t size : sizes)
        list += (list.empty() ? "" : ", ") + Bandwidth(size).toString();
    if (query.sizeMbps && !list.empty())
        return fmt::format("no price was published for {}{}; there are prices for {}", Bandwidth(*query.sizeMbps).toString(),
                           query.tier ? fmt::format(" in tier {}", *query.tier) : std::string(), list);
    return "the catalogue has no price for it";
}

PriceMatch PriceBook::findMultiple(const PriceQuery& query, std::int64_t& multiple) const {
    multiple = 1;
    PriceMatch match = find(query);
    if (!match.rows.empty() || !query.sizeMbps)
        return match;
    std::set<std::int64_t, std::greater<>> sizes;
    for (const Price* price : m_catalog.prices(query.provider, query.service, query.item))
        if (price->sizeMbps && *price->sizeMbps < *query.sizeMbps)
            sizes.insert(*price->sizeMbps);
    for (const std::int64_t size : sizes) {
        PriceQuery smaller = query;
        smaller.sizeMbps = size;
        PriceMatch found = find(smaller);
        if (found.rows.empty())
            continue;
        if (*query.sizeMbps % size != 0)
            return match; // only the preceding size counts
        multiple = *query.sizeMbps / size;
        return found;
    }
    return match;
}

} // namespace isthmus
