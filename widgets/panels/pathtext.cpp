// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/pathtext.h"

#include "net/bandwidth.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace isthmus {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("isthmus::Path", text);
}

int nodesOf(const PathResult& result) {
    return static_cast<int>(
        std::count_if(result.hops.begin(), result.hops.end(), [](const PathHop& hop) { return !hop.isLink; }));
}

// Reasons come as clauses; standing alone they are a sentence.
QString asSentence(QString text) {
    if (text.isEmpty())
        return text;
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    return text;
}

void addDirection(QStringList& lines, const Design& design, const QString& title, const PathResult& result) {
    lines.append(QStringLiteral("%1: %2").arg(title, verdictSentence(design, result)));
    int number = 0;
    for (const PathHop& hop : result.hops) {
        QStringList parts{hop.isLink ? QStringLiteral("   -") : QStringLiteral("%1.").arg(++number, 3)};
        parts.append(elementTitle(design, hop.element));
        if (!hop.route.empty())
            parts.append(toQt(hop.route));
        if (!hop.basis.empty())
            parts.append(basisText(design, hop.basis));
        for (const QString& limit : {mtuText(hop.mtu), bandwidthText(hop.bandwidthMbps)})
            if (!limit.isEmpty())
                parts.append(limit);
        lines.append(parts.join(QStringLiteral("  ")));
    }
    if (const QString limits = limitsSentence(design, result); !limits.isEmpty())
        lines.append(limits);
    lines.append(QString());
}

} // namespace

QString verdictWord(Verdict verdict) {
    switch (verdict) {
    case Verdict::reachable:
        return say("Reachable");
    case Verdict::unreachable:
        return say("Unreachable");
    case Verdict::unknown:
        break;
    }
    return say("Unknown");
}

QString verdictIcon(Verdict verdict) {
    return verdict == Verdict::reachable     ? QStringLiteral("done")
           : verdict == Verdict::unreachable ? QStringLiteral("failed")
                                             : QStringLiteral("unknown");
}

QString verdictColour(Verdict verdict) {
    return verdict == Verdict::reachable     ? QStringLiteral("success")
           : verdict == Verdict::unreachable ? QStringLiteral("error")
                                             : QStringLiteral("warning");
}

QString basisText(const Design& design, const std::string& basis) {
    static constexpr std::string_view learned = "learned over ";
    if (basis.starts_with(learned))
        return say("learned over %1").arg(elementTitle(design, std::string_view(basis).substr(learned.size())));
    static constexpr std::string_view told = "learned from ";
    if (basis.starts_with(told))
        return say("learned from %1").arg(elementTitle(design, std::string_view(basis).substr(told.size())));
    if (basis == "local")
        return say("local");
    if (basis == "static")
        return say("static");
    return basis == "learned" ? say("learned") : coreText(basis);
}

QString learnedText(const Design& design, const std::string& basis) {
    for (const std::string_view start : {"learned over ", "learned from "})
        if (basis.starts_with(start))
            return elementTitle(design, std::string_view(basis).substr(start.size()));
    return basisText(design, basis);
}

QString mtuText(const std::optional<int>& mtu) {
    return mtu ? say("%1 bytes").arg(QLocale().toString(*mtu)) : QString();
}

QString bandwidthText(const std::optional<std::int64_t>& mbps) {
    return mbps && *mbps > 0 ? toQt(Bandwidth(*mbps).toString()) : QString();
}

QString verdictSentence(const Design& design, const PathResult& result) {
    if (result.verdict == Verdict::reachable)
        return QCoreApplication::translate("isthmus::Path", "Reachable over %n node(s).", nullptr, nodesOf(result));
    const QString place = result.hops.empty() ? QString() : elementTitle(design, result.hops.back().element);
    const QString why = asSentence(coreText(result.why));
    if (result.verdict == Verdict::unreachable)
        return place.isEmpty() ? say("Unreachable. %1").arg(why)
                               : say("Unreachable, it ends at %1. %2").arg(place, why);
    return say("Unknown. %1").arg(why);
}

Id narrowestHop(const PathResult& result) {
    if (!result.bandwidthMbps)
        return {};
    const auto found = std::find_if(result.hops.begin(), result.hops.end(),
                                    [&](const PathHop& hop) { return hop.bandwidthMbps == result.bandwidthMbps; });
    return found == result.hops.end() ? Id() : found->element;
}

QString limitsSentence(const Design& design, const PathResult& result) {
    QStringList parts;
    if (result.mtu)
        parts.append(say("Effective MTU %1").arg(mtuText(result.mtu)));
    if (const Id hop = narrowestHop(result); !hop.empty())
        parts.append(
            say("narrowest hop %1 with %2").arg(elementTitle(design, hop), bandwidthText(result.bandwidthMbps)));
    if (parts.isEmpty())
        return {};
    QString text = parts.join(QStringLiteral(", "));
    text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

QString symmetrySentence(const Design& design, const BothWays& ways) {
    if (ways.isSymmetric())
        return say("The way back is the same.");
    if (ways.there.verdict != Verdict::reachable || ways.back.verdict != Verdict::reachable)
        return {};
    const auto& back = ways.back.hops;
    const auto other = std::find_if(back.begin(), back.end(), [&](const PathHop& hop) {
        return std::none_of(ways.there.hops.begin(), ways.there.hops.end(),
                            [&](const PathHop& one) { return one.element == hop.element; });
    });
    return other == back.end() ? say("The way back is another one: the routes are asymmetric.")
                               : say("The way back is another one, over %1: the routes are asymmetric.")
                                     .arg(elementTitle(design, other->element));
}

QString pathAsText(const Design& design, const BothWays& ways) {
    const QString from = elementTitle(design, ways.from);
    const QString to = elementTitle(design, ways.to);
    QStringList lines;
    if (ways.outward)
        addDirection(lines, design, say("%1 to %2").arg(from, to), ways.there);
    if (ways.inward)
        addDirection(lines, design, say("%1 to %2").arg(to, from), ways.back);
    if (const QString symmetry = symmetrySentence(design, ways); !symmetry.isEmpty())
        lines.append(symmetry);
    return lines.join(QLatin1Char('\n')).trimmed() + QLatin1Char('\n');
}

} // namespace isthmus
