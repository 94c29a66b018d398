// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/specdialog.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace isthmus {
namespace {

enum Column { severityColumn, documentColumn, placeColumn, messageColumn, columnCount };

/// "file.json#/a/b" -> its two halves.
std::pair<QString, QString> halves(const std::string& subject) {
    const std::size_t hash = subject.rfind('#');
    return {toQt(subject.substr(0, hash)), hash == std::string::npos ? QString() : toQt(subject.substr(hash + 1))};
}

} // namespace

SpecDialog::SpecDialog(const Theme& theme, std::shared_ptr<const Catalog> catalog, const Document& document,
                       QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_catalog(std::move(catalog))
    , m_document(document) {
    setWindowTitle(tr("Check specification documents"));
    resize(980, 560);
    build();
    say(tr("Choose what to check"), tr("A folder or files with objects of the Connection Coordinator API: resources, "
                                       "lists, recorded calls, keys."));
}

void SpecDialog::build() {
    m_summary = makeLabel({}, "title", this);
    m_details = makeLabel({}, "secondary", this);
    m_details->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setColumnCount(columnCount);
    m_list->setHeaderLabels({tr("Severity"), tr("Document"), tr("Place"), tr("What is wrong, and what to do")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Findings"));
    m_list->header()->setStretchLastSection(true);
    m_againstDesign = new QCheckBox(tr("Hold against the open &design"), this);
    m_againstDesign->setToolTip(
        tr("Keys, sizes, sites and environments must agree with the interconnects of the design"));
    connect(m_againstDesign, &QCheckBox::toggled, this, &SpecDialog::recheck);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* folder = buttons->addButton(tr("Choose a &folder…"), QDialogButtonBox::ActionRole);
    QPushButton* files = buttons->addButton(tr("Choose fi&les…"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    m_copy->setEnabled(false);
    folder->setDefault(true);
    connect(folder, &QPushButton::clicked, this, &SpecDialog::chooseFolder);
    connect(files, &QPushButton::clicked, this, &SpecDialog::chooseFiles);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_details);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_againstDesign);
    layout->addWidget(buttons);
    folder->setFocus();
}

void SpecDialog::say(const QString& summary, const QString& details) {
    m_summary->setText(summary);
    m_details->setText(details);
}

void SpecDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Check the documents of a folder"));
    if (!folder.isEmpty())
        check({folder});
}

void SpecDialog::chooseFiles() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Check documents"), {}, tr("Documents (*.json);;All files (*)"));
    if (!files.isEmpty())
        check(files);
}

void SpecDialog::recheck() {
    if (!m_places.isEmpty())
        check(QStringList(m_places));
}

void SpecDialog::check(const QStringList& places) {
    m_places = places;
    m_report = {};
    std::vector<std::filesystem::path> paths;
    for (const QString& place : places)
        paths.emplace_back(place.toStdString());
    const auto model = SpecModel::loadInUse();
    const auto documents = readDocuments(paths);
    if (!model || !documents) {
        say(tr("Not checked"), toQt(model ? documents.error().message : model.error().message));
    } else if (documents->empty()) {
        say(tr("Not checked"),
            tr("There is no document of the specification (*.json) here. Choose another folder, or files."));
    } else {
        SpecCheckOptions options;
        options.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        options.catalog = m_catalog.get();
        if (m_againstDesign->isChecked())
            options.design = &m_document.design();
        m_report = checkDocuments(**model, *documents, options);
        const FindingSummary& sum = m_report.summary;
        const QString counts = tr("%n error(s)", nullptr, sum.errors) + QStringLiteral(", ") +
                               tr("%n warning(s)", nullptr, sum.warnings) + QStringLiteral(", ") +
                               tr("%n hint(s)", nullptr, sum.hints);
        say(sum.errors + sum.warnings == 0 ? tr("The documents are as the specification wants them") : counts,
            tr("%n document(s), checked against the specification as of %1", nullptr,
               static_cast<int>(m_report.documents))
                    .arg(toQt((*model)->asOf())) +
                QStringLiteral(" · ") + counts);
    }
    fill();
}

void SpecDialog::fill() {
    static constexpr const char* icons[] = {"error", "warning", "hint"};
    const QString words[] = {tr("Error"), tr("Warning"), tr("Hint")};
    m_list->clear();
    for (const Finding& finding : m_report.findings) {
        const auto severity = static_cast<std::size_t>(finding.severity);
        const auto [document, place] = halves(finding.subjects.front());
        const QString text = findingText(finding.message);
        auto* row = new QTreeWidgetItem(m_list, {words[severity], document, place, text});
        row->setIcon(severityColumn,
                     m_theme.pixmap(QString::fromLatin1(icons[severity]),
                                    static_cast<int>(m_theme.number(QStringLiteral("size.icon"))), devicePixelRatioF(),
                                    m_theme.colour(QString::fromLatin1(icons[severity]))));
        QStringList all;
        for (const std::string& subject : finding.subjects)
            all << toQt(subject);
        row->setToolTip(documentColumn, all.join(QLatin1Char('\n')));
        row->setToolTip(placeColumn, all.join(QLatin1Char('\n')));
        row->setToolTip(messageColumn,
                        text + QStringLiteral("\n\n") + toQt(finding.rule) + QLatin1Char('\n') + toQt(finding.source));
        row->setFont(placeColumn, m_theme.font(QStringLiteral("mono")));
        for (int column = 0; column < columnCount; ++column)
            row->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
    }
    m_list->setColumnWidth(severityColumn, 96);
    m_list->setColumnWidth(documentColumn, 170);
    m_list->setColumnWidth(placeColumn, 230);
    m_copy->setEnabled(!m_report.findings.empty());
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
        m_list->setFocus();
    }
}

QString SpecDialog::asText() const {
    QString text = m_summary->text() + QLatin1Char('\n') + m_details->text() + QLatin1Char('\n');
    for (const Finding& finding : m_report.findings) {
        QStringList subjects;
        for (const std::string& subject : finding.subjects)
            subjects << toQt(subject);
        const auto severity = toString(finding.severity);
        text += QStringLiteral("\n%1  %2  %3\n    %4\n")
                    .arg(QString::fromUtf8(severity.data(), static_cast<qsizetype>(severity.size())),
                         toQt(finding.rule), subjects.join(QStringLiteral(", ")), findingText(finding.message));
    }
    return text;
}

} // namespace isthmus
