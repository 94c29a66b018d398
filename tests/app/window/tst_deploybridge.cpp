// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/deploybridge.h"
#include "app/window/discovercontroller.h"
#include "app/window/keykeeper.h"
#include "app/window/workspace.h"
#include "core/deploy/sandboxclouds.h"
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/keycard.h"
#include "widgets/panels/messagecard.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace isthmus;

namespace {

/// A keychain that forgets when the test ends.
class MemoryKeeper final : public KeyKeeper {
public:
    void keep(const QString& design, const QString& link, const QString& key) override {
        keys[design + link] = key;
        emit kept(link, {});
    }
    void find(const QString& design, const QString& link) override {
        if (keys.contains(design + link))
            emit found(link, keys.value(design + link));
    }
    void forget(const QString& design, const QString& link) override { keys.remove(design + link); }
    QHash<QString, QString> keys;
};

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

Result<Design, FileError> example() {
    return loadDesign(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
}

/// The parts of the window that deploy, on clouds of their own.
struct Desk {
    explicit Desk(SandboxClouds& where, const QString& state = {})
        : clouds(where)
        , workspace(facts()) {
        workspace.deploys.useProfile(QString::fromStdString(clouds.profile()));
        workspace.deploys.useState(state);
        auto design = example();
        workspace.document.setDesign(*design);
        canvas = std::make_unique<CanvasView>(workspace.document, workspace.catalog, workspace.theme);
        panel = std::make_unique<DeployPanel>(workspace.document, workspace.catalog, workspace.theme);
        bridge =
            std::make_unique<DeployBridge>(workspace.document, workspace.deploys, *panel, *canvas, keeper, nullptr);
        panel->resize(1000, 500);
        panel->show();
    }
    ~Desk() {
        workspace.deploys.cancel();
        workspace.deploys.wait();
        QCoreApplication::processEvents();
        bridge.reset();
    }

    bool settle() {
        return QTest::qWaitFor([this] { return !workspace.deploys.isRunning(); }, 60000);
    }
    bool deploy() {
        bridge->plan();
        if (!settle())
            return false;
        click("Deploy");
        return settle();
    }
    template <typename Button = QPushButton>
    Button* button(const QString& text) {
        for (Button* one : panel->findChildren<Button*>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    void click(const QString& text) {
        QPushButton* one = button(text);
        if (one == nullptr || !one->isEnabled())
            QFAIL(qPrintable(QStringLiteral("no button \"%1\"").arg(text)));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    [[nodiscard]] QString said() const { return panel->findChild<MessageCard*>()->text(); }
    [[nodiscard]] std::optional<DeployMark> markOf(const char* id) const {
        const auto& items = canvas->items();
        return items.nodes()[items.nodeIndex(id)].mark;
    }

    SandboxClouds& clouds;
    Workspace workspace;
    MemoryKeeper keeper;
    std::unique_ptr<CanvasView> canvas;
    std::unique_ptr<DeployPanel> panel;
    std::unique_ptr<DeployBridge> bridge;
};

} // namespace

class TestDeployBridge : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void deploysAndTellsWhatWasDone() {
        SandboxClouds clouds;
        QVERIFY(clouds.isRunning());
        Desk desk(clouds);
        desk.bridge->plan();
        QVERIFY(desk.settle());
        QVERIFY(!desk.panel->plan().operations.empty());
        QVERIFY(desk.markOf("shop") == DeployMark::toCreate);
        desk.click("Deploy");
        QVERIFY(desk.settle());
        QVERIFY2(desk.said().startsWith("Deployed on all sides"), qPrintable(desk.said()));
        QVERIFY(desk.markOf("shop") == DeployMark::done);
        QVERIFY(clouds.counts()["ec2:vpc"] > 0);

        // History: the run can be looked at again, and the canvas shows it.
        QTest::mouseClick(desk.button<QToolButton>("History"), Qt::LeftButton);
        QVERIFY(desk.settle());
        auto* runs = desk.panel->findChild<QComboBox*>();
        QTRY_COMPARE(runs->count(), 1);
        auto* slider = desk.panel->findChild<QSlider*>();
        slider->setValue(0);
        QTRY_VERIFY(desk.markOf("shop") == DeployMark::pending || desk.markOf("shop") == DeployMark::running);
        QTest::mouseClick(desk.button<QToolButton>("Steps"), Qt::LeftButton);
        QVERIFY(desk.markOf("shop") == DeployMark::done);

        // Drift: nothing, as nobody has touched it.
        QTest::mouseClick(desk.button<QToolButton>("Drift"), Qt::LeftButton);
        QVERIFY(desk.settle());
        QVERIFY(desk.button<QToolButton>("Drift") != nullptr); // no number in its name
    }

    void teamsHandTheKeyOver() {
        SandboxClouds clouds;
        QVERIFY(clouds.isRunning());
        QTemporaryDir states;
        const auto state = [&states](const char* name) { return "sqlite:" + states.filePath(name); };
        QString key;
        std::string minter;
        std::string redeemer;
        {
            Desk desk(clouds, state("all.db"));
            desk.bridge->plan();
            QVERIFY(desk.settle());
            for (const Operation& operation : desk.panel->plan().operations)
                for (const PlannedValue& value : operation.values)
                    if (value.secret && value.when == ValueKnown::afterOtherSide) {
                        minter = value.from;
                        redeemer = operation.provider;
                    }
            QVERIFY(!minter.empty());
        }
        {
            Desk desk(clouds, state("minter.db"));
            desk.workspace.deploys.useSide(minter);
            QVERIFY(desk.deploy());
            auto* card = desk.panel->findChild<KeyCard*>();
            QTRY_VERIFY(card->isVisible());
            QVERIFY(card->isGiving());
            auto* field = card->findChild<QLineEdit*>("activationKey");
            QCOMPARE(field->echoMode(), QLineEdit::Password); // covered until asked for
            key = field->text();
            QVERIFY(key.size() > 40);
        }
        Desk desk(clouds, state("redeemer.db"));
        desk.workspace.deploys.useSide(redeemer);
        desk.bridge->plan();
        QVERIFY(desk.settle());
        auto* card = desk.panel->findChild<KeyCard*>();
        QTRY_VERIFY(card->isVisible());
        QVERIFY(!card->isGiving());
        auto* field = card->findChild<QLineEdit*>("activationKey");
        field->setText("bm8ga2V5");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.settle());
        QVERIFY(card->isVisible()); // it was none, and is asked for again
        QVERIFY(desk.keeper.keys.isEmpty());
        field->setText(key);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.settle());
        QTRY_VERIFY(!card->isVisible());
        QCOMPARE(desk.keeper.keys.size(), 1);
        desk.click("Deploy");
        QVERIFY(desk.settle());
        QVERIFY2(desk.said().startsWith("Done at"), qPrintable(desk.said()));
        QVERIFY(desk.keeper.keys.isEmpty()); // redeemed: nobody needs it any more
        for (const QString& file : QDir(states.path()).entryList(QDir::Files)) {
            QFile content(states.filePath(file));
            QVERIFY(content.open(QIODevice::ReadOnly));
            QVERIFY2(!content.readAll().contains(key.toLatin1()), qPrintable(file));
        }
    }

    void failureOffersTheWayBack() {
        SandboxClouds clouds(300,
                             R"([{"match": "ec2:CreateTransitGatewayVpcAttachment", "fault": "fail-provisioning"}])");
        QVERIFY(clouds.isRunning());
        Desk desk(clouds);
        QVERIFY(desk.deploy());
        QVERIFY2(desk.said().contains("failed at AWS"), qPrintable(desk.said()));
        desk.click(QStringLiteral("Roll back…"));
        QVERIFY(desk.settle());
        QVERIFY(!desk.panel->plan().rollbackOf.empty());
        QVERIFY(clouds.counts()["ec2:vpc"] > 0); // nothing before it was approved
        desk.click("Roll back");
        QVERIFY(desk.settle());
        QVERIFY2(desk.said().startsWith("Rolled back"), qPrintable(desk.said()));
        QCOMPARE(clouds.counts()["ec2:vpc"], 0);
    }

    void cancelledRunGoesOn() {
        SandboxClouds clouds(30);
        QVERIFY(clouds.isRunning());
        Desk desk(clouds);
        desk.bridge->plan();
        QVERIFY(desk.settle());
        QSignalSpy operations(&desk.workspace.deploys, &DeployController::operationChanged);
        desk.click("Deploy");
        QVERIFY(operations.wait(10000));
        desk.click("Cancel");
        QVERIFY(desk.settle());
        QVERIFY2(desk.said().startsWith("Cancelled after"), qPrintable(desk.said()));
        // A window that is opened later knows it from the state store, and offers to go on.
        desk.bridge->plan();
        QVERIFY(desk.settle());
        QVERIFY2(desk.said().contains("did not come to its end"), qPrintable(desk.said()));
        desk.click("Resume");
        QVERIFY(QTest::qWaitFor([&] { return desk.said().startsWith("Deployed on all sides"); }, 60000));
    }

    void drawsWhatRuns() {
        SandboxClouds clouds(1000, {}, SandboxProcess::awsAccountOf(*example()));
        QVERIFY(clouds.isRunning());
        Desk desk(clouds);
        QVERIFY(desk.deploy());
        const auto count = [&desk](const char* kind) {
            int found = 0;
            for (const auto& [id, node] : desk.workspace.document.design().nodes())
                found += node.kind == kind ? 1 : 0;
            return found;
        };
        const int networks = count("aws.vpc");
        const int subnets = count("gcp.subnet");
        DiscoverController discovery(desk.workspace, *desk.panel);
        QTimer answers; // to every question: yes
        connect(&answers, &QTimer::timeout, this, [] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                dialog->accept();
        });
        answers.start(100);
        QSignalSpy reset(&desk.workspace.document, &Document::reset);
        discovery.start();
        QVERIFY(reset.wait(60000));
        QVERIFY(desk.settle());
        QCOMPARE(count("aws.vpc"), networks);
        QCOMPARE(count("gcp.subnet"), subnets);
        QVERIFY(desk.workspace.files.file().isEmpty());
    }

    void driftIsMarkedAndIgnored() {
        SandboxClouds clouds;
        QVERIFY(clouds.isRunning());
        Desk desk(clouds);
        DriftReport report;
        Drift drift;
        drift.kind = DriftKind::gone;
        drift.key = "shop";
        drift.subject = "shop";
        drift.provider = "aws";
        report.drifts = {drift};
        emit desk.workspace.deploys.driftKnown(report);
        QVERIFY(desk.markOf("shop") == DeployMark::gone);
        QVERIFY(desk.button<QToolButton>("Drift (1)") != nullptr);
        report.drifts[0].ignored = true;
        emit desk.workspace.deploys.driftKnown(report);
        QVERIFY(!desk.markOf("shop").has_value());
    }
};

QTEST_MAIN(TestDeployBridge)
#include "tst_deploybridge.moc"
