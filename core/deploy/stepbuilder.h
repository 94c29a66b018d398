// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/steps.h"
#include "spec/terms.h"

#include <map>
#include <set>

namespace isthmus {

/// Walks a design once and writes down its steps.
class StepBuilder final {
public:
    StepBuilder(const Design& design, const Catalog& catalog) : m_design(design), m_catalog(catalog) {}
    [[nodiscard]] Result<Steps> build();

private:
    struct Route {
        std::string destination;
        Id via;
        bool operator<(const Route& other) const { return destination < other.destination; }
        bool operator==(const Route&) const = default;
    };

    /// One tunnel of a VPN, as AWS sees it.
    struct Tunnel {
        std::string connection; ///< key of the VPN connection that it belongs to
        std::size_t entry = 0;  ///< which of the connection's two it is
        int farInterface = 0;
        std::string insideCidr; ///< empty: AWS chooses
    };

    // Nodes: stepbuilder.cpp
    void addNode(const Node& node);
    void addVpc(const Node& node);
    void addSubnet(const Node& node);
    void addTransitGateway(const Node& node);
    void addGoogleNetwork(const Node& node);
    void addGoogleSubnet(const Node& node);
    [[nodiscard]] std::string gatewayRegion(const Node& node) const;
    [[nodiscard]] std::string projectOf(const Node& node);

    // Links: steplinks.cpp
    void addLink(const Link& link);
    void addAttachment(const Link& link, const Node& vpc, const Node& gateway);
    void addAssociation(const Link& link, const Node& dxgw, const Node& gateway);
    void addInterconnect(const Link& link);
    void addConnection(const Link& link, const InterconnectTerms& terms);
    /// The partner's end of an interconnect, whoever that is.
    void addPartnerEnd(const Link& link, const InterconnectTerms& terms);
    /// `far`: provider id of the side that Google meets.
    void addTransport(const Link& link, const InterconnectTerms& terms, const std::string& far = "aws");
    void addTransportWaits(const Link& link, const std::string& region, const std::string& far);
    void addWaits(const Link& link, const InterconnectTerms& terms);
    void addWait(const std::string& key, const Id& subject, const std::string& provider, const std::string& region,
                 const std::string& type, const std::string& api, const std::string& title,
                 const std::vector<std::string>& needs, const std::vector<std::string>& otherEnds);
    [[nodiscard]] bool isInterconnectEnd(const Node& node, const Link& link) const;
    /// The interconnect that ends at a node and is drawn to be deployed, or null.
    [[nodiscard]] const Link* interconnectOf(const Node& node) const;
    [[nodiscard]] std::vector<std::string> attachedSubnets(const Link& link, const Node& vpc) const;

    // Azure: stepsazure.cpp
    void addAzureNode(const Node& node);
    void addAzureNetwork(const Node& node);
    void addAzureSubnet(const Node& node);
    void addAzureGateway(const Node& node);
    void addAzureCircuit(const Node& node);
    void addAzureCircuitEnd(const Link& link, const InterconnectTerms& terms);
    void addAzureCircuitAttachment(const Link& link, const Node& circuit, const Node& gateway);
    void addAzureCircuitPeering(const Link& link, const Node& circuit, const Node& far);
    void addAzurePeering(const Link& link, const Node& from, const Node& to);
    /// A PUT of an ARM resource: `keys` of what it uses, the resource group among them.
    Step& addArm(const std::string& key, const Id& subject, const Node& holder, const std::string& collection,
                 const std::string& name, const std::string& type, const std::string& title,
                 std::vector<std::string> keys);
    [[nodiscard]] std::string azureGroup(const Node& node);
    [[nodiscard]] std::string azureRegion(const Node& node);

    // Oracle Cloud: stepsoci.cpp
    void addOciNode(const Node& node);
    void addOciAttachment(const Link& link, const Node& vcn, const Node& drg);
    void addOciCircuitEnd(const Link& link, const InterconnectTerms& terms);
    void addOciFastConnect(const Link& link, const Node& drg, const Node& far);
    Step& addOci(const std::string& key, const Id& subject, const Node& holder, const std::string& type,
                 const std::string& api, const std::string& title, const std::vector<std::string>& keys);
    [[nodiscard]] std::string ociRouteTable(const Node& vcn) const;

