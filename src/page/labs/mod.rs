//! The labs: experiments with whole networks. [`Labs`] lists them, and what can be moved inside the lesson.
//!
//! Each lab is a folder with its page; what can be decided without a browser is in pure files beside it. `use_lab`
//! keeps a lab and its link in step, `use_numbers` runs its job, `frame` and `fields` are what they look like.

pub mod dead_units;
pub(in crate::page) mod fields;
mod frame;
pub mod gradient_flow;
mod neuron;
mod softmax;
pub mod speed;
pub mod train;
mod use_lab;
mod use_numbers;

pub use dead_units::DeadUnits;
pub use gradient_flow::GradientFlow;
pub use neuron::Neuron;
pub use softmax::Softmax;
pub use speed::Speed;
pub use train::Train;

use crate::link::{LabsView, View};
use yew::prelude::*;

/// A place to experiment: its address, its name, and what can be found out there.
type Place = (&'static str, &'static str, &'static str);

/// The labs themselves.
const LABS: &[Place] = &[
    (
        "#/labs/train",
        "Train",
        "Two to four networks side by side that differ in one thing: the activation, the first weights, the optimiser, or the learning rate.",
    ),
    (
        "#/labs/gradient-flow",
        "Gradient flow",
        "See what a deep network lets through before it has learned anything.",
    ),
    ("#/labs/dead-units", "Dead units", "Watch a neuron die, and find out what brings one back."),
    ("#/labs/neuron", "Neuron", "Turn every number of one neuron, with any activation."),
    (
        "#/labs/softmax",
        "Softmax",
        "Share out one probability among two to eight classes, and see the loss answer.",
    ),
    (
        "#/labs/speed",
        "Speed",
        "Measure every function on your own machine, and a whole step of training.",
    ),
    (
        "#/predict",
        "Predict, then reveal",
        "Sketch a gradient before you see it, guess a number, choose an answer.",
    ),
];

/// The experiments inside the lesson.
const IN_LESSON: &[Place] = &[
    (
        "#/lesson/what/bend",
        "On and off",
        "Take the activations out of a network and see what is left.",
    ),
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
