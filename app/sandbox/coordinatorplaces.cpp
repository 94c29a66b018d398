// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner was born with: environments, interconnects and channels, which the API only shows.
#include "coordinator.h"

#include "spec/coordinator.h"

#include <array>

namespace isthmus {

namespace {

/// Of the two interconnects of an environment the second takes no new connection.
constexpr std::array interconnectIds = {"ic-1", "ic-2"};
constexpr int channelGbps = 100;
constexpr double secondsPerDay = 86400;
constexpr double daysUntilMaintenance = 10; ///< of the first line; each further one as long after it
constexpr double maintenanceSeconds = 7200;
const std::vector<int>& sizes() {
    static const std::vector<int> all = {500, 1000, 2000, 5000, 10000};
    return all;
}

Refusal missing(const std::string& name) {
    return {404, "NOT_FOUND", name + " was not found"};
}

Value site(const std::string& provider, const std::string& region) {
    return {{"providerId", "providers/" + provider}, {"site", region}, {"displayName", region}};
}

Value layer3() {
    return Value::array({"FEATURE_TYPE_L3_BASE"});
}

} // namespace

const PartnerEnvironment& Coordinator::environment(const CoordinatorCall& call) const {
    const PartnerEnvironment* found = m_world.facts().partnerEnvironment(call.path.at(3));
    if (found == nullptr || found->partner != call.partner || found->near != call.path.at(1))
        throw missing(call.name(4));
    return *found;
}

void Coordinator::checkInterconnect(const CoordinatorCall& call) const {
    static_cast<void>(environment(call));
    for (const char* id : interconnectIds)
        if (call.path.at(5) == id)
            return;
    throw missing(call.name(6));
}

Value Coordinator::listProviders(const CoordinatorCall& call) {
    Value all = Value::array({{{"name", "providers/" + call.partner}, {"displayName", call.partner}}});
    for (const char* near : {"aws", "gcp"})
        for (const PartnerEnvironment& entry : m_world.facts().partners())
            if (entry.partner == call.partner && entry.near == near) {
                all.push_back({{"name", std::string("providers/") + near}, {"displayName", near}});
                break;
            }
    return {{"environments", std::move(all)}}; // as the schema names the list
}

Value Coordinator::getProvider(const CoordinatorCall& call) {
    const Value all = listProviders(call);
    for (const Value& entry : all.at("environments"))
        if (entry.at("name") == call.name(2))
            return entry;
    throw missing(call.name(2));
}

Value Coordinator::listEnvironments(const CoordinatorCall& call) {
    Value all = Value::array();
    for (const PartnerEnvironment& entry : m_world.facts().partners()) {
        if (entry.partner != call.partner || entry.near != call.path.at(1))
            continue;
        CoordinatorCall one = call;
        one.path.push_back(entry.id);
        all.push_back(getEnvironment(one));
    }
    return {{"environments", std::move(all)}};
}

Value Coordinator::getEnvironment(const CoordinatorCall& call) {
    const PartnerEnvironment& found = environment(call);
    return {
        {"name", call.name(4)},
        {"providerSites", Value::array({site(found.near, found.nearRegion), site(found.partner, found.partnerRegion)})},
        {"supportedConnectionSizeMbps", sizes()},
        {"supportedFeatures", layer3()},
        {"environmentVisibility", "ENVIRONMENT_VISIBILITY_PUBLIC"},
        {"deferralTimeoutHours", 24},
        {"deferConnectionProvisioning", false}};
}

Value Coordinator::interconnectShown(const CoordinatorCall& call, const std::string& id) const {
    return {{"name", call.name(4) + "/interconnects/" + id},
            {"supportedConnectionSizeMbps", sizes()},
            {"supportedFeatures", layer3()},
            {"state", id == interconnectIds[0] ? "INTERCONNECT_STATE_ACTIVE" : "INTERCONNECT_STATE_CLOSED"},
            {"maxBandwidthMbps", channelGbps * 1000}};
}

Value Coordinator::listInterconnects(const CoordinatorCall& call) {
    static_cast<void>(environment(call));
    Value all = Value::array();
    for (const char* id : interconnectIds)
        all.push_back(interconnectShown(call, id));
    return {{"interconnects", std::move(all)}};
}

Value Coordinator::getInterconnect(const CoordinatorCall& call) {
    checkInterconnect(call);
    return interconnectShown(call, call.path.at(5));
}

Value Coordinator::channelShown(const CoordinatorCall& call, int channel) const {
    const std::string number = std::to_string(channel);
    return {{"name", call.name(6) + "/channels/ch-" + number},
            {"macsecManagerProvider", "providers/" + call.partner},
            {"crossConnectManagerProvider", "providers/" + call.path.at(1)},
            {"aggregateChannelSizeGbps", channelGbps},
            {"channelMemberSizeGbps", channelGbps},
            {"obfuscatedDeviceId", call.path.at(5) + "-device-" + number},
            {"demarc", "cage " + number},
            {"adminState", "ADMIN_STATE_ENABLED"}};
}

Value Coordinator::listChannels(const CoordinatorCall& call) {
    checkInterconnect(call);
    Value all = Value::array();
    for (int channel = 1; channel <= channelCount; ++channel)
        all.push_back(channelShown(call, channel));
    return {{"channels", std::move(all)}};
}

Value Coordinator::getChannel(const CoordinatorCall& call) {
    checkInterconnect(call);
    for (int channel = 1; channel <= channelCount; ++channel)
        if (call.path.at(7) == "ch-" + std::to_string(channel))
            return channelShown(call, channel);
    throw missing(call.name(8));
}

Value Coordinator::maintenanceEvents(const CoordinatorCall& call) {
    static_cast<void>(getChannel(call));
    // The lines of one interconnect are worked on one after the other.
    const double start = daysUntilMaintenance * secondsPerDay * (call.path.at(7).back() - '0');
    return {{"events",
             {{{"startTime", m_world.timeAt(m_world.now() + start)},
               {"endTime", m_world.timeAt(m_world.now() + start + maintenanceSeconds)},
               {"maintenanceId", call.path.at(5) + "-" + call.path.at(7)}}}}};
}

Value Coordinator::listKeys(const CoordinatorCall& call) {
    static_cast<void>(getChannel(call));
    return {{"macSecKeys",
             {{{"name", call.name(8) + "/macSecKeys/first"},
               {"ckn", "01"},
               {"startTime", m_world.timeAt(0)},
               {"active", true}}}}};
}

/// A notification: whoever gets it looks for itself.
Value Coordinator::noted(const CoordinatorCall& call) {
    if (call.path.at(6) == "channels")
        static_cast<void>(getChannel(call));
    else
        static_cast<void>(connection(call));
    return Value::object();
}

} // namespace isthmus
