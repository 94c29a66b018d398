// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/fieldeditor.h"

#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int mostLinesShown = 8;

/// A line edit with its unit at the right end inside it.
class UnitLineEdit final : public QLineEdit {
public:
    UnitLineEdit(const QString& unit, QWidget* parent) : QLineEdit(parent), m_unit(makeLabel(unit, "secondary", this)) {
        m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_unit->adjustSize();
        setTextMargins(0, 0, m_unit->sizeHint().width(), 0);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QLineEdit::resizeEvent(event);
        const QSize size = m_unit->sizeHint();
        m_unit->setGeometry(width() - size.width() - height() / 4, (height() - size.height()) / 2, size.width(),
                            size.height());
    }

private:
    QLabel* m_unit;
};

} // namespace

FieldEditor::FieldEditor(FieldSpec spec, Theme& theme, QWidget* parent)
    : QWidget(parent), m_spec(std::move(spec)), m_theme(theme) {
    build();
}

void FieldEditor::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(static_cast<int>(m_theme.number(QStringLiteral("space.xs"))));
    if (m_spec.widget != FieldSpec::Widget::check) {
        m_label = makeLabel(m_spec.title, "caption", this);
        column->addWidget(m_label);
    }
    switch (m_spec.widget) {
    case FieldSpec::Widget::line: buildLine(); break;
    case FieldSpec::Widget::choice:
    case FieldSpec::Widget::search: buildCombo(); break;
    case FieldSpec::Widget::check: buildCheck(); break;
    case FieldSpec::Widget::lines:
    case FieldSpec::Widget::json: buildLines(); break;
    case FieldSpec::Widget::table: buildTable(); break;
    }
    m_editor->setObjectName(m_spec.key);
    m_editor->setAccessibleName(m_spec.title);
    m_editor->setAccessibleDescription(m_spec.help);
    m_editor->setToolTip(m_spec.help);
    if (m_label != nullptr)
        m_label->setBuddy(m_editor);
    column->addWidget(m_editor);
    if (m_spec.widget == FieldSpec::Widget::lines && !m_spec.choices.isEmpty())
        addWhatIsChosen(column);
    if (m_table != nullptr) {
        auto* buttons = new QHBoxLayout;
        auto* add = new QPushButton(tr("Add row"), this);
        auto* remove = new QPushButton(tr("Remove row"), this);
        add->setProperty("link", true);
        remove->setProperty("link", true);
        buttons->addWidget(add);
        buttons->addWidget(remove);
        buttons->addStretch(1);
        column->addLayout(buttons);
        connect(add, &QPushButton::clicked, this, [this] {
            m_table->insertRow(m_table->rowCount());
            fitHeight();
            m_table->setFocus();
            m_table->editItem([this] {
                auto* item = new QTableWidgetItem;
                m_table->setItem(m_table->rowCount() - 1, 0, item);
                return item;
            }());
        });
        connect(remove, &QPushButton::clicked, this, &FieldEditor::removeTableRow);
    }
    m_error = makeLabel({}, "error", this);
    m_error->setWordWrap(true);
    m_error->setVisible(false);
    column->addWidget(m_error);
}

void FieldEditor::buildLine() {
    m_line = m_spec.unit.isEmpty() ? new QLineEdit(this) : new UnitLineEdit(m_spec.unit, this);
    m_line->setPlaceholderText(m_spec.hint);
    m_line->setReadOnly(m_spec.readOnly);
    m_line->setProperty("mono", m_spec.mono);
    m_line->installEventFilter(this);
    m_editor = m_line;
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::commit);
}

void FieldEditor::buildCombo() {
    m_combo = new QComboBox(this);
    for (const FieldSpec::Choice& choice : m_spec.choices)
        m_combo->addItem(choice.label, choice.value);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(10);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->installEventFilter(this);
    m_editor = m_combo;
    if (m_spec.widget == FieldSpec::Widget::search) {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->completer()->setFilterMode(Qt::MatchContains);
        m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
        m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_combo->lineEdit()->setPlaceholderText(m_spec.hint);
        m_combo->lineEdit()->setAccessibleName(m_spec.title);
        m_combo->lineEdit()->installEventFilter(this);
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::commit);
    }
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::commit);
}

void FieldEditor::buildCheck() {
    m_check = new QCheckBox(m_spec.title, this);
    m_editor = m_check;
    connect(m_check, &QCheckBox::clicked, this, [this](bool on) {
        m_check->setTristate(false);
        emit committed(Json(on));
    });
}

