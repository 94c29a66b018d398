// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/awssession.h"

#include "deploy/endpoints.h"
#include "http/command.h"
#include "http/credentialfiles.h"
#include "http/credentials.h"
#include "http/digest.h"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <ctime>

namespace isthmus {

namespace {

using Clock = std::chrono::system_clock;

constexpr std::chrono::minutes ahead{5};
/// A role may be assumed with the credentials of another role, and so on.
constexpr int deepest = 5;

ProviderProfile ownProfile(const Profile& profile) {
    const auto found = profile.providers.find("aws");
    return found == profile.providers.end() ? ProviderProfile{} : found->second;
}

std::filesystem::path configFile(const ProviderProfile& own) {
    if (!own.credentialFile.empty())
        return own.credentialFile;
    const std::string named = environmentVariable("AWS_CONFIG_FILE");
    return named.empty() ? homeFolder() / ".aws/config" : std::filesystem::path(named);
}

/// A section of AWS's configuration, where names of all but "default" come after the word "profile".
Result<IniSection> sectionOf(const std::filesystem::path& file, const std::string& name) {
    const auto sections = readIni(file);
    if (!sections)
        return sections.error();
    for (const std::string& written : {"profile " + name, name})
        if (const auto found = sections->find(written); found != sections->end())
            return found->second;
    return Error{file.string() + ": has no section [profile " + name + "]"};
}

std::string valueIn(const IniSection& section, const char* member) {
    const auto found = section.find(member);
    return found == section.end() ? std::string() : found->second;
}

/// "2026-11-25T16:00:00Z"; the end of time where there is none.
Clock::time_point timeOf(const std::string& text) {
    std::tm utc{};
    if (text.size() < 19 || strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &utc) == nullptr)
        return Clock::time_point::max();
    return Clock::from_time_t(timegm(&utc));
}

std::string roleForm(const IniSection& section, const std::string& role) {
    const std::string session = valueIn(section, "role_session_name");
    std::string form = "Action=AssumeRole&Version=2011-06-15&RoleArn=" + percentEncode(role) +
                       "&RoleSessionName=" + percentEncode(session.empty() ? "isthmus" : session);
    if (const std::string id = valueIn(section, "external_id"); !id.empty())
        form += "&ExternalId=" + percentEncode(id);
    if (const std::string seconds = valueIn(section, "duration_seconds"); !seconds.empty())
        form += "&DurationSeconds=" + percentEncode(seconds);
    return form;
}

} // namespace

Result<AwsCredentials> AwsSession::credentials() {
    const std::lock_guard lock(m_mutex);
    const bool endless = m_lease.ends == Clock::time_point::max();
    if (!m_lease.credentials.accessKeyId.empty() && (endless || Clock::now() < m_lease.ends - ahead))
        return m_lease.credentials;
    const ProviderProfile own = ownProfile(m_profile);
    Result<Lease> read = this->read(own.credentialSource, own.credentialProfile, 0);
    if (!read)
        return read.error();
    m_lease = *std::move(read);
    return m_lease.credentials;
}

void AwsSession::forget() {
    const std::lock_guard lock(m_mutex);
    m_lease = {};
}

Result<AwsSession::Lease> AwsSession::read(const std::string& source, const std::string& name, int depth) {
    Result<Lease> lease = Error{"The roles of the AWS configuration lead in a circle."};
    if (source == "process")
        lease = fromProcess(name.empty() ? "default" : name);
    else if (source == "assume-role" && depth < deepest)
        lease = fromRole(name.empty() ? "default" : name, depth);
    else if (source != "assume-role") {
        const Result<AwsCredentials> plain = awsCredentials(source, ownProfile(m_profile).credentialFile, name);
        lease = plain ? Result<Lease>(Lease{*plain}) : Result<Lease>(plain.error());
    }
    if (lease) {
        m_redactor.add(lease->credentials.secretAccessKey);
        m_redactor.add(lease->credentials.sessionToken);
    }
    return lease;
}

