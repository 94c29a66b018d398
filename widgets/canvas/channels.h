// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/displaylist.h"

namespace isthmus {

/// Parts links that run on one another: pieces that share a channel get tracks beside one another, in the order in
/// which they cross least, as far apart as the cards and frames on both sides allow. A track depends only on the ways
/// as they were found and on what lies beside them, never on what was moved before, so that following changes one by
/// one ends where starting afresh does.
class ChannelMaker {
public:
    using Index = DisplayList::Index;

    /// `damage` may be null.
    ChannelMaker(DisplayList& list, Damage* damage)
        : m_list(list)
        , m_damage(damage) {}

    /// Parts these links and all that meet them, or met the ways `before` that they had. Gives back the links that
    /// moved.
    std::vector<Index> run(const std::vector<Index>& links, const std::vector<std::vector<QPointF>>& before);

private:
    /// One straight piece of a way, seen along its own axis.
    struct Piece {
        Index link = 0;
        std::uint32_t segment = 0;
        bool level = true;
        bool fixed = false; ///< at an end, or made by hand
        int lowTurn = 0;    ///< where the way goes on from the low end: -1 up or left, 1 down or right, 0 it ends there
        int highTurn = 0;
        double at = 0; ///< across
        double low = 0;
        double high = 0;
    };

    [[nodiscard]] static std::vector<Piece> piecesOf(const LinkItem& link, Index index,
                                                     const std::vector<QPointF>& points);
    [[nodiscard]] static bool meet(const Piece& a, const Piece& b);
    [[nodiscard]] std::vector<Piece> meeting(const Piece& piece) const;
    void part(const Piece& seed);
    void giveTracks(std::vector<Piece>& group);
    [[nodiscard]] static std::vector<double> spread(const std::vector<Piece>& group);
    /// Into the room that there is, nearer to one another where it is narrow.
    static void squeeze(const std::vector<Piece>& group, std::vector<double>& places, double low, double high);
    [[nodiscard]] std::pair<double, double> roomBeside(const Piece& piece) const;
    static void putInOrder(std::vector<Piece>& group);
    void moveTo(const Piece& piece, double at);
    [[nodiscard]] static std::uint64_t keyOf(const Piece& piece) {
        return (static_cast<std::uint64_t>(piece.link) << 32U) | piece.segment;
    }

    DisplayList& m_list;
    Damage* m_damage;
    std::set<std::uint64_t> m_done;
    std::map<Index, std::vector<QPointF>> m_moved;
};

} // namespace isthmus
