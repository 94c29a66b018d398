// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/historypanel.h"

#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

namespace isthmus {

namespace {
constexpr int markSize = 16; ///< of the sign of what is saved, in pixels
} // namespace

HistoryPanel::HistoryPanel(Document& document, Theme& theme, QWidget* parent)
    : QUndoView(&document.undoStack(), parent) {
    setObjectName(QStringLiteral("historyList"));
    setEmptyLabel(tr("As opened"));
    setAccessibleName(tr("History"));
    setAccessibleDescription(tr("Steps of this session; choose one to go to the state after it."));
    setToolTip(tr("Choose a step to go to the state after it. The disk marks what is saved."));
    setFrameShape(QFrame::NoFrame);
    setIconSize(QSize(markSize, markSize));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    const auto mark = [this, &theme] { setCleanIcon(theme.icon(QStringLiteral("save"))); };
    mark();
    connect(&theme, &Theme::changed, this, mark);
}

} // namespace isthmus
