// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"

#include "io/formatmembers.h"
#include "io/jsontree.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace isthmus {

namespace {

std::string_view typeName(const Json& value) {
    switch (value.type()) {
    case Json::value_t::null:
        return "null";
    case Json::value_t::object:
        return "an object";
    case Json::value_t::array:
        return "a list";
    case Json::value_t::string:
        return "a text";
    case Json::value_t::boolean:
        return "true or false";
    default:
        return "a number";
    }
}

/// Where a value stands: a chain of steps on the stack, written out only where there is something to say.
struct Place {
    const Place* above = nullptr;
    std::string_view member;
    std::optional<std::size_t> index;

    [[nodiscard]] JsonPath path() const {
        JsonPath path;
        for (const Place* place = this; place->above != nullptr; place = place->above) {
            if (place->index)
                path.emplace_back(*place->index);
            else
                path.emplace_back(std::string(place->member));
        }
        std::reverse(path.begin(), path.end());
        return path;
    }
};

/// Problems found so far; lines are looked up at the end, when the text is known to parse.
class Problems {
public:
    void add(const Place& place, std::string message) {
        // A damaged file can hold very many faults; the first ones tell the story.
        if (m_found.size() < most)
            m_found.push_back({place.path(), std::move(message)});
        bad = true;
    }
    /// Those of `others` come after.
    void append(Problems&& others) {
        std::move(others.m_found.begin(), others.m_found.end(), std::back_inserter(m_found));
        m_found.resize(std::min(m_found.size(), most));
        bad = bad || others.bad;
    }
    /// `text` is empty where it does not parse.
    [[nodiscard]] std::vector<FileProblem> list(std::string_view text) const {
        std::vector<FileProblem> problems;
        for (const auto& [path, message] : m_found)
            problems.push_back({text.empty() ? 0 : lineOf(text, path), isthmus::toString(path), message});
        return problems;
    }
    bool bad = false;

private:
    struct Found {
        JsonPath path;
        std::string message;
    };
    static constexpr std::size_t most = 50;
    std::vector<Found> m_found;
};

/// Reads the members of one object in the order that the format gives them, and moves out of it what it can.
class ObjectReader {
public:
    ObjectReader(Json& object, std::span<const std::string_view> members, Retained& retained, const Place& place,
                 Problems& problems)
        : m_members(members)
        , m_place(place)
        , m_problems(problems) {
        std::string_view after;
        for (auto& [key, value] : object.get_ref<Json::object_t&>()) {
            const auto it = std::find(members.begin(), members.end(), key);
            if (it == members.end()) {
                retained.unknown.push_back({std::string(after), key, std::move(value)});
                continue;
            }
            const auto index = static_cast<std::size_t>(it - members.begin());
            m_values[index] = &value;
            retained.written |= 1U << index;
            after = *it;
        }
    }

    Json* value(std::string_view name) const {
        const auto it = std::find(m_members.begin(), m_members.end(), name);
        return m_values[static_cast<std::size_t>(it - m_members.begin())];
    }
    void text(std::string_view name, std::string& target) {
        if (Json* found = typed(name, &Json::is_string, "a text"))
            target = std::move(found->get_ref<std::string&>());
    }
    void number(std::string_view name, std::optional<double>& target) {
        if (const Json* found = typed(name, &Json::is_number, "a number"))
            target = found->get<double>();
    }
    void object(std::string_view name, Json& target) {
        if (Json* found = typed(name, &Json::is_object, "an object"))
            target = std::move(*found);
    }
    void texts(std::string_view name, std::vector<std::string>& target) {
        Json* found = typed(name, &Json::is_array, "a list");
        for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
            if ((*found)[i].is_string())
                target.push_back(std::move((*found)[i].get_ref<std::string&>()));
            else
                wrongType(placeOf(placeOf(name), i), (*found)[i], "a text");
        }
    }
    void requireId(Id& target) {
        text("id", target);
        if (value("id") == nullptr)
            m_problems.add(m_place, "the member \"id\" is missing");
        else if (value("id")->is_string() && !isValidId(target))
            m_problems.add(placeOf("id"), "\"" + target +
                                              "\" is no valid id: letters, digits, '.', '_' and '-', a letter "
                                              "or digit first, at most 63");
    }
    /// Calls `read(entry, place)` for each object of a list.
    template <typename Read>
    void objects(std::string_view name, Read&& read) {
        Json* found = typed(name, &Json::is_array, "a list");
        const Place list = placeOf(name);
        for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
            if ((*found)[i].is_object())
                read((*found)[i], placeOf(list, i));
            else
                wrongType(placeOf(list, i), (*found)[i], "an object");
        }
    }
    [[nodiscard]] Place placeOf(std::string_view name) const { return {&m_place, name, {}}; }
    [[nodiscard]] static Place placeOf(const Place& list, std::size_t index) { return {&list, {}, index}; }
    void wrongType(const Place& place, const Json& found, std::string_view expected) {
        m_problems.add(place, std::string(expected) + " is expected here, not " + std::string(typeName(found)));
    }
    Json* typed(std::string_view name, bool (Json::*is)() const noexcept, std::string_view expected) {
        Json* found = value(name);
        if (found != nullptr && !(found->*is)()) {
            wrongType(placeOf(name), *found, expected);
            return nullptr;
        }
        return found;
    }

