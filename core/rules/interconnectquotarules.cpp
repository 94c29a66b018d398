// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"
#include "rules/facts.h"
#include "rules/interconnectrule.h"

#include <algorithm>

// Rules on how many interconnects there may be, and on the one that is free.
namespace isthmus {

namespace {

constexpr const char* quotaSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/quotas_for_aws_interconnect.html";
constexpr const char* priceSource =
    "https://docs.aws.amazon.com/interconnect/latest/userguide/interconnect-pricing.html";
constexpr const char* googleOverview =
    "https://docs.cloud.google.com/network-connectivity/docs/interconnect/concepts/partner-cci-for-aws-overview";

class FreeTierRule final : public InterconnectRule {
public:
    FreeTierRule()
        : InterconnectRule({"interconnect.free-tier", Severity::hint,
                            "A size that is free once, and cannot become paid", priceSource}) {}

private:
    void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const override {
        const Limit* limit = context.catalog().limit("aws", "interconnect.freeTier");
        if (limit == nullptr || !limit->value.is_object() ||
            sizeOf(link) != limit->value.value("mbps", std::int64_t{0}))
            return;
        const auto providers = limit->value.value("providers", std::vector<std::string>());
        if (std::find(providers.begin(), providers.end(), ends.provider) == providers.end())
            return;
        stateSource(context.add(*this, {link.id},
                                "%1 of %2 is free at AWS once per region and provider while it serves its own region "
                                "only, and cannot be turned into a paid one later. Draw the size that you will need.",
                                {context.title(link.id), Bandwidth(*sizeOf(link)).toString()}),
                    limit->provenance);
    }
};

class QuotaRule final : public Rule {
public:
    QuotaRule()
        : Rule(scopeLink | scopeGroup,
               {"interconnect.quota", Severity::error, "More interconnects than an account may have", quotaSource}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto ends = interconnectEnds(context, link);
        if (!ends)
            return;
        const Account* account = context.accountOf(ends->gateway->id);
        const std::string owner = account != nullptr ? account->id : std::string();
        context.join(*this, owner + "\n" + ends->provider + "\n" + ends->awsRegion);
        context.join(*this, owner + "\n" + ends->provider + "\n*");
        context.join(*this, owner + "\n*\n" + ends->awsRegion);
        context.join(*this, owner + "\n*\n*");
        if (ends->pair != nullptr && ends->pair->preview)
            context.join(*this, owner + "\n" + ends->provider + "\npreview " + ends->awsRegion);
        // What AWS starts waits until the partner has taken it.
        if (textProperty(link.properties, "initiator").value_or("aws") == "aws")
            context.join(*this, owner + "\n*\nwaiting");
    }

    // AWS writes both "per account" and "each quota is Region-specific": within one region it is broken for certain.
    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        const auto first = key.find('\n');
        const auto second = key.find('\n', first + 1);
        const std::string provider = key.substr(first + 1, second - first - 1);
        const std::string region = key.substr(second + 1);
        if (region == "waiting" || region.starts_with("preview ")) {
            checkSpecial(context, provider, region, members);
            return;
        }
        const Limit* limit =
            context.catalog().limit("aws", provider == "*" ? "interconnect.perAccount" : "interconnect.perProvider");
        const auto most = numberOf(limit);
        if (!most || static_cast<double>(members.size()) <= *most ||
            (region == "*" && withinOneRegion(context, members)))
            return;
        const std::string who = provider == "*" ? std::string("all providers") : titleOf(context.catalog(), provider);
        std::vector<Id> ids(members.begin(), members.end());
        Finding& finding =
            region == "*" ? context.add(*this, ids,
                                        "%1 interconnects to %2 in one account, over several regions, are more than "
                                        "the %3 that AWS allows per account. Whether AWS counts each region by itself "
                                        "is not certain; ask for a higher quota.",
                                        {std::to_string(members.size()), who, std::to_string(static_cast<int>(*most))})
                          : context.add(*this, ids,
                                        "%1 interconnects to %2 in one account and region are more than the %3 that "
                                        "AWS allows. Use fewer, or ask for a higher quota.",
                                        {std::to_string(members.size()), who, std::to_string(static_cast<int>(*most))});
        if (region == "*")
            finding.severity = Severity::warning;
        stateSource(finding, limit->provenance);
    }

private:
    void checkSpecial(RuleContext& context, const std::string& provider, const std::string& which,
                      const std::set<Id>& members) const {
        const bool waiting = which == "waiting";
        const Limit* limit = context.catalog().limit("aws", waiting ? "interconnect.requestedPerAccount"
                                                                    : "interconnect.previewPerRegion");
        const auto most = numberOf(limit);
        if (!most || static_cast<double>(members.size()) <= *most)
            return;
        std::vector<Id> ids(members.begin(), members.end());
        const std::string count = std::to_string(members.size());
        const std::string allowed = std::to_string(static_cast<int>(*most));
        Finding& finding =
            waiting
                ? context.add(*this, std::move(ids),
                              "%1 interconnects of one account are started by AWS, and only %2 may wait for the "
                              "partner at once. Have some accepted before you create the others, or let the partner "
                              "start.",
                              {count, allowed})
                : context.add(
                      *this, std::move(ids),
                      "%1 interconnects to %2 in one account land in %3, and while %2 is in preview AWS "
                      "allows %4 in a region. Remove the others.",
                      {count, titleOf(context.catalog(), provider), which.substr(which.find(' ') + 1), allowed});
        if (waiting)
            finding.severity = Severity::warning;
        stateSource(finding, limit->provenance);
    }

    static bool withinOneRegion(RuleContext& context, const std::set<Id>& members) {
        std::set<std::string> regions;
        for (const Id& id : members)
            if (const Link* link = context.link(id))
                if (const auto ends = interconnectEnds(context, *link))
                    regions.insert(ends->awsRegion);
        return regions.size() < 2;
    }
};

class TransportQuotaRule final : public Rule {
public:
    TransportQuotaRule()
        : Rule(scopeLink | scopeGroup, {"interconnect.transport-quota", Severity::warning,
                                        "A second Google transport in one project and region", googleOverview}) {}

    void checkLink(RuleContext& context, const Link& link) const override {
        const auto ends = interconnectEnds(context, link);
        if (!ends || ends->provider != "gcp")
            return;
        if (ends->partnerRegion.empty())
            return;
        // Without an account, networks may well be of different projects.
        const Account* account = context.accountOf(ends->partner->id);
        const std::string project = account == nullptr            ? "network " + ends->partner->id
                                    : account->identifier.empty() ? "account " + account->id
                                                                  : account->identifier;
        context.join(*this, project + "\n" + ends->partnerRegion);
    }

    void checkGroup(RuleContext& context, const std::string& key, const std::set<Id>& members) const override {
        const Limit* limit = context.catalog().limit("gcp", "interconnect.perProjectAndRegion");
        const auto most = numberOf(limit);
        if (!most || static_cast<double>(members.size()) <= *most)
            return;
        const std::string region = key.substr(key.find('\n') + 1);
        stateSource(context.add(*this, {members.begin(), members.end()},
                                "%1 transports in one Google project and region (%2) are more than the default quota "
                                "of %3. Ask Google for a higher quota before you deploy.",
                                {std::to_string(members.size()), region, std::to_string(static_cast<int>(*most))}),
                    limit->provenance);
    }
};

} // namespace

void addInterconnectQuotaRules(RuleList& rules) {
    rules.push_back(std::make_unique<FreeTierRule>());
    rules.push_back(std::make_unique<QuotaRule>());
    rules.push_back(std::make_unique<TransportQuotaRule>());
}

} // namespace isthmus
