// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/autolayout.h"

#include "io/designfile.h"
#include "io/generate.h"
#include "widgets/canvas/layout.h"

#include <QtTest>

using namespace isthmus;

namespace {

const Catalog& facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return **catalog;
}

Design laidOut(const Design& design, const LayoutRequest& request, Edit* inverse = nullptr) {
    const auto edit = automaticLayout(design, facts(), "main", request, {});
    if (!edit)
        qFatal("%s", edit.error().message.c_str());
    Design copy = design;
    auto applied = copy.apply(*edit);
    if (inverse != nullptr)
        *inverse = applied->inverse;
    return copy;
}

/// Siblings that overlap, and children that stick out, in words.
QStringList faultsOf(const Design& design) {
    QStringList faults;
    std::map<Id, std::vector<Id>> bySiblings;
    for (const auto& [id, node] : design.nodes()) {
        const Rect* rect = design.position("main", id);
        if (rect == nullptr) {
            faults << QString::fromStdString(id) + " has no place";
            continue;
        }
        bySiblings[node.parent].push_back(id);
        const Rect* holder = design.position("main", node.parent);
        if (holder != nullptr &&
            (rect->x < holder->x || rect->y < holder->y + layout::header - layout::grid ||
             rect->x + rect->width > holder->x + holder->width || rect->y + rect->height > holder->y + holder->height))
            faults << QString::fromStdString(id) + " sticks out";
    }
    for (const auto& [parent, ids] : bySiblings)
        for (std::size_t i = 0; i < ids.size(); ++i)
            for (std::size_t k = i + 1; k < ids.size(); ++k) {
                const Rect& a = *design.position("main", ids[i]);
                const Rect& b = *design.position("main", ids[k]);
                if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
                    faults << QString::fromStdString(ids[i] + " overlaps " + ids[k]);
            }
    return faults;
}

} // namespace

class TstAutoLayout final : public QObject {
    Q_OBJECT
private slots:
    void nothingOverlaps_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("compact");
        for (const char* folder : {"examples", "templates"})
            for (const auto& entry : std::filesystem::directory_iterator(findResources() / folder))
                for (const bool compact : {false, true})
                    QTest::newRow((entry.path().stem().string() + (compact ? " compact" : " layered")).c_str())
                        << QString::fromStdString(entry.path().string()) << compact;
    }
    void nothingOverlaps() {
        QFETCH(QString, file);
        QFETCH(bool, compact);
        const Design design = loadDesign(file.toStdString()).value();
        LayoutRequest request;
        request.style = compact ? LayoutStyle::compact : LayoutStyle::layered;
        Edit back;
        Design laid = laidOut(design, request, &back);
        QCOMPARE(faultsOf(laid), QStringList());
        // The same again changes nothing, and undo gives the same bytes.
        QVERIFY(automaticLayout(laid, facts(), "main", request, {})->empty() || compact);
        QVERIFY(laid.apply(back).ok());
        QCOMPARE(writeDesign(laid), writeDesign(design));
    }

    void manyEstatesAreLaidOut() {
        GenerateOptions options;
        options.nodes = 600;
        const Design design = generateDesign(facts(), options);
        QCOMPARE(faultsOf(laidOut(design, {})), QStringList());
    }

    void lockedStays() {
        const Design design = loadDesign(findResources() / "examples" / "three-clouds-on-premises.isthmus").value();
        LayoutRequest request;
        request.locked = {"office-apps", "tgw"};
        const Design laid = laidOut(design, request);
        for (const char* id : {"office-apps", "office", "tgw"})
            QCOMPARE(*laid.position("main", id), *design.position("main", id));
        QCOMPARE(faultsOf(laid), QStringList());
    }

    void onlyTheSelectionMoves() {
        const Design design = loadDesign(findResources() / "examples" / "aws-google-transit-gateway.isthmus").value();
        Design shaken = design;
        Edit edit;
        edit.add(PutPosition{"main", "shop-web", {60, 300, 200, 72}});
        QVERIFY(shaken.apply(edit).ok());
        LayoutRequest request;
        request.only = {"shop-app", "shop-web"};
        const Design laid = laidOut(shaken, request);
        for (const char* id : {"stock", "stock-db", "tgw", "dxgw", "lake"})
            QCOMPARE(*laid.position("main", id), *design.position("main", id));
        const Rect& holder = *laid.position("main", "shop");
        for (const char* id : {"shop-app", "shop-web"}) {
            const Rect& rect = *laid.position("main", id);
            QVERIFY(rect.x >= holder.x && rect.x + rect.width <= holder.x + holder.width);
            QVERIFY(rect.y >= holder.y && rect.y + rect.height <= holder.y + holder.height);
        }
    }

    void cancelledMovesNothing() {
        const Design design = loadDesign(findResources() / "examples" / "aws-oracle.isthmus").value();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!automaticLayout(design, facts(), "main", {}, stop.get_token()).ok());
    }

    void emptyDesignIsNoError() { QVERIFY(automaticLayout(Design(), facts(), "main", {}, {})->empty()); }
};

QTEST_GUILESS_MAIN(TstAutoLayout)
#include "tst_autolayout.moc"
