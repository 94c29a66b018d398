// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace isthmus {

namespace {

constexpr std::array<std::string_view, 6> confidences{"published",  "pricelist",          "fixture",
                                                      "thirdparty", "derived-unverified", "unverified"};

/// What a single price and a table of prices have in common: everything but scope and amount.
Price readCommon(RowReader& row) {
    Price price;
    price.provider = row.text("provider");
    price.service = row.text("service");
    price.item = row.text("item");
    price.sizeMbps = row.integerIfThere("sizeMbps");
    if (const auto tier = row.integerIfThere("tier"))
        price.tier = static_cast<int>(*tier);
    price.unit = row.text("unit");
    price.tierFrom = row.numberIfThere("tierFrom");
    price.tierTo = row.numberIfThere("tierTo");
    price.confidence = row.text("confidence");
    price.note = row.textOr("note");
    price.provenance = row.provenance();
    if (std::ranges::find(confidences, price.confidence) == confidences.end())
        row.complain("confidence", "says \"" + price.confidence + "\", which is not known");
    return price;
}

std::string priceKey(const Price& price) {
    std::string key = "price " + price.provider + " " + price.service + " " + price.item + " " + price.unit + " ";
    key += price.sizeMbps ? std::to_string(*price.sizeMbps) : "-";
    key += ' ';
    key += price.tier ? std::to_string(*price.tier) : "-";
    key += ' ';
    key += price.tierFrom ? std::to_string(*price.tierFrom) : "-";
    return key + " " + price.scope;
}

} // namespace

void CatalogReader::readLimit(RowReader& row) {
    Limit limit;
    limit.provider = row.textOr("provider");
    limit.key = row.text("key");
    limit.value = row.any("value");
    if (limit.value.is_null())
        row.complain("value", "is missing");
    limit.unit = row.textOr("unit");
    limit.certain = row.flag("certain", true);
    limit.note = row.textOr("note");
    limit.provenance = row.provenance();
    noteDate(limit.provenance);
    const std::string key = "limit " + limit.provider + " " + limit.key;
    store(row, m_catalog->m_limits, key, std::move(limit));
}

void CatalogReader::readPrice(RowReader& row) {
    Price price = readCommon(row);
    price.scope = row.textOr("scope");
    price.usd = row.number("usd");
    noteDate(price.provenance);
    const std::string key = priceKey(price);
    store(row, m_catalog->m_prices, key, std::move(price));
}

void CatalogReader::readPriceTable(RowReader& row) {
    const Price common = readCommon(row);
    const Json& amounts = row.any("usd");
    if (!amounts.is_object()) {
        row.complain("usd", "is no object from scope to price");
        return;
    }
    noteDate(common.provenance);
    for (const auto& [scope, amount] : amounts.items()) {
        if (!amount.is_number()) {
            row.complain("usd", "has for \"" + scope + "\" something that is no number");
            return;
        }
        Price price = common;
        price.scope = scope;
        price.usd = amount.get<double>();
        const std::string key = priceKey(price);
        store(row, m_catalog->m_prices, key, std::move(price));
    }
}

} // namespace isthmus
