// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/propertywalk.h"
#include "rules/rule.h"

#include <algorithm>
#include <set>

// Rules on the design as a document: ids, references, kinds, properties, containment.
namespace isthmus {

namespace {

constexpr const char* formatSource = "the design file, format 1";

std::string joined(const std::vector<std::string>& texts, const char* last = " or ") {
    return listed(texts, last);
}

class IdDuplicateRule final : public Rule {
public:
    IdDuplicateRule()
        : Rule(scopeDesign, {"id.duplicate", Severity::error, "Two elements share an id", formatSource}) {}

    void checkDesign(RuleContext& context) const override {
        for (const DuplicateId& duplicate : context.duplicates())
            context.add(*this, {duplicate.id},
                        "The id %1 is used a second time at %2 (line %3), and only the first use counts. Give the "
                        "second element an id of its own.",
                        {duplicate.id, duplicate.where, std::to_string(duplicate.line)});
    }
};

class NameDuplicateRule final : public Rule {
public:
    NameDuplicateRule()
        : Rule(scopeNode | scopeLink | scopeGroup,
               {"name.duplicate", Severity::warning, "Two elements of one kind and place share a name", formatSource}) {
    }

    void checkNode(RuleContext& context, const Node& node) const override {
        const Role role = context.role(node);
        if (node.name.empty() || role == Role::group || role == Role::internet)
            return;
        const bool inParent = (role == Role::subnet || role == Role::workload) && !node.parent.empty();
        // Google's subnets are named by region: an automatic network calls all of them alike.
        std::string scope = node.parent + '\n' + (node.kind == "gcp.subnet" ? context.regionOf(node.id) : "");
        if (!inParent) {
            const Account* account = context.accountOf(node.id);
            scope = (account != nullptr ? account->id : std::string()) + '\n' + context.regionOf(node.id);
        }
        context.join(*this, node.kind + '\n' + scope + '\n' + node.name);
    }

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.name.empty())
            return;
        const Node* from = context.core(link.from);
        const Node* to = context.core(link.to);
        if (from == nullptr || to == nullptr)
            return;
        std::string a = vendorOf(context, link.from);
        std::string b = vendorOf(context, link.to);
        if (b < a)
            std::swap(a, b);
        context.join(*this, "link\n" + link.kind + '\n' + a + '\n' + b + '\n' + link.name);
    }

    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        if (members.size() < 2)
            return;
        const std::string name = key.substr(key.rfind('\n') + 1);
        std::vector<Id> ids(members.begin(), members.end());
        context.add(*this, ids, "%1 share the name \"%2\" in one place. Give each a name of its own.",
                    {joined(ids, " and "), name});
    }

private:
    static std::string vendorOf(RuleContext& context, const Id& id) {
        const Node* node = context.node(id);
        const std::string provider(node->providerPart());
        const char* member = provider == "fabric" ? "vendor" : provider == "partner" ? "provider" : nullptr;
        return member == nullptr ? provider : textProperty(node->properties, member).value_or(provider);
    }
};

