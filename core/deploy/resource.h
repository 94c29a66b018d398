// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/channels.h"
#include "deploy/plan.h"
#include "model/json.h"
#include "net/result.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isthmus {

/// A refusal in the provider's own words, or the reason why there was no answer.
struct ApiError {
    std::string code;    ///< "VpcLimitExceeded"; "NoAnswer" where the call may or may not have been done
    std::string message; ///< without secrets
    int status = 0;      ///< HTTP status; 0: no answer
    bool notYet = false; ///< something else is not ready yet or still there: worth asking again

    /// Nobody knows whether the call was done: no answer, or the server broke while it worked.
    [[nodiscard]] bool isUncertain() const { return code == "NoAnswer" || status >= 500; }
    /// The thing is not there.
    [[nodiscard]] bool isGone() const;
    [[nodiscard]] std::string toString() const { return code + ": " + message; }
};

template <typename T>
using ApiResult = Result<T, ApiError>;

/// One resource that the design wants, and the operation that makes it.
struct Step {
    Operation operation;
    std::string key;               ///< of the resource, unique in the design: "vpc-a", "vpc-a:routes", "ix-1:gcp"
    std::string type;              ///< "ec2:vpc"
    std::vector<std::string> uses; ///< keys of resources that must outlive this one
    Json want = Json::object(); ///< what the request is built from; a member that ends in "Key" names another resource
    bool builtOnEarly = false;  ///< others go on as soon as it exists; a wait of its own sees it ready
};

/// A resource as the state store knows it.
struct Recorded {
    std::string key;
    Id subject;
    std::string provider;
    std::string account;
    std::string region;
    std::string type;
    std::string resourceId;
    std::string status; ///< "creating", "ready", "removing"
    std::vector<std::string> uses;
    Json attributes = Json::object(); ///< what later calls need; never a secret
    std::string want;                 ///< Step::want of the last call, as text
};

/// What a create or a find gives back.
struct Made {
    std::string resourceId;
    Json attributes = Json::object();
};

enum class Phase : std::uint8_t { waiting, ready, failed, leaving, gone };

/// How a resource stands at its provider.
struct LiveState {
    std::string word; ///< the provider's own
    Phase phase = Phase::waiting;
    bool exists = true;                      ///< others may build on it
    bool neverMade = false;                  ///< of a failure: nothing was left behind, so a new attempt may be made
    std::string owedBy;                      ///< provider id of the side that must act next; empty: nobody
    std::string message;                     ///< of a failure
    Json attributes = Json::object();        ///< newly known, to be recorded
    std::chrono::milliseconds askAgainIn{0}; ///< what the provider wants between two questions; 0: it says nothing
};

/// How one end of a connection between two clouds does, as its provider tells it. Empty: the API does not tell.
struct EndReport {
    std::string word;      ///< the provider's own state
    std::string owedBy;    ///< provider id of the side that must act next; empty: nobody
    std::string message;   ///< the provider's own words, where it gives any
    std::string peer;      ///< id by which this side knows the other one's resource
    std::string sharedId;  ///< the UUID that both sides have for the connection
    std::string bgp;       ///< "UP", "DOWN"
    std::string macsec;    ///< "secured", "unsecured"
    std::string bandwidth; ///< "1 Gbps", as this side has it
    std::string inUse;     ///< bandwidth in use
    std::vector<ChannelReport> channels; ///< where the API tells of the lines below
};

/// Something that runs at a provider, found without any record of it: one node or link of a design to be.
struct Discovered {
    std::string kind; ///< of a node or a link: "aws.vpc", "attachment"
    bool link = false;
    std::string resourceId; ///< the provider's id
    std::string name;
    std::string region;
    std::string account; ///< identifier at the provider
    std::string parent;  ///< resourceId of what contains it; of a node
    std::string from;    ///< resourceIds of the ends; of a link
    std::string to;
    Json properties = Json::object(); ///< in the words of the design format
};

/// Where a discovery looks.
struct DiscoveryScope {
    std::vector<std::string> regions;
    std::string account; ///< project, subscription or compartment; empty: that of the credentials
};

/// What an adapter may ask about the rest of the deployment.
struct Known {
    std::string design;     ///< name
    std::string deployment; ///< random id of this design in this state store, on every resource as a tag
    std::function<std::optional<Recorded>(const std::string& key)> resource;
    /// Reads the activation key again at the provider that minted it; it stays in memory.
    std::function<ApiResult<std::string>(const std::string& key)> activationKey;

    /// The provider's id of a resource; the error says which one is not deployed.
    [[nodiscard]] ApiResult<std::string> id(const std::string& key) const;
};

/// The calls of one provider, resource by resource. Used from several threads.
class Adapter {
public:
    virtual ~Adapter() = default;
    /// The resource of this step, where an earlier call has made it and its answer was lost.
    [[nodiscard]] virtual ApiResult<std::optional<Made>> find(const Step& step, const Known& known) = 0;
    /// Asks for the resource; it may still have to come about. `token` makes a repetition harmless where the API has
    /// one.
    [[nodiscard]] virtual ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) = 0;
    /// Changes what can be changed in place: nothing of this type where the error code is "CannotChange".
    [[nodiscard]] virtual ApiResult<Json> update(const Step& step, const Recorded& recorded,
                                                 const std::string& token) = 0;
    [[nodiscard]] virtual ApiResult<LiveState> state(const Recorded& recorded) = 0;
    /// Asks for its end; gives attributes to record. Something already gone is no error.
    [[nodiscard]] virtual ApiResult<Json> remove(const Recorded& recorded, const std::string& token) = 0;
    /// Of a connection, transport or circuit that minted one; of a VPN connection its pre-shared keys as a JSON list.
    [[nodiscard]] virtual ApiResult<std::string> activationKey(const Recorded& recorded) = 0;

    /// Those members of Step::want that the provider shows of a resource, in the same words; for drift. Without an
    /// answer of its own an adapter shows none, and only what is gone or failed counts as drift.
    [[nodiscard]] virtual ApiResult<Json> live(const Recorded& recorded);
    /// Asks whether the provider would take the call that makes this, without doing it: "DryRunOperation" and the like
    /// are an answer without error. Code "NoDryRun" where this API has none.
    [[nodiscard]] virtual ApiResult<bool> rehearse(const Step& step, const Known& known);
    /// One end of a connection between clouds; by default what state() says.
    [[nodiscard]] virtual ApiResult<EndReport> report(const Recorded& recorded);
    /// One call that reads, to see whether the provider answers and takes the credentials.
    /// `region`: any of the provider's.
    [[nodiscard]] virtual ApiResult<bool> probe(const std::string& region) = 0;
    /// Networks and links that run in the account, made by whomever. Reads only.
    [[nodiscard]] virtual ApiResult<std::vector<Discovered>> discover(const DiscoveryScope& scope);
};

/// Whether `want` differs from what was recorded in a way that update() can do.
[[nodiscard]] bool canUpdate(const std::string& type);
/// Whether a resource disappears with the one it is part of ("ec2:route" with its table).
[[nodiscard]] bool isPartOfAnother(const std::string& type);

[[nodiscard]] std::string textOf(const Json& object, const char* key);
/// RFC 1035 name, at most 63 letters, from any text.
[[nodiscard]] std::string googleName(const std::string& text);
/// A tag value that AWS takes: other characters become '-', at most 256.
[[nodiscard]] std::string awsTagValue(const std::string& text);
/// A label value that Google takes: lower case, digits, '-' and '_', at most 63.
[[nodiscard]] std::string googleLabel(const std::string& text);

} // namespace isthmus
