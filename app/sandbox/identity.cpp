// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity.h"

#include "world.h"

#include "http/digest.h"
#include "spec/base64.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <optional>

namespace isthmus {

namespace {

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count));
    return bytes;
}

std::string randomLetters(std::size_t count) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    for (const char byte : randomBytes(count))
        out += alphabet[static_cast<unsigned char>(byte) % alphabet.size()];
    return out;
}

std::string privatePem(EVP_PKEY* key) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(length)};
}

/// MD5 of the public key, as Oracle Cloud writes it: "12:34:...".
std::string fingerprintOf(EVP_PKEY* key) {
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(key, &der);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(der, static_cast<std::size_t>(length), digest.data(), &size, EVP_md5(), nullptr);
    OPENSSL_free(der);
    std::string out;
    for (unsigned int i = 0; i < size; ++i)
        out += (i == 0 ? "" : ":") + toHex({reinterpret_cast<const char*>(digest.data()) + i, 1});
    return out;
}

std::optional<std::string> fromBase64Url(std::string text) {
    std::replace(text.begin(), text.end(), '-', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    return decodeBase64(text);
}

std::int64_t realNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

Result<std::unique_ptr<Identity>> Identity::create() {
    std::unique_ptr<Identity> made(new Identity);
    made->m_key = std::shared_ptr<EVP_PKEY>(EVP_RSA_gen(2048), &EVP_PKEY_free);
    if (!made->m_key)
        return Error{"OpenSSL could not make an RSA key"};
    made->m_keyId = toHex(randomBytes(20));
    made->m_aws.accessKeyId = "AKIA" + randomLetters(16);
    made->m_aws.secretAccessKey = base64Url(randomBytes(30));
    made->m_ociKey = std::shared_ptr<EVP_PKEY>(EVP_RSA_gen(2048), &EVP_PKEY_free);
    if (!made->m_ociKey)
        return Error{"OpenSSL could not make an RSA key"};
    made->m_ociTenancy = "ocid1.tenancy.oc1.." + toHex(randomBytes(30));
    made->m_ociUser = "ocid1.user.oc1.." + toHex(randomBytes(30));
    made->m_ociFingerprint = fingerprintOf(made->m_ociKey.get());
    made->m_azure = {randomUuid(), randomUuid(), base64Url(randomBytes(30))};
    return made;
}

std::string Identity::sharedCredentials() const {
    return "[default]\naws_access_key_id = " + m_aws.accessKeyId +
           "\naws_secret_access_key = " + m_aws.secretAccessKey + "\n";
}

std::string Identity::serviceAccount(const std::string& tokenUri) const {
    const nlohmann::ordered_json file = {{"type", "service_account"}, {"project_id", "sandbox"},
                                         {"private_key_id", m_keyId}, {"private_key", privatePem(m_key.get())},
                                         {"client_email", m_email},   {"client_id", "100000000000000000001"},
                                         {"token_uri", tokenUri}};
    return file.dump(2) + "\n";
}

bool Identity::verify(EVP_PKEY* key, const std::string& signedPart, const std::string& signature) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char*>(signedPart.data()), signedPart.size()) == 1;
}

Result<std::string> Identity::exchange(const std::string& assertion, const std::vector<std::string>& audiences) {
    const std::size_t first = assertion.find('.');
    const std::size_t second = first == std::string::npos ? first : assertion.find('.', first + 1);
    if (second == std::string::npos)
        return Error{"Invalid JWT: it does not have three parts."};
    const auto header = fromBase64Url(assertion.substr(0, first));
    const auto claims = fromBase64Url(assertion.substr(first + 1, second - first - 1));
    const auto signature = fromBase64Url(assertion.substr(second + 1));
    const Value head = header ? Value::parse(*header, nullptr, false) : Value();
    const Value body = claims ? Value::parse(*claims, nullptr, false) : Value();
    if (!signature || !head.is_object() || !body.is_object())
        return Error{"Invalid JWT: it cannot be read."};
    if (head.value("alg", Value()) != "RS256" || !verify(m_key.get(), assertion.substr(0, second), *signature))
        return Error{"Invalid JWT Signature."};
    if (body.value("iss", Value()) != m_email)
        return Error{"Invalid grant: account not found"};
    const Value audience = body.value("aud", Value());
    if (!audience.is_string() ||
        std::find(audiences.begin(), audiences.end(), audience.get<std::string>()) == audiences.end())
        return Error{"Invalid JWT: the audience is not this endpoint."};
    const Value until = body.value("exp", Value());
    const Value from = body.value("iat", Value());
    if (!until.is_number() || !from.is_number() || until.get<std::int64_t>() < realNow() ||
        from.get<std::int64_t>() > realNow() + 60 ||
        until.get<std::int64_t>() - from.get<std::int64_t>() > tokenSeconds)
        return Error{"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."};
    const Value scope = body.value("scope", Value(""));
    if (!scope.is_string() ||
        scope.get<std::string>().find("https://www.googleapis.com/auth/cloud-platform") == std::string::npos)
        return Error{"Invalid OAuth scope or ID token audience provided."};
    return issue("google");
}

