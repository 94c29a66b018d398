// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulefixture.h"

/// Parts of small designs that tests of several rule families share.
namespace isthmus::testing {

inline const std::string east = R"("region": "us-east-1")";
inline const std::string west = R"("region": "us-west-2")";

inline std::string in(const std::string& parent) {
    return R"("parent": ")" + parent + "\"";
}
inline std::string vpc(const std::string& id, const std::string& cidrs, const std::string& region = east) {
    return node(id, "aws.vpc", region, R"("cidrs": [)" + cidrs + "]");
}
inline std::string cidr(const std::string& text) {
    return R"("cidr": ")" + text + "\"";
}
inline std::string asn(int number) {
    return "\"asn\": " + std::to_string(number);
}
inline std::string dxgw(const std::string& properties = {}) {
    return node("d", "aws.direct-connect-gateway", "", properties);
}
inline std::string tgw(const std::string& id = "t", const std::string& region = east, int number = 64520) {
    return node(id, "aws.transit-gateway", region, asn(number));
}
inline std::string vgw(const std::string& id = "v", const std::string& region = east) {
    return node(id, "aws.virtual-private-gateway", region);
}
inline const std::string net = node("g", "gcp.network", "", "\"mtu\": 8500");
inline const std::string subnet =
    node("s", "gcp.subnet", R"("region": "us-east4", "parent": "g")", cidr("10.9.0.0/24"));
inline const std::string associated = link("as", "association", "d", "t", R"("allowedPrefixes": ["10.0.0.0/16"])");

inline std::string
ix(const std::string& more =
       R"("region": "us-east-1", "partnerRegion": "us-east4", "bandwidthMbps": 1000, "advertisedRoutes": ["10.9.0.0/24"])",
   const std::string& id = "ix", const std::string& to = "g") {
    return link(id, "interconnect", "d", to, more);
}
// A sound interconnect, except for what the row is about.
inline std::string crossing(const std::string& interconnect) {
    return designOf({dxgw(), tgw(), net, subnet}, {associated, interconnect});
}
inline const std::string sound = crossing(ix());

} // namespace isthmus::testing
