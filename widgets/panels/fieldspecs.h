// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"
#include "widgets/panels/fieldeditor.h"

namespace isthmus {

/// Any text; empty becomes null.
[[nodiscard]] FieldSpec textField(const QString& key, const QString& title);
/// A number between the limits that are given; a locale's or a plain decimal point.
[[nodiscard]] FieldSpec numberField(const QString& key, const QString& title, bool integer,
                                    std::optional<double> minimum = std::nullopt,
                                    std::optional<double> maximum = std::nullopt);
/// One entry per line, as an array of texts.
[[nodiscard]] FieldSpec textListField(const QString& key, const QString& title);
/// The editor that fits a property of the catalogue. `owner`: node or link that has it, for what references may name.
[[nodiscard]] FieldSpec propertyField(const PropertySpec& property, const Design& design, const Catalog& catalog,
                                      const Id& owner);
/// What of these nodes an editor offers; capped, since nobody scrolls through thousands.
[[nodiscard]] QVector<FieldSpec::Choice> nodeChoices(const Design& design, const std::function<bool(const Node&)>& fits);

} // namespace isthmus
