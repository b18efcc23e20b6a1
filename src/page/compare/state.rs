//! Everything that can happen on the Compare page, as a pure function from state and action to state.

use super::sets::SETS;
use crate::activation::{Activation, Order, Setting};
use crate::link::{
    Column, CompareLayout, CompareView, FEWEST_FUNCTIONS, LARGEST_MEAN, LARGEST_SPREAD,
    MOST_FUNCTIONS, SMALLEST_SPREAD, Show, Sort, all_in_domain,
};
use crate::page::axis::{Axis, AxisAction};

/// What the reader, or a link, asks for. Functions are named by their place, counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// One more function, at the end; a seventh changes nothing.
    Add(&'static Activation),
    /// One function less; two always stay.
    Remove(usize),
    /// The function with this key (the first number) goes to this place: the same however often it is asked.
    Move(u32, usize),
    /// The function once more, behind itself.
    Duplicate(usize),
    /// Another function in this place, with its defaults.
    Replace(usize, &'static Activation),
    /// A value for a parameter (the second number) of a function; one outside the domain changes nothing.
    SetParam(usize, usize, f64),
    /// The ready-made set with this index.
    ApplySet(usize),
    /// What is subtracted from the others.
    SetBaseline(Option<usize>),
    /// Sorts by this column; asked again in the other direction, and a third time not at all.
    SortBy(Column),
    /// Shows or hides a curve; the last one stays.
    ToggleCurve(Order),
    /// Another layout.
    SetLayout(CompareLayout),
    /// Something about the x axis or the examined x.
    Axis(AxisAction),
    /// The mean of the inputs that flow through.
    SetMean(f64),
    /// The standard deviation of those inputs.
    SetSpread(f64),
    /// The seed from which they are drawn.
    SetSeed(u32),
    /// A link arrived: its view replaces everything.
    Arrive(CompareView),
}

/// What is on the Compare page, with a key for each function that it keeps wherever it moves.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareState {
    /// What is on screen and in the link.
    pub view: CompareView,
    /// One key for each function, in the same order; no two are equal.
    pub keys: Vec<u32>,
    next_key: u32,
}

impl From<CompareView> for CompareState {
    fn from(view: CompareView) -> Self {
        let mut state = Self { view, keys: Vec::new(), next_key: 0 };
        state.renew_keys();
        state
    }
}

