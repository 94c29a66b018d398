// SPDX-License-Identifier: GPL-3.0-or-later
// The editing commands that the window's actions call.
#include "io/designfile.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/fragmentmime.h"
#include "widgets/commands/notes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <cmath>

namespace isthmus {

namespace {

constexpr double pasteStep = 24.0;
constexpr double grid = 8.0;

double snapped(double value) { return std::round(value / grid) * grid; }

bool holdsAnything(const Design& fragment) {
    return extentOf(fragment).has_value() || !fragment.nodes().empty();
}

} // namespace

void CanvasView::selectAll() {
    QSet<QString> all;
    for (const auto& [id, node] : m_document.design().nodes())
        all.insert(toQt(id));
    for (const auto& [id, link] : m_document.design().links())
        all.insert(toQt(id));
    if (const View* view = m_document.design().view(m_document.viewId()))
        for (const Note& note : view->notes)
            all.insert(noteKey(note.id));
    m_document.setSelection(all - m_state.hidden);
}

void CanvasView::selectNone() { m_document.clearSelection(); }

void CanvasView::deleteSelection() { m_document.deleteSelection(); }

void CanvasView::copy() {
    Design fragment = fragmentOf(m_document.design(), m_document.viewId(), m_document.selection());
    if (!holdsAnything(fragment)) {
        emit statusChanged(tr("Nothing to copy: select at least one node or note."));
        return;
    }
    QGuiApplication::clipboard()->setMimeData(new FragmentMime(std::move(fragment), m_items.catalogPtr()));
    m_pasteCount = 0;
}

void CanvasView::cut() {
    copy();
    m_document.deleteSelection();
}

void CanvasView::paste() {
    const auto fragment = clipboardFragment();
    if (!fragment) {
        emit statusChanged(tr("The clipboard holds no part of a design."));
        return;
    }
    ++m_pasteCount;
    if (m_pointerInside)
        insertFragment(*fragment, m_transform.toScene(m_pointer), tr("Paste"));
    else
        insertBy(*fragment, QPointF(pasteStep * m_pasteCount, pasteStep * m_pasteCount), tr("Paste"));
}

void CanvasView::duplicate() {
    const Design fragment = fragmentOf(m_document.design(), m_document.viewId(), m_document.selection());
    if (!holdsAnything(fragment))
        return;
    m_pasteCount = 1;
    insertBy(fragment, QPointF(pasteStep, pasteStep), tr("Duplicate"));
}

std::optional<Design> CanvasView::clipboardFragment() {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (mime == nullptr)
        return std::nullopt;
    const QByteArray text = mime->hasFormat(QLatin1String(designMimeType)) ? mime->data(QLatin1String(designMimeType))
                                                                           : mime->text().toUtf8();
    auto fragment = readDesign(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (!fragment || !holdsAnything(*fragment))
        return std::nullopt;
    return std::move(fragment).value();
}

bool CanvasView::insertFragment(const Design& fragment, const QPointF& at, const QString& label) {
    QPointF offset;
    if (const auto extent = extentOf(fragment))
        offset = QPointF(snapped(at.x() - extent->width / 2 - extent->x), snapped(at.y() - extent->height / 2 - extent->y));
    return insertBy(fragment, offset, label);
}

bool CanvasView::insertBy(const Design& fragment, const QPointF& offset, const QString& label) {
    Insertion insertion = insertionOf(m_document.design(), m_document.viewId(), fragment, offset);
    insertion.edit.label = fromQt(label);
    if (!m_document.apply(insertion.edit))
        return false;
    QSet<QString> fresh;
    for (const Id& id : insertion.nodes)
        fresh.insert(toQt(id));
    for (const Id& id : insertion.notes)
        fresh.insert(noteKey(id));
    m_document.setSelection(fresh);
    return true;
}

void CanvasView::nudge(double dx, double dy) {
    const Edit edit = moveOf(m_document.design(), m_document.viewId(), m_document.selection(), {dx, dy});
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::align(Alignment alignment) {
    const Edit edit = alignmentOf(m_document.design(), m_document.viewId(), m_document.selection(), alignment);
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::distribute(bool horizontal) {
    const Edit edit = distributionOf(m_document.design(), m_document.viewId(), m_document.selection(), horizontal);
    if (!edit.empty())
        m_document.apply(edit);
}

void CanvasView::alignLeft() { align(Alignment::left); }
void CanvasView::alignRight() { align(Alignment::right); }
void CanvasView::alignTop() { align(Alignment::top); }
void CanvasView::alignBottom() { align(Alignment::bottom); }
void CanvasView::alignCentresX() { align(Alignment::middleX); }
void CanvasView::alignCentresY() { align(Alignment::middleY); }
void CanvasView::distributeX() { distribute(true); }
void CanvasView::distributeY() { distribute(false); }

} // namespace isthmus
