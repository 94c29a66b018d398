// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure.h"
#include "faults.h"
#include "identity.h"
#include "reply.h"
#include "world.h"

#include "http/sigv4.h"

#include <string>

namespace isthmus {

/// Takes a request for Azure Resource Manager or for its sign-in, and answers in their shape.
class AzureServer final {
public:
    /// `base`: where this sandbox is, for the addresses of long-running operations.
    AzureServer(World& world, Identity& identity, Faults& faults, std::string base)
        : m_world(world)
        , m_identity(identity)
        , m_faults(faults)
        , m_azure(world)
        , m_base(std::move(base)) {}

    /// Whether a path belongs to Azure.
    [[nodiscard]] static bool takes(const std::string& path);
    /// `changed` becomes true where the world may have changed.
    [[nodiscard]] Reply handle(const SignableRequest& request, bool& changed);

private:
    [[nodiscard]] Reply token(const SignableRequest& request);
    void authenticate(const SignableRequest& request) const;
    [[nodiscard]] Reply perform(const SignableRequest& request, std::optional<Fault>& fault, std::string& operation);
    [[nodiscard]] Reply operationReply(const std::string& path);
    void addOperation(const ArmCall& call, const std::string& id, Reply& reply) const;
    /// Whole real seconds that pass in about a second of waiting worth its while.
    [[nodiscard]] std::string retryAfter() const;

    World& m_world;
    Identity& m_identity;
    Faults& m_faults;
    Azure m_azure;
    std::string m_base;
};

} // namespace isthmus
