//! Real numbers in binary floating point of any chosen precision, with the operators of ordinary arithmetic.

use astro_float_num::{BigFloat, Consts, RoundingMode, Sign};
use std::cell::RefCell;
use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// The last digit need not be right: [`super::settle`] compares two precisions.
const ROUNDING: RoundingMode = RoundingMode::None;

thread_local! {
    static CONSTANTS: RefCell<Consts> = RefCell::new(Consts::new().expect("memory for constants"));
}

/// A number with `bits` bits of mantissa and an exponent of 32 bits. Results have the larger precision of the operands.
#[derive(Clone, Debug)]
pub(crate) struct Real {
    number: BigFloat,
    bits: usize,
}

/// The sign, the leading 64 bits, whether any bit below them is set, and the exponent: |x| = 0.m × 2^exponent.
pub(crate) struct Leading {
    pub(crate) negative: bool,
    pub(crate) mantissa: u64,
    pub(crate) more: bool,
    pub(crate) exponent: i32,
}

impl Real {
    /// `x` exactly.
    pub(crate) fn new(x: f64, bits: usize) -> Self {
        // The library's conversion halves subnormal numbers, so they pass through it 2²⁰⁰ times as large.
        let subnormal = x != 0.0 && x.abs() < f64::MIN_POSITIVE;
        let scale = f64::from_bits((1023 + 200) << 52);
        let mut number = BigFloat::from_f64(if subnormal { x * scale } else { x }, bits);
        if let (true, Some(exponent)) = (subnormal, number.exponent()) {
            number.set_exponent(exponent - 200);
        }
        Self { number, bits }
    }

    /// `x` exactly, as precise as `self`.
    pub(crate) fn like(&self, x: f64) -> Self {
        Self::new(x, self.bits)
    }

    /// `numerator / denominator`, as precise as `self`: how a decimal such as 0.044715 is written down.
    pub(crate) fn ratio(&self, numerator: f64, denominator: f64) -> Self {
        self.like(numerator) / denominator
    }

    pub(crate) fn bits(&self) -> usize {
        self.bits
    }

    pub(crate) fn pi(&self) -> Self {
        self.computed(|_, bits, constants| constants.pi(bits, ROUNDING))
    }

    pub(crate) fn exp(&self) -> Self {
        self.computed(|x, bits, constants| x.exp(bits, ROUNDING, constants))
    }

    pub(crate) fn ln(&self) -> Self {
        self.computed(|x, bits, constants| x.ln(bits, ROUNDING, constants))
    }

    /// ln(1 + x) for x ≥ 0, with all its digits: a sum of which it is one term could hide that they are lost.
    pub(crate) fn ln_1p(&self) -> Self {
        let lost =
            self.number.exponent().map_or(0, |exponent| usize::try_from(-exponent).unwrap_or(0));
        if self.is_zero() || lost > self.bits {
            return self.clone();
        }
        let wide = Self { number: self.number.clone(), bits: self.bits + lost };
        Self { bits: self.bits, ..(1.0 + wide).ln() }
    }

    pub(crate) fn sin(&self) -> Self {
        self.computed(|x, bits, constants| x.sin(bits, ROUNDING, constants))
    }

    pub(crate) fn cos(&self) -> Self {
        self.computed(|x, bits, constants| x.cos(bits, ROUNDING, constants))
    }

    pub(crate) fn cosh(&self) -> Self {
        self.computed(|x, bits, constants| x.cosh(bits, ROUNDING, constants))
    }

    pub(crate) fn tanh(&self) -> Self {
        self.computed(|x, bits, constants| x.tanh(bits, ROUNDING, constants))
    }

    pub(crate) fn atan(&self) -> Self {
        self.computed(|x, bits, constants| x.atan(bits, ROUNDING, constants))
    }

    pub(crate) fn sqrt(&self) -> Self {
        self.computed(|x, bits, _| x.sqrt(bits, ROUNDING))
    }

    pub(crate) fn square(&self) -> Self {
        self * self
    }

    pub(crate) fn abs(&self) -> Self {
        self.computed(|x, _, _| x.abs())
    }

    pub(crate) fn max(self, other: f64) -> Self {
        if self < other { self.like(other) } else { self }
    }

    pub(crate) fn is_nan(&self) -> bool {
        self.number.is_nan()
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.number.is_zero()
    }

    pub(crate) fn is_infinite(&self) -> bool {
        self.number.is_inf()
    }

    /// `self` × 2^power.
    pub(crate) fn scaled(mut self, power: i32) -> Self {
        if let (false, Some(exponent)) = (self.is_zero(), self.number.exponent()) {
            self.number.set_exponent(exponent + power);
        }
        self
    }

    /// The leading bits of a finite number other than zero.
    pub(crate) fn leading(&self) -> Option<Leading> {
        let (words, _, sign, exponent, _) = self.number.as_raw_parts()?;
        let (&mantissa, rest) = words.split_last()?;
        let more = rest.iter().any(|&word| word != 0);
        (mantissa != 0).then_some(Leading { negative: sign == Sign::Neg, mantissa, more, exponent })
    }

    fn computed(&self, operation: impl Fn(&BigFloat, usize, &mut Consts) -> BigFloat) -> Self {
        let number =
            CONSTANTS.with_borrow_mut(|constants| operation(&self.number, self.bits, constants));
        Self { number, bits: self.bits }
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident) => {
        impl $trait<&Real> for &Real {
            type Output = Real;
            fn $method(self, other: &Real) -> Real {
                let bits = self.bits.max(other.bits);
                Real { number: self.number.$method(&other.number, bits, ROUNDING), bits }
            }
        }
        operator!($trait, $method, Real, Real, |a, b| (&a).$method(&b));
        operator!($trait, $method, Real, &Real, |a, b| (&a).$method(b));
        operator!($trait, $method, &Real, Real, |a, b| a.$method(&b));
        operator!($trait, $method, Real, f64, |a, b| (&a).$method(&a.like(b)));
        operator!($trait, $method, &Real, f64, |a, b| a.$method(&a.like(b)));
        operator!($trait, $method, f64, Real, |a, b| (&b.like(a)).$method(&b));
        operator!($trait, $method, f64, &Real, |a, b| (&b.like(a)).$method(b));
    };
    ($trait:ident, $method:ident, $left:ty, $right:ty, |$a:ident, $b:ident| $result:expr) => {
        impl $trait<$right> for $left {
            type Output = Real;
            fn $method(self, other: $right) -> Real {
                let ($a, $b) = (self, other);
                $result
            }
        }
    };
}

operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);
operator!(Div, div);

impl Neg for Real {
    type Output = Self;
    fn neg(self) -> Self {
        Self { number: self.number.neg(), bits: self.bits }
    }
}

impl Neg for &Real {
    type Output = Real;
    fn neg(self) -> Real {
        -self.clone()
    }
}

impl PartialEq for Real {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Real {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.number.cmp(&other.number).map(|sign| sign.cmp(&0))
    }
}

impl PartialEq<f64> for Real {
    fn eq(&self, other: &f64) -> bool {
        *self == self.like(*other)
    }
}

impl PartialOrd<f64> for Real {
    fn partial_cmp(&self, other: &f64) -> Option<Ordering> {
        self.partial_cmp(&self.like(*other))
    }
}
