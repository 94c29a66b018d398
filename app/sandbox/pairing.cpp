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
    EndWords{"interconnect:connection", "/state", "requested", "pending", "available", "deleting", "down"},
    EndWords{"coordinator:connections", "/_phase", "waiting", "preparing", "up", "leaving", "orphaned"},
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
            row.at("redeemed"),
            row.value("nearType", "interconnect:connection")};
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
                 {"nearType", pairing.nearType},
                 {"redeemed", false}});
    return encodeActivationKey(keyFrom(pairing));
}

std::string Pairings::keyOf(const std::string& uuid) {
    const Value* found = row(uuid);
    return found == nullptr ? std::string() : encodeActivationKey(keyFrom(fromRow(*found)));
}

Value* Pairings::endOf(const Pairing& pairing, bool near) {
    const std::string& id = near ? pairing.connection : pairing.partner.id;
    return id.empty() ? nullptr : m_world.find(near ? pairing.nearType : pairing.partner.type, id);
}

bool Pairings::minterWaits(const Pairing& pairing) {
    const PartnerEnvironment* partner = m_world.facts().partnerEnvironment(pairing.environment);
    const bool near = partner == nullptr ? pairing.minter == "aws" : pairing.minter == partner->near;
    const Value* end = endOf(pairing, near);
    const EndWords& words = wordsOf(near ? pairing.nearType : pairing.partner.type);
    return end != nullptr && stateOf(*end, words) == words.waiting;
}

void Pairings::setEnd(Pairing& pairing, bool near, PartnerEnd end) {
    if (near) {
        pairing.nearType = std::move(end.type);
        pairing.connection = std::move(end.id);
    } else {
        pairing.partner = std::move(end);
    }
}

Pairings::Problem Pairings::bring(const std::string& key, const Pairing& pairing) {
    const auto decoded = decodeActivationKey(key);
    if (!decoded)
        return Problem::malformed;
    if (!(*decoded == keyFrom(pairing)))
        return Problem::unknown;
    return row(pairing.uuid) != nullptr ? Problem::used : Problem::none;
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
    const std::string receiver = m_world.facts().otherSide(pairing.environment, pairing.minter);
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
    stored["nearType"] = pairing.nearType;
    stored["partnerType"] = pairing.partner.type;
    stored["transport"] = pairing.partner.id;
    Value& nearEnd = *endOf(pairing, true);
    Value& farEnd = *endOf(pairing, false);
    const bool fails = m_world.failNextProvisioning() || nearEnd.contains("_fails") || farEnd.contains("_fails");
    for (const bool near : {true, false}) {
        Value& end = near ? nearEnd : farEnd;
        const EndWords& words = wordsOf(near ? pairing.nearType : pairing.partner.type);
        // What is still being made shows that for a while.
        if (stateOf(end, words) == words.waiting)
            end[Value::json_pointer(words.state)] = words.preparing;
        else
            m_world.laterAt(end, waits::transportCreation, words.state, words.preparing);
        if (fails)
            continue;
        m_world.laterAt(end, waits::connectionProvisioning, words.state, words.up);
        if (end.contains("updateTime"))
            m_world.later(end, waits::connectionProvisioning, {{"updateTime", m_world.nowText()}});
    }
    if (fails && pairing.nearType == "interconnect:connection")
        m_world.later(nearEnd, waits::connectionProvisioning, {{"state", "failed"}});
}

void Pairings::leaves(const std::string& uuid, const std::string& id, double seconds) {
    const Value* found = row(uuid);
    if (found == nullptr)
        return;
    const Pairing pairing = fromRow(*found);
    const bool nearStays = pairing.connection != id;
    Value* end = endOf(pairing, nearStays);
    if (end == nullptr)
        return;
    const EndWords& words = wordsOf(nearStays ? pairing.nearType : pairing.partner.type);
    const std::string state = stateOf(*end, words);
    if (state == words.leaving || state == "deleted" || state == "failed")
        return;
    // The deletion of one side does not delete the other; nothing comes through it any more.
    World::forget(*end);
    m_world.laterAt(*end, seconds, words.state, words.orphaned);
}

void Pairings::resize(const std::string& uuid, std::int64_t mbps, double seconds) {
    const Value* found = row(uuid);
    if (found == nullptr)
        return;
    Value* end = endOf(fromRow(*found), false);
    if (end != nullptr && end->contains("bandwidth"))
        m_world.later(*end, seconds, {{"bandwidth", Bandwidth(mbps).toGoogle()}});
    if (end != nullptr && end->contains("bandwidthMbps"))
        m_world.later(*end, seconds, {{"bandwidthMbps", mbps}});
}

} // namespace isthmus
