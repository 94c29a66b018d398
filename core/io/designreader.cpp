// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"

#include "io/formatmembers.h"
#include "io/jsontree.h"

#include <algorithm>
#include <unordered_set>

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

/// Problems found so far; lines are looked up once they are known to be needed.
struct Problems {
    std::string_view text;
    std::vector<FileProblem> list;

    void add(const JsonPath& path, std::string message) {
        // A damaged file can hold very many faults; the first ones tell the story.
        if (list.size() < 50)
            list.push_back({text.empty() ? 0 : lineOf(text, path), isthmus::toString(path), std::move(message)});
        bad = true;
    }
    bool bad = false;
};

/// Reads the members of one object in the order that the format gives them.
class ObjectReader {
public:
    ObjectReader(const Json& object, std::span<const std::string_view> members, Retained& retained, JsonPath path,
                 Problems& problems)
        : m_members(members), m_values(members.size(), nullptr), m_path(std::move(path)), m_problems(problems) {
        std::string after;
        for (const auto& [key, value] : object.get_ref<const Json::object_t&>()) {
            const auto it = std::find(members.begin(), members.end(), key);
            if (it == members.end()) {
                retained.unknown.push_back({after, key, value});
                continue;
            }
            const auto index = static_cast<std::size_t>(it - members.begin());
            m_values[index] = &value;
            retained.written |= 1U << index;
            after = key;
        }
    }

    const Json* value(std::string_view name) const {
        const auto it = std::find(m_members.begin(), m_members.end(), name);
        return m_values[static_cast<std::size_t>(it - m_members.begin())];
    }
    void text(std::string_view name, std::string& target) {
        if (const Json* found = typed(name, &Json::is_string, "a text"))
            target = found->get<std::string>();
    }
    void number(std::string_view name, std::optional<double>& target) {
        if (const Json* found = typed(name, &Json::is_number, "a number"))
            target = found->get<double>();
    }
    void object(std::string_view name, Json& target) {
        if (const Json* found = typed(name, &Json::is_object, "an object"))
            target = *found;
    }
    void texts(std::string_view name, std::vector<std::string>& target) {
        const Json* found = typed(name, &Json::is_array, "a list");
        for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
            if ((*found)[i].is_string())
                target.push_back((*found)[i].get<std::string>());
            else
                wrongType(pathTo(name, i), (*found)[i], "a text");
        }
    }
    void requireId(Id& target) {
        text("id", target);
        if (value("id") == nullptr)
            m_problems.add(m_path, "the member \"id\" is missing");
        else if (value("id")->is_string() && !isValidId(target))
            m_problems.add(pathTo("id"), "\"" + target + "\" is no valid id: letters, digits, '.', '_' and '-', a letter "
                                                         "or digit first, at most 63");
    }
    /// Calls `read(entry, path)` for each object of a list.
    template <typename Read>
    void objects(std::string_view name, Read&& read) {
        const Json* found = typed(name, &Json::is_array, "a list");
        for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
            if ((*found)[i].is_object())
                read((*found)[i], pathTo(name, i));
            else
                wrongType(pathTo(name, i), (*found)[i], "an object");
        }
    }
    [[nodiscard]] JsonPath pathTo(std::string_view name) const {
        JsonPath path = m_path;
        path.emplace_back(std::string(name));
        return path;
    }
    [[nodiscard]] JsonPath pathTo(std::string_view name, std::size_t index) const {
        JsonPath path = pathTo(name);
        path.emplace_back(index);
        return path;
    }
    void wrongType(const JsonPath& path, const Json& found, std::string_view expected) {
        m_problems.add(path, std::string(expected) + " is expected here, not " + std::string(typeName(found)));
    }
    const Json* typed(std::string_view name, bool (Json::*is)() const noexcept, std::string_view expected) {
        const Json* found = value(name);
        if (found != nullptr && !(found->*is)()) {
            wrongType(pathTo(name), *found, expected);
            return nullptr;
        }
        return found;
    }

private:
    std::span<const std::string_view> m_members;
    std::vector<const Json*> m_values;
    JsonPath m_path;
    Problems& m_problems;
};

void readState(ObjectReader& reader, DrawState& state, Problems& problems) {
    std::string text;
    reader.text("state", text);
    if (text.empty())
        return;
    if (const auto known = drawStateFrom(text))
        state = *known;
    else
        problems.add(reader.pathTo("state"), "\"" + text + "\" is no state; write \"planned\" or \"disabled\"");
}

bool readRect(const Json& value, Rect& rect) {
    if (!value.is_array() || value.size() != 4 ||
        !std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_number(); }))
        return false;
    rect = {value[0].get<double>(), value[1].get<double>(), value[2].get<double>(), value[3].get<double>()};
    return true;
}

