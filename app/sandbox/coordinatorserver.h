// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coordinator.h"
#include "faults.h"
#include "identity.h"
#include "reply.h"

#include "http/sigv4.h"

#include <optional>
#include <string>

namespace isthmus {

/// Takes a request below "/partner/PARTNER/", with a bearer token or a signature of AWS, and answers as the open
/// specification says.
class CoordinatorServer final {
public:
    CoordinatorServer(World& world, Identity& identity, Faults& faults)
        : m_world(world)
        , m_identity(identity)
        , m_faults(faults)
        , m_coordinator(world) {}

    [[nodiscard]] static bool takes(const std::string& path) { return path.starts_with("/partner/"); }
    /// `changed` becomes true where the world may have changed.
    [[nodiscard]] Reply handle(const SignableRequest& request, bool& changed);

private:
    /// Throws Refusal where neither a token nor a signature is good.
    void authenticate(const SignableRequest& request) const;
    [[nodiscard]] Reply perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation);

    World& m_world;
    Identity& m_identity;
    Faults& m_faults;
    Coordinator m_coordinator;
};

} // namespace isthmus
