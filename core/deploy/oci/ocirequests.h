// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"
#include "http/httpclient.h"

#include <cstdint>
#include <string>

// The words of Oracle Cloud's Core Services, as pure functions. Source: oci-go-sdk core, API 20160918.
namespace isthmus {

/// How one type of resource is called.
struct OciType {
    const char* type;       ///< ours: "core:vcn"
    const char* collection; ///< "vcns"
};
/// Null where it is none of OCI's.
[[nodiscard]] const OciType* ociType(const std::string& type);

/// "500 Mbps", "1 Gbps": the name of a bandwidth shape.
[[nodiscard]] std::string ociShape(std::int64_t mbps);
/// The free-form tags that say whose a resource is, over those that are drawn.
[[nodiscard]] Json ociTags(const Json& drawn, const std::string& key, const Known& known);
[[nodiscard]] bool ociIsOurs(const Json& resource, const std::string& key, const Known& known);
/// What a lifecycleState means.
[[nodiscard]] Phase ociPhase(const std::string& word);
/// "code" and "message"; says of the refusals that come right that they do.
[[nodiscard]] ApiError ociError(const HttpResponse& response);
/// The id of the FastConnect service of a list that this carrier runs. The error says what there is.
[[nodiscard]] ApiResult<std::string> providerServiceIn(const Json& services, const std::string& carrier);

} // namespace isthmus
