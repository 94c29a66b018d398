// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace isthmus::fuzz {

/// A cloud that answers every call with the same status and body, and every call for a token with a token.
class AnswerServer {
public:
    AnswerServer()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
        socklen_t length = sizeof address;
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &length);
        m_port = ntohs(address.sin_port);
        ::listen(m_socket, 16);
        m_thread = std::thread([this] { serve(); });
    }
    ~AnswerServer() {
        m_stop = true;
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    AnswerServer(const AnswerServer&) = delete;
    AnswerServer& operator=(const AnswerServer&) = delete;

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// What it answers from now on.
    void give(int status, std::string_view body) {
        const std::lock_guard lock(m_mutex);
        m_answer = http(status, body);
        m_calls = 0;
    }
    /// How often it has given the present answer.
    [[nodiscard]] int calls() const {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }

private:
    static std::string http(int status, std::string_view body) {
        return "HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n\r\n" + std::string(body);
    }

    void serve() {
        while (!m_stop) {
            const int client = ::accept(m_socket, nullptr, nullptr);
            if (client < 0)
                continue;
            while (answer(client)) {
            }
            ::close(client);
        }
    }

    /// One request of a connection that is kept; false: it has ended.
    bool answer(int client) {
        std::string text;
        std::size_t head = std::string::npos;
        std::size_t body = 0;
        while (head == std::string::npos || text.size() < head + 4 + body) {
            char buffer[8192];
            const ssize_t got = ::recv(client, buffer, sizeof buffer, 0);
            if (got <= 0)
                return false;
            text.append(buffer, static_cast<std::size_t>(got));
            if (head != std::string::npos || (head = text.find("\r\n\r\n")) == std::string::npos)
                continue;
            const std::size_t at = text.find("Content-Length: ");
            body = at == std::string::npos || at > head ? 0 : std::stoul(text.substr(at + 16));
        }
        std::string reply;
        if (text.substr(0, text.find("\r\n")).find(" /token") != std::string::npos) {
            reply =
                http(200, R"({"access_token": "a-token-for-this-test", "expires_in": 3600, "token_type": "Bearer"})");
        } else {
            const std::lock_guard lock(m_mutex);
            reply = m_answer;
            ++m_calls;
        }
        return ::send(client, reply.data(), reply.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(reply.size());
    }

    int m_socket;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    std::string m_answer;
    int m_calls = 0;
    std::thread m_thread;
};

} // namespace isthmus::fuzz
