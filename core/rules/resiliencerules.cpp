// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/factrules.h"
#include "rules/facts.h"
#include "rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

// Rules on what a flow that must not fail depends on.
namespace isthmus {

namespace {

constexpr const char* resilienceSource = "the design's own flows and availability targets";

/// What may be lost as one.
struct Loss {
    std::string what; ///< "the facility Equinix SY1"; empty: the one element
    std::set<Id> elements;
};

std::size_t tunnelsOf(const Link& link) {
    const auto tunnels = link.properties.find("tunnels");
    return tunnels != link.properties.end() && tunnels->is_array() ? tunnels->size() : 0;
}

/// Whether it is one device, line or tunnel. Managed gateways, interconnects and HA VPN are redundant inside.
bool isSingle(const Design& design, const Id& id) {
    if (const Link* link = design.link(id))
        return link->kind == "private-line" || (link->kind == "vpn" && tunnelsOf(*link) == 1);
    const Node* node = design.node(id);
    if (node == nullptr)
        return false;
    return node->kind == "fabric.cloud-router" || node->kind == "fabric.port" || node->kind == "onprem.router" ||
           node->kind == "aws.customer-gateway" ||
           (node->kind == "gcp.vpn-gateway" && !boolProperty(node->properties, "ha").value_or(true));
}

std::vector<std::string> facilitiesOf(const Json& properties) {
    std::vector<std::string> result = textListProperty(properties, "facilities");
    if (const auto one = textProperty(properties, "facility"); one && !one->empty() && result.empty())
        result.push_back(*one);
    return result;
}

/// The places in which equipment of the island stands, with all of it.
std::vector<Loss> placesOf(const Design& design) {
    std::map<std::string, std::set<Id>> byPlace;
    const auto add = [&](const Id& id, const Json& properties, const std::string& service, const std::string& region) {
        // Equipment in several facilities survives the loss of one.
        if (const auto facilities = facilitiesOf(properties); facilities.size() == 1)
            byPlace["the facility " + facilities.front()].insert(id);
        // Google's zones are those of a metropolitan area, whatever the facility.
        if (const auto zone = textProperty(properties, "zone"); zone && service.rfind("gcp.", 0) == 0)
            byPlace[fmt::format("the zone {} of {}{}{}", *zone, service, region.empty() ? "" : " in ", region)].insert(
                id);
    };
    for (const auto& [id, node] : design.nodes())
        if (node.providerPart() == "fabric" && !design.isDisabled(id))
            add(id, node.properties, {}, {});
    for (const auto& [id, link] : design.links())
        if (link.kind == "private-line" && !design.isDisabled(id)) {
            const Node* from = design.node(link.from);
            const Id& cloud = from != nullptr && from->providerPart() == "gcp" ? link.from : link.to;
            add(id, link.properties, textProperty(link.properties, "service").value_or(""),
                std::string(design.regionOf(cloud)));
        }
    std::vector<Loss> result;
    for (auto& [what, ids] : byPlace)
        if (ids.size() > 1)
            result.push_back({what, std::move(ids)});
    return result;
}

class SinglePointRule final : public Rule {
public:
    SinglePointRule()
        : Rule(scopeReach, {"resilience.single-point", Severity::warning,
                            "One device, facility, zone or link whose loss cuts a flow with an availability target",
                            resilienceSource}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        std::vector<const Reach::Way*> wanted;
        for (const Reach::Way& way : reach.ways())
            if (way.flow->minAvailability && way.verdict() == Verdict::reachable)
                wanted.push_back(&way);
        if (wanted.empty())
            return;
        std::map<Id, std::vector<const Reach::Way*>> crossing;
        for (const Reach::Way* way : wanted)
            for (const PathHop& hop : way->hops())
                if (hop.element != way->flow->from && hop.element != way->flow->to)
                    crossing[hop.element].push_back(way);
        std::set<std::pair<Id, Id>> cutBy; ///< flow, element that cuts it by itself
        for (const auto& [id, ways] : crossing)
            if (isSingle(reach.design(), id)) {
                const auto cut = cutFlows(reach, {id}, ways);
                for (const Id& flow : cut)
                    cutBy.emplace(flow, id);
                if (!cut.empty())
                    report(context, id, cut);
            }
        for (const Loss& loss : placesOf(reach.design()))
            checkPlace(context, reach, loss, crossing, cutBy);
    }

private:
    static std::vector<Id> cutFlows(const Reach& reach, const std::set<Id>& lost,
                                    const std::vector<const Reach::Way*>& ways) {
        std::vector<Id> result;
        for (const Reach::Way* way : ways)
            if (lost.count(way->flow->from) == 0 && lost.count(way->flow->to) == 0 &&
                reach.without(*way, lost).verdict() == Verdict::unreachable)
                result.push_back(way->flow->id);
        return result;
    }

