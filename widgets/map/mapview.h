// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "rules/finding.h"
#include "widgets/commands/document.h"
#include "widgets/map/maplayout.h"
#include "widgets/map/worldoutline.h"
#include "widgets/theme/theme.h"

#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>

namespace isthmus {

/// The open design over the world: regions and sites at their places, links as great circles. Shares the selection with
/// the canvas and changes nothing.
class MapView final : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the view.
    MapView(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const MapModel& model() const { return m_model; }
    /// Chips and arcs as they stand on the screen.
    [[nodiscard]] const MapLayout& layoutNow();
    /// What stands at a place, for tool tips and screen readers: "N. Virginia (us-east-1): prod, edge".
    [[nodiscard]] QString describe(const MapPlace& place) const;
    [[nodiscard]] QString describe(const MapArc& arc) const;
    void setFindings(const std::vector<Finding>& findings);
    [[nodiscard]] double zoom() const { return m_zoom; }

public slots:
    void zoomIn();
    void zoomOut();
    void showWorld();
    /// All places of the design.
    void zoomToFit();
    void zoomToSelection();

signals:
    /// Show this element in the diagram.
    void activated(const QString& id);
    /// 1 is the whole world in the window.
    void zoomChanged(double zoom);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void refresh();
    void invalidate();
    void setView(double zoom, const QPointF& centre);
    void zoomBy(double factor, const QPointF& anchor);
    void showPlaces(const std::vector<int>& places);
    void select(const std::vector<Id>& ids, bool add);
    void clickAt(const QPointF& point, bool add);
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF toView(const QPointF& projected) const;
    [[nodiscard]] QPointF toMap(const QPointF& view) const;
    [[nodiscard]] bool isSelected(const std::vector<Id>& ids) const;
    [[nodiscard]] std::optional<Severity> worstOf(const MapPlace& place) const;
    [[nodiscard]] const QPixmap& background();
    void paintLeaders(QPainter& painter);
    void paintArc(QPainter& painter, std::size_t index);
    void paintChip(QPainter& painter, std::size_t index);
    void paintNote(QPainter& painter);

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    WorldOutline m_world;
    QString m_missing; ///< why there are no outlines
    MapModel m_model;
    MapLayout m_layout;
    QPixmap m_background;
    std::unordered_map<std::string, Severity> m_worst;
    double m_zoom = 1;
    QPointF m_centre; ///< projected
    QPointF m_pressed;
    QPointF m_centreAtPress;
    bool m_dragging = false;
    bool m_stale = true; ///< the design changed while nobody looked
    bool m_layoutStale = true;
    bool m_fitWhenShown = true;
    int m_current = -1; ///< place that the keyboard is at
    int m_hovered = -1;
};

} // namespace isthmus
