// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/cost.h"
#include "rules/factrules.h"
#include "rules/facts.h"
#include "rules/rule.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

// Rules on what the design is for: budget and round trips.
namespace isthmus {

namespace {

constexpr const char* intentSource = "the design's own flows and policies";

std::string figure(double value, int decimals) {
    std::ostringstream text;
    text.setf(std::ios::fixed);
    text.precision(decimals);
    text << value;
    return text.str();
}

class BudgetExceededRule final : public Rule {
public:
    BudgetExceededRule()
        : Rule(scopeDesign, {"budget.exceeded", Severity::error, "Monthly cost above the policy", intentSource}) {}

    void checkDesign(RuleContext& context) const override {
        const auto budget = context.policies().budgetUsdPerMonth;
        if (!budget)
            return;
        const CostReport report = estimateCost(context.everything(), context.catalog());
        if (report.totalUsdPerMonth <= *budget) {
            checkUnknown(context, report, *budget);
            return;
        }
        std::map<Id, double> bySubject;
        for (const CostItem& item : report.items)
            bySubject[item.subject] += item.usdPerMonth;
        std::vector<std::pair<double, Id>> leading;
        for (const auto& [id, usd] : bySubject)
            leading.emplace_back(-usd, id);
        std::sort(leading.begin(), leading.end());
        constexpr std::size_t most = 3;
        std::vector<Id> subjects;
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < leading.size() && i < most; ++i) {
            subjects.push_back(leading[i].second);
            texts.push_back(context.title(leading[i].second) + " (" + figure(-leading[i].first, 2) + " USD)");
        }
        context.add(*this, std::move(subjects),
                    "The design costs %1 USD a month, %2 above the budget of %3. Most of it: %4. Choose smaller ones, "
                    "or raise the budget.",
                    {figure(report.totalUsdPerMonth, 2), figure(report.totalUsdPerMonth - *budget, 2),
                     figure(*budget, 2), listed(texts)});
    }

private:
    /// Within the budget as far as prices are known, which is not all.
    static void checkUnknown(RuleContext& context, const CostReport& report, double budget) {
        constexpr std::size_t most = 3;
        std::vector<Id> subjects;
        for (const UnknownCost& unknown : report.unknown)
            if (std::find(subjects.begin(), subjects.end(), unknown.subject) == subjects.end())
                subjects.push_back(unknown.subject);
        if (subjects.empty())
            return;
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < subjects.size() && i < most; ++i)
            texts.push_back(context.title(subjects[i]));
        if (subjects.size() > most)
            texts.push_back(std::to_string(subjects.size() - most) + " more");
        addMissing(context, std::move(subjects),
                   "The design costs at least %1 USD a month; whether it stays within the budget of %2 is not known, "
                   "because %3 have parts without a known price.",
                   {figure(report.totalUsdPerMonth, 2), figure(budget, 2), listed(texts)});
    }
};

class FlowTooSlowRule final : public Rule {
public:
    FlowTooSlowRule()
        : Rule(scopeReach,
               {"flow.too-slow", Severity::warning, "Estimated round trip above the flow's limit", intentSource}) {}

    void checkReach(RuleContext& context, const Reach& reach) const override {
        for (const FlowLatency& way : reach.latencies())
            if (const Flow& flow = *reach.design().flow(way.flow); flow.maxRttMs)
                checkWay(context, flow, way);
    }

private:
    void checkWay(RuleContext& context, const Flow& flow, const FlowLatency& way) const {
        if (!way.rttMs || *way.rttMs <= *flow.maxRttMs)
            return;
        const auto slowest = std::max_element(way.hops.begin(), way.hops.end(),
                                              [](const LatencyHop& a, const LatencyHop& b) { return a.ms < b.ms; });
        std::vector<Id> subjects{flow.id};
        std::string most = "the distance";
        if (slowest != way.hops.end()) {
            subjects.push_back(slowest->element);
            most = context.title(slowest->element) + " (" + figure(slowest->ms, 1) + " ms)";
        }
        // Below the least that light in fibre needs, no better line helps.
        const bool impossible = way.lowMs && *way.lowMs > *flow.maxRttMs;
        context.add(*this, std::move(subjects),
                    impossible
                        ? "%1 takes about %2 ms there and back, above its limit of %3 ms, and cannot take less than %5 "
                          "ms over this way; most of it is %4. Move the ends closer together, or raise the limit."
                        : "%1 takes about %2 ms there and back, above its limit of %3 ms; most of it is %4. Choose a "
                          "shorter way, or raise the limit.",
                    {flow.id, figure(*way.rttMs, 1), figure(*flow.maxRttMs, 1), most,
                     way.lowMs ? figure(*way.lowMs, 1) : std::string("?")});
    }
};

} // namespace

void addIntentRules(RuleList& rules) {
    rules.push_back(std::make_unique<BudgetExceededRule>());
    rules.push_back(std::make_unique<FlowTooSlowRule>());
}

} // namespace isthmus
