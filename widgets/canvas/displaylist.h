// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/viewstate.h"
#include "rules/finding.h"
#include "widgets/canvas/deploymark.h"
#include "widgets/canvas/idindex.h"
#include "widgets/canvas/linkrouter.h"
#include "widgets/canvas/spatialindex.h"
#include "widgets/commands/arrangement.h"

#include <QHash>
#include <QRectF>
#include <QSet>
#include <QString>

#include <functional>
#include <map>
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
    bool placed = false; ///< has a position in this view, and is shown
    bool frame = false;  ///< drawn as a container
    bool ground = false; ///< a free group: it lies under what it frames
    bool locked = false; ///< its place is held
    std::int32_t order = 0; ///< drawing order among its siblings
    std::uint8_t nesting = 0; ///< of a free group: groups around it
    bool holds = false;        ///< has children
    bool collapsed = false;    ///< a container drawn as one box
    std::uint32_t inside = 0;  ///< nodes that a collapsed box stands for, itself not counted
    DrawState state = DrawState::active; ///< with what it inherits
    Badge badge;
    std::optional<DeployMark> mark;
};

enum class LinkClass : std::uint8_t { plain, privateLine, vpn, interconnect };

/// Which end of a link lies outside the part of the design that is shown, so that it stops at the border.
enum class Border : std::uint8_t { none, from, to };

/// One drawn link with its finished way.
struct LinkItem {
    std::string id;
    QString label;
    QString outside;        ///< where only a part of the design is shown: name of the end that is not in it
    std::int32_t from = -1; ///< node item, or the collapsed box around it; -1: the end does not exist
    std::int32_t to = -1;
    std::int32_t beyond = -1; ///< node item of the end that is not shown, where `border` says that there is one
    std::uint32_t count = 1; ///< links that this line stands for; 0: another line stands for this one
    std::uint32_t stamp = 0; ///< goes up with every change of what the way depends on
    LinkClass linkClass = LinkClass::plain;
    LinkStyle style = LinkStyle::orthogonal;
    Border border = Border::none;
    bool alive = false;
    bool placed = false; ///< both ends have a position
    bool sidesFound = false; ///< chosen with the obstacles in mind
    bool wayFound = false;   ///< led around them
    bool crowded = false;    ///< no place for the label where it covers nothing
    DrawState state = DrawState::active;
    Badge badge;
    std::optional<DeployMark> mark;
    router::Sides sides;
    std::vector<QPointF> bends; ///< made by hand, from `from` to `to`; empty: the way is found
    std::vector<QPointF> points;
    std::vector<QPointF> raw; ///< the way before it made room for others; empty: the same as `points`
    router::Middle middle; ///< where label and mark sit
    QPointF wish;          ///< where the label would sit if there were no other labels
    QRectF bounds;

    /// Node item of the end that owns this half, also where the end itself is not shown.
    [[nodiscard]] std::int32_t ownerEnd(bool first) const {
        return border == (first ? Border::from : Border::to) && beyond >= 0 ? beyond : first ? from : to;
    }
    [[nodiscard]] const std::vector<QPointF>& rawPoints() const { return raw.empty() ? points : raw; }
};

