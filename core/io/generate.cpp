// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/generate.h"

#include "net/prefix.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace isthmus {
namespace {

constexpr int networksPerEstate = 14;  ///< at most: twelve VPCs, the partner's network, and one more
constexpr int rangesPerEstate = 16;    ///< address ranges that an estate owns, a power of two
constexpr int estatesPerChain = 4;     ///< estates whose transit gateways are peered in a row
constexpr int peeringReach = 4;        ///< each VPC is peered with so many that follow it
constexpr int largestEstate = 48;      ///< nodes of an estate with everything
constexpr int smallestEstate = 9;      ///< nodes of an estate with one VPC and the largest partner

/// Scene units, as the window draws new items.
constexpr double itemWidth = 184;
constexpr double itemHeight = 64;
constexpr double gap = 40;
constexpr double padding = 20;
constexpr double titleHeight = 44;
constexpr int vpcColumns = 3;
constexpr double networkWidth = 2 * itemWidth + 3 * padding;
constexpr double networkHeight = titleHeight + itemHeight + padding;
constexpr double estateWidth = (vpcColumns + 1) * (networkWidth + gap) + 2 * (itemWidth + 2 * gap) + 4 * gap;
constexpr double estateHeight = 4 * (networkHeight + gap) + 4 * gap;

/// SplitMix64 (Steele, Lea, Flood 2014): the standard distributions differ between libraries, this does not.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// From `low` to `high`, both included.
    int between(int low, int high) {
        return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
    }

private:
    std::uint64_t m_state;
};

std::string padded(int number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

Json prefixes(const std::vector<Prefix>& list) {
    Json result = Json::array();
    for (const Prefix& prefix : list)
        result.push_back(prefix.toString());
    return result;
}

/// What one estate gets.
struct EstatePlan {
    int vpcs = 0;
    bool partner = false;
    bool azure = false;
};

class Generator {
public:
    Generator(const Catalog& catalog, const GenerateOptions& options);
    Design take();

private:
    struct Estate {
        int index = 0;
        std::string region;
        const RegionPair* pair = nullptr;
        Id aws;
        Id tgw;
        std::vector<Id> vpcs;
        std::vector<Prefix> ranges; ///< of the VPCs
        double x = 0;
        double y = 0;
    };

    void addEstate(const EstatePlan& plan);
    void addVpc(Estate& estate, int number);
    void addPeerings(const Estate& estate);
    void addPartner(Estate& estate);
    void addGoogle(const Estate& estate, const Id& account, const Prefix& range, const Id& end);
    void addOracle(const Estate& estate, const Id& account, const Prefix& range, const Id& end);
    void addAzure(const Estate& estate);
    void chain(const Estate& estate);
    void fillWithWorkloads(int count);
    [[nodiscard]] EstatePlan nextPlan();

    Node& node(const Id& id, const char* kind, const Id& account, const Rect& rect);
    Link& link(const Id& id, const char* kind, const Id& from, const Id& to);
    void flow(const Id& id, const Id& from, const Id& to, double mbps);
    void account(const Id& id, const char* provider, const std::string& identifier);
    [[nodiscard]] Prefix range(int estate, int slot) const;
    /// Quarter `number` of a network's range.
    [[nodiscard]] static Prefix quarter(const Prefix& network, int number);
    void subnetsOf(const Id& network, const char* kind, const Id& account, const Prefix& prefix, const Rect& rect,
                   const std::string& region, const std::string& zone);

    const Catalog& m_catalog;
    GenerateOptions m_options;
    Random m_random;
    std::vector<const RegionPair*> m_pairs;
    std::vector<std::string> m_awsRegions;
    std::vector<std::string> m_azureRegions;
    int m_length = 16; ///< of a network's range
    int m_columns = 1;
    int m_networks = 0;
    int m_nodes = 0;
    int m_estates = 0;
    Id m_lastTgw;
    Prefix m_lastRange;
    Id m_lastSubnet;
    Prefix m_lastSubnetRange;
    Edit m_edit;
    View m_view;
};

Generator::Generator(const Catalog& catalog, const GenerateOptions& options)
    : m_catalog(catalog), m_options(options), m_random(options.seed) {
    m_options.networks = std::clamp(m_options.networks, 0, maximumGeneratedNetworks);
    m_options.nodes = std::clamp(m_options.nodes, m_options.networks == 0 ? 1 : 0, maximumGeneratedNodes);
    for (const RegionPair& pair : catalog.pairs())
        if (!pair.preview && (pair.provider == "gcp" || pair.provider == "oci"))
            m_pairs.push_back(&pair);
    for (const Region& region : catalog.regions()) {
        if (region.status != "ga")
            continue;
        if (region.provider == "aws")
            m_awsRegions.push_back(region.code);
        if (region.provider == "azure")
            m_azureRegions.push_back(region.code);
    }
    // The estates share 10.0.0.0/9, whose other half is Google's automatic range: longer ranges where there are more of them.
    const int estates = m_options.networks > 0 ? m_options.networks / 9 + 1 : m_options.nodes / 32 + 1;
    while (m_length < 26 && (1 << (m_length - 4 - 9)) < estates)
        ++m_length;
    m_columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(estates) / 2))));
    m_view.id = "main";
}

