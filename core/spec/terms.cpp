// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/terms.h"

#include "model/property.h"

#include <algorithm>
#include <set>

namespace isthmus {
namespace {

bool isAwsAttachPoint(const Node& node) {
    return node.providerPart() == "aws";
}

Error lacks(std::string_view link, const std::string& what) {
    return Error{"Interconnect " + std::string(link) + ": " + what};
}

/// The one value of a set, or empty.
std::string only(const std::set<std::string>& values) {
    return values.size() == 1 ? *values.begin() : std::string();
}

/// Of a global gateway: the region of everything that is associated with it, where that is one.
std::string awsRegionOf(const Design& design, const Link& link, const Node& gateway) {
    if (auto stated = textProperty(link.properties, "region"); stated && !stated->empty())
        return *stated;
    if (const std::string_view own = design.regionOf(gateway.id); !own.empty())
        return std::string(own);
    std::set<std::string> regions;
    for (const Id& id : design.linksOf(gateway.id)) {
        const Link* other = design.link(id);
        if (other->kind != "association" || design.isDisabled(id))
            continue;
        if (const std::string_view region = design.regionOf(other->other(gateway.id)); !region.empty())
            regions.emplace(region);
    }
    return only(regions);
}

/// Of a global network: the region among its subnets that makes a pair with the AWS region, where that is one.
std::string partnerRegionOf(const Design& design, const Catalog& catalog, const Link& link, const Node& partner,
                            const std::string& provider, const std::string& awsRegion) {
    if (auto stated = textProperty(link.properties, "partnerRegion"); stated && !stated->empty())
        return *stated;
    if (const std::string_view own = design.regionOf(partner.id); !own.empty())
        return std::string(own);
    std::set<std::string> regions;
    for (const Id& child : design.childrenOf(partner.id)) {
        const std::string region(design.regionOf(child));
        if (!region.empty() && catalog.pair(awsRegion, provider, region) != nullptr)
            regions.insert(region);
    }
    return only(regions);
}

std::string providerOf(const Node& partner) {
    if (partner.kind == "partner.network")
        if (auto named = textProperty(partner.properties, "provider"); named && !named->empty())
            return *named;
    return std::string(partner.providerPart());
}

std::string identifierOf(const Design& design, const Node& node) {
    const Account* account = design.accountOf(node.id);
    return account != nullptr ? account->identifier : std::string();
}

std::optional<double> numberLimit(const Catalog& catalog, std::string_view provider, std::string_view key) {
    const Limit* limit = catalog.limit(provider, key);
    if (limit == nullptr || !limit->value.is_number())
        return std::nullopt;
    return limit->value.get<double>();
}

/// As drawn, or what the kind has where nothing is drawn.
std::optional<Asn> asnOf(const Catalog& catalog, const Node& node) {
    if (auto drawn = asnProperty(node.properties, "asn"))
        return drawn;
    if (const NodeKind* kind = catalog.nodeKind(node.kind))
        if (const PropertySpec* spec = kind->property("asn"); spec != nullptr && spec->defaultValue.is_number_integer())
            return Asn(spec->defaultValue.get<std::uint32_t>());
    return std::nullopt;
}

/// The one ASN of a provider that does not let its customers choose, on its other kinds of interconnect.
std::optional<Asn> usualAsn(const Catalog& catalog, std::string_view provider) {
    for (const char* key : {"asn.expressRoute", "asn.partnerAttachment"})
        if (auto published = numberLimit(catalog, provider, key))
            return Asn(static_cast<std::uint32_t>(*published));
    return std::nullopt;
}

/// Rule 10: the highest MTU that both take. Each side takes everything up to its own.
std::optional<int> mtuOf(const Catalog& catalog, std::string_view provider) {
    const auto aws = numberLimit(catalog, "aws", "interconnect.mtu");
    const auto partner = numberLimit(catalog, provider, "interconnect.mtu");
    if (!aws || !partner)
        return std::nullopt;
    return static_cast<int>(std::min(*aws, *partner));
}

Status readEnvironment(const Design& design, const Catalog& catalog, const Link& link, const Node& gateway,
                       const Node& partner, InterconnectTerms& terms) {
    terms.awsRegion = awsRegionOf(design, link, gateway);
    if (terms.awsRegion.empty())
        return lacks(link.id, "the AWS region is not given and cannot be inferred. Set the property region of the link.");
    terms.partnerRegion = partnerRegionOf(design, catalog, link, partner, terms.provider, terms.awsRegion);
    if (terms.partnerRegion.empty())
        return lacks(link.id, "the partner's region is not given and cannot be inferred. Set the property partnerRegion.");
    const RegionPair* pair = catalog.pair(terms.awsRegion, terms.provider, terms.partnerRegion);
    if (auto stated = textProperty(link.properties, "environment"); stated && !stated->empty()) {
        terms.environment = *stated;
        terms.environmentKnown = true;
    } else if (pair != nullptr) {
        terms.environment = pair->id;
        terms.environmentKnown = pair->idKnown;
    } else {
        return lacks(link.id, "no environment joins " + terms.awsRegion + " and " + terms.partnerRegion +
                                  ". Choose a pair that exists, or state the environment.");
    }
    if (pair != nullptr) {
        terms.sizes = pair->sizes;
        terms.preview = pair->preview;
    }
    return success();
}

} // namespace

const std::string& InterconnectTerms::redeemer() const {
    static const std::string aws = "aws";
    return initiator == aws ? provider : aws;
}

Result<InterconnectTerms> interconnectTerms(const Design& design, const Catalog& catalog, std::string_view id) {
    const Link* link = design.link(id);
    if (link == nullptr)
        return lacks(id, "there is no such link.");
    if (link->kind != "interconnect")
        return lacks(id, "the link is of kind " + link->kind + ".");
    const Node* from = design.node(link->from);
    const Node* to = design.node(link->to);
    if (from == nullptr || to == nullptr)
        return lacks(id, "one of its ends does not exist.");
    if (isAwsAttachPoint(*from) == isAwsAttachPoint(*to))
        return lacks(id, "one end must be an AWS attach point and the other the partner's.");
    const Node& gateway = isAwsAttachPoint(*from) ? *from : *to;
    const Node& partner = isAwsAttachPoint(*from) ? *to : *from;

    InterconnectTerms terms;
    terms.link = link->id;
    terms.attachPoint = gateway.id;
    terms.partnerNode = partner.id;
    terms.provider = providerOf(partner);
    if (!isValidId(terms.provider)) // it becomes part of resource and file names
        return lacks(id, "the partner's provider id may have letters, digits, dots, hyphens and underscores only.");
    if (const Status status = readEnvironment(design, catalog, *link, gateway, partner, terms); !status)
        return status.error();
    const auto size = integerProperty(link->properties, "bandwidthMbps");
    if (!size || *size <= 0)
        return lacks(id, "the bandwidth is not given. Set the property bandwidthMbps.");
    terms.bandwidth = Bandwidth(*size);
    terms.initiator = textProperty(link->properties, "initiator").value_or("aws");
    if (terms.initiator != "aws" && terms.initiator != terms.provider)
        return lacks(id, "the initiator is neither aws nor " + terms.provider + ".");
    terms.awsAccount = identifierOf(design, gateway);
    terms.partnerAccount = identifierOf(design, partner);
    terms.description = textProperty(link->properties, "description").value_or("");
    terms.advertisedRoutes = textListProperty(link->properties, "advertisedRoutes");
    terms.awsAsn = asnOf(catalog, gateway);
    terms.partnerAsn = asnOf(catalog, partner);
    if (!terms.partnerAsn) {
        terms.partnerAsn = usualAsn(catalog, terms.provider);
        terms.partnerAsnAssumed = terms.partnerAsn.has_value();
    }
    terms.mtuBytes = mtuOf(catalog, terms.provider);
    return terms;
}

std::vector<Id> interconnectsOf(const Design& design) {
    std::vector<Id> result;
    for (const auto& [id, link] : design.links())
        if (link.kind == "interconnect" && !design.isDisabled(id))
            result.push_back(id);
    return result;
}

std::string mintedToken(std::string_view provider, std::string_view element) {
    return "minted-by-" + std::string(provider) + "-for-" + std::string(element);
}

} // namespace isthmus
