// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/driftpage.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/driftmodel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

DriftPage::DriftPage(Document& document, std::shared_ptr<const Catalog> catalog, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(new DriftModel(document, std::move(catalog), theme, this)) {
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    m_summary = makeLabel({}, "secondary", this);
    m_summary->setWordWrap(true);
    const auto button = [this](const QString& text, const QString& tip, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setToolTip(tip);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_adopt = button(tr("Adopt"), tr("Draw this resource as it runs, and record it so"), "adoptDrift");
    m_restore = button(tr("Restore…"), tr("Plan the way back to what is drawn"), "restoreDrift");
    m_ignore = button(tr("Ignore"), tr("Hear no more of this value until it changes again"), "ignoreDrift");
    m_compare = button(tr("Compare"), tr("Ask both sides what runs, and compare it; changes nothing"), "compareDrift");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space + space / 2, space / 2, space, space / 2);
    row->setSpacing(space);
    row->addWidget(m_summary, 1);
    for (QPushButton* one : {m_adopt, m_restore, m_ignore, m_compare})
        row->addWidget(one);
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Differences"));
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {DriftModel::drawn, DriftModel::recorded, DriftModel::live})
        m_tree->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    keepRowHeights(*m_tree);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(makeHairline(this));
    column->addWidget(m_tree, 1);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DriftPage::updateButtons);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit revealRequested(index.data(DriftModel::subject).toString()); });
    connect(m_compare, &QPushButton::clicked, this, &DriftPage::compareRequested);
    connect(m_adopt, &QPushButton::clicked, this, [this] { emit adoptRequested(toQt(current()->key)); });
    connect(m_restore, &QPushButton::clicked, this, [this] { emit restoreRequested(toQt(current()->key)); });
    connect(m_ignore, &QPushButton::clicked, this, [this] { emit ignoreRequested(Drift(*current())); });
    forget();
}

void DriftPage::setReport(const DriftReport& report) {
    m_known = true;
    m_model->setReport(report);
    QStringList lines{report.count() == 0 ? tr("What runs is as it was deployed.")
                                          : tr("%n difference(s) at the providers.", nullptr, report.count())};
    for (const std::string& note : report.notes)
        lines.append(coreText(note));
    m_summary->setText(lines.join(QLatin1Char(' ')));
    if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    updateButtons();
}

void DriftPage::forget() {
    m_known = false;
    m_model->setReport({});
    m_summary->setText(tr("Not compared yet. Compare asks both sides what runs and changes nothing."));
    updateButtons();
}

void DriftPage::setBusy(bool busy) {
    m_busy = busy;
    updateButtons();
}

const Drift* DriftPage::current() const {
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? &m_model->drift(index.row()) : nullptr;
}

void DriftPage::updateButtons() {
    const Drift* drift = current();
    const bool atProvider = !m_busy && drift != nullptr && drift->atProvider();
    m_adopt->setEnabled(atProvider && drift->kind == DriftKind::changed);
    m_restore->setEnabled(atProvider);
    m_ignore->setEnabled(atProvider && !drift->ignored);
    m_compare->setEnabled(!m_busy);
}

} // namespace isthmus
