// SPDX-License-Identifier: GPL-3.0-or-later
// The activation key, which a user pastes, and base64 below it.
#include "fuzz/fuzz.h"

#include "spec/activationkey.h"
#include "spec/base64.h"

using namespace isthmus;
using namespace isthmus::fuzz;

namespace {

void tryKey(std::string_view text) {
    const auto key = decodeActivationKey(text);
    if (!key.ok()) {
        demand(!key.error().message.empty(), "a refusal says why");
        return;
    }
    const auto again = decodeActivationKey(encodeActivationKey(*key));
    demand(again.ok() && *again == *key, "a key that is written reads as the same key");
    (void)checkActivationKey(*key, InterconnectTerms());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = textOf(data, size);
    tryKey(text);
    // The fuzzer writes JSON more easily than base64 of it.
    const std::string encoded = encodeBase64(text);
    const auto decoded = decodeBase64(encoded);
    demand(decoded.has_value() && *decoded == text, "base64 gives back what it was given");
    tryKey(encoded);
    return 0;
}
