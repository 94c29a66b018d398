// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

enum class Severity : std::uint8_t { error, warning, hint };
[[nodiscard]] std::string_view toString(Severity severity);

/// A sentence with %1, %2, ... and what goes there: the window translates the template, others read English.
struct Message {
    std::string text;
    std::vector<std::string> args;

    /// The English sentence.
    [[nodiscard]] std::string render() const;
    friend bool operator==(const Message&, const Message&) = default;
};

/// One thing that a rule has to say.
struct Finding {
    std::string rule;
    Severity severity = Severity::error;
    std::vector<Id> subjects; ///< the culprit first
    Message message;
    std::string source;  ///< URL of the provider's text
    std::string fixText; ///< what `fix` would do, imperative; empty: no clear mend
    std::optional<Edit> fix;
    bool waived = false;
    std::string waiverReason;

    /// Order of the lists: severity, rule, subjects, message.
    [[nodiscard]] static bool before(const Finding& a, const Finding& b);
    /// Same rule, severity, subjects, message and waiver; fixes are not compared.
    friend bool operator==(const Finding& a, const Finding& b);
};

} // namespace isthmus
