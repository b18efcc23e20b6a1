//! The state of a lab: what its link says, changed by the reader, and told to the address bar.

use super::super::Arrival;
use crate::link::{LabsView, View};
use std::rc::Rc;
use yew::prelude::*;

/// How a lab finds its own view in a link, and makes a link of it.
pub(super) struct Door<V> {
    /// The lab's name, for the title of the document.
    pub name: &'static str,
    /// The view of this lab, if the link leads to it.
    pub find: fn(&LabsView) -> Option<&V>,
    /// The link's part for a view.
    pub wrap: fn(V) -> LabsView,
}

/// What a control calls with a new value: `set` with the view changed by it.
pub(super) fn changing<V: Clone + 'static, T: 'static>(
    view: &V,
    set: &Callback<V>,
    change: fn(&mut V, T),
) -> Callback<T> {
    let view = view.clone();
    set.reform(move |value| {
        let mut next = view.clone();
        change(&mut next, value);
        next
    })
}

/// What is on screen, and how to change it. A link that arrives replaces everything.
#[hook]
pub(super) fn use_lab<V: Clone + Default + PartialEq + 'static>(
    door: &'static Door<V>,
    arrived: &Arrival,
    on_view: &Callback<View>,
) -> (Rc<V>, Callback<V>) {
    let found = |arrived: &Arrival| {
        let View::Labs(view) = &arrived.0.link.view else { return None };
        (door.find)(view).cloned()
    };
    let state = use_state_eq(|| Rc::new(found(arrived).unwrap_or_default()));
    use_effect_with(arrived.clone(), {
        let state = state.setter();
        move |arrived| {
            if let Some(view) = found(arrived) {
                state.set(Rc::new(view));
            }
        }
    });
    use_effect_with(((*state).clone(), on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Labs((door.wrap)((**view).clone())));
    });
    use_effect_with((), |()| {
        gloo::utils::document().set_title(&format!("{} · Labs · Activation Lab", door.name));
    });
    let set = use_callback(state.setter(), |view, state| state.set(Rc::new(view)));
    ((*state).clone(), set)
}
