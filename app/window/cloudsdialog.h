// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace isthmus {

/// Which clouds a deploy goes to: profile, whose side is ours, where the state is kept; and whether the providers
/// answer. What is chosen holds at once and is remembered. Credentials are never shown, only where they come from.
class CloudsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit CloudsDialog(Workspace& workspace, QWidget* parent = nullptr);

    /// Uses what was chosen when the program ran last; `profile`: another profile than that, empty: the same.
    static void applySaved(Workspace& workspace, const QString& profile, bool sandbox);

private:
    void build();
    QWidget* buildChoice();
    QWidget* buildTest();
    void fillProfiles();
    void fillSides();
    void fillProviders();
    void chooseFile();
    void useProfile(int index);
    void showAnswers(const QMap<QString, QString>& answers, const QString& statePlace);
    void showError(const QString& why);

    Workspace& m_workspace;
    QComboBox* m_profile = nullptr;
    QComboBox* m_side = nullptr;
    QLineEdit* m_state = nullptr;
    QTreeWidget* m_providers = nullptr;
    QPushButton* m_test = nullptr;
    QLabel* m_answer = nullptr;
    bool m_testing = false;
};

} // namespace isthmus
