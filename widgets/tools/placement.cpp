// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/placement.h"

#include "model/property.h"
#include "net/prefixtree.h"
#include "widgets/canvas/layout.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/tools/containment.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace isthmus {

namespace {

std::string say(const char* text, const std::string& first = {}, const std::string& second = {}) {
    QString translated = QCoreApplication::translate("Canvas", text);
    if (!first.empty())
        translated = translated.arg(toQt(first));
    return fromQt(second.empty() ? translated : translated.arg(toQt(second)));
}

PrefixTree<int> usedPrefixes(const Design& design) {
    PrefixTree<int> used;
    for (const auto& [id, node] : design.nodes())
        for (const Prefix& prefix : statedPrefixes(node))
            used.insert(prefix, 0);
    return used;
}

bool isFree(const PrefixTree<int>& used, const Prefix& prefix) {
    bool free = true;
    used.visitOverlaps(prefix, [&free](const Prefix&, int) { free = false; });
    return free;
}

std::optional<Prefix> firstFree(const PrefixTree<int>& used, const Prefix& within, int length) {
    std::optional<Prefix> candidate = Prefix(within.first(), length);
    for (int tries = 0; candidate && within.contains(*candidate) && tries < 70000; ++tries) {
        if (isFree(used, *candidate))
            return candidate;
        candidate = candidate->next();
    }
    return std::nullopt;
}

// RFC 1918.
std::array<Prefix, 3> privateSpace() {
    return {*Prefix::parse("10.0.0.0/8"), *Prefix::parse("172.16.0.0/12"), *Prefix::parse("192.168.0.0/16")};
}

std::optional<Prefix> freePrivate(const Design& design, int length) {
    const PrefixTree<int> used = usedPrefixes(design);
    for (const Prefix& space : privateSpace())
        if (space.length() <= length)
            if (const auto free = firstFree(used, space, length))
                return free;
    return std::nullopt;
}

std::string shortWord(std::string_view kind) {
    // The field's own short forms; every other kind is called by its own word.
    static const std::map<std::string_view, std::string_view> words{{"aws.virtual-private-gateway", "vgw"},
                                                                    {"aws.transit-gateway", "tgw"},
                                                                    {"aws.direct-connect-gateway", "dxgw"},
                                                                    {"aws.customer-gateway", "cgw"},
                                                                    {"azure.expressroute-gateway", "er-gw"},
                                                                    {"azure.expressroute-circuit", "er-circuit"},
                                                                    {"azure.virtual-wan-hub", "vwan-hub"},
                                                                    {"gcp.vpn-gateway", "vpn-gw"},
                                                                    {"azure.vpn-gateway", "vpn-gw"}};
    if (const auto found = words.find(kind); found != words.end())
        return std::string(found->second);
    const auto dot = kind.find('.');
    return std::string(dot == std::string_view::npos ? kind : kind.substr(dot + 1));
}

struct Size {
    double width = 0;
    double height = 0;
};

Size sizeOf(const NodeKind& kind) {
    if (kind.container)
        return {layout::frameWidth, layout::frameHeight};
    return {layout::cardWidth, layout::cardHeight};
}

bool isAsnTaken(const Design& design, const Catalog& catalog, Asn asn) {
    for (const auto& [id, node] : design.nodes()) {
        const auto stated = asnProperty(node.properties, "asn");
        if (stated == asn)
            return true;
        const NodeKind* kind = catalog.nodeKind(node.kind);
        const PropertySpec* spec = kind != nullptr ? kind->property("asn") : nullptr;
        if (!stated && spec != nullptr && spec->defaultValue.is_number_unsigned() &&
            spec->defaultValue.get<std::uint32_t>() == asn.value())
            return true;
        for (const std::string& text : textListProperty(node.properties, "asnRanges"))
            if (const auto range = AsnRange::parse(text); range && range->contains(asn))
                return true;
    }
    return false;
}

// Some providers keep numbers of the private range for themselves.
bool isAsnReserved(const Catalog& catalog, Asn asn) {
    for (const Limit& limit : catalog.limits()) {
        if (limit.key != "asn.reserved" || !limit.value.is_array())
            continue;
        for (const auto& entry : limit.value)
            if (entry.is_string())
                if (const auto range = AsnRange::parse(entry.get<std::string>()); range && range->contains(asn))
                    return true;
    }
    return false;
}

// A range, an ASN and whatever else the kind asks for.
void fillProperties(const Design& design, const Catalog& catalog, const NodeKind& kind, Node& node) {
    for (const PropertySpec& spec : kind.properties) {
        if (spec.name == "cidr") {
            const auto prefix = kind.role == Role::subnet ? nextSubnetPrefix(design, node.parent) : nextNetworkPrefix(design);
            if (prefix && (spec.required || kind.role == Role::subnet))
                node.properties["cidr"] = prefix->toString();
        } else if (spec.name == "cidrs" && (kind.role == Role::network || kind.role == Role::site)) {
            if (const auto prefix = nextNetworkPrefix(design))
                node.properties["cidrs"] = Json::array({prefix->toString()});
        } else if (spec.name == "asn" && (kind.role == Role::gateway || kind.role == Role::router)) {
            // A provider's own number stands; a private default is only as good as nobody else's.
            const bool hasDefault = spec.defaultValue.is_number_unsigned();
            const Asn usual(hasDefault ? spec.defaultValue.get<std::uint32_t>() : 0);
            const bool isFixed = spec.minimum && spec.maximum && *spec.minimum == *spec.maximum;
            if (isFixed || (hasDefault && !usual.isPrivate()) || (hasDefault && !isAsnTaken(design, catalog, usual)))
                continue;
            if (const auto asn = nextAsn(design, catalog))
                node.properties["asn"] = asn->value();
        } else if (spec.required && !spec.defaultValue.is_null())
            node.properties[spec.name] = spec.defaultValue;
    }
}

Id accountFor(const Design& design, std::string_view provider) {
    std::map<Id, int> uses;
    for (const auto& [id, account] : design.accounts())
        if (account.provider == provider)
            uses[id] = 0;
    for (const auto& [id, node] : design.nodes())
        if (const auto use = uses.find(node.account); use != uses.end())
            ++use->second;
    const auto most = std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == uses.end() ? Id() : most->first;
}

} // namespace

