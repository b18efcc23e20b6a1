//! The angle a·x + π/4, reduced modulo π with the exact product (after Payne & Hanek, 1983).
//!
//! A rounded a·x is wrong by many turns where it is large. Here the product of the two 53-bit significands stays a
//! whole number and is multiplied by just those binary digits of 1/π that do not add whole half turns.

use std::f64::consts::PI;

/// The binary digits of 1/π after the point, 64 a word.
const INVERSE_PI: [u64; 36] = [
    0x517c_c1b7_2722_0a94,
    0xfe13_abe8_fa9a_6ee0,
    0x6db1_4acc_9e21_c820,
    0xff28_b1d5_ef5d_e2b0,
    0xdb92_371d_2126_e970,
    0x0324_9775_04e8_c90e,
    0x7f0e_f58e_5894_d39f,
    0x7441_1afa_975d_a242,
    0x74ce_3813_5a2f_bf20,
    0x9cc8_eb1c_c1a9_9cfa,
    0x4e42_2fc5_defc_941d,
    0x8ffc_4bff_ef02_cc07,
    0xf797_88c5_ad05_368f,
    0xb69b_3f67_93e5_84db,
    0xa7a3_1fb3_4f2f_f516,
    0xba93_dd63_f5f2_f8bd,
    0x9e83_9cfb_c529_4975,
    0x35fd_afd8_8fc6_ae84,
    0x2b01_9823_7e3d_b5d5,
    0xf867_de10_4d7a_1b0e,
    0xd4f1_c8b0_af73_0d84,
    0x32cc_c2af_8a50_3420,
    0x46ff_ec40_26b9_9398,
    0x8303_0aab_6539_d464,
    0xb071_3de0_4635_a3e2,
    0x0ce1_b3e6_ee74_0495,
    0x41ac_e23b_45cb_0e53,
    0x6ed7_a268_ab8c_829f,
    0x52ff_8382_9fbf_19f4,
    0x1961_6f27_cc19_3edd,
    0xe19e_9377_b58f_2f7c,
    0x4f9d_0f9a_e579_3f8e,
    0xc3f8_90c8_3e3e_1235,
    0x7d37_6abb_9698_219d,
    0x8ae3_0a5a_ce8c_e1e1,
    0x6256_a0a6_962e_8006,
];

/// 2^64.
const TWO_TO_64: f64 = 18_446_744_073_709_551_616.0;

/// t in [−π/2, π/2] such that t and a·x + π/4 differ by a whole number of half turns; NaN unless both are finite.
#[must_use]
pub(super) fn reduced_product(a: f64, x: f64) -> f64 {
    if !(a.is_finite() && x.is_finite()) {
        return f64::NAN;
    }
    let (a_digits, a_exponent) = significand(a);
    let (x_digits, x_exponent) = significand(x);
    let product = u128::from(a_digits) * u128::from(x_digits);
    let turns = fraction(product, a_exponent + x_exponent);
    let turns =
        if a.is_sign_negative() == x.is_sign_negative() { turns } else { turns.wrapping_neg() };
    // A quarter of a half turn is π/4. Read as a signed number the fraction lies between −½ and ½.
    let centred = turns.wrapping_add(1 << 126).cast_signed();
    PI * (centred as f64 / TWO_TO_64 / TWO_TO_64)
}

/// The fraction of product·2^exponent/π, as a multiple of 2^−128.
fn fraction(product: u128, exponent: i32) -> u128 {
    // Four words of digits, highest first: 106 bits of the product still leave 150 exact ones.
    let digits = [0, 64, 128, 192].map(|offset| word_of_inverse_pi(exponent + offset));
    let factors = [product as u64, (product >> 64) as u64];
    let mut result = [0_u64; 4]; // lowest first; what overflows are whole half turns
    for (i, factor) in factors.into_iter().enumerate() {
        let mut carry = 0_u128;
        for j in 0..4 - i {
            let sum =
                u128::from(factor) * u128::from(digits[3 - j]) + u128::from(result[i + j]) + carry;
            result[i + j] = sum as u64;
            carry = sum >> 64;
        }
    }
    u128::from(result[3]) << 64 | u128::from(result[2])
}

/// The 64 digits of 1/π that follow the digit at `start`; zeros left of the point.
fn word_of_inverse_pi(start: i32) -> u64 {
    let word = |index: i32| {
        usize::try_from(index).ok().and_then(|index| INVERSE_PI.get(index)).copied().unwrap_or(0)
    };
    let (index, shift) = (start.div_euclid(64), start.rem_euclid(64));
    let pair = u128::from(word(index)) << 64 | u128::from(word(index + 1));
    (pair << shift >> 64) as u64
}

/// |value| as a whole number times a power of two.
fn significand(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let digits = bits & ((1 << 52) - 1);
    match (bits >> 52 & 0x7ff) as i32 {
        0 => (digits, -1074),
        exponent => (digits | 1 << 52, exponent - 1075),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_product_is_too_large_to_reduce() {
        // Computed with 900 digits; the last two products exceed every f64.
        for (a, x, want) in [
            (0.3, -7.9, 1.556_990_816_987_241_5),
            (f64::from_bits(1), 1.7e308, 0.785_398_163_397_449_2),
            (1e300, 1e300, 0.289_471_412_658_704),
            (f64::MAX, f64::MAX, 0.207_675_801_185_990_08),
        ] {
            let got = reduced_product(a, x);
            assert!((got - want).abs() <= 2.0 * f64::EPSILON * want, "{a:e} · {x:e}: {got}");
            let mirrored = reduced_product(-a, x);
            assert!((mirrored + want - PI / 2.0).abs() <= 4.0 * f64::EPSILON, "{mirrored}");
        }
        assert!(reduced_product(1.0, f64::INFINITY).is_nan());
    }
}
