use super::*;
use crate::link::{LabsView, Link, View, parse, print};
use proptest::prelude::*;

fn hash(view: &TrainView) -> String {
    print(&Link::from(View::Labs(LabsView::Train(view.clone()))))
}

fn view(query: &str) -> TrainView {
    let View::Labs(LabsView::Train(view)) = parse(&format!("#/labs/train?{query}")).link.view
    else {
        panic!("the lab")
    };
    view
}

fn done(query: &str, actions: &[Action]) -> String {
    let end = actions.iter().fold(view(query), |view, action| after(&view, action.clone()));
    hash(&end).replacen("#/labs/train", "", 1).replacen('?', "", 1)
}

#[test]
fn another_thing_can_vary() {
    assert_eq!(done("", &[Action::SetVary(Vary::Rate)]), "fns=tanh&rate=0.01,0.03");
    assert_eq!(
        done("", &[Action::SetVary(Vary::Start), Action::AddRun]),
        "fns=tanh&init=suited,he,xavier"
    );
    assert_eq!(done("", &[Action::SetVary(Vary::Optimiser)]), "fns=tanh&opt=adam,sgd");
    assert_eq!(done("", &[Action::SetVary(Vary::Activation)]), "");
}

#[test]
fn runs_come_and_go() {
    assert_eq!(done("", &[Action::AddRun]), "fns=tanh,relu,gelu");
    assert_eq!(done("", &[Action::RemoveRun(0)]), "fns=relu");
    assert_eq!(done("fns=relu", &[Action::RemoveRun(0)]), "fns=relu");
    assert_eq!(done("fns=relu,elu,tanh,gelu", &[Action::AddRun]), "fns=relu,elu,tanh,gelu");
}

#[test]
fn layers_take_their_activations_along() {
    let apart = Action::SetApart(0, true);
    let elu = find("elu").expect("in the catalogue");
    let third = Action::SetActivation(0, 2, elu);
    assert_eq!(
        done("", &[apart.clone(), Action::AddLayer, third]),
        "layers=16,16,16&fns=tanh~tanh~elu,relu"
    );
    assert_eq!(done("fns=tanh~elu", &[Action::RemoveLayer]), "layers=16&fns=tanh");
    assert_eq!(done("layers=4", &[Action::SetUnits(0, 2.0), Action::RemoveLayer]), "layers=2");
    assert_eq!(done("fns=tanh~elu", &[Action::SetApart(0, false)]), "fns=tanh");
}

#[test]
fn wrong_numbers_change_nothing() {
    for wrong in [f64::NAN, -1.0, 1e9] {
        let actions = [
            Action::SetNoise(wrong),
            Action::SetBatch(wrong),
            Action::SetEpochs(wrong),
            Action::SetUnits(0, wrong),
            Action::SetRate(0, wrong),
            Action::SetStart(0, Start { rule: StartRule::He, factor: wrong }),
        ];
        assert_eq!(done("", &actions), "", "{wrong}");
    }
}

#[test]
fn what_is_looked_at_stays_within_the_runs() {
    let looks = [
        Action::SetPace(Pace::Fastest),
        Action::Examine(Some((0.123_456, -1.0))),
        Action::ExamineUnit(Some((1, 15))),
        Action::LookAt(Some(60)),
    ];
    assert_eq!(done("", &looks), "speed=max&at=0.123,-1&unit=2.16&look=60");
    let link = "at=0.123,-1&unit=2.16&look=60";
    assert_eq!(done(link, &[Action::RemoveLayer]), "layers=16&at=0.123,-1&look=60");
    assert_eq!(done(link, &[Action::SetUnits(1, 8.0)]), "layers=16,8&at=0.123,-1&look=60");
    assert_eq!(done(link, &[Action::SetEpochs(20.0)]), "epochs=20&at=0.123,-1&unit=2.16");
    let curve = done(link, &[Action::SetShape(Shape::Sine), Action::ExamineUnit(None)]);
    assert_eq!(curve, "data=sine&at=0.123&look=60");
}

fn any_action() -> impl Strategy<Value = Action> {
    let number = prop_oneof![Just(f64::NAN), -20.0..3000.0_f64, 0.0..1.0_f64];
    let (run, layer) = (0..5_usize, 0..7_usize);
    let activation = prop::sample::select(crate::activation::CATALOGUE);
    prop_oneof![
        prop::sample::select(Shape::ALL.to_vec()).prop_map(Action::SetShape),
        prop::sample::select(Recipe::ALL.to_vec()).prop_map(Action::SetRecipe),
        prop::sample::select(Vary::ALL.to_vec()).prop_map(Action::SetVary),
        Just(Action::AddLayer),
        Just(Action::RemoveLayer),
        Just(Action::AddRun),
        run.clone().prop_map(Action::RemoveRun),
        (run.clone(), any::<bool>()).prop_map(|(run, apart)| Action::SetApart(run, apart)),
        (layer.clone(), number.clone()).prop_map(|(layer, it)| Action::SetUnits(layer, it)),
        (run.clone(), layer.clone(), activation)
            .prop_map(|(a, b, c)| Action::SetActivation(a, b, c)),
        (run.clone(), layer, 0..3_usize, number.clone())
            .prop_map(|(run, entry, index, it)| Action::SetParam(run, entry, index, it)),
        (run.clone(), number.clone()).prop_map(|(run, it)| Action::SetRate(run, it)),
        (run, number.clone()).prop_map(|(run, factor)| {
            Action::SetStart(run, Start { rule: StartRule::Normal, factor })
        }),
        number.clone().prop_map(Action::SetNoise),
        number.clone().prop_map(Action::SetBias),
        number.clone().prop_map(Action::SetBatch),
        number.prop_map(Action::SetEpochs),
        any::<u32>().prop_map(Action::SetSeed),
        (0..5_usize, any::<bool>()).prop_map(|(part, is_open)| Action::Open(part, is_open)),
        prop::sample::select(Pace::ALL.to_vec()).prop_map(Action::SetPace),
        prop::option::of((-9.0..9.0_f64, prop_oneof![Just(f64::NAN), -9.0..9.0_f64]))
            .prop_map(Action::Examine),
        prop::option::of((0..7_usize, 0..40_usize)).prop_map(Action::ExamineUnit),
        prop::option::of(0..3000_usize).prop_map(Action::LookAt),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_view_can_be_linked(
        actions in prop::collection::vec(any_action(), 0..20)
    ) {
        let end = actions.iter().fold(view(""), |view, action| after(&view, action.clone()));
        let read = parse(&hash(&end));
        prop_assert_eq!(read.notices, vec![]);
        prop_assert_eq!(read.link.view, View::Labs(LabsView::Train(simplest(end))));
    }
}

/// A link writes one activation where all layers have the same.
fn simplest(mut view: TrainView) -> TrainView {
    for stack in &mut view.activations {
        if stack.iter().all(|setting| *setting == stack[0]) {
            stack.truncate(1);
        }
    }
    view
}
