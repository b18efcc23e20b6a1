//! The answer of a network over the plane, with the examples, and one point that the reader examines.

use super::paint::{self, Dot};
use crate::component::backing::{Backing, use_backing};
use crate::component::chart::colours;
use crate::component::examined::{Examined, Gesture};
use crate::job::train::SURFACE_SIDE;
use crate::plot::palette::Palette;
use crate::plot::png::context_of;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// Properties of [`Surface`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What it shows, in words.
    pub label: AttrValue,
    /// A number from −1 to 1 for each cell.
    pub cells: Rc<[f64]>,
    /// The examples to train on.
    pub dots: Rc<[Dot]>,
    /// The theme on screen.
    pub theme: &'static str,
    /// The examined point, from −1 to 1.
    pub probe: Option<(f64, f64)>,
    /// What the reader does over it.
    pub on_gesture: Callback<Gesture>,
}

/// A square picture whose points can be examined: what the network answers, under the examples. While a network is
/// trained only the answers are painted again.
#[component]
pub(super) fn Surface(props: &Props) -> Html {
    let (answers, examples) = (use_node_ref(), use_node_ref());
    let palette = use_mut_ref(|| None::<Palette>);
    let (ground, backing) = (use_backing(&answers).restored, use_backing(&examples));
    // Without a canvas or colours the words and numbers beside it still tell everything.
    use_effect_with((props.dots.clone(), props.theme, backing), {
        let (canvas, palette) = (examples.clone(), palette.clone());
        move |(dots, _, backing)| {
            palette.replace(colours::read().ok());
            let _ = examples_on(&canvas, *backing, dots, palette.borrow().as_ref());
        }
    });
    use_effect_with((props.cells.clone(), props.theme, ground), {
        let canvas = answers.clone();
        move |(cells, ..)| {
            let canvas = canvas.cast::<HtmlCanvasElement>();
            if let (Some(canvas), Some(palette)) = (canvas, palette.borrow().as_ref()) {
                let _ = paint::cells(&canvas, cells, SURFACE_SIDE, palette);
            }
        }
    });
    html! {
        <Examined class="surface" label={props.label.clone()} on_gesture={props.on_gesture.clone()}>
            <canvas ref={answers} class="surface__canvas" role="img" aria-label={props.label.clone()}></canvas>
            <canvas ref={examples} class="surface__examples" aria-hidden="true"></canvas>
            if let Some((x, y)) = props.probe {
                <svg class="surface__probe" viewBox="-1 -1 2 2" aria-hidden="true">
                    <circle cx={x.to_string()} cy={(-y).to_string()} r="0.045" />
                </svg>
            }
        </Examined>
    }
}

fn examples_on(
    canvas: &NodeRef,
    backing: Backing,
    dots: &[Dot],
    palette: Option<&Palette>,
) -> Option<()> {
    let canvas = canvas.cast::<HtmlCanvasElement>()?;
    let ratio = backing.px_per_css_px;
    let side = (f64::from(backing.width_css_px) * ratio).round() as u32;
    canvas.set_width(side);
    canvas.set_height(side);
    paint::dots(&context_of(&canvas)?, dots, ratio, palette?)
}
