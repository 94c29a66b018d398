// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/edit.h"
#include "widgets/panels/fieldeditor.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QVBoxLayout;

namespace isthmus {

class Document;
class Section;
class Theme;

/// Fields of the selected nodes or links; of several, those that they have in common.
class ElementForm final : public QWidget {
    Q_OBJECT
public:
    /// `ids`: existing nodes and links, at least one.
    ElementForm(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, std::vector<Id> ids,
                QWidget* parent = nullptr);

    /// Shows the values that the design has now.
    void refresh();
    /// False: what the form was made for has changed its kind, its place or its existence; make another one.
    [[nodiscard]] bool isValid() const;

private:
    /// How one field reads from and writes to an element. Null stands for "none".
    struct Binding {
        FieldEditor* editor;
        std::function<Json(const Id&)> read;
        std::function<void(Node&, const Json&)> writeNode;
        std::function<void(Link&, const Json&)> writeLink;
    };
    void buildHeader(QVBoxLayout& column);
    void buildGeneral(Section& section);
    void buildNodeFields(Section& section);
    void buildLinkFields(Section& section);
    void buildProperties(QVBoxLayout& column);
    void buildTags(QVBoxLayout& column);
    Binding& bind(Section& section, FieldSpec spec, std::function<Json(const Id&)> read);
    void commit(std::size_t binding, const Json& value);
    [[nodiscard]] const std::vector<PropertySpec>* commonProperties() const;
    [[nodiscard]] FieldSpec regionField() const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::vector<Id> m_ids;
    std::string m_kind;     ///< of all, or empty
    bool m_allNodes = true;
    bool m_allLinks = true;
    std::vector<Binding> m_bindings;
};

/// Puts a property where the catalogue's order wants it; null takes it away.
void putProperty(Json& properties, const std::vector<PropertySpec>& order, const std::string& name, const Json& value);

} // namespace isthmus
