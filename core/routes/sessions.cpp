// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/topology.h"

#include "model/property.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// Regions of a core network's edges.
std::set<std::string> edgeRegions(const Node& core) {
    std::set<std::string> result;
    const auto edges = core.properties.find("edges");
    if (edges != core.properties.end() && edges->is_array())
        for (const auto& edge : *edges)
            if (edge.is_object())
                if (const auto region = textProperty(edge, "region"))
                    result.insert(*region);
    return result;
}

/// The segment that a link joins, where a core network has several and the link names none: doubt.
void chooseSegment(Session& session, const Node& core) {
    const std::vector<std::string> segments = textListProperty(core.properties, "segments");
    session.segment = textProperty(session.link->properties, "segment").value_or("");
    if (!session.segment.empty())
        return;
    if (segments.size() == 1)
        session.segment = segments.front();
    else if (segments.size() > 1)
        session.doubt =
            fmt::format("{} names no segment, and {} has {} of them", session.link->id, core.id, segments.size());
}

bool inRanges(std::uint32_t asn, const Node& core) {
    const auto ranges = textListProperty(core.properties, "asnRanges");
    return std::any_of(ranges.begin(), ranges.end(), [&](const std::string& text) {
        const auto range = AsnRange::parse(text);
        return range && range->contains(Asn(asn));
    });
}

} // namespace

void Topology::addAttachment(const Link& link) {
    const int a = entityOf(link.from);
    const int b = entityOf(link.to);
    const Node& from = *m_design.node(link.from);
    if (from.kind == "gcp.vpn-gateway") {
        // A hybrid spoke speaks through its routers.
        for (const Speaker& speaker : speakers(link.from, false)) {
            std::vector<Id> between = speaker.through;
            std::reverse(between.begin(), between.end());
            between.push_back(link.id);
            if (b >= 0 && b != speaker.entity)
                addSession(made(speaker.entity, b, SessionKind::attachment, between, &link));
        }
        return;
    }
    if (a < 0 || b < 0 || a == b)
        return;
    Session session = made(a, b, SessionKind::attachment, {link.id}, &link);
    for (const int end : {a, b}) {
        if (entity(end).role != RouteRole::coreNetwork)
            continue;
        const Entity& other = entity(session.other(end));
        chooseSegment(session, *entity(end).node);
        const auto edges = edgeRegions(*entity(end).node);
        if (!other.region.empty() && !edges.empty() && !edges.contains(other.region))
            session.down = fmt::format("{} has no edge in {}, the region of {}", entity(end).node->id, other.region,
                                       other.node->id);
    }
    checkPlaceOfGateway(session);
    addSession(std::move(session));
}

void Topology::checkPlaceOfGateway(Session& session) const {
    const int circuit = entity(session.a).role == RouteRole::circuit ? session.a : session.b;
    const Entity& here = entity(circuit);
    const Entity& gateway = entity(session.other(circuit));
    if (here.role != RouteRole::circuit || gateway.role != RouteRole::azureEr || here.region.empty() ||
        gateway.region.empty() || here.region == gateway.region)
        return;
    const auto& links = m_design.linksOf(here.node->id);
    const bool managed = std::any_of(links.begin(), links.end(), [this](const Id& id) {
        return m_design.link(id)->kind == "interconnect" && !m_design.isDisabled(id);
    });
    // A circuit of a managed interconnect behaves like a local one.
    if (managed)
        session.down = fmt::format("{} is in {}, and a circuit of a managed interconnect takes a gateway of its own "
                                   "region only; {} is in {}",
                                   gateway.node->id, gateway.region, here.node->id, here.region);
}

void Topology::addAssociation(const Link& link) {
    const int a = entityOf(link.from);
    const int b = entityOf(link.to);
    if (a < 0 || b < 0 || a == b)
        return;
    Session session = made(a, b, SessionKind::association, {link.id}, &link);
    const int gateway = entity(a).role == RouteRole::dxgw ? a : b;
    const Entity& far = entity(session.other(gateway));
    const auto asn = entity(gateway).asn;
    if (far.role == RouteRole::tgw && asn && far.asn == asn)
        session.down = fmt::format("{} and {} have the same ASN {}, so AWS refuses the association",
                                   entity(gateway).node->id, far.node->id, *asn);
    if (far.role == RouteRole::coreNetwork) {
        chooseSegment(session, *far.node);
        session.edges = textListProperty(link.properties, "edges");
        if (asn && inRanges(*asn, *far.node))
            session.down = fmt::format("the ASN {} of {} lies in the ranges of {}, so AWS refuses the association",
                                       *asn, entity(gateway).node->id, far.node->id);
    }
    addSession(std::move(session));
}

