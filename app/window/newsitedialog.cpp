// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/newsitedialog.h"

#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {
namespace {

enum Column { beforeColumn, afterColumn, usedColumn, troubleColumn, columnCount };
constexpr int rowRole = Qt::UserRole;

/// Only the new value is written by hand.
class AfterDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        const bool editable = index.column() == afterColumn && index.parent().isValid();
        return editable ? QStyledItemDelegate::createEditor(parent, option, index) : nullptr;
    }
};

bool isTrouble(RenumberTrouble trouble) {
    return trouble != RenumberTrouble::none && trouble != RenumberTrouble::publicRange;
}

} // namespace

NewSiteDialog::NewSiteDialog(const Theme& theme, std::shared_ptr<const Catalog> catalog, const Design& design,
                             const Design& fragment, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_catalog(std::move(catalog))
    , m_design(design)
    , m_fragment(fragment)
    , m_rows(renumberingOf(design, *m_catalog, fragment)) {
    setWindowTitle(tr("Paste as new site"));
    resize(860, 560);
    build();
    fill();
    judge();
}

// An editor that is still open commits when it goes, and by then there is no dialog any more.
NewSiteDialog::~NewSiteDialog() {
    m_list->disconnect(this);
}

void NewSiteDialog::build() {
    auto* title = makeLabel(tr("What the new site gets"), "title", this);
    m_summary = makeLabel({}, "secondary", this);
    m_summary->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setColumnCount(columnCount);
    m_list->setHeaderLabels({tr("Copied"), tr("New"), tr("Used by"), tr("What is in the way")});
    m_list->setItemDelegate(new AfterDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_list->setAccessibleName(tr("Values of the new site"));
    m_list->header()->setStretchLastSection(true);
    connect(m_list, &QTreeWidget::itemChanged, this, &NewSiteDialog::edited);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_insert = buttons->addButton(tr("&Paste as new site"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_insert, "primary", true);
    m_insert->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

void NewSiteDialog::fill() {
    const QString groups[] = {tr("Address ranges"), tr("Ranges inside tunnels"), tr("ASNs"), tr("VLANs"), tr("Names")};
    m_filling = true;
    QTreeWidgetItem* group = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const RenumberRow& row = m_rows[i];
        if (i == 0 || m_rows[i - 1].what != row.what) {
            group = new QTreeWidgetItem(m_list, {groups[static_cast<std::size_t>(row.what)]});
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
            group->setFlags(Qt::ItemIsEnabled);
        }
        QStringList used;
        for (const Id& id : row.subjects)
            used << elementTitle(m_fragment, id);
        auto* item = new QTreeWidgetItem(group, {toQt(row.before), toQt(row.after), used.join(QStringLiteral(", "))});
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(beforeColumn, rowRole, static_cast<qulonglong>(i));
        item->setToolTip(usedColumn, item->text(usedColumn));
        if (row.what != Renumbered::name)
            for (const int column : {beforeColumn, afterColumn})
                item->setFont(column, m_theme.font(QStringLiteral("mono")));
    }
    m_filling = false;
    for (const auto& [column, width] :
         {std::pair(beforeColumn, 200), std::pair(afterColumn, 200), std::pair(usedColumn, 190)})
        m_list->setColumnWidth(column, width);
    if (QTreeWidgetItem* first = m_list->topLevelItem(0); first != nullptr)
        m_list->setCurrentItem(first->child(0));
}

void NewSiteDialog::edited(QTreeWidgetItem* item, int column) {
    if (m_filling || column != afterColumn || item->parent() == nullptr)
        return;
    m_rows[item->data(beforeColumn, rowRole).toULongLong()].after = fromQt(item->text(afterColumn).trimmed());
    checkRenumbering(m_design, *m_catalog, m_rows);
    judge();
}

void NewSiteDialog::judge() {
    m_filling = true;
    for (int g = 0; g < m_list->topLevelItemCount(); ++g)
        for (int i = 0; i < m_list->topLevelItem(g)->childCount(); ++i) {
            QTreeWidgetItem* item = m_list->topLevelItem(g)->child(i);
            const RenumberRow& row = m_rows[item->data(beforeColumn, rowRole).toULongLong()];
            const QString trouble = troubleOf(row);
            item->setText(troubleColumn, trouble);
            item->setToolTip(troubleColumn, trouble);
            item->setForeground(troubleColumn, m_theme.colour(isTrouble(row.trouble) ? QStringLiteral("error")
                                                                                     : QStringLiteral("secondary")));
            QFont font = item->font(afterColumn);
            font.setWeight(row.isChanged() ? QFont::DemiBold : QFont::Normal);
            item->setFont(afterColumn, font);
        }
    m_filling = false;
    const auto changed =
        std::count_if(m_rows.begin(), m_rows.end(), [](const RenumberRow& row) { return row.isChanged(); });
    const auto open =
        std::count_if(m_rows.begin(), m_rows.end(), [](const RenumberRow& row) { return isTrouble(row.trouble); });
    QString text =
        tr("%n value(s) become new; the shape and everything else stay.", nullptr, static_cast<int>(changed));
    text +=
        QLatin1Char(' ') + (open == 0 ? tr("Write another value over any of them.")
                                      : tr("%n value(s) cannot stand as they are.", nullptr, static_cast<int>(open)));
    m_summary->setText(text);
    m_insert->setEnabled(open == 0);
}

QString NewSiteDialog::troubleOf(const RenumberRow& row) const {
    const QString with = toQt(row.with);
    switch (row.trouble) {
    case RenumberTrouble::none:
        return row.isChanged() ? QString() : tr("Stays as it is");
    case RenumberTrouble::malformed:
        return tr("Not a value of this form and length");
    case RenumberTrouble::taken:
        return tr("%1 has it, or overlaps it").arg(elementTitle(m_design, row.with));
    case RenumberTrouble::twice:
        return tr("The row of %1 says the same").arg(with);
    case RenumberTrouble::publicRange:
        return tr("Public addresses stay");
    case RenumberTrouble::exhausted:
        return tr("No free value of this size is left: write one");
    }
    return {};
}

Design NewSiteDialog::result() const {
    return renumbered(m_fragment, *m_catalog, m_rows);
}

} // namespace isthmus
