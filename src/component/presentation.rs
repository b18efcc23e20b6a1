//! How the page is presented, known to everything on it: for a projector or not, and what is hidden.

use crate::link::Hide;
use yew::prelude::*;

/// What the shell tells every page, and every chart on it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Presentation {
    /// Large type and thick lines, for a projector.
    pub present: bool,
    /// The parts of the screen that are hidden.
    ///
    /// What an element shows is hidden by the style sheet, by its attribute `data-part`. What a page computes, such as
    /// curves and words, the page leaves out itself.
    pub hide: Hide,
}

/// The presentation that the shell provides; the usual one where there is no shell.
#[hook]
pub fn use_presentation() -> Presentation {
    use_context::<Presentation>().unwrap_or_default()
}
