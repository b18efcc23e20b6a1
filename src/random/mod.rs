//! Random numbers from a seed that everybody can see: the same seed gives the same numbers on every machine.
//!
//! [`Random`] is the generator xoshiro256++ (Blackman & Vigna, 2021), filled from the seed by SplitMix64 (Steele, Lea &
//! Flood, 2014). No clock and no system generator: whoever wants other numbers asks for another seed.

use libm::{cos, log, sin, sqrt};
use std::f64::consts::TAU;

/// A stream of random numbers.
///
/// ```
/// use activation_lab::random::Random;
/// assert_eq!(Random::new(7).normal(), Random::new(7).normal());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Random {
    state: [u64; 4],
    /// The second of two normal numbers that were made together.
    spare: Option<f64>,
}

impl Random {
    /// The stream that belongs to `seed`. Neighbouring seeds give streams that have nothing in common.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut counter = seed;
        Self { state: std::array::from_fn(|_| split_mix(&mut counter)), spare: None }
    }

    /// The stream that belongs to `seed` and to what the numbers are for, such as `"weights"`.
    ///
    /// Streams with different names have nothing in common: whoever draws more or fewer numbers from one of them
    /// leaves the others as they are. So two runs can share their data and differ in their weights.
    ///
    /// ```
    /// use activation_lab::random::Random;
    /// assert_ne!(Random::stream(7, "data").bits(), Random::stream(7, "weights").bits());
    /// ```
    #[must_use]
    pub fn stream(seed: u64, name: &str) -> Self {
        // FNV-1a (Fowler, Noll & Vo) of the name, mixed with the mixed seed.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut counter = seed;
        Self::new(split_mix(&mut counter) ^ hash)
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.state;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// A number from the uniform distribution on [0, 1): a multiple of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        (self.bits() >> 11) as f64 * STEP
    }

    /// A number from the uniform distribution on [low, high).
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// Brings the items into a random order, every order as likely as every other (Fisher & Yates; Durstenfeld, 1964).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            // Below 2⁵³ items the rounding of this product favours no place by more than one part in 2⁵³/n.
            let place = (self.uniform() * (last + 1) as f64) as usize;
            items.swap(last, place);
        }
    }

    /// A number from the standard normal distribution N(0, 1).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        // Box & Muller (1958). One minus a number below 1 is never 0, so the logarithm is finite.
        let radius = sqrt(-2.0 * log(1.0 - self.uniform()));
        let angle = TAU * self.uniform();
        self.spare = Some(radius * sin(angle));
        radius * cos(angle)
    }
}

/// The next number of SplitMix64.
fn split_mix(counter: &mut u64) -> u64 {
    *counter = counter.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *counter;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_generators_give_their_published_numbers() {
        let mut counter = 1_234_567;
        let mixed: Vec<u64> = (0..3).map(|_| split_mix(&mut counter)).collect();
        assert_eq!(
            mixed,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        let mut random = Random { state: [1, 2, 3, 4], spare: None };
        let bits: Vec<u64> = (0..5).map(|_| random.bits()).collect();
        assert_eq!(
            bits,
            [
                41_943_041,
                58_720_359,
                3_588_806_011_781_223,
                3_591_011_842_654_386,
                9_228_616_714_210_784_205
            ]
        );
    }

    #[test]
    fn a_seed_gives_the_same_numbers_again_and_another_seed_others() {
        let numbers = |seed| {
            let mut random = Random::new(seed);
            (0..9).map(|_| random.normal().to_bits()).collect::<Vec<_>>()
        };
        assert_eq!(numbers(3), numbers(3));
        assert_ne!(numbers(3), numbers(4));
    }

    #[test]
    fn streams_differ_by_seed_and_by_name_and_repeat() {
        let first = |seed, name| Random::stream(seed, name).bits();
        assert_eq!(first(3, "data"), first(3, "data"));
        let mut all: Vec<u64> = (0..50)
            .flat_map(|seed| ["data", "weights", "x"].map(|name| first(seed, name)))
            .collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 150);
    }

    #[test]
    fn every_order_of_three_is_as_likely() {
        let mut random = Random::new(5);
        let mut counts = [0_u32; 27];
        for _ in 0..60_000 {
            let mut items = [0, 1, 2];
            random.shuffle(&mut items);
            counts[9 * items[0] + 3 * items[1] + items[2]] += 1;
        }
        let met: Vec<u32> = counts.into_iter().filter(|count| *count > 0).collect();
        assert_eq!(met.len(), 6);
        // Five standard deviations of a count of 60,000 with probability 1/6 are 456.
        assert!(met.iter().all(|count| count.abs_diff(10_000) < 457), "{met:?}");
    }

    #[test]
    fn uniform_numbers_fill_the_unit_interval_evenly() {
        let mut random = Random::new(1);
        let mut tenths = [0_u32; 10];
        for _ in 0..100_000 {
            let number = random.uniform();
            assert!((0.0..1.0).contains(&number));
            tenths[(10.0 * number) as usize] += 1;
        }
        // Five standard deviations of a count of 100,000 with probability 0.1 are 474.
        assert!(tenths.iter().all(|count| count.abs_diff(10_000) < 474), "{tenths:?}");
    }

    #[test]
    fn normal_numbers_have_the_moments_of_the_normal_distribution() {
        let mut random = Random::new(1);
        let numbers: Vec<f64> = (0..100_000).map(|_| random.normal()).collect();
        let mean_of = |f: fn(f64) -> f64| numbers.iter().map(|z| f(*z)).sum::<f64>() / 1e5;
        // Each tolerance is five standard errors.
        assert!(mean_of(|z| z).abs() < 0.016);
        assert!((mean_of(|z| z * z) - 1.0).abs() < 0.023);
        assert!(mean_of(|z| z * z * z).abs() < 0.062);
        assert!((mean_of(|z| z * z * z * z) - 3.0).abs() < 0.16);
        let beyond_two = mean_of(|z| f64::from(u8::from(z.abs() > 2.0)));
        assert!((beyond_two - 0.045_500_26).abs() < 0.0033);
    }
}
