// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/elements.h"

namespace isthmus {

namespace {

bool isAlphanumeric(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

bool isValidId(std::string_view text) {
    if (text.empty() || text.size() > 63 || !isAlphanumeric(text[0]))
        return false;
    for (const char c : text)
        if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-')
            return false;
    return true;
}

std::string_view toString(DrawState state) {
    switch (state) {
    case DrawState::active:
        return "active";
    case DrawState::planned:
        return "planned";
    case DrawState::disabled:
        return "disabled";
    }
    return "active";
}

std::optional<DrawState> drawStateFrom(std::string_view text) {
    for (const DrawState state : {DrawState::active, DrawState::planned, DrawState::disabled})
        if (text == toString(state))
            return state;
    return std::nullopt;
}

std::string_view Node::providerPart() const { return std::string_view(kind).substr(0, kind.find('.')); }

} // namespace isthmus
