// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/mends.h"
#include "rules/sessions.h"

#include <algorithm>

// Rules on autonomous system numbers.
namespace isthmus {

namespace {

constexpr const char* dxSource =
    "https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html";
constexpr const char* googleRouterSource =
    "https://cloud.google.com/network-connectivity/docs/router/how-to/create-router-vpc-network";

bool isTransit(std::string_view kind) {
    return kind == "aws.transit-gateway";
}

std::optional<Asn> asnAt(RuleContext& context, std::string_view id) {
    const auto speakers = speakersAt(context, id);
    return speakers.empty() ? std::nullopt : speakers.front().asn;
}

std::string defaultNote(const Speaker& speaker) {
    return speaker.isDefault ? " (its default)" : "";
}

class AsnRangeRule final : public Rule {
public:
    AsnRangeRule()
        : Rule(scopeNode,
               {"asn.range", Severity::error, "An ASN that the resource may not use",
                "https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGateway.html"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind == "aws.core-network")
            checkCoreNetwork(context, node);
        const auto asn = asnProperty(node.properties, "asn");
        if (!asn)
            return;
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        const std::string title = kind != nullptr ? kind->title : node.kind;
        if (const Limit* limit = context.catalog().limit("", "asn.neverUsable");
            limit != nullptr && contains(asnRangesOf(limit->value), *asn)) {
            Finding& finding =
                context.add(*this, {node.id},
                            "%1 has the ASN %2, which nobody may use for a session (reserved are %3). Give it another.",
                            {context.title(node.id), asn->toString(), shown(asnRangesOf(limit->value))});
            stateSource(finding, *limit);
            mendAsn(context, finding, node);
            return;
        }
        if (const Limit* limit = context.catalog().limit(node.providerPart(), "asn.allowed");
            limit != nullptr && limit->value.is_object() && limit->value.contains(node.kind)) {
            const auto ranges = asnRangesOf(limit->value[node.kind]);
            if (!ranges.empty() && !contains(ranges, *asn)) {
                Finding& finding =
                    context.add(*this, {node.id}, "%1 has the ASN %2, but a %3 may only use %4. Give it one of these.",
                                {context.title(node.id), asn->toString(), title, shown(ranges)});
                stateSource(finding, *limit);
                mendAsn(context, finding, node);
            }
        }
        if (const Limit* limit = context.catalog().limit(node.providerPart(), "asn.refused");
            limit != nullptr && limit->value.is_object() && limit->value.contains(node.kind)) {
            const auto ranges = asnRangesOf(limit->value[node.kind]);
            if (contains(ranges, *asn)) {
                Finding& finding = context.add(
                    *this, {node.id}, "%1 has the ASN %2, which a %3 may not use (refused are %4). Give it another.",
                    {context.title(node.id), asn->toString(), title, shown(ranges)});
                stateSource(finding, *limit);
                mendAsn(context, finding, node);
            }
        }
    }

private:
    void checkCoreNetwork(RuleContext& context, const Node& node) const {
        const Limit* limit = context.catalog().limit("aws", "asn.allowed");
        std::vector<AsnRange> own;
        for (const std::string& text : textListProperty(node.properties, "asnRanges"))
            if (const auto range = AsnRange::parse(text))
                own.push_back(*range);
        if (limit != nullptr && limit->value.is_object() && limit->value.contains(node.kind)) {
            const auto allowed = asnRangesOf(limit->value[node.kind]);
            for (const AsnRange& range : own)
                if (std::none_of(allowed.begin(), allowed.end(),
                                 [&](const AsnRange& a) { return a.contains(range.first) && a.contains(range.last); }))
                    stateSource(
                        context.add(
                            *this, {node.id},
                            "%1 has the ASN range %2, but a core network may only use %3. Choose a range inside.",
                            {context.title(node.id), shown({range}), shown(allowed)}),
                        *limit);
        }
        const auto edges = node.properties.find("edges");
        if (own.empty() || edges == node.properties.end() || !edges->is_array())
            return;
        for (const Json& edge : *edges)
            if (const auto asn = asnProperty(edge, "asn"); asn && !contains(own, *asn))
                context.add(
                    *this, {node.id},
                    "The edge %1 of %2 has the ASN %3, which lies outside the core network's ranges %4. Give it one "
                    "from inside.",
                    {textProperty(edge, "region").value_or("?"), context.title(node.id), asn->toString(), shown(own)});
    }
};

class AsnReservedRule final : public Rule {
public:
    AsnReservedRule()
        : Rule(scopeLink, {"asn.reserved", Severity::error, "An ASN that a party of the link keeps for itself",
                           "https://learn.microsoft.com/en-us/azure/multicloud-interconnect/availability-limits"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind == "interconnect") {
            checkInterconnect(context, link);
            return;
        }
        if (!carriesBgp(link))
            return;
        for (const Id* end : {&link.from, &link.to}) {
            if (context.kind(*end) == "fabric.port")
                continue;
            for (const Speaker& other : speakersBeyond(context, link, *end))
                checkSpeaker(context, link, other, *end);
        }
        checkGoogle(context, link);
    }

private:
    // `id` is the party that reserves, `speaker` the other end.
    void checkSpeaker(RuleContext& context, const Link& link, const Speaker& speaker, const Id& id) const {
        const Node* party = context.core(id);
        if (party == nullptr || !speaker.asn || speaker.node->providerPart() == party->providerPart())
            return;
        const Limit* limit = context.catalog().limit(party->providerPart(), "asn.reserved");
        if (limit == nullptr || !contains(asnRangesOf(limit->value), *speaker.asn))
            return;
        report(context, {speaker.node->id, link.id, id}, *speaker.node, *speaker.asn, *party, *limit);
    }

