// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/finding.h"

#include <tuple>

namespace isthmus {

std::string_view toString(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        return "hint";
    }
    return "error";
}

std::string Message::render() const {
    std::string result;
    result.reserve(text.size() + 16 * args.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto index = static_cast<std::size_t>(text[i + 1] - '1');
            if (index < args.size()) {
                result += args[index];
                ++i;
                continue;
            }
        }
        result += text[i];
    }
    return result;
}

bool Finding::before(const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.rule, a.subjects, a.message.text, a.message.args) <
           std::tie(b.severity, b.rule, b.subjects, b.message.text, b.message.args);
}

bool operator==(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.severity == b.severity && a.subjects == b.subjects && a.message == b.message &&
           a.waived == b.waived && a.waiverReason == b.waiverReason;
}

} // namespace isthmus
