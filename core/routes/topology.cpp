// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/topology.h"

#include "model/property.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace isthmus {

namespace {

RouteRole roleOf(std::string_view kind) {
    static const std::unordered_map<std::string_view, RouteRole> roles{
        {"aws.vpc", RouteRole::vpc},
        {"aws.virtual-private-gateway", RouteRole::vgw},
        {"aws.transit-gateway", RouteRole::tgw},
        {"aws.direct-connect-gateway", RouteRole::dxgw},
        {"aws.core-network", RouteRole::coreNetwork},
        {"aws.customer-gateway", RouteRole::router},
        {"gcp.network", RouteRole::googleNetwork},
        {"gcp.cloud-router", RouteRole::cloudRouter},
        {"gcp.ncc-hub", RouteRole::nccHub},
        {"azure.vnet", RouteRole::vnet},
        {"azure.vpn-gateway", RouteRole::azureVpn},
        {"azure.expressroute-gateway", RouteRole::azureEr},
        {"azure.expressroute-circuit", RouteRole::circuit},
        {"azure.virtual-wan-hub", RouteRole::vwan},
        {"oci.vcn", RouteRole::vcn},
        {"oci.drg", RouteRole::drg},
        {"alibaba.vpc", RouteRole::network},
        {"alibaba.cen", RouteRole::hub},
        {"alibaba.vbr", RouteRole::router},
        {"partner.network", RouteRole::network},
        {"partner.gateway", RouteRole::router},
        {"fabric.cloud-router", RouteRole::router},
        {"onprem.site", RouteRole::network},
        {"onprem.router", RouteRole::router},
        {"internet", RouteRole::internet},
    };
    const auto found = roles.find(kind);
    return found == roles.end() ? RouteRole::none : found->second;
}

/// Whether a gateway or router of this sort talks routes with the network that it is drawn in.
bool speaksFor(RouteRole gateway, RouteRole network) {
    switch (gateway) {
    case RouteRole::cloudRouter:
        return network == RouteRole::googleNetwork;
    case RouteRole::azureVpn:
    case RouteRole::azureEr:
        return network == RouteRole::vnet;
    case RouteRole::router:
        return network == RouteRole::network;
    default:
        return false;
    }
}

std::vector<StatedRoute> statedRoutes(const Json& properties) {
    std::vector<StatedRoute> result;
    const auto list = properties.find("routes");
    if (list == properties.end() || !list->is_array())
        return result;
    for (const auto& entry : *list) {
        if (!entry.is_object())
            continue;
        if (const auto destination = prefixProperty(entry, "destination"))
            result.push_back(
                {*destination, textProperty(entry, "via").value_or(""), textListProperty(entry, "subnets")});
    }
    return result;
}

} // namespace

Topology::Topology(const Design& design, const Catalog& catalog)
    : m_design(design)
    , m_catalog(catalog)
    , m_disabled(design) {
    std::vector<const Node*> nodes;
    for (const auto& [id, node] : design.nodes())
        nodes.push_back(&node);
    std::vector<const Link*> links;
    for (const auto& [id, link] : design.links())
        links.push_back(&link);
    build(nodes, links);
}

Topology::Topology(const Design& design, const Catalog& catalog, const std::vector<const Node*>& nodes)
    : m_design(design)
    , m_catalog(catalog)
    , m_disabled(design, nodes) {
    std::unordered_set<std::string_view> ids;
    for (const Node* node : nodes)
        ids.insert(node->id);
    // Each link once, at the end that it comes from.
    std::vector<const Link*> links;
    for (const Node* node : nodes)
        for (const Id& id : design.linksOf(node->id))
            if (const Link* link = design.link(id); link->from == node->id && ids.contains(link->to))
                links.push_back(link);
    std::sort(links.begin(), links.end(), [](const Link* a, const Link* b) { return a->id < b->id; });
    build(nodes, links);
}

void Topology::build(const std::vector<const Node*>& nodes, const std::vector<const Link*>& links) {
    addEntities(nodes);
    addLocals();
    addInside();
    addLinks(links);
    addLiterals();
}