    void report(RuleContext& context, std::vector<Id> subjects, const Node& node, Asn asn, const Node& party,
                const Limit& limit) const {
        const Provider* provider = context.catalog().provider(party.providerPart());
        Finding& finding =
            context.add(*this, std::move(subjects),
                        "%1 has the ASN %2 and is joined to %3, where %4 keeps %5 for itself. Give it another ASN.",
                        {context.title(node.id), asn.toString(), context.title(party.id),
                         provider != nullptr ? provider->title : std::string(party.providerPart()),
                         shown(asnRangesOf(limit.value))});
        stateSource(finding, limit);
        if (node.kind != "aws.core-network" && node.kind != "azure.expressroute-circuit")
            mendAsn(context, finding, node, asnRangesOf(limit.value));
    }

    // The Direct Connect gateway and the transit gateways behind it appear in the partner's AS paths.
    void checkInterconnect(RuleContext& context, const Link& link) const {
        const bool fromAws = context.kind(link.from) == "aws.direct-connect-gateway";
        const Id& gateway = fromAws ? link.from : link.to;
        const Node* partner = context.core(fromAws ? link.to : link.from);
        if (partner == nullptr)
            return;
        const Limit* limit = context.catalog().limit(partner->providerPart(), "asn.reserved");
        if (limit == nullptr || context.kind(gateway) != "aws.direct-connect-gateway")
            return;
        std::vector<Id> ids{gateway};
        for (const Link* association : context.links(gateway, "association"))
            if (isTransit(context.kind(association->other(gateway))))
                ids.push_back(association->other(gateway));
            else if (context.kind(association->other(gateway)) == "aws.core-network")
                checkEdges(context, link, *context.node(association->other(gateway)), *partner, *limit);
        for (const Id& id : ids)
            if (const auto asn = asnAt(context, id); asn && contains(asnRangesOf(limit->value), *asn))
                report(context, {id, link.id, partner->id}, *context.node(id), *asn, *partner, *limit);
    }

    void checkEdges(RuleContext& context, const Link& link, const Node& core, const Node& partner,
                    const Limit& limit) const {
        const auto edges = core.properties.find("edges");
        if (edges == core.properties.end() || !edges->is_array())
            return;
        for (const Json& edge : *edges)
            if (const auto asn = asnProperty(edge, "asn"); asn && contains(asnRangesOf(limit.value), *asn))
                report(context, {core.id, link.id, partner.id}, core, *asn, partner, limit);
    }

