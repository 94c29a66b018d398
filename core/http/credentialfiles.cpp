// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/credentialfiles.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace isthmus {

std::string environmentVariable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path homeFolder() {
    return environmentVariable("HOME");
}

std::filesystem::path expandedHome(const std::string& path) {
    return path.starts_with("~/") ? homeFolder() / path.substr(2) : std::filesystem::path(path);
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string textMember(const nlohmann::json& object, const char* key) {
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<nlohmann::json> readSecretJson(const std::filesystem::path& file) {
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

Result<std::map<std::string, IniSection>> readIni(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream)
        return Error{file.string() + ": cannot be read. Create it, or name another file in the profile."};
    std::map<std::string, IniSection> sections;
    IniSection* current = nullptr;
    for (std::string line; std::getline(stream, line);) {
        line = trimmed(line);
        if (line.empty() || line[0] == '#' || line[0] == ';')
            continue;
        if (line[0] == '[') {
            current = &sections[trimmed(line.substr(1, line.find(']') - 1))];
            continue;
        }
        const std::size_t equals = line.find('=');
        if (current != nullptr && equals != std::string::npos)
            (*current)[trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 1));
    }
    return sections;
}

} // namespace isthmus
