//! Taking a training along: pictures, curves as CSV, the network as an equation, the link.

use super::card::Stage;
use super::history::History;
use super::paint::{self, Dot};
use super::probe;
use super::pytorch::pytorch;
use super::run_fields::series;
use super::text;
use crate::component::chart::{colours, export};
use crate::component::clipboard::{self, Copied};
use crate::job::train::SURFACE_SIDE;
use crate::link::{LabsView, TrainView, View};
use crate::plot::png::context_of;
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// Width of one run in a saved picture, in pixels, and the room for its name.
const SIDE_PX: f64 = 640.0;
const NAME_PX: f64 = 56.0;
const GAP_PX: f64 = 32.0;

/// Buttons, and a line that says what became of them.
pub(super) fn buttons(
    stage: &Stage,
    names: &Rc<[String]>,
    history: &History,
    link_to: &Callback<View, String>,
    said: &UseStateHandle<AttrValue>,
) -> Html {
    let say = |outcome: Result<(), String>, name: &str| {
        AttrValue::from(outcome.map_or_else(|problem| problem, |()| format!("Saved {name}")))
    };
    let is_plane = stage.view.shape.dimension() == 2;
    // What is saved is made when it is asked for, not with every frame.
    let known = (stage.view.clone(), stage.dots.clone(), names.clone(), history.clone());
    let on_png = {
        let ((view, dots, names, history), said) = (known.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let name = "activation-lab-train.png";
            let drawn = picture(&view, &dots, &names, &history);
            let drawn = drawn.ok_or_else(|| "The browser offers no canvas.".to_owned());
            said.set(say(drawn.and_then(|canvas| export::save_canvas(&canvas, name)), name));
        })
    };
    let on_csv = {
        let ((_, _, names, history), said) = (known, said.setter());
        Callback::from(move |_: MouseEvent| {
            let name = "activation-lab-train.csv";
            let csv = text::csv(&names, &history);
            said.set(say(export::save_text(&csv, "text/csv;charset=utf-8", name), name));
        })
    };
    let on_copy = {
        let link = link_to.emit(View::Labs(LabsView::Train(stage.view.clone())));
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let (link, said) = (link.clone(), said.clone());
            let told = link.clone();
            let report = Callback::from(move |copied: Copied| {
                let is_copied = copied == Copied::Yes;
                said.set(if is_copied {
                    "Link copied".into()
                } else {
                    format!("The link: {told}").into()
                });
            });
            clipboard::copy(link, None, report);
        })
    };
    html! {
        <div class="export">
            <div class="button-row" role="group" aria-label="Export">
                if is_plane {
                    <button type="button" class="button" onclick={on_png} title="Save a picture of the surfaces">{ "PNG" }</button>
                }
                <button type="button" class="button" onclick={on_csv} title="Save the curves as numbers">{ "CSV" }</button>
                <button type="button" class="button" onclick={on_copy}>{ "Copy link" }</button>
            </div>
            <p class="export__said" role="status">{ &**said }</p>
        </div>
    }
}

/// The networks as equations and as code.
pub(super) fn models(view: &TrainView, names: &[String], history: &History) -> Html {
    let model = |(run, name): (usize, &String)| {
        let model = probe::model(view, run, history.runs.get(run)?)?;
        Some(html! {
            <section key={run} class={classes!("inside__run", series(run))} aria-label={format!("The network of {name}")}>
                <h3 class="run__name">{ name }</h3>
                <pre class="code__text" tabindex="0" aria-label={format!("{name} as an equation")}>{ text::equation(&model) }</pre>
                <pre class="code__text" tabindex="0" aria-label={format!("{name} as PyTorch code")}>{ pytorch(&model) }</pre>
            </section>
        })
    };
    html! { <div class="inside" data-part="formula">{ for names.iter().enumerate().filter_map(model) }</div> }
}

/// All surfaces side by side, under their names.
fn picture(
    view: &TrainView,
    dots: &[Dot],
    names: &[String],
    history: &History,
) -> Option<HtmlCanvasElement> {
    let palette = colours::read().ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pitch = SIDE_PX + GAP_PX;
    canvas.set_width((names.len() as f64 * pitch + GAP_PX) as u32);
    canvas.set_height((SIDE_PX + NAME_PX + 2.0 * GAP_PX) as u32);
    let context = context_of(&canvas)?;
    context.set_fill_style_str(&palette.ground.css());
    context.fill_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    for (run, (name, known)) in names.iter().zip(&history.runs).enumerate() {
        let left = GAP_PX + run as f64 * pitch;
        let one: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        one.set_width(SIDE_PX as u32);
        one.set_height(SIDE_PX as u32);
        let cells: Vec<f64> =
            known.surface.iter().map(|answer| probe::strength(view, *answer)).collect();
        let inner = context_of(&one)?;
        paint::surface(&inner, &cells, SURFACE_SIDE, &palette)?;
        paint::dots(&inner, dots, 2.0, &palette)?;
        context.draw_image_with_html_canvas_element(&one, left, GAP_PX + NAME_PX).ok()?;
        context.set_fill_style_str(&palette.series[run % palette.series.len()].css());
        context.set_font("600 32px system-ui, sans-serif");
        context.fill_text(name, left, GAP_PX + NAME_PX - 18.0).ok()?;
    }
    Some(canvas)
}