    void report(RuleContext& context, const Id& id, const std::vector<Id>& flows) const {
        std::vector<Id> subjects{id};
        subjects.insert(subjects.end(), flows.begin(), flows.end());
        context.add(*this, std::move(subjects),
                    "Without %1, %2 would be cut, and an availability target was set. Draw a second way that does not "
                    "share it.",
                    {context.title(id), listed(flows)});
    }

    /// A place is reported only where none of the things in it cuts the flow by itself: that is said already.
    void checkPlace(RuleContext& context, const Reach& reach, const Loss& loss,
                    const std::map<Id, std::vector<const Reach::Way*>>& crossing,
                    const std::set<std::pair<Id, Id>>& cutBy) const {
        std::vector<const Reach::Way*> ways;
        for (const Id& id : loss.elements)
            if (const auto found = crossing.find(id); found != crossing.end())
                for (const Reach::Way* way : found->second) {
                    const bool known = std::any_of(loss.elements.begin(), loss.elements.end(), [&](const Id& each) {
                        return cutBy.count({way->flow->id, each}) != 0;
                    });
                    if (!known && std::find(ways.begin(), ways.end(), way) == ways.end())
                        ways.push_back(way);
                }
        const auto flows = cutFlows(reach, loss.elements, ways);
        if (flows.empty())
            return;
        std::vector<Id> subjects(loss.elements.begin(), loss.elements.end());
        std::vector<std::string> titles;
        for (const Id& id : subjects)
            titles.push_back(context.title(id));
        subjects.insert(subjects.end(), flows.begin(), flows.end());
        context.add(*this, std::move(subjects),
                    "Without %1, which holds %2, %3 would be cut, and an availability target was set. Move one of them "
                    "to another place.",
                    {loss.what, listed(titles), listed(flows)});
    }
};

class FlowAvailabilityRule final : public Rule {
public:
    FlowAvailabilityRule()
        : Rule(scopeReach, {"flow.availability", Severity::warning, "Availability of the path below the flow's target",
                            resilienceSource}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        for (const Reach::Way& way : reach.ways())
            if (way.flow->minAvailability && way.verdict() == Verdict::reachable)
                check(context, reach, way);
    }

private:
    struct Promise {
        double value = 1;
        const Limit* limit = nullptr;
    };

    static const Limit* limitOf(const Catalog& catalog, const Design& design, const Id& id) {
        if (const Node* node = design.node(id)) {
            if (node->kind == "aws.transit-gateway")
                return catalog.limit("aws", "availability.transit-gateway");
            return node->kind == "azure.expressroute-circuit" ? catalog.limit("azure", "availability.expressroute")
                                                              : nullptr;
        }
        const Link* link = design.link(id);
        if (link == nullptr)
            return nullptr;
        if (link->kind == "interconnect")
            return catalog.limit("aws", "availability.interconnect");
        if (link->kind != "vpn")
            return nullptr;
        const Limit* lowest = nullptr;
        for (const Id* end : {&link->from, &link->to}) {
            const Node* node = design.node(*end);
            if (node == nullptr)
                continue;
            const Limit* limit = catalog.limit(
                node->providerPart(), node->kind == "gcp.vpn-gateway" ? "availability.ha-vpn" : "availability.vpn");
            if (limit != nullptr && (lowest == nullptr || numberOf(limit) < numberOf(lowest)))
                lowest = limit;
        }
        return lowest;
    }

    /// What the provider promises for this element; with another way beside it, both would have to fail.
    static std::optional<Promise> promiseOf(const Catalog& catalog, const Reach& reach, const Reach::Way& way,
                                            const Id& id) {
        const Limit* limit = limitOf(catalog, reach.design(), id);
        const auto figure = numberOf(limit);
        if (!figure || *figure <= 0 || *figure >= 1)
            return std::nullopt;
        double failing = 1 - *figure;
        const Link* link = reach.design().link(id);
        const bool twice = link != nullptr && link->kind == "vpn" && tunnelsOf(*link) >= 4;
        if (twice || reach.without(way, {id}).verdict() == Verdict::reachable)
            failing *= failing;
        return Promise{1 - failing, limit};
    }

