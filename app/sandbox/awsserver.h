// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudwan.h"
#include "directconnect.h"
#include "ec2.h"
#include "faults.h"
#include "identity.h"
#include "interconnect.h"
#include "reply.h"
#include "world.h"

#include "http/sigv4.h"

#include <string>

namespace isthmus {

/// How AWS APIs speak on the wire.
enum class AwsProtocol { query, json, cbor, rest };

/// Takes a signed request, finds out which AWS API it is for, and answers in that API's shape.
class AwsServer final {
public:
    AwsServer(World& world, Identity& identity, Faults& faults)
        : m_world(world)
        , m_identity(identity)
        , m_faults(faults)
        , m_ec2(world)
        , m_directConnect(world)
        , m_interconnect(world)
        , m_cloudWan(world) {}

    /// `changed` becomes true where the world may have changed.
    [[nodiscard]] Reply handle(const SignableRequest& request, bool& changed);

private:
    struct Target {
        AwsProtocol protocol = AwsProtocol::query;
        std::string service; ///< signing name
        std::string operation;
        std::string region;
        Value body;    ///< json, cbor
        Ec2Call query; ///< query
    };

    [[nodiscard]] Target targetOf(const SignableRequest& request) const;
    /// Throws Refusal where the signature, the key, the date or the scope is wrong.
    void authenticate(const SignableRequest& request, Target& target) const;
    [[nodiscard]] Value perform(const SignableRequest& request, Target& target);
    [[nodiscard]] Value assumeRole(const Ec2Call& call);
    [[nodiscard]] Reply answer(const Target& target, const Value& result) const;
    [[nodiscard]] Reply refusal(const Target& target, const Refusal& why) const;

    World& m_world;
    Identity& m_identity;
    Faults& m_faults;
    Ec2 m_ec2;
    DirectConnect m_directConnect;
    Interconnect m_interconnect;
    CloudWan m_cloudWan;
};

/// Throws what a fault of kind error or throttle makes of a call, by the words of its API.
void strikeAws(const Fault& fault, const std::string& service);

} // namespace isthmus
