// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QFrame>

#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;

namespace isthmus {

class Document;
class Theme;

/// Node kinds that a few letters stand for, the best first: by their usual abbreviation ("tgw", "vgw", "er"), the words
/// of their title, their id, and their provider. Every word has to be found.
[[nodiscard]] std::vector<const NodeKind*> kindsFor(const Catalog& catalog, const QString& text);

/// A small window at the pointer in which one types what to draw. Enter places it, Tab places it joined to the selected
/// item, Esc closes.
class QuickAdd final : public QFrame {
    Q_OBJECT
public:
    QuickAdd(const Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent);

    /// Opens with its top left corner there, kept on the screen.
    void openAt(const QPoint& global);

signals:
    /// `with` is the id of the item to join it to; empty: none.
    void chosen(const QString& kind, const QString& with);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void fill(const QString& text);
    void explain();
    void choose(bool join);
    [[nodiscard]] QString joinable(const QString& kind) const;

    const Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_hint;
};

} // namespace isthmus
