// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/breadcrumb.h"

#include "widgets/commands/document.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace isthmus {

Breadcrumb::Breadcrumb(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("breadcrumb"));
    setAccessibleName(tr("Where the drawing is"));
    auto* row = new QHBoxLayout(this);
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    row->setContentsMargins(space, 0, space, 0);
    row->setSpacing(0);
}

void Breadcrumb::setWay(const Design& design, const Id& root) {
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = layout()->takeAt(0))
        delete item;
    std::vector<const Node*> way;
    for (const Node* node = design.node(root); node != nullptr && way.size() < 64; node = design.node(node->parent))
        way.insert(way.begin(), node);
    const auto add = [this](const QString& text, const QString& id, bool isLast) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setAutoRaise(true);
        button->setEnabled(!isLast);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(button, &QToolButton::clicked, this, [this, id] { emit chosen(id); });
        layout()->addWidget(button);
    };
    add(tr("Whole design"), {}, way.empty());
    for (const Node* node : way) {
        layout()->addWidget(new QLabel(QStringLiteral("›"), this));
        add(toQt(node->name.empty() ? node->id : node->name), toQt(node->id), node == way.back());
    }
    static_cast<QHBoxLayout*>(layout())->addStretch();
}

} // namespace isthmus
