// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// A key of up to three texts that belong to rows of the catalogue; it does not own them.
struct TextKey {
    std::string_view first;
    std::string_view second;
    std::string_view third;

    friend bool operator==(const TextKey&, const TextKey&) = default;
};

struct TextKeyHash {
    std::size_t operator()(const TextKey& key) const noexcept {
        const std::hash<std::string_view> hash;
        std::size_t seed = hash(key.first);
        for (const std::string_view part : {key.second, key.third})
            seed ^= hash(part) + 0x9e3779b97f4a7c15ULL + (seed << 6U) + (seed >> 2U);
        return seed;
    }
};

template <typename T>
using TextMap = std::unordered_map<TextKey, T, TextKeyHash>;

/// Round trips between the regions of one provider, all of one statistic and date.
struct RttMatrix {
    std::string provider;
    bool median = false;
    std::string statistic;
    Provenance provenance;
    std::vector<std::string> regions;
    std::vector<Rtt> cells; ///< row by row, from x to; negative: not measured

    /// Null where it was not measured.
    [[nodiscard]] const Rtt* at(std::size_t from, std::size_t to) const {
        const Rtt& cell = cells[from * regions.size() + to];
        return cell.ms < 0 ? nullptr : &cell;
    }
};

/// The indexes over the rows. Made once after reading; the keys point into the rows.
struct Catalog::Lookup {
    TextMap<const Provider*> providers;
    TextMap<const NodeKind*> nodeKinds;
    TextMap<const LinkKind*> linkKinds;
    TextMap<const Region*> regions;
    TextMap<const Limit*> limits;
    TextMap<const RegionPair*> pairs;
    TextMap<std::vector<const Price*>> prices;
    std::vector<RttMatrix> matrices;              ///< medians first, then the newest first
    TextMap<std::vector<std::size_t>> matricesOf; ///< by provider, in that order
    std::vector<std::unordered_map<std::string_view, std::size_t>> matrixRegions; ///< beside `matrices`

    /// Builds all indexes over the rows of `catalog` and takes the matrices.
    static std::shared_ptr<const Lookup> build(const Catalog& catalog, std::vector<RttMatrix> matrices);
};

} // namespace isthmus
