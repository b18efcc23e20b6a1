//! What goes with the function that was chosen.

use super::{ADVICE, Advice, Answers, INITIALISATIONS, Initialisation, OUTPUTS, Output};

/// The loss and what goes with it; `None` while the answers do not say what the last layer is for.
#[must_use]
pub fn output(answers: &Answers) -> Option<&'static Output> {
    OUTPUTS.iter().find(|output| answers.fit(output.when))
}

/// How the weights before the function with this id should begin.
#[must_use]
pub fn initialisation(id: &str, answers: &Answers) -> Option<&'static Initialisation> {
    INITIALISATIONS
        .iter()
        .find(|it| answers.fit(it.when) && it.ids.is_none_or(|ids| ids.contains(&id)))
}

/// What to look at besides the activation.
pub fn advice(answers: &Answers) -> impl Iterator<Item = &'static Advice> {
    ADVICE.iter().filter(|advice| answers.fit(advice.when))
}
