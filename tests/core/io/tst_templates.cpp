// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/templates.h"

#include "catalog/catalog.h"
#include "io/designfile.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace isthmus;

class TstTemplates final : public QObject {
    Q_OBJECT
private slots:
    void shippedOnesAreListed() {
        const auto all = listTemplates(findResources(), {});
        QVERIFY(all.size() >= 6);
        for (const TemplateFile& file : all) {
            QVERIFY(!file.own);
            QVERIFY(!file.description.empty());
            QCOMPARE(findTemplate(all, file.name)->path, file.path);
        }
        const auto missing = findTemplate(all, "nothing");
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().message.find("two-cloud-pair") != std::string::npos);
    }

    void savedOnesAreOwnAndKeepNoFlows() {
        QTemporaryDir folder;
        const auto own = std::filesystem::path(folder.path().toStdString()) / "deep" / "templates";
        auto design = loadDesign(findResources() / "templates" / "two-cloud-pair.isthmus");
        QVERIFY(design.ok());
        Edit budget;
        Policies policies;
        policies.budgetUsdPerMonth = 10;
        budget.add(SetPolicies{policies});
        QVERIFY(design.value().apply(budget).ok());
        const auto first = saveTemplate(*design, "Mine: Ä", "What it is", own);
        const auto second = saveTemplate(*design, "Mine: Ä", "", own);
        QVERIFY(first.ok() && second.ok());
        QVERIFY(*first != *second);
        std::ofstream(own / "broken.isthmus") << "{";
        std::ofstream(own / "readme.txt") << "no design";
        const auto all = listTemplates({}, own);
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(all.front().own);
        const auto read = loadDesign(*first);
        QVERIFY(read.ok());
        QCOMPARE(read->name(), std::string("Mine: Ä"));
        QCOMPARE(read->nodes().size(), design->nodes().size());
        QVERIFY(read->flows().empty());
        QVERIFY(!read->policies().budgetUsdPerMonth);
    }

    void ownOnesComeFirstByName() {
        QTemporaryDir folder;
        const std::filesystem::path own = folder.path().toStdString();
        const auto design = loadDesign(findResources() / "templates" / "branch.isthmus");
        QVERIFY(saveTemplate(*design, "branch", "", own).ok());
        const auto all = listTemplates(findResources(), own);
        QVERIFY(findTemplate(all, "branch")->own);
    }

    void noFolderIsSaid() { QVERIFY(!saveTemplate(Design(), "x", "", {}).ok()); }
};

QTEST_GUILESS_MAIN(TstTemplates)
#include "tst_templates.moc"
