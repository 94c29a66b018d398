// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas at 1,000, 10,000 and 100,000 nodes with 1.5 links each, as `isthmusctl generate` makes them, offscreen,
// 1,600 x 1,000, antialiased; a QGraphicsView of the same content beside it. Each size runs in a process of its own, so
// that memory is that of one design.
#include "bench/graphicsviewscene.h"
#include "bench/scenes.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/tools/toolset.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cmath>

using namespace isthmus;
using namespace isthmus::bench;

namespace {

/// A plain scene of more than this takes seconds per frame and a gigabyte.
constexpr int largestComparison = 10000;

constexpr Goals panGoal{1, 1, 1.5};
constexpr Goals wholeGoal{4, 8, 40};
constexpr Goals zoomGoal{6, 8, 12};
constexpr Goals dragGoal{1, 1, 1.5};
constexpr Goals hitGoal{0.05, 0.05, 0.1};
constexpr Goals openGoal{150, 500, 4000};
constexpr Goals memoryGoal{10, 40, 250};

/// Until the links have found their ways, so that frames are measured and not the search.
void waitForRoutes(CanvasView& view) {
    do
        settle();
    while (!view.isSettled());
    settle();
}

/// The ratio to the plain scene, where there is one.
void reportBeside(const char* name, int nodes, const Timing& timing, const Goals& goals,
                  const std::function<Timing()>& other) {
    Row row{name, nodes, timing};
    row.goal = goals.at(nodes);
    if (nodes <= largestComparison) {
        row.against = "QGraphicsView";
        row.ratio = timing.medianMs / other().medianMs;
    }
    report(row);
}

void measureWhole(CanvasView& view, GraphicsViewScene* other, int nodes) {
    view.zoomToFit();
    waitForRoutes(view);
    reportBeside("canvas.whole", nodes,
                 measure(60,
                         [&](int) {
                             view.viewport()->update();
                             settle();
                         }),
                 wholeGoal, [&] {
                     other->view().fitInView(other->view().sceneRect(), Qt::KeepAspectRatio);
                     settle();
                     return measure(8, [&](int) {
                         other->view().viewport()->update();
                         settle();
                     });
                 });
}

void measurePan(CanvasView& view, GraphicsViewScene* other, int nodes, const QPointF& middle) {
    view.setZoom(1.0, {800, 500});
    view.centreOn(middle);
    waitForRoutes(view);
    report({"canvas.frame", nodes, measure(60, [&](int) {
                view.viewport()->update();
                settle();
            })});
    const Timing pan = measure(400, [&](int i) {
        view.scrollBy(i % 200 < 100 ? QPoint(-7, -3) : QPoint(7, 3));
        settle();
    });
    reportBeside("canvas.pan", nodes, pan, panGoal, [&] {
        other->view().resetTransform();
        other->view().centerOn(middle);
        settle();
        return measure(60, [&](int i) {
            other->view().centerOn(middle + QPointF(i % 30 * 7, i % 30 * 3));
            settle();
        });
    });
}

void measureZoom(CanvasView& view, GraphicsViewScene* other, int nodes) {
    reportBeside("canvas.zoom", nodes,
                 measure(80,
                         [&](int i) {
                             view.setZoom(i % 20 < 10 ? view.zoom() / 1.1 : view.zoom() * 1.1, {800, 500});
                             settle();
                         }),
                 zoomGoal, [&] {
                     return measure(20, [&](int i) {
                         const double factor = i % 20 < 10 ? 1 / 1.1 : 1.1;
                         other->view().scale(factor, factor);
                         settle();
                     });
                 });
}

void measureDrag(CanvasView& view, GraphicsViewScene* other, int nodes, DisplayList::Index node) {
    const QRectF rect = view.items().nodes()[node].rect;
    view.setZoom(1.0, {800, 500});
    view.centreOn(rect.center());
    waitForRoutes(view);
    const auto offset = [](int i) { return QPointF(i % 40 * 4, i % 20 * 2); };
    const Timing drag = measure(400, [&](int i) {
        view.preview({{node, rect.translated(offset(i))}});
        settle();
    });
    view.restore({node});
    reportBeside("canvas.drag", nodes, drag, dragGoal, [&] {
        other->view().resetTransform();
        other->view().centerOn(rect.center());
        settle();
        return measure(60, [&](int i) {
            other->move(node, rect.topLeft() + offset(i));
            settle();
        });
    });
}

int measureScene(int nodes, const QString& file) {
    const auto catalog = facts();
    Theme theme;
    Document document;
    CanvasView view(document, catalog, theme);
    ToolSet tools(view);
    view.setMiniMapShown(false);
    view.resize(viewSize);
    view.show();
    settle();
    const double before = residentMb();
    Row open{"canvas.open", nodes, once(timed([&] {
                 auto design = loadDesign(file.toStdString());
                 if (!design)
                     qFatal("%s", design.error().toString().c_str());
                 document.setDesign(std::move(*design));
                 settle();
             }))};
    open.goal = openGoal.at(nodes);
    report(open);
    QElapsedTimer clock;
    clock.start();
    waitForRoutes(view);
    report({"canvas.routes", nodes, once(static_cast<double>(clock.nsecsElapsed()) / 1e6)});
    Row memory{"canvas.memory", nodes, once(residentMb() - before)};
    memory.goal = memoryGoal.at(nodes);
    memory.unit = "MB";
    report(memory);

    std::unique_ptr<GraphicsViewScene> other;
    if (nodes <= largestComparison)
        other = std::make_unique<GraphicsViewScene>(view.items(), viewSize);
    // A gateway in the middle of the drawing: a card with a dozen links.
    const QPointF middle = view.sceneBounds().center();
    auto best = DisplayList::none;
    double nearest = 1e18;
    for (DisplayList::Index i = 0; i < view.items().nodes().size(); ++i) {
        const NodeItem& node = view.items().nodes()[i];
        const double distance = (node.rect.center() - middle).manhattanLength();
        if (view.items().kindOf(node).id == "aws.transit-gateway" && distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    measureWhole(view, other.get(), nodes);
    measurePan(view, other.get(), nodes, view.items().nodes()[best].rect.center());
    measureZoom(view, other.get(), nodes);
    measureDrag(view, other.get(), nodes, best);
    Row hit{"canvas.hit", nodes,
            measure(4000, [&](int i) { (void)view.hitAt(QPointF(i * 37 % 1600, i * 91 % 1000)); })};
    hit.goal = hitGoal.at(nodes);
    report(hit);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    return arguments.size() == 3 ? measureScene(arguments[1].toInt(), arguments[2]) : runEachSize(arguments);
}
