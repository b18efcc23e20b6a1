//! What is left of a view where the link hides the gradient.

use crate::activation::shape::Landmarks;
use crate::link::{ExploreView, Hide, Part, Show};

/// The view as it is shown. The view itself keeps its curves, so that they come back with the gradient.
#[must_use]
pub fn seen(view: &ExploreView, hide: Hide) -> ExploreView {
    let show = if hide.has(Part::Gradient) { Show::VALUE } else { view.show };
    ExploreView { show, ..view.clone() }
}

/// Where the jump keys may lead: places that only the gradient shows would give it away.
#[must_use]
pub fn landmarks(all: Landmarks, hide: Hide) -> Landmarks {
    if hide.has(Part::Gradient) {
        Landmarks { breaks: all.breaks, ..Landmarks::default() }
    } else {
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    #[test]
    fn only_f_is_left_without_the_gradient_and_all_comes_back() {
        let elu = find("elu").expect("in the catalogue");
        let only_slope = Show { df: true, ..Show::NOTHING };
        let view = ExploreView { show: only_slope, ..ExploreView::of(elu) };
        let hide = Hide::default().with(Part::Gradient, true);
        assert_eq!(seen(&view, hide).show, Show::VALUE);
        assert_eq!(seen(&view, Hide::default()), view);
    }

    #[test]
    fn no_key_leads_to_a_place_of_the_gradient() {
        let all = Landmarks { breaks: vec![0.0], zeros: vec![1.0], steepest: vec![2.0] };
        let hide = Hide::default().with(Part::Gradient, true);
        let left = landmarks(all.clone(), hide);
        assert_eq!((left.breaks, left.zeros, left.steepest), (vec![0.0], vec![], vec![]));
        assert_eq!(landmarks(all.clone(), Hide::default()).zeros, all.zeros);
    }
}
