//! Where the reader draws: by mouse, pen, finger or keys. Once the answer is shown, the curve lies over the sketch.

use super::chart::{HEIGHT, curve};
use super::state::{Action, Pen};
use crate::component::sketch::{Corner, Plane, draw};
use crate::predict::{Kind, Question, Sketch, Truth, column_at};
use std::fmt::Write;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The keys of the sketch area, for the list of keys.
pub(super) const KEYS: [(&str, &str); 8] = [
    ("Space", "put the pen down, or lift it"),
    ("→ ←", "move; with the pen down, draw; with Shift, finely"),
    ("Home, End", "move to the left or right end"),
    ("↑ ↓", "draw higher or lower: the line slopes from where the pen came from"),
    ("Shift + ↑ ↓", "jump: the line breaks off and goes on higher or lower"),
    ("Backspace", "undo"),
    ("Delete", "clear"),
    ("Enter", "reveal"),
];

/// Properties of [`SketchArea`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is hidden.
    pub truth: Option<Rc<Truth>>,
    /// What is drawn.
    pub sketch: Rc<Sketch>,
    /// Where the hand is.
    pub pen: Pen,
    /// Whether the answer is shown.
    pub is_shown: bool,
    /// Whether there is a stroke to take back.
    pub can_undo: bool,
    /// Whether the answer may be shown.
    pub can_reveal: bool,
    /// A point of the hidden curve that is given away.
    pub anchor: Option<(f64, f64)>,
    /// Where the hand is, in words.
    pub pen_words: AttrValue,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// The drawing, what is under the hand in numbers, and the buttons.
#[component]
pub(super) fn SketchArea(props: &Props) -> Html {
    let Some(truth) = &props.truth else { return Html::default() };
    let Props { is_shown, can_undo, can_reveal, on_action, .. } = props;
    let on = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    let (label, action) =
        if *is_shown { ("Try again", Action::Again) } else { ("Reveal", Action::Reveal) };
    html! {
        <figure class="quiz__chart">
            { surface(props, truth) }
            <figcaption class="quiz__tools">
                <p class="quiz__pen" id="pen" data-part="values">{ &props.pen_words }</p>
                <div class="button-row">
                    <button type="button" class="button" onclick={on(Action::Undo)} disabled={!can_undo}>{ "Undo" }</button>
                    <button type="button" class="button" onclick={on(Action::Clear)}
                        disabled={*is_shown || props.sketch.is_empty()}>{ "Clear" }</button>
                    // One button, so that the focus stays where it is.
                    if *can_reveal {
                        <button type="button" class="button button--main" onclick={on(action)}>{ label }</button>
                    }
                </div>
                if !can_reveal {
                    <p class="quiz__note">{ "The link hides gradients, so the answer stays hidden." }</p>
                }
            </figcaption>
        </figure>
    }
}

fn surface(props: &Props, truth: &Rc<Truth>) -> Html {
    let plane = plane(truth);
    let y_name = truth.order.symbol();
    let label = format!("Sketch area for {}", truth.order.name());
    html! {
        <Surface {plane} x={truth.x} {label} can_reveal={props.can_reveal} is_open={!props.is_shown} on_action={props.on_action.clone()}>
            { draw::axes(&plane, &"x".into(), &y_name.into()) }
            { draw::clipped(&plane, html! { <>
                if !props.is_shown { { hand(&plane, truth, props.pen) } }
                <path class="sketch__curve sketch--mine" d={path(&plane, truth, &props.sketch)} />
                if props.is_shown { { hidden(&plane, truth) } }
            </> }) }
            if let Some(at) = props.anchor { { draw::point(&plane, "sketch--f", at) } }
            if props.is_shown {
                { legend(&plane, truth) }
            } else if props.pen.is_down {
                { draw::point(&plane, "sketch--mine", (truth.x_of(props.pen.column), props.pen.y)) }
            }
        </Surface>
    }
}

/// As high above 0 as below it, whatever is hidden.
fn plane(truth: &Truth) -> Plane {
    Plane::new(truth.x, (-truth.height, truth.height), HEIGHT)
}

/// The line at the x of the hand, which stands in the other chart too.
fn hand(plane: &Plane, truth: &Truth, pen: Pen) -> Html {
    let x = truth.x_of(pen.column);
    draw::segment(plane, "sketch__reference", (x, plane.y.from()), (x, plane.y.to()))
}

fn hidden(plane: &Plane, truth: &Truth) -> Html {
    let (setting, kind) = (truth.setting.clone(), Kind::Sketch(truth.order));
    curve(plane, &Question { setting, x: truth.x, kind }, truth.order)
}

