// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/adapters.h"

#include "deploy/aws/awsadapter.h"
#include "deploy/azure/azureadapter.h"
#include "deploy/gcp/googleadapter.h"
#include "deploy/guardedadapter.h"
#include "deploy/oci/ociadapter.h"
#include "deploy/partner/partneradapter.h"

namespace isthmus {

Adapters::Adapters(const Profile& profile, HttpClient& http, Redactor& redactor) {
    const auto add = [this](const char* provider, std::unique_ptr<Adapter> adapter) {
        m_adapters[provider] = std::make_unique<GuardedAdapter>(provider, std::move(adapter));
    };
    add("aws", std::make_unique<AwsAdapter>(profile, http, redactor));
    add("gcp", std::make_unique<GoogleAdapter>(profile, http, redactor));
    add("oci", std::make_unique<OciAdapter>(profile, http, redactor));
    add("azure", std::make_unique<AzureAdapter>(profile, http, redactor));
    for (const auto& [id, partner] : profile.providers)
        if (!m_adapters.contains(id))
            add(id.c_str(), std::make_unique<PartnerAdapter>(id, partner, http, redactor));
}

Adapters::~Adapters() = default;

std::map<std::string, Adapter*> Adapters::all() const {
    std::map<std::string, Adapter*> out;
    for (const auto& [provider, adapter] : m_adapters)
        out[provider] = adapter.get();
    return out;
}

} // namespace isthmus
