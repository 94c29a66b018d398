// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/aws/awsclient.h"

#include "deploy/endpoints.h"

#include <algorithm>

namespace isthmus {

namespace {

bool changesNothing(const std::string& operation) {
    return operation.starts_with("Describe") || operation.starts_with("List") || operation.starts_with("Get");
}

} // namespace

ApiError ec2Error(const HttpResponse& response) {
    pugi::xml_document document;
    const bool read = static_cast<bool>(document.load_string(response.body.c_str()));
    const pugi::xml_node error = document.child("Response").child("Errors").child("Error");
    if (!read || !error)
        return {"HTTP" + std::to_string(response.status), "EC2 answered without a reason", response.status};
    return {error.child_value("Code"), error.child_value("Message"), response.status};
}

ApiError awsJsonError(const HttpResponse& response) {
    const Json json = Json::parse(response.body, nullptr, false);
    std::string code = textOf(json, "__type");
    if (code.empty())
        code = headerValue(response.headers, "x-amzn-errortype");
    code = code.substr(code.rfind('#') == std::string::npos ? 0 : code.rfind('#') + 1);
    code = code.substr(0, code.find(':'));
    if (code.empty())
        code = "HTTP" + std::to_string(response.status);
    const std::string message = textOf(json, "message");
    return {code, message.empty() ? textOf(json, "Message") : message, response.status};
}

ApiResult<HttpResponse> AwsClient::send(const std::string& service, const std::string& region, HttpRequest request) {
    const Result<std::string> endpoint = serviceEndpoint(m_profile, "aws", service, region);
    if (!endpoint)
        return ApiError{"NoEndpoint", endpoint.error().message, 0};
    const std::size_t scheme = endpoint->find("://");
    if (scheme == std::string::npos)
        return ApiError{"NoEndpoint", "The endpoint \"" + *endpoint + "\" is no URL", 0};
    const std::size_t slash = std::min(endpoint->find('/', scheme + 3), endpoint->size());
    const std::string host = endpoint->substr(scheme + 3, slash - scheme - 3);
    const std::string base = endpoint->substr(slash);
    const std::string target =
        base.empty() || !request.url.empty() ? base + (request.url.empty() ? "/" : request.url) : base;
    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string path = target.substr(0, question);
    const std::string query = question < target.size() ? target.substr(question + 1) : "";
    const Result<AwsCredentials> key = m_session.credentials();
    if (!key)
        return ApiError{"NoCredentials", key.error().message, 0};
    request.url = endpoint->substr(0, slash) + target;
    const HeaderList plain = request.headers;
    request.authorize = [=, credential = *key](HttpRequest& one) {
        SignableRequest signable{one.method, path, query, plain, one.body};
        signable.headers.emplace_back("Host", host);
        SigV4(service, region).sign(signable, credential, std::chrono::system_clock::now());
        one.headers = signable.headers;
        return success();
    };
    const Result<HttpResponse> response = m_http.send(std::move(request));
    if (!response)
        return ApiError{"NoAnswer", m_redactor(response.error().message), 0};
    return *response;
}

ApiResult<AwsClient::Xml> AwsClient::ec2(const std::string& region, const std::string& action, const Ec2Form& form) {
    HttpRequest request;
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    request.body = ec2Body(action, form);
    request.readOnly = changesNothing(action);
    const ApiResult<HttpResponse> response = send("ec2", region, std::move(request));
    if (!response)
        return response.error();
    if (!response->ok()) {
        ApiError error = ec2Error(*response);
        error.message = m_redactor(error.message);
        return error;
    }
    auto document = std::make_shared<pugi::xml_document>();
    if (!document->load_string(response->body.c_str()))
        return ApiError{"NoAnswer", "EC2 answered " + action + " with something that is no XML", 0};
    return document;
}

ApiResult<Json> AwsClient::json(const std::string& service, const std::string& region, HttpRequest request) {
    const ApiResult<HttpResponse> response = send(service, region, std::move(request));
    if (!response)
        return response.error();
    if (!response->ok()) {
        ApiError error = awsJsonError(*response);
        error.message = m_redactor(error.message);
        return error;
    }
    Json json = Json::parse(response->body.empty() ? "{}" : response->body, nullptr, false);
    if (!json.is_object())
        return ApiError{"NoAnswer", service + " answered with something that is no JSON object", 0};
    return json;
}

ApiResult<Json> AwsClient::directConnect(const std::string& region, const std::string& operation, const Json& body) {
    HttpRequest request;
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-amz-json-1.1"},
                       {"X-Amz-Target", "OvertureService." + operation}};
    request.body = body.dump();
    request.readOnly = changesNothing(operation);
    return json("directconnect", region, std::move(request));
}

ApiResult<Json> AwsClient::interconnect(const std::string& region, const std::string& operation, const Json& body) {
    HttpRequest request;
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-amz-json-1.0"}, {"X-Amz-Target", "Interconnect." + operation}};
    request.body = body.dump();
    request.readOnly = changesNothing(operation);
    request.repeatable = body.contains("clientToken");
    return json("interconnect", region, std::move(request));
}

ApiResult<Json> AwsClient::networkManager(const std::string& region, const std::string& method,
                                          const std::string& path, const Json& body) {
    HttpRequest request;
    request.method = method;
    request.url = path;
    if (!body.is_null()) {
        request.headers = {{"Content-Type", "application/json"}};
        request.body = body.dump();
        request.repeatable = body.contains("ClientToken");
    }
    return json("networkmanager", region, std::move(request));
}

} // namespace isthmus