std::optional<Prefix> nextNetworkPrefix(const Design& design) { return freePrivate(design, 16); }

std::optional<Prefix> nextSubnetPrefix(const Design& design, const Id& network) {
    const Node* node = design.node(network);
    const std::vector<Prefix> ranges = node != nullptr ? statedPrefixes(*node) : std::vector<Prefix>();
    if (ranges.empty())
        return freePrivate(design, 20);
    PrefixTree<int> used;
    for (const Id& child : design.childrenOf(network))
        for (const Prefix& prefix : statedPrefixes(*design.node(child)))
            used.insert(prefix, 0);
    for (const Prefix& range : ranges) {
        if (range.family() != Family::v4)
            continue;
        if (const auto free = firstFree(used, range, std::min(30, std::max(24, range.length() + 2))))
            return free;
    }
    return std::nullopt;
}

std::optional<Asn> nextAsn(const Design& design, const Catalog& catalog, Asn first) {
    for (std::uint32_t value = first.value(); Asn(value).isPrivate(); ++value) {
        if (!isAsnReserved(catalog, Asn(value)) && !isAsnTaken(design, catalog, Asn(value)))
            return Asn(value);
    }
    return std::nullopt;
}

Id nextName(const Design& design, std::string_view kind) {
    const std::string word = shortWord(kind);
    for (int number = 1;; ++number) {
        Id name = word + "-" + std::to_string(number);
        if (design.typeOf(name) == ElementType::none)
            return name;
    }
}

std::string likelyRegion(const Design& design, const Catalog& catalog, std::string_view provider,
                         const std::map<std::string, std::string, std::less<>>& lastUsed) {
    if (const auto last = lastUsed.find(provider); last != lastUsed.end())
        return last->second;
    std::map<std::string, int> uses;
    std::set<std::string> others;
    for (const auto& [id, node] : design.nodes()) {
        if (node.region.empty())
            continue;
        if (node.providerPart() == provider)
            ++uses[node.region];
        else
            others.insert(node.region);
    }
    if (!uses.empty())
        return std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    const RegionPair* any = nullptr;
    for (const RegionPair& pair : catalog.pairs()) {
        const bool isOurs = provider == "aws" || pair.provider == provider;
        if (!isOurs || pair.preview)
            continue;
        const std::string& region = provider == "aws" ? pair.awsRegion : pair.partnerRegion;
        if (others.contains(provider == "aws" ? pair.partnerRegion : pair.awsRegion))
            return region;
        if (any == nullptr)
            any = &pair;
    }
    if (any != nullptr)
        return provider == "aws" ? any->awsRegion : any->partnerRegion;
    for (const Region& region : catalog.regions())
        if (region.provider == provider)
            return region.code;
    return {};
}

Result<Placement> placementOf(const Design& design, const Catalog& catalog, const Id& view, const std::string& kindId,
                              double x, double y, const Id& container,
                              const std::map<std::string, std::string, std::less<>>& lastRegions) {
    const NodeKind* kind = catalog.nodeKind(kindId);
    if (kind == nullptr)
        return Error{say("The catalogue does not know %1.", kindId)};
    const Node* parent = design.node(container);
    if (parent != nullptr && !mayContain(catalog, parent->kind, kindId))
        parent = nullptr;
    if (parent == nullptr && kind->parentRequired) {
        const NodeKind* needed = kind->parents.empty() ? nullptr : catalog.nodeKind(kind->parents.front());
        return Error{say("%1 stands inside %2. Drop it there.", fromQt(catalogText(kind->title)), needed != nullptr ? fromQt(catalogText(needed->title)) : say("its container"))};
    }
    Placement placement;
    Node node;
    node.id = nextName(design, kindId);
    node.kind = kindId;
    node.name = node.id;
    if (parent != nullptr)
        node.parent = parent->id;
    if (kind->hasRegion && (parent == nullptr || design.regionOf(parent->id).empty()))
        node.region = likelyRegion(design, catalog, kind->provider, lastRegions);
    if (!kind->provider.empty() && (parent == nullptr || design.accountOf(parent->id) == nullptr))
        node.account = accountFor(design, kind->provider);
    fillProperties(design, catalog, *kind, node);
    const Size size = sizeOf(*kind);
    Rect rect{layout::snapped(x - size.width / 2), layout::snapped(y - size.height / 2), size.width, size.height};
    PositionDraft draft(design, view);
    if (parent != nullptr)
        if (const Rect* frame = design.position(view, parent->id)) {
            rect.x = std::max(rect.x, frame->x + layout::padding);
            rect.y = std::max(rect.y, frame->y + layout::header);
        }
    draft.put(node.id, rect);
    if (parent != nullptr)
        draft.grow(parent->id, rect);
    placement.id = node.id;
    placement.edit.label = say("Place %1", node.name);
    placement.edit.add(PutNode{std::move(node)});
    draft.write(placement.edit);
    return placement;
}

} // namespace isthmus
