// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsserver.h"

#include "form.h"
#include "restanswer.h"

#include "http/digest.h"

#include <pugixml.hpp>

#include <cmath>
#include <ctime>
#include <sstream>

namespace isthmus {

namespace {

constexpr const char* ec2Namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";
constexpr const char* stsNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

void writeXml(pugi::xml_node parent, const std::string& name, const Value& value) {
    pugi::xml_node node = parent.append_child(name.c_str());
    if (value.is_object()) {
        for (const auto& [member, inner] : value.items())
            writeXml(node, member, inner);
    } else if (value.is_array()) {
        for (const Value& item : value)
            writeXml(node, "item", item);
    } else {
        node.text().set(value.is_string() ? value.get<std::string>().c_str() : value.dump().c_str());
    }
}

std::string written(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

/// Seconds between now and an x-amz-date; a large number where it cannot be read.
double secondsFromNow(const std::string& amzDate) {
    std::tm utc{};
    if (strptime(amzDate.c_str(), "%Y%m%dT%H%M%SZ", &utc) == nullptr)
        return 1e9;
    return std::fabs(std::difftime(timegm(&utc), std::time(nullptr)));
}

/// The error word of an API for something that every API has.
Refusal authRefusal(AwsProtocol protocol, const char* queryCode, int queryStatus, const char* jsonCode,
                    const std::string& message) {
    if (protocol == AwsProtocol::query)
        return {queryStatus, queryCode, message};
    return {403, jsonCode, message};
}

} // namespace

void strikeAws(const Fault& fault, const std::string& service) {
    const bool query = service == "ec2" || service == "sts";
    if (fault.kind == FaultKind::throttle) {
        if (query)
            throw Refusal{503, "RequestLimitExceeded", "Request limit exceeded.",
                          fault.seconds > 0 ? fault.seconds : 1};
        throw Refusal{service == "interconnect" ? 429 : 400, "ThrottlingException", "Rate exceeded",
                      fault.seconds > 0 ? fault.seconds : 1};
    }
    if (fault.kind == FaultKind::expiredToken)
        throw Refusal{query ? 400 : 403, query ? "RequestExpired" : "ExpiredTokenException",
                      "The security token included in the request is expired"};
    if (fault.kind == FaultKind::conflict)
        throw Refusal{query ? 400 : 409,
                      query                       ? "IncorrectState"
                      : service == "interconnect" ? "InterconnectClientException"
                                                  : "DirectConnectClientException",
                      "The resource is not available for this operation now: another change is in progress"};
    if (fault.kind != FaultKind::error)
        return;
    if (query)
        throw Refusal{500, "InternalError", "An internal error has occurred"};
    throw Refusal{500, service == "interconnect" ? "InterconnectServerException" : "DirectConnectServerException",
                  "An internal error has occurred"};
}

AwsServer::Target AwsServer::targetOf(const SignableRequest& request) const {
    Target target;
    const std::string amzTarget = headerValue(request.headers, "x-amz-target");
    static const std::string rpc = "/service/Interconnect/operation/";
    if (const std::string wan = CloudWan::operationOf(request); !wan.empty()) {
        target.protocol = AwsProtocol::rest;
        target.service = "networkmanager";
        target.operation = wan;
    } else if (request.path.starts_with(rpc)) {
        target.protocol = AwsProtocol::cbor;
        target.service = "interconnect";
        target.operation = request.path.substr(rpc.size());
    } else if (!amzTarget.empty()) {
        target.protocol = AwsProtocol::json;
        const std::size_t dot = std::min(amzTarget.find('.'), amzTarget.size());
        const std::string prefix = amzTarget.substr(0, dot);
        target.service = prefix == "OvertureService" ? "directconnect" : prefix == "Interconnect" ? "interconnect" : "";
        target.operation = dot < amzTarget.size() ? amzTarget.substr(dot + 1) : "";
    } else {
        target.query.form = formOf(request.body);
        target.operation = target.query.text("Action");
        target.service = target.operation == "GetCallerIdentity" || target.operation == "AssumeRole" ? "sts" : "ec2";
    }
    if (const auto authorization = SigV4Authorization::parse(headerValue(request.headers, "authorization")))
        target.region = authorization->scope.region;
    return target;
}

void AwsServer::authenticate(const SignableRequest& request, Target& target) const {
    const AwsProtocol protocol = target.protocol;
    const std::string header = headerValue(request.headers, "authorization");
    const auto authorization = SigV4Authorization::parse(header);
    if (!authorization)
        throw authRefusal(protocol, "MissingAuthenticationToken", 403, "MissingAuthenticationTokenException",
                          "Missing Authentication Token");
    const AwsCredentials key =
        m_identity.awsCredentials(authorization->accessKeyId, headerValue(request.headers, "x-amz-security-token"));
    if (key.accessKeyId.empty())
        throw authRefusal(protocol, "AuthFailure", 401, "UnrecognizedClientException",
                          protocol == AwsProtocol::query
                              ? "AWS was not able to validate the provided access credentials"
                              : "The security token included in the request is invalid.");
    constexpr double allowedSkew = 300;
    if (secondsFromNow(headerValue(request.headers, "x-amz-date")) > allowedSkew)
        throw authRefusal(protocol, "RequestExpired", 400, "InvalidSignatureException",
                          "The date of the request is more than 5 minutes from now: check the clock.");
    const std::string why = sigV4Refusal(request, key.secretAccessKey);
    if (!why.empty())
        throw authRefusal(protocol, "SignatureDoesNotMatch", 403, "InvalidSignatureException",
                          "The request signature we calculated does not match the signature you provided: " + why +
                              ".");
    if (authorization->scope.service != target.service)
        throw authRefusal(protocol, "SignatureDoesNotMatch", 403, "InvalidSignatureException",
                          "Credential should be scoped to correct service: '" + target.service + "'.");
    if (!m_world.facts().hasRegion("aws", target.region))
        throw authRefusal(protocol, "SignatureDoesNotMatch", 403, "InvalidSignatureException",
                          "Credential should be scoped to a valid region, '" + target.region + "' is none.");
    target.query.region = target.region;
}

Value AwsServer::assumeRole(const Ec2Call& call) {
    const std::string role = call.required("RoleArn");
    const std::string start = "arn:aws:iam::" + m_world.awsAccount() + ":role/";
    if (!role.starts_with(start))
        throw Refusal{403, "AccessDenied", "Not authorized to perform: sts:AssumeRole on resource: " + role};
    const AwsCredentials made = m_identity.assumeRole();
    const auto ends = std::chrono::system_clock::now() + std::chrono::seconds(Identity::tokenSeconds);
    const std::time_t seconds = std::chrono::system_clock::to_time_t(ends);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&seconds));
    return {{"Credentials",
             {{"AccessKeyId", made.accessKeyId},
              {"SecretAccessKey", made.secretAccessKey},
              {"SessionToken", made.sessionToken},
              {"Expiration", text}}},
            {"AssumedRoleUser",
             {{"Arn", "arn:aws:sts::" + m_world.awsAccount() + ":assumed-role/" + role.substr(start.size()) + "/" +
                          call.required("RoleSessionName")},
              {"AssumedRoleId", "AROASANDBOX"}}}};
}

