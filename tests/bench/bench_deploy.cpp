// SPDX-License-Identifier: GPL-3.0-or-later
// A deploy of about 500 operations to the sandbox, beside its own critical path and beside a run of ten at a time.
#include "app/sandbox/waits.h"
#include "bench/bench.h"
#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "deploy/sandboxprocess.h"
#include "deploy/timeline.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <unistd.h>

using namespace isthmus;

namespace {

constexpr int networksPerRegion = 5; // the quota

void put(Design& design, const std::string& id, const std::string& kind, const std::string& region,
         const std::string& parent, Json properties) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.region = region;
    node.parent = parent;
    node.account = "aws";
    node.properties = std::move(properties);
    Edit edit;
    edit.steps.emplace_back(PutNode{std::move(node)});
    if (!design.apply(edit).ok())
        std::abort();
}

/// A transit gateway with five networks in each of some regions; every network has a subnet, a table, routes and an
/// attachment.
Design designOf(const Catalog& catalog, int regions) {
    Design design;
    Account account;
    account.id = "aws";
    account.provider = "aws";
    account.identifier = "111122223333";
    Edit edit;
    edit.steps = {SetHeader{"Bench of " + std::to_string(regions), ""}, PutAccount{account}};
    if (!design.apply(edit).ok())
        std::abort();
    int number = 0;
    for (const Region& region : catalog.regions()) {
        if (region.provider != "aws" || number >= regions)
            continue;
        const std::string gateway = "tgw-" + std::to_string(++number);
        put(design, gateway, "aws.transit-gateway", region.code, "", Json{{"asn", 64512 + number}});
        for (int i = 0; i < networksPerRegion; ++i) {
            const std::string name = std::to_string(number) + "-" + std::to_string(i);
            const std::string range = "10." + std::to_string(number * 5 + i) + ".";
            put(design, "vpc-" + name, "aws.vpc", region.code, "", Json{{"cidrs", Json::array({range + "0.0/16"})}});
            put(design, "subnet-" + name, "aws.subnet", "", "vpc-" + name,
                Json{{"cidr", range + "1.0/24"}, {"zone", region.code + "a"}});
            Link link;
            link.id = "att-" + name;
            link.kind = "attachment";
            link.from = "vpc-" + name;
            link.to = gateway;
            link.properties = Json{{"subnets", Json::array({"subnet-" + name})}};
            Edit join;
            join.steps.emplace_back(PutLink{std::move(link)});
            if (!design.apply(join).ok())
                std::abort();
        }
    }
    return design;
}

/// Seconds of the sandbox's clock along the longest chain.
double criticalPath(Plan plan) {
    static const std::map<std::string, double> seconds = {
        {"ec2:CreateVpc", waits::vpc},
        {"ec2:CreateSubnet", waits::subnet},
        {"ec2:CreateTransitGateway", waits::transitGateway},
        {"ec2:CreateTransitGatewayVpcAttachment", waits::transitGatewayAttachment}};
    for (Operation& operation : plan.operations) {
        const auto found = seconds.find(operation.api);
        operation.typical = std::chrono::seconds(found == seconds.end() ? 0 : static_cast<long>(found->second));
    }
    return static_cast<double>(Timeline::estimate(plan).criticalPath.count());
}

struct Measured {
    double seconds = 0;
    double critical = 0;
    std::size_t operations = 0;
};

/// One deploy into clouds of its own; real seconds.
Measured deployOnce(const std::shared_ptr<const Catalog>& catalog, int regions, double speed, unsigned most) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                         ("isthmus-bench-" + std::to_string(::getpid()) + "-" + std::to_string(most));
    SandboxProcess::Options options;
    options.program = std::filesystem::path(ISTHMUS_BIN_DIR) / "isthmus-sandbox";
    options.folder = folder;
    options.speed = speed;
    std::filesystem::create_directories(folder);
    options.log = folder / "sandbox.log";
    Measured out;
    {
        const auto sandbox = SandboxProcess::start(options);
        const auto profile =
            sandbox ? Profile::load((*sandbox)->profile()) : Result<Profile>(Error{sandbox.error().message});
        const auto deployer = profile ? Deployer::open(*profile, catalog)
                                      : Result<std::unique_ptr<Deployer>>(Error{profile.error().message});
        if (!deployer) {
            std::fprintf(stderr, "%s\n", deployer.error().message.c_str());
            std::exit(1);
        }
        const Design design = designOf(*catalog, regions);
        const auto plan = (*deployer)->plan(design);
        if (!plan) {
            std::fprintf(stderr, "%s\n", plan.error().message.c_str());
            std::exit(1);
        }
        RunOptions run;
        run.mostOperations = most;
        const auto start = std::chrono::steady_clock::now();
        const RunResult result = (*deployer)->run(design, *plan, {}, {}, run);
        out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        out.critical = criticalPath(*plan) / speed;
        out.operations = plan->operations.size();
        if (!result.ok) {
            std::fprintf(stderr, "the deploy failed: %s\n", result.errors.empty() ? "" : result.errors[0].c_str());
            std::exit(1);
        }
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return out;
}

} // namespace

int main() {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog)
        return 1;
    const char* wanted = std::getenv("ISTHMUS_BENCH_DEPLOY_SPEED");
    const double speed = wanted == nullptr ? 6 : std::strtod(wanted, nullptr);
    const Measured free = deployOnce(*catalog, 11, speed, 0);
    const Measured ten = deployOnce(*catalog, 11, speed, 10);
    const auto size = static_cast<long>(free.operations);
    bench::report("deploy.criticalPath", size, {free.critical * 1000, free.critical * 1000});
    bench::report("deploy.makespan", size, {free.seconds * 1000, free.seconds * 1000}, free.seconds / free.critical,
                  "deploy.criticalPath");
    bench::report("deploy.tenAtATime", size, {ten.seconds * 1000, ten.seconds * 1000}, ten.seconds / free.seconds,
                  "deploy.makespan");
    return 0;
}
