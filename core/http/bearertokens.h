// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpclient.h"
#include "net/result.h"

#include <chrono>
#include <mutex>
#include <stop_token>
#include <string>

namespace isthmus {

/// A bearer token and how long it lives.
struct BearerToken {
    std::string text;
    std::chrono::seconds lifetime{3600};
};

/// Bearer tokens of one account, kept in memory until a minute before they expire. Safe to use from several threads.
class BearerTokens {
public:
    virtual ~BearerTokens() = default;
    /// A token that is valid now; asks for one where needed. Errors never hold a secret.
    [[nodiscard]] Result<std::string> token(HttpClient& client, std::stop_token stop = {});
    /// Forgets the token, after a 401.
    void forget();

protected:
    [[nodiscard]] virtual Result<BearerToken> ask(HttpClient& client, std::stop_token stop) = 0;

private:
    std::mutex m_mutex;
    std::string m_token;
    std::chrono::system_clock::time_point m_expires;
};

/// Sends a form to an OAuth 2 token endpoint and reads the token from its answer.
[[nodiscard]] Result<BearerToken> tokenFromEndpoint(HttpClient& client, const std::string& endpoint,
                                                    const std::string& form, std::stop_token stop);

} // namespace isthmus
