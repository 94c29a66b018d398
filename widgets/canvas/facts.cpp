// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/facts.h"

#include "model/property.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QStringList>

namespace isthmus {

namespace {

QString say(const char* text) { return QCoreApplication::translate("Canvas", text); }

QString bandwidthIn(const Json& properties) {
    if (const auto mbps = integerProperty(properties, "bandwidthMbps"); mbps && *mbps > 0)
        return toQt(Bandwidth(*mbps).toString());
    return toQt(textProperty(properties, "bandwidthMbps").value_or(""));
}

// The first range, and how many more there are.
QString prefixesOf(const Node& node) {
    const std::vector<Prefix> prefixes = statedPrefixes(node);
    if (prefixes.empty())
        return {};
    QString text = toQt(prefixes.front().toString());
    if (prefixes.size() > 1)
        text += QStringLiteral(" +%1").arg(prefixes.size() - 1);
    return text;
}

// The number that is stated, else the one that the provider takes by itself.
QString asnOf(const Node& node, const NodeKind* kind) {
    auto asn = asnProperty(node.properties, "asn");
    const PropertySpec* spec = kind != nullptr ? kind->property("asn") : nullptr;
    if (!asn && spec != nullptr && spec->defaultValue.is_number_unsigned())
        asn = Asn(spec->defaultValue.get<std::uint32_t>());
    return asn ? QStringLiteral("AS ") + toQt(asn->toString()) : QString();
}

QString factOf(const Node& node, const NodeKind* kind, Role role) {
    switch (role) {
    case Role::circuit:
    case Role::port: return bandwidthIn(node.properties);
    case Role::workload: return toQt(textProperty(node.properties, "address").value_or(""));
    case Role::gateway:
    case Role::router: {
        const QString asn = asnOf(node, kind);
        return asn.isEmpty() ? prefixesOf(node) : asn;
    }
    default: break;
    }
    const QString prefixes = prefixesOf(node);
    return prefixes.isEmpty() ? asnOf(node, kind) : prefixes;
}

QString placeOf(const Node& node, Role role) {
    if (!node.region.empty())
        return toQt(node.region);
    if (role == Role::subnet)
        return toQt(textProperty(node.properties, "zone").value_or(""));
    for (const char* key : {"metro", "facility", "peeringLocation", "country"})
        if (const auto place = textProperty(node.properties, key))
            return toQt(*place);
    return {};
}

} // namespace

NodeFacts factsOf(const Design& /*design*/, const Node& node, const NodeKind* kind) {
    const Role role = kind != nullptr ? kind->role : Role::unknown;
    NodeFacts facts;
    facts.name = toQt(node.name.empty() ? node.id : node.name);
    facts.fact = factOf(node, kind, role);
    facts.place = placeOf(node, role);
    if (facts.fact.isEmpty() && facts.place.isEmpty())
        facts.place = kind != nullptr ? catalogText(kind->title) : toQt(node.kind);
    return facts;
}

QString labelOf(const Link& link) {
    const QString bandwidth = bandwidthIn(link.properties);
    if (link.kind == "vpn") {
        const auto tunnels = link.properties.find("tunnels");
        const int count = tunnels != link.properties.end() && tunnels->is_array() ? static_cast<int>(tunnels->size()) : 0;
        QStringList parts{say("VPN")};
        if (!bandwidth.isEmpty())
            parts << bandwidth;
        else if (count > 0)
            parts << (count == 1 ? say("1 tunnel") : say("%1 tunnels").arg(count));
        return parts.join(QStringLiteral(" · "));
    }
    if (!bandwidth.isEmpty())
        return bandwidth;
    if (link.kind == "peering")
        return say("Peering");
    return toQt(link.name);
}

QString insideLabel(std::size_t nodes) { return nodes == 1 ? say("1 item inside") : say("%1 items inside").arg(nodes); }

QString labelOf(std::size_t links) { return say("%1 links").arg(links); }

QString descriptionOf(const Design& design, const Catalog& catalog, const Node& node) {
    const NodeKind* kind = catalog.nodeKind(node.kind);
    const NodeFacts facts = factsOf(design, node, kind);
    QStringList parts{kind != nullptr ? catalogText(kind->title) : toQt(node.kind), facts.name};
    for (const QString& part : {facts.fact, facts.place})
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    if (node.state == DrawState::planned)
        parts << say("planned");
    if (node.state == DrawState::disabled)
        parts << say("disabled");
    return parts.join(QStringLiteral(", "));
}

QString descriptionOf(const Design& design, const Catalog& catalog, const Link& link) {
    const auto nameOf = [&](const Id& id) {
        const Node* node = design.node(id);
        return node == nullptr || node->name.empty() ? toQt(id) : toQt(node->name);
    };
    const LinkKind* kind = catalog.linkKind(link.kind);
    QStringList parts{say("%1 from %2 to %3").arg(kind != nullptr ? catalogText(kind->title) : toQt(link.kind), nameOf(link.from), nameOf(link.to))};
    if (const QString bandwidth = bandwidthIn(link.properties); !bandwidth.isEmpty())
        parts << bandwidth;
    if (link.state == DrawState::planned)
        parts << say("planned");
    if (link.state == DrawState::disabled)
        parts << say("disabled");
    return parts.join(QStringLiteral(", "));
}

} // namespace isthmus
