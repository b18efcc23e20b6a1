//! Where the difference of two functions is not continuous.

use super::{Break, Jet, Order, Setting};

/// Limits that differ by less than this share of the numbers subtracted are equal up to rounding.
const SAME: f64 = 1e-13;

/// The breaks of f − g, in ascending order: wherever f or g has one, with the limits of the difference.
///
/// Where the two breaks cancel, both sides are equal; such a break is kept, because a higher derivative may still jump.
#[must_use]
pub fn difference_breaks(f: &Setting, g: &Setting) -> Vec<Break> {
    let (f_breaks, g_breaks) = (f.breaks(), g.breaks());
    let mut places: Vec<f64> = f_breaks.iter().chain(&g_breaks).map(|found| found.x).collect();
    places.sort_by(f64::total_cmp);
    // −0 and 0 are one place.
    places.dedup_by(|a, b| *a == *b);
    let sides = |of: &Setting, breaks: &[Break], x: f64| {
        let found = breaks.iter().find(|found| found.x == x);
        found.map_or_else(|| smooth(of, x), |found| (found.left, found.right))
    };
    let at = |x: f64| minus(x, sides(f, &f_breaks, x), sides(g, &g_breaks, x));
    places.into_iter().map(at).collect()
}

/// Both limits where there is no break: the values themselves.
fn smooth(of: &Setting, x: f64) -> (Jet, Jet) {
    let [value, derivative, second] = Order::ALL.map(|order| of.eval(order, x));
    let jet = Jet::new(value, derivative, second);
    (jet, jet)
}

fn minus(x: f64, f: (Jet, Jet), g: (Jet, Jet)) -> Break {
    let limits = |order: Order| {
        let left = f.0.of(order) - g.0.of(order);
        let right = f.1.of(order) - g.1.of(order);
        let scale = [f.0, f.1, g.0, g.1].map(|jet| jet.of(order).abs()).into_iter();
        let is_same = (left - right).abs() <= SAME * scale.fold(0.0, f64::max);
        if is_same { (left, left) } else { (left, right) }
    };
    let [value, derivative, second] = Order::ALL.map(limits);
    let left = Jet::new(value.0, derivative.0, second.0);
    Break::new(x, left, Jet::new(value.1, derivative.1, second.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{CATALOGUE, find};

    fn setting(id: &str, params: &[f64]) -> Setting {
        Setting { activation: find(id).expect("in the catalogue"), params: params.into() }
    }

    #[test]
    fn a_kink_against_a_smooth_function_stays_a_kink() {
        let found = difference_breaks(&setting("relu", &[]), &setting("gelu", &[]));
        assert_eq!(found.len(), 1);
        let slope = (found[0].left.derivative, found[0].right.derivative);
        assert_eq!((found[0].x, slope), (0.0, (-0.5, 0.5)));
        assert!(found[0].is_kink());
    }

    #[test]
    fn breaks_of_both_are_listed_in_order() {
        let found = difference_breaks(&setting("relu6", &[]), &setting("hard-tanh", &[-1.0, 1.0]));
        let places: Vec<f64> = found.iter().map(|found| found.x).collect();
        assert_eq!(places, [-1.0, 0.0, 1.0, 6.0]);
    }

    #[test]
    fn equal_kinks_cancel() {
        let found = difference_breaks(&setting("relu", &[]), &setting("leaky-relu", &[0.1]));
        assert_eq!((found[0].left.derivative, found[0].right.derivative), (-0.1, 0.0));
        for activation in CATALOGUE.iter().copied() {
            let both = (Setting::of(activation), Setting::of(activation));
            let cancelled = difference_breaks(&both.0, &both.1);
            assert_eq!(cancelled.len(), both.0.breaks().len());
            let is_flat = |found: &Break| found.left == found.right && found.left.value == 0.0;
            let has_nan =
                |found: &Break| found.left.derivative.is_nan() || found.left.second.is_nan();
            assert!(
                cancelled.iter().all(|found| is_flat(found) || has_nan(found)),
                "{}",
                activation.id
            );
        }
    }

    #[test]
    fn the_limits_are_those_of_the_difference_close_by() {
        for f in CATALOGUE.iter().copied().map(Setting::of) {
            for g in CATALOGUE.iter().copied().map(Setting::of) {
                for found in difference_breaks(&f, &g) {
                    for (x, jet) in [(found.x - 1e-9, found.left), (found.x + 1e-9, found.right)] {
                        for order in [Order::Value, Order::Derivative] {
                            let close_by = f.eval(order, x) - g.eval(order, x);
                            let error = (close_by - jet.of(order)).abs();
                            let (f, g) = (f.activation.id, g.activation.id);
                            assert!(error < 1e-6, "{f} − {g} {order:?} at {x}: {close_by} {jet:?}");
                        }
                    }
                }
            }
        }
    }
}
