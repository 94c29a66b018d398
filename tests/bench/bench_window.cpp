// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with all its panels: from the file to the first frame that shows it, and from the start of the
// program to the empty canvas.
#include "app/mainwindow.h"
#include "bench/scenes.h"

#include <QApplication>

using namespace isthmus;
using namespace isthmus::bench;

namespace {

constexpr Goals openGoal{150, 500, 4000};
constexpr double startGoal = 400;

int measureOpening(int nodes, const QString& file) {
    Workspace workspace(facts());
    MainWindow window(workspace);
    window.resize(viewSize);
    window.show();
    settle();
    Row row{"window.open", nodes, once(timed([&] {
                workspace.files.open(file);
                settle();
            }))};
    row.goal = openGoal.at(nodes);
    report(row);
    // The verdicts that are being made are no part of this.
    std::_Exit(0);
}

int measureStart() {
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/isthmus");
    if (!QFile::exists(program)) {
        std::fprintf(stderr, "there is no %s: build isthmus first\n", qPrintable(program));
        return 1;
    }
    Row row{"window.start", 0,
            measure(7, [&](int) { QProcess::execute(program, {QStringLiteral("--exit-after-startup")}); })};
    row.goal = startGoal;
    report(row);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3)
        return measureOpening(arguments[1].toInt(), arguments[2]);
    const int failed = runEachSize(arguments);
    return failed != 0 ? failed : measureStart();
}
