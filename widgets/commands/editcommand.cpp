// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commands/editcommand.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"

namespace isthmus {

namespace {

/// Two steps that set the same thing: only the later one counts when they follow one another.
bool sameTarget(const EditStep& a, const EditStep& b) {
    if (a.index() != b.index())
        return false;
    if (const auto* first = std::get_if<PutPosition>(&a)) {
        const auto& second = std::get<PutPosition>(b);
        return first->view == second.view && first->node == second.node;
    }
    if (const auto* first = std::get_if<PutNode>(&a))
        return first->node.id == std::get<PutNode>(b).node.id;
    if (const auto* first = std::get_if<PutLink>(&a))
        return first->link.id == std::get<PutLink>(b).link.id;
    if (const auto* first = std::get_if<PutViewMember>(&a)) {
        const auto& second = std::get<PutViewMember>(b);
        return first->view == second.view && first->key == second.key;
    }
    return false;
}

bool sameTargets(const Edit& a, const Edit& b) {
    if (a.steps.size() != b.steps.size())
        return false;
    for (std::size_t i = 0; i < a.steps.size(); ++i)
        if (!sameTarget(a.steps[i], b.steps[i]))
            return false;
    return true;
}

} // namespace

EditCommand::EditCommand(Document& document, Edit edit, Edit inverse, int mergeKey)
    : QUndoCommand(coreText(edit.label))
    , m_document(document)
    , m_edit(std::move(edit))
    , m_inverse(std::move(inverse))
    , m_mergeKey(mergeKey) {}

void EditCommand::undo() {
    // The inverse of the inverse is the edit again, with the values as they are now.
    if (auto edit = m_document.perform(m_inverse))
        m_edit = std::move(*edit);
}

void EditCommand::redo() {
    if (m_done) {
        m_done = false;
        return;
    }
    if (auto inverse = m_document.perform(m_edit))
        m_inverse = std::move(*inverse);
}

bool EditCommand::mergeWith(const QUndoCommand* next) {
    const auto* later = static_cast<const EditCommand*>(next);
    if (later->m_mergeKey != m_mergeKey)
        return false;
    if (sameTargets(m_edit, later->m_edit)) {
        // A drag: hundreds of steps over the same things; keep the last state and the first inverse.
        m_edit = later->m_edit;
        return true;
    }
    m_edit.steps.insert(m_edit.steps.end(), later->m_edit.steps.begin(), later->m_edit.steps.end());
    Edit inverse = later->m_inverse;
    inverse.steps.insert(inverse.steps.end(), m_inverse.steps.begin(), m_inverse.steps.end());
    m_inverse = std::move(inverse);
    return true;
}

} // namespace isthmus
