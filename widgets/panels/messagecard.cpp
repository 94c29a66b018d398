// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/messagecard.h"

#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace isthmus {

MessageCard::MessageCard(const Theme& theme, QWidget* parent)
    : QFrame(parent) {
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    m_text = makeLabel({}, "body", this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_row = new QWidget(this);
    m_buttons = new QHBoxLayout(m_row);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(space);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space + space / 2, space / 2, space, space / 2);
    line->setSpacing(space);
    line->addWidget(m_text, 1);
    line->addWidget(m_row, 0, Qt::AlignTop);
    say({}, "cardHint");
}

bool MessageCard::isEmpty() const {
    return m_text->text().isEmpty();
}

QString MessageCard::text() const {
    return m_text->text();
}

void MessageCard::setChoicesEnabled(bool enabled) {
    m_row->setEnabled(enabled);
}

void MessageCard::say(const QString& text, const char* role, const QVector<Choice>& choices) {
    m_text->setText(text);
    setRole(this, role);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.text, m_row);
        button->setObjectName(choice.id);
        button->setToolTip(choice.tip);
        button->setProperty("primary", choice.primary);
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] { emit chosen(id); });
        m_buttons->addWidget(button);
    }
    m_row->setVisible(!choices.isEmpty());
    m_row->setEnabled(true);
}

} // namespace isthmus
