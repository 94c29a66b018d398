// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/restclient.h"

namespace isthmus {

ApiResult<RestAnswer> RestClient::send(const Call& call) {
    HttpRequest request;
    request.method = call.method;
    request.url = call.url;
    request.repeatable = call.repeatable;
    HeaderList plain = call.headers;
    plain.emplace_back("Accept", "application/json");
    if (!call.body.is_null()) {
        plain.emplace_back("Content-Type", "application/json");
        request.body = call.body.dump();
    }
    request.authorize = [this, plain](HttpRequest& one) {
        one.headers = plain;
        return m_manner.authorize(one);
    };
    Result<HttpResponse> response = m_http.send(request);
    if (response && response->status == 401 && m_manner.renew) {
        m_manner.renew(); // it may have been withdrawn before its time
        response = m_http.send(request);
    }
    if (!response)
        return ApiError{"NoAnswer", m_redactor(response.error().message), 0};
    if (!response->ok()) {
        ApiError error = m_manner.errorOf(*response);
        error.message = m_redactor(error.message);
        return error;
    }
    RestAnswer answer{response->status, response->headers, Json::object()};
    if (!response->body.empty())
        answer.body = Json::parse(response->body, nullptr, false);
    if (!answer.body.is_object() && !answer.body.is_array())
        return ApiError{"NoAnswer", m_manner.provider + " answered with something that is no JSON object", 0};
    return answer;
}

RestClient::Manner bearerManner(std::string provider, BearerTokens& tokens, HttpClient& http, Redactor& redactor,
                                std::function<ApiError(const HttpResponse&)> errorOf) {
    RestClient::Manner manner;
    manner.provider = std::move(provider);
    manner.errorOf = std::move(errorOf);
    manner.renew = [&tokens] { tokens.forget(); };
    manner.authorize = [&tokens, &http, &redactor](HttpRequest& one) -> Status {
        const Result<std::string> token = tokens.token(http);
        if (!token)
            return token.error();
        redactor.add(*token);
        one.headers.emplace_back("Authorization", "Bearer " + *token);
        return success();
    };
    return manner;
}

ApiResult<bool> tokenIsGiven(BearerTokens& tokens, HttpClient& http, Redactor& redactor) {
    const Result<std::string> token = tokens.token(http);
    if (!token)
        return ApiError{"NoCredentials", redactor(token.error().message), 0};
    redactor.add(*token);
    return true;
}

ApiResult<Json> completedBody(const Json& want, const Known& known) {
    Json body = want.value("body", Json::object());
    for (const Json& entry : want.value("fill", Json::array())) {
        const std::string key = textOf(entry, "resource");
        const std::optional<Recorded> found = known.resource(key);
        if (!found)
            return ApiError{"NotDeployed", key + " is not deployed", 0};
        const std::string member = textOf(entry, "value");
        const Json value = member.empty() ? Json(found->resourceId) : found->attributes.value(member, Json());
        if (value.is_null())
            return ApiError{"NotKnownYet", key + " does not show its " + member + " yet", 0, true};
        body[Json::json_pointer(textOf(entry, "at"))] = value;
    }
    if (const std::string minter = textOf(want, "minter"); !minter.empty()) {
        const ApiResult<std::string> key = known.activationKey(minter);
        if (!key)
            return key.error();
        body[Json::json_pointer(textOf(want, "keyAt"))] = *key;
    }
    for (const Json& entry : want.value("secrets", Json::array())) {
        const ApiResult<std::string> list = known.activationKey(textOf(entry, "minter"));
        if (!list)
            return list.error();
        const Json keys = Json::parse(*list, nullptr, false);
        const auto index = entry.value("entry", std::size_t{0});
        if (!keys.is_array() || index >= keys.size())
            return ApiError{"NoKey", textOf(entry, "minter") + " shows no pre-shared key for this tunnel", 0};
        body[Json::json_pointer(textOf(entry, "at"))] = keys[index];
    }
    return body;
}

} // namespace isthmus
