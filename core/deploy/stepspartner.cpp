// SPDX-License-Identifier: GPL-3.0-or-later
// Clouds that speak the open specification: it makes connections, and no networks.
#include "deploy/stepbuilder.h"

#include "model/property.h"

#include <set>

namespace isthmus {

namespace {

std::string partnerOf(const Node& node) {
    const std::string named = textProperty(node.properties, "provider").value_or("");
    return named.empty() ? "partner" : named;
}

} // namespace

/// `near` is the provider id of the other end: "aws" or "gcp".
void StepBuilder::addPartnerConnection(const Link& link, const InterconnectTerms& terms, const std::string& near) {
    const std::string partner = partnerOf(*m_design.node(near == "aws" ? terms.partnerNode : terms.attachPoint));
    const bool first = terms.initiator == partner;
    const std::string other = link.id + ":" + near;
    const Id& node = near == "aws" ? terms.partnerNode : terms.attachPoint;
    const std::string& place = near == "aws" ? terms.awsRegion : terms.partnerRegion;
    Step& step = add(link.id + ":" + partner, link.id, partner, near == "aws" ? terms.partnerRegion : terms.awsRegion,
                     "coordinator:connection", "CreateConnection",
                     first ? "Create connection " + link.id + " to " + place
                           : "Accept interconnect " + link.id + " from " + place,
                     first ? std::vector<std::string>() : std::vector{other});
    step.uses.clear(); // the other side leaves first, as it does everywhere
    if (const Account* account = m_design.accountOf(node))
        step.operation.account = account->id;
    step.want = Json{{"near", near},
                     {"environment", terms.environment},
                     {"account", near == "aws" ? terms.awsAccount : terms.partnerAccount},
                     {"body", Json::object({{"bandwidthMbps", terms.bandwidth.mbps()}})},
                     {"keep", Json{{"partner", near}, {"mints", first ? "yes" : "no"}}}};
    if (!first)
        step.want["minter"] = other;
    step.builtOnEarly = true;
    step.operation.typical = {};
}

void StepBuilder::addPartnerWait(const Link& link, const std::string& partner, const std::string& region,
                                 const std::string& near) {
    const std::string key = link.id + ":" + partner;
    const std::string other = link.id + ":" + near;
    addWait(key, link.id, partner, region, "coordinator:connection", "GetConnection",
            "Wait until " + partner + " shows " + link.id + " as verified", {other, key}, {other});
}

void StepBuilder::addPartnerNode(const Node& node) {
    note(titleOf(node) + " (" + node.id +
         ") has to be there already: the open specification makes connections, and no networks.");
}

/// What Google and a partner must agree on, in the places where terms have it: Google is the partner's partner here.
Result<InterconnectTerms> StepBuilder::googlePartnerTerms(const Link& link, const Node& network,
                                                          const Node& partner) const {
    const auto lacks = [&](const std::string& what) { return Error{"Interconnect " + link.id + ": " + what}; };
    InterconnectTerms terms;
    terms.link = link.id;
    terms.attachPoint = partner.id;
    terms.partnerNode = network.id;
    terms.provider = "gcp";
    const std::string far = partnerOf(partner);
    terms.environment = textProperty(link.properties, "environment").value_or("");
    if (terms.environment.empty())
        return lacks("no catalogue lists the environments of " + far + ". Set the property environment.");
    terms.partnerRegion = textProperty(link.properties, "region").value_or("");
    std::set<std::string> regions;
    for (const Id& child : m_design.childrenOf(network.id))
        if (const std::string region(m_design.regionOf(child)); !region.empty())
            regions.insert(region);
    if (terms.partnerRegion.empty() && regions.size() == 1)
        terms.partnerRegion = *regions.begin();
    if (terms.partnerRegion.empty())
        return lacks("the Google region is not given and cannot be inferred. Set the property region of the link.");
    terms.awsRegion =
        textProperty(link.properties, "partnerRegion").value_or(std::string(m_design.regionOf(partner.id)));
    if (terms.awsRegion.empty())
        return lacks("the partner's region is not given. Set the property partnerRegion.");
    const auto size = bandwidthProperty(link.properties);
    if (!size)
        return lacks("the bandwidth is not given. Set the property bandwidthMbps.");
    terms.bandwidth = Bandwidth(*size);
    terms.initiator = textProperty(link.properties, "initiator").value_or("gcp");
    if (terms.initiator != "gcp" && terms.initiator != far)
        return lacks("the initiator is neither gcp nor " + far + ".");
    const Account* project = m_design.accountOf(network.id);
    const Account* account = m_design.accountOf(partner.id);
    if (project == nullptr || project->identifier.empty() || account == nullptr || account->identifier.empty())
        return lacks("each side must know the other's account. Give both ends an account with its identifier.");
    terms.partnerAccount = project->identifier;
    terms.awsAccount = account->identifier;
    terms.description = textProperty(link.properties, "description").value_or("");
    terms.advertisedRoutes = textListProperty(link.properties, "advertisedRoutes");
    return terms;
}

void StepBuilder::addGooglePartner(const Link& link, const Node& network, const Node& partner) {
    const Result<InterconnectTerms> terms = googlePartnerTerms(link, network, partner);
    if (!terms) {
        fail(terms.error().message);
        return;
    }
    const std::string far = partnerOf(partner);
    if (terms->initiator == "gcp") {
        addTransport(link, *terms, far);
        addPartnerConnection(link, *terms, "gcp");
    } else {
        addPartnerConnection(link, *terms, "gcp");
        addTransport(link, *terms, far);
    }
    addPartnerWait(link, far, terms->awsRegion, "gcp");
    addTransportWaits(link, terms->partnerRegion, far);
}

} // namespace isthmus
