// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QStandardItemModel>

#include <memory>

namespace isthmus {

class Theme;

/// The node kinds of the catalogue under their providers; gives a kind to whoever drags it.
class PaletteModel final : public QStandardItemModel {
    Q_OBJECT
public:
    static constexpr int kindRole = Qt::UserRole + 1;   ///< the kind's id; empty on a provider
    static constexpr int searchRole = Qt::UserRole + 2; ///< what the search field looks at

    PaletteModel(std::shared_ptr<const Catalog> catalog, Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    void fill();
    void updateMarks();

    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
};

} // namespace isthmus
