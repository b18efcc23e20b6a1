use super::*;
use crate::activation::{CATALOGUE, find};
use crate::link::{Link, View, parse, print, sensible_range};
use proptest::prelude::*;

fn start(hash: &str) -> CompareState {
    let View::Compare(view) = parse(hash).link.view else { panic!("another page") };
    view.into()
}

fn after(hash: &str, actions: impl IntoIterator<Item = Action>) -> CompareState {
    actions.into_iter().fold(start(hash), |state, action| state.after(action))
}

fn link_to(state: &CompareState) -> String {
    print(&Link::from(View::Compare(state.view.clone())))
}

fn function(id: &str) -> &'static Activation {
    find(id).expect("in the catalogue")
}

const THREE: &str = "#/compare?fns=relu,elu:2,tanh";

#[test]
fn functions_are_added_up_to_six() {
    let state = after(THREE, [Action::Add(function("mish"))]);
    assert_eq!(link_to(&state), "#/compare?fns=relu,elu:2,tanh,mish");
    let full = after(THREE, vec![Action::Add(function("mish")); 9]);
    assert_eq!(full.view.functions.len(), MOST_FUNCTIONS);
    assert_eq!(full.after(Action::Duplicate(0)).view, full.view);
}

#[test]
fn two_functions_always_stay() {
    assert_eq!(link_to(&after(THREE, [Action::Remove(0)])), "#/compare?fns=elu:2,tanh");
    let two = after(THREE, vec![Action::Remove(0); 5]);
    assert_eq!(link_to(&two), "#/compare?fns=elu:2,tanh");
    assert_eq!(link_to(&after(THREE, [Action::Remove(7)])), THREE);
}

#[test]
fn functions_move_with_their_keys() {
    let before = start(THREE);
    let to_the_end = Action::Move(before.keys[0], 2);
    let moved = before.after(to_the_end.clone());
    assert_eq!(link_to(&moved), "#/compare?fns=elu:2,tanh,relu");
    assert_eq!(moved.keys, [before.keys[1], before.keys[2], before.keys[0]]);
    assert_eq!(moved.after(to_the_end), moved);
    assert_eq!(moved.after(Action::Move(before.keys[0], 0)).view, before.view);
    assert_eq!(before.after(Action::Move(before.keys[0], 3)).view, before.view);
    assert_eq!(before.after(Action::Move(u32::MAX, 0)).view, before.view);
}

#[test]
fn a_duplicate_stands_behind_its_original_with_its_parameters() {
    let state = after(THREE, [Action::Duplicate(1)]);
    assert_eq!(link_to(&state), "#/compare?fns=relu,elu:2,elu:2,tanh");
    let changed = state.after(Action::SetParam(2, 0, 0.5));
    assert_eq!(link_to(&changed), "#/compare?fns=relu,elu:2,elu:0.5,tanh");
    assert_eq!(changed.keys, state.keys);
}

#[test]
fn another_function_comes_with_its_defaults() {
    let state = after(THREE, [Action::Replace(1, function("celu"))]);
    assert_eq!(link_to(&state), "#/compare?fns=relu,celu,tanh");
}

#[test]
fn parameters_stay_in_their_domain() {
    let start = start("#/compare?fns=softplus,hard-tanh");
    for refused in [
        Action::SetParam(0, 0, -1.0),
        Action::SetParam(0, 0, f64::NAN),
        Action::SetParam(0, 1, 1.0),
        Action::SetParam(1, 0, 3.0),
        Action::SetParam(2, 0, 1.0),
    ] {
        assert_eq!(start.after(refused).view, start.view);
    }
}

#[test]
fn the_baseline_stays_the_same_function() {
    let with_baseline = after(THREE, [Action::SetBaseline(Some(1))]);
    assert_eq!(link_to(&with_baseline), "#/compare?fns=relu,elu:2,tanh&base=2");
    let baseline_after = |action| with_baseline.after(action).view.baseline;
    let keys = &with_baseline.keys;
    assert_eq!(baseline_after(Action::Move(keys[1], 0)), Some(0));
    assert_eq!(baseline_after(Action::Move(keys[0], 2)), Some(0));
    assert_eq!(baseline_after(Action::Remove(0)), Some(0));
    assert_eq!(baseline_after(Action::Duplicate(0)), Some(2));
    assert_eq!(baseline_after(Action::Replace(1, function("mish"))), Some(1));
    assert_eq!(baseline_after(Action::Remove(1)), None);
    assert_eq!(baseline_after(Action::ApplySet(0)), None);
    assert_eq!(baseline_after(Action::SetBaseline(Some(9))), None);
}

