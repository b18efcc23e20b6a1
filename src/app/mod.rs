//! The shell around every page: header, routes, theme.

use yew::prelude::*;

/// The whole application.
#[component]
pub fn App() -> Html {
    html! { <main><h1>{ "Activation Lab" }</h1></main> }
}
