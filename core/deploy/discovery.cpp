// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/discovery.h"

#include "net/bandwidth.h"

#include <map>
#include <set>

namespace isthmus {

namespace {

// Sizes on the canvas, in its own units: the user arranges it afterwards.
constexpr double nodeWidth = 180;
constexpr double nodeHeight = 64;
constexpr double gap = 32;
constexpr double header = 40;

/// Makes one design of what several providers show.
class Drawer {
public:
    Drawer(const std::vector<Discovered>& found)
        : m_found(found) {}

    Result<Discovery> draw() {
        if (const Result<Applied> named = apply({SetHeader{"Discovered", "What runs in the clouds, as it was found."}});
            !named)
            return named.error();
        for (const Discovered& one : m_found)
            if (!one.link && one.parent.empty())
                addNode(one);
        for (const Discovered& one : m_found)
            if (!one.link && !one.parent.empty())
                addNode(one);
        for (const Discovered& one : m_found)
            if (one.link && one.kind != "interconnect")
                addLink(one);
        joinInterconnects();
        place();
        return std::move(m_out);
    }

private:
    Result<Applied> apply(std::vector<EditStep> steps) {
        Edit edit;
        edit.steps = std::move(steps);
        return m_out.design.apply(edit);
    }

    Id accountFor(const Discovered& one) {
        if (one.account.empty())
            return {};
        const std::string provider = one.kind.substr(0, one.kind.find('.'));
        const auto key = std::pair(provider, one.account);
        if (const auto known = m_accounts.find(key); known != m_accounts.end())
            return known->second;
        Account account;
        account.id = m_out.design.freeId(provider + "-" + one.account);
        account.provider = provider;
        account.identifier = one.account;
        m_accounts[key] = account.id;
        static_cast<void>(apply({PutAccount{account}}));
        return account.id;
    }

    void addNode(const Discovered& one) {
        Node node;
        node.kind = one.kind;
        node.name = one.name;
        node.id = m_out.design.freeId(one.name.empty() ? one.resourceId : one.name);
        node.region = one.region;
        node.account = accountFor(one);
        node.properties = one.properties;
        if (!one.parent.empty()) {
            const auto parent = m_ids.find(one.parent);
            if (parent == m_ids.end()) {
                m_out.notes.push_back(one.resourceId + " lies in " + one.parent + ", which was not found: left out.");
                return;
            }
            node.parent = parent->second;
        }
        m_ids[one.resourceId] = node.id;
        if (const Result<Applied> done = apply({PutNode{node}}); !done)
            m_out.notes.push_back(one.resourceId + " cannot be drawn: " + done.error().message);
    }

    void addLink(const Discovered& one) {
        const auto from = m_ids.find(one.from);
        const auto to = m_ids.find(one.to);
        if (from == m_ids.end() || to == m_ids.end()) {
            m_out.notes.push_back(one.kind + " " + one.resourceId +
                                  " leads to something that was not found: left out.");
            return;
        }
        Link link;
        link.kind = one.kind;
        link.id = m_out.design.freeId(one.kind + "-" + from->second + "-" + to->second);
        link.from = from->second;
        link.to = to->second;
        link.properties = one.properties;
        if (auto subnets = link.properties.find("subnets"); subnets != link.properties.end())
            for (Json& id : *subnets)
                if (const auto known = m_ids.find(id.get<std::string>()); known != m_ids.end())
                    id = known->second;
        static_cast<void>(apply({PutLink{link}}));
    }

    /// AWS' half names the partner and its region, the partner's half names AWS and the region there.
    void joinInterconnects() {
        std::vector<const Discovered*> ours;
        std::vector<const Discovered*> theirs;
        for (const Discovered& one : m_found)
            if (one.link && one.kind == "interconnect")
                (one.to.empty() ? ours : theirs).push_back(&one);
        std::set<const Discovered*> joined;
        for (const Discovered* aws : ours) {
            const Discovered* partner = nullptr;
            for (const Discovered* other : theirs)
                if (!joined.contains(other) && fit(*aws, *other)) {
                    partner = other;
                    break;
                }
            if (partner == nullptr) {
                m_out.notes.push_back("Interconnect " + aws->resourceId +
                                      " at AWS: its other end was not found, so it is not drawn.");
                continue;
            }
            joined.insert(partner);
            addInterconnect(*aws, *partner);
        }
        for (const Discovered* other : theirs)
            if (!joined.contains(other))
                m_out.notes.push_back("Interconnect " + other->resourceId +
                                      ": its AWS end was not found, so it is not drawn.");
    }

