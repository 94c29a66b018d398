// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"

#include "io/formatmembers.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Whole numbers without a fraction, as the file has them.
Json numberJson(double value) {
    if (std::floor(value) == value && std::abs(value) < 9e15)
        return static_cast<std::int64_t>(value);
    return value;
}

Json rectJson(const Rect& rect) {
    return Json::array({numberJson(rect.x), numberJson(rect.y), numberJson(rect.width), numberJson(rect.height)});
}

/// Builds one object in canonical order. Appends to the underlying vector: a look-up for each member would be
/// quadratic for a view with very many positions.
class ObjectWriter {
public:
    ObjectWriter(std::span<const std::string_view> members, const Retained& retained)
        : m_members(members), m_retained(retained) {
        addUnknown("");
    }

    /// Members come in the order of the format; `isDefault` ones only where the file had them.
    void add(std::string_view name, Json value, bool isDefault) {
        const auto it = std::find(m_members.begin(), m_members.end(), name);
        const auto bit = 1U << static_cast<unsigned>(it - m_members.begin());
        if (!isDefault || (m_retained.written & bit) != 0)
            append(std::string(name), std::move(value));
        addUnknown(name);
    }
    void text(std::string_view name, const std::string& value) { add(name, value, value.empty()); }
    void number(std::string_view name, const std::optional<double>& value) {
        add(name, value ? numberJson(*value) : Json(), !value);
    }
    void texts(std::string_view name, const std::vector<std::string>& value) { add(name, value, value.empty()); }
    void object(std::string_view name, const Json& value) { add(name, value, value.empty()); }

    Json take() { return std::move(m_json); }

private:
    void append(std::string key, Json value) {
        m_json.get_ref<Json::object_t&>().emplace_back(std::move(key), std::move(value));
    }
    void addUnknown(std::string_view after) {
        for (const UnknownMember& member : m_retained.unknown)
            if (member.after == after)
                append(member.key, member.value);
    }

    std::span<const std::string_view> m_members;
    const Retained& m_retained;
    Json m_json = Json::object();
};

Json toJson(const Account& account) {
    ObjectWriter writer(format::account, account.retained);
    writer.add("id", account.id, false);
    writer.text("provider", account.provider);
    writer.text("identifier", account.identifier);
    return writer.take();
}

Json toJson(const Flow& flow) {
    ObjectWriter writer(format::flow, flow.retained);
    writer.add("id", flow.id, false);
    writer.add("from", flow.from, false);
    writer.add("to", flow.to, false);
    writer.number("mbps", flow.mbps);
    writer.number("gbPerMonth", flow.gbPerMonth);
    writer.number("maxRttMs", flow.maxRttMs);
    writer.number("minAvailability", flow.minAvailability);
    writer.texts("stayIn", flow.stayIn);
    writer.texts("avoid", flow.avoid);
    return writer.take();
}

Json toJson(const Policies& policies) {
    ObjectWriter writer(format::policies, policies.retained);
    writer.number("budgetUsdPerMonth", policies.budgetUsdPerMonth);
    Json residency = Json::array();
    for (const Residency& entry : policies.residency) {
        ObjectWriter w(format::residency, entry.retained);
        w.texts("countries", entry.countries);
        w.texts("flows", entry.flows);
        residency.push_back(w.take());
    }
    writer.add("residency", std::move(residency), policies.residency.empty());
    Json waivers = Json::array();
    for (const Waiver& waiver : policies.waivers) {
        ObjectWriter w(format::waiver, waiver.retained);
        w.text("rule", waiver.rule);
        w.texts("subjects", waiver.subjects);
        w.text("reason", waiver.reason);
        w.text("by", waiver.by);
        w.text("until", waiver.until);
        waivers.push_back(w.take());
    }
    writer.add("waivers", std::move(waivers), policies.waivers.empty());
    return writer.take();
}

Json toJson(const View& view) {
    ObjectWriter writer(format::view, view.retained);
    writer.add("id", view.id, false);
    Json positions = Json::object();
    auto& members = positions.get_ref<Json::object_t&>();
    members.reserve(view.positions.size());
    for (const auto& [id, rect] : view.positions)
        members.emplace_back(id, rectJson(rect));
    writer.add("positions", std::move(positions), view.positions.empty());
    Json notes = Json::array();
    for (const Note& note : view.notes) {
        ObjectWriter w(format::note, note.retained);
        w.add("id", note.id, false);
        w.text("text", note.text);
        w.add("rect", rectJson(note.rect), note.rect == Rect());
        notes.push_back(w.take());
    }
    writer.add("notes", std::move(notes), view.notes.empty());
    return writer.take();
}

template <typename T>
Json listJson(const Design::ById<T>& elements) {
    Json list = Json::array();
    list.get_ref<Json::array_t&>().reserve(elements.size());
    for (const auto& [id, element] : elements)
        list.push_back(toJson(element));
    return list;
}

} // namespace

Json toJson(const Node& node) {
    ObjectWriter writer(format::node, node.retained);
    writer.add("id", node.id, false);
    writer.add("kind", node.kind, false);
    writer.text("name", node.name);
    writer.text("account", node.account);
    writer.text("region", node.region);
    writer.text("parent", node.parent);
    writer.add("state", std::string(toString(node.state)), node.state == DrawState::active);
    writer.object("properties", node.properties);
    writer.object("tags", node.tags);
    return writer.take();
}

Json toJson(const Link& link) {
    ObjectWriter writer(format::link, link.retained);
    writer.add("id", link.id, false);
    writer.add("kind", link.kind, false);
    writer.add("from", link.from, false);
    writer.add("to", link.to, false);
    writer.text("name", link.name);
    writer.add("state", std::string(toString(link.state)), link.state == DrawState::active);
    writer.object("properties", link.properties);
    writer.object("tags", link.tags);
    return writer.take();
}

/// Knows the design's own unknown members, which nobody else needs.
class DesignWriter {
public:
    static std::string write(const Design& design) {
        ObjectWriter writer(format::design, design.m_retained);
        writer.add("format", "isthmus/1", false);
        writer.text("name", design.m_name);
        writer.text("description", design.m_description);
        writer.add("accounts", listJson(design.m_accounts), design.m_accounts.empty());
        writer.add("nodes", listJson(design.m_nodes), design.m_nodes.empty());
        writer.add("links", listJson(design.m_links), design.m_links.empty());
        writer.add("flows", listJson(design.m_flows), design.m_flows.empty());
        Json policies = toJson(design.m_policies);
        const bool noPolicies = policies.empty();
        writer.add("policies", std::move(policies), noPolicies);
        writer.add("views", listJson(design.m_views), design.m_views.empty());
        return writer.take().dump(2) + '\n';
    }
};

std::string writeDesign(const Design& design) { return DesignWriter::write(design); }

} // namespace isthmus
