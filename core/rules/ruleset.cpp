// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

namespace isthmus {

RuleList makeRules() {
    RuleList rules;
    addDesignRules(rules);
    addPropertyRules(rules);
    addAccountRules(rules);
    addAddressRules(rules);
    addSizeRules(rules);
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
    return rules;
}

} // namespace isthmus
