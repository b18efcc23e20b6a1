//! Everything that can happen on the Explore page, as a pure function from state and action to state.

use crate::activation::{Activation, CATALOGUE, Order};
use crate::link::{
    DEFAULT_FROM, DEFAULT_TO, ExploreView, LARGEST_X, Layout, NARROWEST_WIDTH, Show, all_in_domain,
    nearest_in_domain, rounded, sensible_range,
};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Each step of zooming shows this much more or less of the x axis.
const ZOOM_FACTOR: f64 = 2.0;

/// What the reader, or a link, asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another function; range, examined x, curves and layout stay.
    Select(&'static Activation),
    /// The next function of the catalogue; after the last comes the first.
    Next,
    /// The previous function of the catalogue.
    Previous,
    /// A value for the parameter with this index; one outside the domain changes nothing.
    SetParam(usize, f64),
    /// The default for the parameter with this index, or what the others leave nearest to it.
    ResetParam(usize),
    /// The preset with this index.
    ApplyPreset(usize),
    /// Another x to examine; outside the axis it becomes the nearer end.
    SetAt(f64),
    /// Another span of x; one that is not in ascending order changes nothing.
    SetRange(f64, f64),
    /// Half the span, with the examined x staying where it is on screen.
    ZoomIn,
    /// Twice the span, with the examined x staying where it is on screen.
    ZoomOut,
    /// Moves the span by this fraction of its width.
    PanBy(f64),
    /// The default span.
    ResetRange,
    /// Shows or hides a curve; the last one stays.
    ToggleCurve(Order),
    /// Another layout.
    SetLayout(Layout),
    /// A link arrived: its view replaces everything.
    Replace(ExploreView),
}

/// What is on the Explore page, and what it remembers besides.
#[derive(Clone, Debug, PartialEq)]
pub struct ExploreState {
    /// What is on screen and in the link.
    pub view: ExploreView,
    /// The curves that were asked for; a function without f″ cannot show them all.
    wished: Show,
    /// Parameter values of the functions seen in this session, by id.
    remembered: BTreeMap<&'static str, Rc<[f64]>>,
}

impl From<ExploreView> for ExploreState {
    fn from(view: ExploreView) -> Self {
        Self { wished: view.show, view, remembered: BTreeMap::new() }
    }
}

impl ExploreState {
    /// The state after `action`. What [`ExploreView`] promises stays true; an action that cannot be followed changes
    /// nothing.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Select(activation) => state.select(activation),
            Action::Next => state.select(neighbour(self.view.activation, 1)),
            Action::Previous => state.select(neighbour(self.view.activation, CATALOGUE.len() - 1)),
            Action::SetParam(index, value) => state.set_param(index, value),
            Action::ResetParam(index) => state.reset_param(index),
            Action::ApplyPreset(index) => state.apply_preset(index),
            Action::SetAt(x) if x.is_finite() => {
                state.view.at = x.clamp(self.view.from, self.view.to)
            }
            Action::SetRange(from, to) if from < to => state.set_range(from, to),
            Action::SetAt(_) | Action::SetRange(..) => {}
            Action::ZoomIn => state.zoom(1.0 / ZOOM_FACTOR),
            Action::ZoomOut => state.zoom(ZOOM_FACTOR),
            Action::PanBy(fraction) => state.pan(fraction),
            Action::ResetRange => state.set_range(DEFAULT_FROM, DEFAULT_TO),
            Action::ToggleCurve(curve) => state.toggle(curve),
            Action::SetLayout(layout) => state.view.layout = layout,
            Action::Replace(view) => state.replace(view),
        }
        state
    }

    fn select(&mut self, activation: &'static Activation) {
        self.remember();
        let known = self.remembered.get(activation.id).cloned();
        self.view.params = known.unwrap_or_else(|| activation.defaults().into());
        self.view.activation = activation;
        self.view.show = self.wished.for_activation(activation);
    }

    fn replace(&mut self, view: ExploreView) {
        self.remember();
        self.wished = view.show;
        self.view = view;
    }

    fn remember(&mut self) {
        self.remembered.insert(self.view.activation.id, self.view.params.clone());
    }

    fn set_param(&mut self, index: usize, value: f64) {
        let mut params = self.view.params.to_vec();
        if let Some(old) = params.get_mut(index) {
            *old = value;
            self.set_params(&params);
        }
    }

    fn reset_param(&mut self, index: usize) {
        if let Some(param) = self.view.activation.params.get(index) {
            self.set_param(index, nearest_in_domain(param, param.default, &self.view.params));
        }
    }

    fn apply_preset(&mut self, index: usize) {
        if let Some(preset) = self.view.activation.presets.get(index) {
            self.set_params(preset.values);
        }
    }

    fn set_params(&mut self, params: &[f64]) {
        if all_in_domain(self.view.activation, params) {
            self.view.params = params.into();
        }
    }

    fn set_range(&mut self, from: f64, to: f64) {
        (self.view.from, self.view.to) = sensible_range(from, to);
        self.view.at = self.view.at.clamp(self.view.from, self.view.to);
    }

    fn zoom(&mut self, factor: f64) {
        let ExploreView { at, from, to, .. } = self.view;
        let width = (to - from) * factor;
        if width >= NARROWEST_WIDTH {
            let from = rounded(at - (at - from) * factor, width);
            self.set_range(from, rounded(at + (to - at) * factor, width));
        }
    }

    /// Moves the span without changing its width: at the limit of the axis it stops.
    fn pan(&mut self, fraction: f64) {
        let ExploreView { from, to, .. } = self.view;
        let width = to - from;
        let shift = (fraction * width).clamp(-LARGEST_X - from, LARGEST_X - to);
        if shift.is_finite() {
            self.set_range(rounded(from + shift, width), rounded(to + shift, width));
        }
    }

    fn toggle(&mut self, curve: Order) {
        let activation = self.view.activation;
        let toggled = self.view.show.with(curve, !self.view.show.has(curve));
        if toggled == Show::NOTHING || !activation.has(curve) {
            return;
        }
        self.view.show = toggled;
        let is_still_wished =
            |kept| toggled.has(kept) || !activation.has(kept) && self.wished.has(kept);
        self.wished = Order::ALL
            .into_iter()
            .fold(Show::NOTHING, |wished, kept| wished.with(kept, is_still_wished(kept)));
    }
}

/// The function `steps` further in the catalogue, which goes round.
fn neighbour(activation: &Activation, steps: usize) -> &'static Activation {
    let place = CATALOGUE.iter().position(|other| *other == activation).unwrap_or(0);
    CATALOGUE[(place + steps) % CATALOGUE.len()]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
