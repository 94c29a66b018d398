// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "world.h"

#include "net/prefix.h"

#include <string>
#include <vector>

namespace isthmus {

/// Plays Direct Connect gateways and their associations (JSON 1.1). A gateway is global: every Region shows it.
class DirectConnect final {
public:
    explicit DirectConnect(World& world)
        : m_world(world) {}

    /// Throws Refusal.
    [[nodiscard]] Value call(const std::string& operation, const Value& body);
    [[nodiscard]] static bool readsOnly(const std::string& operation) { return operation.starts_with("Describe"); }

private:
    Value createGateway(const Value& body);
    Value describeGateways(const Value& body);
    Value deleteGateway(const Value& body);
    Value createAssociation(const Value& body);
    Value describeAssociations(const Value& body);
    Value updateAssociation(const Value& body);
    Value deleteAssociation(const Value& body);

    Value& gateway(const std::string& id);
    Value& association(const Value& body);
    /// The transit or virtual private gateway in any Region.
    const Value& cloudGateway(const std::string& id);
    void checkFit(const Value& dxgw, const Value& candidate, const std::string& id, bool transit);
    /// Throws where a prefix is none, or where a transit gateway gets none or one that another has.
    std::vector<Prefix> allowedPrefixes(const Value& list) const;
    void checkPrefixes(const std::string& dxgwId, const std::string& gatewayId, bool transit,
                       const std::vector<Prefix>& prefixes);
    Value vpcPrefixes(const Value& vpnGateway);

    World& m_world;
};

} // namespace isthmus
