// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace isthmus {

Languages::~Languages() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QString& code) {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    // Numbers and dates follow the language of the words around them.
    QLocale::setDefault(locale);
    // English has a file too, for its plurals; it serves every language that has none.
    if (m_own.load(locale, QStringLiteral("isthmus"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_own.load(QStringLiteral(":/i18n/isthmus_en.qm")))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace isthmus
