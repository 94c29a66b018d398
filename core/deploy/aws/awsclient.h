// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/aws/awssession.h"
#include "deploy/aws/ec2requests.h"
#include "deploy/profile.h"
#include "deploy/resource.h"
#include "http/credentials.h"
#include "http/httpclient.h"
#include "http/redact.h"

#include <pugixml.hpp>

#include <memory>

namespace isthmus {

/// Signed calls of EC2 (query and XML), Direct Connect (JSON 1.1) and Interconnect (JSON 1.0).
class AwsClient final {
public:
    AwsClient(const Profile& profile, HttpClient& http, Redactor& redactor)
        : m_profile(profile)
        , m_http(http)
        , m_redactor(redactor)
        , m_session(profile, http, redactor) {}

    using Xml = std::shared_ptr<pugi::xml_document>;
    /// `readOnly`: a Describe. The result's first child is the answer element.
    [[nodiscard]] ApiResult<Xml> ec2(const std::string& region, const std::string& action, const Ec2Form& form);
    [[nodiscard]] ApiResult<Json> directConnect(const std::string& region, const std::string& operation,
                                                const Json& body);
    [[nodiscard]] ApiResult<Json> interconnect(const std::string& region, const std::string& operation,
                                               const Json& body);

    /// REST. `region`: the one in which Network Manager answers. `path` with its query.
    [[nodiscard]] ApiResult<Json> networkManager(const std::string& region, const std::string& method,
                                                 const std::string& path, const Json& body = {});

private:
    /// `request.url`: path and query below the service's endpoint.
    [[nodiscard]] ApiResult<HttpResponse> send(const std::string& service, const std::string& region,
                                               HttpRequest request);
    [[nodiscard]] ApiResult<Json> json(const std::string& service, const std::string& region, HttpRequest request);

    const Profile& m_profile;
    HttpClient& m_http;
    Redactor& m_redactor;
    AwsSession m_session;
};

/// The refusal in an answer of EC2: Response/Errors/Error.
[[nodiscard]] ApiError ec2Error(const HttpResponse& response);
/// The refusal in an answer of a JSON service: "__type" or x-amzn-errortype, and "message".
[[nodiscard]] ApiError awsJsonError(const HttpResponse& response);

} // namespace isthmus
