// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas at 1,000, 10,000 and 100,000 nodes with 1.5 links each, offscreen, 1,600 x 1,000; QGraphicsView beside it.
#include "bench/bench.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/tools/toolset.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QGraphicsView>

#include <cmath>
#include <random>

using namespace isthmus;
using namespace isthmus::bench;

namespace {

/// Networks of four subnets each, in a square; links to neighbours, one in a hundred across the whole drawing.
Design scene(int nodes) {
    std::mt19937 engine(1);
    Edit edit;
    const int frames = nodes / 5;
    const int columns = std::max(1, static_cast<int>(std::sqrt(frames * 0.6)));
    std::vector<Id> ids;
    for (int frame = 0; frame < frames; ++frame) {
        const double x = (frame % columns) * 560.0;
        const double y = (frame / columns) * 320.0;
        Node network;
        network.id = "net-" + std::to_string(frame);
        network.kind = frame % 3 == 0 ? "gcp.network" : "aws.vpc";
        network.name = "network " + std::to_string(frame);
        network.region = "us-east-1";
        network.properties["cidrs"] = Json::array({"10." + std::to_string(frame % 250) + ".0.0/16"});
        edit.add(PutNode{network});
        edit.add(PutPosition{"main", network.id, {x, y, 428, 212}});
        ids.push_back(network.id);
        for (int child = 0; child < 4; ++child) {
            Node subnet;
            subnet.id = "sub-" + std::to_string(frame) + "-" + std::to_string(child);
            subnet.kind = frame % 3 == 0 ? "gcp.subnet" : "aws.subnet";
            subnet.name = "subnet " + std::to_string(frame * 4 + child);
            subnet.parent = network.id;
            subnet.properties["cidr"] = "10." + std::to_string(frame % 250) + "." + std::to_string(child) + ".0/24";
            edit.add(PutNode{subnet});
            edit.add(PutPosition{"main", subnet.id, {x + 20 + (child % 2) * 204, y + 44 + (child / 2) * 84, 184, 64}});
            ids.push_back(subnet.id);
        }
    }
    const int count = static_cast<int>(ids.size());
    for (int i = 0; i < nodes * 3 / 2; ++i) {
        Link link;
        link.id = "link-" + std::to_string(i);
        link.kind = i % 20 == 0 ? "interconnect" : i % 3 == 0 ? "vpn" : "attachment";
        const int from = static_cast<int>(engine() % static_cast<unsigned>(count));
        const int reach = i % 100 == 0 ? count : 12;
        link.from = ids[static_cast<std::size_t>(from)];
        link.to = ids[static_cast<std::size_t>((from + 1 + static_cast<int>(engine() % static_cast<unsigned>(reach))) % count)];
        link.properties["bandwidthMbps"] = 1000;
        edit.add(PutLink{link});
    }
    Design design;
    (void)design.apply(edit).ok();
    return design;
}

void settle() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

double panGraphicsView(const Design& design, const DisplayList& items) {
    QGraphicsScene graphics;
    for (const auto& [id, rect] : design.views().begin()->second.positions)
        graphics.addRect(rect.x, rect.y, rect.width, rect.height, QPen(Qt::gray), QBrush(Qt::white))->setZValue(rect.width > 200 ? 0 : 2);
    for (const LinkItem& link : items.links()) {
        QPainterPath path;
        if (link.points.empty())
            continue;
        path.moveTo(link.points.front());
        for (const QPointF& point : link.points)
            path.lineTo(point);
        graphics.addPath(path, QPen(Qt::darkGray, 1.5))->setZValue(1);
    }
    QGraphicsView view(&graphics);
    view.setRenderHint(QPainter::Antialiasing);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.resize(1600, 1000);
    view.show();
    view.centerOn(2000, 2000);
    settle();
    const Timing timing = measure(60, [&](int i) {
        view.centerOn(2000 + i * 7, 2000);
        settle();
    });
    return timing.medianMs;
}

void run(int nodes, const std::shared_ptr<const Catalog>& catalog, Theme& theme) {
    Document document;
    const Design design = scene(nodes);
    document.setDesign(design);
    CanvasView view(document, catalog, theme);
    ToolSet tools(view);
    view.setMiniMapShown(false);
    view.resize(1600, 1000);
    view.show();
    settle();
    report("canvas.build", nodes, measure(3, [&](int) {
               DisplayList items(catalog);
               items.rebuild(document.design(), "main");
           }));
    view.zoomToFit();
    settle();
    report("canvas.whole", nodes, measure(20, [&](int) {
               view.viewport()->update();
               settle();
           }));
    view.setZoom(1.0, {800, 500});
    view.centreOn({3000, 2000});
    settle();
    report("canvas.frame", nodes, measure(30, [&](int) {
               view.viewport()->update();
               settle();
           }));
    const Timing pan = measure(200, [&](int i) {
        view.scrollBy(i % 100 < 50 ? QPoint(-7, -3) : QPoint(7, 3));
        settle();
    });
    const double other = nodes <= 10000 ? panGraphicsView(design, view.items()) : 0;
    if (other > 0)
        report("canvas.pan", nodes, pan, pan.medianMs / other, "QGraphicsView");
    else
        report("canvas.pan", nodes, pan);
    report("canvas.zoom", nodes, measure(30, [&](int i) {
               view.setZoom(i % 20 < 10 ? view.zoom() / 1.1 : view.zoom() * 1.1, {800, 500});
               settle();
           }));
    view.setZoom(1.0, {800, 500});
    settle();
    const Hit hit = view.hitAt({800, 500});
    const DisplayList::Index node = hit.isNode() ? hit.index : view.items().nodeIndex("sub-0-0");
    const QRectF rect = view.items().nodes()[node].rect;
    report("canvas.drag", nodes, measure(200, [&](int i) {
               view.preview({{node, rect.translated(i % 40 * 4, i % 20 * 2)}});
               settle();
           }));
    view.restore({node});
    report("canvas.hit", nodes, measure(2000, [&](int i) { (void)view.hitAt(QPointF(i * 37 % 1600, i * 91 % 1000)); }));
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 1;
    }
    Theme theme;
    for (const int nodes : {1000, 10000, 100000})
        run(nodes, *catalog, theme);
    return 0;
}
