// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "net/result.h"

#include <string>
#include <string_view>

namespace isthmus {

/// Where a service is: what the profile says, else the provider's public address. A profile of a sandbox that names
/// none gets an error: what is meant for a stand-in must never reach a real cloud.
[[nodiscard]] Result<std::string> serviceEndpoint(const Profile& profile, std::string_view provider,
                                                  std::string_view service, std::string_view region = {});

} // namespace isthmus
