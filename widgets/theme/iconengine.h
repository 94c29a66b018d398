// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QIconEngine>
#include <QPointer>
#include <QString>

namespace isthmus {

class Theme;

/// The SVG text of one of our icons with its two inks filled in; empty where there is no such icon.
[[nodiscard]] QByteArray iconSource(const QString& name, const QColor& ink, const QColor& accent);
/// That icon at an exact size. Cached. A missing icon is a dashed box, so that it is seen.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& ink,
                                 const QColor& accent);

/// Draws an icon in the colours that the theme has at that moment, so that icons follow a switch by themselves.
class IconEngine final : public QIconEngine {
public:
    IconEngine(const Theme& theme, QString name);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;
    [[nodiscard]] QString key() const override { return QStringLiteral("isthmus"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap draw(int size, qreal scale, QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QString m_name;
};

} // namespace isthmus
