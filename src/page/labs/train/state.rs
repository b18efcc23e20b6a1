//! Everything that the reader can change in the lab, pure.

use crate::activation::{Activation, Setting, find};
use crate::link::{
    LARGEST_BATCH, LARGEST_BIAS, LARGEST_RATE, MOST_EPOCHS, MOST_LAYERS, MOST_NOISE, MOST_RUNS,
    MOST_UNITS, OPTIMISERS, Pace, Recipe, Start, StartRule, TrainView, Vary, all_in_domain,
    nearest_in_domain,
};
use crate::network::{Optimiser, Shape};

/// What the reader does. Runs and layers are counted from 0; numbers outside their limits change nothing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// Another view altogether.
    Arrive(Box<TrainView>),
    /// Another habit.
    SetRecipe(Recipe),
    /// Another data set.
    SetShape(Shape),
    /// More or less noise, in percent.
    SetNoise(f64),
    /// One hidden layer more, as wide as the last.
    AddLayer,
    /// One hidden layer less.
    RemoveLayer,
    /// Another width for a layer.
    SetUnits(usize, f64),
    /// Something else is what the runs differ in.
    SetVary(Vary),
    /// Another run, like the last but for what they differ in.
    AddRun,
    /// A run less.
    RemoveRun(usize),
    /// An activation for each layer of a run, or one for all.
    SetApart(usize, bool),
    /// Another activation for a run, and for which of the entries of its stack.
    SetActivation(usize, usize, &'static Activation),
    /// Another value for a parameter of that.
    SetParam(usize, usize, usize, f64),
    /// Another beginning for a run.
    SetStart(usize, Start),
    /// Another optimiser for a run.
    SetOptimiser(usize, Optimiser),
    /// Another learning rate for a run.
    SetRate(usize, f64),
    /// Where all biases begin.
    SetBias(f64),
    /// Another size of the batches.
    SetBatch(f64),
    /// Another end.
    SetEpochs(f64),
    /// Another seed.
    SetSeed(u32),
    /// A part below the curves was opened or folded.
    Open(usize, bool),
    /// It plays at another speed.
    SetPace(Pace),
    /// The reader examines a point, in the coordinates of the data, or none any more.
    Examine(Option<(f64, f64)>),
    /// The reader examines a unit, by its layer and its place there, or none any more.
    ExamineUnit(Option<(usize, usize)>),
    /// The reader looks at an epoch of the curves, or at none any more.
    LookAt(Option<usize>),
}

/// The view after an action.
pub(super) fn after(view: &TrainView, action: Action) -> TrainView {
    let mut next = view.clone();
    match action {
        Action::Arrive(view) => return *view,
        Action::SetRecipe(recipe) => next.recipe = recipe,
        Action::SetShape(shape) => next.shape = shape,
        Action::SetNoise(noise) => set(&mut next.noise, noise, 0.0, MOST_NOISE),
        Action::SetBias(bias) => set(&mut next.bias, bias, -LARGEST_BIAS, LARGEST_BIAS),
        Action::SetBatch(batch) => set_whole(&mut next.batch, batch, LARGEST_BATCH),
        Action::SetEpochs(epochs) => set_whole(&mut next.epochs, epochs, MOST_EPOCHS),
        Action::SetSeed(seed) => next.seed = seed,
        Action::Open(part, is_open) if part < next.open.len() => next.open[part] = is_open,
        Action::SetPace(pace) => next.look.pace = pace,
        Action::Examine(at) => next.look.at = at.map(|(x, y)| (rounded(x), rounded(y))),
        Action::ExamineUnit(unit) => next.look.unit = unit,
        Action::LookAt(epoch) => next.look.epoch = epoch,
        Action::AddLayer if next.layers.len() < MOST_LAYERS => {
            let last = next.layers.last().copied().unwrap_or(MOST_UNITS);
            next.layers.push(last);
            fit_stacks(&mut next);
        }
        Action::RemoveLayer if next.layers.len() > 1 => {
            next.layers.pop();
            fit_stacks(&mut next);
        }
        Action::SetUnits(layer, units) => {
            if let Some(layer) = next.layers.get_mut(layer) {
                set_whole(layer, units, MOST_UNITS);
            }
        }
        Action::SetVary(vary) => set_vary(&mut next, vary),
        Action::AddRun if next.runs() < MOST_RUNS => add_run(&mut next),
        Action::RemoveRun(run) if next.runs() > 1 => remove_run(&mut next, run),
        Action::SetApart(run, is_apart) => set_apart(&mut next, run, is_apart),
        Action::SetActivation(run, entry, activation) => {
            if let Some(setting) = entry_of(&mut next, run, entry) {
                *setting = Setting::of(activation);
            }
        }
        Action::SetParam(run, entry, index, value) => {
            if let Some(setting) = entry_of(&mut next, run, entry) {
                set_param(setting, index, value);
            }
        }
        Action::SetStart(run, start) if Start::is_factor(start.factor) => {
            replace(&mut next.starts, run, start);
        }
        Action::SetOptimiser(run, optimiser) => replace(&mut next.optimisers, run, optimiser),
        Action::SetRate(run, rate) if rate > 0.0 && rate <= LARGEST_RATE => {
            replace(&mut next.rates, run, rate);
        }
        _ => {}
    }
    next.settle_look();
    next
}

