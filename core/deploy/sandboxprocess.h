// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"
#include "net/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace isthmus {

/// The stand-in clouds as a child process of ours; ends with this object, and with our process however that ends.
class SandboxProcess final {
public:
    struct Options {
        std::filesystem::path program; ///< isthmus-sandbox
        std::filesystem::path folder;  ///< keeps its clouds, profile and the deploy's state over restarts; made if missing
        double speed = 0;              ///< factor on the clouds' waits; 0: the sandbox's own default
        std::vector<std::string> partners; ///< as its option --partner wants them
        std::string awsAccount;        ///< identifier that its AWS credentials belong to; empty: the sandbox's own default
        std::filesystem::path log;     ///< file for its list of calls, written anew; empty: our standard error
    };

    /// Starts it and waits until it answers. One at a time may use a folder. The error says who is in the way, or where
    /// its own words are.
    [[nodiscard]] static Result<std::unique_ptr<SandboxProcess>> start(const Options& options);
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess&) = delete;
    SandboxProcess& operator=(const SandboxProcess&) = delete;

    /// The profile that points at it.
    [[nodiscard]] const std::filesystem::path& profile() const { return m_profile; }
    [[nodiscard]] int port() const { return m_port; }

    /// The AWS account that a design deploys to, for Options::awsAccount; empty where it names none.
    [[nodiscard]] static std::string awsAccountOf(const Design& design);
    /// The clouds of a design that speak the open specification, for Options::partners.
    [[nodiscard]] static std::vector<std::string> partnersOf(const Design& design);
    /// isthmus-sandbox beside the running program; empty when it is not there.
    [[nodiscard]] static std::filesystem::path besideThisProgram();
    /// $XDG_STATE_HOME/isthmus/sandbox, else ~/.local/state/isthmus/sandbox.
    [[nodiscard]] static std::filesystem::path defaultFolder();

private:
    SandboxProcess() = default;
    void end() const;
    int m_lock = -1; ///< held on the folder while the sandbox runs
    int m_pid = -1;
    int m_lifeline = -1; ///< our end of its standard input, which closes with us
    int m_port = 0;
    std::filesystem::path m_profile;
};

} // namespace isthmus
