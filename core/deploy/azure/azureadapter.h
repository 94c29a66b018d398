// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "deploy/resource.h"
#include "deploy/restclient.h"
#include "http/azuretokens.h"

namespace isthmus {

/// Resource groups and everything of Microsoft.Network, over Azure Resource Manager. Resource ids are ARM's own, which
/// the steps already hold: "/subscriptions/S/resourceGroups/G/providers/Microsoft.Network/virtualNetworks/V".
class AzureAdapter final : public Adapter {
public:
    AzureAdapter(const Profile& profile, HttpClient& http, Redactor& redactor);

    ApiResult<std::optional<Made>> find(const Step& step, const Known& known) override;
    ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) override;
    ApiResult<Json> update(const Step& step, const Recorded& recorded, const std::string& token) override;
    ApiResult<LiveState> state(const Recorded& recorded) override;
    ApiResult<Json> remove(const Recorded& recorded, const std::string& token) override;
    ApiResult<std::string> activationKey(const Recorded& recorded) override;
    ApiResult<bool> probe(const std::string& region) override;

private:
    [[nodiscard]] ApiResult<RestAnswer> call(const std::string& method, const std::string& resourceId,
                                             const Json& body = {}, const HeaderList& headers = {});
    /// A long-running operation that is under way or has failed; nothing once it is done well.
    [[nodiscard]] ApiResult<std::optional<LiveState>> pending(const Recorded& recorded);

    const Profile& m_profile;
    HttpClient& m_http;
    Redactor& m_redactor;
    AzureTokens m_tokens;
    RestClient m_client;
};

} // namespace isthmus
