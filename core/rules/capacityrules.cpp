// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/sessions.h"

#include <algorithm>
#include <cmath>
#include <map>

// Rules on whether links and devices carry what flows want of them, and sessions and tables the routes.
namespace isthmus {

namespace {

/// Above this share a link has no room left for bursts or growth.
constexpr double fullShare = 0.8;
/// Equal ways beyond so many are not looked for.
constexpr int maximumEqualWays = 8;

std::string mbpsText(double mbps) {
    return Bandwidth(static_cast<std::int64_t>(std::llround(mbps))).toString();
}

class FlowOverCapacityRule final : public Rule {
public:
    FlowOverCapacityRule()
        : Rule(scopeReach, {"flow.over-capacity", Severity::error, "Flows on a link add up to more than it carries",
                            "the design's own flows and capacities"}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        std::map<Id, Load> loads;
        for (const Reach::Way& way : reach.ways()) {
            if (!way.flow->mbps || *way.flow->mbps <= 0 || way.verdict() == Verdict::unreachable)
                continue;
            for (const PathHop& hop : way.hops())
                if (const auto carries = capacityOf(context, reach.design(), hop)) {
                    Load& load = loads[hop.element];
                    load.carries = *carries;
                    load.mbps += *way.flow->mbps;
                    load.ways.push_back(&way);
                }
        }
        for (const auto& [id, load] : loads)
            if (load.mbps > fullShare * load.carries.mbps)
                check(context, reach, id, load);
    }

private:
    struct Capacity {
        double mbps = 0;
        const Limit* limit = nullptr; ///< where it is the provider's figure, not the drawing's
    };
    struct Load {
        Capacity carries;
        double mbps = 0;
        std::vector<const Reach::Way*> ways;
    };

    static std::optional<Capacity> capacityOf(RuleContext& context, const Design& design, const PathHop& hop) {
        if (!hop.bandwidthMbps || *hop.bandwidthMbps <= 0)
            return std::nullopt;
        Capacity capacity{static_cast<double>(*hop.bandwidthMbps), nullptr};
        // A tunnel that states none has the throughput that its provider names.
        const Link* link = design.link(hop.element);
        if (link != nullptr && link->kind == "vpn" && !bandwidthProperty(link->properties))
            for (const Id* end : {&link->to, &link->from})
                if (const Node* node = design.node(*end))
                    if (const Limit* limit = context.catalog().limit(node->providerPart(), "vpn.tunnelMbps"))
                        capacity.limit = limit;
        return capacity;
    }

    /// What equal ways beside this element carry, if all its flows may take them: routers share load over such ways.
    static double besides(const Reach& reach, const Id& element, const Load& load) {
        double sum = 0;
        std::set<Id> lost{element};
        for (int count = 0; count < maximumEqualWays; ++count) {
            std::set<Id> fresh;
            std::optional<std::int64_t> narrowest;
            for (const Reach::Way* way : load.ways) {
                const Reach::Way other = reach.without(*way, lost);
                const auto before = way->hops();
                const auto hops = other.hops();
                if (other.verdict() != Verdict::reachable || hops.size() != before.size())
                    return sum;
                for (const PathHop& hop : hops) {
                    if (std::any_of(before.begin(), before.end(),
                                    [&](const PathHop& one) { return one.element == hop.element; }) ||
                        !hop.bandwidthMbps)
                        continue;
                    fresh.insert(hop.element);
                    narrowest = narrowest ? std::min(*narrowest, *hop.bandwidthMbps) : *hop.bandwidthMbps;
                }
            }
            if (!narrowest || !isSameKind(reach.design(), element, fresh))
                return sum;
            sum += static_cast<double>(*narrowest);
            lost.insert(fresh.begin(), fresh.end());
        }
        return sum;
    }

    static bool isSameKind(const Design& design, const Id& element, const std::set<Id>& others) {
        const auto kindOf = [&](const Id& id) {
            const Node* node = design.node(id);
            const Link* link = design.link(id);
            return node != nullptr ? node->kind : link != nullptr ? link->kind : std::string();
        };
        return std::any_of(others.begin(), others.end(), [&](const Id& id) { return kindOf(id) == kindOf(element); });
    }

