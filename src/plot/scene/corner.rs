//! Where a panel's curve names stand.

use super::{Curve, Frame, Name, Point};

/// A corner of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// Where reading begins; the first choice.
    TopLeft,
    /// The second choice.
    BottomRight,
    /// The third.
    TopRight,
    /// The last.
    BottomLeft,
}

impl Corner {
    /// In order of preference.
    const ALL: [Self; 4] = [Self::TopLeft, Self::BottomRight, Self::TopRight, Self::BottomLeft];

    /// The first corner where the names fit and would not lie on a curve, else the one with the fewest lines; and
    /// whether it is free.
    pub(super) fn with_room(
        frame: &Frame,
        names: &[Name],
        curves: &[Curve],
        font_px: f64,
    ) -> (Self, bool) {
        let crossings = |corner: &Self| {
            let area = corner.area(frame, names, font_px);
            let lines = curves.iter().flat_map(|curve| curve.path.lines());
            lines.flat_map(|line| line.windows(2)).filter(|pair| crosses(pair, &area)).count()
        };
        let counted = Self::ALL.into_iter().map(|corner| (crossings(&corner), corner));
        let (crossed, corner) =
            counted.min_by_key(|(crossed, _)| *crossed).unwrap_or((0, Self::TopLeft));
        let area = corner.area(frame, names, font_px);
        let fits = frame.contains(area.left, area.top) && frame.contains(area.right, area.bottom);
        (corner, crossed == 0 && fits)
    }

    /// The area that the names take in this corner, set in type of this size; the width of type is estimated.
    #[must_use]
    pub fn area(self, frame: &Frame, names: &[Name], font_px: f64) -> Frame {
        let width = width_em(names) * font_px;
        let height = LINE_EM * font_px * names.len() as f64;
        let inset = INSET_EM * font_px;
        let left = match self {
            Self::TopLeft | Self::BottomLeft => frame.left + inset,
            Self::TopRight | Self::BottomRight => frame.right - inset - width,
        };
        let top = match self {
            Self::TopLeft | Self::TopRight => frame.top + 0.4 * inset,
            Self::BottomLeft | Self::BottomRight => frame.bottom - 0.4 * inset - height,
        };
        Frame { left, top, right: left + width, bottom: top + height }
    }
}

/// How far the names stand from the sides of the frame.
const INSET_EM: f64 = 0.7;
/// The height of a line of names, in sizes of type.
pub const LINE_EM: f64 = 1.35;
/// The width of one name and the gap behind it, where names stand beside each other, in sizes of type.
#[must_use]
pub fn advance_em(name: &Name) -> f64 {
    name.text.chars().map(character_em).sum::<f64>() + 0.5
}

/// The width of a character of bold type, estimated.
fn character_em(character: char) -> f64 {
    match character {
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | ' ' | '.' | ',' | '(' | ')' | '′' => 0.4,
        _ if character.is_uppercase() => 0.76,
        _ => 0.64,
    }
}

/// The width of all names beside each other.
pub(super) fn line_em(names: &[Name]) -> f64 {
    names.iter().map(advance_em).sum()
}

/// The largest type in which the names fit between the sides of a frame this wide.
pub(super) fn largest_font_px(width_px: f64, names: &[Name]) -> f64 {
    width_px / (width_em(names) + 2.0 * INSET_EM)
}

fn width_em(names: &[Name]) -> f64 {
    let longest = names.iter().map(|name| name.text.chars().count()).max().unwrap_or(0) as f64;
    let sample = if names.iter().any(|name| name.dash.is_some()) { 2.6 } else { 0.0 };
    0.6 * longest + sample
}

/// Whether the straight line between the two points passes through `area`.
fn crosses(pair: &[Point], area: &Frame) -> bool {
    let (a, b) = (pair[0], pair[1]);
    if a.x.max(b.x) < area.left || a.x.min(b.x) > area.right {
        return false;
    }
    let y_at = |x: f64| a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x).max(1e-9)).clamp(0.0, 1.0);
    let (first, last) = (y_at(area.left), y_at(area.right));
    first.max(last) >= area.top && first.min(last) <= area.bottom
}
