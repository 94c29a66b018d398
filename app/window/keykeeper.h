// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace isthmus {

/// Activation keys in the operating system's keychain, by design and link. What is asked for is answered later, by a
/// signal; without a keychain the answer says so, and the key stays in memory only.
class KeyKeeper : public QObject {
    Q_OBJECT
public:
    explicit KeyKeeper(QObject* parent = nullptr)
        : QObject(parent) {}

    virtual void keep(const QString& design, const QString& link, const QString& key);
    virtual void find(const QString& design, const QString& link);
    virtual void forget(const QString& design, const QString& link);

signals:
    /// `why`: plain words; empty: it is kept.
    void kept(const QString& link, const QString& why);
    /// Only where there is one.
    void found(const QString& link, const QString& key);
};

} // namespace isthmus
