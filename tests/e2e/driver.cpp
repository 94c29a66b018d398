// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "app/window/interfacescale.h"
#include "widgets/canvas/canvasview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QScreen>
#include <QTest>

namespace isthmus::e2e {

void prepareApplication() {
    QApplication::setApplicationName(QStringLiteral("isthmus"));
    QApplication::setOrganizationName(QStringLiteral("isthmus"));
}

Driver::Driver(const QString& file, Theme::Mode theme, const QString& language) {
    const auto catalog = Catalog::load(findResources() / "catalog");
    if (!catalog)
        qFatal("%s", catalog.error().message.c_str());
    m_languages.use(language);
    m_workspace = std::make_unique<Workspace>(*catalog);
    if (!m_workspace->theme.setMode(theme))
        qFatal("the themes are missing");
    const auto dressAnew = [this] { dress(*qApp, m_workspace->theme, m_workspace->settings.interfaceScale()); };
    dressAnew();
    QObject::connect(&m_workspace->theme, &Theme::changed, qApp, dressAnew);
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qWarning("the window did not become active");
    if (!file.isEmpty() && !m_workspace->files.open(file))
        qFatal("%s cannot be opened", qPrintable(file));
    waitForVerdict();
}

void Driver::xdotool(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral("xdotool"), words);
    // The program must go on working while it is being driven.
    waitFor([&] { return process.state() == QProcess::NotRunning; }, 10000);
    QTest::qWait(20);
}

void Driver::moveTo(const QPoint& global) {
    const double scale = m_window->devicePixelRatioF();
    xdotool({"mousemove", QString::number(qRound(global.x() * scale)), QString::number(qRound(global.y() * scale))});
}

void Driver::click(const QPoint& global, int button, int times) {
    moveTo(global);
    xdotool({"click", "--repeat", QString::number(times), "--delay", "60", QString::number(button)});
}

void Driver::drag(const QPoint& from, const QPoint& to) {
    // One process for the whole drag: a drag and drop holds the program in a loop of its own until it ends.
    const double scale = m_window->devicePixelRatioF();
    const auto at = [scale](const QPoint& point) {
        return QStringList{"mousemove", QString::number(qRound(point.x() * scale)), QString::number(qRound(point.y() * scale)),
                           "sleep", "0.03"};
    };
    QStringList words = at(from) + QStringList{"mousedown", "1", "sleep", "0.05"};
    // Several steps: a drag starts after some pixels, and targets light up on the way.
    for (int step = 1; step <= 8; ++step)
        words += at(from + (to - from) * step / 8);
    xdotool(words + at(to) + QStringList{"sleep", "0.1", "mouseup", "1"});
    QTest::qWait(60);
}

void Driver::key(const QString& keys) { xdotool({"key", "--clearmodifiers", keys}); }

void Driver::type(const QString& text) { xdotool({"type", "--delay", "15", text}); }

QPoint Driver::centreOf(const QWidget* widget) { return widget->mapToGlobal(widget->rect().center()); }

QPoint Driver::onScreen(const QPointF& scene) {
    return canvas().viewport()->mapToGlobal(canvas().transform().toView(scene).toPoint());
}

QPoint Driver::onScreen(const QString& id) {
    return canvas().viewport()->mapToGlobal(canvas().viewRectOf(id).center().toPoint());
}

bool Driver::waitFor(const std::function<bool()>& done, int timeoutMs) {
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > timeoutMs)
            return false;
        QTest::qWait(10);
    }
    return true;
}

bool Driver::waitForVerdict() {
    return waitFor([this] { return m_workspace->analyser.isCurrent(); });
}

bool Driver::shoot(const QString& file) {
    QTest::qWait(150);
    QScreen* screen = m_window->screen();
    return screen->grabWindow(m_window->winId()).save(file);
}

} // namespace isthmus::e2e
