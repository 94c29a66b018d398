// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// What is to be priced.
struct PriceQuery {
    std::string_view provider;
    std::string_view service;
    std::string_view item;
    std::string region = {};                   ///< of the provider; empty: not tied to one
    std::optional<std::int64_t> sizeMbps = {}; ///< empty: the row's size does not matter
    std::optional<int> tier = {};
    std::vector<std::string> scopes = {}; ///< the scopes that count, best first; empty: those of the region
};

/// The rows of one price (several where it is graduated, by `tierFrom`), or why there are none.
struct PriceMatch {
    std::vector<const Price*> rows;
    std::string why;
};

/// The catalogue's prices as of a date. A row counts where its scope names the region, its country, its continent, or
/// an area of the row `price.areas` that holds it, or nothing; the narrowest scope wins. Unverified rows never count:
/// they are named in `why`.
class PriceBook {
public:
    /// Rows newer than `asOf` (ISO date; empty: none are) do not exist. The catalogue must outlive it. Not for several
    /// threads at once.
    PriceBook(const Catalog& catalog, std::string asOf);

    [[nodiscard]] PriceMatch find(const PriceQuery& query) const;
    /// As `find`, and where the size itself has no row, the largest published size that divides it (`multiple` times):
    /// Google's reading of "other speeds are a linear multiple of the preceding tier".
    [[nodiscard]] PriceMatch findMultiple(const PriceQuery& query, std::int64_t& multiple) const;
    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }

private:
    /// Scopes that count for the query, best first.
    [[nodiscard]] std::vector<std::string> scopesOf(const PriceQuery& query) const;
    [[nodiscard]] std::string whyNone(const std::vector<const Price*>& rows, const std::vector<std::string>& scopes,
                                      const PriceQuery& query) const;

    [[nodiscard]] PriceMatch lookUp(const PriceQuery& query) const;

    const Catalog& m_catalog;
    std::string m_asOf;
    mutable std::unordered_map<std::string, PriceMatch> m_found; ///< a design asks for few different prices, many times
};

/// "0.05 USD per hour".
[[nodiscard]] std::string priceText(const Price& price);

} // namespace isthmus
