// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/mends.h"
#include "rules/sessions.h"

#include <algorithm>

// Rules on VPN links and their tunnels.
namespace isthmus {

namespace {

constexpr const char* awsTunnelSource = "https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html";
constexpr const char* googleVpnSource = "https://cloud.google.com/network-connectivity/docs/vpn/concepts/topologies";

std::vector<Json> tunnelsOf(const Link& link) {
    const auto it = link.properties.find("tunnels");
    return it != link.properties.end() && it->is_array() ? std::vector<Json>(it->begin(), it->end())
                                                         : std::vector<Json>();
}

bool hasEndOf(RuleContext& context, const Link& link, std::string_view provider) {
    for (const Id* end : {&link.from, &link.to}) {
        const Node* node = context.core(*end);
        if (node != nullptr && node->providerPart() == provider)
            return true;
    }
    return false;
}

class VpnInsideCidrRule final : public Rule {
public:
    VpnInsideCidrRule()
        : Rule(scopeLink | scopeGroup,
               {"vpn.inside-cidr", Severity::error, "A tunnel's inside prefix that cannot be used", awsTunnelSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "vpn")
            return;
        std::set<Prefix> own;
        const auto tunnels = tunnelsOf(link);
        for (std::size_t i = 0; i < tunnels.size(); ++i) {
            const auto prefix = prefixProperty(tunnels[i], "insideCidr");
            if (!prefix || prefix->family() != Family::v4)
                continue;
            if (!own.insert(prefix->canonical()).second)
                mend(context,
                     context.add(*this, {link.id},
                                 "%1 uses the inside prefix %2 for two tunnels. Give each tunnel its own.",
                                 {context.title(link.id), prefix->canonical().toString()}),
                     link, i);
            if (Finding* finding = checkPrefix(context, link, *prefix))
                mend(context, *finding, link, i);
            for (const Id& place : placesOf(context, link))
                context.join(*this, place + "\n" + prefix->canonical().toString());
        }
    }

    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        if (members.size() < 2)
            return;
        const auto cut = key.find('\n');
        const Id gateway = key.substr(0, cut);
        const Link* last = context.link(*members.rbegin());
        const Link* first = context.link(*members.begin());
        if (first == nullptr || last == nullptr || saidElsewhere(context, gateway, *first, *last))
            return;
        const std::string range = key.substr(cut + 1);
        std::vector<Id> subjects(members.begin(), members.end());
        std::vector<std::string> titles;
        for (const Id& id : members)
            titles.push_back(context.title(id));
        subjects.push_back(gateway);
        Finding& finding = context.add(*this, std::move(subjects),
                                       "%1 use the inside prefix %2 at the same gateway %3. Give each tunnel its own.",
                                       {listed(titles), range, context.title(gateway)});
        const auto tunnels = tunnelsOf(*last);
        for (std::size_t i = 0; i < tunnels.size(); ++i)
            if (const auto prefix = prefixProperty(tunnels[i], "insideCidr");
                prefix && prefix->canonical().toString() == range)
                mend(context, finding, *last, i);
    }

private:
    /// The gateways and routers at which an inside prefix may be used once: Google's counts for its cloud router.
    static std::set<Id> placesOf(RuleContext& context, const Link& link) {
        std::set<Id> places;
        for (const Id* end : {&link.from, &link.to}) {
            places.insert(*end);
            if (context.kind(*end) == "gcp.vpn-gateway")
                for (const Speaker& speaker : speakersAt(context, *end))
                    places.insert(speaker.node->id);
        }
        return places;
    }

    /// Two links that meet at both ends are one fault, said at the first of the places.
    static bool saidElsewhere(RuleContext& context, const Id& gateway, const Link& first, const Link& last) {
        const std::set<Id> one = placesOf(context, first);
        const std::set<Id> other = placesOf(context, last);
        return std::any_of(one.begin(), one.end(), [&](const Id& id) { return id < gateway && other.count(id) != 0; });
    }

