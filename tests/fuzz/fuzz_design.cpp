// SPDX-License-Identifier: GPL-3.0-or-later
// The design file: reading, recovering, writing and reading again.
#include "fuzz/fuzz.h"

#include "io/designfile.h"

using namespace isthmus;
using namespace isthmus::fuzz;

namespace {

/// What was read can be written, and reads as what is written the same.
void roundTrip(const Design& design) {
    const std::string written = writeDesign(design);
    const auto again = readDesign(written);
    demand(again.ok(), "what is written can be read");
    demand(writeDesign(*again) == written, "what is written and read is written with the same bytes");
    demand(again->nodes().size() == design.nodes().size() && again->links().size() == design.links().size() &&
               again->flows().size() == design.flows().size(),
           "nothing is lost on the way");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = textOf(data, size);
    const auto read = readDesign(text);
    if (read.ok())
        roundTrip(*read);
    else
        demand(!read.error().problems.empty(), "a refusal says why");
    const RecoveredDesign recovered = recoverDesign(text);
    roundTrip(recovered.design);
    demand(!read.ok() || recovered.problems.empty(), "a sound file has nothing to recover from");
    return 0;
}
