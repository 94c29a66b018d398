// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/elementlines.h"

namespace isthmus {

namespace {

// The root's braces, a list of elements, one element.
constexpr int elementDepth = 3;

class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text) {}

    std::unordered_map<std::string, LineSpan> scan() {
        for (; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
        return std::move(m_lines);
    }

private:
    void step(char c) {
        switch (c) {
        case '\n':
            ++m_line;
            break;
        case '"':
            text();
            break;
        case '{':
        case '[':
            m_isValue = false;
            if (++m_depth == elementDepth && c == '{') {
                m_first = m_line;
                m_id.clear();
            }
            break;
        case '}':
            if (m_depth == elementDepth && !m_id.empty())
                m_lines.try_emplace(m_id, LineSpan{m_first, m_line});
            --m_depth;
            break;
        case ']':
            --m_depth;
            break;
        case ':':
            m_isValue = true;
            break;
        case ',':
            m_isValue = false;
            break;
        default:
            break;
        }
    }

    /// A name or a text, from its quote to the closing one.
    void text() {
        const std::size_t start = m_at;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\')
                ++m_at;
        if (m_depth != elementDepth)
            return;
        const std::string_view quoted = m_text.substr(start, m_at + 1 - start);
        if (!m_isValue)
            m_isId = quoted == "\"id\"";
        else if (m_isId)
            m_id = quoted.substr(1, quoted.size() < 2 ? 0 : quoted.size() - 2);
        m_isId = m_isId && !m_isValue;
    }

    std::string_view m_text;
    std::unordered_map<std::string, LineSpan> m_lines;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_first = 1;
    int m_depth = 0;
    bool m_isValue = false;
    bool m_isId = false;
    std::string m_id;
};

} // namespace

std::unordered_map<std::string, LineSpan> elementLines(std::string_view text) {
    return Scanner(text).scan();
}

} // namespace isthmus