private:
    static constexpr std::size_t mostMembers = 9;

    std::span<const std::string_view> m_members;
    std::array<Json*, mostMembers> m_values{};
    const Place& m_place;
    Problems& m_problems;
};
static_assert(format::design.size() <= 9 && format::node.size() <= 9 && format::flow.size() <= 9);

void readState(ObjectReader& reader, DrawState& state, Problems& problems) {
    std::string text;
    reader.text("state", text);
    if (text.empty())
        return;
    if (const auto known = drawStateFrom(text))
        state = *known;
    else
        problems.add(reader.placeOf("state"), "\"" + text + "\" is no state; write \"planned\" or \"disabled\"");
}

bool readRect(const Json& value, Rect& rect) {
    if (!value.is_array() || value.size() != 4 ||
        !std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_number(); }))
        return false;
    rect = {value[0].get<double>(), value[1].get<double>(), value[2].get<double>(), value[3].get<double>()};
    return true;
}

Account readAccount(Json& json, const Place& place, Problems& problems) {
    Account account;
    ObjectReader reader(json, format::account, account.retained, place, problems);
    reader.requireId(account.id);
    reader.text("provider", account.provider);
    reader.text("identifier", account.identifier);
    return account;
}

Node readNode(Json& json, const Place& place, Problems& problems) {
    Node node;
    ObjectReader reader(json, format::node, node.retained, place, problems);
    reader.requireId(node.id);
    reader.text("kind", node.kind);
    if (reader.value("kind") == nullptr)
        problems.add(place, "the member \"kind\" is missing");
    reader.text("name", node.name);
    reader.text("account", node.account);
    reader.text("region", node.region);
    reader.text("parent", node.parent);
    readState(reader, node.state, problems);
    reader.object("properties", node.properties);
    reader.object("tags", node.tags);
    return node;
}

Link readLink(Json& json, const Place& place, Problems& problems) {
    Link link;
    ObjectReader reader(json, format::link, link.retained, place, problems);
    reader.requireId(link.id);
    for (const auto& [name, target] : {std::pair("kind", &link.kind), {"from", &link.from}, {"to", &link.to}}) {
        reader.text(name, *target);
        if (reader.value(name) == nullptr)
            problems.add(place, "the member \"" + std::string(name) + "\" is missing");
    }
    reader.text("name", link.name);
    readState(reader, link.state, problems);
    reader.object("properties", link.properties);
    reader.object("tags", link.tags);
    return link;
}

Flow readFlow(Json& json, const Place& place, Problems& problems) {
    Flow flow;
    ObjectReader reader(json, format::flow, flow.retained, place, problems);
    reader.requireId(flow.id);
    for (const auto& [name, target] : {std::pair("from", &flow.from), {"to", &flow.to}}) {
        reader.text(name, *target);
        if (reader.value(name) == nullptr)
            problems.add(place, "the member \"" + std::string(name) + "\" is missing");
    }
    reader.number("mbps", flow.mbps);
    reader.number("gbPerMonth", flow.gbPerMonth);
    reader.number("maxRttMs", flow.maxRttMs);
    reader.number("minAvailability", flow.minAvailability);
    reader.texts("stayIn", flow.stayIn);
    reader.texts("avoid", flow.avoid);
    return flow;
}

Policies readPolicies(Json& json, const Place& place, Problems& problems) {
    Policies policies;
    ObjectReader reader(json, format::policies, policies.retained, place, problems);
    reader.number("budgetUsdPerMonth", policies.budgetUsdPerMonth);
    reader.objects("residency", [&](Json& entry, const Place& at) {
        Residency& residency = policies.residency.emplace_back();
        ObjectReader r(entry, format::residency, residency.retained, at, problems);
        r.texts("countries", residency.countries);
        r.texts("flows", residency.flows);
    });
    reader.objects("waivers", [&](Json& entry, const Place& at) {
        Waiver& waiver = policies.waivers.emplace_back();
        ObjectReader r(entry, format::waiver, waiver.retained, at, problems);
        r.text("rule", waiver.rule);
        r.texts("subjects", waiver.subjects);
        r.text("reason", waiver.reason);
        r.text("by", waiver.by);
        r.text("until", waiver.until);
    });
    return policies;
}

