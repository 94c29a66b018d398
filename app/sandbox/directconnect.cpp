// SPDX-License-Identifier: GPL-3.0-or-later
#include "directconnect.h"

#include "waits.h"

#include "http/digest.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// Direct Connect knows two errors only; the message says which rule was broken.
Refusal refused(const std::string& message) {
    return {400, "DirectConnectClientException", message};
}

std::string required(const Value& body, const char* name) {
    const auto it = body.find(name);
    if (it == body.end() || !it->is_string() || it->get<std::string>().empty())
        throw refused(std::string(name) + " is missing");
    return it->get<std::string>();
}

Value prefixList(const std::vector<Prefix>& prefixes) {
    Value out = Value::array();
    for (const Prefix& prefix : prefixes)
        out.push_back({{"cidr", prefix.toString()}});
    return out;
}

} // namespace

Value DirectConnect::call(const std::string& operation, const Value& body) {
    if (operation == "CreateDirectConnectGateway")
        return createGateway(body);
    if (operation == "DescribeDirectConnectGateways")
        return describeGateways(body);
    if (operation == "DeleteDirectConnectGateway")
        return deleteGateway(body);
    if (operation == "CreateDirectConnectGatewayAssociation")
        return createAssociation(body);
    if (operation == "DescribeDirectConnectGatewayAssociations")
        return describeAssociations(body);
    if (operation == "UpdateDirectConnectGatewayAssociation")
        return updateAssociation(body);
    if (operation == "DeleteDirectConnectGatewayAssociation")
        return deleteAssociation(body);
    throw Refusal{400, "UnknownOperationException", "The sandbox does not play the operation " + operation};
}

Value& DirectConnect::gateway(const std::string& id) {
    Value* found = m_world.find("directconnect:gateway", id);
    if (found == nullptr || found->at("directConnectGatewayState") == "deleted")
        throw refused("Direct Connect Gateway with ID: " + id + " could not be found.");
    return *found;
}

Value DirectConnect::createGateway(const Value& body) {
    const std::string name = required(body, "directConnectGatewayName");
    // 64512 is what AWS takes where none is named.
    const std::int64_t asn = body.value("amazonSideAsn", std::int64_t{64512});
    if (!m_world.facts().allowsAsn("aws", "aws.direct-connect-gateway", asn))
        throw refused("Amazon side ASN " + std::to_string(asn) + " is not a private ASN that a gateway may have.");
    const auto quota = m_world.facts().limit("aws", "direct-connect-gateway.perAccount");
    const Value& present = m_world.all("directconnect:gateway");
    const auto count = std::count_if(present.begin(), present.end(), [](const Value& entry) {
        return entry.at("directConnectGatewayState") != "deleted";
    });
    if (quota && count >= *quota)
        throw refused("The account has its " + std::to_string(*quota) + " Direct Connect gateways already.");
    const std::string id = randomUuid();
    Value& created = m_world.add("directconnect:gateway", id,
                                 {{"directConnectGatewayId", id},
                                  {"directConnectGatewayName", name},
                                  {"amazonSideAsn", asn},
                                  {"ownerAccount", m_world.awsAccount()},
                                  {"directConnectGatewayState", "pending"},
                                  {"tags", body.value("tags", Value::array())}});
    m_world.settle(
        created, waits::directConnectGateway, {{"directConnectGatewayState", "available"}},
        {{"directConnectGatewayState", "deleted"}, {"stateChangeError", "The gateway could not be created."}});
    return {{"directConnectGateway", World::shown(created)}};
}

Value DirectConnect::describeGateways(const Value& body) {
    const std::string wanted = body.value("directConnectGatewayId", "");
    Value out = Value::array();
    for (const auto& [id, found] : m_world.all("directconnect:gateway").items())
        if (wanted.empty() || wanted == id)
            out.push_back(World::shown(found));
    return {{"directConnectGateways", std::move(out)}};
}

Value DirectConnect::deleteGateway(const Value& body) {
    const std::string id = required(body, "directConnectGatewayId");
    Value& found = gateway(id);
    if (found.at("directConnectGatewayState") == "deleting")
        return {{"directConnectGateway", World::shown(found)}};
    for (const Value& other : m_world.all("directconnect:gateway-association"))
        if (other.at("directConnectGatewayId") == id && other.at("associationState") != "disassociated")
            throw refused("Direct Connect Gateway " + id + " has gateway associations. Delete them first.");
    for (const Value& connection : m_world.all("interconnect:connection"))
        if (connection.at("attachPoint").value("directConnectGateway", "") == id &&
            connection.at("state") != "deleted" && connection.at("state") != "failed")
            throw refused("Direct Connect Gateway " + id + " has an interconnect connection. Delete it first.");
    found["directConnectGatewayState"] = "deleting";
    World::forget(found);
    m_world.later(found, waits::directConnectGateway, {{"directConnectGatewayState", "deleted"}});
    m_world.goneAfter(found, waits::directConnectGateway + waits::afterlife);
    return {{"directConnectGateway", World::shown(found)}};
}

