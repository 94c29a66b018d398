// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <string>
#include <string_view>

namespace isthmus {

/// RSASSA-PKCS1-v1_5 over SHA-256, raw bytes, with a private key in PEM form. `passphrase`: of an encrypted key.
[[nodiscard]] Result<std::string> signRsaSha256(std::string_view data, const std::string& privateKeyPem,
                                                const std::string& passphrase = {});

} // namespace isthmus
