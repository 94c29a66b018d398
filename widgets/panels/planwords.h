// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/plan.h"
#include "model/design.h"

#include <QString>
#include <QStringList>

namespace isthmus {

/// What a plan would do, in the user's words, for whoever has to approve it.
struct PlanWords {
    QString counts; ///< "Create 12 · change 1 · replace 1 · remove 2"
    QString facts;  ///< monthly cost before and after, and how long it takes
    QString risk;   ///< which flows stop; empty: none
    QString keys;   ///< which side gives an activation key to which; empty: none is needed
};

[[nodiscard]] PlanWords planWords(const Plan& plan, const Design& design, const Catalog& catalog);
/// "Create", "Change", "Replace", "Remove", "Wait".
[[nodiscard]] QString actionText(Action action);
/// Icon and colour token of an action.
[[nodiscard]] std::pair<const char*, const char*> actionLook(Action action);
/// One line for each member that changes or that nobody knows yet. Secrets are named, never shown.
[[nodiscard]] QStringList changeLines(const Operation& operation, const Catalog& catalog);
/// A JSON value as people read it; nothing for null.
[[nodiscard]] QString valueText(const Json& value);

} // namespace isthmus
