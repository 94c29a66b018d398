// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pictureembed.h"

#include "widgets/commands/document.h"

#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QXmlStreamReader>

namespace isthmus {

namespace {

constexpr const char* textKey = "Isthmus-Design";
constexpr const char* elementId = "isthmus-design";

Error noDesign(const QString& file) {
    return Error{
        fromQt(QCoreApplication::translate("Canvas", "%1 holds no design: it is a picture without one.").arg(file))};
}

QByteArray encodedInSvg(QIODevice& file) {
    QXmlStreamReader reader(&file);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("metadata") &&
            reader.attributes().value(QLatin1String("id")) == QLatin1String(elementId))
            return reader.readElementText().toLatin1();
    return {};
}

} // namespace

void embedDesign(QImage& image, const QByteArray& design) {
    image.setText(QString::fromLatin1(textKey), QString::fromLatin1(design.toBase64()));
}

QByteArray svgWithDesign(const QByteArray& svg, const QByteArray& design) {
    const qsizetype open = svg.indexOf("<svg");
    const qsizetype behind = svg.indexOf('>', open);
    if (open < 0 || behind < 0)
        return svg;
    QByteArray result = svg;
    result.insert(behind + 1, "\n<metadata id=\"" + QByteArray(elementId) + "\">" + design.toBase64() + "</metadata>");
    return result;
}

bool mayHoldDesign(const QString& file) {
    return file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ||
           file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
}

Result<QByteArray> designInPicture(const QString& file) {
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return Error{fromQt(file + QStringLiteral(": ") + input.errorString())};
    QByteArray encoded;
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        encoded = encodedInSvg(input);
    else
        encoded = QImageReader(&input).text(QString::fromLatin1(textKey)).toLatin1();
    const auto design = QByteArray::fromBase64Encoding(encoded);
    if (encoded.isEmpty() || design.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return noDesign(file);
    return design.decoded;
}

} // namespace isthmus
