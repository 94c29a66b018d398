// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of the open specification, several in one input (parted by a line "---"), alone and beside a design.
#include "fuzz/fuzz.h"

#include "io/designfile.h"
#include "spec/documentcheck.h"

using namespace isthmus;
using namespace isthmus::fuzz;

namespace {

const Design& drawn() {
    static const Design design = [] {
        auto read = loadDesign(findResources() / "examples/aws-google-transit-gateway.isthmus");
        demand(read.ok(), "the bundled example can be read");
        return std::move(read.value());
    }();
    return design;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::string_view border = "\n---\n";
    std::string_view text = textOf(data, size);
    std::vector<SpecDocument> documents;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(border), text.size());
        if (auto read = readDocument("doc-" + std::to_string(documents.size()) + ".json", text.substr(0, end)))
            documents.push_back(std::move(read.value()));
        text.remove_prefix(std::min(text.size(), end + border.size()));
    }
    for (const SpecDocument& document : documents)
        (void)isSpecDocument(specification(), document.content);
    (void)checkDocuments(specification(), documents);
    SpecCheckOptions options;
    options.now = "2026-11-22T00:00:00Z";
    options.design = &drawn();
    options.catalog = catalog().get();
    (void)checkDocuments(specification(), documents, options);
    return 0;
}
