// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "deploy/resource.h"
#include "deploy/restclient.h"
#include "http/ocisignature.h"

#include <mutex>

namespace isthmus {

/// VCNs, subnets, DRGs with their attachments, route tables and virtual circuits of Oracle Cloud, with signed requests.
class OciAdapter final : public Adapter {
public:
    OciAdapter(const Profile& profile, HttpClient& http, Redactor& redactor);

    ApiResult<std::optional<Made>> find(const Step& step, const Known& known) override;
    ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) override;
    ApiResult<Json> update(const Step& step, const Recorded& recorded, const std::string& token) override;
    ApiResult<LiveState> state(const Recorded& recorded) override;
    ApiResult<Json> remove(const Recorded& recorded, const std::string& token) override;
    ApiResult<std::string> activationKey(const Recorded& recorded) override;
    ApiResult<bool> probe(const std::string& region) override;

private:
    [[nodiscard]] Status sign(HttpRequest& request);
    /// Read once, from where the profile says.
    [[nodiscard]] Result<OciCredentials> credentials();
    [[nodiscard]] ApiResult<RestAnswer> call(const std::string& method, const std::string& region,
                                             const std::string& path, const Json& body = {},
                                             const HeaderList& headers = {});
    [[nodiscard]] ApiResult<RestAnswer> get(const Recorded& recorded);
    /// Every page of a list.
    [[nodiscard]] ApiResult<Json> list(const std::string& region, const std::string& path);

    const Profile& m_profile;
    Redactor& m_redactor;
    std::mutex m_mutex;
    OciCredentials m_credentials;
    RestClient m_client;
};

} // namespace isthmus
