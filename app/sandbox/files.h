// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <filesystem>
#include <string_view>

namespace isthmus {

/// Writes a file that only its owner may read (mode 0600): temporary file, fsync, rename. The error names the file.
[[nodiscard]] Status writePrivately(const std::filesystem::path& file, std::string_view content);

/// A folder for the credentials and the profile. A temporary one is removed with everything in it.
class WorkFolder final {
public:
    WorkFolder() = default;
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();

    /// Uses (and makes) `named`, or makes a fresh folder of mode 0700 below the temporary folder where it is empty.
    [[nodiscard]] Status open(const std::filesystem::path& named);
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    bool m_temporary = false;
};

} // namespace isthmus
