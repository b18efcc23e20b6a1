//! The lab Train in a link: one to four runs that differ in one thing, and everything that decides them.

mod lists;
mod look;
mod read;
mod start;

pub use look::{Look, Pace};
pub use start::{Start, StartRule};

use crate::activation::{Setting, find};
use crate::link::number::shortest;
use crate::network::{Optimiser, Shape};

/// The lab's name in links, after that of the labs.
pub(super) const NAME: &str = "train";
/// More runs have no room side by side.
pub const MOST_RUNS: usize = 4;
/// At most so many hidden layers.
pub const MOST_LAYERS: usize = 6;
/// At most so many units in a layer.
pub const MOST_UNITS: usize = 32;
/// The largest batch.
pub const LARGEST_BATCH: usize = 500;
/// The most epochs.
pub const MOST_EPOCHS: usize = 2000;
/// The largest learning rate.
pub const LARGEST_RATE: f64 = 10.0;
/// The most noise, in percent.
pub const MOST_NOISE: f64 = 50.0;
/// The largest bias to begin with, in magnitude.
pub const LARGEST_BIAS: f64 = 10.0;

/// The parts below the curves, which are folded until somebody opens them, as links call them: what happens inside the
/// networks, the hidden space, the outcome over many seeds, the networks as equations and code.
const PARTS: [&str; 4] = ["inside", "space", "seeds", "model"];

/// What is settled by habit: examples, output, loss, and the order of the examples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recipe {
    /// 200 examples with coordinates from −2 to 2, cross-entropy on a logit, a new order each epoch.
    #[default]
    Modern,
    /// What TensorFlow Playground does: 250 examples (600 for numbers) with coordinates from −6 to 6, the squared error of a tanh, always
    /// the same order.
    Playground,
}

/// In what the runs differ. Everything else they share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Vary {
    /// The activation of the hidden layers.
    #[default]
    Activation,
    /// The weights in the beginning.
    Start,
    /// How a gradient becomes a step.
    Optimiser,
    /// How large the steps are.
    Rate,
}

/// Everything in the lab Train.
///
/// Reading a link and every action of the lab keep this true: the list that varies has one to [`MOST_RUNS`] entries
/// and each of the others one; there are one to [`MOST_LAYERS`] layers of one to [`MOST_UNITS`] units; a stack of
/// activations has one for all layers or one for each; numbers lie within the limits of this module.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainView {
    /// What is settled by habit.
    pub recipe: Recipe,
    /// What is learned.
    pub shape: Shape,
    /// Its noise in percent.
    pub noise: f64,
    /// The units of each hidden layer.
    pub layers: Vec<usize>,
    /// In what the runs differ.
    pub vary: Vary,
    /// The activation of each hidden layer, or one for all of them.
    pub activations: Vec<Vec<Setting>>,
    /// Where the weights begin.
    pub starts: Vec<Start>,
    /// How a gradient becomes a step.
    pub optimisers: Vec<Optimiser>,
    /// How large the steps are.
    pub rates: Vec<f64>,
    /// Where all biases begin.
    pub bias: f64,
    /// Examples in a batch.
    pub batch: usize,
    /// Where training stops.
    pub epochs: usize,
    /// The seed of data, weights and order.
    pub seed: u32,
    /// Which of the parts below the curves are open, in the order of their words in links: `inside`, `space`, `seeds`, `model`.
    pub open: [bool; 4],
    /// What the reader looks at, and how fast it plays.
    pub look: Look,
}

impl Default for TrainView {
    fn default() -> Self {
        let usual = ["tanh", "relu"].iter().filter_map(|id| find(id));
        Self {
            recipe: Recipe::default(),
            shape: Shape::Spiral,
            noise: 0.0,
            layers: vec![16, 16],
            vary: Vary::default(),
            activations: usual.map(|activation| vec![Setting::of(activation)]).collect(),
            starts: vec![Start::SUITED],
            optimisers: vec![Optimiser::Adam],
            rates: vec![0.01],
            bias: 0.0,
            batch: 20,
            epochs: 100,
            seed: 1,
            open: [false; 4],
            look: Look::default(),
        }
    }
}

impl TrainView {
    /// How many runs there are.
    #[must_use]
    pub const fn runs(&self) -> usize {
        match self.vary {
            Vary::Activation => self.activations.len(),
            Vary::Start => self.starts.len(),
            Vary::Optimiser => self.optimisers.len(),
            Vary::Rate => self.rates.len(),
        }
    }

    /// Writes what differs from the defaults to `pairs`, and gives the path.
    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        let default = Self::default();
        let mut tell = |is_told: bool, key: &'static str, value: &dyn Fn() -> String| {
            if is_told {
                pairs.push((key, value()));
            }
        };
        tell(self.recipe != default.recipe, "recipe", &|| self.recipe.id().to_owned());
        tell(self.shape != default.shape, "data", &|| self.shape.id().to_owned());
        tell(self.noise != default.noise, "noise", &|| shortest(self.noise));
        tell(self.layers != default.layers, "layers", &|| lists::printed_layers(&self.layers));
        tell(self.activations != default.activations, "fns", &|| {
            lists::printed_activations(&self.activations)
        });
        tell(self.starts != default.starts, "init", &|| {
            self.starts.iter().map(Start::printed).collect::<Vec<_>>().join(",")
        });
        tell(self.optimisers != default.optimisers, "opt", &|| {
            self.optimisers.iter().map(|it| optimiser_id(*it)).collect::<Vec<_>>().join(",")
        });
        tell(self.rates != default.rates, "rate", &|| {
            self.rates.iter().map(|rate| shortest(*rate)).collect::<Vec<_>>().join(",")
        });
        tell(self.bias != default.bias, "bias", &|| shortest(self.bias));
        tell(self.batch != default.batch, "batch", &|| self.batch.to_string());
        tell(self.epochs != default.epochs, "epochs", &|| self.epochs.to_string());
        tell(self.seed != default.seed, "seed", &|| self.seed.to_string());
        tell(self.open != default.open, "open", &|| {
            let open = PARTS.iter().zip(self.open).filter(|(_, is_open)| *is_open);
            open.map(|(part, _)| *part).collect::<Vec<_>>().join(",")
        });
        // A list of one does not tell that it is the one to vary.
        tell(self.runs() == 1 && self.vary != default.vary, "vary", &|| self.vary.id().to_owned());
        self.print_look(pairs);
        format!("{}/{NAME}", super::PAGE)
    }
}

impl Recipe {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Modern, Self::Playground];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Modern => "modern",
            Self::Playground => "playground",
        }
    }
}

impl Vary {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Activation, Self::Start, Self::Optimiser, Self::Rate];

    /// The key of the list that varies, in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Activation => "fns",
            Self::Start => "init",
            Self::Optimiser => "opt",
            Self::Rate => "rate",
        }
    }
}

/// The optimisers that can be chosen, with their words in links.
pub const OPTIMISERS: [(&str, Optimiser); 3] = [
    ("adam", Optimiser::Adam),
    ("sgd", Optimiser::GRADIENT_DESCENT),
    ("momentum", Optimiser::Sgd { momentum: 0.9 }),
];

fn optimiser_id(optimiser: Optimiser) -> &'static str {
    OPTIMISERS.iter().find(|(_, known)| *known == optimiser).map_or("adam", |(id, _)| id)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
