// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include "overview.h"

#include <httplib.h>

#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace isthmus {

namespace {

/// Ends the connection of a client at once, so that it gets no byte of an answer. The library does not show its
/// sockets; the one to this client is known by the client's port.
void hangUp(int clientPort) {
    const long most = sysconf(_SC_OPEN_MAX);
    for (int fd = 3; fd < std::min(most, 4096L); ++fd) {
        sockaddr_in peer{};
        socklen_t length = sizeof peer;
        if (getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &length) == 0 && peer.sin_family == AF_INET &&
            ntohs(peer.sin_port) == clientPort)
            ::shutdown(fd, SHUT_RDWR);
    }
}

SignableRequest signable(const httplib::Request& request) {
    SignableRequest out;
    out.method = request.method;
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    out.path = request.target.substr(0, question);
    out.query = question < request.target.size() ? request.target.substr(question + 1) : "";
    out.body = request.body;
    for (const auto& [name, value] : request.headers)
        // What the library adds to the headers by itself was not on the wire.
        if (name != "REMOTE_ADDR" && name != "REMOTE_PORT" && name != "LOCAL_ADDR" && name != "LOCAL_PORT")
            out.headers.emplace_back(name, value);
    return out;
}

} // namespace

SandboxServer::SandboxServer(World& world, Identity& identity, Faults& faults)
    : m_world(world)
    , m_identity(identity)
    , m_faults(faults)
    , m_http(std::make_unique<httplib::Server>()) {}

SandboxServer::~SandboxServer() = default;

Result<int> SandboxServer::bind(int port) {
    int bound = port;
    if (port == 0)
        bound = m_http->bind_to_any_port("127.0.0.1");
    else if (!m_http->bind_to_port("127.0.0.1", port))
        bound = -1;
    if (bound <= 0)
        return Error{"cannot listen on 127.0.0.1:" + std::to_string(port) + ": is the port in use?"};
    m_aws = std::make_unique<AwsServer>(m_world, m_identity, m_faults);
    const std::string here = "http://127.0.0.1:" + std::to_string(bound);
    m_google = std::make_unique<GoogleServer>(m_world, m_identity, m_faults, here + "/token");
    m_oci = std::make_unique<OciServer>(m_world, m_identity, m_faults);
    m_coordinator = std::make_unique<CoordinatorServer>(m_world, m_identity, m_faults);
    m_azure = std::make_unique<AzureServer>(m_world, m_identity, m_faults, here);
    return bound;
}

Reply SandboxServer::handled(const SignableRequest& request, bool& changed) {
    if (AzureServer::takes(request.path))
        return m_azure->handle(request, changed);
    if (CoordinatorServer::takes(request.path))
        return m_coordinator->handle(request, changed);
    if (OciServer::takes(request.path))
        return m_oci->handle(request, changed);
    return GoogleServer::takes(request.path) ? m_google->handle(request, changed) : m_aws->handle(request, changed);
}

Reply SandboxServer::answer(const SignableRequest& request) {
    const std::lock_guard lock(m_mutex);
    bool changed = m_world.advance();
    Reply reply;
    if (request.path == "/sandbox/resources" || (request.path == "/" && request.method == "GET")) {
        const bool page =
            request.path == "/" && headerValue(request.headers, "accept").find("application/json") == std::string::npos;
        const Value all = overview(m_world);
        reply.contentType = page ? "text/html; charset=utf-8" : "application/json";
        reply.body = page ? overviewPage(all) : dumped(all, 2) + "\n";
        return reply;
    }
    reply = handled(request, changed);
    if (changed) {
        const Status saved = m_world.save();
        if (!saved)
            std::fprintf(stderr, "%s\n", saved.error().message.c_str());
    }
    // Only the call's name and its status: bodies and headers may hold keys and tokens.
    std::fprintf(stderr, "%s %d %s\n", m_world.nowText().c_str(), reply.status, reply.operation.c_str());
    return reply;
}

void SandboxServer::run() {
    // A connection that is kept alive holds a thread of the library, so there must be more of them than clients keep.
    constexpr std::size_t threads = 64;
    m_http->new_task_queue = [] { return new httplib::ThreadPool(threads); };
    m_http->set_keep_alive_timeout(2);
    m_http->set_keep_alive_max_count(100000);
    m_http->set_tcp_nodelay(true);
    m_http->set_payload_max_length(4 * 1024 * 1024);
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
        const Reply reply = answer(signable(request));
        if (reply.holdMilliseconds > 0)
            hold(reply.holdMilliseconds);
        if (reply.drop)
            hangUp(request.remote_port);
        response.status = reply.status;
        for (const auto& [name, value] : reply.headers)
            response.set_header(name, value);
        response.set_content(reply.body, reply.contentType);
    };
    const char* any = "/.*";
    m_http->Get(any, handler);
    m_http->Post(any, handler);
    m_http->Patch(any, handler);
    m_http->Put(any, handler);
    m_http->Delete(any, handler);
    m_http->listen_after_bind();
}

void SandboxServer::hold(int milliseconds) const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (!m_stopping && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(std::min(milliseconds, 20)));
}

void SandboxServer::waitUntilServing() const {
    while (!m_http->is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void SandboxServer::stop() {
    m_stopping = true;
    m_http->stop();
}

} // namespace isthmus
