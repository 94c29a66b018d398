// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

// What every reader of credentials needs. Errors name files and sections, never a value.
namespace isthmus {

/// Empty where it is not set.
[[nodiscard]] std::string environmentVariable(const char* name);
[[nodiscard]] std::filesystem::path homeFolder();
/// "~/x" below the home folder; anything else as it is.
[[nodiscard]] std::filesystem::path expandedHome(const std::string& path);
/// Without blanks and line ends around it.
[[nodiscard]] std::string trimmed(const std::string& text);
/// A text member of an object; empty where it is none.
[[nodiscard]] std::string textMember(const nlohmann::json& object, const char* key);
/// A JSON object; the error does not quote the file.
[[nodiscard]] Result<nlohmann::json> readSecretJson(const std::filesystem::path& file);

using IniSection = std::map<std::string, std::string>;
/// The sections of an INI file as AWS and OCI write it, names as they stand between the brackets.
[[nodiscard]] Result<std::map<std::string, IniSection>> readIni(const std::filesystem::path& file);

} // namespace isthmus
