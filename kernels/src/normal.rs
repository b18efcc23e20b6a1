//! The normal distribution, without a branch.
//!
//! Φ(−u) = φ(u)·M(u) for u ≥ 0, where M, Mills' ratio, is smooth: r·G(t) with r = 1/(u + 5) and t = Ar − B, which
//! runs from 1 to −1 while u goes from 0 to 9.5. G is a polynomial, found by interpolation at Chebyshev's points in 40
//! digits; in these doubles it is wrong by less than 2·10⁻¹⁶ of itself.

use crate::exp::exp_pair;
use crate::pair::Pair;

/// 1/√(2π).
const HIGHEST_DENSITY: f64 = 0.398_942_280_401_432_7;
/// Beyond this M stays as it is: Φ(−9.5) is 10⁻²¹.
const END: f64 = 9.5;
const SHIFT: f64 = 5.0;
const A: f64 = 15.263_157_894_736_842;
const B: f64 = 2.052_631_578_947_368_6;

/// The coefficients of G, of t⁰, t² … and of t, t³ ….
const EVEN: [f64; 11] = [
    2.689_843_481_133_918_7,
    1.044_112_141_138_997_8,
    0.149_847_288_280_690_74,
    0.004_647_805_292_384_014,
    -0.000_203_387_512_185_004_75,
    6.729_094_826_650_868e-6,
    -2.604_307_417_352_801_3e-7,
    1.357_059_211_519_365_5e-8,
    -8.842_650_106_641_267e-10,
    5.962_667_192_246_351e-11,
    -3.007_148_009_904_787_3e-12,
];
const ODD: [f64; 10] = [
    1.890_922_689_849_138_5,
    0.452_273_668_166_266_24,
    0.035_339_584_670_465_06,
    -0.000_201_584_719_054_352_94,
    -1.871_697_782_782_483_3e-5,
    1.301_367_566_560_513e-6,
    -6.870_204_008_570_626e-8,
    3.313_843_868_289_87e-9,
    -1.350_127_221_748_798_5e-10,
    3.317_119_938_099_018_8e-12,
];

/// The density φ(z) and the distribution function Φ(z), to their last digits as far as z = −9.5.
#[inline(always)]
pub(crate) fn density_and_share(z: Pair) -> (Pair, Pair) {
    let one = Pair::splat(1.0);
    let density = Pair::splat(HIGHEST_DENSITY) * exp_pair(Pair::splat(-0.5) * (z * z));
    let end = Pair::splat(END);
    let u = end.is_below(z.abs()).choose(end, z.abs());
    let r = one / (u + Pair::splat(SHIFT));
    let t = r * Pair::splat(A) - Pair::splat(B);
    let square = t * t;
    let g = series(&EVEN, square) + t * series(&ODD, square);
    let tail = density * (r * g);
    (density, z.is_below(Pair::splat(0.0)).choose(tail, one - tail))
}

/// Σ cₖ·xᵏ.
#[inline(always)]
fn series(coefficients: &[f64], x: Pair) -> Pair {
    let terms = coefficients.iter().rev();
    terms.fold(Pair::splat(0.0), |sum, coefficient| sum * x + Pair::splat(*coefficient))
}