View readView(Json& json, const Place& place, Problems& problems) {
    View view;
    ObjectReader reader(json, format::view, view.retained, place, problems);
    reader.requireId(view.id);
    if (const Json* positions = reader.typed("positions", &Json::is_object, "an object")) {
        const Place list = reader.placeOf("positions");
        for (const auto& [id, value] : positions->get_ref<const Json::object_t&>()) {
            Rect rect;
            if (readRect(value, rect))
                view.positions.emplace_hint(view.positions.end(), id, rect);
            else
                problems.add(Place{&list, id, {}}, "a position is four numbers: [x, y, width, height]");
        }
    }
    reader.objects("notes", [&](Json& entry, const Place& at) {
        Note note;
        ObjectReader r(entry, format::note, note.retained, at, problems);
        r.requireId(note.id);
        r.text("text", note.text);
        if (const Json* rect = r.value("rect"); rect != nullptr && !readRect(*rect, note.rect))
            problems.add(r.placeOf("rect"), "a rectangle is four numbers: [x, y, width, height]");
        view.notes.push_back(std::move(note));
    });
    return view;
}

} // namespace

/// Turns a document into a design, one element after the other as they are parsed. In strict mode any problem ends in
/// none; else what is unsound is left out.
class DesignReader {
public:
    explicit DesignReader(DuplicatePolicy duplicates)
        : m_duplicates(duplicates) {}

    [[nodiscard]] ListTaker taker() {
        return {[](std::string_view list) {
                    return list == "accounts" || list == "nodes" || list == "links" || list == "flows" ||
                           list == "views";
                },
                [this](std::string_view list, std::size_t index, Json& element) { take(list, index, element); }};
    }

    /// What is left when the elements are taken.
    void finish(Json& root) {
        Problems elements = std::exchange(m_problems, {});
        const Place top;
        if (!root.is_object()) {
            m_problems.add(top, "a design is one JSON object, not " + std::string(typeName(root)));
            return;
        }
        ObjectReader reader(root, format::design, m_design.m_retained, top, m_problems);
        checkFormat(reader, top);
        reader.text("name", m_design.m_name);
        reader.text("description", m_design.m_description);
        for (const char* list : {"accounts", "nodes", "links", "flows", "views"})
            (void)reader.typed(list, &Json::is_array, "a list");
        m_problems.append(std::move(elements));
        if (Json* policies = reader.typed("policies", &Json::is_object, "an object"))
            m_design.m_policies = readPolicies(*policies, reader.placeOf("policies"), m_problems);
        checkParentLoops(top);
        for (const auto& [id, node] : m_design.m_nodes)
            m_design.index(node);
        for (const auto& [id, link] : m_design.m_links)
            m_design.index(link);
        for (const auto& [id, flow] : m_design.m_flows)
            m_design.index(flow);
    }

    /// `text` is that of the document, to give duplicates their lines.
    Design takeDesign(std::string_view text) {
        for (std::size_t i = 0; i < m_duplicatePaths.size(); ++i)
            m_design.m_duplicates[i].line = text.empty() ? 0 : lineOf(text, m_duplicatePaths[i]);
        return std::move(m_design);
    }
    [[nodiscard]] const Problems& problems() const { return m_problems; }
    [[nodiscard]] std::size_t kept() const { return m_kept; }

private:
    void checkFormat(ObjectReader& reader, const Place& top) {
        const Json* format = reader.value("format");
        if (format == nullptr)
            m_problems.add(top, "the member \"format\" is missing; a design of this program says \"isthmus/1\"");
        else if (!format->is_string() || format->get<std::string>().substr(0, 8) != "isthmus/")
            m_problems.add(reader.placeOf("format"), "this is no Isthmus design; \"isthmus/1\" is expected");
        else if (format->get<std::string>() != "isthmus/1")
            m_problems.add(reader.placeOf("format"), "\"" + format->get<std::string>() +
                                                         "\" was made by another version; this one reads isthmus/1");
    }

    void take(std::string_view list, std::size_t index, Json& element) {
        const Place top;
        const Place whole{&top, list, {}};
        const Place place{&whole, {}, index};
        if (!element.is_object())
            m_problems.add(place, "an object is expected here, not " + std::string(typeName(element)));
        else if (list == "nodes")
            keep(readNode, element, place, m_design.m_nodes);
        else if (list == "links")
            keep(readLink, element, place, m_design.m_links);
        else if (list == "flows")
            keep(readFlow, element, place, m_design.m_flows);
        else if (list == "accounts")
            keep(readAccount, element, place, m_design.m_accounts);
        else
            keep(readView, element, place, m_design.m_views);
    }