    // 16550 is Google's own number for routers of partner attachments, and for nothing else.
    void checkGoogle(RuleContext& context, const Link& link) const {
        const Limit* limit = context.catalog().limit("gcp", "asn.partnerAttachment");
        const auto own = numberOf(limit);
        const std::string service = textProperty(link.properties, "service").value_or(std::string());
        if (!own || service == "gcp.partner-interconnect" || service == "gcp-oci")
            return;
        // Without a service a line may well be a partner attachment: nothing can be said.
        if (link.kind == "private-line" && service.empty())
            return;
        for (const Id* end : {&link.from, &link.to})
            for (const Speaker& speaker : speakersAt(context, *end))
                if (speaker.node->kind == "gcp.cloud-router" && speaker.asn &&
                    speaker.asn->value() == static_cast<std::uint32_t>(*own)) {
                    Finding& finding =
                        context.add(*this, {speaker.node->id, link.id},
                                    "%1 has the ASN %2, which Google allows only for partner attachments, and %3 is "
                                    "none. Give the router a private ASN.",
                                    {context.title(speaker.node->id), speaker.asn->toString(), context.title(link.id)});
                    stateSource(finding, *limit);
                    if (!servesPartnerAttachment(context, speaker.node->id))
                        mendAsn(context, finding, *speaker.node);
                }
    }

    static bool servesPartnerAttachment(RuleContext& context, const Id& router) {
        for (const Link* line : context.links(router, "private-line")) {
            const std::string service = textProperty(line->properties, "service").value_or(std::string());
            if (service.empty() || service == "gcp.partner-interconnect" || service == "gcp-oci")
                return true;
        }
        return false;
    }
};

class AsnSameOnSessionRule final : public Rule {
public:
    AsnSameOnSessionRule()
        : Rule(scopeLink, {"asn.same-on-session", Severity::error, "Both ends of one BGP session have one ASN",
                           "https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (!carriesBgp(link) || context.kind(link.from) == "fabric.port")
            return;
        for (const Speaker& near : speakersAt(context, link.from))
            for (const Speaker& far : speakersBeyond(context, link, link.from)) {
                if (!near.asn || near.asn != far.asn || near.node == far.node)
                    continue;
                // Two routers of one owner may well speak internal BGP; a line between two DRGs is a remote peering,
                // and one between two virtual hubs stays within their virtual WAN.
                const std::string& kind = near.node->kind;
                if (kind == far.node->kind &&
                    (kind == "onprem.router" || kind == "fabric.cloud-router" ||
                     (link.kind == "private-line" && (kind == "oci.drg" || kind == "azure.virtual-wan-hub"))))
                    continue;
                Finding& finding =
                    context.add(*this, {link.id, near.node->id, far.node->id},
                                "%1 joins %2%3 and %4%5, which both have the ASN %6; the session is external BGP and "
                                "is refused. Change one of them.",
                                {context.title(link.id), context.title(near.node->id), defaultNote(near),
                                 context.title(far.node->id), defaultNote(far), near.asn->toString()});
                // A default is nobody's decision; which of two stated numbers is right, nobody can tell.
                if (const Speaker* free = isFree(near) ? &near : isFree(far) ? &far : nullptr)
                    mendAsn(context, finding, *free->node);
            }
    }

private:
    static bool isFree(const Speaker& speaker) {
        const std::string& kind = speaker.node->kind;
        return speaker.isDefault && (kind == "aws.virtual-private-gateway" || kind == "aws.transit-gateway" ||
                                     kind == "azure.vpn-gateway" || kind == "aws.customer-gateway");
    }
};

class AsnClashRule final : public Rule {
public:
    AsnClashRule()
        : Rule(scopeNode | scopeLink,
               {"asn.clash", Severity::error, "An ASN that another router in the same place has", googleRouterSource}) {
    }

