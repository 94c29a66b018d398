// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/cost.h"
#include "estimate/pricebook.h"

#include <cstdint>
#include <map>
#include <string>

namespace isthmus {

/// The bill as it grows. Amounts are kept in whole millionths of a dollar, so that sums are exact.
class Ledger {
public:
    explicit Ledger(const PriceBook& book)
        : m_book(book) {}

    [[nodiscard]] const PriceBook& book() const { return m_book; }

    /// Prices `quantity` units, or notes why that cannot be done. The payer is the query's provider.
    void bill(const Id& subject, const std::string& what, const PriceQuery& query, double quantity);
    /// As `bill`, and nothing at all where the catalogue has no row: for what is free anyway.
    void billIfListed(const Id& subject, const std::string& what, const PriceQuery& query, double quantity);
    /// As `bill` with the reading of `PriceBook::findMultiple`.
    void billMultiple(const Id& subject, const std::string& what, const PriceQuery& query, double quantity);
    /// As `bill` for a graduated price that all subjects with the same provider, item and region use up together.
    void billGraduated(const Id& subject, const std::string& what, const PriceQuery& query, double quantity);
    void unknown(const Id& subject, const std::string& payer, const std::string& what, const std::string& why);

    /// Sorted by subject, then what.
    [[nodiscard]] CostReport report() &&;

private:
    void add(const Id& subject, const std::string& what, const Price& price, double quantity);

    const PriceBook& m_book;
    CostReport m_report;
    std::int64_t m_microUsd = 0;
    std::map<std::string, double> m_used; ///< units of a graduated price so far
};

} // namespace isthmus
