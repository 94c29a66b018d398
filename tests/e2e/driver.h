// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "app/window/languages.h"

#include <QPoint>
#include <QRect>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace isthmus::e2e {

/// A user in front of the window: real pointer and key events through the X server, and eyes that see the widgets.
class Driver {
public:
    /// Opens the window on `file` (empty: an empty canvas) with the sandbox as its cloud.
    explicit Driver(const QString& file = {}, Theme::Mode theme = Theme::Mode::light,
                    const QString& language = QStringLiteral("en"));

    MainWindow& window() { return *m_window; }
    Workspace& workspace() { return *m_workspace; }
    CanvasView& canvas() { return m_window->canvas(); }

    void moveTo(const QPoint& global);
    void click(const QPoint& global, int button = 1, int times = 1);
    void drag(const QPoint& from, const QPoint& to);
    void click(QWidget* widget) { click(centreOf(widget)); }
    /// "ctrl+z", "Return", "Escape" in xdotool's spelling.
    void key(const QString& keys);
    void type(const QString& text);

    /// Middle of a widget on the screen.
    [[nodiscard]] static QPoint centreOf(const QWidget* widget);
    /// A point of the canvas given in scene units, on the screen.
    [[nodiscard]] QPoint onScreen(const QPointF& scene);
    /// Middle of an element's card on the screen.
    [[nodiscard]] QPoint onScreen(const QString& id);

    /// Lets the program work until `done` or the time is up.
    static bool waitFor(const std::function<bool()>& done, int timeoutMs = 15000);
    /// Waits until the verdict shown is that of the design as it is.
    bool waitForVerdict();
    /// Picture of the window as the screen shows it.
    bool shoot(const QString& file);

private:
    static void xdotool(const QStringList& words);

    Languages m_languages;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

/// What every program of this kind does first.
void prepareApplication();

} // namespace isthmus::e2e
