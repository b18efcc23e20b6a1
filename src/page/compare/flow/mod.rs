//! What flows through: ten thousand normal inputs, drawn once from a seed that is on screen, and what each function
//! makes of them and of the gradients that come back.

mod channel;
mod inputs;
mod picture;

use super::names;
use super::state::Action;
use super::swatch::{series, swatch};
use crate::activation::Setting;
use crate::link::{Flow, Part};
use crate::random::Random;
use channel::channel;
use gloo::render::{AnimationFrame, request_animation_frame};
use inputs::Inputs;
use picture::Picture;
use std::rc::Rc;
use yew::prelude::*;

/// How many inputs are drawn.
const COUNT: usize = 10_000;

/// `count` numbers from N(0, 1), always the same for a seed.
pub(super) fn standard_normal(seed: u32, count: usize) -> Rc<[f64]> {
    let mut random = Random::new(u64::from(seed));
    (0..count).map(|_| random.normal()).collect()
}

/// Properties of [`FlowSection`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The functions.
    pub functions: Rc<[Setting]>,
    /// Which inputs flow through them.
    pub flow: Flow,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// Sliders for the inputs, and the spread of outputs and gradients of each function.
#[component]
pub(super) fn FlowSection(props: &Props) -> Html {
    let picture = use_picture(&props.functions, props.flow);
    let names = names::names(&props.functions);
    html! {
        <section class="compare__section" aria-labelledby="flow-heading">
            <h2 class="compare__heading" id="flow-heading">{ "What flows through" }</h2>
            <p class="compare__note">
                { "10,000 inputs z, drawn once; f(z) goes forward, f′(z) multiplies the gradient on its way back. \
                   Bars grow with the square root of the share, so that small shares stay visible beside a spike." }
            </p>
            <Inputs flow={props.flow} on_action={props.on_action.clone()} />
            if let Some(picture) = &*picture {
                <div class="flow">
                    { input_row(picture) }
                    { for picture.functions.iter().zip(names.iter()).enumerate()
                        .map(|(place, (spreads, name))| html! {
                            <div key={place} class={classes!("flow__row", series(place))} role="group" aria-label={name.to_string()}>
                                <h3 class="flow__name">{ swatch(place) }{ &**name }</h3>
                                { channel("Outputs f(z)", None, &spreads.0) }
                                { channel("Gradients f′(z)", Some(Part::Gradient), &spreads.1) }
                            </div>
                        }) }
                </div>
            }
        </section>
    }
}

fn input_row(picture: &Picture) -> Html {
    html! {
        <div class="flow__row flow__row--inputs" role="group" aria-label="Inputs">
            <h3 class="flow__name">{ "Inputs" }</h3>
            { channel("Inputs z", None, &picture.inputs) }
        </div>
    }
}

/// The picture of these inputs: computed at most once an animation frame, however fast a slider moves.
#[hook]
fn use_picture(functions: &Rc<[Setting]>, flow: Flow) -> Rc<Option<Picture>> {
    let normal = use_memo(flow.seed, |seed| standard_normal(*seed, COUNT));
    let picture = use_state(|| Rc::new(None::<Picture>));
    let pending = use_mut_ref(|| None::<AnimationFrame>);
    use_effect_with((functions.clone(), flow), {
        let picture = picture.setter();
        move |(functions, flow)| {
            let (functions, flow) = (functions.clone(), *flow);
            // Asking again drops the frame asked for before.
            pending.replace(Some(request_animation_frame(move |_| {
                picture.set(Rc::new(Some(Picture::of(
                    &functions,
                    &normal,
                    flow.mean,
                    flow.spread,
                ))));
            })));
        }
    });
    (*picture).clone()
}