Prefix Generator::range(int estate, int slot) const {
    const auto number = static_cast<std::uint32_t>(estate * rangesPerEstate + slot);
    return {Address::fromV4((10U << 24U) + (number << static_cast<std::uint32_t>(32 - m_length))), m_length};
}

Prefix Generator::quarter(const Prefix& network, int number) {
    const int length = network.length() + 2;
    const auto offset = static_cast<std::uint32_t>(number) << static_cast<std::uint32_t>(32 - length);
    return {Address::fromV4(network.first().v4() + offset), length};
}

Node& Generator::node(const Id& id, const char* kind, const Id& account, const Rect& rect) {
    Node result;
    result.id = id;
    result.kind = kind;
    result.name = id;
    result.account = account;
    m_view.positions.emplace(id, rect);
    ++m_nodes;
    m_edit.add(PutNode{std::move(result)});
    return std::get<PutNode>(m_edit.steps.back()).node;
}

Link& Generator::link(const Id& id, const char* kind, const Id& from, const Id& to) {
    Link result;
    result.id = id;
    result.kind = kind;
    result.from = from;
    result.to = to;
    m_edit.add(PutLink{std::move(result)});
    return std::get<PutLink>(m_edit.steps.back()).link;
}

void Generator::flow(const Id& id, const Id& from, const Id& to, double mbps) {
    Flow result;
    result.id = id;
    result.from = from;
    result.to = to;
    result.mbps = mbps;
    result.gbPerMonth = mbps * 25; // a day's work of some six hours at this rate
    m_edit.add(PutFlow{std::move(result)});
}

void Generator::account(const Id& id, const char* provider, const std::string& identifier) {
    Account result;
    result.id = id;
    result.provider = provider;
    result.identifier = identifier;
    m_edit.add(PutAccount{std::move(result)});
}

void Generator::subnetsOf(const Id& network, const char* kind, const Id& accountId, const Prefix& prefix, const Rect& rect,
                          const std::string& region, const std::string& zone) {
    for (int number = 0; number < 2; ++number) {
        const Id id = network + (number == 0 ? "-a" : "-b");
        Node& subnet = node(id, kind, accountId,
                            {rect.x + padding + number * (itemWidth + padding), rect.y + titleHeight, itemWidth, itemHeight});
        subnet.parent = network;
        subnet.region = region;
        subnet.properties["cidr"] = quarter(prefix, number).toString();
        if (!zone.empty())
            subnet.properties["zone"] = zone + (number == 0 ? "a" : "b");
        m_lastSubnet = id;
        m_lastSubnetRange = quarter(prefix, number);
    }
}

void Generator::addVpc(Estate& estate, int number) {
    const Id id = "vpc-" + std::to_string(estate.index) + "-" + std::to_string(number);
    const Prefix prefix = range(estate.index, number);
    const Rect rect{estate.x + (number % vpcColumns) * (networkWidth + gap),
                    estate.y + static_cast<double>(number / vpcColumns) * (networkHeight + gap), networkWidth, networkHeight};
    Node& vpc = node(id, "aws.vpc", estate.aws, rect);
    vpc.region = estate.region;
    vpc.properties["cidrs"] = prefixes({prefix});
    ++m_networks;
    subnetsOf(id, "aws.subnet", estate.aws, prefix, rect, "", estate.region);
    Link& attachment = link("att-" + id, "attachment", id, estate.tgw);
    attachment.properties["subnets"] = Json::array({id + "-a", id + "-b"});
    estate.vpcs.push_back(id);
    estate.ranges.push_back(prefix);
}

