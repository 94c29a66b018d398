// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/specmodel.h"

#include "catalog/catalog.h"

#include <algorithm>
#include <cctype>
#include <fstream>

namespace isthmus {
namespace {

constexpr const char* fileName = "connection-coordinator.json";
constexpr const char* limitKeys[] = {"vlan.first",       "vlan.last",  "channels.production",
                                     "features.enough",  "sites",      "macsec.keysPerChannel",
                                     "macsec.restHours", "key.version"};

SpecType typeOf(const std::string& word) {
    if (word == "integer")
        return SpecType::integer;
    if (word == "boolean")
        return SpecType::boolean;
    if (word == "object")
        return SpecType::object;
    return word == "list" ? SpecType::list : SpecType::text;
}

SpecMember::Required requiredOf(const std::string& word) {
    if (word == "always")
        return SpecMember::Required::always;
    if (word == "response")
        return SpecMember::Required::response;
    return word == "request" ? SpecMember::Required::request : SpecMember::Required::never;
}

SpecMember memberOf(const Json& row) {
    SpecMember member;
    member.name = row.value("name", "");
    member.type = typeOf(row.at("type").get<std::string>());
    member.enumName = row.value("enum", "");
    member.schema = row.value("schema", "");
    member.format = row.value("format", "");
    member.reads = row.value("reads", "");
    member.nameOf = row.value("nameOf", "");
    if (row.contains("minimum"))
        member.minimum = row["minimum"].get<std::int64_t>();
    if (row.contains("maximum"))
        member.maximum = row["maximum"].get<std::int64_t>();
    member.required = requiredOf(row.value("required", ""));
    member.identifier = row.value("identifier", false);
    member.readOnly = row.value("readOnly", false);
    member.deprecated = row.value("deprecated", false);
    member.secret = row.value("secret", false);
    if (row.contains("items"))
        member.items.push_back(memberOf(row["items"]));
    return member;
}

/// Characters of one segment of a path (RFC 3986, pchar).
bool isSegmentLetter(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
           std::string_view("-._~%!$&'()*+,;=:@").find(letter) != std::string_view::npos;
}

std::string_view takeSegment(std::string_view& path) {
    const std::size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    return segment;
}

} // namespace

bool fitsName(std::string_view name, std::string_view pattern) {
    if (name.ends_with('/'))
        return false;
    while (!name.empty() && !pattern.empty()) {
        const std::string_view have = takeSegment(name);
        const std::string_view want = takeSegment(pattern);
        const bool open = want.starts_with('{');
        if (open ? have.empty() || !std::all_of(have.begin(), have.end(), isSegmentLetter) : have != want)
            return false;
    }
    return name.empty() && pattern.empty();
}

std::string_view parentName(std::string_view name) {
    for (int i = 0; i < 2; ++i) {
        const std::size_t slash = name.rfind('/');
        if (slash == std::string_view::npos)
            return {};
        name = name.substr(0, slash);
    }
    return name;
}

const SpecMember* SpecSchema::member(std::string_view wanted) const {
    const auto it =
        std::find_if(members.begin(), members.end(), [&](const SpecMember& one) { return one.name == wanted; });
    return it == members.end() ? nullptr : &*it;
}

Result<std::shared_ptr<const SpecModel>> SpecModel::load(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / fileName;
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error{"Cannot read " + file.string() +
                     ". Install Isthmus again, or set ISTHMUS_RESOURCES to its resources."};
    auto model = std::make_shared<SpecModel>();
    try {
        if (const Status status = model->read(Json::parse(in)); !status)
            return Error{file.string() + ": " + status.error().message};
    } catch (const Json::exception& fault) {
        return Error{file.string() + ": " + fault.what()};
    }
    return std::shared_ptr<const SpecModel>(std::move(model));
}

Result<std::shared_ptr<const SpecModel>> SpecModel::loadInUse() {
    return load(findResources() / "spec");
}

Status SpecModel::read(const Json& root) {
    m_source = root.at("source").get<std::string>();
    m_asOf = root.at("asOf").get<std::string>();
    for (const auto& [name, values] : root.at("enums").items())
        m_enums[name] = values.get<std::vector<std::string>>();
    for (const Json& row : root.at("schemas")) {
        SpecSchema schema;
        schema.name = row.at("name").get<std::string>();
        schema.resource = row.value("resource", "");
        for (const Json& member : row.at("members"))
            schema.members.push_back(memberOf(member));
        m_schemas.push_back(std::move(schema));
    }
    for (const Json& row : root.at("operations"))
        m_operations.push_back({row.at("id").get<std::string>(), row.at("method").get<std::string>(),
                                row.at("path").get<std::string>(), row.value("request", ""),
                                row.value("response", "")});
    for (const Json& row : root.at("limits")) {
        if (row.at("key") == "member.sizes")
            m_memberSizes = row.at("value").get<std::vector<std::int64_t>>();
        else
            m_limits[row.at("key").get<std::string>()] = row.at("value").get<std::int64_t>();
    }
    for (const char* key : limitKeys)
        if (!m_limits.contains(key))
            return Error{std::string("the limit ") + key + " is missing."};
    return success();
}

const SpecSchema* SpecModel::schema(std::string_view name) const {
    const auto it =
        std::find_if(m_schemas.begin(), m_schemas.end(), [&](const SpecSchema& one) { return one.name == name; });
    return it == m_schemas.end() ? nullptr : &*it;
}

const std::vector<std::string>& SpecModel::values(std::string_view enumName) const {
    static const std::vector<std::string> none;
    const auto it = m_enums.find(enumName);
    return it == m_enums.end() ? none : it->second;
}

const SpecOperation* SpecModel::operation(std::string_view method, std::string_view path) const {
    path = path.substr(0, path.find('?'));
    while (path.starts_with('/'))
        path.remove_prefix(1);
    const auto it = std::find_if(m_operations.begin(), m_operations.end(), [&](const SpecOperation& one) {
        return one.method == method && fitsName(path, one.path);
    });
    return it == m_operations.end() ? nullptr : &*it;
}

const SpecSchema* SpecModel::schemaOfName(std::string_view name) const {
    const auto it = std::find_if(m_schemas.begin(), m_schemas.end(), [&](const SpecSchema& one) {
        return !one.resource.empty() && fitsName(name, one.resource);
    });
    return it == m_schemas.end() ? nullptr : &*it;
}

std::int64_t SpecModel::limit(std::string_view key) const {
    return m_limits.find(key)->second;
}

} // namespace isthmus
