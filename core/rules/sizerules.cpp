// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/rule.h"

#include <algorithm>

// What each provider allows as the range of a network or subnet: sizes, reserved ranges, numbers of them.
namespace isthmus {

namespace {

constexpr const char* vpcSource = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
constexpr const char* azureGatewaySource =
    "https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq";

bool holdsRanges(Role role) {
    return role == Role::network || role == Role::subnet;
}

bool isGateway(std::string_view kind) {
    return kind == "azure.vpn-gateway" || kind == "azure.expressroute-gateway";
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
        const Role role = context.role(node);
        if (!holdsRanges(role))
            return;
        const std::string provider(node.providerPart());
        const std::string scope = role == Role::network ? "network." : "subnet.";
        const Limit* widest = context.catalog().limit(provider, scope + "ipv4.minLength");
        const Limit* narrowest = context.catalog().limit(provider, scope + "ipv4.maxLength");
        const Limit* six = context.catalog().limit(provider, scope + "ipv6.length");
        for (const Prefix& prefix : statedPrefixes(node)) {
            if (prefix.family() == Family::v6) {
                if (const auto length = numberOf(six); length && prefix.length() != static_cast<int>(*length))
                    stateSource(context.add(*this, {node.id}, "%1 of %2 must be a /%3. Give it that length.",
                                            {prefix.toString(), context.title(node.id),
                                             std::to_string(static_cast<int>(*length))}),
                                *six);
                continue;
            }
            checkV4(context, node, prefix, widest, narrowest);
        }
    }

private:
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
    }
};

class CidrReservedRule final : public Rule {
public:
    CidrReservedRule()
        : Rule(scopeNode, {"cidr.reserved", Severity::error, "A range that the provider forbids", vpcSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (!holdsRanges(context.role(node)))
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

class GatewaySubnetMissingRule final : public Rule {
public:
    GatewaySubnetMissingRule()
        : Rule(scopeNode, {"subnet.gateway-missing", Severity::error,
                           "An Azure network with a gateway and no GatewaySubnet", azureGatewaySource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind != "azure.vnet")
            return;
        const Limit* limit = context.catalog().limit("azure", "gatewaySubnet.name");
        const auto wanted = textOf(limit);
        if (!wanted)
            return;
        const Node* gateway = nullptr;
        for (const Node* child : context.children(node.id)) {
            if (child->kind == "azure.subnet" && child->name == *wanted)
                return;
            if (gateway == nullptr && isGateway(child->kind))
                gateway = child;
        }
        if (gateway == nullptr)
            return;
        stateSource(
            context.add(
                *this, {node.id, gateway->id},
                "%1 holds the gateway %2 but no subnet named %3, in which Azure places it. Add one of /27 or larger.",
                {context.title(node.id), context.title(gateway->id), *wanted}),
            *limit);
    }
};

class GatewaySubnetSizeRule final : public Rule {
public:
    GatewaySubnetSizeRule()
        : Rule(scopeNode, {"subnet.gateway-size", Severity::error, "GatewaySubnet too small", azureGatewaySource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const auto& catalog = context.catalog();
        if (node.kind != "azure.subnet" || textOf(catalog.limit("azure", "gatewaySubnet.name")) != node.name)
            return;
        const Limit* least = catalog.limit("azure", "gatewaySubnet.maxLength");
        const Limit* advised = catalog.limit("azure", "gatewaySubnet.advisedLength");
        const auto prefix = prefixProperty(node.properties, "cidr");
        if (!prefix || prefix->family() != Family::v4)
            return;
        if (const auto length = numberOf(least); length && prefix->length() > *length) {
            stateSource(
                context.add(*this, {node.id},
                            "%1 is %2, and Azure refuses a GatewaySubnet smaller than /%3. Make it /27 or larger.",
                            {context.title(node.id), prefix->toString(), std::to_string(static_cast<int>(*length))}),
                *least);
        } else if (const auto wish = numberOf(advised); wish && prefix->length() > *wish) {
            Finding& finding =
                context.add(*this, {node.id},
                            "%1 is %2; Azure advises /%3 or larger, so that a second gateway fits. Make it larger.",
                            {context.title(node.id), prefix->toString(), std::to_string(static_cast<int>(*wish))});
            finding.severity = Severity::warning;
            stateSource(finding, *advised);
        }
    }
};

} // namespace

void addSizeRules(RuleList& rules) {
    rules.push_back(std::make_unique<CidrSizeRule>());
    rules.push_back(std::make_unique<CidrReservedRule>());
    rules.push_back(std::make_unique<CidrDiscouragedRule>());
    rules.push_back(std::make_unique<CidrSecondaryRestrictedRule>());
    rules.push_back(std::make_unique<CidrCountRule>());
    rules.push_back(std::make_unique<GatewaySubnetMissingRule>());
    rules.push_back(std::make_unique<GatewaySubnetSizeRule>());
}

} // namespace isthmus
