// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/export.h"

#include "spec/coordinator.h"
#include "spec/requests.h"

#include <fstream>
#include <system_error>

namespace isthmus {
namespace {

constexpr const char* specification = "https://github.com/aws/Interconnect, connection-coordinator v1, commit 8c3beb1 (2026-05-18)";

/// A place in a document that holds a `mintedToken` until the provider gives the value.
struct Fill {
    std::string file;
    std::string pointer; ///< JSON Pointer, RFC 6901
    std::string token;
    std::string what;
};

/// Collects the documents of one interconnect.
class InterconnectFiles {
public:
    InterconnectFiles(const Design& design, const Catalog& catalog, const InterconnectTerms& terms,
                      const std::vector<ChannelProposal>& channels)
        : m_design(design), m_catalog(catalog), m_terms(terms), m_channels(channels) {}

    void collect() {
        addObjects();
        addAwsRequest();
        addPartnerRequest();
        addUnknown();
    }

    std::vector<SpecFile> files;
    std::vector<Fill> fills;
    Json unknown = Json::array();
    Json leftOut = Json::array(); ///< members that the specification requires and nobody published: file and pointer

    [[nodiscard]] Json indexEntry() const;

private:
    std::string add(const char* name, std::string schema, std::string about, Json content) {
        files.push_back({m_terms.link + "/" + name, std::move(schema), std::move(about), std::move(content)});
        return files.back().path;
    }
    void addObjects();
    void addAwsRequest();
    void addPartnerRequest();
    void addUnknown();
    void addLeftOut(const std::string& features, const std::string& key);

