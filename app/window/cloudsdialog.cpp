// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cloudsdialog.h"

#include "widgets/panels/support.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace isthmus {

namespace {

const QString remembered = QStringLiteral("clouds"); ///< name in the settings

enum Column { provider, endpoint, credentials, answer };

QString hostsOf(const ProviderProfile& profile) {
    QStringList hosts;
    for (const auto& [service, url] : profile.endpoints) {
        QString host = QUrl(toQt(url).replace(QLatin1String("{region}"), QLatin1String("region"))).authority();
        host.replace(QLatin1String("region."), QLatin1String("{region}."));
        if (!host.isEmpty() && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts.size() > 2 ? QStringLiteral("%1, …").arg(hosts.mid(0, 2).join(QStringLiteral(", ")))
                            : hosts.join(QStringLiteral(", "));
}

void remember(Workspace& workspace) {
    workspace.settings.setPanel(remembered, {{QStringLiteral("state"), workspace.deploys.state()},
                                             {QStringLiteral("side"), toQt(workspace.deploys.side())}});
}

} // namespace

CloudsDialog::CloudsDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace) {
    setWindowTitle(tr("Clouds"));
    build();
    fillProfiles();
    fillSides();
    fillProviders();
    connect(&workspace.deploys, &DeployController::tested, this, &CloudsDialog::showAnswers);
    connect(&workspace.deploys, &DeployController::failed, this, &CloudsDialog::showError);
    connect(&workspace.deploys, &DeployController::runningChanged, this, [this](bool running) {
        for (QWidget* widget : std::initializer_list<QWidget*>{m_profile, m_side, m_state, m_test})
            widget->setEnabled(!running);
    });
    resize(sizeHint().expandedTo(QSize(680, 420)));
}

void CloudsDialog::applySaved(Workspace& workspace, const QString& profile, bool sandbox) {
    const QVariantMap saved = workspace.settings.panel(remembered);
    workspace.deploys.useState(saved.value(QStringLiteral("state")).toString());
    workspace.deploys.useSide(fromQt(saved.value(QStringLiteral("side")).toString()));
    if (!profile.isEmpty())
        workspace.deploys.useProfile(profile);
    else if (!sandbox && !workspace.settings.profile().isEmpty())
        workspace.deploys.useProfile(workspace.settings.profile());
}

void CloudsDialog::build() {
    const int space = static_cast<int>(m_workspace.theme.number(QStringLiteral("space.m")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addWidget(buildChoice());
    column->addWidget(buildTest(), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    column->addWidget(buttons);
}

QWidget* CloudsDialog::buildChoice() {
    const int space = static_cast<int>(m_workspace.theme.number(QStringLiteral("space.s")));
    auto* box = new QWidget(this);
    m_profile = new QComboBox(box);
    m_profile->setAccessibleName(tr("Profile"));
    auto* choose = new QPushButton(tr("Choose file…"), box);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_profile, 1);
    row->addWidget(choose);
    m_side = new QComboBox(box);
    m_side->setAccessibleName(tr("Whose side is yours"));
    m_state = new QLineEdit(m_workspace.deploys.state(), box);
    m_state->setPlaceholderText(tr("As the profile says"));
    m_state->setAccessibleName(tr("State"));
    auto* stateNote =
        makeLabel(tr("sqlite:PATH for yourself, postgresql://USER@HOST/DATABASE for a team. A password belongs "
                     "into PGPASSWORD or ~/.pgpass."),
                  "caption", box);
    stateNote->setWordWrap(true);
    auto* state = new QVBoxLayout;
    state->setSpacing(space / 2);
    state->addWidget(m_state);
    state->addWidget(stateNote);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space);
    form->addRow(tr("Profile"), row);
    form->addRow(tr("Your side"), m_side);
    form->addRow(tr("State"), state);
    connect(choose, &QPushButton::clicked, this, &CloudsDialog::chooseFile);
    connect(m_profile, &QComboBox::activated, this, &CloudsDialog::useProfile);
    connect(m_side, &QComboBox::activated, this, [this](int index) {
        m_workspace.deploys.useSide(fromQt(m_side->itemData(index).toString()));
        remember(m_workspace);
    });
    connect(m_state, &QLineEdit::editingFinished, this, [this] {
        m_workspace.deploys.useState(m_state->text().trimmed());
        remember(m_workspace);
    });
    return box;
}

QWidget* CloudsDialog::buildTest() {
    const int space = static_cast<int>(m_workspace.theme.number(QStringLiteral("space.s")));
    auto* box = new QWidget(this);
    m_providers = new QTreeWidget(box);
    m_providers->setHeaderLabels({tr("Provider"), tr("Endpoints"), tr("Credentials"), tr("Answer")});
    m_providers->setRootIsDecorated(false);
    m_providers->setUniformRowHeights(true);
    m_providers->setSelectionMode(QAbstractItemView::NoSelection);
    m_providers->setAccessibleName(tr("Providers of the profile"));
    keepRowHeights(*m_providers);
    m_test = new QPushButton(tr("Test"), box);
    m_test->setObjectName(QStringLiteral("testClouds"));
    m_test->setToolTip(tr("Asks each provider whether it answers and takes the credentials; changes nothing"));
    m_answer = makeLabel({}, "secondary", box);
    m_answer->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_answer, 1);
    row->addWidget(m_test);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space);
    column->addWidget(m_providers, 1);
    column->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_testing = true;
        m_answer->setText(tr("Asking the providers…"));
        setRole(m_answer, "secondary");
        m_workspace.deploys.test(m_workspace.document.design());
    });
    return box;
}

