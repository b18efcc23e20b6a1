//! Buttons of which one is pressed.

use super::known::known;
use crate::activation::Activation;
use crate::component::toggle::Toggle;
use yew::prelude::*;

/// A row of toggles for the activations with these ids.
pub(super) fn activations(
    ids: &[&'static str],
    selected: &'static Activation,
    on_select: &Callback<&'static Activation>,
) -> Html {
    let options: Vec<_> =
        ids.iter().map(|id| known(id)).map(|activation| (activation, activation.name)).collect();
    choice("Activation", &options, selected, on_select)
}

/// A row of toggles of which one is pressed, with what each stands for and what it says.
pub(in crate::page) fn choice<T: Copy + PartialEq + 'static>(
    name: &'static str,
    options: &[(T, &'static str)],
    selected: T,
    on_select: &Callback<T>,
) -> Html {
    html! {
        <div class="widget__choice" role="group" aria-label={name}>
            { for options.iter().map(|&(option, label)| html! {
                <Toggle key={label} {label} pressed={option == selected} on_press={on_select.reform(move |()| option)} />
            }) }
        </div>
    }
}
