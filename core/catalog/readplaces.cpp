// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <algorithm>
#include <utility>

namespace isthmus {

void CatalogReader::readRegion(RowReader& row) {
    Region region;
    region.provider = row.text("provider");
    region.code = row.text("code");
    region.name = row.text("name");
    region.city = row.text("city");
    region.country = row.text("country");
    region.continent = row.text("continent");
    region.latitude = row.number("latitude");
    region.longitude = row.number("longitude");
    region.type = row.textOr("type");
    region.status = row.text("status");
    region.provenance = row.provenance();
    if (region.country.size() != 2)
        row.complain("country", "is no ISO 3166-1 alpha-2 code");
    if (region.latitude < -90 || region.latitude > 90)
        row.complain("latitude", "is outside -90 to 90");
    if (region.longitude < -180 || region.longitude > 180)
        row.complain("longitude", "is outside -180 to 180");
    noteDate(region.provenance);
    const std::string key = "region " + region.provider + " " + region.code;
    store(row, m_catalog->m_regions, key, std::move(region));
}

void CatalogReader::readPair(RowReader& row) {
    RegionPair pair;
    pair.id = row.text("id");
    pair.idKnown = row.flag("idKnown", false);
    pair.awsRegion = row.text("awsRegion");
    pair.provider = row.text("provider");
    pair.partnerRegion = row.text("partnerRegion");
    pair.partnerLocation = row.textOr("partnerLocation");
    pair.preview = row.flag("preview", false);
    pair.since = row.textOr("since");
    pair.sizesCertain = row.flag("sizesCertain", true);
    pair.note = row.textOr("note");
    pair.provenance = row.provenance();
    if (const Json* sizes = row.list("sizesMbps", false)) {
        for (const Json& size : *sizes) {
            if (!size.is_number_integer() || size.get<std::int64_t>() <= 0) {
                row.complain("sizesMbps", "has an entry that is no whole number above zero");
                break;
            }
            pair.sizes.emplace_back(size.get<std::int64_t>());
        }
        std::ranges::sort(pair.sizes);
    }
    noteDate(pair.provenance);
    const std::string key = "pair " + pair.awsRegion + " " + pair.provider + " " + pair.partnerRegion;
    store(row, m_catalog->m_pairs, key, std::move(pair));
}

void CatalogReader::readRtt(RowReader& row) {
    RttMatrix matrix;
    matrix.provider = row.text("provider");
    matrix.median = row.flag("median", false);
    matrix.statistic = row.text("statistic");
    if (row.text("unit") != "ms")
        row.complain("unit", "is not \"ms\"");
    matrix.provenance = row.provenance();
    matrix.regions = row.texts("regions");
    const Json* lines = row.list("ms", true);
    if (!row.ok())
        return;
    const std::size_t count = matrix.regions.size();
    if (lines->size() != count)
        row.complain("ms", "has not one line for each region");
    matrix.cells.reserve(count * count);
    for (const Json& line : *lines) {
        if (!line.is_array() || line.size() != count) {
            row.complain("ms", "has a line that has not one entry for each region");
            return;
        }
        for (const Json& cell : line) {
            if (!cell.is_null() && (!cell.is_number() || cell.get<double>() < 0)) {
                row.complain("ms", "has an entry that is neither null nor a time");
                return;
            }
            if (cell.is_null())
                matrix.cells.push_back({-1, {}, {}});
            else
                matrix.cells.push_back({cell.get<double>(), matrix.statistic, matrix.provenance});
        }
    }
    noteDate(matrix.provenance);
    const std::string key = "rtt " + matrix.provider + " " + matrix.statistic + " " + matrix.provenance.asOf;
    store(row, m_matrices, key, std::move(matrix));
}

void CatalogReader::readMeasuredLink(RowReader& row) {
    MeasuredLink link;
    link.providerA = row.text("providerA");
    link.regionA = row.text("regionA");
    link.providerB = row.text("providerB");
    link.regionB = row.text("regionB");
    link.over = row.text("over");
    link.probe = row.textOr("probe");
    link.p50Ms = row.number("p50Ms");
    link.lowMs = row.numberIfThere("lowMs");
    link.highMs = row.numberIfThere("highMs");
    link.provenance = row.provenance();
    noteDate(link.provenance);
    const std::string key = "measured link " + link.providerA + " " + link.regionA + " " + link.providerB + " " +
                            link.regionB + " " + link.over;
    store(row, m_catalog->m_measuredLinks, key, std::move(link));
}

} // namespace isthmus
