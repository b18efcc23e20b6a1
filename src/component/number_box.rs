//! A number box that keeps what the reader types, says what is wrong with it, and follows the value it shows.

use crate::link::shortest;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Turns the text of a box into a number, or into a sentence that says why it is none.
pub type Reading = Callback<String, Result<f64, String>>;

/// Properties of [`NumberBox`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The accessible name, such as `alpha (α)`.
    pub name: AttrValue,
    /// An id unique on the page; the message under the box takes it as its prefix.
    pub id: AttrValue,
    /// The value that holds.
    pub value: f64,
    /// The step of the arrow keys.
    pub step: f64,
    /// Reads the text.
    pub reading: Reading,
    /// A readable value was typed.
    pub on_value: Callback<f64>,
}

/// A native number box; an unreadable text stays in it, with a message below, until it is mended.
#[component]
pub fn NumberBox(props: &Props) -> Html {
    let node = use_node_ref();
    let problem = use_state_eq(|| None::<AttrValue>);
    use_effect_with((props.value, props.id.clone()), {
        let (node, reading, problem) = (node.clone(), props.reading.clone(), problem.clone());
        move |(value, _)| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                show(&input, *value, &reading);
                problem.set(None);
            }
        }
    });
    let on_input = use_callback(
        (props.reading.clone(), props.on_value.clone(), problem.clone()),
        |event: InputEvent, (reading, on_value, problem)| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Ok(value) = reading.emit(input.value()) {
                problem.set(None);
                on_value.emit(value);
            }
        },
    );
    // A half-typed number is no mistake yet: the message waits until the box is left or Enter is pressed.
    let on_change = use_callback(
        (props.reading.clone(), problem.clone()),
        |event: Event, (reading, problem)| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            problem.set(reading.emit(input.value()).err().map(AttrValue::from));
        },
    );
    let message_id = format!("{}-problem", props.id);
    html! {
        <div class="number">
            <input ref={node} class="number-box" type="number" id={props.id.clone()} aria-label={props.name.clone()}
                step={shortest(props.step)} inputmode="decimal" autocomplete="off"
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby={problem.is_some().then(|| message_id.clone())}
                oninput={on_input} onchange={on_change} />
            if let Some(sentence) = &*problem {
                <p class="number__problem" id={message_id} role="alert">{ sentence }</p>
            }
        </div>
    }
}

/// Writes the value into the box, unless the text in it already says the same in the reader's own digits.
fn show(input: &HtmlInputElement, value: f64, reading: &Reading) {
    if reading.emit(input.value()) != Ok(value) {
        input.set_value(&shortest(value));
    }
}