namespace {

/// A global gateway serves the region of the gateways that are associated with it, where that is one; else empty.
std::string regionOfAssociations(const Design& design, const Id& gateway) {
    std::set<std::string> regions;
    for (const Id& id : design.linksOf(gateway)) {
        const Link& link = *design.link(id);
        if (link.kind == "association" && !design.isDisabled(id))
            if (const auto found = design.regionOf(link.other(gateway)); !found.empty())
                regions.emplace(found);
    }
    return regions.size() == 1 ? *regions.begin() : std::string();
}

/// The region of all subnets of a Google network, where that is one; else empty.
std::string regionOfSubnets(const Design& design, const Id& network) {
    std::set<std::string> regions;
    for (const Id& child : design.childrenOf(network))
        if (design.node(child)->kind == "gcp.subnet")
            regions.insert(design.node(child)->region);
    return regions.size() == 1 ? *regions.begin() : std::string();
}

} // namespace

void Topology::findRegions(const Link& link, Session& session, const Node& partner) const {
    const std::string provider = partner.kind == "partner.network"
                                     ? textProperty(partner.properties, "provider").value_or("")
                                     : std::string(partner.providerPart());
    std::string region = textProperty(link.properties, "region").value_or("");
    std::string partnerRegion =
        textProperty(link.properties, "partnerRegion").value_or(std::string(m_design.regionOf(partner.id)));
    if (region.empty())
        region = regionOfAssociations(m_design, link.other(partner.id));
    if (partnerRegion.empty() && partner.kind == "gcp.network")
        partnerRegion = regionOfSubnets(m_design, partner.id);
    const auto environment = textProperty(link.properties, "environment");
    const RegionPair* match = nullptr;
    bool listed = false;
    int matches = 0;
    for (const RegionPair& pair : m_catalog.pairs()) {
        listed = listed || pair.provider == provider;
        const bool named = environment && pair.id == *environment;
        const bool joined = pair.provider == provider && (region.empty() || pair.awsRegion == region) &&
                            (partnerRegion.empty() || pair.partnerRegion == partnerRegion);
        if (named) {
            match = &pair;
            matches = 1;
            break;
        }
        if (joined) {
            match = &pair;
            ++matches;
        }
    }
    session.awsRegion = region;
    session.partnerRegion = partnerRegion;
    if (matches == 1) {
        session.awsRegion = match->awsRegion;
        session.partnerRegion = match->partnerRegion;
    } else if (matches > 1)
        session.doubt = fmt::format("{} does not say between which regions it is", link.id);
    else if (!listed)
        session.doubt =
            fmt::format("the catalogue lists no region pairs with {}", provider.empty() ? "this partner" : provider);
    else
        session.down = fmt::format("no interconnect exists between {} and {} {}", region.empty() ? "AWS" : region,
                                   provider, partnerRegion);
}

void Topology::addInterconnect(const Link& link) {
    const int a = entityOf(link.from);
    const int b = entityOf(link.to);
    if (a < 0 || b < 0 || a == b)
        return;
    Session session = made(a, b, SessionKind::interconnect, {link.id}, &link);
    const int partner = entity(a).role == RouteRole::dxgw ? b : a;
    findRegions(link, session, *entity(partner).node);
    const Entity& far = entity(partner);
    const bool fixedPlace = far.role == RouteRole::drg || far.role == RouteRole::circuit;
    if (session.down.empty() && fixedPlace && !far.region.empty() && !session.partnerRegion.empty() &&
        far.region != session.partnerRegion)
        session.down =
            fmt::format("{} ends in {}, and {} is in {}", link.id, session.partnerRegion, far.node->id, far.region);
    addSession(std::move(session));
}

bool Topology::isBackbone(int a, int b) const {
    const Entity& one = entity(a);
    const Entity& other = entity(b);
    if (one.role != other.role)
        return false;
    if (one.role == RouteRole::drg || one.role == RouteRole::vwan)
        return true;
    // Two routers of one owner and number speak internal BGP.
    return one.asn && one.asn == other.asn && one.node->kind == other.node->kind &&
           (one.node->kind == "onprem.router" || one.node->kind == "fabric.cloud-router");
}

