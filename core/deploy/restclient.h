// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"
#include "http/bearertokens.h"
#include "http/httpclient.h"
#include "http/redact.h"

#include <functional>
#include <string>

namespace isthmus {

/// One good answer of a JSON API.
struct RestAnswer {
    int status = 200;
    HeaderList headers;
    Json body = Json::object(); ///< an object, or a list where the API answers with one
};

/// JSON over HTTP with one provider's authentication. Refusals come in the provider's own words, without secrets.
class RestClient final {
public:
    struct Manner {
        std::string provider; ///< for messages: "Azure"
        /// Signs an attempt, or gives it a bearer token; the body and the plain headers are there.
        std::function<Status(HttpRequest&)> authorize;
        /// After a 401, before one more try; empty: there is nothing to renew.
        std::function<void()> renew;
        std::function<ApiError(const HttpResponse&)> errorOf;
    };

    RestClient(HttpClient& http, Redactor& redactor, Manner manner)
        : m_http(http)
        , m_redactor(redactor)
        , m_manner(std::move(manner)) {}

    struct Call {
        std::string method;
        std::string url;
        Json body{};             ///< null: none
        HeaderList headers{};    ///< beside Accept and Content-Type
        bool repeatable = false; ///< carries an idempotency token
    };
    [[nodiscard]] ApiResult<RestAnswer> send(const Call& call);

private:
    HttpClient& m_http;
    Redactor& m_redactor;
    Manner m_manner;
};

/// Authentication with a bearer token; the token is masked wherever it would be shown. All three must outlive the
/// client.
[[nodiscard]] RestClient::Manner bearerManner(std::string provider, BearerTokens& tokens, HttpClient& http,
                                              Redactor& redactor, std::function<ApiError(const HttpResponse&)> errorOf);

/// Whether a token is to be had, for Adapter::probe; it is masked from then on.
[[nodiscard]] ApiResult<bool> tokenIsGiven(BearerTokens& tokens, HttpClient& http, Redactor& redactor);

/// What a design wants as the body of a request, completed with what only the running deployment knows.
/// `want.fill`: [{"at": JSON pointer, "resource": key, "value": name of an attribute, or "" for its id}].
/// `want.secrets`: [{"at", "minter": key, "entry": index}] of pre-shared keys; with `want.minter`, the activation key
/// goes to `want.keyAt`. The result may hold secrets: never log or keep it.
[[nodiscard]] ApiResult<Json> completedBody(const Json& want, const Known& known);

} // namespace isthmus
