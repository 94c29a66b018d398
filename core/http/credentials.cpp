// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/credentials.h"

#include "http/credentialfiles.h"

namespace isthmus {

Result<AwsCredentials> awsCredentialsFromEnvironment() {
    AwsCredentials out{environmentVariable("AWS_ACCESS_KEY_ID"), environmentVariable("AWS_SECRET_ACCESS_KEY"),
                       environmentVariable("AWS_SESSION_TOKEN")};
    if (out.accessKeyId.empty() || out.secretAccessKey.empty())
        return Error{"The environment holds no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Set both, or name a shared "
                     "credentials file in the profile."};
    return out;
}

Result<AwsCredentials> awsCredentialsFromFile(std::filesystem::path file, std::string profile) {
    if (file.empty())
        file = environmentVariable("AWS_SHARED_CREDENTIALS_FILE");
    if (file.empty())
        file = homeFolder() / ".aws/credentials";
    if (profile.empty())
        profile = environmentVariable("AWS_PROFILE");
    if (profile.empty())
        profile = "default";
    Result<std::map<std::string, IniSection>> sections = readIni(file);
    if (!sections)
        return sections.error();
    const auto found = sections->find(profile);
    if (found == sections->end())
        return Error{file.string() + ": has no section [" + profile + "]"};
    IniSection& members = found->second;
    AwsCredentials out{members["aws_access_key_id"], members["aws_secret_access_key"], members["aws_session_token"]};
    if (out.accessKeyId.empty() || out.secretAccessKey.empty())
        return Error{file.string() + ": section [" + profile + "] lacks aws_access_key_id or aws_secret_access_key"};
    return out;
}

std::string awsRegionOfEnvironment() {
    const std::string region = environmentVariable("AWS_REGION");
    return region.empty() ? environmentVariable("AWS_DEFAULT_REGION") : region;
}

Result<AwsCredentials> awsCredentials(const std::string& source, const std::filesystem::path& file,
                                      const std::string& profile) {
    if (source == "environment")
        return awsCredentialsFromEnvironment();
    if (source == "shared")
        return awsCredentialsFromFile(file, profile);
    if (!source.empty())
        return Error{
            "AWS credentials come from \"environment\", \"shared\", \"process\" or \"assume-role\", not from \"" +
            source + "\". Name one of these in the profile."};
    if (Result<AwsCredentials> own = awsCredentialsFromEnvironment(); own.ok())
        return own;
    return awsCredentialsFromFile(file, profile);
}

} // namespace isthmus
