// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documentcontext.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace isthmus {
namespace {

constexpr std::int64_t hour = 3600;

std::string interconnectOfKey(std::string_view key) {
    return std::string(parentName(parentName(key)));
}

/// A key that was made: where, and when.
struct KeyTime {
    const SpecItem* item = nullptr;
    std::string channel;
    std::int64_t start = 0;
    bool surelyRotation = false; ///< its channel has an older key
};

/// What the documents tell of the keys of one interconnect.
class MacSecCheck {
public:
    MacSecCheck(DocumentContext& context, std::string interconnect, std::vector<const SpecItem*> keys)
        : m_context(context)
        , m_interconnect(std::move(interconnect))
        , m_keys(std::move(keys)) {}

    void check() {
        for (const SpecItem* key : m_keys)
            m_channels[std::string(parentName(key->name))].push_back(key);
        checkCounts();
        checkManagers();
        checkRest();
    }

private:
    void checkCounts();
    void checkManagers();
    void checkRest();
    [[nodiscard]] std::vector<KeyTime> times() const;

    DocumentContext& m_context;
    std::string m_interconnect;
    std::vector<const SpecItem*> m_keys;
    std::map<std::string, std::vector<const SpecItem*>> m_channels;
};

void MacSecCheck::checkCounts() {
    const auto most = static_cast<std::size_t>(m_context.model().limit("macsec.keysPerChannel"));
    std::vector<std::string> rotating;
    for (const auto& [channel, keys] : m_channels) {
        const SpecItem* active = nullptr;
        for (const SpecItem* key : keys) {
            if (flagIn(*key->value, "active") != true)
                continue;
            if (active != nullptr)
                m_context.add("spec.macsec", {m_context.subject(*key, "active"), m_context.subject(*active, "active")},
                              "Two keys are active on channel %1, and one may be. Deactivate one of them.",
                              {lastSegment(channel)});
            active = key;
        }
        if (keys.size() > most)
            m_context.add("spec.macsec", {m_context.subject(*keys.back())},
                          "Channel %1 has %2 keys, and at most %3 are allowed. Delete one that is not active.",
                          {lastSegment(channel), std::to_string(keys.size()), std::to_string(most)});
        if (keys.size() > 1)
            rotating.push_back(m_context.subject(*keys.back()));
    }
    if (rotating.size() > 1)
        m_context.add("spec.macsec", rotating,
                      "Channels of interconnect %1 have an old and a new key at once: they rotate together. Rotate one "
                      "after the other.",
                      {lastSegment(m_interconnect)});
}

void MacSecCheck::checkManagers() {
    for (const SpecItem* key : m_keys) {
        const SpecItem* channel = m_context.resource("Channel", parentName(key->name));
        const auto manager = channel != nullptr ? textIn(*channel->value, "macsecManagerProvider") : std::nullopt;
        if (!manager)
            m_context.hint(
                "spec.macsec", {m_context.subject(*key)},
                "No document says who manages the keys of channel %1, so the caller was not checked. Add the channel.",
                {lastSegment(parentName(key->name))});
        else if (*manager != providerOfName(key->name))
            m_context.add("spec.macsec",
                          {m_context.subject(*key, "name"), m_context.subject(*channel, "macsecManagerProvider")},
                          "%1 made this key, and %2 manages the keys of the channel. Let the manager make it.",
                          {providerOfName(key->name), *manager});
    }
}

std::vector<KeyTime> MacSecCheck::times() const {
    std::vector<KeyTime> result;
    for (const auto& [channel, keys] : m_channels) {
        std::optional<std::int64_t> oldest;
        for (const SpecItem* key : keys)
            if (const auto start = timeIn(*key->value, "startTime"))
                oldest = std::min(oldest.value_or(*start), *start);
        for (const SpecItem* key : keys)
            if (const auto start = timeIn(*key->value, "startTime"))
                result.push_back({key, channel, *start, *start > *oldest});
    }
    std::sort(result.begin(), result.end(), [](const KeyTime& a, const KeyTime& b) { return a.start < b.start; });
    return result;
}

void MacSecCheck::checkRest() {
    const std::int64_t rest = m_context.model().limit("macsec.restHours") * hour;
    const std::vector<KeyTime> all = times();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (m_context.now() && all[i].start > *m_context.now())
            m_context.add(
                "spec.macsec", {m_context.subject(*all[i].item, "startTime")},
                "The key was made in the future. The side that makes it sets the time at which it was accepted.");
    // First keys are made in parallel: all that came within the rest of the very first may be such.
    std::optional<KeyTime> last;
    for (const KeyTime& one : all) {
        const bool late = one.start - all.front().start >= rest;
        if (!one.surelyRotation && !late)
            continue;
        if (last && one.start - last->start < rest && last->channel != one.channel) {
            Finding& finding = m_context.add(
                "spec.macsec", {m_context.subject(*one.item, "startTime"), m_context.subject(*last->item, "startTime")},
                "Channels %1 and %2 got new keys less than %3 hours apart. Wait so long between two rotations on one "
                "interconnect.",
                {lastSegment(last->channel), lastSegment(one.channel), std::to_string(rest / hour)});
            if (!one.surelyRotation && !last->surelyRotation)
                finding.severity = Severity::warning;
        }
        last = one;
    }
}

/// Who called what, where calls are recorded.
void checkMacSecCalls(DocumentContext& context) {
    std::set<std::string> deleted;
    for (const SpecCall& call : context.calls()) {
        const std::string& id = call.operation->id;
        const bool makes = id == "CreateMacSecKey" || id == "DeleteMacSecKey";
        if ((!makes && id != "RequestMacSecKeyRotation") || !call.accepted)
            continue;
        const bool onKey = call.target.find("/macSecKeys/") != std::string::npos;
        const std::string channelName = onKey ? std::string(parentName(call.target)) : call.target;
        const SpecItem* channel = context.resource("Channel", channelName);
        const auto manager = channel != nullptr ? textIn(*channel->value, "macsecManagerProvider") : std::nullopt;
        if (manager && makes && *manager != call.caller)
            context.add("spec.macsec", {context.subject(call.place, "path")},
                        "%1 called, and only %2 makes and deletes keys of this channel. Request a rotation instead.",
                        {call.caller, *manager});
        if (manager && !makes && *manager == call.caller)
            context.add("spec.macsec", {context.subject(call.place, "path")},
                        "%1 manages the keys of this channel and need not request a rotation. Rotate the key.",
                        {call.caller});
        const SpecItem* key = context.resource("MacSecKey", call.target);
        if (id == "DeleteMacSecKey" && key != nullptr && flagIn(*key->value, "active") == true)
            context.add("spec.macsec", {context.subject(call.place), context.subject(*key, "active")},
                        "An active key was deleted. Activate another one first.");
    }
}

struct Window {
    std::string channel;
    const SpecItem* item = nullptr;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

void checkWindows(DocumentContext& context) {
    std::map<std::string, std::vector<Window>> windows;
    for (const SpecItem& item : context.items()) {
        if (item.schema->name != "MaintenanceEvent")
            continue;
        const auto start = timeIn(*item.value, "startTime");
        const auto end = timeIn(*item.value, "endTime");
        if (!start || !end)
            continue;
        if (*start >= *end)
            context.add("spec.maintenance", {context.subject(item)},
                        "The maintenance ends before it starts. Correct one of the times.");
        const SpecSchema* about = context.model().schemaOfName(item.context);
        if (about == nullptr || about->name != "Channel")
            context.hint("spec.maintenance", {context.subject(item)},
                         "The document does not say of which channel this maintenance is, so it was not held against "
                         "others. Record the call with its path, or name the file after it.");
        else
            windows[std::string(parentName(item.context))].push_back({item.context, &item, *start, *end});
    }
    for (auto& [interconnect, list] : windows) {
        std::sort(list.begin(), list.end(), [](const Window& a, const Window& b) { return a.start < b.start; });
        for (std::size_t i = 0; i < list.size(); ++i)
            for (std::size_t j = i + 1; j < list.size() && list[j].start < list[i].end; ++j)
                if (list[i].channel != list[j].channel)
                    context.add(
                        "spec.maintenance", {context.subject(*list[j].item), context.subject(*list[i].item)},
                        "Channels %1 and %2 of one interconnect are in maintenance at once. Move one of the two.",
                        {lastSegment(list[i].channel), lastSegment(list[j].channel)});
    }
}

/// Devices that share an interconnect must be maintained at different times; there are as many times as an interconnect
/// has channels. Colours the graph of devices, most constrained first, and gives up after `m_steps`.
class DevicePlan {
public:
    explicit DevicePlan(std::size_t times)
        : m_times(times) {}
    void add(const std::set<std::string>& devices) {
        for (const std::string& a : devices)
            for (const std::string& b : devices)
                if (a != b)
                    m_beside[a].insert(b);
    }
    /// False where no plan exists; empty where it was not found out in time.
    [[nodiscard]] std::optional<bool> exists() {
        const bool found = place();
        return m_steps == 0 ? std::nullopt : std::optional(found);
    }

private:
    [[nodiscard]] std::set<std::size_t> taken(const std::string& device) const {
        std::set<std::size_t> result;
        for (const std::string& other : m_beside.at(device))
            if (const auto it = m_time.find(other); it != m_time.end())
                result.insert(it->second);
        return result;
    }
    bool place() {
        if (m_steps == 0 || m_time.size() == m_beside.size())
            return m_steps != 0;
        --m_steps;
        const std::string* next = nullptr;
        std::pair<std::size_t, std::size_t> most;
        for (const auto& [device, others] : m_beside) {
            const std::pair weight(taken(device).size(), others.size());
            if (!m_time.contains(device) && (next == nullptr || weight > most)) {
                next = &device;
                most = weight;
            }
        }
        const auto forbidden = taken(*next);
        // A time that no device has yet is as good as any other such.
        std::size_t used = 0;
        for (const auto& [device, time] : m_time)
            used = std::max(used, time + 1);
        for (std::size_t time = 0; time < std::min(m_times, used + 1); ++time) {
            if (forbidden.contains(time))
                continue;
            m_time[*next] = time;
            if (place())
                return true;
            m_time.erase(*next);
        }
        return false;
    }

