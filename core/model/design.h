// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"
#include "model/elements.h"
#include "net/result.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isthmus {

/// What an id names.
enum class ElementType : std::uint8_t { none, account, node, link, flow };

/// A second use of an id in a file that was read; the design holds the first one only.
struct DuplicateId {
    Id id;
    std::string where; ///< "nodes[4]"
    int line = 0;      ///< 1-based line of the later use; 0 unknown
};

/// The network as meant: accounts, nodes, links, flows, policies, and its drawings. Every change is an Edit.
/// Elements keep their addresses while they exist; containers are ordered by id.
class Design {
public:
    template <typename T>
    using ById = std::map<Id, T, std::less<>>;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& description() const { return m_description; }
    [[nodiscard]] const Policies& policies() const { return m_policies; }
    [[nodiscard]] const ById<Account>& accounts() const { return m_accounts; }
    [[nodiscard]] const ById<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const ById<Link>& links() const { return m_links; }
    [[nodiscard]] const ById<Flow>& flows() const { return m_flows; }
    [[nodiscard]] const ById<View>& views() const { return m_views; }

    /// The element of this id, or null.
    [[nodiscard]] const Account* account(std::string_view id) const;
    [[nodiscard]] const Node* node(std::string_view id) const;
    [[nodiscard]] const Link* link(std::string_view id) const;
    [[nodiscard]] const Flow* flow(std::string_view id) const;
    [[nodiscard]] const View* view(std::string_view id) const;
    [[nodiscard]] ElementType typeOf(std::string_view id) const;
    /// Position of a node in a view, or null.
    [[nodiscard]] const Rect* position(std::string_view view, std::string_view node) const;

    /// Ids of the nodes whose parent is `id`, sorted; also for an id that names nothing.
    [[nodiscard]] const std::vector<Id>& childrenOf(std::string_view id) const;
    /// Ids of the links that touch node `id`, sorted.
    [[nodiscard]] const std::vector<Id>& linksOf(std::string_view id) const;
    /// Ids of the flows that start or end at `id`, sorted.
    [[nodiscard]] const std::vector<Id>& flowsOf(std::string_view id) const;
    /// `id` itself or its nearest ancestor for which `accept` says yes; null at the top, on a missing parent or a loop.
    template <typename Accept>
    [[nodiscard]] const Node* ancestor(std::string_view id, Accept&& accept) const {
        const Node* current = node(id);
        for (int depth = 0; current != nullptr && depth < 64; ++depth) {
            if (accept(*current))
                return current;
            current = current->parent.empty() ? nullptr : node(current->parent);
        }
        return nullptr;
    }
    /// The node's own region, else that of the nearest ancestor that has one; empty: none.
    [[nodiscard]] std::string_view regionOf(std::string_view id) const;
    /// The node's own account, else that of the nearest ancestor that has one; null: none.
    [[nodiscard]] const Account* accountOf(std::string_view id) const;
    /// Whether the node or one of its ancestors is disabled, or the link or one of its ends is.
    [[nodiscard]] bool isDisabled(std::string_view id) const;
    /// An id that nothing has yet: `wanted` itself, else with -2, -3, ...; letters that an id may not have become '-'.
    [[nodiscard]] Id freeId(std::string_view wanted) const;

    /// Does all steps, or none: then the error says which and why, and the design is as it was.
    /// Refused: an id of the wrong form or in use by another type, removing what does not exist, a parent loop.
    /// References to missing elements are allowed (the rules report them). Removing a node leaves its links and children.
    [[nodiscard]] Result<Applied> apply(const Edit& edit);

    /// Later uses of ids in the file it came from; empty for a sound file.
    [[nodiscard]] const std::vector<DuplicateId>& duplicates() const { return m_duplicates; }

    friend bool operator==(const Design& a, const Design& b);

private:
    friend class DesignReader;
    friend class EditApplier;
    friend class DesignWriter;

    void index(const Node& node);
    void unindex(const Node& node);
    void index(const Link& link);
    void unindex(const Link& link);
    void index(const Flow& flow);
    void unindex(const Flow& flow);

    using Index = std::unordered_map<Id, std::vector<Id>>;

    std::string m_name;
    std::string m_description;
    Policies m_policies;
    Retained m_retained;
    ById<Account> m_accounts;
    ById<Node> m_nodes;
    ById<Link> m_links;
    ById<Flow> m_flows;
    ById<View> m_views;
    Index m_children;
    Index m_linksOf;
    Index m_flowsOf;
    std::vector<DuplicateId> m_duplicates;
};

/// The Edit that removes these nodes and links and what cannot stay without them: children, links that end there,
/// flows, positions. Label "Delete N items".
[[nodiscard]] Edit removalOf(const Design& design, const std::vector<Id>& ids);

} // namespace isthmus
