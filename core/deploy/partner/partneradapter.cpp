// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/partner/partneradapter.h"

#include "deploy/pages.h"
#include "deploy/partner/partnerrequests.h"
#include "http/credentials.h"
#include "http/digest.h"
#include "net/bandwidth.h"
#include "spec/activationkey.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace isthmus {

namespace {

/// A token that the user keeps in a file or in the environment; read again when it is refused.
class KeptTokens final : public BearerTokens {
public:
    KeptTokens(std::string provider, const ProviderProfile& profile)
        : m_provider(std::move(provider))
        , m_profile(profile) {}

protected:
    Result<BearerToken> ask(HttpClient&, std::stop_token) override {
        BearerToken token;
        if (m_profile.credentialSource == "environment") {
            const std::string name =
                m_profile.credentialProfile.empty() ? "ISTHMUS_PARTNER_TOKEN" : m_profile.credentialProfile;
            const char* value = std::getenv(name.c_str());
            token.text = value == nullptr ? "" : value;
            if (token.text.empty())
                return Error{"The environment variable " + name + " holds no token of " + m_provider + ". Set it."};
            return token;
        }
        std::ifstream in(m_profile.credentialFile);
        std::getline(in, token.text);
        if (token.text.empty())
            return Error{"The profile names no file with a token of " + m_provider + " in partners." + m_provider +
                         ".credentials.file, or it cannot be read. Write one."};
        return token;
    }

private:
    std::string m_provider;
    const ProviderProfile& m_profile;
};

/// "https://host" and "/path?query" of a URL.
struct UrlParts {
    std::string host;
    std::string path;
    std::string query;
};

UrlParts partsOf(const std::string& url) {
    UrlParts parts;
    const std::size_t scheme = url.find("://");
    const std::size_t start = scheme == std::string::npos ? 0 : scheme + 3;
    const std::size_t slash = std::min(url.find('/', start), url.size());
    const std::size_t question = std::min(url.find('?', slash), url.size());
    parts.host = url.substr(start, slash - start);
    parts.path = url.substr(slash, question - slash);
    parts.query = question < url.size() ? url.substr(question + 1) : "";
    return parts;
}

RestClient::Manner signedManner(const std::string& provider, const ProviderProfile& profile, Redactor& redactor) {
    RestClient::Manner manner;
    manner.provider = provider;
    manner.errorOf = partnerError;
    manner.authorize = [provider, &profile, &redactor](HttpRequest& one) -> Status {
        const Result<AwsCredentials> key =
            awsCredentials(profile.credentialSource, profile.credentialFile, profile.credentialProfile);
        if (!key)
            return key.error();
        const std::string region = profile.signingRegion.empty() ? awsRegionOfEnvironment() : profile.signingRegion;
        if (region.empty())
            return Error("The profile does not say for which region requests to " + provider +
                         " are signed. Add partners." + provider + ".sigv4.region, or set AWS_REGION");
        redactor.add(key->secretAccessKey);
        redactor.add(key->sessionToken);
        const UrlParts url = partsOf(one.url);
        SignableRequest signable{one.method, url.path, url.query, one.headers, one.body};
        signable.headers.emplace_back("Host", url.host);
        SigV4(profile.signingService, region).sign(signable, *key, std::chrono::system_clock::now());
        one.headers = signable.headers;
        return success();
    };
    return manner;
}

} // namespace

PartnerAdapter::PartnerAdapter(const std::string& provider, const ProviderProfile& profile, HttpClient& http,
                               Redactor& redactor)
    : m_provider(provider)
    , m_profile(profile)
    , m_redactor(redactor)
    , m_tokens(std::make_unique<KeptTokens>(provider, profile))
    , m_client(http, redactor,
               profile.auth == "sigv4" ? signedManner(provider, profile, redactor)
                                       : bearerManner(provider, *m_tokens, http, redactor, partnerError)) {}

PartnerAdapter::~PartnerAdapter() = default;

