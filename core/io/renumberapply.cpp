// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/renumber.h"
#include "io/renumberpools.h"
#include "model/property.h"

#include <map>

namespace isthmus {

namespace {

/// Carries every value of the fragment to what its row says.
class Renumberer {
public:
    Renumberer(const Catalog& catalog, const std::vector<RenumberRow>& rows)
        : m_catalog(catalog) {
        for (const RenumberRow& row : rows)
            if (row.isChanged() && row.trouble != RenumberTrouble::malformed)
                take(row);
    }

    [[nodiscard]] Node node(Node node) const {
        const auto before = asnProperty(node.properties, "asn");
        change(node.properties);
        // A default that has to become another number must be said from now on.
        if (!before)
            for (const AsnRange& range : pools::movableAsns(m_catalog, node))
                if (const auto moved = asn(range.first); moved && range.first == range.last && !statesRange(node)) {
                    node.properties["asn"] = moved->value();
                    break;
                }
        rename(node.name, pools::isFixedName(node));
        return node;
    }

    [[nodiscard]] Link link(Link link) const {
        change(link.properties);
        rename(link.name, false);
        return link;
    }

private:
    static bool statesRange(const Node& node) { return node.properties.contains("asnRanges"); }

    void take(const RenumberRow& row) {
        switch (row.what) {
        case Renumbered::range:
        case Renumbered::insideRange:
            if (const auto before = Prefix::parse(row.before))
                if (const auto after = Prefix::parse(row.after))
                    m_ranges.emplace_back(*before, after->canonical());
            break;
        case Renumbered::asn:
            if (const auto before = AsnRange::parse(row.before))
                if (const auto after = AsnRange::parse(row.after))
                    m_asns.emplace_back(*before, *after);
            break;
        case Renumbered::vlan:
            m_vlans[std::stoll(row.before)] = std::stoll(row.after);
            break;
        case Renumbered::name:
            m_names[row.before] = row.after;
            break;
        }
    }

    [[nodiscard]] std::optional<Asn> asn(Asn number) const {
        for (const auto& [before, after] : m_asns)
            if (before.contains(number))
                return Asn(after.first.value() + (number.value() - before.first.value()));
        return std::nullopt;
    }

    // The bits above the range's length come from the new range, those below stay: the same offset.
    static Address moved(const Address& address, const Prefix& before, const Prefix& after) {
        auto bytes = address.bytes();
        const auto target = after.first().bytes();
        for (int bit = 0; bit < before.length(); ++bit) {
            const auto byte = static_cast<std::size_t>(bit / 8);
            const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
            bytes[byte] = static_cast<std::uint8_t>((bytes[byte] & ~mask) | (target[byte] & mask));
        }
        return {address.family(), bytes};
    }

    void changeText(Json& value) const {
        const std::string& text = value.get_ref<const std::string&>();
        if (const auto prefix = Prefix::parse(text)) {
            for (const auto& [before, after] : m_ranges)
                if (before.contains(*prefix)) {
                    value = Prefix(moved(prefix->address(), before, after), prefix->length()).toString();
                    return;
                }
        } else if (const auto address = Address::parse(text)) {
            for (const auto& [before, after] : m_ranges)
                if (before.contains(*address)) {
                    value = moved(*address, before, after).toString();
                    return;
                }
        }
    }

    void changeAsn(Json& value) const {
        if (value.is_array()) {
            for (Json& entry : value)
                changeAsn(entry);
            return;
        }
        const auto range =
            value.is_string() ? AsnRange::parse(value.get<std::string>())
            : value.is_number_unsigned()
                ? std::optional(AsnRange{Asn(value.get<std::uint32_t>()), Asn(value.get<std::uint32_t>())})
                : std::nullopt;
        if (!range)
            return;
        const auto first = asn(range->first);
        const auto last = asn(range->last);
        if (!first || !last)
            return;
        if (value.is_string())
            value = pools::textOf({*first, *last});
        else
            value = first->value();
    }

    void change(Json& value) const {
        if (value.is_string())
            changeText(value);
        else if (value.is_array())
            for (Json& entry : value)
                change(entry);
        else if (value.is_object())
            for (auto& [key, member] : value.items()) {
                if (key == "label" || key == "description")
                    continue;
                if (key == "asn" || key == "fromAsn" || key == "toAsn" || key == "asnRanges")
                    changeAsn(member);
                else if (key == "vlan" && member.is_number_integer()) {
                    if (const auto found = m_vlans.find(member.get<std::int64_t>()); found != m_vlans.end())
                        member = found->second;
                } else
                    change(member);
            }
    }

    void rename(std::string& name, bool isFixed) const {
        if (const auto found = m_names.find(name); found != m_names.end() && !isFixed)
            name = found->second;
    }

    const Catalog& m_catalog;
    std::vector<std::pair<Prefix, Prefix>> m_ranges;
    std::vector<std::pair<AsnRange, AsnRange>> m_asns;
    std::map<std::int64_t, std::int64_t> m_vlans;
    std::map<std::string, std::string> m_names;
};

} // namespace

Design renumbered(const Design& fragment, const Catalog& catalog, const std::vector<RenumberRow>& rows) {
    const Renumberer renumberer(catalog, rows);
    Edit edit;
    for (const auto& [id, node] : fragment.nodes())
        edit.add(PutNode{renumberer.node(node)});
    for (const auto& [id, link] : fragment.links())
        edit.add(PutLink{renumberer.link(link)});
    Design result = fragment;
    // Ids and parents are those of a design that was sound, so nothing of this is refused.
    (void)result.apply(edit).ok();
    return result;
}

} // namespace isthmus
