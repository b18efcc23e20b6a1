//! The first screen: leaky ReLU under the reader's hand, one question, and where to go on.
//!
//! It is a program of its own, so that a first visit starts soon; the lesson's program shows it too. So it names the
//! one function that it needs, not the catalogue.

pub mod words;

use crate::activation::{CATALOGUE, LEAKY_RELU, Order};
use crate::component::chart::Chart;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::number_box::Reading;
use crate::component::presentation::use_presentation;
use crate::component::slider_field::SliderField;
use crate::content::lesson::{SECTIONS, START};
use crate::link::{Part, Theme, View, reading};
use crate::page::scroll::{Memory, go_down};
use crate::plot::scene::{CurveSpec, SceneSpec, Span};
use std::rc::Rc;
use words::answer;
use yew::prelude::*;

/// The slope that the page begins with.
pub const FIRST_SLOPE: f64 = 0.5;
/// Left of zero, where the question is about.
const FIRST_X: f64 = -1.5;
const X_REACH: f64 = 3.0;

/// Properties of [`Home`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<View>,
    /// A drawing of [`first_scene`] as SVG, in place of the chart, where no chart can be painted.
    #[prop_or_default]
    pub drawing: Option<AttrValue>,
}

/// What the reader has moved.
#[derive(Clone, Copy, PartialEq)]
struct Hand {
    slope: f64,
    at: f64,
    has_moved_slope: bool,
}

/// Name, sentence, question, chart, and the sections.
#[component]
pub fn Home(props: &Props) -> Html {
    let hand = use_state_eq(|| Hand { slope: FIRST_SLOPE, at: FIRST_X, has_moved_slope: false });
    let has_slopes = !use_presentation().hide.has(Part::Gradient);
    use_effect_with(props.on_view.clone(), |on_view| on_view.emit(View::default()));
    use_effect_with((), |()| {
        gloo::utils::document().set_title("Activation Lab");
        let memory = Memory::new();
        if let Some(css_px) = memory.take() {
            go_down(css_px);
        }
        memory.keep()
    });
    let on_slope = {
        let hand = hand.clone();
        Callback::from(move |slope| hand.set(Hand { slope, has_moved_slope: true, ..*hand }))
    };
    let on_at = {
        let hand = hand.clone();
        Callback::from(move |x: f64| hand.set(Hand { at: x.clamp(-X_REACH, X_REACH), ..*hand }))
    };
    let words = if hand.has_moved_slope { answer(hand.slope) } else { START.untouched.to_owned() };
    html! {
        <main class="start" id="page" tabindex="-1">
            <div class="start__screen">
                <div class="start__words">
                    <h1 class="start__name">{ "Activation Lab" }</h1>
                    <p class="start__lead">{ START.lead }</p>
                    <h2 class="start__ask" id="start-ask">{ START.ask }</h2>
                </div>
                { leaky_relu(*hand, has_slopes, on_slope, on_at, props) }
                <p class="start__answer" role="status" aria-labelledby="start-ask">{ words }</p>
                { ways_on() }
            </div>
            { sections() }
        </main>
    }
}

/// The chart of leaky ReLU and its slider.
fn leaky_relu(
    hand: Hand,
    has_slopes: bool,
    on_slope: Callback<f64>,
    on_at: Callback<f64>,
    props: &Props,
) -> Html {
    let params: Rc<[f64]> = Rc::from([hand.slope]);
    let values = values(hand.at, &params, has_slopes);
    let curves = if has_slopes { "f and its gradient f′" } else { "f" };
    html! {
        <figure class="start__figure">
            <div class="start__chart">
                if let Some(drawing) = &props.drawing {
                    { Html::from_html_unchecked(drawing.clone()) }
                } else {
                    <Chart spec={Rc::new(scene(&params, hand.at, has_slopes))} theme={props.theme.id()} zooms={false}
                        label="Chart of Leaky ReLU" value_text={values.clone()} {on_at}
                        description={format!("{curves} with slope {} on the left. {values}", shown(hand.slope))} />
                }
            </div>
            <SliderField id="start-slope" name="slope on the left (α)" value={hand.slope} min={0.0} max={1.0} step={0.01}
                reading={Reading::from(read_slope)} on_value={on_slope} />
            <figcaption class="start__values" data-part="values">{ values }</figcaption>
        </figure>
    }
}

/// The question is about slopes from 0 to 1, so the box takes no others.
fn read_slope(text: String) -> Result<f64, String> {
    let value = reading::param(&text, &LEAKY_RELU, 0, &[FIRST_SLOPE])?;
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err("the slope must be between 0 and 1 here".to_owned())
    }
}

/// What the chart shows before the reader has moved anything.
#[must_use]
pub fn first_scene() -> SceneSpec {
    scene(&Rc::from([FIRST_SLOPE]), FIRST_X, true)
}

/// f above f′, each with a height that no slope changes.
fn scene(params: &Rc<[f64]>, at: f64, has_slopes: bool) -> SceneSpec {
    let curve = |order| CurveSpec::new(&LEAKY_RELU, params.clone(), order);
    let x = Span::new(-X_REACH, X_REACH).unwrap_or_default();
    let mut scene = SceneSpec::stacked(vec![curve(Order::Value), curve(Order::Derivative)], x);
    for (panel, y) in scene.panels.iter_mut().zip([(-X_REACH, X_REACH), (-0.2, 1.2)]) {
        panel.y = Span::new(y.0, y.1);
    }
    if !has_slopes {
        scene.panels.truncate(1);
    }
    SceneSpec { at: Some(at), tangent: has_slopes, ..scene }
}

fn values(x: f64, params: &[f64], has_slopes: bool) -> String {
    let (f, slope) = ((LEAKY_RELU.value)(x, params), (LEAKY_RELU.derivative)(x, params));
    if !has_slopes {
        return format!("At x = {}: f(x) = {}", shown(x), shown(f));
    }
    format!("At x = {}: f(x) = {}, gradient f′(x) = {}", shown(x), shown(f), shown(slope))
}

fn shown(value: f64) -> String {
    significant(value, SCREEN_DIGITS)
}

fn ways_on() -> Html {
    let first = SECTIONS.first().map_or("", |section| section.id);
    html! {
        <p class="start__ways" data-part="navigation">
            <a class="button button--main" href={format!("#/lesson/{first}")}>{ "Start the lesson" }</a>
            <a class="button" href="#/explore">{ format!("Explore {} functions", CATALOGUE.len()) }</a>
        </p>
    }
}

fn sections() -> Html {
    let minutes: u16 = SECTIONS.iter().map(|section| section.minutes).sum();
    html! {
        <nav class="start__sections" data-part="navigation" aria-labelledby="start-sections">
            <h2 class="start__heading" id="start-sections">{ "The lesson" }</h2>
            <p class="start__length">
                { format!("{} sections, about {minutes} minutes in all. Stop and come back wherever you like.", SECTIONS.len()) }
            </p>
            <ol class="start__list">
                { for SECTIONS.iter().map(|section| html! {
                    <li key={section.id}>
                        <a class="start__section" href={format!("#/lesson/{}", section.id)}>
                            <span class="start__number">{ section.number() }</span>
                            <span>{ section.title }</span>
                            <span class="start__minutes">{ format!("{} min", section.minutes) }</span>
                        </a>
                    </li>
                }) }
            </ol>
        </nav>
    }
}
