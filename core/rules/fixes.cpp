// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/fixes.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// Mending one thing may uncover another, but not for ever.
constexpr int maximumRounds = 50;

/// A finding that comes back has the same rule, subjects and words.
std::string keyOf(const Finding& finding) {
    std::string key = finding.rule;
    for (const Id& subject : finding.subjects)
        key += '\n' + subject;
    return key + '\n' + finding.fixText + '\n' + finding.message.render();
}

std::set<Id> touchedBy(const Edit& edit, const Design& design) {
    std::set<Id> ids;
    for (const EditStep& step : edit.steps) {
        if (const auto* node = std::get_if<PutNode>(&step)) {
            ids.insert(node->node.id);
            if (design.node(node->node.id) == nullptr)
                ids.insert(node->node.parent); // two new ones might take the same place
        } else if (const auto* link = std::get_if<PutLink>(&step))
            ids.insert(link->link.id);
        else if (const auto* removed = std::get_if<RemoveLink>(&step))
            ids.insert(removed->id);
        else if (const auto* flow = std::get_if<PutFlow>(&step))
            ids.insert(flow->flow.id);
        else if (const auto* position = std::get_if<RemovePosition>(&step))
            ids.insert(position->view + '\n' + position->node);
        else
            ids.insert("*"); // policies and the like: one of them in a round
    }
    ids.erase("");
    return ids;
}

bool intersects(const std::set<Id>& a, const std::set<Id>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Id& id) { return b.count(id) != 0; });
}

bool isWorse(const FindingSummary& after, const FindingSummary& before) {
    return after.errors > before.errors || (after.errors == before.errors && after.warnings > before.warnings);
}

/// A copy of the design on which fixes are tried.
class Bench {
public:
    Bench(const Design& design, std::shared_ptr<const Catalog> catalog, const std::string& today)
        : m_design(design)
        , m_engine(std::move(catalog), today) {
        m_engine.reset(m_design);
    }

    /// Whether anything was mended.
    bool round(FixReport& report) {
        std::vector<Finding> candidates;
        for (const Finding& finding : m_engine.findings())
            if (finding.fix && !finding.waived && m_done.count(keyOf(finding)) == 0)
                candidates.push_back(finding);
        // A fix holds whole values from before the round: what was touched since waits for the next.
        std::set<Id> touched;
        bool any = false;
        int refused = 0;
        for (Finding& finding : candidates) {
            const std::set<Id> ids = touchedBy(*finding.fix, m_design);
            if (intersects(ids, touched))
                continue;
            if (attempt(finding)) {
                m_done.insert(keyOf(finding));
                touched.insert(ids.begin(), ids.end());
                report.mended.push_back(std::move(finding));
                any = true;
            } else {
                ++refused;
            }
        }
        // What would have made it worse may do no harm after another fix, so it is tried again in each round.
        report.refused = refused;
        return any;
    }

    /// The one step from the design that was given to the one that came out.
    [[nodiscard]] Edit whole() const {
        Edit edit{"Mend all that is clear", {}};
        for (const auto& [id, before] : m_changes.nodes)
            if (const Node* node = m_design.node(id))
                edit.add(PutNode{*node});
            else
                edit.add(RemoveNode{id});
        for (const auto& [id, before] : m_changes.links)
            if (const Link* link = m_design.link(id))
                edit.add(PutLink{*link});
            else
                edit.add(RemoveLink{id});
        for (const auto& [id, before] : m_changes.flows)
            if (const Flow* flow = m_design.flow(id))
                edit.add(PutFlow{*flow});
            else
                edit.add(RemoveFlow{id});
        for (const auto& [view, node] : m_changes.positions)
            if (const Rect* rect = m_design.position(view, node))
                edit.add(PutPosition{view, node, *rect});
            else
                edit.add(RemovePosition{view, node});
        if (m_changes.policies)
            edit.add(SetPolicies{m_design.policies()});
        return edit;
    }

private:
    [[nodiscard]] std::ptrdiff_t countOf(const std::string& rule) const {
        const auto& findings = m_engine.findings();
        return std::count_if(findings.begin(), findings.end(), [&](const Finding& each) { return each.rule == rule; });
    }

    bool attempt(const Finding& finding) {
        const FindingSummary before = m_engine.summary();
        const std::ptrdiff_t same = countOf(finding.rule);
        auto applied = m_design.apply(*finding.fix);
        if (!applied)
            return false;
        m_engine.update(m_design, applied.value().changes);
        // Another fault may come to light, but not the same one elsewhere.
        if (!isWorse(m_engine.summary(), before) && countOf(finding.rule) < same) {
            m_changes.merge(applied.value().changes);
            return true;
        }
        const auto undone = m_design.apply(applied.value().inverse);
        if (undone)
            m_engine.update(m_design, undone.value().changes);
        return false;
    }

    Design m_design;
    RuleEngine m_engine;
    ChangeSet m_changes;
    std::set<std::string> m_done; ///< fixes that were taken: none is taken twice, so that two cannot alternate
};

} // namespace

FixReport fixAll(const Design& design, const std::shared_ptr<const Catalog>& catalog, const std::string& today) {
    FixReport report;
    Bench bench(design, catalog, today);
    for (int round = 0; round < maximumRounds && bench.round(report); ++round) {
    }
    if (!report.mended.empty())
        report.edit = bench.whole();
    return report;
}

} // namespace isthmus
