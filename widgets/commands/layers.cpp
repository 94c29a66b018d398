// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/layers.h"

#include "widgets/commands/document.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

std::string providerOf(const Catalog& catalog, const Node& node) {
    const NodeKind* kind = catalog.nodeKind(node.kind);
    return kind != nullptr ? kind->provider : std::string(node.providerPart());
}

std::string stateOf(const Design& design, const Id& id, DrawState own) {
    return std::string(toString(design.isDisabled(id) ? DrawState::disabled : own));
}

std::vector<Layer> layersOf(const Design& design, const Catalog& catalog, const Node& node) {
    std::vector<Layer> layers;
    const std::string provider = providerOf(catalog, node);
    if (!provider.empty())
        layers.push_back({LayerGroup::provider, "provider:" + provider, provider, {}, 0});
    if (const std::string region(design.regionOf(node.id)); !region.empty())
        layers.push_back({LayerGroup::region, "region:" + provider + '/' + region, region, provider, 0});
    layers.push_back({LayerGroup::kind, "kind:" + node.kind, node.kind, {}, 0});
    const std::string state = stateOf(design, node.id, node.state);
    layers.push_back({LayerGroup::state, "state:" + state, state, {}, 0});
    return layers;
}

std::vector<Layer> layersOf(const Design& design, const Link& link) {
    const std::string state = stateOf(design, link.id, link.state);
    return {{LayerGroup::kind, "link:" + link.kind, link.kind, {}, 0},
            {LayerGroup::state, "state:" + state, state, {}, 0}};
}

LayerShow worstOf(const LayerChoice& choice, const std::vector<Layer>& layers) {
    LayerShow worst = LayerShow::shown;
    for (const Layer& layer : layers)
        if (const auto found = choice.find(layer.key); found != choice.end())
            worst = std::max(worst, found->second);
    return worst;
}

} // namespace

std::vector<Layer> layersOf(const Design& design, const Catalog& catalog) {
    std::map<std::pair<LayerGroup, std::string>, Layer> found;
    const auto count = [&](std::vector<Layer> layers) {
        for (Layer& layer : layers) {
            auto [it, isNew] = found.try_emplace({layer.group, layer.key}, layer);
            ++it->second.count;
        }
    };
    for (const auto& [id, node] : design.nodes())
        count(layersOf(design, catalog, node));
    for (const auto& [id, link] : design.links())
        count(layersOf(design, link));
    std::vector<Layer> layers;
    for (auto& [key, layer] : found)
        layers.push_back(std::move(layer));
    return layers;
}

LayerEffect effectOf(const LayerChoice& choice, const Design& design, const Catalog& catalog) {
    LayerEffect effect;
    if (choice.empty())
        return effect;
    const auto put = [&](const Id& id, LayerShow show) {
        if (show == LayerShow::hidden)
            effect.hidden.insert(toQt(id));
        else if (show == LayerShow::dimmed)
            effect.dimmed.insert(toQt(id));
    };
    for (const auto& [id, node] : design.nodes())
        put(id, worstOf(choice, layersOf(design, catalog, node)));
    for (const auto& [id, link] : design.links()) {
        LayerShow show = worstOf(choice, layersOf(design, link));
        for (const Id& end : {link.from, link.to})
            show = std::max(show, effect.hidden.contains(toQt(end))   ? LayerShow::hidden
                                  : effect.dimmed.contains(toQt(end)) ? LayerShow::dimmed
                                                                      : LayerShow::shown);
        put(id, show);
    }
    return effect;
}

LayerChoice unhiding(const LayerChoice& choice, const Design& design, const Catalog& catalog, const Id& id) {
    LayerChoice left = choice;
    const auto show = [&](const std::vector<Layer>& layers) {
        for (const Layer& layer : layers)
            if (const auto found = left.find(layer.key); found != left.end() && found->second == LayerShow::hidden)
                left.erase(found);
    };
    if (const Node* node = design.node(id))
        show(layersOf(design, catalog, *node));
    if (const Link* link = design.link(id)) {
        show(layersOf(design, *link));
        for (const Id& end : {link->from, link->to})
            if (const Node* node = design.node(end))
                show(layersOf(design, catalog, *node));
    }
    return left;
}

} // namespace isthmus
