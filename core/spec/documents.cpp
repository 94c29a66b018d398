// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documents.h"

#include "io/designfile.h"
#include "io/jsontree.h"
#include "spec/activationkey.h"
#include "spec/base64.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace isthmus {
namespace {

namespace fs = std::filesystem;

constexpr const char* indexFormat = "isthmus-spec/1";
constexpr std::string_view ownSchemas = "connection-coordinator:";

/// Schemas that stand alone in a file: bodies of calls, what their lists hold, and the key.
std::set<std::string> rootSchemas(const SpecModel& model) {
    std::set<std::string> roots{"ActivationKey"};
    for (const SpecOperation& call : model.operations()) {
        for (const std::string& body : {call.response, call.request})
            if (const SpecSchema* schema = model.schema(body)) {
                roots.insert(schema->name);
                for (const SpecMember& member : schema->members)
                    if (member.type == SpecType::list && !member.items.front().schema.empty())
                        roots.insert(member.items.front().schema);
            }
    }
    return roots;
}

/// How well an object's members fit: those that it knows count, those that it does not weigh against it.
int fitOf(const SpecSchema& schema, const Json& object) {
    int known = 0;
    int strange = 0;
    for (const auto& [name, value] : object.items())
        ++(schema.member(name) != nullptr ? known : strange);
    if (known == 0 || strange > known)
        return 0;
    const auto required = std::count_if(schema.members.begin(), schema.members.end(), [&](const SpecMember& member) {
        return member.required != SpecMember::Required::never && !object.contains(member.name);
    });
    return 1000 + 8 * known - 8 * strange - static_cast<int>(required) + (schema.resource.empty() ? 0 : 1);
}

/// Lists of providers and of environments share a member: what it holds decides.
bool listsProviders(const SpecModel& model, const Json& object) {
    const auto list = object.find("environments");
    if (list == object.end() || !list->is_array() || list->empty() || !list->front().is_object())
        return false;
    const auto name = list->front().find("name");
    return name != list->front().end() && name->is_string() &&
           fitsName(name->get_ref<const std::string&>(), model.schema("Provider")->resource);
}

bool isKeyText(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    if (text.size() < 40 || text.find_first_of("{}[]\":") != std::string_view::npos)
        return false;
    return decodeBase64(text).has_value();
}

/// Lays what an export's index says over the documents below its folder.
void applyIndex(const SpecDocument& index, std::vector<SpecDocument>& documents) {
    const std::string folder = index.name.substr(0, index.name.size() - std::string_view("index.json").size());
    std::map<std::string, SpecDocument*> byName;
    for (SpecDocument& document : documents)
        byName[document.name] = &document;
    const auto textOf = [](const Json& row, const char* member) {
        const auto it = row.is_object() ? row.find(member) : row.end();
        return it != row.end() && it->is_string() ? it->get<std::string>() : std::string();
    };
    const auto rows = [](const Json& entry, const char* member) {
        const auto it = entry.is_object() ? entry.find(member) : entry.end();
        return it != entry.end() && it->is_array() ? *it : Json::array();
    };
    for (const Json& entry : rows(index.content, "interconnects")) {
        for (const Json& file : rows(entry, "files"))
            if (const auto it = byName.find(folder + textOf(file, "path")); it != byName.end())
                it->second->schema = textOf(file, "schema");
        for (const Json& gap : rows(entry, "leftOut"))
            if (const auto it = byName.find(folder + textOf(gap, "file")); it != byName.end())
                it->second->leftOut.insert(textOf(gap, "pointer"));
    }
}

bool isIndex(const SpecDocument& document) {
    return document.content.is_object() && document.content.value("format", Json()) == indexFormat;
}

Status readFile(const fs::path& file, const std::string& name, std::vector<SpecDocument>& documents) {
    std::error_code failure;
    if (file != "-" && fs::file_size(file, failure) > maximumDocumentSize && !failure)
        return Error{name + " is larger than 64 MiB. Split it into several documents."};
    const auto text = readText(file);
    if (!text)
        return text.error();
    auto document = readDocument(name, *text);
    if (!document)
        return document.error();
    documents.push_back(std::move(document.value()));
    return success();
}

Status readFolder(const fs::path& folder, std::vector<SpecDocument>& documents) {
    std::error_code failure;
    std::vector<fs::path> files;
    for (auto it = fs::recursive_directory_iterator(folder, failure);
         !failure && it != fs::recursive_directory_iterator(); it.increment(failure))
        if (it->is_regular_file(failure) && it->path().extension() == ".json")
            files.push_back(it->path());
    if (failure)
        return Error{"Cannot read the folder " + folder.string() + ": " + failure.message() + "."};
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files)
        if (const Status status = readFile(file, file.lexically_relative(folder).generic_string(), documents); !status)
            return status;
    return success();
}

} // namespace

