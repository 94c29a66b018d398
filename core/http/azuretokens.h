// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/bearertokens.h"

#include <filesystem>
#include <string>

namespace isthmus {

/// Where Azure's tokens come from.
struct AzureTokenSource {
    std::string
        source; ///< "environment", "file" or "cli"; empty: the environment where it names a client, else the CLI
    std::filesystem::path file; ///< of "file": JSON with tenantId, clientId and clientSecret
    std::string tenant;         ///< empty: what the source names
    std::string login;    ///< "https://login.microsoftonline.com", or the whole token URL where it ends in "/token"
    std::string resource; ///< "https://management.azure.com"
};

/// Bearer tokens for Azure Resource Manager: OAuth 2 client credentials, or `az account get-access-token`.
class AzureTokens final : public BearerTokens {
public:
    explicit AzureTokens(AzureTokenSource source)
        : m_source(std::move(source)) {}

private:
    [[nodiscard]] Result<BearerToken> ask(HttpClient& client, std::stop_token stop) override;
    [[nodiscard]] Result<BearerToken> askCommandLine() const;

    AzureTokenSource m_source;
};

} // namespace isthmus