    static std::vector<Prefix> forbidden(RuleContext& context) {
        return prefixesOf(context.catalog().limit("aws", "vpn.insideCidr.forbidden"));
    }

    /// Writes the next free prefix that both ends take.
    static void mend(RuleContext& context, Finding& finding, const Link& link, std::size_t tunnel) {
        const Catalog& catalog = context.catalog();
        auto within = prefixesOf(catalog.limit("", "vpn.insideCidr.within"));
        if (hasEndOf(context, link, "azure"))
            if (auto allowed = prefixesOf(catalog.limit("azure", "vpn.insideCidr.allowed")); !allowed.empty())
                within = std::move(allowed);
        const auto length = numberOf(catalog.limit("", "vpn.insideCidr.length"));
        std::vector<Prefix> taken = forbidden(context);
        for (const Id& place : placesOf(context, link))
            for (const Link* other : context.links(place, "vpn"))
                for (const Json& each : tunnelsOf(*other))
                    if (const auto prefix = prefixProperty(each, "insideCidr"))
                        taken.push_back(*prefix);
        const auto free = length ? freePrefix(within, taken, static_cast<int>(*length)) : std::nullopt;
        if (!free)
            return;
        Link mended = link;
        mended.properties["tunnels"][tunnel]["insideCidr"] = free->toString();
        finding.fixText = "Use " + free->toString();
        finding.fix = Edit{"Change inside prefix", {PutLink{std::move(mended)}}};
    }

    /// What is wrong with the prefix by itself; null: nothing.
    Finding* checkPrefix(RuleContext& context, const Link& link, const Prefix& prefix) const {
        const bool aws = hasEndOf(context, link, "aws");
        const bool azure = hasEndOf(context, link, "azure");
        // Other vendors take inside addresses of any kind.
        if (!aws && !azure && !hasEndOf(context, link, "gcp"))
            return nullptr;
        const Limit* within = context.catalog().limit("", "vpn.insideCidr.within");
        const Limit* length = context.catalog().limit("", "vpn.insideCidr.length");
        const auto ranges = prefixesOf(within);
        const auto bits = numberOf(length);
        if (!ranges.empty() && bits &&
            (!ranges.front().contains(prefix) || prefix.length() != static_cast<int>(*bits))) {
            Finding& finding =
                context.add(*this, {link.id}, "The inside prefix %1 of %2 is not a /%3 of %4. Choose one that is.",
                            {prefix.toString(), context.title(link.id), std::to_string(static_cast<int>(*bits)),
                             ranges.front().toString()});
            stateSource(finding, *within);
            return &finding;
        }
        for (const Prefix& range : aws ? forbidden(context) : std::vector<Prefix>())
            if (range.overlaps(prefix)) {
                Finding& finding =
                    context.add(*this, {link.id},
                                "The inside prefix %1 of %2 is one that AWS keeps for itself (%3). Choose another /30.",
                                {prefix.toString(), context.title(link.id), range.toString()});
                stateSource(finding, *context.catalog().limit("aws", "vpn.insideCidr.forbidden"));
                return &finding;
            }
        const Limit* allowed = context.catalog().limit("azure", "vpn.insideCidr.allowed");
        const auto taken = prefixesOf(allowed);
        if (!azure || taken.empty() ||
            std::any_of(taken.begin(), taken.end(), [&](const Prefix& range) { return range.contains(prefix); }))
            return nullptr;
        std::vector<std::string> texts;
        for (const Prefix& range : taken)
            texts.push_back(range.toString());
        Finding& finding = context.add(*this, {link.id},
                                       "The inside prefix %1 of %2 lies outside %3, and Azure takes no other for BGP "
                                       "over VPN. Choose one inside.",
                                       {prefix.toString(), context.title(link.id), listed(texts, " or ")});
        stateSource(finding, *allowed);
        return &finding;
    }
};

class VpnTunnelsRule final : public Rule {
public:
    VpnTunnelsRule()
        : Rule(scopeLink | scopeGroup,
               {"vpn.tunnels", Severity::warning, "Fewer tunnels than the gateways' promise needs", googleVpnSource}) {}

