// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/mends.h"
#include "rules/propertywalk.h"
#include "rules/rule.h"

#include <algorithm>

// What each provider allows as the range of a network or subnet: sizes, reserved ranges, numbers of them.
namespace isthmus {

namespace {

constexpr const char* vpcSource = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";

bool holdsRanges(Role role) {
    return role == Role::network || role == Role::subnet;
}

/// Whether anything routes the network: a link of its own, or of a gateway or router inside it.
bool isRouted(RuleContext& context, const Node& network) {
    if (context.hasLinks(network.id))
        return true;
    for (const Node* child : context.children(network.id))
        if (context.role(*child) != Role::subnet && context.hasLinks(child->id))
            return true;
    return false;
}

class CidrSizeRule final : public Rule {
public:
    CidrSizeRule()
        : Rule(scopeNode, {"cidr.size", Severity::error, "A range outside the provider's sizes", vpcSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const std::string scope = scopeOf(context, node);
        if (scope.empty())
            return;
        const std::string provider(node.providerPart());
        const Limit* widest = context.catalog().limit(provider, scope + ".ipv4.minLength");
        const Limit* narrowest = context.catalog().limit(provider, scope + ".ipv4.maxLength");
        for (const Prefix& prefix : statedPrefixes(node))
            if (prefix.family() == Family::v6)
                checkV6(context, node, prefix, scope);
            else
                checkV4(context, node, prefix, widest, narrowest);
    }

private:
    /// The first part of the limits' keys; empty: it has no ranges of its own.
    static std::string scopeOf(RuleContext& context, const Node& node) {
        const Role role = context.role(node);
        if (holdsRanges(role))
            return role == Role::network ? "network" : "subnet";
        if (node.kind == "aws.transit-gateway")
            return "transit-gateway";
        return node.kind == "azure.virtual-wan-hub" ? "virtual-wan-hub" : "";
    }

    void checkV6(RuleContext& context, const Node& node, const Prefix& prefix, const std::string& scope) const {
        const Limit* limit = context.catalog().limit(node.providerPart(), scope + ".ipv6.lengths");
        const auto lengths = sizesOf(limit);
        if (lengths.empty() || std::find(lengths.begin(), lengths.end(), prefix.length()) != lengths.end())
            return;
        std::vector<std::string> texts;
        for (const std::int64_t length : lengths)
            texts.push_back("/" + std::to_string(length));
        stateSource(context.add(*this, {node.id}, "%1 of %2 must be a %3. Give it that length.",
                                {prefix.toString(), context.title(node.id), listed(texts, " or ")}),
                    *limit);
    }

    void checkV4(RuleContext& context, const Node& node, const Prefix& prefix, const Limit* widest,
                 const Limit* narrowest) const {
        const int low = static_cast<int>(numberOf(widest).value_or(0));
        const int high = static_cast<int>(numberOf(narrowest).value_or(32));
        if (prefix.length() >= low && prefix.length() <= high)
            return;
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        const bool wide = prefix.length() < low;
        Finding& finding =
            context.add(*this, {node.id},
                        wide ? "%1 of %2 is too wide: a %3 may be /%4 to /%5. Give it a longer prefix."
                             : "%1 of %2 is too small: a %3 may be /%4 to /%5. Give it a shorter prefix.",
                        {prefix.toString(), context.title(node.id), kind != nullptr ? kind->title : node.kind,
                         std::to_string(low), std::to_string(high)});
        if (const Limit* limit = wide ? widest : narrowest)
            stateSource(finding, *limit);
        if (!wide)
            mend(context, finding, node, prefix, high);
    }

    /// Widens the range where it stands, if nothing is in the way there.
    static void mend(RuleContext& context, Finding& finding, const Node& node, const Prefix& prefix, int length) {
        std::vector<Prefix> within;
        std::vector<Prefix> taken;
        if (const Node* network = node.parent.empty() ? nullptr : context.node(node.parent)) {
            within = statedPrefixes(*network);
            taken = siblingRanges(context, network->id, node.id);
        }
        for (const Prefix& own : statedPrefixes(node))
            if (own != prefix)
                taken.push_back(own);
        const auto wide = widened(prefix, length, within, taken);
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        if (!wide || kind == nullptr)
            return;
        Node mended = node;
        bool found = false;
        walkProperties(node.properties, kind->properties, [&](const PropertyValue& value) {
            if (!found && isPrefixValue(value) && value.value == Json(prefix.toString())) {
                mended.properties[value.where] = wide->toString();
                found = true;
            }
        });
        if (!found)
            return;
        finding.fixText = "Widen it to " + wide->toString();
        finding.fix = Edit{"Widen range", {PutNode{std::move(mended)}}};
    }
};

class CidrReservedRule final : public Rule {
public:
    CidrReservedRule()
        : Rule(scopeNode | scopeLink,
               {"cidr.reserved", Severity::error, "A range that the provider forbids", vpcSource}) {}

