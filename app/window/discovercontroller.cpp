// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/discovercontroller.h"

#include "widgets/commands/coretext.h"
#include "widgets/panels/support.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <utility>

namespace isthmus {

DiscoverController::DiscoverController(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window) {
    connect(&workspace.deploys, &DeployController::discovered, this, &DiscoverController::take);
    connect(&workspace.deploys, &DeployController::failed, this, [this](const QString& reason) {
        if (std::exchange(m_asked, false))
            QMessageBox::warning(&m_window, tr("Nothing was drawn"), reason);
    });
}

bool DiscoverController::askAccounts(std::map<std::string, std::string>& accounts) {
    QDialog dialog(&m_window);
    dialog.setWindowTitle(tr("Draw what runs"));
    auto* form = new QFormLayout(&dialog);
    auto* about = makeLabel(tr("Lists networks and links of the clouds in the profile, and draws them as a new design. "
                               "Changes nothing. AWS looks where its credentials belong."),
                            "secondary", &dialog);
    about->setWordWrap(true);
    form->addRow(about);
    std::map<std::string, QLineEdit*> fields;
    for (const auto& [provider, label] : {std::pair{"gcp", tr("Google Cloud project")},
                                          {"azure", tr("Azure subscription")},
                                          {"oci", tr("Oracle Cloud compartment")}}) {
        auto* field = new QLineEdit(&dialog);
        for (const auto& [id, account] : m_workspace.document.design().accounts())
            if (account.provider == provider && field->text().isEmpty())
                field->setText(toQt(account.identifier));
        field->setPlaceholderText(tr("Not looked at"));
        form->addRow(label, field);
        fields[provider] = field;
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Draw"));
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    for (const auto& [provider, field] : fields)
        if (const QString text = field->text().trimmed(); !text.isEmpty())
            accounts[provider] = fromQt(text);
    return true;
}

void DiscoverController::start() {
    std::map<std::string, std::string> accounts;
    if (!askAccounts(accounts))
        return;
    m_asked = true;
    emit message(tr("Asking the clouds what runs…"));
    m_workspace.deploys.discover(m_workspace.document.design(), accounts);
}

void DiscoverController::take(const Discovery& found) {
    if (!std::exchange(m_asked, false))
        return;
    QStringList notes;
    for (const std::string& note : found.notes)
        notes.append(coreText(note));
    const auto nodes = static_cast<int>(found.design.nodes().size());
    if (nodes == 0) {
        QMessageBox::information(&m_window, tr("Nothing was drawn"),
                                 (QStringList{tr("No network was found.")} + notes).join(QLatin1Char('\n')));
        return;
    }
    if (!m_workspace.files.openDesign(found.design))
        return;
    emit message(tr("Drawn as it runs: %n item(s).", nullptr, nodes));
    if (!notes.isEmpty())
        QMessageBox::information(&m_window, tr("Not everything was drawn"), notes.join(QLatin1Char('\n')));
}

} // namespace isthmus
