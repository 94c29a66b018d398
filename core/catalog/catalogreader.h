// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/lookup.h"
#include "catalog/rowreader.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// Reads folders of catalogue files one over the other and makes the catalogue of them.
class CatalogReader final {
public:
    CatalogReader();

    /// Reads every *.json of a folder, by name. Each folder is a layer: its rows replace those of earlier layers that
    /// have the same key; within one layer a key may stand only once.
    [[nodiscard]] Status readFolder(const std::filesystem::path& folder);
    /// Checks that the rows agree with one another and builds the indexes. The reader is empty afterwards.
    [[nodiscard]] Result<std::shared_ptr<const Catalog>> finish();

private:
    using Json = RowReader::Json;
    using ReadRow = void (CatalogReader::*)(RowReader&);
    struct Section {
        std::string_view name;
        ReadRow read;
    };
    struct Place {
        std::size_t index;
        int layer;
    };

    static const std::vector<Section>& sections();
    [[nodiscard]] Status readFile(const std::filesystem::path& path);
    [[nodiscard]] Status readRows(const Json& rows, const std::string& file, const Section& section);

    // catalogreader.cpp, readkinds.cpp, readplaces.cpp, readprices.cpp
    void readProvider(RowReader& row);
    void readNodeKind(RowReader& row);
    void readLinkKind(RowReader& row);
    void readRegion(RowReader& row);
    void readPair(RowReader& row);
    void readRtt(RowReader& row);
    void readMeasuredLink(RowReader& row);
    void readLimit(RowReader& row);
    void readPrice(RowReader& row);
    void readPriceTable(RowReader& row);

    std::vector<PropertySpec> readProperties(RowReader& row, const char* member);
    std::vector<LinkEnds> readEnds(RowReader& row);
    [[nodiscard]] std::string disagreement() const;
    void noteDate(const Provenance& provenance);

    /// Puts a row where it belongs: over the one with the same key of an earlier layer, or at the end.
    template <typename T>
    void store(RowReader& row, std::vector<T>& rows, const std::string& key, T value) {
        if (!row.ok())
            return;
        const auto [place, isNew] = m_places.try_emplace(key, Place{rows.size(), m_layer});
        if (isNew) {
            rows.push_back(std::move(value));
        } else if (place->second.layer == m_layer) {
            row.complain("source", "belongs to a row that is there twice");
        } else {
            rows[place->second.index] = std::move(value);
            place->second.layer = m_layer;
        }
    }

    std::shared_ptr<Catalog> m_catalog;
    std::vector<RttMatrix> m_matrices;
    std::unordered_map<std::string, Place> m_places;
    int m_layer = 0;
};

} // namespace isthmus
