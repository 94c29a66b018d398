// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

namespace isthmus {

RuleList makeRules() {
    RuleList rules;
    addDesignRules(rules);
    addPropertyRules(rules);
    addAccountRules(rules);
    addAddressRules(rules);
    return rules;
}

} // namespace isthmus
