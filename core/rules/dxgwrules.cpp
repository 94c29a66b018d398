// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "net/prefixtree.h"
#include "rules/facts.h"
#include "rules/interconnects.h"

#include <algorithm>

// Rules on a Direct Connect gateway with all that is associated with it, and on the gateways behind it.
namespace isthmus {

namespace {

constexpr const char* dxSource =
    "https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html";
constexpr const char* prefixSource =
    "https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html";
constexpr const char* regionSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/interconnect-pricing.html";

constexpr const char* dxgwKind = "aws.direct-connect-gateway";
constexpr const char* vgwKind = "aws.virtual-private-gateway";
constexpr const char* tgwKind = "aws.transit-gateway";
constexpr const char* coreKind = "aws.core-network";

/// A Direct Connect gateway with its links, sorted by what they lead to.
struct GatewayGroup {
    std::vector<std::pair<const Link*, const Node*>> associations;
    std::vector<const Link*> interconnects;
    std::vector<const Link*> lines;

    [[nodiscard]] std::vector<Id> of(std::string_view kind) const {
        std::vector<Id> ids;
        for (const auto& [link, node] : associations)
            if (node->kind == kind && std::find(ids.begin(), ids.end(), node->id) == ids.end())
                ids.push_back(node->id);
        return ids;
    }
};

/// Base for rules on one Direct Connect gateway.
class DxgwRule : public Rule {
public:
    explicit DxgwRule(RuleInfo info)
        : Rule(scopeNode, std::move(info)) {}
    void checkNode(RuleContext& context, const Node& node) const final {
        if (node.kind != dxgwKind)
            return;
        GatewayGroup group;
        for (const Link* link : context.links(node.id)) {
            if (link->kind == "association") {
                if (const Node* end = context.core(link->other(node.id)))
                    group.associations.emplace_back(link, end);
            } else if (link->kind == "interconnect") {
                group.interconnects.push_back(link);
            } else if (link->kind == "private-line") {
                group.lines.push_back(link);
            }
        }
        check(context, node, group);
    }

private:
    virtual void check(RuleContext& context, const Node& node, const GatewayGroup& group) const = 0;
};

class MixedKindsRule final : public DxgwRule {
public:
    MixedKindsRule()
        : DxgwRule({"dxgw.mixed-kinds", Severity::error, "Gateways of several kinds on one Direct Connect gateway",
                    dxSource}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        std::vector<Id> subjects{node.id};
        std::vector<std::string> present;
        for (const char* kind : {vgwKind, tgwKind, coreKind}) {
            const auto ids = group.of(kind);
            if (ids.empty())
                continue;
            subjects.insert(subjects.end(), ids.begin(), ids.end());
            present.push_back(context.title(ids.front()));
        }
        if (present.size() > 1)
            context.add(*this, std::move(subjects),
                        "%1 is associated with gateways of several kinds (%2). It takes virtual private gateways, or "
                        "transit gateways, or one core network; use a Direct Connect gateway for each kind.",
                        {context.title(node.id), listed(present)});
    }
};

class DxgwCountRule final : public DxgwRule {
public:
    DxgwCountRule()
        : DxgwRule({"dxgw.count", Severity::error, "More on a Direct Connect gateway than it takes",
                    "https://docs.aws.amazon.com/general/latest/gr/dc.html"}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        checkCount(context, node, group.of(vgwKind).size(), "direct-connect-gateway.virtualPrivateGateways",
                   "virtual private gateways");
        checkCount(context, node, group.of(tgwKind).size(), "direct-connect-gateway.transitGateways",
                   "transit gateways");
        checkCount(context, node, group.of(coreKind).size(), "direct-connect-gateway.coreNetworks", "core networks");
        checkCount(context, node, group.lines.size(), "direct-connect-gateway.virtualInterfaces", "virtual interfaces");
    }