    std::size_t m_times;
    std::map<std::string, std::set<std::string>> m_beside;
    std::map<std::string, std::size_t> m_time;
    std::size_t m_steps = 20'000;
};

void checkDeviceSharing(DocumentContext& context) {
    auto times = static_cast<std::size_t>(context.model().limit("channels.production"));
    std::vector<std::set<std::string>> all;
    std::vector<std::string> subjects;
    std::set<std::string> interconnects;
    for (const auto& [name, channel] : context.resources("Channel"))
        interconnects.emplace(parentName(name));
    for (const std::string& interconnect : interconnects) {
        std::set<std::string> devices;
        const auto channels = context.below("Channel", interconnect);
        for (const SpecItem* channel : channels)
            if (const auto device = textIn(*channel->value, "obfuscatedDeviceId"); device && !device->empty())
                devices.insert(*device);
        times = std::max(times, devices.size());
        if (devices.size() > 1) {
            all.push_back(std::move(devices));
            subjects.push_back(context.subject(*channels.front()));
        }
    }
    DevicePlan plan(times);
    for (const auto& devices : all)
        plan.add(devices);
    const auto possible = plan.exists();
    if (possible == false)
        context.add("spec.maintenance", subjects,
                    "These interconnects share devices so that no plan of %1 maintenance times keeps the channels of "
                    "each apart. Put a channel on another device.",
                    {std::to_string(times)});
    else if (!possible)
        context.hint("spec.maintenance", subjects,
                     "These interconnects share so many devices that it was not found out whether they can be "
                     "maintained. Check them in smaller groups.");
}

const SpecItem* environmentOfConnection(const DocumentContext& context, const std::string& connection) {
    return context.resource("Environment", parentName(parentName(connection)));
}

/// Whether the connection was verified or deleted, as far as documents tell.
bool isSettled(const DocumentContext& context, const std::string& connection) {
    const SpecItem* item = context.resource("Connection", connection);
    if (item != nullptr && textIn(*item->value, "verificationState") == "VERIFICATION_STATE_VERIFIED")
        return true;
    return std::any_of(context.calls().begin(), context.calls().end(), [&](const SpecCall& call) {
        return call.operation->id == "DeleteConnection" && call.target == connection && call.accepted;
    });
}

void checkPast(DocumentContext& context, const SpecCall& call, std::int64_t hours) {
    const std::int64_t end = *call.at + hours * hour;
    if (context.now() && *context.now() > end && !isSettled(context, call.target))
        context.add("spec.deferral", {context.subject(call.place)},
                    "The deferral ran out %1 hours after the call, and the connection is neither verified nor deleted. "
                    "Delete it on both sides.",
                    {std::to_string(hours)});
}

} // namespace

void checkMacSec(DocumentContext& context) {
    std::map<std::string, std::vector<const SpecItem*>> interconnects;
    for (const auto& [name, key] : context.resources("MacSecKey"))
        interconnects[interconnectOfKey(name)].push_back(key);
    for (const auto& [name, keys] : interconnects)
        MacSecCheck(context, name, keys).check();
    checkMacSecCalls(context);
}

void checkMaintenance(DocumentContext& context) {
    checkWindows(context);
    checkDeviceSharing(context);
}

void checkDeferral(DocumentContext& context) {
    for (const auto& [name, environment] : context.resources("Environment")) {
        const auto hours = numberIn(*environment->value, "deferralTimeoutHours");
        if (flagIn(*environment->value, "deferConnectionProvisioning") == true && hours.value_or(0) <= 0)
            context.add("spec.deferral", {context.subject(*environment, "deferConnectionProvisioning")},
                        "The environment defers its connections and states no timeout. Set deferralTimeoutHours.");
    }
    std::set<std::string> timed;
    for (const SpecCall& call : context.calls()) {
        if (call.operation->id != "CreateConnection" || !call.accepted || !call.at ||
            flagIn(objectIn(*call.place.value, "request"), "deferProvisioning") != true)
            continue;
        timed.insert(call.target);
        const SpecItem* environment = environmentOfConnection(context, call.target);
        const auto hours =
            environment != nullptr ? numberIn(*environment->value, "deferralTimeoutHours") : std::nullopt;
        if (hours && *hours > 0)
            checkPast(context, call, *hours);
    }
    for (const auto& [name, connection] : context.resources("Connection")) {
        if (flagIn(*connection->value, "deferProvisioning") != true)
            continue;
        const std::string subject = context.subject(*connection, "deferProvisioning");
        const SpecItem* environment = environmentOfConnection(context, name);
        if (environment == nullptr)
            context.hint("spec.deferral", {subject},
                         "The environment of this connection is not among the documents, so the timeout of its "
                         "deferral was not checked. Add the environment.");
        else if (numberIn(*environment->value, "deferralTimeoutHours").value_or(0) <= 0)
            context.add("spec.deferral", {subject, context.subject(*environment)},
                        "The connection is deferred, and its environment states no timeout. Set deferralTimeoutHours, "
                        "or do not defer.");
        else if (!timed.contains(name) && !isSettled(context, name))
            context.hint("spec.deferral", {subject},
                         "No recorded call says when the connection was deferred, so it is not known whether its time "
                         "is up. Record the call with its time.");
    }
}

} // namespace isthmus
