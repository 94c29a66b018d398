// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explanations.h"

#include "rules/engine.h"

#include <algorithm>

namespace isthmus {

bool explain(RuleInfo& info, const std::vector<RuleText>& texts) {
    const auto text =
        std::find_if(texts.begin(), texts.end(), [&](const RuleText& each) { return each.rule == info.id; });
    if (text == texts.end())
        return false;
    info.explanation = text->explanation;
    info.mend = text->mend;
    info.fix = text->fix;
    return true;
}

void explain(RuleInfo& info) {
    for (const auto* list : {&designTexts(), &routingTexts(), &interconnectTexts(), &intentTexts()})
        if (explain(info, *list))
            return;
}

} // namespace isthmus
