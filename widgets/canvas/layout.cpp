// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <set>

namespace isthmus {

namespace {

constexpr double columnGap = 136;
constexpr double rowGap = 40;
constexpr double childGap = 20;

// Places by node while they are being found; a view with what is already there underneath.
class Placer {
public:
    Placer(const Design& design, const Catalog& catalog, const Id& view) : m_design(design), m_catalog(catalog), m_view(view) {}

    Edit run() {
        Edit edit;
        edit.label = "Place new items";
        std::vector<Id> roots;
        for (const auto& [id, node] : m_design.nodes()) {
            if (m_design.position(m_view, id) != nullptr)
                continue;
            const bool isRoot = node.parent.empty() || m_design.node(node.parent) == nullptr || isInLoop(node);
            if (isRoot)
                roots.push_back(id);
            else if (m_design.position(m_view, node.parent) != nullptr)
                m_fillLater.insert(node.parent);
        }
        placeRoots(roots);
        for (const Id& container : m_fillLater)
            fillPlaced(container);
        for (const auto& [id, rect] : m_rects)
            edit.add(PutPosition{m_view, id, rect});
        return edit;
    }

private:
    [[nodiscard]] bool isInLoop(const Node& node) const {
        int depth = 0;
        for (const Node* above = &node; above != nullptr && !above->parent.empty(); above = m_design.node(above->parent))
            if (++depth > 60)
                return true;
        return false;
    }
    [[nodiscard]] bool isPlaced(const Id& id) const { return m_design.position(m_view, id) != nullptr || m_rects.contains(id); }

    // Size of a node with all that it contains, and the places of the contents relative to it.
    Rect measure(const Id& id, int depth) {
        const Node* node = m_design.node(id);
        const NodeKind* kind = m_catalog.nodeKind(node->kind);
        std::vector<Id> children;
        for (const Id& child : m_design.childrenOf(id))
            if (!isPlaced(child) && depth < 60)
                children.push_back(child);
        if (children.empty()) {
            const bool container = kind != nullptr && kind->container;
            return {0, 0, container ? layout::frameWidth : layout::cardWidth, container ? layout::frameHeight : layout::cardHeight};
        }
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::ceil(std::sqrt(static_cast<double>(children.size()) / 2.0))));
        double x = layout::padding;
        double height = 0;
        const std::size_t rows = (children.size() + columns - 1) / columns;
        for (std::size_t first = 0; first < children.size(); first += rows) {
            double y = layout::header;
            double width = 0;
            for (std::size_t i = first; i < std::min(first + rows, children.size()); ++i) {
                Rect size = measure(children[i], depth + 1);
                m_offsets[children[i]] = {x, y, size.width, size.height};
                y += size.height + childGap;
                width = std::max(width, size.width);
            }
            height = std::max(height, y - childGap);
            x += width + childGap;
        }
        return {0, 0, std::max(layout::frameWidth, x - childGap + layout::padding), std::max(layout::frameHeight, height + layout::padding)};
    }

    void put(const Id& id, const Rect& rect) {
        m_rects[id] = rect;
        for (const Id& child : m_design.childrenOf(id))
            if (const auto offset = m_offsets.find(child); offset != m_offsets.end() && !m_rects.contains(child)) {
                const Rect at = offset->second;
                put(child, {rect.x + at.x, rect.y + at.y, at.width, at.height});
            }
    }

    [[nodiscard]] Id rootOf(const Id& id) const {
        const Node* root = m_design.ancestor(id, [this](const Node& node) {
            return node.parent.empty() || m_design.node(node.parent) == nullptr;
        });
        return root == nullptr ? id : root->id;
    }

