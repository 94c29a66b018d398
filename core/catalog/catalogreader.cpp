// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace isthmus {

namespace fs = std::filesystem;

namespace {

constexpr const char* formatName = "isthmus-catalog/1";

} // namespace

CatalogReader::CatalogReader()
    : m_catalog(new Catalog) {}

const std::vector<CatalogReader::Section>& CatalogReader::sections() {
    static const std::vector<Section> table{
        {"providers", &CatalogReader::readProvider},
        {"nodeKinds", &CatalogReader::readNodeKind},
        {"linkKinds", &CatalogReader::readLinkKind},
        {"regions", &CatalogReader::readRegion},
        {"pairs", &CatalogReader::readPair},
        {"limits", &CatalogReader::readLimit},
        {"prices", &CatalogReader::readPrice},
        {"priceTables", &CatalogReader::readPriceTable},
        {"rtt", &CatalogReader::readRtt},
        {"measuredLinks", &CatalogReader::readMeasuredLink},
    };
    return table;
}

Status CatalogReader::readFolder(const fs::path& folder) {
    ++m_layer;
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".json" && it->is_regular_file(error))
            files.push_back(it->path());
    }
    if (error)
        return Error{folder.string() + ": cannot be read (" + error.message() + ")."};
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        if (Status read = readFile(file); !read)
            return read;
    }
    return success();
}

Status CatalogReader::readFile(const fs::path& path) {
    const std::string name = path.filename().string();
    std::ifstream stream(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return Error{path.string() + ": cannot be read."};
    Json document;
    try {
        document = Json::parse(text);
    } catch (const Json::parse_error& fault) {
        const std::size_t end = std::min(fault.byte, text.size());
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
        return Error{name + ": line " + std::to_string(line) + " is no valid JSON."};
    } catch (const Json::out_of_range&) {
        return Error{name + ": holds a number that is too large."};
    }
    if (!document.is_object() || document.value("format", Json()) != formatName)
        return Error{name + ": member \"format\" is not \"" + formatName + "\"."};
    for (const auto& [member, value] : document.items()) {
        if (member == "format")
            continue;
        const auto section = std::ranges::find(sections(), std::string_view(member), &Section::name);
        if (section == sections().end())
            return Error{name + ": member \"" + member + "\" is no section of a catalogue."};
        if (Status read = readRows(value, name, *section); !read)
            return read;
    }
    return success();
}

Status CatalogReader::readRows(const Json& rows, const std::string& file, const Section& section) {
    if (!rows.is_array())
        return Error{file + ": member \"" + std::string(section.name) + "\" is no list."};
    std::size_t number = 0;
    for (const Json& json : rows) {
        RowReader row(json, file + ": " + std::string(section.name) + "[" + std::to_string(number++) + "]");
        if (row.ok())
            (this->*section.read)(row);
        if (!row.ok())
            return Error{row.problem()};
    }
    return success();
}

void CatalogReader::noteDate(const Provenance& provenance) {
    m_catalog->m_asOf = std::max(m_catalog->m_asOf, provenance.asOf);
}

std::string CatalogReader::disagreement() const {
    const auto isKind = [this](const std::string& id) {
        return std::ranges::find(m_catalog->m_nodeKinds, id, &NodeKind::id) != m_catalog->m_nodeKinds.end();
    };
    for (const NodeKind& kind : m_catalog->m_nodeKinds) {
        for (const std::string& parent : kind.parents) {
            if (!isKind(parent))
                return "Node kind " + kind.id + ": member \"parents\" names " + parent + ", which is no node kind.";
        }
    }
    for (const LinkKind& kind : m_catalog->m_linkKinds) {
        for (const LinkEnds& ends : kind.ends) {
            for (const auto* side : {&ends.a, &ends.b}) {
                for (const std::string& id : *side) {
                    if (!isKind(id))
                        return "Link kind " + kind.id + ": member \"ends\" names " + id + ", which is no node kind.";
                }
            }
        }
    }
    return {};
}

Result<std::shared_ptr<const Catalog>> CatalogReader::finish() {
    if (std::string problem = disagreement(); !problem.empty())
        return Error{std::move(problem)};
    std::shared_ptr<Catalog> catalog = std::move(m_catalog);
    catalog->m_lookup = Catalog::Lookup::build(*catalog, std::move(m_matrices));
    return std::shared_ptr<const Catalog>(std::move(catalog));
}

Result<std::shared_ptr<const Catalog>> Catalog::load(const fs::path& folder, const std::vector<fs::path>& overrides) {
    CatalogReader reader;
    if (Status read = reader.readFolder(folder); !read)
        return read.error();
    for (const fs::path& layer : overrides) {
        std::error_code error;
        if (layer.empty() || !fs::exists(layer, error))
            continue;
        if (Status read = reader.readFolder(layer); !read)
            return Error{(layer / read.error().message).string()};
    }
    return reader.finish();
}

} // namespace isthmus
