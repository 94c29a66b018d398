// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

#include <QDialog>

namespace isthmus {

/// Every shortcut, made from the action table, with the keys that the canvas itself understands.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const ActionTable& actions, QWidget* parent);
};

} // namespace isthmus
