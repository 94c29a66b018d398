// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/renumber.h"

#include "io/renumberpools.h"
#include "model/property.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <regex>
#include <set>

namespace isthmus {

namespace {

std::vector<Id> listOf(const std::set<Id>& ids) {
    return {ids.begin(), ids.end()};
}

// Every range that the fragment's nodes state, without those that lie inside another one; ranges that share a part
// move together, so the wider one stands for both.
std::vector<std::pair<Prefix, std::set<Id>>> rootsOf(const Design& fragment) {
    std::map<Prefix, std::set<Id>> stated;
    for (const auto& [id, node] : fragment.nodes())
        for (const Prefix& prefix : statedPrefixes(node))
            stated[prefix.canonical()].insert(id);
    std::vector<std::pair<Prefix, std::set<Id>>> roots;
    for (const auto& [prefix, ids] : stated) {
        if (!roots.empty() && roots.back().first.contains(prefix))
            roots.back().second.insert(ids.begin(), ids.end());
        else
            roots.emplace_back(prefix, ids);
    }
    return roots;
}

// A summary that the fragment announces (10.40.0.0/15 over two networks) keeps its networks side by side.
std::vector<Prefix> summariesOf(const Design& fragment, const std::vector<std::pair<Prefix, std::set<Id>>>& roots) {
    std::vector<Prefix> found;
    const auto take = [&](const Json& properties) {
        visitTexts(properties, [&](const std::string& text) {
            const auto prefix = Prefix::parse(text);
            if (!prefix || !pools::isPrivate(*prefix) || prefix->canonical() != *prefix)
                return;
            const auto inside = std::count_if(roots.begin(), roots.end(), [&](const auto& root) {
                return prefix->length() < root.first.length() && prefix->contains(root.first);
            });
            // Wider than a /12 it is meant for everything private, not for these networks.
            if (inside > 0 && (prefix->family() == Family::v6 || prefix->length() > 12))
                found.push_back(prefix->canonical());
        });
    };
    for (const auto& [id, node] : fragment.nodes())
        take(node.properties);
    for (const auto& [id, link] : fragment.links())
        take(link.properties);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::pair<Prefix, std::set<Id>>> blocksOf(const Design& fragment) {
    auto roots = rootsOf(fragment);
    for (const Prefix& summary : summariesOf(fragment, roots)) {
        std::set<Id> ids;
        std::erase_if(roots, [&](const auto& root) {
            if (!summary.contains(root.first))
                return false;
            ids.insert(root.second.begin(), root.second.end());
            return true;
        });
        if (!ids.empty())
            roots.emplace_back(summary, ids);
    }
    std::sort(roots.begin(), roots.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return roots;
}

void addRanges(const Design& design, const Design& fragment, std::vector<RenumberRow>& rows) {
    PrefixTree<Id> used = pools::rangesOf(design);
    // What the fragment has now is not given out either: an old value must not come back as somebody else's new one.
    PrefixTree<Id> avoided = used;
    const auto blocks = blocksOf(fragment);
    for (const auto& [prefix, ids] : blocks)
        avoided.insert(prefix, {});
    std::vector<std::pair<Prefix, std::set<Id>>> open(blocks.rbegin(), blocks.rend());
    while (!open.empty()) {
        const auto [prefix, ids] = open.back();
        open.pop_back();
        RenumberRow row{Renumbered::range, prefix.toString(),     prefix.toString(),
                        listOf(ids),       RenumberTrouble::none, {}};
        if (pools::isPrivate(prefix)) {
            if (const auto fresh = pools::freeRange(avoided, prefix)) {
                row.after = fresh->toString();
                avoided.insert(*fresh, {});
            }
        }
        rows.push_back(std::move(row));
    }
}

// Tunnel and session ranges, of all links; those inside a stated range follow it.
std::map<Prefix, std::set<Id>> insideRangesOf(const Design& design) {
    std::map<Prefix, std::set<Id>> found;
    for (const auto& [id, link] : design.links())
        for (const Prefix& prefix : pools::insideRanges(link))
            found[prefix.canonical()].insert(id);
    return found;
}

void addInsideRanges(const Design& design, const Catalog& catalog, const Design& fragment,
                     std::vector<RenumberRow>& rows) {
    PrefixTree<Id> avoided = pools::rangesOf(design);
    pools::forbidInside(catalog, avoided);
    const auto inside = insideRangesOf(fragment);
    std::vector<Prefix> moving;
    for (const RenumberRow& row : rows)
        if (const auto prefix = Prefix::parse(row.before)) {
            moving.push_back(*prefix);
            if (const auto after = Prefix::parse(row.after))
                avoided.insert(*after, {});
        }
    for (const auto& [prefix, ids] : inside)
        avoided.insert(prefix, {});
    for (const auto& [prefix, ids] : inside) {
        if (std::any_of(moving.begin(), moving.end(),
                        [&own = prefix](const Prefix& root) { return root.contains(own); }))
            continue;
        RenumberRow row{
            Renumbered::insideRange, prefix.toString(), prefix.toString(), listOf(ids), RenumberTrouble::none, {}};
        if (pools::isLinkLocal(prefix) || pools::isPrivate(prefix))
            if (const auto fresh = pools::freeInside(catalog, avoided, fragment, prefix)) {
                row.after = fresh->toString();
                avoided.insert(*fresh, {});
            }
        rows.push_back(std::move(row));
    }
}

void addAsns(const Design& design, const Catalog& catalog, const Design& fragment, std::vector<RenumberRow>& rows) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<Id>> blocks;
    for (const auto& [id, node] : fragment.nodes())
        for (const AsnRange& range : pools::movableAsns(catalog, node))
            blocks[{range.first.value(), range.last.value()}].insert(id);
    std::vector<AsnRange> taken = pools::asnsOf(design, catalog);
    for (const AsnRange& range : pools::asnsOf(fragment, catalog))
        taken.push_back(range);
    std::vector<AsnRange> wide;
    for (const auto& [block, ids] : blocks) {
        const AsnRange range{Asn(block.first), Asn(block.second)};
        // A number inside a range that moves goes with it.
        if (std::any_of(wide.begin(), wide.end(), [&](const AsnRange& other) {
                return other.contains(range.first) && other.contains(range.last);
            }))
            continue;
        RenumberRow row{Renumbered::asn, pools::textOf(range),  pools::textOf(range),
                        listOf(ids),     RenumberTrouble::none, {}};
        if (const auto fresh = pools::freeAsns(catalog, taken, range)) {
            row.after = pools::textOf(*fresh);
            taken.push_back(*fresh);
        }
        if (range.first != range.last)
            wide.push_back(range);
        rows.push_back(std::move(row));
    }
}

void addVlans(const Design& design, const Design& fragment, std::vector<RenumberRow>& rows) {
    std::set<std::int64_t> taken;
    std::map<std::int64_t, std::set<Id>> mine;
    for (const auto& [id, link] : design.links())
        if (const auto vlan = integerProperty(link.properties, "vlan"))
            taken.insert(*vlan);
    for (const auto& [id, link] : fragment.links())
        if (const auto vlan = integerProperty(link.properties, "vlan"))
            mine[*vlan].insert(id);
    for (const auto& [vlan, ids] : mine)
        taken.insert(vlan);
    for (const auto& [vlan, ids] : mine) {
        RenumberRow row{Renumbered::vlan, std::to_string(vlan),  std::to_string(vlan),
                        listOf(ids),      RenumberTrouble::none, {}};
        for (std::int64_t step = 1; step <= pools::lastVlan; ++step) {
            // Upwards from the old one, so that numbers keep their neighbourhood; IEEE 802.1Q leaves 1 to 4094.
            const std::int64_t candidate = (std::max<std::int64_t>(vlan, 1) - 1 + step) % pools::lastVlan + 1;
            if (taken.insert(candidate).second) {
                row.after = std::to_string(candidate);
                break;
            }
        }
        rows.push_back(std::move(row));
    }
}

// "site-1" becomes "site-2", "prod" becomes "prod-2".
std::string nextNameOf(const std::string& name, int step) {
    std::size_t digits = name.size();
    while (digits > 0 && name[digits - 1] >= '0' && name[digits - 1] <= '9')
        --digits;
    int number = 1;
    const bool isNumbered = digits > 0 && digits < name.size() && name.size() - digits < 7 && name[digits - 1] == '-';
    if (isNumbered)
        std::from_chars(name.data() + digits, name.data() + name.size(), number);
    return (isNumbered ? name.substr(0, digits) : name + "-") + std::to_string(number + step);
}

void addNames(const Design& design, const Catalog& catalog, const Design& fragment, std::vector<RenumberRow>& rows) {
    std::set<std::string> taken;
    for (const auto& [id, node] : design.nodes())
        taken.insert(node.name);
    for (const auto& [id, link] : design.links())
        taken.insert(link.name);
    std::map<std::string, std::set<Id>> mine;
    std::map<std::string, std::vector<std::string>> patterns;
    for (const auto& [id, node] : fragment.nodes())
        if (!node.name.empty() && !pools::isFixedName(node)) {
            mine[node.name].insert(id);
            if (const NodeKind* kind = catalog.nodeKind(node.kind); kind != nullptr && !kind->namePattern.empty())
                patterns[node.name].push_back(kind->namePattern);
        }
    for (const auto& [id, link] : fragment.links())
        if (!link.name.empty())
            mine[link.name].insert(id);
    for (const auto& [name, ids] : mine) {
        RenumberRow row{Renumbered::name, name, name, listOf(ids), RenumberTrouble::none, {}};
        for (int step = 1; step < 10000 && taken.contains(row.after); ++step) {
            std::string candidate = nextNameOf(name, step);
            const bool fits =
                std::all_of(patterns[name].begin(), patterns[name].end(), [&, &own = name](const std::string& pattern) {
                    return std::regex_match(candidate, std::regex(pattern)) ||
                           !std::regex_match(own, std::regex(pattern));
                });
            if (fits && !mine.contains(candidate))
                row.after = std::move(candidate);
        }
        taken.insert(row.after);
        rows.push_back(std::move(row));
    }
}

} // namespace

std::vector<RenumberRow> renumberingOf(const Design& design, const Catalog& catalog, const Design& fragment) {
    std::vector<RenumberRow> rows;
    addRanges(design, fragment, rows);
    addInsideRanges(design, catalog, fragment, rows);
    addAsns(design, catalog, fragment, rows);
    addVlans(design, fragment, rows);
    addNames(design, catalog, fragment, rows);
    checkRenumbering(design, catalog, rows);
    return rows;
}

namespace {

// What of the design each sort of value can meet; made once for all rows.
struct Met {
    PrefixTree<Id> ranges;
    std::vector<AsnRange> asns;
    std::map<std::string, Id> vlans;
    std::map<std::string, Id> names;
};

Met metIn(const Design& design, const Catalog& catalog) {
    Met met{pools::rangesOf(design), pools::asnsOf(design, catalog), {}, {}};
    for (const auto& [id, node] : design.nodes())
        met.names.emplace(node.name, id);
    for (const auto& [id, link] : design.links()) {
        met.names.emplace(link.name, id);
        if (const auto vlan = integerProperty(link.properties, "vlan"))
            met.vlans.emplace(std::to_string(*vlan), id);
    }
    return met;
}

bool isWellFormed(const RenumberRow& row) {
    switch (row.what) {
    case Renumbered::range:
    case Renumbered::insideRange: {
        const auto before = Prefix::parse(row.before);
        const auto after = Prefix::parse(row.after);
        return before && after && !after->hasHostBits() && after->length() == before->length() &&
               after->family() == before->family();
    }
    case Renumbered::asn: {
        const auto before = AsnRange::parse(row.before);
        const auto after = AsnRange::parse(row.after);
        return before && after && after->last >= after->first && after->first.value() > 0 &&
               after->last.value() - after->first.value() == before->last.value() - before->first.value();
    }
    case Renumbered::vlan: {
        int number = 0;
        const auto end = row.after.data() + row.after.size();
        const auto read = std::from_chars(row.after.data(), end, number);
        return read.ec == std::errc() && read.ptr == end && number >= 1 && number <= pools::lastVlan;
    }
    case Renumbered::name:
        return !row.after.empty() && row.after.size() <= 255;
    }
    return false;
}

bool meet(const RenumberRow& a, const RenumberRow& b) {
    const bool ranges = a.what <= Renumbered::insideRange && b.what <= Renumbered::insideRange;
    if (ranges) {
        const auto first = Prefix::parse(a.after);
        const auto second = Prefix::parse(b.after);
        return first && second && first->overlaps(*second);
    }
    if (a.what != b.what)
        return false;
    if (a.what == Renumbered::asn) {
        const auto first = AsnRange::parse(a.after);
        const auto second = AsnRange::parse(b.after);
        return first && second && first->first <= second->last && second->first <= first->last;
    }
    return a.after == b.after;
}

void judge(const Met& met, RenumberRow& row) {
    row.trouble = RenumberTrouble::none;
    row.with.clear();
    const auto take = [&row](const Id& with) {
        row.trouble = RenumberTrouble::taken;
        row.with = with;
    };
    if (!isWellFormed(row)) {
        row.trouble = RenumberTrouble::malformed;
        return;
    }
    if (row.what <= Renumbered::insideRange) {
        const Prefix after = *Prefix::parse(row.after);
        met.ranges.visitOverlaps(after, [&](const Prefix&, const Id& id) {
            if (row.with.empty())
                take(id);
        });
        if (row.trouble == RenumberTrouble::taken && !row.isChanged())
            row.trouble = pools::isPrivate(after) || pools::isLinkLocal(after) ? RenumberTrouble::exhausted
                                                                               : RenumberTrouble::publicRange;
    } else if (row.what == Renumbered::asn) {
        const AsnRange after = *AsnRange::parse(row.after);
        for (const AsnRange& range : met.asns)
            if (range.first <= after.last && after.first <= range.last)
                take(pools::textOf(range));
    } else {
        const auto& table = row.what == Renumbered::vlan ? met.vlans : met.names;
        if (const auto found = table.find(row.after); found != table.end())
            take(found->second);
    }
}

} // namespace

void checkRenumbering(const Design& design, const Catalog& catalog, std::vector<RenumberRow>& rows) {
    const Met met = metIn(design, catalog);
    for (RenumberRow& row : rows)
        judge(met, row);
    // Names may be many; equal texts are found by sorting, the few others by looking at each pair.
    std::map<std::string, std::size_t> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].trouble != RenumberTrouble::none)
            continue;
        if (rows[i].what == Renumbered::name) {
            if (const auto [seen, fresh] = names.emplace(rows[i].after, i); !fresh) {
                rows[i].trouble = RenumberTrouble::twice;
                rows[i].with = rows[seen->second].before;
            }
            continue;
        }
        for (std::size_t j = 0; j < i && rows[i].trouble == RenumberTrouble::none; ++j)
            if (rows[j].what != Renumbered::name && rows[j].trouble == RenumberTrouble::none &&
                meet(rows[j], rows[i])) {
                rows[i].trouble = RenumberTrouble::twice;
                rows[i].with = rows[j].before;
            }
    }
}

} // namespace isthmus
