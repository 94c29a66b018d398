// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/autolayout.h"

#include "widgets/canvas/layout.h"
#include "widgets/canvas/viewedits.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace isthmus {

namespace {

/// Graphviz measures in inches of 72 points; a scene unit is a point here.
constexpr double pointsPerInch = 72;
constexpr double rankGap = 144;
constexpr double nodeGap = 32;
constexpr double packGap = 64;
/// Containers nested deeper are taken for plain nodes.
constexpr int deepest = 60;
/// How much wider than high the whole may become.
constexpr double packShape = 1.6;

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

/// cgraph takes char* for what it does not change.
char* text(const char* constant) {
    return const_cast<char*>(constant);
}

using Rects = std::map<Id, Rect>;

Rect boundsOf(const Rects& rects) {
    double left = 1e300;
    double top = 1e300;
    double right = -1e300;
    double bottom = -1e300;
    for (const auto& [id, rect] : rects) {
        left = std::min(left, rect.x);
        top = std::min(top, rect.y);
        right = std::max(right, rect.x + rect.width);
        bottom = std::max(bottom, rect.y + rect.height);
    }
    return {left, top, right - left, bottom - top};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

void move(Rects& rects, double dx, double dy) {
    for (auto& [id, rect] : rects) {
        rect.x += dx;
        rect.y += dy;
    }
}

/// One graph for Graphviz: nodes that belong together through links and containers.
class Piece {
public:
    Piece(const Design& design, const Catalog& catalog, const Id& view, const std::set<Id>& members)
        : m_design(design)
        , m_catalog(catalog)
        , m_view(view)
        , m_members(members) {}

    /// Rectangles of all members; the error says what Graphviz did not do.
    Result<Rects> run(GVC_t* context, LayoutStyle style) {
        return style == LayoutStyle::compact ? packed(context) : ranked(context);
    }

private:
    Result<Rects> ranked(GVC_t* context) {
        const std::unique_ptr<Agraph_t, CloseGraph> graph(agopen(text("design"), Agstrictundirected, nullptr));
        m_graph = graph.get();
        agsafeset(m_graph, text("rankdir"), text("LR"), text(""));
        agsafeset(m_graph, text("nodesep"), fmt::format("{}", nodeGap / pointsPerInch).data(), text(""));
        agsafeset(m_graph, text("ranksep"), fmt::format("{}", rankGap / pointsPerInch).data(), text(""));
        agsafeset(m_graph, text("splines"), text("false"), text(""));
        agattr(m_graph, AGRAPH, text("margin"), text("20"));
        for (const Id& id : m_members)
            if (const Node* node = m_design.node(id); !m_members.contains(node->parent))
                addTree(m_graph, *node, 0);
        addEdges();
        if (gvLayout(context, m_graph, "dot") != 0)
            return failed();
        Rects rects;
        readNodes(m_graph, rects);
        for (const Id& id : m_members)
            if (const Node* node = m_design.node(id); !m_members.contains(node->parent))
                fitContainer(id, rects);
        gvFreeLayout(context, m_graph);
        return rects;
    }

    /// Container by container, from the inside out: what one holds is packed, and gives its size.
    Result<Rects> packed(GVC_t* context) {
        Rects rects;
        std::vector<Id> roots;
        for (const Id& id : m_members)
            if (!m_members.contains(m_design.node(id)->parent))
                roots.push_back(id);
        if (!packSiblings(context, roots, rects, 0))
            return failed();
        return rects;
    }

    /// Puts the siblings side by side with all that they hold, from (0, 0); false: Graphviz failed.
    bool packSiblings(GVC_t* context, const std::vector<Id>& siblings, Rects& rects, int depth) {
        std::map<Id, Rects> held;
        const std::unique_ptr<Agraph_t, CloseGraph> graph(agopen(text("siblings"), Agstrictundirected, nullptr));
        agsafeset(graph.get(), text("pack"), fmt::format("{}", nodeGap / 2).data(), text(""));
        for (const Id& id : siblings) {
            const std::vector<Id> children = childrenOf(id);
            auto [width, height] = sizeOf(*m_design.node(id));
            if (!children.empty() && depth < deepest) {
                Rects& inner = held[id];
                if (!packSiblings(context, children, inner, depth + 1))
                    return false;
                const Rect bounds = boundsOf(inner);
                move(inner, layout::padding - bounds.x, layout::header - bounds.y);
                width = bounds.width + 2 * layout::padding;
                height = bounds.height + layout::header + layout::padding;
            }
            addBox(graph.get(), id, width, height);
        }
        if (gvLayout(context, graph.get(), "osage") != 0)
            return false;
        readNodes(graph.get(), rects);
        gvFreeLayout(context, graph.get());
        for (auto& [id, inner] : held) {
            move(inner, rects[id].x, rects[id].y);
            rects.merge(inner);
        }
        return true;
    }

    static Error failed() { return Error{"Graphviz could not lay this design out."}; }

    static Agnode_t* addBox(Agraph_t* graph, const Id& id, double width, double height) {
        Agnode_t* made = agnode(graph, fmt::format("{}", id).data(), 1);
        agsafeset(made, text("shape"), text("box"), text(""));
        agsafeset(made, text("fixedsize"), text("true"), text(""));
        agsafeset(made, text("label"), text(""), text(""));
        agsafeset(made, text("width"), fmt::format("{}", width / pointsPerInch).data(), text(""));
        agsafeset(made, text("height"), fmt::format("{}", height / pointsPerInch).data(), text(""));
        return made;
    }

    [[nodiscard]] std::vector<Id> childrenOf(const Id& id) const {
        std::vector<Id> children;
        for (const Id& child : m_design.childrenOf(id))
            if (m_members.contains(child))
                children.push_back(child);
        return children;
    }

    [[nodiscard]] std::pair<double, double> sizeOf(const Node& node) const {
        if (const Rect* rect = m_design.position(m_view, node.id);
            rect != nullptr && m_design.childrenOf(node.id).empty())
            return {rect->width, rect->height};
        const NodeKind* kind = m_catalog.nodeKind(node.kind);
        const bool frame = kind != nullptr && kind->container;
        return {frame ? layout::frameWidth : layout::cardWidth, frame ? layout::frameHeight : layout::cardHeight};
    }

    void addTree(Agraph_t* into, const Node& node, int depth) {
        const std::vector<Id> children = childrenOf(node.id);
        if (!children.empty() && depth < deepest) {
            Agraph_t* cluster = agsubg(into, fmt::format("cluster_{}", node.id).data(), 1);
            // An empty label of this size keeps the header's line free.
            agsafeset(cluster, text("label"), text(" "), text(""));
            agsafeset(cluster, text("fontsize"), fmt::format("{}", layout::header * 0.6).data(), text("14"));
            for (const Id& child : children)
                addTree(cluster, *m_design.node(child), depth + 1);
            m_standIn[node.id] = m_standIn[children[children.size() / 2]];
            return;
        }
        const auto [width, height] = sizeOf(node);
        m_standIn[node.id] = addBox(into, node.id, width, height);
    }

    void addEdges() {
        for (const Id& id : m_members)
            for (const Id& linkId : m_design.linksOf(id)) {
                const Link& link = *m_design.link(linkId);
                const auto from = m_standIn.find(link.from);
                const auto to = m_standIn.find(link.to);
                if (link.from == id && from != m_standIn.end() && to != m_standIn.end() && from->second != to->second)
                    agedge(m_graph, from->second, to->second, nullptr, 1);
            }
    }

    static void readNodes(Agraph_t* graph, Rects& rects) {
        for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
            const double width = ND_width(node) * pointsPerInch;
            const double height = ND_height(node) * pointsPerInch;
            // Graphviz counts upwards.
            rects[agnameof(node)] = {ND_coord(node).x - width / 2, -ND_coord(node).y - height / 2, width, height};
        }
    }

    /// A container is as large as what it holds with its header and padding, which fits into Graphviz's cluster.
    Rect fitContainer(const Id& id, Rects& rects) const {
        const auto own = rects.find(id);
        if (own != rects.end())
            return own->second;
        Rects inner;
        for (const Id& child : childrenOf(id))
            inner[child] = fitContainer(child, rects);
        const Rect held = boundsOf(inner);
        const Rect rect{held.x - layout::padding, held.y - layout::header, held.width + 2 * layout::padding,
                        held.height + layout::header + layout::padding};
        rects[id] = rect;
        return rect;
    }

    const Design& m_design;
    const Catalog& m_catalog;
    const Id& m_view;
    const std::set<Id>& m_members;
    Agraph_t* m_graph = nullptr;
    std::unordered_map<Id, Agnode_t*> m_standIn; ///< the node that an edge to a container goes to
};

/// Gathers what is to be laid out and puts the results side by side.
class AutoLayout {
public:
    AutoLayout(const Design& design, const Catalog& catalog, const Id& view, const LayoutRequest& request)
        : m_design(design)
        , m_catalog(catalog)
        , m_view(view)
        , m_request(request) {}

