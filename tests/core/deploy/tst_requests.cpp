// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/deploysupport.h"
#include "deploy/aws/awsclient.h"
#include "deploy/aws/interconnectrequests.h"
#include "deploy/gcp/googleadapter.h"
#include "deploy/gcp/googlerequests.h"
#include "deploy/steps.h"

#include <cctype>
#include <fstream>
#include <regex>

using namespace isthmus;

namespace {

/// A published model of an API; null where the facts are not on this machine.
Json model(const char* file) {
    std::ifstream stream(test::sharedFolder() / "facts/api" / file);
    return stream ? Json::parse(stream, nullptr, false) : Json(nullptr);
}

std::string capital(std::string text) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

/// std::regex knows no Unicode classes; our test texts are ASCII.
std::regex asciiRegex(std::string pattern) {
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"\\p{L}", "A-Za-z"}, {"\\p{Z}", " "}, {"\\p{N}", "0-9"}})
        for (std::size_t at = pattern.find(from); at != std::string::npos; at = pattern.find(from, at))
            pattern.replace(at, from.size(), to);
    return std::regex(pattern);
}

/// Checks one value against a shape of a botocore model; what is wrong, or nothing.
QString complaint(const Json& model, const std::string& name, const Json& value, const QString& place) {
    const Json& shape = model.at("shapes").at(name);
    const std::string type = shape.at("type");
    if (type == "structure") {
        if (!value.is_object())
            return place + " is no object";
        for (const Json& required : shape.value("required", Json::array()))
            if (!value.contains(required.get<std::string>()))
                return place + " lacks " + QString::fromStdString(required);
        for (const auto& [key, member] : value.items()) {
            if (!shape.at("members").contains(key))
                return place + " has an unknown member " + QString::fromStdString(key);
            const QString found = complaint(model, shape["members"][key]["shape"], member, place + "." + QString::fromStdString(key));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (type == "list" || type == "map") {
        const std::string member = shape.at(type == "list" ? "member" : "value").at("shape");
        for (const Json& entry : value)
            if (const QString found = complaint(model, member, entry, place + "[]"); !found.isEmpty())
                return found;
        return {};
    }
    if (type == "string") {
        if (!value.is_string())
            return place + " is no text";
        const std::string text = value;
        if (shape.contains("pattern") && !std::regex_match(text, asciiRegex(shape["pattern"])))
            return place + " does not match its pattern: " + QString::fromStdString(text);
        if (shape.contains("max") && text.size() > shape["max"].get<std::size_t>())
            return place + " is too long";
        return {};
    }
    return (type == "integer" || type == "long") && !value.is_number_integer() ? place + " is no number" : QString();
}

/// Whether EC2's model has this parameter: "TagSpecification.1.Tag.2.Key" below the request's shape.
bool ec2Knows(const Json& model, const std::string& shapeName, const QStringList& parts) {
    if (parts.isEmpty())
        return model.at("shapes").at(shapeName).at("type") != "structure";
    const Json& shape = model.at("shapes").at(shapeName);
    if (shape.at("type") == "list") {
        bool number = false;
        parts.first().toInt(&number);
        return number && ec2Knows(model, shape["member"]["shape"], parts.mid(1));
    }
    if (shape.at("type") != "structure")
        return false;
    for (const auto& [name, member] : shape.at("members").items()) {
        std::string wire = name;
        if (member.contains("queryName"))
            wire = member["queryName"];
        else if (member.contains("locationName"))
            wire = capital(member["locationName"]);
        if (parts.first().toStdString() == wire)
            return ec2Knows(model, member["shape"], parts.mid(1));
    }
    return false;
}

Known known() {
    Known out;
    out.design = "A design, with \"quotes\"";
    out.deployment = "0b6e2404-b85d-4336-9d28-89814e089bde";
    return out;
}

std::vector<Step> allSteps() {
    std::vector<Step> all;
    for (const Design& design : {test::transitDesign("aws"), test::transitDesign("gcp"), test::virtualGatewayDesign()}) {
        const auto steps = stepsOf(design, *test::catalog());
        for (const Step& step : steps->list)
            if (step.operation.action == Action::create)
                all.push_back(step);
    }
    return all;
}

/// Ids as the providers give them, for every resource that a step names.
ResolvedIds idsFor(const Step& step) {
    ResolvedIds ids;
    for (const auto& [member, value] : step.want.items()) {
        if (!member.ends_with("Key") && !member.ends_with("Keys"))
            continue;
        const std::string key = value.is_array() ? value.at(0).get<std::string>() : value.get<std::string>();
        ids[member] = {key.starts_with("tgw") ? "tgw-0a" : key.starts_with("vgw") ? "vgw-0a" : "id-" + member};
    }
    return ids;
}

const char* const gatewayId = "ba72fdf5-e244-45ac-8374-cf9ebddd4d90";

} // namespace

class TestRequests : public QObject {
    Q_OBJECT

private slots:
    void ec2Forms();
    void ec2Bodies();
    void directConnectBodies();
    void interconnectBodies();
    void googleBodies();
    void environments_data();
    void environments();
    void remoteProfiles();
    void errors();
};

void TestRequests::ec2Forms() {
    const Json ec2 = model("aws-ec2.json");
    if (ec2.is_null())
        QSKIP("AWS's own model is no part of the project: it is read from ../shared/facts/api/aws-ec2.json");
    const std::map<std::string, std::string> actions = {
        {"ec2:vpc-cidr", "AssociateVpcCidrBlock"}, {"ec2:route-table-association", "AssociateRouteTable"},
        {"ec2:route", "CreateRoute"}, {"ec2:vgw-propagation", "EnableVgwRoutePropagation"},
        {"ec2:vpn-gateway-attachment", "AttachVpnGateway"}};
    std::set<std::string> seen;
    for (const Step& step : allSteps()) {
        if (!step.type.starts_with("ec2:"))
            continue;
        seen.insert(step.type);
        const Ec2Type* type = ec2Type(step.type);
        const std::string action = type != nullptr ? type->create : actions.at(step.type);
        Ec2Form form = ec2CreateForm(step.type, step.want, idsFor(step));
        QVERIFY2(!form.empty(), step.type.c_str());
        if (type != nullptr)
            for (const auto& field : ec2TagForm(*type, awsTags(step, known())))
                form.push_back(field);
        const std::string input = ec2.at("operations").at(action).at("input").at("shape");
        std::set<std::string> names;
        for (const auto& [name, value] : form) {
            QVERIFY2(!value.empty() || name.ends_with(".Value"), name.c_str());
            QVERIFY2(names.insert(name).second, name.c_str());
            QVERIFY2(ec2Knows(ec2, input, QString::fromStdString(name).split('.')), (action + " " + name).c_str());
        }
        for (const Json& required : ec2["shapes"][input].value("required", Json::array())) {
            const std::string name = required;
            QVERIFY2(std::any_of(names.begin(), names.end(), [&](const std::string& have) { return have.starts_with(name); }),
                     (action + " lacks " + name).c_str());
        }
        if (type == nullptr)
            continue;
        const std::string describe = ec2["operations"][type->describe]["input"]["shape"];
        QVERIFY2(ec2Knows(ec2, describe, {type->describeIds, "1"}), type->describe);
        const std::string remove = ec2["operations"][type->remove]["input"]["shape"];
        QVERIFY2(ec2Knows(ec2, remove, {type->removeId}), type->remove);
        for (const auto& [name, value] : ec2OwnedForm(step.key, known().deployment))
            QVERIFY2(ec2Knows(ec2, describe, QString::fromStdString(name).split('.')), name.c_str());
    }
    QCOMPARE(seen.size(), std::size_t(11));
}

void TestRequests::ec2Bodies() {
    QCOMPARE(ec2Body("CreateVpc", {{"CidrBlock", "10.0.0.0/16"}, {"TagSpecification.1.Tag.1.Value", "a b&c"}}),
             std::string("Action=CreateVpc&Version=2016-11-15&CidrBlock=10.0.0.0%2F16&TagSpecification.1.Tag.1.Value=a%20b%26c"));
}

void TestRequests::directConnectBodies() {
    const Json api = model("aws-directconnect.json");
    if (api.is_null())
        QSKIP("AWS's own model is no part of the project: it is read from ../shared/facts/api/aws-directconnect.json");
    int gateways = 0;
    int associations = 0;
    for (const Step& step : allSteps()) {
        if (step.type == "directconnect:gateway") {
            ++gateways;
            QCOMPARE(complaint(api, "CreateDirectConnectGatewayRequest",
                               directConnectGatewayBody(step.want, awsTags(step, known())), "body"), QString());
        }
        if (step.type == "directconnect:gateway-association") {
            ++associations;
            const Json body = directConnectAssociationBody(step.want, gatewayId, "tgw-0a");
            QCOMPARE(complaint(api, "CreateDirectConnectGatewayAssociationRequest", body, "body"), QString());
            QVERIFY(!body.at("addAllowedPrefixesToDirectConnectGateway").empty());
        }
    }
    QVERIFY(gateways == 3 && associations == 3);
    const Json update = directConnectAssociationUpdateBody("a", {"10.0.0.0/8", "10.1.0.0/16"}, {"10.1.0.0/16", "10.2.0.0/16"});
    QCOMPARE(complaint(api, "UpdateDirectConnectGatewayAssociationRequest", update, "body"), QString());
    QCOMPARE(update.at("addAllowedPrefixesToDirectConnectGateway").dump(), std::string(R"([{"cidr":"10.2.0.0/16"}])"));
    QCOMPARE(update.at("removeAllowedPrefixesToDirectConnectGateway").dump(), std::string(R"([{"cidr":"10.0.0.0/8"}])"));
}

void TestRequests::interconnectBodies() {
    const Json api = model("aws-interconnect.json");
    if (api.is_null())
        QSKIP("AWS's own model is no part of the project: it is read from ../shared/facts/api/aws-interconnect.json");
    int created = 0;
    int accepted = 0;
    for (const Step& step : allSteps()) {
        if (step.type != "interconnect:connection")
            continue;
        const AwsTags tags = awsTags(step, known());
        const Json& drawn = step.want.at("body");
        if (step.want.contains("minter")) {
            ++accepted;
            const Json body = acceptProposalBody(drawn, gatewayId, "key", tags, "token");
            QCOMPARE(complaint(api, "AcceptConnectionProposalRequest", body, "body"), QString());
            QCOMPARE(body.at("activationKey").get<std::string>(), std::string("key"));
        } else {
            ++created;
            const Json body = createConnectionBody(drawn, gatewayId, "mce-aws-gcp-iad", tags, "token");
            QCOMPARE(complaint(api, "CreateConnectionRequest", body, "body"), QString());
            QCOMPARE(body.at("bandwidth").get<std::string>(), std::string("1Gbps"));
            QCOMPARE(body.at("remoteAccount").at("identifier").get<std::string>(), std::string("acme-analytics-prod"));
            const Json update = updateConnectionBody("mcc-12345678", drawn, Json{{"bandwidth", "10Gbps"}}, "token");
            QCOMPARE(complaint(api, "UpdateConnectionRequest", update, "body"), QString());
        }
        // Nothing of what is kept in the state store may be a key.
        QVERIFY(step.want.dump().find("ctivationKey") == std::string::npos);
    }
    QCOMPARE(created, 2);
    QCOMPARE(accepted, 1);
}

void TestRequests::googleBodies() {
    const Json api = model("google-networkconnectivity-v1.json");
    for (const Step& step : allSteps()) {
        if (step.type == "compute:network") {
            const Json body = networkBody(step.want, ownerMark(step, known()));
            QCOMPARE(body.at("autoCreateSubnetworks"), Json(false));
            QVERIFY(std::regex_match(body.at("name").get<std::string>(), std::regex("[a-z]([-a-z0-9]{0,61}[a-z0-9])?")));
            QVERIFY(!body.contains("mtu"));
        }
        if (step.type == "compute:subnetwork") {
            const Json body = subnetworkBody(step.want, "projects/p/global/networks/n", ownerMark(step, known()));
            QCOMPARE(body.at("ipCidrRange").get<std::string>(), std::string("10.120.0.0/20"));
        }
        if (step.type != "networkconnectivity:transport")
            continue;
        const bool redeems = step.want.contains("minter");
        const Json body = transportBody(step.want.at("body"), "projects/p/global/networks/n", "projects/p/x",
                                        redeems ? "key" : "", step, known());
        QCOMPARE(body.contains("providedActivationKey"), redeems);
        QCOMPARE(body.contains("bandwidth"), !redeems);
        QCOMPARE(body.at("advertisedRoutes").at(0).get<std::string>(), std::string("10.120.0.0/20"));
        if (!api.is_null())
            for (const auto& [member, value] : body.items())
                QVERIFY2(api.at("schemas").at("Transport").at("properties").contains(member), member.c_str());
    }
    const Json peering = addPeeringBody("n", "projects/t/global/networks/x", "IPV4_ONLY").at("networkPeering");
    QCOMPARE(peering.at("importCustomRoutes"), Json(true));
    QCOMPARE(peering.at("exportCustomRoutes"), Json(true));
    QCOMPARE(peering.at("exchangeSubnetRoutes"), Json(true));
}

void TestRequests::environments_data() {
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("error");
    QTest::newRow("by location") << "" << "us-east4" << "mce-1" << "";
    QTest::newRow("by id") << "mce-3" << "elsewhere" << "mce-3" << "";
    QTest::newRow("another provider's") << "" << "eastus" << "" << "NoEnvironment";
    QTest::newRow("nowhere") << "" << "us-west1" << "" << "NoEnvironment";
    QTest::newRow("closed") << "" << "us-east5" << "" << "EnvironmentUnavailable";
}

void TestRequests::environments() {
    QFETCH(QString, wanted);
    QFETCH(QString, location);
    QFETCH(QString, id);
    QFETCH(QString, error);
    const Json list = Json::parse(R"([
        {"environmentId": "mce-2", "provider": {"cloudServiceProvider": "azure"}, "location": "eastus", "state": "available"},
        {"environmentId": "mce-1", "provider": {"cloudServiceProvider": "gcp"}, "location": "us-east4", "state": "limited"},
        {"environmentId": "mce-3", "provider": {"cloudServiceProvider": "Google Cloud"}, "location": "x", "state": "available"},
        {"environmentId": "mce-4", "provider": {"cloudServiceProvider": "gcp"}, "location": "us-east5", "state": "unavailable"}])");
    const auto found = environmentIn(list, wanted.toStdString(), "gcp", location.toStdString());
    QCOMPARE(found.ok(), error.isEmpty());
    if (found)
        QCOMPARE(QString::fromStdString(*found), id);
    else
        QCOMPARE(QString::fromStdString(found.error().code), error);
}

