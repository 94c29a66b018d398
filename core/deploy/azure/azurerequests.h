// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"
#include "http/httpclient.h"

#include <string>

// The words of Azure Resource Manager, as pure functions. Source: azure-rest-api-specs Microsoft.Network 2025-09-01;
// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/async-operations
namespace isthmus {

/// "?api-version=..." for a resource id.
[[nodiscard]] std::string azureApiVersion(const std::string& resourceId);
/// Letters, digits, '.', '_' and '-', at most 80, from any text.
[[nodiscard]] std::string azureName(const std::string& text);
/// "/subscriptions/S/resourceGroups/G"
[[nodiscard]] std::string azureGroupId(const std::string& subscription, const std::string& group);
/// "/subscriptions/S/resourceGroups/G/providers/Microsoft.Network/COLLECTION/NAME"
[[nodiscard]] std::string azureNetworkId(const std::string& groupId, const std::string& collection,
                                         const std::string& name);
/// Whether a resource of this id carries tags; what is part of another has none.
[[nodiscard]] bool azureHasTags(const std::string& resourceId);
/// The id of the resource that this one is part of.
[[nodiscard]] std::string azureParentId(const std::string& resourceId);
/// The tags that say whose a resource is, over those that are drawn.
[[nodiscard]] Json azureTags(const Json& drawn, const std::string& key, const Known& known);
/// Whether an answer carries the tags of this deployment; `key` empty: of any of its resources.
[[nodiscard]] bool azureIsOurs(const Json& resource, const std::string& key, const Known& known);
/// Where the end of a long-running operation is to be asked for: Azure-AsyncOperation, else Location; empty: nothing
/// runs.
[[nodiscard]] std::string azureOperationUrl(const HeaderList& headers);
/// error.code and error.message; says of the refusals that come right that they do.
[[nodiscard]] ApiError azureError(const HttpResponse& response);
[[nodiscard]] ApiError azureError(const Json& error, int status);

} // namespace isthmus
