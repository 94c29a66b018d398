// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/googletokens.h"

#include "http/command.h"
#include "http/credentialfiles.h"
#include "http/digest.h"
#include "http/rsa.h"

namespace isthmus {

namespace {

std::filesystem::path googleFile(const std::string& source, const std::filesystem::path& file) {
    if (source != "adc" || !file.empty())
        return file;
    if (const std::string named = environmentVariable("GOOGLE_APPLICATION_CREDENTIALS"); !named.empty())
        return named;
    const std::string folder = environmentVariable("CLOUDSDK_CONFIG");
    return (folder.empty() ? homeFolder() / ".config/gcloud" : std::filesystem::path(folder)) /
           "application_default_credentials.json";
}

Result<BearerToken> askCommandLine() {
    const Result<std::string> output = outputOf({"gcloud", "auth", "print-access-token"});
    if (!output)
        return output.error();
    BearerToken out;
    out.text = trimmed(*output);
    out.lifetime = std::chrono::minutes(5); // it gives what it has, which may be near its end
    if (out.text.empty())
        return Error{"gcloud auth print-access-token gave no token. Sign in with gcloud auth login."};
    return out;
}

/// The form of a service account's exchange.
Result<std::string> assertionForm(const nlohmann::json& account, const std::string& audience) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    const nlohmann::ordered_json claims{{"iss", textMember(account, "client_email")},
                                        {"scope", "https://www.googleapis.com/auth/cloud-platform"},
                                        {"aud", audience},
                                        {"iat", seconds},
                                        {"exp", seconds + 3600}};
    const Result<std::string> jwt =
        signedJwt(claims.dump(), textMember(account, "private_key"), textMember(account, "private_key_id"));
    if (!jwt)
        return jwt.error();
    return "grant_type=" + percentEncode("urn:ietf:params:oauth:grant-type:jwt-bearer") + "&assertion=" + *jwt;
}

} // namespace

Result<std::string> signedJwt(const std::string& claims, const std::string& privateKeyPem, const std::string& keyId) {
    nlohmann::ordered_json header{{"alg", "RS256"}, {"typ", "JWT"}};
    if (!keyId.empty())
        header["kid"] = keyId;
    const std::string content = base64Url(header.dump()) + "." + base64Url(claims);
    const Result<std::string> signature = signRsaSha256(content, privateKeyPem);
    if (!signature)
        return signature.error();
    return content + "." + base64Url(*signature);
}

GoogleTokens::GoogleTokens(std::string source, std::filesystem::path file, std::string tokenEndpoint)
    : m_source(std::move(source))
    , m_file(std::move(file))
    , m_endpoint(std::move(tokenEndpoint)) {}

Result<BearerToken> GoogleTokens::ask(HttpClient& client, std::stop_token stop) {
    if (m_source == "gcloud")
        return askCommandLine();
    if (m_source != "file" && m_source != "adc" && !(m_source.empty() && !m_file.empty()))
        return Error{"Google credentials come from \"file\", \"adc\" or \"gcloud\", not from \"" + m_source +
                     "\". Name one of these in the profile."};
    const std::filesystem::path file = googleFile(m_source, m_file);
    const Result<nlohmann::json> json = readSecretJson(file);
    if (!json)
        return json.error();
    const std::string named = textMember(*json, "token_uri");
    const std::string endpoint = m_endpoint.empty() ? named : m_endpoint;
    if (textMember(*json, "type") == "authorized_user")
        return tokenFromEndpoint(client, endpoint.empty() ? "https://oauth2.googleapis.com/token" : endpoint,
                                 "grant_type=refresh_token&client_id=" + percentEncode(textMember(*json, "client_id")) +
                                     "&client_secret=" + percentEncode(textMember(*json, "client_secret")) +
                                     "&refresh_token=" + percentEncode(textMember(*json, "refresh_token")),
                                 std::move(stop));
    if (textMember(*json, "client_email").empty() || endpoint.empty())
        return Error{file.string() + ": is no service account key (client_email or token_uri is missing)"};
    const Result<std::string> form = assertionForm(*json, named.empty() ? endpoint : named);
    if (!form)
        return Error{file.string() + ": " + form.error().message};
    return tokenFromEndpoint(client, endpoint, *form, std::move(stop));
}

} // namespace isthmus
