// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/bearertokens.h"

#include "http/credentialfiles.h"

namespace isthmus {

Result<std::string> BearerTokens::token(HttpClient& client, std::stop_token stop) {
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::system_clock::now();
    if (!m_token.empty() && now < m_expires)
        return m_token;
    Result<BearerToken> fresh = ask(client, std::move(stop));
    if (!fresh)
        return fresh.error();
    m_token = std::move(fresh->text);
    m_expires = now + fresh->lifetime - std::chrono::seconds(60);
    return m_token;
}

void BearerTokens::forget() {
    const std::lock_guard lock(m_mutex);
    m_token.clear();
}

Result<BearerToken> tokenFromEndpoint(HttpClient& client, const std::string& endpoint, const std::string& form,
                                      std::stop_token stop) {
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint;
    request.body = form;
    request.readOnly = true; // a second token does no harm
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    const Result<HttpResponse> response = client.send(std::move(request), std::move(stop));
    if (!response)
        return response.error();
    const nlohmann::json json = nlohmann::json::parse(response->body, nullptr, false);
    BearerToken out;
    out.text = textMember(json, "access_token");
    if (!response->ok() || out.text.empty()) {
        const std::string why = textMember(json, "error") + " " + textMember(json, "error_description");
        return Error{endpoint + " gave no token: HTTP " + std::to_string(response->status) +
                     (why == " " ? std::string() : " " + why)};
    }
    if (const auto lifetime = json.find("expires_in"); lifetime != json.end() && lifetime->is_number_integer())
        out.lifetime = std::chrono::seconds(lifetime->get<std::int64_t>());
    return out;
}

} // namespace isthmus
