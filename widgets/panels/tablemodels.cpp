// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/tablemodels.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/fieldspecs.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/pathtext.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPixmap>
#include <QRegularExpression>

#include <utility>

namespace isthmus {

namespace {

template <typename Map>
std::vector<Id> keysOf(const Map& map) {
    std::vector<Id> ids;
    ids.reserve(map.size());
    for (const auto& [id, value] : map)
        ids.push_back(id);
    return ids;
}

QString joined(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list.append(toQt(text));
    return list.join(QStringLiteral(", "));
}

std::vector<std::string> split(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    std::vector<std::string> parts;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts))
        parts.push_back(fromQt(part));
    return parts;
}

QString numberText(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

} // namespace

int ElementTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

void ElementTableModel::setIds(std::vector<Id> ids) {
    if (ids == m_ids) {
        if (!m_ids.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

FlowTableModel::FlowTableModel(Document& document, Theme& theme, QObject* parent)
    : ElementTableModel(parent), m_document(document), m_theme(theme) {
    refresh();
}

void FlowTableModel::refresh() { setIds(keysOf(m_document.design().flows())); }

void FlowTableModel::setVerdicts(const FlowVerdicts& verdicts) {
    m_verdicts.clear();
    for (const FlowVerdict& verdict : verdicts)
        m_verdicts.insert(toQt(verdict.flow), verdict);
    if (rowCount() > 0)
        emit dataChanged(index(0, idColumn), index(rowCount() - 1, idColumn));
}

QVariant FlowTableModel::verdictData(const Flow& flow, int role) const {
    const auto found = m_verdicts.constFind(toQt(flow.id));
    if (found == m_verdicts.constEnd())
        return {};
    if (role == Qt::DecorationRole)
        return m_theme.pixmap(verdictIcon(found->verdict),
                              static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                              qGuiApp->devicePixelRatio(), m_theme.colour(verdictColour(found->verdict)));
    const QString word = verdictWord(found->verdict);
    return found->why.empty() ? word : QStringLiteral("%1: %2").arg(word, coreText(found->why));
}

QString FlowTableModel::text(const Flow& flow, int column) const {
    switch (column) {
    case idColumn: return toQt(flow.id);
    case fromColumn: return toQt(flow.from);
    case toColumn: return toQt(flow.to);
    case mbpsColumn: return numberText(flow.mbps);
    case volumeColumn: return numberText(flow.gbPerMonth);
    case rttColumn: return numberText(flow.maxRttMs);
    case availabilityColumn: return numberText(flow.minAvailability);
    case stayColumn: return joined(flow.stayIn);
    default: return joined(flow.avoid);
    }
}

QVariant FlowTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Flow* flow = m_document.design().flow(ids()[static_cast<std::size_t>(index.row())]);
    if (flow == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == fromColumn || column == toColumn)
            return elementTitle(m_document.design(), column == fromColumn ? flow->from : flow->to);
        return text(*flow, column);
    case Qt::EditRole: return text(*flow, column);
    case Qt::TextAlignmentRole:
        return column >= mbpsColumn && column <= availabilityColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                    : QVariant();
    case Qt::FontRole:
        return column == idColumn ? QVariant(monoItemFont(m_theme)) : QVariant();
    case Qt::DecorationRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return column == idColumn ? verdictData(*flow, role) : QVariant();
    default: return {};
    }
}

QString FlowTableModel::write(Flow& flow, int column, const QString& words) const {
    const auto number = [&](std::optional<double>& target, double most) -> QString {
        const auto parsed = numberField({}, {}, false, 0.0, most).parse(words);
        if (!parsed)
            return toQt(parsed.error().message);
        target = parsed->is_null() ? std::nullopt : std::optional(parsed->get<double>());
        return {};
    };
    switch (column) {
    case fromColumn:
    case toColumn:
        if (m_document.design().node(fromQt(words)) == nullptr)
            return tr("No element has the id “%1”.").arg(words);
        (column == fromColumn ? flow.from : flow.to) = fromQt(words);
        return {};
    case mbpsColumn: return number(flow.mbps, 1e9);
    case volumeColumn: return number(flow.gbPerMonth, 1e12);
    case rttColumn: return number(flow.maxRttMs, 1e6);
    case availabilityColumn: return number(flow.minAvailability, 1.0);
    case stayColumn: {
        auto countries = split(words.toUpper());
        for (const std::string& country : countries)
            if (country.size() != 2)
                return tr("“%1” is not a country code. Write two letters, like US.").arg(toQt(country));
        flow.stayIn = std::move(countries);
        return {};
    }
    default: flow.avoid = split(words); return {};
    }
}

bool FlowTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const Flow* flow = m_document.design().flow(ids()[static_cast<std::size_t>(index.row())]);
    const QString words = value.toString().trimmed();
    if (flow == nullptr || words == text(*flow, index.column()))
        return false;
    PutFlow step{*flow};
    const QString why = write(step.flow, index.column(), words);
    emit rejected(why);
    if (!why.isEmpty())
        return false;
    Edit edit;
    edit.label = fromQt(tr("Change flow %1").arg(toQt(flow->id)));
    edit.add(std::move(step));
    return m_document.apply(edit);
}

