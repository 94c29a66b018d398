// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "net/prefixtree.h"
#include "rules/facts.h"
#include "rules/interconnectrule.h"

#include <algorithm>
#include <cctype>
#include <regex>

// Rules on what the partner's end of an interconnect needs, and on what the link carries.
namespace isthmus {

namespace {

constexpr const char* googleCreate = "https://docs.cloud.google.com/network-connectivity/docs/interconnect/how-to/"
                                     "partner-cci-for-aws/create-connections-gcp-to-aws";
constexpr const char* azureLimits =
    "https://learn.microsoft.com/en-us/azure/multicloud-interconnect/availability-limits";
constexpr const char* ociGuide = "https://docs.oracle.com/en-us/iaas/Content/multicloud/interconnect-aws.htm";

class AdvertisedRoutesRule final : public InterconnectRule {
public:
    AdvertisedRoutesRule()
        : InterconnectRule({"interconnect.advertised-routes", Severity::error,
                            "The Google side does not announce what a flow needs", googleCreate}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.provider != "gcp")
            return;
        const auto announced = prefixListProperty(link.properties, "advertisedRoutes");
        std::vector<const Node*> subnets;
        bool otherWay = context.links(ends.partner->id).size() > 1;
        for (const Node* child : context.children(ends.partner->id)) {
            if (context.role(*child) == Role::subnet)
                subnets.push_back(child);
            else if (context.hasLinks(child->id))
                otherWay = true;
        }
        if (announced.empty()) {
            mend(context.add(*this, {link.id, ends.partner->id},
                             "%1 announces nothing from %2 to AWS, so AWS has no way back. List the ranges of its "
                             "subnets in advertisedRoutes.",
                             {context.title(link.id), context.title(ends.partner->id)}),
                 link, announced, rangesToAnnounce(context, *ends.partner, subnets));
            return;
        }
        // With another way out the flow may well take that; routes decide then.
        if (otherWay)
            return;
        for (const Node* subnet : subnets)
            checkSubnet(context, link, *subnet, announced);
    }

    void checkSubnet(RuleContext& context, const Link& link, const Node& subnet,
                     const std::vector<Prefix>& announced) const {
        for (const Used& used : usedBy(context, subnet))
            for (const Prefix& prefix : used.prefixes)
                if (!isCovered(prefix, announced))
                    mend(context.add(*this, {link.id, subnet.id},
                                     "The flow %1 uses %2 (%3), which %4 does not announce to AWS, so AWS has no way "
                                     "back. Add the range to advertisedRoutes.",
                                     {used.flow, context.title(subnet.id), prefix.toString(), context.title(link.id)}),
                         link, announced, {prefix.canonical()});
    }

    /// A flow, and what it uses of a subnet.
    struct Used {
        Id flow;
        std::vector<Prefix> prefixes;
    };

    /// Flows between AWS and this subnet, which use all of it, or something in it, which may have an address.
    static std::vector<Used> usedBy(RuleContext& context, const Node& subnet) {
        // Secondary ranges carry containers, which a flow to the subnet does not mean.
        std::vector<Prefix> whole;
        for (const char* member : {"cidr", "ipv6Cidr"})
            if (const auto prefix = prefixProperty(subnet.properties, member))
                whole.push_back(*prefix);
        std::vector<Used> result;
        if (const auto flow = flowOf(context, subnet.id))
            return {{*flow, whole}};
        for (const Node* child : context.children(subnet.id))
            if (const auto flow = flowOf(context, child->id)) {
                const auto text = textProperty(child->properties, "address");
                const auto address = text ? Address::parse(*text) : std::nullopt;
                result.push_back(
                    {*flow, address ? std::vector<Prefix>{Prefix(*address, bitWidth(address->family()))} : whole});
            }
        return result;
    }

    static std::optional<Id> flowOf(RuleContext& context, const Id& end) {
        for (const Flow* flow : context.flows(end)) {
            const Id& other = flow->from == end ? flow->to : flow->from;
            const Node* current = context.core(other);
            while (current != nullptr && current->kind == "workload" && !current->parent.empty())
                current = context.core(current->parent);
            if (current != nullptr && current->providerPart() == "aws")
                return flow->id;
        }
        return std::nullopt;
    }

