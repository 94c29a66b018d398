// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "widgets/panels/messagecard.h"

namespace isthmus {

/// What is said when a run is over, and what can be done about it.
struct RunWords {
    QString text;
    const char* role = "cardHint";
    QVector<MessageCard::Choice> choices;
};

/// `took`: for people. The ids of the choices are "retry", "rollback", "keep", "takeOver", "withdraw" and "paste".
[[nodiscard]] RunWords runWords(const RunResult& result, const Plan& plan, const QString& took, const Design& design,
                                const Catalog& catalog);
/// What is said when the last run of this design did not come to its end: choices "resume" and "rollback".
[[nodiscard]] RunWords interruptedWords(const RunRecord& run);
/// What the button that carries a plan out is called.
[[nodiscard]] QString approvalText(const Plan& plan);
/// A recorded time as the user reads times; the text itself where it is none.
[[nodiscard]] QString localTime(const std::string& at);

} // namespace isthmus
