// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/plan.h"
#include "model/design.h"
#include "rules/finding.h"
#include "widgets/canvas/linkrouter.h"
#include "widgets/canvas/spatialindex.h"
#include "widgets/commands/arrangement.h"

#include <QHash>
#include <QRectF>
#include <QSet>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// What all nodes of one kind have in common.
struct KindStyle {
    std::string id;
    QString title;
    QString icon;
    QString provider; ///< "" where nobody's
    QString mark;
    Role role = Role::unknown;
    bool container = false;
};

/// Findings on one element.
struct Badge {
    std::uint16_t count = 0;
    Severity worst = Severity::hint;
    friend bool operator==(const Badge&, const Badge&) = default;
};

/// One drawn node: everything that painting and hit tests need, as values.
struct NodeItem {
    std::string id;
    QRectF rect; ///< scene units
    QString name;
    QString fact;
    QString place;
    std::int32_t parent = -1; ///< item of the containing node; -1: none
    std::uint16_t kind = 0;   ///< into DisplayList::kinds()
    std::uint8_t depth = 0;   ///< containers around it; of a free group, around what it frames
    bool alive = false;  ///< slot in use
    bool placed = false; ///< has a position in this view
    bool frame = false;  ///< drawn as a container
    bool ground = false; ///< a free group: it lies under what it frames
    bool locked = false; ///< its place is held
    std::int32_t order = 0; ///< drawing order among its siblings
    std::uint8_t nesting = 0; ///< of a free group: groups around it
    DrawState state = DrawState::active; ///< with what it inherits
    Badge badge;
    std::optional<OperationState> operation;
};

enum class LinkClass : std::uint8_t { plain, privateLine, vpn, interconnect };

/// One drawn link with its finished way.
struct LinkItem {
    std::string id;
    QString label;
    std::int32_t from = -1; ///< node item; -1: the end does not exist
    std::int32_t to = -1;
    LinkClass linkClass = LinkClass::plain;
    bool alive = false;
    bool placed = false; ///< both ends have a position
    DrawState state = DrawState::active;
    Badge badge;
    std::optional<OperationState> operation;
    router::Sides sides;
    std::vector<QPointF> points;
    router::Middle middle; ///< where label and mark sit
    QRectF area; ///< of the drawing on which the way depends
    QRectF bounds;
};

struct NoteItem {
    std::string id;
    QString text;
    QRectF rect;
};

/// What has to be painted again, in scene units; `everything` where that is simpler.
struct Damage {
    bool everything = false;
    std::vector<QRectF> areas;
    void add(const QRectF& area) {
        if (!everything)
            areas.push_back(area);
    }
};

/// The drawing as flat arrays of value items, kept equal to the design by `sync`; painting only reads it.
class DisplayList {
public:
    using Index = std::uint32_t;
    static constexpr Index none = static_cast<Index>(-1);
    /// From this many links on, ways are not led around obstacles when a design is opened.
    static constexpr std::size_t carefulRouting = 3000;

    explicit DisplayList(std::shared_ptr<const Catalog> catalog);

    /// Everything afresh.
    void rebuild(const Design& design, const Id& view);
    /// Follows one change; the result is what `rebuild` would make.
    Damage sync(const Design& design, const ChangeSet& changes);
    /// Badges by element. A finding counts on its first subject that is drawn.
    Damage setFindings(const std::vector<Finding>& findings);
    /// State dots and the state of hand-over marks.
    Damage setOperations(const QHash<QString, OperationState>& operations);

    /// Moves nodes without the design, for what is being dragged; `sync` or `restore` brings the truth back.
    /// Only the links of these nodes are led anew.
    Damage preview(const std::vector<std::pair<Index, QRectF>>& rects);
    /// Back to the positions of the design.
    Damage restore(const Design& design, const std::vector<Index>& nodes);

