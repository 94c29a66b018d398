// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/document.h"

#include "widgets/commands/arrangement.h"
#include "widgets/commands/coretext.h"
#include "widgets/commands/editcommand.h"
#include "widgets/commands/notes.h"

namespace isthmus {

Document::Document(QObject* parent) : QObject(parent) { qRegisterMetaType<ChangeSet>(); }

Document::~Document() {
    // The stack goes last among the members; its signals must not reach a half-destroyed window.
    m_undo.disconnect();
}

void Document::setDesign(Design design) {
    m_undo.clear();
    m_selection.clear();
    m_design = std::move(design);
    m_view = m_design.views().empty() || m_design.view("main") != nullptr ? Id("main") : m_design.views().begin()->first;
    emit reset();
    emit selectionChanged();
}

std::optional<Edit> Document::perform(const Edit& edit) {
    auto applied = m_design.apply(edit);
    if (!applied) {
        emit refused(coreText(applied.error().message));
        return std::nullopt;
    }
    pruneSelection(applied->changes);
    emit changed(applied->changes);
    applied->inverse.label = edit.label;
    return std::move(applied->inverse);
}

bool Document::apply(const Edit& edit, int mergeKey) {
    auto applied = m_design.apply(edit);
    if (!applied) {
        emit refused(coreText(applied.error().message));
        return false;
    }
    if (applied->changes.empty())
        return true;
    pruneSelection(applied->changes);
    applied->inverse.label = edit.label;
    m_undo.push(new EditCommand(*this, edit, std::move(applied->inverse), mergeKey));
    emit changed(applied->changes);
    return true;
}

void Document::setSelection(const QSet<QString>& ids) {
    if (ids == m_selection)
        return;
    m_selection = ids;
    emit selectionChanged();
}

bool Document::deleteSelection() {
    std::vector<Id> ids;
    for (const QString& id : m_selection)
        ids.push_back(fromQt(id));
    Edit edit = removalOf(m_design, ids);
    forgetRemoved(m_design, edit);
    const std::vector<Note> notes = notesIn(m_design, m_view, m_selection);
    for (const Note& note : notes)
        edit.add(RemoveNote{m_view, note.id});
    if (edit.steps.size() == notes.size())
        edit.label = notes.size() == 1 ? "Delete 1 item" : "Delete " + std::to_string(notes.size()) + " items";
    return !edit.empty() && apply(edit);
}

void Document::pruneSelection(const ChangeSet& changes) {
    QSet<QString> left = m_selection;
    for (const auto& [id, before] : changes.nodes)
        if (m_design.node(id) == nullptr)
            left.remove(toQt(id));
    for (const auto& [id, before] : changes.links)
        if (m_design.link(id) == nullptr)
            left.remove(toQt(id));
    if (changes.views.contains(m_view))
        erase_if(left, [this](const QString& key) {
            const auto note = noteIn(key);
            return note && noteOf(m_design, m_view, *note) == nullptr;
        });
    setSelection(left);
}

} // namespace isthmus
