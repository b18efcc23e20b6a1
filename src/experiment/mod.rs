//! Experiments: what stands behind the verdicts on the page Claims.
//!
//! Pure: no browser, no clock; every random number comes from a seed. An [`Experiment`] is data: its settings and how
//! many seeds it takes. Its [`Method`] says what it compares ([`Plan`]) and what the numbers mean ([`Finding`]); how one
//! number comes about is a [`Trial`] of its own, so that the worker gets by without any words. A [`Run`] puts all
//! numbers together in small slices.
//!
//! One file for each experiment, named after its claim; start with `elu_smooth.rs`. To add one: write its file and
//! its line in the list below; its words go to `content/claim/`.

pub mod death;
mod finding;
pub mod gradient_flow;
pub mod off_neuron;
mod outcome;
mod plan;
mod run;
mod setting;
mod training;

pub use finding::{Finding, Ruling};
pub use outcome::{Outcome, Summary};
pub use plan::{Measure, Plan, Scale};
pub use run::Run;
pub use setting::{Kind, Setting};

/// How many seeds a run may take.
pub const MOST_SEEDS: u32 = 100;

/// What the reader can set. What is done with it stands in its [`Method`], so that a link can be read without.
#[derive(Debug)]
pub struct Experiment {
    /// The name of its claim: `elu-smooth`.
    pub id: &'static str,
    /// What can be set, beside the seeds.
    pub settings: &'static [Setting],
    /// How many seeds it takes until somebody changes it; 0 where chance has no part.
    pub seeds: u32,
}

/// There is one experiment of each id.
impl PartialEq for Experiment {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// What an experiment is about. All its functions take one value for each setting, in order and in range.
#[derive(Debug)]
pub struct Method {
    /// What is compared and measured.
    pub plan: fn(&[f64]) -> Plan,
    /// What a complete outcome says about the verdict of the claim.
    pub finding: fn(&[f64], &Outcome) -> Finding,
}

/// Work for one number: each call is a slice of about a millisecond; the last one gives the number.
pub type Trial = Box<dyn FnMut() -> Option<f64>>;

/// How the number of an arm (by its index) comes about for a seed; it takes one value for each setting, in order and in
/// range.
type TrialOf = fn(&[f64], usize, u32) -> Trial;

/// The lists of experiments, of methods, and of trials with the number of their settings, in the same order.
macro_rules! experiments {
    ($($module:ident),* $(,)?) => {
        $(mod $module;)*

        /// All experiments.
        pub static EXPERIMENTS: &[&Experiment] = &[$(&$module::EXPERIMENT),*];

        static METHODS: &[&Method] = &[$(&$module::METHOD),*];

        static TRIALS: &[(usize, TrialOf)] = &[$(($module::EXPERIMENT.settings.len(), $module::TRIAL)),*];
    };
}

experiments! {
    linear_regression,
    non_linearity,
    convergence,
    differentiable,
    step_derivative,
    step_linear,
    relu_gradient,
    deep_needs_relu,
    relu_sparse,
    leaky_dead,
    born_dead,
    elu_logarithmic,
    elu_bias_shift,
    elu_converges,
    elu_smooth,
    elu_vanishes,
    alpha_tuned,
    output_layer,
}

/// The experiment with this id.
///
/// ```
/// use activation_lab::experiment::find;
/// assert!(find("elu-smooth").is_some() && find("nonsense").is_none());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<&'static Experiment> {
    EXPERIMENTS.iter().copied().find(|experiment| experiment.id == id)
}

/// What this experiment is about.
#[must_use]
pub fn method(experiment: &Experiment) -> &'static Method {
    METHODS[experiment.index()]
}

impl Experiment {
    /// Its place in [`EXPERIMENTS`].
    #[must_use]
    pub fn index(&self) -> usize {
        EXPERIMENTS.iter().position(|other| *other == self).unwrap_or(0)
    }

    /// One value in range for each setting: the nearest to what is asked, the default where nothing is.
    #[must_use]
    pub fn settled(&self, asked: &[f64]) -> Vec<f64> {
        let settings = self.settings.iter().enumerate();
        settings
            .map(|(index, setting)| setting.nearest(asked.get(index).copied().unwrap_or(f64::NAN)))
            .collect()
    }

    /// The default of every setting, in order.
    #[must_use]
    pub fn defaults(&self) -> Vec<f64> {
        self.settings.iter().map(|setting| setting.default).collect()
    }
}

/// Work that is done in one slice.
fn at_once(number: impl FnOnce() -> f64 + 'static) -> Trial {
    let mut number = Some(number);
    Box::new(move || Some(number.take().map_or(f64::NAN, |number| number())))
}
