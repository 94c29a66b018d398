// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/disabled.h"
#include "net/prefixtree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// What a node does with routes.
enum class RouteRole : std::uint8_t {
    none, ///< end of a chain of announcements, or nothing learned yet
    vpc,
    vgw,
    tgw,
    dxgw,
    coreNetwork,
    googleNetwork,
    cloudRouter,
    nccHub,
    vnet,
    azureVpn,
    azureEr,
    circuit,
    vwan,
    vcn,
    drg,
    network, ///< any other network or site: tells what it has, passes nothing on
    router,  ///< passes on all that it learns over BGP
    hub,     ///< joins all that is attached to it
    internet
};

enum class SessionKind : std::uint8_t {
    inside,
    attachment,
    association,
    interconnect,
    bgp,
    staticVpn,
    peering,
    backbone, ///< inside one network: remote peering of DRGs, hubs of one virtual WAN, internal BGP
    internet
};

/// A prefix that a network has by itself, with the region of the Google subnet that it is.
struct LocalPrefix {
    Prefix prefix;
    std::string region;
    bool secondary = false; ///< of pods and the like: routed, and not what "reaching the subnet" asks for
};

/// An entry of a route table that somebody wrote down.
struct StatedRoute {
    Prefix destination;
    Id via;
    std::vector<Id> subnets; ///< empty: all
};

struct Entity {
    const Node* node = nullptr;
    RouteRole role = RouteRole::none;
    std::optional<std::uint32_t> asn;
    std::optional<std::uint32_t> gatewayAsn; ///< of Microsoft's managed gateways behind the edge, not to be chosen
    std::string region;
    bool globalRouting = false; ///< of a Google network
    std::vector<LocalPrefix> local;
    std::vector<StatedRoute> stated;
    std::vector<int> sessions;
};

/// Two entities that may tell each other routes.
struct Session {
    int a = -1;
    int b = -1;
    SessionKind kind = SessionKind::attachment;
    std::vector<Id> between;    ///< links and transparent nodes from a to b
    const Link* link = nullptr; ///< null: one contains the other
    std::string down;           ///< why nothing crosses it; empty: it is up
    std::string doubt;          ///< why nobody can tell whether it works; empty: it does
    std::string awsRegion;      ///< of an interconnect
    std::string partnerRegion;
    std::string segment;            ///< of a core network
    std::vector<std::string> edges; ///< of a core network: regions that the link is for; empty: all
    int hub = -1;                   ///< the entity whose gateways the other one uses (Azure gateway transit)

    [[nodiscard]] int other(int entity) const { return entity == a ? b : a; }
};

/// A prefix that an entity announces or routes because it was told to, whatever it learns.
struct Literal {
    int entity = -1;
    int session = -1; ///< towards which it sends; -1: nowhere, see `via`
    Prefix prefix;
    bool weak = false; ///< gives way to what is learned
    Id via;            ///< next hop as stated, where it is no neighbour
    friend bool operator==(const Literal&, const Literal&) = default;
};

/// Why a stated next hop that is no neighbour takes nothing.
struct DeadEnd {
    bool unknown = false; ///< it may forward, and where to is not drawn
    std::string why;
};

/// Who may talk routes with whom in a design, without what is disabled.
class Topology {
public:
    /// The arguments must outlive it and stay as they are.
    Topology(const Design& design, const Catalog& catalog);
    /// Of these nodes and the links between them only; `nodes` by id, with all that they stand in but for the internet.
    Topology(const Design& design, const Catalog& catalog, const std::vector<const Node*>& nodes);

    [[nodiscard]] const Design& design() const { return m_design; }
    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] const std::vector<Entity>& entities() const { return m_entities; }
    [[nodiscard]] const std::vector<Session>& sessions() const { return m_sessions; }
    [[nodiscard]] const Entity& entity(int index) const { return m_entities[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Session& session(int index) const { return m_sessions[static_cast<std::size_t>(index)]; }
    /// The entity that a node is or stands in; -1: none.
    [[nodiscard]] int entityOf(std::string_view node) const;
    /// The session of `entity` that a stated next hop means (a node, a link or a node on the way); -1: none.
    [[nodiscard]] int sessionTo(int entity, std::string_view via) const;
    /// What becomes of packets that `entity` sends to `via`, which is no neighbour of it. Empty: it drops them.
    [[nodiscard]] DeadEnd deadEnd(int entity, const Prefix& destination, const Id& via) const;
    /// The ASN that an entity shows on a session; empty: none is known.
    [[nodiscard]] std::optional<std::uint32_t> asnOn(int entity, const Session& session) const;
    [[nodiscard]] const PrefixTree<int>& locals() const { return m_locals; } ///< value: entity
    [[nodiscard]] const PrefixTree<std::size_t>& literals() const { return m_literalTree; }
    [[nodiscard]] const std::vector<Literal>& allLiterals() const { return m_literals; }
    [[nodiscard]] const Literal& literal(std::size_t index) const { return m_literals[index]; }

private:
    struct Speaker {
        int entity = -1;
        std::vector<Id> through; ///< transparent nodes, from the link's end to the entity
    };

    void build(const std::vector<const Node*>& nodes, const std::vector<const Link*>& links);
    void addEntities(const std::vector<const Node*>& nodes);
    void addLocals();
    void addInside();
    void addLinks(const std::vector<const Link*>& links);
    void addLiterals();
    void addLiteralsOf(int entity);
    void addLiteralsOf(const Session& session, int number);
    [[nodiscard]] std::optional<std::uint32_t> asnOf(const Node& node) const;
    [[nodiscard]] std::optional<std::uint32_t> gatewayAsnOf(const Node& node) const;
    [[nodiscard]] std::vector<Speaker> speakers(const Id& node, bool isStatic) const;
    int addSession(Session session);
    void addAttachment(const Link& link);
    void addAssociation(const Link& link);
    void addInterconnect(const Link& link);
    void addVpn(const Link& link);
    void addLine(const Link& link);
    void addPortChains(const std::vector<const Link*>& links);
    void followPort(int start, const Id& port, std::vector<const Link*>& chain, std::vector<Id>& between);
    void addLineSession(int a, int b, const std::vector<const Link*>& chain, std::vector<Id> between);
    void addPeering(const Link& link);
    [[nodiscard]] static Session made(int a, int b, SessionKind kind, std::vector<Id> between, const Link* link);
    /// Whether a line between the two is no external BGP session: both are one provider's or one owner's.
    [[nodiscard]] bool isBackbone(int a, int b) const;
    void checkBgp(Session& session) const;
    void checkPlaceOfGateway(Session& session) const;
    void checkTold(Session& session, const Link& link, bool forward) const;
    /// Fills in the two regions of an interconnect, and what is wrong with them.
    void findRegions(const Link& link, Session& session, const Node& partner) const;
    void addLiteral(int entity, int session, const Prefix& prefix, bool weak = false, const Id& via = {});

    const Design& m_design;
    const Catalog& m_catalog;
    DisabledNodes m_disabled;
    std::vector<Entity> m_entities;
    std::vector<Session> m_sessions;
    std::vector<Literal> m_literals;
    std::unordered_map<std::string_view, int> m_index;
    PrefixTree<int> m_locals;
    PrefixTree<std::size_t> m_literalTree;
};

} // namespace isthmus
