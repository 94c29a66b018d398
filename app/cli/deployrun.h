// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/deployoptions.h"

namespace isthmus::cli {

/// Runs a plan and reports, and after a failure does what --on-failure or the user says; sets the exit status.
void runPlan(const DeployOptions& options, Session& session, Clouds& clouds, const Design& design, Plan plan,
             const RunOptions& run);

} // namespace isthmus::cli