void TestRequests::remoteProfiles() {
    const Json list = Json::parse(R"([
        {"name": "projects/p/locations/l/remoteTransportProfiles/azure-x", "provider": "Microsoft Azure", "providerSite": "us-east-1"},
        {"name": "projects/p/locations/l/remoteTransportProfiles/aws-us-east-1", "provider": "Amazon Web Services",
         "providerSite": "us-east-1", "orderState": "OPEN"},
        {"name": "projects/p/locations/l/remoteTransportProfiles/aws-us-west-2", "providerSite": "us-west-2", "orderState": "CLOSED"}])");
    QCOMPARE(*remoteProfileIn(list, "aws", "us-east-1"),
             std::string("projects/p/locations/l/remoteTransportProfiles/aws-us-east-1"));
    QCOMPARE(remoteProfileIn(list, "aws", "us-west-2").error().code, std::string("ProfileClosed"));
    QCOMPARE(*remoteProfileIn(list, "azure", "us-east-1"),
             std::string("projects/p/locations/l/remoteTransportProfiles/azure-x"));
    const auto none = remoteProfileIn(list, "aws", "eu-west-2");
    QCOMPARE(none.error().code, std::string("NoRemoteProfile"));
    QVERIFY(none.error().message.find("aws-us-east-1") != std::string::npos);
}