    /// Ranges of all subnets; of an automatic network the range in which Google makes them.
    static std::vector<Prefix> rangesToAnnounce(RuleContext& context, const Node& network,
                                                const std::vector<const Node*>& subnets) {
        std::vector<Prefix> ranges;
        if (boolProperty(network.properties, "autoSubnets").value_or(false))
            ranges = prefixesOf(context.catalog().limit("gcp", "network.automaticRange"));
        for (const Node* subnet : subnets)
            for (const char* member : {"cidr", "ipv6Cidr"})
                if (const auto prefix = prefixProperty(subnet->properties, member))
                    ranges.push_back(prefix->canonical());
        return ranges;
    }

    static void mend(Finding& finding, const Link& link, const std::vector<Prefix>& announced,
                     const std::vector<Prefix>& missing) {
        std::vector<Prefix> all = announced;
        for (const Prefix& prefix : missing)
            if (!isCovered(prefix, all))
                all.push_back(prefix);
        if (all.size() == announced.size())
            return;
        Json list = Json::array();
        for (const Prefix& prefix : all)
            list.push_back(prefix.toString());
        Link mended = link;
        mended.properties["advertisedRoutes"] = std::move(list);
        finding.fixText = "Announce the ranges of the subnets";
        finding.fix = Edit{"Announce subnets", {PutLink{std::move(mended)}}};
    }
};

class AzureGatewayRule final : public InterconnectRule {
public:
    AzureGatewayRule()
        : InterconnectRule({"interconnect.azure-gateway", Severity::error,
                            "Azure side without exactly one gateway in its region", azureLimits}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.partner->kind != "azure.expressroute-circuit")
            return;
        const auto attachments = context.links(ends.partner->id, "attachment");
        if (attachments.empty()) {
            context.add(*this, {ends.partner->id, link.id},
                        "The circuit %1 of %2 is attached to no ExpressRoute gateway, so no Azure network uses it. "
                        "Attach one in the circuit's region.",
                        {context.title(ends.partner->id), context.title(link.id)});
            return;
        }
        const Limit* limit = context.catalog().limit("azure", "interconnect.connectionsPerCircuit");
        if (const auto most = numberOf(limit); most && static_cast<double>(attachments.size()) > *most)
            stateSource(
                context.add(
                    *this, {ends.partner->id, link.id},
                    "The circuit %1 has %2 gateway connections; in the preview it may have %3. Remove the others.",
                    {context.title(ends.partner->id), std::to_string(attachments.size()),
                     std::to_string(static_cast<int>(*most))}),
                *limit);
        for (const Link* attachment : attachments) {
            const Id& gateway = attachment->other(ends.partner->id);
            const std::string region = context.regionOf(gateway);
            if (!region.empty() && !ends.partnerRegion.empty() && region != ends.partnerRegion)
                context.add(*this, {gateway, ends.partner->id, link.id},
                            "%1 stands in %2, but the circuit %3 serves only gateways in %4. Put the gateway there, "
                            "and reach %2 by network peering.",
                            {context.title(gateway), region, context.title(ends.partner->id), ends.partnerRegion});
        }
    }
};

class AzureSizeRule final : public InterconnectRule {
public:
    AzureSizeRule()
        : InterconnectRule(
              {"interconnect.azure-size", Severity::error, "The Azure preview offers one size only", azureLimits}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        const Limit* limit = context.catalog().limit("azure", "interconnect.sizesMbps");
        const auto sizes = sizesOf(limit);
        const auto size = sizeOf(link);
        if (ends.provider != "azure" || sizes.empty() ||
            (size && std::find(sizes.begin(), sizes.end(), *size) != sizes.end()))
            return;
        if (!size) {
            Finding& finding =
                context.add(*this, {link.id}, "%1 states no bandwidth, and the Azure preview offers %2 only. Set that.",
                            {context.title(link.id), sizesShown(sizes)});
            finding.severity = Severity::hint;
            stateSource(finding, limit->provenance);
            mendSize(finding, link, sizes.front());
            return;
        }
        Finding& finding =
            context.add(*this, {link.id}, "%1 is drawn with %2, but the Azure preview offers %3 only. Set that.",
                        {context.title(link.id), Bandwidth(*size).toString(), sizesShown(sizes)});
        stateSource(finding, *limit);
        mendSize(finding, link, sizes.front());
    }
};

class OciRouteRule final : public InterconnectRule {
public:
    OciRouteRule()
        : InterconnectRule(
              {"interconnect.oci-route", Severity::error, "No OCI network attached to the DRG", ociGuide}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        if (ends.partner->kind != "oci.drg" || !context.links(ends.partner->id, "attachment").empty())
            return;
        context.add(*this, {ends.partner->id, link.id},
                    "No VCN is attached to the DRG %1, so nothing in OCI uses %2. Attach the VCN to the DRG.",
                    {context.title(ends.partner->id), context.title(link.id)});
    }
};

