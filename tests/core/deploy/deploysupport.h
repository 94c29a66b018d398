// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "io/designfile.h"
#include "model/design.h"

#include <QtTest>

#include <filesystem>
#include <memory>

// What the tests of this room share: the shipped catalogue, and the reference design D18 as an Isthmus test sees it.
namespace isthmus::test {

/// The facts and reference designs beside the source, also from a worktree one folder further down.
inline std::filesystem::path sharedFolder() {
    const std::filesystem::path beside = ISTHMUS_SHARED_DIR;
    return std::filesystem::exists(beside) ? beside : std::filesystem::path(ISTHMUS_SOURCE_DIR) / "../../shared";
}

inline std::shared_ptr<const Catalog> catalog() {
    static const auto loaded = Catalog::load(std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/catalog");
    return loaded.ok() ? *loaded : nullptr;
}

/// Two VPCs on a transit gateway, one on another, and an interconnect to Google; `initiator` "aws" or "gcp".
inline Design transitDesign(const std::string& initiator = "aws", const std::string& name = "Test transit") {
    const auto read = readDesign(R"({"format": "isthmus/1", "name": ")" + name + R"(", "accounts": [
      {"id": "aws-prod", "provider": "aws", "identifier": "111122223333"},
      {"id": "gcp-prod", "provider": "gcp", "identifier": "acme-analytics-prod"}],
     "nodes": [
      {"id": "dxgw", "kind": "aws.direct-connect-gateway", "name": "multicloud", "account": "aws-prod"},
      {"id": "gcp-net", "kind": "gcp.network", "name": "Analytics", "account": "gcp-prod"},
      {"id": "gcp-subnet", "kind": "gcp.subnet", "name": "analytics-us-east4", "account": "gcp-prod", "region": "us-east4",
       "parent": "gcp-net", "properties": {"cidr": "10.120.0.0/20"}},
      {"id": "subnet-a", "kind": "aws.subnet", "account": "aws-prod", "parent": "vpc-a",
       "properties": {"cidr": "10.20.1.0/24", "zone": "us-east-1a"}},
      {"id": "subnet-b", "kind": "aws.subnet", "account": "aws-prod", "parent": "vpc-b",
       "properties": {"cidr": "10.21.1.0/24", "zone": "us-east-1a"}},
      {"id": "subnet-c", "kind": "aws.subnet", "account": "aws-prod", "parent": "vpc-c",
       "properties": {"cidr": "10.22.1.0/24", "zone": "us-west-2a"}},
      {"id": "tgw-east", "kind": "aws.transit-gateway", "account": "aws-prod", "region": "us-east-1", "properties": {"asn": 64520}},
      {"id": "tgw-west", "kind": "aws.transit-gateway", "account": "aws-prod", "region": "us-west-2", "properties": {"asn": 64521}},
      {"id": "vpc-a", "kind": "aws.vpc", "name": "prod-a", "account": "aws-prod", "region": "us-east-1",
       "properties": {"cidrs": ["10.20.0.0/16", "100.64.0.0/20"]}},
      {"id": "vpc-b", "kind": "aws.vpc", "account": "aws-prod", "region": "us-east-1", "properties": {"cidrs": ["10.21.0.0/16"]}},
      {"id": "vpc-c", "kind": "aws.vpc", "account": "aws-prod", "region": "us-west-2", "properties": {"cidrs": ["10.22.0.0/16"]}}],
     "links": [
      {"id": "assoc-tgw", "kind": "association", "from": "dxgw", "to": "tgw-east",
       "properties": {"allowedPrefixes": ["10.20.0.0/16", "10.21.0.0/16"]}},
      {"id": "att-a", "kind": "attachment", "from": "vpc-a", "to": "tgw-east", "properties": {"subnets": ["subnet-a"]}},
      {"id": "att-b", "kind": "attachment", "from": "vpc-b", "to": "tgw-east"},
      {"id": "att-c", "kind": "attachment", "from": "vpc-c", "to": "tgw-west", "properties": {"subnets": ["subnet-c"]}},
      {"id": "ix-1", "kind": "interconnect", "from": "dxgw", "to": "gcp-net", "properties": {"bandwidthMbps": 1000,
       "initiator": ")" + initiator + R"(", "region": "us-east-1", "partnerRegion": "us-east4",
       "advertisedRoutes": ["10.120.0.0/20"], "description": "prod primary"}}]})");
    if (!read)
        qFatal("%s", read.error().toString().c_str());
    return *read;
}

/// A VPC with a virtual private gateway instead.
inline Design virtualGatewayDesign() {
    const auto read = readDesign(R"({"format": "isthmus/1", "name": "Test virtual gateway", "accounts": [
      {"id": "aws-prod", "provider": "aws", "identifier": "111122223333"},
      {"id": "gcp-prod", "provider": "gcp", "identifier": "acme-analytics-prod"}],
     "nodes": [
      {"id": "dxgw", "kind": "aws.direct-connect-gateway", "account": "aws-prod"},
      {"id": "net", "kind": "gcp.network", "account": "gcp-prod"},
      {"id": "sub", "kind": "gcp.subnet", "region": "us-east4", "parent": "net", "properties": {"cidr": "10.120.0.0/20"}},
      {"id": "subnet-a", "kind": "aws.subnet", "parent": "vpc-a", "properties": {"cidr": "10.20.1.0/24"}},
      {"id": "vgw", "kind": "aws.virtual-private-gateway", "account": "aws-prod", "region": "us-east-1"},
      {"id": "vpc-a", "kind": "aws.vpc", "account": "aws-prod", "region": "us-east-1", "properties": {"cidrs": ["10.20.0.0/16"]}}],
     "links": [
      {"id": "assoc", "kind": "association", "from": "dxgw", "to": "vgw", "properties": {"allowedPrefixes": ["10.20.0.0/16"]}},
      {"id": "att", "kind": "attachment", "from": "vpc-a", "to": "vgw"},
      {"id": "ix-1", "kind": "interconnect", "from": "dxgw", "to": "net", "properties": {"bandwidthMbps": 1000,
       "initiator": "aws", "region": "us-east-1", "partnerRegion": "us-east4"}}]})");
    if (!read)
        qFatal("%s", read.error().toString().c_str());
    return *read;
}

} // namespace isthmus::test
