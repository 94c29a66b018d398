// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/drift.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTreeView;

namespace isthmus {

class Document;
class DriftModel;
class Theme;

/// What runs, compared with what was deployed and what is drawn; and for each difference what to do about it.
class DriftPage final : public QWidget {
    Q_OBJECT
public:
    DriftPage(Document& document, std::shared_ptr<const Catalog> catalog, const Theme& theme,
              QWidget* parent = nullptr);

    void setReport(const DriftReport& report);
    /// Nothing is known any more, or not yet.
    void forget();
    void setBusy(bool busy);
    [[nodiscard]] bool isKnown() const { return m_known; }

signals:
    void compareRequested();
    /// Draw the resource as it runs.
    void adoptRequested(const QString& key);
    /// Bring it back to what is drawn; the plan is shown first.
    void restoreRequested(const QString& key);
    /// Hear no more of it until it changes again.
    void ignoreRequested(const isthmus::Drift& drift);
    void revealRequested(const QString& subject);

private:
    [[nodiscard]] const Drift* current() const;
    void updateButtons();

    DriftModel* m_model;
    QTreeView* m_tree = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_adopt = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_ignore = nullptr;
    bool m_known = false;
    bool m_busy = false;
};

} // namespace isthmus
