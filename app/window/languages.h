// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace isthmus {

/// The window's language: our own translations and Qt's, loaded and taken away together.
class Languages final {
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    /// "de", "en"; empty: the system's. One that there is no translation for is English.
    void use(const QString& code);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace isthmus
