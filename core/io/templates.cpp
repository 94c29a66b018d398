// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/templates.h"

#include "io/designfile.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <system_error>
#include <tuple>

namespace isthmus {

namespace fs = std::filesystem;

namespace {

constexpr const char* ending = ".isthmus";

void addFolder(const fs::path& folder, bool own, std::vector<TemplateFile>& found) {
    const auto first = static_cast<std::ptrdiff_t>(found.size());
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) {
        if (it->path().extension() != ending)
            continue;
        const auto design = loadDesign(it->path());
        if (!design)
            continue;
        TemplateFile& file = found.emplace_back();
        file.name = it->path().stem().string();
        file.title = design->name().empty() ? file.name : design->name();
        file.description = design->description();
        file.path = it->path();
        file.own = own;
    }
    std::sort(found.begin() + first, found.end(), [](const TemplateFile& a, const TemplateFile& b) {
        return std::tie(a.title, a.name) < std::tie(b.title, b.name);
    });
}

/// A file name from a title: lower case letters and digits, everything else one '-'.
std::string stemOf(const std::string& title) {
    std::string stem;
    for (const char letter : title) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0)
            stem += static_cast<char>(std::tolower(byte));
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    }
    while (!stem.empty() && stem.back() == '-')
        stem.pop_back();
    constexpr std::size_t longest = 60;
    return stem.empty() ? "template" : stem.substr(0, longest);
}

} // namespace

fs::path userTemplateFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0')
        return fs::path(data) / "isthmus" / "templates";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".local" / "share" / "isthmus" / "templates";
    return {};
}

std::vector<TemplateFile> listTemplates(const fs::path& resources, const fs::path& own) {
    std::vector<TemplateFile> found;
    if (!resources.empty())
        addFolder(resources / "templates", false, found);
    if (!own.empty())
        addFolder(own, true, found);
    return found;
}

Result<TemplateFile> findTemplate(const std::vector<TemplateFile>& all, const std::string& name) {
    for (const bool own : {true, false})
        for (const TemplateFile& file : all)
            if (file.own == own && file.name == name)
                return file;
    std::string names;
    for (const TemplateFile& file : all)
        names += (names.empty() ? "" : ", ") + file.name;
    return Error{"There is no template \"" + name + "\". There are: " + (names.empty() ? "none" : names) + "."};
}

Result<fs::path> saveTemplate(Design design, const std::string& title, const std::string& description,
                              const fs::path& own) {
    if (own.empty())
        return Error{"There is no home folder to keep templates in. Set XDG_DATA_HOME."};
    Edit edit;
    edit.add(SetHeader{title, description});
    edit.add(SetPolicies{Policies()});
    for (const auto& [id, flow] : design.flows())
        edit.add(RemoveFlow{id});
    if (const auto applied = design.apply(edit); !applied)
        return applied.error();
    std::error_code failure;
    fs::create_directories(own, failure);
    if (failure)
        return Error{own.string() + " cannot be made: " + failure.message() + "."};
    const std::string stem = stemOf(title);
    fs::path file = own / (stem + ending);
    for (int number = 2; fs::exists(file, failure); ++number)
        file = own / (stem + "-" + std::to_string(number) + ending);
    if (const Status status = writeAtomically(file, writeDesign(design), false); !status)
        return status.error();
    return file;
}

} // namespace isthmus
