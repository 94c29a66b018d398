// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/linking.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

int rankOf(const std::string& kind) {
    static const std::map<std::string, int> ranks{{"interconnect", 0}, {"association", 1}, {"attachment", 2}, {"peering", 3},
                                                  {"private-line", 4}, {"vpn", 5},         {"internet", 6}};
    const auto found = ranks.find(kind);
    return found == ranks.end() ? 7 : found->second;
}

std::string shortWord(const std::string& kind) {
    static const std::map<std::string, std::string> words{{"interconnect", "ix"}, {"association", "assoc"}, {"attachment", "att"},
                                                          {"peering", "peer"},    {"private-line", "line"}, {"internet", "inet"}};
    const auto found = words.find(kind);
    return found == words.end() ? kind : found->second;
}

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

// Whether the catalogue names the ends the other way round only.
bool isReversed(const LinkKind& kind, const std::string& from, const std::string& to) {
    bool backwards = false;
    for (const LinkEnds& ends : kind.ends) {
        if (contains(ends.a, from) && contains(ends.b, to))
            return false;
        backwards = backwards || (contains(ends.a, to) && contains(ends.b, from));
    }
    return backwards;
}

// Regions of a node, of what it contains, and of what is joined to it within its own cloud.
std::set<std::string> regionsAround(const Design& design, const Id& id, int depth = 0) {
    std::set<std::string> regions;
    const Node* node = design.node(id);
    if (node == nullptr)
        return regions;
    if (const auto own = design.regionOf(id); !own.empty())
        return {std::string(own)};
    for (const Id& child : design.childrenOf(id))
        if (!design.node(child)->region.empty())
            regions.insert(design.node(child)->region);
    if (regions.empty() && depth < 2)
        for (const Id& link : design.linksOf(id)) {
            const Node* other = design.node(design.link(link)->other(id));
            if (other != nullptr && other->providerPart() == node->providerPart())
                regions.merge(regionsAround(design, other->id, depth + 1));
        }
    return regions;
}

void fillInterconnect(const Design& design, const Catalog& catalog, Link& link) {
    const Node* aws = design.node(link.from);
    const Node* partner = design.node(link.to);
    if (aws == nullptr || partner == nullptr)
        return;
    const std::set<std::string> awsRegions = regionsAround(design, aws->id);
    const std::set<std::string> partnerRegions = regionsAround(design, partner->id);
    for (const RegionPair& pair : catalog.pairs()) {
        if (pair.provider != partner->providerPart() || !awsRegions.contains(pair.awsRegion))
            continue;
        if (!partnerRegions.empty() && !partnerRegions.contains(pair.partnerRegion))
            continue;
        link.properties["bandwidthMbps"] = pair.sizes.empty() ? 1000 : pair.sizes.front().mbps();
        for (const Bandwidth& size : pair.sizes)
            if (size.mbps() == 1000)
                link.properties["bandwidthMbps"] = 1000;
        link.properties["initiator"] = "aws";
        link.properties["region"] = pair.awsRegion;
        link.properties["partnerRegion"] = pair.partnerRegion;
        return;
    }
    link.properties["initiator"] = "aws";
}

} // namespace

std::vector<const LinkKind*> possibleLinks(const Design& design, const Catalog& catalog, const Id& from, const Id& to) {
    const Node* a = design.node(from);
    const Node* b = design.node(to);
    if (a == nullptr || b == nullptr || a == b)
        return {};
    std::vector<const LinkKind*> kinds = catalog.linksBetween(a->kind, b->kind);
    std::stable_sort(kinds.begin(), kinds.end(), [](const LinkKind* x, const LinkKind* y) { return rankOf(x->id) < rankOf(y->id); });
    return kinds;
}

const LinkKind* obviousLink(const std::vector<const LinkKind*>& possible) {
    if (possible.empty())
        return nullptr;
    return possible.size() == 1 || rankOf(possible.front()->id) < rankOf("peering") ? possible.front() : nullptr;
}

