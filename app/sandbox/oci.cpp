// SPDX-License-Identifier: GPL-3.0-or-later
#include "oci.h"

#include "waits.h"

#include "http/digest.h"

#include <algorithm>
#include <array>
#include <regex>

namespace isthmus {

namespace {

constexpr std::array kinds = {
    OciKind{"vcns", "vcn", waits::ociNetwork, waits::ociNetwork, "PROVISIONING", "AVAILABLE", "TERMINATING",
            "TERMINATED"},
    OciKind{"subnets", "subnet", waits::ociNetwork, waits::ociNetwork, "PROVISIONING", "AVAILABLE", "TERMINATING",
            "TERMINATED"},
    OciKind{"drgs", "drg", waits::ociDrg, waits::ociDrg, "PROVISIONING", "AVAILABLE", "TERMINATING", "TERMINATED"},
    OciKind{"drgAttachments", "drgattachment", waits::ociDrg, waits::ociDrg, "ATTACHING", "ATTACHED", "DETACHING",
            "DETACHED"},
    OciKind{"routeTables", "routetable", waits::ociNetwork, waits::ociNetwork, "PROVISIONING", "AVAILABLE",
            "TERMINATING", "TERMINATED"},
    OciKind{"virtualCircuits", "virtualcircuit", waits::ociDrg, waits::ociCircuitRemoval, "PENDING_PROVIDER",
            "PROVISIONED", "TERMINATING", "TERMINATED"},
};

std::string worldType(const std::string& collection) {
    return "oci:" + collection;
}

std::string textAt(const Value& body, const char* pointer) {
    const Value::json_pointer at(pointer);
    return body.contains(at) && body.at(at).is_string() ? body.at(at).get<std::string>() : std::string();
}

Refusal invalid(const std::string& message) {
    return {400, "InvalidParameter", message};
}

bool isOver(const Value& resource) {
    const std::string state = resource.at("lifecycleState");
    return state == "TERMINATED" || state == "DETACHED";
}

Prefix prefixOf(const std::string& text) {
    const auto prefix = Prefix::parse(text);
    if (!prefix || prefix->hasHostBits())
        throw invalid("The requested CIDR " + text + " is invalid: it is no CIDR block.");
    return *prefix;
}

/// "1 Gbps" -> 1000; -1 where it is no shape.
std::int64_t shapeMbps(const std::string& name) {
    static const std::regex pattern("([0-9]+) ([GM])bps");
    std::smatch match;
    if (!std::regex_match(name, match, pattern))
        return -1;
    return std::stoll(match[1]) * (match[2] == "G" ? 1000 : 1);
}

constexpr const char* awsService = "ocid1.providerservice.oc1..awsinterconnect";

} // namespace

const OciKind* ociKind(const std::string& collection) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const OciKind& entry) { return collection == entry.collection; });
    return found == kinds.end() ? nullptr : &*found;
}

