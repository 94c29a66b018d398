// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace isthmus {

/// A kind that is dragged from the palette; the data is the kind's id as UTF-8.
inline constexpr const char* kindMimeType = "application/x-isthmus-kind";
/// A design, or part of one, on the clipboard.
inline constexpr const char* designMimeType = "application/vnd.isthmus.design+json";

} // namespace isthmus
