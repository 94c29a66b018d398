// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "app/window/analyser.h"
#include "app/window/deploycontroller.h"
#include "app/window/filecontroller.h"
#include "catalog/catalog.h"
#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

#include <memory>

namespace isthmus {

/// What outlives a window: the document, its file, its verdicts and its deploys. A window only shows it, so that it can
/// be built anew in another language.
struct Workspace {
    explicit Workspace(std::shared_ptr<const Catalog> facts)
        : catalog(std::move(facts)), files(document, catalog, settings), analyser(document, catalog), deploys(catalog) {}

    std::shared_ptr<const Catalog> catalog;
    Settings settings;
    Theme theme;
    Document document;
    FileController files;
    Analyser analyser;
    DeployController deploys;
};

} // namespace isthmus
