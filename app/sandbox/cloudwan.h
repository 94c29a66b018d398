// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "world.h"

#include "http/sigv4.h"

#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// Plays the part of Network Manager that makes Cloud WANs (REST and JSON).
class CloudWan final {
public:
    explicit CloudWan(World& world)
        : m_world(world) {}

    /// "CreateCoreNetwork"; empty where the API has no such call.
    [[nodiscard]] static std::string operationOf(const SignableRequest& request);
    /// Throws Refusal.
    [[nodiscard]] Value call(const std::string& operation, const SignableRequest& request, const Value& body);

private:
    [[nodiscard]] Value& resource(const std::string& type, const std::string& id);
    Value createGlobal(const Value& body);
    Value createCore(const Value& body);
    Value createAttachment(const Value& body, bool vpc);
    Value remove(const std::string& type, const std::string& id);
    [[nodiscard]] Value listed(const std::string& type, const std::map<std::string, std::string>& query);
    /// The segment that the policy gives an attachment with these tags; empty: none.
    [[nodiscard]] static std::string segmentFor(const Value& core, const Value& tags);

    World& m_world;
};

} // namespace isthmus
