// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/arrangement.h"

#include "widgets/commands/contents.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr const char* lockedKey = "locked";
constexpr const char* orderKey = "order";

const Json* memberOf(const Design& design, const Id& view, std::string_view key) {
    const View* found = design.view(view);
    if (found == nullptr)
        return nullptr;
    for (const UnknownMember& member : found->retained.unknown)
        if (member.key == key)
            return &member.value;
    return nullptr;
}

Json toJson(const std::set<Id>& ids) {
    Json list = Json::array();
    for (const Id& id : ids)
        list.push_back(id);
    return list.empty() ? Json(nullptr) : list;
}

Json toJson(const std::map<Id, int>& order) {
    Json members = Json::object();
    for (const auto& [id, place] : order)
        if (place != 0)
            members[id] = place;
    return members.empty() ? Json(nullptr) : members;
}

/// The members of a view that go by ids of nodes and links.
bool namesIds(std::string_view key) {
    static constexpr std::array<std::string_view, 4> keys{lockedKey, orderKey, "collapsed", "routes"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

Json without(const Json& value, const std::set<Id>& gone) {
    if (value.is_array()) {
        Json left = Json::array();
        for (const Json& entry : value)
            if (!entry.is_string() || !gone.contains(entry.get_ref<const std::string&>()))
                left.push_back(entry);
        return left;
    }
    Json left = value;
    if (left.is_object())
        for (const Id& id : gone)
            left.erase(id);
    return left;
}

std::string label(const char* one, const char* many, std::size_t count) {
    return fromQt(count == 1 ? QCoreApplication::translate("Canvas", one) : QCoreApplication::translate("Canvas", many).arg(count));
}

std::vector<Id> siblingsOf(const Design& design, const Node& node) {
    if (!node.parent.empty())
        return design.childrenOf(node.parent);
    std::vector<Id> found;
    for (const auto& [id, other] : design.nodes())
        if (other.parent.empty())
            found.push_back(id);
    return found;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// Moves the chosen ones within the sequence, keeping their own order.
void restack(const Design& design, const Id& view, std::vector<Id>& sequence, const std::set<Id>& chosen, Restack where) {
    const auto isChosen = [&](const Id& id) { return chosen.contains(id); };
    const auto step = [&](auto begin, auto end) {
        // From the far end, so that one does not pass another that is chosen too.
        for (auto at = begin; at != end; ++at) {
            const Rect* own = design.position(view, *at);
            if (!isChosen(*at) || own == nullptr)
                continue;
            for (auto next = at; next != begin;) {
                --next;
                const Rect* other = design.position(view, *next);
                if (isChosen(*next))
                    break;
                if (other != nullptr && overlap(*own, *other)) {
                    std::rotate(next, at, at + 1);
                    break;
                }
            }
        }
    };
    switch (where) {
    case Restack::toFront: std::stable_partition(sequence.begin(), sequence.end(), [&](const Id& id) { return !isChosen(id); }); break;
    case Restack::toBack: std::stable_partition(sequence.begin(), sequence.end(), isChosen); break;
    case Restack::forward: step(sequence.rbegin(), sequence.rend()); break;
    case Restack::backward: step(sequence.begin(), sequence.end()); break;
    }
}

/// The smallest numbers that give this sequence, equal ones standing in the order of their ids, shifted so that most
/// need none.
std::map<Id, int> numbersFor(const std::vector<Id>& sequence) {
    std::map<Id, int> numbers;
    std::map<int, std::size_t> uses;
    int number = 0;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        if (i > 0 && sequence[i] < sequence[i - 1])
            ++number;
        numbers[sequence[i]] = number;
        ++uses[number];
    }
    const auto most = std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != uses.end())
        for (auto& [id, own] : numbers)
            own -= most->first;
    return numbers;
}

} // namespace

Arrangement arrangementOf(const Design& design, const Id& view) {
    Arrangement arrangement;
    if (const Json* locked = memberOf(design, view, lockedKey); locked != nullptr && locked->is_array())
        for (const Json& id : *locked)
            if (id.is_string())
                arrangement.locked.insert(id.get<std::string>());
    if (const Json* order = memberOf(design, view, orderKey); order != nullptr && order->is_object())
        for (const auto& [id, place] : order->items())
            if (place.is_number_integer())
                arrangement.order[id] = place.get<int>();
    return arrangement;
}

