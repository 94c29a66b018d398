// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/jsontree.h"

#include <algorithm>
#include <unordered_set>

namespace isthmus {

namespace {

int lineAt(std::string_view text, std::size_t position) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

/// Builds the tree. nlohmann's own builder looks every member up before it adds it, which is quadratic for a view with
/// a hundred thousand positions; this one appends, and looks for double members once an object is complete.
class TreeBuilder final : public nlohmann::json_sax<Json> {
public:
    TreeBuilder(int maximumNesting, const ListTaker* taker)
        : m_maximumNesting(maximumNesting)
        , m_taker(taker) {}

    bool null() override { return add(Json()); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add(Json(value)); }
    bool string(string_t& value) override { return add(Json(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool key(string_t& value) override {
        m_keys.back() = std::move(value);
        return true;
    }
    bool end_object() override {
        const auto& members = m_open.back()->get_ref<Json::object_t&>();
        if (const std::string* twice = doubleMember(members)) {
            m_fault = "the member \"" + *twice + "\" stands twice in one object";
            return false;
        }
        return close();
    }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        m_position = position;
        const std::string what = error.what();
        if (what.find("UTF-8") != std::string::npos)
            m_fault = "the text is not valid UTF-8";
        else if (what.find("unexpected end of input") != std::string::npos)
            m_fault = "the file ends in the middle";
        else if (what.find("out of range") != std::string::npos)
            m_fault = "a number is too large";
        else
            m_fault = "this is not valid JSON" + expectation(what);
        return false;
    }

    /// Closes what is open, without the element that was cut in two.
    void salvage() {
        if (m_open.size() >= 3) {
            Json& list = *m_open[1];
            if (list.is_array() && !list.empty())
                list.erase(list.size() - 1);
            else if (list.is_object() && !list.empty())
                list.get_ref<Json::object_t&>().pop_back();
            m_open.resize(2);
        }
        // From the inside out: an outer one holds the inner one.
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open)
            if ((*open)->is_object())
                keepFirstOfDoubles((*open)->get_ref<Json::object_t&>());
    }

    Json root;
    std::string m_fault;
    std::size_t m_position = 0;

private:
    static std::string expectation(const std::string& what) {
        const std::size_t place = what.find("; expected ");
        return place == std::string::npos ? std::string() : what.substr(place).insert(1, " it was");
    }

    static const std::string* doubleMember(const Json::object_t& members) {
        if (members.size() < 16) {
            for (auto later = members.begin(); later != members.end(); ++later)
                for (auto earlier = members.begin(); earlier != later; ++earlier)
                    if (earlier->first == later->first)
                        return &later->first;
            return nullptr;
        }
        std::unordered_set<std::string_view> seen;
        for (const auto& member : members)
            if (!seen.insert(member.first).second)
                return &member.first;
        return nullptr;
    }

    static void keepFirstOfDoubles(Json::object_t& members) {
        std::unordered_set<std::string> seen;
        Json::object_t kept;
        for (auto& member : members)
            if (seen.insert(member.first).second)
                kept.emplace_back(std::move(member.first), std::move(member.second));
        members = std::move(kept);
    }

    Json* place(Json value) {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            auto& list = parent.get_ref<Json::array_t&>();
            list.push_back(std::move(value));
            return &list.back();
        }
        auto& members = parent.get_ref<Json::object_t&>();
        members.emplace_back(std::move(m_keys.back()), std::move(value));
        return &members.back().second;
    }
    bool add(Json value) {
        place(std::move(value));
        handOver();
        return true;
    }
    /// What stands last in a list that somebody takes is complete.
    void handOver() {
        if (!m_isTaken || m_open.size() != 2)
            return;
        auto& list = m_open[1]->get_ref<Json::array_t&>();
        m_taker->take(m_list, m_count++, list.back());
        list.pop_back();
    }
    bool open(Json value) {
        if (static_cast<int>(m_open.size()) >= m_maximumNesting) {
            m_fault = "members are nested deeper than " + std::to_string(m_maximumNesting) + " levels";
            return false;
        }
        const bool isList = value.is_array();
        m_open.push_back(place(std::move(value)));
        m_keys.emplace_back();
        if (m_taker != nullptr && m_open.size() == 2 && root.is_object()) {
            m_list = root.get_ref<Json::object_t&>().back().first;
            m_isTaken = isList && m_taker->wants(m_list);
            m_count = 0;
        }
        return true;
    }
    bool close() {
        m_open.pop_back();
        m_keys.pop_back();
        if (m_open.size() < 2)
            m_isTaken = false;
        handOver();
        return true;
    }

