//! The Explore page: one function at a time. What can happen on it is in [`state`], which is pure.

pub mod state;

use std::rc::Rc;
use yew::Reducible;

impl Reducible for state::ExploreState {
    type Action = state::Action;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}
