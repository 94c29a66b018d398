// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documentcontext.h"

#include <algorithm>
#include <set>

namespace isthmus {
namespace {

constexpr std::string_view rule = "spec.features";

/// Three of four, rounded up for other counts of channels.
std::size_t enoughFor(const DocumentContext& context, std::size_t channels) {
    const auto enough = static_cast<std::size_t>(context.model().limit("features.enough"));
    const auto of = static_cast<std::size_t>(context.model().limit("channels.production"));
    return (channels * enough + of - 1) / of;
}

void checkCount(DocumentContext& context, const SpecItem& connection, const std::vector<const SpecItem*>& features) {
    const std::string_view interconnect = parentName(connection.name);
    const auto channels = context.below("Channel", interconnect);
    if (channels.empty() || context.isPaged("Feature", connection.name) || context.isPaged("Channel", interconnect))
        return;
    std::vector<std::string> without;
    for (const SpecItem* channel : channels)
        if (std::none_of(features.begin(), features.end(),
                         [&](const SpecItem* one) { return textIn(*one->value, "channel") == channel->name; }))
            without.push_back(lastSegment(channel->name));
    if (without.empty())
        return;
    std::string names;
    for (const std::string& one : without)
        names += (names.empty() ? "" : ", ") + one;
    const std::size_t there = channels.size() - without.size();
    if (there < enoughFor(context, channels.size()))
        context.add(rule, {context.subject(connection)},
                    "Only %1 of %2 channels have a feature; %3 have none. Make a feature for each channel.",
                    {std::to_string(there), std::to_string(channels.size()), names});
    else
        context
            .add(rule, {context.subject(connection)},
                 "No feature is there for channel %1. Provisioning may start; let the channel's owner make it later.",
                 {names})
            .severity = Severity::warning;
}

void checkTwice(DocumentContext& context, const std::vector<const SpecItem*>& features) {
    std::map<std::pair<std::string, std::string>, const SpecItem*> seen;
    for (const SpecItem* feature : features) {
        const auto channel = textIn(*feature->value, "channel");
        const auto type = textIn(objectIn(*feature->value, "featureConfig"), "featureType");
        if (!channel || !type)
            continue;
        const auto [it, fresh] = seen.emplace(std::pair(*channel, *type), feature);
        if (!fresh)
            context.add(rule, {context.subject(*feature, "channel"), context.subject(*it->second, "channel")},
                        "Two features of one connection are for the same channel. Leave one for each channel.");
    }
}

void checkVerified(DocumentContext& context, const SpecItem& connection, const std::vector<const SpecItem*>& features) {
    if (textIn(*connection.value, "verificationState") != "VERIFICATION_STATE_VERIFIED")
        return;
    std::size_t pending = 0;
    for (const SpecItem* feature : features)
        if (textIn(*feature->value, "provisioningState") == "PROVISIONING_STATE_PENDING")
            ++pending;
    if (features.size() - pending < enoughFor(context, features.size()))
        context.add(rule, {context.subject(connection, "verificationState")},
                    "The connection counts as verified, and %1 of its %2 features are still pending. Wait until they "
                    "are final.",
                    {std::to_string(pending), std::to_string(features.size())});
}

void checkOwnInterconnect(DocumentContext& context, const SpecItem& item, const std::string& interconnect) {
    const auto channel = textIn(*item.value, "channel");
    if (channel && !interconnect.empty() && context.model().schemaOfName(*channel) != nullptr &&
        parentName(*channel) != interconnect)
        context.add("spec.name-format", {context.subject(item, "channel")},
                    "The channel is not one of %1, on which the connection is. Correct the name.", {interconnect});
}

void checkOffered(DocumentContext& context, const SpecItem& feature) {
    const auto type = textIn(objectIn(*feature.value, "featureConfig"), "featureType");
    const SpecItem* interconnect = context.resource("Interconnect", parentName(parentName(feature.name)));
    if (!type || interconnect == nullptr || !interconnect->value->contains("supportedFeatures"))
        return;
    for (const Json& one : listIn(*interconnect->value, "supportedFeatures"))
        if (one == *type)
            return;
    context.add(
        rule,
        {context.subject(feature, "/featureConfig/featureType"), context.subject(*interconnect, "supportedFeatures")},
        "The interconnect does not support %1. Use a feature that it lists.", {*type});
}

} // namespace

void checkFeatures(DocumentContext& context) {
    for (const auto& [name, connection] : context.resources("Connection")) {
        const auto features = context.below("Feature", name);
        if (features.empty()) {
            context.hint(rule, {context.subject(*connection)},
                         "The features of this connection are not among the documents, so they were not checked. Add "
                         "the list of its features.");
            continue;
        }
        checkCount(context, *connection, features);
        checkTwice(context, features);
        checkVerified(context, *connection, features);
    }
    for (const auto& [name, feature] : context.resources("Feature")) {
        checkOwnInterconnect(context, *feature, std::string(parentName(parentName(name))));
        checkOffered(context, *feature);
    }
    std::map<std::string, const SpecItem*> guided;
    for (const SpecItem& item : context.items()) {
        if (item.schema->name != "FeatureGuidance")
            continue;
        checkOwnInterconnect(context, item, std::string(parentName(item.context)));
        const std::string place = std::to_string(item.document) + item.pointer.substr(0, item.pointer.rfind('/'));
        const auto [it, fresh] = guided.emplace(place + textIn(*item.value, "channel").value_or(""), &item);
        if (!fresh)
            context.add(rule, {context.subject(item, "channel"), context.subject(*it->second, "channel")},
                        "The guidance has two entries for one channel. Leave one for each channel.");
    }
}

} // namespace isthmus
