// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/azuredesigns.h"
#include "core/deploy/sandboxclouds.h"
#include "deploy/deployer.h"
#include "deploy/sandboxprocess.h"

using namespace isthmus;

namespace {

std::unique_ptr<Deployer> deployerFor(const SandboxClouds& clouds) {
    const auto profile = Profile::load(clouds.profile());
    if (!profile)
        qFatal("%s", profile.error().message.c_str());
    auto deployer = Deployer::open(*profile, test::catalog());
    if (!deployer)
        qFatal("%s", deployer.error().message.c_str());
    return *std::move(deployer);
}

QByteArray told(const RunResult& result) {
    QByteArray text = QByteArray::number(result.done) + " done, " + QByteArray::number(result.skipped) + " skipped\n";
    for (const std::string& error : result.errors)
        text += QByteArray::fromStdString(error) + "\n";
    return text;
}

QString listed(const std::map<std::string, int>& counts) {
    QStringList all;
    for (const auto& [type, count] : counts)
        all << QString("%1 %2").arg(QString::fromStdString(type)).arg(count);
    return all.join(", ");
}

Design loaded(const QString& name) {
    for (const char* folder : {"/resources/examples/", "/tests/data/deploy/", "/tests/data/designs/"}) {
        const std::filesystem::path path = ISTHMUS_SOURCE_DIR + std::string(folder) + name.toStdString() + ".isthmus";
        if (!std::filesystem::exists(path))
            continue;
        const auto read = loadDesign(path);
        if (!read)
            qFatal("%s", read.error().toString().c_str());
        return *read;
    }
    qFatal("no design %s", qPrintable(name));
}

Design otherInitiator(Design design, const Id& link, const std::string& initiator) {
    Link changed = *design.link(link);
    changed.properties["initiator"] = initiator;
    Edit edit;
    edit.add(PutLink{changed});
    const auto applied = design.apply(edit);
    if (!applied)
        qFatal("%s", applied.error().message.c_str());
    return design;
}

} // namespace

Q_DECLARE_METATYPE(isthmus::Design)

/// Whole designs against the stand-ins of all clouds: everything drawn comes up, nothing is left behind.
class TestClouds : public QObject {
    Q_OBJECT

private slots:
    void deploysAndDestroys_data();
    void deploysAndDestroys();

private:
    void upAndDown(const Design& design, const QString& made, int notes);
};

void TestClouds::upAndDown(const Design& design, const QString& made, int notes) {
    const SandboxClouds clouds(2000, {}, SandboxProcess::awsAccountOf(design), SandboxProcess::partnersOf(design));
    QVERIFY2(clouds.isRunning(), "isthmus-sandbox did not start");
    const auto deployer = deployerFor(clouds);
    const auto plan = deployer->plan(design);
    QVERIFY2(plan.ok(), plan ? "" : plan.error().message.c_str());
    QString said;
    for (const std::string& note : plan->notes)
        said += QString::fromStdString(note) + "\n";
    QVERIFY2(static_cast<int>(plan->notes.size()) == notes, qPrintable(said));
    QByteArray heard;
    const RunResult result = deployer->run(
        design, *plan, [&](const OperationEvent& event) { heard += QByteArray::fromStdString(event.message + "\n"); },
        {});
    QVERIFY2(result.ok, told(result));
    // Both ends of every tunnel have the same key, and nobody else has it.
    const auto status = deployer->status(design);
    QVERIFY(status.ok());
    for (const ResourceStatus& one : *status)
        QVERIFY2(one.state != "AUTHORIZATION_ERROR" && one.state != "NotConnected", one.key.c_str());
    QFile store(QString::fromStdString(clouds.path("state.db")));
    QVERIFY(store.open(QIODevice::ReadOnly));
    const QByteArray kept = store.readAll();
    QVERIFY(!kept.isEmpty());
    for (const char* secret : {"psk_", "pair_", "eyJ2ZXJzaW9u"})
        QVERIFY2(!kept.contains(secret) && !heard.contains(secret), secret);
    QCOMPARE(listed(clouds.counts()), made);
    const auto again = deployer->plan(design);
    QVERIFY(again.ok());
    QVERIFY2(again->operations.empty(), again->operations.empty() ? "" : again->operations[0].id.c_str());
    const auto down = deployer->planDestroy(design);
    QVERIFY(down.ok());
    const RunResult destroyed = deployer->run(design, *down, {}, {});
    QVERIFY2(destroyed.ok, told(destroyed));
    QCOMPARE(listed(clouds.counts()), QString());
}

