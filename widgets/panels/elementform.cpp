// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/elementform.h"

#include "widgets/commands/document.h"
#include "widgets/panels/fieldspecs.h"
#include "widgets/panels/section.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

std::string kindOf(const Design& design, const Id& id) {
    if (const Node* node = design.node(id))
        return node->kind;
    const Link* link = design.link(id);
    return link != nullptr ? link->kind : std::string();
}

Json textOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }
std::string textOf(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

template <typename Element>
Json tagsOf(const Element& element) {
    Json lines = Json::array();
    if (element.tags.is_object())
        for (const auto& [key, value] : element.tags.items())
            lines.push_back(key + " = " + (value.is_string() ? value.template get<std::string>() : value.dump()));
    return lines.empty() ? Json() : lines;
}

Json tagsFrom(const Json& lines) {
    Json tags = Json::object();
    if (lines.is_array())
        for (const Json& line : lines) {
            const QString text = toQt(line.get<std::string>());
            const qsizetype equals = text.indexOf(QLatin1Char('='));
            tags[fromQt(text.left(equals).trimmed())] = fromQt(equals < 0 ? QString() : text.mid(equals + 1).trimmed());
        }
    return tags;
}

} // namespace

void putProperty(Json& properties, const std::vector<PropertySpec>& order, const std::string& name, const Json& value) {
    if (!properties.is_object())
        properties = Json::object();
    if (value.is_null()) {
        properties.erase(name);
        return;
    }
    if (properties.contains(name)) {
        properties[name] = value;
        return;
    }
    const auto rank = [&order](const std::string& key) {
        return std::find_if(order.begin(), order.end(), [&](const PropertySpec& spec) { return spec.name == key; }) -
               order.begin();
    };
    Json result = Json::object();
    bool placed = false;
    for (const auto& [key, existing] : properties.items()) {
        if (!placed && rank(key) > rank(name)) {
            result[name] = value;
            placed = true;
        }
        result[key] = existing;
    }
    if (!placed)
        result[name] = value;
    properties = std::move(result);
}

