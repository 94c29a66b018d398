// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/interconnectrule.h"

#include "model/property.h"
#include "rules/facts.h"

namespace isthmus {

void InterconnectRule::checkLink(RuleContext& context, const Link& link) const {
    if (link.kind != "interconnect")
        return;
    if (const auto ends = interconnectEnds(context, link))
        checkEnds(context, link, *ends);
}

std::string titleOf(const Catalog& catalog, const std::string& provider) {
    const Provider* found = catalog.provider(provider);
    return found != nullptr ? found->title : provider;
}

std::optional<std::int64_t> sizeOf(const Link& link) {
    return integerProperty(link.properties, "bandwidthMbps");
}

std::string sizesShown(const std::vector<std::int64_t>& sizes) {
    std::vector<std::string> texts;
    for (const std::int64_t size : sizes)
        texts.push_back(Bandwidth(size).toString());
    return listed(texts);
}

void mendSize(Finding& finding, const Link& link, std::int64_t mbps) {
    Link mended = link;
    mended.properties["bandwidthMbps"] = mbps;
    finding.fixText = "Set the bandwidth to " + Bandwidth(mbps).toString();
    finding.fix = Edit{"Change bandwidth", {PutLink{std::move(mended)}}};
}

} // namespace isthmus