    // What the far side announces over an interconnect must keep clear of what the link itself uses.
    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "interconnect")
            return;
        for (const Id* end : {&link.from, &link.to}) {
            const Node* node = context.core(*end);
            const Limit* limit =
                node != nullptr ? context.catalog().limit(node->providerPart(), "address.forbiddenOnLink") : nullptr;
            if (limit == nullptr)
                continue;
            for (const Prefix& prefix : prefixListProperty(link.properties, "advertisedRoutes"))
                for (const Prefix& range : prefixesOf(limit))
                    if (range.overlaps(prefix) && prefix.length() > 0)
                        stateSource(context.add(*this, {link.id, *end},
                                                "%1 announces %2, which touches %3; the provider uses that on the link "
                                                "itself. Leave it out.",
                                                {context.title(link.id), prefix.toString(), range.toString()}),
                                    *limit);
        }
    }

    void checkNode(RuleContext& context, const Node& node) const override {
        if (!holdsRanges(context.role(node)) && node.kind != "azure.virtual-wan-hub")
            return;
        const Limit* limit = context.catalog().limit(node.providerPart(), "address.forbidden");
        if (limit == nullptr)
            return;
        const std::vector<Prefix> forbidden = prefixesOf(limit);
        for (const Prefix& prefix : statedPrefixes(node))
            for (const Prefix& range : forbidden)
                if (range.overlaps(prefix)) {
                    stateSource(
                        context.add(*this, {node.id},
                                    "%1 of %2 touches %3, which the provider keeps for itself. Choose another range.",
                                    {prefix.toString(), context.title(node.id), range.toString()}),
                        *limit);
                    break;
                }
    }
};

class CidrDiscouragedRule final : public Rule {
public:
    CidrDiscouragedRule()
        : Rule(scopeNode, {"cidr.discouraged", Severity::warning, "A range that is allowed but known to hurt",
                           "https://cloud.google.com/vpc/docs/subnets"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const Role role = context.role(node);
        if (!holdsRanges(role))
            return;
        const std::vector<Prefix> prefixes = statedPrefixes(node);
        if (prefixes.empty())
            return;
        std::set<std::string> said;
        for (const char* provider : {"own", ""}) {
            const Limit* limit = context.catalog().limit(*provider == '\0' ? std::string_view() : node.providerPart(),
                                                         "address.discouraged");
            if (limit == nullptr || !limit->value.is_array())
                continue;
            for (const auto& row : limit->value)
                checkRow(context, node, prefixes, row, *limit, said);
        }
    }

private:
    void checkRow(RuleContext& context, const Node& node, const std::vector<Prefix>& prefixes,
                  const nlohmann::ordered_json& row, const Limit& limit, std::set<std::string>& said) const {
        const std::string text = row.value("prefix", "");
        const auto range = Prefix::parse(text);
        if (!range || said.count(text) != 0)
            return;
        const auto hit = std::find_if(prefixes.begin(), prefixes.end(),
                                      [&](const Prefix& prefix) { return range->overlaps(prefix); });
        if (hit == prefixes.end())
            return;
        const Node* network = context.role(node) == Role::network ? &node : context.node(node.parent);
        // The automatic subnets of a network in automatic mode are meant to lie there.
        if (network == nullptr || boolProperty(network->properties, "autoSubnets").value_or(false) ||
            !isRouted(context, *network))
            return;
        // A subnet says nothing that its network has not said already.
        if (network != &node && !statedPrefixes(*network).empty())
            return;
        said.insert(text);
        Finding& finding =
            context.add(*this, {node.id},
                        "%1 of %2 lies in %3, which hurts where it is routed: %4. Choose another range if you can.",
                        {hit->toString(), context.title(node.id), text, row.value("why", "")});
        stateSource(finding, limit.provenance);
    }
};

class CidrSecondaryRestrictedRule final : public Rule {
public:
    CidrSecondaryRestrictedRule()
        : Rule(scopeNode, {"cidr.secondary-restricted", Severity::error,
                           "A secondary range that the primary range rules out", vpcSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind != "aws.vpc")
            return;
        const std::vector<Prefix> ranges = prefixListProperty(node.properties, "cidrs");
        checkRoutes(context, node, ranges);
        const Limit* limit = context.catalog().limit("aws", "network.secondaryRestrictions");
        if (ranges.size() < 2 || limit == nullptr || !limit->value.is_array())
            return;
        std::set<std::string> said;
        bool named = false;
        for (const auto& row : limit->value) {
            const std::string where = row.value("primary", "");
            const auto within = Prefix::parse(where);
            if (within ? !within->contains(ranges.front()) : named || where != "public")
                continue;
            named = true;
            for (std::size_t i = 1; i < ranges.size(); ++i)
                for (const auto& text : row.value("forbidden", nlohmann::ordered_json::array())) {
                    const auto forbidden = Prefix::parse(text.get<std::string>());
                    if (!forbidden || !forbidden->overlaps(ranges[i]) || !said.insert(ranges[i].toString()).second)
                        continue;
                    stateSource(context.add(*this, {node.id},
                                            "%1 cannot be added to %2: beside the primary range %3, AWS allows nothing "
                                            "from %4. Choose another range.",
                                            {ranges[i].toString(), context.title(node.id), ranges.front().toString(),
                                             forbidden->toString()}),
                                *limit);
                }
        }
    }

private:
    void checkRoutes(RuleContext& context, const Node& node, const std::vector<Prefix>& ranges) const {
        const auto routes = node.properties.find("routes");
        if (routes == node.properties.end() || !routes->is_array())
            return;
        for (const Json& route : *routes) {
            const auto destination = prefixProperty(route, "destination");
            for (std::size_t i = 1; destination && i < ranges.size(); ++i)
                if (ranges[i].contains(*destination))
                    context.add(*this, {node.id},
                                "%1 cannot be added to %2, because it holds %3, to which a route table of the VPC "
                                "already has a route. Choose another range, or remove the route.",
                                {ranges[i].toString(), context.title(node.id), destination->toString()});
        }
    }
};

class CidrCountRule final : public Rule {
public:
    CidrCountRule()
        : Rule(scopeNode, {"cidr.count", Severity::error, "More ranges than the network may have", vpcSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const Role role = context.role(node);
        if (role == Role::network) {
            const auto all = statedPrefixes(node);
            const auto four = static_cast<std::size_t>(
                std::count_if(all.begin(), all.end(), [](const Prefix& p) { return p.family() == Family::v4; }));
            if (!checkCount(context, node, four, "network.ipv4.rangesMax"))
                checkCount(context, node, four, "network.ipv4.ranges");
            checkCount(context, node, all.size() - four, "network.ipv6.ranges");
        } else if (node.kind == "gcp.subnet") {
            checkCount(context, node, prefixListProperty(node.properties, "secondaryCidrs").size(),
                       "subnet.secondaryRanges");
        } else if (node.kind == "aws.transit-gateway") {
            checkCount(context, node, statedPrefixes(node).size(), "transit-gateway.cidrs");
        }
    }

private:
    bool checkCount(RuleContext& context, const Node& node, std::size_t count, const char* key) const {
        const Limit* limit = context.catalog().limit(node.providerPart(), key);
        const auto most = numberOf(limit);
        if (!most || static_cast<double>(count) <= *most)
            return false;
        stateSource(
            context.add(*this, {node.id},
                        "%1 has %2 ranges, and the provider's limit is %3. Use fewer, or have the limit raised where "
                        "it can be.",
                        {context.title(node.id), std::to_string(count), std::to_string(static_cast<int>(*most))}),
            *limit);
        return true;
    }
};

} // namespace

void addSizeRules(RuleList& rules) {
    rules.push_back(std::make_unique<CidrSizeRule>());
    rules.push_back(std::make_unique<CidrReservedRule>());
    rules.push_back(std::make_unique<CidrDiscouragedRule>());
    rules.push_back(std::make_unique<CidrSecondaryRestrictedRule>());
    rules.push_back(std::make_unique<CidrCountRule>());
}

} // namespace isthmus
