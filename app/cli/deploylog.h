// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace isthmus::cli {

void addLogCommand(CLI::App& app); ///< log

} // namespace isthmus::cli
