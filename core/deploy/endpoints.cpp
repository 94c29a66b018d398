// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/endpoints.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

struct PublicEndpoint {
    std::string_view provider;
    std::string_view service;
    std::string_view url;
};

// Source: the providers' API models and references (botocore endpoint rule sets, Google discovery documents, Azure
// Resource Manager and Microsoft identity platform, oci-go-sdk).
constexpr std::array publicEndpoints = {
    PublicEndpoint{"aws", "ec2", "https://ec2.{region}.amazonaws.com"},
    PublicEndpoint{"aws", "directconnect", "https://directconnect.{region}.amazonaws.com"},
    PublicEndpoint{"aws", "interconnect", "https://interconnect.{region}.api.aws"},
    PublicEndpoint{"aws", "networkmanager", "https://networkmanager.us-west-2.amazonaws.com"},
    PublicEndpoint{"aws", "networkmonitor", "https://networkmonitor.{region}.amazonaws.com"},
    PublicEndpoint{"aws", "sts", "https://sts.{region}.amazonaws.com"},
    PublicEndpoint{"gcp", "compute", "https://compute.googleapis.com/compute/v1"},
    PublicEndpoint{"gcp", "networkconnectivity", "https://networkconnectivity.googleapis.com"},
    PublicEndpoint{"azure", "management", "https://management.azure.com"},
    PublicEndpoint{"azure", "login", "https://login.microsoftonline.com"},
    PublicEndpoint{"oci", "iaas", "https://iaas.{region}.oraclecloud.com"},
};

std::string filled(std::string url, std::string_view region) {
    static constexpr std::string_view mark = "{region}";
    for (std::size_t at = url.find(mark); at != std::string::npos; at = url.find(mark, at + region.size()))
        url.replace(at, mark.size(), region);
    return url;
}

} // namespace

Result<std::string> serviceEndpoint(const Profile& profile, std::string_view provider, std::string_view service,
                                    std::string_view region) {
    if (std::string own = profile.endpoint(provider, service, region); !own.empty())
        return own;
    const auto found = std::find_if(publicEndpoints.begin(), publicEndpoints.end(), [&](const PublicEndpoint& entry) {
        return entry.provider == provider && entry.service == service;
    });
    if (profile.sandbox || found == publicEndpoints.end())
        return Error{"The profile names no endpoint for " + std::string(service) + ". Add " + std::string(provider) +
                     ".endpoints." + std::string(service)};
    return filled(std::string(found->url), region);
}

} // namespace isthmus
