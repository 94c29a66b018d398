// SPDX-License-Identifier: GPL-3.0-or-later
#include "editshots.h"

#include "app/window/preferences.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/commands/bookmarks.h"
#include "widgets/commands/notes.h"
#include "widgets/panels/layerspanel.h"
#include "widgets/tools/toolset.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

namespace isthmus::e2e {

namespace {

using Shoot = std::function<void(Driver& driver, const QByteArray& name)>;

QString example(const char* name) {
    return QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/examples/%1.isthmus").arg(QLatin1String(name));
}

/// A picture of the dialog that an action opens.
void shootDialog(Driver& driver, const char* action, const QByteArray& name, const Shoot& shoot) {
    // The dialog runs a loop of its own until it is closed, so the picture is taken from inside it.
    QTimer::singleShot(400, &driver.window(), [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            qFatal("%s opened no dialog", action);
        shoot(driver, name);
        dialog->reject();
    });
    driver.window().actions().action(action)->trigger();
    QTest::qWait(50);
}

void shootQuickAdd(Driver& driver, const Shoot& shoot) {
    driver.workspace().document.select(QStringLiteral("tgw"));
    driver.moveTo(driver.onScreen(driver.canvas().sceneBounds().bottomLeft() + QPointF(40, 60)));
    driver.window().actions().action("tool.quickAdd")->trigger();
    QTest::qWait(100);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("vp"));
    QTest::qWait(150);
    shoot(driver, "quick-add");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void shootNote(Driver& driver, const Shoot& shoot) {
    const QRectF bounds = driver.canvas().sceneBounds();
    const QRectF place(bounds.left(), bounds.bottom() + 24, 300, 90);
    Note note{"n1",
              "The hand-over is agreed with the partner for the second week of March.",
              {place.x(), place.y(), place.width(), place.height()},
              {}};
    Document& document = driver.workspace().document;
    document.apply(Edit{"Add a note", {PutNote{document.viewId(), std::move(note)}}});
    driver.canvas().zoomToFit();
    driver.window().findChild<ToolSet*>()->editNote(noteKey("n1"));
    QTest::qWait(150);
    shoot(driver, "note");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void shootLayers(Driver& driver, const Shoot& shoot) {
    driver.window().actions().action("view.layers")->trigger();
    auto* panel = driver.window().findChild<LayersPanel*>();
    Document& document = driver.workspace().document;
    document.apply(bookmarking(document.design(), document.viewId(), {"Hand-over", {600, 100, 400, 300}, {}}));
    panel->setChoice({{"provider:gcp", LayerShow::dimmed}, {"link:attachment", LayerShow::hidden}});
    QTest::qWait(300);
    shoot(driver, "layers");
    panel->showAll();
    driver.window().findChild<QDockWidget*>(QStringLiteral("layers"))->hide();
}

void shootSearch(Driver& driver, const Shoot& shoot) {
    driver.window().actions().action("help.search")->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.40.16.7"));
    QTest::qWait(150);
    shoot(driver, "search-address");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    driver.window().actions().action("help.search")->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("la"));
    QTest::qWait(150);
    shoot(driver, "search");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void shootHistory(Driver& driver, const Shoot& shoot) {
    driver.workspace().document.select(QStringLiteral("tgw"));
    driver.canvas().nudge(16, 0);
    driver.canvas().duplicate();
    driver.workspace().document.undoStack().undo();
    auto* dock = driver.window().findChild<QDockWidget*>(QStringLiteral("history"));
    dock->show();
    QTest::qWait(200);
    shoot(driver, "history");
    dock->hide();
}

void shootScaled(Driver& driver, const Shoot& shoot) {
    auto* preferences = driver.window().findChild<Preferences*>();
    Choices choices = preferences->choices();
    choices.scale = 150;
    preferences->choose(choices);
    driver.canvas().zoomToFit();
    QTest::qWait(300);
    shoot(driver, "scale-150");
    choices.scale = 100;
    preferences->choose(choices);
}

} // namespace

void shootEditing(const std::function<void(Driver& driver, const char* name)>& shoot) {
    using Mode = Theme::Mode;
    struct Look {
        Mode mode;
        const char* language;
        QByteArray ending;
    };
    const Look looks[] = {{Mode::light, "en", ""}, {Mode::dark, "en", "-dark"}, {Mode::light, "de", "-german"}};
    for (const Look& look : looks) {
        Driver driver(example("aws-google-transit-gateway"), look.mode, QString::fromLatin1(look.language));
        driver.canvas().zoomToFit();
        const Shoot named = [&](Driver& d, const QByteArray& name) { shoot(d, (name + look.ending).constData()); };
        shootQuickAdd(driver, named);
        shootNote(driver, named);
        shootLayers(driver, named);
        shootSearch(driver, named);
        shootScaled(driver, named);
        shootHistory(driver, named);
        shootDialog(driver, "edit.settings", "settings", named);
        shootDialog(driver, "help.editShortcuts", "shortcuts-edit", named);
        shootDialog(driver, "help.shortcuts", "shortcuts", named);
    }
}

} // namespace isthmus::e2e
