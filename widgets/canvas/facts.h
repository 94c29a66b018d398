// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <QString>

namespace isthmus {

/// What a card or frame says about its node.
struct NodeFacts {
    QString name;
    QString fact;  ///< prefix, ASN, address: set in monospace; may be empty
    QString place; ///< region, zone, metro or the kind's title where there is no fact
};

/// `kind` may be null: then the kind's own id stands for its title.
[[nodiscard]] NodeFacts factsOf(const Design& design, const Node& node, const NodeKind* kind);

/// What stands on a link: bandwidth, tunnels; empty where the line says enough.
[[nodiscard]] QString labelOf(const Link& link);

/// What stands on a box that a collapsed container is.
[[nodiscard]] QString insideLabel(std::size_t nodes);
/// What stands on a line that is drawn for several links.
[[nodiscard]] QString labelOf(std::size_t links);

/// "VPC, prod-a, 10.20.0.0/16, us-east-1": one sentence for tool tips and screen readers.
[[nodiscard]] QString descriptionOf(const Design& design, const Catalog& catalog, const Node& node);
[[nodiscard]] QString descriptionOf(const Design& design, const Catalog& catalog, const Link& link);

} // namespace isthmus
