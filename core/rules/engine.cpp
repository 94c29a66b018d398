// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/engine.h"

#include "rules/explanations.h"
#include "rules/findinglist.h"
#include "rules/overlaprule.h"
#include "rules/reaches.h"
#include "rules/readlog.h"
#include "rules/rule.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace isthmus {

namespace {

const RuleInfo& staleWaiverInfo() {
    static const RuleInfo info{"waiver.stale", Severity::hint, "A waiver that matches no finding, or has run out",
                               "the design file, format 1"};
    return info;
}

/// What the engine keeps of one check: of an element by all its rules, or of a group by one rule.
struct Cell {
    std::vector<ReadKey> reads;
    std::vector<Finding> findings;
    bool dirty = false;
};

using CellId = std::uint32_t; ///< even: element number * 2; odd: group number * 2 + 1

struct Group {
    const Rule* rule = nullptr;
    std::string key;
    std::set<Id> members;
    Cell cell;
};

/// Errors that explain by themselves why a way ends: what they name needs no second error for each flow.
bool explainsWays(const Finding& finding) {
    static const std::set<std::string, std::less<>> exact{"asn.clash",
                                                          "asn.dxgw-core-network",
                                                          "asn.dxgw-tgw-equal",
                                                          "asn.range",
                                                          "asn.reserved",
                                                          "asn.same-on-session",
                                                          "attachment.duplicate",
                                                          "cidr.syntax",
                                                          "dxgw.allowed-prefixes",
                                                          "dxgw.mixed-kinds",
                                                          "interconnect.advertised-routes",
                                                          "interconnect.ambiguous-region",
                                                          "interconnect.azure-gateway",
                                                          "interconnect.gateway-region",
                                                          "interconnect.no-environment",
                                                          "interconnect.not-attached",
                                                          "interconnect.oci-route",
                                                          "interconnect.remote-tgw",
                                                          "line.partner-asn",
                                                          "link.not-allowed",
                                                          "parent.not-allowed",
                                                          "property.type",
                                                          "reference.missing",
                                                          "region.unknown",
                                                          "subnet.outside-network",
                                                          "vgw.one-network"};
    return finding.severity == Severity::error && exact.count(finding.rule) != 0;
}

bool isOverlapError(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.severity == Severity::error; });
}

bool hasFix(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.fix.has_value(); });
}

bool sameCore(const Node& a, const Node& b) {
    return a.kind == b.kind && a.parent == b.parent && a.region == b.region && a.account == b.account &&
           a.state == b.state;
}

} // namespace

class RuleEngine::Private {
public:
    Private(std::shared_ptr<const Catalog> catalog, std::string today)
        : m_catalog(std::move(catalog))
        , m_today(std::move(today))
        , m_rules(makeRules())
        , m_reaches(*m_catalog)
        , m_list(m_today) {
        for (const auto& rule : m_rules)
            for (unsigned bit = 0; bit < scopeCount; ++bit)
                if ((rule->scopes() & (1U << bit)) != 0)
                    m_byScope[bit].push_back(rule.get());
    }

    void reset(const Design& design);
    void update(const Design& design, const ChangeSet& changes);
    [[nodiscard]] const FindingList& list() const { return m_list; }

private:
    static constexpr unsigned scopeCount = 8;

    [[nodiscard]] const std::vector<const Rule*>& rulesOf(Scope scope) const {
        unsigned bit = 0;
        while ((1U << bit) != static_cast<unsigned>(scope))
            ++bit;
        return m_byScope[bit];
    }
    [[nodiscard]] Cell& cell(CellId id) { return (id & 1) != 0 ? m_groups[id >> 1].cell : elementCell(id >> 1); }
    [[nodiscard]] Cell& elementCell(std::uint32_t number);
    void markDirty(CellId id);
    void touch(std::string_view id, Aspect aspect);
    void touchAll(const Design& design, const ChangeSet& changes);
    void touchNode(const Design& design, const Id& id, const std::optional<Node>& before);
    void touchLink(const Design& design, const Id& id, const std::optional<Link>& before);
    void touchFlow(const Design& design, const Id& id, const std::optional<Flow>& before);
    void checkDirty(const Design& design);
    void checkElement(const Design& design, std::uint32_t number);
    void checkGroup(const Design& design, std::uint32_t number);
    void store(CellId id, RuleContext& context);
    void regroup(std::uint32_t element, std::vector<RuleContext::Join>& joins);
    void indexElement(std::uint32_t number, RuleContext& context, bool active);
    void checkOverlaps(const Design& design);
    void checkIslands(const Design& design, Reaches::Change change);
    void checkIsland(const Design& design, Reaches::Number number);
    void noteFaults(CellId id, const std::vector<Finding>& findings);
    [[nodiscard]] Reach::Faults faultsOn(const Design& design, const FlowIslands::Island& island);
    void checkWaivers(const Design& design);
    void markViewDirty(const Design& design, const Id& viewId);