    // Columns by distance along the links, from the networks outwards; each connected part below the one before.
    void placeRoots(const std::vector<Id>& roots) {
        if (roots.empty())
            return;
        const std::set<Id> wanted(roots.begin(), roots.end());
        std::map<Id, std::set<Id>> near;
        for (const auto& [id, link] : m_design.links()) {
            const Id from = rootOf(link.from);
            const Id to = rootOf(link.to);
            if (from != to && wanted.contains(from) && wanted.contains(to)) {
                near[from].insert(to);
                near[to].insert(from);
            }
        }
        double top = 0;
        if (const View* view = m_design.view(m_view))
            for (const auto& [id, rect] : view->positions)
                top = std::max(top, rect.y + rect.height + 2 * rowGap);
        std::set<Id> done;
        std::vector<Id> alone;
        for (const Id& start : roots) {
            if (done.contains(start))
                continue;
            const std::vector<Id> part = partOf(start, near, done);
            if (part.size() == 1)
                alone.push_back(start);
            else
                top = placePart(part, near, top) + 2 * rowGap;
        }
        placeAlone(alone, top);
    }

    [[nodiscard]] static std::vector<Id> partOf(const Id& start, const std::map<Id, std::set<Id>>& near, std::set<Id>& done) {
        std::vector<Id> part{start};
        done.insert(start);
        for (std::size_t i = 0; i < part.size(); ++i)
            if (const auto next = near.find(part[i]); next != near.end())
                for (const Id& id : next->second)
                    if (done.insert(id).second)
                        part.push_back(id);
        return part;
    }

    [[nodiscard]] std::string orderOf(const Id& id) const {
        const Node* node = m_design.node(id);
        return std::string(node->providerPart()) + '\n' + std::string(m_design.regionOf(id)) + '\n' + id;
    }

    double placePart(const std::vector<Id>& part, const std::map<Id, std::set<Id>>& near, double top) {
        // The networks of the first provider stand on the left.
        std::vector<Id> starts;
        for (const Id& id : part) {
            const NodeKind* kind = m_catalog.nodeKind(m_design.node(id)->kind);
            if (kind != nullptr && (kind->role == Role::network || kind->role == Role::site) && near.at(id).size() <= 2)
                starts.push_back(id);
        }
        if (starts.empty())
            starts = part;
        std::sort(starts.begin(), starts.end(), [this](const Id& a, const Id& b) { return orderOf(a) < orderOf(b); });
        const std::string_view provider = m_design.node(starts.front())->providerPart();
        std::map<Id, std::size_t> column;
        std::queue<Id> open;
        for (const Id& id : starts)
            if (m_design.node(id)->providerPart() == provider) {
                column[id] = 0;
                open.push(id);
            }
        while (!open.empty()) {
            const Id id = open.front();
            open.pop();
            for (const Id& next : near.at(id))
                if (column.try_emplace(next, column[id] + 1).second)
                    open.push(next);
        }
        std::vector<std::vector<Id>> columns;
        for (const auto& [id, at] : column) {
            columns.resize(std::max(columns.size(), at + 1));
            columns[at].push_back(id);
        }
        return placeColumns(columns, near, top);
    }

