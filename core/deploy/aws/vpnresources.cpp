// SPDX-License-Identifier: GPL-3.0-or-later
// What only VPN connections have: addresses and keys that AWS chooses, and that the other end has to be given.
#include "deploy/aws/awsadapter.h"
#include "net/prefix.h"

namespace isthmus {

namespace {

pugi::xml_node connectionIn(const AwsClient::Xml& xml) {
    pugi::xml_node root = xml->first_child();
    if (root.type() == pugi::node_declaration)
        root = root.next_sibling();
    return root.child("vpnConnectionSet").child("item");
}

} // namespace

ApiResult<Json> AwsAdapter::completedWant(const Step& step, const Known& known) {
    Json want = step.want;
    const Json address = want.value("address", Json::object());
    if (const std::string ip = textOf(address, "ip"); !ip.empty())
        want["ip"] = ip;
    const std::string key = textOf(address, "resource");
    if (key.empty())
        return want;
    const std::optional<Recorded> far = known.resource(key);
    if (!far)
        return ApiError{"NotDeployed", key + " is not deployed", 0};
    want["ip"] = textOf(far->attributes, textOf(address, "value").c_str());
    if (textOf(want, "ip").empty())
        return ApiError{"NotKnownYet", key + " does not show its address yet", 0, true};
    return want;
}

Json AwsAdapter::tunnelAttributes(const pugi::xml_node& connection) {
    Json out = Json::object();
    int number = 0;
    for (const pugi::xml_node& tunnel : connection.child("options").child("tunnelOptionSet").children("item")) {
        m_redactor.add(tunnel.child_value("preSharedKey"));
        const std::string entry = std::to_string(number++);
        out["outside" + entry] = tunnel.child_value("outsideIpAddress");
        // The first address of the range is AWS's, the second the far end's.
        const auto range = Prefix::parse(tunnel.child_value("tunnelInsideCidr"));
        if (!range)
            continue;
        out["near" + entry] = range->first().plus(1)->toString();
        out["farRange" + entry] = range->first().plus(2)->toString() + "/" + std::to_string(range->length());
    }
    return out;
}

ApiResult<std::string> AwsAdapter::preSharedKeys(const Recorded& recorded) {
    const ApiResult<Xml> xml = describe(recorded.region, *ec2Type(recorded.type), recorded.resourceId);
    if (!xml)
        return xml.error();
    Json keys = Json::array();
    for (const pugi::xml_node& tunnel : connectionIn(*xml).child("options").child("tunnelOptionSet").children("item")) {
        m_redactor.add(tunnel.child_value("preSharedKey"));
        keys.push_back(tunnel.child_value("preSharedKey"));
    }
    if (keys.empty())
        return ApiError{"NoKey", "The VPN connection " + recorded.resourceId + " shows no pre-shared keys yet", 0,
                        true};
    return keys.dump();
}

} // namespace isthmus
