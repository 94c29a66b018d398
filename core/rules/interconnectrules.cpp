// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/interconnects.h"

#include "model/property.h"
#include "net/prefixtree.h"
#include "rules/facts.h"

#include <algorithm>
#include <cctype>
#include <regex>

// Rules on one managed interconnect and the two ends it joins.
namespace isthmus {

namespace {

constexpr const char* pairSource = "https://docs.aws.amazon.com/interconnect/latest/userguide/region-availability.html";
constexpr const char* startSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/getting-started-multicloud.html";
constexpr const char* quotaSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/quotas_for_aws_interconnect.html";
constexpr const char* priceSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/interconnect-pricing.html";
constexpr const char* googleOverview =
    "https://docs.cloud.google.com/network-connectivity/docs/interconnect/concepts/partner-cci-for-aws-overview";
constexpr const char* googleCreate = "https://docs.cloud.google.com/network-connectivity/docs/interconnect/how-to/"
                                     "partner-cci-for-aws/create-connections-gcp-to-aws";
constexpr const char* azureLimits =
    "https://learn.microsoft.com/en-us/azure/multicloud-interconnect/availability-limits";
constexpr const char* ociGuide = "https://docs.oracle.com/en-us/iaas/Content/multicloud/interconnect-aws.htm";

std::string titleOf(const Catalog& catalog, const std::string& provider) {
    const Provider* found = catalog.provider(provider);
    return found != nullptr ? found->title : provider;
}

std::optional<std::int64_t> sizeOf(const Link& link) {
    return integerProperty(link.properties, "bandwidthMbps");
}

std::string sizesShown(const std::vector<std::int64_t>& sizes) {
    std::vector<std::string> texts;
    for (const std::int64_t size : sizes)
        texts.push_back(Bandwidth(size).toString());
    return listed(texts);
}

/// Base for rules on a single interconnect.
class InterconnectRule : public Rule {
public:
    explicit InterconnectRule(RuleInfo info)
        : Rule(scopeLink, std::move(info)) {}
    void checkLink(RuleContext& context, const Link& link) const final {
        if (link.kind != "interconnect")
            return;
        if (const auto ends = interconnectEnds(context, link))
            checkEnds(context, link, *ends);
    }

private:
    virtual void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const = 0;
};

class NoEnvironmentRule final : public InterconnectRule {
public:
    NoEnvironmentRule()
        : InterconnectRule(
              {"interconnect.no-environment", Severity::error, "No region pair for these two regions", pairSource}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.pair != nullptr || ends.awsRegion.empty())
            return;
        const Catalog& catalog = context.catalog();
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
        if (next != sizes.end()) {
            Link mended = link;
            mended.properties["bandwidthMbps"] = *next;
            finding.fixText = "Set the bandwidth to " + Bandwidth(*next).toString();
            finding.fix = Edit{"Change bandwidth", {PutLink{std::move(mended)}}};
        }
        return finding;
    }
};

class FreeTierRule final : public InterconnectRule {
public:
    FreeTierRule()
        : InterconnectRule({"interconnect.free-tier", Severity::hint,
                            "A size that is free once, and cannot become paid", priceSource}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        const Limit* limit = context.catalog().limit("aws", "interconnect.freeTier");
        if (limit == nullptr || !limit->value.is_object() ||
            sizeOf(link) != limit->value.value("mbps", std::int64_t{0}))
            return;
        const auto providers = limit->value.value("providers", std::vector<std::string>());
        if (std::find(providers.begin(), providers.end(), ends.provider) == providers.end())
            return;
        stateSource(context.add(*this, {link.id},
                                "%1 of %2 is free at AWS once per region and provider while it serves its own region "
                                "only, and cannot be turned into a paid one later. Draw the size that you will need.",
                                {context.title(link.id), Bandwidth(*sizeOf(link)).toString()}),
                    limit->provenance);
    }
};

class QuotaRule final : public Rule {
public:
    QuotaRule()
        : Rule(scopeLink | scopeGroup,
               {"interconnect.quota", Severity::error, "More interconnects than an account may have", quotaSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto ends = interconnectEnds(context, link);
        if (!ends)
            return;
        const Account* account = context.accountOf(ends->gateway->id);
        const std::string owner = account != nullptr ? account->id : std::string();
        context.join(*this, owner + "\n" + ends->provider + "\n" + ends->awsRegion);
        context.join(*this, owner + "\n" + ends->provider + "\n*");
        context.join(*this, owner + "\n*\n" + ends->awsRegion);
        context.join(*this, owner + "\n*\n*");
    }

    // AWS writes both "per account" and "each quota is Region-specific": within one region it is broken for certain.
    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        const auto first = key.find('\n');
        const auto second = key.find('\n', first + 1);
        const std::string provider = key.substr(first + 1, second - first - 1);
        const std::string region = key.substr(second + 1);
        const Limit* limit =
            context.catalog().limit("aws", provider == "*" ? "interconnect.perAccount" : "interconnect.perProvider");
        const auto most = numberOf(limit);
        if (!most || static_cast<double>(members.size()) <= *most ||
            (region == "*" && withinOneRegion(context, members)))
            return;
        const std::string who = provider == "*" ? std::string("all providers") : titleOf(context.catalog(), provider);
        std::vector<Id> ids(members.begin(), members.end());
        Finding& finding =
            region == "*" ? context.add(*this, ids,
                                        "%1 interconnects to %2 in one account, over several regions, are more than "
                                        "the %3 that AWS allows per account. Whether AWS counts each region by itself "
                                        "is not certain; ask for a higher quota.",
                                        {std::to_string(members.size()), who, std::to_string(static_cast<int>(*most))})
                          : context.add(*this, ids,
                                        "%1 interconnects to %2 in one account and region are more than the %3 that "
                                        "AWS allows. Use fewer, or ask for a higher quota.",
                                        {std::to_string(members.size()), who, std::to_string(static_cast<int>(*most))});
        if (region == "*")
            finding.severity = Severity::warning;
        stateSource(finding, limit->provenance);
    }

private:
    static bool withinOneRegion(RuleContext& context, const std::set<Id>& members) {
        std::set<std::string> regions;
        for (const Id& id : members)
            if (const Link* link = context.link(id))
                if (const auto ends = interconnectEnds(context, *link))
                    regions.insert(ends->awsRegion);
        return regions.size() < 2;
    }
};

class TransportQuotaRule final : public Rule {
public:
    TransportQuotaRule()
        : Rule(scopeLink | scopeGroup, {"interconnect.transport-quota", Severity::warning,
                                        "A second Google transport in one project and region", googleOverview}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto ends = interconnectEnds(context, link);
        if (!ends || ends->provider != "gcp")
            return;
        const Account* account = context.accountOf(ends->partner->id);
        context.join(*this, (account != nullptr ? account->identifier : std::string()) + "\n" + ends->partnerRegion);
    }

    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        const Limit* limit = context.catalog().limit("gcp", "interconnect.perProjectAndRegion");
        const auto most = numberOf(limit);
        if (!most || static_cast<double>(members.size()) <= *most)
            return;
        const std::string region = key.substr(key.find('\n') + 1);
        stateSource(context.add(*this, {members.begin(), members.end()},
                                "%1 transports in one Google project and region (%2) are more than the default quota "
                                "of %3. Ask Google for a higher quota before you deploy.",
                                {std::to_string(members.size()), region.empty() ? "not stated" : region,
                                 std::to_string(static_cast<int>(*most))}),
                    limit->provenance);
    }
};

