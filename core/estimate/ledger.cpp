// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace isthmus {

void Ledger::add(const Id& subject, const std::string& what, const Price& price, double quantity) {
    CostItem item;
    item.subject = subject;
    item.payer = price.provider;
    item.what = what;
    item.quantity = quantity;
    item.unit = price.unit;
    item.unitPriceUsd = price.usd;
    const std::int64_t micro = std::llround(quantity * price.usd * 1e6);
    m_microUsd += micro;
    item.usdPerMonth = static_cast<double>(micro) / 1e6;
    item.confidence = price.confidence;
    item.source = price.provenance.source;
    item.asOf = price.provenance.asOf;
    m_report.items.push_back(std::move(item));
}

void Ledger::unknown(const Id& subject, const std::string& payer, const std::string& what, const std::string& why) {
    m_report.unknown.push_back({subject, payer, what, why});
}

void Ledger::bill(const Id& subject, const std::string& what, const PriceQuery& query, double quantity) {
    const PriceMatch match = m_book.find(query);
    if (match.rows.empty())
        unknown(subject, std::string(query.provider), what, match.why);
    else
        add(subject, what, *match.rows.front(), quantity);
}

void Ledger::billIfListed(const Id& subject, const std::string& what, const PriceQuery& query, double quantity) {
    const PriceMatch match = m_book.find(query);
    if (!match.rows.empty())
        add(subject, what, *match.rows.front(), quantity);
}

void Ledger::billMultiple(const Id& subject, const std::string& what, const PriceQuery& query, double quantity) {
    std::int64_t multiple = 1;
    const PriceMatch match = m_book.findMultiple(query, multiple);
    if (match.rows.empty()) {
        unknown(subject, std::string(query.provider), what, match.why);
        return;
    }
    const Price& price = *match.rows.front();
    const std::string text = multiple == 1
                                 ? what
                                 : fmt::format("{} ({} x the price of {}: \"linear multiple of the preceding tier\")",
                                               what, multiple, Bandwidth(price.sizeMbps.value_or(0)).toString());
    add(subject, text, price, quantity * static_cast<double>(multiple));
}

void Ledger::billGraduated(const Id& subject, const std::string& what, const PriceQuery& query, double quantity) {
    const PriceMatch match = m_book.find(query);
    if (match.rows.empty()) {
        unknown(subject, std::string(query.provider), what, match.why);
        return;
    }
    double& used = m_used[fmt::format("{}|{}|{}|{}", query.provider, query.service, query.item, query.region)];
    const double end = used + quantity;
    double covered = used;
    for (const Price* price : match.rows) {
        const double from = std::max(used, price->tierFrom.value_or(0));
        const double to = std::min(end, price->tierTo.value_or(std::numeric_limits<double>::infinity()));
        if (to <= from)
            continue;
        const std::string step = price->tierFrom.value_or(0) > 0
                                     ? fmt::format("{}, above {:g} {}", what, *price->tierFrom, price->unit)
                                     : what;
        add(subject, step, *price, to - from);
        covered = std::max(covered, to);
    }
    if (covered < end)
        unknown(subject, std::string(query.provider), what,
                fmt::format("no price was published above {:g} {} a month", covered, match.rows.front()->unit));
    used = end;
}

CostReport Ledger::report() && {
    std::stable_sort(m_report.items.begin(), m_report.items.end(), [](const CostItem& a, const CostItem& b) {
        return std::tie(a.subject, a.what) < std::tie(b.subject, b.what);
    });
    std::stable_sort(m_report.unknown.begin(), m_report.unknown.end(), [](const UnknownCost& a, const UnknownCost& b) {
        return std::tie(a.subject, a.what) < std::tie(b.subject, b.what);
    });
    m_report.totalUsdPerMonth = static_cast<double>((m_microUsd + 5000) / 10000) / 100;
    return std::move(m_report);
}

} // namespace isthmus
