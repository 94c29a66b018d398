// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/elements.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace isthmus {

class Theme;

/// Asks why a finding is accepted, by whom, and until when.
class WaiveDialog final : public QDialog {
    Q_OBJECT
public:
    /// `what`: the sentence of the finding, or how many they are.
    WaiveDialog(const Theme& theme, const QString& what, const QString& userName, QWidget* parent = nullptr);

    /// Reason, name and last day; rule and subjects are the caller's.
    [[nodiscard]] Waiver waiver() const;

private:
    QPlainTextEdit* m_reason;
    QLineEdit* m_by;
    QCheckBox* m_ends;
    QDateEdit* m_until;
};

} // namespace isthmus