/// A way to be found away from the window's thread: everything that it depends on, as values.
struct RouteJob {
    std::uint32_t link = 0;
    std::uint32_t stamp = 0;
    RouteEnd from;
    RouteEnd to;
    double shift = 0;
    std::vector<Obstacle> obstacles;
};
struct RouteResult {
    std::uint32_t link = 0;
    std::uint32_t stamp = 0;
    std::vector<QPointF> points;
};
/// Does the work; a pure function, for any thread.
[[nodiscard]] std::vector<RouteResult> findRoutes(const std::vector<RouteJob>& jobs);

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
    /// Up to this many links every change leads them around obstacles at once; beyond, they take the plain way first and
    /// `takeJobs` and `settle` do the rest while the window goes on.
    static constexpr std::size_t mostAtOnce = 300;

    explicit DisplayList(std::shared_ptr<const Catalog> catalog, std::size_t atOnce = mostAtOnce);

    /// Everything afresh. Of a design with a `root` only that container is shown, with what it holds; links to the rest
    /// end at its border.
    void rebuild(const Design& design, const Id& view, const Id& root = {});
    /// Follows one change; the result is what `rebuild` would make.
    Damage sync(const Design& design, const ChangeSet& changes);
    /// Badges by element. A finding counts on its first subject that is drawn.
    Damage setFindings(const std::vector<Finding>& findings);
    /// State dots and the state of hand-over marks.
    Damage setMarks(const QHash<QString, DeployMark>& marks);

    /// Moves nodes without the design, for what is being dragged; `sync` or `restore` brings the truth back.
    /// Only the links of these nodes are led anew.
    Damage preview(const std::vector<std::pair<Index, QRectF>>& rects);
    /// The same for a note.
    void previewNote(const Id& note, const QRectF& rect);
    /// Back to the positions of the design.
    Damage restore(const Design& design, const std::vector<Index>& nodes);
    /// Links that the last preview led anew, or whose label it moved; unsorted, some twice.
    [[nodiscard]] const std::vector<Index>& lastLed() const { return m_led; }
    /// Shows a link with other bends than the design's.
    Damage previewBends(Index link, const std::vector<QPointF>& bends);

    /// Some of the links that still take the plain way, those that touch `area` only, at most `most`; empty: all of them
    /// are settled.
    [[nodiscard]] std::vector<RouteJob> takeJobs(const QRectF& area, std::size_t most, Damage& damage);
    /// The same wherever the links are.
    [[nodiscard]] std::vector<RouteJob> takeJobs(std::size_t most, Damage& damage);
    /// Puts ways that were found in their places; what has become out of date on the way is let go.
    Damage settle(const std::vector<RouteResult>& results);
    /// Leads every link around what is in its way, here and now: for exports, and for tests.
    void settleAll();

    [[nodiscard]] const std::vector<NodeItem>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<LinkItem>& links() const { return m_links; }
    [[nodiscard]] const std::vector<NoteItem>& notes() const { return m_notes; }
    [[nodiscard]] const std::vector<KindStyle>& kinds() const { return m_kinds; }
    [[nodiscard]] const KindStyle& kindOf(const NodeItem& node) const { return m_kinds[node.kind]; }
    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }
    [[nodiscard]] const std::shared_ptr<const Catalog>& catalogPtr() const { return m_catalog; }
    [[nodiscard]] const Id& viewId() const { return m_view; }
    /// The container that is shown alone; empty: the whole design.
    [[nodiscard]] const Id& root() const { return m_root; }
    /// The item that stands for this node on the drawing: itself, or the collapsed box around it; none: it is not shown.
    [[nodiscard]] Index shownFor(const Design& design, std::string_view id) const;
    /// Ids of the links that one line stands for, its own first.
    [[nodiscard]] std::vector<std::string> linksBehind(Index link) const;
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
    friend class ChannelMaker;
    struct Port {
        double at = 0;
        int rank = 0;
        int count = 1;
    };

    [[nodiscard]] auto nodeIds() const {
        return [this](Index index) -> std::string_view { return m_nodes[index].id; };
    }
    [[nodiscard]] auto linkIds() const {
        return [this](Index index) -> std::string_view { return m_links[index].id; };
    }
    /// The same text, kept once.
    [[nodiscard]] QString shared(QString text) { return text.isEmpty() ? text : *m_texts.insert(std::move(text)); }
    Index slotForNode(const std::string& id);
    Index slotForLink(const std::string& id);
    std::uint16_t kindFor(const std::string& id);
    void fillNode(const Design& design, const Node& node, Index index);
    void placeNode(const Design& design, Index index);
    void dropNode(Index index);
    void fillLink(const Design& design, const Link& link, Index index);
    void unhookLink(Index index);
    void dropLink(Index index);
    [[nodiscard]] std::optional<DeployMark> markOf(const std::string& id) const;
    void fillNotes(const Design& design);
    /// Locks and drawing order as the view has them.
    void arrange(const Design& design);
    std::vector<QRectF> syncNodes(const Design& design, const std::set<Id>& touched, bool reparented, Damage& damage);
    [[nodiscard]] std::vector<Index> indicesOf(const std::set<Id>& links) const;
    std::vector<Index> syncLinks(const Design& design, const std::set<Id>& touched, Damage& damage);

    // Containers: what is shown, and which lines stand for which links.
    [[nodiscard]] bool isShown(const Design& design, std::string_view id) const;
    /// What holds the node, and is collapsed: its container or its free group; null: neither is.
    [[nodiscard]] const Id* collapsedAround(const Node& node) const;
    [[nodiscard]] bool isPartial() const { return !m_collapsed.empty() || !m_root.empty(); }
    void foldEnds(const Design& design, const Link& link, LinkItem& item);
    void bundle(const Design& design);
    void sumUp();
    void readView(const Design& design);
    /// Ids of the links whose route was decided anew.
    std::set<Id> followRoutes(const Design& design);

    // Ways.
    void routeAll();
    /// Chooses sides for `first`, then leads these links and all their neighbours anew.
    void routeSome(std::vector<Index> first, Damage* damage);
    void pickSides(LinkItem& link, bool careful) const;
    [[nodiscard]] QRectF endRect(const LinkItem& link, bool from) const;
    [[nodiscard]] std::vector<Obstacle> obstaclesFor(const LinkItem& link, const QRectF& area) const;
    [[nodiscard]] Port portOf(Index node, Index link, Side side) const;
    [[nodiscard]] std::pair<int, int> rankAmongParallel(Index link) const;
    [[nodiscard]] RouteJob jobFor(Index link, bool careful) const;
    void lead(Index index, bool careful);
    void setPoints(Index index, std::vector<QPointF> points);
    void leadToBorder(LinkItem& link, bool careful);
    [[nodiscard]] std::pair<Side, double> borderPlace(const LinkItem& link) const;
    /// After ways were found: makes room in the channels, places labels, and tells the index.
    void finish(std::vector<Index> links, const std::vector<std::vector<QPointF>>& rawBefore, Damage* damage);
    void reindex(Index index);
    void findSides(Index link);
    void unsettle(Index link);
    [[nodiscard]] std::vector<RouteJob> jobsFor(const std::vector<Index>& links, Damage& damage);
    /// The part of the drawing on which the way depends.
    [[nodiscard]] QRectF areaOf(const LinkItem& link) const;
    [[nodiscard]] std::vector<Index> neighbours(const LinkItem& link) const;
    [[nodiscard]] bool keepsItsEnds(Index link) const;
    [[nodiscard]] static bool hasLabel(const LinkItem& link);
    /// Room that label and mark take, in scene units.
    [[nodiscard]] static QSizeF labelSize(const LinkItem& link);
    static QRectF labelRect(const LinkItem& link);
    static QRectF wishRect(const LinkItem& link);
    /// A place for a label, and what it would cover there.
    struct LabelPlace {
        router::Middle middle;
        double harm = 0;
    };
    [[nodiscard]] LabelPlace bestPlace(const LinkItem& link, const std::function<double(const LabelPlace&)>& harmOf) const;
    [[nodiscard]] router::Middle wishedPlace(const LinkItem& link) const;
    [[nodiscard]] LabelPlace labelPlace(Index index) const;
    [[nodiscard]] double labelHarm(const LinkItem& link, const QRectF& rect) const;
    [[nodiscard]] bool isInside(Index node, Index ancestor) const;

    std::shared_ptr<const Catalog> m_catalog;
    Id m_view;
    std::vector<NodeItem> m_nodes;
    std::vector<LinkItem> m_links;
    std::vector<NoteItem> m_notes;
    Arrangement m_arrangement;
    std::vector<KindStyle> m_kinds;
    std::unordered_map<std::string, std::uint16_t> m_kindByName;
    IdIndex m_nodeById;
    IdIndex m_linkById;
    QSet<QString> m_texts; ///< of labels and places, which many have in common
    std::vector<Index> m_freeNodes;
    std::vector<Index> m_freeLinks;
    std::vector<std::vector<Index>> m_linksOf; ///< by node item
    SpatialIndex m_nodeIndex;
    SpatialIndex m_linkIndex;
    std::unordered_map<std::string, Badge> m_badges;
    QHash<QString, DeployMark> m_marks;
    std::size_t m_liveLinks = 0;
    std::size_t m_mostAtOnce;
    std::uint32_t m_stamp = 0; ///< the last one given
    Index m_firstUnsettled = 0; ///< all links before it have their ways
    std::vector<Index> m_led;
    bool m_atOnce = true; ///< ways are led around obstacles with every change
    Id m_root;
    std::set<Id> m_collapsed;
    std::map<Id, Id> m_foldedInto; ///< members of collapsed free groups, and their group
    std::map<Id, LinkRoute> m_routes;
    LinkStyle m_style = LinkStyle::orthogonal;
    std::unordered_map<Index, std::vector<Index>> m_bundles; ///< by the line that is drawn
};

} // namespace isthmus
