// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/keycard.h"

#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {
constexpr int clipboardMs = 60'000;
}

KeyCard::KeyCard(std::shared_ptr<const Catalog> catalog, const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_catalog(std::move(catalog)) {
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    setRole(this, "cardWarning");
    m_title = makeLabel({}, "title", this);
    m_words = makeLabel({}, "body", this);
    for (QLabel* label : {m_title, m_words}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_key = new QLineEdit(this);
    m_key->setObjectName(QStringLiteral("activationKey"));
    m_key->setAccessibleName(tr("Activation key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_show = new QToolButton(this);
    m_show->setCheckable(true);
    m_show->setText(tr("Show"));
    m_show->setProperty("role", QStringLiteral("toggle"));
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setToolTip(tr("Copies the key; it leaves the clipboard after a minute"));
    m_use = new QPushButton(tr("Use this key"), this);
    m_use->setProperty("primary", true);
    m_use->setObjectName(QStringLiteral("useKey"));
    m_close = new QPushButton(tr("Later"), this);
    m_close->setObjectName(QStringLiteral("closeKey"));
    m_note = makeLabel({}, "caption", this);
    m_note->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_key, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_show, m_copy, m_use, m_close})
        row->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space + space / 2, space, space, space);
    column->setSpacing(space / 2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addLayout(row);
    column->addWidget(m_note);
    m_clipboard.setSingleShot(true);
    m_clipboard.setInterval(clipboardMs);
    connect(&m_clipboard, &QTimer::timeout, this, &KeyCard::forgetClipboard);
    connect(m_show, &QToolButton::toggled, this, &KeyCard::uncover);
    connect(m_copy, &QPushButton::clicked, this, &KeyCard::copy);
    connect(m_key, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_use->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_key, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] { emit pasted(m_link, m_key->text().trimmed()); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    clear();
}

KeyCard::~KeyCard() {
    forgetClipboard();
}

void KeyCard::give(const HandOver& key, const QString& title) {
    m_giving = true;
    m_link = toQt(key.link);
    const QString to = providerTitle(*m_catalog, key.to);
    m_title->setText(tr("Give this key to the team at %1").arg(to));
    m_words->setText(
        tr("%1 has minted the activation key of “%2”. The team at %3 pastes it into Isthmus, and “%2” comes "
           "up on both sides.")
            .arg(providerTitle(*m_catalog, key.from), title, to));
    m_key->setText(toQt(key.key));
    m_key->setReadOnly(true);
    m_key->setCursorPosition(0);
    m_copy->show();
    m_use->hide();
    m_note->hide();
    m_close->setText(tr("Done"));
    show();
}

void KeyCard::ask(const QString& link, const QString& title, const std::string& from, const std::string& to) {
    m_giving = false;
    m_link = link;
    const QString minter = providerTitle(*m_catalog, from);
    m_title->setText(tr("Paste the key from the team at %1").arg(minter));
    m_words->setText(
        tr("%1 mints the activation key of “%2”, and %3 redeems it. It is checked against the design before "
           "it is used.")
            .arg(minter, title, providerTitle(*m_catalog, to)));
    m_key->clear();
    m_key->setReadOnly(false);
    m_copy->hide();
    m_use->show();
    m_use->setEnabled(false);
    m_close->setText(tr("Later"));
    m_note->setText(tr("The key is a secret. It stays in memory and in the system's keychain."));
    setRole(m_note, "caption");
    m_note->show();
    show();
}

void KeyCard::accepted() {
    m_key->clear();
    clear();
}

void KeyCard::refused(const QString& why) {
    m_note->setText(why);
    m_note->show();
    setRole(m_note, "error");
    m_key->setFocus(Qt::OtherFocusReason);
    m_key->selectAll();
}

void KeyCard::setKept(const QString& where) {
    m_note->setText(where);
    m_note->show();
    setRole(m_note, "caption");
}

void KeyCard::clear() {
    m_link.clear();
    m_key->clear();
    m_show->setChecked(false);
    m_note->clear();
    hide();
}

void KeyCard::uncover(bool shown) {
    m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setText(shown ? tr("Hide") : tr("Show"));
}

void KeyCard::copy() {
    m_copied = m_key->text();
    auto* contents = new QMimeData;
    contents->setText(m_copied);
    // Clipboard managers that know this do not write it down.
    contents->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QApplication::clipboard()->setMimeData(contents);
    m_clipboard.start();
    setKept(tr("Copied. It leaves the clipboard after a minute."));
}

void KeyCard::forgetClipboard() {
    if (!m_copied.isEmpty() && QApplication::clipboard()->text() == m_copied)
        QApplication::clipboard()->clear();
    m_copied.clear();
}

} // namespace isthmus
