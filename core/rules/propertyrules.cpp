// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"
#include "net/asn.h"
#include "rules/propertywalk.h"
#include "rules/rule.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <sstream>

// Whether properties are of the type, and within the range, that the catalogue states for them.
namespace isthmus {

namespace {

std::string plain(double number) {
    std::ostringstream text;
    text << number;
    return text.str();
}

std::string shown(const Json& value) {
    std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

bool isAsn(const Json& value) {
    if (value.is_number_integer())
        return value.is_number_unsigned() ? value.get<std::uint64_t>() <= 4294967295U
                                          : value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= 4294967295LL;
    return value.is_string() && Asn::parse(value.get<std::string>()).has_value();
}

/// What a value should be, "" where it is that.
std::string wantedOf(const PropertyValue& value) {
    const Json& json = value.value;
    if (json.is_null() || (value.spec.alsoText && json.is_string()))
        return {};
    const bool entry = value.inList;
    switch (value.spec.type) {
    case PropertyType::text:
    case PropertyType::idRef:
        // Names of interfaces and the like are often written as numbers.
        return json.is_string() || (value.where.to_string().find('/', 1) != std::string::npos && json.is_number())
                   ? ""
                   : "text";
    case PropertyType::number:
        return json.is_number() ? "" : "a number";
    case PropertyType::integer:
        return json.is_number_integer() || (json.is_number() && std::floor(json.get<double>()) == json.get<double>())
                   ? ""
                   : "a whole number";
    case PropertyType::boolean:
        return json.is_boolean() ? "" : "true or false";
    case PropertyType::prefix:
        return json.is_string() ? "" : "an address range as text, such as \"10.0.0.0/16\"";
    case PropertyType::address:
        return json.is_string() && Address::parse(json.get<std::string>()) ? "" : "an IP address";
    case PropertyType::asn:
        return isAsn(json) ? "" : "an ASN from 0 to 4294967295";
    case PropertyType::prefixList:
        return entry ? (json.is_string() ? "" : "an address range as text")
                     : (json.is_array() ? "" : "a list of address ranges");
    case PropertyType::asnRangeList:
        if (entry)
            return json.is_string() && AsnRange::parse(json.get<std::string>())
                       ? ""
                       : "a range of ASNs such as \"64520-64530\"";
        return json.is_array() ? "" : "a list of ASN ranges";
    case PropertyType::textList:
    case PropertyType::idList:
        return entry ? (json.is_string() ? "" : "text") : (json.is_array() ? "" : "a list of texts");
    case PropertyType::object:
        return json.is_object() ? "" : "an object";
    case PropertyType::objectList:
        return entry ? (json.is_object() ? "" : "an object") : (json.is_array() ? "" : "a list of objects");
    case PropertyType::any:
        return {};
    }
    return {};
}

class PropertyTypeRule final : public Rule {
public:
    PropertyTypeRule()
        : Rule(scopeNode | scopeLink | scopeFlow | scopeDesign,
               {"property.type", Severity::error, "A property of the wrong type or out of range",
                "the design file, format 1"}) {}

    void checkNode(RuleContext& context, const Node& node) const override {
        if (const NodeKind* kind = context.catalog().nodeKind(node.kind))
            check(context, node.id, node.properties, kind->properties);
    }
    void checkLink(RuleContext& context, const Link& link) const override {
        if (const LinkKind* kind = context.catalog().linkKind(link.kind))
            check(context, link.id, link.properties, kind->properties);
    }

    void checkFlow(RuleContext& context, const Flow& flow) const override {
        const auto notNegative = [&](const char* member, const std::optional<double>& value) {
            if (value && !(*value >= 0))
                context.add(*this, {flow.id}, "%1 of %2 is %3, but must be %4. Correct it.",
                            {member, flow.id, plain(*value), "0 or more"});
        };
        notNegative("mbps", flow.mbps);
        notNegative("gbPerMonth", flow.gbPerMonth);
        notNegative("maxRttMs", flow.maxRttMs);
        checkAvailability(context, flow);
        checkCountries(context, flow.id, flow.id, flow.stayIn);
    }

    void checkDesign(RuleContext& context) const override {
        const Policies& policies = context.policies();
        if (policies.budgetUsdPerMonth && !(*policies.budgetUsdPerMonth >= 0))
            context.add(*this, {}, "%1 of %2 is %3, but must be %4. Correct it.",
                        {"budgetUsdPerMonth", "the policies", plain(*policies.budgetUsdPerMonth), "0 or more"});
        for (const Residency& residency : policies.residency)
            checkCountries(context, residency.flows.empty() ? Id() : residency.flows.front(), "a residency policy",
                           residency.countries);
    }

private:
    void checkAvailability(RuleContext& context, const Flow& flow) const {
        constexpr double percent = 100;
        if (!flow.minAvailability || (*flow.minAvailability >= 0 && *flow.minAvailability <= 1))
            return;
        Finding& finding = context.add(*this, {flow.id}, "%1 of %2 is %3, but must be %4. Correct it.",
                                       {"minAvailability", flow.id, plain(*flow.minAvailability), "0 to 1"});
        if (*flow.minAvailability < 1 || *flow.minAvailability > percent)
            return;
        Flow mended = flow;
        mended.minAvailability = *flow.minAvailability / percent;
        finding.fixText = "Write " + plain(*mended.minAvailability);
        finding.fix = Edit{"Change availability", {PutFlow{std::move(mended)}}};
    }

    void checkCountries(RuleContext& context, const Id& subject, const std::string& title,
                        const std::vector<std::string>& countries) const {
        for (const std::string& country : countries)
            if (country.size() != 2 || std::isupper(static_cast<unsigned char>(country[0])) == 0 ||
                std::isupper(static_cast<unsigned char>(country[1])) == 0)
                context.add(*this, subject.empty() ? std::vector<Id>() : std::vector<Id>{subject},
                            "%1 names \"%2\" as a country, which is no code of two capital letters such as US. "
                            "Correct it.",
                            {title, country});
    }

    void check(RuleContext& context, const Id& id, const Json& properties,
               const std::vector<PropertySpec>& specs) const {
        walkProperties(properties, specs, [&](const PropertyValue& value) {
            if (const std::string wanted = wantedOf(value); !wanted.empty()) {
                context.add(*this, {id}, "%1 of %2 is %3, but should be %4. Correct it.",
                            {value.path(), context.title(id), shown(value.value), wanted});
                return;
            }
            checkRange(context, id, value);
        });
        checkNames(context, id, properties, specs);
        for (const PropertySpec& spec : specs)
            if (spec.required && !properties.contains(spec.name))
                context.add(*this, {id}, "%1 lacks %2, which it needs. State it.", {context.title(id), spec.name});
    }

    /// Members that nobody knows are kept without a word, unless one letter makes them known.
    void checkNames(RuleContext& context, const Id& id, const Json& properties,
                    const std::vector<PropertySpec>& specs) const {
        if (!properties.is_object())
            return;
        for (const auto& [name, value] : properties.items()) {
            const auto isKnown = [&wanted = name](const PropertySpec& spec) { return spec.name == wanted; };
            if (std::any_of(specs.begin(), specs.end(), isKnown))
                continue;
            for (const PropertySpec& spec : specs)
                if (!properties.contains(spec.name) && isNearly(spec.name, name)) {
                    context
                        .add(
                            *this, {id},
                            "%1 has a property %2, which its kind does not know, so nothing reads it; %3 may be meant. "
                            "Correct the name.",
                            {context.title(id), name, spec.name})
                        .severity = Severity::warning;
                    break;
                }
        }
    }

    /// Whether two names differ in case, or in one letter that is missing, added or other.
    static bool isNearly(std::string_view a, std::string_view b) {
        const auto same = [](char x, char y) {
            return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
        };
        if (a.size() > b.size())
            std::swap(a, b);
        if (a.size() < 4 || b.size() - a.size() > 1)
            return false;
        const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), same).first - a.begin());
        const std::string_view rest = a.substr(a.size() < b.size() || at == a.size() ? at : at + 1);
        const std::string_view other = b.substr(std::min(at + 1, b.size()));
        return rest.size() == other.size() && std::equal(rest.begin(), rest.end(), other.begin(), same);
    }

