// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/interconnectrule.h"

#include "model/property.h"
#include "rules/facts.h"

#include <algorithm>

// Rules on one managed interconnect and the two ends it joins.
namespace isthmus {

namespace {

constexpr const char* pairSource = "https://docs.aws.amazon.com/interconnect/latest/userguide/region-availability.html";
constexpr const char* startSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/getting-started-multicloud.html";
constexpr const char* azureLimits =
    "https://learn.microsoft.com/en-us/azure/multicloud-interconnect/availability-limits";

class NoEnvironmentRule final : public InterconnectRule {
public:
    NoEnvironmentRule()
        : InterconnectRule(
              {"interconnect.no-environment", Severity::error, "No region pair for these two regions", pairSource}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.awsRegion.empty() || contradicts(context, link, ends) || ends.pair != nullptr)
            return;
        const Catalog& catalog = context.catalog();
        // A region that does not exist is the more exact fault.
        if (isWrong(catalog, "aws", ends.awsRegion) || isWrong(catalog, ends.provider, ends.partnerRegion))
            return;
        const bool known = std::any_of(catalog.pairs().begin(), catalog.pairs().end(),
                                       [&](const RegionPair& p) { return p.provider == ends.provider; });
        const std::string partner = titleOf(catalog, ends.provider);
        if (!known) {
            Finding& finding = context.add(
                *this, {link.id},
                "%1 joins AWS to %2, of which the catalogue lists no region pair, so it cannot be checked. Ask both "
                "providers whether they offer one.",
                {context.title(link.id), ends.provider.empty() || ends.provider == "partner" ? "a partner" : partner});
            finding.severity = Severity::hint;
            return;
        }
        if (ends.partnerRegion.empty() && !hasPairFor(catalog, ends)) {
            context.add(*this, {link.id},
                        "%1 starts in %2, from where there is no interconnect to %3. The nearest pairs are %4.",
                        {context.title(link.id), ends.awsRegion, partner, nearest(catalog, ends)});
            return;
        }
        if (ends.partnerRegion.empty()) {
            context
                .add(*this, {link.id},
                     "The %1 region of %2 is neither given nor to be inferred, so its pair cannot be checked. State "
                     "partnerRegion.",
                     {partner, context.title(link.id)})
                .severity = Severity::hint;
            return;
        }
        context.add(*this, {link.id},
                    "%1 joins AWS %2 to %3 %4, and no interconnect exists between these two regions. The nearest pairs "
                    "are %5. Move one end, or use a VPN or a partner fabric.",
                    {context.title(link.id), ends.awsRegion, partner, ends.partnerRegion, nearest(catalog, ends)});
    }

    static bool isWrong(const Catalog& catalog, const std::string& provider, const std::string& code) {
        return !code.empty() && catalog.region(provider, code) == nullptr &&
               std::any_of(catalog.regions().begin(), catalog.regions().end(),
                           [&](const Region& region) { return region.provider == provider; });
    }

    /// Whether the environment that is named is one of other regions than those drawn; that is said then.
    bool contradicts(RuleContext& context, const Link& link, const InterconnectEnds& ends) const {
        const auto named = textProperty(link.properties, "environment");
        if (!named || named->empty())
            return false;
        const auto& pairs = context.catalog().pairs();
        const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const RegionPair& p) { return p.id == *named; });
        if (pair == pairs.end() || (pair->provider == ends.provider && pair->awsRegion == ends.awsRegion &&
                                    (ends.partnerRegion.empty() || pair->partnerRegion == ends.partnerRegion)))
            return false;
        stateSource(
            context.add(*this, {link.id},
                        "%1 names the environment %2, which joins AWS %3 with %4 %5, but is drawn between AWS "
                        "%6 and %7 %8. Correct the environment or the regions.",
                        {context.title(link.id), *named, pair->awsRegion, titleOf(context.catalog(), pair->provider),
                         pair->partnerRegion, ends.awsRegion, titleOf(context.catalog(), ends.provider),
                         ends.partnerRegion.empty() ? "?" : ends.partnerRegion}),
            pair->provenance);
        return true;
    }

    static bool hasPairFor(const Catalog& catalog, const InterconnectEnds& ends) {
        return std::any_of(catalog.pairs().begin(), catalog.pairs().end(), [&](const RegionPair& pair) {
            return pair.provider == ends.provider && pair.awsRegion == ends.awsRegion;
        });
    }

    // Pairs of either region first; where neither region has one, those nearest on the globe.
    static std::string nearest(const Catalog& catalog, const InterconnectEnds& ends) {
        std::vector<std::pair<double, std::string>> found;
        for (const RegionPair& pair : catalog.pairs()) {
            if (pair.provider != ends.provider)
                continue;
            const double here = distance(catalog, "aws", ends.awsRegion, pair.awsRegion);
            const double there = ends.partnerRegion.empty()
                                     ? here
                                     : distance(catalog, ends.provider, ends.partnerRegion, pair.partnerRegion);
            found.emplace_back(std::min(here, there), pair.awsRegion + " with " + pair.partnerRegion);
        }
        std::sort(found.begin(), found.end());
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < found.size() && (i < 2 || found[i].first <= 0.0); ++i)
            texts.push_back(found[i].second);
        return listed(texts);
    }

    static double distance(const Catalog& catalog, const std::string& provider, const std::string& a,
                           const std::string& b) {
        if (a == b)
            return -1.0; // the region itself comes before a neighbour in the same town
        const Region* from = catalog.region(provider, a);
        const Region* to = catalog.region(provider, b);
        if (from == nullptr || to == nullptr)
            return 50000.0;
        return greatCircleKm(from->latitude, from->longitude, to->latitude, to->longitude) + 1.0;
    }
};