class DescriptionRule final : public InterconnectRule {
public:
    DescriptionRule()
        : InterconnectRule({"interconnect.description", Severity::error, "A description that the API refuses",
                            "https://docs.aws.amazon.com/interconnect/latest/api/API_Connection.html"}) {}

    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds&) const override {
        const auto text = textProperty(link.properties, "description");
        const Limit* limit = context.catalog().limit("aws", "interconnect.description.pattern");
        const auto pattern = textOf(limit);
        // An empty one is simply left out of the request.
        if (!text || text->empty() || !pattern)
            return;
        constexpr std::size_t longest = 1024; // std::regex recurses for each character
        if (text->size() <= longest && std::regex_match(*text, std::regex(*pattern)))
            return;
        Finding& finding = context.add(*this, {link.id},
                                       "The description of %1 does not match %2, so AWS refuses it. Use letters, "
                                       "digits, blanks, - and _ only, at most 255 of them.",
                                       {context.title(link.id), *pattern});
        stateSource(finding, *limit);
        Link mended = link;
        mended.properties["description"] = sanitised(*text);
        finding.fixText = "Write \"" + sanitised(*text) + "\"";
        finding.fix = Edit{"Change description", {PutLink{std::move(mended)}}};
    }

private:
    static std::string sanitised(const std::string& text) {
        constexpr std::size_t longest = 255;
        std::string result;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            // A letter beyond ASCII has several bytes, and is one hyphen.
            if ((byte & 0xc0U) == 0x80U)
                continue;
            result += std::isalnum(byte) != 0 || c == ' ' || c == '_' ? c : '-';
        }
        return result.substr(0, longest);
    }
};

class InterconnectMtuRule final : public InterconnectRule {
public:
    InterconnectMtuRule()
        : InterconnectRule({"interconnect.mtu", Severity::warning, "A network's MTU differs from what the link carries",
                            "https://docs.aws.amazon.com/interconnect/latest/userguide/what-is-interconnect.html"}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        const Limit* own = context.catalog().limit("aws", "interconnect.mtu");
        const Limit* partner = context.catalog().limit(ends.provider, "interconnect.mtu");
        const auto a = numberOf(own);
        const auto b = numberOf(partner);
        if (!a || !b)
            return;
        const int carried = static_cast<int>(std::min(*a, *b));
        if (ends.provider == "gcp") {
            const Limit* usual = context.catalog().limit("gcp", "network.mtu.default");
            const auto stated = integerProperty(ends.partner->properties, "mtu");
            const auto network =
                stated ? static_cast<int>(*stated) : static_cast<int>(numberOf(usual).value_or(carried));
            if (network == carried)
                return;
            Finding& finding =
                context.add(*this, {link.id, ends.partner->id},
                            "%1 has an MTU of %2 bytes and %3 carries %4, so the path carries %5. Set the network's "
                            "MTU to %4, or clamp on the AWS side.",
                            {context.title(ends.partner->id), std::to_string(network), context.title(link.id),
                             std::to_string(carried), std::to_string(std::min(network, carried))});
            stateSource(finding, partner->provenance);
            Node mended = *ends.partner;
            mended.properties["mtu"] = carried;
            finding.fixText = "Set the network's MTU to " + std::to_string(carried);
            finding.fix = Edit{"Set MTU", {PutNode{std::move(mended)}}};
            return;
        }
        if (*a == *b)
            return;
        stateSource(context.add(*this, {link.id, ends.partner->id},
                                "%1 carries %2 bytes on the AWS side and about %3 on the side of %4, so the path "
                                "carries %5. Lower the MTU of the hosts, or clamp.",
                                {context.title(link.id), std::to_string(static_cast<int>(*a)),
                                 std::to_string(static_cast<int>(*b)), titleOf(context.catalog(), ends.provider),
                                 std::to_string(carried)}),
                    *partner);
    }
};

} // namespace

void addInterconnectEndRules(RuleList& rules) {
    rules.push_back(std::make_unique<AdvertisedRoutesRule>());
    rules.push_back(std::make_unique<AzureGatewayRule>());
    rules.push_back(std::make_unique<AzureSizeRule>());
    rules.push_back(std::make_unique<OciRouteRule>());
    rules.push_back(std::make_unique<DescriptionRule>());
    rules.push_back(std::make_unique<InterconnectMtuRule>());
}

} // namespace isthmus