    double placeColumns(std::vector<std::vector<Id>>& columns, const std::map<Id, std::set<Id>>& near, double top) {
        std::map<Id, Rect> sizes;
        std::vector<double> heights;
        for (const auto& ids : columns) {
            double height = -rowGap;
            for (const Id& id : ids) {
                sizes[id] = measure(id, 0);
                height += sizes[id].height + rowGap;
            }
            heights.push_back(height);
        }
        const double tallest = *std::max_element(heights.begin(), heights.end());
        double x = 0;
        std::map<Id, double> middles;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            auto& ids = columns[c];
            std::map<Id, double> weight;
            for (const Id& id : ids) {
                double sum = 0;
                int count = 0;
                for (const Id& other : near.at(id))
                    if (const auto middle = middles.find(other); middle != middles.end()) {
                        sum += middle->second;
                        ++count;
                    }
                weight[id] = count > 0 ? sum / count : 0;
            }
            std::sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) {
                return weight[a] != weight[b] ? weight[a] < weight[b] : orderOf(a) < orderOf(b);
            });
            double y = top + layout::snapped((tallest - heights[c]) / 2);
            double width = 0;
            for (const Id& id : ids) {
                const Rect& size = sizes[id];
                put(id, {x, y, size.width, size.height});
                middles[id] = y + size.height / 2;
                y += size.height + rowGap;
                width = std::max(width, size.width);
            }
            x += width + columnGap;
        }
        return top + tallest;
    }

    void placeAlone(std::vector<Id> ids, double top) {
        std::sort(ids.begin(), ids.end(), [this](const Id& a, const Id& b) { return orderOf(a) < orderOf(b); });
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::ceil(std::sqrt(static_cast<double>(ids.size())) * 1.2)));
        double x = 0;
        double height = 0;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (i > 0 && i % columns == 0) {
                top += height + rowGap;
                x = 0;
                height = 0;
            }
            const Rect size = measure(ids[i], 0);
            put(ids[i], {x, top, size.width, size.height});
            x += size.width + rowGap;
            height = std::max(height, size.height);
        }
    }

    // New children go below those that are there; the container and what contains it grow.
    void fillPlaced(const Id& container) {
        Rect frame = rectOf(container);
        double y = frame.y + layout::header;
        for (const Id& child : m_design.childrenOf(container))
            if (isPlaced(child)) {
                const Rect rect = rectOf(child);
                y = std::max(y, rect.y + rect.height + childGap);
            }
        for (const Id& child : m_design.childrenOf(container)) {
            if (isPlaced(child))
                continue;
            const Rect size = measure(child, 0);
            put(child, {frame.x + layout::padding, y, size.width, size.height});
            y += size.height + childGap;
            frame.width = std::max(frame.width, size.width + 2 * layout::padding);
        }
        frame.height = std::max(frame.height, y - childGap + layout::padding - frame.y);
        m_rects[container] = frame;
        Rect inner = frame;
        Id above = m_design.node(container)->parent;
        for (int depth = 0; depth < 60 && m_design.node(above) != nullptr && isPlaced(above); ++depth) {
            Rect outer = rectOf(above);
            outer.width = std::max(outer.width, inner.x + inner.width + layout::padding - outer.x);
            outer.height = std::max(outer.height, inner.y + inner.height + layout::padding - outer.y);
            m_rects[above] = inner = outer;
            above = m_design.node(above)->parent;
        }
    }

    [[nodiscard]] Rect rectOf(const Id& id) const {
        const auto found = m_rects.find(id);
        return found != m_rects.end() ? found->second : *m_design.position(m_view, id);
    }

    const Design& m_design;
    const Catalog& m_catalog;
    const Id m_view;
    std::map<Id, Rect> m_rects;
    std::map<Id, Rect> m_offsets;
    std::set<Id> m_fillLater;
};

} // namespace

double layout::snapped(double value) { return std::round(value / grid) * grid; }

Edit missingPositionsEdit(const Design& design, const Catalog& catalog, const Id& view) {
    return Placer(design, catalog, view).run();
}

std::optional<Rect> extentOfChildren(const Design& design, const Id& view, const Id& node) {
    std::optional<Rect> extent;
    for (const Id& child : design.childrenOf(node)) {
        const Rect* rect = design.position(view, child);
        if (rect == nullptr)
            continue;
        if (!extent)
            extent = *rect;
        const double right = std::max(extent->x + extent->width, rect->x + rect->width);
        const double bottom = std::max(extent->y + extent->height, rect->y + rect->height);
        extent->x = std::min(extent->x, rect->x);
        extent->y = std::min(extent->y, rect->y);
        extent->width = right - extent->x;
        extent->height = bottom - extent->y;
    }
    if (extent)
        extent = Rect{extent->x - layout::padding, extent->y - layout::header, extent->width + 2 * layout::padding,
                      extent->height + layout::header + layout::padding};
    return extent;
}

} // namespace isthmus
