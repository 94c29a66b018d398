// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// Answers each connection with the next raw text of a list (the last one again and again) and keeps what it was asked.
/// An empty text closes the connection without an answer; "hang" never answers.
class ScriptedServer {
public:
    explicit ScriptedServer(std::vector<std::string> answers) : m_answers(std::move(answers)) {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
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
    ~ScriptedServer() {
        m_stop = true;
        m_thread.join();
        ::close(m_socket);
    }

    std::string url(const std::string& path = "/") const { return "http://127.0.0.1:" + std::to_string(m_port) + path; }
    std::vector<std::string> requests() const {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

    static std::string answer(int status, const std::string& body, const std::string& headers = {}) {
        return "HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }

private:
    bool ready(int socket) const {
        while (!m_stop) {
            pollfd entry{socket, POLLIN, 0};
            if (::poll(&entry, 1, 20) > 0)
                return true;
        }
        return false;
    }

    std::string receive(int socket) const {
        std::string text;
        while (ready(socket)) {
            char buffer[4096];
            const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            text.append(buffer, static_cast<std::size_t>(got));
            const std::size_t head = text.find("\r\n\r\n");
            if (head == std::string::npos)
                continue;
            const std::size_t at = text.find("Content-Length: ");
            const std::size_t body = at == std::string::npos || at > head ? 0 : std::stoul(text.substr(at + 16));
            if (text.size() >= head + 4 + body)
                break;
        }
        return text;
    }

    void serve() {
        std::size_t number = 0;
        while (ready(m_socket)) {
            const int client = ::accept(m_socket, nullptr, nullptr);
            const std::string request = receive(client);
            {
                const std::lock_guard lock(m_mutex);
                m_requests.push_back(request);
            }
            const std::string& text = m_answers[std::min(number++, m_answers.size() - 1)];
            if (text == "hang")
                while (!m_stop)
                    ::usleep(10'000);
            else
                ::send(client, text.data(), text.size(), MSG_NOSIGNAL);
            ::close(client);
        }
    }

    std::vector<std::string> m_answers;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::atomic<bool> m_stop = false;
    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};
