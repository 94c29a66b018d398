// SPDX-License-Identifier: GPL-3.0-or-later
#include "google.h"
#include "waits.h"

#include "http/digest.h"

#include <algorithm>
#include <regex>

namespace isthmus {

namespace {

Refusal invalid(const std::string& message) {
    return {400, "INVALID_ARGUMENT", message};
}

std::string locationPath(const GoogleCall& call) {
    return "projects/" + call.path[1] + "/locations/" + call.path[3];
}

std::string lastOf(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

std::string profileId(const Facts& facts, const RegionPair& pair) {
    const PartnerEnvironment* partner = facts.partnerEnvironment(pair.id);
    return partner == nullptr ? "aws-" + pair.awsRegion : partner->partner + "-" + partner->partnerRegion;
}

Value profileShown(const Facts& facts, const RegionPair& pair, const std::string& location) {
    const PartnerEnvironment* partner = facts.partnerEnvironment(pair.id);
    Value sizes = Value::array();
    for (const Bandwidth& size : pair.sizes)
        sizes.push_back(size.toGoogle());
    return {{"name", location + "/remoteTransportProfiles/" + profileId(facts, pair)},
            {"displayName", partner == nullptr ? "AWS " + pair.awsRegion : profileId(facts, pair)},
            {"provider", partner == nullptr ? "Amazon Web Services" : partner->partner},
            {"providerSite", partner == nullptr ? pair.awsRegion : partner->partnerRegion},
            {"supportedBandwidths", std::move(sizes)},
            {"sla", "MAXIMUM"},
            {"flow", "INPUT_OR_OUTPUT"},
            {"orderState", "OPEN"}};
}

} // namespace

std::string GoogleConnectivity::operationName(const GoogleCall& call) {
    const auto& path = call.path;
    if (path.size() < 5 || path.size() > 6 || path[0] != "projects" || path[2] != "locations")
        return {};
    if (const std::string hub = hubOperationName(call); !hub.empty())
        return hub;
    const std::string start = "networkconnectivity." + path[4] + ".";
    const bool one = path.size() == 6;
    if (path[4] == "transports" && call.verb.empty()) {
        static const std::map<std::string, std::string> ofOne = {
            {"GET", "get"}, {"PATCH", "patch"}, {"DELETE", "delete"}};
        static const std::map<std::string, std::string> ofAll = {{"GET", "list"}, {"POST", "create"}};
        const auto& names = one ? ofOne : ofAll;
        const auto it = names.find(call.method);
        return it == names.end() ? std::string() : start + it->second;
    }
    if (call.method != "GET")
        return {};
    if (path[4] == "transports")
        return one && call.verb == "getStatus" && call.version == "v1beta" ? start + "getStatus" : std::string();
    if (path[4] == "remoteTransportProfiles") {
        if (call.verb == "fromActivationKey")
            return !one && call.version == "v1beta" ? start + "fromActivationKey" : std::string();
        return call.verb.empty() ? start + (one ? "get" : "list") : std::string();
    }
    return path[4] == "operations" && one && call.verb.empty() ? start + "get" : std::string();
}

Value GoogleConnectivity::call(const std::string& name, const GoogleCall& call) {
    if (!m_world.facts().isAccount("gcp", call.path[1]))
        throw invalid("Invalid project " + call.path[1]);
    const bool everywhere = call.path[3] == "global" && call.path[4] != "transports";
    if (!everywhere && !m_world.facts().hasRegion("gcp", call.path[3]))
        throw Refusal{404, "NOT_FOUND", "Location '" + call.path[3] + "' was not found"};
    const std::string what = name.substr(name.find('.') + 1);
    if (what == "transports.get")
        return get(call);
    if (what == "transports.list")
        return list(call);
    if (what == "transports.getStatus")
        return status(call);
    if (what == "remoteTransportProfiles.list")
        return profiles(call);
    if (what == "remoteTransportProfiles.get")
        return profile(call);
    if (what == "remoteTransportProfiles.fromActivationKey")
        return profileOfKey(call);
    if (what == "operations.get")
        return operationShown(call);
    if (call.method == "GET" && !hubOperationName(call).empty())
        return hubCall(name, call);
    if (const Value* known = googleRequestSeen(m_world, call))
        return World::shown(*m_world.find("networkconnectivity:operation", known->at("result")));
    Value result = !hubOperationName(call).empty() ? hubCall(name, call)
                   : what == "transports.create"   ? create(call)
                   : what == "transports.patch"    ? patch(call)
                                                   : remove(call);
    rememberGoogleRequest(m_world, call, result.at("name"));
    return result;
}

Value& GoogleConnectivity::operation(const GoogleCall& call, const std::string& verb, const std::string& target,
                                     double seconds) {
    const std::string name = locationPath(call) + "/operations/operation-" + World::hexId("", 13);
    Value& stored =
        m_world.add("networkconnectivity:operation", name,
                    {{"name", name},
                     {"done", false},
                     {"metadata",
                      {{"@type", "type.googleapis.com/google.cloud.networkconnectivity.v1.OperationMetadata"},
                       {"createTime", m_world.nowText()},
                       {"target", target},
                       {"verb", verb},
                       {"requestedCancellation", false},
                       {"apiVersion", call.version}}},
                     {"_target", target}});
    m_world.settle(stored, seconds, {{"done", true}},
                   {{"done", true}, {"error", {{"code", 13}, {"message", "Internal error while provisioning."}}}});
    return stored;
}

Value GoogleConnectivity::operationShown(const GoogleCall& call) {
    const std::string name = locationPath(call) + "/operations/" + call.path[5];
    const Value* found = m_world.find("networkconnectivity:operation", name);
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", "Resource '" + name + "' was not found"};
    Value out = World::shown(*found);
    if (out.at("done") != true || out.contains("error"))
        return out;
    const Value* target = m_world.find("networkconnectivity:transport", found->at("_target"));
    if (out.at("metadata").at("verb") == "delete" || target == nullptr) {
        out["response"] = {{"@type", "type.googleapis.com/google.protobuf.Empty"}};
    } else {
        out["response"] = shown(*target);
        out["response"]["@type"] = "type.googleapis.com/google.cloud.networkconnectivity.v1.Transport";
    }
    return out;
}

Value& GoogleConnectivity::transport(const GoogleCall& call) {
    const std::string name = locationPath(call) + "/transports/" + call.path[5];
    Value* found = m_world.find("networkconnectivity:transport", name);
    if (found == nullptr)
        throw Refusal{404, "NOT_FOUND", "Resource '" + name + "' was not found"};
    return *found;
}

Value GoogleConnectivity::shown(const Value& transport) {
    Value out = World::shown(transport);
    if (transport.at("_minted") == true && transport.at("state") == "PENDING_KEY")
        out["generatedActivationKey"] = m_pairings.keyOf(transport.at("_uuid"));
    return out;
}

Value GoogleConnectivity::get(const GoogleCall& call) {
    return shown(transport(call));
}

Value GoogleConnectivity::list(const GoogleCall& call) {
    Value out = {{"transports", Value::array()}};
    for (const auto& [name, found] : m_world.all("networkconnectivity:transport").items())
        if (name.starts_with(locationPath(call) + "/"))
            out["transports"].push_back(shown(found));
    return out;
}

Value GoogleConnectivity::status(const GoogleCall& call) {
    const Value& found = transport(call);
    const std::string state = found.at("state");
    static const std::map<std::string, std::string> overall = {
        {"ACTIVE", "ACTIVE"}, {"PENDING_KEY", "PENDING_KEY"}, {"DEPROVISIONED", "DISCONNECTED"}};
    const auto it = overall.find(state);
    const Value* connection = nullptr;
    for (const Value& entry : m_world.all("interconnect:connection"))
        if (entry.at("sharedId") == found.at("_uuid"))
            connection = &entry;
    const bool toAws = lastOf(found.at("remoteProfile")).starts_with("aws-");
    const bool up = state == "ACTIVE" && (!toAws || (connection != nullptr && connection->at("state") == "available"));
    return {{"overallStatus", it == overall.end() ? "CONFIGURING" : it->second},
            {"operationalStatus", up ? "OPERATIONAL_STATUS_ACTIVE" : "OPERATIONAL_STATUS_DOWN"},
            {"connectivityStatus", up ? "CONNECTIVITY_STATUS_CONNECTED" : "CONNECTIVITY_STATUS_DISCONNECTED"},
            {"macSecStatus", up ? "MAC_SEC_STATUS_ACTIVE_FAIL_CLOSED" : "MAC_SEC_STATUS_NOT_CONFIGURED"}};
}

Value GoogleConnectivity::profiles(const GoogleCall& call) {
    Value out = {{"remoteTransportProfiles", Value::array()}};
    for (const RegionPair* pair : m_world.facts().googleProfilesOf(call.path[3]))
        out["remoteTransportProfiles"].push_back(profileShown(m_world.facts(), *pair, locationPath(call)));
    return out;
}

const RegionPair& GoogleConnectivity::profilePair(const GoogleCall& call, const std::string& name) {
    for (const RegionPair* pair : m_world.facts().googleProfilesOf(call.path[3]))
        if (profileId(m_world.facts(), *pair) == lastOf(name))
            return *pair;
    throw Refusal{404, "NOT_FOUND",
                  "Resource '" + locationPath(call) + "/remoteTransportProfiles/" + lastOf(name) + "' was not found"};
}

Value GoogleConnectivity::profile(const GoogleCall& call) {
    return profileShown(m_world.facts(), profilePair(call, call.path[5]), locationPath(call));
}

Pairing GoogleConnectivity::redeem(const GoogleCall& call, const std::string& key) {
    Pairing pairing;
    switch (m_pairings.look(key, "gcp", call.path[1], pairing)) {
    case Pairings::Problem::none:
        break;
    case Pairings::Problem::otherAccount:
        throw Refusal{403, "PERMISSION_DENIED", "The activation key is for another project."};
    case Pairings::Problem::used:
        throw Refusal{400, "FAILED_PRECONDITION", "The activation key has been used already."};
    case Pairings::Problem::malformed:
    case Pairings::Problem::unknown:
    case Pairings::Problem::gone:
        throw invalid("The activation key is not valid.");
    }
    const RegionPair* pair = m_world.facts().environment(pairing.environment);
    if (pair == nullptr || pair->partnerRegion != call.path[3])
        throw invalid("The activation key is for another region.");
    return pairing;
}

Value GoogleConnectivity::profileOfKey(const GoogleCall& call) {
    const Pairing pairing = redeem(call, call.parameter("activationKey"));
    return profileShown(m_world.facts(), *m_world.facts().environment(pairing.environment), locationPath(call));
}

void GoogleConnectivity::checkRoutes(const Value& body) const {
    const Value routes = body.contains("advertisedRoutes") ? body.at("advertisedRoutes") : Value::array();
    for (const Value& route : routes) {
        const auto prefix = route.is_string() ? Prefix::parse(route.get<std::string>()) : std::nullopt;
        if (!prefix || prefix->hasHostBits())
            throw invalid("advertisedRoutes: " + route.dump() + " is not a valid IP range.");
    }
}

void GoogleConnectivity::checkCreate(const GoogleCall& call, const std::string& name) {
    const std::string id = call.parameter("transportId");
    if (!isGoogleName(id))
        throw invalid("transportId '" + id + "' must match [a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    if (m_world.find("networkconnectivity:transport", name) != nullptr)
        throw Refusal{409, "ALREADY_EXISTS", "Resource '" + name + "' already exists"};
    const std::string network = networkPath(call.body.value("network", ""));
    const Value* found = network.empty() ? nullptr : m_world.find("compute:network", network);
    if (network.empty())
        throw invalid("network is required: projects/PROJECT/global/networks/NAME");
    if (found == nullptr || found->at("_ready") != true)
        throw Refusal{404, "NOT_FOUND", "The network '" + network + "' was not found or is not ready"};
    const std::string stack = call.body.value("stackType", "IPV4_ONLY");
    if (stack != "IPV4_ONLY" && stack != "IPV4_IPV6")
        throw invalid("stackType '" + stack + "' is not one of IPV4_ONLY, IPV4_IPV6");
    checkRoutes(call.body);
    const Value& all = m_world.all("networkconnectivity:transport");
    std::int64_t present = 0;
    for (const auto& [key, unused] : all.items())
        present += key.starts_with(locationPath(call) + "/") ? 1 : 0;
    const auto most = m_world.facts().limit("gcp", "interconnect.perProjectAndRegion");
    if (most && present >= *most)
        throw Refusal{429, "RESOURCE_EXHAUSTED",
                      "Quota limit of " + std::to_string(*most) +
                          " transports for each project and region has been reached."};
}

Value GoogleConnectivity::create(const GoogleCall& call) {
    const std::string name = locationPath(call) + "/transports/" + call.parameter("transportId");
    checkCreate(call, name);
    const std::string key = call.body.value("providedActivationKey", "");
    const std::string wantedProfile = call.body.value("remoteProfile", "");
    const std::string bandwidth = call.body.value("bandwidth", "");
    Pairing pairing;
    const RegionPair* pair = nullptr;
    if (key.empty()) {
        if (wantedProfile.empty())
            throw invalid("remoteProfile is required");
        pair = &profilePair(call, wantedProfile);
        const auto size = bandwidth.starts_with("BPS_") ? Bandwidth::parse(bandwidth) : std::nullopt;
        if (!size || !offers(*pair, *size))
            throw invalid("bandwidth '" + bandwidth + "' is not supported by " + profileId(m_world.facts(), *pair));
        const std::string account = call.body.value("remoteAccountId", "");
        const bool partner = m_world.facts().partnerEnvironment(pair->id) != nullptr;
        if (account.empty() || (!partner && !m_world.facts().isAccount("aws", account)))
            throw invalid("remoteAccountId must be the account of the other side");
        pairing = {randomUuid(), pair->id, "gcp", size->mbps(), account, {}, {}, false};
        Pairings::setEnd(pairing, partner, {"networkconnectivity:transport", name});
        static_cast<void>(m_pairings.mint(pairing));
    } else {
        pairing = redeem(call, key);
        pair = m_world.facts().environment(pairing.environment);
        if (!wantedProfile.empty() && lastOf(wantedProfile) != profileId(m_world.facts(), *pair))
            throw invalid("remoteProfile is not the profile of the activation key");
        if (!bandwidth.empty() && bandwidth != Bandwidth(pairing.sizeMbps).toGoogle())
            throw invalid("bandwidth is not that of the activation key; leave it out");
        Pairings::setEnd(pairing, m_world.facts().partnerEnvironment(pair->id) != nullptr,
                         {"networkconnectivity:transport", name});
    }
    const std::string hash = World::hexId("", 16);
    Value transport = {
        {"name", name},
        {"createTime", m_world.nowText()},
        {"updateTime", m_world.nowText()},
        {"description", call.body.value("description", "")},
        {"labels", call.body.value("labels", Value::object())},
        {"remoteProfile", locationPath(call) + "/remoteTransportProfiles/" + profileId(m_world.facts(), *pair)},
        {"bandwidth", Bandwidth(pairing.sizeMbps).toGoogle()},
        {"stackType", call.body.value("stackType", "IPV4_ONLY")},
        {"state", "CREATING"},
        {"network", networkPath(call.body.at("network"))},
        {"advertisedRoutes", call.body.value("advertisedRoutes", Value::array())},
        {"remoteAccountId", key.empty() ? pairing.destinationAccount : m_world.awsAccount()},
        {"peeringNetwork", "projects/" + hash + "p-tp/global/networks/transport-" + hash + "-vpc"},
        {"_uuid", pairing.uuid},
        {"_region", call.path[3]},
        {"_minted", key.empty()}};
    if (const auto mtu = m_world.facts().limit("gcp", "interconnect.mtu"))
        transport["mtuLimit"] = *mtu;
    Value& stored = m_world.add("networkconnectivity:transport", name, std::move(transport));
    if (!key.empty())
        m_pairings.join(pairing);
    else if (m_world.failNextProvisioning())
        m_world.goneAfter(stored, waits::transportCreation);
    else
        m_world.later(stored, waits::transportCreation, {{"state", "PENDING_KEY"}});
    return World::shown(operation(call, "create", name, waits::transportCreation));
}

Value GoogleConnectivity::patch(const GoogleCall& call) {
    Value& found = transport(call);
    const std::string mask = call.parameter("updateMask");
    std::vector<std::string> members;
    for (std::size_t start = 0; start <= mask.size() && !mask.empty();) {
        const std::size_t comma = std::min(mask.find(',', start), mask.size());
        members.push_back(mask.substr(start, comma - start));
        start = comma + 1;
    }
    if (members.empty())
        for (const auto& [member, unused] : call.body.items())
            members.push_back(member);
    checkRoutes(call.body);
    for (const std::string& member : members) {
        const std::string name = member == "advertised_routes" ? "advertisedRoutes" : member;
        if (name != "description" && name != "advertisedRoutes" && name != "labels")
            throw invalid("The field '" + member + "' cannot be updated");
        // A member that the mask names and the body lacks is emptied.
        const Value empty = name == "labels" ? Value::object() : name == "description" ? Value("") : Value::array();
        found[name] = call.body.contains(name) && !call.body.at(name).is_null() ? call.body.at(name) : empty;
    }
    found["updateTime"] = m_world.nowText();
    return World::shown(operation(call, "update", found.at("name"), waits::googleOperation));
}

Value GoogleConnectivity::remove(const GoogleCall& call) {
    Value& found = transport(call);
    const std::string name = found.at("name");
    if (found.at("state") == "DELETING")
        throw Refusal{400, "FAILED_PRECONDITION", "Resource '" + name + "' is being deleted already"};
    found["state"] = "DELETING";
    World::forget(found);
    m_world.goneAfter(found, waits::transportDeletion);
    for (auto& [key, peering] : m_world.all("compute:peering").items()) {
        if (networkPath(peering.at("network")) != found.at("peeringNetwork"))
            continue;
        World::forget(peering);
        m_world.later(peering, waits::transportDeletion,
                      {{"state", "INACTIVE"}, {"stateDetails", "The peer network has been deleted."}});
    }
    m_pairings.leaves(found.at("_uuid"), name, waits::transportDeletion);
    return World::shown(operation(call, "delete", name, waits::transportDeletion));
}

} // namespace isthmus
