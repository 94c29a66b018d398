// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "io/renumber.h"
#include "model/design.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace isthmus {

class Theme;

/// What a fragment becomes as a site of its own, value by value, before it is inserted: every new range, ASN, VLAN and
/// name can be written over, and is judged at once.
class NewSiteDialog final : public QDialog {
    Q_OBJECT
public:
    /// All references must outlive the dialog.
    NewSiteDialog(const Theme& theme, std::shared_ptr<const Catalog> catalog, const Design& design,
                  const Design& fragment, QWidget* parent);
    ~NewSiteDialog() override;

    [[nodiscard]] const std::vector<RenumberRow>& rows() const { return m_rows; }
    /// The fragment with the values of the rows as they stand.
    [[nodiscard]] Design result() const;

private:
    void build();
    void fill();
    void edited(QTreeWidgetItem* item, int column);
    void judge();
    [[nodiscard]] QString troubleOf(const RenumberRow& row) const;

    const Theme& m_theme;
    std::shared_ptr<const Catalog> m_catalog;
    const Design& m_design;
    const Design& m_fragment;
    std::vector<RenumberRow> m_rows;
    QLabel* m_summary = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_insert = nullptr;
    bool m_filling = false;
};

} // namespace isthmus