Qt::ItemFlags FlowTableModel::flags(const QModelIndex& index) const {
    const auto base = ElementTableModel::flags(index);
    return index.column() == idColumn ? base : base | Qt::ItemIsEditable;
}

QVariant FlowTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    static const char* const titles[] = {
        QT_TR_NOOP("Flow"),        QT_TR_NOOP("From"),         QT_TR_NOOP("To"),      QT_TR_NOOP("Mbps"),
        QT_TR_NOOP("GB a month"),  QT_TR_NOOP("Max. RTT, ms"), QT_TR_NOOP("Availability"), QT_TR_NOOP("Stay in"),
        QT_TR_NOOP("Avoid"),
    };
    if (role == Qt::DisplayRole)
        return tr(titles[section]);
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case availabilityColumn: return tr("The least share of time, 0 to 1: 0.999");
    case stayColumn: return tr("Countries that the traffic may cross, like US, DE; empty: anywhere");
    case avoidColumn: return tr("Kinds or ids that the traffic must not cross, or internet");
    default: return {};
    }
}

AccountTableModel::AccountTableModel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : ElementTableModel(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme) {
    refresh();
}

void AccountTableModel::refresh() { setIds(keysOf(m_document.design().accounts())); }

QString AccountTableModel::complaint(const Account& account) const {
    const Provider* provider = m_catalog->provider(account.provider);
    if (provider == nullptr || provider->accountPattern.empty() || account.identifier.empty())
        return {};
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(toQt(provider->accountPattern)));
    return pattern.match(toQt(account.identifier)).hasMatch()
               ? QString()
               : tr("“%1” does not look like the %2 of %3.")
                     .arg(toQt(account.identifier), toQt(provider->accountTitle), toQt(provider->title));
}

QVariant AccountTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Account* account = m_document.design().account(ids()[static_cast<std::size_t>(index.row())]);
    if (account == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == providerColumn)
            return providerTitle(*m_catalog, account->provider);
        [[fallthrough]];
    case Qt::EditRole:
        return toQt(index.column() == idColumn         ? account->id
                    : index.column() == providerColumn ? account->provider
                                                       : account->identifier);
    case Qt::DecorationRole:
        return index.column() == idColumn ? QVariant(providerIcon(m_theme, *m_catalog, account->provider)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == identifierColumn && !complaint(*account).isEmpty()
                   ? QVariant(m_theme.colour(QStringLiteral("error")))
                   : QVariant();
    case Qt::ToolTipRole: return index.column() == identifierColumn ? complaint(*account) : QString();
    case Qt::FontRole:
        return index.column() == identifierColumn ? QVariant(monoItemFont(m_theme)) : QVariant();
    default: return {};
    }
}

bool AccountTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const Account* account = m_document.design().account(ids()[static_cast<std::size_t>(index.row())]);
    const std::string words = fromQt(value.toString().trimmed());
    if (account == nullptr)
        return false;
    PutAccount step{*account};
    (index.column() == providerColumn ? step.account.provider : step.account.identifier) = words;
    if (step.account == *account)
        return false;
    if (index.column() == providerColumn && words.empty()) {
        emit rejected(tr("An account belongs to a provider. Choose one."));
        return false;
    }
    // A wrong identifier is taken all the same: it may be half typed, and the rules report it.
    emit rejected(complaint(step.account));
    Edit edit;
    edit.label = fromQt(tr("Change account %1").arg(toQt(account->id)));
    edit.add(std::move(step));
    return m_document.apply(edit);
}

Qt::ItemFlags AccountTableModel::flags(const QModelIndex& index) const {
    const auto base = ElementTableModel::flags(index);
    return index.column() == idColumn ? base : base | Qt::ItemIsEditable;
}

QVariant AccountTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case idColumn: return tr("Account");
    case providerColumn: return tr("Provider");
    default: return tr("Identifier");
    }
}

} // namespace isthmus
