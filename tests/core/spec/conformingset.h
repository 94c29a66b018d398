// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "spec/base64.h"
#include "spec/documents.h"

#include <string>
#include <vector>

namespace isthmus::test {

inline const std::string environmentName = "providers/gcp/environments/env-1";
inline const std::string interconnectName = environmentName + "/interconnects/ic-1";
inline const std::string uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
inline const std::string connectionName = interconnectName + "/connections/" + uuid;

inline std::string channelName(int channel) {
    return interconnectName + "/channels/ch-" + std::to_string(channel);
}

inline Json keyObject() {
    return Json::parse(
        R"({"version": 1, "destinationEnvironmentUri": "https://coordinator.example/providers/aws/environments/env-1",
        "sharedConnectionUuid": ")" +
        uuid + R"(", "connectionSizeMbps": 1000, "destinationAccountId": "acme-prod"})");
}

inline Json featureObject(int channel) {
    const std::string host = "169.254.64." + std::to_string(8 * channel);
    Json feature = Json::parse(R"({"featureConfig": {"featureType": "FEATURE_TYPE_L3_BASE", "l3BaseConfig": {
        "ipv4SubnetPrefixLength": 29, "ipv6SubnetPrefixLength": 64, "mtuBytes": 8500, "md5BgpPassword": "quite-secret",
        "providerBgpConfigs": [{"provider": "providers/aws", "asn": 64600}, {"provider": "providers/gcp", "asn": 16550}]}},
        "provisioningState": "PROVISIONING_STATE_FINAL"})");
    feature["name"] = connectionName + "/features/l3-" + std::to_string(channel);
    feature["channel"] = channelName(channel);
    Json& config = feature["featureConfig"]["l3BaseConfig"];
    config["vlanId"] = 1100;
    config["ipv4Subnet"] = host;
    const std::string net6 = "fd20:0:0:" + std::to_string(channel) + "::";
    config["ipv6Subnet"] = net6;
    for (int side = 0; side < 2; ++side) {
        Json& bgp = config["providerBgpConfigs"][static_cast<std::size_t>(side)];
        bgp["hostIpv4"] = "169.254.64." + std::to_string(8 * channel + 1 + side);
        bgp["hostIpv6"] = net6 + std::to_string(1 + side);
    }
    return feature;
}

inline Json guidanceObject(int channel) {
    Json guidance = Json::parse(
        R"({"featureType": "FEATURE_TYPE_L3_BASE", "channelAdminState": "ADMIN_STATE_ENABLED", "l3BaseGuidance": {
        "asnRanges": [{"start": 64600, "stop": 64600}],
        "ipv4SubnetGuidance": [{"includeSubnet": "169.254.0.0/16", "excludeSubnets": ["169.254.169.0/24"], "preferredSubnet": "169.254.1.16/29"}],
        "ipv6SubnetGuidance": [{"includeSubnet": "fd20::/16", "excludeSubnets": ["fd20:1::/32"], "preferredSubnet": "fd20:0:0:77::/64"}],
        "ipv4AllowedSubnetPrefixLengths": [29], "ipv6AllowedSubnetPrefixLengths": [64],
        "vlanRanges": [{"start": 1025, "stop": 4000}], "mtuRanges": [{"start": 1500, "stop": 8500}],
        "maxReceivedBgpRoutePrefixes": 1000}})");
    guidance["channel"] = channelName(channel);
    return guidance;
}

inline Json channelObject(int channel) {
    Json result =
        Json::parse(R"({"macsecManagerProvider": "providers/gcp", "crossConnectManagerProvider": "providers/aws",
        "aggregateChannelSizeGbps": 100, "channelMemberSizeGbps": 100, "adminState": "ADMIN_STATE_ENABLED"})");
    result["name"] = channelName(channel);
    result["obfuscatedDeviceId"] = "device-" + std::to_string(channel);
    result["demarc"] = "cage 4, port " + std::to_string(channel);
    return result;
}

inline Json call(const char* method, const std::string& path) {
    Json result;
    result["method"] = method;
    result["path"] = "/" + path;
    return result;
}

