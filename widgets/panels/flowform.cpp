// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flowform.h"

#include "widgets/commands/document.h"
#include "widgets/panels/fieldeditor.h"
#include "widgets/panels/fieldspecs.h"
#include "widgets/panels/support.h"
#include "widgets/panels/tablemodels.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr int firstColumn = FlowTableModel::mbpsColumn; ///< what stands before it is in the table

/// The model reads the text and says what is wrong with it, so that cell and field agree.
FieldSpec plainField(const FlowTableModel& model, int column) {
    FieldSpec spec = textField(QStringLiteral("flow.%1").arg(column),
                               model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    spec.help = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    spec.hint = spec.help;
    spec.parse = [](const QString& text) -> Result<Json> { return Json(fromQt(text)); };
    spec.format = [](const Json& value) { return value.is_string() ? toQt(value.get<std::string>()) : QString(); };
    return spec;
}

} // namespace

FlowForm::FlowForm(FlowTableModel& model, QAbstractItemView& table, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(table) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(static_cast<int>(theme.number(QStringLiteral("space.m"))));
    for (int i = firstColumn; i < FlowTableModel::columns; ++i) {
        auto* editor = new FieldEditor(plainField(model, i), theme, this);
        connect(editor, &FieldEditor::committed, this,
                [this, i](const Json& value) { write(i, toQt(value.get<std::string>())); });
        m_editors.append(editor);
        column->addWidget(editor);
    }
    connect(&model, &FlowTableModel::rejected, this, [this](const QString& why) {
        if (m_writing != nullptr)
            m_writing->setError(why);
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &FlowForm::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &FlowForm::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FlowForm::refresh);
    refresh();
}

void FlowForm::refresh() {
    const int row = m_table.currentIndex().row();
    setVisible(row >= 0 && row < m_model.rowCount());
    if (isHidden())
        return;
    for (int i = 0; i < m_editors.size(); ++i) {
        const QString text = m_model.index(row, firstColumn + i).data(Qt::EditRole).toString();
        m_editors[i]->setValue(text.isEmpty() ? Json() : Json(fromQt(text)));
    }
}

void FlowForm::write(int column, const QString& text) {
    m_writing = m_editors[column - firstColumn];
    if (m_model.setData(m_model.index(m_table.currentIndex().row(), column), text, Qt::EditRole))
        m_writing->setError({});
    m_writing = nullptr;
}

} // namespace isthmus
