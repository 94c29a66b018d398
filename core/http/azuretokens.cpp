// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/azuretokens.h"

#include "http/command.h"
#include "http/credentialfiles.h"
#include "http/digest.h"

namespace isthmus {

namespace {

struct Client {
    std::string tenant;
    std::string id;
    std::string secret;
};

Result<Client> clientOf(const AzureTokenSource& source) {
    if (source.source == "file") {
        const Result<nlohmann::json> json = readSecretJson(source.file);
        if (!json)
            return json.error();
        const Client client{textMember(*json, "tenantId"), textMember(*json, "clientId"),
                            textMember(*json, "clientSecret")};
        if (client.id.empty() || client.secret.empty())
            return Error{source.file.string() + ": lacks clientId or clientSecret"};
        return client;
    }
    const Client client{environmentVariable("AZURE_TENANT_ID"), environmentVariable("AZURE_CLIENT_ID"),
                        environmentVariable("AZURE_CLIENT_SECRET")};
    if (client.id.empty() || client.secret.empty())
        return Error{
            "The environment holds no AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. Set both, or choose \"cli\" in the "
            "profile and sign in with az login."};
    return client;
}

} // namespace

Result<BearerToken> AzureTokens::askCommandLine() const {
    std::vector<std::string> command = {"az",       "account", "get-access-token", "--resource", m_source.resource,
                                        "--output", "json"};
    if (!m_source.tenant.empty())
        command.insert(command.end(), {"--tenant", m_source.tenant});
    const Result<std::string> output = outputOf(command);
    if (!output)
        return output.error();
    const nlohmann::json json = nlohmann::json::parse(*output, nullptr, false);
    BearerToken out;
    out.text = textMember(json, "accessToken");
    if (out.text.empty())
        return Error{"az account get-access-token gave no accessToken. Sign in with az login."};
    if (const auto until = json.find("expires_on"); until != json.end() && until->is_number_integer()) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        out.lifetime =
            std::chrono::seconds(until->get<std::int64_t>()) - std::chrono::duration_cast<std::chrono::seconds>(now);
    } else {
        out.lifetime = std::chrono::minutes(5); // it gives what it has, which may be near its end
    }
    return out;
}

Result<BearerToken> AzureTokens::ask(HttpClient& client, std::stop_token stop) {
    const bool choose = m_source.source.empty();
    if (m_source.source == "cli" || (choose && environmentVariable("AZURE_CLIENT_ID").empty()))
        return askCommandLine();
    if (!choose && m_source.source != "environment" && m_source.source != "file")
        return Error{"Azure credentials come from \"environment\", \"file\" or \"cli\", not from \"" + m_source.source +
                     "\". Name one of these in the profile."};
    const Result<Client> found = clientOf(m_source);
    if (!found)
        return found.error();
    const std::string tenant = m_source.tenant.empty() ? found->tenant : m_source.tenant;
    if (tenant.empty())
        return Error{"No Azure tenant is named. Write \"tenant\" in the profile, or set AZURE_TENANT_ID."};
    const std::string endpoint =
        m_source.login.ends_with("/token") ? m_source.login : m_source.login + "/" + tenant + "/oauth2/v2.0/token";
    return tokenFromEndpoint(client, endpoint,
                             "grant_type=client_credentials&client_id=" + percentEncode(found->id) +
                                 "&client_secret=" + percentEncode(found->secret) +
                                 "&scope=" + percentEncode(m_source.resource + "/.default"),
                             std::move(stop));
}

} // namespace isthmus
