// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "net/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace isthmus {

/// A design to start from: shipped with the program, or one of the user's own.
struct TemplateFile {
    std::string name;  ///< of the file, without ending: "two-cloud-pair"
    std::string title; ///< the design's name; the file's where it has none
    std::string description;
    std::filesystem::path path;
    bool own = false; ///< the user's, so it can be deleted
};

/// Where the user's own ones stand: $XDG_DATA_HOME/isthmus/templates, else ~/.local/share/isthmus/templates. It need
/// not exist; empty where neither variable says where it would be.
[[nodiscard]] std::filesystem::path userTemplateFolder();

/// All readable templates: those below `resources`/templates by title, then the user's own by title. A file that is no
/// design is left out. Either folder may be missing.
[[nodiscard]] std::vector<TemplateFile> listTemplates(const std::filesystem::path& resources,
                                                      const std::filesystem::path& own);

/// The template of this name, the user's own before a shipped one; the error names those there are.
[[nodiscard]] Result<TemplateFile> findTemplate(const std::vector<TemplateFile>& all, const std::string& name);

/// Keeps a design as a template of the user's: names it `title`, and picks a file name that is free in `own`, which is
/// made where it is missing. Flows, waivers and the budget belong to one design and do not come along.
[[nodiscard]] Result<std::filesystem::path>
saveTemplate(Design design, const std::string& title, const std::string& description, const std::filesystem::path& own);

} // namespace isthmus
