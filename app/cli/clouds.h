// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/interruption.h"
#include "deploy/deployer.h"
#include "deploy/sandboxprocess.h"

#include <memory>
#include <string>

namespace isthmus::cli {

/// Which clouds, and where what is deployed is kept.
struct CloudChoice {
    std::string profile; ///< file, or empty for the sandbox
    std::string state;   ///< "sqlite:PATH", "postgresql://..."; empty: as the profile says
};

/// The clouds that a command talks to: those of a profile, or the sandbox that ships with the project, which runs as
/// long as this object lives and keeps what it made for the next command. While it lives, Ctrl-C asks for a clean stop.
class Clouds final {
public:
    /// The AWS account of the sandbox is that of the design. Says on standard error which clouds it is going to be.
    /// Fails with exitBadInput (profile) or exitProvider (sandbox, state store).
    Clouds(const CloudChoice& choice, const Design& design, std::shared_ptr<const Catalog> catalog);
    ~Clouds();

    [[nodiscard]] Deployer& deployer() { return *m_deployer; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const Interruption& interruption() const { return m_interruption; }
    /// Fails with exitInterrupted after Ctrl-C.
    void stopIfInterrupted() const;

private:
    void startSandbox(const Design& design);

    Interruption m_interruption;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::string m_name;
    std::unique_ptr<Deployer> m_deployer; ///< ends before the sandbox does
};

} // namespace isthmus::cli