Result<AwsSession::Lease> AwsSession::fromProcess(const std::string& name) {
    const std::filesystem::path file = configFile(ownProfile(m_profile));
    const Result<IniSection> section = sectionOf(file, name);
    if (!section)
        return section.error();
    const std::string line = valueIn(*section, "credential_process");
    if (line.empty())
        return Error{file.string() + ": section [profile " + name + "] lacks credential_process"};
    const Result<std::string> said = outputOf(commandWords(line));
    if (!said)
        return said.error();
    const auto json = nlohmann::json::parse(*said, nullptr, false);
    Lease lease;
    lease.credentials = {textMember(json, "AccessKeyId"), textMember(json, "SecretAccessKey"),
                         textMember(json, "SessionToken")};
    lease.ends = timeOf(textMember(json, "Expiration"));
    if (!json.is_object() || json.value("Version", 0) != 1 || lease.credentials.accessKeyId.empty() ||
        lease.credentials.secretAccessKey.empty())
        return Error{"The credential_process of [profile " + name + "] in " + file.string() +
                     " gave no credentials in the form that AWS describes (Version 1, AccessKeyId, SecretAccessKey)."};
    return lease;
}

/// The credentials that a role is assumed with: those of the environment or of another section.
Result<AwsSession::Lease> AwsSession::baseOf(const IniSection& section, const std::filesystem::path& file, int depth) {
    const std::string parent = valueIn(section, "source_profile");
    if (parent.empty())
        return read("environment", {}, depth);
    if (const Result<IniSection> above = sectionOf(file, parent)) {
        if (!valueIn(*above, "role_arn").empty())
            return read("assume-role", parent, depth);
        if (!valueIn(*above, "credential_process").empty())
            return read("process", parent, depth);
        if (!valueIn(*above, "aws_secret_access_key").empty())
            return Lease{{valueIn(*above, "aws_access_key_id"), valueIn(*above, "aws_secret_access_key"),
                          valueIn(*above, "aws_session_token")}};
    }
    // The keys themselves usually stand in the other file.
    const Result<AwsCredentials> plain = awsCredentialsFromFile({}, parent);
    if (!plain)
        return plain.error();
    return Lease{*plain};
}

Result<AwsSession::Lease> AwsSession::fromRole(const std::string& name, int depth) {
    const std::filesystem::path file = configFile(ownProfile(m_profile));
    const Result<IniSection> section = sectionOf(file, name);
    if (!section)
        return section.error();
    const std::string role = valueIn(*section, "role_arn");
    if (role.empty() ||
        (valueIn(*section, "source_profile").empty() && valueIn(*section, "credential_source") != "Environment"))
        return Error{file.string() + ": section [profile " + name +
                     "] needs role_arn and source_profile, or credential_source = Environment"};
    const Result<Lease> base = baseOf(*section, file, depth + 1);
    if (!base)
        return base.error();
    m_redactor.add(base->credentials.secretAccessKey);
    std::string region = valueIn(*section, "region");
    if (region.empty())
        region = awsRegionOfEnvironment();
    if (region.empty())
        return Error{file.string() + ": section [profile " + name +
                     "] needs region, or set AWS_REGION: " + "the role is assumed at the token service of one region"};
    const Result<std::string> endpoint = serviceEndpoint(m_profile, "aws", "sts", region);
    if (!endpoint)
        return endpoint.error();
    return assume(*endpoint, region, roleForm(*section, role), base->credentials);
}

Result<AwsSession::Lease> AwsSession::assume(const std::string& endpoint, const std::string& region,
                                             const std::string& form, const AwsCredentials& with) {
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint + "/";
    request.body = form;
    request.repeatable = true;
    request.authorize = [&](HttpRequest& one) {
        SignableRequest signable{
            one.method, "/", "", {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}}, one.body};
        signable.headers.emplace_back("Host", endpoint.substr(endpoint.find("://") + 3));
        SigV4("sts", region).sign(signable, with, Clock::now());
        one.headers = signable.headers;
        return success();
    };
    const Result<HttpResponse> response = m_http.send(request);
    if (!response)
        return Error{m_redactor(response.error().message)};
    pugi::xml_document document;
    static_cast<void>(document.load_string(response->body.c_str()));
    if (!response->ok()) {
        const pugi::xml_node error = document.child("ErrorResponse").child("Error");
        return Error{m_redactor(std::string("AWS does not let the role be assumed: ") + error.child_value("Code") +
                                ": " + error.child_value("Message"))};
    }
    const pugi::xml_node given = document.child("AssumeRoleResponse").child("AssumeRoleResult").child("Credentials");
    Lease lease;
    lease.credentials = {given.child_value("AccessKeyId"), given.child_value("SecretAccessKey"),
                         given.child_value("SessionToken")};
    lease.ends = timeOf(given.child_value("Expiration"));
    if (lease.credentials.secretAccessKey.empty())
        return Error{"AWS answered AssumeRole without credentials."};
    return lease;
}

} // namespace isthmus