/// Which line is whose, in the corner that the curve leaves free.
fn legend(plane: &Plane, truth: &Truth) -> Html {
    let left = (0..truth.y.len() / 3).map(|column| truth.inside(column)).sum::<f64>();
    let corner = if left > 0.0 { Corner::BottomLeft } else { Corner::TopLeft };
    let class = if truth.order.name() == "f" { "sketch--f" } else { "sketch--gradient" };
    draw::names(
        plane,
        corner,
        &[("sketch--mine", "yours".into()), (class, truth.order.name().into())],
    )
}

/// The lines of the sketch; a single point is a short line, so that it is seen.
fn path(plane: &Plane, truth: &Truth, sketch: &Sketch) -> String {
    let mut d = String::new();
    for line in sketch.lines() {
        for (index, (column, y)) in line.iter().enumerate() {
            let (x, y) = plane.place((truth.x_of(*column), *y));
            // Writing into a String cannot fail.
            let _ = write!(d, "{}{x:.2} {y:.2}", if index == 0 { 'M' } else { 'L' });
        }
        if line.len() == 1 {
            d += "h1";
        }
    }
    d
}

/// Properties of [`Surface`].
#[derive(PartialEq, Properties)]
struct SurfaceProps {
    plane: Plane,
    x: (f64, f64),
    label: AttrValue,
    is_open: bool,
    can_reveal: bool,
    on_action: Callback<Action>,
    children: Html,
}

/// The element that is drawn on.
#[component]
fn Surface(props: &SurfaceProps) -> Html {
    let node = use_node_ref();
    let is_drawing = use_mut_ref(|| false);
    let deps = (node.clone(), props.plane, props.x, props.is_open, props.on_action.clone());
    let on_pointer =
        use_callback(deps, move |event: PointerEvent, (node, plane, x, is_open, on_action)| {
            let Some(svg) = node.cast::<Element>().filter(|_| *is_open) else { return };
            let begins =
                event.type_() == "pointerdown" && event.button() == 0 && event.is_primary();
            let goes_on =
                event.type_() == "pointermove" && *is_drawing.borrow() && event.is_primary();
            *is_drawing.borrow_mut() = begins || goes_on;
            if !(begins || goes_on) {
                return;
            }
            if begins {
                // Without the capture a stroke ends at the edge; that is all that is lost.
                let _ = svg.set_pointer_capture(event.pointer_id());
            }
            let rectangle = svg.get_bounding_client_rect();
            let across = (f64::from(event.client_x()) - rectangle.left()) / rectangle.width();
            let down = (f64::from(event.client_y()) - rectangle.top()) / rectangle.height();
            let (column, y) = (column_at(plane.x_at_share(across), *x), plane.y_at_share(down));
            on_action.emit(if begins { Action::Press(column, y) } else { Action::Drag(column, y) });
        });
    let deps = (props.on_action.clone(), props.can_reveal);
    let on_key = use_callback(deps, |event: KeyboardEvent, (on_action, can_reveal)| {
        let action = action_of(&event).filter(|action| *can_reveal || *action != Action::Reveal);
        if let Some(action) = action {
            event.prevent_default();
            on_action.emit(action);
        }
    });
    let class = if props.is_open { "sketch quiz__pad" } else { "sketch" };
    html! {
        <svg ref={node} {class} viewBox={draw::view_box(props.plane.height)} role="application" tabindex="0"
            aria-roledescription="sketch area" aria-label={props.label.clone()} aria-describedby="pen"
            onpointerdown={on_pointer.clone()} onpointermove={on_pointer.clone()} onpointerup={on_pointer.clone()}
            onpointercancel={on_pointer} onkeydown={on_key}>{ props.children.clone() }</svg>
    }
}

fn action_of(event: &KeyboardEvent) -> Option<Action> {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        return (key == "z").then_some(Action::Undo);
    }
    if event.alt_key() {
        return None;
    }
    let shift = event.shift_key();
    Some(match key.as_str() {
        "ArrowLeft" => Action::Move { strides: -1, is_fine: shift },
        "ArrowRight" => Action::Move { strides: 1, is_fine: shift },
        "ArrowUp" => Action::Lift { steps: 1.0, jumps: shift },
        "ArrowDown" => Action::Lift { steps: -1.0, jumps: shift },
        "Home" => Action::MoveToEnd { right: false },
        "End" => Action::MoveToEnd { right: true },
        " " => Action::TogglePen,
        "Backspace" => Action::Undo,
        "Delete" => Action::Clear,
        "Enter" => Action::Reveal,
        _ => return None,
    })
}