    std::shared_ptr<const Catalog> m_catalog;
    std::string m_today;
    RuleList m_rules;
    std::vector<const Rule*> m_byScope[scopeCount];
    ReadLog m_log;
    std::vector<Cell> m_elements;
    std::deque<Group> m_groups;
    std::unordered_map<std::string, std::uint32_t> m_groupNumbers;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_joined; ///< element -> groups
    std::vector<std::vector<CellId>> m_readers;                             ///< by ReadKey
    std::vector<CellId> m_dirty;
    OverlapIndex m_overlaps;
    std::map<OverlapIndex::Pair, std::vector<Finding>> m_overlapFindings;
    Reaches m_reaches;
    std::map<Reaches::Number, std::vector<Finding>> m_reachFindings;
    std::set<Id> m_faultTouched;
    std::vector<Residency> m_residency;
    std::vector<Finding> m_stale;
    std::set<std::uint32_t> m_misplaced; ///< ids that nothing has and a view named at some time
    FindingList m_list;
};

Cell& RuleEngine::Private::elementCell(std::uint32_t number) {
    if (number >= m_elements.size())
        m_elements.resize(std::max<std::size_t>(number + 1, m_elements.size() * 2));
    return m_elements[number];
}

void RuleEngine::Private::markDirty(CellId id) {
    Cell& marked = cell(id);
    if (!marked.dirty) {
        marked.dirty = true;
        m_dirty.push_back(id);
    }
}

void RuleEngine::Private::touch(std::string_view id, Aspect aspect) {
    const ReadKey key = ReadLog::key(m_log.number(id), aspect);
    if (key < m_readers.size())
        for (const CellId reader : m_readers[key])
            markDirty(reader);
}

void RuleEngine::Private::touchNode(const Design& design, const Id& id, const std::optional<Node>& before) {
    const Node* after = design.node(id);
    touch(id, Aspect::full);
    const bool both = before.has_value() && after != nullptr;
    if (!both || !sameCore(*before, *after))
        touch(id, Aspect::core);
    if (!both || before->parent != after->parent) {
        if (before.has_value())
            touch(before->parent, Aspect::children);
        if (after != nullptr)
            touch(after->parent, Aspect::children);
    }
}

void RuleEngine::Private::touchLink(const Design& design, const Id& id, const std::optional<Link>& before) {
    const Link* after = design.link(id);
    touch(id, Aspect::full);
    touch(id, Aspect::core);
    if (before.has_value() && after != nullptr && before->from == after->from && before->to == after->to)
        return;
    if (before.has_value()) {
        touch(before->from, Aspect::links);
        touch(before->to, Aspect::links);
    }
    if (after != nullptr) {
        touch(after->from, Aspect::links);
        touch(after->to, Aspect::links);
    }
}

void RuleEngine::Private::touchFlow(const Design& design, const Id& id, const std::optional<Flow>& before) {
    const Flow* after = design.flow(id);
    touch(id, Aspect::full);
    touch(id, Aspect::core);
    if (before.has_value()) {
        touch(before->from, Aspect::flows);
        touch(before->to, Aspect::flows);
    }
    if (after != nullptr) {
        touch(after->from, Aspect::flows);
        touch(after->to, Aspect::flows);
    }
}

void RuleEngine::Private::touchAll(const Design& design, const ChangeSet& changes) {
    for (const auto& [id, before] : changes.nodes)
        touchNode(design, id, before);
    for (const auto& [id, before] : changes.links)
        touchLink(design, id, before);
    for (const auto& [id, before] : changes.flows)
        touchFlow(design, id, before);
    for (const auto& [id, before] : changes.accounts) {
        touch(id, Aspect::full);
        touch(id, Aspect::core);
    }
    // The elements themselves, also those that nobody has read yet.
    const auto own = [&](const auto& changed) {
        for (const auto& entry : changed)
            markDirty(m_log.number(entry.first) * 2);
    };
    own(changes.nodes);
    own(changes.links);
    own(changes.flows);
    own(changes.accounts);
    if (changes.policies)
        touch("", Aspect::full);
    if (changes.touchesMeaning())
        touch("*", Aspect::full);
}

