// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/daytwo.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isReady(const LinkSide& side) {
    return side.phase == Phase::ready;
}

void compareSides(LinkStatus& status) {
    for (std::size_t i = 1; i < status.sides.size(); ++i) {
        const LinkSide& a = status.sides[0];
        const LinkSide& b = status.sides[i];
        const auto differ = [&](const char* what, const std::string& left, const std::string& right) {
            if (!left.empty() && !right.empty() && left != right)
                status.differences.push_back(std::string(what) + ": " + left + " at " + a.provider + ", " + right +
                                             " at " + b.provider);
        };
        differ("bandwidth", a.report.bandwidth, b.report.bandwidth);
        differ("shared id", a.report.sharedId, b.report.sharedId);
        differ("MACsec", a.report.macsec, b.report.macsec);
    }
}

void waitFor(LinkStatus& status, const LinkSide& side, const std::string& step) {
    status.owedBy = side.provider;
    status.step = step;
}

/// The first side that is broken decides: nothing comes up before it is mended.
bool judgeBroken(LinkStatus& status) {
    for (const LinkSide& side : status.sides) {
        const std::string what = side.provider + " shows its end as " + side.report.word;
        if (side.phase == Phase::failed)
            waitFor(status, side, what + ". Open a case there; then deploy again, which makes both ends anew.");
        else if (side.phase == Phase::gone)
            waitFor(status, side, what + ". Deploy again to make it, or destroy the other end, which goes on costing.");
        else if (side.phase == Phase::leaving)
            waitFor(status, side, what + ". Wait until it is gone, then remove the other end or deploy again.");
        else
            continue;
        status.health = LinkHealth::down;
        return true;
    }
    return false;
}

void judgeWaiting(LinkStatus& status) {
    status.health = LinkHealth::waiting;
    std::vector<std::string> owing;
    for (const LinkSide& side : status.sides)
        if (!isReady(side) && !side.report.owedBy.empty())
            owing.push_back(side.report.owedBy);
    const bool agree = !owing.empty() && std::all_of(owing.begin(), owing.end(),
                                                     [&](const std::string& one) { return one == owing.front(); });
    const auto late =
        std::find_if(status.sides.begin(), status.sides.end(), [](const LinkSide& side) { return !isReady(side); });
    const bool oneIsReady = std::any_of(status.sides.begin(), status.sides.end(), isReady);
    if (oneIsReady) {
        waitFor(status, *late,
                "The other side is ready; " + late->provider + " still shows " + late->report.word + ".");
    } else if (agree) {
        status.owedBy = owing.front();
        status.step = owing.front() + " has to act: the sides show " + status.sides[0].report.word +
                      (status.sides.size() > 1 ? " and " + status.sides[1].report.word : std::string()) + ".";
    } else if (owing.empty()) {
        status.step = "Both sides are at work; neither says what it waits for.";
    } else {
        status.step = "Each side waits for the other. Open a case at both and name both ids.";
    }
}

} // namespace

std::string_view toString(LinkHealth health) {
    switch (health) {
    case LinkHealth::up:
        return "up";
    case LinkHealth::waiting:
        return "waiting";
    case LinkHealth::down:
        return "down";
    case LinkHealth::unknown:
        break;
    }
    return "unknown";
}

namespace {

void notice(LinkStatus& status, std::chrono::system_clock::time_point now) {
    status.notices.clear();
    for (const LinkSide& side : status.sides) {
        for (const std::string& sentence : channelProblems(side.report.channels))
            status.notices.push_back(side.provider + ": " + sentence);
        for (const std::string& sentence : maintenanceNotices(side.report.channels, now))
            status.notices.push_back(side.provider + ": " + sentence);
    }
}

} // namespace

void judge(LinkStatus& status, std::chrono::system_clock::time_point now) {
    notice(status, now);
    compareSides(status);
    const auto silent = std::find_if(status.sides.begin(), status.sides.end(),
                                     [](const LinkSide& side) { return !side.error.empty(); });
    if (silent != status.sides.end()) {
        status.health = LinkHealth::unknown;
        status.step = silent->provider + " could not be asked: " + silent->error;
        return;
    }
    if (judgeBroken(status))
        return;
    if (!std::all_of(status.sides.begin(), status.sides.end(), isReady)) {
        judgeWaiting(status);
        return;
    }
    for (const LinkSide& side : status.sides)
        if (side.report.bgp == "down") {
            status.health = LinkHealth::down;
            waitFor(status, side,
                    side.provider + " shows the end as " + side.report.word + ", and its operation as down.");
            return;
        }
    status.health = LinkHealth::up;
    if (!status.differences.empty())
        status.step = "Traffic passes, but the two sides do not have the same values.";
}

std::string supportCase(const LinkStatus& status, const std::string& asOf) {
    std::string out = "Subject: Interconnect " + status.link + " is " + std::string(toString(status.health)) +
                      " (environment " + status.environment + ")\n\nAs of " + asOf + " the two sides report:\n";
    for (const LinkSide& side : status.sides) {
        out += "- " + side.provider + ", account " + side.account + ", region " + side.region + ": " + side.resourceId +
               "\n    state " + (side.error.empty() ? side.report.word : "unknown (" + side.error + ")");
        for (const auto& [what, value] : {std::pair{"shared id", side.report.sharedId},
                                          {"bandwidth", side.report.bandwidth},
                                          {"operation", side.report.bgp},
                                          {"MACsec", side.report.macsec},
                                          {"says", side.report.message}})
            if (!value.empty())
                out += std::string(", ") + what + " " + value;
        out += "\n";
    }
    if (status.pending)
        out +=
            "It was asked for at " + status.pending->since +
            (status.pending->deadline.empty() ? "" : "; either side may delete it after " + status.pending->deadline) +
            ".\n";
    for (const std::string& difference : status.differences)
        out += "The sides differ in " + difference + ".\n";
    for (const std::string& sentence : status.notices)
        out += sentence + "\n";
    out += "\nWhat is expected: both ends ready, and the routes exchanged.\n";
    if (!status.step.empty())
        out += (status.owedBy.empty() ? std::string("Next step: ") : "Next step, with " + status.owedBy + ": ") +
               status.step + "\n";
    return out;
}

Json issueDocument(const LinkStatus& status, const std::string& asOf) {
    Json issue;
    issue["title"] = "Interconnect " + status.link + " is " + std::string(toString(status.health));
    issue["body"] = supportCase(status, asOf);
    issue["priority"] = status.health == LinkHealth::down ? "PRIORITY_P1" : "PRIORITY_P2";
    issue["issueContext"] =
        "ISSUE_CONTEXT_UNSPECIFIED"; // the providers give no name of the connection in the API's own form
    return issue;
}

} // namespace isthmus
