use super::*;
use crate::activation::{CATALOGUE, Order, Setting, Smoothness, find};
use crate::link::{Ask, Asks, PredictView, all_in_domain};
use crate::random::Random;

/// The range in which questions are asked unless a link says otherwise.
const X: (f64, f64) = (-6.0, 6.0);

fn truth(id: &str, params: &[f64], order: Order) -> Truth {
    let activation = find(id).expect(id);
    let params = if params.is_empty() { activation.defaults() } else { params.to_vec() };
    Truth::of(&Setting { activation, params: params.into() }, order, X)
}

fn perfect(truth: &Truth) -> Sketch {
    Sketch::following(|column| Some(truth.inside(column)))
}

fn inverted(truth: &Truth) -> Sketch {
    Sketch::following(|column| Some(-truth.inside(column)))
}

/// How much of it is right, and how much there is.
fn counted(sketch: &Sketch, truth: &Truth) -> (usize, usize) {
    let findings = score(sketch, truth);
    (findings.iter().filter(|finding| finding.is_right).count(), findings.len())
}

/// Both curves of every function that can be asked for, with its defaults and its presets.
fn all_truths() -> Vec<Truth> {
    let settings = CATALOGUE.iter().flat_map(|activation| {
        let presets = activation.presets.iter().map(|preset| preset.values.into());
        let params = std::iter::once(activation.defaults().into()).chain(presets);
        params.map(|params| Setting { activation, params })
    });
    settings
        .flat_map(|setting| {
            [Order::Value, Order::Derivative].map(|order| Truth::of(&setting, order, X))
        })
        .collect()
}

#[test]
fn a_perfect_sketch_is_right_in_everything() {
    for truth in all_truths() {
        let (id, order) = (truth.setting.activation.id, truth.order);
        // In the usual range nothing is left out for being too fine.
        assert_eq!(
            expected::features(&truth).len(),
            score(&perfect(&truth), &truth).len(),
            "{id} {order:?}"
        );
        let (right, all) = counted(&perfect(&truth), &truth);
        assert!(right == all && all >= 2, "{id} {order:?}: {:?}", score(&perfect(&truth), &truth));
    }
}

#[test]
fn a_hand_that_trembles_is_still_right() {
    for (seed, truth) in (0..).zip(all_truths()) {
        let mut random = Random::new(seed);
        let trembling: Vec<f64> =
            (0..COLUMNS).map(|_| 0.3 * truth.tolerance() * random.between(-1.0, 1.0)).collect();
        let sketch = Sketch::following(|column| Some(truth.inside(column) + trembling[column]));
        let (right, all) = counted(&sketch, &truth);
        // A zero of a very flat curve may be lost in the trembling.
        assert!(
            right + 1 >= all,
            "{} seed {seed}: {:?}",
            truth.setting.activation.id,
            score(&sketch, &truth)
        );
    }
}

#[test]
fn an_inverted_sketch_has_every_sign_and_direction_wrong() {
    for truth in all_truths() {
        let id = truth.setting.activation.id;
        for Finding { feature, is_right } in score(&inverted(&truth), &truth) {
            let is_wrong = match &feature {
                Feature::Sign { sign, .. } => *sign != Sign::Nought,
                Feature::Crossing { .. } | Feature::Unbounded { .. } => true,
                Feature::Jump { .. } => true,
                // A level between these two is nearly its own mirror image.
                Feature::Level { limit, .. } if limit.abs() > truth.tolerance() => true,
                Feature::Level { limit, .. } if limit.abs() < 1e-9 => false,
                Feature::Level { .. } => continue,
                // Little may be visible of a curve that is 0 nearly everywhere.
                Feature::Unbroken { .. } | Feature::Close => continue,
            };
            assert_eq!(is_right, !is_wrong, "{id} {:?} {feature:?}", truth.order);
        }
    }
}

#[test]
fn nothing_is_right_in_an_empty_sketch() {
    for truth in all_truths() {
        let (right, all) = counted(&Sketch::default(), &truth);
        assert!(right == 0 && all > 0, "{}", truth.setting.activation.id);
    }
}

#[test]
fn a_flat_line_is_not_taken_for_a_curve() {
    for id in ["relu", "sigmoid", "tanh", "elu", "gaussian", "gelu"] {
        let truth = truth(id, &[], Order::Derivative);
        let flat = Sketch::following(|_| Some(0.4 * truth.height));
        let (right, all) = counted(&flat, &truth);
        assert!(2 * right <= all, "{id}: {:?}", score(&flat, &truth));
    }
}

#[test]
fn the_jump_of_a_gradient_is_asked_for_and_can_be_missed() {
    let truth = truth("relu", &[], Order::Derivative);
    let jump = Feature::Jump { x: 0.0, from: 0.0, to: 1.0 };
    let is_right = |sketch: &Sketch| {
        let found = score(sketch, &truth);
        found.into_iter().find(|finding| finding.feature == jump).expect("a jump").is_right
    };
    assert!(is_right(&perfect(&truth)));
    // A ramp, and a jump at the wrong place.
    let x = |column| truth.x_of(column);
    assert!(!is_right(&Sketch::following(|column| Some((0.5 + 0.25 * x(column)).clamp(0.0, 1.0)))));
    assert!(!is_right(&Sketch::following(|column| Some(f64::from(x(column) > 2.0)))));
}

#[test]
fn a_jump_that_is_not_there_is_told_with_its_place() {
    let truth = truth("tanh", &[], Order::Value);
    let sketch =
        Sketch::following(|column| Some(if truth.x_of(column) < 3.0 { -1.0 } else { 1.0 }));
    let sketched = score(&sketch, &truth).into_iter().find_map(|finding| match finding.feature {
        Feature::Unbroken { sketched, .. } => sketched,
        _ => None,
    });
    assert!(sketched.is_some_and(|x| (x - 3.0).abs() < 0.4), "{sketched:?}");
}