ApiResult<Json> PartnerAdapter::call(const std::string& method, const std::string& path, const Json& body) {
    const auto endpoint = m_profile.endpoints.find("coordinator");
    if (endpoint == m_profile.endpoints.end() || endpoint->second.empty())
        return ApiError{"NoEndpoint",
                        "The profile names no endpoint of " + m_provider + ". Add partners." + m_provider + ".endpoint",
                        0};
    const ApiResult<RestAnswer> answer = m_client.send({method, endpoint->second + "/" + path, body});
    if (!answer)
        return answer.error();
    m_redactor.add(textOf(answer->body, "activationKey"));
    return answer->body;
}

ApiResult<Json> PartnerAdapter::list(const std::string& path, const char* member) {
    Json all = Json::array();
    std::string page;
    for (Pages pages;;) {
        const ApiResult<Json> answer = call("GET", path + (page.empty() ? "" : "?pageToken=" + percentEncode(page)));
        if (!answer)
            return answer.error();
        for (const Json& entry : answer->value(member, Json::array())) {
            m_redactor.add(textOf(entry, "activationKey"));
            all.push_back(entry);
        }
        page = textOf(*answer, "nextPageToken");
        const ApiResult<bool> more = pages.more(page);
        if (!more)
            return more.error();
        if (!*more)
            return all;
    }
}

ApiResult<std::optional<Made>> PartnerAdapter::find(const Step& step, const Known& known) {
    const std::string environment = environmentName(step.want);
    const ApiResult<Json> interconnects = list(environment + "/interconnects", "interconnects");
    if (!interconnects)
        return interconnects.error();
    const std::string id = connectionId(step.key, known.deployment);
    for (const Json& interconnect : *interconnects) {
        const std::string name = textOf(interconnect, "name") + "/connections/" + id;
        const ApiResult<Json> found = call("GET", name);
        if (found)
            return std::optional(Made{name, Json::object()});
        if (!found.error().isGone())
            return found.error();
    }
    return std::optional<Made>();
}

ApiResult<std::string> PartnerAdapter::roomiest(const std::string& environment, std::int64_t mbps) {
    const ApiResult<Json> place = call("GET", environment);
    if (!place)
        return place.error();
    const Json sizes = place->value("supportedConnectionSizeMbps", Json::array());
    if (!sizes.empty() && std::find(sizes.begin(), sizes.end(), mbps) == sizes.end())
        return ApiError{"NoSuchSize",
                        m_provider + " does not offer " + std::to_string(mbps) + " Mbps in " + environment + ", only " +
                            sizes.dump() + " Mbps. Draw one of these.",
                        400};
    const ApiResult<Json> interconnects = list(environment + "/interconnects", "interconnects");
    if (!interconnects)
        return interconnects.error();
    std::string best;
    std::int64_t most = 0;
    for (const Json& interconnect : *interconnects) {
        const std::string name = textOf(interconnect, "name");
        const ApiResult<Json> connections = list(name + "/connections", "connections");
        if (!connections)
            return connections.error();
        const std::int64_t room = roomOn(interconnect, *connections);
        if (room >= mbps && room > most) {
            most = room;
            best = name;
        }
    }
    if (best.empty())
        return ApiError{"NoRoom",
                        "No interconnect of " + environment + " has room for " + std::to_string(mbps) + " Mbps. Ask " +
                            m_provider + ", or draw less.",
                        400};
    return best;
}

ApiResult<std::string> PartnerAdapter::keyFor(const Step& step, const Known& known, const std::string& token) const {
    if (const std::string minter = textOf(step.want, "minter"); !minter.empty())
        return known.activationKey(minter);
    return composedKey(m_provider, step.want, uuidOf(token));
}

ApiResult<Made> PartnerAdapter::create(const Step& step, const Known& known, const std::string& token) {
    const ApiResult<std::string> key = keyFor(step, known, token);
    if (!key)
        return key.error();
    m_redactor.add(*key);
    const std::int64_t mbps = step.want.at("body").value("bandwidthMbps", std::int64_t{0});
    const ApiResult<std::string> interconnect = roomiest(environmentName(step.want), mbps);
    if (!interconnect)
        return interconnect.error();
    const std::string id = connectionId(step.key, known.deployment);
    const std::string name = *interconnect + "/connections/" + id;
    const ApiResult<Json> made = call("POST", *interconnect + "/connections?connectionId=" + percentEncode(id),
                                      partnerConnectionBody(name, step.want, *key));
    if (!made)
        return made.error();
    return Made{name, Json::object()};
}

