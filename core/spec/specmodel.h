// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "net/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

enum class SpecType : std::uint8_t { text, integer, boolean, object, list };

/// One member of a schema, or (in `items`) what a list holds.
struct SpecMember {
    enum class Required : std::uint8_t { never, always, response, request };

    std::string name; ///< empty for the items of a list
    SpecType type = SpecType::text;
    std::string enumName; ///< of a text with fixed values
    std::string schema;   ///< of an object
    std::string format;   ///< "date-time", "byte"; empty: none
    std::string reads;    ///< what a text holds: "ipv4", "ipv6", "prefix", "uuid", "email"; empty: any
    std::string nameOf;   ///< schema of the resource that a text names; empty: none
    std::optional<std::int64_t> minimum;
    std::optional<std::int64_t> maximum;
    Required required = Required::never;
    bool identifier = false; ///< the name of the resource itself
    bool readOnly = false;
    bool deprecated = false;
    bool secret = false;           ///< its value may stand in no message
    std::vector<SpecMember> items; ///< one entry for a list, else none
};

struct SpecSchema {
    std::string name;
    std::string resource; ///< "providers/{provider}/environments/{environment}"; empty: not a resource
    std::vector<SpecMember> members;

    [[nodiscard]] const SpecMember* member(std::string_view name) const;
};

/// One call of the API.
struct SpecOperation {
    std::string id;
    std::string method;
    std::string path;    ///< without the slash in front
    std::string request; ///< schema; empty: no body
    std::string response;
};

/// What the open specification says of its documents, read from resources/spec. Immutable.
class SpecModel {
public:
    /// Reads connection-coordinator.json of `folder`. The error names the file and what is wrong with it.
    [[nodiscard]] static Result<std::shared_ptr<const SpecModel>> load(const std::filesystem::path& folder);
    /// The one that ships with the program.
    [[nodiscard]] static Result<std::shared_ptr<const SpecModel>> loadInUse();

    [[nodiscard]] const SpecSchema* schema(std::string_view name) const;
    [[nodiscard]] const std::vector<SpecSchema>& schemas() const { return m_schemas; }
    /// Empty where there is no such enumeration.
    [[nodiscard]] const std::vector<std::string>& values(std::string_view enumName) const;
    [[nodiscard]] const std::vector<SpecOperation>& operations() const { return m_operations; }
    /// The call that `method` on a path means, or null. Slashes in front and a query behind are passed over.
    [[nodiscard]] const SpecOperation* operation(std::string_view method, std::string_view path) const;
    /// The schema whose resources have names like this one, or null.
    [[nodiscard]] const SpecSchema* schemaOfName(std::string_view name) const;
    /// A number of the specification; loading has made sure that every one that a check asks for is there.
    [[nodiscard]] std::int64_t limit(std::string_view key) const;
    [[nodiscard]] const std::vector<std::int64_t>& memberSizesGbps() const { return m_memberSizes; }
    [[nodiscard]] const std::string& source() const { return m_source; }
    [[nodiscard]] const std::string& asOf() const { return m_asOf; }

private:
    Status read(const Json& root);

    std::vector<SpecSchema> m_schemas;
    std::map<std::string, std::vector<std::string>, std::less<>> m_enums;
    std::vector<SpecOperation> m_operations;
    std::map<std::string, std::int64_t, std::less<>> m_limits;
    std::vector<std::int64_t> m_memberSizes;
    std::string m_source;
    std::string m_asOf;
};

/// Whether `name` is of the form of `pattern`: the same fixed words, and one word that is not empty for each {part}.
[[nodiscard]] bool fitsName(std::string_view name, std::string_view pattern);
/// "a/b/c/d" -> "a/b": the resource above. Empty at the top.
[[nodiscard]] std::string_view parentName(std::string_view name);

} // namespace isthmus
