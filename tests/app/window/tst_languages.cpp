// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actiontable.h"
#include "app/window/languages.h"
#include "catalog/catalog.h"
#include "estimate/cost.h"
#include "estimate/latency.h"
#include "io/designfile.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace isthmus;

namespace {

const Message inverted{"%1 uses IKEv1, which is deprecated. Use IKEv2.", {"Tunnel %1"}};

QString errors(int count) {
    return QCoreApplication::translate("isthmus::StatusLine", "%n error(s)", nullptr, count);
}

} // namespace

/// The window's languages, switched while it runs.
class LanguagesTest final : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QVERIFY2(QFile::exists(QStringLiteral(":/i18n/isthmus_de.qm")), "the German translation is not built in");
    }

    void switchesThereAndBack() {
        Languages languages;
        ActionTable actions;
        languages.use(QStringLiteral("de"));
        actions.retranslate();
        QCOMPARE(actions.action("file.new")->text(), QStringLiteral("&Neuer Entwurf"));
        QCOMPARE(errors(1), QStringLiteral("1 Fehler"));
        QCOMPARE(QCoreApplication::translate("isthmus::StatusLine", "%n hint(s)", nullptr, 3),
                 QStringLiteral("3 Hinweise"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));

        languages.use(QStringLiteral("en"));
        actions.retranslate();
        QCOMPARE(actions.action("file.new")->text(), QStringLiteral("&New design"));
        QCOMPARE(errors(1), QStringLiteral("1 error"));
        QCOMPARE(errors(2), QStringLiteral("2 errors"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral("."));
    }

    void translatesFindings() {
        Languages languages;
        languages.use(QStringLiteral("de"));
        // The argument holds a %1 of its own: it stays.
        QCOMPARE(findingText(inverted), QStringLiteral("Tunnel %1 verwendet das veraltete IKEv1. IKEv2 verwenden."));
        const Message doubtful{inverted.text + " Not certain: %2.", {"vpn-1", "a number"}};
        QCOMPARE(findingText(doubtful),
                 QStringLiteral("vpn-1 verwendet das veraltete IKEv1. IKEv2 verwenden. Nicht gesichert: eine Zahl."));
        languages.use(QStringLiteral("en"));
        QCOMPARE(findingText(inverted), toQt(inverted.render()));
        QCOMPARE(findingText(doubtful), toQt(doubtful.render()));
    }

    void translatesWhatCoreComposes_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("step") << "Attach VPC prod-a to tgw"
                              << "VPC prod-a an tgw anbinden";
        QTest::newRow("order") << "Attach a to VPC b"
                               << "a an VPC b anbinden";
        QTest::newRow("mend") << "Set the ASN to 64520"
                              << "ASN auf 64520 setzen";
        QTest::newRow("cost") << "Interconnect 10 Gbps, tier 1"
                              << "Interconnect 10 Gbps, Stufe 1";
        QTest::newRow("basis") << "distance 3600 km, estimated (model fitted 2026-07-01, source)"
                               << "Entfernung 3600 km, geschätzt (Modell angepasst 2026-07-01, source)";
        QTest::newRow("route")
            << "vpc-a has no route to 10.1.0.0: allowedPrefixes of assoc-1 does not cover 10.1.0.0/16"
            << "vpc-a hat keine Route nach 10.1.0.0: allowedPrefixes von assoc-1 deckt 10.1.0.0/16 nicht ab";
        QTest::newRow("stated route") << "the stated route table of a has no route to 10.1.0.0"
                                      << "die genannte Routentabelle von a hat keine Route nach 10.1.0.0";
        QTest::newRow("not known") << "A sentence of no known form"
                                   << "A sentence of no known form";
        QTest::newRow("empty") << ""
                               << "";
    }
    void translatesWhatCoreComposes() {
        QFETCH(QString, english);
        QFETCH(QString, german);
        Languages languages;
        languages.use(QStringLiteral("de"));
        QCOMPARE(coreText(english.toStdString()), german);
        languages.use(QStringLiteral("en"));
        QCOMPARE(coreText(english.toStdString()), english);
    }

    /// Every reason that core/routes composes has a German form: its literals are read here.
    void knowsTheReasonsOfRoutes() {
        static const QRegularExpression format(QStringLiteral("(?:fmt::format\\(|\\bno\\(\\{[^}]*\\},)"
                                                               "\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
        Languages languages;
        languages.use(QStringLiteral("de"));
        int seen = 0;
        const QDir folder(QStringLiteral(ISTHMUS_SOURCE_DIR "/core/routes"));
        for (const QString& name : folder.entryList({QStringLiteral("*.cpp")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto hits = format.globalMatch(source); hits.hasNext();) {
                QString text = hits.next().captured(1).trimmed();
                text.remove(QRegularExpression(QStringLiteral("\"\\s*\"")));
                text = text.mid(1, text.size() - 2);
                if (!text.contains(QLatin1Char(' ')) || text.startsWith(QLatin1Char(':')) ||
                    text == QLatin1String("{} sends {} to {}"))
                    continue; // an end, or a beginning, of another one
                text.replace(QLatin1String("{}"), QLatin1String("x"));
                QVERIFY2(coreText(text.toStdString()) != text, qPrintable(name + QStringLiteral(": ") + text));
                ++seen;
            }
        }
        QVERIFY(seen > 40);
    }

    // What core says of the bundled examples has a known form; names that German keeps are exempt.
    void knowsTheFormsOfTheExamples() {
        const auto catalog = Catalog::load(findResources() / "catalog", {});
        QVERIFY(bool(catalog));
        static const QSet<QString> same{QStringLiteral("Cloud Router"), QStringLiteral("Virtual private gateway"),
                                        QStringLiteral("Direct Connect gateway")};
        Languages languages;
        languages.use(QStringLiteral("de"));
        const auto check = [](const std::string& text) {
            if (!text.empty() && coreText(text) == toQt(text) && !same.contains(toQt(text)) &&
                !toQt(text).startsWith(QLatin1String("Interconnect ")))
                qWarning("no German form for: %s", text.c_str());
        };
        QTest::failOnWarning(QRegularExpression(QStringLiteral("no German form")));
        const QDir examples(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples"));
        const QStringList files = examples.entryList({QStringLiteral("*.isthmus")});
        QVERIFY(!files.isEmpty());
        for (const QString& file : files) {
            const auto design = loadDesign(examples.filePath(file).toStdString());
            QVERIFY2(bool(design), qPrintable(file));
            const CostReport cost = estimateCost(*design, **catalog);
            for (const CostItem& item : cost.items)
                check(item.what);
            for (const UnknownCost& item : cost.unknown) {
                check(item.what);
                check(item.why);
            }
            for (const FlowLatency& flow : estimateLatency(*design, **catalog)) {
                check(flow.why);
                for (const LatencyHop& hop : flow.hops)
                    check(hop.basis);
            }
        }
    }
};

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
