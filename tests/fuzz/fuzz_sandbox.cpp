// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to the sandbox's AWS, rightly signed: the first byte chooses protocol and call, the rest is the body (form,
// JSON or CBOR). Requests of one input, parted by a line "---", meet the same world.
#include "app/sandbox/awsserver.h"
#include "fuzz/fuzz.h"

#include <array>

using namespace isthmus;
using namespace isthmus::fuzz;

namespace {

constexpr std::array calls{
    "ListEnvironments", "CreateConnection",           "GetConnection",           "ListConnections", "UpdateConnection",
    "DeleteConnection", "DescribeConnectionProposal", "AcceptConnectionProposal"};
constexpr std::array gatewayCalls{"CreateDirectConnectGateway",
                                  "DescribeDirectConnectGateways",
                                  "DeleteDirectConnectGateway",
                                  "CreateDirectConnectGatewayAssociation",
                                  "DescribeDirectConnectGatewayAssociations",
                                  "UpdateDirectConnectGatewayAssociation",
                                  "DeleteDirectConnectGatewayAssociation"};

struct Sandbox {
    Facts facts{catalog()};
    std::unique_ptr<Identity> identity;

    Sandbox() {
        auto created = Identity::create();
        demand(created.ok(), "an identity can be made");
        identity = std::move(created.value());
    }
};

const Sandbox& sandbox() {
    static const Sandbox one;
    return one;
}

SignableRequest requestOf(std::uint8_t choice, std::string_view body) {
    SignableRequest request;
    request.method = "POST";
    request.headers = {{"Host", "127.0.0.1"}};
    request.body = body;
    const std::size_t call = choice / 4;
    std::string service = "interconnect";
    if (choice % 4 == 0) {
        request.path = std::string("/service/Interconnect/operation/") + calls[call % calls.size()];
    } else if (choice % 4 == 1) {
        request.headers.emplace_back("X-Amz-Target", std::string("Interconnect.") + calls[call % calls.size()]);
    } else if (choice % 4 == 2) {
        service = "directconnect";
        request.headers.emplace_back("X-Amz-Target",
                                     std::string("OvertureService.") + gatewayCalls[call % gatewayCalls.size()]);
    } else {
        service = "ec2";
    }
    SigV4(service, "us-east-1").sign(request, sandbox().identity->aws(), std::chrono::system_clock::now());
    return request;
}

} // namespace

/// Makes the keys before the fuzzer takes the time.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);
int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
    (void)sandbox();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    World world(sandbox().facts, {60, {}, "111122223333"});
    Faults faults;
    AwsServer server(world, *sandbox().identity, faults);
    constexpr std::string_view border = "\n---\n";
    std::string_view text = textOf(data, size);
    for (int i = 0; i < 8 && !text.empty(); ++i) {
        const std::size_t end = std::min(text.find(border), text.size());
        const std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + border.size()));
        if (one.empty())
            continue;
        bool changed = false;
        (void)server.handle(requestOf(static_cast<std::uint8_t>(one.front()), one.substr(1)), changed);
        (void)world.advance();
    }
    return 0;
}
