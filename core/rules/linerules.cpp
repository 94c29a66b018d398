// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/mends.h"
#include "rules/sessions.h"

#include <algorithm>
#include <tuple>

// Rules on private lines: what both ends are told, and how much they carry.
namespace isthmus {

namespace {

constexpr const char* dxSource =
    "https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html";
constexpr const char* expressRouteSource =
    "https://learn.microsoft.com/en-us/azure/expressroute/expressroute-introduction";

std::string serviceOf(const Link& link) {
    return textProperty(link.properties, "service").value_or(std::string());
}

class PeerAsnMismatchRule final : public Rule {
public:
    PeerAsnMismatchRule()
        : Rule(scopeLink, {"line.peer-asn-mismatch", Severity::warning, "An end is told another ASN than its peer has",
                           dxSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "private-line")
            return;
        std::vector<std::string> wrong;
        std::vector<Id> subjects{link.id};
        Stated stated;
        checkEnd(context, link, "fromAsn", link.to, wrong, subjects, stated);
        checkEnd(context, link, "toAsn", link.from, wrong, subjects, stated);
        if (wrong.empty())
            return;
        Finding& finding = context.add(*this, std::move(subjects),
                                       "On %1 %2; the session does not come up. State the ASN that the peer has.",
                                       {context.title(link.id), listed(wrong)});
        if (stated.size() < wrong.size())
            return;
        Link mended = link;
        for (const auto& [member, asn] : stated)
            mended.properties[member] = asn;
        finding.fixText = "State what the peer has";
        finding.fix = Edit{"Change told ASN", {PutLink{std::move(mended)}}};
    }

private:
    using Stated = std::vector<std::pair<const char*, std::uint32_t>>;

    // `other` is the end that is told; what it is told is about the speakers beyond the line.
    void checkEnd(RuleContext& context, const Link& link, const char* member, const Id& other,
                  std::vector<std::string>& wrong, std::vector<Id>& subjects, Stated& stated) const {
        const auto told = asnProperty(link.properties, member);
        if (!told)
            return;
        const auto speakers = speakersBeyond(context, link, other);
        const Speaker* known = nullptr;
        for (const Speaker& speaker : speakers) {
            if (!speaker.asn)
                return;
            if (speaker.asn == told)
                return;
            known = &speaker;
        }
        if (known == nullptr)
            return;
        subjects.push_back(known->node->id);
        // Where the peer states its number, that is the truth; a default may be wrong itself.
        if (speakers.size() == 1 && !known->isDefault)
            stated.emplace_back(member, known->asn->value());
        wrong.push_back(context.title(other) + " is told the ASN " + told->toString() + " for " +
                        context.title(known->node->id) + ", which has " + known->asn->toString());
    }
};

class PartnerAsnRule final : public Rule {
public:
    PartnerAsnRule()
        : Rule(scopeLink,
               {"line.partner-asn", Severity::error, "A Google partner attachment needs a router with its own ASN",
                "https://cloud.google.com/network-connectivity/docs/interconnect/how-to/partner/"
                "creating-vlan-attachments"}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const std::string service = serviceOf(link);
        const Limit* limit = context.catalog().limit("gcp", "asn.partnerAttachment");
        const auto wanted = numberOf(limit);
        if (link.kind != "private-line" || (service != "gcp.partner-interconnect" && service != "gcp-oci") || !wanted)
            return;
        for (const Id* end : {&link.from, &link.to}) {
            const Node* router = context.node(*end);
            if (router == nullptr || router->kind != "gcp.cloud-router")
                continue;
            const auto asn = asnProperty(router->properties, "asn");
            if (!asn || asn->value() == static_cast<std::uint32_t>(*wanted))
                continue;
            Finding& finding =
                context.add(*this, {router->id, link.id},
                            "%1 has the ASN %2, but the router of a partner attachment (%3) must have %4. Set that.",
                            {context.title(router->id), asn->toString(), context.title(link.id),
                             std::to_string(static_cast<std::uint32_t>(*wanted))});
            stateSource(finding, *limit);
            mendAsn(finding, *router, Asn(static_cast<std::uint32_t>(*wanted)));
        }
    }
};

class PeeringCidrRule final : public Rule {
public:
    PeeringCidrRule()
        : Rule(scopeLink | scopeGroup, {"line.peering-cidr", Severity::error,
                                        "A peering prefix or address that cannot work", expressRouteSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto it = link.properties.find("peerings");
        if (link.kind != "private-line" || it == link.properties.end() || !it->is_array())
            return;
        std::set<Prefix> own;
        for (std::size_t i = 0; i < it->size(); ++i) {
            const Json& peering = (*it)[i];
            const auto prefix = prefixProperty(peering, "cidr");
            if (prefix && prefix->hasHostBits())
                reportHostBits(context, link, *prefix, i);
            checkPeering(context, link, peering, prefix);
            if (!prefix)
                continue;
            checkLength(context, link, *prefix);
            if (!own.insert(prefix->canonical()).second)
                context.add(*this, {link.id}, "%1 uses the peering prefix %2 twice. Give each peering its own.",
                            {context.title(link.id), prefix->canonical().toString()});
            // The two lines of a port carry one session between them.
            for (const Id* end : {&link.from, &link.to})
                if (context.kind(*end) != "fabric.port")
                    context.join(*this, *end + "\n" + prefix->canonical().toString());
        }
    }

    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        if (members.size() < 2)
            return;
        const auto cut = key.find('\n');
        const Id router = key.substr(0, cut);
        std::vector<Id> subjects(members.begin(), members.end());
        const std::string names = listed({members.begin(), members.end()});
        subjects.push_back(router);
        context.add(*this, std::move(subjects),
                    "%1 use the peering prefix %2 at the same router %3. Give each line its own.",
                    {names, key.substr(cut + 1), context.title(router)});
    }

private:
    void reportHostBits(RuleContext& context, const Link& link, const Prefix& prefix, std::size_t index) const {
        const std::string meant = prefix.canonical().toString();
        Finding& finding =
            context.add(*this, {link.id}, "The peering prefix %1 of %2 has host bits set; %3 was meant. Write that.",
                        {prefix.toString(), context.title(link.id), meant});
        Link mended = link;
        mended.properties["peerings"][index]["cidr"] = meant;
        finding.fixText = "Write " + meant;
        finding.fix = Edit{"Clear host bits", {PutLink{std::move(mended)}}};
    }