const Value& DirectConnect::cloudGateway(const std::string& id) {
    const char* type = id.starts_with("tgw-") ? "ec2:transit-gateway" : "ec2:vpn-gateway";
    const Value* found = m_world.find(type, id);
    if (found == nullptr || found->at("state") == "deleted")
        throw refused("Gateway " + id + " could not be found.");
    return *found;
}

std::vector<Prefix> DirectConnect::allowedPrefixes(const Value& list) const {
    std::vector<Prefix> out;
    for (const Value& entry : list) {
        const auto prefix = Prefix::parse(entry.value("cidr", ""));
        if (!prefix || prefix->hasHostBits())
            throw refused("The allowed prefix " + entry.value("cidr", "") + " is not a valid CIDR.");
        out.push_back(*prefix);
    }
    return out;
}

void DirectConnect::checkPrefixes(const std::string& dxgwId, const std::string& gatewayId, bool transit,
                                  const std::vector<Prefix>& prefixes) {
    if (!transit)
        return;
    if (prefixes.empty())
        throw refused("Allowed prefixes are required for a transit gateway: it advertises them and nothing else.");
    const auto most = m_world.facts().limit("aws", "direct-connect-gateway.allowedPrefixes");
    if (most && static_cast<std::int64_t>(prefixes.size()) > *most)
        throw refused("At most " + std::to_string(*most) + " allowed prefixes can be set for a transit gateway.");
    for (const Value& other : m_world.all("directconnect:gateway-association")) {
        if (other.at("directConnectGatewayId") != dxgwId || other.at("associatedGateway").at("id") == gatewayId ||
            other.at("associationState") == "disassociated")
            continue;
        for (const Prefix& theirs : allowedPrefixes(other.at("allowedPrefixesToDirectConnectGateway")))
            for (const Prefix& ours : prefixes)
                if (ours.overlaps(theirs))
                    throw refused("The allowed prefix " + ours.toString() + " overlaps " + theirs.toString() +
                                  " of another transit gateway on this Direct Connect gateway.");
    }
}

void DirectConnect::checkFit(const Value& dxgw, const Value& candidate, const std::string& id, bool transit) {
    const std::string dxgwId = dxgw.at("directConnectGatewayId");
    if (dxgw.at("directConnectGatewayState") != "available")
        throw refused("Direct Connect Gateway " + dxgwId + " is not available.");
    if (candidate.at("state") != "available")
        throw refused("Gateway " + id + " is not available.");
    const Value& asn = transit ? candidate.at("options").at("amazonSideAsn") : candidate.at("amazonSideAsn");
    if (transit && asn == dxgw.at("amazonSideAsn"))
        throw refused("The transit gateway and the Direct Connect gateway have the same ASN " + asn.dump() +
                      ". Give them different ones.");
    if (!transit && (candidate.at("attachments").empty() || candidate.at("attachments")[0].at("state") != "attached"))
        throw refused("Virtual private gateway " + id + " is not attached to a VPC.");
    std::int64_t count = 0;
    for (const Value& other : m_world.all("directconnect:gateway-association")) {
        if (other.at("associationState") == "disassociated")
            continue;
        const std::string otherId = other.at("associatedGateway").at("id");
        if (otherId == id && (other.at("directConnectGatewayId") == dxgwId || !transit))
            throw refused("Gateway " + id + " is already associated with a Direct Connect gateway.");
        if (other.at("directConnectGatewayId") != dxgwId)
            continue;
        ++count;
        if (otherId.starts_with("tgw-") != transit)
            throw refused("A Direct Connect gateway takes virtual private gateways or transit gateways, not both.");
        const Value* present = transit ? m_world.find("ec2:transit-gateway", otherId) : nullptr;
        if (present != nullptr && present->at("_region") != candidate.at("_region") &&
            present->at("options").at("amazonSideAsn") == asn)
            throw refused("Transit gateways of two Regions on one Direct Connect gateway need different ASNs.");
    }
    const auto most = m_world.facts().limit("aws", transit ? "direct-connect-gateway.transitGateways"
                                                           : "direct-connect-gateway.virtualPrivateGateways");
    if (most && count >= *most)
        throw refused("The Direct Connect gateway has its " + std::to_string(*most) + " associations already.");
    for (const Value& connection : m_world.all("interconnect:connection")) {
        const bool ended = connection.at("state") == "deleted" || connection.at("state") == "failed";
        if (!ended && connection.at("attachPoint").value("directConnectGateway", "") == dxgwId &&
            connection.at("_region") != candidate.at("_region"))
            throw refused("The Direct Connect gateway has an interconnect in " +
                          connection.at("_region").get<std::string>() + " and takes gateways of that Region only.");
    }
}

Value DirectConnect::vpcPrefixes(const Value& vpnGateway) {
    Value out = Value::array();
    const Value* vpc = m_world.find("ec2:vpc", vpnGateway.at("attachments")[0].at("vpcId"));
    if (vpc != nullptr)
        for (const Value& entry : vpc->at("cidrBlockAssociationSet"))
            out.push_back({{"cidr", entry.at("cidrBlock")}});
    return out;
}