void TestRequests::errors() {
    const ApiError ec2 = ec2Error({400, {}, "<Response><Errors><Error><Code>VpcLimitExceeded</Code><Message>no</Message></Error></Errors></Response>"});
    QCOMPARE(ec2.toString(), std::string("VpcLimitExceeded: no"));
    QCOMPARE(ec2Error({500, {}, "oops"}).code, std::string("HTTP500"));
    const ApiError json = awsJsonError({402, {}, R"({"__type":"com.amazon#ServiceQuotaExceededException","message":"m"})"});
    QCOMPARE(json.toString(), std::string("ServiceQuotaExceededException: m"));
    QCOMPARE(awsJsonError({403, {{"x-amzn-ErrorType", "AccessDeniedException:http://x"}}, R"({"Message":"m"})"}).toString(),
             std::string("AccessDeniedException: m"));
    const ApiError google = googleError({404, {}, R"({"error":{"code":404,"message":"m","status":"NOT_FOUND"}})"});
    QCOMPARE(google.toString(), std::string("NOT_FOUND: m"));
    QVERIFY(google.isGone() && !google.isUncertain());
    QVERIFY((ApiError{"NoAnswer", "", 0}).isUncertain());
    QVERIFY((ApiError{"InvalidVpcID.NotFound", "", 400}).isGone());
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
