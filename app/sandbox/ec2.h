// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "world.h"

#include "net/prefix.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isthmus {

/// One call of the EC2 query protocol: the form's names and values.
struct Ec2Call {
    std::string region;
    std::map<std::string, std::string> form;

    /// Empty where the parameter was not sent.
    [[nodiscard]] std::string text(const std::string& name) const;
    /// Throws MissingParameter.
    [[nodiscard]] std::string required(const std::string& name) const;
    /// "Name.1", "Name.2", ... of each of these spellings.
    [[nodiscard]] std::vector<std::string> list(const std::vector<std::string>& names) const;
    /// Throws InvalidParameterValue where it is no prefix.
    [[nodiscard]] std::optional<Prefix> prefix(const std::string& name) const;
};

/// Plays the part of EC2 that builds networks. Every handler returns the members of the answer as the API names them.
class Ec2 final {
public:
    explicit Ec2(World& world)
        : m_world(world) {}

    /// Throws Refusal.
    [[nodiscard]] Value call(const std::string& action, const Ec2Call& call);
    /// Whether the action changes nothing.
    [[nodiscard]] static bool readsOnly(const std::string& action) {
        return action.starts_with("Describe") || action.starts_with("Search");
    }

private:
    using Handler = Value (Ec2::*)(const Ec2Call&);
    [[nodiscard]] static const std::map<std::string, Handler>& handlers();

    Value createVpc(const Ec2Call& call);
    Value associateVpcCidrBlock(const Ec2Call& call);
    Value disassociateVpcCidrBlock(const Ec2Call& call);
    Value describeVpcs(const Ec2Call& call);
    Value deleteVpc(const Ec2Call& call);
    Value createSubnet(const Ec2Call& call);
    Value describeSubnets(const Ec2Call& call);
    Value deleteSubnet(const Ec2Call& call);

    Value createRouteTable(const Ec2Call& call);
    Value associateRouteTable(const Ec2Call& call);
    Value disassociateRouteTable(const Ec2Call& call);
    Value createRoute(const Ec2Call& call);
    Value deleteRoute(const Ec2Call& call);
    Value describeRouteTables(const Ec2Call& call);
    Value deleteRouteTable(const Ec2Call& call);
    Value enablePropagation(const Ec2Call& call);
    Value disablePropagation(const Ec2Call& call);

    Value createTransitGateway(const Ec2Call& call);
    Value describeTransitGateways(const Ec2Call& call);
    Value deleteTransitGateway(const Ec2Call& call);
    Value createAttachment(const Ec2Call& call);
    Value describeAttachments(const Ec2Call& call);
    Value deleteAttachment(const Ec2Call& call);
    Value createVpnGateway(const Ec2Call& call);
    Value attachVpnGateway(const Ec2Call& call);
    Value detachVpnGateway(const Ec2Call& call);
    Value describeVpnGateways(const Ec2Call& call);
    Value deleteVpnGateway(const Ec2Call& call);

    Value createPeering(const Ec2Call& call);
    Value describePeerings(const Ec2Call& call);
    Value acceptPeering(const Ec2Call& call);
    Value deletePeering(const Ec2Call& call);
    Value createTransitRoute(const Ec2Call& call);
    Value searchTransitRoutes(const Ec2Call& call);
    Value deleteTransitRoute(const Ec2Call& call);
    Value& peering(const Ec2Call& call, const std::string& id);
    Value& gatewayOfTable(const Ec2Call& call);

    Value createCustomerGateway(const Ec2Call& call);
    Value describeCustomerGateways(const Ec2Call& call);
    Value deleteCustomerGateway(const Ec2Call& call);
    Value createVpnConnection(const Ec2Call& call);
    Value describeVpnConnections(const Ec2Call& call);
    Value deleteVpnConnection(const Ec2Call& call);
    Value createVpnRoute(const Ec2Call& call);
    Value deleteVpnRoute(const Ec2Call& call);
    [[nodiscard]] static std::string insideRange(const Ec2Call& call, const std::string& parameter,
                                                 std::set<std::string>& used);

    Value createTags(const Ec2Call& call);
    Value describeTags(const Ec2Call& call);

    /// The resource in the call's region, or a Refusal "<code>": "The <what> ID '<id>' does not exist".
    Value& resource(const Ec2Call& call, const std::string& type, const std::string& id);
    Value* routeTableOfAssociation(const std::string& associationId, std::size_t& index);
    [[nodiscard]] std::vector<Prefix> vpcPrefixes(const Value& vpc) const;
    void checkVpcPrefix(const Prefix& prefix) const;
    [[nodiscard]] std::vector<std::string> usersOfVpc(const std::string& vpcId);
    void addMainRouteTable(const Ec2Call& call, const std::string& vpcId, const std::string& cidr);
    void checkAsn(const std::string& text) const;
    /// Set by "Name" tags and the like in the create call itself.
    [[nodiscard]] static Value tagsOf(const Ec2Call& call);
    /// All of a type in the region that the call's ids and filters name.
    Value described(const Ec2Call& call, const std::string& type, const std::vector<std::string>& idNames);

    World& m_world;
};

/// How a resource type is called in ids and error codes.
struct Ec2Type {
    std::string type;     ///< "ec2:vpc"
    std::string tagType;  ///< "vpc"
    std::string idMember; ///< "vpcId"
    std::string prefix;   ///< "vpc-"
    std::string notFound; ///< "InvalidVpcID.NotFound"
    std::string word;     ///< "vpc"
};
[[nodiscard]] const std::vector<Ec2Type>& ec2Types();
[[nodiscard]] const Ec2Type& ec2Type(const std::string& type);

/// Whether the far end of a tunnel of AWS, named by AWS's outside address, comes with the right key.
[[nodiscard]] bool awsTunnelTakes(World& world, const std::string& outside, const std::string& key);
/// Whether `resource` has what the filter (name "vpc-id", "tag:Name", "state", ...) asks for. Throws where it is
/// unknown.
[[nodiscard]] bool ec2Matches(const Value& resource, const std::string& filter, const std::vector<std::string>& values);

} // namespace isthmus
