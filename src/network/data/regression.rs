//! Numbers over the plane, as TensorFlow Playground draws them (Smilkov & Carter, 2016). `noise` goes from 0 to ½; it
//! moves a point before its number is computed, and back.

use crate::random::Random;
use libm::hypot;

/// A point and its number.
type Example = ([f64; 2], f64);

/// Points lie within ±6 in both directions.
const RADIUS: f64 = 6.0;

/// The middle of each hill (1) or hollow (−1).
const HILLS: [([f64; 2], f64); 6] = [
    ([-4.0, 2.5], 1.0),
    ([0.0, 2.5], -1.0),
    ([4.0, 2.5], 1.0),
    ([-4.0, -2.5], -1.0),
    ([0.0, -2.5], 1.0),
    ([4.0, -2.5], -1.0),
];

/// (x + y)/10.
pub(super) fn plane(count: usize, noise: f64, random: &mut Random) -> Vec<Example> {
    spread(count, noise, random, |[x, y]| 0.1 * (x + y))
}

/// Six cones of radius 2; where they meet the steeper one holds.
pub(super) fn multi_gauss(count: usize, noise: f64, random: &mut Random) -> Vec<Example> {
    spread(count, noise, random, |[x, y]| {
        let height = |(centre, sign): ([f64; 2], f64)| {
            let distance = hypot(x - centre[0], y - centre[1]);
            sign * (1.0 - 0.5 * distance).clamp(0.0, 1.0)
        };
        let farther = |a: f64, b: f64| if b.abs() > a.abs() { b } else { a };
        HILLS.into_iter().map(height).fold(0.0, farther)
    })
}

fn spread(
    count: usize,
    noise: f64,
    random: &mut Random,
    number: impl Fn([f64; 2]) -> f64,
) -> Vec<Example> {
    let point = |_| {
        let at = [(); 2].map(|()| random.between(-RADIUS, RADIUS));
        let moved = at.map(|place| place + noise * random.between(-RADIUS, RADIUS));
        (at, number(moved))
    };
    (0..count).map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plane_is_a_plane() {
        for ([x, y], number) in plane(100, 0.0, &mut Random::new(1)) {
            assert_eq!(number, 0.1 * (x + y));
            assert!(x.abs() <= 6.0 && y.abs() <= 6.0);
        }
    }

    #[test]
    fn hills_are_high_in_their_middle_and_gone_two_away() {
        let examples = multi_gauss(4000, 0.0, &mut Random::new(1));
        for ([x, y], number) in examples {
            let near = HILLS.into_iter().find(|(c, _)| hypot(x - c[0], y - c[1]) < 1.0);
            match near {
                Some((_, sign)) => assert!(sign * number > 0.5 - 1e-12),
                None => assert!(number.abs() <= 0.5 + 1e-12),
            }
            assert!(x.abs() < 5.99 || y.abs() < 4.5 || number == 0.0);
        }
    }
}
