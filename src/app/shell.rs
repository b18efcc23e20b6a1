//! What the shell holds besides the page: the choices of a presenter, what is hidden, the deck that plays, an open
//! dialog. Buttons and keys ask for something by a [`Wish`].

use super::deck_bar::DeckBar;
use super::flag;
use super::present::keys::Wish;
use super::present::{Help, KeyCaps, Laser, Present, use_keys, use_present};
use super::share::Share;
use crate::component::playing;
use crate::component::presentation::Presentation;
use crate::component::toggle::Toggle;
use crate::deck::Playing;
use crate::link::{Hide, Link, print};
use yew::prelude::*;

/// Everything that lies around and over the page.
#[derive(Clone, PartialEq)]
pub(super) struct Shell {
    present: Present,
    hide: UseStateHandle<Hide>,
    playing: UseStateHandle<Option<Playing>>,
    dialog: UseStateHandle<Option<Open>>,
    has_laser: UseStateHandle<bool>,
}

/// A dialog.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Keys,
    Share,
}

/// The shell of a page that has opened with this link.
#[hook]
pub(super) fn use_shell(link: &Link) -> Shell {
    let shell = Shell {
        present: use_present(link.present),
        hide: use_state_eq(|| link.hide),
        playing: use_state_eq(playing::read),
        dialog: use_state_eq(|| None),
        has_laser: use_state_eq(|| false),
    };
    use_keys(*shell.present.is_on, shell.playing.is_some(), &shell.on_wish());
    use_effect_with(*shell.hide, |hide| {
        flag::set("data-hide", (*hide != Hide::default()).then(|| hide.joined(" ")).as_deref());
        flag::set("data-framed", is_framed().then_some(""));
    });
    shell
}

impl Shell {
    /// How the page is presented.
    pub(super) fn presentation(&self) -> Presentation {
        Presentation { present: *self.present.is_on, hide: *self.hide }
    }

    /// Another link has come in. It says what is hidden; presenting goes on whatever it says.
    pub(super) fn arrive(&self, link: &Link) {
        if link.present {
            self.present.is_on.set(true);
        }
        self.hide.set(link.hide);
        self.playing.set(playing::read());
    }

    /// Buttons of the header.
    pub(super) fn tools(&self) -> Html {
        let present = &self.present;
        let on_share = self.opening(Open::Share);
        let text = (*present.is_on).then_some(*present.has_text);
        tools(*present.is_on, text, &self.on_wish(), on_share)
    }

    /// What lies over the page. `link` is what is on screen, `absolute` makes an address of a hash.
    pub(super) fn overlay(&self, link: &Link, absolute: fn(&str) -> String) -> Html {
        html! {
            <>
                if let Some(playing) = &*self.playing {
                    <DeckBar playing={playing.clone()} on_move={self.on_move()} on_end={self.on_end()} />
                }
                if *self.present.is_on {
                    <Laser is_on={*self.has_laser} on_off={setting(&self.has_laser, false)} />
                }
                if *self.present.has_caps { <KeyCaps /> }
                { self.open_dialog(link, absolute) }
            </>
        }
    }

    fn open_dialog(&self, link: &Link, absolute: fn(&str) -> String) -> Html {
        let on_close = setting(&self.dialog, None);
        match *self.dialog {
            None => Html::default(),
            Some(Open::Keys) => {
                let has_caps = self.present.has_caps.clone();
                let on_caps = Callback::from(move |on| has_caps.set(on));
                html! { <Help has_caps={*self.present.has_caps} {on_caps} {on_close} /> }
            }
            Some(Open::Share) => {
                // Who opens the link sits in front of a screen of their own; a step of a deck keeps the teacher's colours.
                let shared = Link { present: false, ..link.clone() };
                let hash = print(&Link { theme: None, ..shared.clone() });
                let hide = self.hide.clone();
                let on_hide = Callback::from(move |hidden| hide.set(hidden));
                html! {
                    <Share address={absolute(&print(&shared))} {hash} hide={*self.hide} {on_hide} {on_close} />
                }
            }
        }
    }

    fn on_wish(&self) -> Callback<Wish> {
        let shell = self.clone();
        Callback::from(move |wish| match wish {
            Wish::Present => shell.present.switch(!*shell.present.is_on),
            Wish::Leave => shell.present.switch(false),
            Wish::Text => shell.present.has_text.set(!*shell.present.has_text),
            Wish::Laser => shell.has_laser.set(true),
            Wish::Help => shell.dialog.set(Some(Open::Keys)),
            Wish::Next => shell.on_move().emit(true),
            Wish::Previous => shell.on_move().emit(false),
        })
    }

    fn on_move(&self) -> Callback<bool> {
        let state = self.playing.clone();
        Callback::from(move |forward| {
            if let Some(moved) = state.as_ref().and_then(|playing| playing.moved(forward)) {
                playing::play(Some(&moved));
                state.set(Some(moved));
            }
        })
    }

    fn on_end(&self) -> Callback<()> {
        let state = self.playing.clone();
        Callback::from(move |()| {
            playing::play(None);
            state.set(None);
        })
    }

    fn opening(&self, which: Open) -> Callback<MouseEvent> {
        setting(&self.dialog, Some(which)).reform(|_| ())
    }
}

/// Buttons of the header: whether the page is presented, and if so, whether its text is shown.
pub(super) fn tools(
    is_presented: bool,
    has_text: Option<bool>,
    on_wish: &Callback<Wish>,
    on_share: Callback<MouseEvent>,
) -> Html {
    let on = |wish: Wish| on_wish.reform(move |()| wish);
    html! {
        <>
            if let Some(has_text) = has_text {
                <Toggle label="Text" name="Text (key T)" pressed={has_text} on_press={on(Wish::Text)} />
            }
            <span class="header__wide">
                <Toggle label="Present" name="Present (key P)" pressed={is_presented}
                    on_press={on(Wish::Present)} />
            </span>
            <button type="button" class="button" onclick={on_share} aria-haspopup="dialog">{ "Share" }</button>
        </>
    }
}

/// Sets a state to this value.
fn setting<T: Copy + 'static>(state: &UseStateHandle<T>, value: T) -> Callback<()> {
    let setter = state.setter();
    Callback::from(move |()| setter.set(value))
}

/// Whether another page shows this one in a frame.
fn is_framed() -> bool {
    let window = gloo::utils::window();
    window.top().ok().flatten().is_none_or(|top| top != window)
}
