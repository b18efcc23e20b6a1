//! From what is on the page to what the chart draws.

use crate::link::{ExploreView, Layout};
use crate::plot::scene::{CurveSpec, SceneSpec, Span};

/// The scene of this view.
pub(super) fn of(view: &ExploreView) -> SceneSpec {
    let curves = view
        .show
        .curves()
        .map(|order| CurveSpec::new(view.activation, view.params.clone(), order))
        .collect();
    let x = Span::new(view.from, view.to).unwrap_or_default();
    let scene = match view.layout {
        Layout::Stacked => SceneSpec::stacked(curves, x),
        Layout::Overlaid => SceneSpec::overlaid(curves, x),
    };
    SceneSpec { at: Some(view.at), tangent: true, ..scene }
}