inline void addOperations(std::vector<SpecDocument>& set) {
    for (int channel = 1; channel <= 2; ++channel) {
        Json maintenance = call("GET", channelName(channel) + "/maintenanceEvents");
        const std::string day = "2026-11-2" + std::to_string(channel);
        maintenance["response"]["events"] = Json::array({{{"startTime", day + "T02:00:00Z"},
                                                          {"endTime", day + "T04:00:00Z"},
                                                          {"maintenanceId", "m-" + std::to_string(channel)}}});
        set.push_back({"maintenance-" + std::to_string(channel) + ".json", std::move(maintenance), "", {}});
        Json keys = call("GET", channelName(channel) + "/macSecKeys");
        keys["response"]["macSecKeys"] = Json::array();
        for (int key = 1; key <= channel; ++key)
            keys["response"]["macSecKeys"].push_back(
                {{"name", channelName(channel) + "/macSecKeys/k" + std::to_string(key)},
                 {"cak", "0123456789abcdef"},
                 {"ckn", "aa" + std::to_string(key)},
                 {"startTime", "2026-11-0" + std::to_string(key) + "T00:00:00Z"},
                 {"active", key == 1}});
        set.push_back({"macsec-" + std::to_string(channel) + ".json", std::move(keys), "", {}});
    }
    Json confirm = call("POST", "providers/gcp/environments/env-1/ConfirmActivationKey");
    confirm["request"]["encodedKey"] = encodeBase64(keyObject().dump());
    confirm["response"]["keyValid"] = true;
    set.push_back({"confirm.json", std::move(confirm), "", {}});
    Json deferred = call("POST", interconnectName + "/connections?connectionId=" + uuid);
    deferred["at"] = "2026-11-20T10:00:00Z";
    deferred["request"] = {{"bandwidthMbps", 1000}, {"deferProvisioning", true}};
    set.push_back({"create.json", std::move(deferred), "", {}});
    Json issue = call("GET", "providers/gcp/issues/i-1");
    issue["response"] = Json::parse(
        R"({"name": "providers/gcp/issues/i-1", "title": "Loss", "body": "Packets are lost", "createTime": "2026-11-20T10:00:00+01:00",
        "issueContext": "ISSUE_CONTEXT_CONNECTION_ISSUE", "priority": "PRIORITY_P2", "state": "STATE_OPEN", "localIssueId": "7",
        "remoteIssueId": "9", "remoteContactEmail": "noc@example.net", "channelContexts": [{}], "connectionContexts": [{}],
        "featureContexts": [{}], "interconnectContexts": [{}]})");
    issue["response"]["channelContexts"][0]["name"] = channelName(1);
    issue["response"]["connectionContexts"][0]["name"] = connectionName;
    issue["response"]["featureContexts"][0]["name"] = connectionName + "/features/l3-1";
    issue["response"]["interconnectContexts"][0]["name"] = interconnectName;
    set.push_back({"issue.json", std::move(issue), "", {}});
}

/// A set in which everything is as the specification wants it: two providers, an environment, an interconnect of four
/// channels, a deferred connection with its features and their guidance, keys, maintenance, a MACsec rotation, an
/// issue.
inline std::vector<SpecDocument> conformingSet() {
    std::vector<SpecDocument> set;
    const auto add = [&](const char* name, Json content) { set.push_back({name, std::move(content), "", {}}); };
    add("providers.json",
        Json::parse(
            R"({"environments": [{"name": "providers/aws", "displayName": "AWS"}, {"name": "providers/gcp", "displayName": "Google Cloud"}]})"));
    Json environment = Json::parse(
        R"({"providerSites": [{"providerId": "providers/aws", "site": "us-east-1", "displayName": "N. Virginia"},
        {"providerId": "providers/gcp", "site": "us-east4", "displayName": "Ashburn"}], "apiUri": "coordinator.example/v1/",
        "supportedConnectionSizeMbps": [500, 1000], "supportedFeatures": ["FEATURE_TYPE_L3_BASE"],
        "environmentVisibility": "ENVIRONMENT_VISIBILITY_PUBLIC", "deferralTimeoutHours": 24, "deferConnectionProvisioning": true})");
    environment["name"] = environmentName;
    add("environment.json", environment);
    Json interconnect =
        Json::parse(R"({"supportedConnectionSizeMbps": [500, 1000, 2000], "supportedFeatures": ["FEATURE_TYPE_L3_BASE"],
        "state": "INTERCONNECT_STATE_ACTIVE", "maxBandwidthMbps": 100000})");
    interconnect["name"] = interconnectName;
    add("interconnect.json", interconnect);
    Json channels;
    Json features;
    Json guidance = call("POST", connectionName + "/GenerateFeatureGuidance");
    guidance["request"] = Json::object();
    for (int channel = 1; channel <= 4; ++channel) {
        channels["channels"].push_back(channelObject(channel));
        features["features"].push_back(featureObject(channel));
        guidance["response"]["featureGuidance"].push_back(guidanceObject(channel));
    }
    add("channels.json", channels);
    add("features.json", features);
    add("guidance.json", guidance);
    Json connection = Json::parse(
        R"({"bandwidthMbps": 1000, "adminState": "ADMIN_STATE_ENABLED", "verificationState": "VERIFICATION_STATE_VERIFIED", "deferProvisioning": true})");
    connection["name"] = connectionName;
    connection["activationKey"] = encodeBase64(keyObject().dump());
    add("connection.json", connection);
    add("key.json", keyObject());
    addOperations(set);
    return set;
}

} // namespace isthmus::test
