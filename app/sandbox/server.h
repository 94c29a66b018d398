// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsserver.h"
#include "azureserver.h"
#include "coordinatorserver.h"
#include "googleserver.h"
#include "ociserver.h"
#include "world.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace httplib {
class Server;
}

namespace isthmus {

/// The HTTP side: one loopback port for all stand-ins. One request at a time touches the world.
class SandboxServer final {
public:
    SandboxServer(World& world, Identity& identity, Faults& faults);
    ~SandboxServer();
    SandboxServer(const SandboxServer&) = delete;
    SandboxServer& operator=(const SandboxServer&) = delete;

    /// Binds 127.0.0.1; `port` 0 takes a free one. The port, or why not.
    [[nodiscard]] Result<int> bind(int port);
    /// Serves until stop().
    void run();
    /// Waits until run() takes requests; before that, stop() would find nothing to stop.
    void waitUntilServing() const;
    /// From any thread, once it serves.
    void stop();

private:
    /// Waits in real time, at most until stop().
    void hold(int milliseconds) const;
    /// Hands a request to the cloud that it is for.
    [[nodiscard]] Reply handled(const SignableRequest& request, bool& changed);
    [[nodiscard]] Reply answer(const SignableRequest& request);

    World& m_world;
    Identity& m_identity;
    Faults& m_faults;
    std::unique_ptr<httplib::Server> m_http;
    std::unique_ptr<AwsServer> m_aws;
    std::unique_ptr<GoogleServer> m_google;
    std::unique_ptr<AzureServer> m_azure;
    std::unique_ptr<OciServer> m_oci;
    std::unique_ptr<CoordinatorServer> m_coordinator;
    std::mutex m_mutex;
    std::atomic<bool> m_stopping = false;
};

} // namespace isthmus
