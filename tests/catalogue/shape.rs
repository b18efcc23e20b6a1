//! The computed shape, against what is known of the functions.

use crate::settings::{Setting, ordinary};
use activation_lab::activation::find;
use activation_lab::activation::shape::{Place, Shape, Symmetry, Trend};
use proptest::prelude::*;

fn shape(id: &str, params: &[f64]) -> Shape {
    Shape::of(find(id).expect("a listed id"), params)
}

#[track_caller]
fn assert_near(found: f64, want: f64) {
    assert!((found - want).abs() <= 1e-9 * want.abs().max(1.0), "{found} is not {want}");
}

#[test]
fn the_largest_slope_may_be_a_point_a_stretch_or_a_limit() {
    assert_eq!(shape("sigmoid", &[]).steepest.place, Place::Point(0.0));
    assert_eq!(shape("sigmoid", &[]).steepest.slope, 0.25);
    assert_eq!(shape("relu", &[]).steepest.place, Place::Stretch(0.0, f64::INFINITY));
    assert_eq!(shape("elu", &[3.0]).steepest.place, Place::Point(0.0));
    assert_eq!(shape("elu", &[3.0]).steepest.slope, 3.0);
    assert_eq!(shape("softplus", &[1.0]).steepest.place, Place::Right);
    assert_eq!(shape("log-sigmoid", &[]).steepest.place, Place::Left);
    assert_eq!(shape("relu-squared", &[]).steepest.slope, f64::INFINITY);
    let gelu = shape("gelu", &[]).steepest;
    assert_near(gelu.slope, 1.128_904_145_185_154_7);
    let Place::Point(x) = gelu.place else { panic!("{gelu:?}") };
    assert_near(x, std::f64::consts::SQRT_2);
}

#[test]
fn plateaus_have_a_level_and_a_beginning() {
    let sigmoid = shape("sigmoid", &[]);
    let (left, right) = (sigmoid.left.expect("a plateau"), sigmoid.right.expect("a plateau"));
    assert_eq!((left.level, right.level, left.dead), (0.0, 1.0, false));
    // σ′ = y(1 − y) = 0.00025 at y = (1 + √0.999)/2.
    let y = 0.5 * (1.0 + libm::sqrt(0.999));
    assert_near(right.beyond, libm::log(y / (1.0 - y)));
    assert_near(left.beyond, -right.beyond);
    let hard = shape("hard-sigmoid", &[]).right.expect("a plateau");
    assert_eq!((hard.level, hard.beyond, hard.dead), (1.0, 3.0, true));
    assert_eq!(shape("softplus", &[1.0]).right, None);
    assert_eq!(shape("sine", &[]).left, None);
    assert_near(shape("celu", &[1e-10]).left.expect("a plateau").beyond, 1e-10 * libm::log(1e-3));
    assert_near(shape("celu", &[1e10]).left.expect("a plateau").beyond, 1e10 * libm::log(1e-3));
}

#[test]
fn only_odd_functions_are_zero_centred() {
    for (id, params, symmetry) in [
        ("tanh", &[][..], Symmetry::Odd),
        ("hard-tanh", &[-1.0, 1.0], Symmetry::Odd),
        ("hard-tanh", &[-1.0, 1.5], Symmetry::None),
        ("leaky-relu", &[0.01], Symmetry::None),
        ("leaky-relu", &[1.0], Symmetry::Odd),
        ("leaky-relu", &[-1.0], Symmetry::Even),
        ("gaussian", &[], Symmetry::Even),
        ("snake", &[1.0], Symmetry::None),
    ] {
        let shape = shape(id, params);
        assert_eq!(shape.symmetry, symmetry, "{id} {params:?}");
        assert_eq!(shape.is_zero_centred(), symmetry == Symmetry::Odd);
    }
}

#[test]
fn landmarks_of_a_range() {
    let gelu = shape("gelu", &[]).landmarks(-6.0, 6.0);
    assert_eq!((gelu.breaks.len(), gelu.zeros.len(), gelu.steepest.len()), (0, 1, 1));
    assert_near(gelu.zeros[0], -0.751_791_524_693_564_4);
    let relu6 = shape("relu6", &[]).landmarks(-1.0, 5.0);
    assert_eq!((relu6.breaks, relu6.zeros, relu6.steepest), (vec![0.0], vec![], vec![]));
    assert_eq!(shape("elu", &[3.0]).landmarks(-6.0, 6.0).steepest, [0.0]);
    assert_eq!(shape("tanhshrink", &[]).landmarks(-6.0, 5.0).zeros, [0.0]);
    let sine = shape("sine", &[]).landmarks(-20.0, 20.0);
    let quarter = std::f64::consts::FRAC_PI_2;
    assert_eq!((sine.zeros.len(), sine.steepest.len()), (12, 13));
    for (k, x) in sine.zeros.iter().enumerate() {
        assert_near(*x, quarter * (2.0 * k as f64 - 11.0));
    }
    assert_eq!(shape("relu", &[]).landmarks(3.0, -3.0).breaks, Vec::<f64>::new());
}

#[test]
fn a_slope_has_a_meaning() {
    for (id, params, x, trend) in [
        ("relu", &[][..], -1.0, Trend::Dead),
        ("relu", &[], 0.0, Trend::Level),
        ("relu", &[], f64::NEG_INFINITY, Trend::Dead),
        ("step", &[0.0], 0.0, Trend::Dead),
        ("sigmoid", &[], -800.0, Trend::Saturated),
        ("sigmoid", &[], 8.0, Trend::Rising),
        ("sigmoid", &[], 9.0, Trend::Saturated),
        ("gelu", &[], -0.751_791_524_693_564_4, Trend::Level),
        ("gelu", &[], -1.0, Trend::Falling),
        ("gelu", &[], -5.0, Trend::Saturated),
        ("elu", &[0.0], -3.0, Trend::Dead),
        ("exponential", &[], -3.0, Trend::Rising),
        ("exponential", &[], -30.0, Trend::Saturated),
        ("sine", &[], f64::INFINITY, Trend::Undefined),
        ("relu", &[], f64::NAN, Trend::Undefined),
    ] {
        assert_eq!(shape(id, params).at(x).trend, trend, "{id} {params:?} at {x}");
    }
    let kink = shape("elu", &[3.0]).at(0.0);
    let at_break = kink.at_break.expect("a kink");
    assert_eq!((kink.slope, at_break.left.derivative, at_break.right.derivative), (3.0, 3.0, 1.0));
    assert_eq!(shape("elu", &[3.0]).at(0.5).at_break, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_slope_exceeds_the_largest(setting in ordinary(), x in -50.0..50.0_f64) {
        let Setting { activation, params } = &setting;
        let shape = Shape::of(activation, params);
        let slope = setting.slope(x).abs();
        prop_assert!(slope <= shape.steepest.slope * (1.0 + 1e-9), "{slope} > {:?}", shape.steepest);
    }

    #[test]
    fn a_plateau_is_flat_and_dead_ends_carry_no_slope(setting in ordinary(), far in 0.0..50.0_f64) {
        let Setting { activation, params } = &setting;
        let shape = Shape::of(activation, params);
        let ends = [shape.left.map(|p| (p, -1.0)), shape.right.map(|p| (p, 1.0))];
        for (plateau, sign) in ends.into_iter().flatten() {
            let slope = setting.slope(plateau.beyond + sign * far.max(1e-9)).abs();
            prop_assert!(slope <= shape.steepest.flat_below() && (!plateau.dead || slope == 0.0));
        }
    }
}
