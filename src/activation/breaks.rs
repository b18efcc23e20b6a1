//! Places where a function or one of its first derivatives is not continuous.

use super::Order;

/// f, f′ and f″ as x comes closer from one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jet {
    /// One-sided limit of f.
    pub value: f64,
    /// One-sided limit of f′.
    pub derivative: f64,
    /// One-sided limit of f″.
    pub second: f64,
}

impl Jet {
    /// A jet from f, f′ and f″.
    #[must_use]
    pub const fn new(value: f64, derivative: f64, second: f64) -> Self {
        Self { value, derivative, second }
    }

    /// The limit of f, f′ or f″.
    #[must_use]
    pub const fn of(&self, order: Order) -> f64 {
        match order {
            Order::Value => self.value,
            Order::Derivative => self.derivative,
            Order::Second => self.second,
        }
    }
}

/// A point where f, f′, f″ or f‴ is not continuous, with what holds on both sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Break {
    /// Where it is.
    pub x: f64,
    /// The limits from the left.
    pub left: Jet,
    /// The limits from the right.
    pub right: Jet,
}

impl Break {
    /// A break at `x` with the limits from both sides.
    #[must_use]
    pub const fn new(x: f64, left: Jet, right: Jet) -> Self {
        Self { x, left, right }
    }

    /// The first derivative that is not continuous here: 0 a jump of f, 1 a kink, 2 a jump of f″, and 3 where f, f′
    /// and f″ agree on both sides and only f‴ jumps.
    #[must_use]
    pub fn order(&self) -> u8 {
        if self.left.value != self.right.value {
            0
        } else if self.left.derivative != self.right.derivative {
            1
        } else if self.left.second != self.right.second {
            2
        } else {
            3
        }
    }

    /// f itself jumps.
    #[must_use]
    pub fn is_jump(&self) -> bool {
        self.order() == 0
    }

    /// f is continuous and its slope jumps: a corner.
    #[must_use]
    pub fn is_kink(&self) -> bool {
        self.order() == 1
    }
}
