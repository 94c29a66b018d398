// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/palettemodel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/itemfont.h"
#include "widgets/panels/palettepanel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QMimeData>

#include <utility>

namespace isthmus {

PaletteModel::PaletteModel(std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent)
    : QStandardItemModel(parent), m_catalog(std::move(catalog)), m_theme(theme) {
    fill();
    updateMarks();
    connect(&theme, &Theme::changed, this, &PaletteModel::updateMarks);
}

void PaletteModel::fill() {
    setHorizontalHeaderLabels({tr("Kind")});
    QHash<QString, QStandardItem*> groups;
    const auto group = [&](const std::string& provider) {
        QStandardItem*& item = groups[toQt(provider)];
        if (item == nullptr) {
            item = new QStandardItem(providerTitle(*m_catalog, provider));
            item->setEditable(false);
            item->setSelectable(false);
            item->setDragEnabled(false);
            item->setData(toQt(provider), Qt::UserRole);
            appendRow(item);
        }
        return item;
    };
    for (const Provider& provider : m_catalog->providers())
        for (const NodeKind& kind : m_catalog->nodeKinds())
            if (kind.provider == provider.id)
                group(provider.id);
    for (const NodeKind& kind : m_catalog->nodeKinds()) {
        auto* item = new QStandardItem(m_theme.icon(kindIcon(*m_catalog, kind.id)), catalogText(kind.title));
        item->setEditable(false);
        item->setDragEnabled(true);
        item->setData(toQt(kind.id), kindRole);
        item->setData(QString(catalogText(kind.title) + QLatin1Char(' ') + toQt(kind.id) + QLatin1Char(' ') +
                              providerTitle(*m_catalog, kind.provider)),
                      searchRole);
        item->setToolTip(catalogText(kind.help));
        item->setData(catalogText(kind.help), Qt::AccessibleDescriptionRole);
        group(kind.provider)->appendRow(item);
    }
}

void PaletteModel::updateMarks() {
    for (int row = 0; row < rowCount(); ++row) {
        item(row)->setIcon(providerIcon(m_theme, *m_catalog, fromQt(item(row)->data(Qt::UserRole).toString())));
        item(row)->setFont(strongItemFont());
    }
}

QStringList PaletteModel::mimeTypes() const { return {QString::fromLatin1(kindMimeType)}; }

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const {
    for (const QModelIndex& index : indexes) {
        const QString kind = index.data(kindRole).toString();
        if (kind.isEmpty())
            continue;
        auto* data = new QMimeData;
        data->setData(QString::fromLatin1(kindMimeType), kind.toUtf8());
        return data;
    }
    return nullptr;
}

} // namespace isthmus
