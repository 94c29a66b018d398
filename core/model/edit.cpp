// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit.h"

namespace isthmus {

bool ChangeSet::empty() const { return !touchesMeaning() && positions.empty() && views.empty() && !header; }

bool ChangeSet::touchesMeaning() const {
    return !accounts.empty() || !nodes.empty() || !links.empty() || !flows.empty() || policies;
}

void ChangeSet::merge(const ChangeSet& later) {
    // std::map::insert keeps what is there: the value from before the earlier change.
    accounts.insert(later.accounts.begin(), later.accounts.end());
    nodes.insert(later.nodes.begin(), later.nodes.end());
    links.insert(later.links.begin(), later.links.end());
    flows.insert(later.flows.begin(), later.flows.end());
    positions.insert(later.positions.begin(), later.positions.end());
    views.insert(later.views.begin(), later.views.end());
    header = header || later.header;
    policies = policies || later.policies;
}

} // namespace isthmus
