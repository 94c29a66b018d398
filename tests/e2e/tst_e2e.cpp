// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "io/designfile.h"
#include "spec/export.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/export.h"
#include "widgets/panels/deploypanel.h"
#include "widgets/panels/inspectorpanel.h"
#include "widgets/panels/palettemodel.h"
#include "widgets/panels/palettepanel.h"
#include "widgets/panels/pathpanel.h"

#include <QApplication>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace isthmus;
using e2e::Driver;

/// A user draws, mends, exports, deploys and destroys a small design that joins AWS and Google.
class EndToEndTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void addsAccounts();
    void drawsNodes();
    void joinsThem();
    void seesFindingsVanish();
    void showsThePath();
    void undoesAndRedoesAll();
    void exportsSpecificationAndPicture();
    void deploysToBothClouds();
    void destroysAndLeavesNothing();
    void cleanupTestCase();

private:
    void addAccount(const QString& id, const QString& provider, const QString& identifier);
    void editCell(QTableView& table, int row, int column, const QString& text);
    void place(const QString& kind, const QPointF& scene);
    void join(const QString& from, const QString& to);
    void fill(const QString& element, const QString& field, const QString& text);
    [[nodiscard]] QString idOf(const std::string& kind) const;
    [[nodiscard]] int errors();
    [[nodiscard]] const Design& design() const { return m_driver->workspace().document.design(); }
    template <typename T>
    T* find(const QString& name = {}) {
        return m_driver->window().findChild<T*>(name);
    }
    bool waitForDeploy() {
        return Driver::waitFor([this] { return !m_driver->workspace().deploys.isRunning(); }, 60000);
    }

    std::unique_ptr<Driver> m_driver;
    std::vector<Finding> m_findings;
    std::vector<ResourceStatus> m_status;
    std::optional<RunResult> m_result;
    QStringList m_reasons;
};

void EndToEndTest::initTestCase() {
    m_driver = std::make_unique<Driver>();
    Workspace& workspace = m_driver->workspace();
    connect(&workspace.analyser, &Analyser::analysed, this,
            [this](const std::shared_ptr<Analysis>& analysis) { m_findings = analysis->findings; });
    connect(&workspace.deploys, &DeployController::statusKnown, this,
            [this](const std::vector<ResourceStatus>& status) { m_status = status; });
    connect(&workspace.deploys, &DeployController::finished, this,
            [this](const RunResult& result, bool) { m_result = result; });
    connect(&workspace.deploys, &DeployController::failed, this, [this](const QString& reason) { m_reasons << reason; });
    QVERIFY(design().nodes().empty());
    m_driver->key(QStringLiteral("ctrl+0"));
    m_driver->canvas().centreOn(QPointF(420, 200));
}

void EndToEndTest::cleanupTestCase() {
    // Closing must not ask: a test has nobody to answer.
    m_driver->workspace().document.undoStack().setClean();
    m_driver.reset();
}

void EndToEndTest::editCell(QTableView& table, int row, int column, const QString& text) {
    const QModelIndex index = table.model()->index(row, column);
    table.scrollTo(index);
    m_driver->click(table.viewport()->mapToGlobal(table.visualRect(index).center()), 1, 2);
    m_driver->key(QStringLiteral("ctrl+a"));
    m_driver->type(text);
    m_driver->key(QStringLiteral("Return"));
    QTest::qWait(60);
    if (table.model()->index(row, column).data().toString() != text) // a completion took the first Return
        m_driver->key(QStringLiteral("Return"));
}

void EndToEndTest::addAccount(const QString& id, const QString& provider, const QString& identifier) {
    QTableView* table = nullptr;
    for (QTableView* candidate : m_driver->window().findChildren<QTableView*>())
        if (candidate->accessibleName() == QLatin1String("Accounts"))
            table = candidate;
    QVERIFY(table != nullptr);
    for (QPushButton* button : m_driver->window().findChildren<QPushButton*>())
        if (button->accessibleName() == QLatin1String("Add to Accounts"))
            m_driver->click(button);
    QTest::qWait(100);
    int row = -1;
    for (int i = 0; i < table->model()->rowCount(); ++i)
        if (table->model()->index(i, 2).data().toString().isEmpty())
            row = i;
    QVERIFY(row >= 0);
    editCell(*table, row, 1, provider);
    editCell(*table, row, 2, identifier);
    (void)id;
    QTRY_VERIFY(std::any_of(design().accounts().begin(), design().accounts().end(), [&](const auto& entry) {
        return entry.second.provider == provider.toStdString() && entry.second.identifier == identifier.toStdString();
    }));
}

void EndToEndTest::addsAccounts() {
    addAccount({}, QStringLiteral("aws"), QStringLiteral("111122223333"));
    addAccount({}, QStringLiteral("gcp"), QStringLiteral("acme-analytics-prod"));
    QCOMPARE(design().accounts().size(), std::size_t{2});
}