    // Links between the same two parties count together: two connections of two tunnels are four.
    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "vpn" || context.core(link.from) == nullptr || context.core(link.to) == nullptr)
            return;
        for (const Id* end : {&link.from, &link.to})
            context.join(*this, *end + "\n" + partyBehind(context, link.other(*end)));
    }

    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        const Node* gateway = context.node(key.substr(0, key.find('\n')));
        const Limit* limit = context.catalog().limit("", "vpn.tunnels");
        if (gateway == nullptr || limit == nullptr || !limit->value.is_array())
            return;
        std::size_t count = 0;
        std::vector<Id> unstated;
        const Node* peer = nullptr;
        for (const Id& id : members) {
            const Link* link = context.link(id);
            if (link == nullptr)
                continue;
            peer = context.node(link->other(gateway->id));
            const auto tunnels = tunnelsOf(*link);
            count += tunnels.size();
            if (tunnels.empty())
                unstated.push_back(id);
        }
        const auto row = promiseOf(context, limit->value, *gateway, peer);
        const int needed = row.value("tunnels", 0);
        const std::string why = row.value("why", "");
        if (needed == 0)
            return;
        std::vector<Id> subjects(members.begin(), members.end());
        if (!unstated.empty()) {
            Finding& finding = context.add(
                *this, unstated,
                "%1 states no tunnels, so it is not known whether there are the %2 that %3 needs. State them.",
                {context.title(unstated.front()), std::to_string(needed), context.title(gateway->id)});
            finding.severity = Severity::hint;
            stateSource(finding, limit->provenance);
            return;
        }
        if (count >= static_cast<std::size_t>(needed)) {
            checkInterfaces(context, *gateway, members, row.value("interfaces", 0), why, *limit);
            return;
        }
        subjects.push_back(gateway->id);
        stateSource(context.add(*this, std::move(subjects),
                                "%1 has %2 tunnels to %3 and needs %4: %5. Add the missing ones.",
                                {context.title(gateway->id), std::to_string(count),
                                 peer != nullptr ? context.title(peer->id) : "its peer", std::to_string(needed), why}),
                    limit->provenance);
    }

