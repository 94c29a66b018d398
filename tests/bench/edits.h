// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/design.h"

#include <array>
#include <random>
#include <string>
#include <vector>

/// What users do to a design, one edit at a time, for measurements: the same sequence on every machine.
namespace isthmus::bench {

enum class EditKind : std::uint8_t { rename, range, property, state, move, link, node, flow };
inline constexpr std::array editKinds{EditKind::rename, EditKind::range, EditKind::property, EditKind::state,
                                      EditKind::move,   EditKind::link,  EditKind::node,     EditKind::flow};
inline constexpr std::array editNames{"rename", "range", "property", "state", "move", "link", "node", "flow"};

/// Makes edits of a design that it does not own; what one adds, a later one of its kind removes, so that sizes stay.
class EditSource {
public:
    explicit EditSource(const Design& design, unsigned seed = 7)
        : m_random(seed) {
        for (const auto& [id, node] : design.nodes()) {
            m_nodes.push_back(id);
            if (node.properties.contains("cidr"))
                m_subnets.push_back(id);
            if (node.kind == "aws.vpc" || node.kind == "gcp.network" || node.kind == "oci.vcn")
                m_networks.push_back(id);
            if (node.properties.contains("asn"))
                m_speakers.push_back(id);
        }
        for (const auto& [id, link] : design.links())
            m_links.push_back(id);
        for (const auto& [id, flow] : design.flows())
            m_flows.push_back(id);
    }

    [[nodiscard]] Edit next(const Design& design, EditKind kind) {
        switch (kind) {
        case EditKind::rename: {
            Node node = *design.node(any(m_nodes));
            node.name = "renamed-" + number(1000);
            return edit(PutNode{std::move(node)});
        }
        case EditKind::range: {
            Node node = *design.node(any(m_subnets));
            node.properties["cidr"] = "10." + number(128) + "." + number(256) + ".0/27";
            return edit(PutNode{std::move(node)});
        }
        case EditKind::property:
            return property(design);
        case EditKind::state: {
            Node node = *design.node(any(m_nodes));
            node.state = node.state == DrawState::disabled ? DrawState::active : DrawState::disabled;
            return edit(PutNode{std::move(node)});
        }
        case EditKind::move:
            return edit(
                PutPosition{"main", any(m_nodes), {double(m_random() % 9000), double(m_random() % 9000), 184, 64}});
        case EditKind::link:
            return link();
        case EditKind::node:
            return node(design);
        case EditKind::flow:
            break;
        }
        Flow flow = *design.flow(any(m_flows));
        flow.mbps = 10 + static_cast<double>(m_random() % 100);
        flow.maxRttMs = 20.0 + static_cast<double>(m_random() % 100);
        return edit(PutFlow{std::move(flow)});
    }

private:
    static Edit edit(EditStep step) { return Edit{"Measure", {std::move(step)}}; }
    std::string number(unsigned below) { return std::to_string(m_random() % below); }
    const Id& any(const std::vector<Id>& ids) { return ids[m_random() % ids.size()]; }

    Edit property(const Design& design) {
        if (m_random() % 2 == 0) {
            Node node = *design.node(any(m_speakers));
            node.properties["asn"] = 4'200'000'000U + m_random() % 90'000'000U;
            return edit(PutNode{std::move(node)});
        }
        Link link = *design.link(any(m_links));
        if (link.kind == "association")
            link.properties["allowedPrefixes"] = Json::array({"10." + number(128) + ".0.0/16", "10.0.0.0/12"});
        else
            link.properties["bandwidthMbps"] = 500 + 500 * (m_random() % 20);
        return edit(PutLink{std::move(link)});
    }

    Edit link() {
        if (!m_added.empty() && m_random() % 2 == 0) {
            const Id gone = m_added.back();
            m_added.pop_back();
            return edit(RemoveLink{gone});
        }
        Link link;
        link.id = "measure-link-" + std::to_string(++m_count);
        link.kind = "peering";
        // Of neighbours, as ids are in the order of estates: nobody joins the two ends of a whole company.
        const std::size_t from = m_random() % m_networks.size();
        link.from = m_networks[from];
        link.to = m_networks[(from + 1 + m_random() % 3) % m_networks.size()];
        m_added.push_back(link.id);
        return edit(PutLink{std::move(link)});
    }

    Edit node(const Design& design) {
        if (!m_drawn.empty() && m_random() % 2 == 0) {
            const Id gone = m_drawn.back();
            m_drawn.pop_back();
            return removalOf(design, {gone});
        }
        const Node& beside = *design.node(any(m_subnets));
        Node node;
        node.id = "measure-node-" + std::to_string(++m_count);
        node.kind = beside.kind;
        node.name = node.id;
        node.parent = beside.parent;
        node.region = beside.region;
        node.properties["cidr"] = "10." + number(128) + "." + number(256) + ".0/28";
        m_drawn.push_back(node.id);
        return edit(PutNode{node}).add(PutPosition{"main", node.id, {0, 0, 184, 64}});
    }

    std::mt19937 m_random;
    std::vector<Id> m_nodes;
    std::vector<Id> m_subnets;
    std::vector<Id> m_networks;
    std::vector<Id> m_speakers;
    std::vector<Id> m_links;
    std::vector<Id> m_flows;
    std::vector<Id> m_added;
    std::vector<Id> m_drawn;
    int m_count = 0;
};

} // namespace isthmus::bench
