// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs and subnets.
#include "ec2.h"
#include "waits.h"

#include <algorithm>

namespace isthmus {

namespace {

std::string withoutHostBits(const Prefix& prefix) {
    return prefix.canonical().toString();
}

/// The addresses that AWS keeps of each subnet are subtracted where the catalogue knows their number.
std::int64_t freeAddresses(const Prefix& prefix, std::int64_t kept) {
    return static_cast<std::int64_t>(prefix.size()) - kept;
}

} // namespace

void Ec2::checkVpcPrefix(const Prefix& prefix) const {
    const auto shortest = m_world.facts().limit("aws", "network.ipv4.minLength");
    const auto longest = m_world.facts().limit("aws", "network.ipv4.maxLength");
    if (prefix.family() != Family::v4 || (shortest && prefix.length() < *shortest) ||
        (longest && prefix.length() > *longest))
        throw Refusal{400, "InvalidVpc.Range", "The CIDR '" + prefix.toString() + "' is invalid."};
}

std::vector<Prefix> Ec2::vpcPrefixes(const Value& vpc) const {
    std::vector<Prefix> out;
    for (const Value& association : vpc.at("cidrBlockAssociationSet"))
        if (const auto prefix = Prefix::parse(association.at("cidrBlock").get<std::string>()))
            out.push_back(*prefix);
    return out;
}

void Ec2::addMainRouteTable(const Ec2Call& call, const std::string& vpcId, const std::string& cidr) {
    const std::string id = World::hexId("rtb-0", 16);
    const Value association = {{"main", true},
                               {"routeTableAssociationId", World::hexId("rtbassoc-0", 16)},
                               {"routeTableId", id},
                               {"associationState", {{"state", "associated"}}}};
    const Value local = {
        {"destinationCidrBlock", cidr}, {"gatewayId", "local"}, {"origin", "CreateRouteTable"}, {"state", "active"}};
    m_world.add("ec2:route-table", id,
                {{"routeTableId", id},
                 {"vpcId", vpcId},
                 {"ownerId", m_world.awsAccount()},
                 {"associationSet", Value::array({association})},
                 {"routeSet", Value::array({local})},
                 {"propagatingVgwSet", Value::array()},
                 {"tagSet", Value::array()},
                 {"_main", true},
                 {"_region", call.region}});
}

Value Ec2::createVpc(const Ec2Call& call) {
    static_cast<void>(call.required("CidrBlock"));
    const Prefix prefix = *call.prefix("CidrBlock");
    checkVpcPrefix(prefix);
    const auto quota = m_world.facts().limit("aws", "networks.perRegion");
    if (quota) {
        std::int64_t count = 0;
        for (const Value& vpc : m_world.all("ec2:vpc"))
            count += vpc.at("_region") == call.region ? 1 : 0;
        if (count >= *quota)
            throw Refusal{400, "VpcLimitExceeded", "The maximum number of VPCs has been reached."};
    }
    const std::string id = World::hexId("vpc-0", 16);
    const std::string cidr = withoutHostBits(prefix);
    const Value association = {{"associationId", World::hexId("vpc-cidr-assoc-0", 16)},
                               {"cidrBlock", cidr},
                               {"cidrBlockState", {{"state", "associated"}}}};
    Value& vpc = m_world.add("ec2:vpc", id,
                             {{"vpcId", id},
                              {"state", "pending"},
                              {"cidrBlock", cidr},
                              {"ownerId", m_world.awsAccount()},
                              {"instanceTenancy", "default"},
                              {"dhcpOptionsId", "default"},
                              {"isDefault", false},
                              {"cidrBlockAssociationSet", Value::array({association})},
                              {"tagSet", tagsOf(call)},
                              {"_region", call.region}});
    m_world.later(vpc, waits::vpc, {{"state", "available"}});
    if (m_world.failNextProvisioning())
        m_world.goneAfter(vpc, waits::vpc);
    addMainRouteTable(call, id, cidr);
    return {{"vpc", World::shown(vpc)}};
}

Value Ec2::associateVpcCidrBlock(const Ec2Call& call) {
    const std::string id = call.required("VpcId");
    Value& vpc = resource(call, "ec2:vpc", id);
    static_cast<void>(call.required("CidrBlock"));
    const Prefix prefix = *call.prefix("CidrBlock");
    checkVpcPrefix(prefix);
    const std::vector<Prefix> present = vpcPrefixes(vpc);
    for (const Prefix& other : present)
        if (other.overlaps(prefix))
            throw Refusal{400, "InvalidVpc.Range", "The CIDR '" + prefix.toString() + "' conflicts with another CIDR."};
    const auto most = m_world.facts().limit("aws", "network.ipv4.ranges");
    if (most && static_cast<std::int64_t>(present.size()) >= *most)
        throw Refusal{400, "CidrLimitExceeded",
                      "This network '" + id +
                          "' has met its maximum number of allowed CIDRs: " + std::to_string(*most)};
    Value association = {{"associationId", World::hexId("vpc-cidr-assoc-0", 16)},
                         {"cidrBlock", withoutHostBits(prefix)},
                         {"cidrBlockState", {{"state", "associating"}}}};
    Value& associations = vpc["cidrBlockAssociationSet"];
    associations.push_back(association);
    m_world.laterAt(vpc, waits::cidrAssociation,
                    "/cidrBlockAssociationSet/" + std::to_string(associations.size() - 1) + "/cidrBlockState/state",
                    "associated");
    for (Value& table : m_world.all("ec2:route-table"))
        if (table.at("vpcId") == id)
            table["routeSet"].push_back({{"destinationCidrBlock", association["cidrBlock"]},
                                         {"gatewayId", "local"},
                                         {"origin", "CreateRouteTable"},
                                         {"state", "active"}});
    return {{"vpcId", id}, {"cidrBlockAssociation", std::move(association)}};
}

Value Ec2::disassociateVpcCidrBlock(const Ec2Call& call) {
    const std::string id = call.required("AssociationId");
    for (auto& [vpcId, vpc] : m_world.all("ec2:vpc").items()) {
        Value& associations = vpc["cidrBlockAssociationSet"];
        const auto it = std::find_if(associations.begin(), associations.end(),
                                     [&](const Value& entry) { return entry.at("associationId") == id; });
        if (it == associations.end() || vpc.at("_region") != call.region)
            continue;
        Value gone = *it;
        const std::string cidr = gone.at("cidrBlock");
        if (vpc.at("cidrBlock") == cidr)
            throw Refusal{400, "OperationNotPermitted",
                          "The vpc CIDR block with association ID " + id +
                              " may not be disassociated. It is the primary one."};
        if (gone.at("cidrBlockState").at("state") != "associated")
            throw Refusal{400, "InvalidCidrBlock.InUse", "The vpc CIDR block " + cidr + " is not associated yet."};
        const Prefix range = *Prefix::parse(cidr);
        for (const Value& subnet : m_world.all("ec2:subnet"))
            if (subnet.at("vpcId") == vpcId &&
                range.contains(*Prefix::parse(subnet.at("cidrBlock").get<std::string>())))
                throw Refusal{400, "InvalidCidrBlock.InUse",
                              "The vpc CIDR block " + cidr + " has subnets and may not be disassociated."};
        associations.erase(it);
        for (Value& table : m_world.all("ec2:route-table")) {
            Value& routes = table["routeSet"];
            for (auto route = routes.begin(); table.at("vpcId") == vpcId && route != routes.end();)
                route = route->value("destinationCidrBlock", "") == cidr ? routes.erase(route) : std::next(route);
        }
        gone["cidrBlockState"]["state"] = "disassociating";
        return {{"vpcId", vpcId}, {"cidrBlockAssociation", std::move(gone)}};
    }
    throw Refusal{400, "InvalidVpcCidrBlockAssociationID.NotFound", "The association ID '" + id + "' does not exist"};
}

Value Ec2::describeVpcs(const Ec2Call& call) {
    return {{"vpcSet", described(call, "ec2:vpc", {"VpcId", "VpcIds"})}};
}

std::vector<std::string> Ec2::usersOfVpc(const std::string& vpcId) {
    std::vector<std::string> users;
    for (const auto& [id, subnet] : m_world.all("ec2:subnet").items())
        if (subnet.at("vpcId") == vpcId)
            users.push_back(id);
    for (const auto& [id, table] : m_world.all("ec2:route-table").items())
        if (table.at("vpcId") == vpcId && !table.contains("_main"))
            users.push_back(id);
    for (const auto& [id, attachment] : m_world.all("ec2:transit-gateway-attachment").items())
        if (attachment.at("vpcId") == vpcId && attachment.at("state") != "deleted")
            users.push_back(id);
    for (const auto& [id, gateway] : m_world.all("ec2:vpn-gateway").items())
        for (const Value& attachment : gateway.at("attachments"))
            if (attachment.at("vpcId") == vpcId && attachment.at("state") != "detached")
                users.push_back(id);
    return users;
}

Value Ec2::deleteVpc(const Ec2Call& call) {
    const std::string id = call.required("VpcId");
    static_cast<void>(resource(call, "ec2:vpc", id));
    if (!usersOfVpc(id).empty())
        throw Refusal{400, "DependencyViolation", "The vpc '" + id + "' has dependencies and cannot be deleted."};
    Value& tables = m_world.all("ec2:route-table");
    for (auto it = tables.begin(); it != tables.end();)
        it = it->at("vpcId") == id ? tables.erase(it) : std::next(it);
    m_world.remove("ec2:vpc", id);
    return {{"return", true}};
}

Value Ec2::createSubnet(const Ec2Call& call) {
    const std::string vpcId = call.required("VpcId");
    const Value& vpc = resource(call, "ec2:vpc", vpcId);
    static_cast<void>(call.required("CidrBlock"));
    const Prefix prefix = *call.prefix("CidrBlock");
    const auto shortest = m_world.facts().limit("aws", "subnet.ipv4.minLength");
    const auto longest = m_world.facts().limit("aws", "subnet.ipv4.maxLength");
    const std::vector<Prefix> outer = vpcPrefixes(vpc);
    const bool inside = std::any_of(outer.begin(), outer.end(), [&](const Prefix& o) { return o.contains(prefix); });
    if (!inside || (shortest && prefix.length() < *shortest) || (longest && prefix.length() > *longest))
        throw Refusal{400, "InvalidSubnet.Range", "The CIDR '" + prefix.toString() + "' is invalid."};
    if (prefix.hasHostBits())
        throw Refusal{400, "InvalidParameterValue",
                      "Value (" + prefix.toString() +
                          ") for parameter cidrBlock is invalid. The CIDR must be the first "
                          "address of its range: " +
                          withoutHostBits(prefix)};
    for (const Value& other : m_world.all("ec2:subnet"))
        if (other.at("vpcId") == vpcId && Prefix::parse(other.at("cidrBlock").get<std::string>())->overlaps(prefix))
            throw Refusal{400, "InvalidSubnet.Conflict",
                          "The CIDR '" + prefix.toString() + "' conflicts with another subnet"};
    std::string zone = call.text("AvailabilityZone");
    if (zone.empty())
        zone = call.region + "a";
    if (!zone.starts_with(call.region) || zone.size() != call.region.size() + 1)
        throw Refusal{400, "InvalidParameterValue",
                      "Value (" + zone + ") for parameter availabilityZone is invalid. It is no zone of " +
                          call.region + "."};
    const std::string id = World::hexId("subnet-0", 16);
    const auto kept = m_world.facts().limit("aws", "subnet.reservedAddresses");
    Value& subnet =
        m_world.add("ec2:subnet", id,
                    {{"subnetId", id},
                     {"subnetArn", "arn:aws:ec2:" + call.region + ":" + m_world.awsAccount() + ":subnet/" + id},
                     {"vpcId", vpcId},
                     {"state", "pending"},
                     {"cidrBlock", prefix.toString()},
                     {"availabilityZone", zone},
                     {"availableIpAddressCount", freeAddresses(prefix, kept.value_or(0))},
                     {"ownerId", m_world.awsAccount()},
                     {"defaultForAz", false},
                     {"mapPublicIpOnLaunch", false},
                     {"tagSet", tagsOf(call)},
                     {"_region", call.region}});
    m_world.settle(subnet, waits::subnet, {{"state", "available"}}, {{"state", "failed"}});
    return {{"subnet", World::shown(subnet)}};
}

Value Ec2::describeSubnets(const Ec2Call& call) {
    return {{"subnetSet", described(call, "ec2:subnet", {"SubnetId", "SubnetIds"})}};
}

Value Ec2::deleteSubnet(const Ec2Call& call) {
    const std::string id = call.required("SubnetId");
    static_cast<void>(resource(call, "ec2:subnet", id));
    for (const Value& attachment : m_world.all("ec2:transit-gateway-attachment")) {
        const Value& subnets = attachment.at("subnetIds");
        if (attachment.at("state") != "deleted" && std::find(subnets.begin(), subnets.end(), id) != subnets.end())
            throw Refusal{400, "DependencyViolation",
                          "The subnet '" + id + "' has dependencies and cannot be deleted."};
    }
    // A route table's association with the subnet goes with it.
    for (Value& table : m_world.all("ec2:route-table")) {
        Value& associations = table["associationSet"];
        for (auto it = associations.begin(); it != associations.end();)
            it = it->value("subnetId", "") == id ? associations.erase(it) : std::next(it);
    }
    m_world.remove("ec2:subnet", id);
    return {{"return", true}};
}

} // namespace isthmus
