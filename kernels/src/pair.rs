//! Two numbers at a time: a vector of WebAssembly's simd128 in the browser, an array elsewhere.
//!
//! Written out because the compiler does not find them itself in a program that is optimised for size as a whole.
//! Every operation does to each of the two what it does to one, so the bits are the same everywhere.

#[cfg(target_arch = "wasm32")]
mod vector {
    use std::arch::wasm32 as wasm;

    #[derive(Clone, Copy)]
    pub(crate) struct Pair(wasm::v128);
    /// For each of the two, all bits or none.
    #[derive(Clone, Copy)]
    pub(crate) struct Mask(wasm::v128);

    impl Pair {
        #[inline(always)]
        pub(crate) fn new([a, b]: [f64; 2]) -> Self {
            Self(wasm::f64x2(a, b))
        }
        #[inline(always)]
        pub(crate) fn splat(number: f64) -> Self {
            Self(wasm::f64x2_splat(number))
        }
        #[inline(always)]
        pub(crate) fn array(self) -> [f64; 2] {
            [wasm::f64x2_extract_lane::<0>(self.0), wasm::f64x2_extract_lane::<1>(self.0)]
        }
        #[inline(always)]
        pub(crate) fn plus(self, other: Self) -> Self {
            Self(wasm::f64x2_add(self.0, other.0))
        }
        #[inline(always)]
        pub(crate) fn minus(self, other: Self) -> Self {
            Self(wasm::f64x2_sub(self.0, other.0))
        }
        #[inline(always)]
        pub(crate) fn times(self, other: Self) -> Self {
            Self(wasm::f64x2_mul(self.0, other.0))
        }
        #[inline(always)]
        pub(crate) fn over(self, other: Self) -> Self {
            Self(wasm::f64x2_div(self.0, other.0))
        }
        #[inline(always)]
        pub(crate) fn negated(self) -> Self {
            Self(wasm::f64x2_neg(self.0))
        }
        #[inline(always)]
        pub(crate) fn abs(self) -> Self {
            Self(wasm::f64x2_abs(self.0))
        }
        #[inline(always)]
        pub(crate) fn sqrt(self) -> Self {
            Self(wasm::f64x2_sqrt(self.0))
        }
        /// The sum of its two numbers, and that of the other's.
        #[inline(always)]
        pub(crate) fn sum_with(self, other: Self) -> Self {
            let firsts = wasm::i64x2_shuffle::<0, 2>(self.0, other.0);
            let seconds = wasm::i64x2_shuffle::<1, 3>(self.0, other.0);
            Self(wasm::f64x2_add(firsts, seconds))
        }
        #[inline(always)]
        pub(crate) fn is_below(self, other: Self) -> Mask {
            Mask(wasm::f64x2_lt(self.0, other.0))
        }
        #[inline(always)]
        pub(crate) fn equals(self, other: Self) -> Mask {
            Mask(wasm::f64x2_eq(self.0, other.0))
        }
        /// 2ᵏ for the whole number k in the lowest bits.
        #[inline(always)]
        pub(crate) fn power_of_low_bits(self) -> Self {
            let exponent = wasm::i64x2_shl(self.0, 52);
            Self(wasm::i64x2_add(exponent, wasm::i64x2_splat(1023 << 52)))
        }
    }

    impl Mask {
        #[inline(always)]
        pub(crate) fn choose(self, yes: Pair, no: Pair) -> Pair {
            Pair(wasm::v128_bitselect(yes.0, no.0, self.0))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod vector {
    #[derive(Clone, Copy)]
    pub(crate) struct Pair([f64; 2]);
    /// For each of the two, yes or no.
    #[derive(Clone, Copy)]
    pub(crate) struct Mask([bool; 2]);

    impl Pair {
        #[inline(always)]
        pub(crate) const fn new(numbers: [f64; 2]) -> Self {
            Self(numbers)
        }
        #[inline(always)]
        pub(crate) const fn splat(number: f64) -> Self {
            Self([number; 2])
        }
        #[inline(always)]
        pub(crate) const fn array(self) -> [f64; 2] {
            self.0
        }
        #[inline(always)]
        pub(crate) fn plus(self, other: Self) -> Self {
            Self([self.0[0] + other.0[0], self.0[1] + other.0[1]])
        }
        #[inline(always)]
        pub(crate) fn minus(self, other: Self) -> Self {
            Self([self.0[0] - other.0[0], self.0[1] - other.0[1]])
        }
        #[inline(always)]
        pub(crate) fn times(self, other: Self) -> Self {
            Self([self.0[0] * other.0[0], self.0[1] * other.0[1]])
        }
        #[inline(always)]
        pub(crate) fn over(self, other: Self) -> Self {
            Self([self.0[0] / other.0[0], self.0[1] / other.0[1]])
        }
        #[inline(always)]
        pub(crate) fn negated(self) -> Self {
            Self(self.0.map(|number| -number))
        }
        #[inline(always)]
        pub(crate) fn abs(self) -> Self {
            Self(self.0.map(f64::abs))
        }
        #[inline(always)]
        pub(crate) fn sqrt(self) -> Self {
            Self(self.0.map(f64::sqrt))
        }
        /// The sum of its two numbers, and that of the other's.
        #[inline(always)]
        pub(crate) fn sum_with(self, other: Self) -> Self {
            Self([self.0[0] + self.0[1], other.0[0] + other.0[1]])
        }
        #[inline(always)]
        pub(crate) fn is_below(self, other: Self) -> Mask {
            Mask([self.0[0] < other.0[0], self.0[1] < other.0[1]])
        }
        #[inline(always)]
        pub(crate) fn equals(self, other: Self) -> Mask {
            Mask([self.0[0] == other.0[0], self.0[1] == other.0[1]])
        }
        /// 2ᵏ for the whole number k in the lowest bits.
        #[inline(always)]
        pub(crate) fn power_of_low_bits(self) -> Self {
            let power = |number: f64| (number.to_bits() << 52).wrapping_add(1023 << 52);
            Self(self.0.map(|number| f64::from_bits(power(number))))
        }
    }

    impl Mask {
        #[inline(always)]
        pub(crate) fn choose(self, yes: Pair, no: Pair) -> Pair {
            let one = |lane: usize| if self.0[lane] { yes.0[lane] } else { no.0[lane] };
            Pair([one(0), one(1)])
        }
    }
}

pub(crate) use vector::Pair;

impl std::ops::Add for Pair {
    type Output = Self;
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        self.plus(other)
    }
}

impl std::ops::Sub for Pair {
    type Output = Self;
    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        self.minus(other)
    }
}

impl std::ops::Mul for Pair {
    type Output = Self;
    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        self.times(other)
    }
}

impl std::ops::Div for Pair {
    type Output = Self;
    #[inline(always)]
    fn div(self, other: Self) -> Self {
        self.over(other)
    }
}

impl std::ops::Neg for Pair {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.negated()
    }
}
