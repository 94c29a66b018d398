// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

/// Random but plausible edits of a design for property tests: elements come, change, move and go.
namespace isthmus::testing {

template <typename T>
Id anyId(const Design::ById<T>& elements) {
    const auto index = *rc::gen::inRange<std::size_t>(0, elements.size());
    return std::next(elements.begin(), static_cast<std::ptrdiff_t>(index))->first;
}

inline Node randomNode(const Design& design, const Id& id) {
    Node node;
    node.id = id;
    node.kind = *rc::gen::element<std::string>("aws.vpc", "aws.subnet", "aws.transit-gateway", "aws.direct-connect-gateway",
                                               "gcp.network", "gcp.subnet", "azure.vnet", "oci.vcn", "group");
    node.name = "n" + std::to_string(*rc::gen::inRange(0, 20));
    node.region = *rc::gen::element<std::string>("", "us-east-1", "us-west-2", "us-east4", "nowhere-1");
    if (!design.nodes().empty() && *rc::gen::inRange(0, 3) == 0)
        node.parent = anyId(design.nodes());
    const std::string prefix =
        "10." + std::to_string(*rc::gen::inRange(0, 8)) + ".0.0/" + std::to_string(*rc::gen::inRange(14, 28));
    if (*rc::gen::arbitrary<bool>())
        node.properties["cidrs"] = Json::array({prefix});
    else
        node.properties["cidr"] = prefix;
    if (*rc::gen::arbitrary<bool>())
        node.properties["asn"] = *rc::gen::inRange(64510, 64520);
    if (*rc::gen::inRange(0, 6) == 0)
        node.state = *rc::gen::element(DrawState::planned, DrawState::disabled);
    return node;
}

inline Link randomLink(const Design& design, const Id& id) {
    Link link;
    link.id = id;
    link.kind = *rc::gen::element<std::string>("attachment", "association", "interconnect", "vpn", "private-line", "peering");
    link.from = anyId(design.nodes());
    link.to = anyId(design.nodes());
    if (*rc::gen::arbitrary<bool>())
        link.properties["bandwidthMbps"] = *rc::gen::element(100, 500, 1000, 10000);
    if (*rc::gen::inRange(0, 3) == 0)
        link.properties["allowedPrefixes"] = Json::array({"10.0.0.0/12"});
    return link;
}

/// One to three steps; some of them may be refused, as a user's can.
inline Edit randomEdit(const Design& design) {
    Edit edit{"Random", {}};
    const int steps = *rc::gen::inRange(1, 4);
    for (int i = 0; i < steps; ++i) {
        const int what = *rc::gen::inRange(0, 12);
        const std::string number = std::to_string(*rc::gen::inRange(0, 30));
        if (what < 4 || design.nodes().empty())
            edit.add(PutNode{randomNode(design, "node-" + number)});
        else if (what < 7)
            edit.add(PutLink{randomLink(design, "link-" + number)});
        else if (what == 7)
            edit.add(RemoveNode{anyId(design.nodes())});
        else if (what == 8 && !design.links().empty())
            edit.add(RemoveLink{anyId(design.links())});
        else if (what == 9)
            edit.add(PutFlow{Flow{"flow-" + number, anyId(design.nodes()), anyId(design.nodes()), 10.0, {}, {}, {}, {}, {}, {}}});
        else if (what == 10)
            edit.add(PutPosition{"main", anyId(design.nodes()),
                                 Rect{double(*rc::gen::inRange(0, 500)), double(*rc::gen::inRange(0, 500)), 100, 50}});
        else
            edit.add(PutAccount{Account{"account-" + number, "aws", "111122223333", {}}});
    }
    return edit;
}

} // namespace isthmus::testing
