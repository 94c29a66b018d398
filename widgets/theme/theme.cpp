// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "catalog/catalog.h"
#include "widgets/theme/iconengine.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStyleFactory>
#include <QTemporaryDir>

namespace isthmus {

namespace {

QString themeFile(const QString& name) {
    return QString::fromStdString((findResources() / "themes" / name.toStdString()).string());
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString fileName(Theme::Mode mode) {
    switch (mode) {
    case Theme::Mode::dark: return QStringLiteral("dark.json");
    case Theme::Mode::contrast: return QStringLiteral("contrast.json");
    case Theme::Mode::light: break;
    }
    return QStringLiteral("light.json");
}

/// The platform's own family, unless that is a stand-in that nobody chose.
QString chooseFamily(QFontDatabase::SystemFont role, const QStringList& wanted) {
    const QString system = QFontInfo(QFontDatabase::systemFont(role)).family();
    static const QSet<QString> standIns{QStringLiteral("Sans"),        QStringLiteral("Sans Serif"),
                                        QStringLiteral("DejaVu Sans"), QStringLiteral("Monospace"),
                                        QStringLiteral("Helvetica"),   QStringLiteral("DejaVu Sans Mono"),
                                        QStringLiteral("Courier"),     QStringLiteral("Fixed")};
    if (!standIns.contains(system) && (role != QFontDatabase::FixedFont || QFontDatabase::isFixedPitch(system)))
        return system;
    const QStringList families = QFontDatabase::families();
    for (const QString& family : wanted)
        if (families.contains(family))
            return family;
    return system;
}

template <typename Value, typename Convert>
bool readTokens(const QJsonObject& object, QHash<QString, Value>& into, Convert convert) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto value = convert(it.value());
        if (!value)
            return false;
        into.insert(it.key(), *value);
    }
    return !into.isEmpty();
}

std::optional<QColor> toColour(const QJsonValue& value) {
    const QColor colour(value.toString());
    return value.isString() && colour.isValid() ? std::optional(colour) : std::nullopt;
}

std::optional<qreal> toNumber(const QJsonValue& value) {
    return value.isDouble() ? std::optional<qreal>(value.toDouble()) : std::nullopt;
}

void warnOnce(const QString& token) {
    static QSet<QString> warned;
    if (!warned.contains(token)) {
        warned.insert(token);
        qWarning("The theme has no token \"%s\".", qUtf8Printable(token));
    }
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_uiFamily(chooseFamily(QFontDatabase::GeneralFont,
                              {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}))
    , m_monoFamily(chooseFamily(QFontDatabase::FixedFont,
                                {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                                 QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Liberation Mono")})) {
    if (!setMode(Mode::light))
        qWarning("The themes are missing: looked in \"%s\".", qUtf8Printable(themeFile(QString())));
}

Theme::~Theme() = default;

bool Theme::setMode(Mode mode) {
    const QJsonObject file = QJsonDocument::fromJson(readAll(themeFile(fileName(mode)))).object();
    QHash<QString, QColor> colours;
    QHash<QString, qreal> numbers;
    QHash<QString, qreal> fonts;
    if (!readTokens(file.value(QStringLiteral("colours")).toObject(), colours, toColour) ||
        !readTokens(file.value(QStringLiteral("numbers")).toObject(), numbers, toNumber) ||
        !readTokens(file.value(QStringLiteral("fonts")).toObject(), fonts, toNumber))
        return false;
    m_mode = mode;
    m_colours = std::move(colours);
    m_numbers = std::move(numbers);
    m_fontSizes = std::move(fonts);
    emit changed();
    return true;
}

QColor Theme::colour(const QString& token) const {
    const auto found = m_colours.constFind(token);
    if (found != m_colours.constEnd())
        return found.value();
    warnOnce(token);
    return Qt::magenta;
}

qreal Theme::number(const QString& token) const {
    const auto found = m_numbers.constFind(token);
    if (found != m_numbers.constEnd())
        return found.value();
    warnOnce(token);
    return 0;
}

QColor Theme::providerColour(const QString& provider) const {
    const auto found = m_colours.constFind(QStringLiteral("provider.") + provider);
    return found != m_colours.constEnd() ? found.value() : colour(QStringLiteral("provider.other"));
}

QFont Theme::font(const QString& token, int weight) const {
    QFont font(token == QStringLiteral("mono") ? m_monoFamily : m_uiFamily);
    const auto found = m_fontSizes.constFind(token);
    if (found == m_fontSizes.constEnd())
        warnOnce(token);
    font.setPixelSize(found != m_fontSizes.constEnd() ? qRound(found.value()) : 13);
    font.setWeight(static_cast<QFont::Weight>(weight));
    if (token == QStringLiteral("mono"))
        font.setStyleHint(QFont::Monospace);
    return font;
}

QIcon Theme::icon(const QString& name) const { return QIcon(new IconEngine(*this, name)); }

QPixmap Theme::pixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& ink) const {
    return iconPixmap(name, size, devicePixelRatio, ink, ink);
}

QString Theme::monoFamily() const { return m_monoFamily; }

QPalette Theme::palette() const {
    const auto of = [this](const char* token) { return colour(QString::fromLatin1(token)); };
    QPalette palette;
    palette.setColor(QPalette::Window, of("window"));
    palette.setColor(QPalette::WindowText, of("ink"));
    palette.setColor(QPalette::Base, of("surface"));
    palette.setColor(QPalette::AlternateBase, of("window"));
    palette.setColor(QPalette::Text, of("ink"));
    palette.setColor(QPalette::PlaceholderText, of("secondary"));
    palette.setColor(QPalette::Button, of("surface"));
    palette.setColor(QPalette::ButtonText, of("ink"));
    palette.setColor(QPalette::BrightText, of("error"));
    palette.setColor(QPalette::Highlight, of("selection"));
    palette.setColor(QPalette::HighlightedText, of("selectionInk"));
    palette.setColor(QPalette::Link, of("accentInk"));
    palette.setColor(QPalette::LinkVisited, of("accentInk"));
    palette.setColor(QPalette::ToolTipBase, of("tooltip"));
    palette.setColor(QPalette::ToolTipText, of("tooltipInk"));
    palette.setColor(QPalette::Light, of("raised"));
    palette.setColor(QPalette::Midlight, of("hover"));
    palette.setColor(QPalette::Mid, of("hairline"));
    palette.setColor(QPalette::Dark, of("control"));
    palette.setColor(QPalette::Shadow, of("hairline"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, of("disabled"));
    return palette;
}

QString Theme::glyph(const QString& name, const QColor& ink) const {
    if (m_glyphs == nullptr || !m_glyphs->isValid())
        return {};
    const QString path = m_glyphs->filePath(name + QLatin1Char('-') + ink.name().mid(1) + QStringLiteral(".svg"));
    if (!QFile::exists(path)) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(iconSource(name, ink, ink));
    }
    return path;
}

QString Theme::styleSheet() const {
    // Made on first use only: whoever paints without a window needs no files.
    if (m_glyphs == nullptr)
        m_glyphs = std::make_unique<QTemporaryDir>();
    const QString text = QString::fromUtf8(readAll(themeFile(QStringLiteral("application.qss"))));
    static const QRegularExpression token(QStringLiteral(R"(@\{([A-Za-z]+:)?([A-Za-z.\-]+)\})"));
    QString sheet;
    qsizetype last = 0;
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        sheet += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString scope = match.captured(1);
        const QString name = match.captured(2);
        if (scope == QStringLiteral("glyph:"))
            sheet += glyph(name, colour(QStringLiteral("secondary")));
        else if (scope == QStringLiteral("glyphAccent:"))
            sheet += glyph(name, colour(QStringLiteral("accentText")));
        else if (name == QStringLiteral("font.monoFamily"))
            sheet += m_monoFamily;
        else if (name.startsWith(QStringLiteral("font.")))
            sheet += QString::number(font(name.mid(5)).pixelSize()) + QStringLiteral("px");
        else if (m_numbers.contains(name))
            sheet += QString::number(number(name)) + QStringLiteral("px");
        else
            sheet += colour(name).name();
    }
    sheet += QStringView(text).mid(last);
    return sheet;
}

void Theme::applyTo(QApplication& application) const {
    if (QStyle* fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        application.setStyle(fusion);
    application.setFont(font(QStringLiteral("body")));
    application.setPalette(palette());
    application.setStyleSheet(styleSheet());
}

} // namespace isthmus
