// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "widgets/map/projection.h"

#include <QString>

#include <functional>
#include <map>
#include <string_view>
#include <vector>

namespace isthmus {

/// A spot on the map with all that stands there of one provider: a region, a site, a metropolitan area.
struct MapPlace {
    QString provider; ///< id, for colour and letter mark: "aws", "onprem"
    QString code;     ///< "us-east-1"; of a site its name
    QString title;    ///< "N. Virginia"
    GeoPoint at;
    std::vector<Id> nodes; ///< that stand here, sorted
    bool inferred = false; ///< nothing here says where it is: its neighbours do
};

/// All links between two places.
struct MapArc {
    int from = -1; ///< places; from < to
    int to = -1;
    std::vector<Id> links; ///< sorted
    bool interconnect = false;
    bool planned = false; ///< none of them is active
};

/// The design by places: what stands where, what crosses between places, and what nobody knows the place of.
/// Disabled elements are left out.
class MapModel {
public:
    void rebuild(const Design& design, const Catalog& catalog);

    [[nodiscard]] const std::vector<MapPlace>& places() const { return m_places; }
    [[nodiscard]] const std::vector<MapArc>& arcs() const { return m_arcs; }
    /// Nodes without a known place, sorted; groups and the internet are nowhere and not counted.
    [[nodiscard]] const std::vector<Id>& unplaced() const { return m_unplaced; }
    /// The place of a node, or -1.
    [[nodiscard]] int placeOf(std::string_view node) const;

private:
    std::vector<MapPlace> m_places;
    std::vector<MapArc> m_arcs;
    std::vector<Id> m_unplaced;
    std::map<Id, int, std::less<>> m_placeOf;
};

} // namespace isthmus