    void check(RuleContext& context, const Reach& reach, const Id& id, const Load& load) const {
        const double carries = load.carries.mbps + besides(reach, id, load);
        if (load.mbps <= fullShare * carries)
            return;
        std::vector<Id> subjects{id};
        for (const Reach::Way* way : load.ways)
            subjects.push_back(way->flow->id);
        const std::vector<std::string> flows(subjects.begin() + 1, subjects.end());
        const bool over = load.mbps > carries;
        Finding& finding = context.add(
            *this, std::move(subjects),
            over ? "%1 carries %2 and the flows %3 add up to %4. Choose a larger size, or move a flow to another way."
                 : "%1 carries %2 and the flows %3 add up to %4, %5 % of it. Leave room for bursts, or choose a larger "
                   "size.",
            {context.title(id), mbpsText(carries), listed(flows), mbpsText(load.mbps),
             std::to_string(static_cast<int>(std::floor(100 * load.mbps / carries)))});
        if (!over)
            finding.severity = Severity::warning;
        if (load.carries.limit != nullptr)
            stateSource(finding, *load.carries.limit);
    }
};

class RoutesOverLimitRule final : public Rule {
public:
    RoutesOverLimitRule()
        : Rule(scopeLink | scopeNode,
               {"routes.over-limit", Severity::error, "More prefixes than a gateway, session or table takes",
                "https://docs.aws.amazon.com/general/latest/gr/dc.html"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind == "interconnect") {
            const auto announced = prefixListProperty(link.properties, "advertisedRoutes");
            for (const Family family : {Family::v4, Family::v6})
                compare(context, {link.id}, count(announced, family), Way::toAws,
                        context.catalog().limit("aws", family == Family::v4 ? "interconnect.prefixesReceived.ipv4"
                                                                            : "interconnect.prefixesReceived.ipv6"));
        } else if (link.kind == "private-line" &&
                   textProperty(link.properties, "service").value_or("") == "aws.direct-connect") {
            for (const Id& site : sitesOf(context, link))
                for (const Family family : {Family::v4, Family::v6})
                    compare(context, {link.id, site}, count(statedPrefixes(*context.node(site)), family), Way::toAws,
                            context.catalog().limit("aws", "direct-connect.prefixesPerSession"));
        }
        if (link.kind == "private-line" || link.kind == "attachment")
            checkExpressRoute(context, link);
    }

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind == "aws.virtual-private-gateway")
            checkPropagated(context, node);
        const bool isTransit = node.kind == "aws.transit-gateway";
        if (!isTransit && node.kind != "aws.core-network")
            return;
        std::size_t routes = 0;
        if (const auto stated = node.properties.find("routes"); stated != node.properties.end() && stated->is_array())
            routes = stated->size();
        for (const Link* link : context.links(node.id, "attachment"))
            if (const Node* network = context.node(link->other(node.id)))
                routes += statedPrefixes(*network).size();
        compare(context, {node.id}, routes, Way::held,
                context.catalog().limit("aws", isTransit ? "transit-gateway.routes" : "core-network.routes"));
    }

private:
    static std::size_t count(const std::vector<Prefix>& prefixes, Family family) {
        return static_cast<std::size_t>(
            std::count_if(prefixes.begin(), prefixes.end(), [&](const Prefix& one) { return one.family() == family; }));
    }

    /// The sites whose routers speak at either end, through a port too.
    static std::set<Id> sitesOf(RuleContext& context, const Link& line) {
        std::set<Id> sites;
        for (const Id* end : {&line.from, &line.to}) {
            if (const Node* site = context.ancestorOfRole(*end, Role::site))
                sites.insert(site->id);
            for (const Speaker& speaker : speakersBeyond(context, line, *end))
                if (const Node* site = context.ancestorOfRole(speaker.node->id, Role::site))
                    sites.insert(site->id);
        }
        return sites;
    }