void Generator::addPeerings(const Estate& estate) {
    const std::size_t count = estate.vpcs.size();
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t step = 1; step <= peeringReach; ++step) {
            const std::size_t other = (i + step) % count;
            // In a small ring the same pair would come twice, from both sides.
            if (other == i || 2 * step > count || (2 * step == count && other < i))
                continue;
            link("peer-" + std::to_string(estate.index) + "-" + std::to_string(i) + "-" + std::to_string(other), "peering",
                 estate.vpcs[i], estate.vpcs[other]);
        }
}

void Generator::addGoogle(const Estate& estate, const Id& accountId, const Prefix& prefix, const Id& end) {
    const Rect rect{estate.x + (vpcColumns) * (networkWidth + gap) + 2 * (itemWidth + 2 * gap), estate.y, networkWidth, networkHeight};
    Node& network = node(end, "gcp.network", accountId, rect);
    network.properties["mtu"] = 8896; // what the peering to a transport carries; the default of 1460 would be the narrowest part
    ++m_networks;
    subnetsOf(end, "gcp.subnet", accountId, prefix, rect, estate.pair->partnerRegion, "");
}

void Generator::addOracle(const Estate& estate, const Id& accountId, const Prefix& prefix, const Id& end) {
    const double x = estate.x + (vpcColumns) * (networkWidth + gap) + 2 * (itemWidth + 2 * gap);
    node(end, "oci.drg", accountId, {x, estate.y, itemWidth, itemHeight}).region = estate.pair->partnerRegion;
    const Id id = "vcn-" + std::to_string(estate.index);
    const Rect rect{x, estate.y + itemHeight + gap, networkWidth, networkHeight};
    Node& network = node(id, "oci.vcn", accountId, rect);
    network.region = estate.pair->partnerRegion;
    network.properties["cidrs"] = prefixes({prefix});
    ++m_networks;
    subnetsOf(id, "oci.subnet", accountId, prefix, rect, "", "");
    link("att-" + id, "attachment", id, end);
}

void Generator::addPartner(Estate& estate) {
    const std::string number = std::to_string(estate.index);
    const bool google = estate.pair->provider == "gcp";
    const Id accountId = estate.pair->provider + "-" + number;
    if (google)
        account(accountId, "gcp", "isthmus-synthetic-" + padded(estate.index, 6));
    else
        account(accountId, "oci", "ocid1.tenancy.oc1.." + std::string(54, 'a') + padded(estate.index, 6));
    const Prefix prefix = range(estate.index, rangesPerEstate - 1);
    const Id end = (google ? "gcp-net-" : "drg-") + number;
    if (google)
        addGoogle(estate, accountId, prefix, end);
    else
        addOracle(estate, accountId, prefix, end);

    const Id gateway = "dxgw-" + number;
    const double x = estate.x + vpcColumns * (networkWidth + gap) + itemWidth + 2 * gap;
    node(gateway, "aws.direct-connect-gateway", estate.aws, {x, estate.y, itemWidth, itemHeight}).properties["asn"] =
        4'210'000'000LL + estate.index;
    link("assoc-" + number, "association", gateway, estate.tgw).properties["allowedPrefixes"] = prefixes(estate.ranges);
    const auto& sizes = estate.pair->sizes;
    const auto size = std::find_if(sizes.begin(), sizes.end(), [](const Bandwidth& one) { return one.mbps() >= 1000; });
    Link& interconnect = link("ix-" + number, "interconnect", gateway, end);
    interconnect.properties["bandwidthMbps"] = size == sizes.end() ? 1000 : size->mbps();
    interconnect.properties["initiator"] = m_random.between(0, 1) == 0 ? std::string("aws") : estate.pair->provider;
    interconnect.properties["region"] = estate.region;
    interconnect.properties["partnerRegion"] = estate.pair->partnerRegion;
    interconnect.properties["advertisedRoutes"] = prefixes({prefix});
    const Id subnet = (google ? end : "vcn-" + number) + "-a";
    flow("flow-" + number + "-cross", estate.vpcs.front() + "-a", subnet, m_random.between(1, 20) * 10);
}

