// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// One line of the monthly bill.
struct CostItem {
    Id subject;          ///< node, link or flow
    std::string payer;   ///< provider id whose bill it stands on
    std::string what;    ///< "Interconnect 10 Gbps, tier 1"
    double quantity = 0; ///< in `unit`
    std::string unit;    ///< "hour", "GB", "GiB", "month"
    double unitPriceUsd = 0;
    double usdPerMonth = 0;
    std::string confidence; ///< as in the catalogue
    std::string source;
    std::string asOf;
};

/// Something that costs and whose price or quantity nobody published.
struct UnknownCost {
    Id subject;
    std::string payer;
    std::string what;
    std::string why;
};

struct CostReport {
    double totalUsdPerMonth = 0; ///< sum of the items, rounded to the cent
    std::vector<CostItem> items; ///< by subject, then what
    std::vector<UnknownCost> unknown;
};

/// Hours that a month is counted with, as the providers do.
inline constexpr double hoursPerMonth = 730.0;

/// Monthly list price of both sides. Rows newer than `asOf` (ISO date; empty: none) are not used.
/// Disabled elements cost nothing; planned ones count.
[[nodiscard]] CostReport estimateCost(const Design& design, const Catalog& catalog, const std::string& asOf = {});

} // namespace isthmus
