// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/routing.h"

#include <compare>
#include <cstddef>
#include <string_view>

namespace isthmus {

/// How a provider's router compares its routes to one address: member by member, the smaller wins.
struct Preference {
    int beforeLength = 1;     ///< 0: taken even where a longer prefix is at hand
    int length = 0;           ///< negative: the longest first
    int kind = 0;             ///< the provider's own order of sources
    std::size_t path = 0;     ///< length of the AS path
    int late = 0;             ///< order of sources where the path decides first
    bool doubtful = false;    ///< of two that are equal, the one that is certain
    int hops = 0;             ///< to the place where it was made
    std::string_view by;      ///< id of the link, so that both ends of parallel links choose the same one
    std::string_view through; ///< id of the next router, for links that several sessions share

    friend std::strong_ordering operator<=>(const Preference&, const Preference&) = default;
};

/// The provider's documents are named in the implementation, beside each order.
[[nodiscard]] Preference preferenceOf(const Topology& topology, int entity, const Route& route);

} // namespace isthmus
