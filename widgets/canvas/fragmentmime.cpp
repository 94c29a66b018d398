// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/fragmentmime.h"

#include "io/designfile.h"
#include "widgets/canvas/export.h"
#include "widgets/commands/mime.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace isthmus {

namespace {

const QString svgType = QStringLiteral("image/svg+xml");
const QString pngType = QStringLiteral("image/png");
/// What Qt asks for when a program wants "the picture".
const QString imageType = QStringLiteral("application/x-qt-image");
const QString textType = QStringLiteral("text/plain");
/// Pixels per unit: sharp on a display of twice the density.
constexpr double density = 2;
constexpr double mostPixels = 4096;

QByteArray svgOf(const PictureExport& picture) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    QPainter painter(&generator);
    picture.renderTo(painter, 1.0, true);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const PictureExport& picture) {
    const double longest = std::max(picture.size().width(), picture.size().height());
    const double scale = std::min(density, mostPixels / longest);
    QImage image((picture.size() * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.renderTo(painter, 1.0, false);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

FragmentMime::FragmentMime(Design fragment, std::shared_ptr<const Catalog> catalog)
    : m_fragment(std::move(fragment))
    , m_catalog(std::move(catalog)) {}

QStringList FragmentMime::formats() const {
    return {QLatin1String(designMimeType), svgType, pngType, imageType, textType};
}

QByteArray FragmentMime::json() const {
    if (m_json.isEmpty())
        m_json = QByteArray::fromStdString(writeDesign(m_fragment));
    return m_json;
}

QVariant FragmentMime::retrieveData(const QString& format, QMetaType type) const {
    if (format == QLatin1String(designMimeType))
        return json();
    if (format == textType)
        return QString::fromUtf8(json());
    if (format == svgType) {
        if (m_svg.isEmpty())
            m_svg = svgOf(PictureExport(m_fragment, *m_catalog));
        return m_svg;
    }
    if (format == pngType || format == imageType) {
        if (m_png.isEmpty())
            m_png = pngOf(PictureExport(m_fragment, *m_catalog));
        return format == pngType ? QVariant(m_png) : QVariant(QImage::fromData(m_png, "PNG"));
    }
    return QMimeData::retrieveData(format, type);
}

} // namespace isthmus
