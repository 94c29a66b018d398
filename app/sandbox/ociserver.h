// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"
#include "identity.h"
#include "oci.h"
#include "reply.h"
#include "world.h"

#include "http/sigv4.h"

#include <string>

namespace isthmus {

/// Takes a signed request below "/oci/REGION/20160918/" and answers in Oracle Cloud's shape.
class OciServer final {
public:
    OciServer(World& world, Identity& identity, Faults& faults)
        : m_world(world)
        , m_identity(identity)
        , m_faults(faults)
        , m_oci(world) {}

    [[nodiscard]] static bool takes(const std::string& path) { return path.starts_with("/oci/"); }
    /// `changed` becomes true where the world may have changed.
    [[nodiscard]] Reply handle(const SignableRequest& request, bool& changed);

private:
    /// Throws Refusal where the key, the clock, the digest or the signature is wrong.
    void authenticate(const SignableRequest& request) const;
    [[nodiscard]] Reply perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation);

    World& m_world;
    Identity& m_identity;
    Faults& m_faults;
    Oci m_oci;
};

} // namespace isthmus