std::string OciCall::operation() const {
    if (path.empty() || (ociKind(path[0]) == nullptr && path[0] != "fastConnectProviderServices"))
        return {};
    std::string verb = method;
    std::transform(verb.begin(), verb.end(), verb.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return "oci:" + path[0] + "." + (method == "GET" && path.size() == 1 ? "list" : verb);
}

Value Oci::shown(const Value& resource) {
    Value out = World::shown(resource);
    if (resource.contains("_minted"))
        out["providerServiceKeyName"] = m_pairings.keyOf(resource.at("_uuid"));
    return out;
}

Value& Oci::resource(const OciCall& call) {
    Value* found = call.path.size() == 2 ? m_world.find(worldType(call.path[0]), call.path[1]) : nullptr;
    if (found == nullptr || found->at("_region") != call.region)
        throw Refusal{404, "NotAuthorizedOrNotFound", "Authorization failed or requested resource not found."};
    return *found;
}

const Value& Oci::used(const OciCall& call, const char* collection, const std::string& id) {
    const Value* found = m_world.find(worldType(collection), id);
    if (found == nullptr || found->at("_region") != call.region || isOver(*found))
        throw Refusal{404, "NotAuthorizedOrNotFound", "Authorization failed or requested resource not found: " + id};
    if (found->at("lifecycleState") != ociKind(collection)->ready)
        throw Refusal{409, "IncorrectState", id + " is in state " + found->at("lifecycleState").get<std::string>()};
    return *found;
}

std::vector<std::string> Oci::usersOf(const std::string& id) {
    std::vector<std::string> out;
    for (const OciKind& kind : kinds)
        for (const auto& [other, value] : m_world.all(worldType(kind.collection)).items())
            if (other != id && !isOver(value) && value.dump().find("\"" + id + "\"") != std::string::npos)
                out.push_back(other);
    return out;
}

void Oci::checkNetwork(const OciCall& call) {
    const Value blocks = call.body.value("cidrBlocks", Value::array());
    if (blocks.empty())
        throw invalid("cidrBlocks is required.");
    const Facts& facts = m_world.facts();
    const auto shortest = facts.limit("oci", "network.ipv4.minLength");
    const auto longest = facts.limit("oci", "network.ipv4.maxLength");
    std::vector<Prefix> read;
    for (const Value& block : blocks) {
        const Prefix prefix = prefixOf(block);
        if ((shortest && prefix.length() < *shortest) || (longest && prefix.length() > *longest) ||
            facts.isForbiddenRange("oci", prefix))
            throw invalid("The requested CIDR " + prefix.toString() + " is invalid.");
        for (const Prefix& other : read)
            if (other.overlaps(prefix))
                throw invalid("The requested CIDRs overlap.");
        read.push_back(prefix);
    }
}

void Oci::checkSubnet(const OciCall& call) {
    const Value& vcn = used(call, "vcns", call.body.value("vcnId", ""));
    const Prefix prefix = prefixOf(call.body.value("cidrBlock", ""));
    const Value& blocks = vcn.at("cidrBlocks");
    if (std::none_of(blocks.begin(), blocks.end(),
                     [&](const Value& block) { return prefixOf(block).contains(prefix); }))
        throw invalid("The requested CIDR " + prefix.toString() + " is not in the VCN.");
    for (const Value& other : m_world.all("oci:subnets"))
        if (other.at("vcnId") == vcn.at("id") && !isOver(other) && prefixOf(other.at("cidrBlock")).overlaps(prefix))
            throw invalid("The requested CIDR " + prefix.toString() + " overlaps with that of " +
                          other.at("id").get<std::string>());
    if (const std::string table = call.body.value("routeTableId", ""); !table.empty())
        static_cast<void>(used(call, "routeTables", table));
}

void Oci::checkRules(const OciCall& call, const Value& rules) {
    for (const Value& rule : rules) {
        const std::string target = rule.value("networkEntityId", "");
        static_cast<void>(prefixOf(rule.value("destination", "")));
        static_cast<void>(used(call, "drgs", target));
        const Value& attachments = m_world.all("oci:drgAttachments");
        if (std::none_of(attachments.begin(), attachments.end(), [&](const Value& one) {
                return one.at("drgId") == target && one.at("lifecycleState") == "ATTACHED";
            }))
            throw invalid("The DRG " + target + " is attached to no VCN.");
    }
}

void Oci::checkCircuit(const OciCall& call) {
    static_cast<void>(used(call, "drgs", call.body.value("gatewayId", "")));
    if (call.body.value("type", "") != "PRIVATE")
        throw invalid("type must be PRIVATE.");
    const std::string shape = call.body.value("bandwidthShapeName", "");
    const std::int64_t size = shapeMbps(shape);
    if (call.body.value("providerServiceId", "") != awsService) {
        if (size < 0 || call.body.value("crossConnectMappings", Value::array()).empty() ||
            !call.body.contains("customerAsn"))
            throw invalid("bandwidthShapeName, customerAsn and crossConnectMappings are required for this provider.");
        return;
    }
    const std::string remote = call.body.value("providerRemoteRegion", "");
    const auto pairs = m_world.facts().pairsOf("oci");
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const RegionPair* one) {
        return one->awsRegion == remote && one->partnerRegion == call.region;
    });
    if (pair == pairs.end())
        throw invalid("providerRemoteRegion " + remote + " is not reached from " + call.region + ".");
    if (size < 0 || !offers(**pair, Bandwidth(size)))
        throw invalid("bandwidthShapeName '" + shape + "' is not offered.");
    const std::string key = call.body.value("providerServiceKeyName", "");
    const std::string account = call.body.value("remoteAccountId", "");
    if (key.empty() == account.empty())
        throw invalid("Either remoteAccountId or providerServiceKeyName is required.");
    if (key.empty() && !m_world.facts().isAccount("aws", account))
        throw invalid("remoteAccountId must be an AWS account.");
    Pairing pairing;
    if (!key.empty() &&
        (m_pairings.look(key, "oci", call.body.at("compartmentId"), pairing) != Pairings::Problem::none ||
         pairing.environment != (*pair)->id || pairing.sizeMbps != size))
        throw invalid("The provider service key is not valid for this circuit.");
}

