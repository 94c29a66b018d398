// SPDX-License-Identifier: GPL-3.0-or-later
#include "ec2.h"

#include "waits.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

namespace {

bool truthy(const std::string& text) {
    return text == "true" || text == "True" || text == "1";
}

/// "vpc-id" -> "vpcId"
std::string camel(const std::string& kebab) {
    std::string out;
    bool upper = false;
    for (const char c : kebab) {
        if (c == '-') {
            upper = true;
            continue;
        }
        out += upper ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return out;
}

bool isOneOf(const Value& value, const std::vector<std::string>& values) {
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    return std::find(values.begin(), values.end(), text) != values.end();
}

bool anyItemMatches(const Value& items, const std::string& member, const std::vector<std::string>& values) {
    return std::any_of(items.begin(), items.end(),
                       [&](const Value& item) { return item.contains(member) && isOneOf(item.at(member), values); });
}

} // namespace

std::string Ec2Call::text(const std::string& name) const {
    const auto it = form.find(name);
    return it == form.end() ? std::string() : it->second;
}

std::string Ec2Call::required(const std::string& name) const {
    std::string value = text(name);
    if (value.empty())
        throw Refusal{400, "MissingParameter", "The request must contain the parameter " + name};
    return value;
}

std::vector<std::string> Ec2Call::list(const std::vector<std::string>& names) const {
    std::vector<std::string> out;
    for (const std::string& name : names) {
        for (int i = 1; form.contains(name + "." + std::to_string(i)); ++i)
            out.push_back(text(name + "." + std::to_string(i)));
    }
    return out;
}

std::optional<Prefix> Ec2Call::prefix(const std::string& name) const {
    const std::string value = text(name);
    if (value.empty())
        return std::nullopt;
    const std::optional<Prefix> read = Prefix::parse(value);
    if (!read)
        throw Refusal{400, "InvalidParameterValue",
                      "Value (" + value + ") for parameter " + name + " is invalid. This is not a valid CIDR block."};
    return read;
}

const std::vector<Ec2Type>& ec2Types() {
    static const std::vector<Ec2Type> types = {
        {"ec2:vpc", "vpc", "vpcId", "vpc-", "InvalidVpcID.NotFound", "vpc"},
        {"ec2:subnet", "subnet", "subnetId", "subnet-", "InvalidSubnetID.NotFound", "subnet"},
        {"ec2:route-table", "route-table", "routeTableId", "rtb-", "InvalidRouteTableID.NotFound", "routeTable"},
        {"ec2:transit-gateway", "transit-gateway", "transitGatewayId", "tgw-", "InvalidTransitGatewayID.NotFound",
         "transitGateway"},
        {"ec2:transit-gateway-attachment", "transit-gateway-attachment", "transitGatewayAttachmentId", "tgw-attach-",
         "InvalidTransitGatewayAttachmentID.NotFound", "transitGatewayAttachment"},
        {"ec2:vpn-gateway", "vpn-gateway", "vpnGatewayId", "vgw-", "InvalidVpnGatewayID.NotFound", "vpnGateway"},
        {"ec2:customer-gateway", "customer-gateway", "customerGatewayId", "cgw-", "InvalidCustomerGatewayID.NotFound",
         "customerGateway"},
        {"ec2:vpn-connection", "vpn-connection", "vpnConnectionId", "vpn-", "InvalidVpnConnectionID.NotFound",
         "vpnConnection"},
    };
    return types;
}

const Ec2Type& ec2Type(const std::string& type) {
    const auto& types = ec2Types();
    return *std::find_if(types.begin(), types.end(), [&](const Ec2Type& entry) { return entry.type == type; });
}

bool ec2Matches(const Value& resource, const std::string& filter, const std::vector<std::string>& values) {
    if (filter.starts_with("tag:")) {
        const std::string key = filter.substr(4);
        const Value& tags = resource.at("tagSet");
        return std::any_of(tags.begin(), tags.end(),
                           [&](const Value& tag) { return tag.at("key") == key && isOneOf(tag.at("value"), values); });
    }
    if (filter == "tag-key")
        return anyItemMatches(resource.at("tagSet"), "key", values);
    if (filter == "cidr")
        return isOneOf(resource.value("cidrBlock", Value("")), values);
    if (const std::size_t dot = filter.find('.'); dot != std::string::npos) {
        const std::string group = filter.substr(0, dot);
        const std::string member = camel(filter.substr(dot + 1));
        for (const char* suffix : {"Set", "s"})
            if (resource.contains(group + suffix))
                return anyItemMatches(resource.at(group + suffix), member, values);
        if (resource.contains(group))
            return isOneOf(resource.at(group).value(member, Value("")), values);
    }
    const std::string member = camel(filter);
    if (!resource.contains(member))
        throw Refusal{400, "InvalidParameterValue", "The filter '" + filter + "' is invalid"};
    return isOneOf(resource.at(member), values);
}

const std::map<std::string, Ec2::Handler>& Ec2::handlers() {
    static const std::map<std::string, Handler> table = {
        {"CreateVpc", &Ec2::createVpc},
        {"AssociateVpcCidrBlock", &Ec2::associateVpcCidrBlock},
        {"DisassociateVpcCidrBlock", &Ec2::disassociateVpcCidrBlock},
        {"DescribeVpcs", &Ec2::describeVpcs},
        {"DeleteVpc", &Ec2::deleteVpc},
        {"CreateSubnet", &Ec2::createSubnet},
        {"DescribeSubnets", &Ec2::describeSubnets},
        {"DeleteSubnet", &Ec2::deleteSubnet},
        {"CreateRouteTable", &Ec2::createRouteTable},
        {"AssociateRouteTable", &Ec2::associateRouteTable},
        {"DisassociateRouteTable", &Ec2::disassociateRouteTable},
        {"CreateRoute", &Ec2::createRoute},
        {"DeleteRoute", &Ec2::deleteRoute},
        {"DescribeRouteTables", &Ec2::describeRouteTables},
        {"DeleteRouteTable", &Ec2::deleteRouteTable},
        {"EnableVgwRoutePropagation", &Ec2::enablePropagation},
        {"DisableVgwRoutePropagation", &Ec2::disablePropagation},
        {"CreateTransitGateway", &Ec2::createTransitGateway},
        {"DescribeTransitGateways", &Ec2::describeTransitGateways},
        {"DeleteTransitGateway", &Ec2::deleteTransitGateway},
        {"CreateTransitGatewayVpcAttachment", &Ec2::createAttachment},
        {"DescribeTransitGatewayVpcAttachments", &Ec2::describeAttachments},
        {"DeleteTransitGatewayVpcAttachment", &Ec2::deleteAttachment},
        {"CreateVpnGateway", &Ec2::createVpnGateway},
        {"AttachVpnGateway", &Ec2::attachVpnGateway},
        {"DetachVpnGateway", &Ec2::detachVpnGateway},
        {"DescribeVpnGateways", &Ec2::describeVpnGateways},
        {"DeleteVpnGateway", &Ec2::deleteVpnGateway},
        {"CreateTransitGatewayPeeringAttachment", &Ec2::createPeering},
        {"DescribeTransitGatewayPeeringAttachments", &Ec2::describePeerings},
        {"AcceptTransitGatewayPeeringAttachment", &Ec2::acceptPeering},
        {"DeleteTransitGatewayPeeringAttachment", &Ec2::deletePeering},
        {"CreateTransitGatewayRoute", &Ec2::createTransitRoute},
        {"SearchTransitGatewayRoutes", &Ec2::searchTransitRoutes},
        {"DeleteTransitGatewayRoute", &Ec2::deleteTransitRoute},
        {"CreateCustomerGateway", &Ec2::createCustomerGateway},
        {"DescribeCustomerGateways", &Ec2::describeCustomerGateways},
        {"DeleteCustomerGateway", &Ec2::deleteCustomerGateway},
        {"CreateVpnConnection", &Ec2::createVpnConnection},
        {"DescribeVpnConnections", &Ec2::describeVpnConnections},
        {"DeleteVpnConnection", &Ec2::deleteVpnConnection},
        {"CreateVpnConnectionRoute", &Ec2::createVpnRoute},
        {"DeleteVpnConnectionRoute", &Ec2::deleteVpnRoute},
        {"CreateTags", &Ec2::createTags},
        {"DescribeTags", &Ec2::describeTags},
    };
    return table;
}

Value Ec2::call(const std::string& action, const Ec2Call& call) {
    const auto it = handlers().find(action);
    if (it == handlers().end())
        throw Refusal{400, "InvalidAction", "The action " + action + " is not valid for this web service."};
    if (truthy(call.text("DryRun")))
        throw Refusal{412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set."};
    // Of the calls played here only this one takes a token; where one does not, a repeated call makes a second object.
    const std::string token = call.text("ClientToken");
    const bool tokened = !token.empty() && action == "CreateRouteTable";
    if (!tokened)
        return (this->*it->second)(call);
    std::string parameters;
    for (const auto& [name, value] : call.form)
        parameters += name + "=" + value + "\n";
    const std::string hash = sha256Hex(parameters);
    const std::string scope = "ec2:" + call.region + ":" + action + ":" + token;
    if (const Value* known = m_world.token(scope)) {
        if (known->at("hash") != hash)
            throw Refusal{400, "IdempotentParameterMismatch",
                          "The client token you have provided was used with different parameters"};
        return known->at("result");
    }
    Value result = (this->*it->second)(call);
    m_world.rememberToken(scope, hash, result);
    return result;
}

Value& Ec2::resource(const Ec2Call& call, const std::string& type, const std::string& id) {
    Value* found = m_world.find(type, id);
    if (found == nullptr || found->at("_region") != call.region) {
        const Ec2Type& names = ec2Type(type);
        throw Refusal{400, names.notFound, "The " + names.word + " ID '" + id + "' does not exist"};
    }
    return *found;
}

Value Ec2::tagsOf(const Ec2Call& call) {
    Value tags = Value::array();
    for (const std::string name : {"TagSpecification", "TagSpecifications"}) {
        for (int i = 1; i <= 50; ++i) {
            const std::string specification = name + "." + std::to_string(i) + ".Tag.";
            for (int j = 1; call.form.contains(specification + std::to_string(j) + ".Key"); ++j) {
                const std::string tag = specification + std::to_string(j);
                tags.push_back({{"key", call.text(tag + ".Key")}, {"value", call.text(tag + ".Value")}});
            }
        }
    }
    return tags;
}

Value Ec2::described(const Ec2Call& call, const std::string& type, const std::vector<std::string>& idNames) {
    Value out = Value::array();
    std::vector<std::string> ids = call.list(idNames);
    if (ids.empty()) {
        for (const auto& [id, unused] : m_world.all(type).items())
            ids.push_back(id);
        std::erase_if(ids, [&](const std::string& id) { return m_world.find(type, id)->at("_region") != call.region; });
    }
    for (const std::string& id : ids) {
        const Value& found = resource(call, type, id);
        bool wanted = true;
        for (int i = 1; wanted; ++i) {
            const std::string filter = "Filter." + std::to_string(i);
            if (!call.form.contains(filter + ".Name"))
                break;
            wanted = ec2Matches(found, call.text(filter + ".Name"), call.list({filter + ".Value"}));
        }
        if (wanted)
            out.push_back(World::shown(found));
    }
    return out;
}

Value Ec2::createTags(const Ec2Call& call) {
    for (const std::string& id : call.list({"ResourceId"})) {
        const auto& types = ec2Types();
        // The longest prefix wins: "tgw-attach-" before "tgw-".
        const Ec2Type* names = nullptr;
        for (const Ec2Type& entry : types)
            if (id.starts_with(entry.prefix) && (names == nullptr || entry.prefix.size() > names->prefix.size()))
                names = &entry;
        if (names == nullptr)
            throw Refusal{400, "InvalidID", "The ID '" + id + "' is not valid"};
        Value& tags = resource(call, names->type, id)["tagSet"];
        for (int i = 1; call.form.contains("Tag." + std::to_string(i) + ".Key"); ++i) {
            const std::string key = call.text("Tag." + std::to_string(i) + ".Key");
            const std::string value = call.text("Tag." + std::to_string(i) + ".Value");
            const auto old =
                std::find_if(tags.begin(), tags.end(), [&](const Value& tag) { return tag["key"] == key; });
            if (old != tags.end())
                (*old)["value"] = value;
            else
                tags.push_back({{"key", key}, {"value", value}});
        }
    }
    return {{"return", true}};
}

Value Ec2::describeTags(const Ec2Call& call) {
    Value out = Value::array();
    for (const Ec2Type& names : ec2Types()) {
        for (const auto& [id, found] : m_world.all(names.type).items()) {
            if (found.at("_region") != call.region)
                continue;
            for (const Value& tag : found.at("tagSet")) {
                const Value row = {{"resourceId", id},
                                   {"resourceType", names.tagType},
                                   {"key", tag.at("key")},
                                   {"value", tag.at("value")},
                                   {"tagSet", Value::array({tag})}};
                bool wanted = true;
                for (int i = 1; wanted && call.form.contains("Filter." + std::to_string(i) + ".Name"); ++i) {
                    const std::string filter = "Filter." + std::to_string(i);
                    wanted = ec2Matches(row, call.text(filter + ".Name"), call.list({filter + ".Value"}));
                }
                if (wanted) {
                    Value shown = row;
                    shown.erase("tagSet");
                    out.push_back(std::move(shown));
                }
            }
        }
    }
    return {{"tagSet", std::move(out)}};
}

} // namespace isthmus