std::string whyNotLinked(const Design& design, const Catalog& catalog, const Id& from, const Id& to) {
    const Node* a = design.node(from);
    const Node* b = design.node(to);
    if (a == nullptr || b == nullptr)
        return {};
    const auto titleOf = [&](const std::string& id) {
        const NodeKind* kind = catalog.nodeKind(id);
        return kind != nullptr ? catalogText(kind->title) : toQt(id);
    };
    QStringList allowed;
    for (const NodeKind& kind : catalog.nodeKinds())
        if (!catalog.linksBetween(a->kind, kind.id).empty() && !allowed.contains(catalogText(kind.title)))
            allowed << catalogText(kind.title);
    const qsizetype shown = 5;
    QString list = allowed.mid(0, shown).join(QStringLiteral(", "));
    if (allowed.size() > shown)
        list += QStringLiteral(", …");
    QString text =
        QCoreApplication::translate("Canvas", "%1 cannot be joined to %2.").arg(titleOf(a->kind), titleOf(b->kind));
    const Node* around = b->parent.empty() ? nullptr : design.ancestor(b->parent, [&](const Node& node) {
        return node.id != a->id && !catalog.linksBetween(a->kind, node.kind).empty();
    });
    if (around != nullptr)
        return fromQt(text + QLatin1Char(' ') +
                      QCoreApplication::translate("Canvas", "Join it to %1, which contains it.")
                          .arg(toQt(around->name.empty() ? around->id : around->name)));
    if (allowed.isEmpty())
        return fromQt(text);
    return fromQt(text + QLatin1Char(' ') + QCoreApplication::translate("Canvas", "It joins: %1.").arg(list));
}

const Id& endOf(const Link& link, LinkEnd end) {
    return end == LinkEnd::from ? link.from : link.to;
}

bool mayReattach(const Design& design, const Catalog& catalog, const Link& link, LinkEnd end, const Id& node) {
    const Node* target = design.node(node);
    const Node* other = design.node(endOf(link, opposite(end)));
    const LinkKind* kind = catalog.linkKind(link.kind);
    if (target == nullptr || other == nullptr || kind == nullptr || target == other || node == endOf(link, end))
        return false;
    return end == LinkEnd::from ? kind->allows(target->kind, other->kind) : kind->allows(other->kind, target->kind);
}

std::string whyNotReattached(const Design& design, const Catalog& catalog, const Link& link, LinkEnd end,
                             const Id& node) {
    const Node* target = design.node(node);
    const Node* other = design.node(endOf(link, opposite(end)));
    if (target == nullptr || other == nullptr || mayReattach(design, catalog, link, end, node))
        return {};
    if (node == endOf(link, end))
        return fromQt(QCoreApplication::translate("Canvas", "It ends there already."));
    if (target == other)
        return fromQt(QCoreApplication::translate("Canvas", "A link joins two items, not one with itself."));
    const LinkKind* kind = catalog.linkKind(link.kind);
    const NodeKind* a = catalog.nodeKind(other->kind);
    const NodeKind* b = catalog.nodeKind(target->kind);
    return fromQt(QCoreApplication::translate("Canvas", "%1 does not run between %2 and %3.")
                      .arg(kind != nullptr ? catalogText(kind->title) : toQt(link.kind),
                           a != nullptr ? catalogText(a->title) : toQt(other->kind),
                           b != nullptr ? catalogText(b->title) : toQt(target->kind)));
}

Edit reattachmentOf(const Design& design, const Link& link, LinkEnd end, const Id& node) {
    Link moved = link;
    (end == LinkEnd::from ? moved.from : moved.to) = node;
    const Node* target = design.node(node);
    Edit edit;
    edit.label = fromQt(QCoreApplication::translate("Canvas", "Re-attach %1 to %2")
                            .arg(toQt(link.name.empty() ? link.id : link.name),
                                 toQt(target == nullptr || target->name.empty() ? node : target->name)));
    edit.add(PutLink{std::move(moved)});
    return edit;
}

NewLink linkOf(const Design& design, const Catalog& catalog, const std::string& kindId, const Id& from, const Id& to) {
    const LinkKind* kind = catalog.linkKind(kindId);
    Link link;
    const std::string word = shortWord(kindId);
    for (int number = 1; link.id.empty(); ++number)
        if (design.typeOf(word + "-" + std::to_string(number)) == ElementType::none)
            link.id = word + "-" + std::to_string(number);
    link.kind = kindId;
    const bool reversed = kind != nullptr && isReversed(*kind, design.node(from)->kind, design.node(to)->kind);
    link.from = reversed ? to : from;
    link.to = reversed ? from : to;
    if (kind != nullptr)
        for (const PropertySpec& spec : kind->properties)
            if (spec.required && !spec.defaultValue.is_null())
                link.properties[spec.name] = spec.defaultValue;
    if (kindId == "interconnect")
        fillInterconnect(design, catalog, link);
    NewLink made;
    made.id = link.id;
    made.edit.label = fromQt(QCoreApplication::translate("Canvas", "Connect %1 and %2").arg(toQt(design.node(from)->name), toQt(design.node(to)->name)));
    made.edit.add(PutLink{std::move(link)});
    return made;
}

} // namespace isthmus
