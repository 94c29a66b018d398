// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "deploy/resource.h"
#include "http/googletokens.h"
#include "http/redact.h"

#include <memory>

namespace isthmus {

/// Networks, subnets, network peerings and transports (Partner Cross-Cloud Interconnect) of Google Cloud.
/// Resource ids are Google's relative names: "projects/P/global/networks/N".
class GoogleAdapter final : public Adapter {
public:
    GoogleAdapter(const Profile& profile, HttpClient& http, Redactor& redactor);

    ApiResult<std::optional<Made>> find(const Step& step, const Known& known) override;
    ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) override;
    ApiResult<Json> update(const Step& step, const Recorded& recorded, const std::string& token) override;
    ApiResult<LiveState> state(const Recorded& recorded) override;
    ApiResult<Json> remove(const Recorded& recorded, const std::string& token) override;
    ApiResult<std::string> activationKey(const Recorded& recorded) override;
    ApiResult<Json> live(const Recorded& recorded) override;
    ApiResult<EndReport> report(const Recorded& recorded) override;
    ApiResult<bool> probe(const std::string& region) override;
    ApiResult<std::vector<Discovered>> discover(const DiscoveryScope& scope) override;

private:
    [[nodiscard]] ApiResult<Json> call(const std::string& method, const std::string& url, const Json& body = {});
    [[nodiscard]] ApiResult<std::string> url(const std::string& type, const std::string& path) const;
    [[nodiscard]] ApiResult<Json> get(const std::string& type, const std::string& path);
    [[nodiscard]] ApiResult<Made> createTransport(const Step& step, const Known& known, const std::string& token);
    /// A hub or a spoke of Network Connectivity Center.
    [[nodiscard]] ApiResult<Made> createLabelled(const Step& step, const Known& known, const std::string& token);
    [[nodiscard]] ApiResult<Made> createPeering(const Step& step, const Known& known, const std::string& token);
    [[nodiscard]] ApiResult<std::string> remoteProfile(const Step& step);
    /// A long-running operation that is under way: its state, or nothing once it is done well.
    [[nodiscard]] ApiResult<std::optional<LiveState>> pending(const Recorded& recorded);
    [[nodiscard]] ApiResult<LiveState> peeringState(const Recorded& recorded);

    // The sessions on a Cloud Router: googlerouters.cpp
    [[nodiscard]] ApiResult<std::optional<Made>> findPeers(const Step& step, const Known& known);
    [[nodiscard]] ApiResult<Made> createPeers(const Step& step, const Known& known, const std::string& token);
    [[nodiscard]] ApiResult<LiveState> peersState(const Recorded& recorded);
    [[nodiscard]] ApiResult<Json> removePeers(const Recorded& recorded, const std::string& token);
    [[nodiscard]] ApiResult<Json> patchRouter(const std::string& router, const Json& body, const std::string& token);

    [[nodiscard]] ApiResult<bool> discoverRegion(const std::string& project, const std::string& region,
                                                 std::vector<Discovered>& out);

    const Profile& m_profile;
    HttpClient& m_http;
    Redactor& m_redactor;
    std::unique_ptr<GoogleTokens> m_tokens;
};

/// The refusal in an answer of Google: error.status (or its code) and error.message.
[[nodiscard]] ApiError googleError(const HttpResponse& response);

} // namespace isthmus
