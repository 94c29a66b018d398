// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <QSet>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// What layers go by.
enum class LayerGroup { provider, region, kind, state };

/// Everything of one provider, region, kind or state, as one can show, dim or hide it.
struct Layer {
    LayerGroup group = LayerGroup::provider;
    std::string key;      ///< "provider:aws", "region:aws/us-east-1", "kind:aws.vpc", "link:vpn", "state:planned"
    std::string value;    ///< "aws", "us-east-1", "aws.vpc", "vpn", "planned"
    std::string provider; ///< of a region
    int count = 0;        ///< nodes and links in it

    friend bool operator==(const Layer&, const Layer&) = default;
};

/// The layers that the design has, by group, then by key.
[[nodiscard]] std::vector<Layer> layersOf(const Design& design, const Catalog& catalog);

enum class LayerShow { shown, dimmed, hidden };
/// By key of the layer; what is not named is shown.
using LayerChoice = std::map<std::string, LayerShow>;

/// What a choice does to the elements: one that is in a hidden layer is hidden, else one in a dimmed layer is dimmed. A
/// link goes as its ends do, at least.
struct LayerEffect {
    QSet<QString> hidden;
    QSet<QString> dimmed;
};
[[nodiscard]] LayerEffect effectOf(const LayerChoice& choice, const Design& design, const Catalog& catalog);

/// The choice without what hides this element, or the ends of this link.
[[nodiscard]] LayerChoice unhiding(const LayerChoice& choice, const Design& design, const Catalog& catalog,
                                   const Id& id);

} // namespace isthmus
