// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facts.h"
#include "rules/rule.h"

#include <algorithm>

// Rules on whether flows get through, and over what.
namespace isthmus {

namespace {

constexpr const char* reachSource = "the routes that the providers' rules give the drawing";
constexpr const char* peeringSource = "https://docs.cloud.google.com/vpc/docs/vpc-peering";
constexpr const char* transitSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/what-is-interconnect.html";

bool endsDisabled(const Design& design, const Flow& flow) {
    return design.isDisabled(flow.from) || design.isDisabled(flow.to);
}

class FlowUnreachableRule final : public Rule {
public:
    FlowUnreachableRule()
        : Rule(scopeReach, {"flow.unreachable", Severity::error, "No route, one way or both", reachSource}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        for (const Reach::Way& way : reach.ways()) {
            const Flow& flow = *way.flow;
            const Verdict verdict = way.verdict();
            if (verdict == Verdict::reachable)
                continue;
            if (endsDisabled(reach.design(), flow)) {
                const Id& end = reach.design().isDisabled(flow.from) ? flow.from : flow.to;
                context
                    .add(*this, {flow.id, end},
                         "%1 ends at %2, which is disabled, so nothing of it is checked. Enable the end, or remove the "
                         "flow.",
                         {flow.id, context.title(end)})
                    .severity = Severity::hint;
            } else if (verdict == Verdict::unknown) {
                if (!isExplained(reach, way))
                    reportUnknown(context, way);
            } else if (reach.refusal(way).kind == Refusal::Kind::none && !isExplained(reach, way)) {
                report(context, way);
            }
        }
    }

private:
    static std::vector<Id> subjectsOf(const Flow& flow, const PathResult& result) {
        std::vector<Id> subjects{flow.id};
        const auto add = [&](const Id& id) {
            if (std::find(subjects.begin(), subjects.end(), id) == subjects.end())
                subjects.push_back(id);
        };
        if (!result.hops.empty())
            add(result.hops.back().element);
        for (const Id& id : result.subjects)
            add(id);
        return subjects;
    }

    void report(RuleContext& context, const Reach::Way& way) const {
        const bool there = way.outward && way.there.verdict == Verdict::unreachable;
        const bool back = way.inward && way.back.verdict == Verdict::unreachable;
        const PathResult& result = there ? way.there : way.back;
        const Flow& flow = *way.flow;
        context.add(*this, subjectsOf(flow, result),
                    there && back
                        ? "%1 has no route either way between %2 and %3: %4. Join or announce what is missing."
                        : "%1 has no route from %2 to %3: %4. Join or announce what is missing.",
                    {flow.id, context.title(there ? flow.from : flow.to), context.title(there ? flow.to : flow.from),
                     result.why});
    }

    void reportUnknown(RuleContext& context, const Reach::Way& way) const {
        const bool there = way.outward && way.there.verdict == Verdict::unknown;
        const PathResult& result = there ? way.there : way.back;
        const Flow& flow = *way.flow;
        context
            .add(*this, subjectsOf(flow, result),
                 "Whether %1 gets from %2 to %3 cannot be told from the drawing: %4. State what is missing.",
                 {flow.id, context.title(there ? flow.from : flow.to), context.title(there ? flow.to : flow.from),
                  result.why})
            .severity = Severity::hint;
    }

    /// Whether two networks of one range leave it open, and the error on these says so.
    static bool isOverlap(const Reach& reach, const PathResult& result) {
        if (result.verdict != Verdict::unknown || result.subjects.size() != 2)
            return false;
        return reach.faults().overlaps.count(std::minmax(result.subjects[0], result.subjects[1])) != 0;
    }

    /// Whether a more exact error already names the place where the way ends, or what leaves it open.
    static bool isExplained(const Reach& reach, const Reach::Way& way) {
        const Design& design = reach.design();
        const auto isFaulty = [&](const Id& id) { return reach.faults().elements.count(id) != 0; };
        const auto explains = [&](const PathResult& result) {
            // An end whose own range is wrong is announced by nobody.
            if (isFaulty(way.flow->from) || isFaulty(way.flow->to) || isOverlap(reach, result))
                return true;
            std::set<Id> suspects(result.subjects.begin(), result.subjects.end());
            if (!result.hops.empty())
                suspects.insert(result.hops.back().element);
            for (const Id& id : std::set<Id>(suspects))
                if (const Link* link = design.link(id))
                    suspects.insert({link->from, link->to});
                else
                    suspects.insert(design.linksOf(id).begin(), design.linksOf(id).end());
            return std::any_of(suspects.begin(), suspects.end(), isFaulty);
        };
        const bool thereFails = way.outward && way.there.verdict != Verdict::reachable;
        const bool backFails = way.inward && way.back.verdict != Verdict::reachable;
        return (thereFails && explains(way.there)) || (backFails && explains(way.back));
    }
};

class RefusedTurnRule : public Rule {
public:
    RefusedTurnRule(RuleInfo info, Refusal::Kind kind)
        : Rule(scopeReach, std::move(info))
        , m_kind(kind) {}

