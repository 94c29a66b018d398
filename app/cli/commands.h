// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
} // namespace CLI

namespace isthmus::cli {

struct Session;

// Each adds one family of commands.
void addRuleCommands(CLI::App& app, Session& session);     ///< validate, rules
void addEstimateCommands(CLI::App& app, Session& session); ///< cost, latency
void addPathCommand(CLI::App& app, Session& session);      ///< path
void addRoutesCommand(CLI::App& app, Session& session);      ///< routes
void addExportCommand(CLI::App& app, Session& session);    ///< export
void addCatalogCommands(CLI::App& app, Session& session);  ///< catalog show, catalog check
void addGenerateCommand(CLI::App& app, Session& session);  ///< generate
void addTemplateCommand(CLI::App& app, Session& session);  ///< template
void addDeployCommands(CLI::App& app, Session& session);   ///< plan, apply, resume, destroy, status, drift, discover, log

} // namespace isthmus::cli
