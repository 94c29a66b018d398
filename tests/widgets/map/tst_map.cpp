// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "io/generate.h"
#include "widgets/map/mapview.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

Design example(const char* name) {
    return loadDesign(findResources() / "examples" / name).value();
}

int placeOfCode(const MapModel& model, const QString& code) {
    for (std::size_t i = 0; i < model.places().size(); ++i)
        if (model.places()[i].code == code)
            return static_cast<int>(i);
    return -1;
}

QPointF plain(const GeoPoint& at) {
    return equalEarth(at.latitude, at.longitude) * 200;
}

} // namespace

class TstMap final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        QVERIFY(m_theme.setMode(qEnvironmentVariableIsSet("ISTHMUS_DARK") ? Theme::Mode::dark : Theme::Mode::light));
        m_theme.applyTo(*qApp);
    }
    void projectionIsEqualEarth();
    void greatCircleGoesNorth();
    void outlinesAreRead();
    void whatIsGlobalStandsWithItsNeighbours();
    void sitesStandWhereTheySay();
    void disabledAndPlacelessAreNotThere();
    void chipsNeverLieOnOneAnother();
    void lineOverTheEdgeComesInTwoParts();
    void mouseAndKeyboard();

private:
    Theme m_theme;
};

void TstMap::projectionIsEqualEarth() {
    QCOMPARE(equalEarth(0, 0), QPointF(0, 0));
    // Published measures of the projection: 2.7066 wide to each side, 1.3173 high.
    QVERIFY(std::abs(equalEarthExtent().x() - 2.7066) < 1e-3);
    QVERIFY(std::abs(equalEarthExtent().y() - 1.3173) < 1e-3);
    QVERIFY(equalEarth(50, 10).y() < 0);
    QCOMPARE(equalEarth(-30, -70), -equalEarth(30, 70));
}

void TstMap::greatCircleGoesNorth() {
    const auto way = greatCircle({51.5, 0}, {40.7, -74}, 11);
    QCOMPARE(way.size(), std::size_t{11});
    QVERIFY(std::abs(way.front().latitude - 51.5) < 1e-9 && std::abs(way.back().longitude + 74) < 1e-9);
    QVERIFY(way[5].latitude > 51.5);
    double length = 0;
    for (std::size_t i = 1; i < way.size(); ++i)
        length += greatCircleKm(way[i - 1].latitude, way[i - 1].longitude, way[i].latitude, way[i].longitude);
    QVERIFY(std::abs(length - greatCircleKm(51.5, 0, 40.7, -74)) < 0.1);
    for (const GeoPoint& at : greatCircle({10, 10}, {10, 10}, 5))
        QVERIFY(std::abs(at.latitude - 10) < 1e-9);
}

void TstMap::outlinesAreRead() {
    const auto world = WorldOutline::load(findResources() / "map" / "world.json");
    QVERIFY(world.ok());
    QVERIFY(world->land.contains(equalEarth(52.5, 13.4)));   // Berlin
    QVERIFY(world->land.contains(equalEarth(-26.2, 28.0)));  // Johannesburg
    QVERIFY(!world->land.contains(equalEarth(30.0, -40.0))); // the Atlantic
    QVERIFY(!world->borders.isEmpty());
    QVERIFY(!WorldOutline::load(findResources() / "map" / "nothing.json").ok());
}

void TstMap::whatIsGlobalStandsWithItsNeighbours() {
    const Design design = example("aws-google-transit-gateway.isthmus");
    MapModel model;
    model.rebuild(design, *facts());
    QCOMPARE(model.places().size(), std::size_t{2});
    QVERIFY(model.unplaced().empty());
    const int aws = placeOfCode(model, QStringLiteral("us-east-1"));
    const int google = placeOfCode(model, QStringLiteral("us-east4"));
    QVERIFY(aws >= 0 && google >= 0);
    QCOMPARE(model.placeOf("dxgw"), aws);
    QCOMPARE(model.placeOf("lake"), google);
    QVERIFY(!model.places()[static_cast<std::size_t>(aws)].inferred);
    QCOMPARE(model.arcs().size(), std::size_t{1});
    QVERIFY(model.arcs().front().interconnect);
    QCOMPARE(model.arcs().front().links, std::vector<Id>{"bridge"});
}

void TstMap::sitesStandWhereTheySay() {
    const Design design = example("three-clouds-on-premises.isthmus");
    MapModel model;
    model.rebuild(design, *facts());
    const int plant = model.placeOf("plant");
    QVERIFY(plant >= 0);
    QCOMPARE(model.places()[static_cast<std::size_t>(plant)].at.latitude, 40.44);
    QCOMPARE(model.places()[static_cast<std::size_t>(plant)].provider, QStringLiteral("onprem"));
    QCOMPARE(model.placeOf("plant-edge"), plant);
    QVERIFY(std::any_of(model.arcs().begin(), model.arcs().end(), [&](const MapArc& arc) {
        return (arc.from == plant || arc.to == plant) && arc.links == std::vector<Id>{"vpn-plant"};
    }));
}

void TstMap::disabledAndPlacelessAreNotThere() {
    Design design = example("aws-google-transit-gateway.isthmus");
    Edit edit;
    Node lake = *design.node("lake");
    lake.state = DrawState::disabled;
    Node lost;
    lost.id = "lost";
    lost.kind = "fabric.cloud-router";
    edit.add(PutNode{lake}).add(PutNode{lost});
    QVERIFY(design.apply(edit).ok());
    MapModel model;
    model.rebuild(design, *facts());
    QCOMPARE(model.placeOf("lake"), -1);
    QVERIFY(model.arcs().empty());
    QCOMPARE(model.unplaced(), std::vector<Id>{"lost"});
}