    static bool fit(const Discovered& aws, const Discovered& partner) {
        const auto a = Bandwidth::parse(textOf(aws.properties, "bandwidth"));
        const auto b = Bandwidth::parse(textOf(partner.properties, "bandwidth"));
        const std::string shared = textOf(aws.properties, "sharedId");
        const std::string other = textOf(partner.properties, "sharedId");
        if (!shared.empty() && !other.empty())
            return shared == other;
        return textOf(partner.properties, "partnerRegion") == aws.region &&
               (textOf(aws.properties, "partnerRegion").empty() ||
                textOf(aws.properties, "partnerRegion") == partner.region) &&
               (!a || !b || a->mbps() == b->mbps());
    }

    void addInterconnect(const Discovered& aws, const Discovered& partner) {
        const auto from = m_ids.find(aws.from);
        const auto to = m_ids.find(partner.to);
        if (from == m_ids.end() || to == m_ids.end()) {
            m_out.notes.push_back("Interconnect " + aws.resourceId +
                                  " hangs on something that was not found: left out.");
            return;
        }
        Link link;
        link.kind = "interconnect";
        link.name = partner.name;
        link.id = m_out.design.freeId(partner.name.empty() ? "interconnect" : partner.name);
        link.from = from->second;
        link.to = to->second;
        link.properties = Json{{"region", aws.region}, {"partnerRegion", partner.region}};
        if (const auto size = Bandwidth::parse(textOf(aws.properties, "bandwidth")))
            link.properties["bandwidthMbps"] = size->mbps();
        if (const std::string text = textOf(aws.properties, "description"); !text.empty())
            link.properties["description"] = text;
        if (partner.properties.contains("advertisedRoutes"))
            link.properties["advertisedRoutes"] = partner.properties.at("advertisedRoutes");
        static_cast<void>(apply({PutLink{link}}));
    }

    /// Providers side by side, each a column of containers with their children in them.
    void place() {
        std::map<std::string, double> bottoms;
        std::map<std::string, double> columns;
        for (const auto& [id, node] : m_out.design.nodes())
            columns.emplace(node.kind.substr(0, node.kind.find('.')), 0);
        double left = 0;
        for (auto& [provider, x] : columns) {
            x = left;
            left += 3 * (nodeWidth + gap) + 2 * gap;
        }
        std::vector<EditStep> steps;
        for (const auto& [id, node] : m_out.design.nodes()) {
            if (!node.parent.empty())
                continue;
            const std::string provider = node.kind.substr(0, node.kind.find('.'));
            const auto children = m_out.design.childrenOf(id);
            const auto count = static_cast<double>(children.size());
            const Rect frame{columns[provider], bottoms[provider], nodeWidth + 2 * gap,
                             children.empty() ? nodeHeight : header + gap + count * (nodeHeight + gap)};
            for (std::size_t i = 0; i < children.size(); ++i)
                steps.emplace_back(
                    PutPosition{"main",
                                children[i],
                                {frame.x + gap, frame.y + header + static_cast<double>(i) * (nodeHeight + gap),
                                 nodeWidth, nodeHeight}});
            steps.emplace_back(PutPosition{"main", id, frame});
            bottoms[provider] += frame.height + gap;
        }
        static_cast<void>(apply(std::move(steps)));
    }

    const std::vector<Discovered>& m_found;
    Discovery m_out;
    std::map<std::string, Id> m_ids; ///< by the provider's id
    std::map<std::pair<std::string, std::string>, Id> m_accounts;
};

} // namespace

Result<Discovery> designOf(const std::vector<Discovered>& found) {
    return Drawer(found).draw();
}

} // namespace isthmus