    void checkReach(RuleContext& context, const Reach& reach) const final {
        for (const Reach::Way& way : reach.ways()) {
            if (way.verdict() != Verdict::unreachable || endsDisabled(reach.design(), *way.flow))
                continue;
            const Refusal& refusal = reach.refusal(way);
            if (refusal.kind == m_kind)
                report(context, *way.flow, refusal);
        }
    }

private:
    virtual void report(RuleContext& context, const Flow& flow, const Refusal& refusal) const = 0;
    Refusal::Kind m_kind;
};

class PeeringNotTransitiveRule final : public RefusedTurnRule {
public:
    PeeringNotTransitiveRule()
        : RefusedTurnRule({"peering.not-transitive", Severity::error,
                           "A flow that would need to cross two peerings in a row", peeringSource},
                          Refusal::Kind::peerings) {}

private:
    void report(RuleContext& context, const Flow& flow, const Refusal& refusal) const override {
        context.add(*this, {flow.id, refusal.at, refusal.in, refusal.out},
                    "%1 would have to cross %2 from one peering (%3) to another (%4), and peerings are not transitive. "
                    "Peer the two ends directly, or join them over a gateway or hub.",
                    {flow.id, context.title(refusal.at), context.title(refusal.in), context.title(refusal.out)});
    }
};

class InterconnectNoTransitRule final : public RefusedTurnRule {
public:
    InterconnectNoTransitRule()
        : RefusedTurnRule({"interconnect.no-transit", Severity::error,
                           "A flow through a party that does not carry transit", transitSource},
                          Refusal::Kind::transit) {}

private:
    void report(RuleContext& context, const Flow& flow, const Refusal& refusal) const override {
        context.add(*this, {flow.id, refusal.at, refusal.in, refusal.out},
                    "%1 would have to pass through %2 from %3 on to %4, and it carries no transit between them. Join "
                    "the two ends over a link of their own.",
                    {flow.id, context.title(refusal.at), context.title(refusal.in), context.title(refusal.out)});
    }
};

class FlowCrossesAvoidedRule final : public Rule {
public:
    FlowCrossesAvoidedRule()
        : Rule(scopeReach, {"flow.crosses-avoided", Severity::error, "The only path crosses what the flow avoids",
                            "the design's own flows"}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        for (const Reach::Way& way : reach.ways())
            if (!way.flow->avoid.empty() && way.verdict() != Verdict::unreachable)
                check(context, reach, way);
    }

private:
    static std::set<Id> holders(const Design& design, const Flow& flow) {
        std::set<Id> result;
        for (const Id* end : {&flow.from, &flow.to})
            (void)design.ancestor(*end, [&](const Node& node) {
                result.insert(node.id);
                return false;
            });
        return result;
    }

    /// A tunnel between two providers, or with a site of one's own, crosses the internet; one inside a provider stays
    /// there.
    static bool crossesInternet(const Design& design, const Link& link) {
        if (link.kind == "internet")
            return true;
        if (link.kind != "vpn")
            return false;
        const Node* from = design.node(link.from);
        const Node* to = design.node(link.to);
        if (from == nullptr || to == nullptr)
            return false;
        const auto isOwn = [](const Node& node) {
            return node.kind == "aws.customer-gateway" || node.providerPart() == "onprem";
        };
        return isOwn(*from) || isOwn(*to) || from->providerPart() != to->providerPart();
    }

    /// The entry of `avoid` that means this element; null: none.
    static const std::string* avoidedAs(const Design& design, const Flow& flow, const Id& id) {
        for (const std::string& avoided : flow.avoid) {
            const Link* link = design.link(id);
            if (link != nullptr && (link->id == avoided || link->kind == avoided ||
                                    (avoided == "internet" && crossesInternet(design, *link))))
                return &avoided;
            if (link == nullptr && design.ancestor(id, [&](const Node& node) {
                    return node.id == avoided || (node.id == id && node.kind == avoided);
                }) != nullptr)
                return &avoided;
        }
        return nullptr;
    }

    void check(RuleContext& context, const Reach& reach, const Reach::Way& way) const {
        const Design& design = reach.design();
        const Flow& flow = *way.flow;
        const std::set<Id> ends = holders(design, flow);
        std::vector<Id> subjects{flow.id};
        std::vector<std::string> crossed;
        for (const PathHop& hop : way.hops())
            if (const std::string* as = ends.count(hop.element) != 0 ? nullptr : avoidedAs(design, flow, hop.element)) {
                subjects.push_back(hop.element);
                crossed.push_back(context.title(hop.element) + (*as == hop.element ? "" : " (" + *as + ")"));
            }
        if (crossed.empty())
            return;
        std::set<Id> lost;
        const auto collect = [&](const auto& elements) {
            for (const auto& [id, element] : elements)
                if (ends.count(id) == 0 && avoidedAs(design, flow, id) != nullptr)
                    lost.insert(id);
        };
        collect(design.nodes());
        collect(design.links());
        if (reach.without(way, lost).verdict() != Verdict::unreachable)
            return;
        context.add(*this, std::move(subjects),
                    "%1 gets through only over %2, which it avoids. Draw another way, or allow this one.",
                    {flow.id, listed(crossed)});
    }
};

} // namespace

void addReachRules(RuleList& rules) {
    rules.push_back(std::make_unique<FlowUnreachableRule>());
    rules.push_back(std::make_unique<PeeringNotTransitiveRule>());
    rules.push_back(std::make_unique<InterconnectNoTransitRule>());
    rules.push_back(std::make_unique<FlowCrossesAvoidedRule>());
}

} // namespace isthmus