void RuleEngine::Private::store(CellId id, RuleContext& context) {
    Cell& stored = cell(id);
    std::vector<ReadKey> reads = m_log.take();
    if (m_readers.size() < m_log.size() * ReadLog::aspectCount)
        m_readers.resize(std::max(m_log.size() * ReadLog::aspectCount, m_readers.size() * 3 / 2));
    // Both lists are sorted: only the differences touch the index.
    auto old = stored.reads.begin();
    auto fresh = reads.begin();
    while (old != stored.reads.end() || fresh != reads.end()) {
        if (fresh == reads.end() || (old != stored.reads.end() && *old < *fresh)) {
            auto& readers = m_readers[*old++];
            if (const auto it = std::find(readers.rbegin(), readers.rend(), id); it != readers.rend()) {
                *it = readers.back();
                readers.pop_back();
            }
        } else if (old == stored.reads.end() || *fresh < *old) {
            m_readers[*fresh++].push_back(id);
        } else {
            ++old;
            ++fresh;
        }
    }
    stored.reads = std::move(reads);
    std::vector<Finding>& findings = context.findings();
    if (findings != stored.findings || hasFix(findings)) {
        noteFaults(id, stored.findings);
        noteFaults(id, findings);
        m_list.replace(stored.findings, findings);
        stored.findings = std::move(findings);
    }
}

void RuleEngine::Private::checkElement(const Design& design, std::uint32_t number) {
    const std::string& id = m_log.id(number);
    RuleContext context(design, *m_catalog, m_today, m_log);
    bool active = false;
    if (id.empty()) {
        (void)context.policies();
        for (const Rule* rule : rulesOf(scopeDesign))
            rule->checkDesign(context);
    } else if (active = context.isActive(id); active) {
        if (const Node* node = context.node(id))
            for (const Rule* rule : rulesOf(scopeNode))
                rule->checkNode(context, *node);
        else if (const Link* link = context.link(id))
            for (const Rule* rule : rulesOf(scopeLink))
                rule->checkLink(context, *link);
        else if (const Flow* flow = context.flow(id))
            for (const Rule* rule : rulesOf(scopeFlow))
                rule->checkFlow(context, *flow);
        else if (const Account* account = context.account(id))
            for (const Rule* rule : rulesOf(scopeAccount))
                rule->checkAccount(context, *account);
    } else if (!context.exists(id)) {
        for (const Rule* rule : rulesOf(scopeMissing))
            rule->checkMissing(context, id);
        if (!context.findings().empty())
            m_misplaced.insert(number);
    }
    indexElement(number, context, active);
    regroup(number, context.joins());
    store(number * 2, context);
}

void RuleEngine::Private::indexElement(std::uint32_t number, RuleContext& context, bool active) {
    std::vector<OverlapIndex::Pair> edges;
    std::vector<NetworkRange> ranges;
    if (active) {
        const std::string& id = m_log.id(number);
        for (const auto& [from, to] : joinedBy(context, id))
            edges.push_back(std::minmax(m_log.number(from), m_log.number(to)));
        ranges = rangesOf(context, id);
    }
    m_overlaps.setEdges(number, std::move(edges));
    m_overlaps.setRanges(number, std::move(ranges));
    m_overlaps.touch(number);
}

void RuleEngine::Private::checkOverlaps(const Design& design) {
    const auto pending = m_overlaps.takePending();
    if (pending.empty())
        return;
    Propagation propagation(design, *m_catalog, m_log, m_overlaps);
    RuleContext context(design, *m_catalog, m_today, m_log);
    for (const OverlapIndex::Pair& pair : pending) {
        context.findings().clear();
        if (m_overlaps.isCandidate(pair))
            checkOverlap(context, propagation, m_overlaps, m_log, pair);
        std::vector<Finding>& fresh = context.findings();
        const auto old = m_overlapFindings.find(pair);
        static const std::vector<Finding> none;
        if (fresh == (old == m_overlapFindings.end() ? none : old->second))
            continue;
        m_list.replace(old == m_overlapFindings.end() ? none : old->second, fresh);
        m_faultTouched.insert({m_log.id(pair.first), m_log.id(pair.second)});
        if (fresh.empty())
            m_overlapFindings.erase(old);
        else
            m_overlapFindings[pair] = std::move(fresh);
    }
    (void)m_log.take();
}

