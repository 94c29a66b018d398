// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <system_error>

namespace isthmus {

namespace fs = std::filesystem;

double greatCircleKm(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
    constexpr double meanRadiusKm = 6371.0088;
    constexpr double radians = std::numbers::pi / 180.0;
    // Haversine: exact enough also for points that are close together.
    const double sinLatitude = std::sin((latitudeB - latitudeA) * radians / 2);
    const double sinLongitude = std::sin((longitudeB - longitudeA) * radians / 2);
    const double h = sinLatitude * sinLatitude +
                     std::cos(latitudeA * radians) * std::cos(latitudeB * radians) * sinLongitude * sinLongitude;
    return 2 * meanRadiusKm * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

fs::path findResources() {
    std::error_code error;
    if (const char* stated = std::getenv("ISTHMUS_RESOURCES"); stated != nullptr && *stated != '\0') {
        if (fs::is_directory(stated, error))
            return stated;
    }
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        const fs::path installed = program.parent_path().parent_path() / "share" / "isthmus";
        if (fs::is_directory(installed / "catalog", error))
            return installed;
    }
    const fs::path source = ISTHMUS_SOURCE_RESOURCES;
    return fs::is_directory(source, error) ? source : fs::path();
}

fs::path userCatalogFolder() {
    // The base directory specification ignores a relative path.
    if (const char* stated = std::getenv("XDG_CONFIG_HOME"); stated != nullptr && fs::path(stated).is_absolute())
        return fs::path(stated) / "isthmus" / "catalog";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".config" / "isthmus" / "catalog";
    return {};
}

Result<std::shared_ptr<const Catalog>> loadCatalogInUse() {
    const fs::path resources = findResources();
    if (resources.empty())
        return Error{"The folder with the facts was not found. Install isthmus whole, or set ISTHMUS_RESOURCES to it."};
    return Catalog::load(resources / "catalog", {userCatalogFolder()});
}

} // namespace isthmus