void FieldEditor::buildLines() {
    m_lines = new QPlainTextEdit(this);
    m_lines->setPlaceholderText(m_spec.hint);
    m_lines->setTabChangesFocus(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_lines->setProperty("mono", m_spec.mono || m_spec.widget == FieldSpec::Widget::json);
    m_lines->document()->setDocumentMargin(0);
    m_lines->installEventFilter(this);
    m_editor = m_lines;
    connect(m_lines, &QPlainTextEdit::textChanged, this, &FieldEditor::fitHeight);
    fitHeight();
}

void FieldEditor::addWhatIsChosen(QVBoxLayout* column) {
    auto* add = new QComboBox(this);
    add->setPlaceholderText(tr("Add…"));
    add->setAccessibleName(tr("Add to %1").arg(m_spec.title));
    for (const FieldSpec::Choice& choice : m_spec.choices)
        add->addItem(choice.label, choice.value);
    add->setCurrentIndex(-1);
    add->setFocusPolicy(Qt::StrongFocus);
    add->installEventFilter(this);
    column->addWidget(add);
    connect(add, &QComboBox::activated, this, [this, add] {
        const QString value = add->currentData().toString();
        add->setCurrentIndex(-1);
        QStringList lines = m_lines->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        if (lines.contains(value))
            return;
        lines.append(value);
        m_lines->setPlainText(lines.join(QLatin1Char('\n')));
        commit();
    });
}

void FieldEditor::buildTable() {
    m_table = new QTableWidget(0, static_cast<int>(m_spec.members.size()), this);
    QStringList titles;
    for (const FieldSpec& member : m_spec.members)
        titles.append(member.title);
    m_table->setHorizontalHeaderLabels(titles);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setTabKeyNavigation(true);
    m_editor = m_table;
    connect(m_table, &QTableWidget::cellChanged, this, &FieldEditor::commitTable);
}

void FieldEditor::fitHeight() {
    if (m_lines != nullptr) {
        // The layout of a plain text counts its height in lines, wrapped ones included.
        const int lines = std::clamp(static_cast<int>(m_lines->document()->size().height()), 1, mostLinesShown);
        const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
        const int height = lines * QFontMetrics(m_lines->font()).lineSpacing() + 2 * space;
        if (height != m_lines->height())
            m_lines->setFixedHeight(height);
    }
    if (m_table != nullptr) {
        const int row = m_table->verticalHeader()->defaultSectionSize();
        m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                                row * std::clamp(m_table->rowCount(), 1, mostLinesShown) + 4);
    }
}

QString FieldEditor::labelOfValue(const QString& value) const {
    for (const FieldSpec::Choice& choice : m_spec.choices)
        if (choice.value == value)
            return choice.label;
    return value;
}

QString FieldEditor::valueOfLabel(const QString& label) const {
    for (const FieldSpec::Choice& choice : m_spec.choices)
        if (choice.label.compare(label, Qt::CaseInsensitive) == 0 || choice.value == label)
            return choice.value;
    return label;
}

QString FieldEditor::text() const {
    if (m_line != nullptr)
        return m_line->text().trimmed();
    if (m_lines != nullptr)
        return m_lines->toPlainText();
    if (m_combo == nullptr)
        return {};
    return m_combo->isEditable() ? valueOfLabel(m_combo->currentText().trimmed()) : m_combo->currentData().toString();
}

void FieldEditor::showText(const QString& text, bool mixed) {
    const QString various = mixed ? tr("Various") : m_spec.hint;
    if (m_line != nullptr) {
        m_line->setText(text);
        m_line->setPlaceholderText(various);
        m_line->setCursorPosition(0);
    } else if (m_lines != nullptr) {
        m_lines->setPlainText(text);
        m_lines->setPlaceholderText(various);
    } else if (m_combo != nullptr && m_combo->isEditable()) {
        m_combo->setEditText(labelOfValue(text));
        m_combo->lineEdit()->setPlaceholderText(various);
        m_combo->lineEdit()->setCursorPosition(0);
    } else if (m_combo != nullptr) {
        int index = mixed ? -1 : m_combo->findData(text);
        if (index < 0 && !mixed && !text.isEmpty()) { // a value that the catalogue does not list is shown as it is
            m_combo->addItem(text, text);
            index = m_combo->count() - 1;
        }
        m_combo->setPlaceholderText(tr("Various"));
        m_combo->setCurrentIndex(index);
    }
}

