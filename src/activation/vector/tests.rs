use super::*;
use crate::activation::find;
use proptest::prelude::*;

fn value(id: &str, x: &[f64], params: &[f64]) -> Vec<f64> {
    let activation = find_vector(id).expect("in the catalogue of vectors");
    (activation.value)(x, params).expect("an even number of inputs")
}

/// How far `got` is from `want` in steps of the last bit of `want`.
fn ulps(got: f64, want: f64) -> f64 {
    let step = f64::from_bits(want.abs().to_bits() + 1) - want.abs();
    (got - want).abs() / step
}

#[track_caller]
fn assert_close(id: &str, x: &[f64], params: &[f64], want: &[f64]) {
    let got = value(id, x, params);
    assert_eq!(got.len(), want.len());
    for (got, want) in got.into_iter().zip(want) {
        assert!(ulps(got, *want) <= 4.0, "{id} of {x:?}: {got}, not {want}");
    }
}

/// The wanted values were computed with 60 digits and rounded once.
#[test]
fn softmax_is_right_to_the_last_digits() {
    for (x, temperature, want) in [
        (
            &[1.0, 2.0, 3.0, 4.0][..],
            1.0,
            &[
                0.032_058_603_280_084_99,
                0.087_144_318_742_032_57,
                0.236_882_818_089_910_13,
                0.643_914_259_887_972_4,
            ][..],
        ),
        (
            &[0.1, -2.5, 3.25, -700.0],
            1.0,
            &[
                0.040_966_249_360_411_67,
                0.003_042_709_926_018_441_4,
                0.955_991_040_713_569_9,
                3.654_764_718_275_162_5e-306,
            ],
        ),
        (
            &[2.0, 1.0, 0.1],
            0.3,
            &[0.963_901_784_765_219_6, 0.034_386_225_857_119_15, 0.001_711_989_377_661_202_1],
        ),
        (
            &[1000.5, 999.25, -1000.0],
            2.5,
            &[0.622_459_331_201_854_6, 0.377_540_668_798_145_46, 0.0],
        ),
        (
            &[1e-3, 0.0, -1e-3],
            0.7,
            &[0.333_809_637_026_181_27, 0.333_333_106_576_079_2, 0.332_857_256_397_739_3],
        ),
        (&[30.0, 0.1], 0.05, &[1.0, 1.958_392_881_456_192_7e-260]),
    ] {
        assert_close("softmax", x, &[temperature], want);
    }
}

#[test]
fn log_softmax_keeps_its_digits_where_one_share_is_nearly_1() {
    assert_close(
        "log-softmax",
        &[0.1, -2.5, 3.25, -700.0],
        &[],
        &[
            -3.195_006_737_613_175,
            -5.795_006_737_613_175,
            -0.045_006_737_613_175_064,
            -703.295_006_737_613_2,
        ],
    );
    assert_close(
        "log-softmax",
        &[40.0, 0.5, -3.0],
        &[],
        &[-7.215_865_129_927_753e-18, -39.5, -43.0],
    );
    assert_close(
        "log-softmax",
        &[1000.0, 999.75],
        &[],
        &[-0.575_939_419_878_843_6, -0.825_939_419_878_843_6],
    );
}

#[test]
fn softmin_and_the_gated_units_have_their_known_values() {
    assert_close("softmin", &[0.5, -0.25], &[], &[0.320_821_300_824_607, 0.679_178_699_175_393]);
    let x = [1.5, -2.0, 0.5, 3.0];
    assert_close("glu", &x, &[], &[0.933_688_996_802_781_8, -1.905_148_253_644_866_5]);
    assert_close("swiglu", &x, &[], &[0.613_180_857_145_232_7, -0.715_217_532_132_705_3]);
    for id in ["glu", "swiglu"] {
        let gated = find_vector(id).expect("in the catalogue of vectors");
        assert_eq!((gated.value)(&[1.0, 2.0, 3.0], &[]), None);
        assert_eq!((gated.jacobian)(&[1.0], &[]), None);
    }
}

