// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "routes/path.h"

#include <QDir>
#include <QtTest>

using namespace isthmus;

/// The verdicts that the published designs must have.
class TestPublished : public QObject {
    Q_OBJECT

private slots:
    void reach_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("verdict");
        QString folder = ISTHMUS_SOURCE_DIR "/tests/data/designs";
        if (QDir(folder).isEmpty())
            folder = ISTHMUS_SHARED_DIR "/designs";
        const QFileInfoList files = QDir(folder).entryInfoList({"*.expect.json"}, QDir::Files, QDir::Name);
        for (const QFileInfo& info : files) {
            const auto text = readText(info.absoluteFilePath().toStdString());
            QVERIFY(text.ok());
            const Json expected = Json::parse(*text, nullptr, false);
            const QString name = info.fileName().chopped(12);
            if (!expected.is_object() || !expected.contains("reach"))
                continue;
            for (const auto& one : expected["reach"]) {
                const auto member = [&](const char* key) {
                    return QString::fromStdString(one.value(key, std::string()));
                };
                QTest::addRow("%s: %s to %s", qPrintable(name), qPrintable(member("from")), qPrintable(member("to")))
                    << info.absolutePath() + "/" + name + ".isthmus" << member("from") << member("to")
                    << member("verdict");
            }
        }
        if (files.isEmpty())
            QTest::newRow("none") << QString() << QString() << QString() << QString();
    }
    void reach() {
        QFETCH(QString, file);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, verdict);
        if (file.isEmpty())
            QSKIP("the published designs are not on this machine");
        const auto catalog = Catalog::load(ISTHMUS_SOURCE_DIR "/resources/catalog");
        QVERIFY(catalog.ok());
        const auto design = loadDesign(file.toStdString());
        QVERIFY2(design.ok(), design.ok() ? "" : design.error().toString().c_str());
        const PathResult result = findPath(*design, **catalog, from.toStdString(), to.toStdString());
        QVERIFY2(toString(result.verdict) == verdict.toStdString(), result.why.c_str());
        QCOMPARE(result.why.empty(), result.verdict == Verdict::reachable);
    }
};

QTEST_GUILESS_MAIN(TestPublished)
#include "tst_published.moc"
