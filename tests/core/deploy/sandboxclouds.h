// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpclient.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <map>
#include <string>
#include <vector>

/// The stand-in clouds in a process of their own, in a folder that goes with this object.
class SandboxClouds {
public:
    /// `faults`: JSON list, or empty. `speed`: how many of its seconds pass in a real one.
    explicit SandboxClouds(double speed = 300, const std::string& faults = {}, const std::string& awsAccount = {},
                           const std::vector<std::string>& partners = {}) {
        QStringList arguments = {"--port", "0", "--speed", QString::number(speed), "--dir", m_folder.path()};
        if (!awsAccount.empty())
            arguments << "--aws-account" << QString::fromStdString(awsAccount);
        for (const std::string& partner : partners)
            arguments << "--partner" << QString::fromStdString(partner);
        if (!faults.empty()) {
            std::ofstream(path("faults.json")) << faults;
            arguments << "--faults" << QString::fromStdString(path("faults.json"));
        }
        const QString program =
            qEnvironmentVariable("ISTHMUS_SANDBOX", QString::fromLatin1(ISTHMUS_BIN_DIR "/isthmus-sandbox"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead(10000))
            return;
        const auto line = nlohmann::json::parse(m_process.readLine().toStdString(), nullptr, false);
        if (!line.is_object() || !line.contains("profile"))
            return;
        m_profile = line["profile"];
        m_port = line["port"];
    }
    ~SandboxClouds() {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    bool isRunning() const { return m_port != 0; }
    const std::string& profile() const { return m_profile; }
    std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    /// What exists, as the sandbox lists it: {"aws": [...], "gcp": [...], ...}.
    nlohmann::json resources() const {
        isthmus::HttpClient client;
        const auto response = client.send({"GET", "http://127.0.0.1:" + std::to_string(m_port) + "/sandbox/resources"});
        return response ? nlohmann::json::parse(response->body) : nlohmann::json();
    }
    /// How many there are of each type.
    std::map<std::string, int> counts() const {
        std::map<std::string, int> out;
        const auto all = resources();
        for (const char* cloud : clouds)
            for (const auto& entry : all.value(cloud, nlohmann::json::array()))
                ++out[entry.at("type").get<std::string>()];
        return out;
    }
    std::string stateOf(const std::string& type) const {
        const auto all = resources();
        for (const char* cloud : clouds)
            for (const auto& entry : all.value(cloud, nlohmann::json::array()))
                if (entry.at("type") == type)
                    return entry.at("state");
        return {};
    }

private:
    static constexpr std::array clouds = {"aws", "gcp", "azure", "oci", "partner"};
    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_profile;
    int m_port = 0;
};
