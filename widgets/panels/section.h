// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace isthmus {

class Theme;

/// A heading that folds what is below it.
class Section final : public QWidget {
    Q_OBJECT
public:
    Section(const QString& title, Theme& theme, QWidget* parent = nullptr);
    void add(QWidget* widget);
    void setOpen(bool open);

private:
    Theme& m_theme;
    QToolButton* m_heading;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

} // namespace isthmus
