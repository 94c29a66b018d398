// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "io/generate.h"

#include <string>

/// Designs to measure on: the same on every machine.
namespace isthmus::bench {

/// A generated one of about so many nodes and links; about 1.5 links come with each node.
inline Design designOf(const Catalog& catalog, std::size_t elements) {
    GenerateOptions options;
    options.nodes = static_cast<int>(elements * 2 / 5);
    return generateDesign(catalog, options);
}

inline long sizeOf(const Design& design) {
    return static_cast<long>(design.nodes().size() + design.links().size());
}

/// One transit gateway with so many VPCs: everybody hears of everybody.
inline Design hubOf(int networks) {
    Edit edit{"Draw a hub", {}};
    const auto node = [&](const std::string& id, const char* kind, Json properties) {
        Node result;
        result.id = id;
        result.kind = kind;
        result.region = "us-east-1";
        result.properties = std::move(properties);
        edit.add(PutNode{std::move(result)});
    };
    node("hub", "aws.transit-gateway", {{"asn", 64512}});
    for (int i = 0; i < networks; ++i) {
        const std::string number = std::to_string(i);
        node("vpc-" + number, "aws.vpc",
             {{"cidr", "10." + std::to_string(i / 256) + "." + std::to_string(i % 256) + ".0/24"}});
        Link link;
        link.id = "attachment-" + number;
        link.kind = "attachment";
        link.from = "hub";
        link.to = "vpc-" + number;
        edit.add(PutLink{std::move(link)});
    }
    Design result;
    (void)result.apply(edit);
    return result;
}

} // namespace isthmus::bench
