//! Two classes of points in the plane, as TensorFlow Playground draws them (Smilkov & Carter, 2016).
//!
//! `noise` goes from 0 to ½. The first half of an even number of points is of class 1, the other of class 0, except
//! in [`xor`].

use crate::random::Random;
use libm::{cos, hypot, sin, sqrt};
use std::f64::consts::{PI, TAU};

/// A point and its class.
type Example = ([f64; 2], f64);

/// How far points go from the middle.
const RADIUS: f64 = 5.0;

/// A disc of radius 2.5 inside a ring from 3.5 to 5. Noise moves a point before its class is decided, and back.
pub(super) fn circle(count: usize, noise: f64, random: &mut Random) -> Vec<Example> {
    let point = |index: usize| {
        let (low, high) = if index < count / 2 { (0.0, 0.5) } else { (0.7, 1.0) };
        let radius = RADIUS * random.between(low, high);
        let angle = random.between(0.0, TAU);
        let [x, y] = [radius * sin(angle), radius * cos(angle)];
        let [dx, dy] = [(); 2].map(|()| noise * random.between(-RADIUS, RADIUS));
        let is_inside = hypot(x + dx, y + dy) < 0.5 * RADIUS;
        ([x, y], class(is_inside))
    };
    (0..count).map(point).collect()
}

/// Class 1 where both coordinates have the same sign, with a gap along the axes.
pub(super) fn xor(count: usize, noise: f64, random: &mut Random) -> Vec<Example> {
    const GAP: f64 = 0.3;
    let point = |_| {
        let at = [(); 2].map(|()| {
            let place = random.between(-5.0, 5.0);
            if place > 0.0 { place + GAP } else { place - GAP }
        });
        let [x, y] = at.map(|place| place + noise * random.between(-5.0, 5.0));
        (at, class(x * y >= 0.0))
    };
    (0..count).map(point).collect()
}

/// A cloud around (2, 2) and one around (−2, −2); noise raises their variance from ½ to 4.
pub(super) fn gauss(count: usize, noise: f64, random: &mut Random) -> Vec<Example> {
    let deviation = sqrt(0.5 + noise / 0.5 * (4.0 - 0.5));
    let point = |index: usize| {
        let is_first = index < count / 2;
        let centre = if is_first { 2.0 } else { -2.0 };
        ([(); 2].map(|()| centre + deviation * random.normal()), class(is_first))
    };
    (0..count).map(point).collect()
}

/// Two arms of radius 5i/n at the angle 3.5πi/n, half a turn apart.
pub(super) fn spiral(count: usize, noise: f64, random: &mut Random) -> Vec<Example> {
    let half = count / 2;
    let point = |index: usize| {
        let is_first = index < half;
        let (place, turn) = if is_first { (index, 0.0) } else { (index - half, PI) };
        let share = place as f64 / if is_first { half } else { count - half } as f64;
        let (radius, angle) = (RADIUS * share, 1.75 * share * TAU + turn);
        let at = [radius * sin(angle), radius * cos(angle)];
        (at.map(|place| place + noise * random.between(-1.0, 1.0)), class(is_first))
    };
    (0..count).map(point).collect()
}

fn class(is_first: bool) -> f64 {
    f64::from(u8::from(is_first))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Maker = fn(usize, f64, &mut Random) -> Vec<Example>;

    fn made(maker: Maker, noise: f64) -> Vec<Example> {
        maker(500, noise, &mut Random::new(1))
    }

    #[test]
    fn without_noise_a_class_is_where_it_should_be() {
        for ([x, y], class) in made(circle, 0.0) {
            let r = hypot(x, y);
            assert!(if class == 1.0 { r < 2.5 } else { (3.5 - 1e-12..5.0 + 1e-12).contains(&r) });
        }
        for ([x, y], class) in made(xor, 0.0) {
            assert_eq!(class == 1.0, x * y >= 0.0);
            assert!([x, y].iter().all(|c| (0.3..=5.3).contains(&c.abs())));
        }
        for (index, ([x, y], class)) in made(spiral, 0.0).into_iter().enumerate() {
            let r = 5.0 * (index % 250) as f64 / 250.0;
            assert!((hypot(x, y) - r).abs() < 1e-12);
            assert_eq!(class == 1.0, index < 250);
        }
        let first = made(spiral, 0.0)[125].0;
        assert!((first[0] - 2.5 * sin(1.75 * PI)).abs() < 1e-12);
    }

    #[test]
    fn clouds_have_their_variance() {
        for (noise, variance) in [(0.0, 0.5), (0.25, 2.25), (0.5, 4.0)] {
            let square = |([x, y], class): Example| {
                let centre = if class == 1.0 { 2.0 } else { -2.0 };
                (x - centre) * (x - centre) + (y - centre) * (y - centre)
            };
            let mean = made(gauss, noise).into_iter().map(square).sum::<f64>() / 1000.0;
            // Five standard errors of the variance of 1,000 normal numbers.
            assert!((mean / variance - 1.0).abs() < 0.224, "{noise}: {mean}");
        }
    }

    #[test]
    fn noise_turns_classes_over_and_leaves_the_points() {
        for maker in [circle as Maker, xor] {
            let (clean, noisy) = (made(maker, 0.0), made(maker, 0.5));
            assert!(clean.iter().zip(&noisy).all(|(a, b)| a.0 == b.0));
            let turned = clean.iter().zip(&noisy).filter(|(a, b)| a.1 != b.1).count();
            assert!((50..250).contains(&turned), "{turned}");
        }
    }
}
