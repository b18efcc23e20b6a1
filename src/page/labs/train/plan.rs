//! What the runs of a view are: their data, their configuration, and what they are called.

use crate::activation::Setting;
use crate::component::number::significant;
use crate::job::train::TrainRequest;
use crate::link::{Recipe, Start, StartRule, TrainView, Vary};
use crate::network::{
    Bias, Config, DataSpec, Goal, Hidden, Initialiser, Loss, Optimiser, Rule, Shape,
};

/// What the worker is asked for.
#[must_use]
pub fn request(view: &TrainView) -> TrainRequest {
    let configs = (0..view.runs()).map(|run| config(view, run)).collect();
    TrainRequest { data: data(view), configs }
}

/// The data of all runs.
pub(super) fn data(view: &TrainView) -> DataSpec {
    let seed = u64::from(view.seed);
    let data = match view.recipe {
        Recipe::Modern => DataSpec::modern(view.shape, seed),
        Recipe::Playground => DataSpec::playground(view.shape, seed),
    };
    DataSpec { noise: view.noise, ..data }
}

/// Everything else that decides a run.
pub(super) fn config(view: &TrainView, run: usize) -> Config {
    let stack = stack(view, run);
    let is_regression = view.shape.goal() == Goal::Number;
    let seed = u64::from(view.seed);
    let base = match view.recipe {
        Recipe::Modern => Config::modern(&[], &stack[0], seed),
        Recipe::Playground => Config::playground(&[], &stack[0], is_regression, seed),
    };
    let layers = view.layers.iter().enumerate();
    let hidden = layers.map(|(layer, units)| Hidden::new(*units, of_layer(stack, layer).clone()));
    Config {
        hidden: hidden.collect(),
        loss: if is_regression { Loss::Squared } else { base.loss },
        initialiser: initialiser(entry(&view.starts, run), &stack[0], view.bias),
        optimiser: entry(&view.optimisers, run),
        learning_rate: entry(&view.rates, run),
        batch: view.batch,
        ..base
    }
}

/// The activations of a run: one for all layers, or one for each.
pub(super) fn stack(view: &TrainView, run: usize) -> &[Setting] {
    &view.activations[run.min(view.activations.len() - 1)]
}

/// The activation of one layer.
pub(super) fn of_layer(stack: &[Setting], layer: usize) -> &Setting {
    &stack[layer.min(stack.len() - 1)]
}

/// Short names of all runs, after what they differ in; runs that are the same are counted.
pub(super) fn names(view: &TrainView) -> Vec<String> {
    let names: Vec<String> = (0..view.runs()).map(|run| name(view, run)).collect();
    let count = |name: &String| names.iter().filter(|other| *other == name).count();
    let is_first =
        |place: usize| names[..place].iter().filter(|it| **it == names[place]).count() + 1;
    let numbered = names.iter().enumerate().map(|(place, name)| {
        if count(name) == 1 { name.clone() } else { format!("{name} ({})", is_first(place)) }
    });
    numbered.collect()
}

fn name(view: &TrainView, run: usize) -> String {
    match view.vary {
        Vary::Activation => {
            stack(view, run).iter().map(setting_name).collect::<Vec<_>>().join(" · ")
        }
        Vary::Start => start_name(view.starts[run]),
        Vary::Optimiser => optimiser_name(view.optimisers[run]).to_owned(),
        Vary::Rate => format!("rate {}", significant(view.rates[run], 4)),
    }
}

/// `ELU`, `ELU, α = 1.5`.
pub(super) fn setting_name(setting: &Setting) -> String {
    let mut name = setting.activation.name.to_owned();
    for (param, value) in setting.activation.params.iter().zip(setting.params.iter()) {
        if *value != param.default {
            name += &format!(", {} = {}", param.symbol, significant(*value, 4));
        }
    }
    name
}

/// `He`, `He × 2`, `Normal, std 0.5`.
pub(super) fn start_name(start: Start) -> String {
    let factor = significant(start.factor, 4);
    let rule = rule_name(start.rule);
    match start.rule {
        StartRule::Normal => format!("{rule}, std {factor}"),
        _ if start.factor == 1.0 => rule.to_owned(),
        _ => format!("{rule} × {factor}"),
    }
}

/// What an initialiser is called.
pub(super) const fn rule_name(rule: StartRule) -> &'static str {
    match rule {
        StartRule::Suited => "Suited to the activation",
        StartRule::He => "He",
        StartRule::Xavier => "Xavier",
        StartRule::LeCun => "LeCun",
        StartRule::Uniform => "Uniform ±½",
        StartRule::Normal => "Normal",
        StartRule::Orthogonal => "Orthogonal",
    }
}

/// What an optimiser is called.
pub(super) fn optimiser_name(optimiser: Optimiser) -> &'static str {
    match optimiser {
        Optimiser::Adam => "Adam",
        Optimiser::Sgd { momentum: 0.0 } => "SGD",
        Optimiser::Sgd { .. } => "SGD, momentum 0.9",
    }
}

