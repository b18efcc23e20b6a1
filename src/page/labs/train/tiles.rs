//! The answers of all units of a layer, as small pictures side by side: over the plane, or along the axis.

use super::gaze::COLUMNS;
use super::paint;
use crate::component::backing::use_backing;
use crate::component::chart::colours;
use crate::component::examined::{Examined, Gesture};
use crate::job::train::UNIT_SIDE;
use crate::plot::palette::Palette;
use crate::plot::png::context_of;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

const TILE_CSS_PX: f64 = 36.0;
const GAP_CSS_PX: f64 = 4.0;

/// Properties of [`Tiles`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What they show, in words.
    pub label: AttrValue,
    /// The answers, unit after unit.
    pub units: Vec<f64>,
    /// How many units there are.
    pub count: usize,
    /// Whether the answers of a unit are a square over the plane.
    pub is_plane: bool,
    /// The unit that is examined.
    pub chosen: Option<usize>,
    /// The theme on screen.
    pub theme: &'static str,
    /// What the reader does over them.
    pub on_gesture: Callback<Gesture>,
}

/// Pictures in rows of eight. Each is scaled by its own largest answer; a unit that always answers 0 stays empty.
#[component]
pub(super) fn Tiles(props: &Props) -> Html {
    let canvas = use_node_ref();
    let palette = use_mut_ref(|| None::<Palette>);
    let sheet = use_memo((), |()| {
        document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()
    });
    use_effect_with(props.theme, {
        let palette = palette.clone();
        move |_| {
            palette.replace(colours::read().ok());
        }
    });
    let backing = use_backing(&canvas);
    let key =
        (props.units.clone(), props.count, props.is_plane, props.chosen, props.theme, backing);
    use_effect_with(key, {
        let canvas = canvas.clone();
        move |(units, count, is_plane, chosen, _, backing)| {
            let shown = canvas.cast::<HtmlCanvasElement>().zip((*sheet).clone());
            // The facts beside it tell what matters where nothing can be drawn.
            if let (Some((canvas, sheet)), Some(palette)) = (shown, palette.borrow().as_ref()) {
                let answers = Answers { units, count: *count, is_plane: *is_plane };
                let ratio = backing.px_per_css_px;
                let _ = draw((&canvas, ratio), &sheet, &answers, *chosen, palette);
            }
        }
    });
    html! {
        <Examined class={class(props.count)} label={format!("{} The arrow keys examine a unit.", props.label)}
            on_gesture={props.on_gesture.clone()}>
            <canvas ref={canvas} class="tiles__canvas" role="img" aria-label={props.label.clone()}></canvas>
        </Examined>
    }
}

/// The style sheet knows the size for so many rows.
fn class(count: usize) -> AttrValue {
    format!("tiles tiles--rows-{}", count.div_ceil(COLUMNS)).into()
}

struct Answers<'a> {
    units: &'a [f64],
    count: usize,
    is_plane: bool,
}

impl Answers<'_> {
    /// The answers of each unit, as shares of its largest.
    fn scaled(&self) -> Vec<Vec<f64>> {
        let length = (self.units.len() / self.count.max(1)).max(1);
        let scaled = |answers: &[f64]| {
            let largest = answers.iter().map(|answer| answer.abs()).fold(0.0, f64::max);
            let scale = if largest > 0.0 { 1.0 / largest } else { 0.0 };
            answers.iter().map(|answer| answer * scale).collect()
        };
        self.units.chunks_exact(length).take(self.count).map(scaled).collect()
    }
}

fn draw(
    (canvas, ratio): (&HtmlCanvasElement, f64),
    sheet: &HtmlCanvasElement,
    answers: &Answers,
    chosen: Option<usize>,
    palette: &Palette,
) -> Option<()> {
    let (tile, pitch) = (TILE_CSS_PX * ratio, (TILE_CSS_PX + GAP_CSS_PX) * ratio);
    let rows = answers.count.div_ceil(COLUMNS) as f64;
    canvas.set_width((COLUMNS as f64 * pitch - GAP_CSS_PX * ratio).round() as u32);
    canvas.set_height((rows * pitch - GAP_CSS_PX * ratio).round() as u32);
    let context = context_of(canvas)?;
    let units = answers.scaled();
    if answers.is_plane {
        // All units one below the other, a pixel for each cell; each is scaled from there.
        paint::cells(sheet, &units.concat(), UNIT_SIDE, palette)?;
    }
    for (place, unit) in units.iter().enumerate() {
        let (left, top) = ((place % COLUMNS) as f64 * pitch, (place / COLUMNS) as f64 * pitch);
        if answers.is_plane {
            let (side, from) = (UNIT_SIDE as f64, (place * UNIT_SIDE) as f64);
            context
                .draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                    sheet, 0.0, from, side, side, left, top, tile, tile,
                )
                .ok()?;
        } else {
            curve(&context, unit, (left, top, tile), palette);
        }
        let is_chosen = chosen == Some(place);
        let colour = if is_chosen { &palette.f } else { &palette.line };
        let width = if is_chosen { 3.0 * ratio } else { 1.0 };
        context.set_stroke_style_str(&colour.css());
        context.set_line_width(width);
        let (inset, side) = (0.5 * width, tile - width);
        context.stroke_rect(left + inset, top + inset, side, side);
    }
    Some(())
}

/// The answers along the axis, from −1 at the bottom to 1 at the top.
fn curve(
    context: &CanvasRenderingContext2d,
    answers: &[f64],
    (left, top, side): (f64, f64, f64),
    palette: &Palette,
) {
    context.set_stroke_style_str(&palette.series[2].css());
    context.set_line_width(0.05 * side);
    context.begin_path();
    let last = answers.len().saturating_sub(1).max(1) as f64;
    for (place, answer) in answers.iter().enumerate() {
        let across = left + side * (0.08 + 0.84 * place as f64 / last);
        context.line_to(across, top + side * (0.5 - 0.4 * answer));
    }
    context.stroke();
}