std::optional<std::uint32_t> Topology::asnOf(const Node& node) const {
    if (const auto stated = asnProperty(node.properties, "asn"))
        return stated->value();
    if (node.properties.contains("asn"))
        return std::nullopt; // stated, and not to be read
    const auto number = [](const Limit* limit) -> std::optional<std::uint32_t> {
        if (limit == nullptr || !limit->value.is_number_unsigned())
            return std::nullopt;
        return limit->value.get<std::uint32_t>();
    };
    if (node.kind == "azure.expressroute-circuit")
        return number(m_catalog.limit("azure", "asn.expressRoute"));
    if (node.kind == "azure.expressroute-gateway" || node.kind == "azure.virtual-wan-hub")
        return std::nullopt;
    if (node.kind == "fabric.cloud-router") {
        const Limit* defaults = m_catalog.limit("fabric", "asn.vendorDefault");
        const auto vendor = textProperty(node.properties, "vendor");
        if (defaults != nullptr && vendor && defaults->value.is_object())
            if (const auto found = defaults->value.find(*vendor); found != defaults->value.end() && found->is_number())
                return found->get<std::uint32_t>();
        return std::nullopt;
    }
    const NodeKind* kind = m_catalog.nodeKind(node.kind);
    const PropertySpec* spec = kind != nullptr ? kind->property("asn") : nullptr;
    if (spec != nullptr && spec->defaultValue.is_number_integer())
        return spec->defaultValue.get<std::uint32_t>();
    return std::nullopt;
}

std::optional<std::uint32_t> Topology::gatewayAsnOf(const Node& node) const {
    const Limit* managed = m_catalog.limit("azure", "asn.managedGateways");
    if (managed == nullptr || !managed->value.is_object())
        return std::nullopt;
    const auto found = managed->value.find(node.kind);
    return found != managed->value.end() && found->is_number_unsigned() ? std::optional(found->get<std::uint32_t>())
                                                                        : std::nullopt;
}

std::optional<std::uint32_t> Topology::asnOn(int index, const Session& session) const {
    const Entity& here = entity(index);
    if (here.asn || !here.gatewayAsn)
        return here.asn;
    // Over a circuit it is Microsoft's edge that speaks, over a tunnel the gateway itself.
    if (session.link != nullptr && session.link->kind == "vpn")
        return here.gatewayAsn;
    const Limit* edge = m_catalog.limit("azure", "asn.expressRoute");
    return edge != nullptr && edge->value.is_number_unsigned() ? std::optional(edge->value.get<std::uint32_t>())
                                                               : std::nullopt;
}

void Topology::addEntities(const std::vector<const Node*>& nodes) {
    for (const Node* one : nodes) {
        const Node& node = *one;
        const RouteRole role = roleOf(node.kind);
        if (role == RouteRole::none || m_disabled.holds(node.id))
            continue;
        Entity entity;
        entity.node = &node;
        entity.role = role;
        entity.asn = asnOf(node);
        entity.gatewayAsn = gatewayAsnOf(node);
        entity.region = std::string(m_design.regionOf(node.id));
        entity.globalRouting = textProperty(node.properties, "routingMode").value_or("") == "GLOBAL";
        entity.stated = statedRoutes(node.properties);
        m_index.emplace(node.id, static_cast<int>(m_entities.size()));
        m_entities.push_back(std::move(entity));
    }
}

