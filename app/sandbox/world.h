// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "net/result.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace isthmus {

using Value = nlohmann::json;

/// Everything that exists in the clouds of the sandbox, and the clock on which it changes.
///
/// A resource is the JSON object that its API shows; members that start with '_' are the sandbox's own. Waiting changes
/// stand in "_steps" and are applied by advance(), so that a saved world goes on where it was. One thread at a time.
class World final {
public:
    struct Options {
        double speed = 60;               ///< seconds of the sandbox for one real second
        std::filesystem::path stateFile; ///< empty: in memory only
        std::string awsAccount;
    };

    World(const Facts& facts, Options options);

    /// Reads the state file where there is one. The error says what is wrong with it.
    [[nodiscard]] Status load();
    /// Writes the state file, if one was named, through a temporary file and a rename.
    [[nodiscard]] Status save() const;

    [[nodiscard]] const Facts& facts() const { return m_facts; }
    [[nodiscard]] const std::string& awsAccount() const { return m_options.awsAccount; }
    [[nodiscard]] double speed() const { return m_options.speed; }
    /// Seconds since 1970 on the sandbox's clock.
    [[nodiscard]] double now() const;
    /// The same as RFC 3339, UTC, milliseconds.
    [[nodiscard]] std::string nowText() const;
    /// The same of any other time on that clock.
    [[nodiscard]] std::string timeAt(double seconds) const;

    /// All resources of a type ("ec2:vpc"), an object by id; made empty where there is none yet.
    [[nodiscard]] Value& all(const std::string& type);
    /// Null where it does not exist.
    [[nodiscard]] Value* find(const std::string& type, const std::string& id);
    /// Adds or replaces; the reference stays valid until the resource is removed.
    Value& add(const std::string& type, const std::string& id, Value resource);
    void remove(const std::string& type, const std::string& id);
    /// Every type that has a resource.
    [[nodiscard]] const Value& types() const { return m_state.at("resources"); }

    /// Merges `patch` into the resource after that many seconds.
    void later(Value& resource, double seconds, Value patch) const;
    /// Sets one value below the resource, named by a JSON pointer.
    void laterAt(Value& resource, double seconds, const std::string& pointer, Value value) const;
    /// Removes the resource after that many seconds.
    void goneAfter(Value& resource, double seconds) const;
    /// As later(), but with `failed` where a fault says that this provisioning fails.
    void settle(Value& resource, double seconds, Value patch, Value failed) const;
    /// Drops what was still to come.
    static void forget(Value& resource) { resource.erase("_steps"); }
    /// Applies every change whose time has come; true when there was one.
    bool advance();

    void setFailNextProvisioning(bool fail) { m_failNext = fail; }
    [[nodiscard]] bool failNextProvisioning() const { return m_failNext; }

    /// What an idempotency token stands for: {"hash", "result"}; null where it is new or forgotten.
    [[nodiscard]] const Value* token(const std::string& scope) const;
    void rememberToken(const std::string& scope, const std::string& hash, Value result);

    /// "vpc-0a1b..." with that many hexadecimal digits.
    [[nodiscard]] static std::string hexId(std::string_view prefix, int digits = 17);
    /// An address of the documentation ranges (RFC 5737), another one at each call as long as they last.
    [[nodiscard]] std::string publicAddress();
    /// Eight characters of a-z and 0-9.
    [[nodiscard]] static std::string shortId(std::string_view prefix);

    /// The resource as its API shows it: without the sandbox's own members.
    [[nodiscard]] static Value shown(const Value& resource);

private:
    bool advanceOne(Value& resource, bool& gone) const;

    const Facts& m_facts;
    Options m_options;
    Value m_state;
    std::chrono::steady_clock::time_point m_started;
    double m_base = 0;
    bool m_failNext = false;
};

/// JSON text; a byte that is no UTF-8 is replaced, since a form may hold any. `indent` -1: one line.
[[nodiscard]] std::string dumped(const Value& value, int indent = -1);
/// "2026-11-22T10:00:00.000Z" of seconds since 1970.
[[nodiscard]] std::string timeText(double seconds);

} // namespace isthmus
