// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problemfilter.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

// Things such as workloads belong to whom they stand in.
bool belongsTo(const Design& design, const Catalog& catalog, std::string_view node, const std::string& provider) {
    const Node* owned =
        design.ancestor(node, [&](const Node& one) { return catalog.provider(one.providerPart()) != nullptr; });
    return owned != nullptr && owned->providerPart() == provider;
}

bool concerns(const Design& design, const Catalog& catalog, const Id& subject, const std::string& provider) {
    switch (design.typeOf(subject)) {
    case ElementType::node:
        return belongsTo(design, catalog, subject, provider);
    case ElementType::account:
        return design.account(subject)->provider == provider;
    case ElementType::link: {
        const Link& link = *design.link(subject);
        return belongsTo(design, catalog, link.from, provider) || belongsTo(design, catalog, link.to, provider);
    }
    case ElementType::flow: {
        const Flow& flow = *design.flow(subject);
        return belongsTo(design, catalog, flow.from, provider) || belongsTo(design, catalog, flow.to, provider);
    }
    case ElementType::none:
        break;
    }
    return false;
}

} // namespace

ProblemKind kindOf(const Finding& finding) {
    return finding.waived ? ProblemKind::waived : static_cast<ProblemKind>(finding.severity);
}

bool canFix(const Finding* finding) {
    return finding->fix.has_value() && !finding->waived;
}

QString problemIcon(ProblemKind kind) {
    static constexpr const char* icons[] = {"error", "warning", "hint", "waive"};
    return QString::fromLatin1(icons[static_cast<std::size_t>(kind)]);
}

QString problemColour(ProblemKind kind) {
    static constexpr const char* tokens[] = {"error", "warning", "hint", "secondary"};
    return QString::fromLatin1(tokens[static_cast<std::size_t>(kind)]);
}

QString problemWord(ProblemKind kind) {
    static constexpr const char* words[] = {
        QT_TRANSLATE_NOOP("isthmus::Problems", "Error"), QT_TRANSLATE_NOOP("isthmus::Problems", "Warning"),
        QT_TRANSLATE_NOOP("isthmus::Problems", "Hint"), QT_TRANSLATE_NOOP("isthmus::Problems", "Waived")};
    return QCoreApplication::translate("isthmus::Problems", words[static_cast<std::size_t>(kind)]);
}

QString subjectTitles(const Design& design, const Finding& finding) {
    QStringList names;
    for (const Id& id : finding.subjects)
        names.append(elementTitle(design, id));
    return names.join(QStringLiteral(", "));
}

QString shownSubject(const Design& design, const Finding& finding) {
    for (const Id& id : finding.subjects)
        if (design.node(id) != nullptr || design.link(id) != nullptr)
            return toQt(id);
    return {};
}

QString flowOf(const Design& design, const Finding& finding) {
    for (const Id& id : finding.subjects)
        if (design.flow(id) != nullptr)
            return toQt(id);
    return {};
}

bool ProblemFilter::accepts(const Finding& finding, const Design& design, const Catalog& catalog) const {
    if (!shown[static_cast<std::size_t>(kindOf(finding))])
        return false;
    if (!provider.empty() && std::none_of(finding.subjects.begin(), finding.subjects.end(), [&](const Id& subject) {
            return concerns(design, catalog, subject, provider);
        }))
        return false;
    if (words.isEmpty())
        return true;
    QStringList parts{findingText(finding.message), toQt(finding.rule), subjectTitles(design, finding)};
    for (const Id& id : finding.subjects)
        parts.append(toQt(id));
    const QString haystack = parts.join(QLatin1Char('\n'));
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

} // namespace isthmus