class AdvertisedRoutesRule final : public InterconnectRule {
public:
    AdvertisedRoutesRule()
        : InterconnectRule({"interconnect.advertised-routes", Severity::error,
                            "The Google side does not announce what a flow needs", googleCreate}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.provider != "gcp")
            return;
        const auto announced = prefixListProperty(link.properties, "advertisedRoutes");
        std::vector<const Node*> subnets;
        bool otherWay = context.links(ends.partner->id).size() > 1;
        for (const Node* child : context.children(ends.partner->id)) {
            if (context.role(*child) == Role::subnet)
                subnets.push_back(child);
            else if (context.hasLinks(child->id))
                otherWay = true;
        }
        if (announced.empty()) {
            mend(context.add(*this, {link.id, ends.partner->id},
                             "%1 announces nothing from %2 to AWS, so AWS has no way back. List the ranges of its "
                             "subnets in advertisedRoutes.",
                             {context.title(link.id), context.title(ends.partner->id)}),
                 link, announced, subnets);
            return;
        }
        // With another way out the flow may well take that; routes decide then.
        if (otherWay)
            return;
        for (const Node* subnet : subnets)
            checkSubnet(context, link, *subnet, announced);
    }

    void checkSubnet(RuleContext& context, const Link& link, const Node& subnet,
                     const std::vector<Prefix>& announced) const {
        const auto flow = flowOf(context, subnet);
        if (!flow)
            return;
        for (const Prefix& prefix : statedPrefixes(subnet)) {
            if (isCovered(prefix, announced))
                continue;
            // Secondary ranges carry containers, which a flow to the subnet does not mean.
            if (prefixProperty(subnet.properties, "cidr") != prefix &&
                prefixProperty(subnet.properties, "ipv6Cidr") != prefix)
                continue;
            mend(context.add(*this, {link.id, subnet.id},
                             "The flow %1 uses %2 (%3), which %4 does not announce to AWS, so AWS has no way back. Add "
                             "the range to advertisedRoutes.",
                             {*flow, context.title(subnet.id), prefix.toString(), context.title(link.id)}),
                 link, announced, {&subnet});
        }
    }

    // A flow between this subnet, or what stands in it, and AWS.
    static std::optional<Id> flowOf(RuleContext& context, const Node& subnet) {
        std::vector<Id> ends{subnet.id};
        for (const Node* child : context.children(subnet.id))
            ends.push_back(child->id);
        for (const Id& end : ends)
            for (const Flow* flow : context.flows(end)) {
                const Id& other = flow->from == end ? flow->to : flow->from;
                const Node* current = context.core(other);
                while (current != nullptr && current->kind == "workload" && !current->parent.empty())
                    current = context.core(current->parent);
                if (current != nullptr && current->providerPart() == "aws")
                    return flow->id;
            }
        return std::nullopt;
    }

    static void mend(Finding& finding, const Link& link, const std::vector<Prefix>& announced,
                     const std::vector<const Node*>& subnets) {
        Link mended = link;
        Json list = Json::array();
        for (const Prefix& prefix : announced)
            list.push_back(prefix.toString());
        for (const Node* subnet : subnets)
            if (const auto prefix = prefixProperty(subnet->properties, "cidr");
                prefix && !isCovered(*prefix, announced))
                list.push_back(prefix->canonical().toString());
        if (list.size() == announced.size())
            return;
        mended.properties["advertisedRoutes"] = std::move(list);
        finding.fixText = "Announce the ranges of the subnets";
        finding.fix = Edit{"Announce subnets", {PutLink{std::move(mended)}}};
    }
};

