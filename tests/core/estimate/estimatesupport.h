// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "io/designfile.h"
#include "model/design.h"

#include <QtTest>

#include <stdexcept>
#include <string>

namespace isthmus::estimatetest {

inline std::shared_ptr<const Catalog> shippedCatalog() {
    const auto catalog = Catalog::load(ISTHMUS_SOURCE_DIR "/resources/catalog");
    if (!catalog)
        throw std::runtime_error(catalog.error().message);
    return *catalog;
}

inline Node node(const Id& id, const std::string& kind, const std::string& region = {},
                 const Json& properties = Json::object(), const Id& parent = {}) {
    Node result;
    result.id = id;
    result.kind = kind;
    result.region = region;
    result.properties = properties;
    result.parent = parent;
    return result;
}

inline Link link(const Id& id, const std::string& kind, const Id& from, const Id& to,
                 const Json& properties = Json::object()) {
    Link result;
    result.id = id;
    result.kind = kind;
    result.from = from;
    result.to = to;
    result.properties = properties;
    return result;
}

inline Flow flow(const Id& id, const Id& from, const Id& to, std::optional<double> gb = {},
                 std::optional<double> maxRtt = {}) {
    Flow result;
    result.id = id;
    result.from = from;
    result.to = to;
    result.gbPerMonth = gb;
    result.maxRttMs = maxRtt;
    return result;
}

inline void apply(Design& design, const std::vector<EditStep>& steps) {
    Edit edit;
    edit.label = "Prepare";
    edit.steps = steps;
    const auto applied = design.apply(edit);
    if (!applied)
        throw std::runtime_error(applied.error().message);
}

/// AWS to Google over the managed interconnect, behind a virtual private gateway.
inline Design interconnectDesign(std::int64_t mbps, const std::string& awsRegion = "us-east-1",
                                 const std::string& partnerKind = "gcp.network",
                                 const std::string& partnerRegion = "us-east4") {
    Design design;
    const bool google = partnerKind == "gcp.network";
    apply(design,
          {PutNode{node("vpc", "aws.vpc", awsRegion, {{"cidrs", {"10.0.0.0/16"}}})},
           PutNode{node("vgw", "aws.virtual-private-gateway", awsRegion)},
           PutNode{node("dxgw", "aws.direct-connect-gateway")},
           PutNode{node("far", partnerKind, google ? "" : partnerRegion)},
           PutLink{link("att", "attachment", "vpc", "vgw")}, PutLink{link("assoc", "association", "dxgw", "vgw")},
           PutLink{link("ix", "interconnect", "dxgw", "far",
                        {{"bandwidthMbps", mbps}, {"region", awsRegion}, {"partnerRegion", partnerRegion}})}});
    if (google)
        apply(design, {PutNode{node("far-subnet", "gcp.subnet", partnerRegion, {{"cidr", "10.9.0.0/24"}}, "far")}});
    return design;
}

} // namespace isthmus::estimatetest
