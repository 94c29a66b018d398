// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pricebook.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

bool isTrusted(const Price& price) {
    return price.confidence.find("unverified") == std::string::npos;
}

bool fits(const Price& price, const PriceQuery& query) {
    return (!query.sizeMbps || !price.sizeMbps || *price.sizeMbps == *query.sizeMbps) &&
           (!query.tier || !price.tier || *price.tier == *query.tier);
}

std::string_view orEverywhere(const std::string& scope) {
    return scope.empty() ? "everywhere" : std::string_view(scope);
}

} // namespace

std::string priceText(const Price& price) {
    return fmt::format("{:g} USD per {}", price.usd, price.unit);
}

PriceBook::PriceBook(const Catalog& catalog, std::string asOf)
    : m_catalog(catalog)
    , m_asOf(std::move(asOf)) {}

std::vector<std::string> PriceBook::scopesOf(const PriceQuery& query) const {
    if (!query.scopes.empty())
        return query.scopes;
    std::vector<std::string> scopes;
    if (!query.region.empty())
        scopes.push_back(query.region);
    if (const Region* region = query.region.empty() ? nullptr : m_catalog.region(query.provider, query.region)) {
        for (const std::string& word : {region->country, region->continent})
            if (!word.empty())
                scopes.push_back(word);
        const Limit* areas = m_catalog.limit(query.provider, "price.areas");
        if (areas != nullptr && areas->value.is_object())
            for (const auto& [area, words] : areas->value.items())
                for (const auto& word : words)
                    if (word == region->country || word == region->continent)
                        scopes.push_back(area);
    }
    scopes.emplace_back();
    return scopes;
}

PriceMatch PriceBook::find(const PriceQuery& query) const {
    std::string key = fmt::format("{}|{}|{}|{}|{}|{}", query.provider, query.service, query.item, query.region,
                                  query.sizeMbps.value_or(-1), query.tier.value_or(-1));
    for (const std::string& scope : query.scopes)
        key += '|' + scope;
    const auto entry = m_found.try_emplace(std::move(key));
    if (entry.second)
        entry.first->second = lookUp(query);
    return entry.first->second;
}

PriceMatch PriceBook::lookUp(const PriceQuery& query) const {
    std::vector<const Price*> rows = m_catalog.prices(query.provider, query.service, query.item);
    if (!m_asOf.empty())
        std::erase_if(rows, [&](const Price* price) { return price->provenance.asOf > m_asOf; });
    const std::vector<std::string> scopes = scopesOf(query);
    PriceMatch match;
    for (const std::string& scope : scopes) {
        for (const Price* price : rows)
            if (price->scope == scope && isTrusted(*price) && fits(*price, query))
                match.rows.push_back(price);
        if (!match.rows.empty())
            break;
    }
    if (match.rows.empty()) {
        match.why = whyNone(rows, scopes, query);
        return match;
    }
    std::stable_sort(match.rows.begin(), match.rows.end(),
                     [](const Price* a, const Price* b) { return a->tierFrom.value_or(0) < b->tierFrom.value_or(0); });
    if (!match.rows.front()->tierTo && !match.rows.front()->tierFrom && match.rows.size() > 1) {
        // Two rows say the same thing: the newest one speaks.
        const auto newest = std::max_element(match.rows.begin(), match.rows.end(), [](const Price* a, const Price* b) {
            return a->provenance.asOf < b->provenance.asOf;
        });
        match.rows = {*newest};
    }
    return match;
}

std::string PriceBook::whyNone(const std::vector<const Price*>& rows, const std::vector<std::string>& scopes,
                               const PriceQuery& query) const {
    if (rows.empty())
        return m_asOf.empty() ? "the catalogue has no price for it"
                              : "the catalogue has no price for it as of " + m_asOf;
    const Price* untrusted = nullptr;
    const Price* elsewhere = nullptr;
    std::set<std::int64_t> sizes;
    for (const Price* price : rows) {
        if (price->sizeMbps && isTrusted(*price) &&
            std::find(scopes.begin(), scopes.end(), price->scope) != scopes.end())
            sizes.insert(*price->sizeMbps);
        if (!fits(*price, query))
            continue;
        if (!isTrusted(*price) && std::find(scopes.begin(), scopes.end(), price->scope) != scopes.end())
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
        return fmt::format("no price was published for {}{}; there are prices for {}",
                           Bandwidth(*query.sizeMbps).toString(),
                           query.tier ? fmt::format(" in tier {}", *query.tier) : std::string(), list);
    const auto unsure = std::find_if(rows.begin(), rows.end(), [](const Price* price) { return !isTrusted(*price); });
    if (unsure != rows.end())
        return fmt::format("the only figure, {}{}, is {} ({}, {})", priceText(**unsure),
                           (*unsure)->sizeMbps ? " for " + Bandwidth(*(*unsure)->sizeMbps).toString() : std::string(),
                           (*unsure)->confidence, (*unsure)->provenance.source, (*unsure)->provenance.asOf);
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
