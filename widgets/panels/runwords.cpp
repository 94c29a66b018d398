// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/runwords.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace isthmus {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(isthmus::RunWords)
};

using Choices = QVector<MessageCard::Choice>;

constexpr std::size_t shownErrors = 2; ///< the rest stands under its own step

Choices afterFailure(const Plan& plan) {
    Choices choices{
        {QStringLiteral("retry"), Tr::tr("Retry"), Tr::tr("Try again what failed; what is done stays done"), true}};
    if (!plan.destroy && plan.rollbackOf.empty())
        choices.append({QStringLiteral("rollback"), Tr::tr("Roll back…"),
                        Tr::tr("Plan to undo what this run did; nothing happens before you have seen it")});
    choices.append({QStringLiteral("keep"), Tr::tr("Keep"), Tr::tr("Leave everything as it is")});
    return choices;
}

/// Whose step failed, and what each side says of its end.
QString failureText(const FailedStep& failure, const Plan& plan, const Catalog& catalog) {
    const Operation* operation = plan.operation(failure.operation);
    const QString title = operation != nullptr ? coreText(operation->title) : toQt(failure.operation);
    QString text = failure.owedBy.empty()
                       ? Tr::tr("“%1” failed: %2").arg(title, coreText(failure.message))
                       : Tr::tr("“%1” failed at %2: %3")
                             .arg(title, providerTitle(catalog, failure.owedBy), coreText(failure.message));
    for (const SideWords& side : failure.sides)
        text += QLatin1Char('\n') +
                Tr::tr("    %1 says of its end: %2")
                    .arg(providerTitle(catalog, side.provider),
                         side.message.empty() ? toQt(side.state) : toQt(side.state + ", " + side.message));
    return text;
}

QStringList failedLines(const RunResult& result, const Plan& plan, const Catalog& catalog) {
    QStringList lines{Tr::tr("Failed: %1, skipped because of it: %2, done: %3. What is done stays done.")
                          .arg(result.failed)
                          .arg(result.skipped)
                          .arg(result.done)};
    if (result.failures.empty()) {
        for (std::size_t i = 0; i < std::min(result.errors.size(), shownErrors); ++i)
            lines.append(coreText(result.errors[i]));
    } else {
        for (std::size_t i = 0; i < std::min(result.failures.size(), shownErrors); ++i)
            lines.append(failureText(result.failures[i], plan, catalog));
    }
    const std::size_t all = std::max(result.failures.size(), result.errors.size());
    if (all > shownErrors)
        lines.append(Tr::tr("More errors: %1. Each stands under its step.").arg(all - shownErrors));
    return lines;
}

QString pendingText(const PendingLink& pending, const Design& design, const Catalog& catalog) {
    const QString link = elementTitle(design, pending.link);
    const QString owed = providerTitle(catalog, pending.owedBy);
    if (pending.deadline.empty())
        return Tr::tr("“%1” waits for %2 since %3.").arg(link, owed, localTime(pending.since));
    if (pending.overdue)
        return Tr::tr("“%1” waits for %2 since %3; its time was over at %4.")
            .arg(link, owed, localTime(pending.since), localTime(pending.deadline));
    return Tr::tr("“%1” waits for %2 since %3; either provider may delete it after %4.")
        .arg(link, owed, localTime(pending.since), localTime(pending.deadline));
}

QString doneText(const RunResult& result, const Plan& plan, const QString& took, const Catalog& catalog) {
    if (!plan.rollbackOf.empty())
        return Tr::tr("Rolled back in %1.").arg(took);
    if (!plan.side.empty())
        return plan.destroy ? Tr::tr("Removed at %1 in %2.").arg(providerTitle(catalog, plan.side), took)
                            : Tr::tr("Done at %1 in %2.").arg(providerTitle(catalog, plan.side), took);
    if (result.pending > 0)
        return Tr::tr("Done on this side in %1.").arg(took);
    return plan.destroy ? Tr::tr("Removed on all sides in %1.").arg(took)
                        : Tr::tr("Deployed on all sides in %1.").arg(took);
}

