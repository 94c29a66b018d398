// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/aws/ec2requests.h"

#include <string>

// Bodies of Network Manager's calls for Cloud WAN, as pure functions. Source: botocore networkmanager 2019-07-05.
namespace isthmus {

/// The policy of a core network as it is drawn: every segment takes what carries its name in a tag.
[[nodiscard]] Json corePolicy(const Json& asnRanges, const Json& edges, const std::vector<std::string>& segments);
/// The tag by which the policy knows the segment of an attachment.
inline constexpr const char* segmentTag = "isthmus-segment";

/// How Network Manager calls one type of resource.
struct WanType {
    const char* type;       ///< ours: "networkmanager:core-network"
    const char* collection; ///< "/core-networks": create by POST
    const char* one;        ///< where one is read: "/vpc-attachments/"; empty: in the list only
    const char* remove;     ///< where one is deleted: "/attachments/"
    const char* member;     ///< of an answer about one: "VpcAttachment"
    const char* id;         ///< "AttachmentId"
};
/// Null where it is none of these.
[[nodiscard]] const WanType* wanType(const std::string& type);
/// The body of the create call, tags and token left out.
[[nodiscard]] Json wanBody(const std::string& type, const Json& want, const ResolvedIds& ids);
/// What "AVAILABLE", "PENDING_NETWORK_UPDATE" and the like mean.
[[nodiscard]] Phase wanPhase(const std::string& word);
/// "arn:aws:networkmanager::ACCOUNT:core-network/ID"
[[nodiscard]] std::string coreNetworkArn(const std::string& account, const std::string& id);

} // namespace isthmus
