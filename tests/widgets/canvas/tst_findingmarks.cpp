// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QToolTip>
#include <QtTest>

using namespace isthmus;

/// What the marks on the drawing say when the mouse is over them.
class FindingMarksTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
        const auto catalog = *Catalog::load(findResources() / "catalog");
        auto design = loadDesign(ISTHMUS_SOURCE_DIR "/resources/examples/aws-google-transit-gateway.isthmus");
        QVERIFY(design.ok());
        m_document.setDesign(std::move(*design));
        m_view = std::make_unique<CanvasView>(m_document, catalog, m_theme);
        m_view->resize(1200, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->zoomToFit();
        m_view->setFindings({finding("tgw", "It is wrong here."), finding("bridge", "It is wrong there.")});
    }

    void says_data() {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<QString>("sentence");
        const QRectF card = m_view->viewRectOf("tgw");
        QTest::newRow("card") << card.center() << "Error: It is wrong here.";
        QTest::newRow("outer half of its badge") << card.topRight() + QPointF(4, -4) << "Error: It is wrong here.";
        const LinkItem& bridge = m_view->items().links()[m_view->items().linkIndex("bridge")];
        const QPointF middle = m_view->transform().toView(bridge.middle.point);
        QTest::newRow("link") << middle << "Error: It is wrong there.";
        QTest::newRow("badge of the link") << middle + QPointF(11, -12) * m_view->zoom() << "Error: It is wrong there.";
    }
    void says() {
        QFETCH(QPointF, at);
        QFETCH(QString, sentence);
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, at.toPoint(), m_view->viewport()->mapToGlobal(at.toPoint()));
        QCoreApplication::sendEvent(m_view->viewport(), &help);
        QVERIFY2(QToolTip::text().contains(sentence), qPrintable(QToolTip::text()));
    }

    void marksAreSeenFromFarAway() {
        const QImage close = m_view->viewport()->grab().toImage();
        m_view->setZoom(0.12, QRectF(m_view->viewport()->rect()).center());
        const QRgb wanted = m_theme.colour(QStringLiteral("error")).rgb();
        const QPoint corner = m_view->viewRectOf("tgw").topRight().toPoint();
        const QImage far = m_view->viewport()->grab(QRect(corner - QPoint(1, 1), QSize(2, 2))).toImage();
        QCOMPARE(far.pixel(0, 0), wanted);
        m_view->zoomToFit();
        QCOMPARE(m_view->viewport()->grab().toImage(), close);
    }

    void saysNothingOverThePaper() {
        QHelpEvent help(QEvent::ToolTip, QPoint(2, 2), m_view->viewport()->mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(m_view->viewport(), &help);
        QTRY_VERIFY(!QToolTip::isVisible());
    }

private:
    static Finding finding(const char* subject, const char* text) {
        Finding finding;
        finding.rule = "cidr.overlap";
        finding.subjects = {subject};
        finding.message = {text, {}};
        return finding;
    }

    Theme m_theme;
    Document m_document;
    std::unique_ptr<CanvasView> m_view;
};

QTEST_MAIN(FindingMarksTest)
#include "tst_findingmarks.moc"
