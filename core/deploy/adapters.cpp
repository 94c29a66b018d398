// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/adapters.h"

#include "deploy/aws/awsadapter.h"
#include "deploy/azure/azureadapter.h"
#include "deploy/gcp/googleadapter.h"

namespace isthmus {

Adapters::Adapters(const Profile& profile, HttpClient& http, Redactor& redactor) {
    m_adapters["aws"] = std::make_unique<AwsAdapter>(profile, http, redactor);
    m_adapters["gcp"] = std::make_unique<GoogleAdapter>(profile, http, redactor);
    m_adapters["azure"] = std::make_unique<AzureAdapter>(profile, http, redactor);
}

Adapters::~Adapters() = default;

std::map<std::string, Adapter*> Adapters::all() const {
    std::map<std::string, Adapter*> out;
    for (const auto& [provider, adapter] : m_adapters)
        out[provider] = adapter.get();
    return out;
}

} // namespace isthmus