    const Design& m_design;
    const Catalog& m_catalog;
    const InterconnectTerms& m_terms;
    const std::vector<ChannelProposal>& m_channels;
};

void InterconnectFiles::addObjects() {
    const std::string& initiator = m_terms.initiator;
    const std::string& redeemer = m_terms.redeemer();
    for (const std::string& provider : {std::string("aws"), m_terms.provider})
        add(("provider-" + provider + ".json").c_str(), "connection-coordinator:Provider", "One of the two owners.",
            providerObject(m_catalog, provider));
    add("environment.json", "connection-coordinator:Environment", "The pair of regions, as " + redeemer + " reads it at " + initiator + ".",
        environmentObject(m_terms, m_catalog));
    add("interconnect.json", "connection-coordinator:Interconnect",
        "The group of physical links that carries the connection; " + redeemer + " chooses it.", interconnectObject(m_terms));
    const std::string token = mintedToken(initiator, m_terms.link);
    const std::string uuid = "UUID of the connection, made by " + initiator;
    const std::string connection = add("connection.json", "connection-coordinator:Connection", "The connection itself.",
                                       connectionObject(m_terms));
    fills.push_back({connection, "/name", token, uuid});
    Json channels = Json::array();
    Json features = Json::array();
    for (const ChannelProposal& channel : m_channels) {
        channels.push_back(channelObject(m_terms, channel.channel));
        features.push_back(featureObject(m_terms, channel));
    }
    Json channelList;
    channelList["channels"] = std::move(channels);
    add("channels.json", "connection-coordinator:ListChannelsResponse", "The four redundant channels.", std::move(channelList));
    Json featureList;
    featureList["features"] = std::move(features);
    const std::string file =
        add("features.json", "connection-coordinator:ListFeaturesResponse",
            "A proposal for the layer 3 feature of each channel; the providers settle VLAN and subnet between them.",
            std::move(featureList));
    for (std::size_t i = 0; i < m_channels.size(); ++i)
        fills.push_back({file, "/features/" + std::to_string(i) + "/name", token, uuid});
    const std::string key =
        add("activation-key.json", "connection-coordinator:ActivationKey",
            "What the activation key will say before it is encoded. Not a key: " + initiator + " makes it.",
            activationKeyContent(m_terms));
    fills.push_back({key, "/sharedConnectionUuid", token, uuid});
    addLeftOut(file, key);
}

void InterconnectFiles::addLeftOut(const std::string& features, const std::string& key) {
    const auto gap = [this](const std::string& file, std::string pointer) {
        leftOut.push_back({{"file", file}, {"pointer", std::move(pointer)}});
    };
    for (std::size_t i = 0; i < m_channels.size(); ++i) {
        const std::string config = "/features/" + std::to_string(i) + "/featureConfig/l3BaseConfig/";
        if (!m_terms.mtuBytes)
            gap(features, config + "mtuBytes");
        if (!m_terms.awsAsn)
            gap(features, config + "providerBgpConfigs/0/asn");
        if (!m_terms.partnerAsn)
            gap(features, config + "providerBgpConfigs/1/asn");
    }
    if (m_terms.redeemerAccount().empty())
        gap(key, "/destinationAccountId");
}

void InterconnectFiles::addAwsRequest() {
    const bool first = m_terms.initiator == "aws";
    const std::string operation = first ? "CreateConnection" : "AcceptConnectionProposal";
    const std::string gateway = mintedToken("aws", m_terms.attachPoint);
    const std::string key = mintedToken(m_terms.initiator, m_terms.link);
    Json request;
    request["service"] = "interconnect";
    request["region"] = m_terms.awsRegion;
    request["method"] = "POST";
    request["target"] = "Interconnect." + operation;
    request["body"] = first ? awsCreateConnectionBody(m_design, m_terms, gateway)
                            : awsAcceptConnectionProposalBody(m_design, m_terms, gateway, key);
    const std::string file =
        add("request-aws.json", "interconnect:" + operation + "Request",
            first ? "AWS makes the connection and the activation key." : "AWS redeems the activation key.", std::move(request));
    fills.push_back({file, "/body/attachPoint/directConnectGateway", gateway, "id of the Direct Connect gateway, made by aws"});
    if (first && !m_terms.environmentKnown)
        fills.push_back({file, "/body/environmentId", m_terms.environment,
                         "id of the environment, as ListEnvironments in " + m_terms.awsRegion + " gives it"});
    if (!first)
        fills.push_back({file, "/body/activationKey", key, "activation key, made by " + m_terms.initiator});
}

void InterconnectFiles::addPartnerRequest() {
    if (m_terms.provider != "gcp") {
        unknown.push_back({{"what", "the request to " + m_terms.provider},
                           {"why", "this export writes the requests of AWS and Google"}});
        return;
    }
    const bool redeems = m_terms.initiator == "aws";
    const std::string key = redeems ? mintedToken(m_terms.initiator, m_terms.link) : std::string();
    Json request;
    request["service"] = "networkconnectivity";
    request["region"] = m_terms.partnerRegion;
    request["method"] = "POST";
    request["path"] = googleTransportPath(m_terms);
    request["body"] = googleCreateTransportBody(m_design, m_terms, key);
    const std::string file =
        add("request-gcp.json", "networkconnectivity:Transport",
            redeems ? "Google redeems the activation key." : "Google makes the transport and the activation key.", std::move(request));
    if (redeems)
        fills.push_back({file, "/body/providedActivationKey", key, "activation key, made by aws"});
}

void InterconnectFiles::addUnknown() {
    const auto note = [this](const std::string& what, const std::string& why) {
        unknown.push_back({{"what", what}, {"why", why}});
    };
    if (m_terms.sizes.empty())
        note("the sizes that environment " + m_terms.environment + " offers", "not published");
    if (!m_terms.mtuBytes)
        note("the MTU of the channels", "one of the two providers does not publish its own");
    if (!m_terms.environmentKnown)
        note("the id of the environment", "not published; " + m_terms.environment + " is our own word for the two regions");
    if (!m_terms.awsAsn)
        note("the ASN of aws", "not drawn");
    if (!m_terms.partnerAsn)
        note("the ASN of " + m_terms.provider, "not published; the provider states it in its feature guidance");
    else if (m_terms.partnerAsnAssumed)
        note("the ASN of " + m_terms.provider,
             "assumed to be " + m_terms.partnerAsn->toString() +
                 ", as on its other interconnects; the provider states it in its feature guidance");
    if (m_terms.awsAccount.empty())
        note("the account at aws", "the design names none");
    if (m_terms.partnerAccount.empty())
        note("the account at " + m_terms.provider, "the design names none");
    note("capacity and state of the interconnect; device, demarcation and MACsec manager of each channel",
         "only the providers know them");
}

Json InterconnectFiles::indexEntry() const {
    Json entry;
    entry["link"] = m_terms.link;
    entry["environment"] = m_terms.environment;
    entry["awsRegion"] = m_terms.awsRegion;
    entry["partnerRegion"] = m_terms.partnerRegion;
    entry["initiator"] = m_terms.initiator;
    entry["redeemer"] = m_terms.redeemer();
    entry["preview"] = m_terms.preview;
    entry["files"] = Json::array();
    for (const SpecFile& file : files)
        entry["files"].push_back({{"path", file.path}, {"schema", file.schema}, {"about", file.about}});
    entry["fill"] = Json::array();
    for (const Fill& fill : fills)
        entry["fill"].push_back({{"file", fill.file}, {"pointer", fill.pointer}, {"token", fill.token}, {"with", fill.what}});
    entry["leftOut"] = leftOut;
    entry["unknown"] = unknown;
    return entry;
}

SpecFile indexFile(const Design& design, const Catalog& catalog, Json entries) {
    Json index;
    index["format"] = "isthmus-spec/1";
    index["design"] = design.name();
    index["specification"] = specification;
    index["factsAsOf"] = catalog.asOf();
    index["about"] = "Each interconnect of the design in the terms of the open specification, and the calls that make it. "
                     "`fill` lists the places that hold a token (minted-by-...) until a provider gives the value; "
                     "`leftOut` lists members that a document still lacks, `unknown` what is left out and why. No file holds a secret.";
    index["interconnects"] = std::move(entries);
    return {"index.json", "isthmus-spec/1", "What each file is.", std::move(index)};
}

Status writeFile(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
        return Error{"Cannot write " + path.string() + ". Check that the folder can be written and the disk has room."};
    return success();
}

} // namespace

std::string SpecFile::bytes() const {
    return content.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::vector<SpecFile>> specFiles(const Design& design, const Catalog& catalog) {
    std::vector<InterconnectTerms> terms;
    for (const Id& id : interconnectsOf(design)) {
        auto one = interconnectTerms(design, catalog, id);
        if (!one)
            return one.error();
        terms.push_back(std::move(one.value()));
    }
    const auto channels = proposeChannels(design, terms);
    if (!channels)
        return channels.error();

    std::vector<SpecFile> files;
    Json entries = Json::array();
    for (std::size_t i = 0; i < terms.size(); ++i) {
        InterconnectFiles one(design, catalog, terms[i], (*channels)[i]);
        one.collect();
        entries.push_back(one.indexEntry());
        for (SpecFile& file : one.files)
            files.push_back(std::move(file));
    }
    files.insert(files.begin(), indexFile(design, catalog, std::move(entries)));
    return files;
}

Result<std::vector<std::string>> exportSpec(const Design& design, const Catalog& catalog, const std::filesystem::path& folder) {
    const auto files = specFiles(design, catalog);
    if (!files)
        return files.error();
    std::vector<std::string> written;
    for (const SpecFile& file : *files) {
        const std::filesystem::path path = folder / std::filesystem::path(file.path);
        std::error_code failure;
        std::filesystem::create_directories(path.parent_path(), failure);
        if (failure)
            return Error{"Cannot make the folder " + path.parent_path().string() + ": " + failure.message() + "."};
        if (const Status status = writeFile(path, file.bytes()); !status)
            return status.error();
        written.push_back(file.path);
    }
    return written;
}

} // namespace isthmus