void Generator::addAzure(const Estate& estate) {
    const std::string number = std::to_string(estate.index);
    const Id accountId = "azure-" + number;
    account(accountId, "azure", "00000000-0000-4000-8000-" + padded(estate.index, 12));
    const Prefix prefix = range(estate.index, rangesPerEstate - 2);
    const Id id = "vnet-" + number;
    const double x = estate.x + vpcColumns * (networkWidth + gap) + 2 * (itemWidth + 2 * gap);
    const Rect rect{x, estate.y + 2 * (networkHeight + gap), networkWidth, networkHeight + itemHeight + padding};
    Node& network = node(id, "azure.vnet", accountId, rect);
    network.region = m_azureRegions[static_cast<std::size_t>(m_random.between(0, static_cast<int>(m_azureRegions.size()) - 1))];
    network.properties["cidrs"] = prefixes({prefix});
    ++m_networks;
    subnetsOf(id, "azure.subnet", accountId, prefix, rect, "", "");
    const double lower = rect.y + titleHeight + itemHeight + padding;
    Node& gatewaySubnet = node(id + "-gateway", "azure.subnet", accountId, {x + padding, lower, itemWidth, itemHeight});
    gatewaySubnet.name = "GatewaySubnet";
    gatewaySubnet.parent = id;
    gatewaySubnet.properties["cidr"] = Prefix(quarter(prefix, 2).first(), std::min(27, prefix.length() + 3)).toString();
    const Id gatewayId = "vpngw-" + number;
    Node& gateway =
        node(gatewayId, "azure.vpn-gateway", accountId, {x + 2 * padding + itemWidth, lower, itemWidth, itemHeight});
    gateway.parent = id;
    gateway.properties["asn"] = 65000;
    gateway.properties["sku"] = "VpnGw2AZ";
    gateway.properties["activeActive"] = true;
    Json tunnels = Json::array();
    constexpr const char* inside[] = {"169.254.21.0/30", "169.254.22.0/30", "169.254.21.4/30", "169.254.22.4/30"};
    for (int tunnel = 0; tunnel < 4; ++tunnel)
        tunnels.push_back({{"insideCidr", inside[tunnel]},
                           {"fromInterface", std::to_string(tunnel)},
                           {"toInterface", std::to_string(tunnel / 2)}});
    link("vpn-" + number, "vpn", estate.tgw, gatewayId).properties["tunnels"] = std::move(tunnels);
    flow("flow-" + number + "-vpn", estate.vpcs.back() + "-b", id + "-a", m_random.between(1, 5) * 10);
}

void Generator::chain(const Estate& estate) {
    if (estate.index % estatesPerChain != 0 && !m_lastTgw.empty())
        link("tgw-peer-" + std::to_string(estate.index), "peering", m_lastTgw, estate.tgw);
    m_lastTgw = estate.tgw;
}

