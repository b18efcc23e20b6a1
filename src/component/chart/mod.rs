//! The chart: draws a [`SceneSpec`] on a canvas and tells its page what hands and keys ask for.
//!
//! It keeps no state of its own: the reference line and the range come with the spec. Start with [`Chart`], then
//! `stage` (when it paints) and `gesture` (what a drag means).

pub mod colours;
pub mod export;
mod gesture;
mod input;
mod keys;
mod size;
mod stage;

pub use keys::{HELP, Jump, zoomed};
pub use size::{ChartSize, ChartView};

use super::presentation::use_presentation;
use crate::plot::scene::{SceneSpec, Span};
use input::{Input, Listeners};
use size::SizeWatch;
use stage::Stage;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

/// What a chart shows, how it is called, and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    /// What to draw, with the range and the reference line.
    pub spec: Rc<SceneSpec>,
    /// The chart's accessible name.
    pub label: AttrValue,
    /// What the curves look like, in words.
    pub description: AttrValue,
    /// x and the values there as a screen reader says them while the reference line moves.
    pub value_text: AttrValue,
    /// The theme that is on: another value makes the chart read its colours again.
    #[prop_or_default]
    pub theme: AttrValue,
    /// Wheel, pinch and drags along the axis change the range; where they do not, the wheel scrolls the page.
    #[prop_or(true)]
    pub zooms: bool,
    /// Where the chart leaves its size, for exports.
    #[prop_or_default]
    pub view: Option<ChartView>,
    /// The reference line was moved here and may move on.
    #[prop_or_default]
    pub on_at: Callback<f64>,
    /// The reference line was let go here.
    #[prop_or_default]
    pub on_at_commit: Callback<f64>,
    /// Another range is asked for.
    #[prop_or_default]
    pub on_range: Callback<Span>,
    /// The range from the beginning is asked for.
    #[prop_or_default]
    pub on_range_reset: Callback<()>,
    /// A landmark is asked for; the page knows where it is.
    #[prop_or_default]
    pub on_jump: Callback<Jump>,
}

impl ChartProps {
    /// Where the reference line is, or would begin.
    fn at(&self) -> f64 {
        self.spec.at.unwrap_or_else(|| self.spec.x.clamp(0.0))
    }

    fn listeners(&self) -> Listeners {
        Listeners {
            zooms: self.zooms,
            at: self.at(),
            x: self.spec.x,
            on_at: self.on_at.clone(),
            on_at_commit: self.on_at_commit.clone(),
            on_range: self.on_range.clone(),
            on_range_reset: self.on_range_reset.clone(),
            on_jump: self.on_jump.clone(),
        }
    }
}

/// Curves with a reference line that can be dragged and moved by keys. Its size comes from the style sheet.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let nodes = use_memo((), |()| Nodes::default());
    let trouble = use_state_eq(|| None::<AttrValue>);
    use_stage(props, &nodes, &trouble);
    let x = props.spec.x;
    html! {
        <div ref={nodes.host.clone()} class="chart" role="group" aria-label={&props.label}>
            <canvas
                ref={nodes.canvas.clone()}
                class="chart__layer"
                role="img"
                aria-label={&props.description}
            />
            <div
                ref={nodes.surface.clone()}
                class="chart__surface"
                tabindex="0"
                role="slider"
                aria-label="Reference line x"
                aria-orientation="horizontal"
                aria-valuemin={x.from().to_string()}
                aria-valuemax={x.to().to_string()}
                aria-valuenow={props.at().to_string()}
                aria-valuetext={&props.value_text}
            />
            if let Some(trouble) = &*trouble {
                <p class="chart__trouble" role="status">{ trouble }</p>
            }
        </div>
    }
}

#[derive(Default)]
struct Nodes {
    host: NodeRef,
    canvas: NodeRef,
    surface: NodeRef,
}

/// Keeps the canvases in step with the props.
#[hook]
fn use_stage(props: &ChartProps, nodes: &Rc<Nodes>, trouble: &UseStateHandle<Option<AttrValue>>) {
    let stage = use_mut_ref(|| None::<Stage>);
    let listeners = use_mut_ref(|| props.listeners());
    *listeners.borrow_mut() = props.listeners();
    let presenting = use_presentation().present;
    {
        let (nodes, stage, spec) = (Rc::clone(nodes), Rc::clone(&stage), Rc::clone(&props.spec));
        let trouble = trouble.setter();
        use_effect_with((), move |()| {
            let input = set_up(&nodes, &stage, spec, listeners, trouble);
            move || drop(input)
        });
    }
    {
        let (nodes, stage) = (Rc::clone(nodes), Rc::clone(&stage));
        use_effect_with((presenting, props.view.clone()), move |(presenting, view)| {
            let host = nodes.host.cast::<Element>();
            let watch = host
                .zip(stage.borrow().clone())
                .map(|(host, stage)| SizeWatch::new(&host, &stage, view.clone(), *presenting));
            move || drop(watch)
        });
    }
    {
        let stage = Rc::clone(&stage);
        use_effect_with(Rc::clone(&props.spec), move |spec| {
            if let Some(stage) = &*stage.borrow() {
                stage.set_spec(spec);
            }
        });
    }
    use_effect_with(props.theme.clone(), move |_| {
        if let Some(stage) = &*stage.borrow() {
            stage.forget_colours();
        }
    });
}

/// Finds the elements of the chart, makes its stage and listens to its surface.
fn set_up(
    nodes: &Nodes,
    stage: &RefCell<Option<Stage>>,
    spec: Rc<SceneSpec>,
    listeners: Rc<RefCell<Listeners>>,
    trouble: UseStateSetter<Option<AttrValue>>,
) -> Option<Input> {
    let canvas = nodes.canvas.cast::<HtmlCanvasElement>()?;
    let surface = nodes.surface.cast::<Element>()?;
    let on_trouble = Callback::from({
        let trouble = trouble.clone();
        move |text| trouble.set(text)
    });
    let Some(made) = Stage::new(canvas, spec, on_trouble) else {
        trouble.set(Some("The browser offers no canvas to draw on.".into()));
        return None;
    };
    *stage.borrow_mut() = Some(made.clone());
    Some(Input::new(&surface, made, listeners))
}
