// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the scene painter that draws the picture from far away: tinted boxes and bare lines, pixel by pixel.
#include "widgets/canvas/paintcontext.h"
#include "widgets/canvas/scenepainter.h"
#include "widgets/commands/document.h"

#include <array>
#include <map>

namespace isthmus {

namespace {

/// Interconnects that are drawn thick; more of them would cover everything else.
constexpr std::size_t mostThick = 100;
constexpr int thickLine = 3;
/// Pixels of the mark that says that something is wrong with a box.
constexpr int farMark = 4;
/// Oblique lines up to this number are smoothed.
constexpr qsizetype mostSmooth = 20000;
constexpr std::size_t mostDepths = 64;

/// What one kind of node looks like from far away.
struct Tints {
    QRgb card = 0;
    QRgb edge = 0;
    std::array<QRgb, 2> ground{}; ///< outermost, nested
};

} // namespace

/// One picture from far away on its way to the painter.
class ScenePainter::Overview {
public:
    Overview(ScenePainter& painter, const Context& context)
        : m_painter(painter)
        , m_context(context)
        , m_sheet(painter.m_sheet)
        , m_ratio(context.painter.device()->devicePixelRatioF() * context.painter.worldTransform().m11())
        , m_dimming(painter.m_theme.number(QStringLiteral("dim.overlay"))) {
        const QRectF area = context.exposed;
        m_sheet.begin(QRectF(area.topLeft() * m_ratio, area.size() * m_ratio).toAlignedRect(),
                      painter.m_colours.paper.rgb());
        for (const KindStyle& kind : context.items.kinds()) {
            const QColor colour = painter.provider(kind.provider);
            const auto over = [](const QColor& ground, const QColor& top, double share) {
                return blended(ground, top, share).rgb();
            };
            const auto& colours = painter.m_colours;
            m_tints.push_back({over(colours.paper, colour, 0.55),
                               over(colours.hairline, colour, 0.3),
                               {over(colours.paper, colour, 0.08), over(colours.paper, colour, 0.12)}});
        }
    }

    void paint() {
        sortOut();
        for (const auto& depth : m_frames)
            for (const Index index : depth)
                paintFrame(m_context.items.nodes()[index]);
        for (const Index index : m_painter.m_visibleLinks)
            paintLine(m_context.items.links()[index]);
        drawOblique();
        for (const Index index : m_cards)
            paintCard(m_context.items.nodes()[index]);
        for (const Index index : m_thick)
            paintHalves(m_context.items.links()[index]);
        drawOblique();
        paintMarks();
        QImage picture = m_sheet.image();
        picture.setDevicePixelRatio(m_ratio);
        m_context.painter.drawImage(QPointF(m_sheet.area().topLeft()) / m_ratio, picture);
    }

private:
    struct Pixels {
        int left, top, right, bottom;
    };

    [[nodiscard]] QPointF place(const QPointF& scene) const { return m_context.view.toView(scene) * m_ratio; }
    /// At least one pixel: nothing disappears.
    [[nodiscard]] Pixels pixelsOf(const QRectF& scene) const {
        const QPointF from = place(scene.topLeft());
        const QPointF to = place(scene.bottomRight());
        const int left = static_cast<int>(std::lround(from.x()));
        const int top = static_cast<int>(std::lround(from.y()));
        return {left, top, std::max(left + 1, static_cast<int>(std::lround(to.x()))),
                std::max(top + 1, static_cast<int>(std::lround(to.y())))};
    }
    [[nodiscard]] QRgb dimmed(QRgb colour, const std::string& id) const {
        return m_painter.isPlain(m_context, id)
                   ? colour
                   : blended(m_painter.m_colours.paper, QColor(colour), m_dimming).rgb();
    }

    // Frames by depth, so that the outer ones lie under what they hold.
    void sortOut() {
        for (const Index index : m_painter.m_visibleNodes) {
            const NodeItem& node = m_context.items.nodes()[index];
            if (node.frame)
                m_frames[std::min<std::size_t>(2U * node.depth + (node.ground ? 0 : 1), mostDepths - 1)].push_back(
                    index);
            else
                m_cards.push_back(index);
        }
    }

    void paintFrame(const NodeItem& node) {
        const Tints& tints = m_tints[node.kind];
        const auto [left, top, right, bottom] = pixelsOf(node.rect);
        m_sheet.fill(left, top, right, bottom, dimmed(tints.ground[node.depth > 0 ? 1 : 0], node.id));
        m_sheet.frame(left, top, right, bottom, dimmed(tints.edge, node.id));
    }