void Topology::checkBgp(Session& session) const {
    const auto a = asnOn(session.a, session);
    if (a && a == asnOn(session.b, session)) {
        session.down =
            fmt::format("both ends of {} have the ASN {}, so the BGP session does not come up", session.link->id, *a);
        return;
    }
    // Google refuses a peer whose ASN is that of another router in the same network and region.
    for (const auto& [router, peer] : {std::pair(session.a, session.b), std::pair(session.b, session.a)}) {
        const Entity& here = entity(router);
        const Entity& there = entity(peer);
        if (here.role != RouteRole::cloudRouter || !there.asn)
            continue;
        for (const Id& sibling : m_design.childrenOf(here.node->parent)) {
            const auto found = m_index.find(sibling);
            if (found == m_index.end() || found->second == router || found->second == peer)
                continue;
            const Entity& other = entity(found->second);
            if (other.role == RouteRole::cloudRouter && other.region == here.region && other.asn == there.asn)
                session.down =
                    fmt::format("{} has the ASN {} of {}, another router in the network and region of {}, so Google "
                                "refuses it as a peer",
                                there.node->id, *there.asn, other.node->id, here.node->id);
        }
    }
}

void Topology::addVpn(const Link& link) {
    const bool isStatic = textProperty(link.properties, "routing").value_or("bgp") == "static";
    for (const Speaker& from : speakers(link.from, isStatic)) {
        for (const Speaker& to : speakers(link.to, isStatic)) {
            if (from.entity == to.entity)
                continue;
            std::vector<Id> between(from.through.rbegin(), from.through.rend());
            between.push_back(link.id);
            between.insert(between.end(), to.through.begin(), to.through.end());
            const bool isInternal = entity(from.entity).role == RouteRole::router && isBackbone(from.entity, to.entity);
            const SessionKind kindOfSession = isInternal ? SessionKind::backbone : SessionKind::bgp;
            Session session =
                made(from.entity, to.entity, isStatic ? SessionKind::staticVpn : kindOfSession, between, &link);
            for (const int end : {session.a, session.b})
                if (entity(end).role == RouteRole::coreNetwork)
                    chooseSegment(session, *entity(end).node);
            if (session.kind == SessionKind::bgp)
                checkBgp(session);
            addSession(std::move(session));
        }
    }
}

void Topology::checkTold(Session& session, const Link& link, bool forward) const {
    for (const auto& [key, end] :
         {std::pair("fromAsn", forward ? session.a : session.b), std::pair("toAsn", forward ? session.b : session.a)}) {
        const auto told = asnProperty(link.properties, key);
        const auto shown = asnOn(end, session);
        if (told && shown && told->value() != *shown)
            session.down = fmt::format("{} states the ASN {} for {}, which has {}, so the BGP session does not come up",
                                       link.id, told->value(), entity(end).node->id, *shown);
    }
}

void Topology::addLineSession(int a, int b, const std::vector<const Link*>& chain, std::vector<Id> between) {
    Session session =
        made(a, b, isBackbone(a, b) ? SessionKind::backbone : SessionKind::bgp, std::move(between), chain.front());
    for (const int end : {a, b})
        if (entity(end).role == RouteRole::coreNetwork)
            chooseSegment(session, *entity(end).node);
    if (session.kind == SessionKind::backbone) {
        addSession(std::move(session));
        return;
    }
    checkBgp(session);
    const Limit* partner = m_catalog.limit("gcp", "asn.partnerAttachment");
    for (const int end : {a, b}) {
        const Entity& one = entity(end);
        if (partner == nullptr || !partner->value.is_number_integer() || one.role != RouteRole::cloudRouter || !one.asn)
            continue;
        const std::string service = textProperty(chain.front()->properties, "service").value_or("");
        if ((service == "gcp.partner-interconnect" || service == "gcp-oci") &&
            *one.asn != partner->value.get<std::uint32_t>())
            session.down = fmt::format("a partner attachment takes a router with the ASN {}, and {} has {}",
                                       partner->value.get<std::uint32_t>(), one.node->id, *one.asn);
    }
    std::string at = entity(a).node->id;
    for (const Link* link : chain) {
        const bool forward = link->from == at || (link == chain.front() && entityOf(link->from) == a);
        checkTold(session, *link, forward);
        at = link->other(at);
    }
    addSession(std::move(session));
}

