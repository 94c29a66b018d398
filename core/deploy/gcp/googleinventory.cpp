// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/gcp/googleadapter.h"

#include "deploy/restclient.h"
#include "net/bandwidth.h"

#include <cctype>

// What Google shows of what is there: for drift, for the status of a link, and for networks that were made by others.
namespace isthmus {

namespace {

std::string lastPart(const std::string& url) {
    return url.substr(url.rfind('/') + 1);
}

std::string relative(const std::string& url) {
    const std::size_t at = url.find("projects/");
    return at == std::string::npos ? url : url.substr(at);
}

Json rangesIn(const Json& subnetwork) {
    Json out = Json::array();
    for (const Json& range : subnetwork.value("secondaryIpRanges", Json::array()))
        out.push_back(textOf(range, "ipCidrRange"));
    return out;
}

/// "MAC_SEC_STATUS_ACTIVE_FAIL_OPEN" -> "active fail open".
std::string words(const std::string& value, const std::string& prefix) {
    std::string out = value.starts_with(prefix) ? value.substr(prefix.size()) : value;
    for (char& c : out)
        c = c == '_' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

} // namespace

ApiResult<Json> GoogleAdapter::live(const Recorded& recorded) {
    if (recorded.type == "compute:network-peering" || recorded.type == "compute:router-peers")
        return Json::object();
    const ApiResult<Json> got = get(recorded.type, recorded.resourceId);
    if (!got)
        return got.error();
    Json out = Json::object();
    if (recorded.type == "compute:network") {
        if (got->contains("mtu"))
            out["mtu"] = got->at("mtu");
        out["routingMode"] = textOf(got->value("routingConfig", Json::object()), "routingMode");
        out["autoSubnets"] = got->value("autoCreateSubnetworks", false);
    } else if (recorded.type == "compute:subnetwork") {
        out["cidr"] = textOf(*got, "ipCidrRange");
        out["secondary"] = rangesIn(*got);
    } else if (recorded.type == "networkconnectivity:transport") {
        Json body = Json::object();
        for (const char* member : {"bandwidth", "description", "advertisedRoutes", "stackType"})
            if (got->contains(member))
                body[member] = got->at(member);
        out["body"] = std::move(body);
    }
    return out;
}

ApiResult<EndReport> GoogleAdapter::report(const Recorded& recorded) {
    ApiResult<EndReport> out = Adapter::report(recorded);
    if (!out || recorded.type != "networkconnectivity:transport" || out->word == "gone")
        return out;
    if (const ApiResult<Json> got = get(recorded.type, recorded.resourceId); got) {
        const auto size = Bandwidth::parse(textOf(*got, "bandwidth"));
        out->bandwidth = size ? size->toAws() : textOf(*got, "bandwidth");
    }
    // The beta alone tells how it runs; without it the state has to do.
    ApiResult<std::string> address = url(recorded.type, recorded.resourceId + ":getStatus");
    if (!address)
        return out;
    if (const std::size_t at = address->find("/v1/"); at != std::string::npos)
        address->replace(at, 4, "/v1beta/");
    const ApiResult<Json> status = call("GET", *address);
    if (!status)
        return out;
    out->bgp = words(textOf(*status, "operationalStatus"), "OPERATIONAL_STATUS_");
    out->macsec = words(textOf(*status, "macSecStatus"), "MAC_SEC_STATUS_");
    out->message = words(textOf(*status, "connectivityStatus"), "CONNECTIVITY_STATUS_");
    return out;
}

ApiResult<bool> GoogleAdapter::probe(const std::string& region) {
    static_cast<void>(region); // its tokens are good everywhere
    return tokenIsGiven(*m_tokens, m_http, m_redactor);
}

ApiResult<std::vector<Discovered>> GoogleAdapter::discover(const DiscoveryScope& scope) {
    if (scope.account.empty())
        return ApiError{"NoProject", "Google lists by project: name one", 0};
    std::vector<Discovered> out;
    const std::string project = "projects/" + scope.account;
    const ApiResult<Json> networks = get("compute:network", project + "/global/networks");
    if (!networks)
        return networks.error();
    for (const Json& network : networks->value("items", Json::array())) {
        Discovered node;
        node.kind = "gcp.network";
        node.name = textOf(network, "name");
        node.resourceId = project + "/global/networks/" + node.name;
        node.account = scope.account;
        if (network.contains("mtu"))
            node.properties["mtu"] = network.at("mtu");
        if (const std::string mode = textOf(network.value("routingConfig", Json::object()), "routingMode");
            !mode.empty())
            node.properties["routingMode"] = mode;
        if (network.value("autoCreateSubnetworks", false))
            node.properties["autoSubnets"] = true;
        out.push_back(std::move(node));
    }
    for (const std::string& region : scope.regions)
        if (const ApiResult<bool> done = discoverRegion(project, region, out); !done)
            return done.error();
    return out;
}

ApiResult<bool> GoogleAdapter::discoverRegion(const std::string& project, const std::string& region,
                                              std::vector<Discovered>& out) {
    const ApiResult<Json> subnets = get("compute:subnetwork", project + "/regions/" + region + "/subnetworks");
    if (!subnets)
        return subnets.error();
    for (const Json& subnet : subnets->value("items", Json::array())) {
        Discovered node;
        node.kind = "gcp.subnet";
        node.name = textOf(subnet, "name");
        node.resourceId = project + "/regions/" + region + "/subnetworks/" + node.name;
        node.region = region;
        node.parent = relative(textOf(subnet, "network"));
        node.properties["cidr"] = textOf(subnet, "ipCidrRange");
        if (const Json ranges = rangesIn(subnet); !ranges.empty())
            node.properties["secondaryCidrs"] = ranges;
        out.push_back(std::move(node));
    }
    const ApiResult<Json> transports =
        get("networkconnectivity:transport", project + "/locations/" + region + "/transports");
    if (!transports)
        return transports.error();
    for (const Json& transport : transports->value("transports", Json::array())) {
        m_redactor.add(textOf(transport, "generatedActivationKey"));
        Discovered link;
        link.link = true;
        link.kind = "interconnect";
        link.name = lastPart(textOf(transport, "name"));
        link.resourceId = textOf(transport, "name");
        link.region = region;
        link.to = relative(textOf(transport, "network"));
        const std::string profile = lastPart(textOf(transport, "remoteProfile"));
        link.properties = Json{{"bandwidth", textOf(transport, "bandwidth")},
                               {"description", textOf(transport, "description")},
                               {"partner", profile.substr(0, profile.find('-'))},
                               {"partnerRegion", profile.substr(profile.find('-') + 1)},
                               {"remoteAccount", textOf(transport, "remoteAccountId")}};
        if (transport.contains("advertisedRoutes"))
            link.properties["advertisedRoutes"] = transport.at("advertisedRoutes");
        out.push_back(std::move(link));
    }
    return true;
}

} // namespace isthmus
