// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"
#include "server.h"

#include "catalog/catalog.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace isthmus {

namespace {

struct Options {
    int port = 0;
    double speed = 60;
    std::string state;
    std::string faults;
    std::string dir;
    std::string awsAccount = "111122223333";
    std::vector<std::string> partners;
    bool withParent = false;
};

/// Asks ourselves to end when standard input does: whoever started us holds its other end, and is gone then.
void endWithParent() {
    std::thread([] {
        char ignored = 0;
        while (::read(STDIN_FILENO, &ignored, 1) > 0 || errno == EINTR)
            errno = 0;
        ::kill(::getpid(), SIGTERM);
    }).detach();
}

int fail(const std::string& message, int status) {
    std::fprintf(stderr, "isthmus-sandbox: %s\n", message.c_str());
    return status;
}

/// Writes credentials and the profile that points here; the profile's path.
Result<std::filesystem::path> writeProfile(const WorkFolder& folder, Identity& identity, int port,
                                           const std::string& awsAccount, const Facts& facts) {
    const std::string here = "http://127.0.0.1:" + std::to_string(port);
    const std::filesystem::path aws = folder.path() / "aws-credentials";
    const std::filesystem::path google = folder.path() / "google-service-account.json";
    const std::filesystem::path azure = folder.path() / "azure-client.json";
    const std::filesystem::path oci = folder.path() / "oci-config";
    const std::filesystem::path ociKey = folder.path() / "oci-key.pem";
    const std::filesystem::path profile = folder.path() / "profile.json";
    const std::filesystem::path partnerToken = folder.path() / "partner-token";
    nlohmann::ordered_json content = {
        {"name", "sandbox"},
        {"sandbox", true},
        {"aws",
         {{"endpoints",
           {{"ec2", here}, {"directconnect", here}, {"interconnect", here}, {"networkmanager", here}, {"sts", here}}},
          {"credentials", {{"source", "shared"}, {"profile", "default"}, {"file", aws.string()}}},
          {"account", awsAccount}}},
        {"gcp",
         {{"endpoints", {{"compute", here + "/compute/v1"}, {"networkconnectivity", here}, {"token", here + "/token"}}},
          {"credentials", {{"source", "file"}, {"file", google.string()}}}}},
        {"azure",
         {{"endpoints", {{"management", here}, {"login", here}}},
          {"tenant", identity.azure().tenant},
          {"credentials", {{"source", "file"}, {"file", azure.string()}}}}},
        {"oci",
         {{"endpoints", {{"iaas", here + "/oci/{region}"}}},
          {"credentials", {{"source", "config"}, {"file", oci.string()}}}}},
        {"state", "sqlite:" + (folder.path() / "state.db").string()}};
    for (const PartnerEnvironment& partner : facts.partners())
        content["partners"][partner.partner] = {{"endpoint", here + "/partner/" + partner.partner},
                                                {"auth", "bearer"},
                                                {"credentials", {{"source", "file"}, {"file", partnerToken.string()}}}};
    if (Status written = writePrivately(partnerToken, identity.partnerToken() + "\n"); !written)
        return written.error();
    if (Status written = writePrivately(aws, identity.sharedCredentials()); !written)
        return written.error();
    if (Status written = writePrivately(google, identity.serviceAccount(here + "/token")); !written)
        return written.error();
    if (Status written = writePrivately(azure, identity.azureClientFile()); !written)
        return written.error();
    if (Status written = writePrivately(ociKey, identity.ociKeyPem()); !written)
        return written.error();
    if (Status written = writePrivately(oci, identity.ociConfig(ociKey)); !written)
        return written.error();
    if (Status written = writePrivately(profile, content.dump(2) + "\n"); !written)
        return written.error();
    return profile;
}

int serve(const Options& options) {
    // The threads inherit the blocked signals, so that the one below alone gets them.
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGTERM);
    sigaddset(&endings, SIGINT);
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const auto catalog = loadCatalogInUse();
    if (!catalog)
        return fail("cannot read the catalogue: " + catalog.error().message, 2);
    std::vector<PartnerEnvironment> partners;
    for (const std::string& text : options.partners) {
        auto read = PartnerEnvironment::parse(text);
        if (!read)
            return fail(read.error().message, 2);
        partners.push_back(*std::move(read));
    }
    const Facts facts(*catalog, std::move(partners));
    World world(facts, {options.speed, options.state, options.awsAccount});
    if (const Status loaded = world.load(); !loaded)
        return fail(loaded.error().message, 2);
    Faults faults;
    if (!options.faults.empty()) {
        auto read = Faults::load(options.faults);
        if (!read)
            return fail(read.error().message, 2);
        faults = *read;
    }
    const auto identity = Identity::create();
    if (!identity)
        return fail(identity.error().message, 3);
    WorkFolder folder;
    if (const Status opened = folder.open(options.dir); !opened)
        return fail(opened.error().message, 2);
    SandboxServer server(world, **identity, faults);
    const auto port = server.bind(options.port);
    if (!port)
        return fail(port.error().message, 3);
    const auto profile = writeProfile(folder, **identity, *port, options.awsAccount, facts);
    if (!profile)
        return fail(profile.error().message, 3);

    std::thread running([&server] { server.run(); });
    server.waitUntilServing();
    const nlohmann::ordered_json ready = {{"port", *port}, {"profile", profile->string()}};
    std::printf("%s\n", ready.dump().c_str());
    std::fflush(stdout);
    if (options.withParent)
        endWithParent();
    int received = 0;
    sigwait(&endings, &received);
    server.stop();
    running.join();
    const Status saved = world.save();
    return saved ? 0 : fail(saved.error().message, 3);
}

} // namespace

} // namespace isthmus

int main(int argc, char** argv) {
    isthmus::Options options;
    CLI::App app("Local stand-ins for AWS, Google Cloud, Azure, Oracle Cloud and partners on one loopback port. "
                 "Nothing leaves this machine.");
    app.add_option("--port", options.port, "Port on 127.0.0.1; 0 takes a free one")->check(CLI::Range(0, 65535));
    app.add_option("--state", options.state, "File that keeps what exists over restarts");
    app.add_option("--speed", options.speed, "How many times faster its clock runs")->check(CLI::Range(0.001, 1e9));
    app.add_option("--faults", options.faults, "JSON list of faults to inject");
    app.add_option("--dir", options.dir, "Folder for the profile and credentials; a temporary one where left out");
    app.add_option("--aws-account", options.awsAccount, "The AWS account that its credentials belong to");
    app.add_option(
        "--partner", options.partners,
        "A cloud that speaks the open specification: PARTNER,ENVIRONMENT,NEAR,NEAR-REGION,PARTNER-REGION; NEAR "
        "is aws or gcp; may be given several times");
    app.add_flag("--with-parent", options.withParent, "End when standard input does");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error);
        return status == 0 ? 0 : 2;
    }
    return isthmus::serve(options);
}
