// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoView>

namespace isthmus {

class Document;
class Theme;

/// Every step of the document's history by its name; choosing one goes to the state after it.
class HistoryPanel final : public QUndoView {
    Q_OBJECT
public:
    HistoryPanel(Document& document, Theme& theme, QWidget* parent = nullptr);
};

} // namespace isthmus