    template <typename T, typename Read>
    void keep(Read readOne, Json& json, const Place& place, Design::ById<T>& elements) {
        const bool wasBad = std::exchange(m_problems.bad, false);
        T element = readOne(json, place, m_problems);
        const bool isSound = !m_problems.bad;
        m_problems.bad = m_problems.bad || wasBad;
        if (!isSound)
            return;
        // Views have ids of their own; the others share one space.
        const bool isNew = std::is_same_v<T, View> ? !elements.contains(element.id) : !m_ids.contains(element.id);
        if (!isNew) {
            noteDuplicate(element.id, place);
            return;
        }
        ++m_kept;
        Id id = element.id;
        const auto kept = elements.emplace_hint(elements.end(), std::move(id), std::move(element));
        if (!std::is_same_v<T, View>)
            m_ids.insert(kept->first);
    }

    void noteDuplicate(const Id& id, const Place& place) {
        if (m_duplicates == DuplicatePolicy::keepFirst) {
            m_design.m_duplicates.push_back({id, isthmus::toString(place.path()), 0});
            m_duplicatePaths.push_back(Place{&place, "id", {}}.path());
        } else
            m_problems.add(Place{&place, "id", {}},
                           "the id \"" + id + "\" is already used; every element needs its own");
    }

    /// Every walk upwards relies on an end; what is recovered loses the parent that makes the loop.
    void checkParentLoops(const Place& top) {
        for (auto& [id, node] : m_design.m_nodes) {
            const Node* current = &node;
            for (int depth = 0; current != nullptr && !current->parent.empty(); ++depth) {
                if (depth >= maximumNesting) {
                    m_problems.add(top, "the node \"" + id + "\" stands inside itself, or more than " +
                                            std::to_string(maximumNesting) + " nodes deep");
                    node.parent.clear();
                    break;
                }
                current = m_design.node(current->parent);
            }
        }
    }

    DuplicatePolicy m_duplicates;
    Problems m_problems;
    Design m_design;
    std::unordered_set<std::string_view> m_ids; ///< into the design's own keys
    std::vector<JsonPath> m_duplicatePaths;     ///< of the design's duplicates
    std::size_t m_kept = 0;
};

std::string FileProblem::toString() const {
    std::string text;
    if (line > 0)
        text = "line " + std::to_string(line);
    if (!member.empty())
        text += (text.empty() ? "" : ", ") + member;
    return text.empty() ? message : text + ": " + message;
}

std::string FileError::toString() const {
    std::string text;
    for (const FileProblem& problem : problems)
        text += (text.empty() ? "" : "\n") + problem.toString();
    return text;
}

Result<Design, FileError> readDesign(std::string_view text, DuplicatePolicy duplicates) {
    if (text.size() > maximumFileSize)
        return FileError{{{0, "", "the file is larger than 256 MiB; a design is not"}}};
    DesignReader reader(duplicates);
    JsonTree tree = parseJson(text, maximumNesting, false, reader.taker());
    if (!tree.whole)
        return FileError{{{tree.faultLine, "", tree.fault}}};
    reader.finish(tree.root);
    if (reader.problems().bad)
        return FileError{reader.problems().list(text)};
    return reader.takeDesign(text);
}

RecoveredDesign recoverDesign(std::string_view text) {
    RecoveredDesign recovered;
    if (text.size() > maximumFileSize) {
        recovered.problems.push_back({0, "", "the file is larger than 256 MiB; a design is not"});
        return recovered;
    }
    DesignReader reader(DuplicatePolicy::refuse);
    JsonTree tree = parseJson(text, maximumNesting, true, reader.taker());
    if (!tree.whole)
        recovered.problems.push_back({tree.faultLine, "", tree.fault});
    if (!tree.root.is_object())
        return recovered;
    reader.finish(tree.root);
    const std::string_view parsed = tree.whole ? text : std::string_view();
    for (FileProblem& problem : reader.problems().list(parsed))
        recovered.problems.push_back(std::move(problem));
    recovered.kept = reader.kept();
    recovered.design = reader.takeDesign(parsed);
    return recovered;
}

Result<Node> nodeFromJson(const Json& json) {
    Problems problems;
    if (!json.is_object())
        return Error{"a node is an object"};
    Json copy = json;
    Node node = readNode(copy, Place(), problems);
    if (problems.bad)
        return Error{problems.list({}).front().toString()};
    return node;
}

Result<Link> linkFromJson(const Json& json) {
    Problems problems;
    if (!json.is_object())
        return Error{"a link is an object"};
    Json copy = json;
    Link link = readLink(copy, Place(), problems);
    if (problems.bad)
        return Error{problems.list({}).front().toString()};
    return link;
}

} // namespace isthmus
