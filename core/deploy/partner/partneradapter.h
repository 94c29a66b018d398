// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "deploy/resource.h"
#include "deploy/restclient.h"
#include "http/bearertokens.h"

#include <memory>
#include <string>

namespace isthmus {

/// Connections of any provider that speaks the Connection Coordinator API of the open specification, with bearer tokens
/// or signatures of AWS. Resource ids are the names of the specification: "providers/aws/environments/E/...".
class PartnerAdapter final : public Adapter {
public:
    /// `provider` as the profile calls it. All must outlive this object.
    PartnerAdapter(const std::string& provider, const ProviderProfile& profile, HttpClient& http, Redactor& redactor);
    ~PartnerAdapter() override;

    ApiResult<std::optional<Made>> find(const Step& step, const Known& known) override;
    ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) override;
    ApiResult<Json> update(const Step& step, const Recorded& recorded, const std::string& token) override;
    ApiResult<LiveState> state(const Recorded& recorded) override;
    ApiResult<Json> remove(const Recorded& recorded, const std::string& token) override;
    ApiResult<std::string> activationKey(const Recorded& recorded) override;
    ApiResult<Json> live(const Recorded& recorded) override;
    ApiResult<EndReport> report(const Recorded& recorded) override;
    ApiResult<bool> probe(const std::string& region) override;

private:
    [[nodiscard]] ApiResult<Json> call(const std::string& method, const std::string& path, const Json& body = {});
    /// Every page of a list.
    [[nodiscard]] ApiResult<Json> list(const std::string& path, const char* member);
    /// The lines below a connection, with their maintenance and MACsec keys; nothing of a key but its name and times.
    [[nodiscard]] ApiResult<std::vector<ChannelReport>> channelsOf(const std::string& connection);
    /// The interconnect of an environment that takes this connection: the one with the most room.
    [[nodiscard]] ApiResult<std::string> roomiest(const std::string& environment, std::int64_t mbps);
    /// The key that comes with a connection: the other side's, or one of our own.
    [[nodiscard]] ApiResult<std::string> keyFor(const Step& step, const Known& known, const std::string& token) const;

    std::string m_provider;
    const ProviderProfile& m_profile;
    Redactor& m_redactor;
    std::unique_ptr<BearerTokens> m_tokens;
    RestClient m_client;
};

} // namespace isthmus