void Oci::check(const OciCall& call) {
    const std::string& collection = call.path[0];
    const std::string compartment = call.body.value("compartmentId", "");
    const bool ofItsDrg = collection == "drgAttachments";
    if (ofItsDrg && !compartment.empty())
        throw invalid("compartmentId is no member of an attachment, which lies in the compartment of its DRG.");
    if (!ofItsDrg && !m_world.facts().isAccount("oci", compartment) && !compartment.starts_with("ocid1.compartment."))
        throw invalid("compartmentId must be an OCID of a compartment or a tenancy.");
    if (collection == "vcns")
        checkNetwork(call);
    else if (collection == "subnets")
        checkSubnet(call);
    else if (collection == "virtualCircuits")
        checkCircuit(call);
    else if (collection == "routeTables") {
        static_cast<void>(used(call, "vcns", call.body.value("vcnId", "")));
        checkRules(call, call.body.value("routeRules", Value::array()));
    } else if (collection == "drgAttachments") {
        static_cast<void>(used(call, "drgs", call.body.value("drgId", "")));
        const std::string vcn = textAt(call.body, "/networkDetails/id");
        static_cast<void>(used(call, "vcns", vcn));
        for (const Value& other : m_world.all("oci:drgAttachments"))
            if (!isOver(other) && textAt(other, "/networkDetails/id") == vcn)
                throw Refusal{409, "LimitExceeded", "The VCN is attached to a DRG already."};
    }
}

void Oci::makeCircuit(const OciCall& call, Value& circuit) {
    const std::string id = circuit.at("id");
    circuit["providerState"] = "INACTIVE";
    circuit["bgpSessionState"] = "DOWN";
    circuit.erase("providerServiceKeyName");
    if (call.body.value("providerServiceId", "") != awsService) {
        m_world.later(circuit, waits::fabricProvisioning,
                      {{"lifecycleState", "PROVISIONED"}, {"providerState", "ACTIVE"}, {"bgpSessionState", "UP"}});
        return;
    }
    const PartnerEnd end{"oci:virtualCircuits", id};
    const std::string key = call.body.value("providerServiceKeyName", "");
    Pairing pairing;
    if (!key.empty()) {
        static_cast<void>(m_pairings.look(key, "oci", call.body.at("compartmentId"), pairing));
        pairing.partner = end;
        circuit["_uuid"] = pairing.uuid;
        m_pairings.join(pairing);
        return;
    }
    for (const RegionPair* pair : m_world.facts().pairsOf("oci"))
        if (pair->awsRegion == call.body.at("providerRemoteRegion") && pair->partnerRegion == call.region)
            pairing = {randomUuid(),
                       pair->id,
                       "oci",
                       shapeMbps(call.body.at("bandwidthShapeName")),
                       call.body.at("remoteAccountId"),
                       {},
                       end,
                       false};
    circuit["_uuid"] = pairing.uuid;
    circuit["_minted"] = true;
    circuit["sharedConnectionUuid"] = pairing.uuid;
    static_cast<void>(m_pairings.mint(pairing));
}

