use super::*;

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let state = State::new(ClaimView::of("elu-vanishes"));
    actions.into_iter().fold(state, |state, action| state.after(action))
}

#[test]
fn a_run_collects_the_numbers_of_all_its_parts() {
    let state = after([Action::Run]);
    assert_eq!((state.progress, state.total()), (Progress::Running, 60));
    let seeds: Vec<_> = state.parts().iter().map(|part| (part.seed, part.seeds)).collect();
    assert_eq!(seeds, [(0, 5), (5, 5), (10, 5), (15, 5)]);
    let run = state.run;
    let state = state.after(Action::Found(run, 1, vec![1.0, 2.0], false));
    assert_eq!((state.found(), state.outcome.count()), (2, 0));
    let state = state.after(Action::Found(run, 1, vec![3.0], true));
    let state = state.after(Action::Found(run, 0, vec![4.0, 5.0, 6.0], true));
    assert_eq!((state.outcome.count(), &state.seeds[..]), (6, &[0, 5][..]));
    assert_eq!(state.progress, Progress::Running);
    let state = state.after(Action::Found(run, 2, vec![], true));
    assert_eq!(state.after(Action::Found(run, 3, vec![], true)).progress, Progress::Done);
    assert_eq!(state.after(Action::Found(run, 9, vec![], true)), state);
}

#[test]
fn parts_hold_every_seed_once() {
    for seeds in 1..=MOST_SEEDS {
        let parts = split(u32::MAX, seeds);
        let all: Vec<u32> = parts
            .iter()
            .flat_map(|part| (0..part.seeds).map(|index| part.seed.wrapping_add(index)))
            .collect();
        let expected: Vec<u32> = (0..seeds).map(|index| u32::MAX.wrapping_add(index)).collect();
        assert_eq!(all, expected);
        assert!(parts.iter().all(|part| part.seeds > 0));
    }
}

#[test]
fn news_of_an_old_run_is_ignored() {
    let state = after([Action::Run]);
    let old = state.run;
    let state = state.after(Action::Set(0, 3.0)).after(Action::Run);
    assert_eq!(state.after(Action::Found(old, 0, vec![1.0], true)), state);
    let stopped = state.after(Action::Stop);
    assert_eq!(stopped.after(Action::Found(state.run, 0, vec![1.0], true)), stopped);
    assert_eq!(stopped.progress, Progress::Stopped);
}

#[test]
fn other_settings_forget_the_numbers_and_keep_the_prediction() {
    let state = after([Action::Predict(Prediction::Choice(1)), Action::Run]);
    let state = state.after(Action::Found(state.run, 0, vec![1.0, 2.0, 3.0], false));
    assert_eq!(state.outcome.count(), 3);
    for action in [
        Action::Set(0, 99.0),
        Action::SetSeed(7.0),
        Action::SetSeeds(1e9),
        Action::Reset,
        Action::Open(ClaimView { seed: 3, ..ClaimView::of("elu-vanishes") }),
    ] {
        let next = state.after(action);
        assert_eq!((next.outcome.count(), next.progress), (0, Progress::Waiting));
        assert_eq!(next.prediction, Prediction::Choice(1));
    }
    assert_eq!(state.after(Action::Set(0, 99.0)).view.settings[0], 14.0);
    assert_eq!(state.after(Action::SetSeeds(1e9)).view.seeds, MOST_SEEDS);
    assert_eq!(state.after(Action::Set(9, 1.0)), state);
}

#[test]
fn the_same_link_changes_nothing_and_another_claim_begins_anew() {
    let state = after([Action::Predict(Prediction::Skipped), Action::Run]);
    assert_eq!(state.after(Action::Open(state.view.clone())), state);
    let other = state.after(Action::Open(ClaimView::of("elu-smooth")));
    assert_eq!((other.prediction, other.progress), (Prediction::Open, Progress::Waiting));
    assert_eq!(other.outcome.arms(), 5);
}

#[test]
fn only_rows_that_are_there_can_be_marked() {
    assert_eq!(after([Action::Mark(500)]).marked, 0);
    let state = after([Action::Run]);
    let state = state.after(Action::Found(state.run, 0, vec![1.0; 6], false));
    assert_eq!(state.after(Action::Mark(500)).marked, 1);
}

#[test]
fn the_verdict_stays_folded_until_a_run_is_over_or_the_reader_wants_it() {
    let found = |state: State| {
        let run = state.run;
        let parts = 0..state.parts().len();
        parts.fold(state, |state, part| state.after(Action::Found(run, part, vec![], true)))
    };
    let asked = after([Action::Reveal]);
    assert!(!asked.is_revealed, "without a prediction");
    let predicted = asked.after(Action::Predict(Prediction::Choice(0)));
    assert!(!predicted.is_revealed && predicted.after(Action::Reveal).is_revealed);
    let running = predicted.after(Action::Run);
    assert!(!running.is_revealed && !running.after(Action::Stop).is_revealed);
    let done = found(running);
    assert!(done.is_revealed);
    assert!(done.after(Action::Set(0, 3.0)).is_revealed, "what was read stays open");
    assert!(!done.after(Action::Open(ClaimView::of("elu-smooth"))).is_revealed);
}
