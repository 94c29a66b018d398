// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QVector>

class QHBoxLayout;
class QLabel;

namespace isthmus {

class Theme;

/// A tinted card that says what happened and offers what can be done about it.
class MessageCard final : public QFrame {
    Q_OBJECT
public:
    /// One button.
    struct Choice {
        QString id;
        QString text;
        QString tip{};
        bool primary = false;
    };

    explicit MessageCard(const Theme& theme, QWidget* parent = nullptr);

    /// `role`: "cardError", "cardWarning", "cardSuccess" or "cardHint". An empty text empties the card.
    void say(const QString& text, const char* role, const QVector<Choice>& choices = {});
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString text() const;
    void setChoicesEnabled(bool enabled);

signals:
    void chosen(const QString& id);

private:
    QLabel* m_text = nullptr;
    QWidget* m_row = nullptr;
    QHBoxLayout* m_buttons = nullptr;
};

} // namespace isthmus
