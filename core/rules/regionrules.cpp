// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/interconnects.h"
#include "rules/rule.h"
#include "rules/sessions.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>

// The rule on regions that no provider has.
namespace isthmus {

namespace {

/// Letters and digits alone, in lower case.
std::string bare(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// Whether one letter more, less, other, or two neighbours changed over make one text into the other.
bool isOneSlip(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto at = static_cast<std::size_t>(left - a.begin());
    if (a.size() < b.size())
        return a.substr(at) == b.substr(at + 1);
    if (a.substr(at + 1) == b.substr(at + 1))
        return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

/// The one region of the provider that `fits`; empty where none does, or several.
std::string onlyRegion(const Catalog& catalog, const std::string& provider,
                       const std::function<bool(const Region&)>& fits) {
    std::string found;
    for (const Region& region : catalog.regions()) {
        if (region.provider != provider || !fits(region))
            continue;
        if (!found.empty())
            return {};
        found = region.code;
    }
    return found;
}

/// The region that was plainly meant, or empty.
std::string meantRegion(const Catalog& catalog, const std::string& provider, const std::string& code) {
    const std::string written = bare(code);
    const auto isZoneOf = [&](const Region& region) {
        const std::string zone = bare(region.code);
        return written.size() == zone.size() + 1 && written.starts_with(zone) &&
               std::isalpha(static_cast<unsigned char>(written.back())) != 0;
    };
    const std::function<bool(const Region&)> tests[] = {
        [&](const Region& region) { return bare(region.code) == written; },
        [&](const Region& region) { return !region.name.empty() && bare(region.name) == written; },
        isZoneOf,
        [&](const Region& region) { return !region.city.empty() && bare(region.city) == written; },
        [&](const Region& region) { return isOneSlip(region.code, code); },
    };
    for (const auto& test : tests)
        if (const std::string found = onlyRegion(catalog, provider, test); !found.empty())
            return found;
    return {};
}

class RegionUnknownRule final : public Rule {
public:
    RegionUnknownRule()
        : Rule(scopeNode | scopeLink, {"region.unknown", Severity::error, "No such region of that provider",
                                       "the providers' lists of regions, in the catalogue"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        const NodeKind* kind = context.catalog().nodeKind(node.kind);
        if (kind == nullptr)
            return;
        const std::string provider = partyOf(context, node);
        if (node.region.empty()) {
            if (kind->hasRegion && knowsRegions(context.catalog(), provider) && context.regionOf(node.id).empty())
                context
                    .add(*this, {node.id},
                         "%1 has no region, so prices, round trips and rules that need one are left out. Give it a "
                         "region.",
                         {context.title(node.id)})
                    .severity = Severity::hint;
        } else {
            check(context, node.id, provider, node.region, [&](const std::string& meant) {
                Node mended = node;
                mended.region = meant;
                return Edit{"Set region", {PutNode{std::move(mended)}}};
            });
        }
        if (node.kind == "aws.core-network")
            checkEdges(context, node);
    }

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto setting = [&](const Json::json_pointer& where) {
            return [&link, where](const std::string& meant) {
                Link mended = link;
                mended.properties[where] = meant;
                return Edit{"Set region", {PutLink{std::move(mended)}}};
            };
        };
        if (link.kind == "association") {
            const auto edges = textListProperty(link.properties, "edges");
            for (std::size_t i = 0; i < edges.size(); ++i)
                check(context, link.id, "aws", edges[i], setting(Json::json_pointer("/edges") / i));
        } else if (link.kind == "interconnect") {
            // Without an AWS end, the other end than the partner's has its place.
            const auto begins = [&](const Id& end, std::string_view start) {
                return context.kind(end).starts_with(start);
            };
            const bool aws = begins(link.from, "aws.") || begins(link.to, "aws.");
            const bool fromNear = aws ? begins(link.from, "aws.") : begins(link.to, "partner.");
            const Node* near = context.node(fromNear ? link.from : link.to);
            check(context, link.id, aws || near == nullptr ? "aws" : partyOf(context, *near),
                  textProperty(link.properties, "region").value_or(""), setting(Json::json_pointer("/region")));
            if (const Node* partner = context.node(fromNear ? link.to : link.from))
                check(context, link.id, partyOf(context, *partner),
                      textProperty(link.properties, "partnerRegion").value_or(""),
                      setting(Json::json_pointer("/partnerRegion")));
        }
    }

private:
    using Mend = std::function<Edit(const std::string&)>;

    // Providers whose regions the catalogue lists: of the others nothing can be said.
    bool knowsRegions(const Catalog& catalog, const std::string& provider) const {
        if (m_catalog != &catalog) {
            m_catalog = &catalog;
            m_providers.clear();
            for (const Region& region : catalog.regions())
                m_providers.insert(region.provider);
        }
        return m_providers.count(provider) != 0;
    }

    void checkEdges(RuleContext& context, const Node& node) const {
        const auto edges = node.properties.find("edges");
        if (edges == node.properties.end() || !edges->is_array())
            return;
        for (std::size_t i = 0; i < edges->size(); ++i)
            check(context, node.id, "aws", textProperty((*edges)[i], "region").value_or(""),
                  [&](const std::string& meant) {
                      Node mended = node;
                      mended.properties["edges"][i]["region"] = meant;
                      return Edit{"Set region", {PutNode{std::move(mended)}}};
                  });
    }

    void check(RuleContext& context, const Id& subject, const std::string& providerId, const std::string& code,
               const Mend& mend) const {
        const Catalog& catalog = context.catalog();
        if (code.empty() || !knowsRegions(catalog, providerId) || catalog.region(providerId, code) != nullptr)
            return;
        const Provider* provider = catalog.provider(providerId);
        const std::string title = provider != nullptr ? provider->title : providerId;
        const std::string meant = meantRegion(catalog, providerId, code);
        auto names = catalog.similarRegions(providerId, code);
        if (!meant.empty()) {
            names.erase(std::remove(names.begin(), names.end(), meant), names.end());
            names.insert(names.begin(), meant);
        }
        Finding& finding =
            names.empty()
                ? context.add(*this, {subject}, "%1 has no region %2, which %3 names. Correct it.",
                              {title, code, context.title(subject)})
                : context.add(*this, {subject}, "%1 has no region %2, which %3 names. The nearest names are %4.",
                              {title, code, context.title(subject), listed(names, " or ")});
        if (meant.empty())
            return;
        finding.fixText = "Set the region to " + meant;
        finding.fix = mend(meant);
    }

    mutable const Catalog* m_catalog = nullptr;
    mutable std::set<std::string> m_providers;
};

} // namespace

void addRegionRules(RuleList& rules) {
    rules.push_back(std::make_unique<RegionUnknownRule>());
}

} // namespace isthmus
