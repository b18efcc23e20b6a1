//! The first screen: leaky ReLU under the reader's hand, one question, and where to go on.

use super::start_words::answer;
use crate::activation::{Activation, CATALOGUE, Order, find};
use crate::component::chart::Chart;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::number_box::Reading;
use crate::component::presentation::use_presentation;
use crate::component::slider_field::SliderField;
use crate::content::lesson::{SECTIONS, START};
use crate::link::{Part, Theme, reading};
use crate::plot::scene::{CurveSpec, SceneSpec, Span};
use std::rc::Rc;
use yew::prelude::*;

const FUNCTION: &str = "leaky-relu";
const FIRST_SLOPE: f64 = 0.5;
/// Left of zero, where the question is about.
const FIRST_X: f64 = -1.5;
const X_REACH: f64 = 3.0;

/// Properties of [`Start`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The theme on screen.
    pub theme: Theme,
}

/// Name, sentence, question, chart, and the sections.
#[component]
pub(super) fn Start(props: &Props) -> Html {
    let slope = use_state_eq(|| FIRST_SLOPE);
    let is_touched = use_state_eq(|| false);
    let on_slope =
        use_callback((slope.setter(), is_touched.setter()), |value, (slope, is_touched)| {
            slope.set(value);
            is_touched.set(true);
        });
    let words = if *is_touched { answer(*slope) } else { START.untouched.to_owned() };
    html! {
        <main class="start" id="page" tabindex="-1">
            <div class="start__screen">
                <div class="start__words">
                    <h1 class="start__name">{ "Activation Lab" }</h1>
                    <p class="start__lead">{ START.lead }</p>
                    <h2 class="start__ask" id="start-ask">{ START.ask }</h2>
                </div>
                <LeakySlope slope={*slope} {on_slope} theme={props.theme} />
                <p class="start__answer" role="status" aria-labelledby="start-ask">{ words }</p>
                { ways_on() }
            </div>
            { sections() }
        </main>
    }
}

/// Properties of [`LeakySlope`].
#[derive(PartialEq, Properties)]
struct SlopeProps {
    slope: f64,
    on_slope: Callback<f64>,
    theme: Theme,
}

/// The chart of leaky ReLU and its slider.
#[component]
fn LeakySlope(props: &SlopeProps) -> Html {
    let SlopeProps { slope, on_slope, theme } = props;
    let at = use_state_eq(|| FIRST_X);
    let on_at = use_callback(at.setter(), |x: f64, at| at.set(x.clamp(-X_REACH, X_REACH)));
    let read: Reading = use_callback((), |text: String, ()| read_slope(&text));
    let has_slopes = !use_presentation().hide.has(Part::Gradient);
    let Some(activation) = find(FUNCTION) else { return Html::default() };
    let params: Rc<[f64]> = Rc::from([*slope]);
    let values = values(activation, *at, &params, has_slopes);
    html! {
        <figure class="start__figure">
            <div class="start__chart">
                <Chart spec={Rc::new(scene(activation, &params, *at, has_slopes))} theme={theme.id()} zooms={false} label="Chart of Leaky ReLU"
                    description={format!("{} with slope {} on the left. {values}", if has_slopes { "f and its gradient f′" } else { "f" }, shown(*slope))}
                    value_text={values.clone()} {on_at} />
            </div>
            <SliderField id="start-slope" name="slope on the left (α)" value={*slope} min={0.0} max={1.0} step={0.01}
                reading={read} on_value={on_slope.clone()} />
            <figcaption class="start__values" data-part="values">{ values }</figcaption>
        </figure>
    }
}

/// The question is about slopes from 0 to 1, so the box takes no others.
fn read_slope(text: &str) -> Result<f64, String> {
    let activation = find(FUNCTION).ok_or("The function is missing")?;
    let value = reading::param(text, activation, 0, &[FIRST_SLOPE])?;
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err("the slope must be between 0 and 1 here".to_owned())
    }
}

/// f above f′, each with a height that no slope changes.
fn scene(
    activation: &'static Activation,
    params: &Rc<[f64]>,
    at: f64,
    has_slopes: bool,
) -> SceneSpec {
    let curve = |order| CurveSpec::new(activation, params.clone(), order);
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

fn values(activation: &Activation, x: f64, params: &[f64], has_slopes: bool) -> String {
    let (f, slope) = ((activation.value)(x, params), (activation.derivative)(x, params));
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
