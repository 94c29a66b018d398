// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

namespace isthmus {

std::vector<std::string> namesOf(unsigned scopes) {
    std::vector<std::string> result;
    const auto add = [&](unsigned scope, const char* name) {
        if ((scopes & scope) != 0)
            result.emplace_back(name);
    };
    add(scopeNode, "nodes");
    add(scopeLink, "links");
    add(scopeFlow, "flows");
    add(scopeAccount, "accounts");
    add(scopeDesign, "the whole design");
    add(scopeMissing, "views");
    add(scopeReach, "ways of flows");
    return result;
}

RuleList makeRules() {
    RuleList rules;
    addDesignRules(rules);
    addRegionRules(rules);
    addPropertyRules(rules);
    addAccountRules(rules);
    addAddressRules(rules);
    addSizeRules(rules);
    addGatewaySubnetRules(rules);
    addIdentityRules(rules);
    addInterconnectRules(rules);
    addDxgwRules(rules);
    addVpnRules(rules);
    addLineRules(rules);
    addIntentRules(rules);
    addReachRules(rules);
    addPlaceRules(rules);
    addCapacityRules(rules);
    addResilienceRules(rules);
    addFactRules(rules);
    return rules;
}

} // namespace isthmus
