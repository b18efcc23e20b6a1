//! Play and its neighbours, and where the training is.

use super::fields::unlabelled;
use super::state::Action;
use super::training::Training;
use crate::link::{Pace, TrainView};
use yew::prelude::*;

/// The buttons, the speed, and the count; `examples` are those to train on.
pub(super) fn bar(
    view: &TrainView,
    training: &Training,
    on_action: &Callback<Action>,
    examples: usize,
) -> Html {
    let act = |act: fn(&Training)| {
        let training = training.clone();
        Callback::from(move |_: MouseEvent| act(&training))
    };
    let on_seed = {
        let (on_action, seed) = (on_action.clone(), view.seed);
        Callback::from(move |_: MouseEvent| on_action.emit(Action::SetSeed(seed.wrapping_add(1))))
    };
    let epochs = training.with_history(|history| history.epochs());
    let rate = training.samples_per_second(examples);
    html! {
        <div class="train__bar" role="group" aria-label="Training">
            <button type="button" class="button button--main train__play" onclick={act(Training::toggle)}>
                { if training.is_playing() { "Pause" } else { "Play" } }
            </button>
            <button type="button" class="button" onclick={act(|it| it.go_on_by(1))}>{ "One step" }</button>
            <button type="button" class="button" onclick={act(Training::finish_epoch)}>{ "One epoch" }</button>
            <button type="button" class="button" onclick={act(Training::rewind)}>{ "Rewind" }</button>
            <button type="button" class="button" onclick={on_seed}>{ "New seed" }</button>
            <div class="train__speed">{ speed(view.look.pace, on_action) }</div>
            <p class="train__count">
                <span class="train__epochs">{ format!("Epoch {epochs} of {}", view.epochs) }</span>
                <span class="train__rate">{ rate.map_or_else(String::new, |rate| format!("{} samples/s", thousands(rate))) }</span>
            </p>
        </div>
    }
}

fn speed(now: Pace, on_action: &Callback<Action>) -> Html {
    let name = |pace: Pace| match pace {
        Pace::Fastest => "full speed".to_owned(),
        _ => format!("{} epochs/s", pace.epochs_per_second()),
    };
    let at = Pace::ALL.iter().position(|pace| *pace == now).unwrap_or(0);
    let on_choose =
        on_action.reform(|place: usize| Action::SetPace(Pace::ALL[place % Pace::ALL.len()]));
    unlabelled("Speed", Pace::ALL.into_iter().map(name), at, on_choose)
}

/// `412,000`, `1,240,000`: three digits that mean something.
fn thousands(rate: f64) -> String {
    let thousands = (rate / 1000.0).round() as u64;
    match (thousands / 1000, thousands % 1000) {
        (0, 0) => format!("{rate:.0}"),
        (0, thousands) => format!("{thousands},000"),
        (millions, rest) => format!("{millions},{:03},000", rest - rest % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn a_rate_has_three_digits_that_mean_something() {
        let shown = [412.4, 41_234.0, 412_345.0, 1_237_400.0, 1_005_000.0].map(thousands);
        assert_eq!(shown, ["412", "41,000", "412,000", "1,230,000", "1,000,000"]);
    }
}