Value AwsServer::perform(const SignableRequest& request, Target& target) {
    if (target.service == "sts" && target.operation == "AssumeRole")
        return assumeRole(target.query);
    if (target.service == "sts")
        return {{"Arn", "arn:aws:iam::" + m_world.awsAccount() + ":user/isthmus"},
                {"UserId", "AIDASANDBOX"},
                {"Account", m_world.awsAccount()}};
    if (target.service == "ec2")
        return m_ec2.call(target.operation, target.query);
    if (!target.body.is_object())
        throw Refusal{400, "SerializationException", "The body cannot be read as an object"};
    try {
        if (target.service == "networkmanager")
            return m_cloudWan.call(target.operation, request, target.body);
        return target.service == "directconnect" ? m_directConnect.call(target.operation, target.body)
                                                 : m_interconnect.call(target.operation, target.region, target.body);
    } catch (const Value::exception&) {
        // A member of the wrong type; the parser's own words would quote the member.
        throw Refusal{400, "SerializationException", "A member of the body has the wrong type"};
    }
}

Reply AwsServer::answer(const Target& target, const Value& result) const {
    Reply reply;
    if (target.protocol == AwsProtocol::json) {
        reply.contentType =
            target.service == "interconnect" ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1";
        reply.body = dumped(result);
    } else if (target.protocol == AwsProtocol::rest) {
        reply.body = dumped(result);
    } else if (target.protocol == AwsProtocol::cbor) {
        reply.contentType = "application/cbor";
        reply.headers.emplace_back("smithy-protocol", "rpc-v2-cbor");
        const std::vector<std::uint8_t> bytes = Value::to_cbor(result);
        reply.body.assign(bytes.begin(), bytes.end());
    } else {
        reply.contentType = "text/xml;charset=UTF-8";
        pugi::xml_document document;
        pugi::xml_node root = document.append_child((target.operation + "Response").c_str());
        const std::string id = randomUuid();
        if (target.service == "sts") {
            root.append_attribute("xmlns").set_value(stsNamespace);
            writeXml(root, target.operation + "Result", result);
            root.append_child("ResponseMetadata").append_child("RequestId").text().set(id.c_str());
        } else {
            root.append_attribute("xmlns").set_value(ec2Namespace);
            root.append_child("requestId").text().set(id.c_str());
            for (const auto& [member, value] : result.items())
                writeXml(root, member, value);
        }
        reply.body = written(document);
    }
    return reply;
}

