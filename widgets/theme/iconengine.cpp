// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/iconengine.h"

#include "catalog/catalog.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

QByteArray readIcon(const QString& name) {
    const auto path = findResources() / "icons" / (name.toStdString() + ".svg");
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray& iconText(const QString& name) {
    static QHash<QString, QByteArray> texts;
    const auto found = texts.constFind(name);
    return found != texts.constEnd() ? found.value() : *texts.insert(name, readIcon(name));
}

} // namespace

QByteArray iconSource(const QString& name, const QColor& ink, const QColor& accent) {
    QByteArray text = iconText(name);
    text.replace(R"(class="accent" stroke="currentColor")", "stroke=\"" + accent.name().toLatin1() + '"');
    text.replace(R"(class="accent" fill="currentColor")", "fill=\"" + accent.name().toLatin1() + '"');
    text.replace("currentColor", ink.name().toLatin1());
    return text;
}

QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& ink, const QColor& accent) {
    const QString key = QStringLiteral("isthmus-icon/%1/%2/%3/%4/%5")
                            .arg(name, QString::number(size), QString::number(devicePixelRatio),
                                 ink.name(QColor::HexArgb), accent.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(ink.alphaF());
    const QByteArray source = iconSource(name, ink, accent);
    if (!source.isEmpty()) {
        QSvgRenderer(source).render(&painter, QRectF(0, 0, pixels, pixels));
    } else {
        painter.setPen(QPen(ink, devicePixelRatio, Qt::DashLine));
        painter.drawRect(QRectF(pixels * 0.15, pixels * 0.15, pixels * 0.7, pixels * 0.7));
    }
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

IconEngine::IconEngine(const Theme& theme, QString name) : m_theme(&theme), m_name(std::move(name)) {}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) {
    const int size = std::min(rect.width(), rect.height());
    const QPixmap pixmap = draw(size, painter->device()->devicePixelRatioF(), mode);
    painter->drawPixmap(QPointF(rect.x() + (rect.width() - size) / 2.0, rect.y() + (rect.height() - size) / 2.0), pixmap);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) {
    return draw(std::min(size.width(), size.height()), 1.0, mode);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) {
    // Qt asks with the size already in device pixels.
    QPixmap pixmap = draw(qRound(std::min(size.width(), size.height()) / scale), scale, mode);
    return pixmap;
}

QIconEngine* IconEngine::clone() const { return new IconEngine(*this); }

QPixmap IconEngine::draw(int size, qreal scale, QIcon::Mode mode) const {
    if (m_theme == nullptr || size <= 0)
        return {};
    if (mode == QIcon::Disabled) {
        const QColor faded = m_theme->colour(QStringLiteral("disabled"));
        return iconPixmap(m_name, size, scale, faded, faded);
    }
    return iconPixmap(m_name, size, scale, m_theme->colour(QStringLiteral("ink")),
                      m_theme->colour(QStringLiteral("accent")));
}

} // namespace isthmus