void CloudsDialog::fillProfiles() {
    m_profile->clear();
    m_profile->addItem(tr("Sandbox: plays all clouds on this machine"));
    QStringList files{m_workspace.deploys.profileFile(), m_workspace.settings.profile()};
    files.removeAll(QString());
    files.removeDuplicates();
    for (const QString& file : files)
        m_profile->addItem(QDir::toNativeSeparators(file), file);
    m_profile->setCurrentIndex(m_workspace.deploys.isSandbox() ? 0 : 1);
}

void CloudsDialog::fillSides() {
    m_side->clear();
    m_side->addItem(tr("All: one team has all clouds"), QString());
    const auto loaded = m_workspace.deploys.isSandbox()
                            ? Result<Profile>(Error{})
                            : Profile::load(m_workspace.deploys.profileFile().toStdString());
    for (const char* id : {"aws", "gcp", "azure", "oci"})
        if (!loaded || loaded->providers.contains(id))
            m_side->addItem(tr("Only %1: another team has the other side").arg(providerTitle(*m_workspace.catalog, id)),
                            QString::fromLatin1(id));
    m_side->setCurrentIndex(std::max(0, m_side->findData(toQt(m_workspace.deploys.side()))));
}

void CloudsDialog::fillProviders() {
    m_providers->clear();
    m_answer->clear();
    if (m_workspace.deploys.isSandbox()) {
        m_answer->setText(
            tr("The sandbox starts when it is needed, makes nothing in any cloud, and has its own credentials."));
        setRole(m_answer, "secondary");
    }
    const QString file = m_workspace.deploys.profileFile();
    const auto profile = file.isEmpty() ? Result<Profile>(Error{}) : Profile::load(file.toStdString());
    if (!profile)
        return;
    for (const auto& [id, one] : profile->providers) {
        auto* item = new QTreeWidgetItem(m_providers);
        item->setData(provider, Qt::UserRole, toQt(id));
        item->setText(provider, providerTitle(*m_workspace.catalog, id));
        item->setIcon(provider, providerIcon(m_workspace.theme, *m_workspace.catalog, id));
        item->setText(endpoint, hostsOf(one));
        QStringList from{one.credentialSource.empty() ? tr("found by itself") : toQt(one.credentialSource)};
        if (!one.credentialProfile.empty())
            from.append(toQt(one.credentialProfile));
        if (!one.credentialFile.empty())
            from.append(toQt(one.credentialFile.string()));
        item->setText(credentials, from.join(QStringLiteral(", ")));
    }
    for (int column = 0; column < answer; ++column)
        m_providers->resizeColumnToContents(column);
}

void CloudsDialog::chooseFile() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose a profile"), {}, tr("Profiles (*.json);;All files (*)"));
    if (file.isEmpty() || !m_workspace.deploys.useProfile(file))
        return;
    m_workspace.settings.setProfile(file);
    fillProfiles();
    fillSides();
    fillProviders();
}

void CloudsDialog::useProfile(int index) {
    const QString file = m_profile->itemData(index).toString();
    if (file.isEmpty()) {
        m_workspace.settings.setProfile({});
        m_workspace.deploys.useSandbox();
    } else if (m_workspace.deploys.useProfile(file)) {
        m_workspace.settings.setProfile(file);
    }
    fillSides();
    fillProviders();
}

void CloudsDialog::showAnswers(const QMap<QString, QString>& answers, const QString& statePlace) {
    m_testing = false;
    int refused = 0;
    for (auto one = answers.cbegin(); one != answers.cend(); ++one) {
        QTreeWidgetItem* item = nullptr;
        for (int row = 0; row < m_providers->topLevelItemCount(); ++row)
            if (m_providers->topLevelItem(row)->data(provider, Qt::UserRole).toString() == one.key())
                item = m_providers->topLevelItem(row);
        if (item == nullptr) {
            item = new QTreeWidgetItem(m_providers);
            item->setData(provider, Qt::UserRole, one.key());
            item->setText(provider, providerTitle(*m_workspace.catalog, fromQt(one.key())));
            item->setIcon(provider, providerIcon(m_workspace.theme, *m_workspace.catalog, fromQt(one.key())));
            item->setText(credentials, tr("the sandbox's own"));
        }
        const bool isGood = one.value().isEmpty();
        refused += isGood ? 0 : 1;
        item->setText(answer, isGood ? tr("Answers and takes the credentials") : one.value());
        item->setToolTip(answer, item->text(answer));
        item->setForeground(answer,
                            m_workspace.theme.colour(isGood ? QStringLiteral("success") : QStringLiteral("error")));
    }
    for (int column = 0; column <= answer; ++column)
        m_providers->resizeColumnToContents(column);
    m_answer->setText(
        refused == 0 ? tr("All answer. The state is kept in %1.").arg(statePlace)
                     : tr("%n provider(s) cannot be used. The state is kept in %1.", nullptr, refused).arg(statePlace));
    setRole(m_answer, refused == 0 ? "success" : "errorText");
}

void CloudsDialog::showError(const QString& why) {
    if (!std::exchange(m_testing, false))
        return;
    m_answer->setText(why);
    setRole(m_answer, "errorText");
}

} // namespace isthmus
