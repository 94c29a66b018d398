// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/section.h"

#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QToolButton>
#include <QVBoxLayout>

namespace isthmus {

Section::Section(const QString& title, Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_heading(new QToolButton(this)), m_body(new QWidget(this)), m_column(nullptr) {
    m_heading->setText(title);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_heading->setIconSize(QSize(14, 14));
    m_heading->setCheckable(true);
    m_heading->setFocusPolicy(Qt::TabFocus);
    setRole(m_heading, "section");
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, static_cast<int>(theme.number(QStringLiteral("space.s"))));
    m_column->setSpacing(static_cast<int>(theme.number(QStringLiteral("space.m"))));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(static_cast<int>(theme.number(QStringLiteral("space.s"))));
    column->addWidget(makeHairline(this));
    column->addWidget(m_heading);
    column->addWidget(m_body);
    connect(m_heading, &QToolButton::toggled, this, &Section::setOpen);
    setOpen(true);
}

void Section::add(QWidget* widget) { m_column->addWidget(widget); }

void Section::setOpen(bool open) {
    m_heading->setChecked(open);
    m_heading->setIcon(m_theme.icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_body->setVisible(open);
}

} // namespace isthmus
