// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/requests.h"

#include "net/prefix.h"

#include <algorithm>
#include <cctype>

namespace isthmus {
namespace {

/// ConnectionDescription: 1 to 255 of letters, digits, hyphen, underscore, blank. The rule interconnect.description says so
/// to the user; a request without a description is better than one that is refused.
bool isDescription(const std::string& text) {
    return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_' || letter == ' ';
    });
}

void addOptional(const Design& design, const InterconnectTerms& terms, Json& body) {
    if (isDescription(terms.description))
        body["description"] = terms.description;
    const Link* link = design.link(terms.link);
    if (link == nullptr)
        return;
    Json tags = Json::object();
    for (const auto& [key, value] : link->tags.items())
        if (value.is_string() && !key.empty() && key.size() <= 128 && value.get_ref<const std::string&>().size() <= 256)
            tags[key] = value;
    if (!tags.empty())
        body["tags"] = std::move(tags);
}

std::string projectPath(const InterconnectTerms& terms) {
    return "projects/" + terms.partnerAccount;
}

std::string locationPath(const InterconnectTerms& terms) {
    return projectPath(terms) + "/locations/" + terms.partnerRegion;
}

bool hasIpv6(const InterconnectTerms& terms) {
    return std::any_of(terms.advertisedRoutes.begin(), terms.advertisedRoutes.end(), [](const std::string& route) {
        const auto prefix = Prefix::parse(route);
        return prefix && prefix->family() == Family::v6;
    });
}

} // namespace

Json awsCreateConnectionBody(const Design& design, const InterconnectTerms& terms, const std::string& gatewayId) {
    Json body;
    body["bandwidth"] = terms.bandwidth.toAws();
    body["attachPoint"]["directConnectGateway"] = gatewayId;
    body["environmentId"] = terms.environment;
    if (!terms.partnerAccount.empty())
        body["remoteAccount"]["identifier"] = terms.partnerAccount;
    addOptional(design, terms, body);
    return body;
}

Json awsAcceptConnectionProposalBody(const Design& design, const InterconnectTerms& terms, const std::string& gatewayId,
                                     const std::string& activationKey) {
    Json body;
    body["attachPoint"]["directConnectGateway"] = gatewayId;
    body["activationKey"] = activationKey;
    addOptional(design, terms, body);
    return body;
}

Json googleCreateTransportBody(const Design& design, const InterconnectTerms& terms, const std::string& activationKey) {
    const Node* network = design.node(terms.partnerNode);
    const std::string networkName = network == nullptr || network->name.empty() ? terms.partnerNode : network->name;
    Json body;
    // A profile is named $provider-$site; the v1 schema wants it also where a key names the environment.
    body["remoteProfile"] = locationPath(terms) + "/remoteTransportProfiles/aws-" + terms.awsRegion;
    body["network"] = projectPath(terms) + "/global/networks/" + networkName;
    if (activationKey.empty()) {
        body["bandwidth"] = terms.bandwidth.toGoogle();
        body["remoteAccountId"] = terms.awsAccount;
    } else {
        body["providedActivationKey"] = activationKey;
    }
    if (!terms.advertisedRoutes.empty())
        body["advertisedRoutes"] = terms.advertisedRoutes;
    body["stackType"] = hasIpv6(terms) ? "IPV4_IPV6" : "IPV4_ONLY";
    if (!terms.description.empty())
        body["description"] = terms.description;
    return body;
}

std::string googleTransportId(const InterconnectTerms& terms) {
    std::string name;
    for (const char letter : terms.link) {
        const auto lower = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        name += std::isalnum(static_cast<unsigned char>(lower)) != 0 ? lower : '-';
    }
    if (std::isalpha(static_cast<unsigned char>(name.front())) == 0)
        name.insert(0, "t-");
    name.resize(std::min<std::size_t>(name.size(), 63));
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

std::string googleTransportPath(const InterconnectTerms& terms) {
    return "v1/" + locationPath(terms) + "/transports?transportId=" + googleTransportId(terms);
}

} // namespace isthmus
