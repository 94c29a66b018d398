// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairing.h"
#include "refusal.h"
#include "world.h"

#include "net/prefix.h"

#include <map>
#include <string>
#include <vector>

namespace isthmus {

/// One call of Oracle Cloud's Core Services.
struct OciCall {
    std::string method;
    std::string region;
    std::vector<std::string> path; ///< below the version: "vcns", id, ...
    std::map<std::string, std::string> query;
    std::string retryToken;
    std::string ifMatch;
    Value body = Value::object();

    /// "oci:vcns.post": for faults and the log; empty where the path is unknown.
    [[nodiscard]] std::string operation() const;
};

/// How one collection behaves.
struct OciKind {
    const char* collection; ///< "vcns"
    const char* ocid;       ///< "vcn" of "ocid1.vcn.oc1.."
    double create;          ///< seconds to come about
    double remove;
    const char* making;
    const char* ready;
    const char* leaving;
    const char* gone;
};
[[nodiscard]] const OciKind* ociKind(const std::string& collection);

/// Plays VCNs, subnets, DRGs, attachments, route tables, FastConnect services and virtual circuits.
class Oci final {
public:
    explicit Oci(World& world)
        : m_world(world)
        , m_pairings(world) {}

    /// Throws Refusal. `etag` of the resource, where the answer has one.
    [[nodiscard]] Value call(const OciCall& call, std::string& etag);

private:
    Value create(const OciCall& call, const OciKind& kind);
    Value update(const OciCall& call, Value& resource);
    void remove(Value& resource, const OciKind& kind);
    Value services(const OciCall& call);
    Value& resource(const OciCall& call);
    [[nodiscard]] Value shown(const Value& resource);
    [[nodiscard]] std::vector<std::string> usersOf(const std::string& id);
    /// A resource in the call's region that is ready; throws where the body names none.
    const Value& used(const OciCall& call, const char* collection, const std::string& id);
    void check(const OciCall& call);
    void checkNetwork(const OciCall& call);
    void checkSubnet(const OciCall& call);
    void checkRules(const OciCall& call, const Value& rules);
    void checkCircuit(const OciCall& call);
    void makeCircuit(const OciCall& call, Value& circuit);

    World& m_world;
    Pairings m_pairings;
};

} // namespace isthmus
