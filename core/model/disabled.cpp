// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/disabled.h"

namespace isthmus {

DisabledNodes::DisabledNodes(const Design& design) {
    for (const auto& [id, node] : design.nodes())
        if (node.state == DrawState::disabled)
            add(design, node);
}

DisabledNodes::DisabledNodes(const Design& design, const std::vector<const Node*>& nodes) {
    for (const Node* node : nodes)
        if (node->state == DrawState::disabled || (node->kind == "internet" && design.isDisabled(node->id)))
            add(design, *node);
}

void DisabledNodes::add(const Design& design, const Node& node) {
    std::vector<const Node*> queue{&node};
    while (!queue.empty()) {
        const Node& next = *queue.back();
        queue.pop_back();
        if (!m_ids.insert(next.id).second)
            continue;
        for (const Id& child : design.childrenOf(next.id))
            queue.push_back(design.node(child));
    }
}

} // namespace isthmus
