// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace isthmus {

/// What one request is answered with.
struct Reply {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string operation;    ///< for the log: "ec2:CreateVpc"
    int holdMilliseconds = 0; ///< real time to wait before answering
    bool drop = false;        ///< close the connection instead of answering
};

} // namespace isthmus
