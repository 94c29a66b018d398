// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/address.h"
#include "spec/documentcheck.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace isthmus {

/// Seconds since 1970 (UTC) of an RFC 3339 date-time; empty for anything else. Fractions are cut off.
[[nodiscard]] std::optional<std::int64_t> parseTime(std::string_view text);

/// One JSON object at its place.
struct SpecItem {
    std::size_t document = 0;
    std::string pointer; ///< JSON Pointer inside the document
    const SpecSchema* schema = nullptr;
    const Json* value = nullptr;
    bool request = false;
    bool entry = false;  ///< of a list that is an item too
    std::string context; ///< the resource that the call or the file's path is about; empty: not known
    std::string name;    ///< of the resource; empty: has none
};

/// A recorded call.
struct SpecCall {
    SpecItem place; ///< value is the envelope
    const SpecOperation* operation = nullptr;
    std::string method;
    std::string path;
    std::string caller; ///< "providers/aws": the path's own provider (prose rule 1)
    std::string target; ///< the resource that the path names, or that it makes
    std::optional<std::int64_t> at;
    bool accepted = true;
};

/// The documents of one check, by what they are; collects the findings. Internal to the family's files.
class DocumentContext {
public:
    DocumentContext(const SpecModel& model, const std::vector<SpecDocument>& documents,
                    const SpecCheckOptions& options);

    [[nodiscard]] const SpecModel& model() const { return m_model; }
    [[nodiscard]] const SpecCheckOptions& options() const { return m_options; }
    [[nodiscard]] const std::vector<SpecDocument>& documents() const { return m_documents; }
    [[nodiscard]] std::optional<std::int64_t> now() const { return m_now; }

    /// Every object that was recognised, in reading order.
    [[nodiscard]] const std::vector<SpecItem>& items() const { return m_items; }
    [[nodiscard]] const std::vector<SpecCall>& calls() const { return m_calls; }
    /// Resources of a schema by name; the last that was read of each.
    using Resources = std::map<std::string, const SpecItem*, std::less<>>;
    [[nodiscard]] const Resources& resources(std::string_view schema) const;
    [[nodiscard]] const SpecItem* resource(std::string_view schema, std::string_view name) const;
    /// Those whose name stands right below `parent`.
    [[nodiscard]] std::vector<const SpecItem*> below(std::string_view schema, std::string_view parent) const;
    /// Whether a list of this schema below `parent` goes on on a page that is not there.
    [[nodiscard]] bool isPaged(std::string_view schema, std::string_view parent) const;
    /// Whether the export's index says that this member is left out because nobody published it.
    [[nodiscard]] bool isLeftOut(const SpecItem& item, const std::string& member) const;

    /// "file.json#/a/b"
    [[nodiscard]] std::string subject(const SpecItem& item, std::string_view member = {}) const;
    Finding& add(std::string_view rule, std::vector<std::string> subjects, std::string text,
                 std::vector<std::string> args = {});
    Finding& hint(std::string_view rule, std::vector<std::string> subjects, std::string text,
                  std::vector<std::string> args = {});
    [[nodiscard]] std::vector<Finding>& findings() { return m_findings; }

private:
    void readDocument(std::size_t index);
    void readValue(std::size_t document, const std::string& pointer, const Json& value, const std::string& context,
                   const std::string& schema);
    void readCall(std::size_t document, const std::string& pointer, const Json& value);
    void readItem(SpecItem item);
    void registerItems();

    const SpecModel& m_model;
    const std::vector<SpecDocument>& m_documents;
    const SpecCheckOptions& m_options;
    std::vector<SpecItem> m_items;
    std::vector<SpecCall> m_calls;
    std::map<std::string, Resources, std::less<>> m_resources;
    std::set<std::pair<std::string, std::string>> m_paged;
    std::vector<Finding> m_findings;
    std::optional<std::int64_t> m_now;
};

// Members of an object, where they are there and of the type that is asked for.
[[nodiscard]] std::optional<std::string> textIn(const Json& object, const char* member);
[[nodiscard]] std::optional<std::int64_t> numberIn(const Json& object, const char* member);
[[nodiscard]] std::optional<bool> flagIn(const Json& object, const char* member);
[[nodiscard]] std::optional<std::int64_t> timeIn(const Json& object, const char* member);
/// Empty where it is no list.
[[nodiscard]] const Json& listIn(const Json& object, const char* member);
/// An empty object where it is none.
[[nodiscard]] const Json& objectIn(const Json& object, const char* member);
/// The numbers of a list that are some.
[[nodiscard]] std::set<std::int64_t> numbersIn(const Json& object, const char* member);
/// "providers/aws" of any name below it; empty where there is none.
[[nodiscard]] std::string providerOfName(std::string_view name);
/// The providers that an environment's sites name; empty where it is not known.
[[nodiscard]] std::set<std::string> siteProviders(const SpecItem* environment);
/// What stands until a provider gives the value ("minted-by-aws-for-ix-1").
[[nodiscard]] bool isMintedToken(std::string_view text);
[[nodiscard]] std::string lastSegment(std::string_view name);

// The groups; each stands in a file of its own.
void checkSchemas(DocumentContext& context);
void checkNames(DocumentContext& context);
void checkPlaces(DocumentContext& context);   ///< spec.provider-sites, spec.sizes, spec.capacity, spec.channels
void checkFeatures(DocumentContext& context); ///< spec.features
void checkLayer3(DocumentContext& context);   ///< spec.l3
void checkKeys(DocumentContext& context);     ///< spec.activation-key
void checkMacSec(DocumentContext& context);
void checkMaintenance(DocumentContext& context);
void checkDeferral(DocumentContext& context);

} // namespace isthmus