ApiResult<Json> PartnerAdapter::update(const Step& step, const Recorded& recorded, const std::string&) {
    const ApiResult<Json> now = call("GET", recorded.resourceId);
    if (!now)
        return now.error();
    const Json mbps = step.want.at("body").value("bandwidthMbps", Json());
    if (now->value("bandwidthMbps", Json()) == mbps) // the other side has asked for it already
        return Json::object();
    const ApiResult<Json> done = call("PATCH", recorded.resourceId + "?updateMask=bandwidthMbps",
                                      Json{{"name", recorded.resourceId}, {"bandwidthMbps", mbps}});
    if (!done)
        return done.error();
    return Json::object();
}

ApiResult<LiveState> PartnerAdapter::state(const Recorded& recorded) {
    const ApiResult<Json> found = call("GET", recorded.resourceId);
    const ApiResult<Json> features = found ? list(recorded.resourceId + "/features", "features") : found.error();
    if (!features) {
        if (!features.error().isGone())
            return features.error();
        LiveState gone;
        gone.word = "gone";
        gone.phase = Phase::gone;
        gone.exists = false;
        return gone;
    }
    return connectionState(*found, *features, recorded, m_provider);
}

ApiResult<Json> PartnerAdapter::remove(const Recorded& recorded, const std::string&) {
    const ApiResult<Json> done = call("DELETE", recorded.resourceId);
    if (!done && !done.error().isGone())
        return done.error();
    return Json{{"removal", "asked"}};
}

ApiResult<std::string> PartnerAdapter::activationKey(const Recorded& recorded) {
    const ApiResult<Json> found = call("GET", recorded.resourceId);
    if (!found)
        return found.error();
    std::string key = textOf(*found, "activationKey");
    if (key.empty())
        return ApiError{"NoKey", "The connection " + recorded.resourceId + " shows no activation key", 0};
    return key;
}

ApiResult<Json> PartnerAdapter::live(const Recorded& recorded) {
    const ApiResult<Json> found = call("GET", recorded.resourceId);
    if (!found)
        return found.error();
    return Json{{"body", {{"bandwidthMbps", found->value("bandwidthMbps", Json())}}}};
}

ApiResult<std::vector<ChannelReport>> PartnerAdapter::channelsOf(const std::string& connection) {
    const ApiResult<Json> channels =
        list(connection.substr(0, connection.rfind("/connections/")) + "/channels", "channels");
    if (!channels)
        return channels.error();
    std::vector<ChannelReport> out;
    for (const Json& channel : *channels) {
        const std::string name = textOf(channel, "name");
        const ApiResult<Json> events = call("GET", name + "/maintenanceEvents");
        if (!events)
            return events.error();
        const ApiResult<Json> keys = list(name + "/macSecKeys", "macSecKeys");
        if (!keys)
            return keys.error();
        for (const Json& key : *keys)
            m_redactor.add(textOf(key, "cak"));
        out.push_back(channelReport(channel, events->value("events", Json::array()), *keys));
    }
    return out;
}

ApiResult<EndReport> PartnerAdapter::report(const Recorded& recorded) {
    const ApiResult<LiveState> seen = state(recorded);
    if (!seen)
        return seen.error();
    const ApiResult<std::string> key = activationKey(recorded);
    EndReport out;
    out.word = seen->word;
    out.owedBy = seen->owedBy;
    out.message = seen->message;
    out.bandwidth = Bandwidth(seen->attributes.value("bandwidthMbps", std::int64_t{0})).toString();
    if (key)
        if (const auto read = decodeActivationKey(*key))
            out.sharedId = read->sharedConnectionUuid;
    // A provider need not show its lines; what it shows of the connection stands without them.
    if (const auto channels = channelsOf(recorded.resourceId)) {
        out.channels = *channels;
        const bool secured = std::all_of(out.channels.begin(), out.channels.end(),
                                         [](const ChannelReport& channel) { return !channel.activeKeys.empty(); });
        if (!out.channels.empty())
            out.macsec = secured ? "secured" : "unsecured";
    }
    return out;
}

ApiResult<bool> PartnerAdapter::probe(const std::string&) {
    const ApiResult<Json> answer = call("GET", "providers");
    if (!answer)
        return answer.error();
    return true;
}

} // namespace isthmus
