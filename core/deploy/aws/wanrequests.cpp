// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/wanrequests.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

std::string firstOf(const ResolvedIds& ids, const char* member) {
    const auto found = ids.find(member);
    return found == ids.end() || found->second.empty() ? std::string() : found->second.front();
}

} // namespace

Json corePolicy(const Json& asnRanges, const Json& edges, const std::vector<std::string>& segments) {
    Json policy;
    policy["version"] = "2021.12";
    Json& configuration = policy["core-network-configuration"];
    configuration["asn-ranges"] = asnRanges;
    configuration["edge-locations"] = Json::array();
    for (const Json& edge : edges) {
        Json place = {{"location", textOf(edge, "region")}};
        if (const auto asn = edge.find("asn"); asn != edge.end())
            place["asn"] = *asn;
        configuration["edge-locations"].push_back(std::move(place));
    }
    policy["segments"] = Json::array();
    policy["attachment-policies"] = Json::array();
    int rule = 100;
    for (const std::string& segment : segments) {
        policy["segments"].push_back(Json{{"name", segment}, {"require-attachment-acceptance", false}});
        policy["attachment-policies"].push_back(
            Json{{"rule-number", rule++},
                 {"conditions",
                  Json::array(
                      {Json{{"type", "tag-value"}, {"operator", "equals"}, {"key", segmentTag}, {"value", segment}}})},
                 {"action", Json{{"association-method", "constant"}, {"segment", segment}}}});
    }
    return policy;
}

const WanType* wanType(const std::string& type) {
    static constexpr std::array all = {WanType{"networkmanager:global-network", "/global-networks", "",
                                               "/global-networks/", "GlobalNetwork", "GlobalNetworkId"},
                                       WanType{"networkmanager:core-network", "/core-networks", "/core-networks/",
                                               "/core-networks/", "CoreNetwork", "CoreNetworkId"},
                                       WanType{"networkmanager:vpc-attachment", "/vpc-attachments", "/vpc-attachments/",
                                               "/attachments/", "VpcAttachment", "AttachmentId"},
                                       WanType{"networkmanager:dx-attachment", "/direct-connect-gateway-attachments",
                                               "/direct-connect-gateway-attachments/", "/attachments/",
                                               "DirectConnectGatewayAttachment", "AttachmentId"}};
    const auto found = std::find_if(all.begin(), all.end(), [&](const WanType& entry) { return type == entry.type; });
    return found == all.end() ? nullptr : &*found;
}

Json wanBody(const std::string& type, const Json& want, const ResolvedIds& ids) {
    Json body = Json::object();
    const std::string owner = textOf(want, "owner");
    if (type == "networkmanager:global-network") {
        body["Description"] = textOf(want, "name");
    } else if (type == "networkmanager:core-network") {
        body["GlobalNetworkId"] = firstOf(ids, "globalKey");
        body["Description"] = textOf(want, "name");
        body["PolicyDocument"] = want.at("policy").dump();
    } else if (type == "networkmanager:vpc-attachment") {
        const std::string start = "arn:aws:ec2:" + textOf(want, "region") + ":" + owner + ":";
        body["CoreNetworkId"] = firstOf(ids, "coreKey");
        body["VpcArn"] = start + "vpc/" + firstOf(ids, "vpcKey");
        body["SubnetArns"] = Json::array();
        if (const auto subnets = ids.find("subnetKeys"); subnets != ids.end())
            for (const std::string& subnet : subnets->second)
                body["SubnetArns"].push_back(start + "subnet/" + subnet);
    } else {
        body["CoreNetworkId"] = firstOf(ids, "coreKey");
        body["DirectConnectGatewayArn"] = "arn:aws:directconnect::" + owner + ":dx-gateway/" + firstOf(ids, "dxgwKey");
        body["EdgeLocations"] = want.at("edges");
    }
    return body;
}

Phase wanPhase(const std::string& word) {
    if (word == "AVAILABLE")
        return Phase::ready;
    if (word == "DELETING")
        return Phase::leaving;
    return word == "FAILED" || word == "REJECTED" ? Phase::failed : Phase::waiting;
}

std::string coreNetworkArn(const std::string& account, const std::string& id) {
    return "arn:aws:networkmanager::" + account + ":core-network/" + id;
}

} // namespace isthmus
