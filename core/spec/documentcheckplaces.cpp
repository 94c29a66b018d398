// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documentcontext.h"
#include "spec/terms.h"

#include <algorithm>
#include <set>

namespace isthmus {
namespace {

const char* sizesMember = "supportedConnectionSizeMbps";
const char* featuresMember = "supportedFeatures";

std::set<std::string> textsOf(const Json& object, const char* member) {
    std::set<std::string> result;
    for (const Json& one : listIn(object, member))
        if (one.is_string())
            result.insert(one.get<std::string>());
    return result;
}

std::string mbps(std::int64_t size) {
    return Bandwidth(size).toString();
}

/// The drawn interconnects whose environment has this id.
std::vector<InterconnectTerms> drawnIn(const SpecCheckOptions& options, const std::string& environment) {
    std::vector<InterconnectTerms> result;
    if (options.design == nullptr || options.catalog == nullptr)
        return result;
    for (const Id& link : interconnectsOf(*options.design))
        if (auto terms = interconnectTerms(*options.design, *options.catalog, link);
            terms && terms->environment == environment)
            result.push_back(std::move(terms.value()));
    return result;
}

void checkSites(DocumentContext& context, const SpecItem& environment) {
    const Json& sites = listIn(*environment.value, "providerSites");
    if (!environment.value->contains("providerSites"))
        return;
    const std::string subject = context.subject(environment, "providerSites");
    const auto wanted = static_cast<std::size_t>(context.model().limit("sites"));
    if (sites.size() != wanted)
        context.add(
            "spec.provider-sites", {subject},
            "The environment has %1 provider sites, and it must have %2: one for each provider. Correct the list.",
            {std::to_string(sites.size()), std::to_string(wanted)});
    const std::set<std::string> providers = siteProviders(&environment);
    if (providers.size() < sites.size())
        context.add("spec.provider-sites", {subject},
                    "Two sites belong to one provider. Give each of the two providers one.");
    const std::string own = providerOfName(environment.name);
    if (!own.empty() && !providers.empty() && !providers.contains(own))
        context.add("spec.provider-sites", {subject},
                    "None of the sites belongs to %1, below which the environment stands. Add its site.", {own});
    for (const InterconnectTerms& terms : drawnIn(context.options(), lastSegment(environment.name)))
        for (const Json& site : sites) {
            const std::string provider = lastSegment(textIn(site, "providerId").value_or(""));
            const std::string& region = provider == "aws" ? terms.awsRegion : terms.partnerRegion;
            if ((provider == "aws" || provider == terms.provider) && textIn(site, "site").value_or(region) != region)
                context.add(
                    "spec.provider-sites", {subject},
                    "The site of %1 is not %2, the region that interconnect %3 of the design has. Correct one of them.",
                    {provider, region, terms.link});
        }
}

/// Two views of one environment (each side's) must name the same sites.
void checkViews(DocumentContext& context) {
    std::map<std::string, const SpecItem*> first;
    for (const auto& [name, item] : context.resources("Environment")) {
        const auto [it, fresh] = first.emplace(lastSegment(name), item);
        if (!fresh && siteProviders(it->second) != siteProviders(item))
            context.add("spec.provider-sites",
                        {context.subject(*item, "providerSites"), context.subject(*it->second, "providerSites")},
                        "Both providers use this environment, and its sites are not of the same two providers. Correct "
                        "one of the documents.");
    }
}

void checkInterconnectOffer(DocumentContext& context, const SpecItem& interconnect) {
    const SpecItem* environment = context.resource("Environment", parentName(interconnect.name));
    if (environment == nullptr)
        return;
    const auto own = numbersIn(*interconnect.value, sizesMember);
    for (const std::int64_t size : numbersIn(*environment->value, sizesMember))
        if (!own.contains(size))
            context.add("spec.sizes",
                        {context.subject(interconnect, sizesMember), context.subject(*environment, sizesMember)},
                        "The environment offers %1, and this interconnect does not. Add the size.", {mbps(size)});
    const auto features = textsOf(*interconnect.value, featuresMember);
    for (const std::string& feature : textsOf(*environment->value, featuresMember))
        if (!features.contains(feature))
            context.add("spec.sizes",
                        {context.subject(interconnect, featuresMember), context.subject(*environment, featuresMember)},
                        "The environment offers %1, and this interconnect does not. Add the feature.", {feature});
}

void checkConnectionSize(DocumentContext& context, const SpecItem& connection) {
    const auto size = numberIn(*connection.value, "bandwidthMbps");
    if (!size)
        return;
    const std::string subject = context.subject(connection, "bandwidthMbps");
    const std::string_view parent = parentName(connection.name);
    std::set<std::int64_t> offered;
    for (const SpecItem* one :
         {context.resource("Interconnect", parent), context.resource("Environment", parentName(parent))})
        if (one != nullptr)
            offered.merge(numbersIn(*one->value, sizesMember));
    if (offered.empty())
        context.hint(
            "spec.sizes", {subject},
            "No document says which sizes are offered here, so %1 was not checked. Add the environment with its sizes.",
            {mbps(*size)});
    else if (!offered.contains(*size))
        context.add("spec.sizes", {subject},
                    "Neither the environment nor the interconnect offers %1. Choose a size that they list.",
                    {mbps(*size)});
    const auto drawn = drawnIn(context.options(), lastSegment(parentName(parent)));
    if (!drawn.empty() && std::none_of(drawn.begin(), drawn.end(),
                                       [&](const InterconnectTerms& one) { return one.bandwidth.mbps() == *size; }))
        context.add("spec.sizes", {subject},
                    "The connection has %1, and interconnect %2 of the design has %3. Correct one of them.",
                    {mbps(*size), drawn.front().link, drawn.front().bandwidth.toString()});
    if (context.options().design != nullptr && drawn.empty())
        context
            .add("spec.sizes", {subject},
                 "No interconnect of the design is in environment %1. Check the document against another design, or "
                 "correct its name.",
                 {lastSegment(parentName(parent))})
            .severity = Severity::warning;
}

void checkCapacity(DocumentContext& context, const SpecItem& interconnect) {
    const auto connections = context.below("Connection", interconnect.name);
    const auto room = numberIn(*interconnect.value, "maxBandwidthMbps");
    if (!room) {
        if (!connections.empty())
            context.hint("spec.capacity", {context.subject(interconnect)},
                         "The document does not say how much the interconnect takes, so its connections were not added "
                         "up. Ask the provider for maxBandwidthMbps.");
        return;
    }
    std::int64_t sum = 0;
    std::vector<std::string> subjects{context.subject(interconnect, "maxBandwidthMbps")};
    for (const SpecItem* connection : connections) {
        sum += std::clamp<std::int64_t>(numberIn(*connection->value, "bandwidthMbps").value_or(0), 0, INT32_MAX);
        subjects.push_back(context.subject(*connection, "bandwidthMbps"));
    }
    if (sum > *room)
        context.add("spec.capacity", std::move(subjects),
                    "The connections add up to %1, and the interconnect takes %2. Move one to another interconnect, or "
                    "make it smaller.",
                    {mbps(sum), mbps(*room)});
    std::optional<std::int64_t> smallest;
    for (const SpecItem* channel : context.below("Channel", interconnect.name))
        if (const auto size = numberIn(*channel->value, "aggregateChannelSizeGbps"))
            smallest = std::min(smallest.value_or(*size), *size);
    if (smallest && *room > *smallest * 1000)
        context
            .add("spec.capacity", {context.subject(interconnect, "maxBandwidthMbps")},
                 "The interconnect takes %1, and its smallest channel carries %2. A connection must fit on each "
                 "channel: lower maxBandwidthMbps.",
                 {mbps(*room), mbps(*smallest * 1000)})
            .severity = Severity::warning;
}

void checkClosed(DocumentContext& context) {
    for (const SpecCall& call : context.calls()) {
        if (call.operation->id != "CreateConnection" || !call.accepted)
            continue;
        const SpecItem* interconnect = context.resource("Interconnect", parentName(call.target));
        if (interconnect != nullptr && textIn(*interconnect->value, "state") == "INTERCONNECT_STATE_CLOSED")
            context.add("spec.capacity", {context.subject(call.place), context.subject(*interconnect, "state")},
                        "A closed interconnect takes no new connection. Choose another one of the environment.");
    }
}

void checkChannelCount(DocumentContext& context, const SpecItem& interconnect,
                       const std::vector<const SpecItem*>& channels) {
    const auto wanted = context.model().limit("channels.production");
    if (channels.empty()) {
        context.hint("spec.channels", {context.subject(interconnect)},
                     "The channels of this interconnect are not among the documents, so they were not checked. Add the "
                     "list of its channels.");
        return;
    }
    if (static_cast<std::int64_t>(channels.size()) >= wanted || context.isPaged("Channel", interconnect.name))
        return;
    const SpecItem* environment = context.resource("Environment", parentName(interconnect.name));
    const bool isPrivate = environment != nullptr &&
                           textIn(*environment->value, "environmentVisibility") == "ENVIRONMENT_VISIBILITY_PRIVATE";
    Finding& finding = context.add("spec.channels", {context.subject(interconnect)},
                                   "The interconnect has %1 channels, and one in production has at least %2. Add "
                                   "channels, or do not use it in production.",
                                   {std::to_string(channels.size()), std::to_string(wanted)});
    if (isPrivate)
        finding.severity = Severity::warning;
}

void checkDevices(DocumentContext& context, const std::vector<const SpecItem*>& channels) {
    std::map<std::string, const SpecItem*> devices;
    for (const SpecItem* channel : channels)
        if (const auto device = textIn(*channel->value, "obfuscatedDeviceId"); device && !device->empty()) {
            const auto [it, fresh] = devices.emplace(*device, channel);
            if (!fresh)
                context.add("spec.channels",
                            {context.subject(*channel, "obfuscatedDeviceId"),
                             context.subject(*it->second, "obfuscatedDeviceId")},
                            "Two channels of one interconnect end on one device, so that one failure takes both. Put "
                            "them on different devices.");
        }
}

void checkChannelSizes(DocumentContext& context, const std::vector<const SpecItem*>& channels) {
    std::map<const char*, std::map<std::int64_t, const SpecItem*>> sizes;
    for (const SpecItem* channel : channels) {
        const auto member = numberIn(*channel->value, "channelMemberSizeGbps");
        const auto whole = numberIn(*channel->value, "aggregateChannelSizeGbps");
        const auto& known = context.model().memberSizesGbps();
        if (member && std::find(known.begin(), known.end(), *member) == known.end())
            context.add("spec.channels", {context.subject(*channel, "channelMemberSizeGbps")},
                        "Members of a channel have 100 or 400 Gbps, not %1. Correct the size.",
                        {std::to_string(*member)});
        if (member && whole && *member > 0 && *whole % *member != 0)
            context.add("spec.channels", {context.subject(*channel, "aggregateChannelSizeGbps")},
                        "%1 Gbps cannot be made of members of %2 Gbps. Correct one of the two sizes.",
                        {std::to_string(*whole), std::to_string(*member)});
        if (member)
            sizes["channelMemberSizeGbps"].emplace(*member, channel);
        if (whole)
            sizes["aggregateChannelSizeGbps"].emplace(*whole, channel);
    }
    for (const auto& [name, found] : sizes)
        if (found.size() > 1)
            context.add("spec.channels",
                        {context.subject(*found.begin()->second, name), context.subject(*found.rbegin()->second, name)},
                        "The channels of one interconnect have different sizes. Make them all of one size.");
}

void checkManagers(DocumentContext& context, const SpecItem& channel) {
    const auto sites = siteProviders(context.resource("Environment", parentName(parentName(channel.name))));
    if (sites.size() < 2)
        return;
    for (const char* member : {"macsecManagerProvider", "crossConnectManagerProvider"})
        if (const auto manager = textIn(*channel.value, member); manager && !sites.contains(*manager))
            context.add(
                "spec.channels", {context.subject(channel, member)},
                "%1 has no site in the environment, so it cannot manage the channel. Name one of its two providers.",
                {*manager});
}

} // namespace

void checkPlaces(DocumentContext& context) {
    for (const auto& [name, environment] : context.resources("Environment"))
        checkSites(context, *environment);
    checkViews(context);
    for (const auto& [name, interconnect] : context.resources("Interconnect")) {
        checkInterconnectOffer(context, *interconnect);
        checkCapacity(context, *interconnect);
        const auto channels = context.below("Channel", name);
        checkChannelCount(context, *interconnect, channels);
        checkDevices(context, channels);
        checkChannelSizes(context, channels);
    }
    for (const auto& [name, channel] : context.resources("Channel"))
        checkManagers(context, *channel);
    for (const auto& [name, connection] : context.resources("Connection"))
        checkConnectionSize(context, *connection);
    checkClosed(context);
}

} // namespace isthmus
