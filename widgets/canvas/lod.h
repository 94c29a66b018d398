// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace isthmus::lod {

// The three levels of detail and where one gives way to the next, in pixels on the screen per scene unit.
/// From here on: names, facts, labels, ports, marks.
inline constexpr double detail = 0.6;
/// From here on: cards with a name and an icon. Below: tinted boxes and bare lines.
inline constexpr double outline = 0.22;
/// From here on lines hop over one another where they cross.
inline constexpr double hops = 0.5;
/// The dot grid is whole from here on ...
inline constexpr double gridFull = 0.6;
/// ... and gone here.
inline constexpr double gridGone = 0.4;
/// A name is never drawn with smaller letters than this many pixels; cards too small for it show none.
inline constexpr double smallestName = 9.5;
/// From far away a shorter link has no label, in pixels.
inline constexpr double smallestLabelled = 24.0;
/// A box smaller than this many pixels both ways is drawn as one point of the density picture.
inline constexpr double pointSize = 2.0;

inline constexpr double smallestZoom = 0.005;
inline constexpr double largestZoom = 8.0;
/// One notch of the wheel or one press of a zoom key.
inline constexpr double zoomStep = 1.2;

} // namespace isthmus::lod
