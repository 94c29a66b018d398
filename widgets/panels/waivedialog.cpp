// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/waivedialog.h"

#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QDate>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr int usualMonths = 3; ///< after that somebody should look again
constexpr int reasonLines = 3;
constexpr int dialogWidth = 460;

} // namespace

WaiveDialog::WaiveDialog(const Theme& theme, const QString& what, const QString& userName, QWidget* parent)
    : QDialog(parent)
    , m_reason(new QPlainTextEdit(this))
    , m_by(new QLineEdit(userName, this))
    , m_ends(new QCheckBox(tr("Only &until"), this))
    , m_until(new QDateEdit(QDate::currentDate().addMonths(usualMonths), this)) {
    setWindowTitle(tr("Waive"));
    setMinimumWidth(dialogWidth);
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space);
    auto* sentence = makeLabel(what, "secondary", this);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = makeLabel(text, "label", this);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
    };
    labelled(tr("&Why is this accepted? The reason is kept in the design."), m_reason);
    labelled(tr("&By"), m_by);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * reasonLines + 2 * space);
    m_reason->setAccessibleName(tr("Reason"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setMinimumDate(QDate::currentDate());
    m_until->setAccessibleName(tr("Last day of the waiver"));
    m_until->setEnabled(false);
    auto* dates = new QHBoxLayout;
    dates->addWidget(m_ends);
    dates->addWidget(m_until);
    dates->addStretch(1);
    column->addLayout(dates);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* waive = buttons->button(QDialogButtonBox::Ok);
    waive->setText(tr("Waive"));
    waive->setEnabled(false);
    column->addSpacing(space);
    column->addWidget(buttons);
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_reason, &QPlainTextEdit::textChanged, waive,
            [this, waive] { waive->setEnabled(!m_reason->toPlainText().trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

Waiver WaiveDialog::waiver() const {
    Waiver waiver;
    waiver.reason = fromQt(m_reason->toPlainText().simplified());
    waiver.by = fromQt(m_by->text().trimmed());
    if (m_ends->isChecked())
        waiver.until = fromQt(m_until->date().toString(Qt::ISODate));
    return waiver;
}

} // namespace isthmus
