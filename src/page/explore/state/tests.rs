use super::*;
use crate::activation::find;
use crate::link::{LARGEST_X, Link, NARROWEST_WIDTH, View, parse, print, sensible_range};
use proptest::prelude::*;

fn start(hash: &str) -> ExploreState {
    let View::Explore(view) = parse(hash).link.view else { panic!("{hash} is no view of Explore") };
    view.into()
}

fn after(hash: &str, actions: impl IntoIterator<Item = Action>) -> ExploreState {
    actions.into_iter().fold(start(hash), |state, action| state.after(action))
}

fn link_to(state: &ExploreState) -> String {
    print(&Link::from(View::Explore(state.view.clone())))
}

fn select(id: &str) -> Action {
    Action::Select(find(id).expect("in the catalogue"))
}

#[test]
fn another_function_keeps_the_axis_the_curves_and_the_layout() {
    let state = after("#/explore/elu?alpha=2&at=3&to=4&show=df&view=overlay", [select("sigmoid")]);
    assert_eq!(link_to(&state), "#/explore/sigmoid?at=3&to=4&show=df&view=overlay");
}

#[test]
fn parameters_are_remembered_for_the_session() {
    let away = after("#/explore/elu?alpha=2", [select("relu")]);
    assert_eq!(link_to(&away), "#/explore/relu");
    assert_eq!(link_to(&away.after(select("elu"))), "#/explore/elu?alpha=2");
    let arrived = away.after(Action::Replace(ExploreView::of(find("elu").expect("known"))));
    assert_eq!(link_to(&arrived), "#/explore/elu");
}

#[test]
fn the_catalogue_goes_round() {
    let all_the_way = |step: Action| after("#/explore/elu", vec![step; CATALOGUE.len()]);
    assert_eq!(link_to(&all_the_way(Action::Next)), "#/explore/elu");
    assert_eq!(link_to(&all_the_way(Action::Previous)), "#/explore/elu");
    let there_and_back = after("#/explore/elu", [Action::Next, Action::Previous]);
    assert_eq!(link_to(&there_and_back), "#/explore/elu");
    assert_ne!(link_to(&after("#/explore/elu", [Action::Next])), "#/explore/elu");
}

#[test]
fn parameters_stay_in_their_domain() {
    let start = start("#/explore/elu?alpha=2");
    for refused in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(start.after(Action::SetParam(0, refused)), start);
    }
    assert_eq!(start.after(Action::SetParam(9, 1.0)), start);
    assert_eq!(start.after(Action::ApplyPreset(99)), start);
    assert_eq!(link_to(&start.after(Action::SetParam(0, -0.5))), "#/explore/elu?alpha=-0.5");
    assert_eq!(link_to(&start.after(Action::ResetParam(0))), "#/explore/elu");
    let preset = start.view.activation.presets[0].values;
    assert_eq!(*start.after(Action::ApplyPreset(0)).view.params, *preset);
}

#[test]
fn zooming_keeps_the_examined_x_in_place_and_comes_back() {
    let closer = after("#/explore/relu?at=3", [Action::Axis(AxisAction::ZoomIn)]);
    assert_eq!(link_to(&closer), "#/explore/relu?at=3&from=-1.5&to=4.5");
    assert_eq!(link_to(&closer.after(Action::Axis(AxisAction::ZoomOut))), "#/explore/relu?at=3");
    assert_eq!(link_to(&closer.after(Action::Axis(AxisAction::Reset))), "#/explore/relu?at=3");
    let closest = after("#/explore/relu", vec![Action::Axis(AxisAction::ZoomIn); 100]).view;
    assert!((NARROWEST_WIDTH..3.0 * NARROWEST_WIDTH).contains(&(closest.to - closest.from)));
    let widest = after("#/explore/relu", vec![Action::Axis(AxisAction::ZoomOut); 100]).view;
    assert_eq!((widest.from, widest.to), (-LARGEST_X, LARGEST_X));
}