Value Oci::create(const OciCall& call, const OciKind& kind) {
    const std::string scope = "oci:" + call.region + ":" + call.path[0] + ":" + call.retryToken;
    const std::string hash = sha256Hex(call.body.dump());
    if (const Value* known = call.retryToken.empty() ? nullptr : m_world.token(scope)) {
        if (known->at("hash") != hash)
            throw Refusal{409, "InvalidatedRetryToken", "The retry token was used before with other details."};
        if (const Value* same = m_world.find(worldType(call.path[0]), known->at("result")))
            return shown(*same);
    }
    check(call);
    const std::string id = "ocid1." + std::string(kind.ocid) + ".oc1.iad." + World::hexId("", 40);
    Value made = call.body;
    if (call.path[0] == "drgAttachments")
        made["compartmentId"] = used(call, "drgs", call.body.value("drgId", "")).at("compartmentId");
    made["id"] = id;
    made["timeCreated"] = m_world.nowText();
    made["lifecycleState"] = kind.making;
    made["_region"] = call.region;
    made["_etag"] = World::hexId("", 8);
    Value& stored = m_world.add(worldType(call.path[0]), id, std::move(made));
    if (call.path[0] == "virtualCircuits")
        makeCircuit(call, stored);
    else
        m_world.settle(stored, kind.create, {{"lifecycleState", kind.ready}}, {{"lifecycleState", "FAILED"}});
    if (!call.retryToken.empty())
        m_world.rememberToken(scope, hash, id);
    return shown(stored);
}

Value Oci::update(const OciCall& call, Value& found) {
    if (!call.ifMatch.empty() && call.ifMatch != found.at("_etag"))
        throw Refusal{412, "NoEtagMatch", "The etag is not the current one."};
    if (call.body.contains("routeRules"))
        checkRules(call, call.body.at("routeRules"));
    for (const char* member : {"routeRules", "displayName", "bandwidthShapeName", "freeformTags"})
        if (call.body.contains(member))
            found[member] = call.body.at(member);
    found["_etag"] = World::hexId("", 8);
    return shown(found);
}

void Oci::remove(Value& found, const OciKind& kind) {
    const std::string id = found.at("id");
    const std::string state = found.at("lifecycleState");
    if (state == kind.leaving || state == kind.gone)
        return;
    if (state == "PROVISIONING" || state == "ATTACHING")
        throw Refusal{409, "IncorrectState", id + " is in state " + state};
    if (const auto users = usersOf(id); !users.empty())
        throw Refusal{409, "Conflict", "The resource " + id + " is in use by " + users.front()};
    World::forget(found);
    found["lifecycleState"] = kind.leaving;
    m_world.later(found, kind.remove, {{"lifecycleState", kind.gone}});
    m_world.goneAfter(found, waits::afterlife);
    if (found.contains("_uuid"))
        m_pairings.leaves(found.at("_uuid"), found.at("id"), kind.remove);
}

Value Oci::services(const OciCall& call) {
    if (call.path.size() == 3 && call.path[2] == "providerRemoteRegions") {
        Value out = Value::array();
        for (const RegionPair* pair : m_world.facts().pairsOf("oci"))
            out.push_back({{"ociRegionName", pair->partnerRegion}, {"providerRegionName", pair->awsRegion}});
        return out;
    }
    Value out = Value::array();
    for (const auto& [name, id] : {std::pair<const char*, const char*>{"Amazon Web Services", awsService},
                                   {"Megaport", "ocid1.providerservice.oc1..megaport"},
                                   {"PacketFabric", "ocid1.providerservice.oc1..packetfabric"},
                                   {"Equinix", "ocid1.providerservice.oc1..equinix"}})
        out.push_back({{"id", id},
                       {"providerName", name},
                       {"type", "LAYER3"},
                       {"privatePeeringBgpManagement", "PROVIDER_MANAGED"}});
    return out;
}

Value Oci::call(const OciCall& call, std::string& etag) {
    if (call.path[0] == "fastConnectProviderServices")
        return services(call);
    const OciKind& kind = *ociKind(call.path[0]);
    if (call.path.size() == 1 && call.method == "POST") {
        Value out = create(call, kind);
        etag = m_world.find(worldType(call.path[0]), out.at("id"))->at("_etag");
        return out;
    }
    if (call.path.size() == 1) {
        const auto compartment = call.query.find("compartmentId");
        if (compartment == call.query.end())
            throw Refusal{400, "MissingParameter", "compartmentId is required."};
        Value out = Value::array();
        for (const Value& one : m_world.all(worldType(call.path[0])))
            if (one.at("_region") == call.region && one.at("compartmentId") == compartment->second)
                out.push_back(shown(one));
        return out;
    }
    Value& found = resource(call);
    etag = found.at("_etag");
    if (call.method == "GET")
        return shown(found);
    if (call.method == "PUT") {
        Value out = update(call, found);
        etag = found.at("_etag");
        return out;
    }
    remove(found, kind);
    return Value();
}

} // namespace isthmus
