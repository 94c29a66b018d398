// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/channels.h"

#include "deploy/resource.h"
#include "deploy/times.h"

#include <algorithm>
#include <optional>

namespace isthmus {

namespace {

using Time = std::chrono::system_clock::time_point;

constexpr std::size_t mostKeys = 2; ///< on one channel: the one in use and the one that follows it
constexpr auto restAfterRotation = std::chrono::hours(2);

std::string lastPart(const std::string& name) {
    return name.substr(name.rfind('/') + 1);
}

struct Span {
    const ChannelReport* channel;
    const Maintenance* work;
    Time start;
    Time end;
};

std::vector<Span> spansOf(const std::vector<ChannelReport>& channels) {
    std::vector<Span> spans;
    for (const ChannelReport& channel : channels)
        for (const Maintenance& work : channel.maintenance) {
            const auto start = timeFrom(work.start);
            const auto end = timeFrom(work.end);
            if (start && end)
                spans.push_back({&channel, &work, *start, *end});
        }
    return spans;
}

/// A key after the first one of its channel.
struct Rotation {
    const ChannelReport* channel;
    std::string text;
    Time at;
};

std::vector<Rotation> rotationsOf(const std::vector<ChannelReport>& channels) {
    std::vector<Rotation> rotations;
    for (const ChannelReport& channel : channels)
        for (std::size_t i = 1; i < channel.keyStarts.size(); ++i)
            if (const auto at = timeFrom(channel.keyStarts[i]))
                rotations.push_back({&channel, channel.keyStarts[i], *at});
    std::sort(rotations.begin(), rotations.end(), [](const Rotation& a, const Rotation& b) { return a.at < b.at; });
    return rotations;
}

void checkKeys(const std::vector<ChannelReport>& channels, std::vector<std::string>& problems) {
    std::size_t all = 0;
    for (const ChannelReport& channel : channels) {
        all += channel.keyStarts.size();
        if (channel.keyStarts.size() > mostKeys)
            problems.push_back(channel.name + " has " + std::to_string(channel.keyStarts.size()) +
                               " MACsec keys; a channel has two at most. Have its MACsec manager delete the old ones.");
        if (channel.activeKeys.size() > 1)
            problems.push_back(channel.name + " has " + std::to_string(channel.activeKeys.size()) +
                               " active MACsec keys; only one may be. Open a case with its MACsec manager.");
        if (channel.activeKeys.empty() && !channel.keyStarts.empty())
            problems.push_back(channel.name + " has MACsec keys and none of them is active, so it may be unsecured.");
    }
    if (!channels.empty() && all > channels.size() + 1)
        problems.push_back("The interconnect has " + std::to_string(all) + " MACsec keys on " +
                           std::to_string(channels.size()) + " channels, so several rotate at a time; one may.");
    const std::vector<Rotation> rotations = rotationsOf(channels);
    for (std::size_t i = 1; i < rotations.size(); ++i)
        if (rotations[i].channel != rotations[i - 1].channel &&
            rotations[i].at - rotations[i - 1].at < restAfterRotation)
            problems.push_back(rotations[i].channel->name + " rotated its MACsec key at " + rotations[i].text +
                               ", less than two hours after " + rotations[i - 1].channel->name + " at " +
                               rotations[i - 1].text + ". The other channels rest for two hours after a rotation.");
}

} // namespace

ChannelReport channelReport(const Json& channel, const Json& events, const Json& keys) {
    ChannelReport report;
    report.name = lastPart(textOf(channel, "name"));
    report.state = textOf(channel, "adminState");
    for (const Json& event : events.is_array() ? events : Json::array())
        report.maintenance.push_back(
            {textOf(event, "maintenanceId"), textOf(event, "startTime"), textOf(event, "endTime")});
    for (const Json& key : keys.is_array() ? keys : Json::array()) {
        report.keyStarts.push_back(textOf(key, "startTime"));
        if (key.is_object() && key.value("active", false))
            report.activeKeys.push_back(lastPart(textOf(key, "name")));
    }
    std::sort(report.keyStarts.begin(), report.keyStarts.end());
    return report;
}

std::vector<std::string> maintenanceNotices(const std::vector<ChannelReport>& channels, Time now) {
    std::vector<Span> spans = spansOf(channels);
    std::erase_if(spans, [now](const Span& span) { return span.end < now; });
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    std::vector<std::string> notices;
    for (const Span& span : spans)
        notices.push_back(span.channel->name + (span.start <= now ? " is in maintenance " : " goes into maintenance ") +
                          span.work->id + " from " + span.work->start + " to " + span.work->end + ".");
    return notices;
}

std::vector<std::string> channelProblems(const std::vector<ChannelReport>& channels) {
    std::vector<std::string> problems;
    const std::vector<Span> spans = spansOf(channels);
    for (std::size_t i = 0; i < spans.size(); ++i)
        for (std::size_t j = i + 1; j < spans.size(); ++j) {
            const Span& a = spans[i];
            const Span& b = spans[j];
            if (a.channel != b.channel && a.start < b.end && b.start < a.end)
                problems.push_back("Maintenance " + a.work->id + " of " + a.channel->name + " and " + b.work->id +
                                   " of " + b.channel->name +
                                   " overlap; channels of one interconnect are never in maintenance together. Ask for "
                                   "another time.");
        }
    checkKeys(channels, problems);
    return problems;
}

} // namespace isthmus