    /// What a circuit takes in from the premises, by its tier, and what it carries out of the network at its gateway.
    void checkExpressRoute(RuleContext& context, const Link& link) const {
        const Node* circuit = context.node(link.from);
        if (circuit == nullptr || circuit->kind != "azure.expressroute-circuit")
            circuit = context.node(link.to);
        if (circuit == nullptr || circuit->kind != "azure.expressroute-circuit")
            return;
        const Catalog& catalog = context.catalog();
        if (link.kind == "private-line") {
            const Limit* in = catalog.limit("azure", "expressroute.routesIn");
            const std::string tier = textProperty(circuit->properties, "tier").value_or("Standard");
            for (const Id& site : sitesOf(context, link)) {
                const auto ranges = statedPrefixes(*context.node(site));
                if (in != nullptr && in->value.is_object() && in->value.contains(tier) && in->value[tier].is_number())
                    compare(context, {link.id, site}, count(ranges, Family::v4), Way::toAzure, in,
                            in->value[tier].get<double>());
                compare(context, {link.id, site}, count(ranges, Family::v6), Way::toAzure,
                        catalog.limit("azure", "expressroute.routesInIpv6"));
            }
            return;
        }
        const Node* network = context.ancestorOfRole(link.other(circuit->id), Role::network);
        if (network == nullptr)
            return;
        const auto ranges = statedPrefixes(*network);
        compare(context, {link.id, network->id}, count(ranges, Family::v4), Way::fromAzure,
                catalog.limit("azure", "expressroute.routesOut"));
        compare(context, {link.id, network->id}, count(ranges, Family::v6), Way::fromAzure,
                catalog.limit("azure", "expressroute.routesOutIpv6"));
    }

    /// Every route that comes over the Direct Connect gateway goes into the route tables of the VPC.
    void checkPropagated(RuleContext& context, const Node& gateway) const {
        std::set<Prefix> routes;
        for (const Link* association : context.links(gateway.id, "association"))
            for (const Link* link : context.links(association->other(gateway.id), "interconnect"))
                for (const Prefix& prefix : prefixListProperty(link->properties, "advertisedRoutes"))
                    routes.insert(prefix.canonical());
        compare(context, {gateway.id}, routes.size(), Way::propagated,
                context.catalog().limit("aws", "network.propagatedRoutes"));
    }

    enum class Way { toAws, toAzure, fromAzure, propagated, held };

    static const char* sentence(Way way) {
        switch (way) {
        case Way::toAws:
            return "%1 announces %2 prefixes to AWS, which takes %3. Summarise them.";
        case Way::toAzure:
            return "%1 announces %2 prefixes to Azure, which takes %3. Summarise them.";
        case Way::fromAzure:
            return "%1 announces %2 prefixes from Azure, which sends %3. Summarise them.";
        case Way::propagated:
            return "%1 brings %2 routes into the route tables of its VPC, which take %3. Summarise them, or use a "
                   "transit gateway.";
        case Way::held:
            return "%1 holds at least %2 routes and takes %3. Summarise them, or split the networks over two gateways.";
        }
        return "";
    }

    void compare(RuleContext& context, std::vector<Id> subjects, std::size_t routes, Way way,
                 const Limit* limit) const {
        if (const auto most = numberOf(limit))
            compare(context, std::move(subjects), routes, way, limit, *most);
    }

    void compare(RuleContext& context, std::vector<Id> subjects, std::size_t routes, Way way, const Limit* limit,
                 double most) const {
        if (static_cast<double>(routes) <= most)
            return;
        const std::string title = context.title(subjects.front());
        stateSource(context.add(*this, std::move(subjects), sentence(way),
                                {title, std::to_string(routes), std::to_string(static_cast<long long>(most))}),
                    *limit);
    }
};

} // namespace

void addCapacityRules(RuleList& rules) {
    rules.push_back(std::make_unique<FlowOverCapacityRule>());
    rules.push_back(std::make_unique<RoutesOverLimitRule>());
}

} // namespace isthmus
