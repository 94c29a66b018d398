// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <string>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

/// A PostgreSQL server of its own on loopback, in a temporary folder, as a user other than root; ends with this object.
class PostgresServer {
public:
    PostgresServer() {
        const QString programs = programFolder();
        if (programs.isEmpty()) {
            m_why = "PostgreSQL is missing; ./dev test installs it";
            return;
        }
        if (::geteuid() == 0) // the server refuses to run as root
            m_prefix = {"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"};
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        const QString data = m_folder.filePath("data");
        QDir().mkdir(data);
        if (::geteuid() == 0 && QProcess::execute("chown", {"-R", "postgres:postgres", m_folder.path()}) != 0) {
            m_why = "there is no user postgres";
            return;
        }
        QProcess initialize;
        start(initialize, programs + "/initdb",
              {"-D", data, "-U", "isthmus", "-A", "trust", "-E", "UTF8", "--no-sync"});
        initialize.waitForFinished(120000);
        if (initialize.exitCode() != 0) {
            m_why = "initdb: " + initialize.readAllStandardError().toStdString();
            return;
        }
        m_port = freePort();
        start(m_server, programs + "/postgres",
              {"-D", data, "-p", QString::number(m_port), "-h", "127.0.0.1", "-k", m_folder.path(), "-c",
               "max_connections=40"});
        for (int i = 0; i < 600 && !answers(); ++i)
            QThread::msleep(50);
        if (!answers())
            m_why = "the server did not start: " + m_server.readAllStandardError().toStdString();
    }
    ~PostgresServer() {
        if (m_server.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // its fast shutdown
        if (!m_server.waitForFinished(20000))
            m_server.kill();
        m_server.waitForFinished();
    }

    /// Why there is none; empty: it runs.
    const std::string& why() const { return m_why; }
    std::string url(const std::string& password = {}) const {
        return "postgresql://isthmus" + (password.empty() ? "" : ":" + password) +
               "@127.0.0.1:" + std::to_string(m_port) + "/postgres";
    }

private:
    static QString programFolder() {
        const QDir versions("/usr/lib/postgresql");
        for (const QString& version :
             versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
            if (QFile::exists(versions.filePath(version + "/bin/initdb")))
                return versions.filePath(version + "/bin");
        return {};
    }
    void start(QProcess& process, const QString& program, const QStringList& arguments) const {
        QStringList words = m_prefix;
        words << program << arguments;
        process.setWorkingDirectory("/");
        process.start(words.first(), words.mid(1));
        process.waitForStarted();
    }
    static int freePort() {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        ::bind(socket, reinterpret_cast<sockaddr*>(&address), length);
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length);
        ::close(socket);
        return ntohs(address.sin_port);
    }
    bool answers() const {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(m_port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool open = ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        ::close(socket);
        return open;
    }

    QTemporaryDir m_folder;
    QStringList m_prefix;
    QProcess m_server;
    std::string m_why;
    int m_port = 0;
};
