// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefix.h"
#include "spec/activationkey.h"
#include "spec/base64.h"
#include "spec/documentcontext.h"

#include <algorithm>
#include <cmath>

namespace isthmus {
namespace {

constexpr std::string_view rule = "spec.schema";

/// Walks one object and what it holds.
class SchemaCheck {
public:
    SchemaCheck(DocumentContext& context, const SpecItem& item)
        : m_context(context)
        , m_item(item) {}

    void checkObject(const SpecSchema& schema, const Json& object, const std::string& at);

private:
    void checkMember(const SpecMember& member, const Json& value, const std::string& at);
    void checkText(const SpecMember& member, const std::string& text, const std::string& at);
    void checkInteger(const SpecMember& member, const Json& value, const std::string& at);
    void checkMissing(const SpecSchema& schema, const Json& object, const std::string& at);
    [[nodiscard]] bool isRequired(const SpecMember& member) const;
    [[nodiscard]] std::string subject(const std::string& at, const std::string& member = {}) const {
        return m_context.subject(m_item, at) + (member.empty() ? "" : "/" + member);
    }

    DocumentContext& m_context;
    const SpecItem& m_item;
};

const char* wordFor(SpecType type) {
    switch (type) {
    case SpecType::text:
        return "a text";
    case SpecType::integer:
        return "a whole number";
    case SpecType::boolean:
        return "true or false";
    case SpecType::object:
        return "an object";
    case SpecType::list:
        return "a list";
    }
    return "a text";
}

const char* wordFor(const Json& value) {
    if (value.is_null())
        return "null";
    if (value.is_string())
        return "a text";
    if (value.is_boolean())
        return "true or false";
    if (value.is_number())
        return value.is_number_integer() ? "a whole number" : "a number with a fraction";
    return value.is_array() ? "a list" : "an object";
}

bool isOfType(const Json& value, SpecType type) {
    switch (type) {
    case SpecType::text:
        return value.is_string();
    case SpecType::integer:
        return value.is_number_integer() ||
               (value.is_number_float() && std::floor(value.get<double>()) == value.get<double>() &&
                std::abs(value.get<double>()) < 9e15);
    case SpecType::boolean:
        return value.is_boolean();
    case SpecType::object:
        return value.is_object();
    case SpecType::list:
        return value.is_array();
    }
    return false;
}

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values)
        result += (result.empty() ? "" : ", ") + value;
    return result;
}

bool isEmail(const std::string& text) {
    const std::size_t at = text.find('@');
    return at != std::string::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string::npos &&
           text.find(' ') == std::string::npos;
}

/// What a text should be and is not; empty: nothing is wrong with it.
std::string lackOf(const SpecMember& member, const std::string& text) {
    if (member.format == "date-time" && !parseTime(text))
        return "a date and time as in RFC 3339";
    if (member.format == "byte" && !decodeBase64(text))
        return "base64";
    if (member.reads == "uuid" && !isUuid(text) && !isMintedToken(text))
        return "a UUID";
    if (member.reads == "email" && !isEmail(text))
        return "an e-mail address";
    if (member.reads == "prefix" && !Prefix::parse(text))
        return "an address range such as 169.254.0.0/16";
    if (member.reads == "ipv4" || member.reads == "ipv6") {
        const auto address = Address::parse(text);
        const Family family = member.reads == "ipv4" ? Family::v4 : Family::v6;
        if (!address || address->family() != family)
            return member.reads == "ipv4" ? "an IPv4 address" : "an IPv6 address";
    }
    return {};
}

void SchemaCheck::checkText(const SpecMember& member, const std::string& text, const std::string& at) {
    if (!member.enumName.empty()) {
        const auto& values = m_context.model().values(member.enumName);
        if (std::find(values.begin(), values.end(), text) == values.end())
            m_context.add(rule, {subject(at)},
                          "The value is none of those that the specification has. Write one of %1.", {joined(values)});
        return;
    }
    if (text.empty() && isRequired(member)) {
        const std::size_t slash = at.rfind('/');
        if (m_context.documents()[m_item.document].leftOut.contains(m_item.pointer + at))
            m_context.hint(rule, {subject(at)},
                           "The export left %1 open, as nobody published it. Fill it in before you send the document.",
                           {at.substr(slash + 1)});
        else
            m_context.add(rule, {subject(at)}, "The text is empty, and it is required. Fill it in.");
        return;
    }
    if (const std::string lack = lackOf(member, text); !lack.empty() && (!text.empty() || member.format != "byte"))
        m_context.add(rule, {subject(at)}, "The text is not %1. Correct it.", {lack});
    if (member.reads == "uuid" && isMintedToken(text))
        m_context.hint(
            rule, {subject(at)},
            "A token stands here until the provider gives the value. Put the value in before you send the document.");
}

