// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"
#include "google.h"
#include "identity.h"
#include "reply.h"
#include "world.h"

#include "http/sigv4.h"

#include <string>

namespace isthmus {

/// Takes a request for a Google API or for its token endpoint and answers in Google's shape.
class GoogleServer final {
public:
    /// `tokenUri`: where this sandbox's token endpoint is.
    GoogleServer(World& world, Identity& identity, Faults& faults, std::string tokenUri)
        : m_world(world)
        , m_identity(identity)
        , m_faults(faults)
        , m_compute(world)
        , m_connectivity(world)
        , m_tokenUri(std::move(tokenUri)) {}

    /// Whether a path belongs to Google.
    [[nodiscard]] static bool takes(const std::string& path);
    /// `changed` becomes true where the world may have changed.
    [[nodiscard]] Reply handle(const SignableRequest& request, bool& changed);

private:
    [[nodiscard]] Reply token(const SignableRequest& request);
    void authenticate(const SignableRequest& request) const;
    [[nodiscard]] Reply perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation);

    World& m_world;
    Identity& m_identity;
    Faults& m_faults;
    GoogleCompute m_compute;
    GoogleConnectivity m_connectivity;
    std::string m_tokenUri;
};

} // namespace isthmus
