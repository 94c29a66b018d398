// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions.h"

#include "model/property.h"
#include "rules/facts.h"

namespace isthmus {

namespace {

Speaker speakerOf(RuleContext& context, const Node& node) {
    Speaker speaker{&node, asnProperty(node.properties, "asn"), false};
    if (speaker.asn)
        return speaker;
    if (node.kind == "azure.expressroute-circuit" || node.kind == "azure.virtual-wan-hub") {
        const char* key = node.kind == "azure.virtual-wan-hub" ? "asn.virtualWanHub" : "asn.expressRoute";
        if (const auto asn = numberOf(context.catalog().limit("azure", key)))
            speaker.asn = Asn(static_cast<std::uint32_t>(*asn));
        speaker.isDefault = true;
        return speaker;
    }
    if (node.kind == "fabric.cloud-router") {
        const Limit* limit = context.catalog().limit("fabric", "asn.vendorDefault");
        const std::string vendor = textProperty(node.properties, "vendor").value_or(std::string());
        if (limit != nullptr && limit->value.is_object() && limit->value.contains(vendor) &&
            limit->value[vendor].is_number_unsigned())
            speaker.asn = Asn(limit->value[vendor].get<std::uint32_t>());
        speaker.isDefault = speaker.asn.has_value();
        return speaker;
    }
    if (const NodeKind* kind = context.catalog().nodeKind(node.kind))
        if (const PropertySpec* spec = kind->property("asn");
            spec != nullptr && spec->defaultValue.is_number_unsigned()) {
            speaker.asn = Asn(spec->defaultValue.get<std::uint32_t>());
            speaker.isDefault = true;
        }
    return speaker;
}

std::vector<Id> routersOf(const Node& gateway) {
    std::vector<Id> ids = textListProperty(gateway.properties, "routers");
    if (const auto one = textProperty(gateway.properties, "router"))
        ids.push_back(*one);
    return ids;
}

bool isPremises(std::string_view kind) {
    return kind == "onprem.router" || kind == "aws.customer-gateway";
}

} // namespace

std::vector<Speaker> speakersAt(RuleContext& context, std::string_view id) {
    const Node* node = context.node(id);
    if (node == nullptr)
        return {};
    if (node->kind == "gcp.vpn-gateway") {
        std::vector<Speaker> result;
        for (const Id& router : routersOf(*node))
            if (const Node* found = context.node(router))
                result.push_back(speakerOf(context, *found));
        return result;
    }
    if (node->kind == "aws.customer-gateway" && !asnProperty(node->properties, "asn"))
        if (const auto represented = textProperty(node->properties, "represents"))
            if (const Node* found = context.node(*represented);
                found != nullptr && found->kind != "aws.customer-gateway") {
                auto speakers = speakersAt(context, found->id);
                if (!speakers.empty())
                    return speakers;
            }
    return {speakerOf(context, *node)};
}

std::vector<Speaker> speakersBeyond(RuleContext& context, const Link& link, std::string_view id) {
    const Id& far = link.other(id);
    if (context.kind(far) != "fabric.port")
        return speakersAt(context, far);
    // A cross connect leads to every line of the port, a line of the port to what stands on the premises.
    const bool fromPremises = isPremises(context.kind(id));
    std::vector<Speaker> result;
    for (const Link* next : context.links(far, "private-line")) {
        const Id& end = next->other(far);
        if (next->id == link.id || end == id || context.kind(end) == "fabric.port" ||
            isPremises(context.kind(end)) == fromPremises)
            continue;
        for (Speaker& speaker : speakersAt(context, end))
            result.push_back(speaker);
    }
    return result;
}

bool carriesBgp(const Link& link) {
    if (link.kind == "private-line")
        return true;
    return link.kind == "vpn" && textProperty(link.properties, "routing").value_or("bgp") != "static";
}

std::string partyOf(RuleContext&, const Node& node) {
    std::string provider(node.providerPart());
    if (provider == "partner")
        return textProperty(node.properties, "provider").value_or(provider);
    return provider;
}

} // namespace isthmus