void EndToEndTest::place(const QString& kind, const QPointF& scene) {
    auto* tree = m_driver->window().findChild<PalettePanel*>()->findChild<QTreeView*>();
    const QAbstractItemModel& model = *tree->model();
    const auto hits = model.match(model.index(0, 0), PaletteModel::kindRole, kind, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY2(!hits.isEmpty(), qPrintable(kind));
    tree->scrollTo(hits.first(), QAbstractItemView::PositionAtCenter);
    QTest::qWait(30);
    const std::size_t before = design().nodes().size();
    m_driver->drag(tree->viewport()->mapToGlobal(tree->visualRect(hits.first()).center()), m_driver->onScreen(scene));
    QTRY_COMPARE(design().nodes().size(), before + 1);
}

QString EndToEndTest::idOf(const std::string& kind) const {
    for (const auto& [id, node] : design().nodes())
        if (node.kind == kind)
            return toQt(id);
    return {};
}

void EndToEndTest::drawsNodes() {
    place(QStringLiteral("aws.vpc"), {40, 160});
    place(QStringLiteral("aws.virtual-private-gateway"), {320, 160});
    place(QStringLiteral("aws.direct-connect-gateway"), {560, 160});
    place(QStringLiteral("gcp.network"), {840, 160});
    // A subnet that is dropped into a network belongs to it.
    place(QStringLiteral("aws.subnet"), m_driver->canvas().transform().toScene(m_driver->canvas().viewRectOf(idOf("aws.vpc")).center()));
    place(QStringLiteral("gcp.subnet"), m_driver->canvas().transform().toScene(m_driver->canvas().viewRectOf(idOf("gcp.network")).center()));
    QCOMPARE(toQt(design().node(idOf("aws.subnet").toStdString())->parent), idOf("aws.vpc"));
    QCOMPARE(toQt(design().node(idOf("gcp.subnet").toStdString())->parent), idOf("gcp.network"));
}

void EndToEndTest::join(const QString& from, const QString& to) {
    CanvasView& canvas = m_driver->canvas();
    const QRectF start = canvas.viewRectOf(from);
    const QRectF end = canvas.viewRectOf(to);
    const std::size_t before = design().links().size();
    const QPoint port = canvas.viewport()->mapToGlobal(QPointF(start.right(), start.center().y()).toPoint());
    // The ports show under the mouse.
    m_driver->moveTo(port - QPoint(12, 0));
    QTest::qWait(80);
    m_driver->drag(port, canvas.viewport()->mapToGlobal(QPointF(end.left() + 12, end.center().y()).toPoint()));
    QTRY_COMPARE(design().links().size(), before + 1);
}

void EndToEndTest::joinsThem() {
    join(idOf("aws.vpc"), idOf("aws.virtual-private-gateway"));
    join(idOf("aws.virtual-private-gateway"), idOf("aws.direct-connect-gateway"));
    join(idOf("aws.direct-connect-gateway"), idOf("gcp.network"));
    QStringList kinds;
    for (const auto& [id, link] : design().links())
        kinds << toQt(link.kind);
    kinds.sort();
    QCOMPARE(kinds, QStringList({"association", "attachment", "interconnect"}));
}

int EndToEndTest::errors() {
    m_driver->waitForVerdict();
    QTest::qWait(50);
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(),
                                          [](const Finding& finding) { return finding.severity == Severity::error && !finding.waived; }));
}

void EndToEndTest::fill(const QString& element, const QString& field, const QString& text) {
    m_driver->workspace().document.select(element);
    auto* inspector = m_driver->window().findChild<InspectorPanel*>();
    QTest::qWait(200);
    auto* editor = inspector->findChild<QWidget*>(field);
    QVERIFY2(editor != nullptr, qPrintable(field));
    for (QWidget* parent = editor->parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(editor);
    QTest::qWait(60);
    m_driver->click(editor->mapToGlobal(QPoint(16, std::min(14, editor->height() / 2))));
    m_driver->key(QStringLiteral("ctrl+a"));
    m_driver->type(text);
    m_driver->key(QStringLiteral("Tab"));
    QTest::qWait(120);
}

void EndToEndTest::seesFindingsVanish() {
    const int before = errors();
    QVERIFY(before > 0);
    const auto has = [this](const char* rule) {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding& f) { return f.rule == rule; });
    };
    fill(idOf("aws.vpc"), QStringLiteral("region"), QStringLiteral("us-east-1"));
    fill(idOf("aws.virtual-private-gateway"), QStringLiteral("region"), QStringLiteral("us-east-1"));
    fill(idOf("gcp.subnet"), QStringLiteral("region"), QStringLiteral("us-east4"));
    QString bridge;
    for (const auto& [id, link] : design().links())
        if (link.kind == "interconnect")
            bridge = toQt(id);
    const Node* subnet = design().node(idOf("gcp.subnet").toStdString());
    const QString prefix = toQt(subnet->properties.value("cidr", std::string()));
    QVERIFY(!prefix.isEmpty());
    fill(bridge, QStringLiteral("property.bandwidthMbps"), QStringLiteral("1000"));
    fill(bridge, QStringLiteral("property.initiator"), QStringLiteral("aws"));
    fill(bridge, QStringLiteral("property.region"), QStringLiteral("us-east-1"));
    fill(bridge, QStringLiteral("property.partnerRegion"), QStringLiteral("us-east4"));
    QVERIFY(errors() > 0);
    QVERIFY(has("interconnect.advertised-routes"));
    fill(bridge, QStringLiteral("property.advertisedRoutes"), prefix);
    QTRY_COMPARE(errors(), 0);
    QVERIFY(!has("interconnect.advertised-routes"));
}