#[test]
fn infinities_give_the_limit_and_nan_spreads() {
    let inf = f64::INFINITY;
    assert_eq!(softmax(&[inf, 5.0, -inf], 1.0), [1.0, 0.0, 0.0]);
    assert_eq!(softmax(&[-inf, 5.0, 5.0], 1.0), [0.0, 0.5, 0.5]);
    assert_eq!(softmax(&[1e308, -1e308], 1e-300), [1.0, 0.0]);
    assert_eq!(value("log-softmax", &[-inf, 5.0], &[]), [-inf, 0.0]);
    assert_eq!(softmax(&[], 1.0), [] as [f64; 0]);
    for x in [&[f64::NAN, 1.0][..], &[inf, inf], &[-inf, -inf], &[inf, f64::NAN]] {
        for id in ["softmax", "log-softmax"] {
            assert!(value(id, x, &[1.0]).iter().all(|y| y.is_nan()), "{id} of {x:?}");
        }
    }
}

#[test]
fn entropy_goes_from_sure_to_undecided() {
    assert_eq!(entropy(&[0.0, 1.0, 0.0]).to_bits(), 0);
    assert!((entropy(&[0.25; 4]) - libm::log(4.0)).abs() < 1e-15);
}

fn inputs() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![prop::collection::vec(-8.0..8.0, 1..7), prop::collection::vec(-800.0..800.0, 1..7),]
}

proptest! {
    #[test]
    fn shares_add_up_to_1(x in inputs(), temperature in 0.05..20.0) {
        let p = softmax(&x, temperature);
        prop_assert!(p.iter().all(|p| (0.0..=1.0).contains(p)));
        prop_assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-15 * x.len() as f64);
    }

    #[test]
    fn adding_the_same_to_every_input_changes_nothing(x in prop::collection::vec(-64..64_i32, 1..7), by in -1000..1000_i32) {
        let at = |by: i32| x.iter().map(|x| f64::from(x + by) / 8.0).collect::<Vec<_>>();
        prop_assert_eq!(softmax(&at(0), 1.0), softmax(&at(by), 1.0));
    }

    #[test]
    fn two_classes_are_a_sigmoid_of_the_difference(a in -30.0..30.0, b in -30.0..30.0) {
        let sigmoid = find("sigmoid").expect("in the catalogue");
        let want = (sigmoid.value)(a - b, &[]);
        prop_assert!((softmax(&[a, b], 1.0)[0] / want - 1.0).abs() < 1e-14);
    }

    #[test]
    fn the_logarithm_of_a_share_is_the_log_softmax(x in prop::collection::vec(-300.0..300.0, 1..7)) {
        let logs = value("log-softmax", &x, &[]);
        for (log, p) in logs.into_iter().zip(softmax(&x, 1.0)) {
            prop_assert!((libm::exp(log) / p - 1.0).abs() < 1e-12, "{log} and {p}");
        }
    }

    #[test]
    fn every_jacobian_agrees_with_differences(x in prop::collection::vec(-4.0..4.0, 4), temperature in 0.3..4.0) {
        let step = 1e-5;
        for activation in VECTOR_CATALOGUE {
            let jacobian = (activation.jacobian)(&x, &[temperature]).expect("four inputs");
            for (j, _) in x.iter().enumerate() {
                let at = |by: f64| {
                    let mut moved = x.clone();
                    moved[j] += by;
                    (activation.value)(&moved, &[temperature]).expect("four inputs")
                };
                for ((row, above), below) in jacobian.iter().zip(at(step)).zip(at(-step)) {
                    let slope = (above - below) / (2.0 * step);
                    prop_assert!((row[j] - slope).abs() < 1e-8, "{}: {} and {slope}", activation.id, row[j]);
                }
            }
        }
    }

    #[test]
    fn a_nudge_only_moves_shares_between_classes(x in inputs(), temperature in 0.05..20.0) {
        let jacobian = softmax_jacobian(&softmax(&x, temperature), temperature);
        for (i, row) in jacobian.iter().enumerate() {
            prop_assert!(row.iter().sum::<f64>().abs() < 1e-14 / temperature);
            for (j, entry) in row.iter().enumerate() {
                prop_assert_eq!(*entry, jacobian[j][i]);
                let is_gain = i == j;
                prop_assert!(*entry == 0.0 || (*entry > 0.0) == is_gain);
            }
        }
    }
}
