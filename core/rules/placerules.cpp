// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/interconnects.h"
#include "rules/rule.h"

#include <algorithm>
#include <cctype>

// Rules on the countries that flows cross.
namespace isthmus {

namespace {

bool sameWords(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

class FlowLeavesCountriesRule final : public Rule {
public:
    FlowLeavesCountriesRule()
        : Rule(scopeReach, {"flow.leaves-countries", Severity::error,
                            "A hop outside the countries that the flow or a policy allows",
                            "the design's own flows and policies"}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        for (const Reach::Way& way : reach.ways()) {
            const auto allowed = allowedFor(context, *way.flow);
            if (!allowed.empty())
                check(context, way, allowed);
        }
    }

private:
    using Lists = std::vector<const std::vector<std::string>*>;

    static Lists allowedFor(RuleContext& context, const Flow& flow) {
        Lists result;
        if (!flow.stayIn.empty())
            result.push_back(&flow.stayIn);
        for (const Residency& residency : context.policies().residency)
            if (residency.flows.empty() ||
                std::find(residency.flows.begin(), residency.flows.end(), flow.id) != residency.flows.end())
                result.push_back(&residency.countries);
        return result;
    }

    void check(RuleContext& context, const Reach::Way& way, const Lists& allowed) const {
        const Flow& flow = *way.flow;
        std::vector<Id> elements{flow.from, flow.to};
        for (const PathHop& hop : way.hops())
            if (std::find(elements.begin(), elements.end(), hop.element) == elements.end())
                elements.push_back(hop.element);
        std::vector<Id> nowhere;
        for (const Id& id : elements) {
            const std::set<std::string> countries = countriesOf(context, id);
            if (countries.empty() && standsSomewhere(context, id))
                nowhere.push_back(id);
            for (const std::string& country : countries)
                for (const auto* list : allowed)
                    if (std::find(list->begin(), list->end(), country) == list->end()) {
                        context.add(
                            *this, {flow.id, id},
                            "%1 crosses %2 in %3, but may only stay in %4. Choose a way around, or allow the country.",
                            {flow.id, context.title(id), country, listed(*list)});
                        break;
                    }
        }
        if (nowhere.empty())
            return;
        std::vector<std::string> titles;
        for (const Id& id : nowhere)
            titles.push_back(context.title(id));
        nowhere.insert(nowhere.begin(), flow.id);
        context
            .add(*this, std::move(nowhere),
                 "%1 may only stay in %2, and nothing says in which country %3 stands. State it.",
                 {flow.id, listed(*allowed.front()), listed(titles)})
            .severity = Severity::hint;
    }

    /// Equipment stands in one country; gateways without a region, and networks of several, do not.
    static bool standsSomewhere(RuleContext& context, const Id& id) {
        const std::string_view kind = context.kind(id);
        return kind == "fabric.cloud-router" || kind == "fabric.port" || kind == "onprem.site";
    }

    static std::set<std::string> countriesOf(RuleContext& context, const Id& id) {
        std::set<std::string> result;
        const auto add = [&](std::string_view provider, const std::string& code) {
            if (const Region* region = code.empty() ? nullptr : context.catalog().region(provider, code))
                result.insert(region->country);
        };
        if (const Link* link = context.link(id)) {
            if (const auto ends = interconnectEnds(context, *link)) {
                add("aws", ends->awsRegion);
                add(ends->provider, ends->partnerRegion);
            }
            return result;
        }
        const Node* node = context.node(id);
        for (int depth = 0; node != nullptr && depth < 64; ++depth) {
            if (const auto country = textProperty(node->properties, "country"); country && !country->empty()) {
                result.insert(*country);
                return result;
            }
            if (const auto metro = textProperty(node->properties, "metro"); metro && !metro->empty()) {
                for (const Region& region : context.catalog().regions())
                    if (sameWords(region.city, *metro)) {
                        result.insert(region.country);
                        return result;
                    }
            }
            if (!node->region.empty()) {
                add(node->providerPart() == "partner"
                        ? textProperty(node->properties, "provider").value_or(std::string())
                        : std::string(node->providerPart()),
                    node->region);
                return result;
            }
            node = node->parent.empty() ? nullptr : context.node(node->parent);
        }
        return result;
    }
};

} // namespace

void addPlaceRules(RuleList& rules) {
    rules.push_back(std::make_unique<FlowLeavesCountriesRule>());
}

} // namespace isthmus
