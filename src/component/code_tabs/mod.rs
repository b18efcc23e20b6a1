//! The function in PyTorch, Keras, JAX and Rust, one at a time, with a button that copies it.

mod keys;
mod snippet;

use super::clipboard::{self, Copied};
use crate::activation::Activation;
use crate::content::{ActivationText, Framework, activation_text};
use keys::tab_for_key;
use snippet::with_values;
use std::rc::Rc;
use yew::prelude::*;

/// What [`CodeTabs`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct CodeTabsProps {
    /// The function.
    pub activation: &'static Activation,
    /// The values of its parameters, in order.
    pub params: Rc<[f64]>,
}

/// Tabs with the function's code; the chosen framework stays chosen when the function changes.
///
/// Nothing where the function has no text.
#[component]
pub fn CodeTabs(props: &CodeTabsProps) -> Html {
    let framework = use_state_eq(|| Framework::Pytorch);
    let choose = {
        let setter = framework.setter();
        use_callback((), move |chosen, ()| setter.set(chosen))
    };
    let Some(code) = activation_text(props.activation.id)
        .and_then(|text| code_in(text, *framework, props.activation, &props.params))
    else {
        return Html::default();
    };
    html! {
        <div class="code">
            <FrameworkTabs selected={*framework} {choose} />
            <CodePanel framework={*framework} {code} />
        </div>
    }
}

fn code_in(
    text: &ActivationText,
    framework: Framework,
    activation: &Activation,
    params: &[f64],
) -> Option<AttrValue> {
    let code = text.code.iter().find(|code| code.framework == framework)?;
    Some(with_values(code, activation, params).into())
}

#[derive(Clone, PartialEq, Properties)]
struct FrameworkTabsProps {
    selected: Framework,
    choose: Callback<Framework>,
}

/// The row of tabs: one stop of the Tab key, moved by arrow keys, Home and End.
#[component]
fn FrameworkTabs(props: &FrameworkTabsProps) -> Html {
    let buttons = use_state(|| Framework::ALL.map(|_| NodeRef::default()));
    let onkeydown = {
        let (buttons, choose, selected) = (buttons.clone(), props.choose.clone(), props.selected);
        Callback::from(move |event: KeyboardEvent| {
            let here = Framework::ALL.iter().position(|&it| it == selected).unwrap_or(0);
            let Some(index) = tab_for_key(&event.key(), here, Framework::ALL.len()) else { return };
            event.prevent_default();
            choose.emit(Framework::ALL[index]);
            if let Some(button) = buttons[index].cast::<web_sys::HtmlElement>() {
                // Focus fails only for an element that has left the page.
                let _ = button.focus();
            }
        })
    };
    let tabs = Framework::ALL.iter().zip(buttons.iter()).map(|(&framework, node)| {
        let is_selected = framework == props.selected;
        let onclick = props.choose.reform(move |_| framework);
        html! {
            <button key={framework.name()} ref={node.clone()} type="button" class="code__tab" role="tab"
                id={tab_id(framework)} aria-controls={PANEL_ID} aria-selected={is_selected.to_string()}
                tabindex={if is_selected { "0" } else { "-1" }} {onclick}>
                { framework.name() }
            </button>
        }
    });
    html! { <div class="code__tabs" role="tablist" aria-label="Framework" {onkeydown}>{ for tabs }</div> }
}

const PANEL_ID: &str = "code-panel";

fn tab_id(framework: Framework) -> String {
    format!("code-tab-{}", framework.name().to_ascii_lowercase())
}

#[derive(Clone, PartialEq, Properties)]
struct CodePanelProps {
    framework: Framework,
    code: AttrValue,
}

/// The code of the chosen framework and its Copy button.
#[component]
fn CodePanel(props: &CodePanelProps) -> Html {
    let element = use_node_ref();
    // What was copied is kept with the outcome: the words go away as soon as other code is on screen.
    let outcome = use_state_eq(|| None::<(AttrValue, Copied)>);
    let onclick = {
        let (element, code, outcome) = (element.clone(), props.code.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let (copied_code, outcome) = (code.clone(), outcome.clone());
            let report =
                Callback::from(move |copied| outcome.set(Some((copied_code.clone(), copied))));
            clipboard::copy(code.to_string(), element.cast(), report);
        })
    };
    let said = outcome.as_ref().filter(|(code, _)| *code == props.code);
    html! {
        <div id={PANEL_ID} class="code__panel" role="tabpanel"
            aria-labelledby={tab_id(props.framework)}>
            <pre class="code__text" tabindex="0"><code ref={element}>{ props.code.clone() }</code></pre>
            <div class="code__actions">
                <button type="button" class="button" {onclick}>{ "Copy code" }</button>
                <span class="code__status" role="status">{ said.map_or("", |(_, copied)| copied.words()) }</span>
            </div>
        </div>
    }
}