    [[nodiscard]] const std::vector<NodeItem>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<LinkItem>& links() const { return m_links; }
    [[nodiscard]] const std::vector<NoteItem>& notes() const { return m_notes; }
    [[nodiscard]] const std::vector<KindStyle>& kinds() const { return m_kinds; }
    [[nodiscard]] const KindStyle& kindOf(const NodeItem& node) const { return m_kinds[node.kind]; }
    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }
    [[nodiscard]] const std::shared_ptr<const Catalog>& catalogPtr() const { return m_catalog; }
    [[nodiscard]] const Id& viewId() const { return m_view; }
    [[nodiscard]] Index nodeIndex(std::string_view id) const;
    [[nodiscard]] Index linkIndex(std::string_view id) const;
    [[nodiscard]] const std::vector<Index>& linksOf(Index node) const { return m_linksOf[node]; }
    /// Whether node `a` is drawn before, and so under, node `b`: containers before what is in them, free groups before
    /// what they frame, then the drawing order that the view keeps.
    [[nodiscard]] bool isUnder(Index a, Index b) const;

    /// Placed nodes and links whose rectangle touches `area`, unsorted.
    void nodesIn(const QRectF& area, std::vector<Index>& found) const { m_nodeIndex.query(area, found); }
    void linksIn(const QRectF& area, std::vector<Index>& found) const { m_linkIndex.query(area, found); }
    /// Around everything that is placed; null rectangle: nothing is.
    [[nodiscard]] QRectF bounds() const;
    /// What painting one item may touch: with outline, badge, ports.
    [[nodiscard]] static QRectF paintedRect(const NodeItem& node) { return node.rect.adjusted(-14, -14, 14, 14); }

    /// The same for a link: a rectangle around each leg, and its label.
    static void addDamage(const LinkItem& link, Damage& damage);

private:
    Index slotForNode(const std::string& id);
    Index slotForLink(const std::string& id);
    std::uint16_t kindFor(const std::string& id);
    void fillNode(const Design& design, const Node& node, Index index);
    void placeNode(const Design& design, Index index);
    void dropNode(Index index);
    void fillLink(const Design& design, const Link& link, Index index);
    void unhookLink(Index index);
    void dropLink(Index index);
    [[nodiscard]] std::optional<OperationState> operationOf(const std::string& id) const;
    void fillNotes(const Design& design);
    /// Locks and drawing order as the view has them.
    void arrange(const Design& design);
    std::vector<QRectF> syncNodes(const Design& design, const std::set<Id>& touched, bool reparented, Damage& damage);
    std::vector<Index> syncLinks(const Design& design, const std::set<Id>& touched, Damage& damage);

    void routeAll();
    /// Chooses sides for `first`, then leads these links and all their neighbours anew.
    void routeSome(std::vector<Index> first, Damage* damage);
    void pickSides(LinkItem& link) const;
    [[nodiscard]] std::vector<Obstacle> obstaclesFor(const LinkItem& link, const QRectF& area) const;
    struct Port {
        double at = 0;
        int rank = 0;
        int count = 1;
    };
    [[nodiscard]] Port portOf(Index node, Index link, Side side) const;
    void lead(Index index);
    static QRectF labelRect(const LinkItem& link);
    [[nodiscard]] router::Middle labelPlace(const LinkItem& link) const;
    [[nodiscard]] bool isInside(Index node, Index ancestor) const;

    std::shared_ptr<const Catalog> m_catalog;
    Id m_view;
    std::vector<NodeItem> m_nodes;
    std::vector<LinkItem> m_links;
    std::vector<NoteItem> m_notes;
    Arrangement m_arrangement;
    std::vector<KindStyle> m_kinds;
    std::unordered_map<std::string, std::uint16_t> m_kindByName;
    std::unordered_map<std::string, Index> m_nodeById;
    std::unordered_map<std::string, Index> m_linkById;
    std::vector<Index> m_freeNodes;
    std::vector<Index> m_freeLinks;
    std::vector<std::vector<Index>> m_linksOf; ///< by node item
    SpatialIndex m_nodeIndex;
    SpatialIndex m_linkIndex;
    std::unordered_map<std::string, Badge> m_badges;
    QHash<QString, OperationState> m_operations;
    std::size_t m_liveLinks = 0;
    bool m_careful = true; ///< ways are led around obstacles
};

} // namespace isthmus
