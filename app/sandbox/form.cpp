// SPDX-License-Identifier: GPL-3.0-or-later
#include "form.h"

#include "http/digest.h"

#include <algorithm>

namespace isthmus {

std::map<std::string, std::string> formOf(const std::string& text) {
    std::map<std::string, std::string> out;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('&', start), text.size());
        std::string pair = text.substr(start, end - start);
        std::replace(pair.begin(), pair.end(), '+', ' ');
        const std::size_t equals = std::min(pair.find('='), pair.size());
        out[percentDecode(pair.substr(0, equals))] = equals < pair.size() ? percentDecode(pair.substr(equals + 1)) : "";
        start = end + 1;
    }
    return out;
}

} // namespace isthmus
