// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redact.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace isthmus {

namespace {

constexpr std::string_view mask = "[hidden]";

bool isNameCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

/// Where the value that starts at `from` ends, for the character before it.
std::size_t endOfValue(std::string_view text, std::size_t from, char opening) {
    if (opening == '"') {
        for (std::size_t i = from; i < text.size(); ++i) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '"')
                return i;
        }
        return text.size();
    }
    const std::string_view stops = opening == '>' ? "<" : (opening == '=' ? "&\r\n \"" : "\r\n");
    return std::min(text.find_first_of(stops, from), text.size());
}

/// Position of the value that belongs to the name ending at `at`, with the character that opens it; npos: none.
std::pair<std::size_t, char> valueAfter(std::string_view text, std::size_t at) {
    const bool quoted = at < text.size() && text[at] == '"';
    std::size_t i = quoted ? at + 1 : at;
    if (!quoted && i < text.size() && (text[i] == '=' || text[i] == '>'))
        return {i + 1, text[i]};
    while (i < text.size() && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t'))
        ++i;
    if (i >= text.size() || text[i] != ':')
        return {std::string_view::npos, 0};
    ++i;
    while (i < text.size() && (text[i] == ' ' || text[i] == '\t'))
        ++i;
    if (i < text.size() && text[i] == '"')
        return {i + 1, '"'};
    return quoted ? std::pair(std::string_view::npos, '\0') : std::pair(i, ':');
}

} // namespace

bool isSecretName(std::string_view name) {
    static constexpr std::array names = std::to_array<std::string_view>({"authorization",
                                                                         "x-amz-security-token",
                                                                         "cookie",
                                                                         "set-cookie",
                                                                         "activationkey",
                                                                         "providedactivationkey",
                                                                         "generatedactivationkey",
                                                                         "encodedkey",
                                                                         "access_token",
                                                                         "refresh_token",
                                                                         "id_token",
                                                                         "assertion",
                                                                         "private_key",
                                                                         "client_secret",
                                                                         "presharedkey",
                                                                         "clientsecret",
                                                                         "accesstoken",
                                                                         "servicekey",
                                                                         "sharedkey",
                                                                         "sharedsecret",
                                                                         "authorizationkey",
                                                                         "pass_phrase",
                                                                         "providerservicekeyname",
                                                                         "accesskey",
                                                                         "secret"});
    static constexpr std::array<std::string_view, 6> parts = {"password", "secretaccesskey", "sessiontoken",
                                                              "pre-shared", "secret_key", "x-goog-iam"};
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(names.begin(), names.end(), lower) != names.end() ||
           std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

std::string redacted(std::string_view text) {
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        if (!isNameCharacter(text[i])) {
            out += text[i++];
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        const std::string_view name = text.substr(i, end - i);
        const bool closesElement = i > 0 && text[i - 1] == '/' && end < text.size() && text[end] == '>';
        out += name;
        i = end;
        if (closesElement || !isSecretName(name))
            continue;
        const auto [value, opening] = valueAfter(text, end);
        if (value == std::string_view::npos)
            continue;
        out += text.substr(end, value - end);
        out += mask;
        i = endOfValue(text, value, opening);
    }
    return out;
}

void Redactor::add(std::string_view secret) {
    if (secret.size() < 6)
        return;
    const std::lock_guard lock(m_mutex);
    m_secrets.emplace(secret);
}

std::string Redactor::operator()(std::string_view text) const {
    std::string out = redacted(text);
    const std::lock_guard lock(m_mutex);
    for (const std::string& secret : m_secrets)
        for (std::size_t at = out.find(secret); at != std::string::npos; at = out.find(secret, at + mask.size()))
            out.replace(at, secret.size(), mask);
    return out;
}

} // namespace isthmus
