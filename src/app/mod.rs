//! The shell around every page: header, routes, theme, and the address bar.
//!
//! Start with [`App`]; [`address`] keeps the link in step with the screen, [`theme`] the colours. The pages are spread
//! over several programs ([`Group`]); [`start`] and [`stop`] are what each offers to the script that loads it. No
//! mathematics here.

mod address;
mod carry;
mod deck_bar;
mod flag;
mod group;
pub mod present;
mod program;
mod share;
mod shell;
pub mod still;
mod theme;

pub use crate::component::job::set_worker;
pub use crate::link::page_of;
pub use crate::page::labs::speed::set_forms;
pub use group::{EXPLORE, Group, HOME, LABS, LESSON, Screen};
pub use program::{start, stop};

use crate::component::header::Header;
use crate::component::notices::Notices;
use crate::component::presentation::Presentation;
use crate::link::{Link, Parsed, Theme, View, print};
use crate::page::Arrival;
use address::Address;
use carry::use_carry;
use shell::use_shell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`App`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The pages that can be shown.
    pub group: Group,
}

/// The whole application: what the link says, and a link that follows what is on screen.
#[component]
pub fn App(props: &Props) -> Html {
    let group = props.group;
    let arrived = use_state(|| Rc::new(address::read(group).unwrap_or_default()));
    let address = use_memo((), |()| Address::opened_with(&arrived.link, group));
    let chosen_theme =
        use_state_eq(|| arrived.link.theme.or_else(theme::carried).or_else(theme::stored));
    let system_theme = theme::use_system();
    let shell = use_shell(&arrived.link);
    let is_dismissed = use_state_eq(|| false);
    let theme = chosen_theme.unwrap_or(system_theme);

    use_effect_with((theme, *chosen_theme), |(theme, chosen)| theme::apply(*theme, *chosen));
    use_effect_with((), {
        let (arrived, chosen, is_dismissed) =
            (arrived.setter(), chosen_theme.setter(), is_dismissed.setter());
        let shell = shell.clone();
        let address = address.clone();
        move |()| {
            address.listen(move |parsed: Parsed| {
                if parsed.link.theme.is_some() {
                    chosen.set(parsed.link.theme);
                }
                shell.arrive(&parsed.link);
                is_dismissed.set(false);
                arrived.set(Rc::new(parsed));
            })
        }
    });

    let presentation = shell.presentation();
    let shown = (*chosen_theme, presentation);
    let on_view = use_callback((address.clone(), shown), |view: View, (address, shown)| {
        address.follow(link(view, *shown));
    });
    let link_to =
        use_callback(shown, |view: View, shown| address::absolute(&print(&link(view, *shown))));
    let on_theme = use_callback(chosen_theme.setter(), |theme: Theme, chosen| {
        theme::store(theme);
        chosen.set(Some(theme));
    });
    use_carry(presentation.hide);
    let on_dismiss = use_callback(is_dismissed.setter(), |(), is_dismissed| is_dismissed.set(true));

    html! {
        <ContextProvider<Presentation> context={presentation}>
            <a class="skip" href="#page" onclick={Callback::from(skip_to_page)}>{ "Skip to the page" }</a>
            <Header page={arrived.link.view.page()} {theme} {on_theme}>{ shell.tools() }</Header>
            <Notices sentences={sentences(&arrived, *is_dismissed)} {on_dismiss} />
            { (group.page)(&Screen { arrived: Arrival(Rc::clone(&arrived)), theme, on_view, link_to }) }
            { shell.overlay(&link(address.shown().view, shown), address::absolute) }
        </ContextProvider<Presentation>>
    }
}

/// The view with the theme that was chosen, presented or not, with these parts hidden.
fn link(view: View, (theme, shown): (Option<Theme>, Presentation)) -> Link {
    Link { view, theme, present: shown.present, hide: shown.hide }
}

fn sentences(parsed: &Parsed, is_dismissed: bool) -> Vec<AttrValue> {
    let notices = parsed.notices.iter().filter(|_| !is_dismissed);
    notices.map(|notice| AttrValue::from(notice.text.clone())).collect()
}

/// The hash belongs to the link, so the skip link moves the focus by hand.
fn skip_to_page(event: MouseEvent) {
    event.prevent_default();
    let page = gloo::utils::document().get_element_by_id("page");
    if let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) {
        // A page that cannot take the focus leaves it where it is.
        let _ = page.focus();
    }
}
