// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/state/records.h"

#include "deploy/times.h"

#include <array>
#include <chrono>

#include <pwd.h>
#include <unistd.h>

namespace isthmus {

Json toJson(const JournalEntry& entry) {
    return Json{
        {"id", entry.id},   {"at", entry.at},         {"who", entry.who},          {"host", entry.host},
        {"run", entry.run}, {"side", entry.side},     {"phase", entry.phase},      {"operation", entry.operation},
        {"api", entry.api}, {"detail", entry.detail}, {"requests", entry.requests}};
}

Json toJson(const Recorded& recorded) {
    return Json{{"key", recorded.key},           {"subject", recorded.subject},       {"provider", recorded.provider},
                {"account", recorded.account},   {"region", recorded.region},         {"type", recorded.type},
                {"id", recorded.resourceId},     {"status", recorded.status},         {"uses", recorded.uses},
                {"attributes", recorded.attributes}, {"want", recorded.want}};
}

Recorded recordedFrom(const Json& json) {
    Recorded out;
    out.key = textOf(json, "key");
    out.subject = textOf(json, "subject");
    out.provider = textOf(json, "provider");
    out.account = textOf(json, "account");
    out.region = textOf(json, "region");
    out.type = textOf(json, "type");
    out.resourceId = textOf(json, "id");
    out.status = textOf(json, "status");
    out.uses = json.value("uses", std::vector<std::string>());
    out.attributes = json.value("attributes", Json::object());
    out.want = textOf(json, "want");
    return out;
}

Json toJson(const Step& step) {
    const Operation& operation = step.operation;
    return Json{{"operation", operation.id},     {"subject", operation.subject}, {"provider", operation.provider},
                {"account", operation.account},  {"region", operation.region},   {"api", operation.api},
                {"title", operation.title},      {"typical", operation.typical.count()},
                {"key", step.key},               {"type", step.type},            {"uses", step.uses},
                {"want", step.want},             {"early", step.builtOnEarly}};
}

Step stepFrom(const Json& json) {
    Step step;
    step.operation.id = textOf(json, "operation");
    step.operation.subject = textOf(json, "subject");
    step.operation.provider = textOf(json, "provider");
    step.operation.account = textOf(json, "account");
    step.operation.region = textOf(json, "region");
    step.operation.api = textOf(json, "api");
    step.operation.title = textOf(json, "title");
    step.operation.typical = std::chrono::seconds(json.value("typical", 0));
    step.key = textOf(json, "key");
    step.type = textOf(json, "type");
    step.uses = json.value("uses", std::vector<std::string>());
    step.want = json.value("want", Json::object());
    step.builtOnEarly = json.value("early", false);
    return step;
}

std::string currentUser() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return std::to_string(::getuid());
    return found->pw_name;
}

std::string currentHost() {
    std::array<char, 256> buffer{};
    return ::gethostname(buffer.data(), buffer.size() - 1) == 0 ? std::string(buffer.data()) : std::string();
}

std::string currentTime() {
    return timeText(std::chrono::system_clock::now());
}

} // namespace isthmus
