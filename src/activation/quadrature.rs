//! Adaptive Gauss–Kronrod quadrature of several integrands at once.

use std::collections::VecDeque;

/// The positive nodes of the 15-point Kronrod rule on [−1, 1], outermost first; every second one is a Gauss node.
const NODES: [f64; 7] = [
    0.991_455_371_120_812_6,
    0.949_107_912_342_758_5,
    0.864_864_423_359_769_1,
    0.741_531_185_599_394_4,
    0.586_087_235_467_691_1,
    0.405_845_151_377_397_2,
    0.207_784_955_007_898_47,
];

/// The Kronrod weights of [`NODES`], then of the node 0.
const KRONROD: [f64; 8] = [
    0.022_935_322_010_529_224,
    0.063_092_092_629_978_56,
    0.104_790_010_322_250_18,
    0.140_653_259_715_525_92,
    0.169_004_726_639_267_9,
    0.190_350_578_064_785_4,
    0.204_432_940_075_298_89,
    0.209_482_141_084_727_82,
];

/// The weights of the embedded 7-point Gauss rule: 0 where the node is not one of its own.
const GAUSS: [f64; 8] = [
    0.0,
    0.129_484_966_168_869_7,
    0.0,
    0.279_705_391_489_276_64,
    0.0,
    0.381_830_050_505_118_9,
    0.0,
    0.417_959_183_673_469_4,
];

/// How far the two rules may differ on one panel, as a share of the whole. The Kronrod value is far closer than that.
const TOLERANCE: f64 = 1e-10;

/// At most so many panels are looked at, 15 evaluations each, whatever the integrand does.
const MOST_PANELS: usize = 400;

/// The integrals of the N components of `f` from the first of `edges` (ascending) to the last.
///
/// `f` must be smooth between neighbouring edges, and is never evaluated on one. An overflow gives an infinity or NaN.
pub(super) fn integrate<const N: usize>(f: impl Fn(f64) -> [f64; N], edges: &[f64]) -> [f64; N] {
    let mut panels: VecDeque<Panel<N>> =
        edges.windows(2).map(|edge| Panel::new(&f, edge[0], edge[1])).collect();
    let scale: [f64; N] =
        std::array::from_fn(|i| panels.iter().map(|panel| panel.integral[i].abs()).sum());
    let mut seen = panels.len();
    let mut total = [0.0; N];
    while let Some(panel) = panels.pop_front() {
        let is_rough = (0..N).any(|i| panel.doubt[i] > TOLERANCE * scale[i]);
        if is_rough && seen < MOST_PANELS {
            let middle = 0.5 * (panel.from + panel.to);
            panels.push_back(Panel::new(&f, panel.from, middle));
            panels.push_back(Panel::new(&f, middle, panel.to));
            seen += 2;
        } else {
            total = std::array::from_fn(|i| total[i] + panel.integral[i]);
        }
    }
    total
}

/// A stretch of the line with its integrals and how far the coarser rule disagrees.
struct Panel<const N: usize> {
    from: f64,
    to: f64,
    integral: [f64; N],
    doubt: [f64; N],
}

impl<const N: usize> Panel<N> {
    fn new(f: impl Fn(f64) -> [f64; N], from: f64, to: f64) -> Self {
        let (centre, half) = (0.5 * (from + to), 0.5 * (to - from));
        let mut kronrod = [0.0; N];
        let mut gauss = [0.0; N];
        let mut add = |x: f64, index: usize| {
            let values = f(x);
            for i in 0..N {
                kronrod[i] += KRONROD[index] * values[i];
                gauss[i] += GAUSS[index] * values[i];
            }
        };
        for (index, node) in NODES.into_iter().enumerate() {
            add(centre - half * node, index);
            add(centre + half * node, index);
        }
        add(centre, 7);
        let integral = kronrod.map(|sum| half * sum);
        let doubt = std::array::from_fn(|i| (half * (kronrod[i] - gauss[i])).abs());
        Self { from, to, integral, doubt }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_panel_is_exact_for_polynomials_and_its_gauss_part_up_to_degree_13() {
        let powers = |x: f64| [1.0, libm::pow(x, 12.0), libm::pow(x, 13.0), libm::pow(x, 22.0)];
        let panel = Panel::new(powers, -1.0, 1.0);
        for (got, want) in panel.integral.into_iter().zip([2.0, 2.0 / 13.0, 0.0, 2.0 / 23.0]) {
            assert!((got - want).abs() < 1e-15, "{got}, not {want}");
        }
        assert!(panel.doubt[..3].iter().all(|doubt| *doubt < 1e-15), "{:?}", panel.doubt);
        assert!(panel.doubt[3] > 1e-6);
    }

    #[test]
    fn a_narrow_peak_is_found_and_refined() {
        let peak = |x: f64| [1.0 / (1e-6 + x * x)];
        let [got] = integrate(peak, &[-1.0, 0.0, 1.0]);
        let want = 2e3 * libm::atan(1e3);
        assert!((got / want - 1.0).abs() < 1e-11, "{got}, not {want}");
    }

    #[test]
    fn an_integrand_without_a_value_ends_the_search() {
        assert!(integrate(|_| [f64::NAN], &[0.0, 1.0])[0].is_nan());
        assert_eq!(integrate(|_| [f64::INFINITY], &[0.0, 1.0]), [f64::INFINITY]);
    }
}