    void checkRange(RuleContext& context, const Id& id, const PropertyValue& value) const {
        const PropertySpec& spec = value.spec;
        if (value.value.is_number()) {
            const double number = value.value.get<double>();
            if ((spec.minimum && number < *spec.minimum) || (spec.maximum && number > *spec.maximum)) {
                std::string range = spec.minimum && spec.maximum ? plain(*spec.minimum) + " to " + plain(*spec.maximum)
                                    : spec.minimum               ? plain(*spec.minimum) + " or more"
                                                                 : plain(*spec.maximum) + " or less";
                context.add(*this, {id}, "%1 of %2 is %3, but must be %4. Correct it.",
                            {value.path(), context.title(id), shown(value.value), std::move(range)});
            }
            return;
        }
        const bool text = value.value.is_string() && !spec.alsoText;
        if (!text || spec.values.empty())
            return;
        const auto written = value.value.get<std::string>();
        if (std::find(spec.values.begin(), spec.values.end(), written) != spec.values.end())
            return;
        std::string known;
        for (const std::string& each : spec.values)
            known += (known.empty() ? "" : ", ") + each;
        Finding& finding = context.add(*this, {id}, "%1 of %2 is %3, which is none of %4. Choose one of them.",
                                       {value.path(), context.title(id), shown(value.value), std::move(known)});
        // Vendors add models and tiers more often than the catalogue is renewed.
        if (spec.name == "sku" || spec.name == "tier" || spec.name == "vendor" || spec.name == "family")
            finding.severity = Severity::warning;
    }
};

} // namespace

void addPropertyRules(RuleList& rules) {
    rules.push_back(std::make_unique<PropertyTypeRule>());
}

} // namespace isthmus