    // Transit gateways on one Direct Connect gateway.
    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind != "aws.direct-connect-gateway")
            return;
        std::map<std::uint32_t, std::vector<Id>> byAsn;
        for (const Link* association : context.links(node.id, "association")) {
            const Id& end = association->other(node.id);
            if (isTransit(context.kind(end)))
                if (const auto asn = asnAt(context, end)) {
                    auto& ids = byAsn[asn->value()];
                    if (std::find(ids.begin(), ids.end(), end) == ids.end())
                        ids.push_back(end);
                }
        }
        std::vector<AsnRange> taken;
        for (const auto& [asn, ids] : byAsn)
            taken.push_back({Asn(asn), Asn(asn)});
        if (const auto own = asnAt(context, node.id))
            taken.push_back({*own, *own});
        for (auto& [asn, ids] : byAsn) {
            if (ids.size() < 2)
                continue;
            std::vector<std::string> titles;
            for (const Id& id : ids)
                titles.push_back(context.title(id));
            Finding& finding = context.add(
                *this, ids,
                "%1 share the ASN %2 on the Direct Connect gateway %3. Give each transit gateway an ASN of its own.",
                {listed(titles), std::to_string(asn), context.title(node.id)});
            finding.source = dxSource;
            mendAsn(context, finding, *context.node(ids.back()), taken);
        }
    }

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind == "peering" && isTransit(context.kind(link.from)) && isTransit(context.kind(link.to))) {
            const auto a = asnAt(context, link.from);
            const auto b = asnAt(context, link.to);
            if (a && a == b && link.from != link.to) {
                Finding& finding =
                    context.add(*this, {link.from, link.to, link.id},
                                "%1 and %2 are peered and share the ASN %3. AWS advises an ASN of its own for each.",
                                {context.title(link.from), context.title(link.to), a->toString()});
                finding.severity = Severity::warning;
                finding.source = "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html";
                if (!asnProperty(context.node(link.to)->properties, "asn"))
                    mendAsn(context, finding, *context.node(link.to));
                else if (!asnProperty(context.node(link.from)->properties, "asn"))
                    mendAsn(context, finding, *context.node(link.from));
            }
            return;
        }
        if (!carriesBgp(link))
            return;
        checkGoogle(context, link, link.from);
        checkGoogle(context, link, link.to);
    }

private:
    // Google: "Peer ASN conflicts with local ASN of another router in the same region and network".
    void checkGoogle(RuleContext& context, const Link& link, const Id& end) const {
        if (context.kind(end).substr(0, 4) != "gcp.")
            return;
        for (const Speaker& local : speakersAt(context, end)) {
            if (local.node->kind != "gcp.cloud-router" || local.node->parent.empty())
                continue;
            const std::string region = context.regionOf(local.node->id);
            for (const Speaker& peer : speakersBeyond(context, link, end)) {
                if (!peer.asn)
                    continue;
                for (const Node* other : context.children(local.node->parent)) {
                    if (other->kind != "gcp.cloud-router" || other->id == local.node->id ||
                        other->id == peer.node->id || context.regionOf(other->id) != region ||
                        asnProperty(other->properties, "asn") != peer.asn)
                        continue;
                    context.add(*this, {peer.node->id, other->id, link.id},
                                "%1, the peer of %2 over %3, has the ASN %4, which is also that of %5 in the same "
                                "network and region; Google refuses such a peer. Change one of the two.",
                                {context.title(peer.node->id), context.title(local.node->id), context.title(link.id),
                                 peer.asn->toString(), context.title(other->id)});
                }
            }
        }
    }
};

class AsnDxgwTgwEqualRule final : public Rule {
public:
    AsnDxgwTgwEqualRule()
        : Rule(scopeLink, {"asn.dxgw-tgw-equal", Severity::error,
                           "Direct Connect gateway and transit gateway have one ASN", dxSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "association")
            return;
        const bool forward = context.kind(link.from) == "aws.direct-connect-gateway";
        const Id& dxgw = forward ? link.from : link.to;
        const Id& tgw = forward ? link.to : link.from;
        if (context.kind(dxgw) != "aws.direct-connect-gateway" || !isTransit(context.kind(tgw)))
            return;
        const auto a = speakersAt(context, dxgw).front();
        const auto b = speakersAt(context, tgw).front();
        if (!a.asn || a.asn != b.asn)
            return;
        Finding& finding =
            context.add(*this, {tgw, dxgw},
                        "%1%2 and %3%4 both have the ASN %5, and AWS refuses to associate them. Give the transit "
                        "gateway another ASN.",
                        {context.title(dxgw), defaultNote(a), context.title(tgw), defaultNote(b), a.asn->toString()});
        mendAsn(context, finding, *b.node, {{*a.asn, *a.asn}});
    }
};