    void check(RuleContext& context, const Reach& reach, const Reach::Way& way) const {
        const Flow& flow = *way.flow;
        double available = 1;
        std::vector<Id> subjects{flow.id};
        std::vector<Id> unknown{flow.id};
        std::vector<std::string> parts;
        Promise weakest;
        for (const PathHop& hop : way.hops())
            if (limitOf(context.catalog(), reach.design(), hop.element) == nullptr &&
                isSingle(reach.design(), hop.element))
                unknown.push_back(hop.element);
            else if (const auto promise = promiseOf(context.catalog(), reach, way, hop.element)) {
                available *= promise->value;
                subjects.push_back(hop.element);
                parts.push_back(fmt::format("{} {:.3f} %", context.title(hop.element), 100 * promise->value));
                if (promise->value < weakest.value)
                    weakest = *promise;
            }
        if (weakest.limit == nullptr || available >= *flow.minAvailability - 1e-9) {
            reportUnknown(context, std::move(unknown));
            return;
        }
        Finding& finding = context.add(
            *this, std::move(subjects),
            "%1 is to be available for %2 % of the time, and the providers promise at most %3 % for its way (%4). Draw "
            "a second way, or lower the target.",
            {flow.id, fmt::format("{:.3f}", 100 * *flow.minAvailability), fmt::format("{:.3f}", 100 * available),
             listed(parts)});
        stateSource(finding, *weakest.limit);
    }

    /// Devices and lines of which nobody publishes a promise: the flow and then they.
    static void reportUnknown(RuleContext& context, std::vector<Id> unknown) {
        if (unknown.size() < 2)
            return;
        std::vector<std::string> titles;
        for (std::size_t i = 1; i < unknown.size(); ++i)
            titles.push_back(context.title(unknown[i]));
        const Id flow = unknown.front();
        addMissing(context, std::move(unknown),
                   "Whether %1 reaches its availability target is not known, because no promise is known for %2.",
                   {flow, listed(titles)});
    }
};

class ResilienceFacilityRule final : public Rule {
public:
    ResilienceFacilityRule()
        : Rule(scopeNode,
               {"resilience.facility", Severity::warning, "A pair meant as redundant that ends in one facility or zone",
                "https://aws.amazon.com/directconnect/resiliency-recommendation/"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        // The two paths of one circuit share a peering location by design.
        if (node.kind == "azure.expressroute-circuit" || node.providerPart() == "fabric")
            return;
        std::vector<const Link*> lines = context.links(node.id, "private-line");
        if (node.kind == "gcp.network")
            for (const Node* child : context.children(node.id))
                if (child->kind == "gcp.cloud-router")
                    for (const Link* line : context.links(child->id, "private-line"))
                        lines.push_back(line);
        if (node.kind == "gcp.cloud-router" || lines.size() < 2)
            return;
        std::map<std::string, std::vector<const Link*>> pairs;
        for (const Link* line : lines)
            pairs[keyOf(context, node, *line)].push_back(line);
        for (const auto& [key, pair] : pairs)
            if (pair.size() > 1)
                check(context, node, pair);
    }

private:
    /// Lines of one service, from one region, to one party: meant to stand in for one another.
    static std::string keyOf(RuleContext& context, const Node& node, const Link& line) {
        const Node* from = context.node(line.from);
        const bool fromHere = line.from == node.id || (from != nullptr && from->parent == node.id);
        const Id& near = fromHere ? line.from : line.to;
        const Id& far = fromHere ? line.to : line.from;
        const Node* other = context.node(far);
        std::string party = far;
        if (other != nullptr && other->kind == "fabric.cloud-router")
            party = textProperty(other->properties, "vendor").value_or("") + "/" +
                    textProperty(other->properties, "metro").value_or("");
        else if (other != nullptr && !other->parent.empty())
            party = other->parent;
        return textProperty(line.properties, "service").value_or("") + "\n" + context.regionOf(near) + "\n" + party;
    }

    void check(RuleContext& context, const Node& node, const std::vector<const Link*>& pair) const {
        const std::string service = textProperty(pair.front()->properties, "service").value_or("");
        for (const char* member : {"facility", "zone"}) {
            // Other vendors' zones are those of one facility, which is looked at by itself.
            if (std::string_view(member) == "zone" && service.rfind("gcp.", 0) != 0)
                continue;
            const auto first = textProperty(pair.front()->properties, member);
            if (!first || first->empty() || std::any_of(pair.begin(), pair.end(), [&](const Link* line) {
                    return textProperty(line->properties, member) != first;
                }))
                continue;
            std::vector<Id> subjects;
            std::vector<std::string> titles;
            for (const Link* line : pair) {
                subjects.push_back(line->id);
                titles.push_back(context.title(line->id));
            }
            subjects.push_back(node.id);
            context.add(*this, std::move(subjects),
                        "%1 join %2 to the same party and all end in the %3 %4, so one failure there takes them all. "
                        "Order one of them elsewhere.",
                        {listed(titles), context.title(node.id), member, *first});
            return;
        }
    }
};

} // namespace

void addResilienceRules(RuleList& rules) {
    rules.push_back(std::make_unique<SinglePointRule>());
    rules.push_back(std::make_unique<FlowAvailabilityRule>());
    rules.push_back(std::make_unique<ResilienceFacilityRule>());
}

} // namespace isthmus