    Result<Edit> run(const std::stop_token& stop) {
        findFixed();
        findMembers();
        const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
        std::vector<Rects> pieces;
        for (const std::set<Id>& members : components()) {
            if (stop.stop_requested())
                return Error{"The layout was cancelled."};
            auto laid = Piece(m_design, m_catalog, m_view, members).run(context.get(), m_request.style);
            if (!laid)
                return laid.error();
            pieces.push_back(std::move(laid).value());
        }
        Rects all = pack(std::move(pieces));
        if (!all.empty())
            settle(all);
        return editOf(all);
    }

private:
    /// Locked nodes, what they contain, and what holds them: a frame must not move away from a locked child.
    void findFixed() {
        for (const Id& id : m_request.locked) {
            if (m_design.node(id) == nullptr)
                continue;
            for (const Node* above = m_design.node(id); above != nullptr; above = m_design.node(above->parent))
                if (!m_fixed.insert(above->id).second && above->id != id)
                    break;
            std::vector<Id> inside{id};
            for (std::size_t i = 0; i < inside.size(); ++i)
                for (const Id& child : m_design.childrenOf(Id(inside[i])))
                    if (m_fixed.insert(child).second)
                        inside.push_back(child);
        }
    }

    void addTree(const Id& id) {
        std::vector<Id> found{id};
        for (std::size_t i = 0; i < found.size(); ++i)
            if (!m_fixed.contains(found[i]) && m_members.insert(found[i]).second)
                for (const Id& child : m_design.childrenOf(found[i]))
                    found.push_back(child);
    }

