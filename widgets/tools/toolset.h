// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvasview.h"
#include "widgets/tools/linking.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>
#include <string>

namespace isthmus {

class ConnectTool;
class NoteTool;
class PanTool;
class PlaceTool;
class SelectTool;

/// The tools of one canvas, and what they share: which is active, where new nodes go, which regions were used last.
class ToolSet final : public QObject {
    Q_OBJECT
public:
    enum class Tool { select, connect, pan, place, note };
    Q_ENUM(Tool)

    /// `view` must outlive it, or be its parent. Starts with the select tool.
    explicit ToolSet(CanvasView& view, QObject* parent = nullptr);
    ~ToolSet() override;

    [[nodiscard]] Tool current() const { return m_current; }
    /// The region that the next node of this provider gets, until another is used.
    void setLastRegion(const std::string& provider, const std::string& region) { m_lastRegions[provider] = region; }

    /// `scene`, or a place below it where nothing stands that would be covered.
    [[nodiscard]] QPointF freeSpot(const QString& kind, const QPointF& scene) const;

public slots:
    void useSelect();
    /// Begins at the selected node where one is selected; otherwise the first node pressed is the start.
    void useConnect();
    void usePan();
    /// The next click or drag on the canvas makes a note, which is then written.
    void useNote();
    /// Opens the selected or named note for writing where it stands.
    void editNote(const QString& key);
    /// The next click on the canvas puts a node of this kind there.
    void place(const QString& kind);
    /// Puts a node of this kind there now: into the container at that point, or, where it needs one and there is none,
    /// into the selected one. Selects it. Says why not through CanvasView::statusChanged.
    void placeAt(const QString& kind, const QPointF& scene);
    /// Puts one there, and joins it to `with` by the link kind that fits, as one step; where several do, a menu asks.
    void placeJoined(const QString& kind, const QPointF& scene, const QString& with);
    /// Begins moving an end of the selected link.
    void moveLinkEnd(isthmus::LinkEnd end);
    /// The same in the middle of what can be seen, beside what is already there.
    void placeInMiddle(const QString& kind);

signals:
    void toolChanged(isthmus::ToolSet::Tool tool);

private:
    void use(Tool tool, CanvasTool& canvasTool);
    void addNote(const QRectF& scene);
    QString add(const QString& kind, const QPointF& scene, int mergeKey);
    [[nodiscard]] Id containerFor(const QString& kind, const QPointF& scene) const;

    CanvasView& m_view;
    QPointer<CanvasView> m_canvas; ///< null once the canvas is being destroyed
    std::unique_ptr<SelectTool> m_select;
    std::unique_ptr<ConnectTool> m_connect;
    std::unique_ptr<PanTool> m_pan;
    std::unique_ptr<PlaceTool> m_place;
    std::unique_ptr<NoteTool> m_note;
    Tool m_current = Tool::select;
    std::map<std::string, std::string, std::less<>> m_lastRegions;
};

} // namespace isthmus