#[test]
fn half_a_sketch_is_half_right() {
    let truth = truth("relu", &[], Order::Derivative);
    let left = Sketch::following(|column| (truth.x_of(column) < 0.0).then_some(0.0));
    let right: Vec<bool> =
        score(&left, &truth).into_iter().map(|finding| finding.is_right).collect();
    // Sign left, sign right, jump, no other jump, level left, level right, close.
    assert_eq!(right, [true, false, false, false, true, false, false]);
}

#[test]
fn elu_with_its_usual_alpha_has_no_jump_and_with_another_it_has() {
    let jumps = |alpha: f64| {
        let findings = score(&Sketch::default(), &truth("elu", &[alpha], Order::Derivative));
        findings.iter().any(|finding| matches!(finding.feature, Feature::Jump { .. }))
    };
    assert_eq!([jumps(1.0), jumps(1.5)], [false, true]);
}

#[test]
fn every_question_of_thousands_of_seeds_is_valid() {
    for seed in 0..4000 {
        let view = PredictView { seed, number: 1 + seed % 90, ..PredictView::default() };
        let question = Question::of(&view);
        let Setting { activation, params } = &question.setting;
        assert!(all_in_domain(activation, params), "seed {seed}: {params:?}");
        assert_eq!(question, Question::of(&view), "seed {seed}");
        match &question.kind {
            Kind::Sketch(order) => {
                let jumps = activation.smoothness(params) == Smoothness::Jumps;
                assert!(*order == Order::Derivative || !jumps, "seed {seed}");
                let truth = Truth::of(&question.setting, *order, question.x);
                let (right, all) = counted(&perfect(&truth), &truth);
                assert!(right == all && all > 0, "seed {seed}");
            }
            Kind::Number(quantity, answer) => {
                assert_eq!(quantity.of(&question.setting), Some(*answer), "seed {seed}");
                assert_eq!(quantity.judge(*answer, *answer), Closeness::Right, "seed {seed}");
            }
            Kind::Choice(choice) => {
                assert_eq!(choice.options[choice.right], question.setting, "seed {seed}");
                assert!((3..=4).contains(&choice.options.len()), "seed {seed}");
            }
        }
    }
}

#[test]
fn any_range_gives_a_score() {
    let ends = [(-1e6, 1e6), (0.0, 1e-6), (999_999.0, 1e6), (-1e6, 0.5), (-50.0, 3.0)];
    for activation in CATALOGUE {
        for (x, order) in
            ends.into_iter().zip([Order::Value, Order::Derivative].into_iter().cycle())
        {
            let truth = Truth::of(&Setting::of(activation), order, x);
            let (right, all) = counted(&perfect(&truth), &truth);
            assert!(right == all && all > 0, "{} {x:?}", activation.id);
            assert_eq!(counted(&Sketch::default(), &truth).0, 0, "{} {x:?}", activation.id);
        }
    }
}

#[test]
fn a_seed_asks_about_every_function_before_any_comes_again() {
    let count = u32::try_from(CATALOGUE.len()).expect("a small number");
    let ids = |seed| {
        let view = |number| PredictView { seed, number, ..PredictView::default() };
        (1..=count)
            .map(|number| Question::of(&view(number)).setting.activation.id)
            .collect::<Vec<_>>()
    };
    let mut first = ids(7);
    assert_ne!(first, ids(8));
    first.sort_unstable();
    first.dedup();
    assert_eq!(first.len(), CATALOGUE.len());
}

#[test]
fn named_functions_are_asked_about_in_turns() {
    let functions: std::rc::Rc<[Setting]> =
        ["relu", "elu"].map(|id| Setting::of(find(id).expect(id))).into();
    let view = PredictView::of(functions, X);
    let asked = |number| {
        let Question { setting, kind, .. } = Question::of(&PredictView { number, ..view.clone() });
        (setting.activation.id, kind)
    };
    assert_eq!(asked(1), ("relu", Kind::Sketch(Order::Derivative)));
    assert_eq!(asked(2), ("elu", Kind::Sketch(Order::Derivative)));
    assert_eq!(asked(3), ("relu", Kind::Sketch(Order::Value)));
    assert!(matches!(asked(6), ("elu", Kind::Number(..))));
    assert!(matches!(asked(8), ("elu", Kind::Choice(_))));
    assert_eq!(view.count(), Some(8));
}

#[test]
fn only_what_is_asked_for_is_asked() {
    let step: std::rc::Rc<[Setting]> = [Setting::of(find("step").expect("step"))].into();
    for seed in 0..300 {
        for ask in Ask::ALL {
            let view = PredictView { asks: Asks::only(ask), seed, ..PredictView::default() };
            let kind = Question::of(&view).kind;
            let is_asked = match ask {
                Ask::Gradient => kind == Kind::Sketch(Order::Derivative),
                // Of a function that jumps the gradient is asked for.
                Ask::Function => matches!(kind, Kind::Sketch(_)),
                Ask::Number => matches!(kind, Kind::Number(..)),
                Ask::Choice => matches!(kind, Kind::Choice(_)),
            };
            assert!(is_asked, "seed {seed} {ask:?}: {kind:?}");
        }
    }
    let view = PredictView { asks: Asks::only(Ask::Function), ..PredictView::of(step, X) };
    assert_eq!(Question::of(&view).kind, Kind::Sketch(Order::Derivative));
}
