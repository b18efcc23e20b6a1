//! A range of one axis: two finite numbers, the first below the second.

/// A range of x or y. Both ends are finite, `from() < to()`, and the width is finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    from: f64,
    to: f64,
}

/// The unit interval.
impl Default for Span {
    fn default() -> Self {
        Self::known(0.0, 1.0)
    }
}

impl Span {
    /// The narrowest span that panning and zooming reach, in units of x.
    pub const NARROWEST: f64 = 1e-6;
    /// The farthest from zero that panning and zooming reach.
    pub const FARTHEST: f64 = 1e6;

    /// The span between two numbers, or `None` where they are not finite or not in ascending order.
    ///
    /// ```
    /// use activation_lab::plot::scene::Span;
    /// assert!(Span::new(-6.0, 6.0).is_some());
    /// assert!(Span::new(6.0, -6.0).is_none());
    /// assert!(Span::new(0.0, f64::INFINITY).is_none());
    /// ```
    #[must_use]
    pub fn new(from: f64, to: f64) -> Option<Self> {
        (from.is_finite() && to.is_finite() && from < to && (to - from).is_finite())
            .then_some(Self { from, to })
    }

    /// For constants in this crate that are plainly in order.
    pub(super) const fn known(from: f64, to: f64) -> Self {
        Self { from, to }
    }

    /// The lower end.
    #[must_use]
    pub const fn from(self) -> f64 {
        self.from
    }

    /// The upper end.
    #[must_use]
    pub const fn to(self) -> f64 {
        self.to
    }

    /// Upper end minus lower end; above zero.
    #[must_use]
    pub fn width(self) -> f64 {
        self.to - self.from
    }

    /// Whether `value` lies inside, ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.from <= value && value <= self.to
    }

    /// The value this share of the way from the lower end (0) to the upper end (1).
    #[must_use]
    pub fn value_at(self, share: f64) -> f64 {
        // Weighting both ends hits each of them exactly, which `from + share * width` does not.
        self.from * (1.0 - share) + self.to * share
    }

    /// The share of the way at which `value` lies: the inverse of [`Span::value_at`].
    #[must_use]
    pub fn share_of(self, value: f64) -> f64 {
        (value - self.from) / self.width()
    }

    /// The nearest value inside.
    #[must_use]
    pub fn clamp(self, value: f64) -> f64 {
        value.clamp(self.from, self.to)
    }

    /// Moved by `by`; stays where it is where that would leave the reachable numbers.
    #[must_use]
    pub fn shifted(self, by: f64) -> Self {
        Self::reachable(self.from + by, self.to + by).unwrap_or(self)
    }

    /// Made wider (`factor > 1`) or narrower around `centre`, which keeps its place; stays as it is at the limits.
    #[must_use]
    pub fn zoomed(self, centre: f64, factor: f64) -> Self {
        let from = centre + (self.from - centre) * factor;
        let to = centre + (self.to - centre) * factor;
        Self::reachable(from, to).unwrap_or(self)
    }

    fn reachable(from: f64, to: f64) -> Option<Self> {
        // Below 1e-12 of the distance from zero the digits of f64 run out and ticks would repeat.
        let narrowest = Self::NARROWEST.max(1e-12 * from.abs().max(to.abs()));
        Self::new(from, to)
            .filter(|span| span.width() >= narrowest && from.abs().max(to.abs()) <= Self::FARTHEST)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::Span;
    use proptest::prelude::*;

    #[test]
    fn zoom_keeps_the_centre_in_place() {
        let span = Span::new(-6.0, 6.0).expect("in order").zoomed(3.0, 0.5);
        assert_eq!((span.from(), span.to()), (-1.5, 4.5));
    }

    #[test]
    fn zoom_stops_where_digits_run_out() {
        let mut span = Span::new(999_999.0, 1_000_001.0).expect("in order");
        for _ in 0..200 {
            span = span.zoomed(1e6, 0.5);
        }
        assert!(span.width() >= 1e-6 && span.contains(1e6));
    }

    proptest! {
        #[test]
        fn share_and_value_are_inverse(from in -1e6..1e6, width in 1e-3..1e6, share in 0.0..1.0) {
            let span = Span::new(from, from + width).expect("in order");
            prop_assert!((span.share_of(span.value_at(share)) - share).abs() < 1e-6);
        }

        #[test]
        fn pan_and_zoom_stay_usable(moves in prop::collection::vec((-1e3..1e3, 0.01..100.0), 0..40)) {
            let mut span = Span::new(-6.0, 6.0).expect("in order");
            for (by, factor) in moves {
                span = span.shifted(by * span.width()).zoomed(span.value_at(0.3), factor);
                prop_assert!(span.from() < span.value_at(0.5) && span.value_at(0.5) < span.to());
            }
        }
    }
}
