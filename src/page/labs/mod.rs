//! The labs: experiments with whole networks. [`Labs`] lists them, and what can be moved inside the lesson; each lab
//! has a folder of its own.

pub mod train;

pub use train::Train;

use crate::link::{LabsView, View};
use yew::prelude::*;

/// A place to experiment: its address, its name, and what can be found out there.
type Place = (&'static str, &'static str, &'static str);

/// The labs themselves.
const LABS: &[Place] = &[(
    "#/labs/train",
    "Train",
    "Two to four networks side by side that differ in one thing: the activation, the first weights, the optimiser, or the learning rate.",
)];

/// The experiments inside the lesson.
const IN_LESSON: &[Place] = &[
    (
        "#/lesson/what/bend",
        "On and off",
        "Take the activations out of a network and see what is left.",
    ),
    ("#/lesson/how/neuron", "One neuron", "Follow one number through weight, bias and activation."),
    (
        "#/lesson/how/layers",
        "A small network",
        "Turn nine weights and watch the function they make.",
    ),
    ("#/lesson/why/collapse", "Layers that collapse", "Multiply linear layers into one."),
    ("#/lesson/gradient/descent", "Rolling downhill", "Let one weight learn, step by step."),
    (
        "#/lesson/gradient/almost",
        "The corner of ReLU",
        "Count how often training meets the corner.",
    ),
    (
        "#/lesson/types/softmax",
        "Softmax",
        "Push logits up and down and see the probabilities answer.",
    ),
];

/// Properties of [`Labs`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// The list of the labs.
#[component]
pub fn Labs(props: &Props) -> Html {
    use_effect_with(props.on_view.clone(), |on_view| on_view.emit(View::Labs(LabsView::Index)));
    use_effect_with((), |()| gloo::utils::document().set_title("Labs · Activation Lab"));
    html! {
        <main class="labs" id="page" tabindex="-1">
            <h1 class="labs__title">{ "Labs" }</h1>
            <ul class="labs__list">{ for LABS.iter().map(entry) }</ul>
            <h2 class="labs__heading">{ "Inside the lesson" }</h2>
            <ul class="labs__list">{ for IN_LESSON.iter().map(entry) }</ul>
        </main>
    }
}

fn entry(&(address, name, question): &Place) -> Html {
    html! {
        <li key={address}>
            <a class="labs__entry" href={address}>
                <span class="labs__name">{ name }</span>
                <span class="labs__question">{ question }</span>
            </a>
        </li>
    }
}
