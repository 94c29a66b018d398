// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/window/cloudsdialog.h"
#include "app/window/interfacescale.h"
#include "app/window/languages.h"
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/export.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

using namespace isthmus;

namespace {

struct Options {
    QString file;
    QString exportTo;
    QString profile;
    QString language;
    QString theme;
    PictureOptions picture;
    bool exitAfterStartup = false;
    bool sandbox = false;
};

Options parse(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Draw, check, price and deploy networks that span clouds."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument("design", QApplication::translate("main", "Design file to open."), "[DESIGN]");
    const QCommandLineOption exportTo("export", QApplication::translate("main", "Write a picture (png, svg or pdf by its ending) and end."), "FILE");
    const QCommandLineOption scale("scale", QApplication::translate("main", "Pixels per unit of an exported PNG (default 2)."), "FACTOR", "2");
    const QCommandLineOption legend("legend", QApplication::translate("main", "Explain marks and lines below an exported picture."));
    const QCommandLineOption embed("embed", QApplication::translate("main", "Put the design into an exported PNG or SVG, so that it opens again."));
    const QCommandLineOption exitAfter("exit-after-startup", QApplication::translate("main", "End once the window has shown the design."));
    const QCommandLineOption sandbox("sandbox", QApplication::translate("main", "Use the clouds that come with the program."));
    const QCommandLineOption profile("profile", QApplication::translate("main", "Use the clouds of this profile."), "FILE");
    const QCommandLineOption language("language", QApplication::translate("main", "Language of the window: en or de."), "CODE");
    const QCommandLineOption theme("theme", QApplication::translate("main", "light, dark or contrast."), "NAME");
    parser.addOptions({exportTo, scale, legend, embed, exitAfter, sandbox, profile, language, theme});
    parser.process(application);
    PictureOptions picture;
    picture.scale = parser.value(scale).toDouble();
    picture.legend = parser.isSet(legend);
    picture.embed = parser.isSet(embed);
    if (const QString name = parser.value(theme); name == QLatin1String("dark") || name == QLatin1String("contrast"))
        picture.theme = name == QLatin1String("dark") ? Theme::Mode::dark : Theme::Mode::contrast;
    return {parser.positionalArguments().value(0), parser.value(exportTo), parser.value(profile), parser.value(language),
            parser.value(theme), picture, parser.isSet(exitAfter), parser.isSet(sandbox)};
}

int complain(const QString& text) {
    std::fprintf(stderr, "isthmus: %s\n", qPrintable(text));
    return 2;
}

int exportPicture(const Options& options, const Catalog& catalog) {
    if (options.file.isEmpty())
        return complain(QApplication::translate("main", "--export needs a design file"));
    const auto design = loadDesign(options.file.toStdString());
    if (!design)
        return complain(options.file + QStringLiteral(": ") + toQt(design.error().toString()));
    const Status status = exportDesignPicture(*design, catalog, options.exportTo, options.picture);
    return status ? 0 : complain(toQt(status.error().message));
}

/// Without a display Qt would end the program; then it paints off screen, as an export and a smoke test want.
void chooseDisplay() {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

Theme::Mode themeFrom(const Options& options, const Settings& settings) {
    if (options.theme == QLatin1String("dark"))
        return Theme::Mode::dark;
    if (options.theme == QLatin1String("contrast"))
        return Theme::Mode::contrast;
    return options.theme == QLatin1String("light") ? Theme::Mode::light : settings.theme();
}

} // namespace

int main(int argc, char** argv) {
    chooseDisplay();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("isthmus"));
    QApplication::setOrganizationName(QStringLiteral("isthmus"));
    QApplication::setApplicationDisplayName(QStringLiteral("Isthmus"));
    QApplication::setApplicationVersion(QStringLiteral(ISTHMUS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.isthmus.Isthmus"));
    const Options options = parse(application);

    const auto catalog = loadCatalogInUse();
    if (!catalog)
        return complain(toQt(catalog.error().message));
    if (!options.exportTo.isEmpty())
        return exportPicture(options, **catalog);

    Workspace workspace(*catalog);
    Languages languages;
    languages.use(options.language.isEmpty() ? workspace.settings.language() : options.language);
    if (!workspace.theme.setMode(themeFrom(options, workspace.settings)))
        return complain(QApplication::translate("main", "the themes are missing; install the program's resources again"));
    const auto dressAnew = [&] { dress(application, workspace.theme, workspace.settings.interfaceScale()); };
    dressAnew();
    QObject::connect(&workspace.theme, &Theme::changed, &application, dressAnew);

    std::unique_ptr<MainWindow> window;
    const std::function<void()> show = [&] {
        auto next = std::make_unique<MainWindow>(workspace);
        QObject::connect(next.get(), &MainWindow::languageChosen, &application, [&](const QString& code) {
            workspace.settings.setLanguage(code);
            languages.use(code);
            window->handOver();
            // Not from within the menu of the window that goes.
            QTimer::singleShot(0, &application, show);
        });
        // The old window goes once the new one stands: without any, the program would end.
        next->show();
        window = std::move(next);
    };
    show();
    CloudsDialog::applySaved(workspace, options.profile, options.sandbox);
    if (options.exitAfterStartup) {
        if (!options.file.isEmpty() && !loadDesign(options.file.toStdString()))
            return complain(toQt(loadDesign(options.file.toStdString()).error().toString()));
        QObject::connect(&workspace.analyser, &Analyser::analysed, &application, [&](const std::shared_ptr<Analysis>&) {
            if (workspace.analyser.isCurrent())
                QTimer::singleShot(0, &application, &QApplication::quit);
        });
    } else {
        workspace.files.offerRecovery();
    }
    if (!options.file.isEmpty())
        workspace.files.open(options.file);
    return QApplication::exec();
}