Result<SpecDocument> readDocument(const std::string& name, std::string_view text) {
    SpecDocument document;
    document.name = name == "-" ? "standard input" : name;
    if (isKeyText(text)) {
        document.content = Json{{"encodedKey", std::string(text)}};
        return document;
    }
    JsonTree tree = parseJson(text, maximumNesting, false);
    if (!tree.whole)
        return Error{document.name + ": line " + std::to_string(tree.faultLine) + ": " + tree.fault};
    document.content = std::move(tree.root);
    return document;
}

Result<std::vector<SpecDocument>> readDocuments(const std::vector<fs::path>& places) {
    std::vector<SpecDocument> documents;
    for (const fs::path& place : places) {
        std::error_code failure;
        const bool folder = place != "-" && fs::is_directory(place, failure);
        const Status status = folder ? readFolder(place, documents) : readFile(place, place.string(), documents);
        if (!status)
            return status.error();
    }
    for (const SpecDocument& document : documents)
        if (isIndex(document))
            applyIndex(document, documents);
    std::erase_if(documents, [](const SpecDocument& document) {
        return isIndex(document) || (!document.schema.empty() && !document.schema.starts_with(ownSchemas));
    });
    for (SpecDocument& document : documents)
        if (document.schema.starts_with(ownSchemas))
            document.schema.erase(0, ownSchemas.size());
    return documents;
}

bool isRecordedCall(const Json& object) {
    const auto isText = [&](const char* member) {
        const auto it = object.find(member);
        return it != object.end() && it->is_string();
    };
    return object.is_object() && isText("method") && isText("path") && !object.contains("body");
}

const SpecSchema* recognise(const SpecModel& model, const Json& object) {
    if (!object.is_object())
        return nullptr;
    if (object.empty())
        return model.schema("Empty");
    if (const auto name = object.find("name"); name != object.end() && name->is_string())
        if (const SpecSchema* schema = model.schemaOfName(name->get_ref<const std::string&>());
            schema != nullptr && fitOf(*schema, object) > 0)
            return schema;
    if (listsProviders(model, object))
        return model.schema("ListProvidersResponse");
    const SpecSchema* best = nullptr;
    int bestFit = 0;
    for (const std::string& name : rootSchemas(model)) {
        const SpecSchema* schema = model.schema(name);
        if (const int fit = fitOf(*schema, object); fit > bestFit) {
            best = schema;
            bestFit = fit;
        }
    }
    return best;
}

bool isSpecDocument(const SpecModel& model, const Json& content) {
    if (content.is_array())
        return !content.empty() && std::all_of(content.begin(), content.end(), [&](const Json& one) {
            return one.is_object() && isSpecDocument(model, one);
        });
    if (!content.is_object() || content.empty())
        return false;
    if (const auto format = content.find("format"); format != content.end())
        return *format == indexFormat;
    return isRecordedCall(content) || recognise(model, content) != nullptr;
}

} // namespace isthmus
