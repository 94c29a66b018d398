// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace isthmus {

/// Where a provider's API is and where its credentials come from. Never the credentials themselves.
struct ProviderProfile {
    std::map<std::string, std::string> endpoints; ///< by service; "{region}" is replaced
    std::string credentialSource;  ///< "environment", "shared", "file", ...
    std::string credentialProfile; ///< name in a shared file
    std::filesystem::path credentialFile;
    std::string tenant; ///< Azure
    std::optional<unsigned> concurrentCalls; ///< at most so many at the same time
    std::optional<double> callsPerSecond;
    std::string auth;   ///< of a partner: "bearer", "sigv4"
    std::string signingService; ///< of "sigv4"
    std::string signingRegion;  ///< of "sigv4"; empty: what AWS_REGION or AWS_DEFAULT_REGION says
};

/// One named set of clouds, as in cli.md. A sandbox writes one that points at itself.
struct Profile {
    std::string name;
    std::map<std::string, ProviderProfile> providers; ///< by provider id
    std::string state; ///< "sqlite:PATH" or "postgresql://..."
    bool sandbox = false;

    /// The error names the file, line and member.
    [[nodiscard]] static Result<Profile> load(const std::filesystem::path& file);
    /// Endpoint of a service with the region filled in; empty where the profile has none.
    [[nodiscard]] std::string endpoint(std::string_view provider, std::string_view service,
                                       std::string_view region = {}) const;
};

} // namespace isthmus
