// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

namespace isthmus {

namespace {

const std::map<std::string, FaultKind>& kinds() {
    static const std::map<std::string, FaultKind> table = {{"error", FaultKind::error},
                                                           {"throttle", FaultKind::throttle},
                                                           {"timeout", FaultKind::timeout},
                                                           {"lost-answer", FaultKind::lostAnswer},
                                                           {"slow", FaultKind::slow},
                                                           {"fail-provisioning", FaultKind::failProvisioning},
                                                           {"conflict", FaultKind::conflict},
                                                           {"expired-token", FaultKind::expiredToken},
                                                           {"unreachable", FaultKind::unreachable}};
    return table;
}

} // namespace

Result<Faults> Faults::load(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in)
        return Error{"cannot read " + file.string()};
    const auto read = nlohmann::json::parse(in, nullptr, false);
    if (!read.is_array())
        return Error{file.string() + ": a JSON list is wanted"};
    Faults out;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& entry = read[i];
        const std::string where = file.string() + ": entry " + std::to_string(i + 1) + ": ";
        if (!entry.is_object() || !entry.contains("match") || !entry["match"].is_string())
            return Error{where + "match must be a text such as \"ec2:CreateVpc\""};
        Fault fault;
        fault.match = entry["match"];
        const auto kind = entry.contains("fault") && entry["fault"].is_string()
                              ? kinds().find(entry["fault"].get<std::string>())
                              : kinds().end();
        if (kind == kinds().end())
            return Error{where +
                         "fault must be error, throttle, conflict, timeout, lost-answer, fail-provisioning, slow, "
                         "expired-token or unreachable"};
        fault.kind = kind->second;
        for (const auto& [member, value] :
             {std::pair<const char*, int*>{"nth", &fault.nth}, {"count", &fault.count}, {"seconds", &fault.seconds}}) {
            if (!entry.contains(member))
                continue;
            if (!entry[member].is_number_unsigned())
                return Error{where + member + " must be a whole number"};
            *value = entry[member].get<int>();
        }
        out.m_faults.push_back(std::move(fault));
    }
    return out;
}

std::optional<Fault> Faults::strike(const std::string& cloud, const std::string& operation) {
    std::optional<Fault> found;
    for (Fault& fault : m_faults) {
        const bool wholeCloud = fault.match.starts_with("cloud:");
        if (wholeCloud ? fault.match != "cloud:" + cloud : !operation.starts_with(fault.match))
            continue;
        ++fault.seen;
        const bool strikes = fault.seen >= fault.nth && (fault.count == 0 || fault.seen < fault.nth + fault.count);
        if (strikes && !found)
            found = fault;
    }
    return found;
}

void applyFault(const std::optional<Fault>& fault, Reply& reply) {
    if (!fault)
        return;
    constexpr int longSeconds = 60;
    constexpr int slowSeconds = 2;
    if (fault->kind == FaultKind::slow || fault->kind == FaultKind::timeout) {
        const int own = fault->kind == FaultKind::slow ? slowSeconds : longSeconds;
        reply.holdMilliseconds = 1000 * (fault->seconds > 0 ? fault->seconds : own);
    }
    reply.drop = fault->kind == FaultKind::lostAnswer || fault->kind == FaultKind::timeout ||
                 fault->kind == FaultKind::unreachable;
}

} // namespace isthmus