void FieldEditor::setValue(const Json& value, bool mixed) {
    if (m_check != nullptr) {
        m_check->setTristate(mixed);
        m_check->setCheckState(mixed                                    ? Qt::PartiallyChecked
                               : value.is_boolean() && value.get<bool>() ? Qt::Checked
                                                                         : Qt::Unchecked);
        return;
    }
    if (m_table != nullptr) {
        showTable(mixed ? Json() : value);
        return;
    }
    const QString fresh = mixed || value.is_null() ? QString() : m_spec.format(value);
    const bool typing = text() != m_shown && (m_editor->hasFocus() || m_editor->isAncestorOf(focusWidget()));
    if (typing && fresh == m_shown && mixed == m_mixed)
        return;
    m_showing = true;
    m_shown = fresh;
    m_mixed = mixed;
    if (text() != fresh || mixed || (m_combo != nullptr))
        showText(fresh, mixed);
    m_showing = false;
    // A value that came from the file may be wrong as well: say so where it can be mended.
    if (fresh.isEmpty() || mixed) {
        setError({});
    } else {
        const auto parsed = m_spec.parse(fresh);
        setError(parsed ? QString() : toQt(parsed.error().message));
    }
}

void FieldEditor::showTable(const Json& value) {
    m_showing = true;
    const auto rows = value.is_array() ? value.size() : 0;
    m_table->setRowCount(static_cast<int>(rows));
    for (std::size_t row = 0; row < rows; ++row)
        for (int column = 0; column < m_spec.members.size(); ++column) {
            const FieldSpec& member = m_spec.members[column];
            const std::string key = fromQt(member.key);
            const Json& entry = value[row];
            const bool has = entry.is_object() && entry.contains(key);
            auto* item = new QTableWidgetItem(has ? member.format(entry[key]) : QString());
            item->setData(Qt::UserRole, QString::fromStdString(entry.dump()));
            m_table->setItem(static_cast<int>(row), column, item);
        }
    fitHeight();
    m_showing = false;
}

Result<Json> FieldEditor::tableValue() const {
    Json rows = Json::array();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* first = m_table->item(row, 0);
        // Members that the columns do not show stay as they are.
        Json entry = first != nullptr ? Json::parse(fromQt(first->data(Qt::UserRole).toString()), nullptr, false) : Json();
        if (!entry.is_object())
            entry = Json::object();
        for (int column = 0; column < m_spec.members.size(); ++column) {
            const FieldSpec& member = m_spec.members[column];
            const QTableWidgetItem* item = m_table->item(row, column);
            const auto parsed = member.parse(item != nullptr ? item->text().trimmed() : QString());
            if (!parsed)
                return Error{fromQt(tr("Row %1, %2: %3").arg(row + 1).arg(member.title, toQt(parsed.error().message)))};
            if (parsed->is_null())
                entry.erase(fromQt(member.key));
            else
                entry[fromQt(member.key)] = *parsed;
        }
        if (!entry.empty())
            rows.push_back(std::move(entry));
    }
    return rows.empty() ? Json() : rows;
}

void FieldEditor::commitTable() {
    if (m_showing)
        return;
    const auto value = tableValue();
    setError(value ? QString() : toQt(value.error().message));
    if (value)
        emit committed(*value);
}

void FieldEditor::removeTableRow() {
    const int row = m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1;
    if (row < 0)
        return;
    m_showing = true;
    m_table->removeRow(row);
    fitHeight();
    m_showing = false;
    commitTable();
}

void FieldEditor::commit() {
    if (m_showing || m_spec.readOnly || m_table != nullptr || m_check != nullptr)
        return;
    const QString typed = text();
    if (typed == m_shown) {
        if (m_mixed || typed.isEmpty())
            setError({});
        return;
    }
    const auto value = m_spec.parse(typed);
    if (!value) {
        setError(toQt(value.error().message));
        return;
    }
    setError({});
    m_shown = typed;
    m_mixed = false;
    emit committed(*value);
}

void FieldEditor::setError(const QString& error) {
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_editor->setAccessibleDescription(error.isEmpty() ? m_spec.help : error);
    if (m_editor->property("invalid").toBool() != !error.isEmpty())
        setStyleProperty(m_editor, "invalid", !error.isEmpty());
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    // The wheel scrolls the page; it must not change a value on the way.
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox*>(watched) != nullptr) {
        event->ignore();
        return true;
    }
    // Only another width wraps otherwise; following the height would run in circles.
    if (watched == m_lines && event->type() == QEvent::Resize && m_lines->width() != m_fittedWidth) {
        m_fittedWidth = m_lines->width();
        QMetaObject::invokeMethod(this, &FieldEditor::fitHeight, Qt::QueuedConnection);
    }
    if (watched == m_lines && event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_lines && key->modifiers().testFlag(Qt::ControlModifier) &&
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            commit();
            return true;
        }
        if (key->key() == Qt::Key_Escape && text() != m_shown && m_editor == watched) {
            showText(m_shown, m_mixed);
            setError({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace isthmus
