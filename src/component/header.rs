//! The bar at the top: name, pages, theme.

use crate::link::Theme;
use yew::prelude::*;

/// The pages: name in links, name on screen, address.
const PAGES: &[(&str, &str, &str)] = &[
    ("lesson", "Lesson", "#/"),
    ("explore", "Explore", "#/explore"),
    ("compare", "Compare", "#/compare"),
    ("labs", "Labs", "#/labs"),
    ("claims", "Claims", "#/claims"),
    ("choose", "Choose", "#/choose"),
    ("decks", "Decks", "#/decks"),
];

/// Properties of [`Header`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The name in links of the page on screen.
    pub page: &'static str,
    /// The theme on screen.
    pub theme: Theme,
    /// The reader asked for the other theme.
    pub on_theme: Callback<Theme>,
    /// Further buttons.
    #[prop_or_default]
    pub children: Html,
}

/// Name, navigation and the theme switch.
#[component]
pub fn Header(props: &Props) -> Html {
    let other = props.theme.other();
    let on_theme =
        use_callback((props.on_theme.clone(), other), |_: MouseEvent, (on_theme, other)| {
            on_theme.emit(*other)
        });
    html! {
        <header class="header">
            <a class="header__name" data-part="navigation" href="#/">{ "Activation Lab" }</a>
            <nav class="header__nav" data-part="navigation" aria-label="Pages">
                { for PAGES.iter().map(|(page, name, address)| html! {
                    <a key={*page} class="header__link" href={*address}
                        aria-current={(*page == props.page).then_some("page")}>{ *name }</a>
                }) }
            </nav>
            <div class="header__tools button-row">
                { props.children.clone() }
                <button type="button" class="button" onclick={on_theme}>{ label(other) }</button>
            </div>
        </header>
    }
}

/// The button says what pressing it gives.
const fn label(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
