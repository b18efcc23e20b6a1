//! The live widgets that stand in the lesson. Each is one file, keeps its own state and has its own Reset.
//!
//! A line `::widget{name key=value}` in `content/lesson/` puts one there. A new widget needs its name in the list of
//! `build/lesson/mod.rs` and a line in [`widget`]; a test finds the one without the other.

mod activation_on_off;
pub(in crate::page) mod choice;
mod choose;
mod descent;
mod explore;
pub(in crate::page) mod figure;
pub(in crate::page) mod knob;
mod known;
mod linear_collapse;
mod neuron;
mod numbers;
mod relu_corner;
mod small_network;
mod softmax;
pub(in crate::page) mod wiring;
pub(in crate::page) mod worked;

use crate::link::Theme;
use activation_on_off::ActivationOnOff;
use choose::ChooseWidget;
use descent::DescentWidget;
use linear_collapse::LinearCollapse;
use neuron::NeuronWidget;
use numbers::{EluNumbers, ReluNumbers};
use relu_corner::ReluCorner;
use small_network::SmallNetwork;
use softmax::SoftmaxWidget;
use yew::prelude::*;

/// The widget called `name` with these options; nothing where there is none of that name.
pub fn widget(name: &str, options: &str, theme: Theme) -> Html {
    match name {
        "activation-on-off" => html! { <ActivationOnOff /> },
        "neuron" => html! { <NeuronWidget /> },
        "small-network" => html! { <SmallNetwork /> },
        "linear-collapse" => html! { <LinearCollapse {theme} /> },
        "descent" => html! { <DescentWidget /> },
        "relu-corner" => html! { <ReluCorner /> },
        "explore" => explore::explore(options, theme),
        "softmax" => html! { <SoftmaxWidget /> },
        "relu-numbers" => html! { <ReluNumbers /> },
        "elu-numbers" => html! { <EluNumbers /> },
        "choose" => html! { <ChooseWidget {theme} /> },
        _ => Html::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::lesson::{Part, SECTIONS};

    #[test]
    fn every_widget_of_the_lesson_is_there() {
        for part in SECTIONS.iter().flat_map(|section| section.parts()) {
            if let Part::Widget { name, options } = part {
                assert_ne!(widget(name, options, Theme::Light), Html::default(), "{name}");
            }
        }
    }
}