/// A coordinate to a thousandth, so that links stay short; what is no number is 0.
fn rounded(coordinate: f64) -> f64 {
    if coordinate.is_finite() { libm::round(1000.0 * coordinate) / 1000.0 } else { 0.0 }
}

fn set(number: &mut f64, wanted: f64, least: f64, most: f64) {
    if (least..=most).contains(&wanted) {
        // Adding zero turns −0, which no link has, into 0.
        *number = wanted + 0.0;
    }
}

fn set_whole(number: &mut usize, wanted: f64, most: usize) {
    if (1.0..=most as f64).contains(&wanted) {
        *number = wanted as usize;
    }
}

fn replace<T>(list: &mut [T], run: usize, entry: T) {
    let last = list.len() - 1;
    list[run.min(last)] = entry;
}

/// Each stack has one activation for all layers, or one for each.
fn fit_stacks(view: &mut TrainView) {
    let layers = view.layers.len();
    for stack in &mut view.activations {
        if stack.len() > 1 {
            let last = stack[stack.len() - 1].clone();
            stack.resize(layers, last);
        }
    }
}

fn set_apart(view: &mut TrainView, run: usize, is_apart: bool) {
    let layers = view.layers.len();
    if let Some(stack) = view.activations.get_mut(run) {
        let first = stack[0].clone();
        stack.resize(if is_apart { layers } else { 1 }, first);
    }
}

fn entry_of(view: &mut TrainView, run: usize, entry: usize) -> Option<&mut Setting> {
    view.activations.get_mut(run)?.get_mut(entry)
}

fn set_param(setting: &mut Setting, index: usize, value: f64) {
    let mut params = setting.params.to_vec();
    if let (Some(param), Some(old)) =
        (setting.activation.params.get(index), params.get(index).copied())
    {
        if !value.is_finite() {
            return;
        }
        params[index] = nearest_in_domain(param, value, &setting.params);
        if !all_in_domain(setting.activation, &params) {
            params[index] = old;
        }
        setting.params = params.into();
    }
}

/// What did vary keeps its first entry for all; what varies now gets a second one.
fn set_vary(view: &mut TrainView, vary: Vary) {
    if view.vary == vary {
        return;
    }
    view.activations.truncate(1);
    view.starts.truncate(1);
    view.optimisers.truncate(1);
    view.rates.truncate(1);
    view.vary = vary;
    add_run(view);
}

/// Another entry in the list that varies: one that is not there yet.
fn add_run(view: &mut TrainView) {
    match view.vary {
        Vary::Activation => {
            let usual = ["relu", "tanh", "gelu", "elu", "sigmoid"].into_iter().filter_map(find);
            let is_new = |it: &&'static Activation| {
                view.activations.iter().all(|stack| stack[0].activation != *it)
            };
            let next = { usual }.find(is_new).map(|it| vec![Setting::of(it)]);
            view.activations.extend(next);
        }
        Vary::Start => {
            let mut rules = StartRule::ALL.into_iter();
            let next = rules.find(|rule| view.starts.iter().all(|start| start.rule != *rule));
            let factor = |rule| if rule == StartRule::Normal { 0.5 } else { 1.0 };
            view.starts.extend(next.map(|rule| Start { rule, factor: factor(rule) }));
        }
        Vary::Optimiser => {
            let mut known = OPTIMISERS.into_iter().map(|(_, optimiser)| optimiser);
            let next = known.find(|optimiser| !view.optimisers.contains(optimiser));
            view.optimisers.push(next.unwrap_or(Optimiser::Adam));
        }
        Vary::Rate => {
            let last = view.rates.last().copied().unwrap_or(0.01);
            let larger = last * 3.0;
            view.rates.push(if larger <= LARGEST_RATE { larger } else { last / 10.0 });
        }
    }
}

fn remove_run(view: &mut TrainView, run: usize) {
    if run >= view.runs() {
        return;
    }
    match view.vary {
        Vary::Activation => drop(view.activations.remove(run)),
        Vary::Start => drop(view.starts.remove(run)),
        Vary::Optimiser => drop(view.optimisers.remove(run)),
        Vary::Rate => drop(view.rates.remove(run)),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