void SchemaCheck::checkInteger(const SpecMember& member, const Json& value, const std::string& at) {
    const double number = value.get<double>();
    if ((member.minimum && number < static_cast<double>(*member.minimum)) ||
        (member.maximum && number > static_cast<double>(*member.maximum)))
        m_context.add(rule, {subject(at)}, "The number is outside %1 to %2. Correct it.",
                      {std::to_string(member.minimum.value_or(0)), std::to_string(member.maximum.value_or(0))});
}

void SchemaCheck::checkMember(const SpecMember& member, const Json& value, const std::string& at) {
    if (!isOfType(value, member.type)) {
        m_context.add(rule, {subject(at)}, "%1 stands here, and the specification wants %2. Correct it.",
                      {wordFor(value), wordFor(member.type)});
        return;
    }
    switch (member.type) {
    case SpecType::text:
        checkText(member, value.get_ref<const std::string&>(), at);
        break;
    case SpecType::integer:
        checkInteger(member, value, at);
        break;
    case SpecType::boolean:
        break;
    case SpecType::object:
        if (const SpecSchema* schema = m_context.model().schema(member.schema))
            checkObject(*schema, value, at);
        break;
    case SpecType::list:
        for (std::size_t i = 0; i < value.size(); ++i) {
            SpecMember item = member.items.front();
            item.required = SpecMember::Required::always; // an empty text says nothing in a list
            checkMember(item, value[i], at + "/" + std::to_string(i));
        }
        break;
    }
}

bool SchemaCheck::isRequired(const SpecMember& member) const {
    switch (member.required) {
    case SpecMember::Required::never:
        return false;
    case SpecMember::Required::always:
        return true;
    case SpecMember::Required::response:
        return !m_item.request;
    case SpecMember::Required::request:
        return m_item.request;
    }
    return false;
}

void SchemaCheck::checkMissing(const SpecSchema& schema, const Json& object, const std::string& at) {
    for (const SpecMember& member : schema.members) {
        if (!isRequired(member) || object.contains(member.name))
            continue;
        if (m_context.isLeftOut(m_item, (at.empty() ? "" : at.substr(1) + "/") + member.name))
            m_context.hint(rule, {subject(at, member.name)},
                           "The export left %1 open, as nobody published it. Fill it in before you send the document.",
                           {member.name});
        else
            m_context.add(rule, {subject(at)}, "The member %1 is missing. Add it.", {member.name});
    }
}

void SchemaCheck::checkObject(const SpecSchema& schema, const Json& object, const std::string& at) {
    for (const auto& [name, value] : object.items()) {
        const SpecMember* member = schema.member(name);
        if (member == nullptr) {
            m_context.add(rule, {subject(at, name)},
                          "The specification has no member %1 in %2. Remove it, or correct its name.",
                          {name, schema.name});
            continue;
        }
        if (member->deprecated)
            m_context.hint(rule, {subject(at, name)},
                           "The specification advises against %1, which is kept for old callers only. Leave it out.",
                           {name});
        if (member->readOnly && m_item.request)
            m_context
                .add(rule, {subject(at, name)}, "Only the side that answers sets %1. Leave it out of the request.",
                     {name})
                .severity = Severity::warning;
        checkMember(*member, value, at + "/" + name);
    }
    checkMissing(schema, object, at);
}

void checkDuplicates(DocumentContext& context) {
    std::map<std::pair<std::size_t, std::string>, const SpecItem*> seen;
    for (const SpecItem& item : context.items()) {
        if (item.name.empty() || item.pointer.empty())
            continue;
        const std::string list = item.pointer.substr(0, item.pointer.rfind('/'));
        const auto [it, fresh] = seen.emplace(std::pair(item.document, list + " " + item.name), &item);
        if (!fresh && list.find('/') != std::string::npos)
            context.add("spec.name-format", {context.subject(item), context.subject(*it->second)},
                        "Two entries of one list have the same name. Give each its own.");
    }
}

} // namespace

void checkSchemas(DocumentContext& context) {
    for (const SpecItem& item : context.items()) {
        if (item.entry)
            continue; // walked with its list
        SchemaCheck check(context, item);
        if (!item.value->is_object())
            context.add(rule, {context.subject(item)}, "%1 stands here, and the specification wants %2. Correct it.",
                        {wordFor(*item.value), "an object"});
        else
            check.checkObject(*item.schema, *item.value, "");
    }
    for (const SpecCall& call : context.calls())
        if (const auto at = textIn(*call.place.value, "at"); at && !call.at)
            context.add(rule, {context.subject(call.place, "at")}, "The text is not %1. Correct it.",
                        {"a date and time as in RFC 3339"});
    checkDuplicates(context);
}

