//! The vocabulary in which a function states its properties.

/// An interval of the real line, possibly unbounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end; `-∞` where there is none.
    pub low: f64,
    /// Upper end; `∞` where there is none.
    pub high: f64,
    /// Whether the lower end is attained.
    pub closed_low: bool,
    /// Whether the upper end is attained.
    pub closed_high: bool,
}

impl Interval {
    /// The interval with both ends attained.
    #[must_use]
    pub const fn closed(low: f64, high: f64) -> Self {
        Self { low, high, closed_low: true, closed_high: true }
    }

    /// The interval with neither end attained.
    #[must_use]
    pub const fn open(low: f64, high: f64) -> Self {
        Self { low, high, closed_low: false, closed_high: false }
    }

    /// `[low, high)`.
    #[must_use]
    pub const fn closed_open(low: f64, high: f64) -> Self {
        Self { low, high, closed_low: true, closed_high: false }
    }

    /// `(low, high]`.
    #[must_use]
    pub const fn open_closed(low: f64, high: f64) -> Self {
        Self { low, high, closed_low: false, closed_high: true }
    }

    /// Whether `value` lies inside, an unattained end included: rounding may reach a limit that mathematics does not.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// How f moves as x grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Monotonicity {
    /// Always rises.
    Increasing,
    /// Never falls, but is flat somewhere.
    NonDecreasing,
    /// Always falls.
    Decreasing,
    /// Never rises, but is flat somewhere.
    NonIncreasing,
    /// The same everywhere.
    Constant,
    /// Rises in one place and falls in another.
    Neither,
}

/// How smooth f is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Smoothness {
    /// f jumps.
    Jumps,
    /// f is continuous, its slope is not: a corner.
    Continuous,
    /// f′ is continuous, f″ is not.
    Differentiable,
    /// f″ is continuous, f‴ is not.
    TwiceDifferentiable,
    /// Every derivative exists.
    Smooth,
}