Value DirectConnect::createAssociation(const Value& body) {
    const std::string dxgwId = required(body, "directConnectGatewayId");
    const std::string id =
        body.contains("gatewayId") ? required(body, "gatewayId") : required(body, "virtualGatewayId");
    const Value& dxgw = gateway(dxgwId);
    const Value& candidate = cloudGateway(id);
    const bool transit = id.starts_with("tgw-");
    checkFit(dxgw, candidate, id, transit);
    const std::vector<Prefix> prefixes =
        allowedPrefixes(body.value("addAllowedPrefixesToDirectConnectGateway", Value::array()));
    checkPrefixes(dxgwId, id, transit, prefixes);
    const std::string associationId = randomUuid();
    Value created = {{"associationId", associationId},
                     {"associationState", "associating"},
                     {"directConnectGatewayId", dxgwId},
                     {"directConnectGatewayOwnerAccount", m_world.awsAccount()},
                     {"associatedGateway",
                      {{"id", id},
                       {"type", transit ? "transitGateway" : "virtualPrivateGateway"},
                       {"ownerAccount", m_world.awsAccount()},
                       {"region", candidate.at("_region")}}},
                     {"allowedPrefixesToDirectConnectGateway",
                      prefixes.empty() && !transit ? vpcPrefixes(candidate) : prefixList(prefixes)}};
    if (!transit) {
        created["virtualGatewayId"] = id;
        created["virtualGatewayRegion"] = candidate.at("_region");
        created["virtualGatewayOwnerAccount"] = m_world.awsAccount();
    }
    Value& stored = m_world.add("directconnect:gateway-association", associationId, std::move(created));
    m_world.settle(stored, waits::association, {{"associationState", "associated"}},
                   {{"associationState", "disassociated"}, {"stateChangeError", "The association could not be made."}});
    return {{"directConnectGatewayAssociation", World::shown(stored)}};
}

Value DirectConnect::describeAssociations(const Value& body) {
    const std::string id = body.value("associationId", "");
    const std::string dxgw = body.value("directConnectGatewayId", "");
    const std::string cloud = body.value("associatedGatewayId", body.value("virtualGatewayId", ""));
    if (id.empty() && dxgw.empty() && cloud.empty())
        throw refused("Name an associationId, a directConnectGatewayId or an associatedGatewayId.");
    Value out = Value::array();
    for (const auto& [key, found] : m_world.all("directconnect:gateway-association").items())
        if ((id.empty() || id == key) && (dxgw.empty() || found.at("directConnectGatewayId") == dxgw) &&
            (cloud.empty() || found.at("associatedGateway").at("id") == cloud))
            out.push_back(World::shown(found));
    return {{"directConnectGatewayAssociations", std::move(out)}};
}

Value& DirectConnect::association(const Value& body) {
    const std::string id = body.value("associationId", "");
    const std::string dxgw = body.value("directConnectGatewayId", "");
    const std::string cloud = body.value("virtualGatewayId", "");
    for (auto& [key, found] : m_world.all("directconnect:gateway-association").items()) {
        const bool named =
            id.empty() ? (found.at("directConnectGatewayId") == dxgw && found.at("associatedGateway").at("id") == cloud)
                       : key == id;
        if (named && found.at("associationState") != "disassociated")
            return found;
    }
    throw refused("The association could not be found.");
}

Value DirectConnect::updateAssociation(const Value& body) {
    Value& found = association(body);
    if (found.at("associationState") != "associated")
        throw refused("The association is not in the state associated.");
    std::vector<Prefix> prefixes = allowedPrefixes(found.at("allowedPrefixesToDirectConnectGateway"));
    for (const Prefix& gone :
         allowedPrefixes(body.value("removeAllowedPrefixesToDirectConnectGateway", Value::array())))
        std::erase(prefixes, gone);
    for (const Prefix& added : allowedPrefixes(body.value("addAllowedPrefixesToDirectConnectGateway", Value::array())))
        if (std::find(prefixes.begin(), prefixes.end(), added) == prefixes.end())
            prefixes.push_back(added);
    const std::string cloud = found.at("associatedGateway").at("id");
    checkPrefixes(found.at("directConnectGatewayId"), cloud, cloud.starts_with("tgw-"), prefixes);
    found["associationState"] = "updating";
    m_world.later(
        found, waits::association / 2,
        {{"associationState", "associated"}, {"allowedPrefixesToDirectConnectGateway", prefixList(prefixes)}});
    return {{"directConnectGatewayAssociation", World::shown(found)}};
}

Value DirectConnect::deleteAssociation(const Value& body) {
    Value& found = association(body);
    if (found.at("associationState") != "disassociating") {
        found["associationState"] = "disassociating";
        World::forget(found);
        m_world.later(found, waits::association, {{"associationState", "disassociated"}});
        m_world.goneAfter(found, waits::association + waits::afterlife);
    }
    return {{"directConnectGatewayAssociation", World::shown(found)}};
}

} // namespace isthmus
