// SPDX-License-Identifier: GPL-3.0-or-later
#include "google.h"

#include "http/digest.h"
#include "spec/activationkey.h"

#include <regex>

namespace isthmus {

namespace {

std::string joinedPath(const GoogleCall& call) {
    std::string out;
    for (const std::string& segment : call.path)
        out += "/" + segment;
    return out;
}

std::string requestScope(const GoogleCall& call, const std::string& id) {
    return "gcp:" + (call.path.size() > 1 ? call.path[1] : std::string()) + ":" + id;
}

std::string requestHash(const GoogleCall& call) {
    return sha256Hex(call.method + joinedPath(call) + call.body.dump() + call.parameter("transportId") +
                     call.parameter("hubId") + call.parameter("spokeId"));
}

} // namespace

std::string GoogleCall::parameter(const std::string& name) const {
    const auto it = query.find(name);
    return it == query.end() ? std::string() : it->second;
}

bool isGoogleName(const std::string& name) {
    static const std::regex pattern("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    return std::regex_match(name, pattern);
}

std::string networkPath(const std::string& url) {
    const std::size_t start = url.find("projects/");
    if (start == std::string::npos || (start > 0 && url[start - 1] != '/'))
        return {};
    static const std::regex pattern("projects/[^/]+/global/networks/[^/]+");
    std::string path = url.substr(start);
    return std::regex_match(path, pattern) ? path : std::string();
}

const Value* googleRequestSeen(const World& world, const GoogleCall& call) {
    const std::string id = call.parameter("requestId");
    if (id.empty())
        return nullptr;
    if (!isUuid(id))
        throw Refusal{400, "INVALID_ARGUMENT", "requestId must be a UUID other than the one of zeros"};
    const Value* known = world.token(requestScope(call, id));
    if (known != nullptr && known->at("hash") != requestHash(call))
        throw Refusal{400, "INVALID_ARGUMENT", "requestId was used before for another request"};
    return known;
}

void rememberGoogleRequest(World& world, const GoogleCall& call, const std::string& operation) {
    const std::string id = call.parameter("requestId");
    if (!id.empty())
        world.rememberToken(requestScope(call, id), requestHash(call), operation);
}

} // namespace isthmus