class ReferenceMissingRule final : public Rule {
public:
    ReferenceMissingRule()
        : Rule(scopeNode | scopeLink | scopeFlow | scopeDesign | scopeMissing,
               {"reference.missing", Severity::error, "An id that is named does not exist", formatSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (!node.parent.empty() && context.core(node.parent) == nullptr)
            report(context, node.id, "parent", node.parent);
        if (!node.account.empty() && context.account(node.account) == nullptr)
            report(context, node.id, "account", node.account);
        if (const NodeKind* kind = context.catalog().nodeKind(node.kind))
            checkProperties(context, node.id, node.properties, kind->properties);
    }

    void checkLink(RuleContext& context, const Link& link) const override {
        if (context.core(link.from) == nullptr)
            report(context, link.id, "from", link.from);
        if (context.core(link.to) == nullptr)
            report(context, link.id, "to", link.to);
        if (const LinkKind* kind = context.catalog().linkKind(link.kind))
            checkProperties(context, link.id, link.properties, kind->properties);
    }

    void checkFlow(RuleContext& context, const Flow& flow) const override {
        if (context.core(flow.from) == nullptr)
            report(context, flow.id, "from", flow.from);
        if (context.core(flow.to) == nullptr)
            report(context, flow.id, "to", flow.to);
        for (const std::string& avoided : flow.avoid)
            if (!context.exists(avoided) && context.catalog().nodeKind(avoided) == nullptr &&
                context.catalog().linkKind(avoided) == nullptr)
                context
                    .add(*this, {flow.id},
                         "%1 avoids \"%2\", which is neither an element nor a kind, so nothing is avoided. Correct it.",
                         {flow.id, avoided})
                    .severity = Severity::warning;
    }

    void checkDesign(RuleContext& context) const override {
        for (const Residency& residency : context.policies().residency)
            for (const Id& flow : residency.flows)
                if (!context.exists(flow))
                    context.add(
                        *this, {flow},
                        "A residency policy names the flow %1, which does not exist. Correct the id or remove it.",
                        {flow});
    }

    void checkMissing(RuleContext& context, const Id& id) const override {
        for (const Id& view : context.viewsPlacing(id)) {
            Finding& finding = context.add(
                *this, {id}, "The view %1 places %2, which does not exist. Remove its position.", {view, id});
            finding.fixText = "Remove its position from " + view;
            finding.fix = Edit{"Remove position", {RemovePosition{view, id}}};
        }
    }

private:
    void report(RuleContext& context, const Id& subject, const std::string& member, const std::string& missing) const {
        context.add(*this, {subject, missing},
                    "%1 names %2 as its %3, and there is no such element. Correct the id, or draw what is missing.",
                    {subject, missing.empty() ? "nothing" : missing, member});
    }

    void checkProperties(RuleContext& context, const Id& subject, const Json& properties,
                         const std::vector<PropertySpec>& specs) const {
        walkProperties(properties, specs, [&](const PropertyValue& value) {
            const bool isRef =
                value.spec.type == PropertyType::idRef || (value.spec.type == PropertyType::idList && value.inList);
            if (!isRef || !value.value.is_string())
                return;
            const auto id = value.value.get<std::string>();
            if (!id.empty() && !context.exists(id))
                report(context, subject, value.path(), id);
        });
    }
};

class KindUnknownRule final : public Rule {
public:
    KindUnknownRule()
        : Rule(scopeNode | scopeLink,
               {"kind.unknown", Severity::warning, "A kind that the catalogue does not know", formatSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (context.catalog().nodeKind(node.kind) == nullptr)
            report(context, node.id, node.kind);
    }
    void checkLink(RuleContext& context, const Link& link) const override {
        if (context.catalog().linkKind(link.kind) == nullptr)
            report(context, link.id, link.kind);
    }

private:
    void report(RuleContext& context, const Id& id, const std::string& kind) const {
        context.add(*this, {id},
                    "The catalogue does not know the kind %1 of %2, so nothing about it is checked. Choose a known "
                    "kind, or add it to your catalogue.",
                    {kind.empty() ? "\"\"" : kind, context.title(id)});
    }
};

class LinkNotAllowedRule final : public Rule {
public:
    LinkNotAllowedRule()
        : Rule(scopeLink,
               {"link.not-allowed", Severity::error, "The two kinds cannot be joined by this link", formatSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const LinkKind* kind = context.catalog().linkKind(link.kind);
        const Node* from = context.core(link.from);
        const Node* to = context.core(link.to);
        if (kind == nullptr || from == nullptr || to == nullptr)
            return;
        if (link.from == link.to) {
            context.add(*this, {link.id}, "%1 joins %2 to itself. Choose another end.",
                        {context.title(link.id), context.title(link.from)});
            return;
        }
        const NodeKind* fromKind = context.catalog().nodeKind(from->kind);
        const NodeKind* toKind = context.catalog().nodeKind(to->kind);
        if (fromKind == nullptr || toKind == nullptr || kind->allows(from->kind, to->kind))
            return;
        std::vector<std::string> possible;
        for (const LinkKind* other : context.catalog().linksBetween(from->kind, to->kind))
            possible.push_back(other->id);
        if (possible.empty())
            context.add(
                *this, {link.id, link.from, link.to},
                "The %1 %2 cannot join a %3 and a %4, and no other link can. Join them through what lies between.",
                {link.kind, context.title(link.id), fromKind->title, toKind->title});
        else
            context.add(*this, {link.id, link.from, link.to}, "The %1 %2 cannot join a %3 and a %4. Use %5 instead.",
                        {link.kind, context.title(link.id), fromKind->title, toKind->title, joined(possible)});
    }
};

class ParentNotAllowedRule final : public Rule {
public:
    ParentNotAllowedRule()
        : Rule(scopeNode,
               {"parent.not-allowed", Severity::error, "A node that cannot be contained there", formatSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        if (kind == nullptr)
            return;
        std::vector<std::string> titles;
        for (const std::string& parent : kind->parents)
            if (const NodeKind* parentKind = context.catalog().nodeKind(parent))
                titles.push_back(parentKind->title);
        if (node.parent.empty()) {
            if (kind->parentRequired)
                context.add(*this, {node.id}, "%1 stands alone, but a %2 belongs inside a %3. Put it into one.",
                            {context.title(node.id), kind->title, joined(titles)});
            return;
        }
        const Node* parent = context.core(node.parent);
        if (parent == nullptr)
            return;
        const NodeKind* parentKind = context.catalog().nodeKind(parent->kind);
        if (parentKind == nullptr ||
            std::find(kind->parents.begin(), kind->parents.end(), parent->kind) != kind->parents.end())
            return;
        if (titles.empty()) {
            Finding& finding = context.add(*this, {node.id, node.parent},
                                           "%1 stands inside %2, but a %3 stands inside nothing. Take it out.",
                                           {context.title(node.id), context.title(node.parent), kind->title});
            Node mended = node;
            mended.parent.clear();
            finding.fixText = "Take " + node.id + " out of " + node.parent;
            finding.fix = Edit{"Take out", {PutNode{std::move(mended)}}};
        } else
            context.add(*this, {node.id, node.parent},
                        "%1 stands inside %2, but a %3 belongs inside a %4. Move it there.",
                        {context.title(node.id), context.title(node.parent), kind->title, joined(titles)});
    }
};

class NodeUnconnectedRule final : public Rule {
public:
    NodeUnconnectedRule()
        : Rule(scopeNode | scopeGroup,
               {"node.unconnected", Severity::hint, "A gateway or network that nothing uses", formatSource}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (const auto drawn = textProperty(node.properties, "represents"); drawn && !drawn->empty()) {
            context.join(*this, *drawn);
            if (const Node* router = context.core(*drawn); router != nullptr && !router->parent.empty())
                context.join(*this, router->parent);
        }
        const Role role = context.role(node);
        const bool checked = role == Role::network || role == Role::gateway || role == Role::router ||
                             role == Role::circuit || role == Role::hub || role == Role::port || role == Role::site;
        if (!checked || context.hasLinks(node.id) || !context.flows(node.id).empty())
            return;
        if (role == Role::network || role == Role::site) {
            for (const Node* child : context.children(node.id))
                if (context.role(*child) != Role::subnet && context.hasLinks(child->id))
                    return;
        } else if (!node.parent.empty()) {
            // A cloud router speaks for the VPN gateways beside it.
            for (const Node* sibling : context.children(node.parent)) {
                const auto routers = textListProperty(sibling->properties, "routers");
                if (textProperty(sibling->properties, "router") == node.id ||
                    std::find(routers.begin(), routers.end(), node.id) != routers.end())
                    return;
            }
        }
        context.join(*this, node.id);
    }

    // A router that a customer gateway stands for has the links of that one, and so has its site.
    void checkGroup(RuleContext& context, const std::string& id, const std::set<Id>& members) const override {
        if (members.size() == 1 && members.count(id) != 0)
            context.add(*this, {id}, "Nothing is joined to %1. Join it to something, or remove it.",
                        {context.title(id)});
    }
};

} // namespace

void addDesignRules(RuleList& rules) {
    rules.push_back(std::make_unique<IdDuplicateRule>());
    rules.push_back(std::make_unique<NameDuplicateRule>());
    rules.push_back(std::make_unique<ReferenceMissingRule>());
    rules.push_back(std::make_unique<KindUnknownRule>());
    rules.push_back(std::make_unique<LinkNotAllowedRule>());
    rules.push_back(std::make_unique<ParentNotAllowedRule>());
    rules.push_back(std::make_unique<NodeUnconnectedRule>());
}

} // namespace isthmus
