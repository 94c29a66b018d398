// SPDX-License-Identifier: GPL-3.0-or-later
#include "interconnect.h"

#include "waits.h"

#include "http/digest.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <regex>

namespace isthmus {

namespace {

Refusal invalid(const std::string& message) {
    return {400, "InterconnectValidationException", message};
}

std::string required(const Value& body, const char* name) {
    const auto it = body.find(name);
    if (it == body.end() || !it->is_string() || it->get<std::string>().empty())
        throw invalid(std::string(name) + " is required");
    return it->get<std::string>();
}

bool ended(const Value& connection) {
    return connection.at("state") == "deleted" || connection.at("state") == "failed";
}

Value providerOf(const RegionPair& pair) {
    return {{"cloudServiceProvider", pair.provider}};
}

std::string locationOf(const RegionPair& pair) {
    return pair.partnerLocation.empty() ? pair.partnerRegion : pair.partnerLocation;
}

/// One page of `all`, by a token that is the index of the next row.
Value page(const Value& body, const char* member, const Value& all) {
    const std::int64_t size = body.value("maxResults", std::int64_t{100});
    if (size < 1 || size > 100)
        throw invalid("maxResults must be from 1 to 100");
    const std::string token = body.value("nextToken", "");
    std::size_t start = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), start);
    if (!token.empty() && (error != std::errc() || end != token.data() + token.size() || start > all.size()))
        throw invalid("nextToken is not one that this operation gave");
    Value out = {{member, Value::array()}};
    const std::size_t stop = std::min(all.size(), start + static_cast<std::size_t>(size));
    for (std::size_t i = start; i < stop; ++i)
        out[member].push_back(all[i]);
    if (stop < all.size())
        out["nextToken"] = std::to_string(stop);
    return out;
}

} // namespace

bool Interconnect::readsOnly(const std::string& operation) {
    return operation.starts_with("Get") || operation.starts_with("List") || operation.starts_with("Describe");
}

Value Interconnect::call(const std::string& operation, const std::string& region, const Value& body) {
    static const std::map<std::string, Handler> handlers = {
        {"CreateConnection", &Interconnect::createConnection},
        {"AcceptConnectionProposal", &Interconnect::acceptProposal},
        {"DescribeConnectionProposal", &Interconnect::describeProposal},
        {"GetConnection", &Interconnect::getConnection},
        {"ListConnections", &Interconnect::listConnections},
        {"UpdateConnection", &Interconnect::updateConnection},
        {"DeleteConnection", &Interconnect::deleteConnection},
        {"GetEnvironment", &Interconnect::getEnvironment},
        {"ListEnvironments", &Interconnect::listEnvironments},
        {"ListAttachPoints", &Interconnect::listAttachPoints},
        {"TagResource", &Interconnect::tagResource},
        {"UntagResource", &Interconnect::untagResource},
        {"ListTagsForResource", &Interconnect::listTags},
    };
    const auto it = handlers.find(operation);
    if (it == handlers.end())
        throw Refusal{400, "UnknownOperationException", "There is no operation " + operation};
    if (!body.is_object())
        throw Refusal{400, "SerializationException", "The body is not an object"};
    return once(operation, region, body, it->second);
}

Value Interconnect::once(const std::string& operation, const std::string& region, const Value& body, Handler handler) {
    const std::string token = readsOnly(operation) ? std::string() : body.value("clientToken", "");
    if (token.empty())
        return (this->*handler)(region, body);
    const std::string scope = "interconnect:" + region + ":" + operation + ":" + token;
    const std::string hash = sha256Hex(body.dump());
    if (const Value* known = m_world.token(scope)) {
        if (known->at("hash") != hash)
            throw invalid("The client token was used before with other parameters");
        const Value* same = m_world.find("interconnect:connection", known->at("result"));
        if (same != nullptr)
            return {{"connection", shown(*same, false)}};
    }
    Value result = (this->*handler)(region, body);
    if (result.contains("connection"))
        m_world.rememberToken(scope, hash, result.at("connection").at("id"));
    return result;
}

Value& Interconnect::connection(const std::string& region, const std::string& id) {
    Value* found = m_world.find("interconnect:connection", id);
    if (found == nullptr || found->at("_region") != region)
        throw Refusal{404, "ResourceNotFoundException", "Connection " + id + " was not found"};
    return *found;
}

