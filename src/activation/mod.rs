//! The catalogue of activation functions: one file per function, in teaching order.
//!
//! Pure mathematics in f64: nothing here knows of a screen, a clock or a random number. Every transcendental comes
//! from `libm`, so the browser computes the same bits as a native test.
//!
//! Start with [`Activation`], then read `elu.rs` as an example and [`CATALOGUE`] for the order. To add a function:
//! write its `.rs` here, its `.md` in `content/activation/`, and add two lines below (`mod`, and its place in the
//! order).

mod angle;
pub mod arithmetic;
mod breaks;
mod difference;
mod normal;
mod order;
mod param;
mod passage;
mod properties;
mod quadrature;
mod setting;
pub mod shape;
pub mod vector;

mod arctan;
mod bent_identity;
mod celu;
mod elu;
mod erf;
mod exponential;
mod gaussian;
mod gelu;
mod gelu_quick;
mod gelu_tanh;
mod hard_sigmoid;
mod hard_swish;
mod hard_tanh;
mod hardshrink;
mod isrlu;
mod isru;
mod leaky_relu;
mod lecun_tanh;
mod linear;
mod log_sigmoid;
mod mish;
mod prelu;
mod relu;
mod relu6;
mod relu_squared;
mod rrelu;
mod selu;
mod sigmoid;
mod sine;
mod snake;
mod softplus;
mod softshrink;
mod softsign;
mod sparse_plus;
mod sparse_sigmoid;
mod squareplus;
mod step;
mod swish;
mod tanh;
mod tanhshrink;
mod telu;
mod threshold;
mod thresholded_relu;

pub use breaks::{Break, Jet};
pub use difference::difference_breaks;
pub use leaky_relu::LEAKY_RELU;
pub use normal::Moments;
pub use order::Order;
pub use param::{Domain, Param, Preset};
pub use passage::{Passage, Statistics};
pub use properties::{Interval, Monotonicity, Smoothness};
pub use relu::RELU;
pub use setting::Setting;
pub use sigmoid::SIGMOID;
pub use tanh::TANH;

/// Every element-wise activation function, in teaching order.
pub const CATALOGUE: &[&Activation] = &[
    &linear::LINEAR,
    &step::STEP,
    &sigmoid::SIGMOID,
    &tanh::TANH,
    &softsign::SOFTSIGN,
    &arctan::ARCTAN,
    &erf::ERF,
    &hard_sigmoid::HARD_SIGMOID,
    &hard_tanh::HARD_TANH,
    &log_sigmoid::LOG_SIGMOID,
    &sparse_sigmoid::SPARSE_SIGMOID,
    &lecun_tanh::LECUN_TANH,
    &isru::ISRU,
    &relu::RELU,
    &leaky_relu::LEAKY_RELU,
    &prelu::PRELU,
    &rrelu::RRELU,
    &relu6::RELU6,
    &relu_squared::RELU_SQUARED,
    &thresholded_relu::THRESHOLDED_RELU,
    &threshold::THRESHOLD,
    &elu::ELU,
    &celu::CELU,
    &selu::SELU,
    &isrlu::ISRLU,
    &softplus::SOFTPLUS,
    &squareplus::SQUAREPLUS,
    &sparse_plus::SPARSE_PLUS,
    &gelu::GELU,
    &gelu_tanh::GELU_TANH,
    &gelu_quick::GELU_QUICK,
    &swish::SWISH,
    &mish::MISH,
    &telu::TELU,
    &hard_swish::HARD_SWISH,
    &tanhshrink::TANHSHRINK,
    &softshrink::SOFTSHRINK,
    &hardshrink::HARDSHRINK,
    &exponential::EXPONENTIAL,
    &gaussian::GAUSSIAN,
    &sine::SINE,
    &snake::SNAKE,
    &bent_identity::BENT_IDENTITY,
];