Account readAccount(const Json& json, const JsonPath& path, Problems& problems) {
    Account account;
    ObjectReader reader(json, format::account, account.retained, path, problems);
    reader.requireId(account.id);
    reader.text("provider", account.provider);
    reader.text("identifier", account.identifier);
    return account;
}

Node readNode(const Json& json, const JsonPath& path, Problems& problems) {
    Node node;
    ObjectReader reader(json, format::node, node.retained, path, problems);
    reader.requireId(node.id);
    reader.text("kind", node.kind);
    if (reader.value("kind") == nullptr)
        problems.add(path, "the member \"kind\" is missing");
    reader.text("name", node.name);
    reader.text("account", node.account);
    reader.text("region", node.region);
    reader.text("parent", node.parent);
    readState(reader, node.state, problems);
    reader.object("properties", node.properties);
    reader.object("tags", node.tags);
    return node;
}

Link readLink(const Json& json, const JsonPath& path, Problems& problems) {
    Link link;
    ObjectReader reader(json, format::link, link.retained, path, problems);
    reader.requireId(link.id);
    for (const auto& [name, target] : {std::pair("kind", &link.kind), {"from", &link.from}, {"to", &link.to}}) {
        reader.text(name, *target);
        if (reader.value(name) == nullptr)
            problems.add(path, "the member \"" + std::string(name) + "\" is missing");
    }
    reader.text("name", link.name);
    readState(reader, link.state, problems);
    reader.object("properties", link.properties);
    reader.object("tags", link.tags);
    return link;
}

Flow readFlow(const Json& json, const JsonPath& path, Problems& problems) {
    Flow flow;
    ObjectReader reader(json, format::flow, flow.retained, path, problems);
    reader.requireId(flow.id);
    for (const auto& [name, target] : {std::pair("from", &flow.from), {"to", &flow.to}}) {
        reader.text(name, *target);
        if (reader.value(name) == nullptr)
            problems.add(path, "the member \"" + std::string(name) + "\" is missing");
    }
    reader.number("mbps", flow.mbps);
    reader.number("gbPerMonth", flow.gbPerMonth);
    reader.number("maxRttMs", flow.maxRttMs);
    reader.number("minAvailability", flow.minAvailability);
    reader.texts("stayIn", flow.stayIn);
    reader.texts("avoid", flow.avoid);
    return flow;
}

