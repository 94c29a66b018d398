// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/mends.h"

#include "model/property.h"
#include "rules/facts.h"
#include "rules/sessions.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Ranges that do not fit after so many tries are not looked for any further.
constexpr int maximumTries = 4096;

std::vector<AsnRange> allowedFor(const Catalog& catalog, const Node& node) {
    for (const auto& [provider, key] :
         {std::pair(std::string(node.providerPart()), "asn.allowed"), std::pair(std::string(), "asn.private")}) {
        const Limit* limit = catalog.limit(provider, key);
        if (limit == nullptr)
            continue;
        if (provider.empty())
            return asnRangesOf(limit->value);
        if (limit->value.is_object() && limit->value.contains(node.kind))
            return asnRangesOf(limit->value[node.kind]);
    }
    return {};
}

std::vector<AsnRange> refusedFor(const Catalog& catalog, const Node& node) {
    const Limit* limit = catalog.limit(node.providerPart(), "asn.refused");
    return limit != nullptr && limit->value.is_object() && limit->value.contains(node.kind)
               ? asnRangesOf(limit->value[node.kind])
               : std::vector<AsnRange>();
}

void add(std::vector<AsnRange>& ranges, const std::vector<AsnRange>& more) {
    ranges.insert(ranges.end(), more.begin(), more.end());
}

/// Adds the numbers of the neighbours of `id`, and what their providers keep back from others.
void collect(RuleContext& context, const Id& id, std::vector<AsnRange>& taken) {
    const Node* self = context.core(id);
    if (self == nullptr)
        return;
    for (const Link* link : context.links(id)) {
        if (!carriesBgp(*link) && link->kind != "association" && link->kind != "peering")
            continue;
        for (const Speaker& speaker : speakersBeyond(context, *link, id)) {
            if (speaker.asn)
                taken.push_back({*speaker.asn, *speaker.asn});
            if (const Limit* limit = context.catalog().limit(speaker.node->providerPart(), "asn.reserved");
                limit != nullptr && speaker.node->providerPart() != self->providerPart())
                add(taken, asnRangesOf(limit->value));
        }
    }
}

} // namespace

std::optional<Asn> freeAsn(RuleContext& context, const Node& node, std::vector<AsnRange> taken) {
    add(taken, refusedFor(context.catalog(), node));
    collect(context, node.id, taken);
    if (node.kind == "gcp.cloud-router" && !node.parent.empty())
        for (const Node* sibling : context.children(node.parent)) {
            if (const auto asn = asnProperty(sibling->properties, "asn"); asn && sibling->id != node.id)
                taken.push_back({*asn, *asn});
            if (sibling->kind == "gcp.vpn-gateway")
                collect(context, sibling->id, taken);
        }
    if (node.kind == "aws.transit-gateway")
        for (const Link* association : context.links(node.id, "association"))
            collect(context, association->other(node.id), taken);
    // Google's number for partner attachments is no free choice.
    if (const auto partner = numberOf(context.catalog().limit("gcp", "asn.partnerAttachment"))) {
        const Asn asn(static_cast<std::uint32_t>(*partner));
        taken.push_back({asn, asn});
    }
    for (const AsnRange& range : allowedFor(context.catalog(), node)) {
        std::uint64_t value = range.first.value();
        while (value <= range.last.value()) {
            const Asn asn(static_cast<std::uint32_t>(value));
            const auto hit =
                std::find_if(taken.begin(), taken.end(), [&](const AsnRange& each) { return each.contains(asn); });
            if (hit == taken.end())
                return asn;
            value = std::uint64_t{hit->last.value()} + 1;
        }
    }
    return std::nullopt;
}

void mendAsn(RuleContext& context, Finding& finding, const Node& node, std::vector<AsnRange> taken) {
    if (const auto free = freeAsn(context, node, std::move(taken)))
        mendAsn(finding, node, *free);
}

void mendAsn(Finding& finding, const Node& node, Asn asn) {
    Node mended = node;
    mended.properties["asn"] = asn.value();
    finding.fixText = "Give " + node.id + " the ASN " + asn.toString();
    finding.fix = Edit{"Change ASN", {PutNode{std::move(mended)}}};
}

std::optional<Prefix> freePrefix(const std::vector<Prefix>& within, const std::vector<Prefix>& taken, int length) {
    for (const Prefix& range : within) {
        if (range.length() > length || range.family() != Family::v4)
            continue;
        std::optional<Prefix> candidate = Prefix(range.first(), length);
        for (int tries = 0; candidate && range.contains(*candidate) && tries < maximumTries; ++tries) {
            const auto hit =
                std::find_if(taken.begin(), taken.end(), [&](const Prefix& each) { return each.overlaps(*candidate); });
            if (hit == taken.end())
                return candidate;
            // Past the range in the way, unless that is the smaller of the two.
            candidate = hit->length() < length ? Prefix(hit->last(), length).canonical().next() : candidate->next();
        }
    }
    return std::nullopt;
}

std::optional<Prefix> widened(const Prefix& prefix, int length, const std::vector<Prefix>& within,
                              const std::vector<Prefix>& taken) {
    const Prefix wide = Prefix(prefix.address(), length).canonical();
    const bool inside = within.empty() || std::any_of(within.begin(), within.end(),
                                                      [&](const Prefix& range) { return range.contains(wide); });
    const bool isFree =
        std::none_of(taken.begin(), taken.end(), [&](const Prefix& other) { return other.overlaps(wide); });
    return inside && isFree ? std::optional(wide) : std::nullopt;
}

std::vector<Prefix> siblingRanges(RuleContext& context, const Id& network, const Id& except) {
    std::vector<Prefix> ranges;
    for (const Node* child : context.children(network))
        if (child->id != except && context.role(*child) == Role::subnet)
            for (const Prefix& prefix : statedPrefixes(*child))
                ranges.push_back(prefix);
    return ranges;
}

} // namespace isthmus
