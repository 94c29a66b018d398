// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/rowreader.h"

#include <cctype>
#include <string_view>
#include <utility>

namespace isthmus {

namespace {

/// "2026", "2026-09" or "2026-09-21".
bool isDate(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : std::isdigit(static_cast<unsigned char>(text[i])) == 0)
            return false;
    }
    return true;
}

} // namespace

RowReader::RowReader(const Json& row, std::string where)
    : m_row(row)
    , m_where(std::move(where)) {
    if (!row.is_object())
        m_problem = m_where + ": is no object.";
}

void RowReader::complain(const char* member, const std::string& what) {
    if (m_problem.empty())
        m_problem = m_where + ": member \"" + member + "\" " + what + ".";
}

const RowReader::Json* RowReader::find(const char* member) const {
    if (!m_row.is_object())
        return nullptr;
    const auto it = m_row.find(member);
    return it == m_row.end() ? nullptr : &*it;
}

std::string RowReader::text(const char* member) {
    const Json* value = find(member);
    if (value == nullptr)
        complain(member, "is missing");
    else if (!value->is_string())
        complain(member, "is no text");
    else if (value->get_ref<const std::string&>().empty())
        complain(member, "is empty");
    else
        return value->get<std::string>();
    return {};
}

std::string RowReader::textOr(const char* member, std::string fallback) {
    const Json* value = find(member);
    if (value == nullptr)
        return fallback;
    if (!value->is_string()) {
        complain(member, "is no text");
        return fallback;
    }
    return value->get<std::string>();
}

double RowReader::number(const char* member) {
    if (find(member) == nullptr)
        complain(member, "is missing");
    return numberIfThere(member).value_or(0);
}

std::optional<double> RowReader::numberIfThere(const char* member) {
    const Json* value = find(member);
    if (value == nullptr)
        return {};
    if (!value->is_number()) {
        complain(member, "is no number");
        return {};
    }
    return value->get<double>();
}

std::optional<std::int64_t> RowReader::integerIfThere(const char* member) {
    const Json* value = find(member);
    if (value == nullptr)
        return {};
    if (!value->is_number_integer()) {
        complain(member, "is no whole number");
        return {};
    }
    return value->get<std::int64_t>();
}

bool RowReader::flag(const char* member, bool fallback) {
    const Json* value = find(member);
    if (value == nullptr)
        return fallback;
    if (!value->is_boolean()) {
        complain(member, "is neither true nor false");
        return fallback;
    }
    return value->get<bool>();
}

std::vector<std::string> RowReader::texts(const char* member) {
    std::vector<std::string> result;
    const Json* entries = list(member, false);
    if (entries == nullptr)
        return result;
    for (const Json& entry : *entries) {
        if (!entry.is_string()) {
            complain(member, "has an entry that is no text");
            break;
        }
        result.push_back(entry.get<std::string>());
    }
    return result;
}

const RowReader::Json& RowReader::any(const char* member) const {
    static const Json none;
    const Json* value = find(member);
    return value == nullptr ? none : *value;
}

const RowReader::Json* RowReader::list(const char* member, bool required) {
    const Json* value = find(member);
    if (value == nullptr) {
        if (required)
            complain(member, "is missing");
        return nullptr;
    }
    if (!value->is_array()) {
        complain(member, "is no list");
        return nullptr;
    }
    return value;
}

Provenance RowReader::provenance() {
    Provenance result{text("source"), text("asOf")};
    if (!result.asOf.empty() && !isDate(result.asOf))
        complain("asOf", "is no date like 2026-09-21, 2026-09 or 2026");
    return result;
}

} // namespace isthmus
