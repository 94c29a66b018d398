// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/credentials.h"

#include "http/digest.h"

#include <nlohmann/json.hpp>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

namespace isthmus {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path homeFolder() {
    return environment("HOME");
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string textMember(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<nlohmann::json> readJson(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{file.string() + ": cannot be read"};
    std::ostringstream content;
    content << stream.rdbuf();
    nlohmann::json json = nlohmann::json::parse(content.str(), nullptr, false);
    if (!json.is_object())
        return Error{file.string() + ": is no JSON object"}; // without the parser's words: they quote the file
    return json;
}

std::filesystem::path googleFile(const std::string& source, const std::filesystem::path& file) {
    if (source != "adc" || !file.empty())
        return file;
    if (const std::string named = environment("GOOGLE_APPLICATION_CREDENTIALS"); !named.empty())
        return named;
    const std::string folder = environment("CLOUDSDK_CONFIG");
    return (folder.empty() ? homeFolder() / ".config/gcloud" : std::filesystem::path(folder)) /
           "application_default_credentials.json";
}

} // namespace

Result<AwsCredentials> awsCredentialsFromEnvironment() {
    AwsCredentials out{environment("AWS_ACCESS_KEY_ID"), environment("AWS_SECRET_ACCESS_KEY"),
                       environment("AWS_SESSION_TOKEN")};
    if (out.accessKeyId.empty() || out.secretAccessKey.empty())
        return Error{"The environment holds no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Set both, or name a shared "
                     "credentials file in the profile."};
    return out;
}

Result<AwsCredentials> awsCredentialsFromFile(std::filesystem::path file, std::string profile) {
    if (file.empty())
        file = environment("AWS_SHARED_CREDENTIALS_FILE");
    if (file.empty())
        file = homeFolder() / ".aws/credentials";
    if (profile.empty())
        profile = environment("AWS_PROFILE");
    if (profile.empty())
        profile = "default";
    std::ifstream stream(file);
    if (!stream)
        return Error{file.string() + ": cannot be read. Create it with an access key, or name another file in the profile."};
    std::map<std::string, std::string> members;
    bool inSection = false;
    bool found = false;
    for (std::string line; std::getline(stream, line);) {
        line = trimmed(line);
        if (line.empty() || line[0] == '#' || line[0] == ';')
            continue;
        if (line[0] == '[') {
            inSection = trimmed(line.substr(1, line.find(']') - 1)) == profile;
            found = found || inSection;
            continue;
        }
        const std::size_t equals = line.find('=');
        if (inSection && equals != std::string::npos)
            members[trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 1));
    }
    if (!found)
        return Error{file.string() + ": has no section [" + profile + "]"};
    AwsCredentials out{members["aws_access_key_id"], members["aws_secret_access_key"], members["aws_session_token"]};
    if (out.accessKeyId.empty() || out.secretAccessKey.empty())
        return Error{file.string() + ": section [" + profile + "] lacks aws_access_key_id or aws_secret_access_key"};
    return out;
}

Result<AwsCredentials> awsCredentials(const std::string& source, const std::filesystem::path& file,
                                      const std::string& profile) {
    if (source == "environment")
        return awsCredentialsFromEnvironment();
    if (source == "shared")
        return awsCredentialsFromFile(file, profile);
    if (!source.empty())
        return Error{"This version reads AWS credentials from \"environment\" or \"shared\", not from \"" + source +
                     "\". Name one of the two in the profile."};
    if (Result<AwsCredentials> own = awsCredentialsFromEnvironment(); own.ok())
        return own;
    return awsCredentialsFromFile(file, profile);
}

Result<std::string> signedJwt(const std::string& claims, const std::string& privateKeyPem, const std::string& keyId) {
    nlohmann::ordered_json header{{"alg", "RS256"}, {"typ", "JWT"}};
    if (!keyId.empty())
        header["kid"] = keyId;
    const std::string content = base64Url(header.dump()) + "." + base64Url(claims);
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(privateKeyPem.data(), static_cast<int>(privateKeyPem.size())), &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (key == nullptr || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return Error{"The private key is no RSA key in PEM form"};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t length = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(content.data());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, data, content.size()) != 1)
        return Error{"OpenSSL cannot sign with the private key"};
    std::vector<unsigned char> signature(length);
    if (EVP_DigestSign(context.get(), signature.data(), &length, data, content.size()) != 1)
        return Error{"OpenSSL cannot sign with the private key"};
    return content + "." + base64Url({reinterpret_cast<const char*>(signature.data()), length});
}

