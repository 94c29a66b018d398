// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview.h"

#include <map>
#include <set>

namespace isthmus {

namespace {

/// Where a type keeps its state.
const std::map<std::string, std::string>& stateMembers() {
    static const std::map<std::string, std::string> members = {
        {"directconnect:gateway", "directConnectGatewayState"},
        {"directconnect:gateway-association", "associationState"},
        {"coordinator:connections", "_phase"},
        {"networkmanager:global-network", "State"},
        {"networkmanager:core-network", "State"},
        {"networkmanager:attachment", "State"}};
    return members;
}

std::string tagName(const Value& resource) {
    for (const Value& tag : resource.value("tagSet", Value::array()))
        if (tag.at("key") == "Name")
            return tag.at("value");
    return {};
}

std::string nameOf(const std::string& type, const Value& resource) {
    if (type == "directconnect:gateway")
        return resource.at("directConnectGatewayName");
    if (type.starts_with("networkmanager:"))
        return resource.value("Description", "");
    if (type == "interconnect:connection")
        return resource.at("description");
    if (type == "networkconnectivity:hub" || type == "networkconnectivity:spoke" ||
        type == "networkconnectivity:transport" || type == "coordinator:connections") {
        const std::string name = resource.at("name");
        return name.substr(name.rfind('/') + 1);
    }
    if (type.starts_with("oci:"))
        return resource.value("displayName", "");
    return resource.contains("name") ? resource.at("name").get<std::string>() : tagName(resource);
}

std::string stateOf(const std::string& type, const Value& resource) {
    if (type.starts_with("azure:"))
        return resource.at("properties").at("provisioningState");
    if (type.starts_with("oci:"))
        return resource.at("lifecycleState");
    const auto it = stateMembers().find(type);
    if (it != stateMembers().end())
        return resource.at(it->second);
    if (resource.contains("state"))
        return resource.at("state");
    if (resource.contains("_ready"))
        return resource.at("_ready") == true ? "READY" : "PENDING";
    return {};
}

std::string regionOf(const std::string& type, const Value& resource) {
    if (type.starts_with("azure:"))
        return resource.value("location", "");
    if (type == "directconnect:gateway-association")
        return resource.at("associatedGateway").at("region");
    if (resource.contains("_region"))
        return resource.at("_region");
    if (type == "compute:subnetwork") {
        const std::string url = resource.at("region");
        return url.substr(url.rfind('/') + 1);
    }
    return "global";
}

std::string cloudOf(const std::string& type) {
    const std::string service = type.substr(0, type.find(':'));
    if (service == "compute" || service == "networkconnectivity")
        return "gcp";
    if (service == "coordinator")
        return "partner";
    return service == "azure" || service == "oci" ? service : "aws";
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string table(const std::string& title, const Value& rows) {
    std::string out = "<h2>" + title + "</h2>\n";
    if (rows.empty())
        return out + "<p class=\"none\">Nothing exists here.</p>\n";
    out += "<table><tr><th>Type</th><th>Name</th><th>Region</th><th>State</th><th>Id</th></tr>\n";
    for (const Value& row : rows) {
        const auto cell = [&](const char* member) { return escaped(row.at(member).get<std::string>()); };
        out += "<tr><td>" + cell("type") + "</td><td>" + cell("name") + "</td><td>" + cell("region") +
               "</td><td class=\"state\">" + cell("state") + "</td><td class=\"id\">" + cell("id") + "</td></tr>\n";
    }
    return out + "</table>\n";
}

} // namespace

Value overview(World& world) {
    Value out = {{"sandbox", true},          {"time", world.nowText()},
                 {"speed", world.speed()},   {"awsAccount", world.awsAccount()},
                 {"aws", Value::array()},    {"gcp", Value::array()},
                 {"azure", Value::array()},  {"oci", Value::array()},
                 {"partner", Value::array()}};
    for (const auto& [type, resources] : world.types().items()) {
        if (type.starts_with("sandbox:") || type.ends_with(":operation"))
            continue;
        const std::string cloud = cloudOf(type);
        for (const auto& [id, resource] : resources.items()) {
            const std::string state = stateOf(type, resource);
            static const std::set<std::string> ended = {"deleted", "disassociated", "TERMINATED", "DETACHED"};
            if (ended.contains(state))
                continue;
            out[cloud].push_back({{"type", type},
                                  {"id", id},
                                  {"name", nameOf(type, resource)},
                                  {"region", regionOf(type, resource)},
                                  {"state", state}});
        }
    }
    return out;
}

std::string overviewPage(const Value& overview) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" "
           "content=\"2\">"
           "<title>Isthmus sandbox</title>\n<style>\n"
           "body{font:15px/1.5 system-ui,sans-serif;margin:2.5rem auto;max-width:64rem;padding:0 1.5rem;color:#1d2733;"
           "background:#fbfbfa}\nh1{font-size:1.5rem;margin:0}\nh2{font-size:1.1rem;margin:2rem 0 .5rem}\n"
           "p{margin:.3rem 0;color:#52606d}\ntable{border-collapse:collapse;width:100%}\n"
           "th{font-weight:600;text-align:left;color:#52606d}\nth,td{padding:.35rem .75rem .35rem 0;border-bottom:1px "
           "solid "
           "#e3e6e8}\n.id{font-family:ui-monospace,monospace;font-size:.85em;color:#52606d;word-break:break-all}\n"
           ".state{font-weight:600}\n@media(prefers-color-scheme:dark){body{background:#15191e;color:#e6e9ec}"
           "p,th,.id{color:#9aa7b3}th,td{border-color:#2b333b}}\n</style></head><body>\n<h1>Isthmus sandbox</h1>\n<p>" +
           escaped(overview.at("time").get<std::string>()) + " on its own clock, which runs " +
           std::to_string(static_cast<long long>(overview.at("speed").get<double>())) +
           " times as fast. Nothing here is a real cloud.</p>\n" +
           table("AWS, account " + escaped(overview.at("awsAccount").get<std::string>()), overview.at("aws")) +
           table("Google Cloud", overview.at("gcp")) + table("Azure", overview.at("azure")) +
           table("Oracle Cloud", overview.at("oci")) + table("Partners", overview.at("partner")) + "</body></html>\n";
}

} // namespace isthmus
