// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <QIcon>
#include <QString>

class QFrame;
class QLabel;
class QLineEdit;
class QSplitter;
class QTreeView;
class QWidget;

// Small things that all panels share, so that they look and speak alike.
namespace isthmus {

class Theme;

/// The element's name, else its id; for an unnamed link "from – to".
[[nodiscard]] QString elementTitle(const Design& design, std::string_view id);
/// What a node or link kind is called; the id itself where the catalogue does not know it.
[[nodiscard]] QString kindTitle(const Catalog& catalog, std::string_view kind);
/// Name of the icon of a node or link kind.
[[nodiscard]] QString kindIcon(const Catalog& catalog, std::string_view kind);
[[nodiscard]] QString linkIcon(std::string_view kind);
/// Icon of the node, link or flow of this id.
[[nodiscard]] QString elementIcon(const Design& design, const Catalog& catalog, std::string_view id);
/// "Google Cloud" for "gcp"; the id where the catalogue does not know it.
[[nodiscard]] QString providerTitle(const Catalog& catalog, std::string_view provider);
/// The letter mark of a provider on a tint of its colour.
[[nodiscard]] QIcon providerIcon(const Theme& theme, const Catalog& catalog, std::string_view provider);
/// "us-east-1 · N. Virginia"; the code alone where the catalogue does not know it.
[[nodiscard]] QString regionTitle(const Catalog& catalog, std::string_view provider, std::string_view code);

/// "22,870.90 USD" in the user's locale.
[[nodiscard]] QString money(double usd);
/// "1.8 ms" with a narrow space.
[[nodiscard]] QString milliseconds(double ms);
/// A number and its unit with a narrow space between them; up to `decimals` places, none where there are none.
[[nodiscard]] QString withUnit(double value, const QString& unit, int decimals = 2);

/// The look that the style sheet gives: "caption", "label", "secondary", "title", "card", ...
void setRole(QWidget* widget, const char* role);
/// Sets a style property and lets the style sheet see it.
void setStyleProperty(QWidget* widget, const char* property, bool on);
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// A field with a search icon and a button that empties it.
[[nodiscard]] QLineEdit* makeSearchField(const Theme& theme, const QString& words, QWidget* parent = nullptr);
/// Gives the button that empties a field a name for those who do not see its cross.
void nameClearButton(QLineEdit& field);
/// A tree with rows of one height remembers the height that they had before the style sheet reached it: this measures anew.
void keepRowHeights(QTreeView& tree);
/// The layout that palette and outline share: a search field above a tree that fills the rest.
void layOutBelowSearch(QWidget& panel, const Theme& theme, QLineEdit* search, QWidget* content);
/// Summary and chart on the left, the list on the right, with a handle between them.
[[nodiscard]] QSplitter* makeSideBySide(QWidget* side, QWidget* list, QWidget* parent);
[[nodiscard]] QFrame* makeHairline(QWidget* parent = nullptr);

} // namespace isthmus