void Topology::addLine(const Link& link) {
    const auto isPort = [this](const Id& id) { return m_design.node(id)->kind == "fabric.port"; };
    if (isPort(link.from) || isPort(link.to))
        return; // the session runs through: addPortChains
    for (const Speaker& from : speakers(link.from, true)) {
        for (const Speaker& to : speakers(link.to, true)) {
            if (from.entity == to.entity)
                continue;
            std::vector<Id> between(from.through.rbegin(), from.through.rend());
            between.push_back(link.id);
            between.insert(between.end(), to.through.begin(), to.through.end());
            addLineSession(from.entity, to.entity, {&link}, std::move(between));
        }
    }
}

namespace {

/// A cable into a port comes from equipment on the spot; everything else is a virtual line over it.
bool isCable(const Design& design, const Link& link, const Id& port) {
    const Node* far = design.node(link.other(port));
    return far != nullptr &&
           (far->kind == "onprem.router" || far->kind == "onprem.site" || far->kind == "aws.customer-gateway");
}

std::vector<const Link*> linesOf(const Design& design, const Id& port) {
    std::vector<const Link*> result;
    for (const Id& id : design.linksOf(port))
        if (design.link(id)->kind == "private-line" && !design.isDisabled(id))
            result.push_back(design.link(id));
    return result;
}

} // namespace

void Topology::followPort(int start, const Id& port, std::vector<const Link*>& chain, std::vector<Id>& between) {
    const auto lines = linesOf(m_design, port);
    const Link& in = *chain.back();
    for (const Link* out : lines) {
        if (out == &in || std::find(chain.begin(), chain.end(), out) != chain.end())
            continue;
        // Two virtual lines over one port do not meet; each meets the cable. A port of two lines joins them.
        if (lines.size() > 2 && isCable(m_design, in, port) == isCable(m_design, *out, port))
            continue;
        const Id& next = out->other(port);
        const Node* node = m_design.node(next);
        if (node == nullptr)
            continue;
        chain.push_back(out);
        between.push_back(out->id);
        if (node->kind == "fabric.port") {
            between.push_back(next);
            followPort(start, next, chain, between);
            between.pop_back();
        } else {
            for (const Speaker& end : speakers(next, true))
                if (end.entity > start)
                    addLineSession(start, end.entity, chain, between);
        }
        chain.pop_back();
        between.pop_back();
    }
}

void Topology::addPortChains(const std::vector<const Link*>& links) {
    for (const Link* one : links) {
        const Link& link = *one;
        if (link.kind != "private-line" || m_disabled.holds(link))
            continue;
        for (const Id& end : {link.from, link.to}) {
            const Node* node = m_design.node(end);
            const Node* port = m_design.node(link.other(end));
            if (node == nullptr || port == nullptr || port->kind != "fabric.port" || node->kind == "fabric.port")
                continue;
            for (const Speaker& speaker : speakers(end, true)) {
                std::vector<const Link*> chain{&link};
                std::vector<Id> between{link.id, port->id};
                followPort(speaker.entity, port->id, chain, between);
            }
        }
    }
}

void Topology::addPeering(const Link& link) {
    const int a = entityOf(link.from);
    const int b = entityOf(link.to);
    if (a < 0 || b < 0 || a == b)
        return;
    Session session = made(a, b, SessionKind::peering, {link.id}, &link);
    if (entity(a).role == RouteRole::vnet && boolProperty(link.properties, "allowGatewayTransit").value_or(false) &&
        boolProperty(link.properties, "useRemoteGateways").value_or(false)) {
        const auto hasGateway = [this](int index) {
            const auto& children = m_design.childrenOf(entity(index).node->id);
            return std::any_of(children.begin(), children.end(), [this](const Id& id) {
                const std::string& kind = m_design.node(id)->kind;
                return (kind == "azure.vpn-gateway" || kind == "azure.expressroute-gateway") &&
                       !m_design.isDisabled(id);
            });
        };
        // Azure refuses remote gateways to a network that has its own.
        if (hasGateway(a) != hasGateway(b))
            session.hub = hasGateway(a) ? a : b;
    }
    addSession(std::move(session));
}

} // namespace isthmus
