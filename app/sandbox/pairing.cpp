// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing.h"

#include "waits.h"

#include "net/bandwidth.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

/// How the API of one kind of end tells how far it is.
struct EndWords {
    const char* type;
    const char* state;     ///< JSON pointer
    const char* waiting;   ///< for the other side
    const char* preparing; ///< both sides are there
    const char* up;
    const char* leaving;  ///< being deleted
    const char* orphaned; ///< the other side is gone
};

constexpr std::array endWords = {
    EndWords{"networkconnectivity:transport", "/state", "PENDING_KEY", "PENDING_CONFIG", "ACTIVE", "DELETING",
             "DEPROVISIONED"},
    EndWords{"azure:expressRouteCircuits", "/properties/serviceProviderProvisioningState", "NotProvisioned",
             "Provisioning", "Provisioned", "Deleting", "Deprovisioning"},
    EndWords{"oci:virtualCircuits", "/lifecycleState", "PENDING_PROVIDER", "PROVISIONING", "PROVISIONED", "TERMINATING",
             "INACTIVE"},
};

const EndWords& wordsOf(const std::string& type) {
    return *std::find_if(endWords.begin(), endWords.end(), [&](const EndWords& entry) { return type == entry.type; });
}

std::string stateOf(const Value& end, const EndWords& words) {
    const Value::json_pointer at(words.state);
    return end.contains(at) ? end.at(at).get<std::string>() : std::string();
}

Pairing fromRow(const Value& row) {
    return {row.at("uuid"),
            row.at("environment"),
            row.at("minter"),
            row.at("sizeMbps"),
            row.at("destinationAccount"),
            row.at("connection"),
            {row.value("partnerType", "networkconnectivity:transport"), row.at("transport")},
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
                 {"partnerType", pairing.partner.type},
                 {"transport", pairing.partner.id},
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
    const Value* end = pairing.partner.id.empty() ? nullptr : m_world.find(pairing.partner.type, pairing.partner.id);
    const EndWords& words = wordsOf(pairing.partner.type);
    return end != nullptr && stateOf(*end, words) == words.waiting;
}

Value* Pairings::partnerOf(const Value& row) {
    const std::string id = row.at("transport");
    return id.empty() ? nullptr : m_world.find(row.value("partnerType", "networkconnectivity:transport"), id);
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
    stored["partnerType"] = pairing.partner.type;
    stored["transport"] = pairing.partner.id;
    Value& connection = *m_world.find("interconnect:connection", pairing.connection);
    Value& end = *partnerOf(stored);
    const EndWords& words = wordsOf(pairing.partner.type);
    const bool fails = m_world.failNextProvisioning() || connection.contains("_fails") || end.contains("_fails");
    connection["state"] = "pending";
    if (stateOf(end, words) == words.waiting)
        end[Value::json_pointer(words.state)] = words.preparing;
    else
        m_world.laterAt(end, waits::transportCreation, words.state, words.preparing);
    if (fails) {
        m_world.later(connection, waits::connectionProvisioning, {{"state", "failed"}});
        return;
    }
    m_world.later(connection, waits::connectionProvisioning, {{"state", "available"}});
    m_world.laterAt(end, waits::connectionProvisioning, words.state, words.up);
    if (end.contains("updateTime"))
        m_world.later(end, waits::connectionProvisioning, {{"updateTime", m_world.nowText()}});
}

void Pairings::awsLeaves(const std::string& uuid, double seconds) {
    const Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* end = partnerOf(*found);
    if (end == nullptr)
        return;
    const EndWords& words = wordsOf(found->value("partnerType", "networkconnectivity:transport"));
    if (stateOf(*end, words) == words.leaving)
        return;
    World::forget(*end);
    m_world.laterAt(*end, seconds, words.state, words.orphaned);
}

void Pairings::partnerLeaves(const std::string& uuid, double seconds) {
    const Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* connection = m_world.find("interconnect:connection", found->at("connection"));
    const std::string state = connection == nullptr ? "deleted" : connection->at("state").get<std::string>();
    if (state == "deleting" || state == "deleted" || state == "failed")
        return;
    // The partner's deletion does not delete the AWS side; nothing comes through it any more.
    World::forget(*connection);
    m_world.later(*connection, seconds, {{"state", "down"}});
}

void Pairings::resize(const std::string& uuid, std::int64_t mbps, double seconds) {
    Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* end = partnerOf(*found);
    if (end != nullptr && end->contains("bandwidth"))
        m_world.later(*end, seconds, {{"bandwidth", Bandwidth(mbps).toGoogle()}});
}

} // namespace isthmus
