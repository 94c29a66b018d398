// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// Reads the members of one row of a catalogue file and remembers the first thing that is wrong with it.
/// After a fault every read still gives a harmless value, so that a caller asks once, at the end.
class RowReader final {
public:
    using Json = nlohmann::ordered_json;

    /// `where` names file and row: "limits.json, limits[3]". The row must outlive the reader.
    RowReader(const Json& row, std::string where);

    [[nodiscard]] bool ok() const { return m_problem.empty(); }
    /// File, row, member and what is wrong; empty: nothing.
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    /// For a check that the reader cannot make itself. Only the first complaint is kept.
    void complain(const char* member, const std::string& what);

    /// Required, and not empty.
    std::string text(const char* member);
    std::string textOr(const char* member, std::string fallback = {});
    double number(const char* member);
    std::optional<double> numberIfThere(const char* member);
    std::optional<std::int64_t> integerIfThere(const char* member);
    bool flag(const char* member, bool fallback);
    std::vector<std::string> texts(const char* member);
    /// The member, whatever it is; null where it is missing.
    const Json& any(const char* member) const;
    /// The entries of a list, or null where the member is missing or no list (which is a fault when `required`).
    const Json* list(const char* member, bool required);
    /// `source` and `asOf`: both required, the date ISO or the known part of it.
    Provenance provenance();

    [[nodiscard]] const std::string& where() const { return m_where; }

private:
    const Json* find(const char* member) const;

    const Json& m_row;
    std::string m_where;
    std::string m_problem;
};

} // namespace isthmus
