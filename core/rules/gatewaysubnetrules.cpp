// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/mends.h"
#include "rules/rule.h"

#include <algorithm>
#include <cctype>

// Rules on the subnet in which Azure places its gateways, and on how many gateways a network takes.
namespace isthmus {

namespace {

constexpr const char* azureGatewaySource =
    "https://learn.microsoft.com/en-us/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings";
constexpr const char* azureLimitSource =
    "https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/azure-subscription-service-limits";

bool isGateway(std::string_view kind) {
    return kind == "azure.vpn-gateway" || kind == "azure.expressroute-gateway";
}

bool sameLetters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// The Azure name of a subnet: its name, else its id.
const std::string& azureName(const Node& subnet) {
    return subnet.name.empty() ? subnet.id : subnet.name;
}

int lengthOf(const Limit* limit, int otherwise) {
    const auto number = numberOf(limit);
    return number ? static_cast<int>(*number) : otherwise;
}

class GatewaySubnetMissingRule final : public Rule {
public:
    GatewaySubnetMissingRule()
        : Rule(scopeNode, {"subnet.gateway-missing", Severity::error,
                           "An Azure network with a gateway and no GatewaySubnet", azureGatewaySource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const Limit* limit = context.catalog().limit("azure", "gatewaySubnet.name");
        const auto wanted = textOf(limit);
        if (node.kind != "azure.vnet" || !wanted)
            return;
        const Node* gateway = nullptr;
        const Node* nearly = nullptr;
        for (const Node* child : context.children(node.id)) {
            if (child->kind == "azure.subnet") {
                if (azureName(*child) == *wanted)
                    return;
                if (sameLetters(azureName(*child), *wanted))
                    nearly = child;
            } else if (gateway == nullptr && isGateway(child->kind)) {
                gateway = child;
            }
        }
        if (gateway == nullptr)
            return;
        if (nearly != nullptr)
            rename(context, node, *nearly, *wanted, *limit);
        else
            report(context, node, *gateway, *wanted, *limit);
    }

private:
    void rename(RuleContext& context, const Node& network, const Node& subnet, const std::string& wanted,
                const Limit& limit) const {
        Finding& finding = context.add(*this, {network.id, subnet.id},
                                       "The subnet %1 of %2 must be named exactly %3 for Azure to place a gateway in "
                                       "it. Correct its name.",
                                       {context.title(subnet.id), context.title(network.id), wanted});
        stateSource(finding, limit);
        Node mended = subnet;
        mended.name = wanted;
        finding.fixText = "Name it " + wanted;
        finding.fix = Edit{"Rename subnet", {PutNode{std::move(mended)}}};
    }

    void report(RuleContext& context, const Node& network, const Node& gateway, const std::string& wanted,
                const Limit& limit) const {
        const int length = lengthOf(context.catalog().limit("azure", "gatewaySubnet.advisedLength"), 27);
        Finding& finding =
            context.add(*this, {network.id, gateway.id},
                        "%1 holds the gateway %2 but no subnet named %3, in which Azure places it. Add "
                        "one of /%4 or larger.",
                        {context.title(network.id), context.title(gateway.id), wanted, std::to_string(length)});
        stateSource(finding, limit);
        const auto range = freePrefix(statedPrefixes(network), siblingRanges(context, network.id, Id()), length);
        Id id = network.id.substr(0, 44) + "-" + wanted;
        if (!range || context.exists(id))
            return;
        Node subnet;
        subnet.id = std::move(id);
        subnet.kind = "azure.subnet";
        subnet.name = wanted;
        subnet.account = network.account;
        subnet.parent = network.id;
        subnet.properties["cidr"] = range->toString();
        finding.fixText = "Add " + wanted + " with " + range->toString();
        finding.fix = Edit{"Add gateway subnet", {PutNode{std::move(subnet)}}};
    }
};

class GatewaySubnetSizeRule final : public Rule {
public:
    GatewaySubnetSizeRule()
        : Rule(scopeNode, {"subnet.gateway-size", Severity::error, "GatewaySubnet too small", azureGatewaySource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const auto& catalog = context.catalog();
        if (node.kind != "azure.subnet" || textOf(catalog.limit("azure", "gatewaySubnet.name")) != azureName(node))
            return;
        const Limit* least = catalog.limit("azure", "gatewaySubnet.maxLength");
        const Limit* advised = catalog.limit("azure", "gatewaySubnet.advisedLength");
        const auto prefix = prefixProperty(node.properties, "cidr");
        if (!prefix || prefix->family() != Family::v4)
            return;
        const int wish = lengthOf(advised, 0);
        if (const int length = lengthOf(least, 32); prefix->length() > length) {
            Finding& finding =
                context.add(*this, {node.id},
                            "%1 is %2, and Azure refuses a GatewaySubnet smaller than /%3. Make it /%4 or larger.",
                            {context.title(node.id), prefix->toString(), std::to_string(length),
                             std::to_string(wish > 0 ? wish : length)});
            stateSource(finding, *least);
            widen(context, finding, node, *prefix, wish > 0 ? wish : length);
        } else if (wish > 0 && prefix->length() > wish) {
            Finding& finding =
                context.add(*this, {node.id},
                            "%1 is %2; Azure advises /%3 or larger, so that a second gateway fits. Make it larger.",
                            {context.title(node.id), prefix->toString(), std::to_string(wish)});
            finding.severity = Severity::warning;
            stateSource(finding, *advised);
            widen(context, finding, node, *prefix, wish);
        }
    }

private:
    static void widen(RuleContext& context, Finding& finding, const Node& node, const Prefix& prefix, int length) {
        const Node* network = context.node(node.parent);
        if (network == nullptr)
            return;
        const auto ranges = statedPrefixes(*network);
        const auto taken = siblingRanges(context, network->id, node.id);
        auto wide = widened(prefix, length, ranges, taken);
        if (!wide)
            wide = freePrefix(ranges, taken, length);
        if (!wide)
            return;
        Node mended = node;
        mended.properties["cidr"] = wide->toString();
        finding.fixText = "Make it " + wide->toString();
        finding.fix = Edit{"Widen gateway subnet", {PutNode{std::move(mended)}}};
    }
};

class GatewayCountRule final : public Rule {
public:
    GatewayCountRule()
        : Rule(scopeNode, {"gateway.count", Severity::error, "More gateways than the network or gateway takes",
                           azureLimitSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind == "azure.vnet") {
            checkChildren(context, node, "azure.vpn-gateway", "network.vpnGateways", "VPN gateways");
            checkChildren(context, node, "azure.expressroute-gateway", "network.expressRouteGateways",
                          "ExpressRoute gateways");
        } else if (node.kind == "aws.vpc") {
            checkLinked(context, node, "attachment", "aws.transit-gateway", "transit-gateway.perNetwork",
                        "transit gateways");
        } else if (node.kind == "aws.transit-gateway") {
            checkLinked(context, node, "association", "aws.direct-connect-gateway",
                        "transit-gateway.directConnectGateways", "Direct Connect gateways");
        } else if (node.kind == "aws.core-network") {
            checkLinked(context, node, "association", "aws.direct-connect-gateway",
                        "core-network.directConnectAttachments", "Direct Connect gateways");
        }
    }

private:
    void checkChildren(RuleContext& context, const Node& node, std::string_view kind, const char* key,
                       const char* what) const {
        std::vector<Id> ids{node.id};
        for (const Node* child : context.children(node.id))
            if (child->kind == kind)
                ids.push_back(child->id);
        report(context, std::move(ids), context.catalog().limit("azure", key), what);
    }

