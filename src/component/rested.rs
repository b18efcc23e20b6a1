//! Following a hand only when it rests.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A hand that drags a slider moves more often than this.
const REST_MS: u32 = 100;

/// The value as it was when it last stayed the same for a tenth of a second: for parts of a page that are costly to
/// follow and stand outside of what the reader is looking at.
#[hook]
pub fn use_rested<T: Clone + PartialEq + 'static>(value: T) -> T {
    let rested = use_state_eq(|| value.clone());
    use_effect_with(value, {
        let rested = rested.setter();
        move |value| {
            let value = value.clone();
            let timeout = Timeout::new(REST_MS, move || rested.set(value));
            move || drop(timeout)
        }
    });
    (*rested).clone()
}