    std::vector<Json*> m_open; // stable: only the innermost container grows
    std::vector<std::string> m_keys;
    int m_maximumNesting;
    const ListTaker* m_taker;
    std::string m_list; // the root's member that is open
    bool m_isTaken = false;
    std::size_t m_count = 0;
};

/// Walks a text that is known to parse, counting lines.
class LineFinder {
public:
    explicit LineFinder(std::string_view text) : m_text(text) {}

    int find(const JsonPath& path) {
        skipSpace();
        for (const auto& step : path)
            if (!(std::holds_alternative<std::size_t>(step) ? enterElement(std::get<std::size_t>(step))
                                                            : enterMember(std::get<std::string>(step))))
                break;
        return m_found;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void next() {
        if (peek() == '\n')
            ++m_line;
        ++m_at;
    }
    void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n' || peek() == ',' || peek() == ':')
            next();
    }
    std::string_view skipString() {
        const std::size_t start = ++m_at;
        while (m_at < m_text.size() && peek() != '"')
            m_at += peek() == '\\' ? 2 : 1;
        const std::string_view content = m_text.substr(start, m_at - start);
        ++m_at;
        return content;
    }
    void skipValue() {
        int depth = 0;
        do {
            skipSpace();
            const char c = peek();
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                next();
            } else if (c == '}' || c == ']') {
                --depth;
                next();
            } else {
                while (m_at < m_text.size() && std::string_view(",:]} \t\r\n").find(peek()) == std::string_view::npos)
                    next();
            }
            if (depth > 0)
                skipSpace();
        } while (depth > 0 && m_at < m_text.size());
        skipSpace();
    }
    bool enterElement(std::size_t index) {
        if (peek() != '[')
            return false;
        next();
        skipSpace();
        for (; index > 0 && peek() != ']' && m_at < m_text.size(); --index)
            skipValue();
        m_found = m_line;
        return peek() != ']';
    }
    bool enterMember(const std::string& name) {
        if (peek() != '{')
            return false;
        next();
        skipSpace();
        while (peek() == '"') {
            const int line = m_line;
            if (skipString() == name) {
                skipSpace();
                m_found = line;
                return true;
            }
            skipSpace();
            skipValue();
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_found = 1;
};

/// Line of the first bracket that opens a level too many.
int lineOfDepth(std::string_view text, int maximum) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maximum)
                return lineAt(text, i);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return 0;
}

JsonTree parse(std::string_view text, int maximumNesting, bool salvage, const ListTaker* taker) {
    JsonTree tree;
    if (text.find('\0') != std::string_view::npos || text.substr(0, 2) == "\xff\xfe" || text.substr(0, 2) == "\xfe\xff") {
        tree.fault = "this is not a UTF-8 text; save it as UTF-8";
        tree.faultLine = 1;
        return tree;
    }
    TreeBuilder builder(maximumNesting, taker);
    tree.whole = Json::sax_parse(text.begin(), text.end(), &builder);
    if (!tree.whole) {
        tree.fault = builder.m_fault;
        if (builder.m_position > 0)
            tree.faultLine = lineAt(text, builder.m_position - 1);
        else
            tree.faultLine = lineOfDepth(text, maximumNesting);
        if (salvage)
            builder.salvage();
    }
    tree.root = std::move(builder.root);
    return tree;
}

} // namespace

std::string toString(const JsonPath& path) {
    std::string text;
    for (const auto& step : path) {
        if (const auto* index = std::get_if<std::size_t>(&step))
            text += '[' + std::to_string(*index) + ']';
        else
            text += (text.empty() ? "" : ".") + std::get<std::string>(step);
    }
    return text;
}

JsonTree parseJson(std::string_view text, int maximumNesting, bool salvage) {
    return parse(text, maximumNesting, salvage, nullptr);
}

JsonTree parseJson(std::string_view text, int maximumNesting, bool salvage, const ListTaker& taker) {
    return parse(text, maximumNesting, salvage, &taker);
}

int lineOf(std::string_view text, const JsonPath& path) { return LineFinder(text).find(path); }

} // namespace isthmus
