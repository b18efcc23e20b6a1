//! What the keys mean while the reference line has the focus.

use crate::plot::scene::{Span, Step};

/// A landmark to which the reference line can jump; the page knows where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// The next kink or jump to the right.
    NextBreak,
    /// The next kink or jump to the left.
    PreviousBreak,
    /// Where |f′| is largest.
    Steepest,
    /// The next zero of f′ to the right.
    NextSlopeZero,
    /// The next zero of f′ to the left.
    PreviousSlopeZero,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Key {
    /// Move the reference line here.
    At(f64),
    /// Show this range.
    Range(Span),
    /// Show the range from the beginning again.
    RangeReset,
    /// Go to a landmark.
    Jump(Jump),
}

/// The keys and what they do, for a help text.
pub const HELP: [(&str, &str); 8] = [
    ("← →", "move x; with Shift in small steps"),
    ("Page Up, Page Down", "move x in large steps"),
    ("Home, End", "go to an end of the range"),
    ("K, Shift+K", "go to the next or previous kink or jump"),
    ("S", "go to the steepest point"),
    ("Z, Shift+Z", "go to the next or previous zero of f′"),
    ("+, −", "zoom in, zoom out"),
    ("0", "show the whole range again"),
];

impl Key {
    /// What the key named `key` (as in `KeyboardEvent.key`) means while the line stands at `at`, or nothing.
    #[must_use]
    pub(super) fn read(key: &str, shift: bool, at: f64, x: Span) -> Option<Self> {
        let coarse = Step::at_least(x.width() / 150.0);
        let fine = if shift { coarse.tenth() } else { coarse };
        let moved =
            |step: Step, count: f64| Some(Self::At(x.clamp(step.round(at + step.times(count)))));
        match key {
            "ArrowRight" | "ArrowUp" => moved(fine, 1.0),
            "ArrowLeft" | "ArrowDown" => moved(fine, -1.0),
            "PageUp" => moved(coarse, 10.0),
            "PageDown" => moved(coarse, -10.0),
            "Home" => Some(Self::At(x.from())),
            "End" => Some(Self::At(x.to())),
            "k" => Some(Self::Jump(Jump::NextBreak)),
            "K" => Some(Self::Jump(Jump::PreviousBreak)),
            "s" | "S" => Some(Self::Jump(Jump::Steepest)),
            "z" => Some(Self::Jump(Jump::NextSlopeZero)),
            "Z" => Some(Self::Jump(Jump::PreviousSlopeZero)),
            "+" | "=" => Some(Self::Range(zoomed(x, at, 0.5))),
            "-" | "−" | "_" => Some(Self::Range(zoomed(x, at, 2.0))),
            "0" => Some(Self::RangeReset),
            _ => None,
        }
    }
}

/// Zoomed around the line, with round ends.
#[must_use]
pub fn zoomed(x: Span, centre: f64, factor: f64) -> Span {
    let zoomed = x.zoomed(centre, factor);
    let step = Step::at_least(zoomed.width() / 1000.0);
    Span::new(step.round(zoomed.from()), step.round(zoomed.to())).unwrap_or(zoomed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(key: &str, shift: bool, from: f64) -> Option<f64> {
        match Key::read(key, shift, from, Span::new(-6.0, 6.0)?)? {
            Key::At(at) => Some(at),
            _ => None,
        }
    }

    #[test]
    fn arrows_move_in_round_steps_and_never_stand_still() {
        assert_eq!(at("ArrowRight", false, 0.0), Some(0.1));
        assert_eq!(at("ArrowLeft", false, 0.3), Some(0.2));
        assert_eq!(at("ArrowRight", true, 0.0), Some(0.01));
        assert_eq!(at("PageDown", false, 0.0), Some(-1.0));
        assert!(at("ArrowRight", false, 0.0349) > Some(0.0349));
    }

    #[test]
    fn the_line_stays_in_the_range() {
        assert_eq!(at("PageUp", false, 5.9), Some(6.0));
        assert_eq!(at("Home", false, 1.0), Some(-6.0));
        assert_eq!(at("End", false, 1.0), Some(6.0));
    }

    #[test]
    fn zoom_keeps_the_line_and_shift_turns_landmarks_around() {
        let x = Span::new(-6.0, 6.0).expect("in order");
        assert_eq!(Key::read("+", false, 0.0, x), Span::new(-3.0, 3.0).map(Key::Range));
        assert_eq!(Key::read("k", false, 0.0, x), Some(Key::Jump(Jump::NextBreak)));
        assert_eq!(Key::read("K", true, 0.0, x), Some(Key::Jump(Jump::PreviousBreak)));
        assert_eq!(Key::read("Tab", false, 0.0, x), None);
    }
}
