// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <ostream>
#include <unistd.h>

namespace isthmus::cli {
namespace {

/// Letters, not bytes: continuation bytes of UTF-8 take no room.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // U+0080 to U+009F are C2 80 to C2 9F: eight-bit control characters.
        const bool eightBitControl = byte == 0xC2U && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
        if (byte < 0x20U || byte == 0x7FU) {
            result += ' ';
        } else if (eightBitControl) {
            result += ' ';
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string counted(long long count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string number(double value, int decimals) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    std::string text = buffer;
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts)
        result += (result.empty() ? "" : std::string(separator)) + part;
    return result;
}

bool wantsColour() {
    static const bool wants = [] {
        const char* refused = std::getenv("NO_COLOR");
        return isatty(STDOUT_FILENO) != 0 && (refused == nullptr || *refused == '\0');
    }();
    return wants;
}

std::string coloured(const std::string& word, std::string_view meaning) {
    static const std::map<std::string_view, const char*> codes{
        {"error", "31"},   {"failed", "31"},  {"gone", "31"},  {"unreachable", "31"}, {"warning", "33"}, {"waiting", "33"},
        {"unknown", "33"}, {"skipped", "33"}, {"hint", "36"},  {"running", "36"},     {"done", "32"},    {"reachable", "32"}};
    const auto code = codes.find(meaning);
    if (!wantsColour() || code == codes.end())
        return word;
    return std::string("\033[") + code->second + "m" + word + "\033[0m";
}

Table::Table(std::vector<std::string> titles) : m_titles(std::move(titles)), m_right(m_titles.size()) {
    for (std::size_t column = 0; column < m_titles.size(); ++column)
        if (m_titles[column].starts_with('>')) {
            m_right[column] = true;
            m_titles[column].erase(0, 1);
        }
}

void Table::add(std::vector<std::string> row) {
    row.resize(m_titles.size());
    for (std::string& cell : row)
        cell = plain(cell);
    m_rows.push_back(std::move(row));
}

void Table::print(std::ostream& out) const {
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < m_titles.size(); ++column) {
        std::size_t widest = width(m_titles[column]);
        for (const auto& row : m_rows)
            widest = std::max(widest, width(row[column]));
        widths.push_back(widest);
    }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const std::string blanks(widths[column] - width(cells[column]), ' ');
            text += column == 0 ? "" : "  ";
            text += m_right[column] ? blanks + cells[column] : cells[column] + blanks;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out << text << '\n';
    };
    line(m_titles);
    for (const auto& row : m_rows)
        line(row);
}

} // namespace isthmus::cli