    // Clouds that speak the open specification: stepspartner.cpp
    void addPartnerNode(const Node& node);
    void addPartnerConnection(const Link& link, const InterconnectTerms& terms, const std::string& near);
    void addPartnerWait(const Link& link, const std::string& partner, const std::string& region,
                        const std::string& near);
    void addGooglePartner(const Link& link, const Node& network, const Node& partner);
    [[nodiscard]] Result<InterconnectTerms> googlePartnerTerms(const Link& link, const Node& network,
                                                               const Node& partner) const;

    // VPNs: stepsvpn.cpp
    void addVpn(const Link& link);
    [[nodiscard]] std::vector<Tunnel> tunnelsOf(const Link& link, bool fromAws) const;
    [[nodiscard]] Json farAddress(const Node& far, int interface) const;
    [[nodiscard]] std::optional<Asn> vpnAsn(const Node& node, const Link& link) const;
    [[nodiscard]] bool farIsReady(const Link& link, const Node& far, const std::vector<Tunnel>& tunnels);
    void addAwsVpn(const Link& link, const Node& aws, const Node& far, const std::vector<Tunnel>& tunnels);
    void addAzureVpn(const Link& link, const Node& aws, const Node& far, const std::vector<Tunnel>& tunnels);
    [[nodiscard]] std::map<int, std::vector<std::string>> azureInsideAddresses(const Node& gateway) const;

    // Hubs of Google and Azure: stepshubs.cpp
    void addGoogleHub(const Node& node);
    void addGoogleSpoke(const Link& link, const Node& network, const Node& hub);
    void addAzureHub(const Node& node);
    void addAzureHubConnection(const Link& link, const Node& network, const Node& hub);

    // Transit gateways: stepstransit.cpp
    void addTransitPeering(const Link& link, const Node& from, const Node& to);
    void addTransitRoute(const Node& gateway, const std::string& destination, const Id& by);
    void addTransitRoutes(const Node& gateway);

    // Cloud WAN: stepswan.cpp
    void addCoreNetwork(const Node& node);
    void addCoreAttachment(const Link& link, const Node& vpc, const Node& core);
    void addCoreAssociation(const Link& link, const Node& dxgw, const Node& core);
    [[nodiscard]] std::string segmentOf(const Link& link, const Node& core) const;
    std::string wanRegion();
    [[nodiscard]] std::string awsAccountOf(const Node& node);

    // Google's routers and HA VPN: stepsgooglevpn.cpp
    Step& addGoogle(const std::string& key, const Id& subject, const Node& holder, const std::string& type,
                    const std::string& api, const std::string& title, const std::string& name,
                    const std::vector<std::string>& keys);
    void addGoogleRouter(const Node& node);
    void addGoogleVpnGateway(const Node& node);
    void addGoogleAttachment(const Link& link, const Node& router, const Node& far);
    void addGoogleVpn(const Link& link, const Node& aws, const Node& far, const std::vector<Tunnel>& tunnels);
    void addRouterPeers(const Link& link, const Node& holder, const Id& router, std::vector<std::string> needs,
                        const Json& interfaces, const Json& peers, const Json& fill);
    [[nodiscard]] Id routerOf(const Node& gateway, const Link& link) const;

    // Route tables: steproutes.cpp
    void addRouteTables(const Node& vpc);
    void addRoutes(const Node& vpc, const std::string& table, const std::vector<Route>& routes);
    [[nodiscard]] std::vector<Route> impliedRoutes(const Node& vpc) const;
    [[nodiscard]] std::vector<Route> routesOf(const Node& vpc, const Id& subnet, const std::vector<Route>& implied) const;
    [[nodiscard]] std::vector<Id> attachmentsOf(const Node& vpc, std::string_view gatewayKind) const;

    /// A new step with its operation filled in; `keys` of what it uses go into dependsOn and uses.
    Step& add(const std::string& key, const Id& subject, const std::string& provider, const std::string& region,
              const std::string& type, const std::string& api, const std::string& title,
              const std::vector<std::string>& keys);
    [[nodiscard]] bool has(const std::string& key) const { return m_keys.contains(key); }
    [[nodiscard]] std::vector<Id> childrenOf(const Node& parent, std::string_view kind) const;
    void note(const std::string& text);
    void fail(const std::string& text);
    void sort();

    const Design& m_design;
    const Catalog& m_catalog;
    std::map<Id, std::string> m_lastSubnet; ///< of an Azure network, which takes one change at a time
    std::map<Id, std::string> m_lastOnRouter; ///< of a Cloud Router, likewise
    Steps m_steps;
    std::set<std::string> m_keys;
    std::string m_error;
};

[[nodiscard]] std::string titleOf(const Node& node);

} // namespace isthmus
