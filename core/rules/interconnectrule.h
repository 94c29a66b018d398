// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/interconnects.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// Base for rules on a single managed interconnect whose two ends are what they should be.
class InterconnectRule : public Rule {
public:
    explicit InterconnectRule(RuleInfo info)
        : Rule(scopeLink, std::move(info)) {}
    void checkLink(RuleContext& context, const Link& link) const final;

private:
    virtual void checkEnds(RuleContext& context, const Link& link, const InterconnectEnds& ends) const = 0;
};

/// How messages name a provider.
[[nodiscard]] std::string titleOf(const Catalog& catalog, const std::string& provider);
/// The size that is drawn, in Mbps.
[[nodiscard]] std::optional<std::int64_t> sizeOf(const Link& link);
/// "1 Gbps, 2 Gbps and 5 Gbps"
[[nodiscard]] std::string sizesShown(const std::vector<std::int64_t>& sizes);
/// Gives the finding the fix that writes `mbps`.
void mendSize(Finding& finding, const Link& link, std::int64_t mbps);

void addInterconnectQuotaRules(RuleList& rules);
void addInterconnectEndRules(RuleList& rules);

} // namespace isthmus
