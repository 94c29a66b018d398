// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cloudsdialog.h"
#include "core/deploy/sandboxclouds.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalog> facts() {
    static const auto catalog = Catalog::load(findResources() / "catalog");
    return *catalog;
}

template <typename T>
T* named(const QWidget& dialog, const char* name) {
    for (T* one : dialog.findChildren<T*>())
        if (one->accessibleName() == QLatin1String(name))
            return one;
    return nullptr;
}

} // namespace

class TestCloudsDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("isthmus-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("cloudsdialog"));
    }

    void testsWhatTheProfileNames() {
        SandboxClouds clouds;
        QVERIFY(clouds.isRunning());
        Workspace workspace(facts());
        QVERIFY(workspace.deploys.useProfile(QString::fromStdString(clouds.profile())));
        CloudsDialog dialog(workspace);
        dialog.show();
        auto* providers = named<QTreeWidget>(dialog, "Providers of the profile");
        QVERIFY(providers->topLevelItemCount() >= 2);
        QTest::mouseClick(dialog.findChild<QPushButton*>("testClouds"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return !workspace.deploys.isRunning(); }, 30000));
        QStringList answers;
        for (int row = 0; row < providers->topLevelItemCount(); ++row)
            answers << providers->topLevelItem(row)->text(0) + QLatin1Char(' ') + providers->topLevelItem(row)->text(3);
        QVERIFY2(answers.contains("AWS Answers and takes the credentials"), qPrintable(answers.join('\n')));
        // What a profile says of credentials is where they come from, and nothing of them is on the screen.
        QFile keys(QString::fromStdString(clouds.path("credentials")));
        if (keys.open(QIODevice::ReadOnly))
            for (const QByteArray& line : keys.readAll().split('\n'))
                if (const QByteArray value = line.mid(line.indexOf('=') + 1).trimmed(); value.size() > 12)
                    for (int row = 0; row < providers->topLevelItemCount(); ++row)
                        QVERIFY(!providers->topLevelItem(row)->text(2).contains(QString::fromUtf8(value)));
    }

    void choicesHoldAtOnceAndAreRemembered() {
        Workspace workspace(facts());
        {
            CloudsDialog dialog(workspace);
            dialog.show();
            auto* side = named<QComboBox>(dialog, "Whose side is yours");
            side->setCurrentIndex(side->findData(QStringLiteral("gcp")));
            emit side->activated(side->currentIndex());
            auto* state = named<QLineEdit>(dialog, "State");
            state->setText(QStringLiteral("sqlite:/tmp/isthmus-clouds-test.db"));
            emit state->editingFinished();
        }
        QCOMPARE(workspace.deploys.side(), std::string("gcp"));
        Workspace later(facts());
        CloudsDialog::applySaved(later, {}, true);
        QCOMPARE(later.deploys.side(), std::string("gcp"));
        QCOMPARE(later.deploys.state(), QStringLiteral("sqlite:/tmp/isthmus-clouds-test.db"));
        QVERIFY(later.deploys.isSandbox());
        later.settings.setPanel(QStringLiteral("clouds"), {});
    }

    void aBrokenProfileLeavesTheOldOne() {
        Workspace workspace(facts());
        QStringList reasons;
        connect(&workspace.deploys, &DeployController::failed, this, [&](const QString& why) { reasons << why; });
        QVERIFY(!workspace.deploys.useProfile(QStringLiteral("/nowhere/profile.json")));
        QCOMPARE(reasons.size(), 1);
        QVERIFY(workspace.deploys.isSandbox());
    }
};

QTEST_MAIN(TestCloudsDialog)
#include "tst_cloudsdialog.moc"
