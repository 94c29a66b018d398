// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS, Google Cloud and Azure answer: the first byte chooses the call, the second the status, the rest is the
// body.
#include "fuzz/answerserver.h"
#include "fuzz/fuzz.h"

#include "deploy/adapters.h"

#include <array>

using namespace isthmus;
using namespace isthmus::fuzz;

namespace {

constexpr std::array types{"ec2:vpc",
                           "ec2:subnet",
                           "ec2:route-table",
                           "ec2:transit-gateway",
                           "ec2:vpc-cidr",
                           "ec2:route",
                           "ec2:route-table-association",
                           "ec2:vpn-gateway-attachment",
                           "directconnect:gateway",
                           "directconnect:gateway-association",
                           "interconnect:connection",
                           "compute:network",
                           "compute:subnetwork",
                           "compute:network-peering",
                           "networkconnectivity:transport",
                           "network:virtual-network",
                           "network:virtual-network-gateway",
                           "network:express-route-circuit",
                           "network:connection"};
constexpr std::array statuses{200, 200, 200, 400, 403, 404, 409, 500};

/// The adapters with clouds that answer as they are told.
struct Clouds {
    AnswerServer server;
    InputFile credentials{"credentials"};
    InputFile user{"user.json"};
    InputFile principal{"principal.json"};
    Profile profile;
    HttpClient http{[] {
        HttpOptions once;
        once.attempts = 1;
        once.totalTimeout = std::chrono::milliseconds(2000);
        return once;
    }()};
    Redactor redactor;

    Clouds() {
        credentials.write("[default]\naws_access_key_id = AKIAFUZZ\naws_secret_access_key = no-secret-at-all\n");
        user.write(R"({"type": "authorized_user", "client_id": "c", "client_secret": "s", "refresh_token": "r"})");
        ProviderProfile& aws = profile.providers["aws"];
        aws.credentialSource = "shared";
        aws.credentialProfile = "default";
        aws.credentialFile = credentials.file();
        for (const char* service : {"ec2", "directconnect", "interconnect"})
            aws.endpoints[service] = server.url();
        ProviderProfile& google = profile.providers["gcp"];
        google.credentialSource = "file";
        google.credentialFile = user.file();
        google.endpoints = {{"compute", server.url() + "/compute/v1"},
                            {"networkconnectivity", server.url()},
                            {"token", server.url() + "/token"}};
        principal.write(
            R"({"tenantId": "t", "clientId": "c", "clientSecret": "s", "tenant": "t", "appId": "c", "password": "s"})");
        ProviderProfile& azure = profile.providers["azure"];
        azure.credentialSource = "file";
        azure.credentialFile = principal.file();
        azure.tenant = "t";
        azure.endpoints = {
            {"management", server.url()}, {"login", server.url() + "/token"}, {"token", server.url() + "/token"}};
    }
};

Known known() {
    Known result;
    result.design = "fuzz";
    result.deployment = "d-1";
    result.resource = [](const std::string& key) {
        Recorded recorded;
        recorded.key = key;
        recorded.resourceId = "id-1";
        recorded.attributes = Json{{"peeringNetwork", "projects/p/global/networks/peer"}};
        return std::optional(recorded);
    };
    result.activationKey = [](const std::string&) { return ApiResult<std::string>(std::string("a-key")); };
    return result;
}

Step stepOf(const std::string& type) {
    Step step;
    step.key = "k";
    step.type = type;
    step.operation.region = "us-east-1";
    step.want = Json{{"name", "n"},
                     {"project", "p"},
                     {"vpcKey", "v"},
                     {"dxgwKey", "d"},
                     {"gatewayKey", "g"},
                     {"networkKey", "n"},
                     {"transportKey", "t"},
                     {"tableKey", "r"},
                     {"subnetKey", "s"},
                     {"cidr", "10.0.0.0/16"},
                     {"destination", "10.0.0.0/8"},
                     {"environment", "e"},
                     {"partner", "gcp"},
                     {"partnerRegion", "us-east4"},
                     {"awsRegion", "us-east-1"},
                     {"id", "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n"},
                     {"body", Json{{"description", "x"}, {"bandwidth", "1Gbps"}, {"prefixes", {"10.0.0.0/8"}}}}};
    return step;
}

Recorded recordedOf(const std::string& type) {
    Recorded recorded;
    recorded.key = "k";
    recorded.type = type;
    recorded.region = "us-east-1";
    recorded.resourceId = "id-1";
    recorded.want = R"({"body": {"description": "y"}})";
    if (type.starts_with("network:"))
        recorded.resourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n";
    recorded.attributes = Json{{"network", "projects/p/global/networks/n"},
                               {"name", "n"},
                               {"vpc", "id-1"},
                               {"table", "id-1"},
                               {"gateway", "id-1"},
                               {"subnet", "id-1"},
                               {"cidr", "10.0.0.0/16"},
                               {"destination", "10.0.0.0/8"}};
    return recorded;
}

void ask(Adapter& adapter, int what, const std::string& type) {
    const Step step = stepOf(type);
    Recorded recorded = recordedOf(type);
    switch (what) {
    case 0:
        (void)adapter.find(step, known());
        break;
    case 1:
        (void)adapter.create(step, known(), "token");
        break;
    case 2:
        (void)adapter.update(step, recorded, "token");
        break;
    case 3:
        (void)adapter.state(recorded);
        break;
    case 4:
        recorded.attributes["operation"] = "operations/o";
        (void)adapter.state(recorded);
        break;
    case 5:
        (void)adapter.remove(recorded, "token");
        break;
    default:
        (void)adapter.activationKey(recorded);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr int calls = 7;
    if (size < 2)
        return 0;
    static Clouds clouds;
    static Adapters adapters(clouds.profile, clouds.http, clouds.redactor);
    static const std::map<std::string, Adapter*> all = adapters.all();
    const std::string type = types[data[0] / calls % types.size()];
    const char* provider = type.starts_with("network:")                                               ? "azure"
                           : type.starts_with("compute:") || type.starts_with("networkconnectivity:") ? "gcp"
                                                                                                      : "aws";
    clouds.server.give(statuses[data[1] % statuses.size()], textOf(data + 2, size - 2));
    ask(*all.at(provider), data[0] % calls, type);
    demand(static_cast<std::size_t>(clouds.server.calls()) <= 4 + size,
           "an answer makes a reader ask no more often than it has entries");
    return 0;
}
