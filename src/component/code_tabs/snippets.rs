//! A row of tabs, one a framework, over one panel of code.

use super::keys::tab_for_key;
use crate::component::clipboard::{self, Copied};
use crate::content::Framework;
use yew::prelude::*;

/// What [`Snippets`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SnippetsProps {
    /// What the ids of its parts begin with, unique on the page.
    pub id: AttrValue,
    /// The frameworks in the order of the tabs.
    pub frameworks: &'static [Framework],
    /// The code in a framework.
    pub code: Callback<Framework, Option<AttrValue>>,
}

/// Tabs with code; the chosen framework stays chosen when the code changes. Nothing where there is no code.
#[component]
pub fn Snippets(props: &SnippetsProps) -> Html {
    let framework = use_state_eq(|| Framework::Pytorch);
    let choose = {
        let setter = framework.setter();
        use_callback((), move |chosen, ()| setter.set(chosen))
    };
    let Some(code) = props.code.emit(*framework) else { return Html::default() };
    html! {
        <div class="code">
            <FrameworkTabs id={props.id.clone()} frameworks={props.frameworks} selected={*framework} {choose} />
            <CodePanel id={props.id.clone()} framework={*framework} {code} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FrameworkTabsProps {
    id: AttrValue,
    frameworks: &'static [Framework],
    selected: Framework,
    choose: Callback<Framework>,
}

/// The row of tabs: one stop of the Tab key, moved by arrow keys, Home and End.
#[component]
fn FrameworkTabs(props: &FrameworkTabsProps) -> Html {
    let buttons = use_state(|| Framework::ALL.map(|_| NodeRef::default()));
    let onkeydown = {
        let FrameworkTabsProps { frameworks, selected, choose, .. } = props.clone();
        let buttons = buttons.clone();
        Callback::from(move |event: KeyboardEvent| {
            let here = frameworks.iter().position(|&it| it == selected).unwrap_or(0);
            let Some(index) = tab_for_key(&event.key(), here, frameworks.len()) else { return };
            event.prevent_default();
            choose.emit(frameworks[index]);
            if let Some(button) = buttons[index].cast::<web_sys::HtmlElement>() {
                // Focus fails only for an element that has left the page.
                let _ = button.focus();
            }
        })
    };
    let tabs = props.frameworks.iter().zip(buttons.iter()).map(|(&framework, node)| {
        let is_selected = framework == props.selected;
        let onclick = props.choose.reform(move |_| framework);
        html! {
            <button key={framework.name()} ref={node.clone()} type="button" class="code__tab" role="tab"
                id={tab_id(&props.id, framework)} aria-controls={panel_id(&props.id)} aria-selected={is_selected.to_string()}
                tabindex={if is_selected { "0" } else { "-1" }} {onclick}>
                { framework.name() }
            </button>
        }
    });
    html! { <div class="code__tabs" role="tablist" aria-label="Framework" {onkeydown}>{ for tabs }</div> }
}

fn panel_id(id: &str) -> String {
    format!("{id}-panel")
}

fn tab_id(id: &str, framework: Framework) -> String {
    format!("{id}-tab-{}", framework.name().to_ascii_lowercase())
}

#[derive(Clone, PartialEq, Properties)]
struct CodePanelProps {
    id: AttrValue,
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
        <div id={panel_id(&props.id)} class="code__panel" role="tabpanel"
            aria-labelledby={tab_id(&props.id, props.framework)}>
            <pre class="code__text" tabindex="0"><code ref={element}>{ props.code.clone() }</code></pre>
            <div class="code__actions">
                <button type="button" class="button" {onclick}>{ "Copy code" }</button>
                <span class="code__status" role="status">{ said.map_or("", |(_, copied)| copied.words()) }</span>
            </div>
        </div>
    }
}
