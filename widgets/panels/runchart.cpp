// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/runchart.h"

#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {
using std::chrono::milliseconds;
constexpr double nameShare = 0.38; ///< of the width
} // namespace

RunChart::RunChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setAccessibleName(tr("Steps of the run over time"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunChart::setRun(std::shared_ptr<const Replay> run, const QStringList& names) {
    m_run = std::move(run);
    m_names = names;
    m_time = m_run ? m_run->length() : milliseconds(0);
    updateGeometry();
    update();
}

void RunChart::setTime(milliseconds time) {
    m_time = time;
    update();
}

int RunChart::rowHeight() const {
    return QFontMetrics(m_theme.font(QStringLiteral("caption"))).height() +
           static_cast<int>(m_theme.number(QStringLiteral("space.s")));
}

int RunChart::nameWidth() const {
    return static_cast<int>(width() * nameShare);
}

QSize RunChart::sizeHint() const {
    const int rows = m_run ? static_cast<int>(m_run->steps().size()) : 0;
    return {0, rows * rowHeight()};
}

double RunChart::xOf(milliseconds time) const {
    const double room = width() - nameWidth() - m_theme.number(QStringLiteral("space.m"));
    const double length = std::max<double>(1, static_cast<double>(m_run->length().count()));
    return nameWidth() + room * static_cast<double>(time.count()) / length;
}

milliseconds RunChart::timeAt(double x) const {
    const double room = std::max(1.0, width() - nameWidth() - m_theme.number(QStringLiteral("space.m")));
    const double part = std::clamp((x - nameWidth()) / room, 0.0, 1.0);
    return milliseconds(static_cast<qint64>(part * static_cast<double>(m_run->length().count())));
}

void RunChart::paintStep(QPainter& painter, const ReplayStep& step, const QString& name, const QRect& row) const {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    const bool failed = step.outcome == OperationState::failed;
    const QColor side = m_theme.providerColour(toQt(step.side));
    painter.fillRect(QRect(row.left(), row.top() + 1, static_cast<int>(m_theme.number(QStringLiteral("line.provider"))),
                           row.height() - 2),
                     side);
    painter.setPen(m_theme.colour(failed ? QStringLiteral("error") : QStringLiteral("ink")));
    const QRect text(row.left() + 2 * space, row.top(), nameWidth() - 3 * space, row.height());
    painter.drawText(text, Qt::AlignVCenter, painter.fontMetrics().elidedText(name, Qt::ElideMiddle, text.width()));
    const milliseconds end = step.end.count() < 0 ? m_run->length() : step.end;
    const milliseconds asked = step.asked.count() < 0 ? end : std::min(step.asked, end);
    const double top = row.top() + space / 2.0;
    const double height = row.height() - space;
    const double least = m_theme.number(QStringLiteral("line.provider"));
    const QColor colour = failed ? m_theme.colour(QStringLiteral("error")) : side;
    QColor tint = colour;
    tint.setAlphaF(0.22F);
    const double from = xOf(step.begin);
    painter.setPen(QPen(colour, m_theme.number(QStringLiteral("line.hairline"))));
    if (end > asked) {
        painter.setBrush(tint);
        painter.drawRect(QRectF(xOf(asked), top, std::max(least, xOf(end) - xOf(asked)), height));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(QRectF(from, top, std::max(least, xOf(asked) - from), height));
}

void RunChart::paintEvent(QPaintEvent* event) {
    if (!m_run)
        return;
    QPainter painter(this);
    painter.setFont(m_theme.font(QStringLiteral("caption")));
    const int height = rowHeight();
    for (std::size_t i = 0; i < m_run->steps().size(); ++i) {
        const QRect row(0, static_cast<int>(i) * height, width(), height);
        if (row.intersects(event->rect()))
            paintStep(painter, m_run->steps()[i], m_names.value(static_cast<int>(i)), row);
    }
    painter.setPen(QPen(m_theme.colour(QStringLiteral("accent")), m_theme.number(QStringLiteral("line.link"))));
    painter.drawLine(QPointF(xOf(m_time), 0), QPointF(xOf(m_time), this->height()));
}

void RunChart::mousePressEvent(QMouseEvent* event) {
    if (!m_run || event->button() != Qt::LeftButton)
        return;
    if (event->position().x() >= nameWidth()) {
        emit timePicked(timeAt(event->position().x()));
    } else if (const int row = static_cast<int>(event->position().y()) / rowHeight();
               row < static_cast<int>(m_run->steps().size())) {
        emit stepPicked(row);
    }
}

void RunChart::mouseMoveEvent(QMouseEvent* event) {
    if (m_run && (event->buttons() & Qt::LeftButton) != 0 && event->position().x() >= nameWidth())
        emit timePicked(timeAt(event->position().x()));
}

bool RunChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_run) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->pos().y() / rowHeight();
        if (row >= 0 && row < static_cast<int>(m_run->steps().size())) {
            const ReplayStep& step = m_run->steps()[static_cast<std::size_t>(row)];
            QStringList lines{m_names.value(row), toQt(step.api)};
            if (!step.words.empty())
                lines.append(toQt(step.words));
            QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace isthmus
