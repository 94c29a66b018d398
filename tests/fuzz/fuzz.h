// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "spec/specmodel.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

/// One input: what a reader is given by somebody who means ill, or by a disk that went bad.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace isthmus::fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Stops where a promise of a reader does not hold; the fuzzer keeps the input.
inline void demand(bool holds, const char* promise) {
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// Catalogue and specification as shipped, read once.
inline const std::shared_ptr<const Catalog>& catalog() {
    static const std::shared_ptr<const Catalog> loaded = [] {
        auto read = Catalog::load(findResources() / "catalog");
        demand(read.ok(), "the shipped catalogue can be read");
        return read.value();
    }();
    return loaded;
}

inline const SpecModel& specification() {
    static const std::shared_ptr<const SpecModel> loaded = [] {
        auto read = SpecModel::loadInUse();
        demand(read.ok(), "the shipped specification can be read");
        return read.value();
    }();
    return *loaded;
}

/// A file of this process that holds the input, for readers that want a path; gone with the process.
class InputFile {
public:
    explicit InputFile(const char* name)
        : m_folder(std::filesystem::temp_directory_path() / ("isthmus-fuzz-" + std::to_string(::getpid())))
        , m_file(m_folder / name) {
        std::filesystem::create_directories(m_folder);
    }
    ~InputFile() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    void write(std::string_view text) const {
        std::ofstream(m_file, std::ios::binary | std::ios::trunc).write(text.data(), static_cast<long>(text.size()));
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

} // namespace isthmus::fuzz
