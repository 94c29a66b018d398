// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/bench.h"
#include "catalog/catalog.h"
#include "io/designfile.h"
#include "io/generate.h"
#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

/// What the measurements of the canvas and of the whole window share.
namespace isthmus::bench {

inline constexpr QSize viewSize(1600, 1000);

/// What a row may cost at 1,000, 10,000 and 100,000 nodes.
struct Goals {
    double small, middle, large;
    [[nodiscard]] double at(int nodes) const { return nodes <= 1000 ? small : nodes <= 10000 ? middle : large; }
};

inline void settle() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

inline double residentMb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

inline std::shared_ptr<const Catalog> facts() {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog)
        qFatal("%s", catalog.error().message.c_str());
    return *catalog;
}

inline Timing once(double ms) {
    return {ms, ms};
}

/// Runs this program again, for one measurement; its lines go where ours go.
inline bool runAlone(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// Runs this program again for each size, with the size and a generated design of it as arguments. A size alone may be
/// asked for.
inline int runEachSize(const QStringList& arguments) {
    QTemporaryDir folder;
    const auto catalog = facts();
    for (const int nodes : {1000, 10000, 100000}) {
        if (arguments.size() == 2 && arguments[1].toInt() != nodes)
            continue;
        const QString file = folder.filePath(QString::number(nodes) + QStringLiteral(".isthmus"));
        GenerateOptions options;
        options.nodes = nodes;
        if (!saveDesign(generateDesign(*catalog, options), file.toStdString()))
            return 1;
        if (!runAlone({QString::number(nodes), file}))
            return 1;
    }
    return 0;
}

} // namespace isthmus::bench