class AzureGatewayRule final : public InterconnectRule {
public:
    AzureGatewayRule()
        : InterconnectRule({"interconnect.azure-gateway", Severity::error,
                            "Azure side without exactly one gateway in its region", azureLimits}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.partner->kind != "azure.expressroute-circuit")
            return;
        const auto attachments = context.links(ends.partner->id, "attachment");
        if (attachments.empty()) {
            context.add(*this, {ends.partner->id, link.id},
                        "The circuit %1 of %2 is attached to no ExpressRoute gateway, so no Azure network uses it. "
                        "Attach one in the circuit's region.",
                        {context.title(ends.partner->id), context.title(link.id)});
            return;
        }
        const Limit* limit = context.catalog().limit("azure", "interconnect.connectionsPerCircuit");
        if (const auto most = numberOf(limit); most && static_cast<double>(attachments.size()) > *most)
            stateSource(
                context.add(
                    *this, {ends.partner->id, link.id},
                    "The circuit %1 has %2 gateway connections; in the preview it may have %3. Remove the others.",
                    {context.title(ends.partner->id), std::to_string(attachments.size()),
                     std::to_string(static_cast<int>(*most))}),
                *limit);
        for (const Link* attachment : attachments) {
            const Id& gateway = attachment->other(ends.partner->id);
            const std::string region = context.regionOf(gateway);
            if (!region.empty() && !ends.partnerRegion.empty() && region != ends.partnerRegion)
                context.add(*this, {gateway, ends.partner->id, link.id},
                            "%1 stands in %2, but the circuit %3 serves only gateways in %4. Put the gateway there, "
                            "and reach %2 by network peering.",
                            {context.title(gateway), region, context.title(ends.partner->id), ends.partnerRegion});
        }
    }
};