ElementForm::ElementForm(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, std::vector<Id> ids,
                         QWidget* parent)
    : QWidget(parent), m_document(document), m_catalog(std::move(catalog)), m_theme(theme), m_ids(std::move(ids)) {
    const Design& design = m_document.design();
    m_kind = kindOf(design, m_ids.front());
    for (const Id& id : m_ids) {
        m_allNodes = m_allNodes && design.node(id) != nullptr;
        m_allLinks = m_allLinks && design.link(id) != nullptr;
        if (kindOf(design, id) != m_kind)
            m_kind.clear();
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(static_cast<int>(theme.number(QStringLiteral("space.m"))));
    buildHeader(*column);
    auto* general = new Section(tr("General"), theme, this);
    column->addWidget(general);
    buildGeneral(*general);
    buildProperties(*column);
    buildTags(*column);
    column->addStretch(1);
    refresh();
}

void ElementForm::buildHeader(QVBoxLayout& column) {
    const Design& design = m_document.design();
    const bool one = m_ids.size() == 1;
    auto* row = new QHBoxLayout;
    row->setSpacing(static_cast<int>(m_theme.number(QStringLiteral("space.s"))));
    const int size = static_cast<int>(m_theme.number(QStringLiteral("size.iconLarge")));
    auto* icon = new QLabel(this);
    const QString name = m_kind.empty() ? QStringLiteral("group") : elementIcon(design, *m_catalog, m_ids.front());
    icon->setPixmap(m_theme.icon(name).pixmap(QSize(size, size), devicePixelRatioF()));
    icon->setAlignment(Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* title = makeLabel(one ? elementTitle(design, m_ids.front()) : tr("%1 elements").arg(m_ids.size()), "title", this);
    title->setWordWrap(true);
    title->setObjectName(QStringLiteral("heading"));
    words->addWidget(title);
    auto* kind = makeLabel(m_kind.empty() ? tr("Of several kinds") : kindTitle(*m_catalog, m_kind), "secondary", this);
    words->addWidget(kind);
    if (m_allNodes && !m_kind.empty()) {
        const std::string provider(design.node(m_ids.front())->providerPart());
        if (m_catalog->provider(provider) != nullptr)
            kind->setText(tr("%1, %2").arg(providerTitle(*m_catalog, provider), kindTitle(*m_catalog, m_kind)));
    }
    row->addWidget(icon);
    row->addLayout(words, 1);
    column.addLayout(row);
}

ElementForm::Binding& ElementForm::bind(Section& section, FieldSpec spec, std::function<Json(const Id&)> read) {
    auto* editor = new FieldEditor(std::move(spec), m_theme, this);
    section.add(editor);
    const std::size_t index = m_bindings.size();
    m_bindings.push_back({editor, std::move(read), {}, {}});
    connect(editor, &FieldEditor::committed, this, [this, index](const Json& value) { commit(index, value); });
    return m_bindings.back();
}

void ElementForm::buildGeneral(Section& section) {
    const Design& design = m_document.design();
    if (m_ids.size() == 1) {
        Binding& name = bind(section, textField(QStringLiteral("name"), tr("Name")), [&design](const Id& id) {
            const Node* node = design.node(id);
            return textOrNull(node != nullptr ? node->name : design.link(id)->name);
        });
        name.writeNode = [](Node& node, const Json& value) { node.name = textOf(value); };
        name.writeLink = [](Link& link, const Json& value) { link.name = textOf(value); };
        FieldSpec id = textField(QStringLiteral("id"), tr("Id in this design"));
        id.readOnly = true;
        id.mono = true;
        bind(section, std::move(id), [](const Id& own) { return Json(own); });
    }
    if (m_allNodes)
        buildNodeFields(section);
    if (m_allLinks)
        buildLinkFields(section);
    FieldSpec state = textField(QStringLiteral("state"), tr("State"));
    state.widget = FieldSpec::Widget::choice;
    state.choices = {{QStringLiteral("active"), tr("Active")},
                     {QStringLiteral("planned"), tr("Planned: checked, not deployed")},
                     {QStringLiteral("disabled"), tr("Disabled: left out of everything")}};
    Binding& binding = bind(section, std::move(state), [&design](const Id& id) {
        const Node* node = design.node(id);
        return Json(std::string(toString(node != nullptr ? node->state : design.link(id)->state)));
    });
    binding.writeNode = [](Node& node, const Json& value) { node.state = drawStateFrom(textOf(value)).value_or(node.state); };
    binding.writeLink = [](Link& link, const Json& value) { link.state = drawStateFrom(textOf(value)).value_or(link.state); };
}

FieldSpec ElementForm::regionField() const {
    FieldSpec region = textField(QStringLiteral("region"), tr("Region"));
    region.widget = FieldSpec::Widget::search;
    region.hint = tr("Type a code or a place");
    const Node* first = m_document.design().node(m_ids.front());
    const std::string provider(first->providerPart());
    for (const Region& known : m_catalog->regions())
        if (known.provider == provider)
            region.choices.append({toQt(known.code), regionTitle(*m_catalog, provider, known.code)});
    region.parse = [catalog = m_catalog, provider](const QString& text) -> Result<Json> {
        if (text.isEmpty())
            return Json();
        const std::string code = fromQt(text);
        const bool listed = std::any_of(catalog->regions().begin(), catalog->regions().end(),
                                        [&](const Region& known) { return known.provider == provider; });
        if (!listed || catalog->region(provider, code) != nullptr)
            return Json(code);
        QStringList near;
        for (const std::string& similar : catalog->similarRegions(provider, code))
            near.append(toQt(similar));
        return Error{fromQt(near.isEmpty() ? tr("“%1” is no region of this provider.").arg(text)
                                           : tr("“%1” is no region of this provider. Near it: %2.")
                                                 .arg(text, near.join(QStringLiteral(", "))))};
    };
    return region;
}

void ElementForm::buildNodeFields(Section& section) {
    const Design& design = m_document.design();
    const std::string provider(design.node(m_ids.front())->providerPart());
    const bool sameProvider = std::all_of(m_ids.begin(), m_ids.end(), [&](const Id& id) {
        return design.node(id)->providerPart() == provider;
    });
    const NodeKind* kind = m_catalog->nodeKind(m_kind);
    if (sameProvider && m_catalog->provider(provider) != nullptr) {
        FieldSpec account = textField(QStringLiteral("account"), tr("Account"));
        account.widget = FieldSpec::Widget::choice;
        account.choices.append({QString(), tr("As what contains it")});
        for (const auto& [id, known] : design.accounts())
            if (known.provider == provider)
                account.choices.append({toQt(id), tr("%1 (%2)").arg(toQt(id), toQt(known.identifier))});
        Binding& binding = bind(section, std::move(account),
                                [&design](const Id& id) { return textOrNull(design.node(id)->account); });
        binding.writeNode = [](Node& node, const Json& value) { node.account = textOf(value); };
        const bool anyRegion = std::any_of(m_ids.begin(), m_ids.end(),
                                           [&](const Id& id) { return !design.node(id)->region.empty(); });
        if (anyRegion || (kind != nullptr && kind->hasRegion)) {
            Binding& region = bind(section, regionField(),
                                   [&design](const Id& id) { return textOrNull(design.node(id)->region); });
            region.writeNode = [](Node& node, const Json& value) { node.region = textOf(value); };
        }
    }
    if (kind != nullptr && !kind->parents.empty()) {
        FieldSpec parent = textField(QStringLiteral("parent"), tr("Inside"));
        parent.widget = FieldSpec::Widget::search;
        parent.choices = nodeChoices(design, [kind](const Node& node) {
            return std::find(kind->parents.begin(), kind->parents.end(), node.kind) != kind->parents.end();
        });
        parent.parse = [&design](const QString& text) -> Result<Json> {
            if (!text.isEmpty() && design.node(fromQt(text)) == nullptr)
                return Error{fromQt(tr("No element has the id “%1”. Choose one from the list.").arg(text))};
            return textOrNull(fromQt(text));
        };
        Binding& binding = bind(section, std::move(parent),
                                [&design](const Id& id) { return textOrNull(design.node(id)->parent); });
        binding.writeNode = [](Node& node, const Json& value) { node.parent = textOf(value); };
    }
}

void ElementForm::buildLinkFields(Section& section) {
    if (m_ids.size() != 1)
        return;
    const Design& design = m_document.design();
    const LinkKind* kind = m_catalog->linkKind(m_kind);
    const auto end = [&](const QString& key, const QString& title, Id Link::*from, Id Link::*to) {
        FieldSpec field = textField(key, title);
        field.widget = FieldSpec::Widget::search;
        const Node* other = design.node(design.link(m_ids.front())->*to);
        field.choices = nodeChoices(design, [kind, other](const Node& node) {
            return kind == nullptr || other == nullptr || kind->allows(node.kind, other->kind);
        });
        field.parse = [&design](const QString& text) -> Result<Json> {
            if (design.node(fromQt(text)) == nullptr)
                return Error{fromQt(tr("A link needs an element at each end. Choose one from the list."))};
            return Json(fromQt(text));
        };
        Binding& binding = bind(section, std::move(field),
                                [&design, from](const Id& id) { return textOrNull(design.link(id)->*from); });
        binding.writeLink = [from](Link& link, const Json& value) { link.*from = textOf(value); };
    };
    end(QStringLiteral("from"), tr("From"), &Link::from, &Link::to);
    end(QStringLiteral("to"), tr("To"), &Link::to, &Link::from);
}

const std::vector<PropertySpec>* ElementForm::commonProperties() const {
    if (const NodeKind* kind = m_catalog->nodeKind(m_kind); kind != nullptr && m_allNodes)
        return &kind->properties;
    if (const LinkKind* kind = m_catalog->linkKind(m_kind); kind != nullptr && m_allLinks)
        return &kind->properties;
    return nullptr;
}

void ElementForm::buildProperties(QVBoxLayout& column) {
    const auto* properties = commonProperties();
    if (properties == nullptr || properties->empty())
        return;
    auto* section = new Section(tr("Properties"), m_theme, this);
    column.addWidget(section);
    const Design& design = m_document.design();
    for (const PropertySpec& property : *properties) {
        const std::string name = property.name;
        const Json fallback = property.type == PropertyType::boolean ? Json(property.defaultValue) : Json();
        Binding& binding = bind(*section, propertyField(property, design, *m_catalog, m_ids.front()),
                                [&design, name, fallback](const Id& id) {
                                    const Node* node = design.node(id);
                                    const Json& all = node != nullptr ? node->properties : design.link(id)->properties;
                                    return all.is_object() && all.contains(name) ? all[name] : fallback;
                                });
        binding.writeNode = [properties, name](Node& node, const Json& value) {
            putProperty(node.properties, *properties, name, value);
        };
        binding.writeLink = [properties, name](Link& link, const Json& value) {
            putProperty(link.properties, *properties, name, value);
        };
    }
}

void ElementForm::buildTags(QVBoxLayout& column) {
    auto* section = new Section(tr("Tags"), m_theme, this);
    column.addWidget(section);
    const Design& design = m_document.design();
    FieldSpec tags = textListField(QStringLiteral("tags"), tr("One on each line: name = value"));
    tags.mono = true;
    Binding& binding = bind(*section, std::move(tags), [&design](const Id& id) {
        const Node* node = design.node(id);
        return node != nullptr ? tagsOf(*node) : tagsOf(*design.link(id));
    });
    binding.writeNode = [](Node& node, const Json& value) { node.tags = tagsFrom(value); };
    binding.writeLink = [](Link& link, const Json& value) { link.tags = tagsFrom(value); };
    const bool tagged = std::any_of(m_ids.begin(), m_ids.end(),
                                    [&binding](const Id& id) { return !binding.read(id).is_null(); });
    section->setOpen(tagged);
}

bool ElementForm::isValid() const {
    const Design& design = m_document.design();
    for (const Id& id : m_ids) {
        const bool exists = m_allNodes ? design.node(id) != nullptr
                            : m_allLinks ? design.link(id) != nullptr
                                         : design.node(id) != nullptr || design.link(id) != nullptr;
        if (!exists || (!m_kind.empty() && kindOf(design, id) != m_kind))
            return false;
    }
    return true;
}

void ElementForm::refresh() {
    if (!isValid())
        return;
    if (m_ids.size() == 1)
        if (auto* heading = findChild<QLabel*>(QStringLiteral("heading")))
            heading->setText(elementTitle(m_document.design(), m_ids.front()));
    for (const Binding& binding : m_bindings) {
        const Json first = binding.read(m_ids.front());
        const bool mixed = std::any_of(m_ids.begin() + 1, m_ids.end(),
                                       [&](const Id& id) { return binding.read(id) != first; });
        binding.editor->setValue(first, mixed);
    }
}

void ElementForm::commit(std::size_t index, const Json& value) {
    if (!isValid())
        return;
    const Binding& binding = m_bindings[index];
    const Design& design = m_document.design();
    const QString title = binding.editor->spec().title;
    Edit edit;
    edit.label = fromQt(m_ids.size() == 1
                            ? tr("Change “%1” of %2").arg(title, elementTitle(design, m_ids.front()))
                            : tr("Change “%1” of %2 elements").arg(title).arg(m_ids.size()));
    for (const Id& id : m_ids) {
        if (binding.read(id) == value)
            continue;
        if (const Node* node = design.node(id); node != nullptr && binding.writeNode) {
            PutNode step{*node};
            binding.writeNode(step.node, value);
            edit.add(std::move(step));
        } else if (const Link* link = design.link(id); link != nullptr && binding.writeLink) {
            PutLink step{*link};
            binding.writeLink(step.link, value);
            edit.add(std::move(step));
        }
    }
    if (edit.empty())
        return;
    FieldEditor* editor = binding.editor;
    QString refusal;
    const auto heard = connect(&m_document, &Document::refused, this, [&refusal](const QString& why) { refusal = why; });
    const bool done = m_document.apply(edit);
    disconnect(heard);
    if (!done)
        editor->setError(refusal);
}

} // namespace isthmus
