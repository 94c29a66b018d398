// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/costchart.h"
#include "widgets/charts/latencychart.h"
#include "widgets/theme/theme.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace isthmus;

class TstCharts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); }

    void costTellsExactFigures() {
        Theme theme;
        CostChart chart(theme);
        show(chart);
        QCOMPARE(textsOf(chart).size(), 0);
        CostReport report;
        report.items = {{"ix-1", "aws", "Interconnect", 1, "month", 100, 100, "published", "somewhere", "2026-01-01"},
                        {"tgw", "aws", "Attachment", 1, "month", 50, 50, "published", "somewhere", "2026-01-01"},
                        {"ix-1", "gcp", "Transport", 1, "month", 80, 80, "published", "elsewhere", "2026-02-02"}};
        chart.setReport(report, {{"aws", "AWS"}, {"gcp", "Google Cloud"}});
        QTest::qWait(50);
        const QStringList texts = textsOf(chart);
        QCOMPARE(texts.size(), 3);
        QVERIFY(texts.filter("Interconnect").size() == 1 && texts.filter("2026-02-02").size() == 1);
        QVERIFY(chart.accessibleDescription().contains("Google Cloud"));
        QVERIFY(theme.setMode(Theme::Mode::dark));
        QTest::qWait(50);
        QCOMPARE(QColor(chart.grab().toImage().pixel(2, 2)), theme.colour("window"));
    }

    void latencyTellsRangeAndLimit() {
        Theme theme;
        LatencyChart chart(theme);
        show(chart);
        FlowLatency known;
        known.flow = "orders";
        known.rttMs = 3.5;
        known.lowMs = 2.5;
        known.highMs = 6.5;
        known.limitMs = 10;
        FlowLatency unknown;
        unknown.flow = "backup";
        unknown.why = "no way is drawn";
        chart.setFlows({known, unknown});
        QTest::qWait(50);
        const QStringList texts = textsOf(chart);
        QCOMPARE(texts.size(), 2);
        QVERIFY(texts.filter("Limit").size() == 1 && texts.filter("no way is drawn").size() == 1);
        QSignalSpy chosen(&chart, &LatencyChart::flowActivated);
        QTest::mouseClick(chart.findChild<QWidget*>(), Qt::LeftButton, {}, QPoint(200, 60));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QString("orders"));
    }

private:
    static void show(QWidget& widget) {
        widget.resize(400, 220);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
    }
    /// Every text that a mouse wandering over the chart would meet.
    template <typename Chart>
    static QStringList textsOf(const Chart& chart) {
        QStringList texts;
        for (int y = 0; y < chart.height(); y += 4)
            for (int x = 0; x < chart.width(); x += 4)
                if (const QString text = chart.textAt({x, y}); !text.isEmpty() && !texts.contains(text))
                    texts.append(text);
        return texts;
    }
};

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"
