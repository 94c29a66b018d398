// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "net/prefixtree.h"
#include "rules/propertywalk.h"
#include "rules/rule.h"

#include <algorithm>
#include <cctype>
#include <iterator>

// Rules on address ranges inside one element or one network.
namespace isthmus {

namespace {

constexpr const char* cidrSource = "https://datatracker.ietf.org/doc/html/rfc4632";
constexpr const char* vpcSource = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
constexpr const char* googleSubnetSource = "https://cloud.google.com/vpc/docs/subnets";
constexpr const char* azureVnetSource = "https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq";
constexpr const char* ociVcnSource =
    "https://docs.oracle.com/iaas/tools/oci-cli/latest/oci_cli_docs/cmdref/network/vcn/create.html";

const char* networkSource(std::string_view provider) {
    if (provider == "gcp")
        return googleSubnetSource;
    if (provider == "azure")
        return azureVnetSource;
    if (provider == "oci")
        return ociVcnSource;
    return vpcSource;
}

/// Base for rules that look at every address range which an element states.
class EachRangeRule : public Rule {
public:
    using Rule::Rule;

    void checkNode(RuleContext& context, const Node& node) const final {
        if (const NodeKind* kind = context.catalog().nodeKind(node.kind))
            walkProperties(node.properties, kind->properties, [&](const PropertyValue& value) {
                if (isPrefixValue(value) && value.value.is_string())
                    checkRange(context, node.id, value, &node, nullptr);
            });
    }
    void checkLink(RuleContext& context, const Link& link) const final {
        if (const LinkKind* kind = context.catalog().linkKind(link.kind))
            walkProperties(link.properties, kind->properties, [&](const PropertyValue& value) {
                if (isPrefixValue(value) && value.value.is_string())
                    checkRange(context, link.id, value, nullptr, &link);
            });
    }

private:
    virtual void checkRange(RuleContext& context, const Id& id, const PropertyValue& value, const Node* node,
                            const Link* link) const = 0;
};

/// Gives the finding the fix that writes `text` in place of the value, in the node or else the link.
void writeRange(Finding& finding, const std::string& text, const PropertyValue& value, const Node* node,
                const Link* link) {
    Edit edit{"Correct range", {}};
    if (node != nullptr) {
        Node mended = *node;
        mended.properties[value.where] = text;
        edit.add(PutNode{std::move(mended)});
    } else {
        Link mended = *link;
        mended.properties[value.where] = text;
        edit.add(PutLink{std::move(mended)});
    }
    finding.fixText = "Write " + text;
    finding.fix = std::move(edit);
}

class CidrSyntaxRule final : public EachRangeRule {
public:
    CidrSyntaxRule()
        : EachRangeRule(scopeNode | scopeLink, {"cidr.syntax", Severity::error, "Not an address range", cidrSource}) {}

private:
    void checkRange(RuleContext& context, const Id& id, const PropertyValue& value, const Node* node,
                    const Link* link) const override {
        const auto text = value.value.get<std::string>();
        if (Prefix::parse(text))
            return;
        const auto address = Address::parse(text);
        const bool bare = address.has_value();
        Finding& finding = context.add(
            *this, {id},
            bare ? "\"%1\" in %2 of %3 is an address without a length. Write it as a range, such as %4."
                 : "\"%1\" in %2 of %3 is not an address range. Write it as address/length, such as 10.0.0.0/16.",
            bare ? std::vector<std::string>{text, value.path(), context.title(id),
                                            text + "/" + std::to_string(bitWidth(address->family()))}
                 : std::vector<std::string>{text, value.path(), context.title(id)});
        if (const auto meant = meantPrefix(text))
            writeRange(finding, meant->toString(), value, node, link);
    }

    /// The range that a dotted netmask, or blanks around a range, plainly mean.
    static std::optional<Prefix> meantPrefix(const std::string& text) {
        std::string tight;
        std::copy_if(text.begin(), text.end(), std::back_inserter(tight),
                     [](unsigned char c) { return std::isspace(c) == 0; });
        if (const auto prefix = Prefix::parse(tight))
            return prefix;
        const std::size_t slash = tight.find('/');
        const auto address = Address::parse(tight.substr(0, slash));
        const auto mask = slash == std::string::npos ? std::nullopt : Address::parse(tight.substr(slash + 1));
        if (!address || !mask || address->family() != Family::v4 || mask->family() != Family::v4)
            return std::nullopt;
        int length = 0;
        while (length < bitWidth(Family::v4) && mask->bit(length))
            ++length;
        // All bits behind the first zero are zeros in a netmask.
        return mask->masked(length) == *mask && length > 0 ? std::optional(Prefix(*address, length)) : std::nullopt;
    }
};

class CidrHostBitsRule final : public EachRangeRule {
public:
    CidrHostBitsRule()
        : EachRangeRule(scopeNode | scopeLink,
                        {"cidr.host-bits", Severity::error, "Host bits set in an address range", cidrSource}) {}

private:
    void checkRange(RuleContext& context, const Id& id, const PropertyValue& value, const Node* node,
                    const Link* link) const override {
        // The peerings of a line name both addresses too; line.peering-cidr judges them together.
        if (value.top.name == "peerings")
            return;
        const auto prefix = Prefix::parse(value.value.get<std::string>());
        if (!prefix || !prefix->hasHostBits())
            return;
        const std::string meant = prefix->canonical().toString();
        Finding& finding = context.add(*this, {id}, "%1 in %2 of %3 has host bits set; %4 was meant. Write that.",
                                       {prefix->toString(), value.path(), context.title(id), meant});
        writeRange(finding, meant, value, node, link);
    }
};

class SubnetOutsideNetworkRule final : public Rule {
public:
    SubnetOutsideNetworkRule()
        : Rule(scopeNode,
               {"subnet.outside-network", Severity::error, "A subnet not inside one range of its network", vpcSource}) {
    }