class AzureSizeRule final : public InterconnectRule {
public:
    AzureSizeRule()
        : InterconnectRule(
              {"interconnect.azure-size", Severity::error, "The Azure preview offers one size only", azureLimits}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        const Limit* limit = context.catalog().limit("azure", "interconnect.sizesMbps");
        const auto sizes = sizesOf(limit);
        const auto size = sizeOf(link);
        if (ends.provider != "azure" || sizes.empty() || !size ||
            std::find(sizes.begin(), sizes.end(), *size) != sizes.end())
            return;
        Finding& finding =
            context.add(*this, {link.id}, "%1 is drawn with %2, but the Azure preview offers %3 only. Set that.",
                        {context.title(link.id), Bandwidth(*size).toString(), sizesShown(sizes)});
        stateSource(finding, *limit);
        Link mended = link;
        mended.properties["bandwidthMbps"] = sizes.front();
        finding.fixText = "Set the bandwidth to " + Bandwidth(sizes.front()).toString();
        finding.fix = Edit{"Change bandwidth", {PutLink{std::move(mended)}}};
    }
};

class OciRouteRule final : public InterconnectRule {
public:
    OciRouteRule()
        : InterconnectRule(
              {"interconnect.oci-route", Severity::error, "No OCI network attached to the DRG", ociGuide}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.partner->kind != "oci.drg" || !context.links(ends.partner->id, "attachment").empty())
            return;
        context.add(*this, {ends.partner->id, link.id},
                    "No VCN is attached to the DRG %1, so nothing in OCI uses %2. Attach the VCN to the DRG.",
                    {context.title(ends.partner->id), context.title(link.id)});
    }
};

class DescriptionRule final : public InterconnectRule {
public:
    DescriptionRule()
        : InterconnectRule({"interconnect.description", Severity::error, "A description that the API refuses",
                            "https://docs.aws.amazon.com/interconnect/latest/api/API_Connection.html"}) {}

    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds&) const override {
        const auto text = textProperty(link.properties, "description");
        const Limit* limit = context.catalog().limit("aws", "interconnect.description.pattern");
        const auto pattern = textOf(limit);
        // An empty one is simply left out of the request.
        if (!text || text->empty() || !pattern)
            return;
        constexpr std::size_t longest = 1024; // std::regex recurses for each character
        if (text->size() <= longest && std::regex_match(*text, std::regex(*pattern)))
            return;
        Finding& finding = context.add(*this, {link.id},
                                       "The description of %1 does not match %2, so AWS refuses it. Use letters, "
                                       "digits, blanks, - and _ only, at most 255 of them.",
                                       {context.title(link.id), *pattern});
        stateSource(finding, *limit);
        Link mended = link;
        mended.properties["description"] = sanitised(*text);
        finding.fixText = "Write \"" + sanitised(*text) + "\"";
        finding.fix = Edit{"Change description", {PutLink{std::move(mended)}}};
    }

