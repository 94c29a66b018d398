// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace isthmus {

class Theme;

/// The activation key on its way between two teams: shows one that the other team needs, or takes one from it. The key
/// is covered until the user asks for it, and what was copied leaves the clipboard again.
class KeyCard final : public QFrame {
    Q_OBJECT
public:
    KeyCard(std::shared_ptr<const Catalog> catalog, const Theme& theme, QWidget* parent = nullptr);
    ~KeyCard() override;

    /// `title`: of the link, for people.
    void give(const HandOver& key, const QString& title);
    /// Asks for the key that `from` has minted; `to` redeems it.
    void ask(const QString& link, const QString& title, const std::string& from, const std::string& to);
    /// What came of the check of a pasted key.
    void accepted();
    void refused(const QString& why);
    /// Where the key is kept: said below it.
    void setKept(const QString& where);
    void clear();
    /// Link whose key is shown or asked for; empty: none.
    [[nodiscard]] QString link() const { return m_link; }
    [[nodiscard]] bool isGiving() const { return m_giving; }

signals:
    void pasted(const QString& link, const QString& key);
    void closed();

private:
    void uncover(bool shown);
    void copy();
    void forgetClipboard();

    std::shared_ptr<const Catalog> m_catalog;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QLineEdit* m_key = nullptr;
    QToolButton* m_show = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_close = nullptr;
    QLabel* m_note = nullptr;
    QTimer m_clipboard;
    QString m_link;
    QString m_copied;
    bool m_giving = false;
};

} // namespace isthmus
