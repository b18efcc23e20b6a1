//! The x axis of a page and the x that is examined on it: everything that can happen to them, pure.

use crate::link::{DEFAULT_FROM, DEFAULT_TO, LARGEST_X, NARROWEST_WIDTH, rounded, sensible_range};

/// Each step of zooming shows this much more or less of the x axis.
const ZOOM_FACTOR: f64 = 2.0;

/// What the reader asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AxisAction {
    /// Another x to examine; outside the axis it becomes the nearer end.
    SetAt(f64),
    /// Another span of x; one that is not in ascending order changes nothing.
    SetRange(f64, f64),
    /// Half the span, with the examined x staying where it is on screen.
    ZoomIn,
    /// Twice the span, with the examined x staying where it is on screen.
    ZoomOut,
    /// Moves the span by this fraction of its width.
    PanBy(f64),
    /// The default span.
    Reset,
}

/// A span of x that can be shown, and an x inside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The x that is examined.
    pub at: f64,
    /// Where the axis begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Axis {
    /// The axis after `action`; an action that cannot be followed changes nothing.
    #[must_use]
    pub fn after(self, action: AxisAction) -> Self {
        match action {
            AxisAction::SetAt(x) if x.is_finite() => {
                Self { at: x.clamp(self.from, self.to), ..self }
            }
            AxisAction::SetRange(from, to) if from < to => self.spanning(from, to),
            AxisAction::SetAt(_) | AxisAction::SetRange(..) => self,
            AxisAction::ZoomIn => self.zoomed(1.0 / ZOOM_FACTOR),
            AxisAction::ZoomOut => self.zoomed(ZOOM_FACTOR),
            AxisAction::PanBy(fraction) => self.panned(fraction),
            AxisAction::Reset => self.spanning(DEFAULT_FROM, DEFAULT_TO),
        }
    }

    fn spanning(self, from: f64, to: f64) -> Self {
        let (from, to) = sensible_range(from, to);
        Self { at: self.at.clamp(from, to), from, to }
    }

    fn zoomed(self, factor: f64) -> Self {
        let Self { at, from, to } = self;
        let width = (to - from) * factor;
        if width < NARROWEST_WIDTH {
            return self;
        }
        let from = rounded(at - (at - from) * factor, width);
        self.spanning(from, rounded(at + (to - at) * factor, width))
    }

    /// Moves the span without changing its width: at the limit of the axis it stops.
    fn panned(self, fraction: f64) -> Self {
        let Self { from, to, .. } = self;
        let width = to - from;
        let shift = (fraction * width).clamp(-LARGEST_X - from, LARGEST_X - to);
        if !shift.is_finite() {
            return self;
        }
        self.spanning(rounded(from + shift, width), rounded(to + shift, width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Axis = Axis { at: 1.0, from: DEFAULT_FROM, to: DEFAULT_TO };

    #[test]
    fn the_examined_x_stays_on_the_axis() {
        assert_eq!(START.after(AxisAction::SetAt(9.0)).at, 6.0);
        assert_eq!(START.after(AxisAction::SetAt(f64::NAN)), START);
        assert_eq!(START.after(AxisAction::SetRange(2.0, 5.0)).at, 2.0);
        assert_eq!(START.after(AxisAction::SetRange(5.0, 2.0)), START);
    }

    #[test]
    fn zooming_there_and_back_changes_nothing() {
        let closer = START.after(AxisAction::ZoomIn);
        assert_eq!((closer.from, closer.to, closer.at), (-2.5, 3.5, 1.0));
        assert_eq!(closer.after(AxisAction::ZoomOut), START);
        assert_eq!(closer.after(AxisAction::Reset), START);
    }

    #[test]
    fn panning_stops_at_the_limit() {
        let far = START.after(AxisAction::PanBy(1e9));
        assert_eq!((far.from, far.to), (LARGEST_X - 12.0, LARGEST_X));
        assert_eq!(START.after(AxisAction::PanBy(f64::NAN)), START);
    }
}
