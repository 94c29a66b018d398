// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/aws/ec2requests.h"

namespace isthmus {

/// CreateConnection from the body that core/spec made of the drawing, with what only the deployment knows.
[[nodiscard]] Json createConnectionBody(const Json& drawn, const std::string& gatewayId, const std::string& environmentId,
                                        const AwsTags& tags, const std::string& token);
/// AcceptConnectionProposal, likewise. The body holds the activation key: never log or keep it.
[[nodiscard]] Json acceptProposalBody(const Json& drawn, const std::string& gatewayId, const std::string& activationKey,
                                      const AwsTags& tags, const std::string& token);
/// UpdateConnection with what differs between two drawn bodies; only bandwidth and description can change.
[[nodiscard]] Json updateConnectionBody(const std::string& connectionId, const Json& before, const Json& now,
                                        const std::string& token);

/// The environment of a list that leads to this partner and location; or the one of this id. The error says what there is.
[[nodiscard]] ApiResult<std::string> environmentIn(const Json& environments, const std::string& wantedId,
                                                   const std::string& provider, const std::string& location);

} // namespace isthmus
