// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace isthmus {

/// Runs a program of the user's (looked up in PATH, without a shell, without standard input) and gives what it writes
/// on standard output. The error names the program and how it ended, and quotes nothing of what it said: that may be a
/// secret.
[[nodiscard]] Result<std::string> outputOf(const std::vector<std::string>& command,
                                           std::chrono::milliseconds longest = std::chrono::seconds(60));

/// The words of a command line, quotes and backslashes as in a POSIX shell, and nothing else of one.
[[nodiscard]] std::vector<std::string> commandWords(const std::string& line);

} // namespace isthmus
