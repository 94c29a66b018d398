// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/finder.h"

#include "net/asn.h"
#include "net/prefix.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace isthmus {

namespace {

// How well something fits; more is better. A prefix adds its length, so that the closest one comes first.
constexpr int sameName = 400;
constexpr int sameId = 390;
constexpr int sameNumber = 380; ///< the very prefix, address or ASN
constexpr int nameStarts = 350;
constexpr int idStarts = 340;
constexpr int containsIt = 200; ///< a prefix around what was typed
constexpr int nameHas = 180;
constexpr int insideIt = 150; ///< a prefix within what was typed
constexpr int wordsFit = 120;
constexpr int propertyHas = 50;

QString say(const char* text) {
    return QCoreApplication::translate("isthmus::Finder", text);
}

struct Wanted {
    QString text;
    QStringList words;
    std::optional<Prefix> prefix; ///< an address is a prefix of its full length
    std::optional<Asn> asn;
};

Wanted wantedBy(const QString& typed) {
    Wanted wanted;
    wanted.text = typed.trimmed().toLower();
    wanted.words = wanted.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const std::string plain = fromQt(wanted.text);
    wanted.prefix = Prefix::parse(plain);
    if (!wanted.prefix)
        if (const auto address = Address::parse(plain))
            wanted.prefix = Prefix::parse(plain + (address->family() == Family::v4 ? "/32" : "/128"));
    wanted.asn =
        Asn::parse(fromQt(wanted.text.startsWith(QLatin1String("as")) ? wanted.text.mid(2).trimmed() : wanted.text));
    return wanted;
}

void better(Found& found, int rank, const QString& why) {
    if (rank > found.rank) {
        found.rank = rank;
        found.why = why;
    }
}

void judgePrefix(Found& found, const Wanted& wanted, const std::string& text) {
    auto prefix = Prefix::parse(text);
    if (!prefix)
        if (const auto address = Address::parse(text))
            prefix = Prefix::parse(text + (address->family() == Family::v4 ? "/32" : "/128"));
    if (!prefix)
        return;
    if (*prefix == *wanted.prefix)
        better(found, sameNumber, toQt(text));
    else if (prefix->contains(*wanted.prefix))
        better(found, containsIt + prefix->length(), say("%1 contains it").arg(toQt(text)));
    else if (wanted.prefix->contains(*prefix))
        better(found, insideIt, say("%1 is inside it").arg(toQt(text)));
}

bool isAsnName(std::string_view name) {
    return name.ends_with("asn") || name.ends_with("Asn");
}

void judgeAsn(Found& found, const Wanted& wanted, std::string_view name, const Json& value) {
    if (isAsnName(name) && value.is_number_unsigned() && value.get<std::uint64_t>() == wanted.asn->value())
        better(found, sameNumber, say("AS %1").arg(wanted.asn->value()));
    if (name == "asnRanges" && value.is_array())
        for (const Json& entry : value)
            if (const auto range = entry.is_string() ? AsnRange::parse(entry.get<std::string>()) : std::nullopt;
                range && range->contains(*wanted.asn))
                better(found, containsIt, say("AS %1 contains it").arg(toQt(entry.get<std::string>())));
}

void judgeProperties(Found& found, const Wanted& wanted, const Json& value, std::string_view name = {}) {
    if (wanted.asn)
        judgeAsn(found, wanted, name, value);
    if (value.is_string()) {
        const std::string& text = value.get_ref<const std::string&>();
        if (wanted.prefix)
            judgePrefix(found, wanted, text);
        if (toQt(text).contains(wanted.text, Qt::CaseInsensitive))
            better(found, propertyHas, toQt(text));
    } else if (value.is_object()) {
        for (const auto& [key, member] : value.items())
            judgeProperties(found, wanted, member, key);
    } else if (value.is_array()) {
        for (const Json& entry : value)
            judgeProperties(found, wanted, entry, name);
    }
}

void judgeNames(Found& found, const Wanted& wanted, const QString& kind, const QString& place) {
    const QString name = found.title.toLower();
    const QString id = toQt(found.id).toLower();
    if (name == wanted.text)
        better(found, sameName, kind);
    if (id == wanted.text)
        better(found, sameId, kind);
    if (name.startsWith(wanted.text))
        better(found, nameStarts, kind);
    if (id.startsWith(wanted.text))
        better(found, idStarts, kind);
    if (name.contains(wanted.text) || id.contains(wanted.text))
        better(found, nameHas, kind);
    const QString all = QStringList{name, id, kind.toLower(), place.toLower()}.join(QLatin1Char(' '));
    if (std::all_of(wanted.words.begin(), wanted.words.end(), [&](const QString& word) { return all.contains(word); }))
        better(found, wordsFit, kind);
}

} // namespace

std::vector<Found> findElements(const Design& design, const Catalog& catalog, const QString& text, int most) {
    const Wanted wanted = wantedBy(text);
    std::vector<Found> all;
    if (wanted.text.isEmpty())
        return all;
    const auto nameOf = [&](const Id& id) {
        const Node* node = design.node(id);
        return node == nullptr || node->name.empty() ? toQt(id) : toQt(node->name);
    };
    const auto keep = [&](Found found) {
        if (found.rank > 0)
            all.push_back(std::move(found));
    };
    for (const auto& [id, node] : design.nodes()) {
        Found found{id, nameOf(id), {}, 0};
        const NodeKind* kind = catalog.nodeKind(node.kind);
        judgeNames(found, wanted, kind != nullptr ? catalogText(kind->title) : toQt(node.kind),
                   toQt(node.kind) + QLatin1Char(' ') + toQt(design.regionOf(id)));
        judgeProperties(found, wanted, node.properties);
        keep(std::move(found));
    }
    for (const auto& [id, link] : design.links()) {
        Found found{id,
                    link.name.empty() ? QStringLiteral("%1 – %2").arg(nameOf(link.from), nameOf(link.to))
                                      : toQt(link.name),
                    {},
                    0};
        const LinkKind* kind = catalog.linkKind(link.kind);
        judgeNames(found, wanted, kind != nullptr ? catalogText(kind->title) : toQt(link.kind), {});
        judgeProperties(found, wanted, link.properties);
        keep(std::move(found));
    }
    for (const auto& [id, flow] : design.flows()) {
        Found found{id, toQt(id), {}, 0};
        judgeNames(found, wanted, say("Flow from %1 to %2").arg(nameOf(flow.from), nameOf(flow.to)), {});
        keep(std::move(found));
    }
    std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) { return a.rank > b.rank; });
    if (all.size() > static_cast<std::size_t>(most))
        all.resize(static_cast<std::size_t>(most));
    return all;
}

} // namespace isthmus