void TestClouds::deploysAndDestroys_data() {
    QTest::addColumn<Design>("design");
    QTest::addColumn<QString>("made");
    QTest::addColumn<int>("notes");
    const QString azure =
        "azure:connections 1, azure:expressRouteCircuits 1, azure:publicIPAddresses 1, "
        "azure:resourceGroups 1, azure:virtualNetworkGateways 1, azure:virtualNetworks 1, "
        "azure:virtualNetworks/subnets 2, directconnect:gateway 1, directconnect:gateway-association 1, "
        "ec2:route-table 2, ec2:subnet 1, ec2:vpc 1, ec2:vpn-gateway 1, interconnect:connection 1";
    const Design preview = loaded("aws-azure-preview");
    QTest::newRow("Azure first") << preview << azure << 1;
    QTest::newRow("AWS first, Azure") << otherInitiator(preview, "bridge", "aws") << azure << 1;
    const QString oracle =
        "directconnect:gateway 1, directconnect:gateway-association 1, ec2:route-table 2, ec2:subnet 1, "
        "ec2:vpc 1, ec2:vpn-gateway 1, interconnect:connection 1, oci:drgAttachments 1, oci:drgs 1, "
        "oci:routeTables 1, oci:subnets 1, oci:vcns 1, oci:virtualCircuits 1";
    const Design erp = loaded("aws-oracle");
    QTest::newRow("Oracle first") << erp << oracle << 0;
    QTest::newRow("AWS first, Oracle") << otherInitiator(erp, "bridge", "aws") << oracle << 0;
    QTest::newRow("VPN between AWS and Azure")
        << loaded("d01-aws-azure-vpn")
        << "azure:connections 4, azure:localNetworkGateways 4, azure:publicIPAddresses 2, azure:resourceGroups 1, "
           "azure:virtualNetworkGateways 1, azure:virtualNetworks 1, azure:virtualNetworks/subnets 2, "
           "ec2:customer-gateway 2, ec2:route-table 2, ec2:vpc 1, ec2:vpn-connection 2, ec2:vpn-gateway 1"
        << 0;
    QTest::newRow("HA VPN between AWS and Google")
        << loaded("d03-aws-google-ha-vpn")
        << "compute:external-vpn-gateway 1, compute:network 1, compute:router 1, compute:subnetwork 1, "
           "compute:vpn-gateway 1, compute:vpn-tunnel 4, ec2:customer-gateway 2, ec2:route-table 2, ec2:subnet 1, "
           "ec2:vpc 1, ec2:vpn-connection 2, ec2:vpn-gateway 1"
        << 0;
    QTest::newRow("hubs of Google and Azure")
        << loaded("hubs")
        << "azure:resourceGroups 1, azure:virtualHubs 1, azure:virtualHubs/hubVirtualNetworkConnections 2, "
           "azure:virtualNetworks 2, azure:virtualWans 1, compute:network 2, networkconnectivity:hub 1, "
           "networkconnectivity:spoke 2"
        << 0;
    QTest::newRow("peered transit gateways")
        << loaded("transit-peering")
        << "ec2:route-table 4, ec2:subnet 2, ec2:transit-gateway 2, ec2:transit-gateway-attachment 2, "
           "ec2:transit-gateway-peering 1, ec2:vpc 2"
        << 0;
    QTest::newRow("Google attachment of a carrier")
        << loaded("google-attachment")
        << "compute:interconnect-attachment 1, compute:network 1, compute:router 1, compute:subnetwork 1" << 1;
    QTest::newRow("Cloud WAN")
        << loaded("aws-google-cloud-wan")
        << "compute:network 1, compute:peering 1, compute:subnetwork 1, directconnect:gateway 1, "
           "ec2:route-table 4, ec2:subnet 2, ec2:vpc 2, interconnect:connection 1, "
           "networkconnectivity:transport 1, networkmanager:attachment 3, "
           "networkmanager:core-network 1, networkmanager:global-network 1"
        << 0;
    const QString nimbus = "coordinator:connections 1, directconnect:gateway 1, directconnect:gateway-association 1, "
                           "ec2:route-table 2, ec2:subnet 1, ec2:vpc 1, ec2:vpn-gateway 1, interconnect:connection 1";
    const Design partner = loaded("aws-partner");
    QTest::newRow("AWS first, a partner") << partner << nimbus << 1;
    QTest::newRow("a partner first") << otherInitiator(partner, "bridge", "nimbus") << nimbus << 1;
    const QString three = "compute:network 1, compute:peering 1, compute:subnetwork 1, coordinator:connections 1, "
                          "networkconnectivity:transport 1";
    const Design google = loaded("google-partner");
    QTest::newRow("Google first, a partner") << google << three << 1;
    QTest::newRow("a partner first, Google") << otherInitiator(google, "bridge", "nimbus") << three << 1;
    QTest::newRow("Azure hub and spoke")
        << test::hubAndSpoke(R"("allowGatewayTransit": true, "useRemoteGateways": true)")
        << "azure:connections 1, azure:expressRouteCircuits 1, azure:expressRouteCircuits/peerings 1, "
           "azure:publicIPAddresses 1, azure:resourceGroups 1, azure:virtualNetworkGateways 1, azure:virtualNetworks "
           "2, "
           "azure:virtualNetworks/subnets 1, azure:virtualNetworks/virtualNetworkPeerings 2"
        << 1;
}

void TestClouds::deploysAndDestroys() {
    QFETCH(Design, design);
    QFETCH(QString, made);
    QFETCH(int, notes);
    upAndDown(design, made, notes);
}

QTEST_GUILESS_MAIN(TestClouds)
#include "tst_clouds.moc"