    void checkNode(RuleContext& context, const Node& node) const override {
        if (context.role(node) != Role::subnet || node.parent.empty())
            return;
        const Node* network = context.node(node.parent);
        if (network == nullptr)
            return;
        const NodeKind* kind = context.catalog().nodeKind(network->kind);
        // A Google network has no ranges of its own.
        if (kind == nullptr || kind->role != Role::network || kind->property("cidrs") == nullptr)
            return;
        const std::vector<Prefix> ranges = statedPrefixes(*network);
        for (const Prefix& prefix : statedPrefixes(node))
            checkPrefix(context, node, *network, prefix, ranges);
    }

private:
    void checkPrefix(RuleContext& context, const Node& node, const Node& network, const Prefix& prefix,
                     const std::vector<Prefix>& ranges) const {
        std::string stated;
        for (const Prefix& range : ranges) {
            if (range.family() != prefix.family())
                continue;
            if (range.contains(prefix))
                return;
            stated += (stated.empty() ? "" : ", ") + range.toString();
        }
        if (stated.empty()) {
            Finding& finding = context.add(*this, {node.id, network.id},
                                           "%1 has the range %2, but its network %3 states no %4 range, so it cannot "
                                           "be checked. State the network's range.",
                                           {context.title(node.id), prefix.toString(), context.title(network.id),
                                            prefix.family() == Family::v4 ? "IPv4" : "IPv6"});
            finding.severity = Severity::hint;
            finding.source = networkSource(network.providerPart());
            return;
        }
        context
            .add(*this, {node.id, network.id},
                 "%1 has the range %2, which lies in no single range of its network %3 (%4). Move it inside, or widen "
                 "the network.",
                 {context.title(node.id), prefix.toString(), context.title(network.id), stated})
            .source = networkSource(network.providerPart());
    }
};

class SubnetOverlapRule final : public Rule {
public:
    SubnetOverlapRule()
        : Rule(scopeNode, {"subnet.overlap", Severity::error, "Two subnets of one network overlap", vpcSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (context.role(node) != Role::network)
            return;
        std::vector<Prefix> prefixes;
        std::vector<const Node*> owners;
        for (const Node* child : context.children(node.id)) {
            if (context.role(*child) != Role::subnet)
                continue;
            for (const Prefix& prefix : statedPrefixes(*child)) {
                prefixes.push_back(prefix);
                owners.push_back(child);
            }
        }
        std::set<std::pair<Id, Id>> reported;
        for (const auto& [a, b] : overlappingPairs(prefixes)) {
            const auto ids = std::minmax(owners[a]->id, owners[b]->id);
            if (!reported.insert(std::pair<Id, Id>(ids.first, ids.second)).second)
                continue;
            report(context, node, {owners[a], prefixes[a].canonical()}, {owners[b], prefixes[b].canonical()});
        }
    }

private:
    using Owned = std::pair<const Node*, Prefix>;

    void report(RuleContext& context, const Node& network, const Owned& a, const Owned& b) const {
        Finding& finding =
            a.first == b.first
                ? context.add(*this, {a.first->id},
                              "Two ranges of %1 overlap: %2 and %3. Give it ranges that lie apart.",
                              {context.title(a.first->id), a.second.toString(), b.second.toString()})
                : context.add(
                      *this, {a.first->id, b.first->id},
                      "%1 (%2) and %3 (%4) overlap, and both are subnets of %5. Give one of them another range.",
                      {context.title(a.first->id), a.second.toString(), context.title(b.first->id), b.second.toString(),
                       context.title(network.id)});
        finding.source = networkSource(network.providerPart());
    }
};

} // namespace

void addAddressRules(RuleList& rules) {
    rules.push_back(std::make_unique<CidrSyntaxRule>());
    rules.push_back(std::make_unique<CidrHostBitsRule>());
    rules.push_back(std::make_unique<SubnetOutsideNetworkRule>());
    rules.push_back(std::make_unique<SubnetOverlapRule>());
}

} // namespace isthmus
