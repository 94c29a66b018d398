// SPDX-License-Identifier: GPL-3.0-or-later
// The window never waits for a check: edits come back at once while one runs, and verdicts arrive while edits go on.
#include "app/window/analyser.h"
#include "io/generate.h"
#include "support/randomedits.h"
#include "support/sequences.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>
#include <rapidcheck.h>

using namespace isthmus;

namespace {

/// A change that every check has to look at, and that no two times is the same.
Edit renamed(const Design& design, const Id& id, int count) {
    Node node = *design.node(id);
    node.name = "dragged " + std::to_string(count);
    Edit edit{"Rename", {}};
    edit.add(PutNode{std::move(node)});
    return edit;
}

Id firstSubnet(const Design& design) {
    for (const auto& [id, node] : design.nodes())
        if (node.kind == "aws.subnet")
            return id;
    return {};
}

std::vector<std::string> texts(const std::vector<Finding>& findings) {
    std::vector<std::string> result;
    for (const Finding& finding : findings)
        result.push_back(finding.rule + ": " + finding.message.render());
    return result;
}

} // namespace

class AnalyserTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_catalog = *Catalog::load(findResources() / "catalog");
        testing::shareSequences(4); // one in four of what a check by itself runs: each waits for a thread
    }

    void editsDoNotWaitForACheck() {
        Document document;
        Analyser analyser(document, m_catalog);
        QTRY_VERIFY(analyser.isCurrent());
        document.setDesign(large());
        QElapsedTimer timer;
        timer.start();
        const Id subnet = firstSubnet(document.design());
        constexpr int edits = 20;
        for (int i = 0; i < edits; ++i)
            QVERIFY(document.apply(renamed(document.design(), subnet, i)));
        const qint64 editing = timer.elapsed();
        QVERIFY(!analyser.isCurrent());
        QTRY_VERIFY_WITH_TIMEOUT(analyser.isCurrent(), 120'000);
        const qint64 checking = timer.elapsed();
        // Twenty of them are done long before the one check that was under way.
        QVERIFY2(editing * 4 < checking, qPrintable(QString("%1 ms of %2 ms").arg(editing).arg(checking)));
    }

    void verdictsArriveWhileEditsGoOn() {
        Document document;
        document.setDesign(large());
        Analyser analyser(document, m_catalog);
        QTRY_VERIFY_WITH_TIMEOUT(analyser.isCurrent(), 120'000);
        const Id subnet = firstSubnet(document.design());
        QSignalSpy verdicts(&analyser, &Analyser::analysed);
        QSignalSpy changes(&document, &Document::changed);
        // A drag: an edit for each picture, one undo step, and no pause in which a verdict could catch up.
        const int drag = document.newMergeKey();
        QTimer frames;
        int count = 0;
        connect(&frames, &QTimer::timeout, this,
                [&] { QVERIFY(document.apply(renamed(document.design(), subnet, ++count), drag)); });
        frames.start(16);
        QTRY_VERIFY_WITH_TIMEOUT(verdicts.count() >= 3, 60'000);
        QVERIFY(frames.isActive() && count >= 3);
        frames.stop();
        quint64 last = 0;
        for (const QList<QVariant>& verdict : verdicts) {
            const auto revision = verdict.front().value<std::shared_ptr<Analysis>>()->revision;
            QVERIFY(revision > last);
            last = revision;
        }
        QTRY_VERIFY_WITH_TIMEOUT(analyser.isCurrent(), 60'000);
        QCOMPARE(document.undoStack().count(), 1);
    }

    void aDeletedNodeIsMissedNowhere() {
        Document document;
        Analyser analyser(document, m_catalog);
        Node node;
        node.id = "vpc";
        node.kind = "aws.vpc";
        node.region = "us-east-1";
        node.properties["cidrs"] = Json::array({"10.0.0.0/16"});
        QVERIFY(document.apply(Edit{"Add", {PutNode{node}, PutPosition{"main", "vpc", {0, 0, 10, 10}}}}));
        QVERIFY(document.apply(removalOf(document.design(), {"vpc"})));
        QTRY_VERIFY(analyser.isCurrent());
        QVERIFY(analyser.last()->findings.empty());
        // A place of something that is not drawn is told, also where nothing else has changed.
        QVERIFY(document.apply(Edit{"Place", {PutPosition{"main", "gone", {0, 0, 10, 10}}}}));
        QTRY_COMPARE(analyser.last()->findings.size(), std::size_t{1});
        document.undoStack().undo();
        QTRY_VERIFY(analyser.last()->findings.empty());
    }

    // Changes that cancel out leave the worker nothing to do, and yet an answer is due.
    void anEditThatChangesNothingIsAnswered() {
        Document document;
        Analyser analyser(document, m_catalog);
        QTRY_VERIFY(analyser.isCurrent());
        Node node;
        node.id = "n";
        node.kind = "aws.vpc";
        (void)document.apply(Edit{"Nothing", {PutNode{node}, RemoveNode{"n"}}});
        QTRY_VERIFY(analyser.isCurrent());
    }

    // What arrives after many edits is what a check of the whole says, and what routes from scratch say.
    void whatArrivesIsTrue() {
        Document document;
        Analyser analyser(document, m_catalog);
        const bool ok = rc::check("verdicts of the worker equal those from scratch", [&] {
            document.setDesign(Design());
            for (int i = *rc::gen::inRange(1, 25); i > 0; --i)
                (void)document.apply(testing::randomEdit(document.design()));
            QVERIFY(QTest::qWaitFor([&] { return analyser.isCurrent(); }, 20'000));
            RuleEngine scratch(m_catalog, QDate::currentDate().toString(Qt::ISODate).toStdString());
            scratch.reset(document.design());
            RC_ASSERT(texts(analyser.last()->findings) == texts(scratch.findings()));
            if (document.design().nodes().size() < 2)
                return;
            const Id from = testing::anyId(document.design().nodes());
            const Id to = testing::anyId(document.design().nodes());
            QSignalSpy paths(&analyser, &Analyser::pathFound);
            analyser.watchPath(toQt(from), toQt(to));
            QVERIFY(QTest::qWaitFor([&] { return !paths.isEmpty(); }, 20'000));
            const auto found = paths.back().front().value<std::shared_ptr<BothWays>>();
            const RouteModel model(document.design(), *m_catalog);
            const BothWays expected = bothWays(model, document.design(), from, to);
            RC_ASSERT(found->verdict() == expected.verdict());
            RC_ASSERT(found->there.why == expected.there.why);
            RC_ASSERT(found->back.why == expected.back.why);
            analyser.watchPath({}, {});
        });
        QVERIFY(ok);
    }

private:
    [[nodiscard]] Design large() const {
        GenerateOptions options;
        options.nodes = 2000;
        return generateDesign(*m_catalog, options);
    }

    std::shared_ptr<const Catalog> m_catalog;
};

QTEST_GUILESS_MAIN(AnalyserTest)
#include "tst_analyser.moc"
