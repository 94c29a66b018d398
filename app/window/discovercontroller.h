// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QObject>

#include <map>
#include <string>

class QWidget;

namespace isthmus {

/// Draws what runs in the clouds of the profile as a new design. Only reads; asks first where to look.
class DiscoverController final : public QObject {
    Q_OBJECT
public:
    DiscoverController(Workspace& workspace, QWidget& window);

    void start();

signals:
    void message(const QString& text);

private:
    /// Project, subscription and compartment by provider id; false: the user does not want to.
    bool askAccounts(std::map<std::string, std::string>& accounts);
    void take(const Discovery& found);

    Workspace& m_workspace;
    QWidget& m_window;
    bool m_asked = false; ///< what comes is for us
};

} // namespace isthmus