    void checkCount(RuleContext& context, const Node& node, std::size_t count, const char* key,
                    const char* what) const {
        const Limit* limit = context.catalog().limit("aws", key);
        if (const auto most = numberOf(limit); most && static_cast<double>(count) > *most)
            stateSource(
                context.add(
                    *this, {node.id},
                    "%1 has %2 %3, and AWS allows %4. Spread them over several Direct Connect gateways.",
                    {context.title(node.id), std::to_string(count), what, std::to_string(static_cast<int>(*most))}),
                *limit);
    }
};

class DxgwFullRule final : public DxgwRule {
public:
    DxgwFullRule()
        : DxgwRule({"interconnect.dxgw-full", Severity::warning,
                    "More interconnects on a Direct Connect gateway than its prefixes allow",
                    "https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html"}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        const Limit* limit = context.catalog().limit("aws", "interconnect.perDirectConnectGateway");
        if (const auto most = numberOf(limit); most && static_cast<double>(group.interconnects.size()) > *most)
            stateSource(context.add(*this, {node.id},
                                    "%1 has %2 interconnects; its pool of inbound prefixes is enough for %3. Use a "
                                    "second Direct Connect gateway.",
                                    {context.title(node.id), std::to_string(group.interconnects.size()),
                                     std::to_string(static_cast<int>(*most))}),
                        *limit);
    }
};

class NotAttachedRule final : public DxgwRule {
public:
    NotAttachedRule()
        : DxgwRule({"interconnect.not-attached", Severity::error, "Direct Connect gateway with nothing behind it",
                    dxSource}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        if (!group.associations.empty() || (group.interconnects.empty() && group.lines.empty()))
            return;
        std::vector<Id> subjects{node.id};
        for (const Link* link : group.interconnects)
            subjects.push_back(link->id);
        context.add(*this, std::move(subjects),
                    "%1 is associated with no virtual private gateway, transit gateway or core network, so nothing in "
                    "AWS is reached through it. Associate it with one.",
                    {context.title(node.id)});
    }
};

/// Regions in which the interconnects of the group land; empty where one of them is not known.
std::set<std::string> landingRegions(RuleContext& context, const GatewayGroup& group) {
    std::set<std::string> regions;
    for (const Link* link : group.interconnects) {
        const auto ends = interconnectEnds(context, *link);
        // A region that there is not is reported by itself.
        if (!ends || context.catalog().region("aws", ends->awsRegion) == nullptr)
            return {};
        regions.insert(ends->awsRegion);
    }
    return regions;
}

class GatewayRegionRule final : public DxgwRule {
public:
    GatewayRegionRule()
        : DxgwRule({"interconnect.gateway-region", Severity::error, "A gateway outside the interconnect's region",
                    regionSource}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        const auto landing = landingRegions(context, group);
        if (landing.empty())
            return;
        const bool localTransit =
            std::any_of(group.associations.begin(), group.associations.end(), [&](const auto& each) {
                return each.second->kind == tgwKind && landing.count(each.second->region) != 0;
            });
        std::set<Id> said;
        for (const auto& [link, gateway] : group.associations) {
            const bool transit = gateway->kind == tgwKind;
            if ((!transit && gateway->kind != vgwKind) || gateway->region.empty() ||
                landing.count(gateway->region) != 0 || !said.insert(gateway->id).second)
                continue;
            // A remote transit gateway beside a local one is the case of interconnect.remote-tgw.
            if (transit && localTransit)
                continue;
            std::vector<Id> subjects{gateway->id, node.id, link->id};
            for (const Link* each : group.interconnects)
                subjects.push_back(each->id);
            context.add(*this, std::move(subjects),
                        "%1 stands in %2, but the interconnect on %3 lands in %4 and reaches only private and transit "
                        "gateways there. Move the gateway, or use a core network.",
                        {context.title(gateway->id), gateway->region, context.title(node.id),
                         listed({landing.begin(), landing.end()})});
        }
    }
};

class RemoteTransitRule final : public DxgwRule {
public:
    RemoteTransitRule()
        : DxgwRule({"interconnect.remote-tgw", Severity::error, "Transit gateways in the local and in a remote region",
                    regionSource}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        for (const Link* link : group.interconnects) {
            const auto ends = interconnectEnds(context, *link);
            if (!ends || ends->awsRegion.empty())
                continue;
            std::vector<Id> local;
            std::vector<Id> remote;
            for (const auto& [association, gateway] : group.associations)
                if (gateway->kind == tgwKind && !gateway->region.empty())
                    (gateway->region == ends->awsRegion ? local : remote).push_back(gateway->id);
            if (local.empty() || remote.empty())
                continue;
            std::vector<Id> subjects = remote;
            subjects.push_back(node.id);
            subjects.push_back(link->id);
            subjects.insert(subjects.end(), local.begin(), local.end());
            context.add(
                *this, std::move(subjects),
                "%1 has a transit gateway in %2, where %3 lands, and %4 in another region; attaching the interconnect "
                "then fails. Peer the remote transit gateway with the local one instead of associating it.",
                {context.title(node.id), ends->awsRegion, context.title(link->id), listed(remote)});
        }
    }
};

class AllowedPrefixesRule final : public DxgwRule {
public:
    AllowedPrefixesRule()
        : DxgwRule({"dxgw.allowed-prefixes", Severity::error, "Allowed prefixes that do not let the networks through",
                    prefixSource}) {}

private:
    void check(RuleContext& context, const Node& node, const GatewayGroup& group) const override {
        const Limit* limit = context.catalog().limit("aws", "direct-connect-gateway.allowedPrefixes");
        for (const auto& [link, gateway] : group.associations) {
            const auto allowed = prefixListProperty(link->properties, "allowedPrefixes");
            checkLengths(context, node, *link, allowed);
            if (const auto most = numberOf(limit); most && static_cast<double>(allowed.size()) > *most)
                stateSource(context.add(*this, {link->id, node.id},
                                        "%1 allows %2 prefixes, and AWS takes %3. Join neighbouring ranges.",
                                        {context.title(link->id), std::to_string(allowed.size()),
                                         std::to_string(static_cast<int>(*most))}),
                            *limit);
            if (gateway->kind == tgwKind && allowed.empty())
                checkNone(context, node, *link, *gateway);
            else if (gateway->kind == vgwKind && !allowed.empty())
                checkFilter(context, node, *link, *gateway, allowed);
            else if (gateway->kind == coreKind && !allowed.empty())
                context
                    .add(*this, {link->id, gateway->id},
                         "%1 lists allowed prefixes, which the association with a core network does not have: its "
                         "whole segment is announced. Remove them.",
                         {context.title(link->id)})
                    .severity = Severity::warning;
        }
        checkOverlap(context, node, group);
    }

