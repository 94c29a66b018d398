// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/sigv4.h"
#include "net/result.h"

#include <filesystem>
#include <string>

namespace isthmus {

/// What AWS_REGION, else AWS_DEFAULT_REGION says; empty: neither is set.
[[nodiscard]] std::string awsRegionOfEnvironment();
/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
[[nodiscard]] Result<AwsCredentials> awsCredentialsFromEnvironment();
/// One section of a shared credentials file. `file` empty: $AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials;
/// `profile` empty: $AWS_PROFILE, else "default". Errors name the file and the section, never a value.
[[nodiscard]] Result<AwsCredentials> awsCredentialsFromFile(std::filesystem::path file, std::string profile);
/// By the profile's source: "environment", "shared"; empty: the environment where it has a key, else the file.
[[nodiscard]] Result<AwsCredentials> awsCredentials(const std::string& source, const std::filesystem::path& file,
                                                    const std::string& profile);

} // namespace isthmus