std::string Identity::issue(const std::string& audience) {
    const std::string token = (audience == "google" ? "ya29.sandbox." : "eyJ0.sandbox.") + base64Url(randomBytes(32));
    m_tokens[audience + " " + token] = std::chrono::steady_clock::now() + std::chrono::seconds(tokenSeconds);
    return token;
}

Result<std::string> Identity::exchangeClient(const std::string& tenant, const std::map<std::string, std::string>& form,
                                             std::string& error) {
    const auto field = [&](const char* name) {
        const auto it = form.find(name);
        return it == form.end() ? std::string() : it->second;
    };
    error = "invalid_request";
    if (tenant != m_azure.tenant)
        return Error{"AADSTS90002: Tenant '" + tenant + "' not found."};
    if (field("grant_type") != "client_credentials")
        return Error{"AADSTS70003: The app requested an unsupported grant type."};
    if (field("scope") != "https://management.azure.com/.default")
        return Error{"AADSTS70011: The provided value for the input parameter 'scope' is not valid."};
    error = "invalid_client";
    if (field("client_id") != m_azure.id)
        return Error{"AADSTS700016: Application was not found in the directory."};
    if (!equalInConstantTime(field("client_secret"), m_azure.secret))
        return Error{"AADSTS7000215: Invalid client secret provided."};
    return issue("azure");
}

std::string Identity::ociKeyId() const {
    return m_ociTenancy + "/" + m_ociUser + "/" + m_ociFingerprint;
}

bool Identity::verifyOci(const std::string& text, const std::string& signature) const {
    const auto bytes = decodeBase64(signature);
    return bytes && verify(m_ociKey.get(), text, *bytes);
}

std::string Identity::ociKeyPem() const {
    return privatePem(m_ociKey.get());
}

std::string Identity::ociConfig(const std::filesystem::path& keyFile) const {
    return "[DEFAULT]\nuser=" + m_ociUser + "\nfingerprint=" + m_ociFingerprint + "\ntenancy=" + m_ociTenancy +
           "\nregion=us-ashburn-1\nkey_file=" + keyFile.string() + "\n";
}

AwsCredentials Identity::assumeRole() {
    AwsCredentials out{"ASIA" + randomLetters(16), base64Url(randomBytes(30)), base64Url(randomBytes(90))};
    m_temporary[out.accessKeyId] = {out, std::chrono::steady_clock::now() + std::chrono::seconds(tokenSeconds)};
    return out;
}

AwsCredentials Identity::awsCredentials(const std::string& accessKeyId, const std::string& sessionToken) const {
    if (accessKeyId == m_aws.accessKeyId)
        return m_aws;
    const auto found = m_temporary.find(accessKeyId);
    const bool good = found != m_temporary.end() && found->second.second > std::chrono::steady_clock::now() &&
                      equalInConstantTime(found->second.first.sessionToken, sessionToken);
    return good ? found->second.first : AwsCredentials{};
}

const std::string& Identity::partnerToken() {
    if (m_partnerToken.empty())
        m_partnerToken = issue("partner");
    return m_partnerToken;
}

std::string Identity::azureClientFile() const {
    const nlohmann::ordered_json file = {
        {"tenantId", m_azure.tenant}, {"clientId", m_azure.id}, {"clientSecret", m_azure.secret}};
    return file.dump(2) + "\n";
}

bool Identity::knowsToken(const std::string& audience, const std::string& token) const {
    const auto it = m_tokens.find(audience + " " + token);
    return it != m_tokens.end() && it->second > std::chrono::steady_clock::now();
}

void Identity::expireTokens(const std::string& audience) {
    std::erase_if(m_tokens, [&](const auto& entry) { return entry.first.starts_with(audience + " "); });
}

} // namespace isthmus
