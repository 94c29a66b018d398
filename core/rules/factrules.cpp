// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/factrules.h"

#include "model/property.h"
#include "rules/facts.h"
#include "rules/interconnectrule.h"
#include "rules/mends.h"
#include "rules/sessions.h"

#include <algorithm>

// The rule on what no check can know: one hint for each element, instead of silence.
namespace isthmus {

namespace {

const RuleInfo& missingInfo() {
    static const RuleInfo info{"fact.missing", Severity::hint, "A fact that a check needs is not stated",
                               "the design file, format 1"};
    return info;
}

/// What an element does not state, and what is not checked for that.
struct Missing {
    std::vector<std::string> facts;
    std::vector<std::string> checks;

    void add(const char* fact, const char* check) {
        facts.emplace_back(fact);
        if (std::find(checks.begin(), checks.end(), check) == checks.end())
            checks.emplace_back(check);
    }
};

class FactMissingRule final : public Rule {
public:
    FactMissingRule()
        : Rule(scopeNode | scopeLink | scopeReach, missingInfo()) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        Missing missing;
        const Role role = context.role(node);
        if (role == Role::network || role == Role::site)
            checkNetwork(context, node, missing);
        else if (needsAsn(context, node))
            missing.add("asn", "its BGP sessions");
        if (node.kind == "aws.core-network" && !node.properties.contains("asnRanges") &&
            !context.links(node.id, "association").empty())
            missing.add("asnRanges", "the ASN of the Direct Connect gateway");
        if (node.kind == "gcp.vpn-gateway" && speakersAt(context, node.id).empty() && carriesSessions(context, node))
            missing.add("router", "its BGP sessions");
        if ((role == Role::port || role == Role::circuit || node.kind == "fabric.cloud-router") &&
            !bandwidthProperty(node.properties) && !context.links(node.id, "private-line").empty())
            missing.add("bandwidthMbps", "whether its lines fit");
        report(context, node.id, missing);
    }

    void checkLink(RuleContext& context, const Link& link) const override {
        Missing missing;
        if (link.kind == "private-line") {
            if (!bandwidthProperty(link.properties))
                missing.add("bandwidthMbps", "its size, its price and what it carries");
            const bool google =
                context.kind(link.from) == "gcp.cloud-router" || context.kind(link.to) == "gcp.cloud-router";
            if (google && textProperty(link.properties, "service").value_or("").empty())
                missing.add("service", "which ASN Google asks for");
        } else if (const auto ends = interconnectEnds(context, link)) {
            checkSize(context, link, *ends);
        }
        report(context, link.id, missing);
    }

    void checkReach(RuleContext& context, const Reach& reach) const override {
        for (const FlowLatency& way : reach.latencies())
            if (!way.rttMs && way.limitMs)
                addMissing(context, {way.flow}, "The round trip of %1 is not known, so its limit is not checked: %2.",
                           {way.flow, way.why.empty() ? "no way is drawn" : way.why});
    }

private:
    /// A network that something routes, and that states no range at all.
    static void checkNetwork(RuleContext& context, const Node& node, Missing& missing) {
        if (!statedPrefixes(node).empty() || boolProperty(node.properties, "autoSubnets").value_or(false))
            return;
        bool isRouted = context.hasLinks(node.id);
        for (const Node* child : context.children(node.id)) {
            if (context.role(*child) == Role::subnet && !statedPrefixes(*child).empty())
                return;
            isRouted = isRouted || (context.role(*child) != Role::subnet && context.hasLinks(child->id));
        }
        if (isRouted)
            missing.add(node.kind == "gcp.network" ? "subnets" : "cidrs", "overlaps and routes");
    }

    static bool carriesSessions(RuleContext& context, const Node& node) {
        const auto links = context.links(node.id);
        return std::any_of(links.begin(), links.end(), [](const Link* link) { return carriesBgp(*link); });
    }

    static bool needsAsn(RuleContext& context, const Node& node) {
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        if (kind == nullptr || kind->property("asn") == nullptr)
            return false;
        const auto speakers = speakersAt(context, node.id);
        if (speakers.empty() || speakers.front().asn)
            return false;
        if (carriesSessions(context, node))
            return true;
        if (node.kind != "gcp.cloud-router" || node.parent.empty())
            return false;
        // A cloud router speaks for the VPN gateways that name it.
        for (const Node* sibling : context.children(node.parent)) {
            const auto routers = textListProperty(sibling->properties, "routers");
            if ((textProperty(sibling->properties, "router") == node.id ||
                 std::find(routers.begin(), routers.end(), node.id) != routers.end()) &&
                carriesSessions(context, *sibling))
                return true;
        }
        return false;
    }

    /// Sizes of which only the interface is known, not whether they are offered.
    static void checkSize(RuleContext& context, const Link& link, const InterconnectEnds& ends) {
        const auto size = sizeOf(link);
        const Limit* priced = context.catalog().limit(ends.provider, "interconnect.pricedSizesMbps");
        const auto sizes = sizesOf(priced);
        if (!size || sizes.empty() || ends.pair == nullptr || ends.pair->sizesCertain ||
            std::find(sizes.begin(), sizes.end(), *size) != sizes.end())
            return;
        const Limit* free = context.catalog().limit("aws", "interconnect.freeTier");
        const bool isKnown = std::any_of(ends.pair->sizes.begin(), ends.pair->sizes.end(),
                                         [&](const Bandwidth& each) { return each.mbps() == *size; });
        if (!isKnown || (free != nullptr && free->value.value("mbps", std::int64_t{0}) == *size))
            return;
        Finding& finding = addMissing(
            context, {link.id},
            "Whether %1 is offered with %2 between %3 and %4 is not published; prices are for %5. Ask for the "
            "region's profile before you rely on it.",
            {context.title(link.id), Bandwidth(*size).toString(), ends.awsRegion, ends.partnerRegion,
             sizesShown(sizes)});
        finding.source = priced->provenance.source;
    }

    void report(RuleContext& context, const Id& id, const Missing& missing) const {
        if (missing.facts.empty())
            return;
        Finding& finding = addMissing(context, {id}, "%1 does not state %2, so %3 cannot be checked. State it.",
                                      {context.title(id), listed(missing.facts), listed(missing.checks)});
        const Node* node = context.node(id);
        if (node != nullptr && node->kind == "gcp.cloud-router")
            mendPartner(context, finding, *node);
    }

    /// The router of a partner attachment has no choice.
    static void mendPartner(RuleContext& context, Finding& finding, const Node& router) {
        const auto wanted = numberOf(context.catalog().limit("gcp", "asn.partnerAttachment"));
        if (!wanted || router.properties.contains("asn"))
            return;
        for (const Link* line : context.links(router.id, "private-line")) {
            const std::string service = textProperty(line->properties, "service").value_or("");
            if (service == "gcp.partner-interconnect" || service == "gcp-oci") {
                mendAsn(finding, router, Asn(static_cast<std::uint32_t>(*wanted)));
                return;
            }
        }
    }
};

} // namespace

Finding& addMissing(RuleContext& context, std::vector<Id> subjects, std::string text, std::vector<std::string> args) {
    Finding finding;
    finding.rule = missingInfo().id;
    finding.severity = missingInfo().severity;
    finding.subjects = std::move(subjects);
    finding.message = {std::move(text), std::move(args)};
    finding.source = missingInfo().source;
    return context.findings().emplace_back(std::move(finding));
}

void addFactRules(RuleList& rules) {
    rules.push_back(std::make_unique<FactMissingRule>());
}

} // namespace isthmus
