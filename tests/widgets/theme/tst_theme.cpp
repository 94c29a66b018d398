// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "widgets/theme/iconengine.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}
QColor blend(const QColor& over, const QColor& under, double share) {
    const auto mix = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}
QString resource(const char* folder) {
    return QString::fromStdString((findResources() / folder).string());
}
QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstTheme : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void modes_data() {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::newRow("light") << Theme::Mode::light;
        QTest::newRow("dark") << Theme::Mode::dark;
        QTest::newRow("contrast") << Theme::Mode::contrast;
    }

    void textContrast_data() { modes_data(); }
    void textContrast() {
        QFETCH(Theme::Mode, mode);
        Theme theme;
        QVERIFY(theme.setMode(mode));
        const QStringList grounds{"paper", "window", "surface", "raised", "hover", "selection"};
        for (const QString& ground : grounds)
            for (const QString text : {"ink", "secondary"})
                check(theme, text, ground, 4.5);
        for (const QString text : {"error", "warning", "success", "hint", "accentInk"})
            for (const QString ground : {"paper", "window", "surface", "raised"})
                check(theme, text, ground, 4.5);
        check(theme, "accentText", "accent", 4.5);
        check(theme, "accentText", "accentHover", 4.5);
        check(theme, "accentText", "accentPressed", 4.5);
        check(theme, "selectionInk", "selection", 4.5);
        check(theme, "tooltipInk", "tooltip", 4.5);
        check(theme, "ink", "pressed", 4.5);
        for (const QString kind : {"error", "warning", "success", "hint"}) {
            check(theme, "ink", kind + "Tint", 4.5);
            check(theme, kind, kind + "Tint", 4.5);
        }
        check(theme, "accentInk", "errorTint", 4.5);
        check(theme, "accentInk", "warningTint", 4.5);
        check(theme, "accentInk", "hintTint", 4.5);
    }

    void lineContrast_data() { modes_data(); }
    void lineContrast() {
        QFETCH(Theme::Mode, mode);
        Theme theme;
        QVERIFY(theme.setMode(mode));
        for (const QString ground : {"paper", "window", "surface"})
            for (const QString line :
                 {"control", "accent", "focus", "link", "error", "warning", "success", "pathThere", "pathBack"})
                check(theme, line, ground, 3.0);
        int providers = 0;
        for (auto it = theme.colours().begin(); it != theme.colours().end(); ++it)
            if (it.key().startsWith("provider.")) {
                ++providers;
                check(theme, it.key(), "paper", 3.0);
                check(theme, it.key(), "window", 3.0);
                const QColor tint = blend(it.value(), theme.colour("paper"), theme.number("tint.provider"));
                QVERIFY2(contrast(theme.colour("ink"), tint) >= 4.5, qPrintable(it.key()));
                QVERIFY2(contrast(theme.colour("secondary"), tint) >= 4.5, qPrintable(it.key()));
            }
        QVERIFY(providers >= 8);
    }

    void everyFileHasTheSameTokens() {
        QJsonObject light = QJsonDocument::fromJson(readFile(resource("themes/light.json"))).object();
        for (const char* other : {"themes/dark.json", "themes/contrast.json"}) {
            const QJsonObject file = QJsonDocument::fromJson(readFile(resource(other))).object();
            for (const char* part : {"colours", "numbers", "fonts"})
                QCOMPARE(file.value(QLatin1String(part)).toObject().keys(),
                         light.value(QLatin1String(part)).toObject().keys());
        }
    }

    /// Every token that any source file names exists; so does every icon.
    void tokensInCodeExist() {
        Theme theme;
        const QStringList icons = QDir(resource("icons")).entryList({"*.svg"});
        static const QRegularExpression use(
            "\\b(colour|number|icon|pixmap|of)\\((?:QStringLiteral\\(|QLatin1String\\()?\"([A-Za-z0-9.\\-]+)\"");
        int seen = 0;
        for (const QString folder : {"widgets", "app"}) {
            QDirIterator files(QStringLiteral(ISTHMUS_SOURCE_DIR "/") + folder, {"*.cpp", "*.h"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.endsWith("theme/theme.h"))
                    continue;
                const QString text = QString::fromUtf8(readFile(path));
                for (auto it = use.globalMatch(text); it.hasNext();) {
                    const auto match = it.next();
                    const QString what = match.captured(1);
                    const QString name = match.captured(2);
                    if (name.endsWith('.'))
                        continue; // the first half of a composed name
                    ++seen;
                    if (what == "colour" || what == "of")
                        QVERIFY2(theme.colours().contains(name), qPrintable(path + ": " + name));
                    else if (what == "number")
                        QVERIFY2(theme.number(name) > 0, qPrintable(path + ": " + name));
                    else
                        QVERIFY2(icons.contains(name + ".svg"), qPrintable(path + ": " + name));
                }
            }
        }
        QVERIFY(seen > 10);
    }

    void styleSheetIsFilledIn_data() { modes_data(); }
    void styleSheetIsFilledIn() {
        QFETCH(Theme::Mode, mode);
        Theme theme;
        QVERIFY(theme.setMode(mode));
        const QString sheet = theme.styleSheet();
        QVERIFY(sheet.size() > 1000);
        QVERIFY(!sheet.contains("@{"));
        QVERIFY(!sheet.contains(QColor(Qt::magenta).name()));
        QVERIFY(sheet.contains(theme.colour("accent").name()));
        static const QRegularExpression url("url\\(\"([^\"]*)\"\\)");
        for (auto it = url.globalMatch(sheet); it.hasNext();)
            QVERIFY(QSvgRenderer(it.next().captured(1)).isValid());
        // Qt complains (and the test fails) when it cannot parse the sheet.
        qApp->setStyleSheet(sheet);
        QLabel label("text");
        label.ensurePolished();
        qApp->setStyleSheet({});
    }

    void switchingTellsEverybody() {
        Theme theme;
        QSignalSpy spy(&theme, &Theme::changed);
        const QColor before = theme.colour("paper");
        const QIcon icon = theme.icon("network");
        const QImage light = icon.pixmap(32, 32).toImage();
        QVERIFY(theme.setMode(Theme::Mode::dark));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(theme.mode(), Theme::Mode::dark);
        QVERIFY(theme.colour("paper") != before);
        QVERIFY2(icon.pixmap(32, 32).toImage() != light, "an icon made before the switch must follow it");
    }

    void unknownTokenIsSeen() {
        Theme theme;
        QTest::ignoreMessage(QtWarningMsg, "The theme has no token \"nothing.of.the.kind\".");
        QCOMPARE(theme.colour("nothing.of.the.kind"), QColor(Qt::magenta));
        QCOMPARE(theme.colour("nothing.of.the.kind"), QColor(Qt::magenta)); // and warned about once only
        QCOMPARE(theme.providerColour("somebody-new"), theme.colour("provider.other"));
    }

    void missingFolderChangesNothing() {
        Theme theme;
        const QColor before = theme.colour("paper");
        const QByteArray resources = qgetenv("ISTHMUS_RESOURCES");
        const QTemporaryDir empty;
        qputenv("ISTHMUS_RESOURCES", empty.path().toUtf8());
        const bool switched = theme.setMode(Theme::Mode::dark);
        if (resources.isNull())
            qunsetenv("ISTHMUS_RESOURCES");
        else
            qputenv("ISTHMUS_RESOURCES", resources);
        QVERIFY(!switched);
        QCOMPARE(theme.mode(), Theme::Mode::light);
        QCOMPARE(theme.colour("paper"), before);
    }

    void fonts() {
        Theme theme;
        QCOMPARE(theme.font("caption").pixelSize(), 11);
        QCOMPARE(theme.font("body").pixelSize(), 13);
        QCOMPARE(theme.font("title").pixelSize(), 15);
        QCOMPARE(theme.font("page", QFont::DemiBold).weight(), QFont::DemiBold);
        QVERIFY(QFontInfo(theme.font("mono")).fixedPitch());
    }

    void iconsParse() {
        const QDir folder(resource("icons"));
        const QStringList names = folder.entryList({"*.svg"});
        QVERIFY(names.size() > 60);
        for (const QString& name : names) {
            QSvgRenderer renderer(folder.filePath(name));
            QVERIFY2(renderer.isValid(), qPrintable(name));
            const QByteArray text = readFile(folder.filePath(name));
            QVERIFY2(text.startsWith("<!-- SPDX-License-Identifier"), qPrintable(name));
            if (name == "isthmus.svg")
                continue;
            QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, 24, 24));
            QVERIFY2(!text.contains('#'), qPrintable(name + " must take its colours from the theme"));
            QVERIFY2(text.contains("currentColor"), qPrintable(name));
        }
    }

    /// Ink stays inside the box and there is enough of it to be seen, at the sizes that are used.
    void iconsAreLegible() {
        for (const QString& file : QDir(resource("icons")).entryList({"*.svg"})) {
            const QString name = file.chopped(4);
            for (const int size : {16, 24, 64}) {
                const QImage image = iconPixmap(name, size, 1.0, Qt::black, Qt::black).toImage();
                int inked = 0;
                for (int y = 0; y < size; ++y)
                    for (int x = 0; x < size; ++x)
                        inked += image.pixelColor(x, y).alpha() > 96 ? 1 : 0;
                const double share = inked / double(size * size);
                QVERIFY2(share > 0.01, qPrintable(QStringLiteral("%1 at %2: %3").arg(name).arg(size).arg(share)));
                if (name != "isthmus" && name != "contrast")
                    QVERIFY2(share < 0.5, qPrintable(QStringLiteral("%1 at %2: %3").arg(name).arg(size).arg(share)));
            }
        }
    }

    void everyKindHasItsIcon() {
        const auto file = QJsonDocument::fromJson(readFile(resource("catalog/node-kinds.json"))).object();
        const QJsonArray kinds = file.value("nodeKinds").toArray();
        QVERIFY(kinds.size() > 20);
        for (const QJsonValue& kind : kinds) {
            const QString icon = kind.toObject().value("icon").toString();
            QVERIFY2(QFile::exists(resource("icons") + '/' + icon + ".svg"),
                     qPrintable(kind.toObject().value("id").toString() + ": " + icon));
        }
    }

private:
    static void check(const Theme& theme, const QString& front, const QString& back, double least) {
        const double ratio = contrast(theme.colour(front), theme.colour(back));
        QVERIFY2(ratio >= least,
                 qPrintable(QStringLiteral("%1 on %2: %3, wanted %4").arg(front, back).arg(ratio, 0, 'f', 2).arg(least)));
    }
};

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
