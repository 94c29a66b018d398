// SPDX-License-Identifier: GPL-3.0-or-later
// The profile that says where clouds are and where credentials come from; and those credentials' own files.
#include "fuzz/fuzz.h"

#include "deploy/profile.h"
#include "http/credentials.h"
#include "http/redact.h"

using namespace isthmus;
using namespace isthmus::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const InputFile input("profile.json");
    const std::string_view text = textOf(data, size);
    input.write(text);
    const auto profile = Profile::load(input.file());
    if (profile.ok()) {
        for (const auto& [provider, one] : profile->providers)
            for (const auto& [service, endpoint] : one.endpoints)
                (void)profile->endpoint(provider, service, "us-east-1");
    } else {
        demand(!profile.error().message.empty(), "a refusal says why");
    }
    (void)awsCredentialsFromFile(input.file(), "default");
    (void)redacted(text);
    return 0;
}
