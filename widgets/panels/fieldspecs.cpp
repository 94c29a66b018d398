// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/fieldspecs.h"

#include "net/address.h"
#include "net/asn.h"
#include "net/prefix.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <utility>

namespace isthmus {

namespace {

constexpr int mostChoices = 500;


Error wrong(const QString& message) { return Error{fromQt(message)}; }

QString plain(const Json& value) {
    if (value.is_string())
        return toQt(value.get<std::string>());
    if (value.is_number_float()) {
        const double number = value.get<double>();
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    return value.is_null() ? QString() : QString::fromStdString(value.dump());
}

QString lines(const Json& value) {
    if (!value.is_array())
        return plain(value);
    QStringList texts;
    for (const Json& entry : value)
        texts.append(plain(entry));
    return texts.join(QLatin1Char('\n'));
}

using Parse = std::function<Result<Json>(const QString&)>;

Result<Json> anyText(const QString& text) { return text.isEmpty() ? Json() : Json(fromQt(text)); }

/// Every line through `one`; empty lines are left out.
Parse each(Parse one) {
    return [one = std::move(one)](const QString& text) -> Result<Json> {
        Json list = Json::array();
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            if (line.trimmed().isEmpty())
                continue;
            auto value = one(line.trimmed());
            if (!value)
                return value.error();
            list.push_back(std::move(*value));
        }
        return list.empty() ? Json() : list;
    };
}

Result<Json> prefixText(const QString& text) {
    if (text.isEmpty())
        return Json();
    if (!Prefix::parse(fromQt(text)))
        return wrong(QCoreApplication::translate("isthmus::Fields", "“%1” is not a prefix. Write it like 10.0.0.0/16 or 2001:db8::/48.").arg(text));
    return Json(fromQt(text));
}

Result<Json> addressText(const QString& text) {
    if (text.isEmpty())
        return Json();
    if (!Address::parse(fromQt(text)))
        return wrong(QCoreApplication::translate("isthmus::Fields", "“%1” is not an IP address. Write it like 192.0.2.1 or 2001:db8::1.").arg(text));
    return Json(fromQt(text));
}

Result<Json> asnText(const QString& text) {
    if (text.isEmpty())
        return Json();
    if (!Asn::parse(fromQt(text)))
        return wrong(QCoreApplication::translate("isthmus::Fields", "“%1” is not an ASN. Write a number from 0 to 4294967295, or like 1.10.").arg(text));
    bool digits = false;
    const qulonglong number = text.toULongLong(&digits);
    return digits ? Json(static_cast<std::int64_t>(number)) : Json(fromQt(text));
}

Result<Json> asnRangeText(const QString& text) {
    if (!AsnRange::parse(fromQt(text)))
        return wrong(QCoreApplication::translate("isthmus::Fields", "“%1” is not a range of ASNs. Write it like 64520-64530.").arg(text));
    return Json(fromQt(text));
}

Parse number(bool integer, std::optional<double> minimum, std::optional<double> maximum, bool alsoText) {
    return [=](const QString& text) -> Result<Json> {
        if (text.isEmpty())
            return Json();
        bool ok = false;
        double value = QLocale::c().toDouble(text, &ok);
        if (!ok)
            value = QLocale().toDouble(text, &ok);
        if (!ok && alsoText)
            return Json(fromQt(text));
        if (!ok || !std::isfinite(value))
            return wrong(QCoreApplication::translate("isthmus::Fields", "“%1” is not a number.").arg(text));
        if (integer && (value != std::floor(value) || std::abs(value) > 9e15))
            return wrong(QCoreApplication::translate("isthmus::Fields", "“%1” is not a whole number.").arg(text));
        if (minimum && value < *minimum)
            return wrong(QCoreApplication::translate("isthmus::Fields", "The least is %1.").arg(QLocale().toString(*minimum)));
        if (maximum && value > *maximum)
            return wrong(QCoreApplication::translate("isthmus::Fields", "The most is %1.").arg(QLocale().toString(*maximum)));
        // Whole numbers are written without a point, as people write them.
        if (value == std::floor(value) && std::abs(value) < 9e15)
            return Json(static_cast<std::int64_t>(value));
        return Json(value);
    };
}

Result<Json> jsonText(const QString& text) {
    if (text.trimmed().isEmpty())
        return Json();
    Json value = Json::parse(fromQt(text), nullptr, false);
    if (value.is_discarded())
        return wrong(QCoreApplication::translate("isthmus::Fields", "This is not JSON. Check brackets, commas and quotes."));
    return value;
}

/// Whether an editor for this property should offer that node.
bool fits(const PropertySpec& property, const Catalog& catalog, const Node& node) {
    const NodeKind* kind = catalog.nodeKind(node.kind);
    const Role role = kind != nullptr ? kind->role : Role::unknown;
    if (property.name == "router" || property.name == "routers" || property.name == "represents")
        return role == Role::router;
    if (property.name == "subnets")
        return role == Role::subnet;
    if (property.name == "via")
        return role != Role::subnet && role != Role::group && role != Role::workload;
    return true;
}

Parse reference(const Design& design) {
    return [&design](const QString& text) -> Result<Json> {
        if (text.isEmpty())
            return Json();
        if (design.typeOf(fromQt(text)) == ElementType::none)
            return wrong(QCoreApplication::translate("isthmus::Fields", "No element has the id “%1”. Choose one from the list.").arg(text));
        return Json(fromQt(text));
    };
}

void applyValues(FieldSpec& field, const PropertySpec& property) {
    const QString fallback = property.defaultValue.is_null() ? QString() : plain(property.defaultValue);
    field.widget = FieldSpec::Widget::choice;
    field.choices.append({QString(), fallback.isEmpty() ? QCoreApplication::translate("isthmus::Fields", "Not set") : QCoreApplication::translate("isthmus::Fields", "Default: %1").arg(fallback)});
    for (const std::string& value : property.values)
        field.choices.append({toQt(value), toQt(value)});
}

void applyReference(FieldSpec& field, const PropertySpec& property, const Design& design, const Catalog& catalog,
                    const Id& owner) {
    // The rooms that a link's subnets may come from are the networks at its ends; a network's own are its children.
    const Link* link = design.link(owner);
    const auto near = [&, link](const Node& node) {
        if (property.name != "subnets")
            return true;
        return link != nullptr ? node.parent == link->from || node.parent == link->to : node.parent == owner;
    };
    field.choices = nodeChoices(design, [&](const Node& node) { return fits(property, catalog, node) && near(node); });
    if (property.type == PropertyType::idRef) {
        field.widget = FieldSpec::Widget::search;
        field.parse = reference(design);
    } else {
        field.widget = FieldSpec::Widget::lines;
        field.format = lines;
        field.parse = each(reference(design));
    }
}

/// What the two ends of a link say about its own members: their regions, and who of the two may start it.
void offerWhatEndsSay(FieldSpec& field, const PropertySpec& property, const Design& design, const Catalog& catalog,
                      const Id& owner) {
    const Link* link = design.link(owner);
    if (link == nullptr || property.type != PropertyType::text || !property.values.empty())
        return;
    const Node* from = design.node(link->from);
    const Node* to = design.node(link->to);
    if (from == nullptr || to == nullptr)
        return;
    const Node* aws = from->providerPart() == "aws" ? from : to;
    const Node* partner = aws == from ? to : from;
    if (property.name == "initiator") {
        for (const Node* end : {aws, partner})
            field.choices.append({toQt(end->providerPart()), providerTitle(catalog, end->providerPart())});
    } else if (property.name == "region" || property.name == "partnerRegion") {
        const std::string provider(property.name == "region" ? aws->providerPart() : partner->providerPart());
        for (const Region& region : catalog.regions())
            if (region.provider == provider)
                field.choices.append({toQt(region.code), regionTitle(catalog, provider, region.code)});
    }
    if (!field.choices.isEmpty())
        field.widget = FieldSpec::Widget::search;
}

} // namespace

QVector<FieldSpec::Choice> nodeChoices(const Design& design, const std::function<bool(const Node&)>& fits) {
    QVector<FieldSpec::Choice> choices;
    for (const auto& [id, node] : design.nodes()) {
        if (!fits(node))
            continue;
        choices.append({toQt(id), node.name.empty() || node.name == id
                                      ? toQt(id)
                                      : QStringLiteral("%1 (%2)").arg(toQt(node.name), toQt(id))});
        if (choices.size() >= mostChoices)
            break;
    }
    return choices;
}

FieldSpec textField(const QString& key, const QString& title) {
    FieldSpec field;
    field.key = key;
    field.title = title;
    field.parse = anyText;
    field.format = plain;
    return field;
}

FieldSpec numberField(const QString& key, const QString& title, bool integer, std::optional<double> minimum,
                      std::optional<double> maximum) {
    FieldSpec field = textField(key, title);
    field.parse = number(integer, minimum, maximum, false);
    return field;
}

FieldSpec textListField(const QString& key, const QString& title) {
    FieldSpec field = textField(key, title);
    field.widget = FieldSpec::Widget::lines;
    field.parse = each(anyText);
    field.format = lines;
    return field;
}

FieldSpec propertyField(const PropertySpec& property, const Design& design, const Catalog& catalog, const Id& owner) {
    FieldSpec field = textField(QStringLiteral("property.") + toQt(property.name),
                                property.title.empty() ? toQt(property.name) : catalogText(property.title));
    field.help = catalogText(property.help);
    field.unit = toQt(property.unit);
    if (!property.defaultValue.is_null())
        field.hint = QCoreApplication::translate("isthmus::Fields", "Default: %1").arg(plain(property.defaultValue));
    const auto list = [&field](Parse one) {
        field.widget = FieldSpec::Widget::lines;
        field.format = lines;
        field.parse = each(std::move(one));
        if (field.hint.isEmpty())
            field.hint = QCoreApplication::translate("isthmus::Fields", "One on each line");
    };
    switch (property.type) {
    case PropertyType::text:
        if (!property.values.empty())
            applyValues(field, property);
        offerWhatEndsSay(field, property, design, catalog, owner);
        break;
    case PropertyType::number:
    case PropertyType::integer:
        field.parse = number(property.type == PropertyType::integer, property.minimum, property.maximum, property.alsoText);
        break;
    case PropertyType::boolean: field.widget = FieldSpec::Widget::check; break;
    case PropertyType::prefix: field.mono = true; field.parse = prefixText; break;
    case PropertyType::address: field.mono = true; field.parse = addressText; break;
    case PropertyType::asn: field.mono = true; field.parse = asnText; break;
    case PropertyType::prefixList: field.mono = true; list(prefixText); break;
    case PropertyType::asnRangeList: field.mono = true; list(asnRangeText); break;
    case PropertyType::textList: list(anyText); break;
    case PropertyType::idRef:
    case PropertyType::idList: applyReference(field, property, design, catalog, owner); break;
    case PropertyType::objectList: {
        bool flat = !property.members.empty() && property.members.size() <= 3;
        for (const PropertySpec& member : property.members) {
            FieldSpec column = propertyField(member, design, catalog, owner);
            flat = flat && column.widget != FieldSpec::Widget::table && column.widget != FieldSpec::Widget::json;
            column.key = toQt(member.name);
            if (column.widget == FieldSpec::Widget::lines) { // in a cell, entries stand side by side
                column.format = [](const Json& value) { return lines(value).replace(QLatin1Char('\n'), QLatin1Char(' ')); };
                column.parse = [parse = column.parse](const QString& text) {
                    return parse(QString(text).replace(QLatin1Char(','), QLatin1Char('\n')).replace(QLatin1Char(' '), QLatin1Char('\n')));
                };
            }
            field.members.append(std::move(column));
        }
        field.widget = flat ? FieldSpec::Widget::table : FieldSpec::Widget::json;
        if (flat)
            break;
        [[fallthrough]];
    }
    case PropertyType::object:
    case PropertyType::any:
        field.widget = FieldSpec::Widget::json;
        field.parse = jsonText;
        field.format = [](const Json& value) { return QString::fromStdString(value.dump(2)); };
        break;
    }
    return field;
}

} // namespace isthmus
