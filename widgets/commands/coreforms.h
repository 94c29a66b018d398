// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace isthmus {

/// The forms in which core/routes says why a way ends or is not certain; for coreText.
[[nodiscard]] std::span<const char* const> routeForms();
/// The forms in which core/deploy names the steps of a plan and says what became of them; for coreText.
[[nodiscard]] std::span<const char* const> deployForms();

} // namespace isthmus