class AmbiguousRegionRule final : public InterconnectRule {
public:
    AmbiguousRegionRule()
        : InterconnectRule({"interconnect.ambiguous-region", Severity::error,
                            "AWS region of a global gateway not given and not to be inferred", startSource}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (!ends.awsRegion.empty())
            return;
        const auto regions = gatewayRegions(context, ends.gateway->id);
        if (regions.empty())
            context.add(*this, {link.id, ends.gateway->id},
                        "A Direct Connect gateway is global, and %1 does not say in which AWS region it lands. State "
                        "its region.",
                        {context.title(link.id)});
        else
            context.add(
                *this, {link.id, ends.gateway->id},
                "The gateways on %1 stand in %2, and %3 does not say in which of these it lands. State its region.",
                {context.title(ends.gateway->id), listed({regions.begin(), regions.end()}), context.title(link.id)});
    }
};

class PreviewRule final : public InterconnectRule {
public:
    PreviewRule()
        : InterconnectRule({"interconnect.preview", Severity::warning, "A pair or provider in preview", azureLimits}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.pair == nullptr || !ends.pair->preview)
            return;
        stateSource(context.add(*this, {link.id},
                                "%1 uses the pair %2 with %3 %4, which is in preview: it has no SLA and is removed "
                                "before general availability. Do not carry production on it alone.",
                                {context.title(link.id), ends.awsRegion, titleOf(context.catalog(), ends.provider),
                                 ends.partnerRegion}),
                    ends.pair->provenance);
    }
};

class BandwidthUnsupportedRule final : public InterconnectRule {
public:
    BandwidthUnsupportedRule()
        : InterconnectRule({"interconnect.bandwidth-unsupported", Severity::error,
                            "A size that the pair or a provider does not offer", startSource}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        // Azure's single size has a rule of its own.
        if (ends.provider == "azure")
            return;
        const auto size = sizeOf(link);
        if (!size) {
            context
                .add(*this, {link.id},
                     "%1 states no bandwidth, so its size and price cannot be checked. State bandwidthMbps.",
                     {context.title(link.id)})
                .severity = Severity::hint;
            return;
        }
        if (ends.pair != nullptr && !ends.pair->sizes.empty()) {
            std::vector<std::int64_t> sizes;
            for (const Bandwidth& each : ends.pair->sizes)
                sizes.push_back(each.mbps());
            if (std::find(sizes.begin(), sizes.end(), *size) == sizes.end()) {
                stateSource(
                    report(context, link, *size, "the pair " + ends.awsRegion + " with " + ends.partnerRegion, sizes),
                    ends.pair->provenance);
                return;
            }
        }
        const Limit* limit = context.catalog().limit(ends.provider, "interconnect.sizesMbps");
        const auto sizes = sizesOf(limit);
        if (!sizes.empty() && std::find(sizes.begin(), sizes.end(), *size) == sizes.end())
            stateSource(report(context, link, *size, titleOf(context.catalog(), ends.provider), sizes), *limit);
    }

    Finding& report(RuleContext& context, const Link& link, std::int64_t size, const std::string& who,
                    const std::vector<std::int64_t>& sizes) const {
        Finding& finding = context.add(
            *this, {link.id}, "%1 is drawn with %2, which %3 does not offer; it offers %4. Choose one of these.",
            {context.title(link.id), Bandwidth(size).toString(), who, sizesShown(sizes)});
        const auto next = std::find_if(sizes.begin(), sizes.end(), [&](std::int64_t each) { return each >= size; });
        if (next != sizes.end())
            mendSize(finding, link, *next);
        return finding;
    }
};

} // namespace

void addInterconnectRules(RuleList& rules) {
    addInterconnectQuotaRules(rules);
    addInterconnectEndRules(rules);
    rules.push_back(std::make_unique<NoEnvironmentRule>());
    rules.push_back(std::make_unique<AmbiguousRegionRule>());
    rules.push_back(std::make_unique<PreviewRule>());
    rules.push_back(std::make_unique<BandwidthUnsupportedRule>());
}

} // namespace isthmus
