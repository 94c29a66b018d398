// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "catalog/catalog.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace isthmus::test {

/// A real window over a workspace of its own, with settings and state in a folder that goes with it.
class WindowFixture {
protected:
    WindowFixture() {
        qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toLocal8Bit());
        qputenv("XDG_STATE_HOME", m_home.filePath("state").toLocal8Bit());
    }

    /// Shows the window, on `file` where one is named. False: it did not come, or the file cannot be opened.
    [[nodiscard]] bool open(const QString& file = {}) {
        static const auto catalog = Catalog::load(findResources() / "catalog");
        if (!catalog)
            return false;
        m_workspace = std::make_unique<Workspace>(*catalog);
        if (!m_workspace->theme.setMode(Theme::Mode::light))
            return false;
        m_window = std::make_unique<MainWindow>(*m_workspace);
        m_window->show();
        return QTest::qWaitForWindowActive(m_window.get()) && (file.isEmpty() || m_workspace->files.open(file));
    }

    /// Ends the window without asking for what is not saved.
    void close() {
        m_window->handOver();
        m_window.reset();
        m_workspace.reset();
    }

    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace isthmus::test