impl CompareState {
    /// The state after `action`. What [`CompareView`] promises stays true; an action that cannot be followed changes
    /// nothing.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Add(activation) => state.insert(usize::MAX, Setting::of(activation)),
            Action::Remove(place) => state.remove(place),
            Action::Move(key, to) => state.relocate(key, to),
            Action::Duplicate(place) => {
                if let Some(function) = self.view.functions.get(place).cloned() {
                    state.insert(place + 1, function);
                }
            }
            Action::Replace(place, activation) => state.replace(place, activation),
            Action::SetParam(place, index, value) => state.set_param(place, index, value),
            Action::ApplySet(index) => state.apply_set(index),
            Action::SetBaseline(baseline) => state.set_baseline(baseline),
            Action::SortBy(column) => state.sort_by(column),
            Action::ToggleCurve(curve) => state.toggle(curve),
            Action::SetLayout(layout) => state.view.layout = layout,
            Action::Axis(action) => state.move_axis(action),
            Action::SetMean(mean) if mean.is_finite() => {
                state.view.flow.mean = mean.clamp(-LARGEST_MEAN, LARGEST_MEAN);
            }
            Action::SetSpread(spread) if spread.is_finite() => {
                state.view.flow.spread = spread.clamp(SMALLEST_SPREAD, LARGEST_SPREAD);
            }
            Action::SetMean(_) | Action::SetSpread(_) => {}
            Action::SetSeed(seed) => state.view.flow.seed = seed,
            Action::Arrive(view) => state.arrive(view),
        }
        state
    }

    fn arrive(&mut self, view: CompareView) {
        let is_longer_or_shorter = view.functions.len() != self.keys.len();
        self.view = view;
        if is_longer_or_shorter {
            self.renew_keys();
        }
    }

    fn renew_keys(&mut self) {
        self.keys = (0..self.view.functions.len()).map(|_| self.new_key()).collect();
    }

    fn new_key(&mut self) -> u32 {
        self.next_key += 1;
        self.next_key
    }

    /// Changes the list of functions and keys together; the baseline stays the same function, or goes with it.
    fn change_list(&mut self, change: impl FnOnce(&mut Vec<(u32, Setting)>)) {
        let baseline = self.view.baseline.map(|place| self.keys[place]);
        let keys = self.keys.iter().copied();
        let mut list: Vec<(u32, Setting)> = keys.zip(self.view.functions.iter().cloned()).collect();
        change(&mut list);
        if !(FEWEST_FUNCTIONS..=MOST_FUNCTIONS).contains(&list.len()) {
            return;
        }
        self.keys = list.iter().map(|(key, _)| *key).collect();
        self.view.functions = list.into_iter().map(|(_, function)| function).collect();
        let place = baseline.and_then(|key| self.keys.iter().position(|other| *other == key));
        self.set_baseline(place);
    }

    fn insert(&mut self, place: usize, function: Setting) {
        let key = self.new_key();
        self.change_list(|list| list.insert(place.min(list.len()), (key, function)));
    }

    fn remove(&mut self, place: usize) {
        self.change_list(|list| {
            if place < list.len() {
                list.remove(place);
            }
        });
    }

    fn relocate(&mut self, key: u32, to: usize) {
        self.change_list(|list| {
            let from = list.iter().position(|(other, _)| *other == key);
            if let Some(from) = from.filter(|_| to < list.len()) {
                let moved = list.remove(from);
                list.insert(to, moved);
            }
        });
    }

    fn replace(&mut self, place: usize, activation: &'static Activation) {
        self.change_list(|list| {
            if let Some((_, function)) = list.get_mut(place) {
                *function = Setting::of(activation);
            }
        });
    }

    fn set_param(&mut self, place: usize, index: usize, value: f64) {
        self.change_list(|list| {
            let Some((_, function)) = list.get_mut(place) else { return };
            let mut params = function.params.to_vec();
            if let Some(old) = params.get_mut(index) {
                *old = value;
                if all_in_domain(function.activation, &params) {
                    function.params = params.into();
                }
            }
        });
    }

    fn apply_set(&mut self, index: usize) {
        if let Some(set) = SETS.get(index) {
            self.view.functions = set.functions().into();
            self.renew_keys();
            self.set_baseline(None);
        }
    }

    fn set_baseline(&mut self, baseline: Option<usize>) {
        self.view.baseline = baseline.filter(|place| *place < self.view.functions.len());
        let has_baseline = self.view.baseline.is_some();
        self.view.sort =
            self.view.sort.filter(|sort| has_baseline || !sort.column.needs_baseline());
    }

    fn sort_by(&mut self, column: Column) {
        if column.needs_baseline() && self.view.baseline.is_none() {
            return;
        }
        self.view.sort = match self.view.sort {
            Some(Sort { column: other, descending }) if other == column => {
                (!descending).then_some(Sort { column, descending: true })
            }
            _ => Some(Sort { column, descending: false }),
        };
    }

    fn toggle(&mut self, curve: Order) {
        let toggled = self.view.show.with(curve, !self.view.show.has(curve));
        if curve != Order::Second && toggled != Show::NOTHING {
            self.view.show = toggled;
        }
    }

    fn move_axis(&mut self, action: AxisAction) {
        let CompareView { at, from, to, .. } = self.view;
        Axis { at: self.view.at, from: self.view.from, to: self.view.to } =
            Axis { at, from, to }.after(action);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
