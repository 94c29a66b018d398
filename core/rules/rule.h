// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/engine.h"
#include "rules/reach.h"
#include "rules/readlog.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

class RuleContext;

/// What a rule looks at, one at a time.
enum Scope : unsigned {
    scopeNode = 1,
    scopeLink = 2,
    scopeFlow = 4,
    scopeAccount = 8,
    scopeGroup = 16, ///< elements that joined one key by RuleContext::join
    scopeDesign = 32,
    scopeMissing = 64, ///< ids that are named somewhere and that nothing has
    scopeReach = 128,  ///< the flows of one island with their ways
};
/// What these scopes are called in the catalogue of rules.
[[nodiscard]] std::vector<std::string> namesOf(unsigned scopes);

/// One rule. It keeps no state and reads only through the context, which notes what was read:
/// when that changes, and only then, the engine asks again.
class Rule {
public:
    Rule(unsigned scopes, RuleInfo info)
        : m_scopes(scopes)
        , m_info(std::move(info)) {}
    virtual ~Rule() = default;
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    [[nodiscard]] unsigned scopes() const { return m_scopes; }
    [[nodiscard]] const RuleInfo& info() const { return m_info; }

    /// Disabled elements are never handed to a rule.
    virtual void checkNode(RuleContext&, const Node&) const {}
    virtual void checkLink(RuleContext&, const Link&) const {}
    virtual void checkFlow(RuleContext&, const Flow&) const {}
    virtual void checkAccount(RuleContext&, const Account&) const {}
    /// `members` are the ids that joined `key`, never empty.
    virtual void checkGroup(RuleContext&, const std::string& /*key*/, const std::set<Id>& /*members*/) const {}
    virtual void checkDesign(RuleContext&) const {}
    virtual void checkMissing(RuleContext&, const Id&) const {}
    /// Asked again after every change of the island, whatever was read; of the rest of the design only the residency
    /// policies may be read.
    virtual void checkReach(RuleContext&, const Reach&) const {}

private:
    unsigned m_scopes;
    RuleInfo m_info;
};

using RuleList = std::vector<std::unique_ptr<Rule>>;

/// Every rule, one family after the other.
[[nodiscard]] RuleList makeRules();

/// A range that a network or one of its subnets states, for the overlap index.
struct NetworkRange {
    Prefix prefix;
    Id subject; ///< the element that states it

    friend bool operator==(const NetworkRange& a, const NetworkRange& b) {
        return a.prefix == b.prefix && a.subject == b.subject;
    }
};

/// The only window through which a rule sees the design. Everything that is disabled is left out of lists.
class RuleContext {
public:
    RuleContext(const Design& design, const Catalog& catalog, const std::string& today, ReadLog& log)
        : m_design(design)
        , m_catalog(catalog)
        , m_today(today)
        , m_log(log) {}

    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] const std::string& today() const { return m_today; }

    /// Null where there is none; also a disabled one.
    [[nodiscard]] const Node* node(std::string_view id);
    /// As node(), for a caller that reads nothing but kind, parent, region, account and state.
    [[nodiscard]] const Node* core(std::string_view id);
    [[nodiscard]] const Link* link(std::string_view id);
    [[nodiscard]] const Flow* flow(std::string_view id);
    [[nodiscard]] const Account* account(std::string_view id);
    /// Whether something has this id at all.
    [[nodiscard]] bool exists(std::string_view id);
    /// Whether it exists and neither it, nor an ancestor, nor (of a link) an end is disabled.
    [[nodiscard]] bool isActive(std::string_view id);
    /// Kind of a node, "" where there is none.
    [[nodiscard]] std::string_view kind(std::string_view id);
    [[nodiscard]] std::string regionOf(std::string_view id);
    [[nodiscard]] const Account* accountOf(std::string_view id);
    /// Nearest ancestor, or the node itself, whose role is `role`; null: none.
    [[nodiscard]] const Node* ancestorOfRole(std::string_view id, Role role);
    [[nodiscard]] std::vector<const Node*> children(std::string_view id);
    /// Links that end at `id` and whose other end exists; of `kind`, if given.
    [[nodiscard]] std::vector<const Link*> links(std::string_view id, std::string_view kind = {});
    /// Whether any such link is there; cheap at a hub of thousands.
    [[nodiscard]] bool hasLinks(std::string_view id);
    [[nodiscard]] std::vector<const Flow*> flows(std::string_view id);
    [[nodiscard]] Role role(const Node& node) const;

    /// The whole design: whoever calls this is asked again after every change that means something.
    [[nodiscard]] const Design& everything();
    [[nodiscard]] const Policies& policies();
    [[nodiscard]] const std::vector<DuplicateId>& duplicates() const { return m_design.duplicates(); }
    /// Views that place `id`; the engine asks again when a position of it comes or goes.
    [[nodiscard]] std::vector<Id> viewsPlacing(std::string_view id) const;

    /// How messages name an element: `"prod" (vpc-a)`, or the id alone.
    [[nodiscard]] std::string title(std::string_view id);

    /// Reports; severity and source are the rule's own until the caller changes them. The reference holds until the
    /// next call.
    Finding& add(const Rule& rule, std::vector<Id> subjects, std::string text, std::vector<std::string> args = {});
    /// Puts the element being checked into the rule's group `key`; the rule's checkGroup sees all members together.
    void join(const Rule& rule, std::string key);

    // For the engine.
    struct Join {
        const Rule* rule;
        std::string key;
    };
    [[nodiscard]] std::vector<Finding>& findings() { return m_findings; }
    [[nodiscard]] std::vector<Join>& joins() { return m_joins; }

private:
    const Design& m_design;
    const Catalog& m_catalog;
    const std::string& m_today;
    ReadLog& m_log;
    std::vector<Finding> m_findings;
    std::vector<Join> m_joins;
};

// The families; each stands in a file of its own.
void addDesignRules(RuleList& rules);
void addRegionRules(RuleList& rules);
void addPropertyRules(RuleList& rules);
void addAccountRules(RuleList& rules);
void addAddressRules(RuleList& rules);
void addSizeRules(RuleList& rules);
void addGatewaySubnetRules(RuleList& rules);
void addIdentityRules(RuleList& rules);
void addInterconnectRules(RuleList& rules);
void addDxgwRules(RuleList& rules);
void addVpnRules(RuleList& rules);
void addLineRules(RuleList& rules);
void addIntentRules(RuleList& rules);
void addReachRules(RuleList& rules);
void addPlaceRules(RuleList& rules);
void addCapacityRules(RuleList& rules);
void addResilienceRules(RuleList& rules);
void addFactRules(RuleList& rules);

} // namespace isthmus
