// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/resource.h"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace isthmus {

/// What is to be written into the journal about one operation.
struct JournalLine {
    std::string operation; ///< id; empty: of the run as a whole
    std::string api;
    std::string phase;  ///< "begin", "done", "refused", "lost", "found", "ready", "gone", "run", "ended", "take-over", ...
    std::string detail; ///< without secrets
    std::string side;   ///< provider id
    std::vector<std::string> requests; ///< ids by which the provider knows the requests
};

/// A line of the journal: who did what, when, on which side.
struct JournalEntry : JournalLine {
    std::int64_t id = 0;
    std::string at; ///< RFC 3339, UTC
    std::string run;
    std::string who;
    std::string host;
};

/// A call that was announced and whose answer is not known.
struct Intent {
    std::string operation;
    std::string token;
    std::optional<Step> step; ///< empty: nothing is made by it, or an older version announced it
};

/// One deploy, destroy or roll-back.
struct RunRecord {
    std::string id;
    std::string design;
    std::string kind; ///< "apply", "destroy", "rollback"
    std::string side; ///< provider id; empty: both
    std::string who;
    std::string host;
    std::string started;
    std::string ended;   ///< empty: it runs, or its process died
    std::string outcome; ///< "done", "failed", "cancelled", "pending"
    std::vector<std::string> approved; ///< ids of the operations that the user has approved
};

/// What one run did to a resource.
struct Undo {
    std::string run;
    std::string key;
    std::string action; ///< "create", "update", "remove"
    std::string before; ///< the resource as recorded before, as JSON; empty: there was none
};

/// A difference that is not to be reported: the value of one member of one resource.
struct Ignored {
    std::string key;
    std::string member; ///< empty: the whole resource
    std::string value;  ///< JSON; another value is reported again
};

/// Who may change a design's resources at the moment.
struct Lease {
    std::string who;
    std::string host;
    std::int64_t process = 0;
    std::string what;           ///< "apply"
    std::int64_t since = 0;     ///< seconds since 1970 on the database's clock
    std::int64_t heartbeat = 0;
    std::int64_t expires = 0;
    std::int64_t now = 0;       ///< when it was read
};

/// Somebody else has taken the design over: this process must not change anything any more.
class LeaseLost final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One line of the exported log.
[[nodiscard]] Json toJson(const JournalEntry& entry);
[[nodiscard]] Json toJson(const Recorded& recorded);
[[nodiscard]] Recorded recordedFrom(const Json& json);
[[nodiscard]] Json toJson(const Step& step);
[[nodiscard]] Step stepFrom(const Json& json);

/// Name of the user whose program this is, and of the machine; empty where the system does not tell.
[[nodiscard]] std::string currentUser();
[[nodiscard]] std::string currentHost();
/// Now, RFC 3339 in UTC with milliseconds.
[[nodiscard]] std::string currentTime();

} // namespace isthmus
