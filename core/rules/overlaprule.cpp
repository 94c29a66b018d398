// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/overlaprule.h"

#include "model/property.h"
#include "rules/facts.h"

#include <algorithm>

namespace isthmus {

namespace {

class CidrOverlapRule final : public Rule {
public:
    CidrOverlapRule()
        : Rule(0, {"cidr.overlap", Severity::error, "Two networks that are routed together overlap",
                   "https://docs.aws.amazon.com/interconnect/latest/userguide/getting-started-multicloud.html"}) {}
};

const CidrOverlapRule& rule() {
    static const CidrOverlapRule instance;
    return instance;
}

bool isInside(Role role) {
    return role == Role::gateway || role == Role::router || role == Role::circuit || role == Role::hub ||
           role == Role::port;
}

const char* sourceFor(RuleContext& context, const Id& a, const Id& b) {
    const auto provider = [&](const Id& id) {
        const Node* node = context.core(id);
        return node != nullptr ? node->providerPart() : std::string_view();
    };
    if (provider(a) == provider(b)) {
        if (provider(a) == "gcp")
            return "https://cloud.google.com/vpc/docs/vpc-peering";
        if (provider(a) == "azure")
            return "https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-peering-overview";
        if (provider(a) == "aws")
            return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }
    return nullptr;
}

/// A range in which an automatic network has subnets in some regions and may get more: it hurts, now or later.
void reportAutomatic(RuleContext& context, const std::pair<NetworkRange, NetworkRange>& pair, bool firstIsAutomatic,
                     const std::string& way) {
    const NetworkRange& automatic = firstIsAutomatic ? pair.first : pair.second;
    const NetworkRange& other = firstIsAutomatic ? pair.second : pair.first;
    Finding& finding = context.add(rule(), {other.subject, automatic.subject},
                                   "%1 (%2) lies in %3, in which the automatic network %4 makes a subnet for each "
                                   "region, and they are routed together over %5. Choose another range, or make the "
                                   "network a custom one.",
                                   {context.title(other.subject), other.prefix.toString(), automatic.prefix.toString(),
                                    context.title(automatic.subject), way});
    finding.rule = "cidr.discouraged";
    finding.severity = Severity::warning;
    finding.source = "https://cloud.google.com/vpc/docs/subnets";
}

} // namespace

const RuleInfo& overlapInfo() {
    return rule().info();
}

std::vector<std::pair<Id, Id>> joinedBy(RuleContext& context, std::string_view id) {
    if (const Link* link = context.link(id)) {
        if (link->kind == "internet" || link->from == link->to || context.core(link->from) == nullptr ||
            context.core(link->to) == nullptr)
            return {};
        return {{link->from, link->to}};
    }
    std::vector<std::pair<Id, Id>> result;
    const Node* node = context.node(id);
    if (node == nullptr)
        return result;
    if (!node->parent.empty() && isInside(context.role(*node)))
        if (const Node* parent = context.core(node->parent)) {
            const Role role = context.role(*parent);
            if ((role == Role::network || role == Role::site) && node->parent != node->id)
                result.emplace_back(node->parent, node->id);
        }
    if (const auto represented = textProperty(node->properties, "represents"); represented && *represented != node->id)
        if (context.core(*represented) != nullptr && context.isActive(*represented))
            result.emplace_back(*represented, node->id);
    return result;
}

std::vector<NetworkRange> rangesOf(RuleContext& context, std::string_view id) {
    const Node* node = context.node(id);
    if (node == nullptr)
        return {};
    const Role role = context.role(*node);
    if (role != Role::network && role != Role::site && node->kind != "azure.virtual-wan-hub")
        return {};
    std::vector<NetworkRange> ranges;
    for (const Prefix& prefix : statedPrefixes(*node))
        ranges.push_back({prefix.canonical(), node->id});
    if (!ranges.empty())
        return ranges;
    for (const Node* child : context.children(id))
        if (context.role(*child) == Role::subnet)
            for (const Prefix& prefix : statedPrefixes(*child))
                ranges.push_back({prefix.canonical(), child->id});
    // An automatic network has a subnet in every region, drawn or not: the range stands for all of them.
    if (boolProperty(node->properties, "autoSubnets").value_or(false))
        for (const Prefix& prefix : prefixesOf(context.catalog().limit("gcp", "network.automaticRange")))
            ranges.push_back({prefix, node->id});
    return ranges;
}

void checkOverlap(RuleContext& context, Propagation& propagation, const OverlapIndex& index, const ReadLog& log,
                  const OverlapIndex::Pair& pair) {
    auto [a, b] = pair;
    if (log.id(b) < log.id(a))
        std::swap(a, b);
    const std::vector<Id> path = propagation.meeting(a, b);
    if (path.empty())
        return;
    std::string way;
    for (const Id& id : path)
        way += (way.empty() ? "" : " - ") + id;
    const auto isAutomatic = [&](const NetworkRange& range) { return context.kind(range.subject) == "gcp.network"; };
    std::set<std::pair<Id, Id>> said;
    std::vector<std::pair<NetworkRange, NetworkRange>> possible;
    for (const NetworkRange& one : index.ranges(a))
        for (const NetworkRange& other : index.ranges(b)) {
            if (!one.prefix.overlaps(other.prefix))
                continue;
            if (isAutomatic(one) != isAutomatic(other)) {
                possible.emplace_back(one, other);
                continue;
            }
            if (!said.emplace(one.subject, other.subject).second)
                continue;
            std::vector<Id> subjects{one.subject, other.subject};
            for (const Id& network : {log.id(a), log.id(b)})
                if (std::find(subjects.begin(), subjects.end(), network) == subjects.end())
                    subjects.push_back(network);
            Finding& finding = context.add(rule(), std::move(subjects),
                                           "%1 (%2) and %3 (%4) overlap, and they are routed together over %5. Give "
                                           "one of them another range, or part the two.",
                                           {context.title(one.subject), one.prefix.toString(),
                                            context.title(other.subject), other.prefix.toString(), way});
            if (const char* source = sourceFor(context, log.id(a), log.id(b)))
                finding.source = source;
        }
    // Overlaps with subnets that are drawn say more than those with subnets that may be there.
    if (said.empty() && !possible.empty())
        reportAutomatic(context, possible.front(), isAutomatic(possible.front().first), way);
}

} // namespace isthmus