    void checkLinked(RuleContext& context, const Node& node, std::string_view link, std::string_view kind,
                     const char* key, const char* what) const {
        std::set<Id> ends;
        for (const Link* each : context.links(node.id, link))
            if (context.kind(each->other(node.id)) == kind)
                ends.insert(each->other(node.id));
        std::vector<Id> ids{node.id};
        ids.insert(ids.end(), ends.begin(), ends.end());
        report(context, std::move(ids), context.catalog().limit("aws", key), what);
    }

    void report(RuleContext& context, std::vector<Id> ids, const Limit* limit, const char* what) const {
        const auto most = numberOf(limit);
        const std::size_t count = ids.size() - 1;
        if (!most || static_cast<double>(count) <= *most)
            return;
        const std::string title = context.title(ids.front());
        stateSource(context.add(*this, std::move(ids),
                                "%1 has %2 %3, and the provider allows %4. Remove one, or use another network.",
                                {title, std::to_string(count), what, std::to_string(static_cast<int>(*most))}),
                    *limit);
    }
};

} // namespace

void addGatewaySubnetRules(RuleList& rules) {
    rules.push_back(std::make_unique<GatewaySubnetMissingRule>());
    rules.push_back(std::make_unique<GatewaySubnetSizeRule>());
    rules.push_back(std::make_unique<GatewayCountRule>());
}

} // namespace isthmus
