// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explanations.h"
#include "spec/documentcheck.h"

// The rules on documents of the Connection Coordinator API, as the catalogue lists them.
namespace isthmus {

namespace {

const std::vector<RuleText>& texts() {
    static const std::vector<RuleText> list{
        {"spec.schema",
         "A document of the specification has members of fixed names, types and values. One is missing, unknown, of "
         "another type or outside of its list, so the other party's server refuses the call or reads something else.",
         "Write the member as the specification defines it.", ""},
        {"spec.name-format",
         "Resource names are paths below one another, from the provider over the environment down to channels and "
         "features. A name of another form, below another parent, or of something that exists nowhere in the "
         "documents, leads to an object that the two parties do not share.",
         "Write the full path of the resource below its own parent.", ""},
        {"spec.provider-sites",
         "An environment joins exactly two providers, with one site for each. With more or fewer sites nobody knows "
         "between which places the interconnects of the environment run.",
         "State one site for each of the two providers.", ""},
        {"spec.sizes",
         "Every interconnect of an environment offers all of its sizes and features, so that a connection can be "
         "placed on any of them. One that lacks a size breaks placement and moving; a connection of a size that nobody "
         "offers can never be made.",
         "Offer the same sizes and features everywhere, and choose a connection size among them.", ""},
        {"spec.capacity",
         "The connections on an interconnect add up to more than it takes, or it is closed to new ones. The "
         "coordinator must then answer with a conflict so that another interconnect is chosen.",
         "Place the connection on another interconnect, or enlarge this one.", ""},
        {"spec.channels",
         "An interconnect for production has at least four channels on separate devices, so that one device can be "
         "lost and another be in maintenance. Fewer channels, two on one device or channels of different sizes take "
         "that away.",
         "Give the interconnect four channels of one size on four devices.", ""},
        {"spec.features",
         "Each channel carries its own feature of a connection, and the connection counts as served once three of four "
         "have accepted. With a missing or doubled feature, or too few accepted ones, it stays without the promised "
         "redundancy.",
         "State one feature for each channel, and see why the others were not accepted.", ""},
        {"spec.l3",
         "The layer 3 feature of a channel agrees VLAN, subnet, addresses, ASN and MTU between the two parties within "
         "the guidance of the callee. A VLAN that is too low or used twice, host bits, a length, ASN or address "
         "outside of the guidance, or an MTU below what both take, gives a session that does not come up or carries "
         "less than it could.",
         "Choose the values from the guidance.", ""},
        {"spec.activation-key",
         "The activation key is base64 of five fields, which say for whom it was made: environment, connection, size "
         "and account. A key that does not decode, or that disagrees with the connection or the design, activates "
         "something else or nothing. Messages never quote a key.",
         "Ask for a new key for this connection, and compare account and size.", ""},
        {"spec.macsec",
         "MACsec keys are rotated by the manager of the interconnect, one channel at a time, with a rest of two hours "
         "between. Rotating two channels at once, rotating again too early, or deleting the active key risks that "
         "encrypted traffic stops on all of them.",
         "Rotate one channel after the other and keep the rest between.", ""},
        {"spec.maintenance",
         "Only one channel of an interconnect may be in maintenance at a time, because the promise of availability "
         "counts on the others. Overlapping windows, or devices shared in such a way that no window is possible, break "
         "that promise.",
         "Move one of the windows, or spread the channels over other devices.", ""},
        {"spec.deferral",
         "A provider may defer provisioning until the other one is ready, but must state a timeout, and roll back once "
         "it has passed. Otherwise half of a connection stays behind, and capacity with it.",
         "State a timeout, and roll back or finish what is past it.", ""},
    };
    return list;
}

} // namespace

std::vector<RuleInfo> specificationRules() {
    static const std::string base = "https://github.com/aws/Interconnect/blob/8c3beb1/";
    static const std::string schemas = base + "connection-coordinator/schemas/";
    static const std::string docs = base + "connection-coordinator/docs/";
    std::vector<RuleInfo> result{
        {"spec.activation-key", Severity::error,
         "Activation key not base64 of its five fields, or not agreeing with connection or design",
         schemas + "environment.yaml"},
        {"spec.capacity", Severity::error,
         "Connections of an interconnect add up to more than it takes, or it is closed to new ones",
         schemas + "interconnect.yaml"},
        {"spec.channels", Severity::error, "Too few channels for production, two on one device, or sizes mixed",
         schemas + "channel.yaml"},
        {"spec.deferral", Severity::error, "Deferral without a timeout, or past it without roll-back",
         docs + "DeferringProvider.md"},
        {"spec.features", Severity::error, "Not one feature for each channel, or fewer than three of four accepted",
         docs + "Protocols.md"},
        {"spec.l3", Severity::error,
         "VLAN, subnet, ASN, MTU or BGP address of a feature outside the rules or the guidance",
         schemas + "feature.yaml"},
        {"spec.macsec", Severity::error,
         "MACsec rotation of two channels at once or inside the rest, active key deleted, caller not the manager",
         schemas + "macseckey.yaml"},
        {"spec.maintenance", Severity::error,
         "Two channels of an interconnect in maintenance at once, or devices that can never be maintained",
         docs + "Protocols.md"},
        {"spec.name-format", Severity::error,
         "Resource name not of its format, not below its parent, or of nothing that exists", docs + "Protocols.md"},
        {"spec.provider-sites", Severity::error, "Environment without exactly one site for each of its two providers",
         schemas + "environment.yaml"},
        {"spec.schema", Severity::error, "Member missing, unknown, of the wrong type or outside its values",
         base + "connection-coordinator"},
        {"spec.sizes", Severity::error,
         "Interconnect without a size or feature of its environment, or connection of a size that is not offered",
         schemas + "interconnect.yaml"},
    };
    for (RuleInfo& info : result) {
        info.reads = {"documents"};
        explain(info, texts());
    }
    return result;
}

} // namespace isthmus
