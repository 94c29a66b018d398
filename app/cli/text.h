// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus::cli {

/// The text without control characters, so that a name in a file cannot steer the terminal.
[[nodiscard]] std::string plain(std::string_view text);
/// "1 error", "3 errors".
[[nodiscard]] std::string counted(long long count, std::string_view one, std::string_view many);
/// Fixed decimals and thousands separators: "12,345.60".
[[nodiscard]] std::string number(double value, int decimals = 2);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

/// Whether standard output is a terminal that wants colour (NO_COLOR is obeyed).
[[nodiscard]] bool wantsColour();
/// The word in the colour of its severity or state, where `wantsColour`.
[[nodiscard]] std::string coloured(const std::string& word, std::string_view meaning);

/// Columns of text, aligned. The last column is not padded.
class Table {
public:
    /// A title that begins with '>' makes a column of figures, aligned to the right.
    explicit Table(std::vector<std::string> titles);
    void add(std::vector<std::string> row);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    void print(std::ostream& out) const;

private:
    std::vector<std::string> m_titles;
    std::vector<bool> m_right;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace isthmus::cli