    void paintCard(const NodeItem& node) {
        const auto [left, top, right, bottom] = pixelsOf(node.rect);
        m_sheet.fill(left, top, right, bottom, dimmed(m_tints[node.kind].card, node.id));
    }

    void paintLine(const LinkItem& link) {
        if (std::max(link.bounds.width(), link.bounds.height()) * m_context.scale() < 2 * lod::pointSize)
            return;
        if (link.linkClass == LinkClass::interconnect)
            m_thick.push_back(static_cast<Index>(&link - m_context.items.links().data()));
        paintLegs(link.points, 1, dimmed(m_line, link.id));
    }

    void paintLegs(const std::vector<QPointF>& points, int width, QRgb colour) {
        QPointF from = place(points.front());
        for (std::size_t i = 1; i < points.size(); ++i) {
            const QPointF to = place(points[i]);
            if (!m_sheet.line(from, to, width, colour))
                addOblique(from, to, width, colour);
            from = to;
        }
    }

    void addOblique(QPointF from, QPointF to, int width, QRgb colour) {
        if (router::clipSegment(from, to, QRectF(m_sheet.area()).adjusted(-4, -4, 4, 4)))
            m_oblique[{width, colour}].append(QLineF(from, to));
    }

    void paintHalves(const LinkItem& link) {
        const router::Middle& middle = link.middle;
        const auto at = static_cast<std::ptrdiff_t>(middle.segment) + 1;
        std::vector<QPointF> first(link.points.begin(), link.points.begin() + at);
        first.push_back(middle.point);
        std::vector<QPointF> second{middle.point};
        second.insert(second.end(), link.points.begin() + at, link.points.end());
        const int width = m_thick.size() <= mostThick ? thickLine : 1;
        const bool off = link.state == DrawState::disabled;
        const auto colourOf = [&](bool isFirst) {
            return off ? m_painter.m_colours.disabled : m_painter.providerOf(m_context.items, link.ownerEnd(isFirst));
        };
        paintLegs(first, width, dimmed(colourOf(true).rgb(), link.id));
        paintLegs(second, width, dimmed(colourOf(false).rgb(), link.id));
    }

    // What is wrong shows from far away too: errors always, warnings where their box can still be told from others.
    void paintMarks() {
        for (const Severity severity : {Severity::warning, Severity::error})
            for (const Index index : m_painter.m_visibleNodes) {
                const NodeItem& node = m_context.items.nodes()[index];
                if (node.badge.count == 0 || node.badge.worst != severity)
                    continue;
                if (severity == Severity::warning && node.rect.height() * m_context.scale() < farMark)
                    continue;
                const QPointF corner = place(node.rect.topRight());
                const int size = static_cast<int>(std::lround(farMark * m_ratio));
                const int left = static_cast<int>(std::lround(corner.x())) - size / 2;
                const int top = static_cast<int>(std::lround(corner.y())) - size / 2;
                m_sheet.fill(left, top, left + size, top + size, m_painter.severityColour(severity).rgb());
            }
    }

    // What is neither level nor upright needs a painter after all.
    void drawOblique() {
        if (m_oblique.empty())
            return;
        QImage picture = m_sheet.image();
        QPainter painter(&picture);
        painter.translate(-m_sheet.area().topLeft());
        for (const auto& [style, lines] : m_oblique) {
            painter.setRenderHint(QPainter::Antialiasing, lines.size() <= mostSmooth);
            painter.setPen(QPen(QColor(style.second), style.first, Qt::SolidLine, Qt::FlatCap));
            painter.drawLines(lines);
        }
        m_oblique.clear();
    }

    ScenePainter& m_painter;
    const Context& m_context;
    PixelSheet& m_sheet;
    double m_ratio; ///< device pixels for one of the view
    double m_dimming;
    QRgb m_line = blended(m_painter.m_colours.paper, m_painter.m_colours.link, 0.55).rgb();
    std::vector<Tints> m_tints; ///< by kind
    std::array<std::vector<Index>, mostDepths> m_frames;
    std::vector<Index> m_cards;
    std::vector<Index> m_thick;
    std::map<std::pair<int, QRgb>, QList<QLineF>> m_oblique; ///< by width and colour
};

void ScenePainter::paintOverview(const Context& context) {
    const QRectF area = context.view.toScene(context.exposed);
    m_visibleNodes.clear();
    m_visibleLinks.clear();
    context.items.nodesIn(area, m_visibleNodes);
    context.items.linksIn(area, m_visibleLinks);
    leaveOut(context);
    Overview(*this, context).paint();
}

} // namespace isthmus