void Topology::addLocals() {
    for (std::size_t i = 0; i < m_entities.size(); ++i) {
        Entity& entity = m_entities[i];
        const bool isNetwork = entity.role == RouteRole::vpc || entity.role == RouteRole::vnet ||
                               entity.role == RouteRole::vcn || entity.role == RouteRole::network;
        if (isNetwork) {
            for (const Prefix& prefix : statedPrefixes(*entity.node))
                entity.local.push_back({prefix.canonical(), {}, false});
            // A network whose ranges are left out has those of its subnets.
            if (entity.local.empty())
                for (const Id& child : m_design.childrenOf(entity.node->id))
                    for (const Prefix& prefix : statedPrefixes(*m_design.node(child)))
                        entity.local.push_back({prefix.canonical(), {}, false});
        } else if (entity.role == RouteRole::googleNetwork) {
            for (const Id& child : m_design.childrenOf(entity.node->id)) {
                const Node& subnet = *m_design.node(child);
                if (subnet.kind != "gcp.subnet" || m_disabled.holds(child))
                    continue;
                const std::vector<Prefix> secondary = prefixListProperty(subnet.properties, "secondaryCidrs");
                for (const Prefix& prefix : statedPrefixes(subnet))
                    entity.local.push_back({prefix.canonical(), subnet.region,
                                            std::find(secondary.begin(), secondary.end(), prefix) != secondary.end()});
            }
        }
        for (const LocalPrefix& one : entity.local)
            m_locals.insert(one.prefix, static_cast<int>(i));
    }
}

int Topology::entityOf(std::string_view node) const {
    const Node* found = m_design.ancestor(node, [this](const Node& one) { return m_index.contains(one.id); });
    return found == nullptr ? -1 : m_index.at(found->id);
}

int Topology::sessionTo(int index, std::string_view via) const {
    int result = -1;
    for (const int number : entity(index).sessions) {
        const Session& one = session(number);
        const bool meant = entity(one.other(index)).node->id == via || (one.link != nullptr && one.link->id == via) ||
                           std::find(one.between.begin(), one.between.end(), via) != one.between.end();
        if (meant && one.down.empty())
            return number;
        if (meant && result < 0)
            result = number;
    }
    return result;
}

DeadEnd Topology::deadEnd(int index, const Prefix& destination, const Id& via) const {
    const Id& id = entity(index).node->id;
    if (via.empty())
        return {false, fmt::format("{} drops {}", id, destination.toString())};
    const std::string start = fmt::format("{} sends {} to {}", id, destination.toString(), via);
    if (m_design.typeOf(via) == ElementType::none)
        return {false, start + ", which is not drawn"};
    if (m_design.isDisabled(via))
        return {false, start + ", which is disabled"};
    if (entityOf(via) == index)
        return {true, start + ", and where that forwards to is not drawn"};
    return {false, start + ", which is not attached to it"};
}

Session Topology::made(int a, int b, SessionKind kind, std::vector<Id> between, const Link* link) {
    Session session;
    session.a = a;
    session.b = b;
    session.kind = kind;
    session.between = std::move(between);
    session.link = link;
    return session;
}

int Topology::addSession(Session added) {
    const int index = static_cast<int>(m_sessions.size());
    m_entities[static_cast<std::size_t>(added.a)].sessions.push_back(index);
    m_entities[static_cast<std::size_t>(added.b)].sessions.push_back(index);
    m_sessions.push_back(std::move(added));
    return index;
}

void Topology::addInside() {
    for (std::size_t i = 0; i < m_entities.size(); ++i) {
        const Node& node = *m_entities[i].node;
        if (node.parent.empty())
            continue;
        const int holder = entityOf(node.parent);
        if (holder < 0 || !speaksFor(m_entities[i].role, entity(holder).role))
            continue;
        addSession(made(holder, static_cast<int>(i), SessionKind::inside, {}, nullptr));
    }
}

std::vector<Topology::Speaker> Topology::speakers(const Id& id, bool isStatic) const {
    const Node* node = m_design.node(id);
    if (node == nullptr || m_disabled.holds(id))
        return {};
    if (node->kind == "aws.customer-gateway") {
        const auto drawn = textProperty(node->properties, "represents");
        if (drawn && m_index.contains(*drawn))
            return {{m_index.at(*drawn), {id}}};
    }
    if (node->kind != "gcp.vpn-gateway") {
        const int found = entityOf(id);
        return found < 0 ? std::vector<Speaker>() : std::vector<Speaker>{{found, {}}};
    }
    std::vector<Id> names = textListProperty(node->properties, "routers");
    if (const auto one = textProperty(node->properties, "router"))
        names.push_back(*one);
    if (names.empty() && !isStatic)
        for (const Id& sibling : m_design.childrenOf(node->parent))
            if (m_design.node(sibling)->kind == "gcp.cloud-router" && m_design.node(sibling)->region == node->region)
                names.push_back(sibling);
    std::vector<Speaker> result;
    if (isStatic && names.empty()) {
        // A classic tunnel with static routes is the network's own.
        if (const int holder = entityOf(node->parent); holder >= 0)
            result.push_back({holder, {id}});
        return result;
    }
    for (const Id& name : names)
        if (const auto found = m_index.find(name); found != m_index.end())
            result.push_back({found->second, {id}});
    return result;
}