/// What a data set is called.
pub(super) const fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Circle => "Circle",
        Shape::Xor => "XOR",
        Shape::Gauss => "Two clouds",
        Shape::Spiral => "Spiral",
        Shape::Plane => "Plane (numbers)",
        Shape::MultiGauss => "Hills (numbers)",
        Shape::Sine => "Sine curve",
        Shape::Absolute => "|x|",
    }
}

/// The entry of a run; a list of one holds for all.
fn entry<T: Copy>(list: &[T], run: usize) -> T {
    list[run.min(list.len() - 1)]
}

fn initialiser(start: Start, first: &Setting, bias: f64) -> Initialiser {
    let rule = match start.rule {
        StartRule::Suited => Initialiser::suited(first.activation).rule,
        StartRule::He => Rule::He,
        StartRule::Xavier => Rule::Xavier,
        StartRule::LeCun => Rule::LeCun,
        StartRule::Uniform => Rule::Uniform,
        StartRule::Normal => Rule::Normal(1.0),
        StartRule::Orthogonal => Rule::Orthogonal,
    };
    Initialiser { rule, gain: start.factor, bias: Bias::Constant(bias) }
}

#[cfg(test)]
mod tests {
    use super::super::presets::PRESETS;
    use super::*;
    use crate::content::claim::CLAIMS;
    use crate::job::start;
    use crate::link::{LabsView, View, parse};

    fn view(query: &str) -> TrainView {
        let View::Labs(LabsView::Train(view)) = parse(&format!("#/labs/train?{query}")).link.view
        else {
            panic!("the lab")
        };
        view
    }

    #[test]
    fn runs_differ_in_one_thing_only() {
        let request = request(&view("fns=relu,tanh&init=he&seed=9"));
        let [relu, tanh] = request.configs.as_slice() else { panic!("two runs") };
        let with_relu = Config { hidden: relu.hidden.clone(), ..tanh.clone() };
        assert_eq!(*relu, with_relu);
        assert_eq!((relu.seed, request.data.seed), (9, 9));
    }

    #[test]
    fn every_shape_and_recipe_can_be_trained() {
        for shape in Shape::ALL {
            for recipe in Recipe::ALL {
                let view = view(&format!("data={}&recipe={}", shape.id(), recipe.id()));
                assert!(start(&request(&view).encode()).is_some(), "{shape:?} {recipe:?}");
            }
        }
    }

    #[test]
    fn every_preset_is_a_link_without_faults_and_can_be_trained() {
        for preset in PRESETS {
            let parsed = parse(&format!("#/labs/train?{}", preset.query));
            assert_eq!(parsed.notices, [], "{}", preset.name);
            assert!(start(&request(&view(preset.query)).encode()).is_some(), "{}", preset.name);
        }
    }

    #[test]
    fn every_claim_that_training_can_show_has_a_preset() {
        // Three are about curves, time and the last layer, which all runs of the lab share.
        let others = ["elu-logarithmic", "relu-cheap", "output-layer"];
        for claim in CLAIMS {
            let has_preset = PRESETS.iter().any(|preset| preset.claim == Some(claim.id));
            assert_ne!(has_preset, others.contains(&claim.id), "{}", claim.id);
        }
        let is_known = |id: &str| CLAIMS.iter().any(|claim| claim.id == id);
        assert!(PRESETS.iter().filter_map(|preset| preset.claim).all(is_known));
    }

    #[test]
    fn names_tell_what_differs() {
        assert_eq!(names(&view("")), ["Tanh", "ReLU"]);
        assert_eq!(names(&view("fns=elu:2,elu,elu")), ["ELU, α = 2", "ELU (1)", "ELU (2)"]);
        assert_eq!(names(&view("fns=tanh~relu,gelu")), ["Tanh · ReLU", "GELU"]);
        assert_eq!(
            names(&view("fns=relu&init=he:2,normal:0.5,suited")),
            ["He × 2", "Normal, std 0.5", "Suited to the activation"]
        );
        assert_eq!(names(&view("fns=relu&rate=0.1,1e-3")), ["rate 0.1", "rate 0.001"]);
        assert_eq!(names(&view("fns=relu&opt=sgd,adam")), ["SGD", "Adam"]);
    }

    #[test]
    fn a_start_is_what_its_name_says() {
        let rule = |query: &str| config(&view(query), 0).initialiser;
        assert_eq!(rule("fns=tanh").rule, Rule::Xavier);
        assert_eq!(rule("fns=relu").rule, Rule::He);
        let normal = rule("fns=relu&init=normal:0.7&bias=-4");
        assert_eq!(
            (normal.rule, normal.gain, normal.bias),
            (Rule::Normal(1.0), 0.7, Bias::Constant(-4.0))
        );
    }
}