void RuleEngine::Private::regroup(std::uint32_t element, std::vector<RuleContext::Join>& joins) {
    const auto before = m_joined.find(element);
    if (joins.empty() && before == m_joined.end())
        return;
    std::vector<std::uint32_t> groups;
    for (RuleContext::Join& join : joins) {
        std::string name = join.rule->info().id + '\n' + join.key;
        const auto [it, added] = m_groupNumbers.emplace(std::move(name), static_cast<std::uint32_t>(m_groups.size()));
        if (added) {
            Group& made = m_groups.emplace_back();
            made.rule = join.rule;
            made.key = std::move(join.key);
        }
        groups.push_back(it->second);
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    static const std::vector<std::uint32_t> none;
    const std::vector<std::uint32_t>& old = before == m_joined.end() ? none : before->second;
    const std::string& id = m_log.id(element);
    for (const std::uint32_t group : old)
        if (!std::binary_search(groups.begin(), groups.end(), group)) {
            m_groups[group].members.erase(id);
            markDirty(group * 2 + 1);
        }
    for (const std::uint32_t group : groups)
        if (!std::binary_search(old.begin(), old.end(), group)) {
            m_groups[group].members.insert(id);
            markDirty(group * 2 + 1);
        }
    if (groups.empty())
        m_joined.erase(before);
    else
        m_joined[element] = std::move(groups);
}

void RuleEngine::Private::checkGroup(const Design& design, std::uint32_t number) {
    Group& group = m_groups[number];
    RuleContext context(design, *m_catalog, m_today, m_log);
    if (!group.members.empty())
        group.rule->checkGroup(context, group.key, group.members);
    store(number * 2 + 1, context);
}

void RuleEngine::Private::checkDirty(const Design& design) {
    // Elements first: they decide who belongs to which group, and that marks more groups.
    for (std::size_t i = 0; i < m_dirty.size(); ++i)
        if ((m_dirty[i] & 1) == 0)
            checkElement(design, m_dirty[i] >> 1);
    for (std::size_t i = 0; i < m_dirty.size(); ++i)
        if ((m_dirty[i] & 1) != 0)
            checkGroup(design, m_dirty[i] >> 1);
    for (const CellId id : m_dirty)
        cell(id).dirty = false;
    m_dirty.clear();
    checkOverlaps(design);
}

// Islands on which an error came or went that explains why ways end: what they say of flows may be another thing now.
void RuleEngine::Private::noteFaults(CellId id, const std::vector<Finding>& findings) {
    for (const Finding& finding : findings)
        if (explainsWays(finding)) {
            m_faultTouched.insert(finding.subjects.begin(), finding.subjects.end());
            if ((id & 1) == 0)
                m_faultTouched.insert(m_log.id(id >> 1));
            else
                m_faultTouched.insert(m_groups[id >> 1].members.begin(), m_groups[id >> 1].members.end());
        }
}

Reach::Faults RuleEngine::Private::faultsOn(const Design& design, const FlowIslands::Island& island) {
    Reach::Faults result;
    const auto collect = [&](const std::vector<Finding>& findings) {
        for (const Finding& finding : findings)
            if (explainsWays(finding))
                result.elements.insert(finding.subjects.begin(), finding.subjects.end());
    };
    const auto look = [&](const Id& id) {
        const std::uint32_t number = m_log.number(id);
        collect(elementCell(number).findings);
        if (const auto joined = m_joined.find(number); joined != m_joined.end())
            for (const std::uint32_t group : joined->second)
                collect(m_groups[group].cell.findings);
    };
    for (const Id& id : island.nodes) {
        look(id);
        for (const Id& link : design.linksOf(id))
            look(link);
    }
    for (const auto& [pair, findings] : m_overlapFindings)
        if (isOverlapError(findings))
            result.overlaps.insert(std::minmax(m_log.id(pair.first), m_log.id(pair.second)));
    return result;
}

void RuleEngine::Private::checkIslands(const Design& design, Reaches::Change change) {
    for (const Reaches::Number number : change.gone)
        if (const auto old = m_reachFindings.find(number); old != m_reachFindings.end()) {
            m_list.replace(old->second, {});
            m_reachFindings.erase(old);
        }
    for (const Id& id : m_faultTouched)
        for (const Reaches::Number number : m_reaches.islandsOf(design, id)) {
            m_reaches.reach(number).forgetFaults();
            change.fresh.insert(number);
        }
    m_faultTouched.clear();
    if (design.policies().residency != m_residency) {
        m_residency = design.policies().residency;
        for (const auto& entry : m_reaches.all())
            change.fresh.insert(entry.first);
    }
    for (const Reaches::Number number : change.fresh)
        checkIsland(design, number);
    (void)m_log.take();
}

void RuleEngine::Private::checkIsland(const Design& design, Reaches::Number number) {
    Reach& reach = m_reaches.reach(number);
    reach.setFaults([this, &design, number] { return faultsOn(design, m_reaches.island(number)); });
    RuleContext context(design, *m_catalog, m_today, m_log);
    for (const Rule* rule : rulesOf(scopeReach))
        rule->checkReach(context, reach);
    reach.setFaults({});
    std::vector<Finding>& kept = m_reachFindings[number];
    if (kept == context.findings())
        return;
    m_list.replace(kept, context.findings());
    kept = std::move(context.findings());
}

void RuleEngine::Private::checkWaivers(const Design& design) {
    if (design.policies().waivers.empty() && m_stale.empty())
        return;
    std::vector<Finding> stale = m_list.staleWaivers(design.policies(), staleWaiverInfo());
    m_list.replace(m_stale, stale);
    m_stale = std::move(stale);
}

// A view came, went or was replaced: what it places, or placed before, may now be missing or no longer so.
void RuleEngine::Private::markViewDirty(const Design& design, const Id& viewId) {
    if (const View* view = design.view(viewId))
        for (const auto& [nodeId, rect] : view->positions)
            if (design.typeOf(nodeId) == ElementType::none)
                markDirty(m_log.number(nodeId) * 2);
    for (const std::uint32_t number : m_misplaced)
        markDirty(number * 2);
}

void RuleEngine::Private::reset(const Design& design) {
    m_log.clear();
    m_elements.clear();
    m_groups.clear();
    m_groupNumbers.clear();
    m_joined.clear();
    m_readers.clear();
    m_dirty.clear();
    m_stale.clear();
    m_misplaced.clear();
    m_overlaps.clear();
    m_overlapFindings.clear();
    m_reaches.clear();
    m_reachFindings.clear();
    m_list.clear();
    m_list.setWaivers(design.policies().waivers);
    const std::size_t count =
        design.nodes().size() + design.links().size() + design.flows().size() + design.accounts().size();
    m_elements.reserve(count + 16);
    m_dirty.reserve(count + 16);
    markDirty(m_log.number("") * 2);
    const auto all = [&](const auto& elements) {
        for (const auto& entry : elements)
            markDirty(m_log.number(entry.first) * 2);
    };
    all(design.accounts());
    all(design.nodes());
    all(design.links());
    all(design.flows());
    for (const auto& [viewId, view] : design.views())
        for (const auto& [nodeId, rect] : view.positions)
            if (design.typeOf(nodeId) == ElementType::none)
                markDirty(m_log.number(nodeId) * 2);
    checkDirty(design);
    m_residency = design.policies().residency;
    m_faultTouched.clear();
    checkIslands(design, m_reaches.reset(design));
    checkWaivers(design);
}

void RuleEngine::Private::update(const Design& design, const ChangeSet& changes) {
    if (changes.policies) {
        m_list.replace(m_stale, {});
        m_stale.clear();
        m_list.setWaivers(design.policies().waivers);
    }
    touchAll(design, changes);
    for (const auto& [viewId, nodeId] : changes.positions)
        if (design.typeOf(nodeId) == ElementType::none)
            markDirty(m_log.number(nodeId) * 2);
    for (const Id& viewId : changes.views)
        markViewDirty(design, viewId);
    checkDirty(design);
    checkIslands(design, m_reaches.update(design, changes));
    checkWaivers(design);
}

RuleEngine::RuleEngine(std::shared_ptr<const Catalog> catalog, std::string today)
    : m_private(std::make_unique<Private>(std::move(catalog), std::move(today))) {}
RuleEngine::~RuleEngine() = default;
RuleEngine::RuleEngine(RuleEngine&&) noexcept = default;
RuleEngine& RuleEngine::operator=(RuleEngine&&) noexcept = default;

void RuleEngine::reset(const Design& design) {
    m_private->reset(design);
}
void RuleEngine::update(const Design& design, const ChangeSet& changes) {
    m_private->update(design, changes);
}
const std::vector<Finding>& RuleEngine::findings() const {
    return m_private->list().sorted();
}
FindingSummary RuleEngine::summary() const {
    return m_private->list().summary();
}

std::vector<RuleInfo> RuleEngine::catalogue() {
    std::vector<RuleInfo> result{staleWaiverInfo(), overlapInfo()};
    result.front().reads = {"waivers", "findings"};
    result.back().reads = {"networks", "links"};
    for (const auto& rule : makeRules()) {
        result.push_back(rule->info());
        result.back().reads = namesOf(rule->scopes());
    }
    for (RuleInfo& info : result)
        explain(info);
    std::sort(result.begin(), result.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
    return result;
}

} // namespace isthmus
