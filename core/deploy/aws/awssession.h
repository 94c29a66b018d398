// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "http/credentialfiles.h"
#include "http/credentials.h"
#include "http/httpclient.h"
#include "http/redact.h"

#include <chrono>
#include <mutex>

namespace isthmus {

/// The AWS credentials of a profile: from the environment or a shared file, from a program of the user's
/// (credential_process), or of a role that is assumed with others. Kept in memory until a few minutes before they end.
class AwsSession final {
public:
    AwsSession(const Profile& profile, HttpClient& http, Redactor& redactor)
        : m_profile(profile)
        , m_http(http)
        , m_redactor(redactor) {}

    /// Errors name files, sections and what AWS said, never a value.
    [[nodiscard]] Result<AwsCredentials> credentials();
    /// Asks anew, after they were refused as expired.
    void forget();

private:
    struct Lease {
        AwsCredentials credentials;
        std::chrono::system_clock::time_point ends = std::chrono::system_clock::time_point::max();
    };
    [[nodiscard]] Result<Lease> read(const std::string& source, const std::string& name, int depth);
    [[nodiscard]] Result<Lease> fromProcess(const std::string& name);
    [[nodiscard]] Result<Lease> fromRole(const std::string& name, int depth);
    [[nodiscard]] Result<Lease> baseOf(const IniSection& section, const std::filesystem::path& file, int depth);
    [[nodiscard]] Result<Lease> assume(const std::string& endpoint, const std::string& region, const std::string& form,
                                       const AwsCredentials& with);

    const Profile& m_profile;
    HttpClient& m_http;
    Redactor& m_redactor;
    std::mutex m_mutex;
    Lease m_lease;
};

} // namespace isthmus
