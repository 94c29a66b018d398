// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facts.h"
#include "rules/interconnects.h"

#include <cctype>
#include <optional>
#include <regex>
#include <unordered_map>

// Names and account identifiers in the shape that each provider takes.
namespace isthmus {

namespace {

/// Compiled patterns of the catalogue; compiling one costs far more than matching it.
class Patterns {
public:
    /// Whether `text` as a whole matches; an empty or broken pattern matches everything.
    [[nodiscard]] bool matches(const std::string& pattern, const std::string& text) {
        if (pattern.empty())
            return true;
        auto it = m_compiled.find(pattern);
        if (it == m_compiled.end()) {
            std::optional<std::regex> compiled;
            try {
                compiled.emplace(pattern, std::regex::ECMAScript | std::regex::optimize);
            } catch (const std::regex_error&) {
                compiled.reset();
            }
            it = m_compiled.emplace(pattern, std::move(compiled)).first;
        }
        // std::regex recurses for each character: a name of that length is refused by every provider anyway.
        constexpr std::size_t longest = 512;
        return !it->second || (text.size() <= longest && std::regex_match(text, *it->second));
    }

private:
    std::unordered_map<std::string, std::optional<std::regex>> m_compiled;
};

class NamePatternRule final : public Rule {
public:
    NamePatternRule()
        : Rule(scopeNode, {"name.pattern", Severity::error, "A name that the provider refuses",
                           "https://docs.cloud.google.com/compute/docs/naming-resources"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        if (kind == nullptr || node.name.empty() || m_patterns.matches(kind->namePattern, node.name))
            return;
        Finding& finding = context.add(
            *this, {node.id},
            "The name \"%1\" of %2 is one that the provider refuses for a %3: it must match %4. Change the name.",
            {node.name, node.id, kind->title, kind->namePattern});
        if (!kind->provenance.source.empty())
            finding.source = kind->provenance.source;
        mend(context, finding, node, *kind);
    }

private:
    void mend(RuleContext& context, Finding& finding, const Node& node, const NodeKind& kind) const {
        const std::string name = sanitised(node.name);
        if (name.empty() || !m_patterns.matches(kind.namePattern, name))
            return;
        if (!node.parent.empty())
            for (const Node* sibling : context.children(node.parent))
                if (sibling->kind == node.kind && sibling->name == name)
                    return;
        Node mended = node;
        mended.name = name;
        finding.fixText = "Name it " + name;
        finding.fix = Edit{"Rename", {PutNode{std::move(mended)}}};
    }

    /// What every provider takes and a person still recognises: small letters, digits and single hyphens.
    static std::string sanitised(const std::string& name) {
        constexpr std::size_t longest = 63;
        std::string result;
        for (const char c : name) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x80U && std::isalnum(byte) != 0)
                result += static_cast<char>(std::tolower(byte));
            else if (!result.empty() && result.back() != '-')
                result += '-';
        }
        result = result.substr(0, longest);
        while (!result.empty() && result.back() == '-')
            result.pop_back();
        return result;
    }

    mutable Patterns m_patterns;
};

class AccountPatternRule final : public Rule {
public:
    AccountPatternRule()
        : Rule(scopeAccount | scopeNode,
               {"account.pattern", Severity::error, "An account identifier of the wrong shape",
                "https://docs.aws.amazon.com/interconnect/latest/api/API_Connection.html"}) {}

    void checkAccount(RuleContext& context, const Account& account) const override {
        const Provider* provider = context.catalog().provider(account.provider);
        if (provider == nullptr || account.identifier.empty() ||
            m_patterns.matches(provider->accountPattern, account.identifier))
            return;
        const std::string& title = provider->accountTitle;
        context
            .add(*this, {account.id},
                 "\"%1\" is not the shape of a %2 %3, which must match %4. Correct the identifier of %5.",
                 {account.identifier, provider->title, title.empty() ? "account" : title, provider->accountPattern,
                  account.id})
            .source = provider->provenance.source;
    }

    // An element of one of the providers that have accounts lives in an account of that provider.
    void checkNode(RuleContext& context, const Node& node) const override {
        const Account* account = node.account.empty() ? nullptr : context.account(node.account);
        if (account == nullptr)
            return;
        const Provider* own = context.catalog().provider(node.providerPart());
        const Provider* other = context.catalog().provider(account->provider);
        if (own == nullptr || other == nullptr || own == other || own->accountPattern.empty() ||
            other->accountPattern.empty())
            return;
        context
            .add(*this, {node.id, account->id},
                 "%1 is an element of %2, but its account %3 is one of %4. Choose an account of %2.",
                 {context.title(node.id), own->title, account->id, other->title})
            .source = own->provenance.source;
    }

private:
    mutable Patterns m_patterns;
};

class RemoteAccountPatternRule final : public Rule {
public:
    RemoteAccountPatternRule()
        : Rule(scopeLink, {"account.remote-pattern", Severity::error, "A partner account that the AWS API would refuse",
                           "https://docs.aws.amazon.com/interconnect/latest/api/API_Connection.html"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto ends = interconnectEnds(context, link);
        const Account* account = ends ? context.accountOf(ends->partner->id) : nullptr;
        const Limit* limit = context.catalog().limit("aws", "account.remote.pattern");
        const auto pattern = textOf(limit);
        if (account == nullptr || account->identifier.empty() || !pattern ||
            m_patterns.matches(*pattern, account->identifier))
            return;
        stateSource(context.add(*this, {account->id, link.id},
                                "%1, the account at the far end of %2, has the identifier \"%3\", which AWS does not "
                                "take as a remote account: it must match %4. Use another project or account.",
                                {account->id, context.title(link.id), account->identifier, *pattern}),
                    *limit);
    }

private:
    mutable Patterns m_patterns;
};

} // namespace

void addAccountRules(RuleList& rules) {
    rules.push_back(std::make_unique<NamePatternRule>());
    rules.push_back(std::make_unique<AccountPatternRule>());
    rules.push_back(std::make_unique<RemoteAccountPatternRule>());
}

} // namespace isthmus