private:
    /// The row that holds for this gateway and its peer: one that names the peer's provider before one that does not.
    static nlohmann::ordered_json promiseOf(RuleContext& context, const nlohmann::ordered_json& rows,
                                            const Node& gateway, const Node* peer) {
        const auto rank = [](const nlohmann::ordered_json& row) {
            return std::pair(row.contains("peerProvider"), row.value("tunnels", 0));
        };
        auto best = nlohmann::ordered_json::object();
        for (const auto& row : rows)
            if (applies(context, row, gateway, peer) && (best.empty() || rank(row) > rank(best)))
                best = row;
        return best;
    }

    /// Tunnels that all end at one interface of the gateway fail together.
    void checkInterfaces(RuleContext& context, const Node& gateway, const std::set<Id>& members, int needed,
                         const std::string& why, const Limit& limit) const {
        std::set<std::string> used;
        for (const Id& id : members) {
            const Link* link = context.link(id);
            if (link == nullptr)
                continue;
            for (const Json& tunnel : tunnelsOf(*link)) {
                const auto at = tunnel.find(link->from == gateway.id ? "fromInterface" : "toInterface");
                // Where one says nothing, it may well end at the other.
                if (at == tunnel.end())
                    return;
                used.insert(at->dump());
            }
        }
        if (used.empty() || used.size() >= static_cast<std::size_t>(std::max(needed, 0)))
            return;
        std::vector<Id> subjects(members.begin(), members.end());
        subjects.push_back(gateway.id);
        stateSource(
            context.add(*this, std::move(subjects),
                        "All tunnels of %1 end at one of its interfaces (%2), and it needs %3: %4. Move half of "
                        "them to the other interface.",
                        {context.title(gateway.id), *used.begin(), std::to_string(needed), why}),
            limit.provenance);
    }

    // Routers of one site, and customer gateways that stand for them, are one party.
    static Id partyBehind(RuleContext& context, const Id& id) {
        const Node* node = context.node(id);
        if (node == nullptr)
            return id;
        if (node->kind == "aws.customer-gateway")
            if (const auto represented = textProperty(node->properties, "represents");
                represented && context.core(*represented) != nullptr && *represented != id)
                return context.kind(*represented) == "aws.customer-gateway" ? *represented
                                                                            : partyBehind(context, *represented);
        if (node->kind == "onprem.router" && !node->parent.empty())
            return node->parent;
        return id;
    }

    static bool applies(RuleContext& context, const nlohmann::ordered_json& row, const Node& gateway,
                        const Node* peer) {
        if (row.value("kind", "") != gateway.kind)
            return false;
        if (const std::string provider = row.value("peerProvider", "");
            !provider.empty() && (peer == nullptr || peer->providerPart() != provider))
            return false;
        const NodeKind* kind = context.catalog().nodeKind(gateway.kind);
        const auto conditions = row.value("when", nlohmann::ordered_json::object());
        for (const auto& [name, wanted] : conditions.items()) {
            const PropertySpec* spec = kind != nullptr ? kind->property(name) : nullptr;
            const auto it = gateway.properties.find(name);
            const Json actual = it != gateway.properties.end() ? *it : spec != nullptr ? spec->defaultValue : Json();
            if (actual != wanted)
                return false;
        }
        return true;
    }
};

class VpnIkeVersionRule final : public Rule {
public:
    VpnIkeVersionRule()
        : Rule(scopeLink,
               {"vpn.ike-version", Severity::warning, "IKEv1", "https://datatracker.ietf.org/doc/html/rfc9395"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "vpn" || integerProperty(link.properties, "ikeVersion") != 1)
            return;
        Finding& finding =
            context.add(*this, {link.id}, "%1 uses IKEv1, which is deprecated. Use IKEv2.", {context.title(link.id)});
        Link mended = link;
        mended.properties["ikeVersion"] = 2;
        finding.fixText = "Set IKE version 2";
        finding.fix = Edit{"Use IKEv2", {PutLink{std::move(mended)}}};
    }
};

class VpnStaticRoutingRule final : public Rule {
public:
    VpnStaticRoutingRule()
        : Rule(scopeLink, {"vpn.static-routing", Severity::hint, "Static routes where BGP is possible",
                           "https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "vpn" || textProperty(link.properties, "routing") != "static")
            return;
        for (const Id* end : {&link.from, &link.to}) {
            const Node* node = context.node(*end);
            // The Basic gateway of Azure and Google's classic gateway speak no BGP that is worth having.
            if (node == nullptr ||
                (node->kind == "azure.vpn-gateway" && textProperty(node->properties, "sku") == "Basic") ||
                (node->kind == "gcp.vpn-gateway" && boolProperty(node->properties, "ha") == false))
                return;
            const auto speakers = speakersAt(context, *end);
            if (speakers.empty() || !speakers.front().asn)
                return;
        }
        context.add(*this, {link.id},
                    "%1 is routed statically although both ends can speak BGP, so a dead tunnel goes on drawing "
                    "traffic. Use BGP.",
                    {context.title(link.id)});
    }
};

} // namespace

void addVpnRules(RuleList& rules) {
    rules.push_back(std::make_unique<VpnInsideCidrRule>());
    rules.push_back(std::make_unique<VpnTunnelsRule>());
    rules.push_back(std::make_unique<VpnIkeVersionRule>());
    rules.push_back(std::make_unique<VpnStaticRoutingRule>());
}

} // namespace isthmus