#[test]
fn a_column_sorts_up_then_down_then_not_at_all() {
    let by_value = |times| after(THREE, vec![Action::SortBy(Column::Value); times]).view.sort;
    let sort = |descending| Some(Sort { column: Column::Value, descending });
    assert_eq!([by_value(1), by_value(2), by_value(3)], [sort(false), sort(true), None]);
    let other = after(THREE, [Action::SortBy(Column::Value), Action::SortBy(Column::Name)]);
    assert_eq!(other.view.sort, Some(Sort { column: Column::Name, descending: false }));
}

#[test]
fn sorting_by_a_difference_ends_with_the_baseline() {
    let by_difference = Action::SortBy(Column::SlopeDifference);
    assert_eq!(after(THREE, [by_difference.clone()]).view.sort, None);
    let sorted = after(THREE, [Action::SetBaseline(Some(0)), by_difference]);
    assert!(sorted.view.sort.is_some());
    assert_eq!(sorted.after(Action::Remove(0)).view.sort, None);
}

#[test]
fn f_or_its_slope_is_always_shown() {
    let toggles = [Order::Value, Order::Derivative, Order::Second].map(Action::ToggleCurve);
    assert_eq!(link_to(&after("#/compare", toggles)), "#/compare?show=df");
}

#[test]
fn the_inputs_stay_within_their_limits() {
    let state = after("#/compare", [Action::SetMean(1e9), Action::SetSpread(0.0)]);
    assert_eq!((state.view.flow.mean, state.view.flow.spread), (LARGEST_MEAN, SMALLEST_SPREAD));
    assert_eq!(state.after(Action::SetMean(f64::NAN)), state);
    assert_eq!(state.after(Action::SetSpread(f64::INFINITY)), state);
}

#[test]
fn a_link_with_as_many_functions_keeps_the_keys() {
    let state = start(THREE);
    let arrived = |hash| Action::Arrive(start(hash).view);
    assert_eq!(state.after(arrived("#/compare?fns=relu,elu:3,tanh")).keys, state.keys);
    assert_eq!(state.after(arrived("#/compare?fns=relu,elu")).keys.len(), 2);
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![3 => -10.0..10.0, 1 => -1e7..1e7, 1 => any::<f64>()]
}

fn any_function() -> impl Strategy<Value = &'static Activation> {
    (0..CATALOGUE.len()).prop_map(|index| CATALOGUE[index])
}

fn any_action() -> impl Strategy<Value = Action> {
    let place = 0_usize..8;
    prop_oneof![
        any_function().prop_map(Action::Add),
        place.clone().prop_map(Action::Remove),
        (0_u32..20, place.clone()).prop_map(|(key, to)| Action::Move(key, to)),
        place.clone().prop_map(Action::Duplicate),
        (place.clone(), any_function()).prop_map(|(place, it)| Action::Replace(place, it)),
        (place.clone(), 0_usize..3, any_number())
            .prop_map(|(place, index, value)| Action::SetParam(place, index, value)),
        (0_usize..6).prop_map(Action::ApplySet),
        prop::option::of(place).prop_map(Action::SetBaseline),
        prop::sample::select(&Column::ALL).prop_map(Action::SortBy),
        prop::sample::select(&Order::ALL).prop_map(Action::ToggleCurve),
        prop_oneof![Just(CompareLayout::Overlay), Just(CompareLayout::Grid)]
            .prop_map(Action::SetLayout),
        (any_number(), any_number())
            .prop_map(|(from, to)| Action::Axis(AxisAction::SetRange(from, to))),
        any_number().prop_map(|x| Action::Axis(AxisAction::SetAt(x))),
        any_number().prop_map(Action::SetMean),
        any_number().prop_map(Action::SetSpread),
        any::<u32>().prop_map(Action::SetSeed),
        any_function().prop_map(|it| Action::Arrive(CompareView::beside_others(Setting::of(it)))),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_view_can_be_shown_and_linked(actions in prop::collection::vec(any_action(), 0..40)) {
        let mut state = start(THREE);
        for action in actions {
            state = state.after(action);
            let view = &state.view;
            prop_assert!((FEWEST_FUNCTIONS..=MOST_FUNCTIONS).contains(&view.functions.len()));
            prop_assert!(view.functions.iter().all(|it| all_in_domain(it.activation, &it.params)));
            prop_assert_eq!(sensible_range(view.from, view.to), (view.from, view.to));
            prop_assert_eq!(state.keys.len(), view.functions.len());
            let is_new = |(i, key): (usize, &u32)| !state.keys[..i].contains(key);
            prop_assert!(state.keys.iter().enumerate().all(is_new));
            // Reading a link repairs whatever could not be shown, so equality proves the rest.
            let read = parse(&link_to(&state));
            prop_assert_eq!(read.link.view, View::Compare(state.view.clone()));
            prop_assert_eq!(read.notices, vec![]);
        }
    }
}
