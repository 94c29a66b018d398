// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/profile.h"
#include "deploy/resource.h"
#include "http/httpclient.h"
#include "http/redact.h"

#include <map>
#include <memory>
#include <string>

namespace isthmus {

/// One adapter for each provider that a profile can deploy to. `profile`, `http` and `redactor` must outlive it.
class Adapters final {
public:
    Adapters(const Profile& profile, HttpClient& http, Redactor& redactor);
    ~Adapters();

    /// By provider id: "aws", "gcp", ...
    [[nodiscard]] std::map<std::string, Adapter*> all() const;

private:
    std::map<std::string, std::unique_ptr<Adapter>> m_adapters;
};

} // namespace isthmus