/// A function of one real number `x` and of the activation's parameters, in the order of [`Activation::params`].
///
/// It never panics, whatever the bits of `x`; NaN gives NaN; ±∞ gives the limit (NaN where there is none).
pub type Eval = fn(f64, &[f64]) -> f64;

/// One activation function: its mathematics and what is true of it.
///
/// There is no `Default`: a forgotten field does not compile. What depends on a parameter is a function of the
/// parameters. Words, formulas and code snippets stand in `content/activation/<id>.md`.
#[derive(Debug)]
pub struct Activation {
    /// The public name, used in links, in the table example and as file name: `leaky-relu`.
    pub id: &'static str,
    /// The name as people write it: `Leaky ReLU`.
    pub name: &'static str,
    /// The group in which the picker lists it.
    pub family: Family,
    /// Its parameters; evaluation takes their values in this order.
    pub params: &'static [Param],
    /// Parameter values worth naming, such as the ones other frameworks use.
    pub presets: &'static [Preset],
    /// f.
    pub value: Eval,
    /// f′; at a kink or jump the value that PyTorch returns.
    pub derivative: Eval,
    /// f″, or `None` where it is zero wherever it exists.
    pub second_derivative: Option<Eval>,
    /// Where f, f′, f″ or f‴ is not continuous, in ascending order of x.
    pub breaks: fn(&[f64]) -> Vec<Break>,
    /// Which piece of the formula holds at x: the index of its `[[piece]]` in the Markdown file.
    pub piece: fn(f64, &[f64]) -> usize,
    /// The smallest interval that holds every value of f on the real line (closed ends are attained).
    pub range: fn(&[f64]) -> Interval,
    /// Whether f rises, falls, or neither.
    pub monotonicity: fn(&[f64]) -> Monotonicity,
}

/// The groups of the picker, in teaching order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Linear and binary step.
    First,
    /// Bounded or flattening on one or both sides.
    Saturating,
    /// ReLU and its relatives with a corner or a bent left branch.
    Rectifier,
    /// Smooth everywhere and close to ReLU.
    SoftRectifier,
    /// x times a gate between 0 and 1.
    Gated,
    /// Small inputs shrink to zero.
    Shrinkage,
    /// Everything else.
    Other,
}

impl Family {
    /// All families in the order in which the picker shows them.
    pub const ALL: [Self; 7] = [
        Self::First,
        Self::Saturating,
        Self::Rectifier,
        Self::SoftRectifier,
        Self::Gated,
        Self::Shrinkage,
        Self::Other,
    ];

    /// The heading in the picker.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "First steps",
            Self::Saturating => "Saturating",
            Self::Rectifier => "Rectifiers",
            Self::SoftRectifier => "Soft rectifiers",
            Self::Gated => "Gated",
            Self::Shrinkage => "Shrinkage",
            Self::Other => "Others",
        }
    }
}

impl Activation {
    /// The default values of all parameters, in order.
    #[must_use]
    pub fn defaults(&self) -> Vec<f64> {
        self.params.iter().map(|param| param.default).collect()
    }

    /// How smooth f is with these parameters: the first derivative that is not continuous decides.
    #[must_use]
    pub fn smoothness(&self, params: &[f64]) -> Smoothness {
        let order = (self.breaks)(params).iter().map(Break::order).min();
        match order {
            None => Smoothness::Smooth,
            Some(0) => Smoothness::Jumps,
            Some(1) => Smoothness::Continuous,
            Some(2) => Smoothness::Differentiable,
            Some(_) => Smoothness::TwiceDifferentiable,
        }
    }
}

/// Activations are static items with unique ids.
impl PartialEq for Activation {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The activation with this id.
///
/// ```
/// use activation_lab::activation::find;
/// assert_eq!(find("elu").map(|a| a.name), Some("ELU"));
/// assert!(find("ellu").is_none());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<&'static Activation> {
    CATALOGUE.iter().copied().find(|activation| activation.id == id)
}