Reply AwsServer::refusal(const Target& target, const Refusal& why) const {
    Reply reply;
    if (target.protocol == AwsProtocol::query) {
        pugi::xml_document document;
        pugi::xml_node root = document.append_child("Response");
        pugi::xml_node error = root.append_child("Errors").append_child("Error");
        if (target.service == "sts") {
            document.reset();
            root = document.append_child("ErrorResponse");
            error = root.append_child("Error");
        }
        error.append_child("Code").text().set(why.code.c_str());
        error.append_child("Message").text().set(why.message.c_str());
        root.append_child(target.service == "sts" ? "RequestId" : "RequestID").text().set(randomUuid().c_str());
        reply.contentType = "text/xml;charset=UTF-8";
        reply.body = written(document);
    } else {
        reply = answer(target, {{"__type", why.code}, {"message", why.message}});
        reply.headers.emplace_back("x-amzn-errortype", why.code);
    }
    reply.status = why.status;
    if (why.retryAfterSeconds > 0)
        reply.headers.emplace_back("Retry-After", std::to_string(why.retryAfterSeconds));
    return reply;
}

Reply AwsServer::handle(const SignableRequest& request, bool& changed) {
    Target target = targetOf(request);
    Reply reply;
    std::optional<Fault> fault;
    try {
        authenticate(request, target);
        fault = m_faults.strike("aws", target.service + ":" + target.operation);
        if (fault)
            strikeAws(*fault, target.service);
        if (target.protocol == AwsProtocol::json || target.protocol == AwsProtocol::rest)
            target.body = Value::parse(request.body.empty() ? "{}" : request.body, nullptr, false);
        else if (target.protocol == AwsProtocol::cbor)
            target.body = request.body.empty()
                              ? Value::object()
                              : Value::from_cbor(request.body, true, false, Value::cbor_tag_handler_t::ignore);
        m_world.setFailNextProvisioning(fault && fault->kind == FaultKind::failProvisioning);
        if (!isLost(fault))
            reply = answer(target, perform(request, target));
        changed = true;
    } catch (const Refusal& why) {
        reply = refusal(target, why);
    } catch (const Value::exception&) {
        reply = refusal(target, {400, "SerializationException", "The body cannot be read"});
    }
    m_world.setFailNextProvisioning(false);
    reply.operation = target.service + ":" + target.operation;
    reply.headers.emplace_back("x-amzn-requestid", randomUuid());
    applyFault(fault, reply);
    return reply;
}

} // namespace isthmus
