// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/outlinemodel.h"

#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <utility>

namespace isthmus {

OutlineModel::OutlineModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {
    rebuild();
}

int OutlineModel::add(int parent, Type type, const QString& id, const QString& title) {
    const int index = static_cast<int>(m_entries.size());
    auto& siblings = m_entries[static_cast<std::size_t>(parent)].children;
    Entry entry;
    entry.type = type;
    entry.id = id;
    entry.title = title;
    entry.parent = parent;
    entry.row = static_cast<int>(siblings.size());
    siblings.push_back(index);
    m_entries.push_back(std::move(entry));
    if (type == Type::element)
        m_byId.insert(id, index);
    return index;
}

void OutlineModel::addNode(int parent, const Node& node, int depth) {
    const QString id = toQt(node.id);
    // A damaged design may hold a loop of parents.
    if (depth > 64 || m_byId.contains(id))
        return;
    const int entry = add(parent, Type::element, id);
    for (const Id& child : m_document.design().childrenOf(node.id))
        if (const Node* found = m_document.design().node(child))
            addNode(entry, *found, depth + 1);
}

void OutlineModel::rebuild() {
    beginResetModel();
    m_entries.assign(1, Entry{});
    m_byId.clear();
    const Design& design = m_document.design();
    std::map<std::string, std::map<std::string, std::vector<const Node*>>> tops;
    for (const auto& [id, node] : design.nodes())
        if (node.parent.empty() || design.node(node.parent) == nullptr)
            tops[std::string(node.providerPart())][node.region].push_back(&node);
    const auto addProvider = [&](const std::string& provider) {
        const auto found = tops.find(provider);
        if (found == tops.end())
            return;
        const int providerEntry = add(0, Type::provider, toQt(provider), providerTitle(*m_catalog, provider));
        for (const auto& [region, nodes] : found->second) {
            const int place = region.empty() ? providerEntry
                                             : add(providerEntry, Type::region, toQt(region),
                                                   regionTitle(*m_catalog, provider, region));
            for (const Node* node : nodes)
                addNode(place, *node, 0);
        }
        tops.erase(found);
    };
    for (const Provider& provider : m_catalog->providers())
        addProvider(provider.id);
    while (!tops.empty())
        addProvider(tops.begin()->first);
    for (const auto& [id, node] : design.nodes()) // members of a parent loop hang on nothing
        addNode(0, node, 64);
    if (!design.links().empty()) {
        const int heading = add(0, Type::heading, QStringLiteral("links"), tr("Links"));
        for (const auto& [id, link] : design.links())
            add(heading, Type::element, toQt(id));
    }
    if (!design.flows().empty()) {
        const int heading = add(0, Type::heading, QStringLiteral("flows"), tr("Flows"));
        for (const auto& [id, flow] : design.flows())
            add(heading, Type::element, toQt(id));
    }
    endResetModel();
}

bool OutlineModel::refresh(const ChangeSet& changes) {
    const Design& design = m_document.design();
    for (const auto& [id, before] : changes.nodes) {
        const Node* now = design.node(id);
        if (now == nullptr || !before || now->parent != before->parent || now->region != before->region ||
            now->kind != before->kind)
            return false;
    }
    for (const auto& [id, before] : changes.links)
        if (design.link(id) == nullptr || !before)
            return false;
    for (const auto& [id, before] : changes.flows)
        if (design.flow(id) == nullptr || !before)
            return false;
    const auto tell = [this](const Id& id) {
        if (const QModelIndex index = indexOf(toQt(id)); index.isValid())
            emit dataChanged(index, index);
    };
    for (const auto& [id, before] : changes.nodes) {
        tell(id);
        for (const Id& link : design.linksOf(id))
            tell(link);
    }
    for (const auto& [id, before] : changes.links)
        tell(id);
    return true;
}

QModelIndex OutlineModel::indexOf(const QString& id) const {
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd())
        return {};
    const int entry = found.value();
    return createIndex(m_entries[static_cast<std::size_t>(entry)].row, 0, static_cast<quintptr>(entry));
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    const auto& children = m_entries[parent.isValid() ? parent.internalId() : 0].children;
    if (row < 0 || column != 0 || row >= static_cast<int>(children.size()))
        return {};
    return createIndex(row, 0, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
    const int above = child.isValid() ? m_entries[child.internalId()].parent : 0;
    if (above == 0)
        return {};
    return createIndex(m_entries[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(m_entries[parent.isValid() ? parent.internalId() : 0].children.size());
}

QString OutlineModel::title(const Entry& entry) const {
    if (entry.type == Type::element)
        return elementTitle(m_document.design(), fromQt(entry.id));
    if (entry.type == Type::heading)
        return tr("%1 (%2)").arg(entry.title).arg(entry.children.size());
    return entry.title;
}

QVariant OutlineModel::decoration(const Entry& entry) const {
    switch (entry.type) {
    case Type::provider: return providerIcon(m_theme, *m_catalog, fromQt(entry.id));
    case Type::region: return m_theme.icon(QStringLiteral("region"));
    case Type::heading:
        return m_theme.icon(entry.id == QStringLiteral("flows") ? QStringLiteral("flow") : QStringLiteral("connect"));
    case Type::element: break;
    }
    return m_theme.icon(elementIcon(m_document.design(), *m_catalog, fromQt(entry.id)));
}

QString OutlineModel::toolTip(const Entry& entry) const {
    if (entry.type != Type::element)
        return entry.title;
    const Design& design = m_document.design();
    const std::string id = fromQt(entry.id);
    if (const Node* node = design.node(id))
        return tr("%1, %2").arg(kindTitle(*m_catalog, node->kind), entry.id);
    if (const Link* link = design.link(id))
        return tr("%1, %2").arg(kindTitle(*m_catalog, link->kind), entry.id);
    if (const Flow* flow = design.flow(id))
        return tr("Flow from %1 to %2").arg(elementTitle(design, flow->from), elementTitle(design, flow->to));
    return entry.id;
}

// A tree that is heard has no indents: each entry says what it is and where it stands.
QString OutlineModel::spoken(const Entry& entry) const {
    QStringList parts{toolTip(entry)};
    for (int above = entry.parent; above != 0; above = m_entries[static_cast<std::size_t>(above)].parent)
        parts << tr("in %1").arg(title(m_entries[static_cast<std::size_t>(above)]));
    if (!entry.children.empty())
        parts << tr("%n item(s) inside", nullptr, static_cast<int>(entry.children.size()));
    return parts.join(QStringLiteral(", "));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Entry& entry = m_entries[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return title(entry);
    case Qt::DecorationRole: return decoration(entry);
    case Qt::ToolTipRole: return toolTip(entry);
    case Qt::AccessibleDescriptionRole: return spoken(entry);
    case Qt::FontRole:
        return entry.type == Type::element || entry.type == Type::region ? QVariant() : QVariant(strongItemFont());
    case Qt::ForegroundRole:
        if (entry.type == Type::region ||
            (entry.type == Type::element && m_document.design().isDisabled(fromQt(entry.id))))
            return m_theme.colour(QStringLiteral("secondary"));
        return {};
    case idRole: return entry.type == Type::element ? entry.id : QString();
    case keyRole: {
        const Entry& above = m_entries[static_cast<std::size_t>(entry.parent)];
        return QString(QString::number(static_cast<int>(entry.type)) + QLatin1Char('/') +
                       (entry.type == Type::region ? above.id + QLatin1Char('/') : QString()) + entry.id);
    }
    case searchRole:
        return QString(title(entry) + QLatin1Char(' ') + entry.id + QLatin1Char(' ') + toolTip(entry));
    default: return {};
    }
}

QVariant OutlineModel::headerData(int, Qt::Orientation, int role) const {
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? tr("Element") : QVariant();
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_entries[index.internalId()].type == Type::element ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                               : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace isthmus
