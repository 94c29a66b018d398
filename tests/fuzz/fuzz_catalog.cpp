// SPDX-License-Identifier: GPL-3.0-or-later
// A file of the user's own facts: alone as a catalogue, and once more as a layer over itself.
#include "fuzz/fuzz.h"

using namespace isthmus;
using namespace isthmus::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const InputFile input("facts.json");
    input.write(textOf(data, size));
    const auto alone = Catalog::load(input.folder());
    demand(alone.ok() || !alone.error().message.empty(), "a refusal says why");
    const auto layered = Catalog::load(input.folder(), {input.folder()});
    demand(alone.ok() == layered.ok(), "what is a catalogue may stand over itself");
    return 0;
}
