// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

// Bodies of the Google calls, as pure functions. Source: compute v1; networkconnectivity v1, revision 20260326.
namespace isthmus {

/// Where the resources of one type of Compute are.
struct GoogleCollection {
    const char* type; ///< ours: "compute:router"
    const char* name; ///< "routers"
    bool regional;
};
/// Null for what has no collection of its own.
[[nodiscard]] const GoogleCollection* googleCollection(const std::string& type);
/// What a resource of Compute shows of its state, with the addresses that later calls need.
[[nodiscard]] LiveState computeState(const Json& resource);

/// Of a hub or a spoke.
[[nodiscard]] LiveState hubState(const Json& resource);
/// Labels that say whose a resource of Network Connectivity is.
void addOwnerLabels(Json& body, const Step& step, const Known& known);

/// What `description` of a resource without labels says, so that it is found again: "Isthmus DEPLOYMENT/KEY".
[[nodiscard]] std::string ownerMark(const Step& step, const Known& known);

[[nodiscard]] Json networkBody(const Json& want, const std::string& mark);
[[nodiscard]] Json subnetworkBody(const Json& want, const std::string& network, const std::string& mark);
[[nodiscard]] Json addPeeringBody(const std::string& name, const std::string& peerNetwork, const std::string& stackType);
/// The body that core/spec made of the drawing, with the network and profile as they are, and labels. An empty key: Google
/// mints one. Otherwise the body holds the activation key: never log or keep it.
[[nodiscard]] Json transportBody(const Json& drawn, const std::string& network, const std::string& remoteProfile,
                                 const std::string& activationKey, const Step& step, const Known& known);
/// The profile of a list that leads to this region of another cloud ("aws", or what a partner is called) and takes
/// orders. The error says what there is.
[[nodiscard]] ApiResult<std::string> remoteProfileIn(const Json& profiles, const std::string& cloud,
                                                     const std::string& site);

} // namespace isthmus
