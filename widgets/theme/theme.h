// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

#include <memory>

class QApplication;
class QTemporaryDir;

namespace isthmus {

/// The tokens of resources/themes: the only place where colours, spaces and type sizes come from.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { light, dark, contrast };
    Q_ENUM(Mode)

    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// Loads the tokens of that mode and tells everybody. False (and nothing changed) when the file is missing or broken.
    bool setMode(Mode mode);

    /// "paper", "window", "ink", "secondary", "hairline", "accent", "error", "provider.aws", ...
    /// An unknown token is magenta, so that it is seen, and warned about once.
    [[nodiscard]] QColor colour(const QString& token) const;
    /// Spaces, corners, widths in device-independent pixels: "space.s" 8, "corner.node" 8, "line.link" 1.5.
    [[nodiscard]] qreal number(const QString& token) const;
    /// Provider's colour by provider id; slate for one that the theme does not know.
    [[nodiscard]] QColor providerColour(const QString& provider) const;
    /// Fonts: "caption" 11, "body" 13, "title" 15, "page" 20, "mono" 13 pixels.
    [[nodiscard]] QFont font(const QString& token, int weight = QFont::Normal) const;

    /// One of our own SVG icons from resources/icons, drawn in `ink` with its accent stroke in `accent`, for all scales.
    [[nodiscard]] QIcon icon(const QString& name) const;
    /// The icon in one colour at an exact size, for painters.
    [[nodiscard]] QPixmap pixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& ink) const;

    [[nodiscard]] QPalette palette() const;
    /// Style sheet for the whole application, filled in from the tokens.
    [[nodiscard]] QString styleSheet() const;
    /// Dresses the application: Fusion as the base, then font, palette and style sheet; call again on `changed`.
    void applyTo(QApplication& application) const;
    /// Family of the monospace font, for prefixes, ASNs and ids.
    [[nodiscard]] QString monoFamily() const;
    /// All colour tokens by name, for tests of contrast.
    [[nodiscard]] const QHash<QString, QColor>& colours() const { return m_colours; }

signals:
    void changed();

private:
    [[nodiscard]] QString glyph(const QString& name, const QColor& ink) const;

    Mode m_mode = Mode::light;
    QHash<QString, QColor> m_colours;
    QHash<QString, qreal> m_numbers;
    QHash<QString, qreal> m_fontSizes;
    QString m_uiFamily;
    QString m_monoFamily;
    /// Icons in the theme's colours for the style sheet, which can only name files.
    mutable std::unique_ptr<QTemporaryDir> m_glyphs;
};

} // namespace isthmus