private:
    static std::string sanitised(const std::string& text) {
        constexpr std::size_t longest = 255;
        std::string result;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            // A letter beyond ASCII has several bytes, and is one hyphen.
            if ((byte & 0xc0U) == 0x80U)
                continue;
            result += std::isalnum(byte) != 0 || c == ' ' || c == '_' ? c : '-';
        }
        return result.substr(0, longest);
    }
};

class InterconnectMtuRule final : public InterconnectRule {
public:
    InterconnectMtuRule()
        : InterconnectRule({"interconnect.mtu", Severity::warning, "A network's MTU differs from what the link carries",
                            "https://docs.aws.amazon.com/interconnect/latest/userguide/what-is-interconnect.html"}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        const Limit* own = context.catalog().limit("aws", "interconnect.mtu");
        const Limit* partner = context.catalog().limit(ends.provider, "interconnect.mtu");
        const auto a = numberOf(own);
        const auto b = numberOf(partner);
        if (!a || !b)
            return;
        const int carried = static_cast<int>(std::min(*a, *b));
        if (ends.provider == "gcp") {
            const Limit* usual = context.catalog().limit("gcp", "network.mtu.default");
            const auto stated = integerProperty(ends.partner->properties, "mtu");
            const auto network =
                stated ? static_cast<int>(*stated) : static_cast<int>(numberOf(usual).value_or(carried));
            if (network == carried)
                return;
            Finding& finding =
                context.add(*this, {link.id, ends.partner->id},
                            "%1 has an MTU of %2 bytes and %3 carries %4, so the path carries %5. Set the network's "
                            "MTU to %4, or clamp on the AWS side.",
                            {context.title(ends.partner->id), std::to_string(network), context.title(link.id),
                             std::to_string(carried), std::to_string(std::min(network, carried))});
            stateSource(finding, partner->provenance);
            Node mended = *ends.partner;
            mended.properties["mtu"] = carried;
            finding.fixText = "Set the network's MTU to " + std::to_string(carried);
            finding.fix = Edit{"Set MTU", {PutNode{std::move(mended)}}};
            return;
        }
        if (*a == *b)
            return;
        stateSource(context.add(*this, {link.id, ends.partner->id},
                                "%1 carries %2 bytes on the AWS side and about %3 on the side of %4, so the path "
                                "carries %5. Lower the MTU of the hosts, or clamp.",
                                {context.title(link.id), std::to_string(static_cast<int>(*a)),
                                 std::to_string(static_cast<int>(*b)), titleOf(context.catalog(), ends.provider),
                                 std::to_string(carried)}),
                    *partner);
    }
};

} // namespace

void addInterconnectRules(RuleList& rules) {
    rules.push_back(std::make_unique<NoEnvironmentRule>());
    rules.push_back(std::make_unique<AmbiguousRegionRule>());
    rules.push_back(std::make_unique<PreviewRule>());
    rules.push_back(std::make_unique<BandwidthUnsupportedRule>());
    rules.push_back(std::make_unique<FreeTierRule>());
    rules.push_back(std::make_unique<QuotaRule>());
    rules.push_back(std::make_unique<TransportQuotaRule>());
    rules.push_back(std::make_unique<AdvertisedRoutesRule>());
    rules.push_back(std::make_unique<AzureGatewayRule>());
    rules.push_back(std::make_unique<AzureSizeRule>());
    rules.push_back(std::make_unique<OciRouteRule>());
    rules.push_back(std::make_unique<DescriptionRule>());
    rules.push_back(std::make_unique<InterconnectMtuRule>());
}

} // namespace isthmus
