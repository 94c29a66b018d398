// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explanations.h"

// Rules on what the design is for, and on what is not known of it.
namespace isthmus {

const std::vector<RuleText>& intentTexts() {
    static const std::vector<RuleText> texts{
        {"fact.missing",
         "A check needs a figure that the drawing does not state and that no default gives, such as the ASN of a "
         "router, the size of a line or the limits of a provider. Nothing is assumed: what hangs on it is not checked. "
         "One finding for each element says what is missing and which checks were left out.",
         "State what is missing, or accept that it is not checked.", "Writes the only value that the provider takes."},
        {"flow.unreachable",
         "Following the routes that the drawing gives, hop by hop and both ways, the flow does not arrive: some hop "
         "has no route to its destination or back. The finding names that hop and why it knows no route. Where the "
         "drawing does not say enough, it is a hint that names the missing fact.",
         "Join, attach or announce what the message names.", ""},
        {"flow.over-capacity",
         "The flows that share a link or device add up to more than it carries, or to more than four fifths of it. "
         "Ways of equal worth beside it are counted in, as routers spread load over them. Above the capacity packets "
         "are dropped; close to it, bursts are.",
         "Choose a larger size, or move a flow to another way.", ""},
        {"flow.too-slow",
         "The estimated round trip of the flow's path is above the limit that the flow states. It is measured where "
         "the catalogue has a measurement for the regions, and otherwise estimated from the distance, never below what "
         "light in fibre needs. The finding names the hop that takes most of it.",
         "Choose a shorter path, move the ends closer together, or raise the limit.", ""},
        {"flow.availability",
         "The availability that the providers promise for the elements of the path, multiplied, is below the target of "
         "the flow. Elements that have another way beside them count with both. Elements without a published promise "
         "are left out, so the true figure may be lower still.",
         "Draw a second way, or lower the target.", ""},
        {"flow.leaves-countries",
         "The flow, or a residency policy, names the countries that the traffic may touch, and the path crosses an "
         "element in another one. Regions have their country from the catalogue, sites and fabric equipment from the "
         "drawing. Where nothing says in which country a device stands, that is reported as a hint.",
         "Choose a path that stays inside, or allow the country.", ""},
        {"flow.crosses-avoided",
         "The flow names elements, kinds or the internet to be avoided, and every path crosses one of them. A tunnel "
         "between two providers, or to a site, crosses the internet.",
         "Draw another path, or take the element off the list.", ""},
        {"resilience.single-point",
         "The flow has an availability target, and the loss of one device, line, zone or facility cuts it. Managed "
         "gateways that are redundant inside are no such point; a single router, port, line or tunnel is. Everything "
         "in one facility or zone is taken to fail together.",
         "Draw a second path that does not share it.", ""},
        {"resilience.facility",
         "Two lines of one service to the same party are meant to stand in for one another, and both end in one "
         "facility or zone. A power cut or a maintenance there takes both.",
         "Order one of them in another facility or zone.", ""},
        {"budget.exceeded",
         "The monthly cost of both sides, as far as prices are known, is above the budget of the policy. The finding "
         "says by how much, and which elements lead. Prices carry their date; what has no price is not in the sum.",
         "Choose smaller sizes, or raise the budget.", ""},
    };
    return texts;
}

} // namespace isthmus