const RegionPair& Interconnect::environment(const std::string& region, const std::string& id) const {
    const RegionPair* pair = m_world.facts().environment(id);
    if (pair == nullptr || pair->awsRegion != region)
        throw Refusal{404, "ResourceNotFoundException", "Environment " + id + " was not found in " + region};
    return *pair;
}

std::string Interconnect::attachPoint(const std::string& region, const Value& body) {
    const Value point = body.value("attachPoint", Value::object());
    if (!point.is_object() || point.size() != 1)
        throw invalid("attachPoint must have exactly one of directConnectGateway and arn");
    std::string id = point.value("directConnectGateway", "");
    if (id.empty()) {
        const std::string arn = point.value("arn", "");
        id = arn.substr(arn.find('/') == std::string::npos ? arn.size() : arn.find('/') + 1);
    }
    static const std::regex uuid("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    if (!std::regex_match(id, uuid))
        throw invalid("directConnectGateway must be a UUID");
    const Value* gateway = m_world.find("directconnect:gateway", id);
    if (gateway == nullptr || gateway->at("directConnectGatewayState") == "deleted")
        throw Refusal{404, "ResourceNotFoundException", "Direct Connect gateway " + id + " was not found"};
    if (gateway->at("directConnectGatewayState") != "available")
        throw invalid("Direct Connect gateway " + id + " is not available");
    for (const Value& association : m_world.all("directconnect:gateway-association"))
        if (association.at("directConnectGatewayId") == id && association.at("associationState") != "disassociated" &&
            association.at("associatedGateway").at("region") != region)
            throw invalid("Direct Connect gateway " + id + " has a gateway in " +
                          association.at("associatedGateway").at("region").get<std::string>() +
                          "; an interconnect reaches gateways of its own Region only");
    return id;
}

void Interconnect::checkQuotas(const std::string& region, const RegionPair& pair, bool requested) {
    std::int64_t all = 0;
    std::int64_t waiting = 0;
    std::int64_t sameProvider = 0;
    for (const Value& other : m_world.all("interconnect:connection")) {
        if (other.at("_region") != region || ended(other))
            continue;
        ++all;
        waiting += other.at("state") == "requested" ? 1 : 0;
        sameProvider += other.at("provider").at("cloudServiceProvider") == pair.provider ? 1 : 0;
    }
    const auto check = [&](std::int64_t count, const char* key, const std::string& what) {
        const auto most = m_world.facts().limit("aws", key);
        if (most && count >= *most)
            throw Refusal{402, "ServiceQuotaExceededException",
                          "The quota of " + std::to_string(*most) + " " + what + " is used up"};
    };
    check(sameProvider, "interconnect.perProvider", "connections for each provider");
    if (pair.preview)
        check(sameProvider, "interconnect.previewPerRegion", "connections for a provider in preview");
    check(all, "interconnect.perAccount", "connections");
    if (requested)
        check(waiting, "interconnect.requestedPerAccount", "requested connections");
}

Value& Interconnect::store(const std::string& region, const RegionPair& pair, const Pairing& pairing, const Value& body,
                           const std::string& gateway) {
    const std::string& id = pairing.connection;
    Value connection = {{"id", id},
                        {"arn", "arn:aws:interconnect:" + region + ":" + m_world.awsAccount() + ":connection/" + id},
                        {"description", body.value("description", "")},
                        {"bandwidth", Bandwidth(pairing.sizeMbps).toAws()},
                        {"attachPoint", {{"directConnectGateway", gateway}}},
                        {"environmentId", pair.id},
                        {"provider", providerOf(pair)},
                        {"location", locationOf(pair)},
                        {"type", "Multicloud"},
                        {"state", "requested"},
                        {"sharedId", pairing.uuid},
                        {"ownerAccount", m_world.awsAccount()},
                        {"billingTier", 1},
                        {"tags", body.value("tags", Value::object())},
                        {"_region", region}};
    if (m_world.failNextProvisioning())
        connection["_fails"] = true;
    return m_world.add("interconnect:connection", id, std::move(connection));
}

Value Interconnect::shown(const Value& connection, bool summary) {
    Value out = World::shown(connection);
    if (summary) {
        out.erase("ownerAccount");
        out.erase("tags");
    } else {
        out["activationKey"] = m_pairings.keyOf(connection.at("sharedId"));
    }
    return out;
}

Value Interconnect::createConnection(const std::string& region, const Value& body) {
    const std::string bandwidth = required(body, "bandwidth");
    const RegionPair& pair = environment(region, required(body, "environmentId"));
    const Facts& facts = m_world.facts();
    const auto size = Bandwidth::parse(bandwidth);
    if (!facts.matchesPattern("aws", "interconnect.bandwidth.pattern", bandwidth) || !size)
        throw invalid("bandwidth " + bandwidth + " is not written as the API wants it, for example 10Gbps");
    if (!offers(pair, *size))
        throw invalid("bandwidth " + bandwidth + " is not offered in environment " + pair.id);
    if (body.contains("description") &&
        !facts.matchesPattern("aws", "interconnect.description.pattern", body.value("description", "")))
        throw invalid("description has characters other than letters, digits, blank, _ and -, or is too long");
    const std::string remote = body.value("remoteAccount", Value::object()).value("identifier", "");
    if (remote.empty())
        throw invalid("remoteAccount.identifier is required for this environment");
    if (!facts.matchesPattern("aws", "account.remote.pattern", remote))
        throw invalid("remoteAccount.identifier has characters that are not allowed");
    const std::string gateway = attachPoint(region, body);
    checkQuotas(region, pair, true);
    const Pairing pairing{randomUuid(), pair.id, "aws", size->mbps(), remote, World::shortId("mcc-"), {}, false};
    static_cast<void>(m_pairings.mint(pairing));
    return {{"connection", shown(store(region, pair, pairing, body, gateway), false)}};
}

Pairing Interconnect::proposal(const std::string& region, const Value& body) {
    const std::string key = required(body, "activationKey");
    Pairing pairing;
    switch (m_pairings.look(key, "aws", m_world.awsAccount(), pairing)) {
    case Pairings::Problem::none:
        break;
    case Pairings::Problem::malformed:
        throw invalid("activationKey cannot be read");
    case Pairings::Problem::otherAccount:
        throw Refusal{403, "AccessDeniedException", "The activation key is for another account"};
    case Pairings::Problem::used:
        throw invalid("The activation key has been used already");
    case Pairings::Problem::unknown:
    case Pairings::Problem::gone:
        throw Refusal{404, "ResourceNotFoundException", "There is no proposal for this activation key"};
    }
    static_cast<void>(environment(region, pairing.environment));
    return pairing;
}

Value Interconnect::describeProposal(const std::string& region, const Value& body) {
    const Pairing pairing = proposal(region, body);
    const RegionPair& pair = environment(region, pairing.environment);
    return {{"bandwidth", Bandwidth(pairing.sizeMbps).toAws()},
            {"environmentId", pair.id},
            {"provider", providerOf(pair)},
            {"location", locationOf(pair)}};
}

Value Interconnect::acceptProposal(const std::string& region, const Value& body) {
    Pairing pairing = proposal(region, body);
    const RegionPair& pair = environment(region, pairing.environment);
    if (body.contains("description") &&
        !m_world.facts().matchesPattern("aws", "interconnect.description.pattern", body.value("description", "")))
        throw invalid("description has characters other than letters, digits, blank, _ and -, or is too long");
    const std::string gateway = attachPoint(region, body);
    checkQuotas(region, pair, false);
    pairing.connection = World::shortId("mcc-");
    Value& created = store(region, pair, pairing, body, gateway);
    m_pairings.join(pairing);
    return {{"connection", shown(created, false)}};
}

Value Interconnect::getConnection(const std::string& region, const Value& body) {
    return {{"connection", shown(connection(region, required(body, "identifier")), false)}};
}

Value Interconnect::listConnections(const std::string& region, const Value& body) {
    Value all = Value::array();
    for (const Value& found : m_world.all("interconnect:connection")) {
        if (found.at("_region") != region)
            continue;
        bool wanted = true;
        for (const char* filter : {"state", "environmentId", "provider", "attachPoint"})
            wanted = wanted && (!body.contains(filter) || found.at(filter) == body.at(filter));
        if (wanted)
            all.push_back(shown(found, true));
    }
    return page(body, "connections", all);
}

Value Interconnect::updateConnection(const std::string& region, const Value& body) {
    Value& found = connection(region, required(body, "identifier"));
    const RegionPair& pair = environment(region, found.at("environmentId"));
    if (found.at("state") != "available")
        throw invalid("The connection is not in the state available");
    if (body.contains("description")) {
        if (!m_world.facts().matchesPattern("aws", "interconnect.description.pattern", body.value("description", "")))
            throw invalid("description has characters other than letters, digits, blank, _ and -, or is too long");
        found["description"] = body.at("description");
    }
    if (body.contains("bandwidth")) {
        const std::string text = required(body, "bandwidth");
        const auto size = Bandwidth::parse(text);
        if (!size || !m_world.facts().matchesPattern("aws", "interconnect.bandwidth.pattern", text) ||
            !offers(pair, *size))
            throw invalid("bandwidth " + text + " is not offered in environment " + pair.id);
        found["state"] = "updating";
        m_world.later(found, waits::connectionUpdate, {{"state", "available"}, {"bandwidth", text}});
        m_pairings.resize(found.at("sharedId"), size->mbps(), waits::connectionUpdate);
    }
    return {{"connection", shown(found, false)}};
}

Value Interconnect::deleteConnection(const std::string& region, const Value& body) {
    Value& found = connection(region, required(body, "identifier"));
    const std::string state = found.at("state");
    if (state != "deleting" && state != "deleted") {
        found["state"] = "deleting";
        World::forget(found);
        m_world.later(found, waits::connectionDeletion, {{"state", "deleted"}});
        m_world.goneAfter(found, waits::connectionDeletion + waits::afterlife);
        m_pairings.leaves(found.at("sharedId"), found.at("id"), waits::connectionDeletion);
    }
    return {{"connection", shown(found, false)}};
}

namespace {

Value environmentShown(const RegionPair& pair) {
    Value sizes = Value::array();
    for (const Bandwidth& size : pair.sizes)
        sizes.push_back(size.toAws());
    return {{"environmentId", pair.id},
            {"provider", providerOf(pair)},
            {"location", locationOf(pair)},
            {"state", "available"},
            {"bandwidths", {{"available", sizes}, {"supported", sizes}}},
            {"type", "Multicloud"},
            {"remoteIdentifierType", "account"}};
}

} // namespace

Value Interconnect::getEnvironment(const std::string& region, const Value& body) {
    return {{"environment", environmentShown(environment(region, required(body, "id")))}};
}

Value Interconnect::listEnvironments(const std::string& region, const Value& body) {
    Value all = Value::array();
    for (const RegionPair* pair : m_world.facts().environmentsOf(region)) {
        Value entry = environmentShown(*pair);
        if ((!body.contains("provider") || entry.at("provider") == body.at("provider")) &&
            (!body.contains("location") || entry.at("location") == body.at("location")))
            all.push_back(std::move(entry));
    }
    return page(body, "environments", all);
}

Value Interconnect::listAttachPoints(const std::string& region, const Value& body) {
    static_cast<void>(environment(region, required(body, "environmentId")));
    Value all = Value::array();
    for (const auto& [id, gateway] : m_world.all("directconnect:gateway").items())
        if (gateway.at("directConnectGatewayState") == "available")
            all.push_back({{"type", "DirectConnectGateway"},
                           {"identifier", id},
                           {"name", gateway.at("directConnectGatewayName")}});
    return page(body, "attachPoints", all);
}

Value& Interconnect::connectionByArn(const std::string& region, const Value& body) {
    const std::string arn = required(body, "arn");
    const std::size_t slash = arn.rfind('/');
    Value& found = connection(region, slash == std::string::npos ? arn : arn.substr(slash + 1));
    if (found.at("arn") != arn)
        throw Refusal{404, "ResourceNotFoundException", "There is no resource " + arn};
    return found;
}

Value Interconnect::tagResource(const std::string& region, const Value& body) {
    connectionByArn(region, body)["tags"].update(body.value("tags", Value::object()));
    return Value::object();
}

Value Interconnect::untagResource(const std::string& region, const Value& body) {
    Value& tags = connectionByArn(region, body)["tags"];
    for (const Value& key : body.value("tagKeys", Value::array()))
        tags.erase(key.get<std::string>());
    return Value::object();
}

Value Interconnect::listTags(const std::string& region, const Value& body) {
    return {{"tags", connectionByArn(region, body).at("tags")}};
}

} // namespace isthmus
