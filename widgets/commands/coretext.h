// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QString>

#include <string_view>

namespace isthmus {

/// A finding's sentence in the user's language (translation context "isthmus::Finding").
[[nodiscard]] QString findingText(const Message& message);

/// What core composes in English (steps of a plan, mends, cost items, bases of round trips), in the user's language
/// (context "isthmus::Core"). A text of a form that is not known stays as it is.
[[nodiscard]] QString coreText(std::string_view english);

/// A title or help text of the catalogue in the user's language (context "isthmus::Catalog"); users' own stay as they
/// are.
[[nodiscard]] QString catalogText(std::string_view english);

} // namespace isthmus
