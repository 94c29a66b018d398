// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/cost.h"

#include "estimate/biller.h"

namespace isthmus {

CostReport estimateCost(const Design& design, const Catalog& catalog, const std::string& asOf) {
    const PriceBook book(catalog, asOf);
    Ledger ledger(book);
    Biller biller(design, catalog, ledger);
    biller.billNodes();
    biller.billLinks();
    biller.billFlows();
    return std::move(ledger).report();
}

} // namespace isthmus