void TstMap::chipsNeverLieOnOneAnother() {
    GenerateOptions options;
    options.nodes = 2000;
    const Design design = generateDesign(*facts(), options);
    MapModel model;
    model.rebuild(design, *facts());
    QVERIFY(model.places().size() > 20);
    const QFontMetricsF metrics(m_theme.font(QStringLiteral("caption")));
    const MapLayout layout = layOutMap(model, plain, metrics, 24, 12);
    for (std::size_t i = 0; i < layout.chips.size(); ++i)
        for (std::size_t k = i + 1; k < layout.chips.size(); ++k)
            QVERIFY2(!layout.chips[i].bounds().intersects(layout.chips[k].bounds()),
                     qPrintable(model.places()[i].code + QLatin1Char(' ') + model.places()[k].code));
    for (std::size_t i = 0; i < layout.chips.size(); ++i)
        QCOMPARE(layout.placeAt(layout.chips[i].chip.center()), static_cast<int>(i));
}

void TstMap::lineOverTheEdgeComesInTwoParts() {
    Design design;
    Edit edit;
    for (const auto& [id, region] : {std::pair("tokyo", "ap-northeast-1"), std::pair("oregon", "us-west-2")}) {
        Node tgw;
        tgw.id = id;
        tgw.kind = "aws.transit-gateway";
        tgw.region = region;
        edit.add(PutNode{tgw});
    }
    Link link;
    link.id = "peer";
    link.kind = "peering";
    link.from = "tokyo";
    link.to = "oregon";
    edit.add(PutLink{link});
    QVERIFY(design.apply(edit).ok());
    MapModel model;
    model.rebuild(design, *facts());
    const MapLayout layout = layOutMap(model, plain, QFontMetricsF(m_theme.font(QStringLiteral("caption"))), 24, 12);
    QCOMPARE(layout.lines.size(), std::size_t{1});
    QCOMPARE(layout.lines.front().parts.size(), std::size_t{2});
}

void TstMap::mouseAndKeyboard() {
    Document document;
    document.setDesign(example("three-clouds-on-premises.isthmus"));
    MapView view(document, facts(), m_theme);
    view.resize(1000, 640);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    if (qEnvironmentVariableIsSet("ISTHMUS_GRABS"))
        view.grab().save(qEnvironmentVariable("ISTHMUS_GRABS") + QStringLiteral("/map.png"));
    QSignalSpy activated(&view, &MapView::activated);
    const int plant = view.model().placeOf("plant");
    const auto chipOf = [&](int place) {
        return view.layoutNow().chips[static_cast<std::size_t>(place)].chip.center().toPoint();
    };
    QTest::mouseClick(&view, Qt::LeftButton, {}, chipOf(plant));
    QCOMPARE(document.selection(), (QSet<QString>{QStringLiteral("plant"), QStringLiteral("plant-edge")}));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, chipOf(plant));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().front().toString(), QStringLiteral("plant"));

    // An arc, at its middle; then the empty sea.
    const auto& arcs = view.model().arcs();
    const auto vpn =
        std::find_if(arcs.begin(), arcs.end(), [](const MapArc& arc) { return arc.links.front() == "vpn-plant"; });
    QVERIFY(vpn != arcs.end());
    const QPointF middle = view.layoutNow().lines[static_cast<std::size_t>(vpn - arcs.begin())].middle;
    QTest::mouseClick(&view, Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(document.selection(), QSet<QString>{QStringLiteral("vpn-plant")});
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(document.selection().isEmpty());

    // Tab visits every place once; Enter shows it in the diagram.
    view.setFocus();
    QSet<QString> visited;
    for (std::size_t i = 0; i < view.model().places().size(); ++i) {
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(!document.selection().isEmpty());
        visited += document.selection();
    }
    QVERIFY(visited.contains(QStringLiteral("plant")) && visited.contains(QStringLiteral("shop")));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 3 - 1);

    // Dragging moves the paper under the mouse, the wheel zooms at it.
    const QPoint before = chipOf(plant);
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(500, 600));
    QTest::mouseMove(&view, QPoint(540, 580));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(540, 580));
    QVERIFY((chipOf(plant) - before - QPoint(40, -20)).manhattanLength() <= 2);
    const double zoom = view.zoom();
    view.zoomIn();
    QVERIFY(view.zoom() > zoom);
    view.showWorld();
    QCOMPARE(view.zoom(), 1.0);
    if (qEnvironmentVariableIsSet("ISTHMUS_GRABS"))
        view.grab().save(qEnvironmentVariable("ISTHMUS_GRABS") + QStringLiteral("/world.png"));

    // A change shows.
    Edit edit;
    edit.add(RemoveLink{"vpn-plant"});
    QVERIFY(document.apply(edit));
    QVERIFY(!view.layoutNow().chips.empty());
    QVERIFY(std::none_of(view.model().arcs().begin(), view.model().arcs().end(),
                         [](const MapArc& arc) { return arc.links.front() == "vpn-plant"; }));
}

QTEST_MAIN(TstMap)
#include "tst_map.moc"
