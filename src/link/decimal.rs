//! Decimal text to f64, rounded correctly.
//!
//! The standard library's `parse` gives the same bits. It owes its speed to a table of powers of five that no compressor
//! makes smaller: a twentieth of what a first visit would load, to read a number that somebody has typed.

mod natural;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use natural::Natural;
use std::cmp::Ordering;

/// Powers of ten up to this one are exact in f64, and so is one product with or quotient by them.
const EXACT_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// Every number of so many digits is exact in f64.
const EXACT_DIGITS: usize = 15;

/// No middle of two neighbouring f64 has more digits (767), so all that counts behind these is whether there is more.
const DECISIVE_DIGITS: usize = 800;

/// The f64 nearest to `text`, of two equally near ones the even one; above the largest f64 ±∞.
///
/// Reads an optional sign, digits with an optional point, and an optional exponent behind `e` or `E`. `None` for
/// everything else, `inf` and `nan` among it.
///
/// ```
/// use activation_lab::link::number_from;
/// assert_eq!(number_from("-1.5e-3"), Some(-0.0015));
/// assert_eq!(number_from("1,5"), None);
/// ```
#[must_use]
pub fn number_from(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let size = Decimal::read(unsigned)?.nearest();
    Some(if text.starts_with('-') { -size } else { size })
}

/// `digits` as a whole number, times ten to the power of `exponent`.
struct Decimal {
    /// From 0 to 9, the first and the last not 0.
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    fn read(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, whole(exponent)?),
            None => (text, 0),
        };
        let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = || before.bytes().chain(after.bytes());
        if before.len() + after.len() == 0 || !digits().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = digits().map(|byte| byte - b'0').skip_while(|digit| *digit == 0);
        let exponent = exponent - after.len() as i64;
        Some(Self { digits: digits.collect(), exponent }.trimmed())
    }

    fn trimmed(mut self) -> Self {
        if self.digits.len() > DECISIVE_DIGITS {
            self.exponent += (self.digits.len() - DECISIVE_DIGITS) as i64;
            let has_rest = self.digits.drain(DECISIVE_DIGITS..).any(|digit| digit != 0);
            if has_rest && let Some(last) = self.digits.last_mut() {
                *last = (*last).max(1);
            }
        }
        while self.digits.last() == Some(&0) {
            self.digits.pop();
            self.exponent += 1;
        }
        self
    }

    fn nearest(&self) -> f64 {
        // The number is below ten to the power of `magnitude`, and not below a tenth of that.
        let magnitude = self.exponent + self.digits.len() as i64;
        if self.digits.is_empty() || magnitude < -323 {
            return 0.0;
        }
        if magnitude > 309 {
            return f64::INFINITY;
        }
        self.nearest_by_one_operation().unwrap_or_else(|| self.nearest_by_division())
    }

    fn nearest_by_one_operation(&self) -> Option<f64> {
        let power = *EXACT_POWERS.get(usize::try_from(self.exponent.unsigned_abs()).ok()?)?;
        if self.digits.len() > EXACT_DIGITS {
            return None;
        }
        let whole = self.digits.iter().fold(0.0, |sum, digit| 10.0 * sum + f64::from(*digit));
        Some(if self.exponent < 0 { whole / power } else { whole * power })
    }

    /// Long division of whole numbers, bit by bit.
    fn nearest_by_division(&self) -> f64 {
        let (mut above, mut below) = (Natural::default(), Natural::from(1));
        for digit in &self.digits {
            above.times_plus(10, u32::from(*digit));
        }
        let scaled = if self.exponent < 0 { &mut below } else { &mut above };
        for _ in 0..self.exponent.unsigned_abs() {
            scaled.times_plus(10, 0);
        }
        quotient(above, below)
    }
}

/// A whole number with a sign. One that is too long for an exponent is as good as the largest.
fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let add = |sum: i64, byte: u8| sum.saturating_mul(10).saturating_add(i64::from(byte - b'0'));
    // Half the range leaves room for the number of digits.
    let size = digits.bytes().fold(0, add).min(i64::MAX / 2);
    Some(if text.starts_with('-') { -size } else { size })
}

/// The f64 nearest to `above / below`, both not 0.
fn quotient(mut above: Natural, mut below: Natural) -> f64 {
    let mut exponent = above.bits() - below.bits();
    (if exponent < 0 { &mut above } else { &mut below }).double(exponent.unsigned_abs());
    if above.cmp(&below) == Ordering::Less {
        above.double(1);
        exponent -= 1;
    }
    // Now the quotient is at least 1 and below 2. Subnormal numbers have fewer bits than the others.
    let bits = (exponent + 1075).min(53);
    if bits < 0 {
        return 0.0;
    }
    let mut mantissa = 0_u64;
    for _ in 0..bits {
        let fits = above.cmp(&below) != Ordering::Less;
        if fits {
            above.minus(&below);
        }
        mantissa = 2 * mantissa + u64::from(fits);
        above.double(1);
    }
    let rest = above.cmp(&below);
    let is_up = rest == Ordering::Greater || rest == Ordering::Equal && mantissa % 2 == 1;
    libm::scalbn((mantissa + u64::from(is_up)) as f64, exponent + 1 - bits)
}
