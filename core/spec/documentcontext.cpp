// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documentcontext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace isthmus {
namespace {

const Json noList = Json::array();
const Json noObject = Json::object();

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
std::int64_t daysOf(std::int64_t year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t inEra = year - era * 400;
    const std::int64_t inYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719468;
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (std::isdigit(static_cast<unsigned char>(text[i])) == 0)
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Seconds east of UTC of "Z", "+01:00", "-05:30".
std::optional<int> offsetOf(std::string_view zone) {
    if (zone == "Z" || zone == "z")
        return 0;
    const auto hours = digits(zone, 1, 2);
    const auto minutes = digits(zone, 4, 2);
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || !hours || !minutes || *hours > 23 ||
        *minutes > 59)
        return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (*hours * 3600 + *minutes * 60);
}

int daysInMonth(int year, int month) {
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::string escaped(std::string_view member) {
    std::string result;
    for (const char letter : member)
        result += letter == '~' ? std::string("~0") : letter == '/' ? std::string("~1") : std::string(1, letter);
    return result;
}

/// The longest beginning of a path that names a resource, from "providers/" on.
std::string contextOf(const SpecModel& model, std::string_view path) {
    const std::size_t start = path.find("providers/");
    if (start == std::string_view::npos || (start > 0 && path[start - 1] != '/'))
        return {};
    path = path.substr(start, path.find('?', start) - start);
    if (path.ends_with(".json"))
        path.remove_suffix(5);
    while (!path.empty() && model.schemaOfName(path) == nullptr) {
        const std::size_t slash = path.rfind('/');
        path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
    }
    return std::string(path);
}

/// "…?connectionId=abc" -> "abc": the id that a call gives to what it makes.
std::string givenId(std::string_view path) {
    const std::size_t query = path.find('?');
    if (query == std::string_view::npos)
        return {};
    const std::size_t equals = path.find("Id=", query);
    if (equals == std::string_view::npos)
        return {};
    const std::string_view value = path.substr(equals + 3);
    return std::string(value.substr(0, value.find('&')));
}

} // namespace

std::optional<std::int64_t> parseTime(std::string_view text) {
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second || text[4] != '-' || text[7] != '-' ||
        (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > daysInMonth(*year, *month) || *hour > 23 || *minute > 59 ||
        *second > 60)
        return std::nullopt;
    std::string_view rest = text.substr(19);
    if (rest.starts_with('.')) {
        std::size_t end = 1;
        while (end < rest.size() && std::isdigit(static_cast<unsigned char>(rest[end])) != 0)
            ++end;
        if (end == 1)
            return std::nullopt;
        rest.remove_prefix(end);
    }
    const auto offset = offsetOf(rest);
    if (!offset)
        return std::nullopt;
    return daysOf(*year, *month, *day) * 86400 + *hour * 3600 + *minute * 60 + *second - *offset;
}

std::optional<std::string> textIn(const Json& object, const char* member) {
    const auto it = object.is_object() ? object.find(member) : object.end();
    if (!object.is_object() || it == object.end() || !it->is_string())
        return std::nullopt;
    return it->get<std::string>();
}

std::optional<std::int64_t> numberIn(const Json& object, const char* member) {
    if (!object.is_object())
        return std::nullopt;
    const auto it = object.find(member);
    if (it == object.end() || !it->is_number_integer())
        return std::nullopt;
    return it->get<std::int64_t>();
}

std::optional<bool> flagIn(const Json& object, const char* member) {
    if (!object.is_object())
        return std::nullopt;
    const auto it = object.find(member);
    if (it == object.end() || !it->is_boolean())
        return std::nullopt;
    return it->get<bool>();
}

std::optional<std::int64_t> timeIn(const Json& object, const char* member) {
    const auto text = textIn(object, member);
    return text ? parseTime(*text) : std::nullopt;
}

const Json& listIn(const Json& object, const char* member) {
    if (!object.is_object())
        return noList;
    const auto it = object.find(member);
    return it != object.end() && it->is_array() ? *it : noList;
}

const Json& objectIn(const Json& object, const char* member) {
    if (!object.is_object())
        return noObject;
    const auto it = object.find(member);
    return it != object.end() && it->is_object() ? *it : noObject;
}

std::set<std::int64_t> numbersIn(const Json& object, const char* member) {
    std::set<std::int64_t> result;
    for (const Json& one : listIn(object, member))
        if (one.is_number_integer())
            result.insert(one.get<std::int64_t>());
    return result;
}

std::string providerOfName(std::string_view name) {
    if (!name.starts_with("providers/"))
        return {};
    return std::string(name.substr(0, name.find('/', 10)));
}

std::set<std::string> siteProviders(const SpecItem* environment) {
    std::set<std::string> result;
    if (environment != nullptr)
        for (const Json& site : listIn(*environment->value, "providerSites"))
            if (const auto provider = textIn(site, "providerId"))
                result.insert(*provider);
    return result;
}

bool isMintedToken(std::string_view text) {
    return text.starts_with("minted-by-") && text.find("-for-") != std::string_view::npos;
}

std::string lastSegment(std::string_view name) {
    return std::string(name.substr(name.rfind('/') + 1));
}

DocumentContext::DocumentContext(const SpecModel& model, const std::vector<SpecDocument>& documents,
                                 const SpecCheckOptions& options)
    : m_model(model)
    , m_documents(documents)
    , m_options(options)
    , m_now(parseTime(options.now)) {
    for (std::size_t i = 0; i < documents.size(); ++i)
        readDocument(i);
    registerItems();
    if (!m_now)
        for (const SpecCall& call : m_calls)
            if (call.at && (!m_now || *call.at > *m_now))
                m_now = call.at;
}

void DocumentContext::readDocument(std::size_t index) {
    const SpecDocument& document = m_documents[index];
    const std::string context = contextOf(m_model, document.name);
    if (!document.content.is_array()) {
        readValue(index, "", document.content, context, document.schema);
        return;
    }
    for (std::size_t i = 0; i < document.content.size(); ++i)
        readValue(index, "/" + std::to_string(i), document.content[i], context, {});
}

void DocumentContext::readValue(std::size_t document, const std::string& pointer, const Json& value,
                                const std::string& context, const std::string& schema) {
    if (isRecordedCall(value)) {
        readCall(document, pointer, value);
        return;
    }
    SpecItem item;
    item.document = document;
    item.pointer = pointer;
    item.value = &value;
    item.context = context;
    item.schema = schema.empty() ? recognise(m_model, value) : m_model.schema(schema);
    if (item.schema == nullptr) {
        hint("spec.schema", {subject(item)},
             "This is no document of the specification that could be recognised, so it was not checked. Correct its "
             "members, or leave it out.");
        return;
    }
    item.request = item.schema->name.ends_with("Request");
    readItem(std::move(item));
}

void DocumentContext::readCall(std::size_t document, const std::string& pointer, const Json& value) {
    SpecCall call;
    call.place.document = document;
    call.place.pointer = pointer;
    call.place.value = &value;
    call.method = *textIn(value, "method");
    call.path = *textIn(value, "path");
    if (const std::size_t start = call.path.find("providers/"); start != std::string::npos)
        call.path.erase(0, start);
    call.operation = m_model.operation(call.method, call.path);
    if (call.operation == nullptr) {
        add("spec.name-format", {subject(call.place, "path")},
            "The specification has no call with this method and path. Correct one of them.");
        return;
    }
    call.caller = providerOfName(call.path.substr(0, call.path.find('?')));
    call.at = timeIn(value, "at");
    call.accepted = numberIn(value, "status").value_or(200) < 400;
    call.target = contextOf(m_model, call.path);
    for (const bool request : {true, false}) {
        const char* member = request ? "request" : "response";
        const std::string& schema = request ? call.operation->request : call.operation->response;
        const auto body = value.find(member);
        if (body == value.end() || schema.empty() || (!request && !call.accepted))
            continue;
        SpecItem item;
        item.document = document;
        item.pointer = pointer + "/" + member;
        item.value = &*body;
        item.schema = m_model.schema(schema);
        item.request = request;
        item.context = call.target;
        if (request && call.accepted && !item.schema->resource.empty() && call.method == "POST")
            if (const std::string id = givenId(call.path); !id.empty())
                item.name = call.path.substr(0, call.path.find('?')) + "/" + id;
        if (!request && call.method == "POST" && !item.schema->resource.empty())
            if (const auto name = textIn(*body, "name"))
                call.target = *name;
        if (!item.name.empty())
            call.target = item.name;
        readItem(std::move(item));
    }
    m_calls.push_back(std::move(call));
}

void DocumentContext::readItem(SpecItem item) {
    if (item.name.empty() && !item.schema->resource.empty())
        item.name = textIn(*item.value, "name").value_or("");
    m_items.push_back(item);
    if (!item.schema->resource.empty() || !item.value->is_object())
        return;
    for (const SpecMember& member : item.schema->members) {
        if (member.type != SpecType::list || member.items.front().schema.empty())
            continue;
        const SpecSchema* inner = m_model.schema(member.items.front().schema);
        const auto list = item.value->find(member.name);
        if (list == item.value->end() || !list->is_array())
            continue;
        if (textIn(*item.value, "nextPageToken").value_or("") != "")
            m_paged.emplace(inner->name, item.context);
        for (std::size_t i = 0; i < list->size(); ++i) {
            SpecItem entry = item;
            entry.entry = true;
            entry.pointer += "/" + member.name + "/" + std::to_string(i);
            entry.schema = inner;
            entry.value = &(*list)[i];
            entry.name = inner->resource.empty() ? "" : textIn(*entry.value, "name").value_or("");
            m_items.push_back(std::move(entry));
        }
    }
}

void DocumentContext::registerItems() {
    for (const SpecItem& item : m_items)
        if (!item.name.empty() && fitsName(item.name, item.schema->resource)) {
            const SpecItem*& slot = m_resources[item.schema->name][item.name];
            // An answer says more than the request that led to it.
            if (slot == nullptr || !item.request)
                slot = &item;
        }
}

const DocumentContext::Resources& DocumentContext::resources(std::string_view schema) const {
    static const Resources none;
    const auto it = m_resources.find(schema);
    return it == m_resources.end() ? none : it->second;
}

const SpecItem* DocumentContext::resource(std::string_view schema, std::string_view name) const {
    const Resources& all = resources(schema);
    const auto it = all.find(name);
    return it == all.end() ? nullptr : it->second;
}

std::vector<const SpecItem*> DocumentContext::below(std::string_view schema, std::string_view parent) const {
    std::vector<const SpecItem*> result;
    for (const auto& [name, item] : resources(schema))
        if (parentName(name) == parent)
            result.push_back(item);
    return result;
}

bool DocumentContext::isPaged(std::string_view schema, std::string_view parent) const {
    return std::any_of(m_paged.begin(), m_paged.end(), [&](const auto& page) {
        return page.first == schema && (page.second.empty() || page.second == parent);
    });
}

bool DocumentContext::isLeftOut(const SpecItem& item, const std::string& member) const {
    return m_documents[item.document].leftOut.contains(item.pointer + "/" + member);
}

std::string DocumentContext::subject(const SpecItem& item, std::string_view member) const {
    std::string result = m_documents[item.document].name + "#" + item.pointer;
    if (!member.empty())
        result += member.starts_with('/') ? std::string(member) : "/" + escaped(member);
    return result;
}

Finding& DocumentContext::add(std::string_view rule, std::vector<std::string> subjects, std::string text,
                              std::vector<std::string> args) {
    static const std::map<std::string, RuleInfo, std::less<>> rules = [] {
        std::map<std::string, RuleInfo, std::less<>> result;
        for (RuleInfo& info : specificationRules())
            result.emplace(info.id, info);
        return result;
    }();
    const RuleInfo& info = rules.find(rule)->second;
    Finding finding;
    finding.rule = info.id;
    finding.severity = info.severity;
    finding.subjects = std::move(subjects);
    finding.message = {std::move(text), std::move(args)};
    finding.source = info.source;
    m_findings.push_back(std::move(finding));
    return m_findings.back();
}

Finding& DocumentContext::hint(std::string_view rule, std::vector<std::string> subjects, std::string text,
                               std::vector<std::string> args) {
    Finding& finding = add(rule, std::move(subjects), std::move(text), std::move(args));
    finding.severity = Severity::hint;
    return finding;
}

} // namespace isthmus