RunWords doneWords(const RunResult& result, const Plan& plan, const QString& took, const Design& design,
                   const Catalog& catalog) {
    RunWords words;
    QStringList lines{doneText(result, plan, took, catalog)};
    bool overdue = false;
    for (const PendingLink& pending : result.pendingLinks) {
        lines.append(pendingText(pending, design, catalog));
        overdue = overdue || pending.overdue;
    }
    words.text = lines.join(QLatin1Char('\n'));
    words.role = overdue ? "cardWarning" : result.pending > 0 ? "cardHint" : "cardSuccess";
    if (overdue)
        words.choices = {{QStringLiteral("withdraw"), Tr::tr("Take back…"),
                          Tr::tr("Plan to remove this side's end, as the other side did not act in time")}};
    if (result.pending > 0)
        words.choices.append(
            {QStringLiteral("retry"), Tr::tr("Look again"), Tr::tr("Ask whether the other side has acted"), true});
    return words;
}

RunWords heldWords(const Lease& lease) {
    const QString since = QLocale().toString(QDateTime::fromSecsSinceEpoch(lease.since), QLocale::ShortFormat);
    return {Tr::tr("%1 on %2 works on this design since %3 (process %4). Nothing was begun.")
                .arg(toQt(lease.who), toQt(lease.host), since)
                .arg(lease.process),
            "cardWarning",
            {{QStringLiteral("retry"), Tr::tr("Try again"), {}, true},
             {QStringLiteral("takeOver"), Tr::tr("Take over"),
              Tr::tr("Take the design over although its holder seems to live; leaves a line in the log")}}};
}

} // namespace

QString localTime(const std::string& at) {
    const QDateTime time = QDateTime::fromString(toQt(at), Qt::ISODateWithMs);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : toQt(at);
}

RunWords runWords(const RunResult& result, const Plan& plan, const QString& took, const Design& design,
                  const Catalog& catalog) {
    if (result.heldBy)
        return heldWords(*result.heldBy);
    if (result.ok)
        return doneWords(result, plan, took, design, catalog);
    if (result.cancelled) {
        Choices choices = afterFailure(plan);
        choices.front() = {QStringLiteral("retry"), Tr::tr("Go on"), Tr::tr("Go on where it stopped"), true};
        const auto total = static_cast<int>(plan.operations.size());
        return {Tr::tr("Cancelled after %1 of %2 steps.").arg(result.done).arg(total), "cardWarning", choices};
    }
    return {failedLines(result, plan, catalog).join(QLatin1Char('\n')), "cardError", afterFailure(plan)};
}

RunWords interruptedWords(const RunRecord& run) {
    QString text;
    const QString since = localTime(run.started);
    if (run.kind == "destroy")
        text = Tr::tr("The destroy that %1 began at %2 did not come to its end.");
    else if (run.kind.starts_with("rollback"))
        text = Tr::tr("The roll-back that %1 began at %2 did not come to its end.");
    else
        text = Tr::tr("The deploy that %1 began at %2 did not come to its end.");
    RunWords words{text.arg(toQt(run.who), since), "cardWarning", {}};
    words.choices = {
        {QStringLiteral("resume"), Tr::tr("Resume"), Tr::tr("Go on where it stopped; makes nothing twice"), true}};
    if (run.kind == "apply")
        words.choices.append({QStringLiteral("rollback"), Tr::tr("Roll back…"),
                              Tr::tr("Plan to undo what that run did; nothing happens before you have seen it")});
    return words;
}

QString approvalText(const Plan& plan) {
    if (!plan.rollbackOf.empty())
        return Tr::tr("Roll back");
    return plan.destroy ? Tr::tr("Remove") : Tr::tr("Deploy");
}

} // namespace isthmus
