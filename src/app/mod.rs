//! The shell around every page: header, routes, theme, and the address bar.
//!
//! Start with [`App`]; [`address`] keeps the link in step with the screen, [`theme`] the colours. The pages are spread
//! over several programs ([`Group`]); [`start`] and [`stop`] are what each offers to the script that loads it. No
//! mathematics here.

mod address;
mod carry;
mod flag;
mod group;
pub mod present;
mod program;
mod theme;

pub use crate::component::job::set_worker;
pub use crate::link::page_of;
pub use group::{EXPLORE, Group, HOME, LABS, LESSON, Screen};
pub use program::{start, stop};

use crate::component::header::Header;
use crate::component::notices::Notices;
use crate::component::presentation::Presentation;
use crate::component::toggle::Toggle;
use crate::link::{Hide, Link, Parsed, Theme, View, print};
use crate::page::Arrival;
use address::Address;
use carry::use_carry;
use present::keys::Wish;
use present::{Help, KeyCaps, Laser, Present, use_keys, use_present};
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
    let hide = use_state_eq(|| arrived.link.hide);
    let present = use_present(arrived.link.present);
    let is_dismissed = use_state_eq(|| false);
    let theme = chosen_theme.unwrap_or(system_theme);

    use_effect_with((theme, *chosen_theme), |(theme, chosen)| theme::apply(*theme, *chosen));
    use_effect_with((), {
        let (arrived, chosen, is_dismissed) =
            (arrived.setter(), chosen_theme.setter(), is_dismissed.setter());
        let (hide, is_presented) = (hide.setter(), present.is_on.setter());
        let address = address.clone();
        move |()| {
            address.listen(move |parsed: Parsed| {
                if parsed.link.theme.is_some() {
                    chosen.set(parsed.link.theme);
                }
                if parsed.link.present {
                    is_presented.set(true);
                }
                hide.set(parsed.link.hide);
                is_dismissed.set(false);
                arrived.set(Rc::new(parsed));
            })
        }
    });

    let shown = (*chosen_theme, *present.is_on, *hide);
    let on_view = use_callback((address.clone(), shown), |view: View, (address, shown)| {
        address.follow(link(view, *shown));
    });
    let link_to =
        use_callback(shown, |view: View, shown| address::absolute(&print(&link(view, *shown))));
    let on_theme = use_callback(chosen_theme.setter(), |theme: Theme, chosen| {
        theme::store(theme);
        chosen.set(Some(theme));
    });
    let dialog = use_state_eq(|| None::<Open>);
    let has_laser = use_state_eq(|| false);
    let on_wish = wishes(&present, &dialog, &has_laser);
    use_keys(*present.is_on, false, &on_wish);
    use_carry(*hide);
    use_effect_with(*hide, |hide| {
        flag::set("data-hide", (*hide != Hide::default()).then(|| hide.joined(" ")).as_deref());
        flag::set("data-framed", is_framed().then_some(""));
    });
    let on_dismiss = use_callback(is_dismissed.setter(), |(), is_dismissed| is_dismissed.set(true));

    html! {
        <ContextProvider<Presentation> context={Presentation { present: *present.is_on, hide: *hide }}>
            <a class="skip" href="#page" onclick={Callback::from(skip_to_page)}>{ "Skip to the page" }</a>
            <Header page={arrived.link.view.page()} {theme} {on_theme}>{ tools(&present, &on_wish) }</Header>
            <Notices sentences={sentences(&arrived, *is_dismissed)} {on_dismiss} />
            { (group.page)(&Screen { arrived: Arrival(Rc::clone(&arrived)), theme, on_view, link_to }) }
            { overlay(&present, &dialog, &has_laser) }
        </ContextProvider<Presentation>>
    }
}

/// A dialog of the shell.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Keys,
}

/// Does what a key or a button of the shell asks for.
fn wishes(
    present: &Present,
    dialog: &UseStateHandle<Option<Open>>,
    has_laser: &UseStateHandle<bool>,
) -> Callback<Wish> {
    let (present, dialog, has_laser) = (present.clone(), dialog.setter(), has_laser.setter());
    Callback::from(move |wish| match wish {
        Wish::Present => present.switch(!*present.is_on),
        Wish::Leave => present.switch(false),
        Wish::Text => present.has_text.set(!*present.has_text),
        Wish::Laser => has_laser.set(true),
        Wish::Help => dialog.set(Some(Open::Keys)),
        Wish::Next | Wish::Previous => {}
    })
}

/// Buttons of the header.
fn tools(present: &Present, on_wish: &Callback<Wish>) -> Html {
    let on = |wish: Wish| on_wish.reform(move |()| wish);
    html! {
        <>
            if *present.is_on {
                <Toggle label="Text" name="Text (key T)" pressed={*present.has_text} on_press={on(Wish::Text)} />
            }
            <span class="header__wide">
                <Toggle label="Present" name="Present (key P)" pressed={*present.is_on} on_press={on(Wish::Present)} />
            </span>
        </>
    }
}

/// What lies over the page.
fn overlay(
    present: &Present,
    dialog: &UseStateHandle<Option<Open>>,
    has_laser: &UseStateHandle<bool>,
) -> Html {
    let on_close = {
        let dialog = dialog.setter();
        Callback::from(move |()| dialog.set(None))
    };
    let on_caps = {
        let has_caps = present.has_caps.setter();
        Callback::from(move |on| has_caps.set(on))
    };
    let on_off = {
        let has_laser = has_laser.setter();
        Callback::from(move |()| has_laser.set(false))
    };
    html! {
        <>
            if *present.is_on { <Laser is_on={**has_laser} {on_off} /> }
            if *present.has_caps { <KeyCaps /> }
            if **dialog == Some(Open::Keys) {
                <Help has_caps={*present.has_caps} {on_caps} {on_close} />
            }
        </>
    }
}

/// The view with the theme that was chosen, presented or not, with these parts hidden.
fn link(view: View, (theme, present, hide): (Option<Theme>, bool, Hide)) -> Link {
    Link { view, theme, present, hide }
}

fn sentences(parsed: &Parsed, is_dismissed: bool) -> Vec<AttrValue> {
    let notices = parsed.notices.iter().filter(|_| !is_dismissed);
    notices.map(|notice| AttrValue::from(notice.text.clone())).collect()
}

/// Whether another page shows this one in a frame.
fn is_framed() -> bool {
    let window = gloo::utils::window();
    window.top().ok().flatten().is_none_or(|top| top != window)
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
