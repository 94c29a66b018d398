// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tools/guides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace isthmus {

namespace {

constexpr double same = 0.01;

/// A rectangle along one axis: from, to; and across it.
struct Span {
    double from = 0;
    double to = 0;
    double acrossFrom = 0;
    double acrossTo = 0;

    [[nodiscard]] double middle() const { return (from + to) / 2; }
    [[nodiscard]] double length() const { return to - from; }
    [[nodiscard]] bool isBeside(const Span& other) const { return acrossFrom < other.acrossTo && other.acrossFrom < acrossTo; }
};

Span spanOf(const QRectF& rect, bool level) {
    return level ? Span{rect.left(), rect.right(), rect.top(), rect.bottom()} : Span{rect.top(), rect.bottom(), rect.left(), rect.right()};
}

QLineF lineOf(double along, double from, double to, bool level) {
    return level ? QLineF(along, from, along, to) : QLineF(from, along, to, along);
}

QLineF gapLine(double from, double to, double across, bool level) {
    return level ? QLineF(from, across, to, across) : QLineF(across, from, across, to);
}

/// The pairs of places that are worth being on one line: an edge with an edge, a middle with a middle.
template <typename Use>
void eachPair(const Span& moving, const Span& still, Use&& use) {
    for (const double own : {moving.from, moving.to})
        for (const double other : {still.from, still.to})
            use(own, other);
    use(moving.middle(), still.middle());
}

/// Neighbours in the same row (or column): the nearest two on each side.
struct Row {
    std::optional<Span> before, beforeThat, after, afterThat;
};

Row rowOf(const std::vector<QRectF>& all, const Span& moving, bool level, double reach) {
    std::vector<Span> left;
    std::vector<Span> right;
    for (const QRectF& rect : all) {
        const Span span = spanOf(rect, level);
        if (!span.isBeside(moving))
            continue;
        if (span.to <= moving.from + reach)
            left.push_back(span);
        else if (span.from >= moving.to - reach)
            right.push_back(span);
    }
    std::sort(left.begin(), left.end(), [](const Span& a, const Span& b) { return a.to > b.to; });
    std::sort(right.begin(), right.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    Row row;
    if (!left.empty()) {
        row.before = left.front();
        for (const Span& span : left)
            if (span.to < row.before->from - same && !row.beforeThat)
                row.beforeThat = span;
    }
    if (!right.empty()) {
        row.after = right.front();
        for (const Span& span : right)
            if (span.from > row.after->to + same && !row.afterThat)
                row.afterThat = span;
    }
    return row;
}

/// Places for the near edge at which gaps become equal.
std::vector<double> equalGaps(const Row& row, const Span& moving) {
    std::vector<double> places;
    if (row.before && row.after && row.after->from - row.before->to > moving.length())
        places.push_back((row.before->to + row.after->from - moving.length()) / 2);
    if (row.before && row.beforeThat)
        places.push_back(row.before->to + (row.before->from - row.beforeThat->to));
    if (row.after && row.afterThat)
        places.push_back(row.after->from - (row.afterThat->from - row.after->to) - moving.length());
    return places;
}

std::optional<double> bestOf(const std::vector<QRectF>& still, const QRectF& rect, bool level, double reach) {
    const Span moving = spanOf(rect, level);
    std::optional<double> best;
    const auto offer = [&](double by) {
        if (std::abs(by) <= reach && (!best || std::abs(by) < std::abs(*best) - same))
            best = by;
    };
    for (const QRectF& other : still)
        eachPair(moving, spanOf(other, level), [&](double own, double place) { offer(place - own); });
    for (const double place : equalGaps(rowOf(still, moving, level, reach), moving))
        offer(place - moving.from);
    return best;
}

void addLines(const std::vector<QRectF>& still, const Span& moving, bool level, std::vector<QLineF>& lines) {
    std::map<long, std::pair<double, double>> reachOf; // by place in hundredths
    for (const QRectF& other : still) {
        const Span span = spanOf(other, level);
        eachPair(moving, span, [&](double own, double place) {
            if (std::abs(own - place) > same)
                return;
            const auto [at, isNew] = reachOf.try_emplace(std::lround(place * 100), moving.acrossFrom, moving.acrossTo);
            at->second.first = std::min(at->second.first, span.acrossFrom);
            at->second.second = std::max(at->second.second, span.acrossTo);
        });
    }
    for (const auto& [place, ends] : reachOf)
        lines.push_back(lineOf(static_cast<double>(place) / 100, ends.first, ends.second, level));
}

void addGaps(const std::vector<QRectF>& still, const Span& moving, bool level, std::vector<QLineF>& gaps) {
    const Row row = rowOf(still, moving, level, same);
    const auto add = [&](const Span& a, const Span& b) {
        const double across = (std::max(a.acrossFrom, b.acrossFrom) + std::min(a.acrossTo, b.acrossTo)) / 2;
        gaps.push_back(gapLine(a.to, b.from, across, level));
    };
    const auto equal = [](double a, double b) { return a > same && std::abs(a - b) <= same; };
    if (row.before && row.after && equal(moving.from - row.before->to, row.after->from - moving.to)) {
        add(*row.before, moving);
        add(moving, *row.after);
    }
    if (row.before && row.beforeThat && equal(moving.from - row.before->to, row.before->from - row.beforeThat->to)) {
        add(*row.beforeThat, *row.before);
        add(*row.before, moving);
    }
    if (row.after && row.afterThat && equal(row.after->from - moving.to, row.afterThat->from - row.after->to)) {
        add(moving, *row.after);
        add(*row.after, *row.afterThat);
    }
}

} // namespace

Guides::Snap Guides::snap(const QRectF& moving, double reach) const {
    Snap result;
    if (const auto by = bestOf(m_still, moving, true, reach)) {
        result.x = true;
        result.by.setX(*by);
    }
    if (const auto by = bestOf(m_still, moving, false, reach)) {
        result.y = true;
        result.by.setY(*by);
    }
    return result;
}

void Guides::addMarks(const QRectF& moving, Snap& snapped) const {
    for (const bool level : {true, false}) {
        if (level ? !snapped.x : !snapped.y)
            continue;
        addLines(m_still, spanOf(moving, level), level, snapped.lines);
        addGaps(m_still, spanOf(moving, level), level, snapped.gaps);
    }
}

} // namespace isthmus
