//! Where to look at a function, and how to close in on a change of sign.

/// Distances from a centre run from 2^−20 to 2^20: a bend of a millionth is found as well as one of a million.
const OCTAVES: i32 = 20;

/// Points strictly between `from` and `to`, in ascending order: dense near the finite ends, and near 0 where 0 lies
/// between them, because that is where activations bend.
pub(super) fn points_between(from: f64, to: f64) -> Vec<f64> {
    let centres = [from, 0.0, to].into_iter().filter(|c| c.is_finite() && (from..=to).contains(c));
    let distances: Vec<f64> = (-2 * OCTAVES..=2 * OCTAVES).map(half_octaves).collect();
    let mut points: Vec<f64> = centres
        .flat_map(|centre| {
            let around = distances.iter().flat_map(move |d| [centre - d, centre + d]);
            around.chain([centre])
        })
        .filter(|x| from < *x && *x < to)
        .collect();
    points.sort_by(f64::total_cmp);
    points.dedup();
    points
}

/// 2 to the power of `steps` / 2.
pub(super) fn half_octaves(steps: i32) -> f64 {
    let within = if steps % 2 == 0 { 1.0 } else { std::f64::consts::SQRT_2 };
    libm::scalbn(within, steps.div_euclid(2))
}

/// A handful of the points between `from` and `to`, near and far.
pub(super) fn probes(from: f64, to: f64) -> impl Iterator<Item = f64> {
    let points = points_between(from, to);
    let stride = (points.len() / 12).max(1);
    points.into_iter().step_by(stride)
}

/// Closes in on the end of what holds: `holds` is true at `inside` and taken to be false at `outside`, on either side.
/// The result is the last f64 at which it is known to hold.
pub(super) fn bisect(mut inside: f64, mut outside: f64, holds: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = inside.midpoint(outside);
        if middle == inside || middle == outside {
            return inside;
        }
        if holds(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
}

/// The points at which a continuous function changes its sign or touches zero, looked for between neighbours of an
/// ascending list. A run of zeros, as underflow leaves in a tail, is no such point.
pub(super) fn sign_changes(points: &[f64], function: impl Fn(f64) -> f64) -> Vec<f64> {
    let values: Vec<f64> = points.iter().map(|&x| function(x)).collect();
    let mut found = Vec::new();
    for i in 1..points.len() {
        let (before, value) = (values[i - 1], values[i]);
        if (before < 0.0 && value > 0.0) || (before > 0.0 && value < 0.0) {
            let same_sign = |x: f64| (function(x) > 0.0) == (before > 0.0);
            found.push(bisect(points[i - 1], points[i], same_sign));
        } else if value == 0.0 && before != 0.0 && values.get(i + 1).is_some_and(|v| *v != 0.0) {
            found.push(points[i]);
        }
    }
    found
}
