// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace isthmus {

namespace {

template <typename E>
using Name = std::pair<std::string_view, E>;

constexpr Name<PropertyType> propertyTypes[] = {
    {"text", PropertyType::text},
    {"number", PropertyType::number},
    {"integer", PropertyType::integer},
    {"boolean", PropertyType::boolean},
    {"prefix", PropertyType::prefix},
    {"prefixList", PropertyType::prefixList},
    {"address", PropertyType::address},
    {"asn", PropertyType::asn},
    {"asnRangeList", PropertyType::asnRangeList},
    {"textList", PropertyType::textList},
    {"idRef", PropertyType::idRef},
    {"idList", PropertyType::idList},
    {"object", PropertyType::object},
    {"objectList", PropertyType::objectList},
    {"any", PropertyType::any},
};

constexpr Name<Role> roles[] = {
    {"network", Role::network},   {"subnet", Role::subnet},     {"gateway", Role::gateway}, {"router", Role::router},
    {"circuit", Role::circuit},   {"hub", Role::hub},           {"port", Role::port},       {"site", Role::site},
    {"workload", Role::workload}, {"internet", Role::internet}, {"group", Role::group},     {"unknown", Role::unknown},
};

template <typename E, std::size_t n>
E readName(RowReader& row, const char* member, const Name<E> (&names)[n]) {
    const std::string text = row.text(member);
    const auto* it = std::ranges::find(names, std::string_view(text), &Name<E>::first);
    if (it != std::end(names))
        return it->second;
    row.complain(member, "says \"" + text + "\", which is not known");
    return names[0].second;
}

} // namespace

void CatalogReader::readProvider(RowReader& row) {
    Provider provider;
    provider.id = row.text("id");
    provider.title = row.text("title");
    provider.mark = row.text("mark");
    provider.colour = row.text("colour");
    provider.accountTitle = row.text("accountTitle");
    provider.accountPattern = row.textOr("accountPattern");
    provider.provenance = row.provenance();
    noteDate(provider.provenance);
    const std::string key = "provider " + provider.id;
    store(row, m_catalog->m_providers, key, std::move(provider));
}

std::vector<PropertySpec> CatalogReader::readProperties(RowReader& row, const char* member) {
    std::vector<PropertySpec> result;
    const Json* entries = row.list(member, false);
    if (entries == nullptr)
        return result;
    for (const Json& json : *entries) {
        RowReader entry(json, row.where() + "." + member + "[" + std::to_string(result.size()) + "]");
        PropertySpec spec;
        if (entry.ok()) {
            spec.name = entry.text("name");
            spec.title = entry.text("title");
            spec.type = readName(entry, "type", propertyTypes);
            spec.unit = entry.textOr("unit");
            spec.defaultValue = entry.any("default");
            spec.values = entry.texts("values");
            spec.minimum = entry.numberIfThere("minimum");
            spec.maximum = entry.numberIfThere("maximum");
            spec.required = entry.flag("required", false);
            spec.alsoText = entry.flag("alsoText", false);
            spec.members = readProperties(entry, "members");
            spec.help = entry.textOr("help");
        }
        if (!entry.ok()) {
            row.complain(member, "has a fault in " + entry.problem());
            break;
        }
        result.push_back(std::move(spec));
    }
    return result;
}

void CatalogReader::readNodeKind(RowReader& row) {
    NodeKind kind;
    kind.id = row.text("id");
    kind.provider = row.textOr("provider");
    kind.title = row.text("title");
    kind.role = readName(row, "role", roles);
    kind.hasRegion = row.flag("hasRegion", false);
    kind.parents = row.texts("parents");
    kind.parentRequired = row.flag("parentRequired", false);
    kind.container = row.flag("container", false);
    kind.icon = row.text("icon");
    kind.namePattern = row.textOr("namePattern");
    kind.properties = readProperties(row, "properties");
    kind.help = row.textOr("help");
    kind.provenance = row.provenance();
    noteDate(kind.provenance);
    const std::string key = "node kind " + kind.id;
    store(row, m_catalog->m_nodeKinds, key, std::move(kind));
}

std::vector<LinkEnds> CatalogReader::readEnds(RowReader& row) {
    std::vector<LinkEnds> result;
    const Json* entries = row.list("ends", true);
    if (entries == nullptr)
        return result;
    for (const Json& json : *entries) {
        RowReader entry(json, row.where() + ".ends[" + std::to_string(result.size()) + "]");
        LinkEnds ends;
        if (entry.list("a", true) != nullptr && entry.list("b", true) != nullptr)
            ends = {entry.texts("a"), entry.texts("b")};
        if (!entry.ok()) {
            row.complain("ends", "has a fault in " + entry.problem());
            break;
        }
        result.push_back(std::move(ends));
    }
    return result;
}

void CatalogReader::readLinkKind(RowReader& row) {
    LinkKind kind;
    kind.id = row.text("id");
    kind.title = row.text("title");
    kind.ends = readEnds(row);
    kind.properties = readProperties(row, "properties");
    kind.help = row.textOr("help");
    kind.provenance = row.provenance();
    noteDate(kind.provenance);
    const std::string key = "link kind " + kind.id;
    store(row, m_catalog->m_linkKinds, key, std::move(kind));
}

} // namespace isthmus
