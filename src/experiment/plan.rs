//! What an experiment compares and what it measures, once its settings are known.

/// The arms of an experiment and the number that each of them yields for each seed.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What is compared, two to six names: `ELU, α = 1`.
    pub arms: Vec<String>,
    /// What is measured.
    pub measure: Measure,
}

/// A number that is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// What it is, for the axis: `epochs until the loss is below 0.1`.
    pub name: &'static str,
    /// How it is drawn.
    pub scale: Scale,
    /// What infinity stands for, such as `never`, where the number may be infinite.
    pub never: Option<&'static str>,
}

/// How numbers become places on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Equal differences are equally far; the axis shows at least this span.
    Linear(f64, f64),
    /// Equal ratios are equally far. 0 has a place of its own at the end.
    Log,
}

impl Plan {
    /// A plan with arms of these names.
    pub(super) fn new<N: ToString>(measure: Measure, arms: impl IntoIterator<Item = N>) -> Self {
        Self { arms: arms.into_iter().map(|name| name.to_string()).collect(), measure }
    }
}

impl Measure {
    /// A number that is always finite.
    pub(super) const fn new(name: &'static str, scale: Scale) -> Self {
        Self { name, scale, never: None }
    }

    /// A number of epochs or steps; it is infinite where the goal was not reached within the limit.
    pub(super) const fn time(name: &'static str) -> Self {
        Self { name, scale: Scale::Log, never: Some("never") }
    }

    /// The share of examples that are classified rightly.
    pub(super) const ACCURACY: Self =
        Self::new("accuracy on the test set", Scale::Linear(0.4, 1.0));
}
