// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/deploysupport.h"

namespace isthmus::test {

/// Two peered virtual networks, one with an ExpressRoute gateway and a circuit of a carrier's; `flags`: of the peering.
inline Design hubAndSpoke(const char* flags) {
    const auto read = readDesign(std::string(R"({"format": "isthmus/1", "name": "Hub & spoke", "accounts": [
      {"id": "sub", "provider": "azure", "identifier": "11111111-2222-3333-4444-555555555555"}],
     "nodes": [
      {"id": "circuit", "kind": "azure.expressroute-circuit", "account": "sub", "region": "westeurope",
       "properties": {"bandwidthMbps": 200, "tier": "Premium", "family": "UnlimitedData", "peeringLocation": "Amsterdam"}},
      {"id": "gw", "kind": "azure.expressroute-gateway", "account": "sub", "parent": "hub"},
      {"id": "hub", "kind": "azure.vnet", "name": "hub net", "account": "sub", "region": "westeurope",
       "properties": {"cidrs": ["10.1.0.0/16"], "ipv6Cidrs": ["fd00:1::/48"]}},
      {"id": "hub-gw", "kind": "azure.subnet", "name": "GatewaySubnet", "parent": "hub", "properties": {"cidr": "10.1.255.0/27"}},
      {"id": "router", "kind": "fabric.cloud-router", "properties": {"vendor": "megaport", "asn": 133937}},
      {"id": "spoke", "kind": "azure.vnet", "account": "sub", "region": "westeurope", "properties": {"cidrs": ["10.2.0.0/16"]}}],
     "links": [
      {"id": "att", "kind": "attachment", "from": "circuit", "to": "gw"},
      {"id": "line", "kind": "private-line", "from": "circuit", "to": "router", "properties": {"vlan": 100, "toAsn": 133937,
       "peerings": [{"cidr": "192.168.100.0/30"}, {"cidr": "192.168.101.0/30"}]}},
      {"id": "peer", "kind": "peering", "from": "spoke", "to": "hub", "properties": {)") +
                                 flags + "}}]}");
    if (!read)
        qFatal("%s", read.error().toString().c_str());
    return *read;
}

} // namespace isthmus::test
