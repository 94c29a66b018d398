// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"
#include "net/prefix.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// One route that a node knows.
struct TableEntry {
    Prefix prefix;
    std::string source;                ///< "local", "static" or "learned"
    Id origin;                         ///< network that has the prefix; empty: stated, whoever has it
    std::vector<Id> via;               ///< links and nodes up to the next router, which is the last; empty: ends here
    std::vector<std::uint32_t> asPath; ///< the neighbour first; empty: none crossed a BGP session
    std::string region;                ///< where it is in force; empty: everywhere
    std::string segment;               ///< of a core network
    std::vector<Id> subnets;           ///< whose table has it; empty: all
    bool isChosen = false;             ///< of those with this prefix, the one that packets follow
    std::string note;                  ///< why it is not certain, or leads nowhere; empty: neither
};

/// A prefix that a neighbour knows and did not tell, or that was dropped on arrival.
struct TableRefusal {
    Prefix prefix;
    Id from;
    std::string why;
    std::vector<Id> subjects;
};

/// Who told a node which prefix, and what it was not told.
struct RouteTable {
    Id node;         ///< whose table it is: the node asked for, or the network or router that routes for it
    std::string why; ///< why there is none; empty: there is
    std::vector<TableEntry> entries;   ///< by prefix, the chosen one first
    std::vector<TableRefusal> refused; ///< by prefix, then neighbour
};

class Topology;

/// The table of a node, or of what routes for it. A subnet has that of its network, as far as it is the subnet's.
[[nodiscard]] RouteTable tableOf(const Topology& topology, std::string_view node);

} // namespace isthmus