void Generator::addEstate(const EstatePlan& plan) {
    Estate estate;
    estate.index = m_estates++;
    if (!m_pairs.empty())
        estate.pair = m_pairs[static_cast<std::size_t>(m_random.between(0, static_cast<int>(m_pairs.size()) - 1))];
    estate.region = estate.pair != nullptr ? estate.pair->awsRegion
                    : m_awsRegions.empty() ? std::string()
                                           : m_awsRegions.front();
    estate.x = (estate.index % m_columns) * estateWidth;
    estate.y = static_cast<double>(estate.index / m_columns) * estateHeight;
    const std::string number = std::to_string(estate.index);
    estate.aws = "aws-" + number;
    account(estate.aws, "aws", std::to_string(100'000'000'000LL + estate.index));
    estate.tgw = "tgw-" + number;
    Node& tgw = node(estate.tgw, "aws.transit-gateway", estate.aws,
                     {estate.x + vpcColumns * (networkWidth + gap), estate.y, itemWidth, itemHeight});
    tgw.region = estate.region;
    tgw.properties["asn"] = 4'200'000'000LL + estate.index;
    for (int vpc = 0; vpc < plan.vpcs; ++vpc)
        addVpc(estate, vpc);
    addPeerings(estate);
    if (plan.vpcs > 1)
        flow("flow-" + number + "-east-west", estate.vpcs[0] + "-b", estate.vpcs[1] + "-a", m_random.between(1, 50) * 10);
    if (plan.partner)
        addPartner(estate);
    if (plan.azure)
        addAzure(estate);
    chain(estate);
}

EstatePlan Generator::nextPlan() {
    EstatePlan plan;
    plan.vpcs = m_random.between(10, 12);
    plan.partner = !m_pairs.empty();
    plan.azure = m_estates % 3 == 1 && !m_azureRegions.empty() && m_length <= 24;
    if (m_options.networks > 0) {
        const int left = m_options.networks - m_networks;
        plan.partner = plan.partner && left >= 2;
        plan.azure = plan.azure && left >= networksPerEstate;
        plan.vpcs = std::min(plan.vpcs, left - (plan.partner ? 1 : 0) - (plan.azure ? 1 : 0));
        return plan;
    }
    const int left = m_options.nodes - m_nodes;
    plan.azure = plan.azure && left >= largestEstate;
    const int fixed = 1 + (plan.partner ? 5 : 0) + (plan.azure ? 5 : 0);
    plan.vpcs = std::min(plan.vpcs, (left - fixed) / 3);
    return plan;
}

void Generator::fillWithWorkloads(int count) {
    if (count > 0 && m_lastSubnet.empty()) {
        account("aws-0", "aws", "100000000000");
        const Prefix prefix = range(0, 0);
        Node& vpc = node("vpc-0-0", "aws.vpc", "aws-0", {0, 0, networkWidth, networkHeight});
        vpc.region = m_awsRegions.empty() ? std::string() : m_awsRegions.front();
        vpc.properties["cidrs"] = prefixes({prefix});
        if (--count > 0) {
            m_lastSubnet = "vpc-0-0-a";
            m_lastSubnetRange = quarter(prefix, 0);
            Node& subnet = node(m_lastSubnet, "aws.subnet", "aws-0", {padding, titleHeight, itemWidth, itemHeight});
            subnet.parent = "vpc-0-0";
            subnet.properties["cidr"] = m_lastSubnetRange.toString();
            --count;
        }
    }
    const Rect around = m_lastSubnet.empty() ? Rect{} : m_view.positions.at(m_lastSubnet);
    for (int i = 0; i < count; ++i) {
        const Id id = "work-" + std::to_string(i);
        // Inside the subnet's frame, in a row of small boxes.
        Node& workload = node(id, "workload", "", {around.x + 4 + i * 19, around.y + 32, 16, 16});
        workload.parent = m_lastSubnet;
        // The providers keep the first four or five addresses of a subnet for themselves.
        workload.properties["address"] = m_lastSubnetRange.first().plus(static_cast<std::uint64_t>(i) + 5)->toString();
    }
}

Design Generator::take() {
    Design design;
    const auto commit = [this, &design] {
        // Refused only for a wrong or doubled id, and the ids above are neither.
        const auto applied = design.apply(m_edit);
        m_edit.steps.clear();
        return applied.ok();
    };
    const bool byNetworks = m_options.networks > 0;
    m_edit.add(SetHeader{"Synthetic design", "Generated with seed " + std::to_string(m_options.seed) + ", for measurements."});
    bool sound = true;
    while (sound && (byNetworks ? m_networks < m_options.networks : m_options.nodes - m_nodes >= smallestEstate)) {
        addEstate(nextPlan());
        sound = commit();
    }
    if (!byNetworks)
        fillWithWorkloads(m_options.nodes - m_nodes);
    m_edit.add(PutView{std::move(m_view)});
    commit();
    return design;
}

} // namespace

Design generateDesign(const Catalog& catalog, const GenerateOptions& options) {
    return Generator(catalog, options).take();
}

} // namespace isthmus
