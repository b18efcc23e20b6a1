//! The list of all keys and gestures, folded away under a chart.

use super::chart::HELP;
use yew::prelude::*;

/// The keys of every chart, and those of the page.
pub fn key_list(page_keys: &[(&'static str, &'static str)]) -> Html {
    let keys: Vec<_> = HELP.iter().chain(page_keys).copied().collect();
    html! {
        <details class="keys">
            <summary class="keys__summary">{ "Keys" }</summary>
            <p class="keys__intro">{ "With the focus on the chart (press Tab until it has a frame):" }</p>
            { rows(&keys) }
            <p class="keys__intro">
                { "Drag on the chart to move x; drag the x axis, or drag with Shift, to move the range; \
                   turn the wheel or pinch to zoom; double-click to show the whole range again." }
            </p>
        </details>
    }
}

/// Keys and what they do, a row each.
pub fn rows(keys: &[(&'static str, &'static str)]) -> Html {
    html! {
        <dl class="keys__list">
            { for keys.iter().map(|(keys, effect)| html! {
                <div class="keys__row" key={*keys}><dt>{ *keys }</dt><dd>{ *effect }</dd></div>
            }) }
        </dl>
    }
}
