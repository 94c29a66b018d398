// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing.h"

#include "waits.h"

#include "net/bandwidth.h"

namespace isthmus {

namespace {

Pairing fromRow(const Value& row) {
    return {row.at("uuid"),
            row.at("environment"),
            row.at("minter"),
            row.at("sizeMbps"),
            row.at("destinationAccount"),
            row.at("connection"),
            row.at("transport"),
            row.at("redeemed")};
}

ActivationKey keyFrom(const Pairing& pairing) {
    ActivationKey key;
    key.destinationEnvironmentUri = "providers/" + pairing.minter + "/environments/" + pairing.environment;
    key.sharedConnectionUuid = pairing.uuid;
    key.connectionSizeMbps = pairing.sizeMbps;
    key.destinationAccountId = pairing.destinationAccount;
    return key;
}

} // namespace

std::string Pairings::mint(const Pairing& pairing) {
    m_world.add("sandbox:pairing", pairing.uuid,
                {{"uuid", pairing.uuid},
                 {"environment", pairing.environment},
                 {"minter", pairing.minter},
                 {"sizeMbps", pairing.sizeMbps},
                 {"destinationAccount", pairing.destinationAccount},
                 {"connection", pairing.connection},
                 {"transport", pairing.transport},
                 {"redeemed", false}});
    return encodeActivationKey(keyFrom(pairing));
}

std::string Pairings::keyOf(const std::string& uuid) {
    const Value* found = row(uuid);
    return found == nullptr ? std::string() : encodeActivationKey(keyFrom(fromRow(*found)));
}

bool Pairings::minterWaits(const Pairing& pairing) {
    if (pairing.minter == "aws") {
        const Value* connection = m_world.find("interconnect:connection", pairing.connection);
        return connection != nullptr && connection->at("state") == "requested";
    }
    const Value* transport = m_world.find("networkconnectivity:transport", pairing.transport);
    return transport != nullptr && transport->at("state") == "PENDING_KEY";
}

Pairings::Problem Pairings::look(const std::string& key, const std::string& redeemer, const std::string& account,
                                 Pairing& pairing) {
    const auto decoded = decodeActivationKey(key);
    if (!decoded)
        return Problem::malformed;
    const Value* found = row(decoded->sharedConnectionUuid);
    if (found == nullptr)
        return Problem::unknown;
    pairing = fromRow(*found);
    const RegionPair* environment = m_world.facts().environment(pairing.environment);
    const std::string receiver = pairing.minter == "aws" && environment != nullptr ? environment->provider : "aws";
    // Whoever changes a field of a key has no longer the key that was minted.
    if (!(*decoded == keyFrom(pairing)) || receiver != redeemer)
        return Problem::unknown;
    if (pairing.destinationAccount != account)
        return Problem::otherAccount;
    if (pairing.redeemed)
        return Problem::used;
    return minterWaits(pairing) ? Problem::none : Problem::gone;
}

void Pairings::join(const Pairing& pairing) {
    Value& stored = *row(pairing.uuid);
    stored["redeemed"] = true;
    stored["connection"] = pairing.connection;
    stored["transport"] = pairing.transport;
    Value& connection = *m_world.find("interconnect:connection", pairing.connection);
    Value& transport = *m_world.find("networkconnectivity:transport", pairing.transport);
    const bool fails = m_world.failNextProvisioning() || connection.contains("_fails") || transport.contains("_fails");
    connection["state"] = "pending";
    if (transport.at("state") == "PENDING_KEY")
        transport["state"] = "PENDING_CONFIG";
    else
        m_world.later(transport, waits::transportCreation, {{"state", "PENDING_CONFIG"}});
    if (fails) {
        m_world.later(connection, waits::connectionProvisioning, {{"state", "failed"}});
        return;
    }
    m_world.later(connection, waits::connectionProvisioning, {{"state", "available"}});
    m_world.later(transport, waits::connectionProvisioning, {{"state", "ACTIVE"}, {"updateTime", m_world.nowText()}});
}

void Pairings::awsLeaves(const std::string& uuid, double seconds) {
    const Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* transport = m_world.find("networkconnectivity:transport", found->at("transport"));
    if (transport == nullptr || transport->at("state") == "DELETING")
        return;
    World::forget(*transport);
    m_world.later(*transport, seconds, {{"state", "DEPROVISIONED"}});
}

void Pairings::googleLeaves(const std::string& uuid, double seconds) {
    const Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* connection = m_world.find("interconnect:connection", found->at("connection"));
    const std::string state = connection == nullptr ? "deleted" : connection->at("state").get<std::string>();
    if (state == "deleting" || state == "deleted" || state == "failed")
        return;
    // Google's deletion does not delete the AWS side; nothing comes through it any more.
    World::forget(*connection);
    m_world.later(*connection, seconds, {{"state", "down"}});
}

void Pairings::resize(const std::string& uuid, std::int64_t mbps, double seconds) {
    Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* transport = m_world.find("networkconnectivity:transport", found->at("transport"));
    if (transport != nullptr)
        m_world.later(*transport, seconds, {{"bandwidth", Bandwidth(mbps).toGoogle()}});
}

} // namespace isthmus
