// SPDX-License-Identifier: GPL-3.0-or-later
#include "coordinator.h"

#include "waits.h"

#include "spec/coordinator.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>

namespace isthmus {

namespace {

constexpr const char* connectionType = "coordinator:connections";

struct Route {
    const char* method;
    const char* shape; ///< collections of the path by their last word, "*" for an id
    const char* operation;
};

constexpr std::array routes = {
    Route{"GET", "providers", "ListProviders"},
    Route{"GET", "providers/*", "GetProvider"},
    Route{"GET", "providers/*/environments", "ListEnvironments"},
    Route{"GET", "providers/*/environments/*", "GetEnvironment"},
    Route{"POST", "providers/*/environments/*/ConfirmActivationKey", "ConfirmActivationKey"},
    Route{"GET", "providers/*/environments/*/interconnects", "ListInterconnects"},
    Route{"GET", "providers/*/environments/*/interconnects/*", "GetInterconnect"},
    Route{"GET", "providers/*/environments/*/interconnects/*/channels", "ListChannels"},
    Route{"GET", "providers/*/environments/*/interconnects/*/channels/*", "GetChannel"},
    Route{"POST", "providers/*/environments/*/interconnects/*/channels/*/NotifyMaintenance", "NotifyMaintenance"},
    Route{"GET", "providers/*/environments/*/interconnects/*/channels/*/maintenanceEvents", "GetMaintenanceEvents"},
    Route{"GET", "providers/*/environments/*/interconnects/*/channels/*/macSecKeys", "ListMacSecKeys"},
    Route{"GET", "providers/*/environments/*/interconnects/*/connections", "ListConnections"},
    Route{"POST", "providers/*/environments/*/interconnects/*/connections", "CreateConnection"},
    Route{"GET", "providers/*/environments/*/interconnects/*/connections/*", "GetConnection"},
    Route{"PATCH", "providers/*/environments/*/interconnects/*/connections/*", "UpdateConnection"},
    Route{"DELETE", "providers/*/environments/*/interconnects/*/connections/*", "DeleteConnection"},
    Route{"POST", "providers/*/environments/*/interconnects/*/connections/*/GenerateFeatureGuidance",
          "GenerateFeatureGuidance"},
    Route{"POST", "providers/*/environments/*/interconnects/*/connections/*/NotifyConnectionStatus",
          "NotifyConnectionStatus"},
    Route{"GET", "providers/*/environments/*/interconnects/*/connections/*/features", "ListFeatures"},
    Route{"POST", "providers/*/environments/*/interconnects/*/connections/*/features", "CreateFeature"},
    Route{"GET", "providers/*/environments/*/interconnects/*/connections/*/features/*", "GetFeature"},
    Route{"DELETE", "providers/*/environments/*/interconnects/*/connections/*/features/*", "DeleteFeature"},
    Route{"GET", "providers/*/issues", "ListIssues"},
    Route{"POST", "providers/*/issues", "CreateIssue"},
    Route{"GET", "providers/*/issues/*", "GetIssue"},
};

Refusal invalid(const std::string& message) {
    return {400, "INVALID_ARGUMENT", message};
}

std::string textAt(const Value& object, const char* member) {
    const auto found = object.find(member);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// An id of a new resource, from a parameter of the query.
std::string newId(const CoordinatorCall& call, const char* parameter) {
    std::string id = call.parameter(parameter);
    static const std::regex shape("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    if (!std::regex_match(id, shape))
        throw invalid(std::string(parameter) + " must be 1 to 63 letters, digits, dots, hyphens and underscores");
    return id;
}

bool isUp(const Value& connection) {
    return connection.at("_phase") == "up";
}

} // namespace

std::string CoordinatorCall::operation() const {
    std::string shape;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool verb = i + 1 == path.size() && !path[i].empty() &&
                          std::isupper(static_cast<unsigned char>(path[i][0])) && method == "POST";
        shape += (shape.empty() ? "" : "/") + (i % 2 == 1 && !verb ? std::string("*") : path[i]);
    }
    const auto found = std::find_if(routes.begin(), routes.end(),
                                    [&](const Route& route) { return method == route.method && shape == route.shape; });
    return found == routes.end() ? std::string() : found->operation;
}

std::string CoordinatorCall::name(std::size_t parts) const {
    std::string out;
    for (std::size_t i = 0; i < parts && i < path.size(); ++i)
        out += (out.empty() ? "" : "/") + path[i];
    return out;
}

std::string CoordinatorCall::parameter(const std::string& key) const {
    const auto found = query.find(key);
    return found == query.end() ? std::string() : found->second;
}

Value Coordinator::call(const CoordinatorCall& call) {
    static const std::map<std::string, Handler> handlers = {
        {"ListProviders", &Coordinator::listProviders},
        {"GetProvider", &Coordinator::getProvider},
        {"ListEnvironments", &Coordinator::listEnvironments},
        {"GetEnvironment", &Coordinator::getEnvironment},
        {"ConfirmActivationKey", &Coordinator::confirmKey},
        {"ListInterconnects", &Coordinator::listInterconnects},
        {"GetInterconnect", &Coordinator::getInterconnect},
        {"ListChannels", &Coordinator::listChannels},
        {"GetChannel", &Coordinator::getChannel},
        {"NotifyMaintenance", &Coordinator::noted},
        {"GetMaintenanceEvents", &Coordinator::maintenanceEvents},
        {"ListMacSecKeys", &Coordinator::listKeys},
        {"ListConnections", &Coordinator::listConnections},
        {"CreateConnection", &Coordinator::createConnection},
        {"GetConnection", &Coordinator::getConnection},
        {"UpdateConnection", &Coordinator::updateConnection},
        {"DeleteConnection", &Coordinator::deleteConnection},
        {"GenerateFeatureGuidance", &Coordinator::guidance},
        {"NotifyConnectionStatus", &Coordinator::noted},
        {"ListFeatures", &Coordinator::listFeatures},
        {"GetFeature", &Coordinator::getFeature},
        {"CreateFeature", &Coordinator::createFeature},
        {"DeleteFeature", &Coordinator::deleteFeature},
        {"ListIssues", &Coordinator::listIssues},
        {"GetIssue", &Coordinator::getIssue},
        {"CreateIssue", &Coordinator::createIssue},
    };
    const auto found = handlers.find(call.operation());
    if (found == handlers.end())
        throw Refusal{404, "NOT_FOUND", "There is no such call"};
    return (this->*found->second)(call);
}

Value& Coordinator::connection(const CoordinatorCall& call) {
    checkInterconnect(call);
    Value* found = m_world.find(connectionType, call.partner + "/" + call.name(8));
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", call.name(8) + " was not found"};
    return *found;
}

Value Coordinator::shown(const Value& connection) {
    Value out = World::shown(connection);
    out["activationKey"] = m_pairings.keyOf(connection.at("_uuid"));
    out["adminState"] = connection.at("_phase") == "orphaned" ? "ADMIN_STATE_DISABLED" : "ADMIN_STATE_ENABLED";
    out["verificationState"] = isUp(connection) ? "VERIFICATION_STATE_VERIFIED" : "VERIFICATION_STATE_UNVERIFIED";
    return out;
}

Value Coordinator::confirmKey(const CoordinatorCall& call) {
    static_cast<void>(environment(call));
    Pairing pairing;
    const bool valid = m_pairings.look(textAt(call.body, "encodedKey"), call.path.at(1), {}, pairing) ==
                       Pairings::Problem::otherAccount; // whose account it is for, the redeemer checks
    return {{"keyValid", valid && pairing.minter == call.partner && !pairing.redeemed}};
}

Value Coordinator::listConnections(const CoordinatorCall& call) {
    checkInterconnect(call);
    Value all = Value::array();
    const std::string start = call.partner + "/" + call.name(7) + "/";
    for (const auto& [id, found] : m_world.all(connectionType).items())
        if (id.starts_with(start))
            all.push_back(shown(found));
    return {{"connections", std::move(all)}};
}

void Coordinator::checkRoom(const CoordinatorCall& call, std::int64_t size) {
    const Value place = getInterconnect(call);
    const Value& offered = place.at("supportedConnectionSizeMbps");
    if (std::find(offered.begin(), offered.end(), size) == offered.end())
        throw invalid("bandwidthMbps " + std::to_string(size) + " is not offered on this interconnect");
    if (place.at("state") != "INTERCONNECT_STATE_ACTIVE")
        throw Refusal{409, "CONFLICT", "The interconnect takes no new connection"};
    std::int64_t sum = size;
    const Value present = listConnections(call);
    for (const Value& other : present.at("connections"))
        if (other.at("name") != call.name(8))
            sum += other.at("bandwidthMbps").get<std::int64_t>();
    if (sum > place.at("maxBandwidthMbps").get<std::int64_t>())
        throw Refusal{409, "CONFLICT", "The interconnect has no room for this connection"};
}

/// What a key that came with a connection stands for: one of the other side's that is redeemed here, or our own.
Pairing Coordinator::pairingOf(const CoordinatorCall& call, const std::string& key, const std::string& id) {
    const PartnerEnvironment& place = environment(call);
    const auto decoded = decodeActivationKey(key);
    if (!decoded)
        throw invalid("activationKey cannot be read");
    Pairing pairing;
    const std::int64_t size = call.body.value("bandwidthMbps", std::int64_t{0});
    if (decoded->destinationEnvironmentUri == "providers/" + call.partner + "/environments/" + place.id) {
        pairing = {decoded->sharedConnectionUuid, place.id, call.partner, size,
                   decoded->destinationAccountId, {},       {},           false};
        Pairings::setEnd(pairing, false, {connectionType, id});
        if (m_pairings.bring(key, pairing) != Pairings::Problem::none)
            throw invalid("activationKey disagrees with the connection, or was used before");
        return pairing;
    }
    switch (m_pairings.look(key, call.partner, decoded->destinationAccountId, pairing)) {
    case Pairings::Problem::none:
        break;
    case Pairings::Problem::used:
        throw Refusal{409, "CONFLICT", "The activation key has been used already"};
    default:
        throw invalid("activationKey is not valid");
    }
    if (pairing.environment != place.id || pairing.sizeMbps != size)
        throw invalid("activationKey is for another environment or size");
    Pairings::setEnd(pairing, false, {connectionType, id});
    return pairing;
}

Value Coordinator::createConnection(const CoordinatorCall& call) {
    CoordinatorCall one = call;
    one.path.push_back(newId(call, "connectionId"));
    const std::string id = call.partner + "/" + one.name(8);
    if (m_world.find(connectionType, id) != nullptr)
        throw Refusal{409, "CONFLICT", "The connection is being created or has already been created"};
    const std::int64_t size = call.body.value("bandwidthMbps", std::int64_t{0});
    checkRoom(one, size);
    const Pairing pairing = pairingOf(one, textAt(call.body, "activationKey"), id);
    const bool redeems = pairing.minter != call.partner;
    Value& stored = m_world.add(connectionType, id,
                                {{"name", one.name(8)},
                                 {"bandwidthMbps", size},
                                 {"deferProvisioning", call.body.value("deferProvisioning", false)},
                                 {"_uuid", pairing.uuid},
                                 {"_phase", "waiting"},
                                 {"_features", Value::object()},
                                 {"_region", environment(call).partnerRegion}});
    if (m_world.failNextProvisioning())
        stored["_fails"] = true;
    if (redeems)
        m_pairings.join(pairing);
    else
        static_cast<void>(m_pairings.mint(pairing));
    return shown(stored);
}

Value Coordinator::getConnection(const CoordinatorCall& call) {
    return shown(connection(call));
}

Value Coordinator::updateConnection(const CoordinatorCall& call) {
    Value& found = connection(call);
    if (call.parameter("updateMask") != "bandwidthMbps" || !call.body.contains("bandwidthMbps"))
        throw invalid("Only bandwidthMbps can be updated");
    if (!isUp(found))
        throw Refusal{409, "CONFLICT", "Another change of the connection is under way"};
    const std::int64_t size = call.body.at("bandwidthMbps");
    checkRoom(call, size);
    found["bandwidthMbps"] = size;
    return shown(found);
}

Value Coordinator::deleteConnection(const CoordinatorCall& call) {
    Value& found = connection(call);
    if (found.at("_phase") != "leaving") {
        found["_phase"] = "leaving";
        World::forget(found);
        m_world.goneAfter(found, waits::connectionDeletion);
        m_pairings.leaves(found.at("_uuid"), call.partner + "/" + call.name(8), waits::connectionDeletion);
    }
    return Value::object();
}

Value Coordinator::features(const Value& connection) const {
    Value all = Value::array();
    const std::string name = connection.at("name");
    const bool negotiated = isUp(connection) || connection.at("_phase") == "preparing";
    if (!connection.at("_features").empty()) {
        for (const Value& feature : connection.at("_features"))
            all.push_back(feature);
        return all;
    }
    const std::string interconnect = name.substr(0, name.find("/connections/"));
    for (int channel = 1; channel <= channelCount && negotiated; ++channel)
        all.push_back(
            {{"name", name + "/features/layer3-" + std::to_string(channel)},
             {"channel", interconnect + "/channels/ch-" + std::to_string(channel)},
             {"featureConfig", {{"featureType", "FEATURE_TYPE_L3_BASE"}}},
             {"provisioningState", isUp(connection) ? "PROVISIONING_STATE_FINAL" : "PROVISIONING_STATE_PENDING"}});
    return all;
}

Value Coordinator::guidance(const CoordinatorCall& call) {
    static_cast<void>(connection(call));
    CoordinatorCall place = call;
    place.path.resize(6);
    Value all = Value::array();
    for (int channel = 1; channel <= channelCount; ++channel)
        all.push_back(
            {{"featureType", "FEATURE_TYPE_L3_BASE"},
             {"channel", channelShown(place, channel).at("name")},
             {"channelAdminState", "ADMIN_STATE_ENABLED"},
             {"l3BaseGuidance",
              {{"asnRanges", Value::array({{{"start", 64512}, {"stop", 65534}}})},
               {"ipv4SubnetGuidance", Value::array({{{"includeSubnet", "169.254.0.0/16"},
                                                     {"excludeSubnets", Value::array({"169.254.169.0/24"})}}})},
               {"ipv4AllowedSubnetPrefixLengths", Value::array({29, 30})},
               {"vlanRanges", Value::array({{{"start", firstChannelVlan}, {"stop", lastChannelVlan}}})},
               {"mtuRanges", Value::array({{{"start", 1500}, {"stop", 8896}}})},
               {"maxReceivedBgpRoutePrefixes", 100}}}});
    return {{"featureGuidance", std::move(all)}};
}

Value Coordinator::listFeatures(const CoordinatorCall& call) {
    return {{"features", features(connection(call))}};
}

Value Coordinator::getFeature(const CoordinatorCall& call) {
    for (const Value& feature : features(connection(call)))
        if (feature.at("name") == call.name(10))
            return feature;
    throw Refusal{404, "NOT_FOUND", call.name(10) + " was not found"};
}

Value Coordinator::createFeature(const CoordinatorCall& call) {
    Value& owner = connection(call);
    const std::string id = newId(call, "featureId");
    const std::string channel = textAt(call.body, "channel");
    CoordinatorCall place = call;
    place.path.resize(6);
    bool known = false;
    for (int number = 1; number <= channelCount; ++number)
        known = known || channelShown(place, number).at("name") == channel;
    if (!known)
        throw invalid("channel is none of this interconnect");
    const Value config = call.body.value("featureConfig", Value::object()).value("l3BaseConfig", Value::object());
    const int vlan = config.value("vlanId", 0);
    if (vlan < firstChannelVlan || vlan > lastChannelVlan)
        throw invalid("vlanId is outside of the guidance");
    const std::string subnet =
        textAt(config, "ipv4Subnet") + "/" + std::to_string(config.value("ipv4SubnetPrefixLength", 0));
    const auto prefix = Prefix::parse(subnet);
    if (!prefix || prefix->hasHostBits() || (prefix->length() != 29 && prefix->length() != 30) ||
        !Prefix::parse("169.254.0.0/16")->contains(*prefix) || Prefix::parse("169.254.169.0/24")->contains(*prefix))
        throw invalid("ipv4Subnet is outside of the guidance");
    for (const Value& other : owner["_features"])
        if (other.at("channel") == channel)
            throw Refusal{409, "CONFLICT", "The channel has a feature of this connection already"};
    Value& feature = owner["_features"][id];
    feature = {{"name", call.name(8) + "/features/" + id},
               {"channel", channel},
               {"featureConfig", call.body.at("featureConfig")},
               {"provisioningState", "PROVISIONING_STATE_PENDING"}};
    Value out = feature;
    m_world.laterAt(owner, waits::peering, "/_features/" + id + "/provisioningState", "PROVISIONING_STATE_FINAL");
    return out;
}

Value Coordinator::deleteFeature(const CoordinatorCall& call) {
    static_cast<void>(getFeature(call));
    connection(call)["_features"].erase(call.path.at(9));
    return Value::object();
}

Value Coordinator::listIssues(const CoordinatorCall& call) {
    static_cast<void>(getProvider(call));
    Value all = Value::array();
    for (const Value& issue : m_world.all("coordinator:issues"))
        if (issue.at("_partner") == call.partner)
            all.push_back(World::shown(issue));
    return {{"issues", std::move(all)}};
}

Value Coordinator::getIssue(const CoordinatorCall& call) {
    const Value* found = m_world.find("coordinator:issues", call.partner + "/" + call.name(4));
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", call.name(4) + " was not found"};
    return World::shown(*found);
}

Value Coordinator::createIssue(const CoordinatorCall& call) {
    static_cast<void>(getProvider(call));
    const std::string name = call.name(3) + "/" + newId(call, "issueId");
    if (textAt(call.body, "title").empty() || textAt(call.body, "body").empty())
        throw invalid("title and body are required");
    if (m_world.find("coordinator:issues", call.partner + "/" + name) != nullptr)
        throw Refusal{409, "CONFLICT", "There is such an issue already"};
    Value issue = call.body;
    issue["name"] = name;
    issue["createTime"] = m_world.nowText();
    issue["state"] = "STATE_OPEN";
    issue["localIssueId"] = World::shortId("");
    issue["_partner"] = call.partner;
    return World::shown(m_world.add("coordinator:issues", call.partner + "/" + name, std::move(issue)));
}

} // namespace isthmus
