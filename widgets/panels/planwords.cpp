// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/planwords.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/support.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace isthmus {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(isthmus::PlanWords)
};

QString counts(const Plan& plan) {
    const auto count = [&plan](Action action) {
        return static_cast<int>(std::count_if(plan.operations.begin(), plan.operations.end(),
                                              [action](const Operation& one) { return one.action == action; }));
    };
    QStringList parts;
    for (const Action action : {Action::create, Action::update, Action::replace, Action::remove, Action::wait})
        if (const int many = count(action); many > 0)
            parts.append(QStringLiteral("%1\u00a0%2").arg(actionText(action)).arg(many));
    return parts.join(QStringLiteral("  ·  "));
}

QString costText(const CostChange& cost) {
    const double change = cost.afterUsdPerMonth - cost.beforeUsdPerMonth;
    QString text = Tr::tr("Monthly cost %1 → %2 (%3%4, list prices)")
                       .arg(money(cost.beforeUsdPerMonth), money(cost.afterUsdPerMonth),
                            change < 0 ? QString() : QStringLiteral("+"), money(change));
    if (!cost.unknown.empty())
        text +=
            Tr::tr(", without %n item(s) whose price nobody published", nullptr, static_cast<int>(cost.unknown.size()));
    return text;
}

QString timeText(const DurationEstimate& duration) {
    if (duration.criticalPath.count() == 0)
        return Tr::tr("How long it takes is not known");
    QString text = Tr::tr("about %1, one after the other %2")
                       .arg(durationText((duration.criticalPath.count() + 59) / 60 * 60),
                            durationText((duration.sum.count() + 59) / 60 * 60));
    if (duration.unknown > 0)
        text += Tr::tr(", %n step(s) of unknown length", nullptr, duration.unknown);
    return text;
}

QString keysText(const Plan& plan, const Design& design, const Catalog& catalog) {
    QStringList sentences;
    QSet<QString> said;
    for (const Operation& operation : plan.operations)
        for (const PlannedValue& value : operation.values) {
            const QString subject = toQt(operation.subject);
            if (value.when != ValueKnown::afterOtherSide || !value.secret || said.contains(subject))
                continue;
            said.insert(subject);
            sentences.append(Tr::tr("The activation key of “%1” comes from %2 and is redeemed at %3.")
                                 .arg(elementTitle(design, operation.subject), providerTitle(catalog, value.from),
                                      providerTitle(catalog, operation.provider)));
        }
    return sentences.join(QLatin1Char(' '));
}

} // namespace

PlanWords planWords(const Plan& plan, const Design& design, const Catalog& catalog) {
    PlanWords words;
    if (plan.operations.empty())
        return words;
    words.counts = counts(plan);
    words.facts = costText(plan.cost) + QStringLiteral("  ·  ") + timeText(plan.duration);
    QStringList flows;
    for (const Id& flow : plan.interruptedFlows())
        flows.append(QStringLiteral("“%1”").arg(elementTitle(design, flow)));
    if (!flows.isEmpty())
        words.risk = Tr::tr("These flows stop while it runs: %1.").arg(flows.join(QStringLiteral(", ")));
    words.keys = keysText(plan, design, catalog);
    return words;
}

QString actionText(Action action) {
    switch (action) {
    case Action::create:
        return Tr::tr("Create");
    case Action::update:
        return Tr::tr("Change");
    case Action::replace:
        return Tr::tr("Replace");
    case Action::remove:
        return Tr::tr("Remove");
    case Action::wait:
        return Tr::tr("Wait");
    case Action::none:
        break;
    }
    return {};
}

std::pair<const char*, const char*> actionLook(Action action) {
    switch (action) {
    case Action::create:
        return {"add", "success"};
    case Action::update:
        return {"change", "accent"};
    case Action::replace:
        return {"replace", "warning"};
    case Action::remove:
        return {"remove", "error"};
    case Action::wait:
        return {"waiting", "secondary"};
    case Action::none:
        break;
    }
    return {"pending", "secondary"};
}

QString valueText(const Json& value) {
    if (value.is_null())
        return {};
    if (value.is_string())
        return toQt(value.get<std::string>());
    if (value.is_array()) {
        QStringList parts;
        for (const Json& one : value)
            parts.append(valueText(one));
        return parts.join(QStringLiteral(", "));
    }
    return toQt(value.dump());
}

QStringList changeLines(const Operation& operation, const Catalog& catalog) {
    QStringList lines;
    const bool changes = operation.action == Action::update || operation.action == Action::replace;
    if (changes && !operation.reason.empty())
        lines.append(coreText(operation.reason));
    for (const PlannedValue& value : operation.values) {
        const QString member = toQt(value.member);
        if (value.when == ValueKnown::afterOtherSide)
            lines.append(Tr::tr("%1: unknown until %2 accepts").arg(member, providerTitle(catalog, value.from)));
        else if (value.when == ValueKnown::known && changes && !value.secret)
            lines.append(QStringLiteral("%1: %2 → %3").arg(member, valueText(value.before), valueText(value.after)));
    }
    if (!operation.billing.empty())
        lines.append(coreText(operation.billing));
    if (!operation.rehearsal.empty())
        lines.append(Tr::tr("Dry run: %1").arg(coreText(operation.rehearsal)));
    return lines;
}

} // namespace isthmus
