// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problemtext.h"

#include "rules/waivers.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/problemsmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace isthmus {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("isthmus::Problems", text);
}

// "prod (vpc-a)": people know the name, files the id.
QString namedSubjects(const Design& design, const Finding& finding) {
    QStringList names;
    for (const Id& id : finding.subjects) {
        const QString title = elementTitle(design, id);
        names.append(title == toQt(id) ? title : QStringLiteral("%1 (%2)").arg(title, toQt(id)));
    }
    return names.join(QStringLiteral(", "));
}

/// The waiver that accepts a finding; null: none is in force.
const Waiver* waiverOf(const Design& design, const Finding& finding) {
    const auto& waivers = design.policies().waivers;
    const auto found = std::find_if(waivers.begin(), waivers.end(), [&](const Waiver& waiver) {
        return isWaiverOf(waiver, finding) && waiver.reason == finding.waiverReason;
    });
    return finding.waived && found != waivers.end() ? &*found : nullptr;
}

QString waiverText(const Waiver& waiver) {
    QStringList parts{toQt(waiver.reason)};
    if (!waiver.by.empty())
        parts.append(say("by %1").arg(toQt(waiver.by)));
    parts.append(waiver.until.empty() ? say("for good") : say("until %1").arg(toQt(waiver.until)));
    return parts.join(QStringLiteral(", "));
}

// Some rules rest on a computation, not on a page.
QString linkOf(const std::string& source) {
    return source.starts_with("http") ? toQt(source) : QString();
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

// Texts of rules are translated as the sentences of findings are.
QString ruleText(const std::string& english) {
    return findingText({english, {}}).toHtmlEscaped();
}

QString headed(const QString& head, const QString& text) {
    return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(head.toHtmlEscaped(), text);
}

} // namespace

QString ruleTitle(const RuleInfo* rule, const std::string& id) {
    return rule == nullptr || rule->title.empty() ? toQt(id)
                                                  : QCoreApplication::translate("isthmus::Rule", rule->title.c_str());
}

QString findingAsText(const Design& design, const ProblemsModel& model, const Finding& finding) {
    QStringList lines{QStringLiteral("%1: %2").arg(problemWord(static_cast<ProblemKind>(finding.severity)),
                                                   findingText(finding.message))};
    const auto add = [&](const QString& what, const QString& text) {
        if (!text.isEmpty())
            lines.append(QStringLiteral("  %1: %2").arg(what, text));
    };
    const QString title = ruleTitle(model.rule(finding.rule), finding.rule);
    add(say("Rule"), title == toQt(finding.rule) ? title : QStringLiteral("%1, %2").arg(toQt(finding.rule), title));
    add(say("Concerns"), namedSubjects(design, finding));
    add(say("Fix"), coreText(finding.fixText));
    if (const Waiver* waiver = waiverOf(design, finding))
        add(say("Waived"), waiverText(*waiver));
    add(say("Source"), toQt(finding.source));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString findingsAsText(const Design& design, const ProblemsModel& model, const std::vector<const Finding*>& findings,
                       const QString& checked) {
    QStringList blocks;
    const QString name = design.name().empty() ? say("Unnamed design") : toQt(design.name());
    blocks.append(QStringLiteral("%1\n%2\n").arg(name, checked));
    for (const Finding* finding : findings)
        blocks.append(findingAsText(design, model, *finding));
    return blocks.join(QLatin1Char('\n'));
}

QString rulePage(const Design& design, const ProblemsModel& model, const Theme& theme, const Finding& finding) {
    const RuleInfo* rule = model.rule(finding.rule);
    const QString secondary = theme.colour(QStringLiteral("secondary")).name();
    QString page =
        QStringLiteral("<h3 style='margin-bottom:0'>%1</h3>").arg(ruleTitle(rule, finding.rule).toHtmlEscaped());
    page += QStringLiteral("<p style='margin-top:0;color:%1'>%2 · <span style='font-family:\"%3\"'>%4</span></p>")
                .arg(secondary, problemWord(static_cast<ProblemKind>(finding.severity)), theme.monoFamily(),
                     toQt(finding.rule).toHtmlEscaped());
    page += paragraph(findingText(finding.message));
    if (rule != nullptr && !rule->explanation.empty())
        page += headed(say("What is behind it"), ruleText(rule->explanation));
    if (rule != nullptr && !rule->mend.empty())
        page += headed(say("What to do"), ruleText(rule->mend));
    if (const Waiver* waiver = waiverOf(design, finding))
        page += headed(say("Waived"), waiverText(*waiver).toHtmlEscaped());
    if (!finding.fixText.empty())
        page += headed(say("Clear fix"), coreText(finding.fixText).toHtmlEscaped());
    page += headed(say("Concerns"), namedSubjects(design, finding).toHtmlEscaped());
    const std::string& source = finding.source.empty() && rule != nullptr ? rule->source : finding.source;
    const QString link = linkOf(source);
    if (!source.empty())
        page += headed(say("Source"), link.isEmpty() ? coreText(source).toHtmlEscaped()
                                                     : QStringLiteral("<a href=\"%1\" style='color:%2'>%1</a>")
                                                           .arg(link.toHtmlEscaped(),
                                                                theme.colour(QStringLiteral("accentInk")).name()));
    return page;
}

} // namespace isthmus
