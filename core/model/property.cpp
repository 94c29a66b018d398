// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"

#include "net/bandwidth.h"

#include <cmath>
#include <limits>

namespace isthmus {

namespace {

const Json* find(const Json& properties, const char* key) {
    if (!properties.is_object())
        return nullptr;
    const auto it = properties.find(key);
    return it == properties.end() ? nullptr : &*it;
}

} // namespace

std::optional<std::string> textProperty(const Json& properties, const char* key) {
    const Json* value = find(properties, key);
    return value != nullptr && value->is_string() ? std::optional(value->get<std::string>()) : std::nullopt;
}

std::optional<double> numberProperty(const Json& properties, const char* key) {
    const Json* value = find(properties, key);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

std::optional<std::int64_t> integerProperty(const Json& properties, const char* key) {
    const auto number = numberProperty(properties, key);
    if (!number || std::floor(*number) != *number || std::abs(*number) > 9e15)
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

std::optional<bool> boolProperty(const Json& properties, const char* key) {
    const Json* value = find(properties, key);
    return value != nullptr && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

std::vector<std::string> textListProperty(const Json& properties, const char* key) {
    std::vector<std::string> texts;
    const Json* value = find(properties, key);
    if (value != nullptr && value->is_array())
        for (const Json& entry : *value)
            if (entry.is_string())
                texts.push_back(entry.get<std::string>());
    return texts;
}

std::optional<std::int64_t> bandwidthProperty(const Json& properties) {
    if (const auto number = integerProperty(properties, "bandwidthMbps"))
        return number;
    if (const auto text = textProperty(properties, "bandwidthMbps"))
        if (const auto size = Bandwidth::parse(*text))
            return size->mbps();
    return std::nullopt;
}

std::optional<Asn> asnProperty(const Json& properties, const char* key) {
    if (const auto text = textProperty(properties, key))
        return Asn::parse(*text);
    const auto number = integerProperty(properties, key);
    if (!number || *number < 0 || *number > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    return Asn(static_cast<std::uint32_t>(*number));
}

std::optional<Prefix> prefixProperty(const Json& properties, const char* key) {
    const auto text = textProperty(properties, key);
    return text ? Prefix::parse(*text) : std::nullopt;
}

std::vector<Prefix> prefixListProperty(const Json& properties, const char* key) {
    std::vector<Prefix> prefixes;
    for (const std::string& text : textListProperty(properties, key))
        if (const auto prefix = Prefix::parse(text))
            prefixes.push_back(*prefix);
    return prefixes;
}

std::vector<Prefix> statedPrefixes(const Node& node) {
    std::vector<Prefix> all;
    for (const char* key : {"cidr", "ipv6Cidr"})
        if (const auto prefix = prefixProperty(node.properties, key))
            all.push_back(*prefix);
    for (const char* key : {"cidrs", "ipv6Cidrs", "secondaryCidrs"}) {
        const auto more = prefixListProperty(node.properties, key);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace isthmus