void EndToEndTest::showsThePath() {
    m_driver->workspace().document.clearSelection();
    m_driver->canvas().setFocus();
    auto* hops = find<PathPanel>()->findChild<QTreeView*>();
    // P, then the two subnets with the mouse.
    m_driver->key(QStringLiteral("p"));
    m_driver->click(m_driver->onScreen(idOf("aws.subnet")));
    m_driver->click(m_driver->onScreen(idOf("gcp.subnet")));
    QVERIFY(Driver::waitFor([&] { return hops->model()->rowCount() > 4; }));
    QVERIFY(hops->isVisible());
    m_driver->canvas().setFocus();
    m_driver->key(QStringLiteral("Escape"));
    QTRY_VERIFY(!hops->isVisible());
}

void EndToEndTest::undoesAndRedoesAll() {
    const std::string drawn = writeDesign(design());
    m_driver->canvas().setFocus();
    QUndoStack& undo = m_driver->workspace().document.undoStack();
    const int steps = undo.index();
    QVERIFY(steps > 10);
    m_driver->key(QStringLiteral("ctrl+z"));
    QTRY_COMPARE(undo.index(), steps - 1);
    while (undo.canUndo())
        undo.undo();
    QVERIFY(design().nodes().empty() && design().links().empty());
    while (undo.canRedo())
        undo.redo();
    QCOMPARE(QString::fromStdString(writeDesign(design())), QString::fromStdString(drawn));
    QCOMPARE(errors(), 0);
}

void EndToEndTest::exportsSpecificationAndPicture() {
    QTemporaryDir folder;
    const auto files = exportSpec(design(), *m_driver->workspace().catalog, folder.path().toStdString());
    QVERIFY2(files.ok(), files ? "" : files.error().message.c_str());
    QVERIFY(files->size() > 5);
    for (const char* ending : {"png", "svg", "pdf"}) {
        const QString file = folder.filePath(QStringLiteral("design.") + QLatin1String(ending));
        QVERIFY(exportDesignPicture(design(), *m_driver->workspace().catalog, file).ok());
        QVERIFY(QFileInfo(file).size() > 1000);
    }
}

void EndToEndTest::deploysToBothClouds() {
    m_driver->click(find<QPushButton>(QStringLiteral("deployButton")));
    QVERIFY(Driver::waitFor([this] { return !find<DeployPanel>()->plan().operations.empty(); }, 30000));
    QVERIFY(waitForDeploy());
    QVERIFY2(m_reasons.isEmpty(), qPrintable(m_reasons.join(QLatin1Char('\n'))));
    // The plan is shown; the second press approves it.
    m_driver->click(find<QPushButton>(QStringLiteral("deployButton")));
    QVERIFY(Driver::waitFor([this] { return m_result.has_value(); }, 60000));
    QVERIFY(waitForDeploy());
    QVERIFY2(m_result->ok, m_result->errors.empty() ? "" : m_result->errors.front().c_str());
    QStringList states;
    for (const ResourceStatus& status : m_status)
        if (status.type == "interconnect:connection" || status.type == "networkconnectivity:transport")
            states << toQt(status.provider) + QLatin1Char(' ') + toQt(status.state);
    states.sort();
    QCOMPARE(states, QStringList({"aws available", "gcp ACTIVE"}));
}

void EndToEndTest::destroysAndLeavesNothing() {
    m_result.reset();
    m_driver->click(find<QPushButton>(QStringLiteral("askDestroy")));
    auto* confirm = find<QPushButton>(QStringLiteral("confirmDestroy"));
    QVERIFY(Driver::waitFor([&] { return confirm->isVisible() && confirm->isEnabled() && !m_driver->workspace().deploys.isRunning(); }));
    m_driver->click(confirm);
    QVERIFY(Driver::waitFor([this] { return m_result.has_value(); }, 60000));
    QVERIFY(waitForDeploy());
    QVERIFY2(m_result->ok, m_result->errors.empty() ? "" : m_result->errors.front().c_str());
    QVERIFY(m_status.empty());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    e2e::prepareApplication();
    EndToEndTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_e2e.moc"
