//! Is the left branch of ELU a logarithm? How far the best logarithm, the best line and an exponential are from it.

use super::setting::number;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::activation::find;

/// Points at which the curves are compared.
const POINTS: usize = 400;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "elu-logarithmic",
    settings: &[
        number("alpha", "α", "of ELU", 1.0, (0.1, 4.0, 0.1)),
        number("reach", "reach", "how far to the left the curves are compared", 4.0, (1.0, 10.0, 0.5)),
    ],
    seeds: 0,
};

pub(super) static METHOD: Method = Method {
    plan: |_| {
        let measure = Measure::new("largest distance from ELU left of 0", Scale::Log);
        Plan::new(measure, ["exponential α·(eˣ − 1)", "best logarithm −c·ln(1 − k·x)", "best line c·x"])
    },
    finding: |_, outcome| {
        let [exponential, logarithm] = [0, 1].map(|arm| outcome.median(arm));
        let is_for = exponential < 1e-12 && logarithm > 1e-3;
        let words = "The exponential stays within {} of ELU, which is rounding. The best logarithm is off by {}, the best \
                     line by {}.";
        Finding::of_medians(Ruling::of(is_for, !is_for), words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, _| {
    let (alpha, reach) = (settings[0], settings[1]);
    at_once(move || match arm {
        0 => farthest(alpha, reach, &|x| alpha * (libm::exp(x) - 1.0)),
        1 => best(alpha, reach, &|x, k| -libm::log(1.0 - k * x)),
        _ => best(alpha, reach, &|x, _| x),
    })
};

/// The largest distance from ELU between −`reach` and 0.
fn farthest(alpha: f64, reach: f64, curve: &dyn Fn(f64) -> f64) -> f64 {
    points(alpha, reach).map(|(x, y)| (curve(x) - y).abs()).fold(0.0, f64::max)
}

/// The largest distance of the best c · `shape`(x, k): best in c by least squares, for the k that leaves least.
fn best(alpha: f64, reach: f64, shape: &dyn Fn(f64, f64) -> f64) -> f64 {
    let fitted = |k: f64| {
        let (mut product, mut square) = (0.0, 0.0);
        for (x, y) in points(alpha, reach) {
            let value = shape(x, k);
            product += value * y;
            square += value * value;
        }
        let c = product / square;
        farthest(alpha, reach, &|x| c * shape(x, k))
    };
    // k from 2⁻⁴ to 2¹⁰ in steps of 2^¼: a logarithm bends as ELU does somewhere in between.
    let scales = (-16..=40).map(|quarter| libm::exp(0.25 * std::f64::consts::LN_2 * f64::from(quarter)));
    scales.map(fitted).fold(f64::INFINITY, f64::min)
}

/// Points of ELU left of 0.
fn points(alpha: f64, reach: f64) -> impl Iterator<Item = (f64, f64)> {
    let elu = find("elu");
    (1..=POINTS).map(move |index| {
        let x = -reach * index as f64 / POINTS as f64;
        (x, elu.map_or(f64::NAN, |elu| (elu.value)(x, &[alpha])))
    })
}
