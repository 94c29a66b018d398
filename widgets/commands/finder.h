// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <QString>

#include <vector>

namespace isthmus {

/// An element that fits what somebody typed.
struct Found {
    Id id;
    QString title;
    QString why;  ///< its kind, or the prefix or ASN that fits
    int rank = 0; ///< how well it fits
};

/// Nodes, links and flows by name, id, kind, region, prefix (an address finds what contains it) or ASN ("64512",
/// "AS64512"); the best first, at most `most`.
[[nodiscard]] std::vector<Found> findElements(const Design& design, const Catalog& catalog, const QString& text,
                                              int most);

} // namespace isthmus
