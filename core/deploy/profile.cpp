// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/profile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace isthmus {

namespace {

using Json = nlohmann::ordered_json;

/// Reads one profile; the first thing that is wrong is kept with the place where it stands.
class ProfileReader {
public:
    ProfileReader(const std::filesystem::path& file, std::string text) : m_file(file), m_text(std::move(text)) {}

    Result<Profile> read() {
        Json json;
        try {
            json = Json::parse(m_text);
        } catch (const Json::parse_error& error) {
            return Error{m_file.string() + ":" + std::to_string(lineAt(error.byte)) + ": is no JSON: " + error.what()};
        } catch (const Json::out_of_range&) {
            return Error{m_file.string() + ": holds a number that is too large"};
        }
        if (!json.is_object())
            return Error{m_file.string() + ":1: a profile is a JSON object"};
        Profile profile;
        profile.name = text(json, "", "name");
        profile.state = text(json, "", "state");
        profile.sandbox = flag(json, "", "sandbox");
        for (const char* id : {"aws", "gcp", "azure", "oci"})
            if (const Json* provider = object(json, "", id))
                profile.providers[id] = readProvider(*provider, id);
        if (const Json* partners = object(json, "", "partners"))
            for (const auto& [id, value] : partners->items())
                if (const Json* partner = object(*partners, "partners", id.c_str()))
                    profile.providers[id] = readPartner(*partner, "partners." + id);
        if (!m_error.empty())
            return Error{m_error};
        return profile;
    }

private:
    std::size_t lineAt(std::size_t byte) const {
        const auto end = m_text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, m_text.size()));
        return 1 + static_cast<std::size_t>(std::count(m_text.begin(), end, '\n'));
    }

    /// The line of a member, found by walking its path through the text: parents stand before their members.
    std::size_t lineOf(const std::string& path) const {
        std::size_t at = 0;
        std::istringstream names(path);
        for (std::string name; std::getline(names, name, '.');) {
            const std::size_t found = m_text.find("\"" + name + "\"", at);
            if (found == std::string::npos)
                break;
            at = found + 1;
        }
        return lineAt(at);
    }

    void complain(const std::string& path, const char* wanted) {
        if (m_error.empty())
            m_error = m_file.string() + ":" + std::to_string(lineOf(path)) + ": " + path + " must be " + wanted;
    }

    static std::string join(const std::string& parent, const char* key) {
        return parent.empty() ? std::string(key) : parent + "." + key;
    }

    const Json* object(const Json& parent, const std::string& path, const char* key) {
        const auto found = parent.find(key);
        if (found == parent.end())
            return nullptr;
        if (!found->is_object()) {
            complain(join(path, key), "an object");
            return nullptr;
        }
        return &*found;
    }

    std::string text(const Json& parent, const std::string& path, const char* key) {
        const auto found = parent.find(key);
        if (found == parent.end())
            return {};
        if (!found->is_string()) {
            complain(join(path, key), "text");
            return {};
        }
        return found->get<std::string>();
    }

    bool flag(const Json& parent, const std::string& path, const char* key) {
        const auto found = parent.find(key);
        if (found == parent.end())
            return false;
        if (!found->is_boolean())
            complain(join(path, key), "true or false");
        return found->is_boolean() && found->get<bool>();
    }

    std::optional<double> number(const Json& parent, const std::string& path, const char* key) {
        const auto found = parent.find(key);
        if (found == parent.end())
            return std::nullopt;
        if (!found->is_number() || found->get<double>() <= 0 || found->get<double>() > 1000) {
            complain(join(path, key), "a number above 0 and at most 1000");
            return std::nullopt;
        }
        return found->get<double>();
    }

    ProviderProfile readProvider(const Json& json, const std::string& path) {
        ProviderProfile out;
        if (const Json* endpoints = object(json, path, "endpoints"))
            for (const auto& [service, value] : endpoints->items())
                out.endpoints[service] = text(*endpoints, path + ".endpoints", service.c_str());
        readCredentials(json, path, out);
        out.tenant = text(json, path, "tenant");
        if (const Json* limits = object(json, path, "limits")) {
            const std::string where = path + ".limits";
            if (const auto calls = number(*limits, where, "concurrentCalls"))
                out.concurrentCalls = static_cast<unsigned>(*calls);
            out.callsPerSecond = number(*limits, where, "callsPerSecond");
        }
        return out;
    }

    ProviderProfile readPartner(const Json& json, const std::string& path) {
        ProviderProfile out;
        out.endpoints["coordinator"] = text(json, path, "endpoint");
        out.auth = text(json, path, "auth");
        if (out.auth != "bearer" && out.auth != "sigv4" && !out.auth.empty())
            complain(path + ".auth", "\"bearer\" or \"sigv4\"");
        readCredentials(json, path, out);
        out.signingService = "interconnect";
        if (const Json* signature = object(json, path, "sigv4")) {
            if (const std::string service = text(*signature, path + ".sigv4", "service"); !service.empty())
                out.signingService = service;
            if (const std::string region = text(*signature, path + ".sigv4", "region"); !region.empty())
                out.signingRegion = region;
        }
        return out;
    }

    void readCredentials(const Json& json, const std::string& path, ProviderProfile& out) {
        const Json* credentials = object(json, path, "credentials");
        if (credentials == nullptr)
            return;
        const std::string where = path + ".credentials";
        out.credentialSource = text(*credentials, where, "source");
        out.credentialProfile = text(*credentials, where, "profile");
        out.credentialFile = text(*credentials, where, "file");
        if (!out.credentialFile.empty() && out.credentialFile.is_relative())
            out.credentialFile = m_file.parent_path() / out.credentialFile;
    }

    std::filesystem::path m_file;
    std::string m_text;
    std::string m_error;
};

} // namespace

Result<Profile> Profile::load(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    if (!stream || !(content << stream.rdbuf()))
        return Error{file.string() + ": cannot be read"};
    return ProfileReader(file, content.str()).read();
}

std::string Profile::endpoint(std::string_view provider, std::string_view service, std::string_view region) const {
    const auto found = providers.find(std::string(provider));
    if (found == providers.end())
        return {};
    const auto entry = found->second.endpoints.find(std::string(service));
    if (entry == found->second.endpoints.end())
        return {};
    std::string url = entry->second;
    static constexpr std::string_view mark = "{region}";
    for (std::size_t at = url.find(mark); at != std::string::npos; at = url.find(mark, at + region.size()))
        url.replace(at, mark.size(), region);
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

} // namespace isthmus
