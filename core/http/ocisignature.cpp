// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/ocisignature.h"

#include "http/credentialfiles.h"
#include "http/digest.h"
#include "http/rsa.h"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <fstream>
#include <sstream>

namespace isthmus {

namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool hasBody(const std::string& method) {
    return method == "POST" || method == "PUT" || method == "PATCH";
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : " ") + name;
    return out;
}

/// The section with what it inherits from DEFAULT.
Result<IniSection> sectionOf(const std::filesystem::path& file, const std::string& profile) {
    const Result<std::map<std::string, IniSection>> sections = readIni(file);
    if (!sections)
        return sections.error();
    const auto found = sections->find(profile);
    if (found == sections->end())
        return Error{file.string() + ": has no section [" + profile + "]"};
    IniSection out = found->second;
    if (const auto inherited = sections->find("DEFAULT"); inherited != sections->end())
        out.insert(inherited->second.begin(), inherited->second.end());
    return out;
}

} // namespace

Result<OciCredentials> ociCredentials(std::filesystem::path file, std::string profile) {
    if (file.empty())
        file = environmentVariable("OCI_CLI_CONFIG_FILE");
    if (file.empty())
        file = homeFolder() / ".oci/config";
    if (profile.empty())
        profile = environmentVariable("OCI_CLI_PROFILE");
    if (profile.empty())
        profile = "DEFAULT";
    Result<IniSection> section = sectionOf(file, profile);
    if (!section)
        return section.error();
    IniSection& members = *section;
    for (const char* needed : {"tenancy", "user", "fingerprint", "key_file"})
        if (members[needed].empty())
            return Error{file.string() + ": section [" + profile + "] lacks " + needed};
    std::filesystem::path keyFile = expandedHome(members["key_file"]);
    if (keyFile.is_relative())
        keyFile = file.parent_path() / keyFile;
    std::ifstream stream(keyFile, std::ios::binary);
    std::ostringstream key;
    if (!stream || !(key << stream.rdbuf()))
        return Error{keyFile.string() + ": the key file of section [" + profile + "] cannot be read"};
    return OciCredentials{members["tenancy"], members["user"], members["fingerprint"],
                          members["region"],  key.str(),       members["pass_phrase"]};
}

std::optional<OciAuthorization> OciAuthorization::parse(std::string_view header) {
    static constexpr std::string_view scheme = "Signature ";
    if (header.substr(0, scheme.size()) != scheme)
        return std::nullopt;
    OciAuthorization out;
    std::string_view rest = header.substr(scheme.size());
    while (!rest.empty()) {
        const std::size_t equals = rest.find("=\"");
        const std::size_t end = equals == std::string_view::npos ? equals : rest.find('"', equals + 2);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string name = trimmed(std::string(rest.substr(0, equals)));
        const std::string value(rest.substr(equals + 2, end - equals - 2));
        if (name == "keyId")
            out.keyId = value;
        else if (name == "algorithm")
            out.algorithm = value;
        else if (name == "signature")
            out.signature = value;
        else if (name == "headers") {
            std::istringstream names(value);
            for (std::string one; names >> one;)
                out.headers.push_back(lowered(one));
        }
        rest.remove_prefix(std::min(rest.size(), end + 1));
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(", ")));
    }
    if (out.keyId.empty() || out.signature.empty() || out.headers.empty())
        return std::nullopt;
    return out;
}

std::vector<std::string> ociSignedHeaders(const std::string& method) {
    std::vector<std::string> out = {"date", "(request-target)", "host"};
    if (hasBody(method))
        out.insert(out.end(), {"content-length", "content-type", "x-content-sha256"});
    return out;
}

std::string ociSigningText(const std::vector<std::string>& signedHeaders, const std::string& method,
                           const std::string& target, const HeaderList& headers) {
    std::string out;
    for (const std::string& name : signedHeaders) {
        const std::string value =
            name == "(request-target)" ? lowered(method) + " " + target : headerValue(headers, name);
        out += (out.empty() ? "" : "\n") + name + ": " + value;
    }
    return out;
}

std::string httpDate(std::chrono::system_clock::time_point time) {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char rest[32] = {};
    const std::size_t length = std::strftime(rest, sizeof rest, " %Y %H:%M:%S GMT", &utc);
    const std::string day = std::to_string(utc.tm_mday);
    return std::string(days[utc.tm_wday]) + ", " + (day.size() < 2 ? "0" : "") + day + " " + months[utc.tm_mon] +
           std::string(rest, length);
}

Status signOci(HttpRequest& request, const OciCredentials& credentials, std::chrono::system_clock::time_point now) {
    const std::size_t scheme = request.url.find("://");
    const std::size_t slash = scheme == std::string::npos ? scheme : request.url.find('/', scheme + 3);
    if (slash == std::string::npos)
        return Error{"\"" + request.url.substr(0, request.url.find('?')) + "\" is no URL with a path"};
    std::erase_if(request.headers, [](const auto& header) {
        const std::string name = lowered(header.first);
        return name == "date" || name == "host" || name == "authorization" || name == "x-content-sha256";
    });
    request.headers.emplace_back("date", httpDate(now));
    request.headers.emplace_back("host", request.url.substr(scheme + 3, slash - scheme - 3));
    HeaderList covered = request.headers;
    if (hasBody(request.method)) {
        request.headers.emplace_back("x-content-sha256", base64(sha256(request.body)));
        covered = request.headers;
        covered.emplace_back("content-length", std::to_string(request.body.size()));
    }
    const std::vector<std::string> names = ociSignedHeaders(request.method);
    const Result<std::string> signature =
        signRsaSha256(ociSigningText(names, request.method, request.url.substr(slash), covered),
                      credentials.privateKeyPem, credentials.passphrase);
    if (!signature)
        return signature.error();
    request.headers.emplace_back("Authorization", "Signature version=\"1\",headers=\"" + joined(names) + "\",keyId=\"" +
                                                      credentials.keyId() + "\",algorithm=\"rsa-sha256\",signature=\"" +
                                                      base64(*signature) + "\"");
    return success();
}

} // namespace isthmus
