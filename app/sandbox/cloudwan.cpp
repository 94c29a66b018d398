// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudwan.h"

#include "form.h"
#include "waits.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* globalType = "networkmanager:global-network";
constexpr const char* coreType = "networkmanager:core-network";
constexpr const char* attachmentType = "networkmanager:attachment";

Refusal invalid(const std::string& message) {
    return {400, "ValidationException", message};
}

std::vector<std::string> partsOf(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t start = 1; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        parts.push_back(path.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::string lastOf(const std::string& arn) {
    return arn.substr(arn.rfind('/') + 1);
}

std::string required(const Value& body, const char* member) {
    const std::string value = body.value(member, "");
    if (value.empty())
        throw invalid(std::string(member) + " is required");
    return value;
}

Value wrapped(const Value& attachment) {
    Value inner = World::shown(attachment);
    const bool vpc = inner.at("AttachmentType") == "VPC";
    Value out = Value::object();
    for (const char* member : {"SubnetArns", "DirectConnectGatewayArn"})
        if (inner.contains(member)) {
            out[member] = inner.at(member);
            inner.erase(member);
        }
    out["Attachment"] = std::move(inner);
    return {{vpc ? "VpcAttachment" : "DirectConnectGatewayAttachment", std::move(out)}};
}

} // namespace

std::string CloudWan::operationOf(const SignableRequest& request) {
    static const std::map<std::string, std::string> names = {
        {"POST global-networks", "CreateGlobalNetwork"},
        {"GET global-networks", "DescribeGlobalNetworks"},
        {"DELETE global-networks *", "DeleteGlobalNetwork"},
        {"POST core-networks", "CreateCoreNetwork"},
        {"GET core-networks", "ListCoreNetworks"},
        {"GET core-networks *", "GetCoreNetwork"},
        {"DELETE core-networks *", "DeleteCoreNetwork"},
        {"POST vpc-attachments", "CreateVpcAttachment"},
        {"GET vpc-attachments *", "GetVpcAttachment"},
        {"POST direct-connect-gateway-attachments", "CreateDirectConnectGatewayAttachment"},
        {"GET direct-connect-gateway-attachments *", "GetDirectConnectGatewayAttachment"},
        {"GET attachments", "ListAttachments"},
        {"DELETE attachments *", "DeleteAttachment"}};
    const std::vector<std::string> parts = partsOf(request.path);
    if (parts.empty() || parts.size() > 2)
        return {};
    const auto found = names.find(request.method + " " + parts[0] + (parts.size() == 2 ? " *" : ""));
    return found == names.end() ? std::string() : found->second;
}

Value& CloudWan::resource(const std::string& type, const std::string& id) {
    Value* found = m_world.find(type, id);
    if (found == nullptr)
        throw Refusal{404, "ResourceNotFoundException", "Resource " + id + " was not found"};
    return *found;
}

Value CloudWan::listed(const std::string& type, const std::map<std::string, std::string>& query) {
    Value out = Value::array();
    for (const auto& [id, found] : m_world.all(type).items()) {
        const auto only = query.find(type == attachmentType ? "coreNetworkId" : "globalNetworkIds");
        const std::string own = type == attachmentType ? found.at("CoreNetworkId").get<std::string>() : id;
        if (type != coreType && only != query.end() && only->second != own)
            continue;
        Value shown = World::shown(found);
        shown.erase("SubnetArns");
        shown.erase("DirectConnectGatewayArn");
        out.push_back(std::move(shown));
    }
    return out;
}

Value CloudWan::call(const std::string& operation, const SignableRequest& request, const Value& body) {
    const std::vector<std::string> parts = partsOf(request.path);
    const std::string id = parts.size() == 2 ? percentDecode(parts[1]) : "";
    const auto query = formOf(request.query);
    std::string scope;
    std::string hash;
    if (const std::string token = body.is_object() ? body.value("ClientToken", "") : ""; !token.empty()) {
        scope = "networkmanager:" + operation + ":" + token;
        hash = sha256Hex(body.dump());
        if (const Value* known = m_world.token(scope)) {
            if (known->at("hash") != hash)
                throw Refusal{409, "ConflictException", "The client token was used before with other parameters"};
            return known->at("result");
        }
    }
    Value out;
    if (operation == "CreateGlobalNetwork")
        out = createGlobal(body);
    else if (operation == "DescribeGlobalNetworks")
        return {{"GlobalNetworks", listed(globalType, query)}};
    else if (operation == "ListCoreNetworks")
        return {{"CoreNetworks", listed(coreType, query)}};
    else if (operation == "ListAttachments")
        return {{"Attachments", listed(attachmentType, query)}};
    else if (operation == "CreateCoreNetwork")
        out = createCore(body);
    else if (operation == "GetCoreNetwork")
        return {{"CoreNetwork", World::shown(resource(coreType, id))}};
    else if (operation == "CreateVpcAttachment" || operation == "CreateDirectConnectGatewayAttachment")
        out = createAttachment(body, operation == "CreateVpcAttachment");
    else if (operation == "GetVpcAttachment" || operation == "GetDirectConnectGatewayAttachment")
        return wrapped(resource(attachmentType, id));
    else
        return remove(operation == "DeleteGlobalNetwork" ? globalType
                      : operation == "DeleteCoreNetwork" ? coreType
                                                         : attachmentType,
                      id);
    if (!scope.empty())
        m_world.rememberToken(scope, hash, out);
    return out;
}

Value CloudWan::createGlobal(const Value& body) {
    const std::string id = World::hexId("global-network-0", 16);
    Value& made =
        m_world.add(globalType, id,
                    {{"GlobalNetworkId", id},
                     {"GlobalNetworkArn", "arn:aws:networkmanager::" + m_world.awsAccount() + ":global-network/" + id},
                     {"Description", body.value("Description", "")},
                     {"State", "PENDING"},
                     {"Tags", body.value("Tags", Value::array())}});
    m_world.later(made, waits::vpc, {{"State", "AVAILABLE"}});
    return {{"GlobalNetwork", World::shown(made)}};
}

Value CloudWan::createCore(const Value& body) {
    const std::string global = required(body, "GlobalNetworkId");
    if (resource(globalType, global).at("State") != "AVAILABLE")
        throw Refusal{409, "ConflictException", "The global network " + global + " is not available"};
    for (const Value& other : m_world.all(coreType))
        if (other.at("GlobalNetworkId") == global)
            throw Refusal{409, "ConflictException", "The global network has a core network already"};
    const Value policy = Value::parse(required(body, "PolicyDocument"), nullptr, false);
    const Value configuration = policy.is_object() ? policy.value("core-network-configuration", Value()) : Value();
    if (!configuration.is_object() || policy.value("version", "") != "2021.12")
        throw Refusal{400, "CoreNetworkPolicyException", "The policy document is not valid"};
    Value edges = Value::array();
    for (const Value& edge : configuration.value("edge-locations", Value::array())) {
        if (!m_world.facts().hasRegion("aws", edge.value("location", "")))
            throw Refusal{400, "CoreNetworkPolicyException", "An edge location is no region"};
        edges.push_back({{"EdgeLocation", edge.at("location")}, {"Asn", edge.value("asn", 64512)}});
    }
    if (edges.empty() || configuration.value("asn-ranges", Value::array()).empty() ||
        policy.value("segments", Value::array()).empty())
        throw Refusal{400, "CoreNetworkPolicyException", "The policy needs asn-ranges, edge-locations and segments"};
    const std::string id = World::hexId("core-network-0", 16);
    Value segments = Value::array();
    for (const Value& segment : policy.at("segments"))
        segments.push_back({{"Name", segment.at("name")}});
    Value& made =
        m_world.add(coreType, id,
                    {{"CoreNetworkId", id},
                     {"CoreNetworkArn", "arn:aws:networkmanager::" + m_world.awsAccount() + ":core-network/" + id},
                     {"GlobalNetworkId", global},
                     {"Description", body.value("Description", "")},
                     {"State", "CREATING"},
                     {"Segments", std::move(segments)},
                     {"Edges", std::move(edges)},
                     {"Tags", body.value("Tags", Value::array())},
                     {"_policy", policy}});
    m_world.later(made, waits::coreNetwork, {{"State", "AVAILABLE"}});
    return {{"CoreNetwork", World::shown(made)}};
}

std::string CloudWan::segmentFor(const Value& core, const Value& tags) {
    for (const Value& rule : core.at("_policy").value("attachment-policies", Value::array()))
        for (const Value& condition : rule.value("conditions", Value::array()))
            for (const Value& tag : tags)
                if (condition.value("type", "") == "tag-value" && tag.at("Key") == condition.value("key", "") &&
                    tag.at("Value") == condition.value("value", ""))
                    return rule.at("action").value("segment", "");
    return {};
}

Value CloudWan::createAttachment(const Value& body, bool vpc) {
    Value& core = resource(coreType, required(body, "CoreNetworkId"));
    if (core.at("State") != "AVAILABLE")
        throw Refusal{409, "ConflictException", "The core network is not available"};
    const std::string arn = required(body, vpc ? "VpcArn" : "DirectConnectGatewayArn");
    const Value* end = m_world.find(vpc ? "ec2:vpc" : "directconnect:gateway", lastOf(arn));
    if (end == nullptr || arn.find(":" + m_world.awsAccount() + ":") == std::string::npos)
        throw Refusal{404, "ResourceNotFoundException", "Resource " + arn + " was not found"};
    Value places = Value::array();
    if (vpc)
        places.push_back(end->at("_region"));
    else
        places = body.value("EdgeLocations", Value::array());
    for (const Value& place : places)
        if (std::none_of(core.at("Edges").begin(), core.at("Edges").end(),
                         [&](const Value& edge) { return edge.at("EdgeLocation") == place; }))
            throw invalid("The core network has no edge in " + place.get<std::string>());
    if (places.empty() || (vpc && body.value("SubnetArns", Value::array()).empty()))
        throw invalid(vpc ? "SubnetArns is required" : "EdgeLocations is required");
    for (const Value& other : m_world.all(attachmentType))
        if (other.at("ResourceArn") == arn && other.at("CoreNetworkId") == core.at("CoreNetworkId"))
            throw Refusal{409, "ConflictException", arn + " is attached already"};
    const Value tags = body.value("Tags", Value::array());
    const std::string segment = segmentFor(core, tags);
    const std::string id = World::hexId("attachment-0", 16);
    Value attachment = {{"AttachmentId", id},
                        {"CoreNetworkId", core.at("CoreNetworkId")},
                        {"CoreNetworkArn", core.at("CoreNetworkArn")},
                        {"OwnerAccountId", m_world.awsAccount()},
                        {"AttachmentType", vpc ? "VPC" : "DIRECT_CONNECT_GATEWAY"},
                        {"ResourceArn", arn},
                        {"State", "CREATING"},
                        {"SegmentName", segment},
                        {"Tags", tags}};
    if (vpc)
        attachment["EdgeLocation"] = places.front();
    else
        attachment["EdgeLocations"] = places;
    attachment[vpc ? "SubnetArns" : "DirectConnectGatewayArn"] = vpc ? body.at("SubnetArns") : Value(arn);
    Value& made = m_world.add(attachmentType, id, std::move(attachment));
    // Without a segment an attachment waits for somebody who gives it one.
    m_world.settle(made, waits::coreAttachment, {{"State", segment.empty() ? "PENDING_TAG_ACCEPTANCE" : "AVAILABLE"}},
                   {{"State", "FAILED"}});
    return wrapped(made);
}

Value CloudWan::remove(const std::string& type, const std::string& id) {
    Value& found = resource(type, id);
    for (const Value& attachment : m_world.all(attachmentType))
        if (type == coreType && attachment.at("CoreNetworkId") == id)
            throw Refusal{409, "ConflictException", "The core network has attachments: it is in use"};
    for (const Value& core : m_world.all(coreType))
        if (type == globalType && core.at("GlobalNetworkId") == id)
            throw Refusal{409, "ConflictException", "The global network has a core network: it is in use"};
    found["State"] = "DELETING";
    World::forget(found);
    m_world.goneAfter(found, type == globalType ? waits::vpc
                             : type == coreType ? waits::coreNetwork / 2
                                                : waits::coreAttachment / 2);
    if (type == globalType)
        return {{"GlobalNetwork", World::shown(found)}};
    if (type == coreType)
        return {{"CoreNetwork", World::shown(found)}};
    return {{"Attachment", wrapped(found).begin()->at("Attachment")}};
}

} // namespace isthmus