class AsnDxgwCoreNetworkRule final : public Rule {
public:
    AsnDxgwCoreNetworkRule()
        : Rule(scopeLink,
               {"asn.dxgw-core-network", Severity::error, "Direct Connect gateway ASN inside the core network's ranges",
                "https://docs.aws.amazon.com/network-manager/latest/cloudwan/cloudwan-dxattach-about.html"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "association")
            return;
        const bool forward = context.kind(link.from) == "aws.direct-connect-gateway";
        const Id& dxgw = forward ? link.from : link.to;
        const Node* core = context.node(forward ? link.to : link.from);
        if (core == nullptr || core->kind != "aws.core-network" || context.kind(dxgw) != "aws.direct-connect-gateway")
            return;
        std::vector<AsnRange> ranges;
        for (const std::string& text : textListProperty(core->properties, "asnRanges"))
            if (const auto range = AsnRange::parse(text))
                ranges.push_back(*range);
        const auto speaker = speakersAt(context, dxgw).front();
        if (!speaker.asn || !contains(ranges, *speaker.asn))
            return;
        Finding& finding = context.add(*this, {dxgw, core->id},
                                       "%1 has the ASN %2%3, which lies inside the ASN ranges %4 of the core network "
                                       "%5. Give the Direct Connect gateway an ASN outside them.",
                                       {context.title(dxgw), speaker.asn->toString(), defaultNote(speaker),
                                        shown(ranges), context.title(core->id)});
        mendAsn(context, finding, *speaker.node, ranges);
    }
};

class AsnExpressRouteCoexistenceRule final : public Rule {
public:
    AsnExpressRouteCoexistenceRule()
        : Rule(scopeNode,
               {"asn.expressroute-coexistence", Severity::error,
                "An Azure VPN gateway beside an ExpressRoute gateway needs the ASN 65515",
                "https://learn.microsoft.com/en-us/azure/expressroute/expressroute-howto-coexist-resource-manager"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const Limit* limit = context.catalog().limit("azure", "asn.expressRouteCoexistence");
        const auto wanted = numberOf(limit);
        if (node.kind != "azure.vpn-gateway" || node.parent.empty() || !wanted)
            return;
        const auto asn = asnAt(context, node.id);
        if (!asn || asn->value() == static_cast<std::uint32_t>(*wanted))
            return;
        for (const Node* sibling : context.children(node.parent)) {
            if (sibling->kind != "azure.expressroute-gateway")
                continue;
            Finding& finding =
                context.add(*this, {node.id, sibling->id},
                            "%1 has the ASN %2 and stands beside the ExpressRoute gateway %3; Microsoft documents that "
                            "the VPN gateway must then have %4, which some users contest. Set it to %4.",
                            {context.title(node.id), asn->toString(), context.title(sibling->id),
                             std::to_string(static_cast<std::uint32_t>(*wanted))});
            stateSource(finding, limit->provenance);
            mendAsn(finding, node, Asn(static_cast<std::uint32_t>(*wanted)));
            return;
        }
    }
};

} // namespace

void addIdentityRules(RuleList& rules) {
    rules.push_back(std::make_unique<AsnRangeRule>());
    rules.push_back(std::make_unique<AsnReservedRule>());
    rules.push_back(std::make_unique<AsnSameOnSessionRule>());
    rules.push_back(std::make_unique<AsnClashRule>());
    rules.push_back(std::make_unique<AsnDxgwTgwEqualRule>());
    rules.push_back(std::make_unique<AsnDxgwCoreNetworkRule>());
    rules.push_back(std::make_unique<AsnExpressRouteCoexistenceRule>());
}

} // namespace isthmus
