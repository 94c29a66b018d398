// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/lookup.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace isthmus {

namespace {

template <typename T>
T* found(const TextMap<T*>& map, const TextKey& key) {
    const auto it = map.find(key);
    return it == map.end() ? nullptr : it->second;
}

const PropertySpec* findProperty(const std::vector<PropertySpec>& properties, std::string_view name) {
    const auto it = std::ranges::find(properties, name, &PropertySpec::name);
    return it == properties.end() ? nullptr : &*it;
}

bool contains(const std::vector<std::string>& texts, std::string_view text) {
    return std::ranges::find(texts, text) != texts.end();
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// Insertions, removals and replacements that turn one text into the other (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

const PropertySpec* NodeKind::property(std::string_view name) const {
    return findProperty(properties, name);
}

const PropertySpec* LinkKind::property(std::string_view name) const {
    return findProperty(properties, name);
}

bool LinkKind::allows(std::string_view fromKind, std::string_view toKind) const {
    return std::ranges::any_of(ends, [&](const LinkEnds& pair) {
        return (contains(pair.a, fromKind) && contains(pair.b, toKind)) ||
               (contains(pair.a, toKind) && contains(pair.b, fromKind));
    });
}

std::shared_ptr<const Catalog::Lookup> Catalog::Lookup::build(const Catalog& catalog, std::vector<RttMatrix> matrices) {
    auto lookup = std::make_shared<Lookup>();
    for (const Provider& row : catalog.m_providers)
        lookup->providers[{row.id, {}, {}}] = &row;
    for (const NodeKind& row : catalog.m_nodeKinds)
        lookup->nodeKinds[{row.id, {}, {}}] = &row;
    for (const LinkKind& row : catalog.m_linkKinds)
        lookup->linkKinds[{row.id, {}, {}}] = &row;
    for (const Region& row : catalog.m_regions)
        lookup->regions[{row.provider, row.code, {}}] = &row;
    for (const Limit& row : catalog.m_limits)
        lookup->limits[{row.provider, row.key, {}}] = &row;
    for (const RegionPair& row : catalog.m_pairs)
        lookup->pairs[{row.awsRegion, row.provider, row.partnerRegion}] = &row;
    for (const Price& row : catalog.m_prices)
        lookup->prices[{row.provider, row.service, row.item}].push_back(&row);

    std::ranges::stable_sort(matrices, [](const RttMatrix& a, const RttMatrix& b) {
        return a.median != b.median ? a.median : a.provenance.asOf > b.provenance.asOf;
    });
    lookup->matrices = std::move(matrices);
    for (std::size_t i = 0; i < lookup->matrices.size(); ++i) {
        const RttMatrix& matrix = lookup->matrices[i];
        lookup->matricesOf[{matrix.provider, {}, {}}].push_back(i);
        auto& index = lookup->matrixRegions.emplace_back();
        for (std::size_t r = 0; r < matrix.regions.size(); ++r)
            index.emplace(matrix.regions[r], r);
    }
    return lookup;
}

const Provider* Catalog::provider(std::string_view id) const {
    return found(m_lookup->providers, {id, {}, {}});
}

const NodeKind* Catalog::nodeKind(std::string_view id) const {
    return found(m_lookup->nodeKinds, {id, {}, {}});
}

const LinkKind* Catalog::linkKind(std::string_view id) const {
    return found(m_lookup->linkKinds, {id, {}, {}});
}

const Region* Catalog::region(std::string_view provider, std::string_view code) const {
    return found(m_lookup->regions, {provider, code, {}});
}

const Limit* Catalog::limit(std::string_view provider, std::string_view key) const {
    return found(m_lookup->limits, {provider, key, {}});
}

const RegionPair* Catalog::pair(std::string_view awsRegion, std::string_view provider,
                                std::string_view partnerRegion) const {
    return found(m_lookup->pairs, {awsRegion, provider, partnerRegion});
}

std::vector<const Price*> Catalog::prices(std::string_view provider, std::string_view service,
                                          std::string_view item) const {
    const auto it = m_lookup->prices.find({provider, service, item});
    return it == m_lookup->prices.end() ? std::vector<const Price*>{} : it->second;
}

std::vector<const Rtt*> Catalog::allRtts(std::string_view provider, std::string_view from, std::string_view to) const {
    std::vector<const Rtt*> result;
    const auto it = m_lookup->matricesOf.find({provider, {}, {}});
    if (it == m_lookup->matricesOf.end())
        return result;
    for (const std::size_t i : it->second) {
        const auto& index = m_lookup->matrixRegions[i];
        const auto a = index.find(from);
        const auto b = index.find(to);
        if (a == index.end() || b == index.end())
            continue;
        if (const Rtt* cell = m_lookup->matrices[i].at(a->second, b->second))
            result.push_back(cell);
    }
    return result;
}

const Rtt* Catalog::rtt(std::string_view provider, std::string_view from, std::string_view to) const {
    const auto it = m_lookup->matricesOf.find({provider, {}, {}});
    if (it == m_lookup->matricesOf.end())
        return nullptr;
    for (const std::size_t i : it->second) {
        const RttMatrix& matrix = m_lookup->matrices[i];
        const auto& index = m_lookup->matrixRegions[i];
        const auto a = index.find(from);
        const auto b = index.find(to);
        if (!matrix.median || a == index.end() || b == index.end())
            continue;
        if (const Rtt* cell = matrix.at(a->second, b->second))
            return cell;
        if (const Rtt* cell = matrix.at(b->second, a->second))
            return cell;
    }
    return nullptr;
}

std::vector<std::string> Catalog::similarRegions(std::string_view provider, std::string_view code,
                                                 std::size_t count) const {
    const std::string wanted = lowered(code);
    std::vector<std::pair<std::size_t, std::string_view>> candidates;
    for (const Region& region : m_regions) {
        if (region.provider != provider)
            continue;
        // Somebody who writes the name of the place means the region there.
        const bool named = !wanted.empty() && (lowered(region.city) == wanted || lowered(region.name) == wanted);
        candidates.emplace_back(named ? 0 : editDistance(wanted, lowered(region.code)), region.code);
    }
    std::ranges::sort(candidates);
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(count, candidates.size()); ++i)
        result.emplace_back(candidates[i].second);
    return result;
}

std::vector<const LinkKind*> Catalog::linksBetween(std::string_view fromKind, std::string_view toKind) const {
    std::vector<const LinkKind*> result;
    for (const LinkKind& kind : m_linkKinds) {
        if (kind.allows(fromKind, toKind))
            result.push_back(&kind);
    }
    return result;
}

} // namespace isthmus
