// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace isthmus::cli {

struct Session;

void addStatusCommand(CLI::App& app, Session& session);   ///< status
void addDriftCommand(CLI::App& app, Session& session);    ///< drift
void addDiscoverCommand(CLI::App& app, Session& session); ///< discover

} // namespace isthmus::cli