#[test]
fn panning_keeps_the_width_and_stops_at_the_limit() {
    let moved = after("#/explore/relu", [Action::Axis(AxisAction::PanBy(0.25))]);
    assert_eq!(link_to(&moved), "#/explore/relu?from=-3&to=9");
    let far = after("#/explore/relu", [Action::Axis(AxisAction::PanBy(1e9))]).view;
    assert_eq!((far.from, far.to, far.at), (LARGEST_X - 12.0, LARGEST_X, LARGEST_X - 12.0));
    assert_eq!(moved.after(Action::Axis(AxisAction::PanBy(f64::NAN))), moved);
}

#[test]
fn a_range_in_the_wrong_order_is_refused() {
    let start = start("#/explore/relu");
    for (from, to) in [(1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0), (1.0, f64::NAN)] {
        assert_eq!(start.after(Action::Axis(AxisAction::SetRange(from, to))), start);
    }
    assert_eq!(
        link_to(&start.after(Action::Axis(AxisAction::SetRange(-1.0, 0.5)))),
        "#/explore/relu?from=-1&to=0.5"
    );
}

#[test]
fn the_last_curve_stays() {
    let toggle = Action::ToggleCurve;
    let only_slope = after("#/explore/relu", [toggle(Order::Value), toggle(Order::Derivative)]);
    assert_eq!(link_to(&only_slope), "#/explore/relu?show=df");
}

#[test]
fn the_wish_for_a_second_derivative_survives_a_function_without() {
    let without = after("#/explore/elu?show=ddf", [select("relu")]);
    assert_eq!(link_to(&without), "#/explore/relu?show=f");
    assert_eq!(without.after(Action::ToggleCurve(Order::Second)), without);
    assert_eq!(link_to(&without.after(select("elu"))), "#/explore/elu?show=ddf");
    let more = without.after(Action::ToggleCurve(Order::Derivative)).after(select("elu"));
    assert_eq!(link_to(&more), "#/explore/elu?show=f,df,ddf");
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![3 => -10.0..10.0, 1 => -1e7..1e7, 1 => any::<f64>()]
}

fn any_action() -> impl Strategy<Value = Action> {
    let function = (0..CATALOGUE.len()).prop_map(|index| CATALOGUE[index]);
    prop_oneof![
        function.clone().prop_map(Action::Select),
        Just(Action::Next),
        Just(Action::Previous),
        (0_usize..3, any_number()).prop_map(|(index, value)| Action::SetParam(index, value)),
        (0_usize..3).prop_map(Action::ResetParam),
        (0_usize..4).prop_map(Action::ApplyPreset),
        any_number().prop_map(|x| Action::Axis(AxisAction::SetAt(x))),
        (any_number(), any_number())
            .prop_map(|(from, to)| Action::Axis(AxisAction::SetRange(from, to))),
        Just(Action::Axis(AxisAction::ZoomIn)),
        Just(Action::Axis(AxisAction::ZoomOut)),
        any_number().prop_map(|by| Action::Axis(AxisAction::PanBy(by))),
        Just(Action::Axis(AxisAction::Reset)),
        (0_usize..3).prop_map(|index| Action::ToggleCurve(Order::ALL[index])),
        prop_oneof![Just(Layout::Stacked), Just(Layout::Overlaid)].prop_map(Action::SetLayout),
        function.prop_map(|activation| Action::Replace(ExploreView::of(activation))),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_view_can_be_shown_and_linked(actions in prop::collection::vec(any_action(), 0..40)) {
        let mut state = start("#/explore/elu");
        for action in actions {
            state = state.after(action);
            let view = &state.view;
            prop_assert!(all_in_domain(view.activation, &view.params));
            prop_assert_eq!(sensible_range(view.from, view.to), (view.from, view.to));
            prop_assert!(view.from <= view.at && view.at <= view.to);
            prop_assert_eq!(view.show, view.show.for_activation(view.activation));
            let read = parse(&link_to(&state));
            prop_assert_eq!(read.link.view, View::Explore(state.view.clone()));
            prop_assert_eq!(read.notices, vec![]);
        }
    }
}
