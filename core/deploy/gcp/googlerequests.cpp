// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/gcp/googlerequests.h"

#include <algorithm>
#include <array>

namespace isthmus {

const GoogleCollection* googleCollection(const std::string& type) {
    static constexpr std::array all = {
        GoogleCollection{"compute:network", "networks", false},
        GoogleCollection{"compute:subnetwork", "subnetworks", true},
        GoogleCollection{"compute:router", "routers", true},
        GoogleCollection{"compute:router-peers", "routers", true},
        GoogleCollection{"compute:vpn-gateway", "vpnGateways", true},
        GoogleCollection{"compute:external-vpn-gateway", "externalVpnGateways", false},
        GoogleCollection{"compute:vpn-tunnel", "vpnTunnels", true},
        GoogleCollection{"compute:interconnect-attachment", "interconnectAttachments", true}};
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const GoogleCollection& entry) { return type == entry.type; });
    return found == all.end() ? nullptr : &*found;
}

LiveState computeState(const Json& resource) {
    LiveState state;
    state.phase = Phase::ready;
    state.word = "READY"; // most have no state of their own
    int number = 0;
    for (const Json& interface : resource.value("vpnInterfaces", Json::array()))
        state.attributes["ip" + std::to_string(number++)] = textOf(interface, "ipAddress");
    const std::string kind = textOf(resource, "kind");
    if (kind == "compute#vpnTunnel") {
        state.word = textOf(resource, "status");
        if (state.word != "ESTABLISHED")
            state.phase = state.word == "FAILED" || state.word == "REJECTED" || state.word == "NEGOTIATION_FAILURE"
                              ? Phase::failed
                              : Phase::waiting;
        if (state.phase == Phase::failed)
            state.message = "The tunnel does not come up: " + textOf(resource, "detailedStatus");
        else if (state.phase == Phase::waiting)
            state.owedBy = "gcp";
    } else if (kind == "compute#interconnectAttachment") {
        state.word = textOf(resource, "state");
        if (state.word == "PENDING_PARTNER" || state.word == "PENDING_CUSTOMER" ||
            state.word == "PARTNER_REQUEST_RECEIVED") {
            state.phase = Phase::waiting;
            state.owedBy = state.word == "PENDING_CUSTOMER" ? "gcp" : "fabric";
        } else if (state.word == "DEFUNCT") {
            state.phase = Phase::failed;
            state.message = "The partner has taken its end away. Destroy and deploy again.";
        }
    }
    return state;
}

LiveState hubState(const Json& resource) {
    LiveState state;
    state.word = textOf(resource, "state");
    const bool bad = state.word == "FAILED" || state.word == "OBSOLETE" || state.word == "INACTIVE";
    state.phase = state.word == "ACTIVE"     ? Phase::ready
                  : state.word == "DELETING" ? Phase::leaving
                  : bad                      ? Phase::failed
                                             : Phase::waiting;
    state.exists = state.phase == Phase::ready;
    if (state.phase == Phase::waiting || state.phase == Phase::leaving)
        state.owedBy = "gcp";
    if (bad)
        state.message = "Google shows it as " + state.word + ". Destroy and deploy again.";
    return state;
}

void addOwnerLabels(Json& body, const Step& step, const Known& known) {
    body["labels"]["isthmus-design"] = googleLabel(known.design);
    body["labels"]["isthmus-id"] = googleLabel(step.key);
    body["labels"]["isthmus-deployment"] = googleLabel(known.deployment);
}

std::string ownerMark(const Step& step, const Known& known) {
    return "Isthmus " + known.deployment + "/" + step.key;
}

Json networkBody(const Json& want, const std::string& mark) {
    Json body;
    body["name"] = textOf(want, "name");
    body["description"] = mark;
    // Sent in any case: left out, it would make a legacy network.
    body["autoCreateSubnetworks"] = want.value("autoSubnets", false);
    if (const std::string mode = textOf(want, "routingMode"); !mode.empty())
        body["routingConfig"]["routingMode"] = mode;
    if (want.contains("mtu"))
        body["mtu"] = want.at("mtu");
    return body;
}

Json subnetworkBody(const Json& want, const std::string& network, const std::string& mark) {
    Json body;
    body["name"] = textOf(want, "name");
    body["description"] = mark;
    body["network"] = network;
    body["ipCidrRange"] = textOf(want, "cidr");
    int number = 0;
    if (const auto secondary = want.find("secondary"); secondary != want.end())
        for (const Json& range : *secondary)
            body["secondaryIpRanges"].push_back(
                Json{{"rangeName", "range-" + std::to_string(++number)}, {"ipCidrRange", range}});
    return body;
}

Json addPeeringBody(const std::string& name, const std::string& peerNetwork, const std::string& stackType) {
    Json body;
    Json& peering = body["networkPeering"];
    peering["name"] = name;
    peering["network"] = peerNetwork;
    peering["exchangeSubnetRoutes"] = true;
    peering["importCustomRoutes"] = true;
    peering["exportCustomRoutes"] = true;
    if (!stackType.empty())
        peering["stackType"] = stackType;
    return body;
}

Json transportBody(const Json& drawn, const std::string& network, const std::string& remoteProfile,
                   const std::string& activationKey, const Step& step, const Known& known) {
    Json body = drawn;
    body["network"] = network;
    body["remoteProfile"] = remoteProfile;
    if (!activationKey.empty())
        body["providedActivationKey"] = activationKey;
    addOwnerLabels(body, step, known);
    return body;
}

ApiResult<std::string> remoteProfileIn(const Json& profiles, const std::string& cloud, const std::string& site) {
    std::string present;
    for (const Json& profile : profiles) {
        const std::string name = textOf(profile, "name");
        const std::string shortName = name.substr(name.rfind('/') == std::string::npos ? 0 : name.rfind('/') + 1);
        present += (present.empty() ? "" : ", ") + shortName;
        const bool there = shortName.starts_with(cloud + "-") || textOf(profile, "provider") == cloud ||
                           (cloud == "aws" && textOf(profile, "provider").find("Amazon") != std::string::npos);
        if (!there || (textOf(profile, "providerSite") != site && shortName != cloud + "-" + site))
            continue;
        if (textOf(profile, "orderState") == "CLOSED")
            return ApiError{"ProfileClosed", "The remote profile " + shortName + " takes no orders now. Try again later.", 400};
        return name;
    }
    return ApiError{"NoRemoteProfile",
                    "Google has no remote transport profile for " + (cloud == "aws" ? "AWS" : cloud) + " " + site +
                        " in this region. There is: " + (present.empty() ? "none" : present) +
                        ". Choose one of these, or have the project admitted.",
                    400};
}

} // namespace isthmus
