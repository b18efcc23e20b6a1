//! Everything that can happen on the Explore page, as a pure function from state and action to state.

use crate::activation::{Activation, CATALOGUE, Order};
use crate::link::{ExploreView, Layout, Show, all_in_domain, nearest_in_domain};
use crate::page::axis::{Axis, AxisAction};
use std::collections::BTreeMap;
use std::rc::Rc;

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
    /// Something about the x axis or the examined x.
    Axis(AxisAction),
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
            Action::Axis(action) => state.move_axis(action),
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

    fn move_axis(&mut self, action: AxisAction) {
        let ExploreView { at, from, to, .. } = self.view;
        let Axis { at, from, to } = Axis { at, from, to }.after(action);
        self.view = ExploreView { at, from, to, ..self.view.clone() };
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