    void checkLengths(RuleContext& context, const Node& node, const Link& link,
                      const std::vector<Prefix>& allowed) const {
        const Limit* limit = context.catalog().limit("aws", "direct-connect-gateway.allowedPrefix.ipv6.maxLength");
        const auto most = numberOf(limit);
        for (const Prefix& prefix : allowed)
            if (most && prefix.family() == Family::v6 && prefix.length() > *most)
                stateSource(
                    context.add(*this, {link.id, node.id},
                                "%1 allows %2, and AWS takes IPv6 prefixes of /%3 or shorter. Widen it.",
                                {context.title(link.id), prefix.toString(), std::to_string(static_cast<int>(*most))}),
                    *limit);
    }

    // Towards a transit gateway the list is announced as it stands.
    void checkNone(RuleContext& context, const Node& node, const Link& link, const Node& gateway) const {
        Finding& finding =
            context.add(*this, {link.id, gateway.id, node.id},
                        "%1 allows no prefixes, and for the transit gateway %2 exactly these are announced: the far "
                        "side learns nothing. List the ranges of the networks behind it.",
                        {context.title(link.id), context.title(gateway.id)});
        Json list = Json::array();
        for (const Link* attachment : context.links(gateway.id, "attachment"))
            if (const Node* network = context.node(attachment->other(gateway.id)))
                for (const Prefix& prefix : statedPrefixes(*network))
                    list.push_back(prefix.canonical().toString());
        if (list.empty())
            return;
        Link mended = link;
        mended.properties["allowedPrefixes"] = std::move(list);
        finding.fixText = "Allow the ranges of the attached networks";
        finding.fix = Edit{"Set allowed prefixes", {PutLink{std::move(mended)}}};
    }

    // Towards a private gateway the list is a filter: it lets a range of the VPC pass that is inside one entry.
    void checkFilter(RuleContext& context, const Node& node, const Link& link, const Node& gateway,
                     const std::vector<Prefix>& allowed) const {
        for (const Link* attachment : context.links(gateway.id, "attachment")) {
            const Node* network = context.node(attachment->other(gateway.id));
            if (network == nullptr)
                continue;
            bool anyPasses = false;
            std::string narrower;
            std::vector<Prefix> ranges = statedPrefixes(*network);
            for (const Prefix& range : ranges) {
                const bool passes = std::any_of(allowed.begin(), allowed.end(),
                                                [&](const Prefix& entry) { return entry.contains(range); });
                const auto inside = std::find_if(allowed.begin(), allowed.end(), [&](const Prefix& entry) {
                    return range.contains(entry) && range != entry;
                });
                anyPasses = anyPasses || passes;
                if (!passes && inside != allowed.end())
                    narrower = inside->toString() + " is narrower than " + range.toString();
            }
            if (ranges.empty() || (anyPasses && narrower.empty()))
                continue;
            const std::string why = narrower.empty() ? "none of them covers " + ranges.front().toString() : narrower;
            Finding& finding = context.add(*this, {link.id, network->id, gateway.id, node.id},
                                           "The allowed prefixes of %1 keep back %2: %3, and a virtual private gateway "
                                           "then announces nothing of it. Allow the range of the VPC or a wider one.",
                                           {context.title(link.id), context.title(network->id), why});
            Json list = Json::array();
            for (const Prefix& range : ranges)
                list.push_back(range.canonical().toString());
            Link mended = link;
            mended.properties["allowedPrefixes"] = std::move(list);
            finding.fixText = "Allow the ranges of " + network->id;
            finding.fix = Edit{"Set allowed prefixes", {PutLink{std::move(mended)}}};
        }
    }