GoogleTokens::GoogleTokens(std::string source, std::filesystem::path file, std::string tokenEndpoint)
    : m_source(std::move(source)), m_file(std::move(file)), m_endpoint(std::move(tokenEndpoint)) {}

Result<HttpRequest> GoogleTokens::tokenRequest(std::chrono::system_clock::time_point now) const {
    if (m_source != "file" && m_source != "adc" && !(m_source.empty() && !m_file.empty()))
        return Error{"This version reads Google credentials from \"file\" or \"adc\", not from \"" + m_source +
                     "\". Name one of the two in the profile."};
    const std::filesystem::path file = googleFile(m_source, m_file);
    const Result<nlohmann::json> json = readJson(file);
    if (!json)
        return json.error();
    std::string endpoint = m_endpoint.empty() ? textMember(*json, "token_uri") : m_endpoint;
    const std::string type = textMember(*json, "type");
    HttpRequest request;
    request.method = "POST";
    request.readOnly = true; // a second token does no harm
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    if (type == "authorized_user") {
        request.url = endpoint.empty() ? "https://oauth2.googleapis.com/token" : endpoint;
        request.body = "grant_type=refresh_token&client_id=" + percentEncode(textMember(*json, "client_id")) +
                       "&client_secret=" + percentEncode(textMember(*json, "client_secret")) +
                       "&refresh_token=" + percentEncode(textMember(*json, "refresh_token"));
        return request;
    }
    const std::string email = textMember(*json, "client_email");
    if (email.empty() || endpoint.empty())
        return Error{file.string() + ": is no service account key (client_email or token_uri is missing)"};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    const std::string named = textMember(*json, "token_uri");
    const nlohmann::ordered_json claims{{"iss", email},
                                        {"scope", "https://www.googleapis.com/auth/cloud-platform"},
                                        {"aud", named.empty() ? endpoint : named},
                                        {"iat", seconds},
                                        {"exp", seconds + 3600}};
    const Result<std::string> jwt =
        signedJwt(claims.dump(), textMember(*json, "private_key"), textMember(*json, "private_key_id"));
    if (!jwt)
        return Error{file.string() + ": " + jwt.error().message};
    request.url = endpoint;
    request.body = "grant_type=" + percentEncode("urn:ietf:params:oauth:grant-type:jwt-bearer") + "&assertion=" + *jwt;
    return request;
}

Result<std::string> GoogleTokens::token(HttpClient& client, std::stop_token stop) {
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::system_clock::now();
    if (!m_token.empty() && now < m_expires)
        return m_token;
    Result<HttpRequest> request = tokenRequest(now);
    if (!request)
        return request.error();
    const std::string endpoint = request->url;
    const Result<HttpResponse> response = client.send(std::move(*request), std::move(stop));
    if (!response)
        return response.error();
    const nlohmann::json json = nlohmann::json::parse(response->body, nullptr, false);
    const std::string token = json.is_object() ? textMember(json, "access_token") : std::string();
    if (!response->ok() || token.empty()) {
        const std::string why = json.is_object() ? textMember(json, "error") + " " + textMember(json, "error_description") : "";
        return Error{endpoint + " gave no token: HTTP " + std::to_string(response->status) + " " + trimmed(why)};
    }
    const auto lifetime = json.find("expires_in");
    m_token = token;
    m_expires = now + std::chrono::seconds((lifetime != json.end() && lifetime->is_number_integer()
                                                ? lifetime->get<std::int64_t>()
                                                : 3600) -
                                           60);
    return m_token;
}

void GoogleTokens::forget() {
    const std::lock_guard lock(m_mutex);
    m_token.clear();
}

} // namespace isthmus
