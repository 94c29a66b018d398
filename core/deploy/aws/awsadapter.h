// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/aws/awsclient.h"
#include "deploy/resource.h"

namespace isthmus {

/// VPCs, subnets, route tables, gateways, attachments, Direct Connect gateways and interconnect connections.
class AwsAdapter final : public Adapter {
public:
    AwsAdapter(const Profile& profile, HttpClient& http, Redactor& redactor)
        : m_client(profile, http, redactor)
        , m_redactor(redactor) {}

    ApiResult<std::optional<Made>> find(const Step& step, const Known& known) override;
    ApiResult<Made> create(const Step& step, const Known& known, const std::string& token) override;
    ApiResult<Json> update(const Step& step, const Recorded& recorded, const std::string& token) override;
    ApiResult<LiveState> state(const Recorded& recorded) override;
    ApiResult<Json> remove(const Recorded& recorded, const std::string& token) override;
    ApiResult<std::string> activationKey(const Recorded& recorded) override;
    ApiResult<Json> live(const Recorded& recorded) override;
    ApiResult<EndReport> report(const Recorded& recorded) override;
    ApiResult<bool> rehearse(const Step& step, const Known& known) override;
    ApiResult<bool> probe(const std::string& region) override;
    ApiResult<std::vector<Discovered>> discover(const DiscoveryScope& scope) override;

private:
    using Xml = AwsClient::Xml;

    // EC2: ec2resources.cpp
    ApiResult<std::optional<Made>> findEc2(const Step& step, const Known& known);
    ApiResult<Made> createEc2(const Step& step, const Known& known, const std::string& token);
    ApiResult<LiveState> ec2State(const Recorded& recorded);
    ApiResult<Json> removeEc2(const Recorded& recorded);
    /// One of the things that are part of others: an entry of a route table, of a VPC or of a gateway.
    ApiResult<LiveState> partState(const Recorded& recorded);
    ApiResult<Xml> describe(const std::string& region, const Ec2Type& type, const std::string& id);

    // VPN connections: vpnresources.cpp
    /// Step::want with the address of the far end, where another cloud chose that.
    [[nodiscard]] static ApiResult<Json> completedWant(const Step& step, const Known& known);
    [[nodiscard]] Json tunnelAttributes(const pugi::xml_node& connection);
    [[nodiscard]] ApiResult<std::string> preSharedKeys(const Recorded& recorded);

    // Routes of transit gateways: transitroutes.cpp
    ApiResult<std::string> transitTable(const std::string& region, const std::string& gateway);
    ApiResult<std::string> transitRoute(const std::string& region, const std::string& table,
                                        const std::string& destination, const std::string& attachment);
    ApiResult<Json> transitRouteAttributes(const Step& step, const Known& known);
    ApiResult<std::optional<Made>> findTransitRoute(const Step& step, const Known& known);
    ApiResult<Made> createTransitRoute(const Step& step, const Known& known);
    ApiResult<LiveState> transitRouteState(const Recorded& recorded);
    ApiResult<Json> removeTransitRoute(const Recorded& recorded);

    // Cloud WAN: wanresources.cpp
    ApiResult<std::optional<Made>> findWan(const Step& step, const Known& known);
    ApiResult<Made> createWan(const Step& step, const Known& known, const std::string& token);
    ApiResult<LiveState> wanState(const Recorded& recorded);
    ApiResult<Json> removeWan(const Recorded& recorded);
    ApiResult<Json> wanList(const std::string& region, const std::string& path, const char* member);

    // Direct Connect and Interconnect: connectresources.cpp
    ApiResult<std::optional<Made>> findGateway(const Step& step, const Known& known);
    ApiResult<std::optional<Made>> findAssociation(const Step& step, const Known& known);
    /// Summaries of the connections that are up or on their way.
    ApiResult<Json> livingConnections(const std::string& region, const Json& filter);
    ApiResult<std::optional<Made>> findConnection(const Step& step, const Known& known);
    ApiResult<Made> createConnect(const Step& step, const Known& known, const std::string& token);
    ApiResult<Made> createConnection(const Step& step, const Known& known, const std::string& token);
    ApiResult<LiveState> connectState(const Recorded& recorded);
    ApiResult<LiveState> connectionState(const Recorded& recorded);
    ApiResult<Json> removeConnect(const Recorded& recorded, const std::string& token);
    ApiResult<Json> connection(const Recorded& recorded);
    ApiResult<Json> listAll(const std::string& region, const std::string& operation, Json body, const char* member);

    // What is there: awsinventory.cpp
    ApiResult<bool> discoverNetworks(const std::string& region, std::vector<Discovered>& out);
    ApiResult<bool> discoverGateways(const std::vector<std::string>& regions, std::vector<Discovered>& out);
    ApiResult<bool> discoverConnections(const std::string& region, std::vector<Discovered>& out);
    static void discoverEntry(const std::string& type, const pugi::xml_node& entry, const std::string& region,
                              std::vector<Discovered>& out);

    AwsClient m_client;
    Redactor& m_redactor;
};

/// Ids of the resources that a step names; the error says which one is not deployed.
[[nodiscard]] ApiResult<ResolvedIds> resolvedIds(const Step& step, const Known& known);
/// What a state word of AWS means.
[[nodiscard]] Phase awsPhase(const std::string& word);

} // namespace isthmus