    void checkOverlap(RuleContext& context, const Node& node, const GatewayGroup& group) const {
        std::vector<Prefix> prefixes;
        std::vector<const std::pair<const Link*, const Node*>*> owners;
        for (const auto& each : group.associations)
            if (each.second->kind == tgwKind)
                for (const Prefix& prefix : prefixListProperty(each.first->properties, "allowedPrefixes")) {
                    prefixes.push_back(prefix);
                    owners.push_back(&each);
                }
        std::set<std::pair<Id, Id>> said;
        for (const auto& [a, b] : overlappingPairs(prefixes)) {
            const Id& first = owners[a]->first->id;
            const Id& second = owners[b]->first->id;
            if (owners[a]->second == owners[b]->second || !said.insert(std::minmax(first, second)).second)
                continue;
            context.add(*this, {first, second, node.id},
                        "%1 allows %2 and %3 allows %4 on one Direct Connect gateway; they overlap, and AWS does not "
                        "take that for two transit gateways. Give each its own ranges.",
                        {context.title(first), prefixes[a].toString(), context.title(second), prefixes[b].toString()});
        }
    }
};

class VgwOneNetworkRule final : public Rule {
public:
    VgwOneNetworkRule()
        : Rule(scopeNode, {"vgw.one-network", Severity::error, "A virtual private gateway with other than one network",
                           "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVpnGateway.html"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind != vgwKind)
            return;
        std::set<Id> networks;
        std::set<Id> gateways;
        bool used = false;
        for (const Link* link : context.links(node.id)) {
            const Id& other = link->other(node.id);
            if (link->kind == "attachment")
                networks.insert(other);
            else if (link->kind == "association" && context.kind(other) == dxgwKind)
                gateways.insert(other);
            used = true;
        }
        if (used && networks.empty())
            context.add(*this, {node.id},
                        "%1 is attached to no VPC, so nothing is reached through it. Attach it to one.",
                        {context.title(node.id)});
        if (networks.size() > 1)
            report(context, node, networks, "VPCs");
        if (gateways.size() > 1)
            report(context, node, gateways, "Direct Connect gateways");
    }

private:
    void report(RuleContext& context, const Node& node, const std::set<Id>& ends, const char* what) const {
        std::vector<Id> subjects{node.id};
        subjects.insert(subjects.end(), ends.begin(), ends.end());
        context.add(*this, std::move(subjects),
                    "%1 is joined to %2 %3 (%4), and AWS allows one. Use a gateway for each, or a transit gateway.",
                    {context.title(node.id), std::to_string(ends.size()), what, listed({ends.begin(), ends.end()})});
    }
};

class AttachmentDuplicateRule final : public Rule {
public:
    AttachmentDuplicateRule()
        : Rule(scopeLink | scopeGroup,
               {"attachment.duplicate", Severity::error, "One network attached twice to one gateway",
                "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const Node* from = context.core(link.from);
        const Node* to = context.core(link.to);
        if (link.kind != "attachment" || from == nullptr || to == nullptr)
            return;
        if (context.role(*from) == Role::network || context.role(*to) == Role::network)
            context.join(*this, std::min(link.from, link.to) + "\n" + std::max(link.from, link.to));
    }

    void checkGroup(RuleContext& context, const std::string&, const std::set<Id>& members) const override {
        const Link* first = members.size() > 1 ? context.link(*members.begin()) : nullptr;
        if (first == nullptr)
            return;
        Finding& finding = context.add(
            *this, {members.begin(), members.end()},
            "%1 is attached to %2 by %3 links. A network has one attachment to a gateway; remove the others.",
            {context.title(first->from), context.title(first->to), std::to_string(members.size())});
        Edit edit{"Remove duplicate attachments", {}};
        for (const Id& id : members)
            if (id != first->id)
                edit.add(RemoveLink{id});
        finding.fixText = "Keep " + first->id + " only";
        finding.fix = std::move(edit);
    }
};

} // namespace

void addDxgwRules(RuleList& rules) {
    rules.push_back(std::make_unique<MixedKindsRule>());
    rules.push_back(std::make_unique<DxgwCountRule>());
    rules.push_back(std::make_unique<DxgwFullRule>());
    rules.push_back(std::make_unique<NotAttachedRule>());
    rules.push_back(std::make_unique<GatewayRegionRule>());
    rules.push_back(std::make_unique<RemoteTransitRule>());
    rules.push_back(std::make_unique<AllowedPrefixesRule>());
    rules.push_back(std::make_unique<VgwOneNetworkRule>());
    rules.push_back(std::make_unique<AttachmentDuplicateRule>());
}

} // namespace isthmus
