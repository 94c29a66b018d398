// SPDX-License-Identifier: GPL-3.0-or-later
// Hands every file of the folders it is given to a fuzz target, so that what a fuzzer once found stays mended.
#include "fuzz/fuzz.h"

#include <algorithm>
#include <vector>

namespace fs = std::filesystem;

int main(int argc, char** argv) {
    std::vector<fs::path> inputs;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : fs::directory_iterator(argv[i]))
            if (entry.is_regular_file())
                inputs.push_back(entry.path());
    std::sort(inputs.begin(), inputs.end());
    if (inputs.empty()) {
        std::fprintf(stderr, "there is no input to replay\n");
        return 1;
    }
    for (const fs::path& input : inputs) {
        std::ifstream stream(input, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        std::printf("%s\n", input.filename().c_str());
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
    std::printf("%zu inputs\n", inputs.size());
    return 0;
}