    void findMembers() {
        if (m_request.only.empty()) {
            for (const auto& [id, node] : m_design.nodes())
                if (node.parent.empty() || m_design.node(node.parent) == nullptr)
                    addTree(id);
            return;
        }
        for (const Id& id : m_request.only)
            if (m_design.node(id) != nullptr)
                addTree(id);
    }

    /// Groups of members that hang together through links and containers, the largest first.
    [[nodiscard]] std::vector<std::set<Id>> components() const {
        // Packing asks for no links.
        if (m_request.style == LayoutStyle::compact && !m_members.empty())
            return {m_members};
        std::vector<std::set<Id>> found;
        std::set<Id> seen;
        for (const Id& start : m_members) {
            if (!seen.insert(start).second)
                continue;
            std::set<Id> component;
            std::vector<Id> waiting{start};
            while (!waiting.empty()) {
                const Id id = waiting.back();
                waiting.pop_back();
                component.insert(id);
                const auto visit = [&](const Id& other) {
                    if (m_members.contains(other) && seen.insert(other).second)
                        waiting.push_back(other);
                };
                visit(m_design.node(id)->parent);
                for (const Id& child : m_design.childrenOf(id))
                    visit(child);
                for (const Id& link : m_design.linksOf(id))
                    visit(m_design.link(link)->other(id));
            }
            found.push_back(std::move(component));
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
        return found;
    }

    /// In rows of about the same width, the order kept.
    [[nodiscard]] static Rects pack(std::vector<Rects> pieces) {
        double area = 0;
        double widest = 0;
        for (const Rects& piece : pieces) {
            const Rect bounds = boundsOf(piece);
            area += (bounds.width + packGap) * (bounds.height + packGap);
            widest = std::max(widest, bounds.width);
        }
        const double rowWidth = std::max(widest, std::sqrt(area * packShape));
        Rects all;
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (Rects& piece : pieces) {
            const Rect bounds = boundsOf(piece);
            if (x > 0 && x + bounds.width > rowWidth) {
                x = 0;
                y += rowHeight + packGap;
                rowHeight = 0;
            }
            move(piece, x - bounds.x, y - bounds.y);
            all.merge(piece);
            x += bounds.width + packGap;
            rowHeight = std::max(rowHeight, bounds.height);
        }
        return all;
    }

    /// The top left corner stays where it was; below what does not move, where that would be covered.
    void settle(Rects& all) const {
        Rects before;
        for (const auto& [id, rect] : all)
            if (const Rect* old = m_design.position(m_view, id))
                before.emplace(id, *old);
        const Rect now = boundsOf(all);
        const Rect old = before.empty() ? Rect{0, 0, 0, 0} : boundsOf(before);
        move(all, layout::snapped(old.x) - now.x, layout::snapped(old.y) - now.y);
        const View* view = m_design.view(m_view);
        if (view == nullptr || !m_request.only.empty())
            return;
        Rects resting;
        for (const auto& [id, rect] : view->positions)
            if (!all.contains(id) && m_design.node(id) != nullptr)
                resting.emplace(id, rect);
        if (resting.empty() || !overlap(boundsOf(all), boundsOf(resting)))
            return;
        const Rect kept = boundsOf(resting);
        move(all, 0, layout::snapped(kept.y + kept.height + packGap) - boundsOf(all).y);
    }

    [[nodiscard]] Edit editOf(Rects& all) const {
        Edit edit;
        for (auto& [id, rect] : all) {
            const Rect snapped{layout::snapped(rect.x), layout::snapped(rect.y), rect.width, rect.height};
            const Rect* old = m_design.position(m_view, id);
            if (old == nullptr || !(*old == snapped))
                edit.add(PutPosition{m_view, id, snapped});
            rect = snapped;
        }
        growHolders(all, edit);
        std::set<Id> moved;
        for (const EditStep& step : edit.steps)
            moved.insert(std::get<PutPosition>(step).node);
        // Bends made for the old places would lead nowhere.
        if (auto bends = bendsForgottenWith(m_design, m_view, moved))
            edit.add(std::move(*bends));
        return edit;
    }

    /// Frames that stay grow where what they hold became larger.
    void growHolders(Rects& all, Edit& edit) const {
        std::set<Id> holders;
        for (const auto& [id, rect] : all)
            if (const Id& parent = m_design.node(id)->parent;
                !all.contains(parent) && m_design.position(m_view, parent) != nullptr)
                holders.insert(parent);
        while (!holders.empty()) {
            const Id holder = *holders.begin();
            holders.erase(holders.begin());
            const Rect old = *m_design.position(m_view, holder);
            Rects held;
            for (const Id& child : m_design.childrenOf(holder)) {
                const auto laid = all.find(child);
                const Rect* resting = m_design.position(m_view, child);
                if (laid != all.end())
                    held.emplace(child, laid->second);
                else if (resting != nullptr)
                    held.emplace(child, *resting);
            }
            const Rect inner = boundsOf(held);
            const double left = std::min(old.x, inner.x - layout::padding);
            const double top = std::min(old.y, inner.y - layout::header);
            const double right = std::max(old.x + old.width, inner.x + inner.width + layout::padding);
            const double bottom = std::max(old.y + old.height, inner.y + inner.height + layout::padding);
            const Rect grown{left, top, right - left, bottom - top};
            if (grown == old)
                continue;
            edit.add(PutPosition{m_view, holder, grown});
            all[holder] = grown;
            const Id& above = m_design.node(holder)->parent;
            if (m_design.position(m_view, above) != nullptr && !all.contains(above))
                holders.insert(above);
        }
    }

    const Design& m_design;
    const Catalog& m_catalog;
    const Id& m_view;
    const LayoutRequest& m_request;
    std::set<Id> m_fixed;
    std::set<Id> m_members;
};

} // namespace

Result<Edit> automaticLayout(const Design& design, const Catalog& catalog, const Id& view, const LayoutRequest& request,
                             const std::stop_token& stop) {
    // Graphviz keeps state of its own between calls.
    static std::mutex one;
    const std::lock_guard lock(one);
    return AutoLayout(design, catalog, view, request).run(stop);
}

} // namespace isthmus
