// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Bodies of the AWS calls, as pure functions. Source: botocore ec2 2016-11-15, directconnect 2012-10-25.
namespace isthmus {

using Ec2Form = std::vector<std::pair<std::string, std::string>>;
using AwsTags = std::vector<std::pair<std::string, std::string>>;

/// "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.0.0.0%2F16"
[[nodiscard]] std::string ec2Body(const std::string& action, const Ec2Form& form);

/// How EC2 names one type of resource in its calls.
struct Ec2Type {
    const char* type;        ///< ours: "ec2:vpc"
    const char* create;      ///< action
    const char* describe;    ///< action
    const char* describeIds; ///< parameter, without ".1"
    const char* set;         ///< element that lists them
    const char* created;     ///< element of the create answer
    const char* id;          ///< element with the id
    const char* state;       ///< element with the state; empty: it has none
    const char* remove;      ///< action
    const char* removeId;    ///< parameter
    const char* tagType;     ///< ResourceType of a tag specification
    const char* tagParameter; ///< "TagSpecification", or its plural where the model has no other name
};
/// Null for types that are part of others and so have no tags.
[[nodiscard]] const Ec2Type* ec2Type(const std::string& type);

/// Resolved ids of the resources that a step names, by the member that names them ("vpcKey" -> "vpc-0a...").
using ResolvedIds = std::map<std::string, std::vector<std::string>>;
/// The parameters of the create call of any EC2 type, tags left out.
[[nodiscard]] Ec2Form ec2CreateForm(const std::string& type, const Json& want, const ResolvedIds& ids);
[[nodiscard]] Ec2Form ec2TagForm(const Ec2Type& type, const AwsTags& tags);
/// Filters on the tags that say whose a resource is.
[[nodiscard]] Ec2Form ec2OwnedForm(const std::string& key, const std::string& deployment);

[[nodiscard]] AwsTags awsTags(const Step& step, const Known& known);

[[nodiscard]] Json directConnectGatewayBody(const Json& want, const AwsTags& tags);
[[nodiscard]] Json directConnectAssociationBody(const Json& want, const std::string& gatewayId, const std::string& attachedId);
/// What to add and to remove so that `have` becomes `want`.
[[nodiscard]] Json directConnectAssociationUpdateBody(const std::string& associationId, const std::vector<std::string>& have,
                                                      const std::vector<std::string>& want);

} // namespace isthmus
