// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

#include <algorithm>

namespace isthmus::testing {

/// How many random edit sequences a test program runs, shared out over its checks: ISTHMUS_SEQUENCES, else a few
/// hundred;
/// `./dev sequences` asks for 10,000. They are others every day and the same all day, so that what failed fails again;
/// ISTHMUS_SEED takes those of another day (yyyymmdd). To be called before the first check: rapidcheck reads its
/// parameters once.
inline void shareSequences(int checks) {
    constexpr int usual = 400;
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("ISTHMUS_SEQUENCES", &given);
    const int each = std::max(1, ((given ? wanted : usual) + checks - 1) / checks);
    const QByteArray seed = qEnvironmentVariableIsSet("ISTHMUS_SEED")
                                ? qgetenv("ISTHMUS_SEED")
                                : QDate::currentDate().toString("yyyyMMdd").toLatin1();
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=" + seed + " max_success=" + QByteArray::number(each));
}

} // namespace isthmus::testing