namespace {

constexpr const char* notAmongThem =
    "%1 is not among the documents, though others beside it are. Correct the name, or add the document.";

/// References to resources, wherever a member is one.
class NameCheck {
public:
    explicit NameCheck(DocumentContext& context)
        : m_context(context) {}

    void check(const SpecItem& item) {
        walk(item, *item.schema, *item.value, "");
        if (!item.name.empty())
            checkParent(item);
    }

private:
    void walk(const SpecItem& item, const SpecSchema& schema, const Json& object, const std::string& at);
    void checkReference(const SpecItem& item, const SpecMember& member, const std::string& name, const std::string& at);
    void checkParent(const SpecItem& item);
    [[nodiscard]] bool isMissingBesideOthers(const SpecSchema& schema, std::string_view name) const;

    DocumentContext& m_context;
};

void NameCheck::walk(const SpecItem& item, const SpecSchema& schema, const Json& object, const std::string& at) {
    if (!object.is_object())
        return;
    for (const SpecMember& member : schema.members) {
        const auto value = object.find(member.name);
        if (value == object.end())
            continue;
        const std::string place = at + "/" + member.name;
        if (member.type == SpecType::text && !member.nameOf.empty() && value->is_string())
            checkReference(item, member, value->get<std::string>(), place);
        else if (member.type == SpecType::object && value->is_object())
            walk(item, *m_context.model().schema(member.schema), *value, place);
        else if (member.type == SpecType::list && value->is_array() && !member.items.front().schema.empty()) {
            const SpecSchema* inner = m_context.model().schema(member.items.front().schema);
            // What a list of resources or of guidance holds comes by itself.
            if (item.schema->resource.empty() && at.empty() && item.schema->name != "FeatureGuidance" &&
                item.schema->name != "Issue")
                continue;
            for (std::size_t i = 0; i < value->size(); ++i)
                walk(item, *inner, (*value)[i], place + "/" + std::to_string(i));
        }
    }
}

void NameCheck::checkReference(const SpecItem& item, const SpecMember& member, const std::string& name,
                               const std::string& at) {
    const SpecSchema* schema = m_context.model().schema(member.nameOf);
    const std::string subject = m_context.subject(item, at);
    if (!fitsName(name, schema->resource)) {
        m_context.add("spec.name-format", {subject}, "The name is not of the form %1. Correct it.", {schema->resource});
        return;
    }
    if (member.identifier || (member.name == "name" && !item.schema->resource.empty() && at == "/name"))
        return;
    // The nearest resource on the way up that has others beside it decides.
    bool known = false;
    for (std::string_view one = name; !one.empty(); one = parentName(one)) {
        const SpecSchema* kind = m_context.model().schemaOfName(one);
        if (isMissingBesideOthers(*kind, one)) {
            m_context.add("spec.name-format", {subject}, notAmongThem, {std::string(one)});
            return;
        }
        if (m_context.resource(kind->name, one) != nullptr) {
            known = one == name;
            break;
        }
    }
    if (!known && schema->name != "Provider")
        m_context.hint("spec.name-format", {subject},
                       "%1 is not among the documents, so it is not known whether it exists. Add its document.",
                       {name});
}

bool NameCheck::isMissingBesideOthers(const SpecSchema& schema, std::string_view name) const {
    const std::size_t enough = schema.name == "Provider" ? 2 : 1;
    return m_context.below(schema.name, parentName(name)).size() >= enough &&
           m_context.resource(schema.name, name) == nullptr && !m_context.isPaged(schema.name, parentName(name));
}

void NameCheck::checkParent(const SpecItem& item) {
    const std::string_view parent = parentName(item.name);
    if (!fitsName(item.name, item.schema->resource))
        return;
    if (!item.context.empty() && item.name != item.context && parent != item.context)
        m_context.add("spec.name-format", {m_context.subject(item, "name")},
                      "The name does not stand below %1, which the document is about. Correct it.", {item.context});
    if (parent.empty())
        return;
    const SpecSchema* above = m_context.model().schemaOfName(parent);
    if (above == nullptr || m_context.resource(above->name, parent) != nullptr)
        return;
    if (isMissingBesideOthers(*above, parent))
        m_context.add("spec.name-format", {m_context.subject(item, "name")}, notAmongThem, {std::string(parent)});
    else
        m_context.hint("spec.name-format", {m_context.subject(item, "name")},
                       "%1 is not among the documents, so what depends on it was not checked. Add its document.",
                       {std::string(parent)});
}

} // namespace

void checkNames(DocumentContext& context) {
    NameCheck check(context);
    for (const SpecItem& item : context.items())
        check.check(item);
}

} // namespace isthmus