Policies readPolicies(const Json& json, const JsonPath& path, Problems& problems) {
    Policies policies;
    ObjectReader reader(json, format::policies, policies.retained, path, problems);
    reader.number("budgetUsdPerMonth", policies.budgetUsdPerMonth);
    reader.objects("residency", [&](const Json& entry, const JsonPath& at) {
        Residency& residency = policies.residency.emplace_back();
        ObjectReader r(entry, format::residency, residency.retained, at, problems);
        r.texts("countries", residency.countries);
        r.texts("flows", residency.flows);
    });
    reader.objects("waivers", [&](const Json& entry, const JsonPath& at) {
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

View readView(const Json& json, const JsonPath& path, Problems& problems) {
    View view;
    ObjectReader reader(json, format::view, view.retained, path, problems);
    reader.requireId(view.id);
    if (const Json* positions = reader.typed("positions", &Json::is_object, "an object")) {
        for (const auto& [id, value] : positions->get_ref<const Json::object_t&>()) {
            Rect rect;
            if (readRect(value, rect)) {
                view.positions.emplace_hint(view.positions.end(), id, rect);
            } else {
                JsonPath at = reader.pathTo("positions");
                at.emplace_back(id);
                problems.add(at, "a position is four numbers: [x, y, width, height]");
            }
        }
    }
    reader.objects("notes", [&](const Json& entry, const JsonPath& at) {
        Note note;
        ObjectReader r(entry, format::note, note.retained, at, problems);
        r.requireId(note.id);
        r.text("text", note.text);
        if (const Json* rect = r.value("rect"); rect != nullptr && !readRect(*rect, note.rect))
            problems.add(r.pathTo("rect"), "a rectangle is four numbers: [x, y, width, height]");
        view.notes.push_back(std::move(note));
    });
    return view;
}

} // namespace

/// Turns a parsed document into a design. In strict mode any problem ends in none; else what is unsound is left out.
class DesignReader {
public:
    DesignReader(std::string_view text, DuplicatePolicy duplicates) : m_duplicates(duplicates) { m_problems.text = text; }

    void read(const Json& root) {
        if (!root.is_object()) {
            m_problems.add({}, "a design is one JSON object, not " + std::string(typeName(root)));
            return;
        }
        ObjectReader reader(root, format::design, m_design.m_retained, {}, m_problems);
        checkFormat(reader);
        reader.text("name", m_design.m_name);
        reader.text("description", m_design.m_description);
        readAll<Account>(reader, "accounts", readAccount, m_design.m_accounts);
        readAll<Node>(reader, "nodes", readNode, m_design.m_nodes);
        readAll<Link>(reader, "links", readLink, m_design.m_links);
        readAll<Flow>(reader, "flows", readFlow, m_design.m_flows);
        if (const Json* policies = reader.typed("policies", &Json::is_object, "an object"))
            m_design.m_policies = readPolicies(*policies, reader.pathTo("policies"), m_problems);
        readAll<View>(reader, "views", readView, m_design.m_views);
        checkParentLoops();
        for (const auto& [id, node] : m_design.m_nodes)
            m_design.index(node);
        for (const auto& [id, link] : m_design.m_links)
            m_design.index(link);
        for (const auto& [id, flow] : m_design.m_flows)
            m_design.index(flow);
    }

    Design takeDesign() { return std::move(m_design); }
    Problems& problems() { return m_problems; }
    [[nodiscard]] std::size_t kept() const { return m_kept; }

private:
    void checkFormat(ObjectReader& reader) {
        const Json* format = reader.value("format");
        if (format == nullptr)
            m_problems.add({}, "the member \"format\" is missing; a design of this program says \"isthmus/1\"");
        else if (!format->is_string() || format->get<std::string>().substr(0, 8) != "isthmus/")
            m_problems.add(reader.pathTo("format"), "this is no Isthmus design; \"isthmus/1\" is expected");
        else if (format->get<std::string>() != "isthmus/1")
            m_problems.add(reader.pathTo("format"), "\"" + format->get<std::string>() +
                                                        "\" was made by another version; this one reads isthmus/1");
    }

    template <typename T, typename Read>
    void readAll(ObjectReader& reader, const char* member, Read readOne, Design::ById<T>& elements) {
        reader.objects(member, [&](const Json& json, const JsonPath& path) {
            const bool wasBad = std::exchange(m_problems.bad, false);
            T element = readOne(json, path, m_problems);
            const bool isSound = !m_problems.bad;
            m_problems.bad = m_problems.bad || wasBad;
            if (!isSound)
                return;
            // Views have ids of their own; the others share one space.
            const bool isNew = std::is_same_v<T, View> ? !elements.contains(element.id) : m_ids.insert(element.id).second;
            if (!isNew) {
                noteDuplicate(element.id, path);
                return;
            }
            ++m_kept;
            const Id id = element.id;
            elements.emplace_hint(elements.end(), id, std::move(element));
        });
    }

    void noteDuplicate(const Id& id, JsonPath path) {
        const std::string where = isthmus::toString(path);
        path.emplace_back("id");
        if (m_duplicates == DuplicatePolicy::keepFirst)
            m_design.m_duplicates.push_back({id, where, lineOf(m_problems.text, path)});
        else
            m_problems.add(path, "the id \"" + id + "\" is already used; every element needs its own");
    }

    /// Every walk upwards relies on an end; what is recovered loses the parent that makes the loop.
    void checkParentLoops() {
        for (auto& [id, node] : m_design.m_nodes) {
            const Node* current = &node;
            for (int depth = 0; current != nullptr && !current->parent.empty(); ++depth) {
                if (depth >= maximumNesting) {
                    m_problems.add({}, "the node \"" + id + "\" stands inside itself, or more than " +
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
    std::unordered_set<Id> m_ids;
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
    const JsonTree tree = parseJson(text, maximumNesting, false);
    if (!tree.whole)
        return FileError{{{tree.faultLine, "", tree.fault}}};
    DesignReader reader(text, duplicates);
    reader.read(tree.root);
    if (reader.problems().bad)
        return FileError{std::move(reader.problems().list)};
    return reader.takeDesign();
}

RecoveredDesign recoverDesign(std::string_view text) {
    RecoveredDesign recovered;
    if (text.size() > maximumFileSize) {
        recovered.problems.push_back({0, "", "the file is larger than 256 MiB; a design is not"});
        return recovered;
    }
    const JsonTree tree = parseJson(text, maximumNesting, true);
    if (!tree.whole)
        recovered.problems.push_back({tree.faultLine, "", tree.fault});
    if (!tree.root.is_object())
        return recovered;
    DesignReader reader(tree.whole ? text : std::string_view(), DuplicatePolicy::refuse);
    reader.read(tree.root);
    auto& more = reader.problems().list;
    recovered.problems.insert(recovered.problems.end(), more.begin(), more.end());
    recovered.kept = reader.kept();
    recovered.design = reader.takeDesign();
    return recovered;
}

Result<Node> nodeFromJson(const Json& json) {
    Problems problems;
    if (!json.is_object())
        return Error{"a node is an object"};
    Node node = readNode(json, {}, problems);
    if (problems.bad)
        return Error{problems.list.front().toString()};
    return node;
}

Result<Link> linkFromJson(const Json& json) {
    Problems problems;
    if (!json.is_object())
        return Error{"a link is an object"};
    Link link = readLink(json, {}, problems);
    if (problems.bad)
        return Error{problems.list.front().toString()};
    return link;
}

} // namespace isthmus