Id heldBy(const Design& design, const Id& view, const Id& node) {
    const std::set<Id> locked = arrangementOf(design, view).locked;
    if (locked.empty())
        return {};
    const Node* above = design.ancestor(node, [&](const Node& n) { return locked.contains(n.id); });
    if (above != nullptr)
        return above->id;
    for (const Id& part : subtreeOf(design, node))
        if (locked.contains(part))
            return part;
    return {};
}

std::vector<Id> movable(const Design& design, const Id& view, const std::vector<Id>& nodes) {
    std::vector<Id> free;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(free), [&](const Id& id) { return heldBy(design, view, id).empty(); });
    return free;
}

Edit lockingOf(const Design& design, const Id& view, const std::vector<Id>& nodes, bool locked) {
    std::set<Id> ids = arrangementOf(design, view).locked;
    const std::set<Id> before = ids;
    std::size_t count = 0;
    for (const Id& id : nodes)
        if (design.node(id) != nullptr)
            count += locked ? (ids.insert(id).second ? 1U : 0U) : ids.erase(id);
    Edit edit;
    if (ids == before)
        return edit;
    edit.label = locked ? label(QT_TRANSLATE_NOOP("Canvas", "Lock 1 item"), QT_TRANSLATE_NOOP("Canvas", "Lock %1 items"), count)
                        : label(QT_TRANSLATE_NOOP("Canvas", "Unlock 1 item"), QT_TRANSLATE_NOOP("Canvas", "Unlock %1 items"), count);
    edit.add(PutViewMember{view, lockedKey, toJson(ids)});
    return edit;
}

Edit restackingOf(const Design& design, const Id& view, const std::vector<Id>& nodes, Restack where) {
    Edit edit;
    const std::map<Id, int> before = arrangementOf(design, view).order;
    std::map<Id, int> order = before;
    std::map<Id, std::set<Id>> byParent;
    for (const Id& id : nodes)
        if (const Node* node = design.node(id))
            byParent[node->parent].insert(id);
    for (const auto& [parent, chosen] : byParent) {
        std::vector<Id> sequence = siblingsOf(design, *design.node(*chosen.begin()));
        const auto place = [&](const Id& id) {
            const auto found = before.find(id);
            return std::pair<int, const Id&>(found == before.end() ? 0 : found->second, id);
        };
        std::sort(sequence.begin(), sequence.end(), [&](const Id& a, const Id& b) { return place(a) < place(b); });
        const std::vector<Id> now = sequence;
        restack(design, view, sequence, chosen, where);
        if (sequence == now)
            continue;
        for (const auto& [id, number] : numbersFor(sequence))
            order[id] = number;
    }
    std::erase_if(order, [](const auto& entry) { return entry.second == 0; });
    if (order == before)
        return edit;
    const bool up = where == Restack::toFront || where == Restack::forward;
    edit.label = up ? label(QT_TRANSLATE_NOOP("Canvas", "Bring 1 item forward"), QT_TRANSLATE_NOOP("Canvas", "Bring %1 items forward"), nodes.size())
                    : label(QT_TRANSLATE_NOOP("Canvas", "Send 1 item back"), QT_TRANSLATE_NOOP("Canvas", "Send %1 items back"), nodes.size());
    edit.add(PutViewMember{view, orderKey, toJson(order)});
    return edit;
}

void forgetRemoved(const Design& design, Edit& edit) {
    std::set<Id> gone;
    for (const EditStep& step : edit.steps) {
        if (const auto* node = std::get_if<RemoveNode>(&step))
            gone.insert(node->id);
        else if (const auto* link = std::get_if<RemoveLink>(&step))
            gone.insert(link->id);
    }
    if (gone.empty())
        return;
    for (const auto& [view, drawn] : design.views())
        for (const UnknownMember& member : drawn.retained.unknown)
            if (namesIds(member.key))
                if (Json left = without(member.value, gone); left != member.value)
                    edit.add(PutViewMember{view, member.key, left.empty() ? Json(nullptr) : std::move(left)});
    for (const auto& [id, node] : design.nodes()) {
        if (!isGroup(node) || gone.contains(id))
            continue;
        std::vector<Id> members = membersOf(design, node);
        if (std::erase_if(members, [&](const Id& member) { return gone.contains(member); }) > 0)
            edit.add(PutNode{withMembers(node, members)});
    }
}

} // namespace isthmus
