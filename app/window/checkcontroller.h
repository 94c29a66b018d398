// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"
#include "app/window/workspace.h"

#include "rules/fixes.h"

#include <QFuture>
#include <QObject>

namespace isthmus {

class ProblemsPanel;

/// Brings findings to the list of problems, its actions to the menu, and remembers how it is shown.
class CheckController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    CheckController(Workspace& workspace, ActionTable& actions, ProblemsPanel& panel, QObject* parent = nullptr);
    ~CheckController() override;

public slots:
    /// Mends everything whose mend is clear as one undoable step, off the window's thread.
    void fixAll();

signals:
    /// A sentence for the status bar.
    void message(const QString& text);

private:
    void show(const std::shared_ptr<Analysis>& analysis);

    Workspace& m_workspace;
    ProblemsPanel& m_panel;
    int m_rules;
    QFuture<FixReport> m_mending;
};

} // namespace isthmus