    /// Each provider at an end takes certain lengths.
    void checkLength(RuleContext& context, const Link& link, const Prefix& prefix) const {
        if (prefix.family() != Family::v4)
            return;
        for (const auto& [kind, provider, key] :
             {std::tuple("oci.drg", "oci", "fastconnect.peering.ipv4.lengths"),
              std::tuple("azure.expressroute-circuit", "azure", "expressroute.peering.ipv4.lengths")}) {
            if (context.kind(link.from) != kind && context.kind(link.to) != kind)
                continue;
            const Limit* limit = context.catalog().limit(provider, key);
            const auto lengths = sizesOf(limit);
            if (lengths.empty() || std::find(lengths.begin(), lengths.end(), prefix.length()) != lengths.end())
                continue;
            std::vector<std::string> texts;
            for (const std::int64_t length : lengths)
                texts.push_back("/" + std::to_string(length));
            stateSource(context.add(*this, {link.id},
                                    "The peering prefix %1 of %2 has a length that the provider refuses; it takes %3. "
                                    "Choose one of these.",
                                    {prefix.toString(), context.title(link.id), listed(texts, " or ")}),
                        *limit);
        }
    }

    void checkPeering(RuleContext& context, const Link& link, const Json& peering,
                      const std::optional<Prefix>& prefix) const {
        const std::string title = context.title(link.id);
        std::optional<Address> addresses[2];
        const char* names[2] = {"fromIp", "toIp"};
        for (int i = 0; i < 2; ++i) {
            const auto text = textProperty(peering, names[i]);
            if (!text || text->empty())
                continue;
            // Addresses are often written with the length of their prefix.
            addresses[i] = Address::parse(text->substr(0, text->find('/')));
            if (!addresses[i])
                context.add(*this, {link.id}, "\"%1\", the %2 of a peering of %3, is not an IP address. Correct it.",
                            {*text, names[i], title});
            else if (prefix && !prefix->contains(*addresses[i]))
                context.add(*this, {link.id},
                            "%1, the %2 of a peering of %3, lies outside its prefix %4. Choose an address inside.",
                            {addresses[i]->toString(), names[i], title, prefix->canonical().toString()});
            else if (prefix && prefix->family() == Family::v4 && prefix->length() < 31 &&
                     (*addresses[i] == prefix->first() || *addresses[i] == prefix->last()))
                context.add(*this, {link.id},
                            "%1, the %2 of a peering of %3, is the network or broadcast address of %4. Choose one "
                            "between them.",
                            {addresses[i]->toString(), names[i], title, prefix->canonical().toString()});
        }
        if (addresses[0] && addresses[0] == addresses[1])
            context.add(*this, {link.id}, "Both ends of a peering of %1 have the address %2. Give each its own.",
                        {title, addresses[0]->toString()});
    }
};

class BandwidthMismatchRule final : public Rule {
public:
    BandwidthMismatchRule()
        : Rule(scopeLink, {"bandwidth.mismatch", Severity::error, "Two ends of one circuit with different sizes",
                           expressRouteSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        if (link.kind != "private-line" && link.kind != "interconnect")
            return;
        const auto size = bandwidthProperty(link.properties);
        for (const Id* end : {&link.from, &link.to}) {
            const Node* circuit = context.node(*end);
            if (circuit == nullptr || circuit->kind != "azure.expressroute-circuit")
                continue;
            const auto own = bandwidthProperty(circuit->properties);
            if (!size || !own || *size == *own)
                continue;
            const Node* other = context.core(link.other(*end));
            const bool lenient = other != nullptr && other->providerPart() == "oci";
            Finding& finding = lenient ? context.add(*this, {link.id, circuit->id},
                                                     "%1 has %2 and the circuit %3 has %4; the smaller one rules. "
                                                     "Order equal sizes unless you mean this.",
                                                     {context.title(link.id), Bandwidth(*size).toString(),
                                                      context.title(circuit->id), Bandwidth(*own).toString()})
                                       : context.add(*this, {link.id, circuit->id},
                                                     "%1 has %2, but the circuit %3 that it serves has %4, and they "
                                                     "must be equal. Change one of them.",
                                                     {context.title(link.id), Bandwidth(*size).toString(),
                                                      context.title(circuit->id), Bandwidth(*own).toString()});
            if (lenient)
                finding.severity = Severity::warning;
            else
                mend(context, finding, link, *size, *circuit, *own);
        }
    }

private:
    /// The side whose size is on offer stays.
    static void mend(RuleContext& context, Finding& finding, const Link& link, std::int64_t size, const Node& circuit,
                     std::int64_t own) {
        const auto offered = sizesOf(context.catalog().limit(
            "azure", link.kind == "interconnect" ? "interconnect.sizesMbps" : "expressroute.sizesMbps"));
        const auto isOffered = [&](std::int64_t each) {
            return std::find(offered.begin(), offered.end(), each) != offered.end();
        };
        if (isOffered(own)) {
            Link mended = link;
            mended.properties["bandwidthMbps"] = own;
            finding.fixText = "Set the line to " + Bandwidth(own).toString();
            finding.fix = Edit{"Change bandwidth", {PutLink{std::move(mended)}}};
        } else if (isOffered(size)) {
            Node mended = circuit;
            mended.properties["bandwidthMbps"] = size;
            finding.fixText = "Set the circuit to " + Bandwidth(size).toString();
            finding.fix = Edit{"Change bandwidth", {PutNode{std::move(mended)}}};
        }
    }
};

class BandwidthOverPortRule final : public Rule {
public:
    BandwidthOverPortRule()
        : Rule(scopeNode, {"bandwidth.over-port", Severity::error, "Lines wider than their port or router",
                           "https://docs.megaport.com/mcr/"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (node.kind != "fabric.cloud-router" && node.kind != "fabric.port")
            return;
        const auto own = bandwidthProperty(node.properties);
        if (!own)
            return;
        std::int64_t sum = 0;
        std::vector<Id> subjects{node.id};
        for (const Link* line : context.links(node.id, "private-line")) {
            // The cross connect is the port itself, seen from the other side.
            const std::string_view far = context.kind(line->other(node.id));
            if (node.kind == "fabric.port" && (far == "onprem.router" || far == "aws.customer-gateway"))
                continue;
            const auto size = bandwidthProperty(line->properties);
            if (!size)
                continue;
            if (*size > *own)
                context.add(*this, {line->id, node.id},
                            "%1 has %2, more than the %3 of %4. Choose a smaller line or a larger port.",
                            {context.title(line->id), Bandwidth(*size).toString(), Bandwidth(*own).toString(),
                             context.title(node.id)});
            sum += std::min(*size, std::int64_t{1} << 40);
            subjects.push_back(line->id);
        }
        if (sum > *own && subjects.size() > 2) {
            Finding& finding =
                context.add(*this, std::move(subjects),
                            "The lines of %1 add up to %2, and it has %3. Not all can be full at once; choose a larger "
                            "one if they must be.",
                            {context.title(node.id), Bandwidth(sum).toString(), Bandwidth(*own).toString()});
            finding.severity = Severity::warning;
        }
    }
};

} // namespace

void addLineRules(RuleList& rules) {
    rules.push_back(std::make_unique<PeerAsnMismatchRule>());
    rules.push_back(std::make_unique<PartnerAsnRule>());
    rules.push_back(std::make_unique<PeeringCidrRule>());
    rules.push_back(std::make_unique<BandwidthMismatchRule>());
    rules.push_back(std::make_unique<BandwidthOverPortRule>());
}

} // namespace isthmus
