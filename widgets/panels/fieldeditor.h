// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "net/result.h"

#include <QString>
#include <QVector>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;
class QVBoxLayout;

namespace isthmus {

class Theme;

/// What an editor for one value looks like, and how text becomes that value.
struct FieldSpec {
    enum class Widget { line, choice, search, check, lines, json, table };
    struct Choice {
        QString value;
        QString label;
    };

    QString key; ///< object name of the editor: "name", "property.cidrs"
    QString title;
    QString help;
    QString unit;
    QString hint; ///< shown while the field is empty
    Widget widget = Widget::line;
    bool mono = false;
    bool readOnly = false;
    QVector<Choice> choices;        ///< of choice and search; for lines: what "Add" offers
    QVector<FieldSpec> members;     ///< columns of a table; their keys are the member names
    /// The value of a text, null for none; the error says what is wrong and what would be right.
    std::function<Result<Json>(const QString&)> parse;
    /// The text of a value.
    std::function<QString(const Json&)> format;
};

/// Label, editor and error of one value. Tells only of changes that are valid and made by the user.
class FieldEditor final : public QWidget {
    Q_OBJECT
public:
    FieldEditor(FieldSpec spec, Theme& theme, QWidget* parent = nullptr);

    /// Shows a value; null: none. `mixed`: the selected elements differ. What the user is typing is left alone.
    void setValue(const Json& value, bool mixed = false);
    void setError(const QString& error);
    [[nodiscard]] const FieldSpec& spec() const { return m_spec; }
    /// The text of the editor as it stands.
    [[nodiscard]] QString text() const;
    /// Checks what was typed and tells about it; what leaving the field does.
    void commit();

signals:
    void committed(const isthmus::Json& value);

private:
    void build();
    void buildLine();
    void buildCombo();
    void buildCheck();
    void buildLines();
    void buildTable();
    void addWhatIsChosen(QVBoxLayout* column);
    void showText(const QString& text, bool mixed);
    void showTable(const Json& value);
    void fitHeight();
    void commitTable();
    void removeTableRow();
    [[nodiscard]] Result<Json> tableValue() const;
    [[nodiscard]] QString valueOfLabel(const QString& label) const;
    [[nodiscard]] QString labelOfValue(const QString& value) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    FieldSpec m_spec;
    Theme& m_theme;
    QLabel* m_label = nullptr;
    QLabel* m_error = nullptr;
    QWidget* m_editor = nullptr;
    QLineEdit* m_line = nullptr;
    QComboBox* m_combo = nullptr;
    QCheckBox* m_check = nullptr;
    QPlainTextEdit* m_lines = nullptr;
    QTableWidget* m_table = nullptr;
    QString m_shown; ///< text of the value that the design has
    bool m_mixed = false;
    bool m_showing = false;
    int m_fittedWidth = -1;
};

} // namespace isthmus