void Topology::addLinks(const std::vector<const Link*>& links) {
    for (const Link* one : links) {
        const Link& link = *one;
        const Node* from = m_design.node(link.from);
        const Node* to = m_design.node(link.to);
        if (from == nullptr || to == nullptr || m_disabled.holds(link))
            continue;
        // There is no other link to the internet, and none within it: it belongs to no island, and would outlive them.
        if ((from->kind == "internet" || to->kind == "internet") && (link.kind != "internet" || from->kind == to->kind))
            continue;
        if (link.kind == "attachment")
            addAttachment(link);
        else if (link.kind == "association")
            addAssociation(link);
        else if (link.kind == "interconnect")
            addInterconnect(link);
        else if (link.kind == "vpn")
            addVpn(link);
        else if (link.kind == "private-line")
            addLine(link);
        else if (link.kind == "peering")
            addPeering(link);
        else if (link.kind == "internet") {
            const int a = entityOf(link.from);
            const int b = entityOf(link.to);
            if (a >= 0 && b >= 0 && a != b)
                addSession(made(a, b, SessionKind::internet, {link.id}, &link));
        }
    }
    addPortChains(links);
}

void Topology::addLiteral(int entity, int session, const Prefix& prefix, bool weak, const Id& via) {
    m_literalTree.insert(prefix, m_literals.size());
    m_literals.push_back({entity, session, prefix.canonical(), weak, via});
}

void Topology::addLiterals() {
    for (std::size_t i = 0; i < m_entities.size(); ++i)
        addLiteralsOf(static_cast<int>(i));
    for (std::size_t i = 0; i < m_sessions.size(); ++i)
        addLiteralsOf(m_sessions[i], static_cast<int>(i));
}

void Topology::addLiteralsOf(int index) {
    const Entity& here = entity(index);
    if (here.role == RouteRole::tgw)
        for (const StatedRoute& route : here.stated) {
            const int towards = sessionTo(index, route.via);
            addLiteral(index, towards, route.destination, false, towards < 0 ? route.via : Id());
        }
    if (here.role == RouteRole::cloudRouter)
        for (const int number : here.sessions)
            if (session(number).kind == SessionKind::inside)
                for (const Prefix& prefix : prefixListProperty(here.node->properties, "advertise"))
                    addLiteral(index, number, prefix);
}

void Topology::addLiteralsOf(const Session& one, int number) {
    if (one.link == nullptr || !one.down.empty())
        return;
    const Json& properties = one.link->properties;
    const int gateway = entity(one.a).role == RouteRole::dxgw ? one.a : one.b;
    const RouteRole far = entity(one.other(gateway)).role;
    if (one.kind == SessionKind::association && far == RouteRole::tgw)
        for (const Prefix& prefix : prefixListProperty(properties, "allowedPrefixes"))
            addLiteral(gateway, number, prefix);
    else if (one.kind == SessionKind::interconnect)
        for (const Prefix& prefix : prefixListProperty(properties, "advertisedRoutes"))
            addLiteral(gateway, number, prefix);
    else if (one.kind == SessionKind::peering && far == RouteRole::tgw)
        for (const StatedRoute& route : statedRoutes(properties))
            for (const int end : {one.a, one.b})
                if (route.via.empty() || route.via == entity(one.other(end)).node->id)
                    addLiteral(end, number, route.destination, route.via.empty());
    if (one.kind == SessionKind::staticVpn)
        for (const Prefix& prefix : prefixListProperty(properties, "staticRoutes"))
            for (const int end : {one.a, one.b})
                addLiteral(end, number, prefix, true);
}

} // namespace isthmus
