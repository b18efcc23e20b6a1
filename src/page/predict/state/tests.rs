use super::*;
use crate::activation::{Setting, find};
use crate::link::{Ask, Asks};
use crate::predict::{Feature, column_at};

fn asked(id: &str, ask: Ask) -> PredictState {
    let functions = [Setting::of(find(id).expect(id))].into();
    let view = PredictView { asks: Asks::only(ask), ..PredictView::of(functions, (-6.0, 6.0)) };
    PredictState::from(view)
}

fn after(state: &PredictState, actions: &[Action]) -> PredictState {
    actions.iter().fold(state.clone(), |state, action| state.after(action.clone()))
}

fn lift(steps: f64) -> Action {
    Action::Lift { steps, jumps: false }
}

fn stride(strides: isize) -> Action {
    Action::Move { strides, is_fine: false }
}

fn misses(state: &PredictState) -> Vec<Feature> {
    let Some(Verdict::Sketch(findings)) = &state.verdict else { panic!("no verdict") };
    findings.iter().filter(|finding| !finding.is_right).map(|it| it.feature.clone()).collect()
}

#[test]
fn a_hand_draws_and_the_sketch_is_judged() {
    let state = asked("relu", Ask::Gradient);
    let zero = column_at(0.0, (-6.0, 6.0));
    let strokes = [
        Action::Press(0, 0.02),
        Action::Drag(zero, -0.01),
        Action::Press(zero + 1, 1.0),
        Action::Drag(400, 1.03),
    ];
    let drawn = after(&state, &strokes);
    assert!(drawn.verdict.is_none());
    assert_eq!(misses(&drawn.after(Action::Reveal)), []);
}

#[test]
fn keys_draw_the_gradient_of_relu() {
    let state = asked("relu", Ask::Gradient);
    let mut actions = vec![Action::TogglePen];
    actions.extend([const { Action::Move { strides: 1, is_fine: false } }; 12]);
    actions.push(Action::Lift { steps: 10.0, jumps: true });
    actions.push(Action::MoveToEnd { right: true });
    let drawn = after(&state, &actions);
    assert_eq!((drawn.pen.column, drawn.pen.y), (COLUMNS - 1, 1.0));
    assert_eq!(misses(&drawn.after(Action::Reveal)), []);
}

#[test]
fn a_lifted_line_slopes_from_where_the_pen_came_from() {
    let state = asked("relu", Ask::Gradient);
    let drawn = after(&state, &[Action::TogglePen, stride(1), lift(1.0), lift(3.0)]);
    assert_eq!(drawn.sketch.at(0), Some(0.0));
    assert_eq!(drawn.sketch.at(5), Some(0.4));
    assert!((drawn.sketch.at(4).expect("drawn") - 0.32).abs() < 1e-12);
    // Both steps up are one stroke.
    let undone = drawn.after(Action::Undo);
    assert_eq!(undone.sketch.at(5), Some(0.0));
    assert!(undone.after(Action::Undo).after(Action::Undo).sketch.is_empty());
}

#[test]
fn a_pen_that_is_up_draws_nothing() {
    let state = asked("tanh", Ask::Gradient);
    let moved = after(&state, &[stride(3), stride(-1), Action::MoveToEnd { right: true }]);
    assert!(moved.sketch.is_empty() && !moved.can_undo());
    assert_eq!(moved.pen.column, COLUMNS - 1);
    let again = after(&moved, &[stride(99), stride(-99)]);
    assert_eq!(again.pen.column, 0);
}

#[test]
fn the_pen_stays_in_the_drawing() {
    let state = asked("relu", Ask::Gradient);
    let high = after(&state, &[Action::Press(3, 1e300), lift(99.0)]);
    assert_eq!(high.sketch.at(3), Some(1.25));
    assert_eq!(after(&state, &[Action::Press(3, -9.0)]).sketch.at(3), Some(-1.25));
}

#[test]
fn nothing_changes_once_the_answer_is_shown_until_another_try() {
    let state = asked("relu", Ask::Gradient);
    let shown = after(&state, &[Action::Press(3, 1.0), Action::Reveal]);
    assert_eq!(shown.after(Action::Press(9, 0.0)), shown);
    assert_eq!(shown.after(Action::Clear), shown);
    let again = shown.after(Action::Again);
    assert_eq!((again.verdict.is_none(), again.sketch.at(3)), (true, Some(1.0)));
    let clear = again.after(Action::Clear);
    assert!(clear.sketch.is_empty());
    assert_eq!(clear.after(Action::Undo).sketch, again.sketch);
}

#[test]
fn another_question_begins_empty_and_the_same_goes_on() {
    let state = asked("relu", Ask::Gradient).after(Action::Press(3, 1.0));
    assert_eq!(state.after(Action::Ask(state.view.clone())), state);
    let next = state.after(Action::Ask(state.view.next()));
    assert!(next.sketch.is_empty() && !next.can_undo());
}

#[test]
fn numbers_and_choices_are_judged_and_only_where_they_are_asked_for() {
    let number = asked("relu", Ask::Number);
    let Kind::Number(_, answer) = number.question.kind else { panic!("{:?}", number.question) };
    let right = number.after(Action::Guess(answer));
    assert_eq!(right.verdict, Some(Verdict::Number(answer, Closeness::Right)));
    assert_eq!(number.after(Action::Choose(0)), number);
    assert_eq!(number.after(Action::Reveal), number);
    let choice = asked("relu", Ask::Choice);
    assert_eq!(choice.after(Action::Choose(1)).verdict, Some(Verdict::Choice(1)));
    assert_eq!(choice.after(Action::Choose(99)), choice);
    assert_eq!(choice.after(Action::Guess(0.0)), choice);
}
