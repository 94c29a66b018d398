// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome.h"

#include "widgets/commands/document.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace isthmus {

Welcome::Welcome(Document& document, QWidget& canvas) : QFrame(&canvas), m_document(document), m_canvas(canvas) {
    setObjectName(QStringLiteral("welcome"));
    auto* title = new QLabel(tr("Draw a network that spans clouds"), this);
    title->setProperty("role", "title");
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(tr("Drag a network or a gateway from the palette onto the paper,\nthen drag from one item's edge to another to join them."), this);
    text->setAlignment(Qt::AlignCenter);
    auto* example = new QPushButton(tr("Open an example"), this);
    auto* ready = new QPushButton(tr("Start from a template"), this);
    auto* open = new QPushButton(tr("Open a design…"), this);
    connect(example, &QPushButton::clicked, this, &Welcome::exampleRequested);
    connect(ready, &QPushButton::clicked, this, &Welcome::templateRequested);
    connect(open, &QPushButton::clicked, this, &Welcome::openRequested);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(example);
    buttons->addWidget(ready);
    buttons->addWidget(open);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    m_canvas.installEventFilter(this);
    connect(&document, &Document::changed, this, &Welcome::update);
    connect(&document, &Document::reset, this, &Welcome::update);
    update();
}

void Welcome::update() {
    const bool wanted = m_document.design().nodes().empty();
    if (wanted)
        place();
    setVisible(wanted);
}

void Welcome::place() {
    adjustSize();
    move((m_canvas.width() - width()) / 2, (m_canvas.height() - height()) / 2);
}

bool Welcome::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_canvas && event->type() == QEvent::Resize && isVisibleTo(&m_canvas))
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace isthmus
